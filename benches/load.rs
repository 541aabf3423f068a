//! How fast score rows are read: 5,000,000 rows (1,000 alternatives, 50 blocks, 100 criteria), generated in memory.
//!
//! `cargo bench --bench load [rows]` prints; it asserts nothing but that every cell was read.
#![allow(clippy::print_stdout, reason = "a bench prints")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use waage::load::columns::SCORES;
use waage::load::{Cell, Findings, Source, Table};

const SCENARIO: usize = SCORES.column("scenario");
const BLOCK: usize = SCORES.column("block");
const CRITERION: usize = SCORES.column("criterion");
const NUMBERS: [usize; 3] = [SCORES.column("low"), SCORES.column("likely"), SCORES.column("high")];
const RATER: usize = SCORES.column("rater");
const DATE: usize = SCORES.column("date");
const EVIDENCE: usize = SCORES.column("evidence");
const RATIONALE: usize = SCORES.column("rationale");

fn main() {
    let rows = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(5_000_000);
    for (name, text) in [("whole numbers", scores(rows, false)), ("decimals and texts", scores(rows, true))] {
        println!("{name}: {rows} rows, {} MB", text.len() / 1_000_000);
        let start = Instant::now();
        let Ok(source) = Source::decode("scores.csv", text.into_bytes()) else { return };
        report("decode and SHA-256", start.elapsed(), rows);
        let start = Instant::now();
        let mut findings = Findings::default();
        let Some(table) = Table::csv(source, &SCORES, &mut findings) else { return };
        report("open: rows, shape, decimal sign", start.elapsed(), rows);
        let start = Instant::now();
        let read = read_all(&table, &mut findings);
        report("read all cells", start.elapsed(), rows);
        assert_eq!(read, 3 * rows);
        assert!(!findings.has_errors());
    }
}

/// Reads every cell of every row; the number of numbers.
fn read_all(table: &Table, findings: &mut Findings) -> usize {
    let mut read = 0;
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        for column in [SCENARIO, BLOCK, CRITERION, RATER, RATIONALE] {
            black_box(row.text(column));
        }
        for column in NUMBERS {
            let cell = row.keep(column, row.number(column), findings);
            read += usize::from(matches!(cell, Some(Cell::Number(_))));
        }
        black_box(row.keep(DATE, row.date(DATE), findings));
        black_box(row.ids(EVIDENCE).count());
    }
    read
}

/// The text of a table of scores.
fn scores(rows: usize, rich: bool) -> String {
    let mut text = String::from("scenario;block;criterion;low;likely;high;rater;date;evidence;rationale\r\n");
    for row in 0..rows {
        let (scenario, block, criterion) = (row / 5000, row / 100 % 50, row % 100);
        let likely = row * 7 % 9;
        let written = if rich {
            let digit = row % 10;
            writeln!(
                text,
                "s-{scenario:04};b-{block:02};k-{criterion:03};{likely},{digit};{likely},{digit}5;{};r{};12.02.2026;b-{block};\"Größe; {row}\"\r",
                likely + 1,
                1 + row % 2,
            )
        } else {
            writeln!(text, "s-{scenario:04};b-{block:02};k-{criterion:03};{likely};{likely};{};r1;;;\r", likely + 1)
        };
        if written.is_err() {
            break;
        }
    }
    text
}

fn report(what: &str, time: Duration, rows: usize) {
    let nanoseconds = time.as_secs_f64() * 1e9 / rows as f64;
    println!("  {what:<34}{:>7.2} s {nanoseconds:>7.0} ns a row", time.as_secs_f64());
}
