//! Findings as text for people and as JSON for scripts.
//!
//! ```text
//! Fehler E101: Gewichte unter „leistung“ ergeben 105, erwartet 100 (5 zu viel)
//!   ──▶ criteria/it-operating-model/weights.csv:14:29  (points)
//!    │
//! 14 │ verwaltung;servicequalitaet;20
//!    │                             ^^
//! Hilfe: Werte im Profil „verwaltung“ ändern, oder in study.json "normalise": true setzen.
//! ```

mod excerpt;

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::error::{Finding, Location, Problem, Severity};
use crate::model::Language;
use crate::report::text::{Counts, Explanation, Frame, frame, message, user};
use excerpt::Excerpt;

/// Longest line of a running text, in columns of the terminal.
const MEASURE: usize = 78;

/// All findings as text, for a terminal or a file: warnings and notes by file in reading order, how the files were
/// read, then the errors by file, and the counts last.
///
/// The text ends with a line break. Whatever texts the findings carry, it holds no control characters but line
/// breaks and, where `colour` is asked for, its own colour codes.
///
/// # Examples
/// ```
/// use waage::cli::diagnostic::render;
/// use waage::model::Language;
/// assert_eq!(render(&[], Language::De, false), "Keine Fehler, keine Warnungen\n");
/// ```
#[must_use]
pub fn render(findings: &[Finding], language: Language, colour: bool) -> String {
    let screen = Screen { language, words: frame(language), colour };
    let mut lines = Vec::new();
    let mut after_single = false;
    for finding in reading_order(findings) {
        let single = is_one_line(&finding.problem);
        let close = single && after_single;
        if !close && !lines.is_empty() {
            lines.push(String::new());
        }
        if single {
            lines.push(screen.single(finding));
        } else {
            lines.extend(screen.block(finding));
        }
        after_single = single;
    }
    let summary = (screen.words.summary)(&Counts::of(findings.iter().map(|finding| &finding.problem)));
    match findings.iter().min_by_key(|finding| finding.severity()) {
        Some(gravest) => {
            let explain = format!("{}: waage explain {}", screen.words.explain, gravest.code().as_str());
            lines.extend([String::new(), summary, explain]);
        }
        None => lines.push(summary),
    }
    lines.join("\n") + "\n"
}

/// All findings as a list of objects, in the order given. What is unknown is `null`; texts of users are cut and
/// cleaned in sentences, but not in `file`, `sheet`, `cell` and `field`, with which scripts find the place.
///
/// # Examples
/// ```
/// use waage::cli::diagnostic::to_json;
/// use waage::error::{Finding, Location, Problem};
/// use waage::model::Language;
/// let finding = Finding::new(Problem::Negative { found: -3.0 }, Location::file("weights.csv"));
/// let list = to_json(&[finding], Language::En);
/// assert_eq!(list[0]["code"], "E126");
/// assert_eq!(list[0]["found"], "-3");
/// assert!(list[0]["line"].is_null());
/// ```
#[must_use]
pub fn to_json(findings: &[Finding], language: Language) -> Value {
    let object = |finding: &Finding| {
        let place = &finding.location;
        let text = message(&finding.problem, language);
        let severity = match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        json!({
            "code": finding.code().as_str(),
            "severity": severity,
            "file": (!place.file.is_empty()).then_some(&place.file),
            "line": (place.line > 0).then_some(place.line),
            "column": (place.line > 0 && place.column > 0).then_some(place.column),
            "sheet": place.sheet,
            "cell": place.cell,
            "field": place.field,
            "found": text.found,
            "expected": text.expected,
            "help": text.help,
            "message": text.headline,
        })
    };
    findings.iter().map(object).collect()
}

/// The explanation of a code as text.
#[must_use]
pub fn explanation(page: &Explanation, language: Language, colour: bool) -> String {
    let screen = Screen { language, words: frame(language), colour };
    let words = screen.words;
    let bold = Style::new().bold();
    let mut lines = vec![screen.paint(bold, &format!("{}  {}", page.code, page.title))];
    let example = page.example.lines().map(str::to_owned).collect();
    for (heading, body) in [
        (words.meaning, wrapped(page.meaning)),
        (words.why, wrapped(page.why)),
        (words.example, example),
        (words.repair, wrapped(page.repair)),
    ] {
        lines.extend([String::new(), screen.paint(bold, heading)]);
        lines.extend(body.into_iter().map(|line| format!("  {line}")));
    }
    lines.join("\n") + "\n"
}

