//! Properties of the exact figures: what they claim of a study is held against the study itself, changed and evaluated
//! again.

use std::fmt::Write as _;
use std::path::Path;

use proptest::prelude::*;
use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::{Estimate, Matrix, Origin, Weights};
use waage::robustness::{
    Additive, Against, Assessment, BlockWeights, Cell, Distribution, Input, Lever, LinearConstraint, Norm, Problem,
    Settings, Switch, ValueMap, Weight, WeightSet, WeightTree, ahead_under_uniform_weights, apportion, assessments,
    consistent, difference, leads, pairwise_under_uniform_weights, potentials, robustness, smallest_joint_change,
    stabilities, study_problem, switches, trace, values_of_clarifying, values_of_clarifying_weights,
};
use waage::study::{ScoreShape, Study};

use crate::support::Folder;

/// A random study with blocks, criteria that concern some of them, and a composite; the files are made from it.
#[derive(Debug, Clone)]
struct Plan {
    blocks: Vec<u32>,
    groups: Vec<(u32, Vec<Leaf>)>,
    seeds: Vec<u64>,
    composite: bool,
}

#[derive(Debug, Clone)]
struct Leaf {
    points: u32,
    /// Which blocks it concerns, as bits; 0 where it does not vary by block.
    blocks: u32,
    falls: bool,
    curve: usize,
    /// Scores are given for all blocks at once.
    at_once: bool,
}

fn plan() -> impl Strategy<Value = Plan> {
    let leaf = (1..60_u32, 0..16_u32, any::<bool>(), 0..3_usize, any::<bool>())
        .prop_map(|(points, blocks, falls, curve, at_once)| Leaf { points, blocks, falls, curve, at_once });
    let groups = prop::collection::vec((1..60_u32, prop::collection::vec(leaf, 1..4)), 1..4);
    let blocks = prop::collection::vec(1..50_u32, 2..5);
    (groups, blocks, prop::collection::vec(any::<u64>(), 2..5), any::<bool>())
        .prop_map(|(groups, blocks, seeds, composite)| Plan { blocks, groups, seeds, composite })
}

/// A number between 0 and 10 with one decimal, fixed by who asks.
fn three(seed: u64, leaf: usize, block: usize) -> [f64; 3] {
    let mut state = seed ^ (leaf as u64 * 0x9E37_79B9 + block as u64 * 0x85EB_CA6B);
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from((state >> 33) as u32 % 101) / 10.0
    };
    let mut three = [next(), next(), next()];
    three.sort_by(f64::total_cmp);
    three
}

impl Plan {
    fn load(&self) -> Study {
        let mut scenarios = "id,label_de,baseline\n".to_owned();
        let mut blocks = "id,label_de,weight\n".to_owned();
        let mut criteria = "id,parent,label_de,direction,worst,best,value,curvature,points,by_block,blocks\n\
                            root,,Wurzel,,,,,,,,\n"
            .to_owned();
        let mut weights = "profile,node,points\n".to_owned();
        let mut scores = "scenario,block,criterion,low,likely,high\n".to_owned();
        let mut assignments = "scenario,block,part\n".to_owned();
        for index in 0..self.seeds.len() {
            let _ = writeln!(scenarios, "s-{index},S {index},{}", if index == 0 { "yes" } else { "no" });
        }
        for (index, weight) in self.blocks.iter().enumerate() {
            let _ = writeln!(blocks, "b-{index},B {index},{weight}");
            let _ = writeln!(assignments, "mix,b-{index},s-{}", index % 2);
        }
        let mut number = 0;
        for (g, (points, leaves)) in self.groups.iter().enumerate() {
            let _ = writeln!(criteria, "g-{g},root,G {g},,,,,,,,");
            let _ = writeln!(weights, "p,g-{g},{points}");
            for leaf in leaves {
                let (worst, best) = if leaf.falls { (10, 0) } else { (0, 10) };
                let direction = if leaf.falls { "min" } else { "max" };
                let points = if leaf.falls { "0:100 3:80 6:80 10:0" } else { "0:0 3:60 6:60 10:100" };
                let scale = match leaf.curve {
                    0 => format!("{worst},{best},linear,,"),
                    1 => format!("{worst},{best},exponential,2,"),
                    _ => format!(",,piecewise,,{points}"),
                };
                let concerned: Vec<usize> = (0..self.blocks.len()).filter(|b| leaf.blocks >> b & 1 == 1).collect();
                let names: Vec<String> = concerned.iter().map(|b| format!("b-{b}")).collect();
                let by_block = if concerned.is_empty() { "no" } else { "yes" };
                let names = names.join(" ");
                let _ = writeln!(criteria, "c-{number},g-{g},C {number},{direction},{scale},{by_block},{names}");
                let _ = writeln!(weights, "p,c-{number},{}", leaf.points);
                for (s, &seed) in self.seeds.iter().enumerate() {
                    let rows = if concerned.is_empty() || leaf.at_once {
                        vec![("*".to_owned(), three(seed, number, 0))]
                    } else {
                        concerned.iter().map(|&b| (format!("b-{b}"), three(seed, number, b))).collect()
                    };
                    for (block, [low, likely, high]) in rows {
                        let _ = writeln!(scores, "s-{s},{block},c-{number},{low},{likely},{high}");
                    }
                }
                number += 1;
            }
        }
        let folder = Folder::new();
        if self.composite {
            scenarios.push_str("mix,Mix,no\n");
            folder.file("assignments.csv", assignments);
        }
        folder
            .file(
                "study.json",
                r#"{"format":1,"title":{"de":"x"},"catalogue":".","provenance":"derived","normalise":true}"#,
            )
            .file("scenarios.csv", scenarios)
            .file("blocks.csv", blocks)
            .file("criteria.csv", criteria)
            .file("weights.csv", weights)
            .file("scores.csv", scores);
        folder.valid()
    }
}

