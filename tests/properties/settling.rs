//! The worth of settling all weights of a group, against figures of another program and against what bounds it.

use std::path::Path;

use proptest::prelude::*;
use waage::robustness::{
    BlockWeights, Cell, Distribution, Input, Leaf, Model, Problem, Sampled, Settings, ValueMap, WeightNode, WeightSet,
    WeightTree, evpi, figures, values_of_clarifying_weights, values_of_settling_groups,
};

/// `rows`: a row an alternative, a value a leaf of the tree.
fn problem(rows: &[Vec<f64>], tree: WeightTree, set: WeightSet) -> Problem {
    let inputs: Vec<Input> = rows.iter().flatten().map(|&value| Input::fixed(value).unwrap()).collect();
    let cells = (0..inputs.len()).map(Cell::of).collect();
    Problem::new(rows.len(), rows[0].len(), inputs, cells, tree, set, BlockWeights::Fixed).unwrap()
}

fn flat(shapes: &[f64]) -> (WeightTree, WeightSet) {
    let concentration: f64 = shapes.iter().sum();
    let local: Vec<f64> = shapes.iter().map(|shape| shape / concentration).collect();
    (WeightTree::flat(&local).unwrap(), WeightSet::Dirichlet { concentration })
}

fn close(found: Sampled, expected: f64, what: &str) {
    assert!((found.value - expected).abs() < 4.5 * found.error + 2e-4, "{what}: {found:?} {expected}");
}

/// Figures of `tests/independent/settling.py`; where the shapes are numbers of leaves, also as a tree under uniform weights.
#[test]
fn independent_figures_of_settling_agree() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent/settling.csv");
    let settings = Settings { draws: 131_072, ..Settings::default() };
    let mut seen = 0;
    for record in csv::Reader::from_path(path).unwrap().records() {
        let record = record.unwrap();
        let numbers = |text: &str| text.split(' ').map(|number| number.parse().unwrap()).collect::<Vec<f64>>();
        let shapes = numbers(&record[0]);
        let rows: Vec<Vec<f64>> = record[1].split('|').map(numbers).collect();
        let expected: f64 = record[2].parse().unwrap();
        let (tree, set) = flat(&shapes);
        let worth = values_of_settling_groups(&problem(&rows, tree, set), &settings).unwrap();
        close(worth[0].unwrap(), expected, &record[0]);
        if shapes.iter().sum::<f64>() < 7.0 {
            let mut nodes = vec![WeightNode { parent: None, local: 1.0, leaf: None }];
            let mut deep = vec![Vec::new(); rows.len()];
            let third = 1.0 / 3.0;
            for (member, &leaves) in shapes.iter().enumerate() {
                nodes.push(WeightNode { parent: Some(0), local: third, leaf: None });
                let above = nodes.len() - 1;
                for _ in 0..leaves as usize {
                    let leaf = Some(Leaf::Attribute(deep[0].len()));
                    nodes.push(WeightNode { parent: Some(above), local: 1.0 / leaves, leaf });
                    for (deep, row) in deep.iter_mut().zip(&rows) {
                        deep.push(row[member]);
                    }
                }
            }
            let tree = WeightTree::new(nodes, Vec::new()).unwrap();
            let worth = values_of_settling_groups(&problem(&deep, tree, WeightSet::Uniform), &settings).unwrap();
            close(worth[0].unwrap(), expected, "uniform");
            // Within the members all values are the same.
            assert!(worth[1..].iter().flatten().all(|worth| worth.value < 1e-9), "{worth:?}");
        }
        seen += 1;
    }
    assert_eq!(seen, 12);
}

/// The largest of n uniform shares is `H_n/n` on average: 25/48 of four, 137/300 of five.
#[test]
fn the_largest_of_more_uniform_shares() {
    let settings = Settings { draws: 131_072, ..Settings::default() };
    for (n, largest) in [(4_usize, 25.0 / 48.0), (5, 137.0 / 300.0)] {
        let rows: Vec<Vec<f64>> =
            (0..n).map(|s| (0..n).map(|a| 100.0 * f64::from(u8::from(s == a))).collect()).collect();
        let (tree, _) = flat(&vec![1.0; n]);
        let worth = values_of_settling_groups(&problem(&rows, tree, WeightSet::Uniform), &settings).unwrap();
        close(worth[0].unwrap(), 100.0 * (largest - 1.0 / n as f64), "largest share");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// No group is worth less than one of its members, or more than knowing everything; a group of two is worth what both its
    /// members are; threads change no bit.
    #[test]
    fn groups_are_worth_more_than_members_and_less_than_all(
        ends in prop::collection::vec(prop::collection::vec((0..100_u32, 0..100_u32), 5), 2..4),
        points in prop::collection::vec(1..50_u32, 7),
        concentration in 3.0..60.0_f64,
    ) {
        let inputs: Vec<Input> = ends
            .iter()
            .flatten()
            .map(|&(a, b)| {
                let (low, high) = (f64::from(a.min(b)), f64::from(a.max(b)) + 1.0);
                let distribution = Distribution::triangular(low, 0.25 * low + 0.75 * high, high).unwrap();
                Input { distribution, map: ValueMap::Identity }
            })
            .collect();
        // Two objectives: one with three criteria, one with two.
        let share = |from: usize, to: usize, at: usize| {
            f64::from(points[at]) / points[from..to].iter().map(|&p| f64::from(p)).sum::<f64>()
        };
        let node = |parent, local, leaf: Option<usize>| WeightNode { parent, local, leaf: leaf.map(Leaf::Attribute) };
        let mut nodes = vec![node(None, 1.0, None), node(Some(0), share(0, 2, 0), None), node(Some(0), share(0, 2, 1), None)];
        nodes.extend((0..3).map(|leaf| node(Some(1), share(2, 5, 2 + leaf), Some(leaf))));
        nodes.extend((0..2).map(|leaf| node(Some(2), share(5, 7, 5 + leaf), Some(3 + leaf))));
        let tree = WeightTree::new(nodes, Vec::new()).unwrap();
        let cells = (0..inputs.len()).map(Cell::of).collect();
        let set = WeightSet::Dirichlet { concentration };
        let problem = Problem::new(ends.len(), 5, inputs, cells, tree, set, BlockWeights::Fixed).unwrap();
        let settings = Settings { draws: 16_384, ..Settings::default() };
        let groups = values_of_settling_groups(&problem, &settings).unwrap();
        let single = values_of_clarifying_weights(&problem, concentration).unwrap();
        let model = Model::new(&problem).unwrap();
        let found = figures(&model, &model.sample(&settings, |_, _| {}).unwrap()).unwrap();
        let all = evpi(found.mean_value[0].value + found.expected_regret[0].value, &problem.expected_values());
        let noise = found.mean_value[0].error + found.expected_regret[0].error;
        for (group, worth) in problem.tree().groups().iter().zip(&groups) {
            let worth = worth.unwrap();
            prop_assert!(worth.value >= 0.0 && worth.value <= all + 4.5 * (noise + worth.error) + 1e-3);
            for &member in group {
                let alone = single[member].unwrap();
                prop_assert!(worth.value >= alone - 4.5 * worth.error - 1e-3, "{worth:?} {alone}");
                if group.len() == 2 {
                    prop_assert!(worth.error == 0.0 && (worth.value - alone).abs() < 1e-9);
                }
            }
        }
        let again = Settings { threads: 3, ..settings };
        prop_assert_eq!(values_of_settling_groups(&problem, &again).unwrap(), groups);
    }
}
