//! What does not fit together in a catalogue or a study.

use crate::error::{IdKind, Needed, ScalePart};
use crate::report::text::de::{list, number, quoted};
use crate::report::text::number::are_shares;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn weights_sum(profile: &str, parent: &str, sum: f64) -> Message {
    let (found, gap) = (number(sum), number((sum - 100.0).abs()));
    let direction = if sum > 100.0 { "zu viel" } else { "zu wenig" };
    let (weights, change) = match profile {
        "" => ("Gewichte der Leistungsblöcke".to_owned(), "Werte der Spalte weight ändern".to_owned()),
        "*" => (format!("Gewichte unter {}", quoted(parent)), "Werte der Zeilen „*“ ändern".to_owned()),
        _ => (format!("Gewichte unter {}", quoted(parent)), format!("Werte im Profil {} ändern", quoted(profile))),
    };
    let change = if are_shares(sum) { "Anteile mal 100 nehmen, also 25 statt 0,25".to_owned() } else { change };
    say(
        format!("{weights} ergeben {found}, erwartet 100 ({gap} {direction})"),
        found,
        "100",
        format!("{change}, oder in study.json \"normalise\": true setzen."),
    )
}

pub(super) fn score_missing(alternative: &str, criterion: &str, block: Option<&str>) -> Message {
    let (alternative, criterion) = (quoted(alternative), quoted(criterion));
    let place = block.map_or_else(String::new, |block| format!(" im Leistungsblock {}", quoted(block)));
    say(
        format!("Szenario {alternative} hat beim Kriterium {criterion}{place} keine Bewertung"),
        "keine Bewertung",
        "eine Zahl oder „k. A.“",
        "In scores.csv die Zeile ergänzen; kennt niemand den Wert, in der Spalte likely „k. A.“ schreiben \
         (dann zählt die ganze Skala).",
    )
}

pub(super) fn unknown_id(kind: IdKind, found: &str, nearest: Option<&str>) -> Message {
    let text = quoted(found);
    let (headline, table) = match kind {
        IdKind::Alternative => (format!("Das Szenario {text} gibt es nicht"), "scenarios.csv"),
        IdKind::Block => (format!("Den Leistungsblock {text} gibt es nicht"), "blocks.csv"),
        IdKind::Criterion => (format!("Das Kriterium {text} gibt es nicht"), "criteria.csv"),
        IdKind::Node => (format!("Ein Kriterium oder Ziel {text} gibt es nicht"), "criteria.csv"),
        IdKind::Profile => (format!("Das Gewichtsprofil {text} gibt es nicht"), "profiles.csv"),
        IdKind::Evidence => (format!("Den Beleg {text} gibt es nicht"), "evidence.csv"),
        IdKind::Step => (format!("Den Schritt {text} der Bestandsaufnahme gibt es nicht"), "steps.csv"),
    };
    match nearest {
        Some(near) => say(headline, short(found), short(near), format!("Meinten Sie {}?", quoted(near))),
        None => say(
            headline,
            short(found),
            format!("eine ID aus {table}"),
            format!("Eine ID aus {table} eintragen, oder dort eine Zeile mit dieser ID anlegen."),
        ),
    }
}

pub(super) fn outside_scale(found: f64, low: f64, high: f64, criterion: &str) -> Message {
    let percent_of_ten = low == 0.0 && high == 10.0 && found > high && found <= 100.0;
    let help = if percent_of_ten {
        format!(
            "Ist {} ein Prozentwert? Dann {} eintragen; sonst den Wert prüfen.",
            number(found),
            number(found / 10.0)
        )
    } else {
        "Wert und Einheit prüfen; soll er wie das Ende der Skala zählen, in criteria.csv unter clip „ja“ eintragen."
            .to_owned()
    };
    let (found, low, high) = (number(found), number(low), number(high));
    say(
        format!("{found} liegt außerhalb der Skala von {}, erwartet {low} bis {high}", quoted(criterion)),
        found,
        format!("{low} bis {high}"),
        help,
    )
}

