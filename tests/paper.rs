//! The draft of the paper for a committee, as Markdown and DOCX, and the commands that write a single file.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use resvg::usvg::roxmltree;
use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::Language;
use waage::report::chart::Chart;
use waage::report::document::{Block, Document, Fact, Grid, GridColumn, Illustration, paper};
use waage::report::docx::docx;
use waage::report::figure::Width;
use waage::report::markdown::markdown;
use waage::report::table::Source;
use waage::study::Study;

use crate::support::Folder;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn waage(folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder).env_remove("WAAGE_LANG").env_remove("NO_COLOR").args(arguments).assert()
}

fn studied(name: &str) -> Study {
    load(&root().join("scenarios").join(name)).unwrap()
}

fn paper_of(study: &Study, language: Language) -> Document {
    let evaluation = evaluate(study);
    paper(Source::new(study, &evaluation, language))
}

/// The study of Potsdam with other settings of its paper.
fn potsdam_with(paper: &str) -> Study {
    let folder = Folder::copy_of("potsdam-2024");
    let file = "scenarios/study/study.json";
    let text = fs::read_to_string(folder.path().join(file)).unwrap();
    let (kept, _) = text.split_once("  \"paper\":").unwrap();
    folder.file(file, format!("{kept}{paper}\n}}\n"));
    load(&folder.path().join("scenarios/study")).unwrap()
}

fn ids(document: &Document) -> Vec<&'static str> {
    let id = |block: &Block| if let Block::Heading { id, .. } = block { Some(*id) } else { None };
    document.blocks.iter().filter_map(id).collect()
}

/// What stands below a heading, up to the next one.
fn below<'a>(document: &'a Document, wanted: &str) -> Vec<&'a Block> {
    let is = |block: &&Block| matches!(block, Block::Heading { id, .. } if *id == wanted);
    let rest = document.blocks.iter().skip_while(|block| !is(block)).skip(1);
    rest.take_while(|block| !matches!(block, Block::Heading { .. })).collect()
}

fn facts(document: &Document) -> &[Fact] {
    let Block::Facts(facts) = &document.blocks[0] else { panic!("no header") };
    facts
}

#[test]
fn a_paper_for_information_proposes_nothing_and_leaves_open_what_nobody_said() {
    let document = paper_of(&studied("potsdam-2024"), Language::De);
    assert_eq!(document.subtitle, "Mitteilungsvorlage (Entwurf)");
    // Two people rated; rows without a name are nobody's rating.
    let told = markdown(&document);
    assert!(told.contains("Bewertet haben 2 Personen"), "{told}");
    assert_eq!(document.mark.as_deref(), Some("Entwurf – illustrative Daten"));
    let texts: Vec<&str> = facts(&document).iter().map(|fact| fact.text.as_str()).collect();
    let office = "Oberbürgermeister, Fachbereich E-Government (Beispiel)";
    assert_eq!(texts, ["[Drucksachen-Nr.]", "Mitteilungsvorlage", "öffentlich", office, "[Datum]"]);
    let ids = ids(&document);
    assert!(ids.contains(&"notice") && !ids.contains(&"proposal"), "{ids:?}");
    let Block::Table(path) = below(&document, "path")[0] else { panic!("no path") };
    assert_eq!(path.rows[0], ["Hauptausschuss", "[Sitzungstermin]", "zur Kenntnis"]);
    for chapter in ["facts", "result", "method", "certainty", "profiles", "money", "alternatives", "attachments"] {
        assert!(ids.contains(&chapter), "{chapter}: {ids:?}");
    }
    // Headings are unique and leave out no level.
    let mut level = 1;
    for block in &document.blocks {
        if let Block::Heading { level: this, .. } = block {
            assert!((2..=level + 1).contains(this), "{block:?}");
            level = *this;
        }
    }
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len());
}

