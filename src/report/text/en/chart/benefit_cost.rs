//! Benefit and cost.

use super::{aside, capital, count, list, name, names, of_points, points};
use crate::report::text::chart::{BenefitCostFinding, BenefitCostWords, Detail, Name};

pub(super) const WORDS: BenefitCostWords = BenefitCostWords {
    title,
    subtitle: |study, profile, ranges| {
        if ranges {
            format!(
                "{study}: present value of the costs and overall benefit. Lines: costs from low to high; \
                 benefit with all estimates at their bad or good end at once. Weights: {profile}"
            )
        } else {
            format!("{study}: present value of the costs and overall benefit; weights: {profile}")
        }
    },
    kind: |scenarios| match scenarios {
        1 => "Scatter chart: cost and benefit of the only scenario".to_string(),
        _ => format!("Scatter chart: cost and benefit of {} scenarios", count(scenarios)),
    },
    values: |items, all| if all { format!("Values: {items}") } else { format!("The cheapest: {items}") },
    pair: |name, cost, value| format!("{name} {cost}, {}", of_points(value)),
    cost_axis: |unit| format!("Cost (present value) in {unit}"),
    value_axis: "Overall benefit in points",
    front: "no other is better without costing more",
    beaten: "another is at least as good and no dearer",
    ranges: "range of the estimates",
    better: "better",
    unit,
    rate: |rate, source| match source {
        "" => format!("Present value discounted at {rate} a year."),
        source => format!("Present value discounted at {rate} a year ({source})."),
    },
    level: |dearer, other, price| {
        let (dearer, other) = (name(dearer, Detail::Long), name(other, Detail::Long));
        format!("{dearer} is level with {other} in benefit and costs {price} more.")
    },
    savings: "Costs below zero are savings.",
    without: |some| format!("Without a cost and therefore not shown: {}.", aside(some, Detail::Short)),
};

fn unit(power: u8, currency: &str) -> String {
    match power {
        9 => format!("{currency} billion"),
        6 => format!("{currency} million"),
        3 => format!("{currency} thousand"),
        _ => currency.to_string(),
    }
}

fn title(finding: &BenefitCostFinding, detail: Detail) -> String {
    match finding {
        BenefitCostFinding::Only { name: one, cost, value } => {
            format!("{} costs {cost} and reaches {} of 100 points", name(one, detail), points(*value))
        }
        BenefitCostFinding::Level => "All scenarios have the same benefit and the same costs".to_string(),
        BenefitCostFinding::SameBenefit { cheapest, saving, next, spread } => {
            let (cheapest, next) = (each(cheapest, detail), name(next, detail));
            if spread.value() == 0.0 {
                format!("With equal benefit, {cheapest} costs {saving} less than {next}")
            } else {
                format!("The benefits are level; {cheapest} costs {saving} less than {next}")
            }
        }
        BenefitCostFinding::Best { names: all } if all.len() == 1 => {
            format!("{} has the highest benefit and at the same time the lowest cost", name(&all[0], detail))
        }
        BenefitCostFinding::Best { names: all } => {
            format!("{} have the highest benefit and at the same time the lowest cost", names(all, detail))
        }
        BenefitCostFinding::LevelFront { cheapest, saving, best, more } => {
            let (cheapest, best, more) = (name(cheapest, detail), name(best, detail), of_points(*more));
            format!("{cheapest} costs {saving} less than {best}; their benefits are level ({more} apart)")
        }
        BenefitCostFinding::Step { front, to: best, more, price, overlap } => {
            let Some(cheapest) = front.first() else { return String::new() };
            let [from, to] = [cheapest, best].map(|one| aside(std::slice::from_ref(one), detail));
            let more = of_points(*more);
            let overlap = if *overlap { "; the ranges of the costs overlap" } else { "" };
            match (front.len(), detail) {
                (2, _) => {
                    let (from, to) = (name(cheapest, detail), name(best, detail));
                    format!("{to} brings {more} more than {from} and costs {price} more{overlap}")
                }
                (_, Detail::Shortest) => {
                    let front = capital(&count(front.len()));
                    format!("{front} scenarios are not surpassed: {more} more cost {price} (from {from} to {to})")
                }
                _ => {
                    let front = aside(front, detail);
                    format!("Not surpassed: {front}. {more} more cost {price} (from {from} to {to}){overlap}")
                }
            }
        }
    }
}

fn each(cheapest: &[Name], detail: Detail) -> String {
    match cheapest {
        [one] => name(one, detail),
        many => format!("each of {}", list(&many.iter().map(|one| name(one, detail)).collect::<Vec<_>>())),
    }
}
