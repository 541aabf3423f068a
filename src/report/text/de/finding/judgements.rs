//! What does not fit together in judgements.

use crate::error::Revision;
use crate::report::text::de::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn typed_and_judged(profile: &str) -> Message {
    say(
        format!("Das Profil {} hat eingetragene Gewichte und außerdem Urteile", quoted(profile)),
        "beides",
        "nur eines",
        "Entweder die Zeilen des Profils in weights.csv löschen oder seine Urteile; sonst gilt keines von beiden.",
    )
}

pub(super) fn mixed_methods(objective: &str, first: &str, second: &str) -> Message {
    let place = if objective.is_empty() { String::new() } else { format!(" unter {}", quoted(objective)) };
    say(
        format!("Zwei Verfahren{place}: {second} und weiter oben {first}"),
        second,
        first,
        format!("Unter einem Ziel und in einem Profil ein einziges Verfahren verwenden, hier {first}."),
    )
}

pub(super) fn comparison_missing(node: &str, other: &str, chain: bool) -> Message {
    let (node, other) = (quoted(node), quoted(other));
    let (headline, help) = if chain {
        (
            format!("Keine Kette von Vergleichen führt von {node} zu {other}"),
            format!("Mindestens einen Vergleich ergänzen, der beide Teile verbindet, zum Beispiel {node} mit {other}."),
        )
    } else {
        (
            format!("Der Vergleich von {node} mit {other} fehlt"),
            "Eine Zeile mit node, other und value ergänzen, oder bei Paarvergleichen das Verfahren ahp-harker \
             verwenden, das Lücken verträgt."
                .to_owned(),
        )
    };
    say(headline, "kein Vergleich", "ein Vergleich", help)
}

pub(super) fn comparison_contradicts(node: &str, other: &str, found: f64, expected: f64, first_line: u32) -> Message {
    let (found, expected) = (number(found), number((expected * 1000.0).round() / 1000.0));
    if first_line == 0 {
        return say(
            format!("{} wird mit sich selbst verglichen und ergibt {found}, erwartet {expected}", quoted(node)),
            found,
            expected,
            "Diese Zeile löschen.",
        );
    }
    say(
        format!("{} gegen {} ergibt {found}, aus Zeile {first_line} folgt {expected}", quoted(node), quoted(other)),
        found,
        expected,
        format!("Jedes Paar nur einmal nennen: diese Zeile oder Zeile {first_line} löschen."),
    )
}

pub(super) fn off_scale(found: f64, low: f64, high: f64, method: &str) -> Message {
    let found = number(found);
    let expected = match method {
        method if method.starts_with("ahp") => "1/9 bis 9".to_owned(),
        "preference-matrix" => "1, 0,5 oder 0".to_owned(),
        "direct" => "mindestens 0".to_owned(),
        _ => format!("{} bis {}", number(low), number(high)),
    };
    let help = match method {
        method if method.starts_with("ahp") => {
            "1 heißt gleich wichtig, 9 heißt extrem wichtiger; für das Umgekehrte node und other vertauschen."
        }
        "preference-matrix" => "1 heißt: node ist wichtiger; 0: other ist wichtiger; 0,5: beide sind gleich wichtig.",
        "best-worst" | "best-worst-nonlinear" => {
            "Kein Vergleich darf größer sein als der des wichtigsten mit dem unwichtigsten, und keiner kleiner als 1."
        }
        "swing" | "swing-interval" => "Die größte Verbesserung bekommt 100 Punkte, jede andere höchstens so viele.",
        _ => "Wert prüfen.",
    };
    say(format!("{found} liegt außerhalb der Skala von {method}, erwartet {expected}"), found, expected, help)
}

pub(super) fn rank_gap(found: usize, expected: usize) -> Message {
    say(
        format!("Platz {found} ist vergeben, Platz {expected} nicht"),
        found.to_string(),
        expected.to_string(),
        "Die Plätze lückenlos von 1 an zählen; gleich Wichtiges teilt sich einen Platz: 1, 2, 2, 4 oder 1, 2, 2, 3 \
         (bei swara nicht).",
    )
}

pub(super) fn best_worst_roles(best: &str, worst: &str) -> Message {
    let (best, worst) = (quoted(best), quoted(worst));
    say(
        format!("Der Vergleich geht weder vom wichtigsten ({best}) aus noch zum unwichtigsten ({worst})"),
        "ein anderer Vergleich",
        format!("{best} als node oder {worst} als other"),
        "Erst das wichtigste mit allen vergleichen (node), dann alle mit dem unwichtigsten (other).",
    )
}

pub(super) fn first_step(found: f64) -> Message {
    let found = number(found);
    say(
        format!("Der erste Platz hat den Schritt {found}, erwartet 0"),
        found,
        "0",
        "Vor dem wichtigsten steht nichts, hinter dem es zurückbleiben könnte: value leer lassen.",
    )
}

