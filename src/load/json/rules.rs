//! The single rules of a JSON schema: does a value keep them, and if not, what was expected.

use serde_json::{Number, Value as Schema};

use super::tree::{Node, Value};
use crate::error::JsonExpected;
use crate::load::date;

/// What was expected, if the value is of none of the types that the schema names.
pub(super) fn type_expected(node: &Node, schema: &Schema) -> Option<JsonExpected> {
    if fits_type(node, schema) {
        return None;
    }
    let name = types(schema).into_iter().find(|name| *name != "null").unwrap_or("null");
    Some(match name {
        "string" => JsonExpected::Text,
        "number" => JsonExpected::Number,
        "integer" => JsonExpected::Integer,
        "boolean" => JsonExpected::YesNo,
        "object" => JsonExpected::Object,
        "array" => JsonExpected::List,
        _ => JsonExpected::Null,
    })
}

/// Whether the value is of a type that the schema names; a schema that names none allows all.
pub(super) fn fits_type(node: &Node, schema: &Schema) -> bool {
    let types = types(schema);
    types.is_empty()
        || types.iter().any(|name| match (&node.value, *name) {
            (Value::Number(number), "integer") => number.is_i64() || number.is_u64(),
            (Value::Null, "null")
            | (Value::Bool(_), "boolean")
            | (Value::Number(_), "number")
            | (Value::Text(_), "string")
            | (Value::List(_), "array")
            | (Value::Object(_), "object") => true,
            _ => false,
        })
}

/// The types that a schema names.
fn types(schema: &Schema) -> Vec<&str> {
    match schema.get("type") {
        Some(Schema::String(name)) => vec![name],
        Some(Schema::Array(names)) => names.iter().filter_map(Schema::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The texts that a schema allows, if it lists them.
pub(super) fn literals(schema: &Schema) -> Option<Vec<&str>> {
    if let Some(text) = schema.get("const").and_then(Schema::as_str) {
        return Some(vec![text]);
    }
    let list = schema.get("enum")?.as_array()?;
    Some(list.iter().filter_map(Schema::as_str).collect())
}

/// The key that marks a variant of an externally tagged enum.
pub(super) fn tag(schema: &Schema) -> Option<&str> {
    let properties = schema.get("properties")?.as_object()?;
    let required = schema.get("required")?.as_array()?;
    let closed = schema.get("additionalProperties") == Some(&Schema::Bool(false));
    let key = required.first()?.as_str()?;
    (closed && required.len() == 1 && properties.len() == 1 && properties.contains_key(key)).then_some(key)
}

/// The bound that a number breaks, if it breaks one.
pub(super) fn out_of_bounds(number: &Number, schema: &Schema) -> Option<JsonExpected> {
    let value = number.as_f64()?;
    let bound = |key: &str| schema.get(key).and_then(Schema::as_f64);
    let (least, most) = match schema.get("format").and_then(Schema::as_str) {
        Some("int32") => (Some(f64::from(i32::MIN)), Some(f64::from(i32::MAX))),
        Some("uint32") => (Some(0.0), Some(f64::from(u32::MAX))),
        Some("int64") => (Some(i64::MIN as f64), (!number.is_i64()).then_some(i64::MAX as f64)),
        _ => (None, None),
    };
    let at_least = bound("minimum").or(least).filter(|bound| value < *bound).map(JsonExpected::AtLeast);
    let more_than = bound("exclusiveMinimum").filter(|bound| value <= *bound).map(JsonExpected::MoreThan);
    let at_most = bound("maximum").or(most).filter(|bound| value > *bound).map(JsonExpected::AtMost);
    let less_than = bound("exclusiveMaximum").filter(|bound| value >= *bound).map(JsonExpected::LessThan);
    at_least.or(more_than).or(at_most).or(less_than)
}

/// What a text breaks: its length, or the form of a date.
pub(super) fn wrong_text(text: &str, schema: &Schema) -> Option<JsonExpected> {
    let iso_date = || text.contains('-') && date::parse(text).is_some();
    if schema.get("format").and_then(Schema::as_str) == Some("date") && !iso_date() {
        return Some(JsonExpected::Date);
    }
    wrong_length(text.chars().count(), schema, ["minLength", "maxLength"])
}

/// The bound of length that a list or text breaks.
pub(super) fn wrong_length(length: usize, schema: &Schema, [least, most]: [&str; 2]) -> Option<JsonExpected> {
    let bound = |key: &str| schema.get(key).and_then(Schema::as_u64);
    let too_short = bound(least).filter(|&bound| (length as u64) < bound).map(JsonExpected::LengthAtLeast);
    too_short.or_else(|| bound(most).filter(|&bound| length as u64 > bound).map(JsonExpected::LengthAtMost))
}
