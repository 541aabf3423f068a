//! How many draws a second and core: `cargo bench --bench robustness`. Prints a table; asserts nothing.
//!
//! Seconds are those of the processor, which other programs on a busy machine disturb little; with two threads the rate
//! should therefore be that of one.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::time::Instant;
use waage::aggregate::Method;
use waage::model::{Attribute, DecisionTable, Direction, Matrix};
use waage::robustness::{
    BlockWeights, Cell, Distribution, Input, Instructions, Leaf, Model, Problem, Settings, ValueMap, WeightNode,
    WeightSet, WeightTree, ranked_table_problem,
};

/// m × n with `blocks` cells an attribute (1: none).
fn problem(m: usize, n: usize, blocks: usize, uncertain: bool, set: WeightSet) -> Problem {
    let mut state = 42_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        100.0 * (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut input = || {
        let mut ends = [next(), next(), next()];
        ends.sort_by(f64::total_cmp);
        let [low, mode, high] = ends;
        let distribution =
            if uncertain { Distribution::triangular(low, mode, high) } else { Distribution::point(mode) };
        Input { distribution: distribution.expect("ordered"), map: ValueMap::Identity }
    };
    let inputs = (0..m * n * blocks).map(|_| input()).collect();
    let cells = (0..m * n * blocks).map(Cell::of).collect();
    let mut nodes = vec![WeightNode { parent: None, local: 1.0, leaf: None }];
    for leaf in 0..n {
        let parts = (0..blocks).map(|block| (block, leaf * blocks + block)).collect();
        nodes.push(WeightNode { parent: Some(0), local: 1.0 / n as f64, leaf: Some(Leaf::Blocks(parts)) });
    }
    let tree = WeightTree::new(nodes, vec![1.0 / blocks as f64; blocks]).expect("a tree");
    Problem::new(m, n * blocks, inputs, cells, tree, set, BlockWeights::Fixed).expect("a problem")
}

/// 6 × 20 under another method, uniform weights; with `uncertain`, each number is triangular within a fifth of itself.
fn ranked(method: Method, uncertain: bool) -> Model {
    let cell = |row: usize, column: usize| 1.0 + ((row * 37 + column * 101) % 97) as f64;
    let attributes = (0..20).map(|column| {
        let direction = if column % 3 == 0 { Direction::Minimize } else { Direction::Maximize };
        Attribute::new(format!("c{column}"), direction, 1.0).with_thresholds(5.0, 30.0)
    });
    let scaled = |factor: f64| Matrix::from_fn(6, 20, |row, column| factor * cell(row, column));
    let names = (0..6).map(|row| format!("a{row}")).collect();
    let table = DecisionTable::new(names, attributes.collect(), scaled(1.0)).expect("a table");
    let (low, high) = (scaled(0.8), scaled(1.2));
    let ends = uncertain.then_some((&low, &high));
    let (problem, rule) = ranked_table_problem(&table, ends, WeightSet::Uniform, method).expect("a problem");
    Model::ranked(&problem, rule).expect("a model")
}

/// Seconds of processor time of this process so far, all threads; wall-clock time where the system does not tell.
fn processor(start: Instant) -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Fields 14 and 15 of proc(5), counted behind the name in brackets; in hundredths of a second.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    let ticks: Vec<f64> = fields.filter_map(|field| field.parse().ok()).collect();
    if ticks.len() == 2 { (ticks[0] + ticks[1]) / 100.0 } else { start.elapsed().as_secs_f64() }
}

/// Million draws a second of processor time, best of three stretches of at least 0.4 s.
fn rate(model: &Model, draws: u64, instructions: Instructions, threads: usize) -> f64 {
    let settings = Settings { draws, instructions, threads, ..Settings::default() };
    let start = Instant::now();
    let stretch = |_| {
        let (from, mut done) = (processor(start), 0);
        loop {
            black_box(model.sample(&settings, |_, _| {})).expect("draws");
            done += draws;
            let seconds = processor(start) - from;
            if seconds >= 0.4 {
                return done as f64 / seconds / 1e6;
            }
        }
    };
    (0..3).map(stretch).fold(0.0, f64::max)
}