pub(super) fn row_twice(key: &str, first_line: u32) -> Message {
    say(
        format!("{} steht zweimal, zuerst in Zeile {first_line}", quoted(key)),
        "zwei Zeilen",
        "eine Zeile",
        format!("Diese Zeile mit Zeile {first_line} vergleichen und eine von beiden löschen."),
    )
}

pub(super) fn estimate_order(low: f64, likely: f64, high: f64) -> Message {
    let mut sorted = [low, likely, high];
    sorted.sort_by(f64::total_cmp);
    let [a, b, c] = sorted.map(number);
    let (low, likely, high) = (number(low), number(likely), number(high));
    say(
        format!("Die Schätzung steigt nicht an: low {low}, likely {likely}, high {high}"),
        format!("{low}; {likely}; {high}"),
        "low ≤ likely ≤ high",
        format!("Die drei Zahlen prüfen; der Größe nach wären es low {a}, likely {b}, high {c}."),
    )
}

pub(super) fn tree_cycle(nodes: &[String]) -> Message {
    let expected = "ein Baum mit einem obersten Ziel";
    match nodes {
        [only] => say(
            format!("{} steht unter sich selbst", quoted(only)),
            short(only),
            expected,
            "In der Spalte parent ein anderes Ziel eintragen.",
        ),
        _ => say(
            format!("{} stehen im Kreis untereinander", list(nodes)),
            "ein Kreis",
            expected,
            "In der Spalte parent bei einem davon ein Ziel eintragen, das nicht zu diesem Kreis gehört.",
        ),
    }
}

pub(super) fn tree_root(first: Option<&str>) -> Message {
    match first {
        Some(first) => say(
            format!("Neben {} ist das ein zweites oberstes Ziel, möglich ist nur eines", quoted(first)),
            "zwei oberste Ziele",
            "eines",
            format!("In der Spalte parent {} oder ein Ziel darunter eintragen.", quoted(first)),
        ),
        None => say(
            "Ein oberstes Ziel fehlt, denn jede Zeile steht unter einer anderen",
            "kein oberstes Ziel",
            "eines",
            "Beim obersten Ziel die Spalte parent leer lassen.",
        ),
    }
}

pub(super) fn scale_missing(criterion: &str, missing: ScalePart) -> Message {
    let criterion = quoted(criterion);
    match missing {
        ScalePart::Ends => say(
            format!("Dem Kriterium {criterion} fehlen die Enden seiner Skala"),
            "nichts",
            "worst und best",
            "In den Spalten worst und best den schlechtesten und den besten Wert eintragen, zum Beispiel 0 und 10.",
        ),
        ScalePart::Points => say(
            format!("Dem Kriterium {criterion} fehlen die Punkte seiner Wertfunktion"),
            "nichts",
            "Paare aus Wert und Punkten",
            "In der Spalte points Paare aus Wert und Punkten eintragen, zum Beispiel 0:0 5:60 10:100.",
        ),
        ScalePart::Curvature => say(
            format!("Dem Kriterium {criterion} fehlt eine Krümmung von -20 bis 20, die nicht 0 ist"),
            "keine solche Zahl",
            "eine Zahl von -20 bis 20, nicht 0",
            "In der Spalte curvature eine Zahl eintragen, zum Beispiel 2, oder value auf linear setzen.",
        ),
        ScalePart::Anchors => say(
            format!("Dem Kriterium {criterion} fehlen die Stufen mit ihren Punkten"),
            "nichts",
            "mindestens zwei Stufen",
            "In anchors.csv je Stufe eine Zeile mit level, points und label_de anlegen.",
        ),
    }
}

pub(super) fn scale_without_span(at: f64) -> Message {
    let at = number(at);
    say(
        format!("Beide Enden dieser Skala liegen bei {at}"),
        format!("{at} und {at}"),
        "zwei verschiedene Zahlen",
        "Unter worst den schlechtesten und unter best den besten Wert eintragen.",
    )
}

pub(super) fn scale_points(found: &str) -> Message {
    say(
        format!("Aus den Punkten {} entsteht keine Wertfunktion", quoted(found)),
        short(found),
        "steigende Werte mit Punkten von 0 bis 100 oder von 100 bis 0",
        "Die Werte steigend ordnen und die Punkte ohne Umkehr von 0 bis 100 führen, zum Beispiel 0:0 5:60 10:100.",
    )
}

