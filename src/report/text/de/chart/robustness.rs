//! How sure is it, and what would flip it.

use super::{name, points, quoted};
use crate::model::Language;
use crate::report::format::Number;
use crate::report::text::chart::{
    AcceptabilityFinding, CentralFinding, ChartWords, ClarifyFinding, Detail, FlipsFinding, LinesFinding, Moved,
    RangesFinding, RobustnessWords,
};
use crate::robustness::Firmness;

pub(super) const WORDS: RobustnessWords = RobustnessWords {
    moved,
    runs: |draws, seed| format!("{draws} Läufe mit zufällig gezogenen Werten, Startwert {seed}."),
    runs_by: |draws, seed, methods| match methods {
        [only] => format!("{draws} Läufe mit dem Verfahren {only}, Startwert {seed}."),
        several => format!("{draws} Läufe, abwechselnd mit {}, Startwert {seed}.", several.join(", ")),
    },
    no_probability: "Der Anteil ist keine Erfolgswahrscheinlichkeit: Er gilt für die angenommenen Spannen der Bewertungen und Gewichte.",
    shared: "Wer sich Rang 1 teilt, kann auch weiter auseinanderliegen: Keines erreicht Rang 1 in mindestens 80 % der Läufe.",
    one_at_a_time: "Jede Größe ist für sich allein verändert, alles andere bleibt gleich.",
    acceptability: ChartWords {
        title: acceptability,
        subtitle: |study, profile| format!("{study}: Anteil der Läufe auf jedem Rang; Gewichte um „{profile}“"),
        kind: |rows| format!("Balkendiagramm: Anteil der Läufe auf jedem Rang für {} Szenarien", super::count(rows)),
        values: |items, all| if all { format!("Rang 1: {items}") } else { format!("Rang 1, zum Beispiel: {items}") },
    },
    flips: ChartWords {
        title: flips,
        subtitle: |study, profile| {
            format!("{study}: Bei welchem Wert ein anderes Szenario nach vorn kommt; Gewichte: {profile}")
        },
        kind: |rows| format!("Spannendiagramm: Kippwerte von {} Größen", super::count(rows)),
        values: |items, all| if all { format!("Kippwerte: {items}") } else { format!("Die nächsten: {items}") },
    },
    lines: ChartWords {
        title: lines,
        subtitle: |study, profile| {
            format!(
                "{study}: Gesamtnutzen in Punkten, wenn dieses Gewicht wächst und die übrigen anteilig weichen; Gewichte: {profile}"
            )
        },
        kind: |rows| format!("Liniendiagramm: Gesamtnutzen von {} Szenarien über einem Gewicht", super::count(rows)),
        values: |items, all| if all { format!("Wechsel: {items}") } else { format!("Wechsel, zum Beispiel: {items}") },
    },
    ranges: ChartWords {
        title: ranges,
        subtitle: |study, profile| {
            format!("{study}: Gesamtnutzen in Punkten, Spanne von 90 % der Läufe; Gewichte um „{profile}“")
        },
        kind: |rows| {
            format!("Spannendiagramm: Gesamtnutzen von {} Szenarien in neun von zehn Läufen", super::count(rows))
        },
        values: |items, all| if all { format!("Spannen: {items}") } else { format!("Spannen, zum Beispiel: {items}") },
    },
    clarify: ChartWords {
        title: clarify,
        subtitle: |study, profile| {
            format!("{study}: Was genaues Wissen im Mittel an Punkten bringt; Gewichte: {profile}")
        },
        kind: |rows| format!("Balkendiagramm: Gewinn durch Klärung von {} Größen", super::count(rows)),
        values: |items, all| if all { format!("Gewinn: {items}") } else { format!("Die größten: {items}") },
    },
    central: ChartWords {
        title: central,
        subtitle: |study, profile| {
            format!("{study}: Mittleres Gewicht in den Läufen, die ein Szenario gewinnt; Gewichte um „{profile}“")
        },
        kind: |rows| {
            format!("Tabelle mit Farben: Gewichte in den gewonnenen Läufen von {} Szenarien", super::count(rows))
        },
        values: |items, all| if all { format!("Mehr Gewicht: {items}") } else { format!("Zum Beispiel: {items}") },
    },
    rank: |rank, open| if open { format!("Rang {rank} und schlechter") } else { format!("Rang {rank}") },
    flip_keys: ["heute", "Kippwert", "hier bleibt die Spitze, wie sie ist"],
    flips_at: |tipping| {
        let word = if tipping.rises { "ab" } else { "unter" };
        format!("{word} {}: {} vorn", tipping.at, name(&tipping.then, Detail::Short))
    },
    never: "kein Wert kippt",
    weight_axis: |label| format!("Gewicht von „{label}“ innerhalb seiner Gruppe"),
    value_axis: "Gesamtnutzen in Punkten",
    now: |weight| format!("heute {weight}"),
    crossing: |at, leader| format!("{at}: {leader} vorn"),
    plausible: "Grau: Gewichte, die um das heutige herum plausibel sind (zwei Standardabweichungen).",
    overlap: "Bänder dürfen sich überschneiden, ohne dass es unentschieden steht: Verglichen wird Lauf für Lauf.",
    leaning: "zählt hier am meisten mehr als in allen Läufen",
    range_keys: ["mittlerer Wert", "außerhalb je 5 % der Läufe", "neun von zehn Läufen"],
    range: |low, high| format!("{} bis {}", points(low), points(high)),
    gain: "Gewinn in Punkten",
    gain_means: "Gewinn: So viele Punkte mehr hätte im Mittel das Szenario, das man nach der Klärung allein dieser Größe wählen würde.",
    gain_sampled: "±: Standardfehler, wo der Gewinn aus Läufen geschätzt ist; ohne ± ist er exakt.",
    central_keys: ["mittleres Gewicht", "alle Läufe", "Szenarien mit weniger als 5 % ersten Rängen fehlen."],
};

