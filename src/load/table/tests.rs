use super::*;
use crate::error::{Finding, HeaderFault, Severity};
use crate::load::columns::{BLOCKS, CASHFLOWS, CRITERIA, EVIDENCE, SCORES, STEPS, TABLES, WEIGHTS};
use crate::load::{Cell, Encoding};
use crate::model::Date;
use proptest::prelude::*;

const POINTS: usize = WEIGHTS.column("points");
const NODE: usize = WEIGHTS.column("node");
const LIKELY: usize = SCORES.column("likely");

fn open(spec: &'static TableSpec, bytes: impl Into<Vec<u8>>) -> (Option<Table>, Vec<Finding>) {
    let mut findings = Findings::default();
    let source = Source::decode("table.csv", bytes.into()).unwrap();
    let table = Table::csv(source, spec, &mut findings);
    (table, findings.into_sorted())
}

/// The table, which must be free of errors and warnings.
fn clean(spec: &'static TableSpec, bytes: impl Into<Vec<u8>>) -> Table {
    let (table, findings) = open(spec, bytes);
    assert!(findings.iter().all(|finding| finding.severity() == Severity::Note), "{findings:?}");
    table.unwrap()
}

/// Code, line and column of every finding that is not a note.
fn faults(findings: &[Finding]) -> Vec<(&'static str, u32, u32)> {
    let faults = findings.iter().filter(|finding| finding.severity() != Severity::Note);
    faults.map(|finding| (finding.code().as_str(), finding.location.line, finding.location.column)).collect()
}

fn texts(table: &Table, column: usize) -> Vec<&str> {
    let mut list = Vec::new();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        list.push(row.text(column));
    }
    list
}

fn numbers(table: &Table, column: usize) -> Vec<Result<Cell, &'static str>> {
    let mut list = Vec::new();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        list.push(row.number(column).map_err(|problem| problem.code().as_str()));
    }
    list
}

/// Encoding, delimiter and decimal sign.
type ReadAs = (&'static str, Option<char>, Option<char>);

fn read_as(findings: &[Finding]) -> ReadAs {
    let find = findings.iter().find_map(|finding| match finding.problem {
        Problem::ReadAs { encoding, delimiter, decimal } => Some((encoding, delimiter, decimal)),
        _ => None,
    });
    find.unwrap()
}

#[test]
fn every_dialect_gives_the_same_cells() {
    let german = "Profil;Kriterium;Gewicht\r\nverwaltung;größe;37,5\r\n*;kosten;62,5\r\n";
    let utf16: Vec<u8> = "\u{feff}Profil\tKriterium\tGewicht\r\nverwaltung\tgröße\t37,5\r\n*\tkosten\t62,5\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let files: [(Vec<u8>, ReadAs); 8] = [
        (german.into(), ("UTF-8", Some(';'), Some(','))),
        (format!("\u{feff}{german}").into(), ("UTF-8", Some(';'), Some(','))),
        (encoding_rs::WINDOWS_1252.encode(german).0.into(), ("Windows-1252", Some(';'), Some(','))),
        (utf16, ("UTF-16LE", Some('\t'), Some(','))),
        (format!("sep=;\r\n{german}").into(), ("UTF-8", Some(';'), Some(','))),
        ("profile,node,points\nverwaltung,größe,37.5\n*,kosten,62.5".into(), ("UTF-8", Some(','), Some('.'))),
        ("profile,node,points\nverwaltung,größe,\"37,5\"\n*,kosten,\"62,5\"\n".into(), ("UTF-8", Some(','), Some(','))),
        (
            "sep=|\nGewicht|Profil|Kriterium\n\n 37,5 %|verwaltung|größe\n||\n62,5 %|*|kosten\n".into(),
            ("UTF-8", Some('|'), Some(',')),
        ),
    ];
    for (bytes, expected) in files {
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let (table, findings) = open(&WEIGHTS, bytes);
        let table = table.unwrap();
        assert_eq!(faults(&findings), [], "{shown}");
        assert_eq!(read_as(&findings), expected, "{shown}");
        assert_eq!(texts(&table, NODE), ["größe", "kosten"], "{shown}");
        assert_eq!(numbers(&table, POINTS), [Ok(Cell::Number(37.5)), Ok(Cell::Number(62.5))], "{shown}");
    }
}

