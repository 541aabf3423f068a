//! Runs that another rule than the weighted sum ranks.

use std::path::Path;

use waage::aggregate::Method;
use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::{Attribute, DecisionTable, Direction, Matrix, PreferenceShape, Ranking};
use waage::robustness::{
    Figures, Instructions, Model, Sampled, Settings, StudyProblem, WeightSet, figures, model_of, ranked_table_problem,
    study_problem, table_problem,
};
use waage::study::{BlockUncertainty, Concentration, RobustnessSettings, ScoreShape, Study, WeightUncertainty};

use crate::support::Folder;

fn example(name: &str) -> Study {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)).unwrap()
}

fn with(study: &Study, change: impl FnOnce(&mut RobustnessSettings)) -> Study {
    let mut parts = (**study).clone();
    parts.settings.tie_margin = 0.0;
    change(&mut parts.settings.robustness);
    Study::new(parts).unwrap()
}

fn known(study: &Study) -> StudyProblem {
    study_problem(study, study.main_profile, &evaluate(study).knocked_out).unwrap()
}

fn sampled(study: &Study, draws: u64) -> Figures {
    let model = model_of(study, &known(study)).unwrap();
    figures(&model, &model.sample(&Settings { draws, ..Settings::default() }, |_, _| {}).unwrap()).unwrap()
}

fn close(found: Sampled, expected: f64, grid: f64) {
    assert!((found.value - expected).abs() <= 4.0 * found.error + grid, "{found:?}, expected {expected}");
}

/// With nothing uncertain, every run has the places of the ranking, and the values are the overall values.
#[test]
fn without_spread_every_method_has_the_places_of_the_ranking() {
    let mut ranked = 0;
    for name in ["potsdam-2024", "lehrbuch-pkw", "lehrbuch-bern-telefonie"] {
        let study = with(&example(name), |settings| {
            settings.weights = WeightUncertainty::Fixed;
            settings.scores = ScoreShape::Fixed;
        });
        for method in Method::ALL {
            let study = study.clone().with_method(method.clone());
            let evaluation = evaluate(&study);
            let (known, main) = (known(&study), evaluation.main());
            let found = sampled(&study, 64);
            assert_eq!(found.unanswered, if evaluation.failure.is_some() { 64 } else { 0 }, "{name} {method}");
            ranked += usize::from(evaluation.failure.is_none());
            for (position, &s) in known.alternatives.iter().enumerate() {
                let rank = main.ranks[s].unwrap().first;
                assert_eq!(found.expected_rank[position].value, rank as f64, "{name} {method} {s}");
                assert_eq!(found.rank_acceptability[position][rank - 1].value, 1.0, "{name} {method} {s}");
                assert!((found.mean_value[position].value - main.values.overall[s]).abs() < 1e-3, "{name} {method}");
                for (other, &t) in known.alternatives.iter().enumerate() {
                    let ahead = f64::from(u8::from(rank < main.ranks[t].unwrap().first));
                    assert_eq!(found.pairwise[position][other].value, ahead, "{name} {method} {s} {t}");
                }
            }
        }
    }
    assert!(ranked > 40, "only {ranked} methods had an answer");
}

/// A tree with a minimum, a geometric mean and a sum; blocks and composites below.
#[test]
fn without_spread_a_tree_with_rules_has_the_values_of_the_ranking() {
    let mut parts = (*example("potsdam-2024")).clone();
    let rules = waage::aggregate::tree::NodeAggregation::ALL;
    let inner = |node: usize| !parts.tree.nodes()[node].children.is_empty();
    parts.aggregations =
        (0..parts.tree.nodes().len()).map(|node| if inner(node) { rules[node % 3] } else { rules[0] }).collect();
    let study = with(&Study::new(parts).unwrap(), |settings| {
        settings.weights = WeightUncertainty::Fixed;
        settings.scores = ScoreShape::Fixed;
    });
    assert!(!study.adds());
    let (evaluation, known, found) = (evaluate(&study), known(&study), sampled(&study, 16));
    for (position, &s) in known.alternatives.iter().enumerate() {
        let (value, expected) = (found.mean_value[position].value, evaluation.main().values.overall[s]);
        assert!((value - expected).abs() < 1e-3, "{value} {expected}");
        assert_eq!(found.expected_rank[position].value, evaluation.main().ranks[s].unwrap().first as f64);
    }
}

