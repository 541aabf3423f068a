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
        y_scale: Some((0.0, 100.0)),
        points: priced.iter().map(point).collect(),
        efficient_label: words.front.to_string(),
        dominated_label: words.beaten.to_string(),
        range_label: words.ranges.to_string(),
        better_label: words.better.to_string(),
    };

    let ranges = scatter.points.iter().any(|one| one.x_range.is_some() || one.y_range.is_some());
    let mut by_cost = priced.clone();
    by_cost.sort_by(|a, b| a.cost.likely.total_cmp(&b.cost.likely));
    let item = |one: &Priced| {
        let cost = amount::short(source, one.cost.likely);
        (words.pair)(names::tag(&names[one.alternative]), &cost, Points(one.value))
    };
    let caption = source.caption(Told {
        chart: Chart::BenefitCost,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title(), &source.profile(), ranges),
        kind: (words.kind)(priced.len()),
        items: by_cost.iter().map(item).collect(),
        values: words.values,
        table: "ranking.csv",
        notes: dearer(source, &names, &finding, &priced)
            .into_iter()
            .chain(notes(source, &names, costs, &priced))
            .collect(),
        main_profile: true,
    });
    Some(Plan { caption, drawing: Drawing::Scatter(scatter) })
}

/// The best one, where the title names a cheaper one that is level with it.
fn dearer(source: &Source<'_>, names: &[Name], finding: &BenefitCostFinding, priced: &[Priced]) -> Option<String> {
    let BenefitCostFinding::Step { front, to, .. } = finding else { return None };
    let best = front.last().filter(|best| *best != to)?;
    let cost = |name: &Name| priced.iter().find(|one| names[one.alternative] == *name).map(|one| one.cost.likely);
    let price = amount::short(source, cost(best)? - cost(to)?);
    Some((source.words().benefit_cost.level)(best, to, &price))
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
    // Two sums that differ by rounding are the same value.
    let margin = source.study.settings.tie_margin + 5e-8;
    if spread <= margin {
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
    let price = |to: &Priced| amount::short(source, to.cost.likely - first.cost.likely);
    if first.value == last.value {
        return Some(BenefitCostFinding::Best { names: front.iter().map(name).collect() });
    }
    let more = Points(last.value - first.value);
    if last.value - first.value <= margin {
        return Some(BenefitCostFinding::LevelFront {
            cheapest: name(first),
            saving: price(last),
            best: name(last),
            more,
        });
    }
    // Money for points that are no more than level is no price of benefit.
    let to = front.iter().find(|one| last.value - one.value <= margin).unwrap_or(last);
    Some(BenefitCostFinding::Step {
        front: front.iter().map(name).collect(),
        to: name(to),
        more: Points(to.value - first.value),
        price: price(to),
        overlap: first.cost.high >= to.cost.low,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::report::chart::samples::Sample;
    use crate::report::figure::Caption;
    use crate::study::Mode;

    /// Values, and likely costs in millions with a range of ± `span`.
    fn sample(points: &[(f64, f64)], span: f64) -> Sample {
        let values: Vec<[f64; 1]> = points.iter().map(|point| [point.0]).collect();
        let costs: Vec<_> = points.iter().map(|&(_, cost)| (cost - span, cost, cost + span)).collect();
        Sample::new(&values.iter().map(<[f64; 1]>::as_slice).collect::<Vec<_>>()).costs(&costs)
    }

    fn title(points: &[(f64, f64)], span: f64) -> String {
        sample(points, span).title(Chart::BenefitCost)
    }

    #[test]
    fn titles_tell_who_is_not_beaten_and_what_the_step_costs() {
        let (two, three) = ([(60.0, 10.0), (62.25, 10.6)], [(50.0, 9.0), (60.0, 10.0), (62.0, 12.0), (55.0, 13.0)]);
        for (points, span, told) in [
            (&two[..], 0.1, "„Beta“ (b) bringt 2,3 Punkte mehr als „Alpha“ (a) und kostet 600 Tsd. EUR mehr"),
            (
                &two,
                0.3,
                "„Beta“ (b) bringt 2,3 Punkte mehr als „Alpha“ (a) und kostet 600 Tsd. EUR mehr, \
                 die Kostenspannen überschneiden sich",
            ),
            (&three, 1.0, "Nicht übertroffen sind a, b und c: 12,0 Punkte mehr kosten 3,0 Mio. EUR (von a zu c)"),
            (
                &[(70.0, 9.0), (60.0, 10.0)],
                1.0,
                "„Alpha“ (a) hat den höchsten Nutzen und zugleich die niedrigsten Kosten",
            ),
            (
                &[(70.0, 9.0), (70.0, 9.0), (60.0, 10.0)],
                0.0,
                "„Alpha“ (a) und „Beta“ (b) haben den höchsten Nutzen und zugleich die niedrigsten Kosten",
            ),
            // Three that are level: the step leads to the cheapest of them.
            (
                &[(50.0, 9.0), (60.0, 9.5), (60.5, 10.0), (61.0, 12.0)],
                0.1,
                "Nicht übertroffen sind a, b, c und d: 10,0 Punkte mehr kosten 500 Tsd. EUR (von a zu b)",
            ),
            (
                &[(60.0, 10.0), (60.5, 12.0), (40.0, 11.0)],
                0.1,
                "„Alpha“ (a) kostet 2,0 Mio. EUR weniger als „Beta“ (b); im Nutzen liegen sie gleichauf (0,5 Punkte Abstand)",
            ),
            (&[(50.0, 0.091_392)], 0.0, "„Alpha“ (a) kostet 91 Tsd. EUR und erreicht 50,0 von 100 Punkten"),
        ] {
            assert_eq!(title(points, span), told);
        }
    }

    #[test]
    fn a_dearer_one_that_is_level_is_told_below() {
        let caption = sample(&[(50.0, 9.0), (60.0, 9.5), (61.0, 12.0)], 0.1).caption(Chart::BenefitCost, Language::De);
        let told = "„Gamma“ (c) liegt im Nutzen gleichauf mit „Beta“ (b) und kostet 2,5 Mio. EUR mehr.";
        assert!(caption.is_some_and(|caption| caption.footer[0].starts_with(told)));
    }

    #[test]
    fn titles_tell_equal_benefit_and_savings() {
        let cheaper = "kostet „Beta“ (b) 2,5 Mio. EUR weniger als „Alpha“ (a)";
        assert_eq!(title(&[(50.0, 12.5), (50.0, 10.0)], 0.0), format!("Bei gleichem Nutzen {cheaper}"));
        assert_eq!(title(&[(50.0, 0.5), (50.0, -2.0)], 0.0), format!("Bei gleichem Nutzen {cheaper}"));
        assert_eq!(
            title(&[(50.0, 12.5), (49.4, 10.0)], 0.0),
            "Der Nutzen liegt gleichauf; „Beta“ (b) kostet 2,5 Mio. EUR weniger als „Alpha“ (a)"
        );
        assert_eq!(
            title(&[(50.0, 10.0), (50.0, 10.0)], 1.0),
            "Alle Szenarien haben gleichen Nutzen und gleiche Kosten"
        );
        let footer = |caption: Option<Caption>| caption.map(|caption| caption.footer[0].clone()).unwrap_or_default();
        let savings = footer(sample(&[(50.0, 0.5), (50.0, -2.0)], 0.0).caption(Chart::BenefitCost, Language::De));
        assert_eq!(savings, "Barwert mit 0 % im Jahr abgezinst. Kosten unter null sind Einsparungen.");
    }

    #[test]
    fn knocked_out_scenarios_are_shown_and_do_not_count() {
        let sample = || sample(&[(10.0, 1.0), (60.0, 10.0), (62.0, 12.0)], 0.0).gate(0, 20.0);
        assert_eq!(
            sample().title(Chart::BenefitCost),
            "„Gamma“ (c) bringt 2,0 Punkte mehr als „Beta“ (b) und kostet 2,0 Mio. EUR mehr"
        );
        let (study, evaluation) = sample().evaluated();
        let source = Source::new(&study, &evaluation, Language::De);
        let Some(Plan { drawing: Drawing::Scatter(scatter), .. }) = plan(&source) else { panic!("no chart") };
        let points: Vec<_> = scatter.points.iter().map(|p| (p.name.as_str(), p.x, p.efficient)).collect();
        assert_eq!(
            points,
            [("a) Alpha – ausgeschieden", 1.0, false), ("b) Beta", 10.0, true), ("c) Gamma", 12.0, true)]
        );
        assert_eq!(scatter.x_label, "Kosten (Barwert) in Mio. EUR");
    }

    #[test]
    fn without_money_or_with_money_in_the_value_there_is_no_chart() {
        assert_eq!(Sample::new(&[&[50.0], &[40.0]]).title(Chart::BenefitCost), "-");
        let mut integrated = sample(&[(50.0, 1.0), (40.0, 2.0)], 0.0);
        integrated.parts.settings.mode = Mode::Integrated;
        assert_eq!(integrated.title(Chart::BenefitCost), "-");
        let all_out = sample(&[(50.0, 1.0), (40.0, 2.0)], 0.0).gate(0, 90.0);
        assert_eq!(all_out.title(Chart::BenefitCost), "-");
    }

    #[test]
    fn the_currency_is_that_of_the_study() {
        let mut sample = sample(&[(50.0, 12.5), (60.0, 20.0)], 0.0);
        if let Some(money) = &mut sample.parts.settings.money {
            money.currency = "CHF".to_string();
        }
        let caption = sample.caption(Chart::BenefitCost, Language::En).unwrap();
        assert_eq!(
            caption.message,
            "“Beta” (b) brings 10.0 points more than “Alpha” (a) and costs CHF 7.5 million more"
        );
        assert!(
            caption.alt.contains("a CHF 12.5 million, 50.0 points; b CHF 20.0 million, 60.0 points"),
            "{}",
            caption.alt
        );
    }
}
