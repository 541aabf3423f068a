//! Sampling against exact results, and against itself on other threads, shards and instructions.

use super::*;

fn settings(draws: u64) -> Settings {
    Settings { draws, seed: 11, ..Settings::default() }
}

fn fixed_inputs(rows: &[Vec<f64>]) -> (Vec<Input>, Vec<Cell>) {
    let inputs = rows.iter().flatten().map(|&value| Input::fixed(value).unwrap()).collect();
    (inputs, (0..rows.len() * rows[0].len()).map(Cell::of).collect())
}

fn fixed_problem(rows: &[Vec<f64>], tree: WeightTree, weights: WeightSet) -> Problem {
    let (inputs, cells) = fixed_inputs(rows);
    Problem::new(rows.len(), rows[0].len(), inputs, cells, tree, weights, BlockWeights::Fixed).unwrap()
}

fn flat(n: usize) -> WeightTree {
    let weights: Vec<f64> = (1..=n).map(|i| i as f64 / (n * (n + 1) / 2) as f64).collect();
    WeightTree::flat(&weights).unwrap()
}

/// One alternative whose value is leaf `leaf`'s weight in percent.
fn weight_only(tree: WeightTree, set: WeightSet, draws: u64) -> Figures {
    let n = tree.attributes();
    let problem = fixed_problem(&[vec![50.0; n]], tree, set);
    let model = Model::new(&problem).unwrap();
    figures(&model, &model.sample(&settings(draws), |_, _| {}).unwrap()).unwrap()
}

fn close(found: Sampled, exact: f64) {
    assert!((found.value - exact).abs() <= 4.0 * found.error + 1e-6, "{found:?}, exact {exact}");
}

/// Three alternatives over two blocks with every kind of distribution, a composite, and a curved value function.
fn mixed(weights: WeightSet, blocks: BlockWeights) -> Problem {
    use crate::model::ValueFunction;
    let node = |parent, local, leaf| WeightNode { parent, local, leaf };
    let nodes = vec![
        node(None, 1.0, None),
        node(Some(0), 0.4, None),
        node(Some(0), 0.6, Some(Leaf::Blocks(vec![(0, 0), (1, 1)]))),
        node(Some(1), 0.7, Some(Leaf::Attribute(2))),
        node(Some(1), 0.3, Some(Leaf::Attribute(3))),
    ];
    let tree = WeightTree::new(nodes, vec![0.3, 0.7]).unwrap();
    let identity =
        |distribution: Result<Distribution, _>| Input { distribution: distribution.unwrap(), map: ValueMap::Identity };
    let curve = ValueMap::Function(ValueFunction::exponential(20.0, 2.0, 1.5).unwrap());
    let inputs = vec![
        identity(Distribution::triangular(20.0, 50.0, 90.0)),
        identity(Distribution::uniform(30.0, 70.0)),
        identity(Distribution::pert(10.0, 60.0, 80.0)),
        identity(Distribution::truncated_normal(55.0, 10.0, 0.0, 100.0)),
        identity(Distribution::discrete(vec![(25.0, 1.0), (50.0, 2.0), (75.0, 1.0)])),
        Input { distribution: Distribution::triangular(4.0, 8.0, 18.0).unwrap(), map: curve },
        Input::fixed(48.0).unwrap(),
        identity(Distribution::triangular(35.0, 45.0, 70.0)),
    ];
    // The third alternative takes block 0 from the first and block 1 from the second.
    let cells = [0, 1, 4, 6, 2, 3, 5, 7, 0, 3, 6, 6].map(Cell::of).to_vec();
    Problem::new(3, 4, inputs, cells, tree, weights, blocks).unwrap()
}

