//! Large tables by columns and by blocks of rows, on all cores. Every column, and every row, is worked on by one thread in
//! one order, so that no bit depends on how many threads there are.

use crate::aggregate::column::wide;
use crate::aggregate::normalise::ColumnMap;
use crate::model::DecisionTable;

/// Rows that are worked on together: the block of one column stays in the nearest cache.
const BLOCK: usize = 4096;

/// With fewer cells than this a second thread costs more than it saves.
const WORTH_A_THREAD: usize = 1 << 20;

/// How many threads a job over a table is worth.
fn threads(table: &DecisionTable) -> usize {
    let worth = table.rows() * table.columns() / WORTH_A_THREAD;
    if worth < 2 { 1 } else { std::thread::available_parallelism().map_or(1, |cores| cores.get().min(worth)) }
}

/// What a function makes of each column, in the order of the columns.
pub(crate) fn of_columns<R: Send>(table: &DecisionTable, of: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let (columns, threads) = (table.columns(), threads(table));
    if threads == 1 {
        return (0..columns).map(of).collect();
    }
    let share = columns.div_ceil(threads);
    let of = &of;
    std::thread::scope(|scope| {
        let starts = (0..columns).step_by(share);
        let workers: Vec<_> = starts
            .map(|start| scope.spawn(move || (start..(start + share).min(columns)).map(of).collect::<Vec<R>>()))
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// Hands out the table block by block of rows and, within a block, column by column: the results of a block stay in cache
/// while its columns pass by, and nothing is allocated on the way.
///
/// # Shapes
/// `results`: any number of slices with an entry for each row; `visit` gets the column, its map, the cells of the block and the
/// stretches of the results that belong to them.
pub(crate) fn for_each_block<const N: usize>(
    table: &DecisionTable,
    maps: &[ColumnMap],
    mut results: [&mut [f64]; N],
    visit: impl Fn(usize, ColumnMap, &[f64], [&mut [f64]; N]) + Sync,
) {
    let rows = table.rows();
    let threads = threads(table);
    if threads == 1 {
        return blocks(table, maps, 0, rows, results, &visit);
    }
    let share = rows.div_ceil(threads * BLOCK) * BLOCK;
    let visit = &visit;
    std::thread::scope(|scope| {
        for start in (0..rows).step_by(share) {
            let length = share.min(rows - start);
            let mine = results.each_mut().map(|slice| slice.split_off_mut(..length).unwrap_or_default());
            scope.spawn(move || blocks(table, maps, start, length, mine, visit));
        }
    });
}

/// The blocks of a stretch of rows.
fn blocks<const N: usize>(
    table: &DecisionTable,
    maps: &[ColumnMap],
    from: usize,
    length: usize,
    mut results: [&mut [f64]; N],
    visit: &(impl Fn(usize, ColumnMap, &[f64], [&mut [f64]; N]) + Sync),
) {
    wide(|| {
        for start in (0..length).step_by(BLOCK) {
            let end = (start + BLOCK).min(length);
            for (column, &map) in maps.iter().enumerate() {
                let cells = &table.column(column)[from + start..from + end];
                visit(column, map, cells, results.each_mut().map(|slice| &mut slice[start..end]));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::Normalisation;
    use crate::model::{Attribute, Matrix};

    /// Enough cells for several threads, and a last block that is not full.
    #[test]
    fn blocks_cover_every_row_once_on_any_number_of_threads() {
        for rows in [1, 2500, 1_100_001] {
            let names = vec!["a".to_owned(); rows];
            let attributes = vec![Attribute::benefit("x", 1.0), Attribute::benefit("y", 1.0)];
            let values = Matrix::from_fn(rows, 2, |row, column| if column == 0 { row as f64 } else { 1.0 });
            let table = DecisionTable::new(names, attributes, values).unwrap();
            let maps = Normalisation::None.column_maps(&table).unwrap();
            let (mut sums, mut visits) = (vec![0.0; rows], vec![0.0; rows]);
            for_each_block(&table, &maps, [&mut sums, &mut visits], |_, map, cells, [sums, visits]| {
                map.each(cells, sums.iter_mut().zip(visits), |(sum, visits), value| {
                    *sum += value;
                    *visits += 1.0;
                });
            });
            assert!(sums.iter().enumerate().all(|(row, &sum)| sum == row as f64 + 1.0), "{rows}");
            assert!(visits.iter().all(|&visits| visits == 2.0), "{rows}");
            assert_eq!(of_columns(&table, |column| column * 10), [0, 10]);
        }
    }
}
