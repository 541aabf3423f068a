//! The export of a survey tool (LimeSurvey): whatever columns in whatever order, headed by codes or by headings.
//!
//! Nothing of this file is ever shown: findings name its lines, and never what stands there.

use std::collections::BTreeMap;

use super::super::super::split::{Field, content, split};
use super::super::super::synonyms::fold;
use super::super::super::{Findings, Source, parse_number};
use crate::error::{Location, Problem};

/// Headers of the columns that tell responses apart and whether they are complete; German and English headings.
const ID: [&str; 3] = ["id", "antwortid", "responseid"];
const SUBMITTED: [&str; 4] = ["submitdate", "datumabgeschickt", "datesubmitted", "abgeschickt"];
const LAST_PAGE: [&str; 2] = ["lastpage", "letzteseite"];

/// Marks for "no answer".
const NOTHING: [&str; 4] = ["", "n/a", "-", "-oth-"];

/// The complete responses.
pub(super) struct Answers {
    headers: Vec<Heading>,
    /// Cells by response.
    rows: Vec<Vec<String>>,
    /// Responses that were not completed.
    pub(super) incomplete: usize,
}

/// A header: its code as it stands, and code and text folded.
struct Heading {
    shown: String,
    code: String,
    text: String,
}

impl Heading {
    fn of(cell: &str) -> Self {
        let plain = without_tags(cell);
        Self { shown: code(&plain).to_owned(), code: fold(code(&plain)), text: fold(&plain) }
    }

    fn is(&self, question: &Self) -> bool {
        (!question.code.is_empty() && self.code == question.code) || self.text == question.text
    }
}

/// `Q1[SQ001]`, `Q1_SQ001` or `Q1`, whatever text follows.
fn code(heading: &str) -> &str {
    let heading = heading.trim();
    let is_code = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
    let end = heading.find(|letter| !is_code(letter)).unwrap_or(heading.len());
    if !heading[end..].starts_with('[') {
        return &heading[..end];
    }
    heading[end..].find(']').map_or(heading, |close| &heading[..=end + close])
}

/// A heading without HTML.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('>') else {
            rest = &rest[open..];
            break;
        };
        rest = &rest[open + close + 1..];
    }
    plain.push_str(rest);
    plain.replace("&nbsp;", " ").trim().to_owned()
}

impl Answers {
    /// Reads an export. Responses that are not complete, and second ones with the same id, are left out.
    pub(super) fn read(source: &Source, findings: &mut Findings) -> Self {
        let mut text = source.text.as_str();
        let mut line = 1;
        if text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep=")) {
            text = text.split_once('\n').map_or("", |(_, rest)| rest);
            line += 1;
        }
        let mut fields = Vec::new();
        let width = |delimiter: &u8| {
            let mut fields = Vec::new();
            split(text, 0, *delimiter, &mut fields);
            fields.len()
        };
        let delimiter = [b';', b',', b'\t'].into_iter().rev().max_by_key(width).unwrap_or(b',');
        let record = split(text, 0, delimiter, &mut fields);
        let headers: Vec<Heading> = fields.iter().map(|field| Heading::of(&cell(text, *field))).collect();
        let named = |names: &[&str]| {
            let is =
                |heading: &Heading| names.contains(&heading.text.as_str()) || names.contains(&heading.code.as_str());
            headers.iter().position(is)
        };
        let (id, submitted, last_page) = (named(&ID), named(&SUBMITTED), named(&LAST_PAGE));
        let mut all: Vec<(u32, Vec<String>)> = Vec::new();
        line += newlines(&text[..record.next]);
        let mut at = record.next;
        while at < text.len() {
            let record = split(text, at, delimiter, &mut fields);
            if record.stray_quote.is_some() {
                findings.push(Problem::UnclosedQuote, place(source, line));
            }
            let cells: Vec<String> = fields.iter().map(|field| cell(text, *field)).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                all.push((line, cells));
            }
            line += newlines(&text[at..record.next]);
            at = record.next;
        }
        let get = |cells: &[String], column: Option<usize>| column.and_then(|column| cells.get(column).cloned());
        let page = |cells: &[String]| get(cells, last_page).and_then(|page| page.parse::<u32>().ok());
        let end = all.iter().filter_map(|(_, cells)| page(cells)).max();
        let complete = |cells: &[String]| match (submitted, last_page) {
            (Some(_), _) => get(cells, submitted).is_some_and(|date| answered(&date)),
            (None, Some(_)) => page(cells) == end,
            (None, None) => true,
        };
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let mut answers = Self { headers, rows: Vec::new(), incomplete: 0 };
        for (line, cells) in all {
            if !complete(&cells) {
                answers.incomplete += 1;
                continue;
            }
            if let Some(id) = get(&cells, id).filter(|id| !id.is_empty()) {
                if let Some(&first_line) = seen.get(&id) {
                    findings.push(Problem::ResponseTwice { first_line }, place(source, line));
                    continue;
                }
                seen.insert(id, line);
            }
            answers.rows.push(cells);
        }
        answers
    }

    /// How many responses count.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The column of a question.
    pub(super) fn column(&self, question: &str) -> Option<usize> {
        let wanted = Heading::of(question);
        self.headers.iter().position(|heading| heading.is(&wanted))
    }

    /// A second column of the same question.
    pub(super) fn second(&self, question: &str) -> bool {
        let wanted = Heading::of(question);
        self.headers.iter().filter(|heading| heading.is(&wanted)).count() > 1
    }

    /// The codes of all columns.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().map(|heading| heading.shown.as_str())
    }

    /// An answer as it stands; empty where there is none.
    pub(super) fn text(&self, response: usize, column: usize) -> &str {
        self.rows[response].get(column).map_or("", |cell| if answered(cell) { cell } else { "" })
    }

    /// An answer as a number: `4`, `4,5`, or the code of an answer such as `A4` or `AO04`. An error where it is none.
    pub(super) fn number(&self, response: usize, column: usize) -> Result<Option<f64>, ()> {
        let text = self.text(response, column);
        if text.is_empty() {
            return Ok(None);
        }
        if let Ok(number) = parse_number(text, None) {
            return Ok(Some(number));
        }
        let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        let is_code = text.len() - digits.len() <= 3 && !digits.is_empty();
        let number =
            digits.parse::<u32>().ok().filter(|_| is_code && digits.bytes().all(|digit| digit.is_ascii_digit()));
        number.map(|number| Some(f64::from(number))).ok_or(())
    }
}

