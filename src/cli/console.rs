//! The terminal: results on stdout, messages and progress on stderr; a closed pipe is no fault.

use std::io::{IsTerminal, Write};

use super::{Colour, Common, Format, diagnostic};
use crate::error::{Finding, Severity};
use crate::model::Language;
use crate::report::result::FindingEntry;
use crate::report::text::console as words;

/// How much a command says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    Normal,
    /// No progress, no warnings.
    Quiet,
    /// Nothing at all: the command runs inside another one.
    Mute,
}

/// Where a command speaks, and how.
pub(super) struct Console {
    pub(super) language: Language,
    /// The language that a flag or the environment asks for; it goes before the study's own.
    pub(super) language_asked: Option<Language>,
    pub(super) json: bool,
    voice: Voice,
    pub(super) colour: bool,
}

impl Console {
    pub(super) fn new(common: &Common) -> Self {
        let colour = match common.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => std::io::stderr().is_terminal() && !no_colour(),
        };
        Self {
            language: common.lang.unwrap_or_default(),
            language_asked: common.lang,
            json: common.format == Format::Json,
            voice: if common.quiet { Voice::Quiet } else { Voice::Normal },
            colour,
        }
    }

    /// The same console in the language of a study, unless a flag asks for another one.
    pub(super) fn in_language_of(&self, language: Language) -> Self {
        Self { language: self.language_asked.unwrap_or(language), ..*self }
    }

    /// The same console, which says nothing.
    pub(super) fn muted(self) -> Self {
        Self { voice: Voice::Mute, ..self }
    }

    /// A result on stdout. A reader that has gone away is no fault.
    pub(super) fn result(&self, text: &str) {
        if self.voice == Voice::Mute {
            return;
        }
        let mut stdout = std::io::stdout().lock();
        let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    }

    /// A file on stdout. A reader that has gone away is no fault.
    #[expect(clippy::unused_self, reason = "what a command says goes through its console, whatever that may be")]
    pub(super) fn bytes(&self, bytes: &[u8]) {
        let mut stdout = std::io::stdout().lock();
        let _ = stdout.write_all(bytes).and_then(|()| stdout.flush());
    }

    /// A sign of life on stderr.
    pub(super) fn progress(&self, text: &str) {
        if self.voice == Voice::Normal {
            write_error(text);
        }
    }

    /// Whether nobody wants to hear of progress.
    pub(super) fn is_quiet(&self) -> bool {
        self.voice != Voice::Normal
    }

    /// A fault on stderr, with the level word.
    pub(super) fn error(&self, text: &str) {
        if self.voice == Voice::Mute {
            return;
        }
        let word = crate::report::text::frame(self.language).error;
        write_error(&format!("{word}: {text}"));
    }

    /// Findings: on stdout as JSON where a script asks for it, else on stderr as text.
    pub(super) fn findings(&self, findings: &[Finding]) {
        if self.voice == Voice::Mute {
            return;
        }
        if self.json {
            self.result(&format!("{}\n", self.findings_json(findings)));
        } else {
            let shown: Vec<Finding> = if self.voice == Voice::Quiet {
                findings.iter().filter(|finding| finding.severity() == Severity::Error).cloned().collect()
            } else {
                findings.to_vec()
            };
            write_error(diagnostic::render(&shown, self.language, self.colour).trim_end());
        }
    }

    /// Findings as a JSON document.
    pub(super) fn findings_json(&self, findings: &[Finding]) -> String {
        let list: Vec<FindingEntry> =
            findings.iter().map(|finding| FindingEntry::new(finding, self.language)).collect();
        let version = crate::report::result::SCHEMA_VERSION;
        let document = serde_json::json!({ "schema_version": version, "findings": list });
        serde_json::to_string_pretty(&document).unwrap_or_default()
    }
}

/// Writes a line to stderr; a reader that has gone away is no fault.
pub(super) fn write_error(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let _ = writeln!(stderr, "{text}");
}

/// A bug ends with a sentence and not with a trace.
pub(super) fn install_panic_hook(language: Language) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map_or_else(String::new, |at| format!("{}:{}", at.file(), at.line()));
        write_error(&(words(language).bug)(&place));
    }));
}

#[expect(clippy::disallowed_methods, reason = "NO_COLOR is a setting, and settings come through this room")]
fn no_colour() -> bool {
    std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty())
        || std::env::var("TERM").is_ok_and(|term| term == "dumb")
}