fn weight_sets() -> Vec<WeightSet> {
    let row = |coefficients: [f64; 3], limit| LinearConstraint { coefficients: coefficients.to_vec(), limit };
    vec![
        WeightSet::Fixed,
        WeightSet::Dirichlet { concentration: 12.0 },
        WeightSet::Uniform,
        WeightSet::UniformSiblings,
        WeightSet::Ordinal(vec![2, 0, 1]),
        WeightSet::Intervals { lower: vec![0.1, 0.2, 0.0], upper: vec![1.0; 3] },
        WeightSet::Intervals { lower: vec![0.1, 0.2, 0.0], upper: vec![0.5, 0.6, 0.4] },
        WeightSet::Linear(vec![row([1.0, -2.0, 0.0], 0.0), row([0.0, 0.0, 1.0], 0.5)]),
        WeightSet::Factor(vec![
            Component { share: 1.0, tree: mixed_tree(), set: WeightSet::Fixed },
            Component { share: 3.0, tree: mixed_tree(), set: WeightSet::Uniform },
        ]),
    ]
}

fn mixed_tree() -> WeightTree {
    mixed(WeightSet::Fixed, BlockWeights::Fixed).tree().clone()
}

#[test]
fn bits_do_not_depend_on_threads_shards_or_instructions() {
    for blocks in [BlockWeights::Fixed, BlockWeights::Dirichlet { concentration: 5.0 }] {
        for set in weight_sets() {
            let model = Model::new(&mixed(set.clone(), blocks)).unwrap();
            let base = settings(9 * 4096 + 100);
            let whole = model.sample(&base, |_, _| {}).unwrap();
            assert_eq!(whole.draws(), 9 * 4096 + 112);
            for instructions in [Instructions::Baseline, Instructions::Avx2] {
                let other = model.sample(&Settings { instructions, threads: 3, ..base }, |_, _| {}).unwrap();
                assert_eq!(other.digest(), whole.digest(), "{set:?} {instructions:?}");
            }
            let part = |i| model.sample(&Settings { shard: Some((i, 4)), threads: 2, ..base }, |_, _| {}).unwrap();
            let mut merged = part(3);
            assert!(merged.complete().is_err());
            assert_eq!(merged.missing_shards(4), [1, 2, 4]);
            for i in [1, 4, 2] {
                merged.merge(&part(i)).unwrap();
            }
            assert_eq!(merged.digest(), whole.digest(), "{set:?}");
            assert!(merged.complete().is_ok() && merged.missing_shards(4).is_empty());
            assert!(matches!(merged.merge(&part(2)), Err(crate::error::NumericError::OutOfRange { .. })));
        }
    }
}

#[test]
fn foreign_tallies_are_refused() {
    let model = Model::new(&mixed(WeightSet::Uniform, BlockWeights::Fixed)).unwrap();
    let other = Model::new(&mixed(WeightSet::Fixed, BlockWeights::Fixed)).unwrap();
    let half = |model: &Model, seed, i| {
        model.sample(&Settings { seed, shard: Some((i, 2)), ..settings(20_000) }, |_, _| {}).unwrap()
    };
    let mut first = half(&model, 1, 1);
    assert!(first.merge(&half(&other, 1, 2)).is_err());
    assert!(first.merge(&half(&model, 2, 2)).is_err());
    assert!(figures(&other, &first).is_err());
    assert!(first.merge(&half(&model, 1, 2)).is_ok());
    let text = serde_json::to_string(&first).unwrap();
    assert_eq!(serde_json::from_str::<Tally>(&text).unwrap(), first);
}

#[test]
fn without_spread_the_sampled_value_is_the_additive_value() {
    let rows = [vec![10.0, 80.0, 33.0], vec![70.0, 20.0, 5.0], vec![70.0, 20.0, 5.0], vec![40.0, 40.0, 40.0]];
    let problem = fixed_problem(&rows, flat(3), WeightSet::Fixed);
    let model = Model::new(&problem).unwrap();
    let figures = figures(&model, &model.sample(&settings(100_000), |_, _| {}).unwrap()).unwrap();
    for (found, exact) in figures.mean_value.iter().zip(problem.expected_values()) {
        assert!((found.value - exact).abs() < 1e-6, "{found:?} {exact}");
    }
    // 44.83…, 20.83…, 20.83…, 40: the clones share rank 3.
    let ranks: Vec<f64> = figures.expected_rank.iter().map(|rank| rank.value).collect();
    assert_eq!(ranks, [1.0, 3.0, 3.0, 2.0]);
    assert_eq!((figures.pairwise[1][2].value, figures.pairwise[2][1].value), (0.0, 0.0));
}

