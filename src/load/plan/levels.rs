//! The values of a path: a list or a range, each of the right kind and within its bounds.

use super::super::findings::Findings;
use super::super::nearest;
use crate::aggregate::Method;
use crate::error::{IdKind, JsonExpected, LevelsFault, Location, Problem};
use crate::study::{Change, ChangeFault, LevelValue, Mode, Study, Target, Vary};

const MODES: [(&str, Mode); 2] = [("bmf", Mode::Bmf), ("integrated", Mode::Integrated)];

/// The modes that an entry names, as far as they exist.
pub(super) fn modes(vary: &Vary) -> Vec<Mode> {
    let mode = |level: &LevelValue| match level {
        LevelValue::Name(name) => MODES.iter().find(|(known, _)| known == name).map(|(_, mode)| *mode),
        LevelValue::Number(_) => None,
    };
    vary.values.iter().flatten().filter_map(mode).collect()
}

/// The target with its choices, and the levels; `None` where something is wrong with them, which is reported. `at`
/// gives the place of a field of the entry.
pub(super) fn levels(
    study: &Study,
    vary: &Vary,
    target: Target,
    findings: &mut Findings,
    at: &impl Fn(&str) -> Location,
) -> Option<(Target, Vec<LevelValue>)> {
    let ranged = vary.from.is_some() || vary.to.is_some() || vary.steps.is_some();
    let fault = |fault| Problem::PlanLevels { path: vary.path.trim().to_owned(), fault };
    let (levels, listed) = match (&vary.values, vary.spaced()) {
        (Some(_), _) if ranged => {
            findings.push(fault(LevelsFault::TwoWays), at("values"));
            return None;
        }
        (Some(values), _) => (values.clone(), true),
        (None, Some(numbers)) => (numbers.into_iter().map(LevelValue::Number).collect(), false),
        (None, None) => {
            findings.push(fault(LevelsFault::Missing), at("path"));
            return None;
        }
    };
    let mut checked = Vec::with_capacity(levels.len());
    let mut target = target;
    for (index, level) in levels.into_iter().enumerate() {
        let place = || match (listed, index) {
            (true, index) => at(&format!("values[{index}]")),
            (false, 0) => at("from"),
            (false, _) => at("to"),
        };
        match take(study, &mut target, &level) {
            Ok(()) => checked.push(level),
            // Between the ends of a range, no value is worse than both of them.
            Err(_) if !listed && index > 0 && index + 1 < vary.steps.unwrap_or(0) as usize => {}
            Err(problem) => findings.push(problem, place()),
        }
    }
    let expected = vary.values.as_ref().map_or(vary.steps.unwrap_or(0) as usize, Vec::len);
    (checked.len() == expected).then_some((target, checked))
}

/// Checks one level, and adds what a name stands for to the target.
fn take(study: &Study, target: &mut Target, level: &LevelValue) -> Result<(), Problem> {
    let wrong = |expected| Err(Problem::JsonValue { expected, found: shown(level) });
    match (target, level) {
        (Target::Profile(chosen), LevelValue::Name(name)) => {
            let ids = || study.profiles.iter().map(|profile| profile.id.as_str());
            let Some(index) = ids().position(|id| id == name) else {
                let nearest = nearest(name, ids()).map(str::to_owned);
                return Err(Problem::UnknownId { kind: IdKind::Profile, found: name.clone(), nearest });
            };
            chosen.push(index);
        }
        (Target::Method(chosen), LevelValue::Name(name)) => match name.parse() {
            // The method of the study keeps its parameters.
            Ok(method) if study.settings.method.name() == Method::name(&method) => {
                chosen.push(study.settings.method.clone());
            }
            Ok(method) => chosen.push(method),
            Err(_) => return wrong(one_of(Method::ALL.iter().map(Method::name), name)),
        },
        (Target::Mode(chosen), LevelValue::Name(name)) => match MODES.iter().find(|(known, _)| known == name) {
            Some((_, mode)) => chosen.push(*mode),
            None => return wrong(one_of(MODES.iter().map(|(name, _)| *name), name)),
        },
        (Target::Profile(_), LevelValue::Number(_)) => {
            return wrong(one_of(study.profiles.iter().map(|profile| profile.id.as_str()), ""));
        }
        (Target::Method(_), LevelValue::Number(_)) => return wrong(one_of(Method::ALL.iter().map(Method::name), "")),
        (Target::Mode(_), LevelValue::Number(_)) => return wrong(one_of(MODES.iter().map(|(name, _)| *name), "")),
        (_, LevelValue::Name(_)) => return wrong(JsonExpected::Number),
        (target, &LevelValue::Number(number)) => return bounds(study, target, number),
    }
    Ok(())
}

