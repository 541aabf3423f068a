//! The values of a JSON file, each with the bytes that it comes from.

use std::collections::BTreeMap;

use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, ast, parse_to_ast};

use super::super::findings::Findings;
use super::super::place::{LineStart, locate};
use super::super::source::{JSON_LIMIT, Source};
use crate::error::{JsonFault, Location, Problem};

/// So many characters of a value are shown.
const LONGEST_SHOWN: usize = 60;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(in crate::load) struct Node {
    pub(in crate::load) start: u32,
    pub(in crate::load) end: u32,
    pub(in crate::load) value: Value,
}

/// A JSON value.
#[derive(Debug, Clone)]
pub(in crate::load) enum Value {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
    /// A number beyond all bounds, already reported.
    Broken,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(in crate::load) struct Member {
    pub(in crate::load) key: String,
    pub(in crate::load) start: u32,
    pub(in crate::load) end: u32,
    pub(in crate::load) node: Node,
}

/// Reads a text; a fault of syntax ends it, keys that stand twice are all reported.
pub(in crate::load) fn parse(source: &Source, findings: &mut Findings) -> Option<Node> {
    let bytes = source.text.len() as u64;
    if bytes > JSON_LIMIT {
        findings.push(Problem::TooLarge { bytes, limit: JSON_LIMIT }, Location::file(source.file.as_str()));
        return None;
    }
    let collect = CollectOptions::default();
    let options = ParseOptions {
        allow_comments: true,
        allow_trailing_commas: true,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let place = |start, end| locate(source, LineStart::FIRST, start, end, None);
    match parse_to_ast(&source.text, &collect, &options) {
        Ok(result) => {
            let node = result.value.map(|value| node(value, source, findings));
            if node.is_none() {
                findings.push(Problem::JsonSyntax { fault: JsonFault::Empty }, place(0, 0));
            }
            node
        }
        Err(error) => {
            let range = error.range();
            let rest = source.text.get(range.start..).unwrap_or_default();
            findings.push(Problem::JsonSyntax { fault: fault(error.kind(), rest) }, place(range.start, range.end));
            None
        }
    }
}

/// The kind of fault that the parser found before `rest`, in our words.
fn fault(kind: &ParseErrorKind, rest: &str) -> JsonFault {
    match kind {
        ParseErrorKind::ExpectedComma => JsonFault::MissingComma,
        ParseErrorKind::ExpectedColonAfterObjectKey => JsonFault::MissingColon,
        ParseErrorKind::ExpectedObjectValue => JsonFault::MissingValue,
        // What follows a decimal comma.
        ParseErrorKind::ExpectedStringObjectProperty if rest.starts_with(|sign: char| sign.is_ascii_digit()) => {
            JsonFault::Number
        }
        ParseErrorKind::ExpectedStringObjectProperty => JsonFault::UnquotedKey,
        ParseErrorKind::UnexpectedWord => JsonFault::Word,
        ParseErrorKind::SingleQuotedStringsNotAllowed => JsonFault::SingleQuotes,
        ParseErrorKind::String(_) => JsonFault::Text,
        ParseErrorKind::BareDecimalPointNumbersNotAllowed
        | ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral
        | ParseErrorKind::HexadecimalNumbersNotAllowed
        | ParseErrorKind::NonFiniteNumbersNotAllowed
        | ParseErrorKind::UnaryPlusNumbersNotAllowed => JsonFault::Number,
        ParseErrorKind::UnterminatedArray
        | ParseErrorKind::UnterminatedObject
        | ParseErrorKind::UnterminatedCommentBlock => JsonFault::Unclosed,
        ParseErrorKind::MultipleRootJsonValues => JsonFault::Behind,
        ParseErrorKind::NestingDepthExceeded => JsonFault::TooDeep,
        ParseErrorKind::UnexpectedToken if rest.starts_with(is_wordlike) => JsonFault::Word,
        _ => JsonFault::Unexpected,
    }
}

/// Whether a text begins here, without quotation marks or with typographic ones.
fn is_wordlike(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '„' | '“' | '”' | '‚' | '‘' | '’' | '«' | '»')
}

/// Takes a parsed value over, and reports keys that stand twice and numbers beyond all bounds.
fn node(parsed: ast::Value<'_>, source: &Source, findings: &mut Findings) -> Node {
    let range = parsed.range();
    let place = |range: Range, field| locate(source, LineStart::FIRST, range.start, range.end, field);
    let value = match parsed {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
        ast::Value::StringLit(literal) => Value::Text(literal.value.into_owned()),
        ast::Value::NumberLit(literal) => literal.value.parse().map_or_else(
            |_| {
                findings.push(Problem::NotFinite { found: literal.value.to_owned() }, place(range, None));
                Value::Broken
            },
            Value::Number,
        ),
        ast::Value::Array(array) => {
            Value::List(array.elements.into_iter().map(|element| node(element, source, findings)).collect())
        }
        ast::Value::Object(object) => {
            let mut members: Vec<Member> = Vec::with_capacity(object.properties.len());
            let mut first_of: BTreeMap<String, Range> = BTreeMap::new();
            for property in object.properties {
                let range = property.name.range();
                let key = property.name.into_string();
                let node = node(property.value, source, findings);
                if let Some(first) = first_of.get(&key) {
                    let first = place(*first, None);
                    let field = Some(key.clone());
                    let problem = Problem::JsonKeyTwice { key, first_line: first.line, first_column: first.column };
                    findings.push(problem, place(range, field));
                    continue;
                }
                first_of.insert(key.clone(), range);
                members.push(Member { key, start: range.start as u32, end: range.end as u32, node });
            }
            Value::Object(members)
        }
    };
    Node { start: range.start as u32, end: range.end as u32, value }
}

impl Node {
    /// The value as it stands in the file; of a list or an object only the bracket, of a long text the beginning.
    pub(in crate::load) fn shown(&self, text: &str) -> String {
        let raw = text.get(self.start as usize..self.shown_end() as usize).unwrap_or_default();
        match raw.char_indices().nth(LONGEST_SHOWN) {
            Some((end, _)) => format!("{}…", &raw[..end]),
            None => raw.to_owned(),
        }
    }