#[test]
fn delimiters_inside_texts_and_numbers_do_not_mislead() {
    let table =
        clean(&SCORES, "scenario;criterion;likely;rationale\na;k;7,5;gut, aber teuer, langsam\nb;k;8,5;so, so\n");
    assert_eq!(texts(&table, LIKELY), ["7,5", "8,5"]);
    let table = clean(&SCORES, "scenario,criterion,likely,rationale\na,k,7.5,gut; aber teuer; langsam\nb,k,8,so; so\n");
    assert_eq!(texts(&table, LIKELY), ["7.5", "8"]);
}

#[test]
fn known_headers_count_more_than_equal_numbers_of_cells() {
    // Every row has one comma, but not the same number of semicolons.
    let text = "scenario;criterion;likely;rationale;;\na;k;7,5;\nb;k;8,5;x;\nc;k;9,5;;;\nd;k;6,5;;\n";
    assert_eq!(texts(&clean(&SCORES, text), LIKELY), ["7,5", "8,5", "9,5", "6,5"]);
}

#[test]
fn without_a_known_header_the_equal_number_of_cells_decides() {
    let (table, findings) = open(&WEIGHTS, "Wer,Was,Wieviel\na,b,1\nc;d,e,2\n");
    assert!(table.is_none());
    assert_eq!(faults(&findings), [("E112", 1, 1)]);
    let dialect = |text: &str| Dialect::detect(text, &Names::of(&WEIGHTS)).delimiter;
    assert_eq!(dialect("Wer,Was,Wieviel\na,b,1\nc;d,e,2\n"), b',');
    assert_eq!(dialect("Wer\tWas\na,b\t1,5\n"), b'\t');
    assert_eq!(dialect("eins\nzwei\n"), b';');
    assert_eq!(dialect(""), b';');
}

#[test]
fn a_file_without_a_header_says_what_is_expected() {
    for text in ["", "\n\n", ";;\n", "a;b;c\n1;2;3\n"] {
        let (table, findings) = open(&WEIGHTS, text);
        assert!(table.is_none(), "{text:?}");
        let expected = ["profile", "node", "points"].map(str::to_owned).to_vec();
        assert_eq!(findings[0].problem, Problem::Header { fault: HeaderFault::Absent { expected } }, "{text:?}");
    }
}

#[test]
fn a_header_below_other_rows_is_a_finding_and_the_cells_are_read_all_the_same() {
    let (table, findings) = open(&WEIGHTS, "Gewichte 2026;;\n;;\nprofile;node;points\na;k;20\n");
    assert_eq!(faults(&findings), [("E112", 3, 1)]);
    assert!(matches!(&findings[1].problem, Problem::Header { fault: HeaderFault::InRow { line: 3 } }), "{findings:?}");
    assert_eq!(texts(&table.unwrap(), POINTS), ["20"]);
    clean(&WEIGHTS, "\n;;\nprofile;node;points\na;k;20\n");
}

#[test]
fn missing_doubled_and_unknown_columns_are_found() {
    let (table, findings) = open(&WEIGHTS, "profile;knote;Gewicht;Punkte (lokal);Farbe\na;k;20;20;rot\n");
    assert_eq!(faults(&findings), [("E112", 1, 9), ("E140", 1, 23), ("W211", 1, 38)]);
    let problems: Vec<_> = findings.into_iter().map(|finding| finding.problem).collect();
    let nearest = Some("knote".to_owned());
    let fault = HeaderFault::Column { column: "node".into(), nearest };
    assert!(problems.contains(&Problem::Header { fault }), "{problems:?}");
    let (first, second) = ("Gewicht".into(), "Punkte (lokal)".into());
    assert!(problems.contains(&Problem::ColumnTwice { column: "points".into(), first, second }));
    assert!(problems.contains(&Problem::UnknownColumn { found: "Farbe".into(), nearest: None }));
    let table = table.unwrap();
    assert!(table.has(POINTS) && !table.has(NODE) && !table.has(99));
    assert_eq!((texts(&table, NODE), texts(&table, 99)), (vec![""], vec![""]));
}