/// Two criteria and three criteria: exact crossing points and polygon areas (reference cases smaa2-exact-*).
#[test]
fn exact_acceptabilities_are_met_within_four_standard_errors() {
    let rows = [vec![100.0, 0.0], vec![70.0, 60.0], vec![30.0, 80.0], vec![0.0, 100.0]];
    let model = Model::new(&fixed_problem(&rows, flat(2), WeightSet::Uniform)).unwrap();
    let found = figures(&model, &model.sample(&settings(400_000), |_, _| {}).unwrap()).unwrap();
    let exact = [
        [1.0 / 3.0, 2.0 / 15.0, 1.0 / 30.0, 0.5],
        [10.0 / 33.0, 4.0 / 11.0, 1.0 / 3.0, 0.0],
        [0.0, 7.0 / 15.0, 8.0 / 15.0, 0.0],
        [4.0 / 11.0, 2.0 / 55.0, 0.1, 0.5],
    ];
    for (found, exact) in found.rank_acceptability.iter().flatten().zip(exact.iter().flatten()) {
        close(*found, *exact);
    }
    close(found.central_weights[1].as_ref().unwrap()[0], 17.0 / 33.0);
    assert!(found.central_weights[2].is_none());
    // A: value 100 w, regret max − 100 w; E max of the three lines by exact integration of the pieces.
    let rows = [vec![100.0, 0.0, 0.0], vec![0.0, 100.0, 0.0], vec![40.0; 3]];
    let model = Model::new(&fixed_problem(&rows, flat(3), WeightSet::Uniform)).unwrap();
    let found = figures(&model, &model.sample(&settings(400_000), |_, _| {}).unwrap()).unwrap();
    for (found, exact) in
        found.rank_acceptability.iter().flatten().zip([0.34, 0.18, 0.48, 0.34, 0.18, 0.48, 0.32, 0.64, 0.04])
    {
        close(*found, exact);
    }
    close(found.central_weights[2].as_ref().unwrap()[2], 0.6);
    close(found.mean_value[0], 100.0 / 3.0);
    // Quantiles of a weight uniform on the triangle: 1 − √(1 − p).
    for (found, p) in found.quantiles[0].iter().zip(LEVELS) {
        let exact = 100.0 * (1.0 - libm::sqrt(1.0 - p));
        assert!((found.value - exact).abs() < 4.0 * found.error + 0.05, "{p} {found:?} {exact}");
    }
}

/// Mean and variance of every weight; the variance through the standard error that the figures give.
fn moments(figures: &Figures) -> Vec<(f64, f64)> {
    let weights = figures.central_weights[0].as_ref().unwrap();
    weights.iter().map(|w| (w.value, w.error * w.error * figures.draws as f64)).collect()
}

