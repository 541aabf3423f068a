//! The known ids of one kind, with the line that introduced each.

use std::collections::HashMap;

use super::nearest;
use crate::error::{IdKind, Problem};

/// Ids and their indices, in the order of their introduction.
pub(super) struct Names {
    kind: IdKind,
    ids: Vec<String>,
    lines: Vec<u32>,
    indices: HashMap<String, usize>,
}

impl Names {
    pub(super) fn new(kind: IdKind) -> Self {
        Self { kind, ids: Vec::new(), lines: Vec::new(), indices: HashMap::new() }
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

    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.indices.get(id).copied()
    }

    pub(super) fn id(&self, index: usize) -> &str {
        &self.ids[index]
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The problem of an id that is not known.
    pub(super) fn unknown(&self, found: &str) -> Problem {
        let nearest = nearest(found, self.ids.iter().map(String::as_str)).map(str::to_owned);
        Problem::UnknownId { kind: self.kind, found: found.to_owned(), nearest }
    }
}
