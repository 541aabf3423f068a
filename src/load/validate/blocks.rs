//! Service blocks and their weights.

use super::super::cells::each;
use super::super::columns::BLOCKS;
use super::super::names::Names;
use super::super::{Findings, Table};
use super::weights::SUM_TOLERANCE;
use crate::error::{IdKind, Problem};
use crate::model::ServiceBlock;
use crate::study::Settings;

const WEIGHT: usize = BLOCKS.column("weight");

pub(super) fn blocks(
    table: Option<&Table>,
    settings: &Settings,
    findings: &mut Findings,
) -> (Vec<ServiceBlock>, Names) {
    const ID: usize = BLOCKS.column("id");
    let (mut blocks, mut names) = (Vec::new(), Names::new(IdKind::Block));
    let Some(table) = table else { return (blocks, names) };
    let (mut points, mut rows) = (Vec::new(), Vec::new());
    each(table, findings, |cells| {
        let id = cells.id(ID);
        let label = cells.label(BLOCKS.column("label_de"), BLOCKS.column("label_en"));
        let short = cells.texts(BLOCKS.column("short_de"), BLOCKS.column("short_en")).or(&label);
        let block = (
            cells.not_negative(WEIGHT),
            cells.texts(BLOCKS.column("definition_de"), BLOCKS.column("definition_en")),
            cells.choice(BLOCKS.column("suitability")).unwrap_or_default().to_owned(),
            cells.texts(BLOCKS.column("retained_minimum_de"), BLOCKS.column("retained_minimum_en")),
        );
        let Some(id) = id else { return };
        if cells.introduce(&id, ID, &mut names) {
            let (weight, definition, suitability, retained_minimum) = block;
            points.push(weight);
            rows.push(cells.row.index());
            blocks.push(ServiceBlock { id, label, short, definition, weight: 0.0, suitability, retained_minimum });
        }
    });
    share(&mut blocks, &points, &rows, table, settings.normalise, findings);
    (blocks, names)
}

/// Turns points into shares: all empty means equal, else they must sum to 100.
fn share(
    blocks: &mut [ServiceBlock],
    points: &[Option<f64>],
    rows: &[u32],
    table: &Table,
    normalise: bool,
    findings: &mut Findings,
) {
    let count = blocks.len();
    if points.iter().all(Option::is_none) {
        for block in blocks.iter_mut() {
            block.weight = 1.0 / count as f64;
        }
        if count > 1 {
            findings.push(Problem::EqualBlocks { blocks: count }, crate::error::Location::file(table.file()));
        }
        return;
    }
    for (point, &row) in points.iter().zip(rows) {
        if point.is_none() {
            let problem = Problem::CellEmpty { column: BLOCKS.columns[WEIGHT].name };
            findings.push_in(table.file(), problem, || table.location(row, WEIGHT));
        }
    }
    let sum: f64 = points.iter().flatten().sum();
    let Some(&last) = rows.last() else { return };
    let (profile, parent) = ("*".to_owned(), "blocks".to_owned());
    if sum <= 0.0 {
        let problem = Problem::WeightsZero { profile, parent };
        findings.push_in(table.file(), problem, || table.location(last, WEIGHT));
        return;
    }
    if (sum - 100.0).abs() > SUM_TOLERANCE {
        let problem = if normalise {
            Problem::Normalised { profile, parent, sum }
        } else {
            Problem::WeightsSum { profile, parent, sum }
        };
        findings.push_in(table.file(), problem, || table.location(last, WEIGHT));
    }
    for (block, point) in blocks.iter_mut().zip(points) {
        block.weight = point.unwrap_or(0.0) / sum;
    }
}
