//! A document as Markdown: `CommonMark` with the tables of GitHub, for a text editor, a wiki or pandoc.
//!
//! The title is the heading of level 1, so that `pandoc --shift-heading-level-by=-1` makes it the title of what it
//! writes. Figures stand in `charts/` beside the file. Texts are text: whatever Markdown, HTML or pandoc would obey is
//! escaped, and signs that nobody can see are made visible.

use std::fmt::Write;

use super::document::{Block, Document, Fact, Grid, Illustration};
use super::text::user::visible;

/// The document as Markdown, with a line feed at its end.
///
/// # Properties
/// The same document gives the same text. A text of the document is on one line, and no sign in it starts or ends a
/// heading, a list, a table, a link, an emphasis, a formula or an element of HTML.
///
/// # Examples
/// ```
/// use waage::report::document::{Block, Document};
/// use waage::report::markdown::markdown;
/// let blocks = vec![Block::Paragraph("1. <b>fett</b> | *a*".to_owned())];
/// let document = Document { title: "Titel".to_owned(), blocks, ..Document::default() };
/// assert_eq!(markdown(&document), "# Titel\n\n1\\. \\<b\\>fett\\</b\\> \\| \\*a\\*\n");
/// ```
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut parts = vec![format!("# {}", line(&document.title))];
    if !document.subtitle.is_empty() {
        parts.push(format!("*{}*", text(&document.subtitle)));
    }
    parts.extend(document.mark.as_deref().map(|mark| format!("> **{}**", text(mark))));
    parts.extend(document.blocks.iter().filter_map(block));
    if !document.footer.is_empty() {
        parts.push("---".to_owned());
        parts.push(line(&document.footer));
    }
    let mut markdown = parts.join("\n\n");
    markdown.push('\n');
    markdown
}

/// A block without the empty lines around it; `None` for what only other formats show.
fn block(block: &Block) -> Option<String> {
    Some(match block {
        Block::Heading { level, text, .. } => format!("{} {}", "#".repeat(usize::from(*level)), line(text)),
        Block::Message(message) => format!("**{}**", text(message)),
        Block::Paragraph(paragraph) => line(paragraph),
        Block::Note(note) => format!("> {}", line(note)),
        Block::List { ordered, items } => list(*ordered, items),
        Block::Figure(figure) => picture(figure),
        Block::Table(grid) => table(grid)?,
        Block::Facts(facts) => terms(facts),
        Block::WhatIf | Block::NewPage => return None,
    })
    .filter(|text| !text.is_empty())
}

fn list(ordered: bool, items: &[String]) -> String {
    let mut lines = String::new();
    for (number, item) in (1..).zip(items) {
        let _ = if ordered { writeln!(lines, "{number}. {}", line(item)) } else { writeln!(lines, "- {}", line(item)) };
    }
    lines.trim_end().to_owned()
}