fn bounds(study: &Study, target: &Target, number: f64) -> Result<(), Problem> {
    let wrong = |expected| Err(Problem::JsonValue { expected, found: typed(number) });
    let within = |low: f64, high: f64| {
        if number < low {
            wrong(JsonExpected::AtLeast(low))
        } else if number > high {
            wrong(JsonExpected::AtMost(high))
        } else {
            Ok(())
        }
    };
    match *target {
        Target::Weight { .. } | Target::Block(_) | Target::TieMargin => within(0.0, 100.0),
        Target::Concentration if number <= 0.0 => wrong(JsonExpected::MoreThan(0.0)),
        Target::Concentration => within(0.0, 1e9),
        Target::Score { alternative, criterion, block } => {
            scale(study, &[Change::Score { alternative, criterion, block, value: number }], Some((criterion, number)))
        }
        Target::Cost(alternative) => {
            within(0.0, 1e6)?;
            scale(study, &[Change::Cost { alternative, factor: number }], None)
        }
        Target::Profile(_) | Target::Method(_) | Target::Mode(_) => Ok(()),
    }
}

/// Whether everything weighted stays on its scale; `asked` is the number that the plan itself gives.
fn scale(study: &Study, changes: &[Change], asked: Option<(usize, f64)>) -> Result<(), Problem> {
    let beyond = |criterion: usize, found: f64| {
        let known = &study.criteria[criterion];
        let (low, high) = known.range()?;
        let clips = known.value.as_ref().is_some_and(crate::model::ValueFunction::clips);
        let problem = Problem::OutsideScale { found, low, high, criterion: known.id.to_string() };
        (!clips && !(low..=high).contains(&found)).then_some(problem)
    };
    if let Some((criterion, found)) = asked {
        return beyond(criterion, found).map_or(Ok(()), Err);
    }
    let changed = study.changed(changes).map_err(|fault| match fault {
        ChangeFault::Amount { alternative } => {
            Problem::CostOverflow { alternative: study.alternatives[alternative].id.to_string() }
        }
        ChangeFault::Percent { sum, .. } => Problem::PlanPercent { parent: None, sum },
    })?;
    for (index, attribute) in changed.performances.attributes().iter().enumerate() {
        for alternative in 0..changed.alternatives.len() {
            let (before, after) =
                (study.performances.get(alternative, index), changed.performances.get(alternative, index));
            if let Some(estimate) = after
                && before != after
                && changed.weighted(attribute.criterion)
                && let Some(problem) = [estimate.likely(), estimate.low(), estimate.high()]
                    .into_iter()
                    .find_map(|found| beyond(attribute.criterion, found))
            {
                return Err(problem);
            }
        }
    }
    Ok(())
}

fn one_of<'a>(allowed: impl Iterator<Item = &'a str> + Clone, found: &str) -> JsonExpected {
    let nearest = nearest(found, allowed.clone()).map(str::to_owned);
    JsonExpected::OneOf { allowed: allowed.map(str::to_owned).collect(), nearest }
}

/// A level as one types it.
fn shown(level: &LevelValue) -> String {
    match level {
        &LevelValue::Number(number) => typed(number),
        LevelValue::Name(name) => format!("\"{name}\""),
    }
}

fn typed(number: f64) -> String {
    (number + 0.0).to_string()
}