/// `tests/independent/methods.py`: shares on a grid over all weights.
#[test]
fn topsis_and_promethee_agree_with_an_independent_computation() {
    let linear = |id: &str, direction, q: f64, p: f64| Attribute {
        preference: Some(PreferenceShape::Linear),
        ..Attribute::new(id, direction, 1.0).with_thresholds(q, p)
    };
    let attributes = vec![
        linear("price", Direction::Minimize, 5.0, 30.0),
        linear("quality", Direction::Maximize, 0.5, 3.0),
        linear("hours", Direction::Maximize, 5.0, 25.0),
    ];
    let rows = [[120.0, 9.0, 30.0], [80.0, 6.0, 45.0], [100.0, 7.5, 20.0], [95.0, 5.0, 60.0]];
    let table = DecisionTable::from_rows(&["0", "1", "2", "3"], attributes, &rows).unwrap();
    let of = |name: &str| {
        let method: Method = name.parse().unwrap();
        let (problem, rule) = ranked_table_problem(&table, None, WeightSet::Uniform, method).unwrap();
        let model = Model::ranked(&problem, rule).unwrap();
        let settings = Settings { draws: 65_536, seed: 5, ..Settings::default() };
        figures(&model, &model.sample(&settings, |_, _| {}).unwrap()).unwrap()
    };
    let found = [("topsis", of("topsis")), ("promethee-ii", of("promethee-ii"))];
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent/methods.csv");
    let mut seen = 0;
    for record in csv::Reader::from_path(path).unwrap().records() {
        let record = record.unwrap();
        let (_, figures) = found.iter().find(|(name, _)| *name == &record[0]).unwrap();
        let alternative: usize = record[1].parse().unwrap();
        for rank in 0..4 {
            close(figures.rank_acceptability[alternative][rank], record[2 + rank].parse().unwrap(), 0.002);
            seen += 1;
        }
    }
    assert_eq!(seen, 32);
}

/// Threads, shards and instructions change no bit, and neither does another study before; the seed does.
#[test]
fn the_same_seed_gives_the_same_bits_for_every_rule() {
    let study = with(&example("potsdam-2024"), |settings| {
        settings.blocks = BlockUncertainty::Dirichlet(Concentration { concentration: 60.0 });
        settings.methods = ["topsis", "additive", "electre-iii"].map(|name| name.parse().unwrap()).to_vec();
    });
    let model = model_of(&study, &known(&study)).unwrap();
    let with = |change: &dyn Fn(&mut Settings)| {
        let mut settings = Settings { draws: 3 * 4096 + 160, seed: 9, ..Settings::default() };
        change(&mut settings);
        model.sample(&settings, |_, _| {}).unwrap()
    };
    let whole = with(&|_| {});
    assert_eq!(with(&|settings| settings.threads = 2), whole);
    assert_eq!(with(&|settings| settings.instructions = Instructions::Baseline).digest(), whole.digest());
    assert_ne!(with(&|settings| settings.seed = 10).digest(), whole.digest());
    let mut parts = [2, 1, 3].map(|shard| with(&|settings| settings.shard = Some((shard, 3))));
    let (first, rest) = parts.split_first_mut().unwrap();
    for part in rest {
        first.merge(part).unwrap();
    }
    assert_eq!(first.digest(), whole.digest());
    let other = model_of(&study.clone().with_method("topsis".parse().unwrap()), &known(&study)).unwrap();
    assert!(first.merge(&other.sample(&Settings::default(), |_, _| {}).unwrap()).is_err());
    assert!(figures(&other, &whole).is_err());
}

/// Weights and scores are those of the weighted sum: where the additive model itself ranks, under the name of a factor
/// with another one, half of its shares and half of the other's come out.
#[test]
fn methods_take_turns_with_equal_shares() {
    let study = with(&example("potsdam-2024"), |_| {});
    let methods = ["additive", "topsis", "vikor"].map(|name| name.parse::<Method>().unwrap());
    let alone: Vec<Figures> =
        methods.iter().map(|method| sampled(&study.clone().with_method(method.clone()), 65_536)).collect();
    let factor = sampled(&with(&study, |settings| settings.methods = methods.to_vec()), 65_536);
    for s in 0..factor.expected_rank.len() {
        for rank in 0..factor.expected_rank.len() {
            let mean = alone.iter().map(|figures| figures.rank_acceptability[s][rank].value).sum::<f64>() / 3.0;
            close(factor.rank_acceptability[s][rank], mean, 0.006);
        }
        assert_eq!(factor.mean_value[s].value, alone[1].mean_value[s].value);
    }
    // Without spread the share of a rank is the number of methods that give it.
    let certain = with(&study, |settings| {
        settings.weights = WeightUncertainty::Fixed;
        settings.scores = ScoreShape::Fixed;
        settings.methods = methods.to_vec();
    });
    let found = sampled(&certain, 3 * 4096);
    let ranks: Vec<_> = methods.iter().map(|method| evaluate(&certain.clone().with_method(method.clone()))).collect();
    for (position, &s) in known(&certain).alternatives.iter().enumerate() {
        let firsts = ranks.iter().filter(|one| one.main().ranks[s].unwrap().first == 1).count();
        let share = found.rank_acceptability[position][0].value;
        assert!((share - firsts as f64 / 3.0).abs() < 1e-3, "{share} {firsts}");
    }
}

