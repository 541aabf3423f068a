//! Scales: ends, value functions, verbal anchors.

use super::super::cells::{Cells, each};
use super::super::columns::{ANCHORS, CRITERIA};
use super::super::names::Names;
use super::super::{Decimal, Findings, Table, parse_number};
use crate::error::{NumericError, Problem, ScalePart};
use crate::model::{Anchor, ValueFunction};

const WORST: usize = CRITERIA.column("worst");
const BEST: usize = CRITERIA.column("best");
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
    minimise: bool,
}

impl Scale {
    pub(super) fn read(cells: &mut Cells) -> Self {
        Self {
            unit: cells.text(CRITERIA.column("unit")),
            worst: cells.number(WORST),
            best: cells.number(BEST),
            value: cells.choice(VALUE),
            points: cells.text(POINTS),
            curvature: cells.number(CURVATURE),
            clip: cells.yes(CRITERIA.column("clip")),
            minimise: cells.choice(CRITERIA.column("direction")) == Some("min"),
        }
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
}

/// The anchors of each criterion, by rising level.
pub(super) fn anchors(table: Option<&Table>, criteria: &Names, findings: &mut Findings) -> Vec<Vec<AnchorRow>> {
    const LEVEL: usize = ANCHORS.column("level");
    let mut anchors: Vec<Vec<(AnchorRow, u32)>> = (0..criteria.len()).map(|_| Vec::new()).collect();
    if let Some(table) = table {
        each(table, findings, |cells| {
            let criterion = cells.reference(ANCHORS.column("criterion"), criteria);
            let level = cells.required_number(LEVEL);
            let points = cells.number(ANCHORS.column("points"));
            let label = cells.label(ANCHORS.column("label_de"), ANCHORS.column("label_en"));
            let (Some(criterion), Some(level)) = (criterion, level) else { return };
            if let Some((_, first)) = anchors[criterion].iter().find(|(row, _)| row.anchor.level == level) {
                let key = format!("{} × {level}", criteria.id(criterion));
                let first_line = table.location(*first, LEVEL).line;
                cells.fault(LEVEL, Problem::RowTwice { key, first_line });
                return;
            }
            anchors[criterion].push((AnchorRow { anchor: Anchor { level, label }, points }, cells.row.index()));
        });
    }
    anchors
        .into_iter()
        .map(|mut rows| {
            rows.sort_by(|(a, _), (b, _)| a.anchor.level.total_cmp(&b.anchor.level));
            rows.into_iter().map(|(row, _)| row).collect()
        })
        .collect()
}

/// The value function of a criterion; `None` where it needs none or the scale is faulty (which is then reported).
pub(super) fn value(
    criterion: &str,
    scale: &Scale,
    anchors: &[AnchorRow],
    needed: bool,
    table: &Table,
    row: u32,
    findings: &mut Findings,
) -> Option<ValueFunction> {
    let mut fault = |column: usize, problem| findings.push_in(table.file(), problem, || table.location(row, column));
    let missing = |missing| Problem::ScaleMissing { criterion: criterion.to_owned(), missing };
    let ends = match (scale.worst, scale.best) {
        (Some(worst), Some(best)) => Some((worst, best)),
        _ => None,
    };
    let function = match scale.value.unwrap_or("linear") {
        "levels" => {
            let points: Option<Vec<_>> = anchors.iter().map(|row| Some((row.anchor.level, row.points?))).collect();
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
            if (worst > best) != scale.minimise && worst != best {
                let problem = Problem::DirectionContradicts { criterion: criterion.to_owned(), worst, best };
                fault(CRITERIA.column("direction"), problem);
                return None;
            }
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
                Err(NumericError::OutOfRange { what: "curvature", value, low, high }) => {
                    let criterion = criterion.to_owned();
                    fault(CURVATURE, Problem::OutsideScale { found: value, low, high, criterion });
                    None
                }
                Err(_) => {
                    fault(BEST, Problem::ScaleWithoutSpan { at: best });
                    None
                }
            }
        }
    };
    function.map(|function| function.clipped(scale.clip))
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
