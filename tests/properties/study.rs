//! Properties of the evaluation of any study.

use std::fmt::Write as _;

use proptest::prelude::*;
use waage::aggregate::Method;
use waage::evaluate::{Evaluation, attribute_weights, decision_table, evaluate};
use waage::study::Study;

use crate::support::Folder;

/// A random study as numbers; the files are made from it.
#[derive(Debug, Clone)]
struct Plan {
    blocks: Vec<u32>,
    groups: Vec<Vec<Leaf>>,
    group_points: Vec<u32>,
    /// Per alternative, a seed for its scores.
    alternatives: Vec<u64>,
}

#[derive(Debug, Clone)]
struct Leaf {
    points: u32,
    by_block: bool,
    falls: bool,
    curve: Curve,
}

#[derive(Debug, Clone, Copy)]
enum Curve {
    Linear,
    Exponential,
    Piecewise,
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let curve = prop_oneof![Just(Curve::Linear), Just(Curve::Exponential), Just(Curve::Piecewise)];
    (1..100_u32, any::<bool>(), any::<bool>(), curve).prop_map(|(points, by_block, falls, curve)| Leaf {
        points,
        by_block,
        falls,
        curve,
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let groups = prop::collection::vec(prop::collection::vec(leaf(), 1..4), 1..4);
    let blocks = prop::collection::vec(0..100_u32, 1..5).prop_filter("some weight", |b| b.iter().sum::<u32>() > 0);
    (groups, blocks, prop::collection::vec(any::<u64>(), 1..6)).prop_flat_map(|(groups, blocks, alternatives)| {
        prop::collection::vec(1..100_u32, groups.len()).prop_map(move |group_points| Plan {
            blocks: blocks.clone(),
            groups: groups.clone(),
            group_points,
            alternatives: alternatives.clone(),
        })
    })
}

/// A score between 0 and 10 with one decimal, fixed by who is asked.
fn score(seed: u64, leaf: usize, block: usize) -> [f64; 3] {
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
        let mut criteria = "id,parent,label_de,direction,worst,best,value,curvature,points,by_block\n\
                            root,,Wurzel,,,,,,,\n"
            .to_owned();
        let mut weights = "profile,node,points\n".to_owned();
        let mut scores = "scenario,block,criterion,low,likely,high\n".to_owned();
        for (index, _) in self.alternatives.iter().enumerate() {
            let _ = writeln!(scenarios, "s-{index},S {index},{}", if index == 0 { "yes" } else { "no" });
        }
        for (index, weight) in self.blocks.iter().enumerate() {
            let _ = writeln!(blocks, "b-{index},B {index},{weight}");
        }
        let mut number = 0;
        for (g, group) in self.groups.iter().enumerate() {
            let _ = writeln!(criteria, "g-{g},root,G {g},,,,,,,");
            let _ = writeln!(weights, "p,g-{g},{}", self.group_points[g]);
            for leaf in group {
                let (worst, best) = if leaf.falls { (10, 0) } else { (0, 10) };
                let direction = if leaf.falls { "min" } else { "max" };
                let points = if leaf.falls { "0:100 3:80 10:0" } else { "0:0 3:60 10:100" };
                let scale = match leaf.curve {
                    Curve::Linear => format!("{worst},{best},linear,,"),
                    Curve::Exponential => format!("{worst},{best},exponential,2,"),
                    Curve::Piecewise => format!(",,piecewise,,{points}"),
                };
                let by_block = if leaf.by_block { "yes" } else { "no" };
                let _ = writeln!(criteria, "c-{number},g-{g},C {number},{direction},{scale},{by_block}");
                let _ = writeln!(weights, "p,c-{number},{}", leaf.points);
                for (s, &seed) in self.alternatives.iter().enumerate() {
                    let count = if leaf.by_block { self.blocks.len() } else { 1 };
                    for b in 0..count {
                        let [low, likely, high] = score(seed, number, b);
                        let block = if leaf.by_block { format!("b-{b}") } else { "*".to_owned() };
                        let _ = writeln!(scores, "s-{s},{block},c-{number},{low},{likely},{high}");
                    }
                }
                number += 1;
            }
        }
        let folder = Folder::new();
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

    fn value(&self) -> Vec<f64> {
        evaluate(&self.load()).main().values.overall.clone()
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn contributions_add_up_to_the_overall_value(plan in plan()) {
        let study = plan.load();
        let result: Evaluation = evaluate(&study);
        let values = &result.main().values;
        for s in 0..plan.alternatives.len() {
            let sum: f64 = values.contributions_of(s).iter().sum();
            prop_assert!(close(sum, values.overall[s]));
            prop_assert!((-1e-9..=100.0 + 1e-9).contains(&values.overall[s]));
            let (worst, best) = result.main().range[s];
            prop_assert!(worst <= values.overall[s] + 1e-9 && values.overall[s] <= best + 1e-9);
            // Every criterion concerns every block here, so that block values average to the overall value.
            let blocks: f64 = study.blocks.iter().zip(values.blocks_of(s)).map(|(b, v)| b.weight * v).sum();
            prop_assert!(close(blocks, values.overall[s]), "{blocks} {}", values.overall[s]);
        }
    }

    #[test]
    fn the_decision_table_means_the_same_as_the_study(plan in plan()) {
        let study = plan.load();
        let result = evaluate(&study);
        let weights = attribute_weights(&study, &study.profiles[0].weights);
        let everyone: Vec<usize> = (0..plan.alternatives.len()).collect();
        let table = decision_table(&study, &weights, &everyone).unwrap();
        let scores = Method::default().scores(&table).unwrap().values;
        for (score, value) in scores.iter().zip(&result.main().values.overall) {
            prop_assert!(close(*score, *value), "{score} {value}");
        }
    }

    #[test]
    fn other_alternatives_never_change_a_value(plan in plan(), newcomer in any::<u64>()) {
        let before = plan.value();
        let mut more = plan.clone();
        more.alternatives.push(newcomer);
        more.alternatives.push(plan.alternatives[0]);
        let after = more.value();
        for s in 0..before.len() {
            prop_assert_eq!(before[s].to_bits(), after[s].to_bits());
        }
        prop_assert_eq!(after[after.len() - 1].to_bits(), before[0].to_bits());
        let mut fewer = plan.clone();
        fewer.alternatives.remove(0);
        if !fewer.alternatives.is_empty() {
            let after = fewer.value();
            for s in 0..after.len() {
                prop_assert_eq!(before[s + 1].to_bits(), after[s].to_bits());
            }
        }
    }

    #[test]
    fn scaling_all_weights_changes_nothing(plan in plan(), factor in 2..9_u32) {
        let mut scaled = plan.clone();
        for points in &mut scaled.group_points {
            *points *= factor;
        }
        for leaf in scaled.groups.iter_mut().flatten() {
            leaf.points *= factor;
        }
        for (a, b) in plan.value().into_iter().zip(scaled.value()) {
            prop_assert!(close(a, b));
        }
    }

    #[test]
    fn the_order_of_alternatives_does_not_matter(plan in plan()) {
        let mut turned = plan.clone();
        turned.alternatives.reverse();
        let (values, mut reversed) = (plan.value(), turned.value());
        reversed.reverse();
        for (a, b) in values.into_iter().zip(reversed) {
            prop_assert_eq!(a.to_bits(), b.to_bits());
        }
    }
}

#[test]
fn a_gate_is_never_averaged_away() {
    let folder = Folder::new();
    folder
        .file("study.json", r#"{"format":1,"title":{"de":"x"},"catalogue":".","provenance":"derived"}"#)
        .file("scenarios.csv", "id,label_de\na,A\nb,B\nc,C\n")
        .file("blocks.csv", "id,label_de\nx,X\ny,Y\n")
        .file("assignments.csv", "scenario,block,part\nc,x,a\nc,y,b\n")
        .file(
            "criteria.csv",
            "id,parent,label_de,role,worst,best,gate_operator,gate_threshold,by_block\n\
             root,,R,,,,,,\nnutzen,root,N,,0,10,,,\nrecht,root,Recht,gate,,,<,1,\nsicher,root,S,,0,10,<,4,\nnah,root,N,,0,10,<,4,yes\n",
        )
        .file("weights.csv", "profile,node,points\np,nutzen,50\np,sicher,25\np,nah,25\n")
        .file(
            "scores.csv",
            "scenario,block,criterion,likely\n\
             a,*,nutzen,10\na,*,recht,0\na,*,sicher,10\na,x,nah,10\na,y,nah,10\n\
             b,*,nutzen,1\nb,*,recht,2\nb,*,sicher,4\nb,x,nah,3\nb,y,nah,4\n",
        );
    let study = folder.valid();
    let result = evaluate(&study);
    // a is the best by far and out; c has a as a part, so its mean of 1 on `recht` must not save it.
    assert_eq!(result.knocked_out, [true, false, true]);
    assert_eq!(result.main().ranks[0], None);
    assert_eq!(result.main().ranks_without_gates.ranks()[0].first, 1);
    assert_eq!(result.main().ranks[1].unwrap().first, 1);
    // b misses the gate of `nah` in block x alone: out there, not as a whole.
    let hit = &result.gates[1][0];
    assert_eq!((hit.block, hit.found), (Some(0), 3.0));
}
