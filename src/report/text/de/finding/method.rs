//! What methods cannot do, or do differently from the additive model.

use crate::report::text::de::{number, quoted};
use crate::report::text::{Message, say};

pub(super) fn aggregation_on_criterion(criterion: &str) -> Message {
    say(
        format!("Das Kriterium {} hat eine Verknüpfung, aber nichts unter sich", quoted(criterion)),
        "eine Verknüpfung",
        "eine leere Zelle",
        "Die Zelle unter aggregation leeren, oder die Verknüpfung beim Ziel darüber eintragen.",
    )
}

pub(super) fn double_counting(criterion: &str, other: &str, correlation: f64) -> Message {
    let correlation = number((correlation * 100.0).round() / 100.0);
    say(
        format!(
            "Die Kriterien {} und {} ordnen die Szenarien fast gleich (Rangkorrelation {correlation})",
            quoted(criterion),
            quoted(other)
        ),
        format!("Rangkorrelation {correlation}"),
        "unter 0,95, oder zwei Dinge, die wirklich verschieden sind",
        "Prüfen, ob beide denselben Vorteil messen; wenn ja, zusammenlegen oder ein Gewicht auf 0 setzen.",
    )
}

pub(super) fn rank_reversal(method: &str, [dropped, ahead, behind]: [&str; 3], count: usize) -> Message {
    let (dropped, ahead, behind) = (quoted(dropped), quoted(ahead), quoted(behind));
    let found = if count == 1 { "ein solches Paar".to_owned() } else { format!("{count} solche Paare") };
    say(
        format!("Nach {method} liegt {ahead} nur vor {behind}, solange {dropped} dabei ist"),
        found,
        "eine Reihenfolge, die nicht an einem dritten Szenario hängt",
        "Im Bericht darauf hinweisen, oder mit additive rechnen, wo kein Szenario die anderen umordnet.",
    )
}

pub(super) fn not_additive(node: &str, minimum: bool) -> Message {
    let rule = if minimum { "den kleinsten Wert" } else { "das geometrische Mittel" };
    say(
        format!("Das Ziel {} nimmt {rule} dessen, was darunter steht", quoted(node)),
        rule,
        "eine gewichtete Summe, damit Gewichte Tauschverhältnisse sind",
        "Nichts zu tun, wenn so gewollt: Beiträge darunter sagen, wer den Wert bestimmt, nicht, was ein Punkt wert ist.",
    )
}