fn nobody(study: &Study) -> Vec<bool> {
    vec![false; study.alternatives.len()]
}

/// Overall values of the study with one number changed, by the ordinary evaluation.
fn with_weight(study: &Study, weight: Weight, to: f64) -> Vec<f64> {
    let mut parts = waage::study::Parts::clone(study);
    match weight {
        Weight::Node(node) => {
            let tree = &study.tree;
            let parent = tree.nodes()[node].parent.unwrap();
            let mut points = study.profiles[0].weights.local().to_vec();
            let siblings = tree.nodes()[parent].children.iter().copied().filter(|&other| other != node);
            let others: f64 = 1.0 - points[node];
            for sibling in siblings {
                points[sibling] *= (1.0 - to) / others;
            }
            points[node] = to;
            parts.profiles[0].weights = Weights::new(tree, &points, &vec![true; points.len()]).unwrap();
        }
        Weight::Block(block) => {
            let others = 1.0 - study.blocks[block].weight;
            for (index, known) in parts.blocks.iter_mut().enumerate() {
                known.weight = if index == block { to } else { known.weight * (1.0 - to) / others };
            }
            // A composite's means of parts are taken again, as when the file is read.
            for (s, alternative) in study.alternatives.iter().enumerate() {
                let Some(assignment) = &alternative.assignment else { continue };
                for a in 0..study.performances.attributes().len() {
                    if study.performances.origin(s, a) == Origin::MeanOfParts {
                        let number = |part: usize| study.performances.get(part, a).unwrap();
                        let served = parts.blocks.iter().zip(&assignment.parts);
                        let mean = Estimate::weighted_mean(served.map(|(b, &part)| (b.weight, number(part)))).unwrap();
                        parts.performances.set(s, a, mean, Origin::MeanOfParts);
                    }
                }
            }
        }
    }
    evaluate(&Study::new(parts).unwrap()).main().values.overall.clone()
}

fn with_score(study: &Study, assessment: &Assessment, to: f64) -> Vec<f64> {
    let mut parts = waage::study::Parts::clone(study);
    for used in &assessment.uses {
        let number = Estimate::exact(used.share * to + used.offset).unwrap();
        let origin = parts.performances.origin(used.alternative, used.attribute);
        parts.performances.set(used.alternative, used.attribute, number, origin);
    }
    evaluate(&Study::new(parts).unwrap()).main().values.overall.clone()
}

fn apply(study: &Study, assessments: &[Assessment], lever: Lever, to: f64) -> Vec<f64> {
    match lever {
        Lever::Weight(weight) => with_weight(study, weight, to),
        Lever::Score(index) | Lever::Cost(index) => with_score(study, &assessments[index], to),
    }
}

/// How far `challenger` is ahead of the best other.
fn gap(values: &[f64], challenger: usize) -> f64 {
    let others = values.iter().enumerate().filter(|&(s, _)| s != challenger).map(|(_, v)| *v);
    values[challenger] - others.fold(f64::NEG_INFINITY, f64::max)
}

