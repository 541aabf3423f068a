//! What happens if this counts more or less? The values of all scenarios over the weight whose flip is nearest.

use super::caption::{Told, title};
use super::moved::tipping;
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::answer::beyond;
use crate::report::figure::{Crossing, Line, Lines};
use crate::report::format::Weight as Percent;
use crate::report::text::chart::LinesFinding;
use crate::robustness::{Additive, Flip, Lever, Stability, Weight};
use crate::study::WeightUncertainty;

/// Points of a line; all are straight, but a text of the figure says nothing of that.
const STEPS: u32 = 4;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (study, robustness) = (source.study, source.exact()?);
    if robustness.kept.len() < 2 {
        return None;
    }
    let words = &source.words().robustness;
    let names = names::names(source);
    let (node, flip) = subject(source)?;
    let stability = stability_of(source, node)?;
    let model = Additive::new(study, robustness.profile, &source.evaluation.knocked_out);
    let curves = model.node_curves(node)?;
    let label = names::sentence(&names::text(source, &study.tree.nodes()[node].label, &study.tree.nodes()[node].id));
    let at = |position: usize, x: f64| curves[position].at(x);
    let leads: Vec<usize> = stability.leads.iter().map(|lead| lead.leader).collect();
    let line = |(position, &s): (usize, &usize)| Line {
        name: names::row(source, &names[s], s),
        lead: leads.contains(&s),
        points: (0..=STEPS).map(|step| f64::from(step) / f64::from(STEPS)).map(|x| (x, at(position, x))).collect(),
    };
    let position = |s: usize| robustness.kept.iter().position(|&kept| kept == s).unwrap_or_default();
    let crossing = |pair: &[crate::robustness::Lead]| {
        let (x, then) = (pair[1].from, pair[1].leader);
        let (printed, _) = beyond(x, x > stability.now, 3);
        let text = (words.crossing)(&Percent(printed).text(source.language), names::tag(&names[then]));
        Crossing { x, y: at(position(then), x), label: text }
    };
    let crossings: Vec<Crossing> = stability.leads.windows(2).map(crossing).collect();
    let plausible = plausible(&study.settings.robustness.weights, stability.now);
    let finding = LinesFinding {
        flip: flip.and_then(|flip| tipping(source, robustness, &flip, &names)),
        leader: names[robustness.kept[robustness.leader]].clone(),
        weight: label.clone(),
    };
    let caption = source.caption(Told {
        chart: Chart::WeightLines,
        message: title(words.lines.title, &finding),
        subtitle: (words.lines.subtitle)(&source.title(), &source.profile()),
        kind: (words.lines.kind)(robustness.kept.len()),
        items: crossings.iter().map(|crossing| crossing.label.clone()).collect(),
        values: words.lines.values,
        table: "stability.csv",
        notes: plausible.map(|_| words.plausible.to_string()).into_iter().collect(),
        main_profile: true,
    });
    let lines = Lines {
        x_label: (words.weight_axis)(&label),
        y_label: words.value_axis.to_string(),
        lines: robustness.kept.iter().enumerate().map(line).collect(),
        now: Some((stability.now, (words.now)(&Percent(stability.now).text(source.language)))),
        plausible,
        crossings,
    };
    Some(Plan { caption, drawing: Drawing::Lines(lines) })
}

/// The weight whose flip is nearest, else the largest one.
fn subject(source: &Source<'_>) -> Option<(usize, Option<Flip>)> {
    let robustness = source.exact()?;
    let of_node = |flip: &Flip| match flip.switch.lever {
        Lever::Weight(Weight::Node(node)) if flip.switch.at.is_some() => Some((node, Some(*flip))),
        _ => None,
    };
    robustness.flips().iter().find_map(of_node).or_else(|| {
        let nodes = robustness.stability.iter().filter_map(|(weight, stability)| match weight {
            Weight::Node(node) => Some((*node, stability.now)),
            Weight::Block(_) => None,
        });
        nodes.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(node, _)| (node, None))
    })
}

fn stability_of<'a>(source: &Source<'a>, node: usize) -> Option<&'a Stability> {
    let known = source.exact()?.stability.iter().find(|(weight, _)| *weight == Weight::Node(node));
    known.map(|(_, stability)| stability)
}

/// Two standard deviations of the Dirichlet distribution around the weight now.
fn plausible(weights: &WeightUncertainty, now: f64) -> Option<(f64, f64)> {
    let WeightUncertainty::Dirichlet(by) = weights else { return None };
    let spread = 2.0 * (now * (1.0 - now) / (by.concentration + 1.0)).sqrt();
    Some(((now - spread).max(0.0), (now + spread).min(1.0)))
}
