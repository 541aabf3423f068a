//! Scales: ends, value functions, verbal anchors.

use super::super::cells::{Cells, each};
use super::super::columns::{ANCHORS, CRITERIA};
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Decimal, Findings, Table, parse_number};
use crate::error::{NumericError, Problem, ScalePart};
use crate::model::{Anchor, ValueFunction};

const WORST: usize = CRITERIA.column("worst");
const BEST: usize = CRITERIA.column("best");
const DIRECTION: usize = CRITERIA.column("direction");
const VALUE: usize = CRITERIA.column("value");
const POINTS: usize = CRITERIA.column("points");
const CURVATURE: usize = CRITERIA.column("curvature");

/// What a row of `criteria.csv` says about its scale.
pub(super) struct Scale {
    pub(super) unit: String,
    worst: Option<f64>,
    best: Option<f64>,
    value: Option<&'static str>,
    points: String,
    curvature: Option<f64>,
    clip: bool,
    /// Whether less is better; `None` where the catalogue does not say.
    minimise: Option<bool>,
    /// Whether a part of it could not be read, which is reported.
    unclear: bool,
}

impl Scale {
    pub(super) fn read(cells: &mut Cells) -> Self {
        cells.failed();
        let scale = Self {
            unit: cells.text(CRITERIA.column("unit")),
            worst: cells.number(WORST),
            best: cells.number(BEST),
            value: cells.choice(VALUE),
            points: cells.text(POINTS),
            curvature: cells.number(CURVATURE),
            clip: cells.yes(CRITERIA.column("clip")),
            minimise: cells.choice(DIRECTION).map(|direction| direction == "min"),
            unclear: false,
        };
        Self { unclear: cells.failed(), ..scale }
    }

    /// The first column of the scale that is filled; for objectives, where all must be empty.
    pub(super) fn first_filled(&self) -> Option<usize> {
        if self.worst.is_some() {
            Some(WORST)
        } else if self.best.is_some() {
            Some(BEST)
        } else if self.value.is_some() {
            Some(VALUE)
        } else if self.points.is_empty() {
            None
        } else {
            Some(POINTS)
        }
    }
}

/// A row of `anchors.csv`.
pub(super) struct AnchorRow {
    pub(super) anchor: Anchor,
    points: Option<f64>,
    row: u32,
}

/// The anchors of one criterion.
#[derive(Default)]
pub(super) struct Anchors {
    pub(super) rows: Vec<AnchorRow>,
    /// Whether a row could not be read, which is reported.
    unclear: bool,
}

/// The anchors of each criterion, by rising level.
pub(super) fn anchors(records: &Records, criteria: &Names, findings: &mut Findings) -> Vec<Anchors> {
    const CRITERION: usize = ANCHORS.column("criterion");
    const LEVEL: usize = ANCHORS.column("level");
    let unclear = records.unread(&ANCHORS);
    let mut anchors: Vec<Anchors> = (0..criteria.len()).map(|_| Anchors { unclear, ..Anchors::default() }).collect();
    let Some(table) = &records.anchors else { return anchors };
    each(table, findings, |cells| {
        let criterion = cells.reference(CRITERION, criteria);
        let level = cells.required_number(LEVEL);
        let points = cells.number(ANCHORS.column("points"));
        let unclear = cells.failed();
        let label = cells.label(ANCHORS.column("label_de"), ANCHORS.column("label_en"));
        let Some(criterion) = criterion.or_else(|| criteria.guess(cells.raw(CRITERION))) else { return };
        let known = &mut anchors[criterion];
        known.unclear |= unclear;
        let Some(level) = level.filter(|_| !unclear) else { return };
        if let Some(first) = known.rows.iter().find(|row| row.anchor.level == level) {
            let key = format!("{} × {level}", criteria.id(criterion));
            let first_line = table.location(first.row, LEVEL).line;
            cells.fault(LEVEL, Problem::RowTwice { key, first_line });
            return;
        }
        known.rows.push(AnchorRow { anchor: Anchor { level, label }, points, row: cells.row.index() });
    });
    for anchors in &mut anchors {
        anchors.rows.sort_by(|a, b| a.anchor.level.total_cmp(&b.anchor.level));
    }
    anchors
}

