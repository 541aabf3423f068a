//! What the parameter rows of a plain table say about its columns, and whether it fits together.

use super::super::split::Field;
use super::super::{Findings, is_missing_mark, nearest};
use super::sheet::{Line, Sheet};
use super::words::{self, Parameter};
use crate::error::Problem;
use crate::model::{Anchors, Attribute, Direction, PreferenceShape, Threshold};

/// A number with the row in which it stands.
type Located = Option<(f64, Line)>;

/// What one column is told.
#[derive(Debug, Clone, Default)]
struct Told {
    direction: Option<Direction>,
    weight: Located,
    worst: Located,
    best: Located,
    indifference: Located,
    preference: Located,
    veto: Located,
    inflection: Located,
    shape: Option<(PreferenceShape, Line)>,
}

/// The parameter rows of a table.
#[derive(Debug, Clone)]
pub(super) struct Attributes {
    told: Vec<Told>,
    seen: Vec<(Parameter, Line)>,
    profiles: Vec<(u32, Vec<f64>)>,
}

impl Attributes {
    pub(super) fn new(columns: usize) -> Self {
        Self { told: vec![Told::default(); columns], seen: Vec::new(), profiles: Vec::new() }
    }

    /// Takes a parameter row; a second one of its kind is a fault.
    pub(super) fn take(
        &mut self,
        sheet: &Sheet,
        parameter: Parameter,
        line: Line,
        fields: &[Field],
        findings: &mut Findings,
    ) {
        if let Some((_, first)) = self.seen.iter().find(|(seen, _)| *seen == parameter) {
            let (key, first_line) = (sheet.text(fields, sheet.name), first.start.line);
            findings.push(Problem::RowTwice { key, first_line }, sheet.location(line, sheet.name));
            return;
        }
        self.seen.push((parameter, line));
        let mut profile = Vec::new();
        for (column, criterion) in sheet.criteria.iter().enumerate() {
            let text = sheet.text(fields, criterion.cell);
            let told = &mut self.told[column];
            let result = match parameter {
                Parameter::Direction => direction(&text).map(|found| told.direction = found),
                Parameter::Shape => shape(&text).map(|found| told.shape = found.map(|shape| (shape, line))),
                _ => sheet.number(fields, criterion.cell).and_then(|value| {
                    if !matches!(parameter, Parameter::Worst | Parameter::Best | Parameter::Profile(_))
                        && let Some(found) = value.filter(|value| *value < 0.0)
                    {
                        return Err(Problem::Negative { found });
                    }
                    if let Some(slot) = told.slot(parameter) {
                        *slot = value.map(|value| (value, line));
                    } else {
                        profile.push(value.unwrap_or_default());
                    }
                    Ok(())
                }),
            };
            let needed = matches!(parameter, Parameter::Direction | Parameter::Weight | Parameter::Profile(_));
            let empty = text.is_empty() || is_missing_mark(&text) && words::direction(&text).is_none();
            let missing =
                || Problem::TableCellMissing { row: sheet.text(fields, sheet.name), criterion: criterion.name.clone() };
            let problem = if needed && empty { Some(missing()) } else { result.err() };
            if let Some(problem) = problem {
                findings.push_in(sheet.file(), problem, || sheet.location(line, criterion.cell));
            }
        }
        if let Parameter::Profile(number) = parameter {
            self.profiles.push((number, profile));
        }
    }

    /// Checks what stands in different rows against each other; warns where directions or weights are missing.
    pub(super) fn check(&self, sheet: &Sheet, rows: &[Line], columns: &[Vec<f64>], findings: &mut Findings) {
        let has = |parameter| self.seen.iter().any(|(seen, _)| *seen == parameter);
        if !has(Parameter::Direction) && !sheet.criteria.is_empty() {
            findings.push(Problem::DirectionsMissing, sheet.header_location(None));
        }
        match self.seen.iter().find(|(seen, _)| *seen == Parameter::Weight) {
            None if sheet.criteria.is_empty() => {}
            None => findings.push(Problem::EqualWeights, sheet.header_location(None)),
            Some(&(_, line)) => {
                if self.told.iter().all(|told| told.weight.is_some_and(|(weight, _)| weight == 0.0)) {
                    findings.push(Problem::TableWeightsZero, sheet.location(line, sheet.name));
                }
            }
        }
        for (column, told) in self.told.iter().enumerate() {
            self.check_anchors(sheet, column, (rows, &columns[column]), findings);
            told.check_thresholds(sheet, column, findings);
        }
    }

    /// Both ends or none, in the order of the direction, and every value between them.
    fn check_anchors(&self, sheet: &Sheet, column: usize, (rows, values): (&[Line], &[f64]), findings: &mut Findings) {
        let (told, criterion) = (&self.told[column], &sheet.criteria[column]);
        let name = || criterion.name.clone();
        let ((worst, _), (best, line)) = match (told.worst, told.best) {
            (None, None) => return,
            (Some(worst), Some(best)) => (worst, best),
            (worst, best) => {
                let missing = if worst.is_none() { "worst" } else { "best" };
                if let Some((_, line)) = worst.or(best) {
                    let problem = Problem::AnchorAlone { criterion: name(), missing };
                    findings.push(problem, sheet.location(line, criterion.cell));
                }
                return;
            }
        };
        let sign = told.direction.unwrap_or(Direction::Maximize).sign();
        if worst == best {
            findings.push(Problem::ScaleWithoutSpan { at: worst }, sheet.location(line, criterion.cell));
        } else if sign * (best - worst) < 0.0 {
            let problem = Problem::DirectionContradicts { criterion: name(), worst, best };
            findings.push(problem, sheet.location(line, criterion.cell));
        } else {
            let (low, high) = (worst.min(best), worst.max(best));
            for (&value, &row) in values.iter().zip(rows).filter(|(value, _)| **value < low || **value > high) {
                let problem = Problem::OutsideAnchors { found: value, low, high, criterion: name() };
                findings.push_in(sheet.file(), problem, || sheet.location(row, criterion.cell));
            }
        }
    }