fn check_switch(study: &Study, assessments: &[Assessment], challenger: usize, switch: &Switch) -> Result<(), String> {
    let gap_at = |x: f64| gap(&apply(study, assessments, switch.lever, x), challenger);
    if let Some(at) = switch.at {
        let (there, before) = (gap_at(at), gap_at(switch.now + 0.99 * (at - switch.now)));
        if there < -1e-9 || before > 1e-10 {
            return Err(format!("{switch:?}: {there} there, {before} a hundredth before"));
        }
        return Ok(());
    }
    let (low, high) = if matches!(switch.lever, Lever::Weight(_)) { (0.0, 1.0) } else { (0.0, 10.0) };
    for step in 0..=20 {
        // The limits of a weight are left out: there a criterion may lose all blocks that it concerns.
        let x = (low + (high - low) * f64::from(step) / 20.0).clamp(1e-9, high - 1e-9);
        if gap_at(x) > 1e-7 {
            return Err(format!("{switch:?}: {x} does it by {}", gap_at(x)));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Applied to the study, a switching value flips the leader; a hundredth less does not; where there is none, no number
    /// does it.
    #[test]
    fn switching_values_flip_the_leader(plan in plan()) {
        let study = plan.load();
        let model = Additive::new(&study, 0, &nobody(&study));
        let found = assessments(&study);
        for challenger in 0..study.alternatives.len() {
            let list = switches(&model, &found, challenger, Against::Everyone);
            prop_assert!(list.is_empty() == (gap(&model.overall, challenger) >= -1e-11));
            prop_assert!(list.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
            for switch in &list {
                if let Err(message) = check_switch(&study, &found, challenger, switch) {
                    prop_assert!(false, "{message}");
                }
            }
        }
    }

    /// The curves of a weight are the values of the study with that weight, and the leader leads within its interval and not
    /// beyond.
    #[test]
    fn stability_intervals_are_those_of_the_study(plan in plan(), at in 0.01..0.99_f64) {
        let study = plan.load();
        let model = Additive::new(&study, 0, &nobody(&study));
        let leader = model.leader().unwrap();
        for (weight, found) in stabilities(&model).unwrap() {
            let curves = match weight {
                Weight::Node(node) => model.node_curves(node),
                Weight::Block(block) => model.block_curves(block),
            }.unwrap();
            for (curve, value) in curves.iter().zip(with_weight(&study, weight, at)) {
                prop_assert!((curve.at(at) - value).abs() < 1e-9, "{weight:?}: {} {value}", curve.at(at));
            }
            let lead = |t: f64| gap(&with_weight(&study, weight, t), leader);
            let (low, high) = found.leader;
            prop_assert!(low <= found.now && found.now <= high);
            prop_assert!(found.order.0 >= low - 1e-9 && found.order.1 <= high + 1e-9);
            for t in [low + 1e-6 * (high - low), f64::midpoint(low, high), high - 1e-6 * (high - low)] {
                prop_assert!(lead(t) > -1e-9, "{weight:?} at {t} in {low}…{high}: {}", lead(t));
            }
            for (end, beyond) in [(low, low - 1e-4), (high, high + 1e-4)] {
                if (1e-3..0.999).contains(&end) {
                    prop_assert!(lead(beyond) < 1e-9, "{weight:?} beyond {end}: {}", lead(beyond));
                }
            }
            // The stretches cover everything and name who is ahead there.
            prop_assert_eq!((found.leads[0].from, found.leads[found.leads.len() - 1].to), (0.0, 1.0));
            for pair in found.leads.windows(2) {
                prop_assert_eq!(pair[0].to, pair[1].from);
            }
            for stretch in &found.leads {
                let middle = f64::midpoint(stretch.from, stretch.to);
                prop_assert!(gap(&with_weight(&study, weight, middle), stretch.leader) > -1e-9);
            }
        }
    }

    /// One path: without spread the problem's values are those of the evaluation; every cell has its inputs.
    #[test]
    fn the_problem_of_a_study_has_its_values(plan in plan()) {
        let study = plan.load();
        let mut parts = waage::study::Parts::clone(&study);
        parts.settings.robustness.scores = ScoreShape::Fixed;
        let fixed = Study::new(parts).unwrap();
        let values = evaluate(&study).main().values.overall.clone();
        let found = study_problem(&fixed, 0, &nobody(&study)).unwrap();
        for (value, expected) in found.problem.expected_values().iter().zip(&values) {
            prop_assert!((value - expected).abs() < 1e-9, "{value} {expected}");
        }
        let uncertain = study_problem(&study, 0, &nobody(&study)).unwrap();
        let mut shares = vec![0.0; study.alternatives.len() * study.performances.attributes().len()];
        for used in uncertain.assessments.iter().flat_map(|assessment| &assessment.uses) {
            shares[used.alternative * study.performances.attributes().len() + used.attribute] += used.share;
        }
        prop_assert!(shares.iter().all(|share: &f64| (share - 1.0).abs() < 1e-9), "{shares:?}");
        // Worth of clarifying: never negative, never more than the spread of the values.
        let weights = found.problem.tree().attribute_weights(&found.problem.tree().local());
        let worth = values_of_clarifying(&uncertain.problem, &weights).unwrap();
        prop_assert!(worth.iter().all(|worth| (0.0..100.0).contains(worth)));
        prop_assert!(values_of_clarifying(&found.problem, &weights).unwrap().iter().all(|worth| *worth == 0.0));
    }

    /// Parts of a lead and links of a chain add up, before and after rounding.
    #[test]
    fn reasons_add_up(plan in plan(), decimals in 0..3_u32) {
        let study = plan.load();
        let model = Additive::new(&study, 0, &nobody(&study));
        let parts = difference(&model, 0, 1);
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        prop_assert!(close(parts.criteria.iter().sum(), parts.lead));
        prop_assert!(close(parts.nodes[study.tree.root()], parts.lead));
        prop_assert!(close(parts.blocks.iter().sum::<f64>() + parts.everywhere, parts.lead));
        let unit = 10_f64.powi(decimals.cast_signed());
        let printed = apportion(&parts.criteria, decimals, parts.lead);
        prop_assert_eq!(printed.iter().sum::<i64>(), (parts.lead * unit).round() as i64);
        for (printed, exact) in printed.iter().zip(&parts.criteria) {
            prop_assert!((*printed as f64 - exact * unit).abs() < 1.0 + 1e-6);
        }
        let values = evaluate(&study);
        for s in 0..study.alternatives.len() {
            for c in 0..study.criteria.len() {
                let chains = trace(&model, s, c, None);
                let sum: f64 = chains.iter().map(|chain| chain.contribution).sum();
                prop_assert!(close(sum, values.main().values.contributions_of(s)[c]));
                for chain in chains {
                    let product: f64 = chain.path.iter().map(|(_, local)| local).product();
                    prop_assert!(close(product, chain.weight));
                    prop_assert!(close(chain.weight * chain.block_share * chain.value, chain.contribution));
                    let behind = chain.ratings.len() + chain.parts.iter().map(|part| part.ratings.len()).sum::<usize>();
                    prop_assert!(behind > 0);
                }
            }
        }
    }

    /// Uniform weights: antisymmetric, indifferent to order and unit.
    #[test]
    fn winning_shares_are_symmetric(mut differences in prop::collection::vec(-50..50_i32, 1..9), factor in 1..9_i32) {
        let shares = |list: &[i32], factor: i32| {
            ahead_under_uniform_weights(&list.iter().map(|&d| f64::from(d * factor)).collect::<Vec<_>>()).unwrap()
        };
        let ahead = shares(&differences, 1);
        prop_assert!((0.0..=1.0).contains(&ahead));
        prop_assert!((ahead + shares(&differences, -1) - 1.0).abs() < 1e-12);
        prop_assert!((ahead - shares(&differences, factor)).abs() < 1e-12);
        differences.reverse();
        prop_assert!((ahead - shares(&differences, 1)).abs() < 1e-12);
    }

    /// The joint change leads to weights with which the challenger is first, is not larger than any change of one weight, and
    /// exists exactly where the challenger could lead at all.
    #[test]
    fn joint_changes_are_the_smallest(
        rows in prop::collection::vec(prop::collection::vec(0..100_u32, 3), 2..5),
        points in prop::collection::vec(1..50_u32, 3),
        limit in 0.3..1.0_f64,
    ) {
        let rows: Vec<Vec<f64>> = rows.into_iter().map(|row| row.into_iter().map(f64::from).collect()).collect();
        let values = Matrix::from_rows(&rows).unwrap();
        let sum: f64 = points.iter().map(|&p| f64::from(p)).sum();
        let weights: Vec<f64> = points.iter().map(|&p| f64::from(p) / sum).collect();
        let constraint = [LinearConstraint { coefficients: vec![1.0, 0.0, 0.0], limit }];
        for constraints in [&[] as &[LinearConstraint], &constraint] {
            let possible = potentials(&values, constraints).unwrap();
            for challenger in 0..rows.len() {
                for norm in [Norm::Sum, Norm::Largest, Norm::Euclidean] {
                    let found = smallest_joint_change(&values, &weights, challenger, norm, constraints).unwrap();
                    if possible[challenger].margin.abs() > 1e-6 {
                        prop_assert_eq!(found.is_some(), possible[challenger].margin > 0.0);
                    }
                    let Some(change) = found else { continue };
                    prop_assert!((change.weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                    let scores: Vec<f64> =
                        rows.iter().map(|row| row.iter().zip(&change.weights).map(|(v, w)| v * w).sum()).collect();
                    prop_assert!(gap(&scores, challenger) > -1e-6);
                    let steps: Vec<f64> = change.weights.iter().zip(&weights).map(|(a, b)| (a - b).abs()).collect();
                    let size = match norm {
                        Norm::Sum => steps.iter().sum::<f64>(),
                        Norm::Largest => steps.iter().copied().fold(0.0, f64::max),
                        Norm::Euclidean => steps.iter().map(|step| step * step).sum::<f64>().sqrt(),
                    };
                    prop_assert!((size - change.size).abs() < 1e-8, "{size} {}", change.size);
                    // Nothing nearer on the way back to the present weights.
                    let nearer: Vec<f64> = rows
                        .iter()
                        .map(|row| {
                            let way = change.weights.iter().zip(&weights).map(|(to, from)| from + 0.98 * (to - from));
                            row.iter().zip(way).map(|(v, w)| v * w).sum()
                        })
                        .collect();
                    if change.size > 1e-4 && constraints.is_empty() {
                        prop_assert!(gap(&nearer, challenger) < 1e-9);
                    }
                }
            }
        }
        let (low, high) = leads(&values, &[]).unwrap();
        for a in 0..rows.len() {
            for b in (0..rows.len()).filter(|&b| b != a) {
                // Over the whole simplex the extremes stand at its corners.
                let corners = (0..3).map(|j| rows[a][j] - rows[b][j]);
                prop_assert!((high.at(a, b) - corners.clone().fold(f64::MIN, f64::max)).abs() < 1e-6);
                prop_assert!((low.at(a, b) - corners.fold(f64::MAX, f64::min)).abs() < 1e-6);
            }
        }
    }

    /// The contradicting set contradicts itself, and no part of it does.
    #[test]
    fn contradicting_sets_are_irreducible(
        list in prop::collection::vec((prop::collection::vec(-2..3_i32, 3), -10..5_i32), 1..8),
    ) {
        let constraints: Vec<LinearConstraint> = list
            .into_iter()
            .map(|(c, l)| LinearConstraint { coefficients: c.into_iter().map(f64::from).collect(), limit: f64::from(l) / 5.0 })
            .collect();
        match consistent(3, &constraints) {
            Ok(()) => {}
            Err(waage::error::NumericError::Contradiction { members, .. }) => {
                let pick = |kept: &[usize]| kept.iter().map(|&i| constraints[i].clone()).collect::<Vec<_>>();
                prop_assert!(consistent(3, &pick(&members)).is_err());
                for left_out in &members {
                    let rest: Vec<usize> = members.iter().copied().filter(|member| member != left_out).collect();
                    prop_assert!(consistent(3, &pick(&rest)).is_ok());
                }
            }
            Err(error) => prop_assert!(false, "{error}"),
        }
    }
}

/// Figures of `tests/independent/robustness.py`: fractions, other formulas.
#[test]
fn independent_figures_agree() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent/robustness.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let mut seen = 0;
    for record in reader.records() {
        let record = record.unwrap();
        let numbers: Vec<f64> = record[1].split(' ').map(|number| number.parse().unwrap()).collect();
        let expected: f64 = record[2].parse().unwrap();
        let clarifying = || {
            let points = vec![(0.0, 0.0), (4.0, 60.0), (10.0, 100.0)];
            let map = ValueMap::Function(waage::model::ValueFunction::piecewise(points).unwrap());
            let distribution = Distribution::triangular(numbers[0], numbers[1], numbers[2]).unwrap();
            let sure = |value| Input::fixed(value).unwrap();
            let inputs = vec![Input { distribution, map }, sure(40.0), sure(55.0), sure(52.0)];
            let mix = Cell(vec![(0, 0.4), (3, 0.6)]);
            let cells = vec![Cell::of(0), Cell::of(1), Cell::of(2), Cell::of(2), mix, Cell::of(3)];
            let tree = WeightTree::flat(&[0.5, 0.5]).unwrap();
            Problem::new(3, 2, inputs, cells, tree, WeightSet::Fixed, BlockWeights::Fixed).unwrap()
        };
        let (found, tolerance) = match &record[0] {
            "pairwise" => {
                let values = Matrix::from_rows(&[numbers.clone(), vec![0.0; numbers.len()]]).unwrap();
                (pairwise_under_uniform_weights(&values).unwrap().at(0, 1), 1e-12)
            }
            "clarifying" => (values_of_clarifying(&clarifying(), &[0.5, 0.5]).unwrap()[0], 1e-10),
            "variance" => (clarifying().inputs()[0].variance(), 1e-9),
            other => panic!("unknown quantity {other}"),
        };
        assert!((found - expected).abs() < tolerance, "{}: {found} {expected}", &record[1]);
        seen += 1;
    }
    assert_eq!(seen, 13);
}

/// The example with nine blocks, criteria in some of them and a composite.
#[test]
fn potsdam_has_exact_figures() {
    let study = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024")).unwrap();
    let evaluation = evaluate(&study);
    for profile in 0..study.profiles.len() {
        let model = Additive::new(&study, profile, &evaluation.knocked_out);
        assert_eq!(model.overall, evaluation.profiles[profile].values.overall);
        let found = assessments(&study);
        let leader = model.leader().unwrap();
        assert!(!stabilities(&model).unwrap().is_empty());
        let mut possible = 0;
        for &challenger in model.kept.iter().filter(|&&s| s != leader) {
            let list = switches(&model, &found, challenger, Against::One(leader));
            possible += usize::from(list.iter().any(|switch| switch.at.is_some()));
        }
        assert!(possible > 0, "nothing brings anyone else to the top");
        let problem = study_problem(&study, profile, &evaluation.knocked_out).unwrap();
        let tree = problem.problem.tree();
        let worth = values_of_clarifying(&problem.problem, &tree.attribute_weights(&tree.local())).unwrap();
        assert!(worth.iter().all(|worth| (0.0..10.0).contains(worth)));
    }
}

/// Settings that do not fit are findings at their place; settings that do shape the problem.
#[test]
fn settings_of_robustness_are_checked() {
    let with = |robustness: &str| {
        let folder = Folder::new();
        let study = format!(
            r#"{{"format":1,"title":{{"de":"x"}},"catalogue":".","provenance":"derived","robustness":{robustness}}}"#
        );
        folder
            .file("study.json", study)
            .file("scenarios.csv", "id,label_de,baseline\na,A,yes\nb,B,no\n")
            .file(
                "criteria.csv",
                "id,parent,label_de,worst,best\nroot,,R,,\ng,root,G,,\nc-1,g,C,0,10\nc-2,g,D,0,10\nc-3,root,E,0,10\n",
            )
            .file("weights.csv", "profile,node,points\np,g,60\np,c-1,50\np,c-2,50\np,c-3,40\n")
            .file(
                "scores.csv",
                "scenario,criterion,low,likely,high\na,c-1,2,4,8\na,c-2,5,5,5\na,c-3,1,2,9\n\
                 b,c-1,3,3,3\nb,c-2,k. A.,k. A.,k. A.\nb,c-3,4,6,7\n",
            );
        folder.load()
    };
    let fields = |robustness: &str| -> Vec<String> {
        let waage::error::Error::Input(findings) = with(robustness).unwrap_err() else { panic!("no findings") };
        let settings = findings.iter().filter(|finding| finding.location.file == "study.json");
        settings.map(|finding| format!("{:?}", finding.location.field)).collect()
    };
    for (settings, place) in [
        (r#"{"draws": 0}"#, "robustness.draws"),
        (r#"{"scores": "round"}"#, "robustness.scores"),
        (r#"{"weights": {"dirichlet": {"concentration": 0}}}"#, "robustness.weights.dirichlet.concentration"),
        (r#"{"weights": {"intervals": [{"node": "c-9"}]}}"#, "robustness.weights.intervals[0].node"),
        (r#"{"weights": {"intervals": [{"node": "g", "low": 50, "high": 40}]}}"#, "intervals[0].low"),
        (r#"{"weights": {"linear": [{"terms": {"c-9": 1}, "at_most": 5}]}}"#, "robustness.weights.linear[0].terms"),
    ] {
        let found = fields(settings);
        assert!(found.len() == 1 && found[0].contains(place), "{settings}: {found:?}");
    }
    let problem = |robustness: &str| {
        let study = with(robustness).unwrap();
        study_problem(&study, 0, &[false, false])
    };
    let set = |robustness: &str| problem(robustness).unwrap().problem.weights().clone();
    assert_eq!(set("{}"), WeightSet::Dirichlet { concentration: 40.0 });
    assert_eq!(set(r#"{"weights": "ordinal"}"#), WeightSet::Ordinal(vec![2, 0, 1]));
    let limits = r#"{"weights": {"intervals": [{"node": "c-1", "low": 10, "high": 50}]}}"#;
    assert_eq!(set(limits), WeightSet::Intervals { lower: vec![0.1, 0.0, 0.0], upper: vec![0.5, 1.0, 1.0] });
    let linear = r#"{"weights": {"linear": [{"terms": {"g": 1, "c-3": -1}, "at_least": 10}]}}"#;
    let constraint = LinearConstraint { coefficients: vec![-1.0, -1.0, 1.0], limit: -0.1 };
    assert_eq!(set(linear), WeightSet::Linear(vec![constraint]));
    let contradictory = r#"{"weights": {"intervals": [{"node": "g", "high": 30}, {"node": "c-3", "high": 30}]}}"#;
    let members = problem(contradictory).unwrap_err();
    assert!(matches!(members, waage::error::NumericError::Contradiction { ref members, .. } if *members == [1, 3]));
    // `k. A.` is the whole scale, uniform whatever the shape.
    let found = problem(r#"{"scores": "normal"}"#).unwrap();
    let shapes: Vec<_> = found.problem.inputs().iter().map(|input| input.distribution.clone()).collect();
    assert!(shapes.contains(&Distribution::uniform(0.0, 10.0).unwrap()), "{shapes:?}");
    assert!(shapes.contains(&Distribution::truncated_normal(4.0, 1.5, 2.0, 8.0).unwrap()));
}

/// Costs in the overall value: a composite pays its parts' share, and a cost can be switched; beside the value it cannot.
#[test]
fn costs_switch_ranks_only_where_they_are_weighed() {
    let study = |mode: &str, points: &str| {
        let folder = Folder::new();
        folder
            .file(
                "study.json",
                format!(
                    r#"{{"format":1,"title":{{"de":"x"}},"catalogue":".","provenance":"derived","mode":"{mode}",
                    "money":{{"currency":"EUR","unit":1,"rate_percent":0}}}}"#
                ),
            )
            .file("scenarios.csv", "id,label_de,baseline\na,A,yes\nb,B,no\nmix,M,no\n")
            .file("blocks.csv", "id,label_de,weight\nx,X,75\ny,Y,25\n")
            .file("assignments.csv", "scenario,block,part\nmix,x,a\nmix,y,b\n")
            .file(
                "criteria.csv",
                "id,parent,label_de,role,direction,worst,best,value,points\nroot,,R,,,,,,\nnutzen,root,N,,max,0,10,,\n\
                 preis,root,P,monetary,min,,,piecewise,0:100 400:80 1000:0\n",
            )
            .file("weights.csv", points)
            .file(
                "cashflows.csv",
                "scenario,year,kind,low,likely,high\na,0,one-off,100,200,300\nb,0,one-off,500,600,700\n",
            )
            .file("scores.csv", "scenario,criterion,likely\na,nutzen,5\nb,nutzen,8\n");
        folder.valid()
    };
    let weighed = study("integrated", "profile,node,points\np,nutzen,50\np,preis,50\n");
    let nobody = [false; 3];
    let model = Additive::new(&weighed, 0, &nobody);
    // a: (50 + 90)/2 = 70; b: (80 + 53.33)/2 = 66.67; mix: 5.75 and 300 → (57.5 + 85)/2 = 71.25
    assert!((model.overall[2] - 71.25).abs() < 1e-9, "{:?}", model.overall);
    let found = assessments(&weighed);
    let list = switches(&model, &found, 0, Against::One(2));
    let cost_of = |alternative: usize| {
        let cost = |switch: &&Switch| matches!(switch.lever, Lever::Cost(i) if found[i].alternative == alternative);
        list.iter().find(cost).copied().unwrap()
    };
    for switch in &list {
        check_switch_within(&weighed, &found, 0, 2, switch);
    }
    // By hand: b's cost x moves mix alone: 85 − 0.25 (x − 600)/20 = 82.5 at x = 800.
    assert!((cost_of(1).at.unwrap() - 800.0).abs() < 1e-6, "{:?}", cost_of(1));
    let problem = study_problem(&weighed, 0, &nobody).unwrap();
    assert_eq!(problem.inputs.iter().filter(|input| input.is_none()).count(), 1); // the bent price of the mix
    let beside = study("bmf", "profile,node,points\np,nutzen,100\n");
    let model = Additive::new(&beside, 0, &nobody);
    let found = assessments(&beside);
    assert!(found.iter().all(|assessment| assessment.criterion == 0));
    assert!(switches(&model, &found, 0, Against::Everyone).iter().all(|s| !matches!(s.lever, Lever::Cost(_))));
}

fn check_switch_within(study: &Study, found: &[Assessment], challenger: usize, rival: usize, switch: &Switch) {
    let Some(at) = switch.at else { return };
    let lead = |x: f64| {
        let values = apply(study, found, switch.lever, x);
        values[challenger] - values[rival]
    };
    assert!(lead(at) > -1e-9 && lead(switch.now + 0.99 * (at - switch.now)) < 1e-10, "{switch:?}");
}

/// Wherever a figure is both drawn and calculated, the two are no more than 4.5 standard errors apart.
#[test]
fn sampled_figures_agree_with_exact_ones() {
    use waage::robustness::{Model, Settings, evpi, figures};
    let settings = Settings { draws: 16_384, ..Settings::default() };
    let close = |sampled: waage::robustness::Sampled, exact: f64| {
        assert!((sampled.value - exact).abs() <= 4.5 * sampled.error + 1e-6, "{sampled:?} {exact}");
    };
    let rows = [[30.0, 80.0, 55.0, 10.0], [60.0, 20.0, 50.0, 70.0], [45.0, 50.0, 40.0, 45.0]];
    let values = Matrix::from_rows(&rows).unwrap();
    let inputs: Vec<Input> = rows.iter().flatten().map(|&value| Input::fixed(value).unwrap()).collect();
    let cells = (0..inputs.len()).map(Cell::of).collect();
    let tree = WeightTree::flat(&[0.25; 4]).unwrap();
    let problem = Problem::new(3, 4, inputs, cells, tree, WeightSet::Uniform, BlockWeights::Fixed).unwrap();
    let model = Model::new(&problem).unwrap();
    let found = figures(&model, &model.sample(&settings, |_, _| {}).unwrap()).unwrap();
    let exact = pairwise_under_uniform_weights(&values).unwrap();
    for a in 0..3 {
        for b in (0..3).filter(|&b| b != a) {
            close(found.pairwise[a][b], exact.at(a, b));
        }
    }

    let study = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024")).unwrap();
    let problem = study_problem(&study, 0, &evaluate(&study).knocked_out).unwrap().problem;
    let model = Model::new(&problem).unwrap();
    let found = figures(&model, &model.sample(&settings, |_, _| {}).unwrap()).unwrap();
    let expected = problem.expected_values();
    for (sampled, &exact) in found.mean_value.iter().zip(&expected) {
        close(*sampled, exact);
    }
    // No number is worth more than all of them together, weights included.
    let best = found.mean_value[0].value + found.expected_regret[0].value;
    let all = evpi(best, &expected) + 4.5 * (found.mean_value[0].error + found.expected_regret[0].error);
    let weights = problem.tree().attribute_weights(&problem.tree().local());
    let numbers = values_of_clarifying(&problem, &weights).unwrap();
    let settled = values_of_clarifying_weights(&problem, 40.0).unwrap();
    assert!(numbers.into_iter().chain(settled.into_iter().flatten()).all(|worth| worth <= all), "{all}");
}

/// Two criteria of 50 % each; the first is triangular for both scenarios, with variances 1200/18 and 300/18.
#[test]
fn the_variance_of_the_lead_is_that_by_hand() {
    let lead = |weights: &str| {
        let folder = Folder::new();
        let settings = format!(
            r#"{{"format":1,"title":{{"de":"x"}},"catalogue":".","provenance":"derived",
                "robustness":{{"draws":4096,"weights":{weights}}}}}"#
        );
        folder
            .file("study.json", settings)
            .file("scenarios.csv", "id,label_de,baseline\na,A,yes\nb,B,no\n")
            .file("criteria.csv", "id,parent,label_de,worst,best\nroot,,R,,\nc-1,root,C,0,100\nc-2,root,D,0,100\n")
            .file("weights.csv", "profile,node,points\np,c-1,50\np,c-2,50\n")
            .file(
                "scores.csv",
                "scenario,criterion,low,likely,high\na,c-1,40,60,80\na,c-2,80,80,80\nb,c-1,20,30,40\nb,c-2,70,70,70\n",
            );
        let study = folder.valid();
        let settings = Settings { draws: 4096, ..Settings::default() };
        robustness(&study, &evaluate(&study), &settings).unwrap().lead.unwrap()
    };
    let shares = |found: &[f64]| {
        let mut some: Vec<f64> = found.iter().copied().filter(|share| *share > 0.0).collect();
        some.sort_by(f64::total_cmp);
        some
    };
    let close = |found: &[f64], expected: &[f64]| {
        assert_eq!(found.len(), expected.len());
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{found:?} {expected:?}");
    };
    let fixed = lead(r#""fixed""#);
    assert_eq!(fixed.pair, (0, 1));
    close(&[fixed.shares.variance], &[0.25 * 1500.0 / 18.0]);
    close(&shares(&fixed.shares.first), &[0.2, 0.8]);
    close(&shares(&fixed.shares.total), &[0.2, 0.8]);
    close(&[fixed.shares.weights_first, fixed.shares.weights_total], &[0.0, 0.0]);
    // Concentration 3: Var w = 1/16, and the mean leads are 30 and 10 points, so that 25 = 20² / 16 come from the weights.
    let drawn = lead(r#"{"dirichlet":{"concentration":3}}"#);
    let (variance, scores) = (25.0 + 0.3125 * 1500.0 / 18.0, 1500.0 / 18.0);
    close(&[drawn.shares.variance], &[variance]);
    close(&shares(&drawn.shares.first), &[0.2, 0.8].map(|part| 0.25 * part * scores / variance));
    close(&shares(&drawn.shares.total), &[0.2, 0.8].map(|part| 0.3125 * part * scores / variance));
    let weights = [drawn.shares.weights_first, drawn.shares.weights_total];
    close(&weights, &[25.0 / variance, 1.0 - 0.25 * scores / variance]);
}