/// The value function of a criterion; `None` where it needs none or the scale is faulty (which is then reported).
pub(super) fn value(
    criterion: &str,
    scale: &Scale,
    anchors: &Anchors,
    needed: bool,
    table: &Table,
    row: u32,
    findings: &mut Findings,
) -> Option<ValueFunction> {
    if scale.unclear {
        return None;
    }
    let mut fault = |column: usize, problem| findings.push_in(table.file(), problem, || table.location(row, column));
    let missing = |missing| Problem::ScaleMissing { criterion: criterion.to_owned(), missing };
    let ends = match (scale.worst, scale.best) {
        (Some(worst), Some(best)) => Some((worst, best)),
        _ => None,
    };
    let function = match scale.value.unwrap_or("linear") {
        "levels" if anchors.unclear => None,
        "levels" => {
            let rows = &anchors.rows;
            let points: Option<Vec<_>> = rows.iter().map(|row| Some((row.anchor.level, row.points?))).collect();
            if let Some(points) = points.filter(|points| points.len() > 1) {
                piecewise(points, VALUE, &mut fault)
            } else {
                fault(VALUE, missing(ScalePart::Anchors));
                None
            }
        }
        "piecewise" if scale.points.is_empty() => {
            fault(POINTS, missing(ScalePart::Points));
            None
        }
        "piecewise" => {
            if let Some(points) = parse_points(&scale.points) {
                piecewise(points, POINTS, &mut fault)
            } else {
                fault(POINTS, Problem::ScalePoints { found: scale.points.clone() });
                None
            }
        }
        _ if ends.is_none() => {
            if needed || scale.worst.is_some() || scale.best.is_some() {
                fault(if scale.worst.is_none() { WORST } else { BEST }, missing(ScalePart::Ends));
            }
            None
        }
        shape => {
            let (worst, best) = ends?;
            let function = match (shape, scale.curvature) {
                ("exponential", None) => {
                    fault(CURVATURE, missing(ScalePart::Curvature));
                    return None;
                }
                ("exponential", Some(curvature)) => ValueFunction::exponential(worst, best, curvature),
                _ => ValueFunction::linear(worst, best),
            };
            match function {
                Ok(function) => Some(function),
                Err(NumericError::OutOfRange { what: "curvature", .. }) => {
                    fault(CURVATURE, missing(ScalePart::Curvature));
                    None
                }
                Err(_) => {
                    fault(BEST, Problem::ScaleWithoutSpan { at: best });
                    None
                }
            }
        }
    };
    let function = function?.clipped(scale.clip);
    // Where the catalogue says no direction, the ends of a straight or curved scale must rise; points speak for
    // themselves.
    let by_ends = matches!(scale.value, None | Some("linear" | "exponential"));
    let (worst, best) = function.anchors();
    if scale.minimise.or(by_ends.then_some(false)).is_some_and(|minimise| minimise == function.rises()) {
        fault(DIRECTION, Problem::DirectionContradicts { criterion: criterion.to_owned(), worst, best });
        return None;
    }
    Some(function)
}

fn piecewise(points: Vec<(f64, f64)>, column: usize, fault: &mut impl FnMut(usize, Problem)) -> Option<ValueFunction> {
    let found = points.iter().map(|(level, points)| format!("{level}:{points}")).collect::<Vec<_>>().join(" ");
    let function = ValueFunction::piecewise(points).ok();
    if function.is_none() {
        fault(column, Problem::ScalePoints { found });
    }
    function
}

/// `level:points` pairs, separated by blanks; each number with decimal point or comma.
fn parse_points(text: &str) -> Option<Vec<(f64, f64)>> {
    let number = |text: &str| {
        let decimal = if text.contains(',') { Decimal::Comma } else { Decimal::Point };
        parse_number(text, Some(decimal)).ok()
    };
    text.split_whitespace()
        .map(|pair| {
            let (level, points) = pair.split_once(':')?;
            Some((number(level)?, number(points)?))
        })
        .collect()
}
