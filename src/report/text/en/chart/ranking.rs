//! The ranking.

use super::{aside, capital, count, every, name, names, of_points, points};
use crate::model::Operator;
use crate::report::text::chart::{Detail, Missed, Name, RankingFinding, RankingWords, Rest};

pub(super) const WORDS: RankingWords = RankingWords {
    title,
    subtitle: |study, profile, grouped| {
        let by = if grouped { "group of criteria" } else { "criterion" };
        format!("{study}: overall benefit in points (0–100) by {by}; weights: {profile}")
    },
    kind: |scenarios| match scenarios {
        1 => "Bar chart: overall benefit of the only scenario in points (0–100)".to_string(),
        _ => format!("Bar chart: ranking of {} scenarios in points (0–100)", count(scenarios)),
    },
    values: |items, all| if all { format!("Points: {items}") } else { format!("Points of the first: {items}") },
    level: "level",
    others: "Others",
    others_are: |groups| format!("Others: {}.", super::list(groups)),
    out_head: "Excluded: a minimum requirement is missed",
    missed,
    subtitle_by_method: |study, profile, method| {
        format!("{study}: order by {method}, bars: overall value in points (0–100); weights: {profile}")
    },
    whole: "Overall value",
    by_method: "The order comes from another method; the points of the bars are those of the additive model.",
    otherwise: |rank, value| format!("Without this requirement: rank {rank} with {} points.", points(value)),
};

fn title(finding: &RankingFinding, detail: Detail) -> String {
    match finding {
        RankingFinding::NobodyPasses { count: 1 } => {
            "The only scenario is excluded: it misses a minimum requirement".to_string()
        }
        RankingFinding::NobodyPasses { count: all } => {
            format!("{} scenarios are excluded: none meets the minimum requirements", capital(&every(*all)))
        }
        RankingFinding::Only { name: one, value } => {
            format!("{} reaches {} of 100 points", name(one, detail), points(*value))
        }
        RankingFinding::OnlyPassing { name: one, value } => {
            let (one, value) = (name(one, detail), points(*value));
            format!("Only {one} meets the minimum requirements; it reaches {value} of 100 points")
        }
        RankingFinding::Level { names: all, spread, out } => {
            let rest = if out.is_empty() { String::new() } else { excluded(out, detail) };
            match (all.len(), spread.value()) {
                (2, 0.0) => format!("{} are level: exactly the same points{rest}", names(all, detail)),
                (2, _) => format!("{} are level: only {} apart{rest}", names(all, detail), of_points(*spread)),
                (many, 0.0) => {
                    format!("{} scenarios are level: exactly the same points{rest}", remaining(many, out.len()))
                }
                (many, _) => {
                    let all = remaining(many, out.len());
                    format!("{all} scenarios are level: at most {} apart{rest}", of_points(*spread))
                }
            }
        }
        RankingFinding::ByMethod { method, leaders, out } => {
            let verb = if leaders.len() == 1 { "leads" } else { "lead level with each other" };
            let rest = if out.is_empty() { String::new() } else { excluded(out, detail) };
            format!("By {method}, {} {verb}{rest}", names(leaders, detail))
        }
        RankingFinding::Leader { leader, value, second, ahead, rest } => {
            let (leader, second) = (name(leader, detail), aside(std::slice::from_ref(second), detail));
            let (value, ahead) = (points(*value), of_points(*ahead));
            format!("{leader} leads with {value} points, {ahead} ahead of {second}{}", tail(rest, detail))
        }
        RankingFinding::Tied { leaders, rest } => {
            format!("{} are level in the lead{}", names(leaders, detail), tail(rest, detail))
        }
    }
}

/// All, or all that remain.
fn remaining(passing: usize, out: usize) -> String {
    if out == 0 { capital(&every(passing)) } else { format!("The {} remaining", count(passing)) }
}

fn tail(rest: &Rest, detail: Detail) -> String {
    match rest {
        Rest::Nothing => String::new(),
        Rest::Out(names) => excluded(names, detail),
        Rest::Behind { names, by, .. } if names.len() == 1 => {
            format!("; {} is {} behind", aside(names, detail), of_points(*by))
        }
        Rest::Behind { names, by, all_others: true } if names.len() > 2 => {
            format!("; the other {} are at least {} behind", count(names.len()), of_points(*by))
        }
        Rest::Behind { names, by, .. } => {
            format!("; {} are at least {} behind", aside(names, detail), of_points(*by))
        }
    }
}

fn excluded(names: &[Name], detail: Detail) -> String {
    let verb = if names.len() == 1 { "is excluded" } else { "are excluded" };
    format!("; {} {verb}", aside(names, detail))
}

fn missed(missed: &Missed<'_>) -> String {
    let Missed { criterion, found, threshold, reason, .. } = missed;
    let required = match missed.operator {
        Operator::Less => format!("at least {threshold}"),
        Operator::LessOrEqual => format!("more than {threshold}"),
        Operator::Greater => format!("at most {threshold}"),
        Operator::GreaterOrEqual => format!("less than {threshold}"),
    };
    match reason.trim_end_matches('.') {
        "" => format!("{criterion}: {found}, required {required}."),
        reason => format!("{criterion}: {found}, required {required}. {}.", capital(reason)),
    }
}
