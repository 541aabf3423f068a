//! Service blocks and their weights.

use super::super::cells::each;
use super::super::columns::BLOCKS;
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use super::weights::SUM_TOLERANCE;
use crate::error::{IdKind, Problem};
use crate::model::ServiceBlock;

const WEIGHT: usize = BLOCKS.column("weight");

/// What the blocks weigh, before it is checked.
#[derive(Default)]
struct Points {
    /// Points of each block with its row.
    points: Vec<(Option<f64>, u32)>,
    /// Whether a weight, or the block that has it, could not be read.
    unclear: bool,
}

pub(super) fn blocks(records: &Records, findings: &mut Findings) -> (Vec<ServiceBlock>, Names) {
    const ID: usize = BLOCKS.column("id");
    let (mut blocks, mut names) = (Vec::new(), records.names(&BLOCKS, IdKind::Block));
    let Some(table) = &records.blocks else { return (blocks, names) };
    let mut weights = Points::default();
    each(table, findings, |cells| {
        let id = cells.id(ID, &mut names);
        let weight = cells.not_negative(WEIGHT);
        weights.unclear |= cells.failed();
        let label = cells.label(BLOCKS.column("label_de"), BLOCKS.column("label_en"));
        let short = cells.texts(BLOCKS.column("short_de"), BLOCKS.column("short_en")).or(&label);
        let definition = cells.texts(BLOCKS.column("definition_de"), BLOCKS.column("definition_en"));
        let suitability = cells.choice(BLOCKS.column("suitability")).unwrap_or_default().to_owned();
        let retained_minimum = cells.texts(BLOCKS.column("retained_minimum_de"), BLOCKS.column("retained_minimum_en"));
        cells.text(BLOCKS.column("source"));
        let Some(id) = id else { return };
        if cells.introduce(&id, ID, &mut names) {
            names.label(&[&label, &short]);
            weights.points.push((weight, cells.row.index()));
            blocks.push(ServiceBlock { id, label, short, definition, weight: 0.0, suitability, retained_minimum });
        }
    });
    share(&mut blocks, &weights, table, records.settings.normalise, findings);
    (blocks, names)
}

/// Turns points into shares: all empty means equal, else they must sum to 100.
fn share(blocks: &mut [ServiceBlock], weights: &Points, table: &Table, normalise: bool, findings: &mut Findings) {
    let count = blocks.len();
    let given = weights.points.iter().filter_map(|&(points, _)| points);
    let (sum, filled) = (given.clone().sum::<f64>(), given.count());
    if filled == 0 && !weights.unclear {
        for block in blocks.iter_mut() {
            block.weight = 1.0 / count as f64;
        }
        if count > 1 {
            findings.push(Problem::EqualBlocks { blocks: count }, table.file_location());
        }
        return;
    }
    let Some(&(_, last)) = weights.points.last().filter(|_| !weights.unclear) else { return };
    if filled < count {
        for &(_, row) in weights.points.iter().filter(|(points, _)| points.is_none()) {
            let problem = Problem::CellEmpty { column: BLOCKS.columns[WEIGHT].name };
            findings.push_in(table.file(), problem, || table.location(row, WEIGHT));
        }
        return; // what the sum will be is not known
    }
    let (profile, parent) = (String::new(), "blocks".to_owned());
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
    for (block, &(points, _)) in blocks.iter_mut().zip(&weights.points) {
        block.weight = points.unwrap_or(0.0) / sum;
    }
}