#[test]
fn weight_samplers_have_the_moments_of_their_distribution() {
    let draws = 400_000;
    // Uniform on the simplex: mean 1/n, variance (n − 1)/(n²(n + 1)).
    for n in [1, 2, 5, 20] {
        let weights = weight_only(flat(n), WeightSet::Uniform, draws);
        let (mean, size) = (1.0 / n as f64, n as f64);
        for (found, (_, variance)) in weights.central_weights[0].iter().flatten().zip(moments(&weights)) {
            close(*found, mean);
            let exact = (size - 1.0) / (size * size * (size + 1.0));
            assert!((variance - exact).abs() < 0.1 * exact + 1e-9, "{n} {variance} {exact}");
        }
    }
    // Ordinal: rank-order centroid (Barron and Barrett 1996), n = 4: .52083 .27083 .14583 .0625.
    let ordinal = weight_only(flat(4), WeightSet::Ordinal(vec![2, 0, 3, 1]), draws);
    for (found, exact) in
        ordinal.central_weights[0].iter().flatten().zip([13.0 / 48.0, 3.0 / 48.0, 25.0 / 48.0, 7.0 / 48.0])
    {
        close(*found, exact);
    }
    // Dirichlet: mean l, variance l(1 − l)/(k + 1).
    for concentration in [3.0, 40.0] {
        let dirichlet = weight_only(flat(4), WeightSet::Dirichlet { concentration }, draws);
        for (index, (found, (_, variance))) in
            dirichlet.central_weights[0].iter().flatten().zip(moments(&dirichlet)).enumerate()
        {
            let mean = (index + 1) as f64 / 10.0;
            close(*found, mean);
            let exact = mean * (1.0 - mean) / (concentration + 1.0);
            assert!((variance - exact).abs() < 0.1 * exact, "{variance} {exact}");
        }
    }
    // Lower limits: l + (1 − Σ l)/n.
    let set = WeightSet::Intervals { lower: vec![0.1, 0.2, 0.0], upper: vec![1.0; 3] };
    let lower = weight_only(flat(3), set, draws);
    for (found, exact) in lower.central_weights[0].iter().flatten().zip([1.0 / 3.0, 13.0 / 30.0, 7.0 / 30.0]) {
        close(*found, exact);
    }
}

/// Hit-and-run without a constraint samples the simplex; with w0 ≥ w1 ≥ w2 the ordered one; its chains are a little
/// correlated, so that the tolerance is a fixed one.
#[test]
fn hit_and_run_agrees_with_the_exact_samplers() {
    let free = weight_only(flat(5), WeightSet::Linear(Vec::new()), 200_000);
    for (found, (_, variance)) in free.central_weights[0].iter().flatten().zip(moments(&free)) {
        assert!((found.value - 0.2).abs() < 0.003, "{found:?}");
        assert!((variance - 4.0 / 150.0).abs() < 0.001, "{variance}");
    }
    let row = |coefficients: [f64; 3]| LinearConstraint { coefficients: coefficients.to_vec(), limit: 0.0 };
    let ordered = WeightSet::Linear(vec![row([-1.0, 1.0, 0.0]), row([0.0, -1.0, 1.0])]);
    let ordered = weight_only(flat(3), ordered, 200_000);
    for (found, exact) in ordered.central_weights[0].iter().flatten().zip([11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0]) {
        assert!((found.value - exact).abs() < 0.003, "{found:?} {exact}");
    }
    let bad = WeightSet::Linear(vec![LinearConstraint { coefficients: vec![-1.0, 0.0, 0.0], limit: -2.0 }]);
    let problem = fixed_problem(&[vec![1.0; 3]], flat(3), bad);
    assert!(matches!(Model::new(&problem), Err(crate::error::NumericError::Infeasible { .. })));
}

