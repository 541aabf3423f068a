//! A JSON value against the schema of a Rust type, as `schemars` derives it.
//!
//! Reading by `serde` alone stops at the first fault and seldom knows its place. Here the value is compared with the
//! schema first, so that all faults are found, each at its place and with its path. Understood is what derived
//! schemas use: `type`, `const`, `enum`, `oneOf` and `anyOf` (for `Option` and externally tagged enums), `$ref`,
//! `properties`, `required`, `additionalProperties`, `items`, `prefixItems`, bounds of numbers and lengths, and the
//! formats of integers and dates. Anything else is left to `serde`.

use serde_json::Value as Schema;

use super::rules::{fits_type, literals, out_of_bounds, tag, type_expected, wrong_length, wrong_text};
use super::tree::{Member, Node, Value};
use crate::error::{JsonExpected, Location, Problem};
use crate::load::findings::Findings;
use crate::load::nearest;
use crate::load::place::{LineStart, locate};
use crate::load::source::Source;

/// Names the schema for editors; allowed in every file.
const EDITOR_KEY: &str = "$schema";

/// Compares values with schemas, and reports what does not fit.
pub(super) struct Checker<'s, 'f> {
    source: &'s Source,
    root: &'s Schema,
    findings: &'f mut Findings,
}

impl<'s, 'f> Checker<'s, 'f> {
    /// A checker against the schema `root`.
    pub(super) fn new(source: &'s Source, root: &'s Schema, findings: &'f mut Findings) -> Self {
        Self { source, root, findings }
    }

