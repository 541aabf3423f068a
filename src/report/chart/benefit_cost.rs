//! Is more benefit worth the money? Present value of the costs against overall value, with ranges.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, amount, names};
use crate::model::Role;
use crate::report::figure::{Point, Scatter};
use crate::report::format::{Number, Points, round};
use crate::report::text::chart::{BenefitCostFinding, Name};
use crate::study::Cost;

/// A scenario with a cost.
#[derive(Debug, Clone, Copy)]
struct Priced {
    alternative: usize,
    cost: Cost,
    value: f64,
}

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (study, evaluation) = (source.study, source.evaluation);
    let costs = evaluation.costs.as_ref().filter(|_| !study.settings.mode.weighs(Role::Monetary))?;
    let words = &source.words().benefit_cost;
    let result = evaluation.main();
    let names = names::names(source);
    let priced: Vec<Priced> = costs
        .iter()
        .enumerate()
        .filter_map(|(alternative, cost)| {
            Some(Priced { alternative, cost: (*cost)?, value: result.values.overall[alternative] })
        })
        .collect();
    let finding = finding(source, &names, &priced)?;

    let largest = priced.iter().map(|one| one.cost.low.abs().max(one.cost.high.abs())).fold(0.0, f64::max);
    let power = amount::power(largest);
    let unit: f64 = (0..power).fold(1.0, |unit, _| unit * 10.0);
    let point = |one: &Priced| {
        let s = one.alternative;
        let name = names::row(source, &names[s], s);
        let (low, high) = result.range[s];
        Point {
            name: if evaluation.knocked_out[s] { (source.words().caption.out)(&name) } else { name },
            x: one.cost.likely / unit,
            y: one.value,
            x_range: Some((one.cost.low / unit, one.cost.high / unit)).filter(|(low, high)| low < high),
            y_range: Some((low, high)).filter(|(low, high)| low < high),
            efficient: evaluation.efficient[s],
            lead: evaluation.efficient[s],
        }
    };
    let scatter = Scatter {
        x_label: (words.cost_axis)(&(words.unit)(power, amount::currency(source))),
        y_label: words.value_axis.to_string(),
        points: priced.iter().map(point).collect(),
        efficient_label: words.front.to_string(),
        dominated_label: words.beaten.to_string(),
        range_label: words.ranges.to_string(),
        better_label: words.better.to_string(),
    };

    let mut by_cost = priced.clone();
    by_cost.sort_by(|a, b| a.cost.likely.total_cmp(&b.cost.likely));
    let item = |one: &Priced| {
        let cost = amount::short(source, one.cost.likely);
        (words.pair)(names::tag(&names[one.alternative]), &cost, Points(one.value))
    };
    let caption = source.caption(Told {
        chart: Chart::BenefitCost,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title(), &source.profile()),
        kind: (words.kind)(priced.len()),
        items: by_cost.iter().map(item).collect(),
        values: words.values,
        table: "ranking.csv",
        notes: notes(source, &names, costs, &priced),
        main_profile: true,
    });
    Some(Plan { caption, drawing: Drawing::Scatter(scatter) })
}

/// How the costs came about, and what is not shown.
fn notes(source: &Source<'_>, names: &[Name], costs: &[Option<Cost>], priced: &[Priced]) -> Vec<String> {
    let words = &source.words().benefit_cost;
    let mut notes = Vec::new();
    if let Some(money) =
        source.study.settings.money.as_ref().filter(|_| priced.iter().any(|one| one.cost.detail.is_some()))
    {
        let places = (0..2).find(|&p| round(money.rate_percent, p) == money.rate_percent).unwrap_or(2);
        let percent = match source.language {
            crate::model::Language::De => "\u{202F}%",
            crate::model::Language::En => "%",
        };
        let rate = Number::new(money.rate_percent, places).with_unit(percent, source.language);
        notes.push((words.rate)(&rate, money.rate_source.trim_end_matches('.')));
    }
    notes.extend(priced.iter().any(|one| one.cost.low < 0.0).then(|| words.savings.to_string()));
    let without: Vec<Name> = (0..names.len()).filter(|&s| costs[s].is_none()).map(|s| names[s].clone()).collect();
    notes.extend((!without.is_empty()).then(|| (words.without)(&without)));
    notes
}

/// Who is not beaten, and what the step between them costs; `None` where nobody who passes has a cost.
fn finding(source: &Source<'_>, names: &[Name], priced: &[Priced]) -> Option<BenefitCostFinding> {
    let out = &source.evaluation.knocked_out;
    let name = |one: &Priced| names[one.alternative].clone();
    let mut taking_part: Vec<Priced> = priced.iter().filter(|one| !out[one.alternative]).copied().collect();
    taking_part.sort_by(|a, b| a.cost.likely.total_cmp(&b.cost.likely).then(b.value.total_cmp(&a.value)));
    let (cheapest, dearest) = (*taking_part.first()?, *taking_part.last()?);
    if taking_part.len() == 1 {
        let cost = amount::short(source, cheapest.cost.likely);
        return Some(BenefitCostFinding::Only { name: name(&cheapest), cost, value: Points(cheapest.value) });
    }
    let values = || taking_part.iter().map(|one| one.value);
    let spread = values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min);
    // Money is the same where it is printed alike.
    let same_cost =
        |a: &Priced, b: &Priced| amount::short(source, a.cost.likely - b.cost.likely) == amount::short(source, 0.0);
    if spread <= source.study.settings.tie_margin + 5e-8 {
        if same_cost(&dearest, &cheapest) {
            return Some(BenefitCostFinding::Level);
        }
        let equal = taking_part.iter().take_while(|one| same_cost(one, &cheapest)).count();
        let next = taking_part[equal];
        return Some(BenefitCostFinding::SameBenefit {
            cheapest: taking_part[..equal].iter().map(name).collect(),
            saving: amount::short(source, next.cost.likely - cheapest.cost.likely),
            next: name(&next),
            spread: Points(spread),
        });
    }
    let front: Vec<Priced> =
        taking_part.iter().filter(|one| source.evaluation.efficient[one.alternative]).copied().collect();
    let (first, last) = (front.first().unwrap_or(&cheapest), front.last().unwrap_or(&cheapest));
    if first.value == last.value {
        return Some(BenefitCostFinding::Best { names: front.iter().map(name).collect() });
    }
    Some(BenefitCostFinding::Step {
        front: front.iter().map(name).collect(),
        more: Points(last.value - first.value),
        price: amount::short(source, last.cost.likely - first.cost.likely),
        overlap: first.cost.high >= last.cost.low,
    })
}