/// Milliseconds of processor time of one of many calls.
fn milliseconds(mut call: impl FnMut()) -> f64 {
    let start = Instant::now();
    let (from, mut calls) = (processor(start), 0);
    loop {
        call();
        calls += 1;
        let seconds = processor(start) - from;
        if seconds >= 0.3 {
            return seconds * 1e3 / f64::from(calls);
        }
    }
}

/// One concentration after another, so that no table of gamma variates is there already.
fn sweep(model: &Model, set: impl Fn(f64) -> WeightSet) -> f64 {
    let mut run = 0;
    milliseconds(|| {
        run += 1;
        let shift = 0.04 + 0.2 * f64::from(run % 997) / 997.0;
        let weights: Vec<f64> =
            (0..20).map(|leaf| if leaf == 0 { shift } else { (1.0 - shift) * f64::from(leaf) / 190.0 }).collect();
        let nodes = std::iter::once(WeightNode { parent: None, local: 1.0, leaf: None });
        let leaf = |(leaf, &local): (usize, &f64)| {
            let leaf = Some(Leaf::Blocks(vec![(0, leaf)]));
            WeightNode { parent: Some(0), local, leaf }
        };
        let tree = WeightTree::new(nodes.chain(weights.iter().enumerate().map(leaf)).collect(), vec![1.0]);
        let set = set(100.0 + f64::from(run) / 1024.0);
        let model = model.with_weights(tree.expect("a tree"), set, BlockWeights::Fixed).expect("weights");
        black_box(model.sample(&Settings { draws: 10_000, ..Settings::default() }, |_, _| {})).expect("draws");
    })
}

fn main() {
    let dirichlet = || WeightSet::Dirichlet { concentration: 100.0 };
    let jobs = [
        ("6 × 20, uniform weights", problem(6, 20, 1, false, WeightSet::Uniform), 4_000_000),
        ("6 × 20, Dirichlet around a profile", problem(6, 20, 1, false, dirichlet()), 2_000_000),
        ("6 × 20, uniform weights, 120 triangular scores", problem(6, 20, 1, true, WeightSet::Uniform), 1_000_000),
        ("6 × 9 × 20, the same over nine blocks", problem(6, 20, 9, true, WeightSet::Uniform), 1_000_000),
        ("20 × 20, uniform weights", problem(20, 20, 1, false, WeightSet::Uniform), 1_000_000),
    ];
    println!(
        "| million draws a CPU second | best | AVX2 | baseline | best, 2 threads | set-up, ms |\n|---|--:|--:|--:|--:|--:|"
    );
    for (name, problem, draws) in jobs {
        let setup = milliseconds(|| drop(black_box(Model::new(&problem))));
        let model = Model::new(&problem).expect("a model");
        let of = |instructions, threads| rate(&model, draws, instructions, threads);
        let (best, avx2) = (of(Instructions::Best, 1), of(Instructions::Avx2, 1));
        let (baseline, two) = (of(Instructions::Baseline, 1), of(Instructions::Best, 2));
        println!("| {name} | {best:.1} | {avx2:.1} | {baseline:.1} | {two:.1} | {setup:.1} |");
    }
    let model = Model::new(&problem(6, 20, 1, true, WeightSet::Uniform)).expect("a model");
    let settings = Settings { draws: 10_000, ..Settings::default() };
    let draws = milliseconds(|| drop(black_box(model.sample(&settings, |_, _| {}))));
    let (fixed, profile) =
        (sweep(&model, |_| WeightSet::Fixed), sweep(&model, |concentration| WeightSet::Dirichlet { concentration }));
    println!(
        "\n10,000 draws, ms of processor time: {draws:.2}; in a sweep {fixed:.2}, with Dirichlet weights {profile:.2}."
    );
    println!(
        "\n| 6 × 20, uniform weights, thousand draws a CPU second | certain scores | 120 triangular scores |\n|---|--:|--:|"
    );
    for method in Method::ALL {
        let [certain, uncertain] = [false, true]
            .map(|uncertain| 1e3 * rate(&ranked(method.clone(), uncertain), 16_384, Instructions::Best, 1));
        println!("| {method} | {certain:.0} | {uncertain:.0} |");
    }
}
