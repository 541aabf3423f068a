//! `paper` in `study.json`: what the draft of the paper for a committee needs and no computation knows.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The header of the paper, its way through the committees, and its words of decision. What is left out stays an open
/// field of the draft; texts are printed as they are, in the language of whoever wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperSettings {
    /// For information, or for decision.
    pub kind: PaperKind,
    /// Number of the paper (Drucksachen-Nr.).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Who submits it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// Day of the paper, `yyyy-mm-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub date: Option<String>,
    /// True for a public session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// The committees in their order (Beratungsfolge).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<PaperStep>,
    /// What is to be decided, a sentence each; only for decision, and needed there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decision_text: Vec<String>,
    /// What is attached; the files of the result if absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
}

impl PaperSettings {
    /// The sentences to be decided, without blank ones.
    pub fn decisions(&self) -> impl Iterator<Item = &str> {
        self.decision_text.iter().map(|text| text.trim()).filter(|text| !text.is_empty())
    }
}

/// What a paper asks of a committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// To take note (Mitteilungsvorlage): it holds no words of decision.
    #[default]
    Information,
    /// To decide (Beschlussvorlage): it needs words of decision.
    Decision,
}

/// A committee on the way of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperStep {
    /// Its name.
    pub body: String,
    /// Day of the session, `yyyy-mm-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub date: Option<String>,
    /// What it does with the paper, for example `zur Kenntnis` or `Entscheidung`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_the_kind_may_be_absent_and_blank_sentences_are_none() {
        let paper: PaperSettings = serde_json::from_str(r#"{ "kind": "decision" }"#).unwrap();
        assert_eq!(paper, PaperSettings { kind: PaperKind::Decision, ..PaperSettings::default() });
        let paper: PaperSettings =
            serde_json::from_str(r#"{ "kind": "decision", "decision_text": [" ", " Der Rat beschließt. "] }"#).unwrap();
        assert_eq!(paper.decisions().collect::<Vec<_>>(), ["Der Rat beschließt."]);
        assert!(serde_json::from_str::<PaperSettings>(r#"{ "number": "1" }"#).is_err());
    }
}
