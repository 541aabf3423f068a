//! What a plan makes of a study as a whole: sums that cannot be, the same thing twice, paths without effect.

use super::super::findings::Findings;
use crate::error::{Location, NoEffect, Problem};
use crate::model::{Origin, Role};
use crate::study::{Combine, Factor, LevelValue, Plan, Study, Target};

/// Percentages may miss 100 by so much.
const TOLERANCE: f64 = 1e-6;

/// Whether two paths change the same quantity in some run.
pub(super) fn same(a: &Target, b: &Target) -> bool {
    let overlap = |a: Option<usize>, b: Option<usize>| a.is_none() || b.is_none() || a == b;
    match (a, b) {
        (Target::Weight { profile: p, node: m }, Target::Weight { profile: q, node: n }) => m == n && overlap(*p, *q),
        (
            Target::Score { alternative: s, criterion: c, block: a },
            Target::Score { alternative: t, criterion: d, block: b },
        ) => s == t && c == d && overlap(*a, *b),
        (Target::Profile(_), Target::Profile(_))
        | (Target::Method(_), Target::Method(_))
        | (Target::Mode(_), Target::Mode(_)) => true,
        (a, b) => a == b,
    }
}

/// Reports percentages that leave the rest no share, and paths without effect. `at` gives the place of a factor.
pub(super) fn check(study: &Study, plan: &Plan, findings: &mut Findings, at: impl Fn(usize) -> Location) {
    let counts = study.counting();
    for (parent, objective) in study.tree.nodes().iter().enumerate() {
        let siblings = objective.children.iter().filter(|&&child| counts[child]).count();
        for profile in 0..study.profiles.len() {
            let fixed = |factor: &Factor| match factor.target {
                Target::Weight { profile: of, node } => {
                    of.is_none_or(|of| of == profile) && counts[node] && objective.children.contains(&node)
                }
                _ => false,
            };
            let group: Vec<usize> = (0..plan.factors.len()).filter(|&f| fixed(&plan.factors[f])).collect();
            if siblings > 1
                && let Some(sum) = impossible(plan, &group, siblings)
            {
                let problem = Problem::PlanPercent { parent: Some(study.tree.nodes()[parent].id.to_string()), sum };
                findings.push(problem, at(group[group.len() - 1]));
                break;
            }
        }
    }
    let blocks: Vec<usize> =
        (0..plan.factors.len()).filter(|&f| matches!(plan.factors[f].target, Target::Block(_))).collect();
    if let Some(sum) = impossible(plan, &blocks, study.blocks.len()) {
        findings.push(Problem::PlanPercent { parent: None, sum }, at(blocks[blocks.len() - 1]));
    }
    for (index, factor) in plan.factors.iter().enumerate() {
        if let Some(reason) = no_effect(study, plan, &counts, &factor.target) {
            findings.push(Problem::PlanNoEffect { path: factor.path.clone(), reason }, at(index));
        }
    }
}

/// A sum of percentages that some run has and that cannot be.
fn impossible(plan: &Plan, group: &[usize], siblings: usize) -> Option<f64> {
    if group.is_empty() {
        return None;
    }
    let number = |factor: usize, level: usize| match plan.factors[factor].levels[level] {
        LevelValue::Number(number) => number,
        LevelValue::Name(_) => 0.0,
    };
    let count = |factor: usize| plan.factors[factor].levels.len();
    let (least, most) = match plan.combine {
        Combine::Grid => {
            let ends = |factor: &usize| {
                let numbers = (0..count(*factor)).map(|level| number(*factor, level));
                numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
            };
            group.iter().map(ends).fold((0.0, 0.0), |(a, b), (low, high)| (a + low, b + high))
        }
        Combine::List => {
            let sums = (0..count(group[0])).map(|level| group.iter().map(|&f| number(f, level)).sum::<f64>());
            sums.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
        }
    };
    if most > 100.0 + TOLERANCE {
        Some(most)
    } else {
        (group.len() == siblings && least < 100.0 - TOLERANCE).then_some(least)
    }
}

fn no_effect(study: &Study, plan: &Plan, counts: &[bool], target: &Target) -> Option<NoEffect> {
    let varies_mode = plan.factors.iter().any(|factor| matches!(factor.target, Target::Mode(_)));
    match *target {
        Target::Weight { profile, node } => {
            let parent = study.tree.nodes()[node].parent;
            let siblings = parent
                .map_or(0, |parent| study.tree.nodes()[parent].children.iter().filter(|&&child| counts[child]).count());
            let main = |profile: usize| {
                let named = plan.factors.iter().find_map(|factor| match &factor.target {
                    Target::Profile(profiles) => Some(profiles.contains(&profile)),
                    _ => None,
                });
                named.unwrap_or(profile == study.main_profile)
            };
            if !counts[node] && !varies_mode {
                Some(NoEffect::NotWeighted)
            } else if siblings < 2 && !varies_mode {
                Some(NoEffect::OnlyChild)
            } else {
                profile.filter(|&profile| !main(profile)).map(|_| NoEffect::OtherProfile)
            }
        }
        Target::Score { alternative, criterion, .. } => {
            let role = study.criteria[criterion].role;
            let paid = study.performances.attributes().iter().enumerate().any(|(index, attribute)| {
                attribute.criterion == criterion && study.performances.origin(alternative, index) == Origin::CashFlows
            });
            match role {
                Role::Monetary if paid => Some(NoEffect::FromPayments),
                Role::Monetary if !study.weighted(criterion) && !varies_mode => Some(NoEffect::MoneyApart),
                Role::Report => Some(NoEffect::ReportOnly),
                _ => None,
            }
        }
        Target::Cost(alternative) => {
            let scored = study.performances.attributes().iter().enumerate().any(|(index, attribute)| {
                study.criteria[attribute.criterion].role == Role::Monetary
                    && study.performances.origin(alternative, index) == Origin::Own
            });
            let weighs =
                (0..study.criteria.len()).any(|c| study.criteria[c].role == Role::Monetary && study.weighted(c));
            if study.cash_flows[alternative].is_empty() && !scored {
                Some(NoEffect::NoPayments)
            } else {
                (!weighs && !varies_mode).then_some(NoEffect::MoneyApart)
            }
        }
        _ => None,
    }
}