#[test]
fn an_unknown_column_names_the_nearest_one_that_is_absent() {
    let (_, findings) = open(&SCORES, "scenario;criterion;likely;Rationle;scenarios\na;k;1;;\n");
    let nearest = |found: &str| {
        findings.iter().find_map(|finding| match &finding.problem {
            Problem::UnknownColumn { found: name, nearest } if name == found => Some(nearest.clone()),
            _ => None,
        })
    };
    assert_eq!(nearest("Rationle"), Some(Some("rationale".into())));
    assert_eq!(nearest("scenarios"), Some(None));
}

#[test]
fn headers_are_recognised_in_all_their_forms() {
    let header =
        "\"Leistungs-\nblock\";SZENARIO ;kriterium;\"Wert\n(wahr-\nscheinlich)\";Begruendung;Bewertende(r);;\n";
    let table = clean(&SCORES, format!("{header}b;s;k;7;weil;r1;;\n"));
    for (name, text) in [("block", "b"), ("scenario", "s"), ("criterion", "k"), ("rationale", "weil"), ("rater", "r1")]
    {
        assert_eq!(texts(&table, SCORES.column(name)), [text], "{name}");
    }
    assert_eq!(table.header_location(SCORES.column("rater")).line, 4);
    assert_eq!(table.location(0, SCORES.column("rater")).field.as_deref(), Some("Bewertende(r)"));
}

#[test]
fn rows_of_the_wrong_length_are_found() {
    let text = "profile;node;points;;\na;k;20;;\nb;k;20\nc;k\nd;k;20;;;;\ne;k;20;;;x;\nf;k;20;y\ng;k;20;z\n";
    let (table, findings) = open(&WEIGHTS, text);
    assert_eq!(faults(&findings), [("E120", 4, 3), ("E120", 6, 10), ("W211", 7, 8)]);
    let counts: Vec<_> = findings.iter().map(|finding| finding.problem.clone()).collect();
    assert!(counts.contains(&Problem::FieldCount { found: 2, expected: 3 }));
    assert!(counts.contains(&Problem::FieldCount { found: 6, expected: 3 }));
    assert_eq!(findings.iter().find(|f| f.location.line == 4).unwrap().location.field.as_deref(), Some("points"));
    assert_eq!(table.unwrap().len(), 7);
}

#[test]
fn content_under_an_empty_header_is_reported_once() {
    let (_, findings) = open(&WEIGHTS, "profile;;node;points\na;;k;20\nb;merke;k;20\nc;auch;k;20\n");
    assert_eq!(faults(&findings), [("W211", 3, 3)]);
}

#[test]
fn empty_rows_are_passed_over_and_do_not_count() {
    let table = clean(&WEIGHTS, "profile;node;points\n\n;;\na;k;20\n \"\" ; ;\n\r\n\rb;k;30\n;;;;\n");
    assert_eq!(texts(&table, WEIGHTS.column("profile")), ["a", "b"]);
    assert_eq!([0, 1].map(|row| table.location(row, POINTS).line), [4, 8]);
    assert!(clean(&WEIGHTS, "profile;node;points\n;;\n").is_empty());
}

#[test]
fn an_unclosed_quotation_mark_hides_only_what_follows_in_its_row() {
    let (table, findings) = open(&STEPS, "id;label_de\na;\"offen\nb;gut\nc;\"so\"\nd;\"wieder offen\n");
    assert_eq!(faults(&findings), [("E119", 2, 3), ("E119", 5, 3)]);
    let table = table.unwrap();
    assert_eq!(texts(&table, 0), ["a", "b", "c", "d"]);
    assert_eq!(texts(&table, 1), ["", "gut", "so", ""]);
    let (table, findings) = open(&STEPS, "\"Titel\nid;label_de\na;\"5\" Rohr\"\nb;gut\n");
    assert_eq!(faults(&findings), [("E119", 1, 1), ("E119", 3, 3)]);
    assert_eq!(texts(&table.unwrap(), 0), ["a", "b"]);
}

#[test]
fn quoted_cells_keep_line_breaks_and_quotation_marks() {
    let table = clean(&STEPS, "id;label_de\r\na;\"erste\r\nzweite; \"\"Zeile\"\"\"\r\nb;x\r\n");
    assert_eq!(texts(&table, 1), ["erste\r\nzweite; \"Zeile\"", "x"]);
    assert_eq!((table.location(0, 1).line, table.location(0, 1).width), (2, 6));
    assert_eq!(table.location(1, 0).line, 4);
    assert_eq!(table.location(1, 0).excerpt.as_deref(), Some("b;x"));
}