pub(super) fn judgement_missing(profile: &str, node: &str, rater: &str) -> Message {
    let who = if rater.is_empty() { String::new() } else { format!(" von {}", quoted(rater)) };
    say(
        format!("Im Profil {} fehlt das Urteil{who} zu {}", quoted(profile), quoted(node)),
        "kein Urteil",
        "ein Urteil",
        "Die Zeile ergänzen; unter einem Ziel wird jedes Kriterium beurteilt, das zählt.",
    )
}

pub(super) fn not_below(node: &str, objective: &str, parent: Option<&str>) -> Message {
    let headline = if objective.is_empty() {
        format!("{} steht unter einem anderen Ziel als das, womit es verglichen wird", quoted(node))
    } else {
        format!("{} steht nicht unter {}", quoted(node), quoted(objective))
    };
    let help = match parent {
        Some(parent) => format!(
            "{} steht unter {}; verglichen wird nur, was unter demselben Ziel steht.",
            quoted(node),
            quoted(parent)
        ),
        None => format!("{} ist das oberste Ziel und wird nicht gewichtet.", quoted(node)),
    };
    say(headline, parent.map_or_else(|| short(node), short), short(objective), help)
}

pub(super) fn combination_missing(profile: &str, raters: usize) -> Message {
    say(
        format!("Im Profil {} urteilen {raters} Personen, und nichts sagt, wie daraus eines wird", quoted(profile)),
        "leer",
        "aij, aip oder aip-geometric",
        "In der Spalte combine aij (Urteile zusammenfassen) oder aip (Gewichte zusammenfassen) eintragen, oder jeder \
         Person ein eigenes Profil geben.",
    )
}

pub(super) fn combination_unfit(combine: &str, method: &str) -> Message {
    let pairwise = method.starts_with("ahp");
    let (headline, expected) = if combine == "aij" && !pairwise {
        (format!("Die Angabe aij fasst Paarvergleiche zusammen und passt nicht zu {method}"), "aip")
    } else {
        (format!("In der Spalte combine stehen verschiedene Angaben, hier {combine}"), "eine Angabe")
    };
    say(headline, combine, expected, "Unter einem Ziel und in einem Profil nur eine Angabe machen; aip passt immer.")
}

pub(super) fn no_weights(profile: &str, objective: &str) -> Message {
    say(
        format!("Aus den Urteilen im Profil {} unter {} folgen keine Gewichte", quoted(profile), quoted(objective)),
        "keine Gewichte",
        "mindestens ein Urteil über 0",
        "Mindestens ein Urteil und mindestens ein Stimmgewicht muss größer als 0 sein.",
    )
}

pub(super) fn inconsistent(
    profile: &str,
    objective: &str,
    rater: &str,
    (value, limit): (f64, f64),
    revise: Option<&Revision>,
) -> Message {
    let rounded = |value: f64| number((value * 1000.0).round() / 1000.0);
    let who = if rater.is_empty() { String::new() } else { format!(" ({})", quoted(rater)) };
    let help = revise.map_or_else(
        || "Die Vergleiche gemeinsam noch einmal durchgehen.".to_owned(),
        |revise| {
            format!(
                "Am meisten stört {} gegen {}: angegeben {}, am besten passt {} (dann {}). Nachfragen, nicht \
                 eigenmächtig ändern.",
                quoted(&revise.node),
                quoted(&revise.other),
                rounded(revise.found),
                rounded(revise.repaired),
                rounded(revise.after)
            )
        },
    );
    say(
        format!(
            "Die Urteile im Profil {}{who} unter {} widersprechen sich zu sehr: Konsistenzmaß {}, Grenze {}",
            quoted(profile),
            quoted(objective),
            rounded(value),
            rounded(limit)
        ),
        rounded(value),
        format!("höchstens {}", rounded(limit)),
        help,
    )
}

pub(super) fn ranks_tied(nodes: &[String], rank: usize) -> Message {
    say(
        format!("{} teilen sich Platz {rank} und bekommen dasselbe Gewicht", list(nodes)),
        format!("Platz {rank}"),
        "verschiedene Plätze",
        "Ist das so gemeint, ist nichts zu tun; sonst verschiedene Plätze vergeben.",
    )
}

pub(super) fn points_rescaled(profile: &str, objective: &str, sum: f64) -> Message {
    let place = if objective.is_empty() { String::new() } else { format!(" unter {}", quoted(objective)) };
    let sum = number(sum);
    say(
        format!("Die Punkte im Profil {}{place} ergeben {sum} und werden auf 100 umgerechnet", quoted(profile)),
        sum,
        "100",
        "Es zählt nur das Verhältnis der Punkte; war eine Summe von 100 gemeint, die Werte prüfen.",
    )
}