#[test]
fn a_paper_for_decision_prints_its_text_as_it_is() {
    let one = potsdam_with(r#""paper": { "kind": "decision", "decision_text": ["Der Rat beschließt A.", " "] }"#);
    assert!(one.warnings.iter().any(|finding| finding.code().as_str() == "W273"));
    let document = paper_of(&one, Language::De);
    assert!(!ids(&document).contains(&"notice"));
    assert_eq!(*below(&document, "proposal")[0], Block::Paragraph("Der Rat beschließt A.".to_owned()));
    let Block::Table(path) = below(&document, "path")[0] else { panic!("no path") };
    assert_eq!(path.rows, [["[Gremium]", "[Sitzungstermin]", "[Zuständigkeit]"]]);
    let settings = r#""paper": { "kind": "decision", "number": "26/SVV/0001", "date": "2026-11-22", "public": false,
        "path": [{ "body": "Rat", "date": "2026-12-09", "role": "Entscheidung" }],
        "decision_text": ["Erstens.", "Zweitens."], "attachments": ["Bericht"] }"#;
    let several = paper_of(&potsdam_with(settings), Language::De);
    let items = vec!["Erstens.".to_owned(), "Zweitens.".to_owned()];
    assert_eq!(*below(&several, "proposal")[0], Block::List { ordered: true, items });
    let texts: Vec<&str> = facts(&several).iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(texts[..3], ["26/SVV/0001", "Beschlussvorlage", "nichtöffentlich"]);
    assert_eq!(texts[4], "22.11.2026");
    let Block::Table(path) = below(&several, "path")[0] else { panic!("no path") };
    assert_eq!(path.rows, [["Rat", "09.12.2026", "Entscheidung"]]);
    assert_eq!(*below(&several, "attachments")[0], Block::List { ordered: true, items: vec!["Bericht".to_owned()] });
}

#[test]
fn without_settings_there_is_a_paper_and_what_is_not_known_is_said() {
    for (language, kind, unknown) in [
        (Language::De, "Mitteilungsvorlage (Entwurf)", "keine Angaben zu Kosten"),
        (Language::En, "Paper for information (draft)", "says nothing about costs"),
    ] {
        let document = paper_of(&studied("lehrbuch-nutzwert"), language);
        assert_eq!(document.subtitle, kind);
        let Block::Note(note) = below(&document, "money")[0] else { panic!("no note") };
        assert!(note.contains(unknown), "{note}");
        // The words of the program recommend nobody.
        let text = markdown(&document).to_lowercase();
        assert!(
            ["empfiehlt", "empfohlen", "empfehlung", "recommend"].iter().all(|word| !text.contains(word)),
            "{text}"
        );
    }
}

#[test]
fn ranks_and_costs_are_those_of_the_result() {
    let study = studied("potsdam-2024");
    let mut evaluation = evaluate(&study);
    // The first two by their values share the lead, as the runs may decide.
    let first_two = evaluation.main().order[..2].to_vec();
    evaluation.share_lead(&first_two);
    let document = paper(Source::new(&study, &evaluation, Language::De));
    let table = |id: &str| {
        let found = below(&document, id).into_iter().find_map(|block| match block {
            Block::Table(grid) => Some(grid.clone()),
            _ => None,
        });
        found.unwrap()
    };
    let (ranking, main) = (table("result"), evaluation.main());
    for (row, &s) in ranking.rows.iter().zip(&main.order) {
        let rank = main.ranks[s].unwrap();
        let expected =
            if rank.first == rank.last { rank.first.to_string() } else { format!("{}–{}", rank.first, rank.last) };
        assert_eq!(row[0], expected, "{row:?}");
        assert_eq!(row[2], format!("{:.1}", main.values.overall[s]).replace('.', ","), "{row:?}");
    }
    assert!(ranking.rows[0][0].starts_with("1–") && ranking.rows[0][0] == ranking.rows[1][0]);
    let costs = table("money");
    assert!(costs.caption.replace('\u{A0}', " ").ends_with("in Mio. EUR"), "{}", costs.caption);
    let known = evaluation.costs.as_ref().unwrap();
    for (row, cost) in costs.rows.iter().zip(known) {
        let millions = |euros: f64| format!("{:.1}", euros / 1e6).replace('.', ",");
        let cost = cost.unwrap();
        assert_eq!(row[1..4], [cost.likely, cost.low, cost.high].map(millions));
    }
}