#[test]
fn empty_missing_and_zero_are_three_things() {
    let table = clean(&SCORES, "scenario;criterion;likely\na;k;\nb;k;k. A.\nc;k;0\nd;k;–\ne;k;-1\n");
    let expected =
        [Cell::Empty, Cell::Missing, Cell::Number(0.0), Cell::Missing, Cell::Number(-1.0)].map(Ok::<_, &str>);
    assert_eq!(numbers(&table, LIKELY), expected);
    assert_eq!((Cell::Missing.value(), Cell::Number(2.0).value()), (None, Some(2.0)));
}

#[test]
fn the_first_telling_number_decides_for_the_whole_file() {
    let table = clean(
        &SCORES,
        "scenario;criterion;low;likely;note\na;k;;1.280;7.5\nb;k;7,5;8.000,5;\n".replace(";note", ";rationale"),
    );
    assert_eq!(table.decimal(), Some(Decimal::Comma));
    assert_eq!(numbers(&table, LIKELY), [Ok(Cell::Number(1280.0)), Ok(Cell::Number(8000.5))]);
    let table = clean(&SCORES, "scenario;criterion;likely\na;k;1.280\nb;k;7.5\nc;k;7,5\n");
    assert_eq!(numbers(&table, LIKELY), [Ok(Cell::Number(1.28)), Ok(Cell::Number(7.5)), Err("E104")]);
    let table = clean(&SCORES, "scenario;criterion;likely\na;k;1.280\nb;k;7\n");
    assert_eq!(numbers(&table, LIKELY), [Err("E104"), Ok(Cell::Number(7.0))]);
}

#[test]
fn cells_that_are_no_numbers_have_their_codes() {
    let text = "scenario;criterion;likely\na;k;01. Feb\na;k;#NV\na;k;12 TEUR\na;k;inf\na;k;hoch\na;k;7,5\n";
    let codes = numbers(&clean(&SCORES, text), LIKELY);
    assert_eq!(codes[..5], ["E108", "E109", "E111", "E113", "E111"].map(Err));
}

#[test]
fn numbers_stored_as_text_are_read_and_noted_once() {
    let text = "scenario;criterion;low;likely\na;k;1;7,5 \nb;k; 2;8\nc;k;'3;\u{a0}9\nd;k;20 %;hoch \n";
    let (table, findings) = open(&SCORES, text);
    assert_eq!(faults(&findings), []);
    let note = findings.iter().find(|finding| finding.code().as_str() == "H302").unwrap();
    assert_eq!(note.problem, Problem::NumbersAsText { found: "7,5 ".into(), count: 3, lines: vec![2, 4, 4] });
    assert_eq!((note.location.line, note.location.column, note.location.width), (2, 7, 3));
    assert_eq!(numbers(&table.unwrap(), LIKELY)[..3], [7.5, 8.0, 9.0].map(|value| Ok(Cell::Number(value))));
}