/// a: 60 and 80, so 60. b: uniform on 0…100 and 70, so min(U, 70). b is ahead with P(U > 60) = 0.4; its mean is
/// 70 − 70²/200 = 45.5, its quantiles are those of U up to 70.
#[test]
fn a_minimum_of_two_alternatives_is_as_exact_reasoning_says() {
    let folder = Folder::new();
    folder
        .file(
            "study.json",
            r#"{"format":1,"title":{"de":"x"},"catalogue":".","provenance":"derived",
                "robustness":{"draws":65536,"scores":"uniform"}}"#,
        )
        .file("scenarios.csv", "id,label_de,baseline\na,A,yes\nb,B,no\n")
        .file(
            "criteria.csv",
            "id,parent,label_de,worst,best,aggregation\nroot,,R,,,minimum\nc-1,root,C,0,100,\nc-2,root,D,0,100,\n",
        )
        .file("weights.csv", "profile,node,points\np,c-1,60\np,c-2,40\n")
        .file(
            "scores.csv",
            "scenario,criterion,low,likely,high\na,c-1,60,60,60\na,c-2,80,80,80\nb,c-1,0,50,100\nb,c-2,70,70,70\n",
        );
    let study = folder.valid();
    let found = sampled(&study, study.draws());
    assert_eq!(found.draws, 65_536);
    close(found.rank_acceptability[1][0], 0.4, 0.0);
    close(found.pairwise[0][1], 0.6, 0.0);
    close(found.mean_value[1], 45.5, 0.0);
    assert_eq!((found.mean_value[0].value, found.max_regret[0]), (60.0, found.max_regret[0].min(10.0)));
    for (level, expected) in [5.0, 25.0, 50.0, 70.0, 70.0].into_iter().enumerate() {
        close(found.quantiles[1][level], expected, 0.15);
    }
    // E max(60, min(U, 70)) = 60 · 0.6 + ∫₆₀⁷⁰ u du / 100 + 70 · 0.3 = 63.5
    close(found.expected_regret[0], 3.5, 0.01);
    close(found.expected_regret[1], 18.0, 0.01);
    assert_eq!(folder.valid().with_sampling(Some(32), None).draws(), 32);
}

/// A product needs numbers that are not negative; in half of the runs one of them is.
#[test]
fn runs_without_an_answer_are_counted_and_ranked_by_value() {
    let attributes = vec![Attribute::benefit("x", 1.0).with_anchors(-10.0, 10.0), Attribute::benefit("y", 1.0)];
    let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[0.0, 2.0], [5.0, 1.0]]).unwrap();
    let end = |x: f64| Matrix::from_rows(&[[x, 2.0], [5.0, 1.0]]).unwrap();
    let ends = (&end(-10.0), &end(10.0));
    let set = WeightSet::Fixed;
    let product: Method = "copras".parse().unwrap();
    let (problem, rule) = ranked_table_problem(&table, Some(ends), set.clone(), product).unwrap();
    let model = Model::ranked(&problem, rule).unwrap();
    let settings = Settings { draws: 16_384, ..Settings::default() };
    let found = figures(&model, &model.sample(&settings, |_, _| {}).unwrap()).unwrap();
    close(Sampled::share(found.unanswered, found.draws), 0.5, 0.0);
    // The overall values are those of the additive model on the same table.
    let additive = Model::new(&table_problem(&table, Some(ends), set).unwrap()).unwrap();
    let expected = figures(&additive, &additive.sample(&settings, |_, _| {}).unwrap()).unwrap();
    for s in 0..2 {
        close(found.mean_value[s], expected.mean_value[s].value, 3.0 * expected.mean_value[s].error);
    }
}

/// The library's own way: draw, fill a table, ask the method. Ranks of a run are competition ranks, so that shared first
/// ranks count for everyone who shares them.
#[test]
fn alternatives_that_tie_share_the_better_rank() {
    let attributes = vec![Attribute::benefit("x", 1.0), Attribute::benefit("y", 1.0)];
    let rows = [[3.0, 1.0], [3.0, 1.0], [1.0, 2.0]];
    let table = DecisionTable::from_rows(&["a", "twin", "c"], attributes, &rows).unwrap();
    let (problem, rule) = ranked_table_problem(&table, None, WeightSet::Uniform, "topsis".parse().unwrap()).unwrap();
    let model = Model::ranked(&problem, rule).unwrap();
    let found = figures(&model, &model.sample(&Settings::default(), |_, _| {}).unwrap()).unwrap();
    assert_eq!(found.rank_acceptability[0], found.rank_acceptability[1]);
    assert_eq!(found.rank_acceptability[0][1].value, 0.0 + found.rank_acceptability[1][1].value);
    assert_eq!(found.pairwise[0][1].value, 0.0);
    assert!((found.rank_acceptability[0][0].value + found.rank_acceptability[2][0].value - 1.0).abs() < 1e-12);
    assert_eq!(Ranking::descending(&[1.0, 1.0, 0.5], 0.0).ranks()[1].first, 1);
}
