//! The same tables as JSON: a list of objects whose keys are the columns.

use std::collections::{BTreeMap, BTreeSet};

use super::{Body, Table};
use crate::error::{HeaderFault, JsonExpected, Location, Problem};
use crate::load::columns::{Kind, TableSpec};
use crate::load::evidence::Evidence;
use crate::load::findings::Findings;
use crate::load::json::{Member, Node, Value, tree};
use crate::load::place::{LineStart, locate};
use crate::load::source::Source;
use crate::load::split::Field;
use crate::load::synonyms::Names;

impl Table {
    /// Opens a JSON file: a list of objects with the same column names as the CSV file. Texts, numbers, `true`,
    /// `false` and `null` are cells; ids may also be a list of texts. A key that is absent is an empty cell. `None`
    /// if the file is no such list; other findings leave the table readable.
    pub fn json(source: Source, spec: &'static TableSpec, findings: &mut Findings) -> Option<Self> {
        let root = tree::parse(&source, findings)?;
        let Value::List(objects) = &root.value else {
            findings.push(wrong(&source, &root, JsonExpected::List), place(&source, &root));
            return None;
        };
        let mut reader = Reader::new(&source, spec);
        for object in objects {
            reader.row(object, findings);
        }
        let Reader { cells, rows, escapes, keys, .. } = reader;
        for (column, key) in spec.columns.iter().zip(&keys) {
            if column.required && key.is_none() && rows > 0 {
                let fault = HeaderFault::Column { column: column.name.to_owned(), nearest: None };
                findings.push(Problem::Header { fault }, place(&source, &root));
            }
        }
        let mut table = Self {
            positions: keys.iter().enumerate().map(|(index, key)| key.as_ref().map(|_| index)).collect(),
            headers: keys.into_iter().map(Option::unwrap_or_default).collect(),
            header: LineStart::FIRST,
            decimal: None,
            body: Body::Json { cells, rows },
            escapes,
            source,
            spec,
        };
        let evidence = table.evidence();
        table.decimal = evidence.decimal;
        table.note_reading(&evidence, findings);
        Some(table)
    }

    /// What the numbers in quotation marks say; a number without them has a decimal point by the rules of JSON.
    fn evidence(&self) -> Evidence {
        let mut evidence = Evidence::default();
        let width = self.spec.columns.len();
        let Body::Json { cells, .. } = &self.body else { return evidence };
        for (index, cell) in cells.iter().enumerate() {
            let (row, column) = (index / width, index % width);
            if self.spec.columns[column].kind.is_numeric() && cell.raw(&self.source.text).starts_with('"') {
                evidence.look(self.text(*cell), true, row as u32, column);
            }
        }
        evidence
    }
}

/// Gathers the cells.
struct Reader<'s> {
    source: &'s Source,
    spec: &'static TableSpec,
    names: Names,
    cells: Vec<Field>,
    rows: usize,
    escapes: BTreeMap<u32, String>,
    /// For each column, the key that first stood for it.
    keys: Vec<Option<String>>,
    /// Keys that were reported as unknown.
    unknown: BTreeSet<String>,
}

impl<'s> Reader<'s> {
    fn new(source: &'s Source, spec: &'static TableSpec) -> Self {
        Self {
            source,
            spec,
            names: Names::of(spec),
            cells: Vec::new(),
            rows: 0,
            escapes: BTreeMap::new(),
            keys: vec![None; spec.columns.len()],
            unknown: BTreeSet::new(),
        }
    }

    /// Takes one object over as a row.
    fn row(&mut self, object: &Node, findings: &mut Findings) {
        let Value::Object(members) = &object.value else {
            findings.push(wrong(self.source, object, JsonExpected::Object), place(self.source, object));
            return;
        };
        let first = self.cells.len();
        let absent = Field { start: object.start, end: object.start, escaped: false };
        self.cells.resize(first + self.spec.columns.len(), absent);
        let mut taken: BTreeMap<usize, &str> = BTreeMap::new();
        for member in members {
            let at = || locate(self.source, LineStart::FIRST, member.start as usize, member.end as usize, None);
            let Some(column) = self.names.column(&member.key) else {
                if self.unknown.insert(member.key.clone()) {
                    let nearest = self.names.nearest(&member.key, |_| true).map(str::to_owned);
                    findings.push(Problem::UnknownColumn { found: member.key.clone(), nearest }, at());
                }
                continue;
            };
            if let Some(first) = taken.insert(column, &member.key) {
                let name = self.spec.columns[column].name.to_owned();
                let (first, second) = (first.to_owned(), member.key.clone());
                findings.push(Problem::ColumnTwice { column: name, first, second }, at());
                continue;
            }
            self.keys[column].get_or_insert_with(|| member.key.clone());
            let cell = self.cell(self.spec.columns[column].kind, member, findings);
            self.cells[first + column] = cell.unwrap_or(Field::BROKEN);
        }
        self.rows += 1;
    }

    /// A value as a cell, if it can be one.
    fn cell(&mut self, kind: Kind, member: &Member, findings: &mut Findings) -> Option<Field> {
        let node = &member.node;
        let mut cell = Field { start: node.start, end: node.end, escaped: false };
        let raw = cell.raw(&self.source.text);
        match &node.value {
            Value::Text(text) if raw.contains('\\') => {
                cell.escaped = true;
                self.escapes.insert(node.start, text.trim().to_owned());
            }
            Value::List(list) if kind == Kind::Ids => {
                let ids = list.iter().map(|id| if let Value::Text(id) = &id.value { Ok(id.as_str()) } else { Err(id) });
                match ids.collect::<Result<Vec<_>, _>>() {
                    Ok(ids) => {
                        cell.escaped = true;
                        self.escapes.insert(node.start, ids.join(" "));
                    }
                    Err(id) => {
                        findings.push(wrong(self.source, id, JsonExpected::Text), place(self.source, id));
                        return None;
                    }
                }
            }
            Value::List(_) | Value::Object(_) => {
                let expected = match kind {
                    Kind::Number => JsonExpected::Number,
                    Kind::Integer => JsonExpected::Integer,
                    Kind::YesNo => JsonExpected::YesNo,
                    Kind::Ids => JsonExpected::List,
                    Kind::Date => JsonExpected::Date,
                    Kind::Id | Kind::Text | Kind::Choice(_) => JsonExpected::Text,
                };
                findings.push(wrong(self.source, node, expected), place(self.source, node));
                return None;
            }
            Value::Broken => return None,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) => {}
        }
        Some(cell)
    }
}

/// The problem that a value is of the wrong type.
fn wrong(source: &Source, node: &Node, expected: JsonExpected) -> Problem {
    Problem::JsonValue { expected, found: node.shown(&source.text) }
}

/// The place of a value.
fn place(source: &Source, node: &Node) -> Location {
    locate(source, LineStart::FIRST, node.start as usize, node.shown_end() as usize, None)
}

#[cfg(test)]
mod tests;
