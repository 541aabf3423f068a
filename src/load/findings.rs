//! All findings of one run, in reading order and without floods.

use std::collections::BTreeMap;

use crate::error::{Code, Finding, Location, Problem, Severity};

/// So many findings of one kind in one file are kept; the rest is counted.
pub const FINDINGS_PER_KIND: usize = 200;

/// A collector of findings.
///
/// Reading goes on after a fault, so that one run shows them all. A file with a million faults of one kind still
/// gives a list that can be read: the first [`FINDINGS_PER_KIND`] of them, then one note "and N more". A place is
/// worked out only for a finding that is kept.
///
/// # Examples
/// ```
/// use waage::error::{Location, Problem};
/// use waage::load::Findings;
/// let mut findings = Findings::default();
/// let likely = findings.keep(Err::<f64, _>(Problem::ExcelError { found: "#NV".into() }), "scores.csv", || {
///     Location { line: 7, ..Location::file("scores.csv") }
/// });
/// assert_eq!(likely, None);
/// assert!(findings.has_errors());
/// assert_eq!(findings.into_sorted()[0].location.line, 7);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Findings {
    list: Vec<Finding>,
    counts: BTreeMap<Code, BTreeMap<String, usize>>,
    errors: bool,
}

impl Findings {
    /// Adds a finding.
    pub fn push(&mut self, problem: Problem, location: Location) {
        if self.admit(problem.code(), &location.file) {
            self.list.push(Finding::new(problem, location));
        }
    }

    /// Adds a finding in `file`, whose place is worked out only if the finding is kept.
    pub fn push_in(&mut self, file: &str, problem: Problem, place: impl FnOnce() -> Location) {
        if self.admit(problem.code(), file) {
            self.list.push(Finding::new(problem, place()));
        }
    }

