//! Benefit and cost.

use super::{aside, capital, count, list, name, names, of_points, points};
use crate::report::text::chart::{BenefitCostFinding, BenefitCostWords, Detail, Name};

pub(super) const WORDS: BenefitCostWords = BenefitCostWords {
    title,
    subtitle: |study, profile, ranges| {
        if ranges {
            format!(
                "{study}: Barwert der Kosten und Gesamtnutzen. Striche: Kosten von niedrig bis hoch; \
                 Nutzen, wenn alle Schätzungen zugleich am schlechten oder am guten Ende liegen. Gewichte: {profile}"
            )
        } else {
            format!("{study}: Barwert der Kosten und Gesamtnutzen; Gewichte: {profile}")
        }
    },
    kind: |scenarios| match scenarios {
        1 => "Punktdiagramm: Kosten und Nutzen des einzigen Szenarios".to_string(),
        _ => format!("Punktdiagramm: Kosten und Nutzen von {} Szenarien", count(scenarios)),
    },
    values: |items, all| if all { format!("Werte: {items}") } else { format!("Die günstigsten: {items}") },
    pair: |name, cost, value| format!("{name} {cost}, {}", of_points(value)),
    cost_axis: |unit| format!("Kosten (Barwert) in {unit}"),
    value_axis: "Gesamtnutzen in Punkten",
    front: "kein anderes ist besser, ohne mehr zu kosten",
    beaten: "ein anderes ist mindestens so gut und nicht teurer",
    ranges: "Spanne der Schätzungen",
    better: "besser",
    unit,
    rate: |rate, source| match source {
        "" => format!("Barwert mit {rate} im Jahr abgezinst."),
        source => format!("Barwert mit {rate} im Jahr abgezinst ({source})."),
    },
    level: |dearer, other, price| {
        let (dearer, other) = (name(dearer, Detail::Long), name(other, Detail::Long));
        format!("{dearer} liegt im Nutzen gleichauf mit {other} und kostet {price} mehr.")
    },
    savings: "Kosten unter null sind Einsparungen.",
    without: |some| format!("Ohne Kostenangabe und deshalb nicht gezeigt: {}.", aside(some, Detail::Short)),
};

fn unit(power: u8, currency: &str) -> String {
    match power {
        9 => format!("Mrd. {currency}"),
        6 => format!("Mio. {currency}"),
        3 => format!("Tsd. {currency}"),
        _ => currency.to_string(),
    }
}

fn title(finding: &BenefitCostFinding, detail: Detail) -> String {
    match finding {
        BenefitCostFinding::Only { name: one, cost, value } => {
            format!("{} kostet {cost} und erreicht {} von 100 Punkten", name(one, detail), points(*value))
        }
        BenefitCostFinding::Level => "Alle Szenarien haben gleichen Nutzen und gleiche Kosten".to_string(),
        BenefitCostFinding::SameBenefit { cheapest, saving, next, spread } => {
            let (cheapest, next) = (each(cheapest, detail), name(next, detail));
            if spread.value() == 0.0 {
                format!("Bei gleichem Nutzen kostet {cheapest} {saving} weniger als {next}")
            } else {
                format!("Der Nutzen liegt gleichauf; {cheapest} kostet {saving} weniger als {next}")
            }
        }
        BenefitCostFinding::Best { names: all } if all.len() == 1 => {
            format!("{} hat den höchsten Nutzen und zugleich die niedrigsten Kosten", name(&all[0], detail))
        }
        BenefitCostFinding::Best { names: all } => {
            format!("{} haben den höchsten Nutzen und zugleich die niedrigsten Kosten", names(all, detail))
        }
        BenefitCostFinding::LevelFront { cheapest, saving, best, more } => {
            let (cheapest, best, more) = (name(cheapest, detail), name(best, detail), of_points(*more));
            format!("{cheapest} kostet {saving} weniger als {best}; im Nutzen liegen sie gleichauf ({more} Abstand)")
        }
        BenefitCostFinding::Step { front, to: best, more, price, overlap } => {
            let Some(cheapest) = front.first() else { return String::new() };
            let [from, to] = [cheapest, best].map(|one| aside(std::slice::from_ref(one), detail));
            let more = of_points(*more);
            let overlap = if *overlap { ", die Kostenspannen überschneiden sich" } else { "" };
            match (front.len(), detail) {
                (2, _) => {
                    let (from, to) = (name(cheapest, detail), name(best, detail));
                    format!("{to} bringt {more} mehr als {from} und kostet {price} mehr{overlap}")
                }
                (_, Detail::Shortest) => {
                    let front = capital(&count(front.len()));
                    format!("{front} Szenarien sind nicht übertroffen: {more} mehr kosten {price} (von {from} zu {to})")
                }
                _ => {
                    let front = aside(front, detail);
                    format!("Nicht übertroffen sind {front}: {more} mehr kosten {price} (von {from} zu {to}){overlap}")
                }
            }
        }
    }
}

fn each(cheapest: &[Name], detail: Detail) -> String {
    match cheapest {
        [one] => name(one, detail),
        many => format!("jedes von {}", list(&many.iter().map(|one| name(one, detail)).collect::<Vec<_>>())),
    }
}
