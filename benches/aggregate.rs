//! How long aggregation takes: `cargo bench --bench aggregate [rows]`. Prints a table; asserts nothing.
//!
//! The yardstick is memory: reading the large table twice is the least that a method can do which needs the extremes of each
//! column before it can score a row.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::time::Instant;
use waage::aggregate::Method;
use waage::load::PlainTable;
use waage::model::{Attribute, DecisionTable, Direction, Matrix};

const COLUMNS: usize = 20;

/// Pseudo-random numbers in 1…101, the same on every run.
fn table(rows: usize, with_thresholds: bool) -> DecisionTable {
    let mut state = 42_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        1.0 + (state >> 11) as f64 / (1_u64 << 53) as f64 * 100.0
    };
    let values = Matrix::from_fn(rows, COLUMNS, |_, _| next());
    let attributes = (0..COLUMNS).map(|column| {
        let direction = if column % 3 == 0 { Direction::Minimize } else { Direction::Maximize };
        let attribute = Attribute::new(format!("c{column}"), direction, 1.0 + column as f64);
        if with_thresholds { attribute.with_thresholds(5.0, 30.0) } else { attribute }
    });
    let names = (0..rows).map(|row| format!("a{row}")).collect();
    DecisionTable::new(names, attributes.collect(), values).expect("the table is valid")
}

/// Best of several rounds, in seconds.
fn time<T>(rounds: usize, mut job: impl FnMut() -> T) -> f64 {
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(job());
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min)
}

fn read(values: &[f64]) -> f64 {
    let mut lanes = [0.0; 32];
    for chunk in values.chunks_exact(32) {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += value;
        }
    }
    lanes.iter().sum()
}

fn line(job: &str, seconds: f64, note: &str) {
    println!("| {job} | {seconds:.4} | {note} |");
}

/// A plain decision table as German Excel saves it, from bytes to a table that can be ranked.
fn reading(rows: usize) {
    let table = table(rows, false);
    let mut text = String::from("name");
    for attribute in table.attributes() {
        text.push(';');
        text.push_str(&attribute.id);
    }
    text.push_str("\nweight");
    text.push_str(&";1".repeat(COLUMNS));
    for row in 0..rows {
        text.push_str("\na");
        text.push_str(&row.to_string());
        for value in table.values().row(row) {
            text.push(';');
            text.push_str(&format!("{value:.2}").replace('.', ","));
        }
    }
    let bytes = text.into_bytes();
    let seconds = time(5, || PlainTable::from_bytes("table.csv", bytes.clone()).is_ok());
    let size = bytes.len() as f64 / 1e6;
    line(&format!("read CSV {rows} × {COLUMNS}, {size:.0} MB"), seconds, &format!("{:.0} MB/s", size / seconds));
}

fn main() {
    let rows: usize = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    println!("| job | seconds | |\n|---|--:|---|");
    let large = table(rows, false);
    let twice = 2.0 * time(7, || read(black_box(large.values().as_slice())));
    line(&format!("read {rows} × {COLUMNS} twice"), twice, "yardstick");
    let methods =
        |names: &[&str]| -> Vec<Method> { names.iter().map(|name| name.parse().expect("a method")).collect() };
    for method in methods(&["additive", "topsis", "vikor"]) {
        let scores = time(7, || method.scores(&large));
        line(&format!("{method}, scores of {rows} × {COLUMNS}"), scores, &format!("{:.2} × yardstick", scores / twice));
        let ranked = time(5, || method.scores(&large).map(|scores| scores.ranking()));
        line(&format!("{method}, with ranking"), ranked, &format!("{:.2} × yardstick", ranked / twice));
    }
    drop(large);
    for rows in [1000, 10_000, 100_000] {
        let outranking = table(rows, true);
        let [method] = methods(&["promethee-ii"]).try_into().expect("one method");
        line(&format!("PROMETHEE II, type V, {rows} × {COLUMNS}"), time(5, || method.scores(&outranking)), "");
    }
    let small: Vec<DecisionTable> = (0..100).map(|_| table(6, true)).collect();
    for names in [["additive", "topsis", "vikor", "promethee-ii"], ["additive", "weighted-product", "topsis", "vikor"]]
    {
        let methods = methods(&names);
        let seconds = time(20, || {
            for table in &small {
                for method in &methods {
                    black_box(method.scores(table).map(|scores| scores.ranking())).ok();
                }
            }
        });
        let rate = format!("{:.0} models a second", small.len() as f64 / seconds);
        line(&format!("100 models 6 × {COLUMNS}: {}, ranked", names.join(", ")), seconds, &rate);
    }
    reading(200_000);
    let seconds = time(20, || {
        for table in &small {
            for method in &Method::ALL {
                black_box(method.evaluate(table)).ok();
            }
        }
    });
    let rate = format!("{:.0} models a second", small.len() as f64 / seconds);
    line(&format!("100 models 6 × {COLUMNS}: all methods with all details"), seconds, &rate);
}
