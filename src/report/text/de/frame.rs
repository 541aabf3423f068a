//! The words around findings and explanations.

use super::super::{Counts, Frame};
use super::quoted;

/// Follows the repair of a message in which [`HIDDEN`](super::super::user::HIDDEN) stands.
pub(in crate::report::text) const HIDDEN_SIGN: &str =
    "Das Zeichen \u{FFFD} steht für ein unsichtbares oder beschädigtes Zeichen: Text neu eintippen.";

pub(in crate::report::text) static FRAME: Frame = Frame {
    error: "Fehler",
    knock_out: "K.-o.",
    warning: "Warnung",
    note: "Hinweis",
    help: "Hilfe",
    explain: "Erklärung zu einem Code",
    meaning: "Was gemeint ist",
    why: "Warum es wichtig ist",
    example: "Beispiel",
    repair: "Was Sie tun können",
    page_title: "Deutsch",
    page_intro: "Was jede Meldung von `waage check` und `waage evaluate` bedeutet und wie Sie sie beheben. \
                 Der Buchstabe sagt, wie ernst es ist: **E** ein Fehler, ohne dessen Behebung nicht gerechnet wird; \
                 **K** ein Ausschluss durch ein K.-o.-Kriterium, also ein Ergebnis; **W** eine Warnung, die jeder \
                 kennen soll, der das Ergebnis liest; **H** ein Hinweis. Dieselben Seiten zeigt `waage explain E108`.",
    sheet: |name| format!("Blatt {}", quoted(name)),
    summary,
};

fn summary(counts: &Counts) -> String {
    let mut parts = vec![match counts.errors {
        0 => "Keine Fehler".to_owned(),
        n => format!("{n} Fehler"),
    }];
    if counts.knock_outs > 0 {
        parts.push(format!("{} K.-o.", counts.knock_outs));
    }
    match counts.warnings {
        0 if counts.errors == 0 => parts.push("keine Warnungen".to_owned()),
        0 => {}
        1 => parts.push("1 Warnung".to_owned()),
        n => parts.push(format!("{n} Warnungen")),
    }
    match counts.notes {
        0 => {}
        1 => parts.push("1 Hinweis".to_owned()),
        n => parts.push(format!("{n} Hinweise")),
    }
    let line = parts.join(", ");
    if counts.hidden > 0 { format!("{line} (davon {} nicht gezeigt)", counts.hidden) } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_nouns() {
        let counts = |errors, knock_outs, warnings, notes, hidden| {
            summary(&Counts { errors, knock_outs, warnings, notes, hidden })
        };
        assert_eq!(counts(4, 0, 2, 1, 0), "4 Fehler, 2 Warnungen, 1 Hinweis");
        assert_eq!(counts(1, 0, 0, 0, 0), "1 Fehler");
        assert_eq!(counts(0, 0, 0, 0, 0), "Keine Fehler, keine Warnungen");
        assert_eq!(counts(0, 1, 1, 12, 0), "Keine Fehler, 1 K.-o., 1 Warnung, 12 Hinweise");
        assert_eq!(counts(250, 0, 0, 0, 50), "250 Fehler (davon 50 nicht gezeigt)");
    }
}