pub(super) fn assignment_incomplete(alternative: &str, blocks: &[String]) -> Message {
    say(
        format!("Der Kombination {} fehlt eine Zuordnung für {}", quoted(alternative), list(blocks)),
        "keine Zuordnung",
        "ein Szenario je Leistungsblock",
        "In assignments.csv für jeden dieser Leistungsblöcke eine Zeile mit dem Szenario ergänzen, das ihn übernimmt.",
    )
}

pub(super) fn assignment_nested(part: &str) -> Message {
    say(
        format!("{} ist selbst eine Kombination und kann nicht Teil einer anderen sein", quoted(part)),
        short(part),
        "ein einfaches Szenario",
        "In der Spalte part das Szenario eintragen, das diesen Leistungsblock tatsächlich übernimmt.",
    )
}

pub(super) fn relation_to_itself(alternative: &str) -> Message {
    say(
        format!("Das Szenario {} steht in Beziehung zu sich selbst", quoted(alternative)),
        short(alternative),
        "ein anderes Szenario",
        "In der Spalte other ein anderes Szenario eintragen, oder die Zeile löschen.",
    )
}

pub(super) fn nothing_there(what: Needed) -> Message {
    match what {
        Needed::Alternatives => say(
            "Die Studie enthält kein Szenario",
            "0",
            "mindestens 1",
            "In scenarios.csv für jedes Szenario eine Zeile anlegen.",
        ),
        Needed::WeightedCriteria => say(
            "Der Katalog enthält kein Kriterium, das gewichtet wird",
            "0",
            "mindestens 1",
            "In criteria.csv bei mindestens einem Kriterium die Spalte role leeren oder utility eintragen.",
        ),
        Needed::Profiles => say(
            "Es gibt kein Gewichtsprofil",
            "0",
            "mindestens 1",
            "In profiles.csv ein Profil anlegen und in weights.csv seine Gewichte eintragen.",
        ),
        Needed::Weights => say(
            "Es gibt keine Gewichte",
            "0",
            "mindestens 1",
            "In weights.csv für jedes Profil die Gewichte eintragen; Zeilen mit dem Profil „*“ gelten für alle.",
        ),
        Needed::Blocks => say(
            "Ein Kriterium unterscheidet Leistungsblöcke, die Studie enthält aber keine",
            "0",
            "mindestens 1",
            "In blocks.csv die Leistungsblöcke eintragen, oder in criteria.csv by_block auf „nein“ setzen.",
        ),
        Needed::Scores => say(
            "Die Studie enthält keine Bewertung",
            "0",
            "mindestens 1",
            "In scores.csv je Szenario und Kriterium eine Zeile anlegen.",
        ),
    }
}

pub(super) fn gate_incomplete(criterion: &str) -> Message {
    say(
        format!("Die K.-o.-Regel von {} ist unvollständig", quoted(criterion)),
        "nur eine der beiden Angaben",
        "gate_operator und gate_threshold",
        "Beide Spalten ausfüllen, zum Beispiel gate_operator „<“ und gate_threshold 2, oder beide leeren.",
    )
}

pub(super) fn weight_not_allowed(node: &str, role: &str) -> Message {
    let help = if role == "monetary" {
        "Die Zeile löschen; soll Geld in den Nutzwert eingehen, in study.json \"mode\": \"integrated\" setzen."
    } else {
        "Die Zeile löschen; soll es doch zählen, in criteria.csv unter role utility eintragen."
    };
    say(
        format!("{} hat die Rolle {} und darf kein Gewicht haben", quoted(node), quoted(role)),
        "ein Gewicht",
        "kein Gewicht",
        help,
    )
}

pub(super) fn weight_missing(profile: &str, node: &str) -> Message {
    say(
        format!("Im Profil {} fehlt das Gewicht von {}", quoted(profile), quoted(node)),
        "kein Gewicht",
        "eine Zahl ab 0",
        "In weights.csv die Zeile ergänzen; 0 eintragen, wenn es in diesem Profil nicht zählen soll.",
    )
}

