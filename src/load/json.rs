//! JSON with comments and trailing commas, checked against the schema of a type, with every fault at its place.

mod rules;
mod schema;
pub(super) mod tree;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::findings::Findings;
use super::place::{LineStart, locate};
use super::source::Source;
use crate::error::{JsonExpected, Location, Problem};
use schema::Checker;
pub(super) use tree::{Member, Node, Value};

/// A JSON file in memory, of which every value can be found again.
#[derive(Debug, Clone)]
pub struct Document {
    source: Source,
    root: Node,
    /// Where the lines of the text stand in a workbook.
    sheet: Option<SheetLines>,
}

/// Rows of a sheet that lines of a text were made from.
#[derive(Debug, Clone)]
pub(super) struct SheetLines {
    /// Name of the sheet.
    pub(super) sheet: String,
    /// For each line, its row from 1; 0 where it has none.
    pub(super) rows: Vec<u32>,
}

impl SheetLines {
    /// The place in the sheet that a place in the text stands for.
    fn place(&self, location: Location) -> Location {
        let row = (location.line as usize).checked_sub(1).and_then(|line| self.rows.get(line)).copied().unwrap_or(0);
        Location {
            line: row,
            column: if row > 0 { 2 } else { 0 },
            width: 0,
            sheet: Some(self.sheet.clone()),
            cell: (row > 0).then(|| format!("B{row}")),
            excerpt: None,
            ..location
        }
    }
}

impl Document {
    /// Reads the syntax: comments and trailing commas are allowed, a key twice is a finding.
    pub fn parse(source: Source, findings: &mut Findings) -> Option<Self> {
        let root = tree::parse(&source, findings)?;
        Some(Self { source, root, sheet: None })
    }

    /// Reads the text that a sheet of settings was turned into.
    pub(super) fn parse_sheet(source: Source, sheet: SheetLines, findings: &mut Findings) -> Option<Self> {
        let root = tree::parse(&source, findings)?;
        Some(Self { source, root, sheet: Some(sheet) })
    }

    /// The file.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The file's name, with the sheet for a workbook.
    pub(super) fn name(&self) -> String {
        let file = &self.source.file;
        self.sheet.as_ref().map_or_else(|| file.clone(), |_| format!("{file}#settings"))
    }

    /// The whole number at a path such as `format`, if one stands there: to ask for the format before all else.
    #[must_use]
    pub fn integer(&self, path: &str) -> Option<u64> {
        match &self.root.find(path)?.value {
            Value::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    /// The text at a path such as `catalogue`, if one stands there.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        match &self.root.find(path)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether something stands at a path.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.root.find(path).is_some()
    }

    /// Yes or no at a path such as `normalise`, if it stands there.
    #[must_use]
    pub fn flag(&self, path: &str) -> Option<bool> {
        match self.root.find(path)?.value {
            Value::Bool(flag) => Some(flag),
            _ => None,
        }
    }

    /// The value of type `T` that the file holds. Faults of type, range and names are findings, all at once.
    pub fn read<T: JsonSchema + DeserializeOwned>(&self, findings: &mut Findings) -> Option<T> {
        let schema = schemars::schema_for!(T);
        let mut found = Findings::default();
        let value = Checker::new(&self.source, schema.as_value(), &mut found).check(&self.root, schema.as_value(), "");
        found.relocate(|location| self.placed(location));
        findings.append(found);
        let value = value?;
        match serde_json::from_value(value) {
            Ok(value) => Some(value),
            Err(error) => {
                let expected = JsonExpected::Other(error.to_string());
                let found = self.root.shown(&self.source.text);
                findings.push(Problem::JsonValue { expected, found }, self.location(""));
                None
            }
        }
    }

    /// The place of the value at a path such as `money.rate_percent` or `views[2].name`, with the path as `field`.
    /// Where nothing stands at the path, the nearest object around it; the whole file for the empty path.
    #[must_use]
    pub fn location(&self, path: &str) -> Location {
        let field = (!path.is_empty()).then(|| path.to_owned());
        let (node, _) = self.root.descend(path);
        self.placed(locate(&self.source, LineStart::FIRST, node.start as usize, node.shown_end() as usize, field))
    }

    /// A place in the text, or in the sheet that the text was made from.
    fn placed(&self, location: Location) -> Location {
        match &self.sheet {
            Some(sheet) => sheet.place(location),
            None => location,
        }
    }
}

/// Reads the syntax and the value of a JSON file.
pub fn read<T: JsonSchema + DeserializeOwned>(source: Source, findings: &mut Findings) -> Option<(T, Document)> {
    let document = Document::parse(source, findings)?;
    let value = document.read(findings)?;
    Some((value, document))
}

#[cfg(test)]
mod tests;
