//! The known ids of one kind, with the line that introduced each.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::nearest;
use super::synonyms::fold;
use crate::error::{IdKind, Problem};
use crate::model::{Language, Text};

/// Ids and their indices, in the order of their introduction.
pub(super) struct Names {
    kind: IdKind,
    ids: Vec<String>,
    lines: Vec<u32>,
    indices: HashMap<String, usize>,
    /// Labels and letters, folded, and whose they are: people write them in place of the id.
    labels: BTreeMap<String, usize>,
    /// Ids that were introduced with a fault of their own.
    spoilt: BTreeSet<String>,
    /// Whether an unknown id says anything: not where the table of the ids could not be read.
    silent: Cell<bool>,
}

impl Names {
    pub(super) fn new(kind: IdKind) -> Self {
        Self {
            kind,
            ids: Vec::new(),
            lines: Vec::new(),
            indices: HashMap::new(),
            labels: BTreeMap::new(),
            spoilt: BTreeSet::new(),
            silent: Cell::new(false),
        }
    }

    /// The names of a table that could not be read: which ids it holds is not known, and none is reported.
    pub(super) fn unread(kind: IdKind) -> Self {
        Self { silent: Cell::new(true), ..Self::new(kind) }
    }

    /// The line that introduced an id, if it is known.
    pub(super) fn line_of(&self, id: &str) -> Option<u32> {
        self.get(id).map(|index| self.lines[index])
    }

    /// Adds an id, introduced in this line (0: by none).
    pub(super) fn push(&mut self, id: &str, line: u32) -> usize {
        let index = self.ids.len();
        self.indices.insert(id.to_owned(), index);
        self.ids.push(id.to_owned());
        self.lines.push(line);
        index
    }

    /// Notes what else the id added last is called.
    pub(super) fn label(&mut self, texts: &[&Text]) {
        let index = self.ids.len() - 1;
        for text in texts.iter().flat_map(|text| Language::ALL.map(|language| text.get(language))) {
            let folded = fold(text);
            if !folded.is_empty() {
                self.labels.entry(folded).or_insert(index);
            }
        }
    }

    /// Notes an id whose introduction was faulty and is reported there, so that its uses are not reported as well.
    pub(super) fn spoil(&mut self, id: &str) {
        self.spoilt.insert(id.to_owned());
    }

    /// Says nothing of unknown ids from now on: which ids there should be is not known, and this is reported.
    pub(super) fn hush(&self) {
        self.silent.set(true);
    }

    pub(super) fn has_spoilt(&self) -> bool {
        !self.spoilt.is_empty()
    }

    /// Takes over the spoilt ids of other names.
    pub(super) fn spoil_as(&mut self, other: &Self) {
        self.spoilt.extend(other.spoilt.iter().cloned());
    }

    /// Whether uses are no longer reported: what should have been known is missing, and this is said.
    pub(super) fn is_silent(&self) -> bool {
        self.silent.get()
    }

    pub(super) fn is_spoilt(&self, id: &str) -> bool {
        self.spoilt.contains(id)
    }

    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.indices.get(id).copied()
    }

    /// The index of an id, or of what else is called so, or of the id that resembles it: what a faulty row was
    /// probably about.
    pub(super) fn guess(&self, id: &str) -> Option<usize> {
        let labelled = || self.labels.get(&fold(id)).copied();
        self.get(id).or_else(labelled).or_else(|| self.get(nearest(id, self.ids.iter().map(String::as_str))?))
    }

    pub(super) fn id(&self, index: usize) -> &str {
        &self.ids[index]
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The problem of an id that is not known; `None` where it follows from a fault that is reported elsewhere. Where
    /// no id at all is known, only the first use is a problem.
    pub(super) fn unknown(&self, found: &str) -> Option<Problem> {
        if self.silent.get() || self.is_spoilt(found) {
            return None;
        }
        if self.ids.is_empty() {
            self.hush();
        }
        let nearest = self.guess(found).map(|index| self.ids[index].clone());
        Some(Problem::UnknownId { kind: self.kind, found: found.to_owned(), nearest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(names: &Names, ids: &[&str]) -> Vec<bool> {
        ids.iter().map(|id| names.unknown(id).is_some()).collect()
    }

    #[test]
    fn an_unknown_id_is_a_problem_unless_its_table_has_one() {
        let mut names = Names::new(IdKind::Block);
        names.push("schul-it", 2);
        names.label(&[&Text::new("IT der Schulen", "")]);
        names.spoil("Büro");
        assert_eq!(reported(&names, &["schulit", "Büro", "x", "x"]), [true, false, true, true]);
        assert_eq!(
            (names.guess("Schul-IT"), names.guess("it der schulen"), names.guess("x")),
            (Some(0), Some(0), None)
        );
        assert_eq!(reported(&Names::unread(IdKind::Block), &["x"]), [false]);
    }

    #[test]
    fn of_a_table_without_rows_only_the_first_id_is_a_problem() {
        assert_eq!(reported(&Names::new(IdKind::Evidence), &["a", "b"]), [true, false]);
    }
}