    /// The attributes, once everything fits.
    pub(super) fn finish(self, sheet: &Sheet) -> Vec<Attribute> {
        let constant = |located: Located| located.map(|(value, _)| Threshold::constant(value));
        let columns = self.told.into_iter().zip(&sheet.criteria);
        columns
            .map(|(told, criterion)| {
                let weight = told.weight.map_or(1.0, |(weight, _)| weight);
                let direction = told.direction.unwrap_or(Direction::Maximize);
                let mut attribute = Attribute::new(criterion.name.clone(), direction, weight);
                if let (Some((worst, _)), Some((best, _))) = (told.worst, told.best) {
                    attribute.anchors = Some(Anchors { worst, best });
                }
                attribute.thresholds.indifference = constant(told.indifference);
                attribute.thresholds.preference = constant(told.preference);
                attribute.thresholds.veto = constant(told.veto);
                attribute.thresholds.inflection = told.inflection.map(|(value, _)| value);
                attribute.preference = told.shape.map(|(shape, _)| shape);
                attribute
            })
            .collect()
    }

    /// The boundaries between categories in the order of their numbers.
    pub(super) fn profiles(&self) -> Vec<Vec<f64>> {
        let mut profiles = self.profiles.clone();
        profiles.sort_by_key(|(number, _)| *number);
        profiles.into_iter().map(|(_, values)| values).collect()
    }
}

impl Told {
    fn slot(&mut self, parameter: Parameter) -> Option<&mut Located> {
        Some(match parameter {
            Parameter::Weight => &mut self.weight,
            Parameter::Worst => &mut self.worst,
            Parameter::Best => &mut self.best,
            Parameter::Indifference => &mut self.indifference,
            Parameter::Preference => &mut self.preference,
            Parameter::Veto => &mut self.veto,
            Parameter::Inflection => &mut self.inflection,
            Parameter::Direction | Parameter::Shape | Parameter::Profile(_) => return None,
        })
    }

    /// q ≤ p ≤ v, and whatever the shape needs.
    fn check_thresholds(&self, sheet: &Sheet, column: usize, findings: &mut Findings) {
        let criterion = &sheet.criteria[column];
        let steps = [("q", self.indifference), ("p", self.preference), ("v", self.veto)];
        let given: Vec<(&'static str, f64, Line)> =
            steps.into_iter().filter_map(|(name, located)| located.map(|(value, line)| (name, value, line))).collect();
        for pair in given.windows(2) {
            let ((lower, least, _), (upper, found, line)) = (pair[0], pair[1]);
            if found < least {
                let problem = Problem::ThresholdOrder { criterion: criterion.name.clone(), lower, least, upper, found };
                findings.push(problem, sheet.location(line, criterion.cell));
            }
        }
        let zero = self.inflection.filter(|(value, _)| *value == 0.0);
        let wanted: Vec<(&'static str, bool)> = match self.shape.map(|(shape, _)| shape) {
            None | Some(PreferenceShape::Usual) => Vec::new(),
            Some(PreferenceShape::UShape) => vec![("q", self.indifference.is_some())],
            Some(PreferenceShape::VShape) => vec![("p", self.preference.is_some())],
            Some(PreferenceShape::Level | PreferenceShape::Linear) => {
                vec![("q", self.indifference.is_some()), ("p", self.preference.is_some())]
            }
            Some(PreferenceShape::Gaussian) => vec![("s", self.inflection.is_some())],
        };
        let lacking = wanted.iter().filter(|(_, there)| !there).map(|(name, _)| *name);
        let place = self.shape.map(|(_, line)| line);
        let missing = lacking.filter_map(|name| Some((name, place?)));
        for (threshold, line) in missing.chain(zero.map(|(_, line)| ("s", line))) {
            let problem = Problem::ThresholdMissing { criterion: criterion.name.clone(), threshold };
            findings.push(problem, sheet.location(line, criterion.cell));
        }
    }
}

fn direction(text: &str) -> Result<Option<Direction>, Problem> {
    match words::direction(text) {
        None if !text.is_empty() => Err(Problem::NotAllowed {
            found: text.to_owned(),
            allowed: vec!["max".to_owned(), "min".to_owned()],
            nearest: words::nearest_direction(text).map(str::to_owned),
        }),
        found => Ok(found),
    }
}

fn shape(text: &str) -> Result<Option<PreferenceShape>, Problem> {
    match words::shape(text) {
        None if !text.is_empty() && !is_missing_mark(text) => Err(Problem::NotAllowed {
            found: text.to_owned(),
            allowed: words::SHAPES.map(str::to_owned).to_vec(),
            nearest: nearest(text, words::SHAPES).map(str::to_owned),
        }),
        found => Ok(found),
    }
}
