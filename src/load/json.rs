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
}

impl Document {
    /// Reads the syntax: comments and trailing commas are allowed, a key twice is a finding.
    pub fn parse(source: Source, findings: &mut Findings) -> Option<Self> {
        let root = tree::parse(&source, findings)?;
        Some(Self { source, root })
    }

    /// The file.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
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
        let value = Checker::new(&self.source, schema.as_value(), findings).check(&self.root, schema.as_value(), "")?;
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
        locate(&self.source, LineStart::FIRST, node.start as usize, node.shown_end() as usize, field)
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