fn terms(facts: &[Fact]) -> String {
    let one = |fact: &Fact| format!("- **{}:** {}", text(&fact.term), text(&fact.text));
    facts.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn picture(illustration: &Illustration) -> String {
    let Illustration { figure, title, data } = illustration;
    // The name of a figure is ours: kebab-case.
    let picture = format!("![{}](charts/{}.svg)\n\n*{}*", text(&figure.alt), figure.name, text(title));
    match data.as_ref().and_then(table) {
        Some(table) => format!("{picture}\n\n{table}"),
        None => picture,
    }
}

/// A table with its caption above; `None` without columns.
fn table(grid: &Grid) -> Option<String> {
    if grid.columns.is_empty() {
        return None;
    }
    let mut lines = Vec::new();
    if !grid.caption.is_empty() {
        lines.push(format!("**{}**\n", text(&grid.caption)));
    }
    lines.push(row(grid.columns.iter().map(|column| text(&column.header))));
    lines.push(row(grid.columns.iter().map(|column| if column.numeric { "---:" } else { "---" }.to_owned())));
    for cells in &grid.rows {
        let cell = |(at, cell): (usize, &String)| match text(cell) {
            cell if at == grid.head && !cell.is_empty() => format!("**{cell}**"),
            cell => cell,
        };
        lines.push(row(cells.iter().enumerate().map(cell)));
    }
    Some(lines.join("\n"))
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// A text at the beginning of a line, where signs mean more than elsewhere.
fn line(user: &str) -> String {
    let text = text(user);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = &text[digits..];
    match rest.chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{rest}", &text[..digits]),
        Some('-' | '+' | '=' | ':' | '%' | '(') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}

/// A text of the document on one line, with a backslash before every sign that Markdown would obey.
fn text(user: &str) -> String {
    let mut escaped = String::with_capacity(user.len());
    let mut blank = true;
    let mut signs = user.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\u{AD}' => {}
            ' ' | '\t' | '\n' | '\r' => {
                if !blank {
                    escaped.push(' ');
                }
                blank = true;
                continue;
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '#' | '&' | '^' | '{' | '}' | '@'
            | '"' | '\'' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            // Addresses become links by themselves otherwise.
            ':' if signs.peek() == Some(&'/') => escaped.push_str("\\:"),
            '.' if escaped.to_ascii_lowercase().ends_with("www") => escaped.push_str("\\."),
            sign => escaped.push(visible(sign)),
        }
        blank = false;
    }
    escaped.truncate(escaped.trim_end_matches(' ').len());
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::document::GridColumn;
    use super::*;

    #[test]
    fn texts_are_text_wherever_they_stand() {
        for (user, plain) in [
            ("# Titel", "\\# Titel"),
            ("- Punkt", "\\- Punkt"),
            ("+ Punkt", "\\+ Punkt"),
            ("12. Punkt", "12\\. Punkt"),
            ("3) Punkt", "3\\) Punkt"),
            ("=== Linie", "\\=== Linie"),
            ("% Titel", "\\% Titel"),
            (": Definition", "\\: Definition"),
            ("    Code", "Code"),
            ("a\n\nb", "a b"),
            ("*fett* __fett__ ~~weg~~", "\\*fett\\* \\_\\_fett\\_\\_ \\~\\~weg\\~\\~"),
            ("[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"),
            ("![a](x.svg)", "!\\[a\\](x.svg)"),
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("<!-- x -->", "\\<!-- x --\\>"),
            ("&lt;b&gt;", "\\&lt;b\\&gt;"),
            ("$x^2$ \\(y\\)", "\\$x\\^2\\$ \\\\(y\\\\)"),
            ("`code`", "\\`code\\`"),
            ("https://x.de und www.x.de", "https\\://x.de und www\\.x.de"),
            ("a@b.de", "a\\@b.de"),
            ("{=html}", "\\{=html\\}"),
            ("=SUMME(A1)", "\\=SUMME(A1)"),
            ("rechts\u{202E}links\u{7}", "rechts\u{FFFD}links\u{FFFD}"),
            ("Eigen\u{AD}betrieb", "Eigenbetrieb"),
            ("71,3 Punkte", "71,3 Punkte"),
        ] {
            assert_eq!(line(user), plain, "{user}");
        }
    }

    #[test]
    fn a_cell_never_ends_its_column() {
        let grid = Grid {
            caption: "T|".to_owned(),
            columns: vec![
                GridColumn { header: "Name".to_owned(), numeric: false },
                GridColumn { header: "Wert".to_owned(), numeric: true },
            ],
            head: 0,
            rows: vec![vec!["a|b\nc".to_owned(), "\\|1".to_owned()]],
        };
        assert_eq!(table(&grid).unwrap(), "**T\\|**\n\n| Name | Wert |\n| --- | ---: |\n| **a\\|b c** | \\\\\\|1 |");
        assert_eq!(table(&Grid::default()), None);
    }
}
