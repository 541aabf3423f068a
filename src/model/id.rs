//! Stable names.

/// A kebab-case name: small letters a–z, digits, single hyphens. Never renamed when a label or a letter changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Longest id that is accepted, in characters.
    pub const MAX_LENGTH: usize = 80;

    /// Checks the spelling.
    ///
    /// # Errors
    /// [`BadId`] with a spelling that would do.
    pub fn new(text: &str) -> Result<Self, BadId> {
        if is_kebab(text) { Ok(Self(text.to_owned())) } else { Err(BadId { suggestion: slug(text) }) }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no id, with the nearest spelling that is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadId {
    /// A valid spelling; empty where the text has no letter or digit.
    pub suggestion: String,
}

fn is_kebab(text: &str) -> bool {
    text.len() <= Id::MAX_LENGTH
        && !text.is_empty()
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain: &str = match c {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            _ if c.is_ascii_alphanumeric() => {
                out.push(c);
                continue;
            }
            _ if out.is_empty() || out.ends_with('-') => continue,
            _ => "-",
        };
        out.push_str(plain);
    }
    out.truncate(Id::MAX_LENGTH);
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case_and_others_get_a_suggestion() {
        assert_eq!(Id::new("a-status-quo-staerken").unwrap().as_str(), "a-status-quo-staerken");
        for (bad, suggestion) in
            [("Städt. Töchter", "staedt-toechter"), ("", ""), ("a--b", "a-b"), ("-x-", "x"), ("K1", "k1"), ("…", "")]
        {
            assert_eq!(Id::new(bad).unwrap_err().suggestion, suggestion);
        }
        assert!(Id::new(&"x".repeat(81)).is_err());
    }
}