/// Labels that would do something where they are not text.
const HOSTILE: [&str; 10] = [
    "=HYPERLINK(\"http://x.example\";\"klick\")",
    "<script>alert(1)</script>",
    "<svg onload=alert(1)><a xlink:href=\"javascript:1\">x</a></svg>",
    "]]></w:t></w:r><w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd\"/>",
    "# Titel\n\n- Punkt\n\n| a | b |\n|---|---|\n| c | d |",
    "[Link](javascript:alert(1)) ![Bild](http://x.example/b.png) <http://x.example> **fett** `code` $x^2$",
    "\u{0}\u{7}\u{1B}[31mrot\u{FFFE}",
    "rechts\u{202E}snegiltihcsna\u{202C} \u{200F}x",
    "&lt;b&gt; &#60;i&#62; &amp;",
    "---\ntitle: x\n---",
];

/// A document with a text in every place that takes one.
fn filled(text: &str) -> Document {
    let study = studied("lehrbuch-nutzwert");
    let evaluation = evaluate(&study);
    let mut figure = Chart::Ranking.draw(Source::new(&study, &evaluation, Language::De), Width::Print).unwrap();
    text.clone_into(&mut figure.alt);
    let own = || text.to_owned();
    let column = |numeric| GridColumn { header: own(), numeric };
    let grid =
        Grid { caption: own(), columns: vec![column(false), column(true)], head: 0, rows: vec![vec![own(), own()]] };
    let fact = Fact { term: own(), text: own() };
    let figure = Block::Figure(Box::new(Illustration { figure, title: own(), data: Some(grid.clone()) }));
    Document {
        title: own(),
        subtitle: own(),
        language: Language::De,
        mark: Some(own()),
        footer: own(),
        blocks: vec![
            Block::Heading { level: 2, id: "a", text: own() },
            Block::Message(own()),
            Block::Paragraph(own()),
            Block::Note(own()),
            Block::List { ordered: true, items: vec![own()] },
            Block::List { ordered: false, items: vec![own()] },
            figure,
            Block::Facts(vec![fact]),
            Block::WhatIf,
            Block::NewPage,
            Block::Table(grid),
        ],
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What a reader of the DOCX sees of a text: blanks for line ends, and the sign of replacement for what is hidden.
fn seen(text: &str) -> String {
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FFFE}');
    text.chars()
        .map(|c| {
            if c == '\n' {
                ' '
            } else if hidden(c) {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}

#[test]
fn labels_are_text_in_docx() {
    let long = "lang ".repeat(2000);
    for text in HOSTILE.into_iter().chain([long.as_str()]) {
        let document = filled(text);
        let bytes = docx(&document);
        assert_eq!(bytes, docx(&document));
        for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml", "docProps/core.xml"] {
            let xml = part(&bytes, name);
            roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{name} {text:?}: {error}"));
        }
        let xml = part(&bytes, "word/document.xml");
        let tree = roxmltree::Document::parse(&xml).unwrap();
        let all = |name: &str| tree.descendants().filter(move |node| node.has_tag_name((WORD, name))).count();
        // The same elements as with a harmless text, and the text in each of its places.
        let harmless = part(&docx(&filled(&"x".repeat(text.chars().count()))), "word/document.xml");
        let harmless = roxmltree::Document::parse(&harmless).unwrap();
        let elements = |tree: &roxmltree::Document<'_>| -> Vec<String> {
            tree.descendants().map(|node| node.tag_name().name().to_owned()).filter(|name| !name.is_empty()).collect()
        };
        assert_eq!(elements(&tree), elements(&harmless), "{text:?}");
        assert_eq!((all("fldSimple"), all("tblHeader")), (0, 2), "{text:?}");
        let whole = tree.descendants().filter(|node| node.has_tag_name((WORD, "t")));
        let whole = whole.filter(|node| {
            node.text().is_some_and(|told| told.trim_end_matches(':') == seen(text).trim_end_matches(':'))
        });
        assert_eq!(whole.count(), 21, "{text:?}");
    }
}

#[test]
fn labels_are_text_in_markdown() {
    let long = "lang ".repeat(2000);
    let shape = |text: &str| -> Vec<String> {
        // What starts each line: the signs that Markdown obeys there.
        let start = |line: &str| line.chars().take_while(|c| "#>-|*!1. ".contains(*c)).collect::<String>();
        markdown(&filled(text)).lines().map(start).map(|start| start.trim().to_owned()).collect()
    };
    let harmless = shape("x");
    for text in HOSTILE.into_iter().chain([long.as_str()]) {
        let told = markdown(&filled(text));
        assert_eq!(shape(text).len(), harmless.len(), "{told}");
        let mut before = ' ';
        for sign in told.chars() {
            assert!(before == '\\' || !"<`$".contains(sign), "{told}");
            // A backslash that is itself escaped escapes nothing.
            before = if before == '\\' && sign == '\\' { ' ' } else { sign };
        }
        assert!(!told.contains('\u{202E}') && !told.contains('\u{7}') && !told.contains('\u{0}'));
        assert_eq!(told.matches("](").count() - told.matches("\\](").count(), 1, "only the figure: {told}");
    }
}

/// Headings and lists by built-in styles, header rows, alternative texts, language and title, as ECMA-376 names them.
#[test]
fn a_docx_says_what_its_parts_are() {
    let document = paper_of(&studied("potsdam-2024"), Language::De);
    let bytes = docx(&document);
    let xml = part(&bytes, "word/document.xml");
    let tree = roxmltree::Document::parse(&xml).unwrap();
    let style = |node: &roxmltree::Node<'_, '_>| -> String {
        let style = node.descendants().find(|node| node.has_tag_name((WORD, "pStyle")));
        style.and_then(|style| style.attribute((WORD, "val"))).unwrap_or_default().to_owned()
    };
    let paragraphs: Vec<_> = tree.descendants().filter(|node| node.has_tag_name((WORD, "p"))).collect();
    let text = |node: &roxmltree::Node<'_, '_>| -> String {
        node.descendants().filter_map(|t| if t.is_text() { t.text() } else { None }).collect()
    };
    let headings: Vec<(String, String)> = paragraphs
        .iter()
        .filter(|paragraph| style(paragraph).starts_with("Heading"))
        .map(|paragraph| (style(paragraph), text(paragraph)))
        .collect();
    let expected: Vec<(String, String)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some((format!("Heading{}", level - 1), text.clone())),
            _ => None,
        })
        .collect();
    assert_eq!(headings, expected);
    let tables: Vec<_> = tree.descendants().filter(|node| node.has_tag_name((WORD, "tbl"))).collect();
    assert_eq!(tables.len(), document.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count());
    for table in tables {
        let rows: Vec<_> = table.children().filter(|node| node.has_tag_name((WORD, "tr"))).collect();
        let heads =
            |row: &roxmltree::Node<'_, '_>| row.descendants().any(|node| node.has_tag_name((WORD, "tblHeader")));
        assert!(heads(&rows[0]) && rows[1..].iter().all(|row| !heads(row)));
    }
    let figure =
        document.blocks.iter().find_map(|block| if let Block::Figure(figure) = block { Some(figure) } else { None });
    let picture = tree.descendants().find(|node| node.tag_name().name() == "docPr").unwrap();
    assert_eq!(picture.attribute("descr").unwrap(), figure.unwrap().figure.alt);
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"de-DE\""));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains(&format!("<dc:title>{}</dc:title>", document.title)) && core.contains(">de-DE<"), "{core}");
    assert!(part(&bytes, "word/header1.xml").contains("Entwurf – illustrative Daten"));
    // Every style that is used is there, and every relation leads to a part.
    let styles = part(&bytes, "word/styles.xml");
    for paragraph in &paragraphs {
        let style = style(paragraph);
        assert!(style.is_empty() || styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    for relation in roxmltree::Document::parse(&relations).unwrap().root_element().children() {
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let target = format!("word/{}", relation.attribute("Target").unwrap());
        assert!(archive.by_name(&target).is_ok(), "{target}");
    }
}

#[test]
fn a_single_document_is_written_and_nothing_foreign_is_replaced() {
    let folder = Folder::copy_of("potsdam-2024");
    let (place, study) = (folder.path(), "scenarios/study");
    waage(place, &["report", study, "--kind", "paper"]).success().stdout(contains("study-paper.docx"));
    let bytes = fs::read(place.join("study-paper.docx")).unwrap();
    assert!(part(&bytes, "word/document.xml").contains("Mitteilungsvorlage"));
    waage(place, &["report", study, "--kind", "paper"]).success().stdout(contains("Unverändert"));
    folder.file("study-paper.docx", "bearbeitet");
    waage(place, &["report", study, "--kind", "paper"]).code(2).stderr(contains("--force"));
    assert_eq!(fs::read(place.join("study-paper.docx")).unwrap(), b"bearbeitet");
    waage(place, &["report", study, "--kind", "paper", "--force"]).success();
    assert_eq!(fs::read(place.join("study-paper.docx")).unwrap(), bytes);
    waage(place, &["report", study, "--kind", "paper", "--format", "md", "--out", "-"])
        .success()
        .stdout(contains("# Zukunftsfähige"));
    waage(place, &["report", study, "--kind", "paper", "--out", "a/b.md", "--lang", "en"])
        .success()
        .stdout(contains("Written"));
    assert!(fs::read_to_string(place.join("a/b.md")).unwrap().contains("Paper for information"));
    waage(place, &["report", study, "--kind", "paper", "--format", "rtf"]).code(2).stderr(contains("md, docx"));
    waage(place, &["report", study, "--out", "b.rtf"]).code(2).stderr(contains("rtf").and(contains("md, docx")));
    waage(place, &["--format", "json", "report", study]).code(2).stderr(contains("md, docx"));
    waage(place, &["report", study, "--kind", "paper", "--out", "scenarios"])
        .code(2)
        .stderr(contains("ist ein Ordner"));
    for (kind, language, title) in [("report", "de", "# "), ("summary", "en", "# ")] {
        let arguments = ["report", study, "--kind", kind, "--lang", language, "--format", "md"];
        waage(place, &arguments).success().stdout(contains(format!("study-{kind}.md")));
        let text = fs::read_to_string(place.join(format!("study-{kind}.md"))).unwrap();
        assert!(text.starts_with(title) && text.contains("\n## "), "{text}");
    }
    waage(place, &["report", study, "--out", "bericht.html"]).success();
    assert!(fs::read_to_string(place.join("bericht.html")).unwrap().contains("<html"));
    waage(place, &["report", study, "--kind", "summary", "--out", "kurz.pdf"]).success();
    assert!(fs::read(place.join("kurz.pdf")).unwrap().starts_with(b"%PDF"));
    // The same bytes as in the whole result.
    waage(place, &["evaluate", study, "--no-png"]).success();
    assert_eq!(fs::read(place.join("output/study/paper.docx")).unwrap(), bytes);
    assert!(fs::read(place.join("output/study/summary.pdf")).unwrap() == fs::read(place.join("kurz.pdf")).unwrap());
}

#[test]
fn a_single_chart_is_the_one_of_the_whole_result() {
    let folder = Folder::copy_of("potsdam-2024");
    let (place, study) = (folder.path(), "scenarios/study");
    waage(place, &["chart", study, "ranking"]).success().stdout(contains("study-ranking.svg"));
    waage(place, &["evaluate", study, "--no-png"]).success();
    let one = fs::read(place.join("study-ranking.svg")).unwrap();
    assert_eq!(one, fs::read(place.join("output/study/charts/ranking.svg")).unwrap());
    waage(place, &["chart", study, "flips", "--width", "print", "--out", "a.png"]).success();
    assert!(fs::read(place.join("a.png")).unwrap().starts_with(b"\x89PNG"));
    waage(place, &["chart", study, "flips", "--out", "a.pdf"]).code(2).stderr(contains("svg, png"));
    waage(place, &["chart", study, "rankng"]).code(2).stderr(contains("benefit-cost"));
    waage(place, &["chart", &root().join("scenarios/lehrbuch-nutzwert").display().to_string(), "benefit-cost"])
        .code(2)
        .stderr(contains("benefit-cost").and(contains("nichts geschrieben")));
}

/// `LibreOffice` reads headings, the header rows of tables, alternative texts, title and language out of the DOCX.
#[test]
#[expect(clippy::print_stderr, reason = "whoever reads the log must know what was not tested")]
fn a_word_processor_finds_headings_header_rows_and_alternative_texts() {
    let found =
        ["soffice", "libreoffice"].into_iter().find(|name| Process::new(name).arg("--version").output().is_ok());
    let Some(program) = found else {
        let needed = ["WAAGE_NEEDS_SOFFICE", "WAAGE_NEEDS_WRITER"].map(std::env::var_os);
        assert!(needed.iter().all(Option::is_none), "LibreOffice is not installed");
        eprintln!("skipped: LibreOffice (soffice) is not installed");
        return;
    };
    let study = studied("potsdam-2024");
    let document = paper_of(&study, Language::De);
    let folder = Folder::new();
    folder.file("paper.docx", docx(&document));
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let done = Process::new(program)
        .args([&profile, "--headless", "--convert-to", "fodt", "--outdir"])
        .arg(folder.path())
        .arg(folder.path().join("paper.docx"))
        .output()
        .unwrap();
    let Ok(text) = fs::read_to_string(folder.path().join("paper.fodt")) else {
        assert!(std::env::var_os("WAAGE_NEEDS_WRITER").is_none(), "LibreOffice Writer does not open it: {done:?}");
        eprintln!("skipped: LibreOffice Writer is not installed");
        return;
    };
    let tree = roxmltree::Document::parse(&text).unwrap();
    let all = |name: &'static str| tree.descendants().filter(move |node| node.tag_name().name() == name);
    let text_of = |node: roxmltree::Node<'_, '_>| -> String {
        node.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect()
    };
    let headings: Vec<(String, String)> = all("h")
        .map(|node| {
            let level = node.attributes().find(|one| one.name() == "outline-level").unwrap().value().to_owned();
            (level, text_of(node))
        })
        .collect();
    let expected: Vec<(String, String)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some(((level - 1).to_string(), text.clone())),
            _ => None,
        })
        .collect();
    assert_eq!(headings, expected);
    let tables = document.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
    assert_eq!(all("table-header-rows").count(), tables);
    let figure = document.blocks.iter().find_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    assert!(all("desc").any(|node| text_of(node) == figure.unwrap().figure.alt));
    assert_eq!(text_of(all("title").next().unwrap()), document.title);
    let country = |node: roxmltree::Node<'_, '_>, name: &str| {
        node.attributes().find(|one| one.name() == name).map(|one| one.value().to_owned())
    };
    let language = all("default-style").flat_map(|node| node.descendants()).find_map(|node| country(node, "language"));
    assert_eq!(language.as_deref(), Some("de"));
}