/// Chi-square over 20 equally likely classes of the marginal distribution of a weight, Beta(a, sum − a). Quantile of
/// chi-square with 19 degrees of freedom at 0.9999: 51.8 (Abramowitz and Stegun 1964, table 26.8).
#[test]
fn marginals_of_the_weights_pass_a_chi_square_test() {
    let n = 5;
    let sets = [
        (WeightSet::Uniform, 1.0, 5.0),
        (WeightSet::UniformSiblings, 1.0, 5.0),
        (WeightSet::Dirichlet { concentration: 6.0 }, 6.0 * 4.0 / 15.0, 6.0),
    ];
    for (set, shape, sum) in sets {
        // The value of the only alternative is 100 times the weight of leaf 3.
        let rows = [(0..n).map(|leaf| if leaf == 3 { 100.0 } else { 0.0 }).collect()];
        let model = Model::new(&fixed_problem(&rows, flat(n), set.clone())).unwrap();
        let tally = model.sample(&settings(400_000), |_, _| {}).unwrap();
        let total = tally.counts.detail_draws as f64;
        let (mut chi, mut observed, mut expected, mut before) = (0.0, 0.0, 0.0, 0.0);
        let mut classes = 0;
        for (bin, &count) in tally.counts.histogram.iter().enumerate() {
            let below = weigher::marginal_cdf((bin + 1) as f64 / tally::BINS as f64, shape, sum);
            observed += count as f64;
            expected += (below - before) * total;
            before = below;
            if expected >= total / 20.0 || bin + 1 == tally::BINS {
                chi += (observed - expected) * (observed - expected) / expected;
                (observed, expected) = (0.0, 0.0);
                classes += 1;
            }
        }
        assert!(classes >= 18 && chi < 51.8, "{set:?}: {chi} over {classes} classes");
    }
}

/// Mean and variance of one cell, for every kind of distribution, and of sums over blocks.
#[test]
fn sampled_values_have_the_moments_of_their_inputs() {
    for blocks in [BlockWeights::Fixed, BlockWeights::Dirichlet { concentration: 1e6 }] {
        let problem = mixed(WeightSet::Fixed, blocks);
        let model = Model::new(&problem).unwrap();
        let found = figures(&model, &model.sample(&settings(400_000), |_, _| {}).unwrap()).unwrap();
        let weights = problem.tree().attribute_weights(&problem.tree().local());
        for (s, exact) in problem.expected_values().into_iter().enumerate() {
            close(found.mean_value[s], exact);
            let mut variance = 0.0;
            for (attribute, weight) in weights.iter().enumerate() {
                let input = problem.cell(s, attribute).0[0].0;
                variance += weight * weight * problem.inputs()[input].variance();
            }
            let sampled = found.mean_value[s].error.powi(2) * found.draws as f64;
            assert!((sampled - variance).abs() < 0.04 * variance, "{s}: {sampled} {variance}");
        }
    }
}

/// Nine blocks drawn as one sum have the mean and the variance of the sum.
#[test]
fn blocks_are_summed_before_sampling() {
    let parts = (0..9).map(|block| (block, block)).collect();
    let nodes = vec![
        WeightNode { parent: None, local: 1.0, leaf: None },
        WeightNode { parent: Some(0), local: 1.0, leaf: Some(Leaf::Blocks(parts)) },
    ];
    let shares: Vec<f64> = (1..=9).map(|block| f64::from(block) / 45.0).collect();
    let tree = WeightTree::new(nodes, shares.clone()).unwrap();
    let inputs: Vec<Input> = (0..9)
        .map(|block| {
            let start = 5.0 * f64::from(block);
            let distribution = Distribution::triangular(start, start + 10.0, start + 40.0).unwrap();
            Input { distribution, map: ValueMap::Identity }
        })
        .collect();
    let variance: f64 = inputs.iter().zip(&shares).map(|(input, share)| share * share * input.variance()).sum();
    let cells = (0..9).map(Cell::of).collect();
    let problem = Problem::new(1, 9, inputs, cells, tree, WeightSet::Uniform, BlockWeights::Fixed).unwrap();
    let model = Model::new(&problem).unwrap();
    assert_eq!(model.scores.sources.len(), 1);
    let found = figures(&model, &model.sample(&settings(400_000), |_, _| {}).unwrap()).unwrap();
    close(found.mean_value[0], problem.expected_values()[0]);
    let sampled = found.mean_value[0].error.powi(2) * found.draws as f64;
    assert!((sampled - variance).abs() < 0.04 * variance, "{sampled} {variance}");
    // The sum of nine is nearly symmetric.
    assert!((found.quantiles[0][2].value - found.mean_value[0].value).abs() < 0.5, "{:?}", found.quantiles[0]);
}

