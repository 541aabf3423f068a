//! Enters the review into `study.json` and leaves every other byte as it is, comments included.

use super::json::Document;
use super::json::tree::{self, Member, Value};
use super::{Encoding, Findings, Source};
use crate::error::Error;

/// The bytes of `study.json` with the status `reviewed` and these names.
///
/// # Properties
/// Nothing but the two values changes: what stood before and behind them stays byte for byte. Where a key is not there
/// yet, it is added: `reviewed_by` behind the status, the status as the first key.
///
/// # Errors
/// [`Error::Input`] where the bytes are no JSON object.
pub fn review(shown: &str, bytes: &[u8], names: &[String]) -> Result<Vec<u8>, Error> {
    let source = Source::decode(shown, bytes.to_vec()).map_err(|finding| Error::Input(vec![*finding]))?;
    let mut findings = Findings::default();
    let root = tree::parse(&source, &mut findings);
    let Some((Value::Object(members), start)) = root.map(|root| (root.value, root.start as usize)) else {
        // Says where and why, as for every other reader.
        let _ = Document::parse(source, &mut findings);
        return Err(Error::Input(findings.into_sorted()));
    };
    let text = source.text.as_str();
    let list: Vec<String> = names.iter().map(|name| quoted(name, source.encoding)).collect();
    let list = format!("[{}]", list.join(", "));
    let find = |key: &str| members.iter().find(|member| member.key == key);
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    let by = find("reviewed_by").map(|member| (member.node.start as usize, member.node.end as usize));
    if let Some((from, to)) = by {
        edits.push((from, to, list.clone()));
    }
    let beside = |gap: &str| if by.is_none() { format!(",{gap}\"reviewed_by\": {list}") } else { String::new() };
    if let Some(status) = find("status") {
        let value = format!("\"reviewed\"{}", beside(gap_before(text, status)));
        edits.push((status.node.start as usize, status.node.end as usize, value));
    } else {
        let gap = members.first().map_or("", |first| &text[start + 1..first.start as usize]);
        let gap = if !gap.is_empty() && gap.trim().is_empty() { gap } else { "\n  " };
        let comma = if members.is_empty() { "" } else { "," };
        edits.push((start + 1, start + 1, format!("{gap}\"status\": \"reviewed\"{}{comma}", beside(gap))));
    }
    edits.sort_by_key(|&(from, ..)| std::cmp::Reverse(from));
    let mut edited = bytes.to_vec();
    let marked = bytes.starts_with(b"\xEF\xBB\xBF");
    let at = |offset: usize| match source.encoding {
        Encoding::Utf8 => offset + if marked { 3 } else { 0 },
        Encoding::Windows1252 => text[..offset].chars().count(),
        Encoding::Utf16Le | Encoding::Utf16Be => 2 + 2 * text[..offset].encode_utf16().count(),
    };
    for (from, to, new) in edits {
        edited.splice(at(from)..at(to), encoded(&new, source.encoding));
    }
    Ok(edited)
}

/// A name as a JSON text; in other encodings than UTF-8 in ASCII alone, so that every letter can be stored.
fn quoted(name: &str, encoding: Encoding) -> String {
    if encoding == Encoding::Utf8 {
        return serde_json::Value::from(name).to_string();
    }
    let mut text = String::from("\"");
    for unit in name.encode_utf16() {
        match char::from_u32(u32::from(unit)) {
            Some(sign @ ('"' | '\\')) => text.extend(['\\', sign]),
            Some(sign @ ' '..='~') => text.push(sign),
            _ => text.extend(['\\', 'u'].into_iter().chain(format!("{unit:04x}").chars())),
        }
    }
    text + "\""
}

/// The bytes of a text, which is ASCII in other encodings than UTF-8.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 | Encoding::Windows1252 => text.bytes().collect(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}

/// Line break and indentation before a key, or a blank where it shares its line.
fn gap_before<'a>(text: &'a str, member: &Member) -> &'a str {
    let before = &text[..member.start as usize];
    let gap = &before[before.trim_end().len()..];
    let line = gap.rfind('\n').map(|at| &gap[gap[..at].strip_suffix('\r').map_or(at, str::len)..]);
    line.unwrap_or(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reviewed(text: &str, names: &[&str]) -> String {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        String::from_utf8(review("study.json", text.as_bytes(), &names).unwrap()).unwrap()
    }

    #[test]
    fn only_the_two_values_change() {
        let text =
            "{\n  // Stand: Entwurf\n  \"format\": 1,\n  \"status\": \"draft\", /* bald */\n  \"mode\": \"bmf\",\n}\n";
        assert_eq!(
            reviewed(text, &["M. Lang", "A. Kurz"]),
            text.replace("\"draft\"", "\"reviewed\",\n  \"reviewed_by\": [\"M. Lang\", \"A. Kurz\"]")
        );
        let text = "{ \"reviewed_by\": [ \"x\" ], \"status\": \"draft\" }";
        assert_eq!(reviewed(text, &["B"]), "{ \"reviewed_by\": [\"B\"], \"status\": \"reviewed\" }");
    }

    #[test]
    fn missing_keys_are_added_and_names_stay_what_they_are() {
        let text = "{\r\n    \"format\": 1\r\n}";
        let added = reviewed(text, &["Jörg \"Jo\" Lang"]);
        assert!(added.starts_with("{\r\n    \"status\": \"reviewed\",\r\n    \"reviewed_by\": ["), "{added}");
        let value: serde_json::Value = serde_json::from_str(&added).unwrap();
        assert_eq!(value["reviewed_by"][0], "Jörg \"Jo\" Lang");
        assert_eq!(reviewed("{}", &["B"]), "{\n  \"status\": \"reviewed\",\n  \"reviewed_by\": [\"B\"]}");
    }

    #[test]
    fn other_encodings_stay_what_they_are() {
        let text = "{ \"title\": \"Größe\", \"status\": \"draft\" }";
        let old: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
        let new = review("study.json", &old, &["Ü".to_owned()]).unwrap();
        assert_eq!(new[..old.len() - 9], old[..old.len() - 9]);
        assert!(new.ends_with(b"\"reviewed\", \"reviewed_by\": [\"\\u00dc\"] }"));
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let wide = review("study.json", &wide, &["B".to_owned()]).unwrap();
        assert!(Source::decode("study.json", wide).unwrap().text.ends_with("\"reviewed\", \"reviewed_by\": [\"B\"] }"));
    }
}
