//! The words around findings and explanations.

use super::super::{Counts, Frame};
use super::quoted;

/// Follows the repair of a message in which [`HIDDEN`](super::super::user::HIDDEN) stands.
pub(in crate::report::text) const HIDDEN_SIGN: &str =
    "The sign \u{FFFD} stands for an invisible or damaged character: type the text again.";

pub(in crate::report::text) static FRAME: Frame = Frame {
    error: "error",
    knock_out: "Knock-out",
    warning: "warning",
    note: "note",
    help: "help",
    explain: "To explain a code",
    meaning: "What it means",
    why: "Why it matters",
    example: "Example",
    repair: "What you can do",
    page_title: "English",
    page_intro: "What each finding of `waage check` and `waage evaluate` means and how to repair it. The letter says \
                 how grave it is: **E** an error, without whose repair nothing is computed; **K** a knock-out by a \
                 gate, which is a result; **W** a warning that every reader of the result should know; **H** a note. \
                 `waage explain E108` shows the same pages.",
    sheet: |name| format!("sheet {}", quoted(name)),
    summary,
};

fn summary(counts: &Counts) -> String {
    let mut parts = vec![match counts.errors {
        0 => "No errors".to_owned(),
        1 => "1 error".to_owned(),
        n => format!("{n} errors"),
    }];
    match counts.knock_outs {
        0 => {}
        1 => parts.push("1 knock-out".to_owned()),
        n => parts.push(format!("{n} knock-outs")),
    }
    match counts.warnings {
        0 if counts.errors == 0 => parts.push("no warnings".to_owned()),
        0 => {}
        1 => parts.push("1 warning".to_owned()),
        n => parts.push(format!("{n} warnings")),
    }
    match counts.notes {
        0 => {}
        1 => parts.push("1 note".to_owned()),
        n => parts.push(format!("{n} notes")),
    }
    let line = parts.join(", ");
    if counts.hidden > 0 { format!("{line} ({} of them not shown)", counts.hidden) } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_nouns() {
        let counts = |errors, knock_outs, warnings, notes, hidden| {
            summary(&Counts { errors, knock_outs, warnings, notes, hidden })
        };
        assert_eq!(counts(4, 0, 2, 1, 0), "4 errors, 2 warnings, 1 note");
        assert_eq!(counts(1, 0, 0, 0, 0), "1 error");
        assert_eq!(counts(0, 0, 0, 0, 0), "No errors, no warnings");
        assert_eq!(counts(0, 2, 1, 12, 0), "No errors, 2 knock-outs, 1 warning, 12 notes");
        assert_eq!(counts(250, 0, 0, 0, 50), "250 errors (50 of them not shown)");
    }
}