/// Findings by file, line and column; files in the order of their first finding, "and N more" at the end of its
/// file, notes on how files were read behind the warnings, and errors at the end: what must be repaired is what a
/// terminal still shows.
fn reading_order(findings: &[Finding]) -> Vec<&Finding> {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sheets: BTreeMap<Option<&str>, usize> = BTreeMap::from([(None, 0)]);
    for finding in findings {
        let next = files.len();
        files.entry(&finding.location.file).or_insert(next);
        let next = sheets.len();
        sheets.entry(finding.location.sheet.as_deref()).or_insert(next);
    }
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by_key(|finding| {
        let place = &finding.location;
        let read_as = matches!(finding.problem, Problem::ReadAs { .. });
        let closing = matches!(finding.problem, Problem::AndMore { .. });
        let sheet = sheets.get(&place.sheet.as_deref()).copied();
        let code = if let Problem::AndMore { code, .. } = finding.problem { code } else { finding.code() };
        let error = code.severity() == Severity::Error;
        (error, read_as, files.get(place.file.as_str()).copied(), closing, sheet, place.line, place.column)
    });
    ordered
}

/// Whether a finding needs no more than its sentence and its file.
fn is_one_line(problem: &Problem) -> bool {
    matches!(problem, Problem::ReadAs { .. } | Problem::AndMore { .. })
}

/// How to show things.
struct Screen {
    language: Language,
    words: &'static Frame,
    colour: bool,
}

impl Screen {
    fn paint(&self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// `Fehler E101`, in the colour of its level.
    fn level(&self, finding: &Finding) -> (Style, String) {
        let code = finding.code().as_str();
        let (colour, word) = match finding.severity() {
            Severity::Error => (AnsiColor::Red, self.words.error),
            Severity::Warning if code.starts_with('K') => (AnsiColor::Magenta, self.words.knock_out),
            Severity::Warning => (AnsiColor::Yellow, self.words.warning),
            Severity::Note => (AnsiColor::Cyan, self.words.note),
        };
        let style = colour.on_default().bold();
        (style, self.paint(style, &format!("{word} {code}")))
    }

    /// File, line and column, or file, sheet and cell; `None` where nothing is known.
    fn place(&self, location: &Location) -> Option<String> {
        let mut parts = Vec::new();
        if !location.file.is_empty() {
            let file = user::clean(&location.file);
            parts.push(match (location.line, location.column) {
                _ if location.sheet.is_some() => file,
                (0, _) => file,
                (line, 0) => format!("{file}:{line}"),
                (line, column) => format!("{file}:{line}:{column}"),
            });
        }
        parts.extend(location.sheet.as_deref().map(self.words.sheet));
        parts.extend(location.cell.as_deref().filter(|cell| !cell.trim().is_empty()).map(user::short));
        let place = parts.join(", ").trim_end().to_owned();
        match &location.field {
            _ if place.is_empty() => None,
            Some(field) if !field.is_empty() => Some(format!("{place}  ({})", user::short(field))),
            _ => Some(place),
        }
    }

    /// A finding on one line.
    fn single(&self, finding: &Finding) -> String {
        let (_, level) = self.level(finding);
        let headline = message(&finding.problem, self.language).headline;
        let place = self.place(&finding.location).map_or_else(String::new, |place| format!("  ──▶ {place}"));
        format!("{level}: {headline}{place}")
    }

    /// A finding with its place, its line and its repair.
    fn block(&self, finding: &Finding) -> Vec<String> {
        let location = &finding.location;
        let text = message(&finding.problem, self.language);
        let (style, level) = self.level(finding);
        let bold = Style::new().bold();
        let rule = AnsiColor::Blue.on_default().bold();
        let number = location.line.to_string();
        let excerpt = location.excerpt.as_deref().filter(|_| location.line > 0);
        let indent = " ".repeat(if excerpt.is_some() { number.len() } else { 2 });

        let mut lines = vec![format!("{level}: {}", self.paint(bold, &text.headline))];
        lines.extend(self.place(location).map(|place| format!("{indent}{} {place}", self.paint(rule, "──▶"))));
        if let Some(line) = excerpt {
            let Excerpt { text, carets } = Excerpt::new(line, location.column, location.width);
            let gutter = format!("{indent} {}", self.paint(rule, "│"));
            let numbered = format!("{} {text}", self.paint(rule, &format!("{number} │")));
            lines.extend([gutter.clone(), numbered.trim_end().to_owned()]);
            lines.extend(carets.map(|(blanks, count)| {
                format!("{gutter} {}{}", " ".repeat(blanks), self.paint(style, &"^".repeat(count)))
            }));
        }
        if !text.help.is_empty() {
            lines.push(format!("{}: {}", self.paint(bold, self.words.help), text.help));
        }
        lines
    }
}

/// Breaks a running text into lines.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= MEASURE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests;