pub(super) fn money_settings_missing() -> Message {
    say(
        "Es gibt Zahlungen, aber in study.json fehlen die Angaben zum Geld",
        "nichts",
        "ein Eintrag „money“",
        "In study.json Währung und Zinssatz ergänzen: \"money\": { \"currency\": \"EUR\", \"rate_percent\": 0.9 }.",
    )
}

pub(super) fn block_not_concerned(criterion: &str, block: &str, whole: bool) -> Message {
    if whole {
        return say(
            format!("{} wird nicht je Leistungsblock bewertet, hier steht {}", quoted(criterion), quoted(block)),
            short(block),
            "*",
            "In der Spalte block „*“ eintragen, oder in criteria.csv by_block auf „ja“ setzen.",
        );
    }
    say(
        format!("Das Kriterium {} betrifft den Leistungsblock {} nicht", quoted(criterion), quoted(block)),
        short(block),
        "ein Leistungsblock des Kriteriums",
        "Die Zeile löschen, oder den Leistungsblock in criteria.csv unter blocks ergänzen.",
    )
}

pub(super) fn all_and_single_blocks(key: &str, other_line: u32) -> Message {
    say(
        format!(
            "{} ist für alle Leistungsblöcke („*“) und für einzelne bewertet, siehe Zeile {other_line}",
            quoted(key)
        ),
        "beides",
        "eines von beiden",
        "Entweder die Zeile mit „*“ löschen oder die Zeilen der einzelnen Leistungsblöcke.",
    )
}

pub(super) fn weights_zero(profile: &str, parent: &str) -> Message {
    let headline = match profile {
        "" => "Alle Gewichte der Leistungsblöcke sind gleich 0".to_owned(),
        "*" => format!("Alle Gewichte unter {} sind gleich 0", quoted(parent)),
        _ => format!("Im Profil {} sind alle Gewichte unter {} gleich 0", quoted(profile), quoted(parent)),
    };
    say(headline, "0", "100", "Gewichte eintragen, deren Summe 100 ist.")
}

pub(super) fn baseline_twice(first: &str) -> Message {
    say(
        format!("Neben {} ist das ein zweites Vergleichsszenario, möglich ist nur eines", quoted(first)),
        "zwei Vergleichsszenarien",
        "eines",
        "In der Spalte baseline nur bei einem Szenario „ja“ eintragen.",
    )
}

pub(super) fn objective_with_scale(node: &str, column: &str) -> Message {
    say(
        format!("{} ist ein Ziel mit Kriterien darunter, die Spalte {} muss leer sein", quoted(node), quoted(column)),
        "ein Eintrag",
        "nichts",
        "Die Zelle leeren; Skala und Rolle haben nur die Kriterien auf der untersten Ebene.",
    )
}

pub(super) fn cost_overflow(alternative: &str) -> Message {
    say(
        format!("Der Barwert von {} ist zu groß für eine Rechnung auf den Cent genau", quoted(alternative)),
        "zu groß",
        "höchstens 10 Billionen",
        "In cashflows.csv Beträge, Mengen und Preissteigerung dieses Szenarios prüfen.",
    )
}

pub(super) fn direction_contradicts(criterion: &str, worst: f64, best: f64) -> Message {
    let (says, word) = if worst < best { ("mehr ist besser", "max") } else { ("weniger ist besser", "min") };
    say(
        format!("Beim Kriterium {} widersprechen sich Richtung und Skala", quoted(criterion)),
        format!("worst {}, best {}", number(worst), number(best)),
        "worst und best in der Richtung von direction",
        format!("Nach worst und best gilt: {says}. Dann direction auf „{word}“ setzen; sonst worst und best tauschen."),
    )
}

pub(super) fn year_far_off(found: i32, base_year: i32) -> Message {
    say(
        format!("Die Zahlung im Jahr {found} liegt mehr als 100 Jahre vom Basisjahr {base_year} entfernt"),
        found.to_string(),
        format!("ein Jahr nahe {base_year}"),
        "Das Jahr prüfen; Zahlungen und base_year (money in study.json) zählen gleich, als Kalenderjahre oder ab 0.",
    )
}