#[test]
fn the_other_kinds_of_cells_are_read() {
    let text = "Kennung;Titel;Schritt;Datum\nb-1;Interview;;12.02.2026\nb-2;Akte;;30.02.2026\nb-3;x;;\nb-4;x;;k. A.\n";
    let table = clean(&EVIDENCE, text);
    let mut rows = table.rows();
    let mut dates = Vec::new();
    while let Some(row) = rows.next_row() {
        dates.push(row.date(EVIDENCE.column("date")));
    }
    let not_a_date = Err(Problem::NotADate { found: "30.02.2026".into() });
    assert_eq!(dates, [Ok(Some(Date::new(2026, 2, 12).unwrap())), not_a_date, Ok(None), Ok(None)]);

    let text = "id;label_de;Richtung;Je Block;steps;K.-o.-Operator\nk;K;Mehr ist besser;ja;s-1, s-2;≥\nl;L;maxx;vielleicht;;>=\n";
    let table = clean(&CRITERIA, text);
    let mut rows = table.rows();
    let row = rows.next_row().unwrap();
    assert_eq!(row.choice(CRITERIA.column("direction")), Ok(Some("max")));
    assert_eq!(row.choice(CRITERIA.column("gate_operator")), Ok(Some(">=")));
    assert_eq!(row.choice(CRITERIA.column("role")), Ok(None));
    assert_eq!(row.yes_no(CRITERIA.column("by_block")), Ok(Some(true)));
    assert_eq!(row.yes_no(CRITERIA.column("clip")), Ok(None));
    assert_eq!(row.ids(CRITERIA.column("steps")).collect::<Vec<_>>(), ["s-1", "s-2"]);
    let row = rows.next_row().unwrap();
    let allowed = vec!["max".to_owned(), "min".to_owned()];
    let problem = Problem::NotAllowed { found: "maxx".into(), allowed, nearest: Some("max".into()) };
    assert_eq!(row.choice(CRITERIA.column("direction")), Err(problem));
    assert_eq!(row.yes_no(CRITERIA.column("by_block")), Err(Problem::NotYesNo { found: "vielleicht".into() }));
    assert_eq!(row.ids(CRITERIA.column("steps")).count(), 0);

    let table = clean(&CASHFLOWS, "scenario;Jahr;Art;Betrag\na;2026;einmalig;1\na;2026,5;laufend;1\na;;;\na;1e12;;\n");
    let year = CASHFLOWS.column("year");
    let mut rows = table.rows();
    let mut years = Vec::new();
    while let Some(row) = rows.next_row() {
        years.push(row.integer(year).map_err(|problem| problem.code().as_str()));
    }
    assert_eq!(years, [Ok(Some(2026)), Err("E111"), Ok(None), Err("E111")]);
}

#[test]
fn problems_are_reported_at_their_cell() {
    let table = clean(&BLOCKS, "id;label_de;weight\nbüro;Büro;20\nnetz;Netz;viel\n");
    let weight = BLOCKS.column("weight");
    let mut findings = Findings::default();
    let mut rows = table.rows();
    let mut values = Vec::new();
    while let Some(row) = rows.next_row() {
        values.push(row.keep(weight, row.number(weight), &mut findings));
    }
    assert_eq!(values, [Some(Cell::Number(20.0)), None]);
    let finding = &findings.into_sorted()[0];
    assert_eq!((finding.location.line, finding.location.column, finding.location.width), (3, 11, 4));
    assert_eq!(finding.location.field.as_deref(), Some("weight"));
    assert_eq!(finding.location.excerpt.as_deref(), Some("netz;Netz;viel"));
}

#[test]
fn places_without_a_cell_are_the_row_or_the_file() {
    let table = clean(&WEIGHTS, "profile;node;points\na;k;20\n");
    assert_eq!((table.row_location(0).line, table.row_location(0).column), (2, 0));
    assert_eq!(table.location(7, POINTS).line, 0);
    assert_eq!(table.row_location(7).line, 0);
    assert_eq!((table.location(0, 99).line, table.location(0, 99).column), (2, 0));
    assert_eq!((table.header_location(POINTS).line, table.header_location(POINTS).column), (1, 14));
    assert_eq!((table.header_location(99).line, table.header_location(99).column), (1, 0));
    let (table, _) = open(&WEIGHTS, "profile;node;points\na;k\n");
    let place = table.unwrap().location(0, POINTS);
    assert_eq!((place.line, place.column, place.width), (2, 4, 0));
}

#[test]
fn windows_1252_is_stated() {
    let (table, findings) = open(&STEPS, b"id;label_de\nb;B\xFCro\n".to_vec());
    let table = table.unwrap();
    assert_eq!((table.source().encoding, texts(&table, 1)), (Encoding::Windows1252, vec!["Büro"]));
    assert_eq!(read_as(&findings), ("Windows-1252", Some(';'), None));
}

/// A cell as it may stand in a file: unquoted, or quoted with delimiters, line breaks and quotation marks.
fn raw_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zäöü0-9€-][a-zäöü0-9 €-]{0,6}[a-z0-9]",
        "[a-zß]",
        "\"([a-zäöü;\n]|\r\n|\"\")[a-zäöü; ]{0,5}([a-z\n]|\"\")\"",
    ]
}