    /// Takes the value out of a result; a problem becomes a finding in `file`.
    pub fn keep<T>(&mut self, result: Result<T, Problem>, file: &str, place: impl FnOnce() -> Location) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                self.push_in(file, problem, place);
                None
            }
        }
    }

    /// Adds the findings of another collector, as if they had been pushed here.
    pub fn append(&mut self, other: Self) {
        for finding in other.list {
            self.push(finding.problem, finding.location);
        }
        for (code, files) in other.counts {
            for (file, count) in files {
                let hidden = count.saturating_sub(FINDINGS_PER_KIND);
                *self.counts.entry(code).or_default().entry(file).or_default() += hidden;
            }
        }
        self.errors |= other.errors;
    }

    /// Moves every finding to another place of its file.
    pub(super) fn relocate(&mut self, place: impl Fn(Location) -> Location) {
        for finding in &mut self.list {
            finding.location = place(std::mem::take(&mut finding.location));
        }
    }

    /// Whether the input cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors
    }

    /// Whether there is nothing at all, not even a note.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All findings by file, line and column; the files in the order of their first finding. Findings of one place
    /// keep the order in which they were found, and a note "and N more" closes the file that it belongs to.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Finding> {
        let mut order: BTreeMap<String, usize> = BTreeMap::new();
        let mut sheets: BTreeMap<Option<String>, usize> = BTreeMap::from([(None, 0)]);
        for finding in &self.list {
            let next = order.len();
            order.entry(finding.location.file.clone()).or_insert(next);
            let next = sheets.len();
            sheets.entry(finding.location.sheet.clone()).or_insert(next);
        }
        for (&code, files) in &self.counts {
            for (file, &count) in files {
                if count > FINDINGS_PER_KIND {
                    let problem = Problem::AndMore { code, count: count - FINDINGS_PER_KIND };
                    self.list.push(Finding::new(problem, Location::file(file.as_str())));
                }
            }
        }
        self.list.sort_by_key(|finding| {
            let place = &finding.location;
            let closing = matches!(finding.problem, Problem::AndMore { .. });
            let sheet = sheets.get(&place.sheet).copied();
            (order.get(&place.file).copied(), closing, sheet, place.line, place.column)
        });
        self.list
    }

    /// Counts a finding; true if it is still to be kept.
    fn admit(&mut self, code: Code, file: &str) -> bool {
        self.errors |= code.severity() == Severity::Error;
        let files = self.counts.entry(code).or_default();
        let count = match files.get_mut(file) {
            Some(count) => count,
            None => files.entry(file.to_owned()).or_default(),
        };
        *count += 1;
        *count <= FINDINGS_PER_KIND
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(file: &str, line: u32, column: u32) -> Location {
        Location { line, column, ..Location::file(file) }
    }

    fn number(found: &str) -> Problem {
        Problem::NotFinite { found: found.into() }
    }

    #[test]
    fn findings_come_out_by_file_line_and_column() {
        let mut findings = Findings::default();
        findings.push(number("a"), at("scores.csv", 9, 1));
        findings.push(number("b"), at("blocks.csv", 2, 1));
        findings.push(number("c"), at("scores.csv", 3, 5));
        findings.push(number("d"), at("scores.csv", 3, 2));
        let places: Vec<_> = findings
            .into_sorted()
            .iter()
            .map(|f| (f.location.file.clone(), f.location.line, f.location.column))
            .collect();
        let expected = [("scores.csv", 3, 2), ("scores.csv", 3, 5), ("scores.csv", 9, 1), ("blocks.csv", 2, 1)];
        assert_eq!(places, expected.map(|(file, line, column)| (file.to_owned(), line, column)));
    }

    #[test]
    fn a_flood_is_cut_and_counted_for_each_kind_and_file() {
        let mut findings = Findings::default();
        for line in 1..=250 {
            findings.push_in("scores.csv", number("x"), || at("scores.csv", line, 1));
        }
        findings.push(number("y"), at("blocks.csv", 1, 1));
        findings.push(Problem::UnclosedQuote, at("scores.csv", 1000, 1));
        let list = findings.into_sorted();
        assert_eq!(list.len(), 200 + 1 + 1 + 1);
        assert_eq!(list[200].problem, Problem::UnclosedQuote);
        assert_eq!(list[201].problem, Problem::AndMore { code: number("").code(), count: 50 });
        assert_eq!(list[202].location.file, "blocks.csv");
    }

    #[test]
    fn no_place_is_worked_out_beyond_the_cap() {
        let mut findings = Findings::default();
        let mut asked = 0;
        for _ in 0..1000 {
            findings.push_in("scores.csv", number("x"), || {
                asked += 1;
                at("scores.csv", 1, 1)
            });
        }
        assert_eq!(asked, FINDINGS_PER_KIND);
    }

    #[test]
    fn appending_adds_what_was_kept_and_what_was_counted() {
        let flood = || {
            let mut findings = Findings::default();
            (0..230).for_each(|line| findings.push(number("x"), at("scores.csv", line, 1)));
            findings
        };
        let mut findings = flood();
        findings.append(flood());
        let last = findings.into_sorted().pop().map(|finding| finding.problem);
        assert_eq!(last, Some(Problem::AndMore { code: number("").code(), count: 460 - 200 }));
    }

    #[test]
    fn notes_and_warnings_are_no_errors() {
        let mut findings = Findings::default();
        assert!(findings.is_empty());
        findings.push(Problem::ReadAs { encoding: "UTF-8", delimiter: Some(';'), decimal: None }, at("a", 0, 0));
        findings.push(Problem::UnknownTable { found: "x".into(), nearest: None }, at("x", 0, 0));
        assert!(!findings.has_errors() && !findings.is_empty());
        assert_eq!(findings.keep(Err::<(), _>(number("inf")), "a", || at("a", 1, 1)), None);
        assert_eq!(findings.keep(Ok(3), "a", || at("a", 1, 1)), Some(3));
        assert!(findings.has_errors());
    }
}