    /// Where the part ends that a finding points at: behind the value, or behind its opening bracket.
    pub(in crate::load) fn shown_end(&self) -> u32 {
        if matches!(self.value, Value::Object(_) | Value::List(_)) { self.start + 1 } else { self.end }
    }

    /// The value at a path such as `views[2].name`.
    pub(in crate::load) fn find(&self, path: &str) -> Option<&Self> {
        let (node, rest) = self.descend(path);
        rest.is_empty().then_some(node)
    }

    /// Follows a path as far as it leads; also what is left of it.
    pub(in crate::load) fn descend<'p>(&self, path: &'p str) -> (&Self, &'p str) {
        let mut node = self;
        let mut rest = path;
        while !rest.is_empty() {
            let (child, tail) = match &node.value {
                Value::List(list) => {
                    let Some((index, tail)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
                        break;
                    };
                    (index.parse().ok().and_then(|index: usize| list.get(index)), tail)
                }
                Value::Object(members) => {
                    let key = rest.strip_prefix('.').unwrap_or(rest);
                    let (key, tail) = key.split_at(key.find(['.', '[']).unwrap_or(key.len()));
                    (members.iter().find(|member| member.key == key).map(|member| &member.node), tail)
                }
                _ => break,
            };
            let Some(child) = child else { break };
            (node, rest) = (child, tail);
        }
        (node, rest)
    }

    /// The value alone; `None` if something in it is broken.
    pub(in crate::load) fn to_json(&self) -> Option<serde_json::Value> {
        Some(match &self.value {
            Value::Broken => return None,
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(value) => value.clone().into(),
            Value::Text(value) => value.as_str().into(),
            Value::List(list) => serde_json::Value::Array(list.iter().map(Self::to_json).collect::<Option<_>>()?),
            Value::Object(members) => {
                let pairs = members.iter().map(|member| Some((member.key.clone(), member.node.to_json()?)));
                serde_json::Value::Object(pairs.collect::<Option<_>>()?)
            }
        })
    }
}