/// A line of the export, without what stands there.
fn place(source: &Source, line: u32) -> Location {
    Location { line, ..Location::file(source.file.as_str()) }
}

fn cell(text: &str, field: Field) -> String {
    let content = content(field.raw(text)).trim();
    if field.escaped { content.replace("\"\"", "\"") } else { content.to_owned() }
}

fn answered(text: &str) -> bool {
    !NOTHING.contains(&text.to_lowercase().as_str())
}

fn newlines(text: &str) -> u32 {
    text.bytes().filter(|&byte| byte == b'\n').count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Answers, Vec<crate::error::Finding>) {
        let source = Source::decode("answers.csv", text.into()).unwrap();
        let mut findings = Findings::default();
        let answers = Answers::read(&source, &mut findings);
        (answers, findings.into_sorted())
    }

    #[test]
    fn codes_brackets_underscores_and_headings_mean_the_same_question() {
        for header in [
            "Q1[SQ001]",
            "Q1_SQ001",
            "\"Q1[SQ001]. Wie wichtig ist Ihnen <b>Service</b>?\"",
            "\"<p style=\"\"color:red\"\">Q1[SQ001]</p>\"",
        ] {
            let (answers, _) = read(&format!("id,{header},x\n1,4,5\n"));
            for question in ["Q1[SQ001]", "Q1_SQ001", "q1[sq001]"] {
                assert_eq!(answers.column(question), Some(1), "{header} {question}");
            }
            assert_eq!(answers.column("Q1"), None);
            assert_eq!(answers.number(0, 1), Ok(Some(4.0)));
        }
        let (answers, _) = read("Antwort-ID;Wie wichtig?\n1;A3\n");
        assert_eq!(answers.column("Wie wichtig?"), Some(1));
        assert_eq!(answers.number(0, 1), Ok(Some(3.0)));
    }

    #[test]
    fn only_complete_responses_count_and_each_once() {
        let (answers, findings) = read("id;submitdate;Q\n1;2026-01-01;1\n2;;2\n3;2026-01-02;3\n3;2026-01-02;4\n");
        assert_eq!((answers.len(), answers.incomplete), (2, 1));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].location.line, &findings[0].location.excerpt), (5, &None));
        let (answers, _) = read("id;lastpage;Q\n1;3;1\n2;1;2\n");
        assert_eq!((answers.len(), answers.incomplete), (1, 1));
        assert_eq!(read("Q\n1\n2\n").0.len(), 2);
    }

    #[test]
    fn answers_are_numbers_codes_nothing_or_faulty() {
        let (answers, _) = read("Q\n\"4,5\"\nAO02\nN/A\nsehr\n7x\n");
        let all: Vec<_> = (0..answers.len()).map(|row| answers.number(row, 0)).collect();
        assert_eq!(all, [Ok(Some(4.5)), Ok(Some(2.0)), Ok(None), Err(()), Err(())]);
    }
}