    /// The value without the keys that nobody reads, which become warnings; `None` if it has a fault.
    pub(super) fn check(&mut self, node: &Node, schema: &'s Schema, path: &str) -> Option<Schema> {
        let schema = self.resolve(schema);
        if let Some(choices) = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key)?.as_array()) {
            return self.check_choices(node, choices, path);
        }
        let null = matches!(node.value, Value::Null) && fits_type(node, schema);
        if let Some(allowed) = literals(schema).filter(|_| !null) {
            return self.check_literal(node, &allowed, path);
        }
        if let Some(expected) = type_expected(node, schema) {
            return self.fail(node, expected, path);
        }
        let fault = match &node.value {
            Value::Object(members) => return self.check_object(node, members, schema, path),
            Value::List(list) => {
                if let Some(fault) = wrong_length(list.len(), schema, ["minItems", "maxItems"]) {
                    return self.fail(node, fault, path);
                }
                return self.check_list(list, schema, path);
            }
            Value::Number(number) => out_of_bounds(number, schema),
            Value::Text(text) => wrong_text(text, schema),
            Value::Null | Value::Bool(_) | Value::Broken => None,
        };
        match fault {
            Some(expected) => self.fail(node, expected, path),
            None => node.to_json(),
        }
    }

    /// Follows references into the definitions; one that leads nowhere allows everything.
    fn resolve(&self, schema: &'s Schema) -> &'s Schema {
        let mut schema = schema;
        while let Some(reference) = schema.get("$ref").and_then(Schema::as_str) {
            let target = reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            schema = target.unwrap_or(&Schema::Null);
        }
        schema
    }

    /// One of several schemas: the one that `null`, a tag, a literal or the type of the value points to.
    fn check_choices(&mut self, node: &Node, choices: &'s [Schema], path: &str) -> Option<Schema> {
        let choices: Vec<&Schema> = choices.iter().map(|choice| self.resolve(choice)).collect();
        let is_null = |choice: &Schema| choice.get("type").and_then(Schema::as_str) == Some("null");
        if matches!(node.value, Value::Null) && choices.iter().any(|choice| is_null(choice)) {
            return Some(Schema::Null);
        }
        let choices: Vec<&Schema> = choices.into_iter().filter(|choice| !is_null(choice)).collect();
        if let [only] = choices[..] {
            return self.check(node, only, path);
        }
        let fits = |choice: &&Schema| match (&node.value, tag(choice)) {
            (Value::Object(members), Some(tag)) => members.iter().any(|member| member.key == tag),
            (Value::Text(text), None) => {
                fits_type(node, choice) && literals(choice).is_none_or(|literals| literals.contains(&text.as_str()))
            }
            _ => fits_type(node, choice) && literals(choice).is_none(),
        };
        if let Some(choice) = choices.iter().copied().find(|choice| fits(choice)) {
            return self.check(node, choice, path);
        }
        let allowed = |choice: &&'s Schema| literals(choice).or_else(|| Some(vec![tag(choice)?])).unwrap_or_default();
        let allowed: Vec<&str> = choices.iter().flat_map(allowed).collect();
        match (&node.value, choices.first()) {
            (Value::Object(members), _) if !allowed.is_empty() => {
                let key = members.first().map(|member| member.key.as_str());
                self.fail_choice(node, key, &allowed, path)
            }
            (_, Some(first)) if allowed.is_empty() => {
                let expected = type_expected(node, first).unwrap_or(JsonExpected::Other("another type".into()));
                self.fail(node, expected, path)
            }
            _ => self.check_literal(node, &allowed, path),
        }
    }

    /// One of several texts.
    fn check_literal(&mut self, node: &Node, allowed: &[&str], path: &str) -> Option<Schema> {
        match &node.value {
            Value::Text(text) if allowed.contains(&text.as_str()) => node.to_json(),
            Value::Text(text) => self.fail_choice(node, Some(text), allowed, path),
            _ => self.fail_choice(node, None, allowed, path),
        }
    }

    /// An object: every key is known and its value fits, and every required key is there.
    fn check_object(&mut self, node: &Node, members: &[Member], schema: &'s Schema, path: &str) -> Option<Schema> {
        let known = schema.get("properties").and_then(Schema::as_object);
        let others = schema.get("additionalProperties").filter(|others| others.is_object());
        let open = known.is_none() && schema.get("additionalProperties") != Some(&Schema::Bool(false));
        let mut result = Some(serde_json::Map::new());
        for member in members.iter().filter(|member| !(path.is_empty() && member.key == EDITOR_KEY)) {
            let inner = join(path, &member.key);
            let value = match known.and_then(|known| known.get(&member.key)).or(others) {
                Some(schema) => self.check(&member.node, schema, &inner),
                None if open => member.node.to_json(),
                None => {
                    let names = known.into_iter().flatten().map(|(name, _)| name.as_str());
                    let nearest = nearest(&member.key, names).map(str::to_owned);
                    let place = self.place(member.start, member.end, &inner);
                    self.findings.push(Problem::UnknownColumn { found: member.key.clone(), nearest }, place);
                    continue;
                }
            };
            result = result.zip(value).map(|(mut map, value)| {
                map.insert(member.key.clone(), value);
                map
            });
        }
        for required in schema.get("required").and_then(Schema::as_array).into_iter().flatten() {
            let Some(key) = required.as_str().filter(|key| members.iter().all(|member| member.key != *key)) else {
                continue;
            };
            let problem = Problem::JsonValue { expected: JsonExpected::Key(key.to_owned()), found: String::new() };
            self.findings.push(problem, self.place(node.start, node.shown_end(), &join(path, key)));
            result = None;
        }
        result.map(Schema::Object)
    }

    /// A list: every entry fits.
    fn check_list(&mut self, list: &[Node], schema: &'s Schema, path: &str) -> Option<Schema> {
        let first = schema.get("prefixItems").and_then(Schema::as_array);
        let others = schema.get("items");
        let mut result = Some(Vec::with_capacity(list.len()));
        for (index, entry) in list.iter().enumerate() {
            let value = match first.and_then(|first| first.get(index)).or(others) {
                Some(schema) => self.check(entry, schema, &format!("{path}[{index}]")),
                None => entry.to_json(),
            };
            result = result.zip(value).map(|(mut list, value)| {
                list.push(value);
                list
            });
        }
        result.map(Schema::Array)
    }

    /// Reports that a value is none of those allowed.
    fn fail_choice(&mut self, node: &Node, found: Option<&str>, allowed: &[&str], path: &str) -> Option<Schema> {
        let nearest = found.and_then(|found| nearest(found, allowed.iter().copied())).map(str::to_owned);
        let allowed = allowed.iter().map(|&value| value.to_owned()).collect();
        self.fail(node, JsonExpected::OneOf { allowed, nearest }, path)
    }

    /// Reports a fault of a value.
    fn fail(&mut self, node: &Node, expected: JsonExpected, path: &str) -> Option<Schema> {
        if !matches!(node.value, Value::Broken) {
            let problem = Problem::JsonValue { expected, found: node.shown(&self.source.text) };
            self.findings.push(problem, self.place(node.start, node.shown_end(), path));
        }
        None
    }

    /// The place of some bytes, with a path.
    fn place(&self, start: u32, end: u32, path: &str) -> Location {
        let field = (!path.is_empty()).then(|| path.to_owned());
        locate(self.source, LineStart::FIRST, start as usize, end as usize, field)
    }
}

/// The path of a key inside an object.
fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