pub(in crate::report::text) fn moved(moved: &Moved) -> String {
    match moved {
        Moved::Weight(label) => format!("Gewicht {label}"),
        Moved::Weights(Some(label)) => format!("Gewichte in {label}"),
        Moved::Weights(None) => "Gewichte der Hauptziele".to_string(),
        Moved::Block(label) => format!("Gewicht des Blocks {label}"),
        Moved::Score(whose, criterion, None) => format!("{criterion} von {}", short(whose)),
        Moved::Score(whose, criterion, Some(block)) => format!("{criterion} von {} ({block})", short(whose)),
        Moved::Cost(whose) => format!("Kosten von {}", short(whose)),
    }
}

fn short(name: &crate::report::text::chart::Name) -> String {
    if name.letter.is_empty() { quoted(&name.label) } else { name.letter.clone() }
}

fn acceptability(finding: &AcceptabilityFinding, detail: Detail) -> String {
    let leader = name(&finding.leader, detail);
    let share = finding.share.text(Language::De);
    if finding.count == 1 {
        return format!("{leader} ist allein im Rennen");
    }
    match finding.firmness {
        Firmness::VeryStable => format!("{leader} liegt in {share} der Läufe vorn: sehr stabil"),
        Firmness::Stable => format!("{leader} liegt in {share} der Läufe vorn: stabil"),
        Firmness::Tendency => format!("{leader} liegt in {share} der Läufe vorn: eine Tendenz, kein klares Ergebnis"),
        Firmness::Level => format!("Kein Szenario liegt klar vorn: {leader} ist in {share} der Läufe auf Rang 1"),
    }
}

fn flips(finding: &FlipsFinding, detail: Detail) -> String {
    let FlipsFinding(Some(tipping)) = finding else {
        return "Keine einzelne Änderung bringt ein anderes Szenario nach vorn".to_string();
    };
    let word = if tipping.rises { "ab" } else { "unter" };
    let (what, then) = (moved(&tipping.moved), name(&tipping.then, detail));
    match detail {
        Detail::Long => format!("{what} kippt zuerst: {word} {} (heute {}) liegt {then} vorn", tipping.at, tipping.now),
        _ => format!("{what} kippt zuerst: {word} {} liegt {then} vorn", tipping.at),
    }
}

fn lines(finding: &LinesFinding, detail: Detail) -> String {
    let weight = quoted(&finding.weight);
    match &finding.flip {
        None => format!("Bei keinem Gewicht von {weight} verliert {} die Spitze", name(&finding.leader, detail)),
        Some(tipping) => {
            let word = if tipping.rises { "Ab" } else { "Unter" };
            let then = name(&tipping.then, detail);
            match detail {
                Detail::Long => {
                    format!("{word} {} Gewicht für {weight} liegt {then} vorn (heute {})", tipping.at, tipping.now)
                }
                _ => format!("{word} {} für {weight} liegt {then} vorn", tipping.at),
            }
        }
    }
}

fn ranges(finding: &RangesFinding, detail: Detail) -> String {
    let leader = name(&finding.leader, detail);
    let (low, high) = finding.range;
    match &finding.second {
        None => format!("{leader} erreicht in neun von zehn Läufen {} bis {} Punkte", points(low), points(high)),
        Some((second, share)) => {
            format!("{leader} liegt in {} der Läufe vor {}", share.text(Language::De), name(second, detail))
        }
    }
}

fn clarify(finding: &ClarifyFinding, _: Detail) -> String {
    match finding {
        ClarifyFinding::Nothing => "Keine einzelne Klärung würde die Wahl ändern".to_string(),
        ClarifyFinding::Most(what, gain) => {
            format!("Am meisten lohnt die Klärung von: {} (im Mittel {gain} Punkte)", moved(what))
        }
    }
}

fn central(finding: &CentralFinding, detail: Detail) -> String {
    let told = |(who, weight, by): &(crate::report::text::chart::Name, String, f64)| {
        let by = Number::new(*by, 1).signed(Language::De);
        format!("{} bei mehr Gewicht auf {} ({by} Prozentpunkte)", name(who, detail), quoted(weight))
    };
    match finding.leanings.as_slice() {
        [] => "Die Läufe eines Szenarios unterscheiden sich in den Gewichten nicht".to_string(),
        [only] => format!("Es gewinnt {}", told(only)),
        [first, second, ..] if detail == Detail::Long => format!("Es gewinnt {}, {}", told(first), told(second)),
        [first, ..] => format!("Es gewinnt {}", told(first)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::format::Share;
    use crate::report::text::chart::Name;

    #[test]
    fn the_number_comes_before_the_word() {
        let leader = Name { letter: "f".to_string(), label: "Partnerschaften".to_string() };
        let finding = AcceptabilityFinding { leader, share: Share(0.67), firmness: Firmness::Tendency, count: 6 };
        assert_eq!(
            acceptability(&finding, Detail::Short),
            "Szenario\u{A0}f liegt in 67\u{202F}% der Läufe vorn: eine Tendenz, kein klares Ergebnis"
        );
    }
}