proptest! {
    /// The place of every cell shows the cell itself: the excerpt, from the column on and as wide as stated, is the
    /// raw cell up to the end of its line.
    #[test]
    fn every_place_shows_its_cell(
        cells in proptest::collection::vec([raw_cell(), raw_cell(), raw_cell()], 1..6),
        crlf: bool,
        pad: bool,
        empty_rows in 0..3_usize,
    ) {
        let line_end = if crlf { "\r\n" } else { "\n" };
        let blank = if pad { " " } else { "" };
        let mut text = format!("sep=;{line_end}id;label_de;label_en{line_end}");
        for row in &cells {
            text.push_str(&line_end.repeat(empty_rows));
            text.push_str(&row.iter().map(|cell| format!("{blank}{cell}{blank}")).collect::<Vec<_>>().join(";"));
            text.push_str(line_end);
        }
        let table = clean(&STEPS, text.clone());
        prop_assert_eq!(table.len(), cells.len());
        for (index, row) in cells.iter().enumerate() {
            for (column, raw) in row.iter().enumerate() {
                let place = table.location(index as u32, column);
                let shown = raw.split(['\n', '\r']).next().unwrap_or_default();
                let line = text.split('\n').nth(place.line as usize - 1).unwrap().trim_end_matches('\r');
                prop_assert_eq!(place.excerpt.as_deref(), Some(line));
                let from_column: String = line.chars().skip(place.column as usize - 1).take(place.width as usize).collect();
                prop_assert_eq!(&from_column, shown);
            }
        }
    }

    /// Whatever a file holds, opening it and reading every cell in every way ends without a panic.
    #[test]
    fn any_bytes_are_a_table_or_findings(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        table in 0..TABLES.len(),
        with_header: bool,
    ) {
        let header = if with_header { "id;scenario;criterion;likely;year;date;baseline;direction\n" } else { "" };
        read_everything(TABLES[table], [header.as_bytes(), &bytes].concat());
    }

    /// The same for a valid file that is cut off or has some signs exchanged.
    #[test]
    fn damaged_files_are_a_table_or_findings(cut in 0..400_usize, at in 0..400_usize, sign in "[;,\"\r\n\t ä€#%'.0]") {
        let valid = "sep=;\r\nSzenario;Leistungsblock;Kriterium;niedrig;Punkte;hoch;Datum;Beleg;Begründung\r\n\
            a;*;kosten;1.280,5;1.300;1.400;12.02.2026;b-1, b-2;\"erste\r\nzweite \"\"Zeile\"\"\"\r\n\
            b;büro;kosten;k. A.;7,5 %;8;;;\r\n;;;;;;;;\r\nc;*;güte;'3;01. Feb;#NV;30.02.2026;;x\r\n";
        let mut damaged: Vec<char> = valid.chars().take(valid.chars().count().saturating_sub(cut)).collect();
        if let (Some(target), Some(sign)) = (damaged.get_mut(at), sign.chars().next()) {
            *target = sign;
        }
        let text: String = damaged.into_iter().collect();
        read_everything(&SCORES, text.clone().into_bytes());
        read_everything(&SCORES, encoding_rs::WINDOWS_1252.encode(&text).0.into_owned());
    }
}

fn read_everything(spec: &'static TableSpec, bytes: Vec<u8>) {
    let mut findings = Findings::default();
    let Ok(source) = Source::decode("table.csv", bytes) else { return };
    for table in [Table::csv(source.clone(), spec, &mut findings), Table::json(source, spec, &mut findings)] {
        let Some(table) = table else { continue };
        let mut rows = table.rows();
        while let Some(row) = rows.next_row() {
            for column in 0..=spec.columns.len() {
                row.keep(column, row.number(column), &mut findings);
                row.keep(column, row.integer(column), &mut findings);
                row.keep(column, row.date(column), &mut findings);
                row.keep(column, row.yes_no(column), &mut findings);
                row.keep(column, row.choice(column), &mut findings);
                let place = row.location(column);
                assert!(place.line > 0 && row.ids(column).all(|id| !id.is_empty()));
                assert_eq!(row.text(column), row.text(column).trim());
            }
        }
    }
    assert!(findings.into_sorted().iter().all(|finding| finding.location.file == "table.csv"));
}