#[test]
fn a_composite_moves_with_its_parts_and_inputs_of_the_winner_are_better() {
    let problem = mixed(WeightSet::Uniform, BlockWeights::Fixed);
    let model = Model::new(&problem).unwrap();
    let found = figures(&model, &model.sample(&settings(100_000), |_, _| {}).unwrap()).unwrap();
    for s in 0..3 {
        let inputs = found.inputs_when_first[s].as_ref().unwrap();
        for attribute in 0..4 {
            let input = problem.cell(s, attribute).0[0].0;
            let gain = inputs[input].value - problem.input_means()[input];
            assert!(gain > -4.0 * inputs[input].error - 1e-9, "{s} {attribute}: {gain}");
        }
    }
    // With all weight on block 0 the composite ties with the first alternative, draw by draw.
    let tree = WeightTree::flat(&[1.0, 0.0, 0.0, 0.0]).unwrap();
    let model = model.with_weights(tree, WeightSet::Fixed, BlockWeights::Fixed).unwrap();
    let found = figures(&model, &model.sample(&settings(50_000), |_, _| {}).unwrap()).unwrap();
    assert_eq!((found.pairwise[0][2].value, found.pairwise[2][0].value), (0.0, 0.0));
    assert_eq!(found.rank_acceptability[0][0], found.rank_acceptability[2][0]);
}

#[test]
fn a_factor_mixes_its_components_in_their_shares() {
    let (left, right) = (WeightTree::flat(&[1.0, 0.0]).unwrap(), WeightTree::flat(&[0.0, 1.0]).unwrap());
    let component = |share, tree| Component { share, tree, set: WeightSet::Fixed };
    let set = WeightSet::Factor(vec![component(3.0, left.clone()), component(7.0, right)]);
    let model = Model::new(&fixed_problem(&[vec![80.0, 20.0], vec![20.0, 80.0]], left, set)).unwrap();
    let found = figures(&model, &model.sample(&settings(100_000), |_, _| {}).unwrap()).unwrap();
    assert!((found.rank_acceptability[0][0].value - 0.3).abs() < 0.002, "{:?}", found.rank_acceptability[0][0]);
}

#[test]
fn stopping_early_does_not_depend_on_threads() {
    let model = Model::new(&mixed(WeightSet::Uniform, BlockWeights::Fixed)).unwrap();
    let base = Settings { precision: Some(0.001), ..settings(10_000_000) };
    let mut calls = 0;
    let one = model.sample(&base, |done, all| calls += u64::from(done <= all)).unwrap();
    let three = model.sample(&Settings { threads: 3, ..base }, |_, _| {}).unwrap();
    assert_eq!(one, three);
    assert!(one.draws() < 400_000 && one.draws() > 50_000 && one.complete().is_ok() && calls > 0);
    assert!(model.sample(&Settings { shard: Some((1, 2)), ..base }, |_, _| {}).is_err());
    assert!(model.sample(&settings(0), |_, _| {}).is_err());
    assert!(model.sample(&Settings { shard: Some((3, 2)), ..settings(16) }, |_, _| {}).is_err());
}

#[test]
fn confidence_factors_are_one_where_scores_are_certain() {
    let rows = [vec![100.0, 0.0], vec![70.0, 60.0], vec![30.0, 80.0], vec![0.0, 100.0]];
    let model = Model::new(&fixed_problem(&rows, flat(2), WeightSet::Uniform)).unwrap();
    let found = figures(&model, &model.sample(&settings(100_000), |_, _| {}).unwrap()).unwrap();
    let factors = confidence_factors(&model, &found.central_weights, &settings(10_000)).unwrap();
    let values: Vec<Option<f64>> = factors.iter().map(|factor| factor.map(|f| f.value)).collect();
    assert_eq!(values, [Some(1.0), Some(1.0), None, Some(1.0)]);
}
