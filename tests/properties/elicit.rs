//! Properties of every way to weights, on random judgements.

use nalgebra::DMatrix;
use proptest::collection::vec;
use proptest::prelude::*;
use waage::elicit::{
    BestWorst, BestWorstLinear, BestWorstNonlinear, Critic, Eigenvector, Elicitation, Elicited, Entropy, Equal,
    GeometricMean, GroupMean, Harker, Interval, Judgements, LogLeastSquares, Merec, OptimalCompletion, PairwiseMatrix,
    Preference, Preferences, RankExponent, RankList, RankOrderCentroid, RankReciprocal, RankSum, StandardDeviation,
    Steps, Swing, SwingInterval, SwingOrdinal, aggregate_judgements, aggregate_priorities,
};
use waage::error::NumericError;
use waage::model::Direction;

/// A step of Saaty's scale.
fn step() -> impl Strategy<Value = f64> {
    (1..=9_u32, any::<bool>()).prop_map(|(step, upside_down)| {
        let step = f64::from(step);
        if upside_down { 1.0 / step } else { step }
    })
}

fn pairwise() -> impl Strategy<Value = PairwiseMatrix> {
    (1..=7_usize)
        .prop_flat_map(|size| (Just(size), vec(step(), size * (size - 1) / 2)))
        .prop_map(|(size, upper)| PairwiseMatrix::from_upper(size, &upper).expect("valid by construction"))
}

/// A chain through all items, which keeps them connected, and some of the other pairs.
fn with_gaps() -> impl Strategy<Value = PairwiseMatrix> {
    (2..=6_usize).prop_flat_map(|size| (Just(size), vec((step(), any::<bool>()), size * (size - 1) / 2))).prop_map(
        |(size, judged)| {
            let pairs = (0..size).flat_map(|row| (row + 1..size).map(move |column| (row, column)));
            let judgements: Vec<_> = pairs
                .zip(judged)
                .filter(|((row, column), (_, kept))| *kept || column - row == 1)
                .map(|((row, column), (value, _))| (row, column, value))
                .collect();
            PairwiseMatrix::from_judgements(size, &judgements).expect("valid by construction")
        },
    )
}

fn best_worst() -> impl Strategy<Value = BestWorst> {
    (2..=7_usize, 1..=9_u32)
        .prop_flat_map(|(size, whole)| (Just(size), Just(whole), vec(1..=whole, size), vec(1..=whole, size)))
        .prop_map(|(size, whole, to_others, to_worst)| {
            let (mut to_others, mut to_worst) = (floats(&to_others), floats(&to_worst));
            let whole = f64::from(whole);
            (to_others[0], to_others[size - 1]) = (1.0, whole);
            (to_worst[0], to_worst[size - 1]) = (whole, 1.0);
            BestWorst::new(0, size - 1, &to_others, &to_worst).expect("valid by construction")
        })
}

fn floats(numbers: &[u32]) -> Vec<f64> {
    numbers.iter().map(|&number| f64::from(number)).collect()
}

/// Ranks of random marks, so that ties occur.
fn ranks() -> impl Strategy<Value = Vec<usize>> {
    vec(0..5_u32, 1..8)
        .prop_map(|marks| marks.iter().map(|mark| 1 + marks.iter().filter(|other| *other < mark).count()).collect())
}

fn preferences() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    (1..=6_usize).prop_flat_map(|size| (Just(size), vec(0..=2_u32, size * size))).prop_map(|(size, answers)| {
        let upper = |row: usize, column: usize| f64::from(answers[row * size + column]);
        let points = |row: usize, column: usize| match row.cmp(&column) {
            std::cmp::Ordering::Less => Some(upper(row, column)),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(2.0 - upper(column, row)),
        };
        (0..size).map(|row| (0..size).map(|column| points(row, column)).collect()).collect()
    })
}

fn table() -> impl Strategy<Value = (DMatrix<f64>, Vec<Direction>)> {
    (2..=6_usize, 1..=5_usize)
        .prop_flat_map(|(rows, columns)| (Just(rows), vec(1..40_u32, rows * columns), vec(any::<bool>(), columns)))
        .prop_map(|(rows, values, costs)| {
            let directions: Vec<Direction> =
                costs.iter().map(|&cost| if cost { Direction::Minimize } else { Direction::Maximize }).collect();
            (DMatrix::from_row_slice(rows, directions.len(), &floats(&values)), directions)
        })
}

/// Judgements of every kind.
fn anything() -> impl Strategy<Value = Judgements> {
    prop_oneof![
        (1..9_usize).prop_map(Judgements::Count),
        vec(0.0..100.0_f64, 1..8).prop_map(Judgements::Points),
        vec((0.0..50.0_f64, 50.0..100.0_f64), 1..8).prop_map(|ends| {
            Judgements::Intervals(ends.into_iter().map(|(low, high)| Interval { low, high }).collect())
        }),
        ranks().prop_map(|ranks| Judgements::Ranks(RankList::new(&ranks).expect("valid by construction"))),
        pairwise().prop_map(Judgements::Pairwise),
        with_gaps().prop_map(Judgements::Pairwise),
        best_worst().prop_map(Judgements::BestWorst),
        vec(0.0..3.0_f64, 1..8).prop_map(|mut steps| {
            steps[0] = 0.0;
            Judgements::Steps(Steps::new(&(0..steps.len()).collect::<Vec<_>>(), &steps).expect("valid by construction"))
        }),
        preferences().prop_map(|rows| Judgements::Preferences(
            Preferences::from_points(&rows, 2.0).expect("valid by construction")
        )),
        table().prop_map(|(values, directions)| Judgements::Table(values, directions)),
    ]
}

fn assert_weights(elicited: &Elicited) -> Result<(), TestCaseError> {
    prop_assert!(elicited.weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0), "{elicited:?}");
    prop_assert!((elicited.weights.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{elicited:?}");
    let numbers = serde_json::to_string(elicited).expect("valid by construction");
    // JSON has no NaN: serde writes null. What is absent is null as well, but never inside the quantities.
    let details = serde_json::to_string(&elicited.details).expect("valid by construction");
    prop_assert!(!details.contains("null"), "{numbers}");
    if let Some(consistency) = elicited.consistency {
        prop_assert!(consistency.value.is_finite() && consistency.value >= 0.0);
    }
    if let Some(disturbing) = elicited.most_disturbing {
        prop_assert!(disturbing.repaired.is_finite() && disturbing.after.is_finite());
        prop_assert!(disturbing.after >= 0.0 && disturbing.after < disturbing.before, "{disturbing:?}");
    }
    Ok(())
}

fn assert_near(a: &[f64], b: &[f64], tolerance: f64) -> Result<(), TestCaseError> {
    prop_assert_eq!(a.len(), b.len());
    for (one, other) in a.iter().zip(b) {
        prop_assert!((one - other).abs() <= tolerance, "{:?} {:?}", a, b);
    }
    Ok(())
}

/// The items in another order: new item i is the old item `order[i]`.
fn order(size: usize, seed: u64) -> Vec<usize> {
    let mut items: Vec<usize> = (0..size).collect();
    items.sort_by_key(|&item| (item as u64 + 1).wrapping_mul(seed | 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    items
}

fn pick<T: Clone>(values: &[T], order: &[usize]) -> Vec<T> {
    order.iter().map(|&item| values[item].clone()).collect()
}

fn permuted(matrix: &PairwiseMatrix, order: &[usize]) -> PairwiseMatrix {
    let rows: Vec<Vec<Option<f64>>> =
        order.iter().map(|&row| order.iter().map(|&column| matrix.get(row, column)).collect()).collect();
    PairwiseMatrix::with_gaps(&rows).expect("valid by construction")
}

type Pairwise = fn(&PairwiseMatrix) -> Result<Elicited, NumericError>;

/// Ways that bear gaps.
const INCOMPLETE: [Pairwise; 3] =
    [|m| Harker::default().elicit(m), |m| LogLeastSquares.elicit(m), |m| OptimalCompletion::default().elicit(m)];

/// Ways that need every judgement.
const COMPLETE: [Pairwise; 2] = [|m| Eigenvector::default().elicit(m), |m| GeometricMean.elicit(m)];

proptest! {
    #[test]
    fn weights_are_finite_not_negative_and_sum_to_1_or_there_is_a_named_error(judgements in anything()) {
        for way in Elicitation::ALL.into_iter().filter(|way| way.kind() == judgements.kind()) {
            match way.elicit(&judgements) {
                Ok(elicited) => assert_weights(&elicited)?,
                Err(NumericError::Missing { .. } | NumericError::NoContrast { .. } | NumericError::ZeroSum { .. }) => {}
                Err(error) => prop_assert!(false, "{way}: {error}"),
            }
        }
    }

    #[test]
    fn any_numbers_at_all_give_weights_or_an_error(
        numbers in vec(prop::num::f64::ANY, 1..10), columns in 1..4_usize, minimise in any::<bool>(),
    ) {
        let direction = if minimise { Direction::Minimize } else { Direction::Maximize };
        let rows = numbers.len() / columns;
        let table = DMatrix::from_row_slice(rows, columns, &numbers[..rows * columns]);
        let directions = vec![direction; columns];
        let square: Vec<Vec<f64>> = numbers.iter().map(|_| numbers.clone()).collect();
        let magnitudes: Vec<f64> = numbers.iter().map(|number| number.abs()).collect();
        let positive = DMatrix::from_row_slice(rows, columns, &magnitudes[..rows * columns]);
        let results = [
            waage::elicit::Direct.elicit(&numbers),
            waage::elicit::Direct.elicit(&magnitudes),
            Swing.elicit(&numbers),
            Entropy.elicit(&table, &directions),
            Entropy.elicit(&positive, &directions),
            Critic::default().elicit(&table, &directions),
            Merec.elicit(&positive, &directions),
            StandardDeviation.elicit(&table, &directions),
            PairwiseMatrix::new(&square).and_then(|matrix| Eigenvector::default().elicit(&matrix)),
            BestWorst::new(0, numbers.len() - 1, &numbers, &numbers).and_then(|j| BestWorstLinear.elicit(&j)),
        ];
        for elicited in results.into_iter().flatten() {
            assert_weights(&elicited)?;
        }
    }

    #[test]
    fn permuting_the_items_permutes_the_weights(
        matrix in pairwise(), gaps in with_gaps(), judgements in best_worst(), ranks in ranks(), forms in preferences(),
        seed in any::<u64>(),
    ) {
        let items = order(matrix.size(), seed);
        for way in COMPLETE {
            let (before, after) = (way(&matrix).unwrap(), way(&permuted(&matrix, &items)).unwrap());
            assert_near(&after.weights, &pick(&before.weights, &items), 1e-10)?;
            let (before, after) = (before.most_disturbing, after.most_disturbing);
            prop_assert!((before.map_or(0.0, |d| d.after) - after.map_or(0.0, |d| d.after)).abs() < 1e-9);
        }
        let items = order(gaps.size(), seed);
        for way in INCOMPLETE {
            let (before, after) = (way(&gaps).unwrap(), way(&permuted(&gaps, &items)).unwrap());
            assert_near(&after.weights, &pick(&before.weights, &items), 1e-9)?;
        }
        let items = order(ranks.len(), seed);
        let (list, permuted) = (RankList::new(&ranks).unwrap(), RankList::new(&pick(&ranks, &items)).unwrap());
        for (before, after) in [
            (RankOrderCentroid.elicit(&list), RankOrderCentroid.elicit(&permuted)),
            (SwingOrdinal.elicit(&list), SwingOrdinal.elicit(&permuted)),
        ] {
            assert_near(&after.unwrap().weights, &pick(&before.unwrap().weights, &items), 0.0)?;
        }
        let items = order(forms.len(), seed);
        let of = |forms: &[Vec<Option<f64>>]| {
            let preferences = Preferences::from_points(forms, 2.0).unwrap();
            waage::elicit::PreferenceMatrix { count_self: true }.elicit(&preferences).unwrap()
        };
        let (before, after) =
            (of(&forms), of(&pick(&forms, &items).iter().map(|row| pick(row, &items)).collect::<Vec<_>>()));
        assert_near(&after.weights, &pick(&before.weights, &items), 1e-15)?;
        prop_assert_eq!(before.consistency, after.consistency);

        // Best and worst move as well.
        let size = judgements.size();
        let items = order(size, seed);
        let (to_others, to_worst) = vectors(&judgements);
        let place = |item: usize| items.iter().position(|&old| old == item).unwrap();
        let moved =
            BestWorst::new(place(0), place(size - 1), &pick(&to_others, &items), &pick(&to_worst, &items)).unwrap();
        let (before, after) = (BestWorstLinear.elicit(&judgements).unwrap(), BestWorstLinear.elicit(&moved).unwrap());
        assert_near(&after.weights, &pick(&before.weights, &items), 1e-12)?;
        let (before, after) =
            (BestWorstNonlinear.elicit(&judgements).unwrap(), BestWorstNonlinear.elicit(&moved).unwrap());
        assert_near(&after.weights, &pick(&before.weights, &items), 1e-12)?;
    }

    #[test]
    fn consistent_judgements_give_back_their_weights(raw in vec(1.0..9.0_f64, 2..7), dropped in any::<u32>()) {
        let sum: f64 = raw.iter().sum();
        let weights: Vec<f64> = raw.iter().map(|raw| raw / sum).collect();
        let matrix = PairwiseMatrix::consistent(&weights).unwrap();
        for way in COMPLETE {
            let elicited = way(&matrix).unwrap();
            assert_near(&elicited.weights, &weights, 1e-13)?;
            prop_assert!(elicited.consistency.unwrap().value < 1e-13);
            prop_assert_eq!(elicited.most_disturbing, None);
        }
        // The same with gaps that leave the chain from item to item.
        let judgements: Vec<_> = matrix
            .known()
            .enumerate()
            .filter(|(index, (row, column))| column - row == 1 || dropped >> (index % 32) & 1 == 0)
            .map(|(_, (row, column))| (row, column, weights[row] / weights[column]))
            .collect();
        let gaps = PairwiseMatrix::from_judgements(weights.len(), &judgements).unwrap();
        for way in INCOMPLETE {
            let elicited = way(&gaps).unwrap();
            assert_near(&elicited.weights, &weights, 1e-11)?;
            prop_assert!(elicited.consistency.unwrap().value < 1e-11);
            prop_assert_eq!(elicited.most_disturbing, None);
        }
        // Best–Worst judgements of the same mind.
        let (best, worst) = (argument(&weights, f64::max), argument(&weights, f64::min));
        let to_others: Vec<f64> = weights.iter().map(|weight| weights[best] / weight).collect();
        let to_worst: Vec<f64> = weights.iter().map(|weight| weight / weights[worst]).collect();
        if best != worst && to_others[worst] == to_worst[best] {
            let judgements = BestWorst::new(best, worst, &to_others, &to_worst).unwrap();
            assert_near(&BestWorstLinear.elicit(&judgements).unwrap().weights, &weights, 1e-12)?;
            assert_near(&BestWorstNonlinear.elicit(&judgements).unwrap().weights, &weights, 1e-12)?;
        }
    }

    #[test]
    fn a_repair_lowers_the_inconsistency_to_what_it_announces(matrix in pairwise(), gaps in with_gaps()) {
        for (way, matrix) in
            COMPLETE.iter().map(|way| (way, &matrix)).chain(INCOMPLETE.iter().map(|way| (way, &gaps)))
        {
            let elicited = way(matrix).unwrap();
            let Some(disturbing) = elicited.most_disturbing else { continue };
            let of = |value: f64| {
                let repaired = matrix.replaced(disturbing.row, disturbing.column, value).unwrap();
                way(&repaired).unwrap().consistency.unwrap().value
            };
            prop_assert_eq!(Some(disturbing.before), elicited.consistency.map(|consistency| consistency.value));
            prop_assert!(disturbing.after < disturbing.before);
            prop_assert!((of(disturbing.repaired) - disturbing.after).abs() < 1e-9);
            let on_scale = disturbing.on_scale.unwrap();
            prop_assert!((of(on_scale.value) - on_scale.after).abs() < 1e-9);
        }
    }

    #[test]
    fn no_other_single_change_is_better_than_the_repair(
        matrix in pairwise(), row in 0..7_usize, column in 0..7_usize, value in 0.05..20.0_f64,
    ) {
        let (row, column) = (row % matrix.size(), column % matrix.size());
        if row == column {
            return Ok(());
        }
        let other = matrix.replaced(row, column, value).unwrap();
        for way in COMPLETE {
            let best = way(&matrix).unwrap();
            let best = best.most_disturbing.map_or(best.consistency.unwrap().value, |disturbing| disturbing.after);
            prop_assert!(way(&other).unwrap().consistency.unwrap().value >= best - 1e-9);
        }
    }

    #[test]
    fn gaps_leave_the_eigenvalues_in_their_order(gaps in with_gaps()) {
        let lambda = |elicited: &Elicited| elicited.details.number("lambda_max").unwrap();
        let harker = Harker::default().elicit(&gaps).unwrap();
        let optimal = OptimalCompletion::default().elicit(&gaps).unwrap();
        prop_assert!(lambda(&harker) >= lambda(&optimal) - 1e-9);
        prop_assert!(lambda(&optimal) >= gaps.size() as f64 - 1e-12);
    }

    #[test]
    fn a_best_worst_repair_lowers_the_inconsistency_to_what_it_announces(judgements in best_worst()) {
        let ways: [fn(&BestWorst) -> Elicited; 2] =
            [|j| BestWorstLinear.elicit(j).unwrap(), |j| BestWorstNonlinear.elicit(j).unwrap()];
        for way in ways {
            let Some(disturbing) = way(&judgements).most_disturbing else { continue };
            let (mut to_others, mut to_worst) = vectors(&judgements);
            if disturbing.row == judgements.best() {
                to_others[disturbing.column] = disturbing.repaired;
            }
            if disturbing.column == judgements.worst() {
                to_worst[disturbing.row] = disturbing.repaired;
            }
            let repaired = BestWorst::new(judgements.best(), judgements.worst(), &to_others, &to_worst).unwrap();
            let after = way(&repaired).consistency.unwrap().value;
            prop_assert!((after - disturbing.after).abs() < 1e-12 && after < disturbing.before);
        }
    }

    #[test]
    fn no_weights_beat_the_best_worst_optimum(judgements in best_worst(), raw in vec(0.01..1.0_f64, 7)) {
        let (to_others, to_worst) = vectors(&judgements);
        let (best, worst, size) = (judgements.best(), judgements.worst(), judgements.size());
        let sum: f64 = raw[..size].iter().sum();
        let random: Vec<f64> = raw[..size].iter().map(|raw| raw / sum).collect();
        let linear = |w: &[f64]| {
            (0..size)
                .map(|j| (w[best] - to_others[j] * w[j]).abs().max((w[j] - to_worst[j] * w[worst]).abs()))
                .fold(0.0, f64::max)
        };
        let nonlinear = |w: &[f64]| {
            (0..size)
                .map(|j| (w[best] / w[j] - to_others[j]).abs().max((w[j] / w[worst] - to_worst[j]).abs()))
                .fold(0.0, f64::max)
        };
        let elicited = BestWorstLinear.elicit(&judgements).unwrap();
        let xi = elicited.details.number("xi").unwrap();
        prop_assert!((linear(&elicited.weights) - xi).abs() < 1e-12, "attained");
        prop_assert!(linear(&random) >= xi - 1e-12, "least");
        let elicited = BestWorstNonlinear.elicit(&judgements).unwrap();
        prop_assert!(nonlinear(&random) >= elicited.details.number("xi").unwrap() - 1e-12);
        let (lower, upper) = (elicited.details.vector("lower").unwrap(), elicited.details.vector("upper").unwrap());
        for item in 0..size {
            prop_assert!(lower[item] <= upper[item] + 1e-15);
        }
    }

    #[test]
    fn only_ratios_of_points_count(points in vec(1.0..50.0_f64, 1..8), factor in 0.1..2.0_f64) {
        let scaled: Vec<f64> = points.iter().map(|points| points * factor).collect();
        for way in ["direct", "swing"].map(|name| name.parse::<Elicitation>().unwrap()) {
            let of = |points: &[f64]| way.elicit(&Judgements::Points(points.to_vec())).unwrap().weights;
            assert_near(&of(&points), &of(&scaled), 1e-14)?;
        }
    }

    #[test]
    fn swing_weights_stay_within_their_bounds(ends in vec((1.0..50.0_f64, 50.0..100.0_f64, 0.0..1.0_f64), 1..7)) {
        let intervals: Vec<Interval> = ends.iter().map(|&(low, high, _)| Interval { low, high }).collect();
        let elicited = SwingInterval.elicit(&intervals).unwrap();
        let (lower, upper) = (elicited.details.vector("lower").unwrap(), elicited.details.vector("upper").unwrap());
        let inside: Vec<f64> = ends.iter().map(|&(low, high, share)| low + share * (high - low)).collect();
        for weights in [elicited.weights.clone(), Swing.elicit(&inside).unwrap().weights] {
            for (item, weight) in weights.iter().enumerate() {
                prop_assert!(lower[item] - 1e-12 <= *weight && *weight <= upper[item] + 1e-12);
            }
        }
    }

    #[test]
    fn a_better_rank_never_weighs_less(ranks in ranks(), exponent in 0.0..5.0_f64) {
        let list = RankList::new(&ranks).unwrap();
        for elicited in [
            RankOrderCentroid.elicit(&list),
            RankSum.elicit(&list),
            RankReciprocal.elicit(&list),
            RankExponent { exponent }.elicit(&list),
            SwingOrdinal.elicit(&list),
        ] {
            let weights = elicited.unwrap().weights;
            for one in 0..ranks.len() {
                for other in 0..ranks.len() {
                    let ordered = if ranks[one] == ranks[other] {
                        weights[one] == weights[other]
                    } else {
                        ranks[one] > ranks[other] || weights[one] >= weights[other]
                    };
                    prop_assert!(ordered, "{:?} {:?}", ranks, weights);
                }
            }
        }
        prop_assert_eq!(Equal.elicit(ranks.len()).unwrap().weights.len(), ranks.len());
    }

    #[test]
    fn units_do_not_matter_to_data_driven_weights((values, directions) in table(), factor in 0.001..1000.0_f64) {
        let mut scaled = values.clone();
        scaled.column_mut(0).scale_mut(factor);
        let ways = ["entropy", "critic", "merec", "standard-deviation"];
        for way in ways.map(|name| name.parse::<Elicitation>().unwrap()) {
            let of = |table: &DMatrix<f64>| way.elicit(&Judgements::Table(table.clone(), directions.clone()));
            match (of(&values), of(&scaled)) {
                (Ok(before), Ok(after)) => assert_near(&before.weights, &after.weights, 1e-9)?,
                (before, after) => prop_assert_eq!(before.is_err(), after.is_err()),
            }
        }
    }

    #[test]
    fn zero_points_do_not_matter_to_critic_and_deviation_but_do_to_entropy((values, directions) in table()) {
        let shifted = values.add_scalar(100.0);
        for way in ["critic", "standard-deviation"].map(|name| name.parse::<Elicitation>().unwrap()) {
            let of = |table: &DMatrix<f64>| way.elicit(&Judgements::Table(table.clone(), directions.clone()));
            if let (Ok(before), Ok(after)) = (of(&values), of(&shifted)) {
                assert_near(&before.weights, &after.weights, 1e-9)?;
            }
        }
        // The named exception: with one column shifted, entropy takes it for less varied.
        if let (Ok(before), true) = (Entropy.elicit(&values, &directions), directions.len() > 1) {
            let mut shifted = values.clone();
            shifted.column_mut(0).add_scalar_mut(100.0);
            let varied = before.weights[0] > 0.0 && before.weights[0] < 1.0;
            prop_assert!(!varied || Entropy.elicit(&shifted, &directions).unwrap().weights[0] < before.weights[0]);
        }
    }

    #[test]
    fn a_group_of_one_mind_is_one_mind(matrix in with_gaps(), power in vec(0.1..5.0_f64, 3), factor in 0.1..9.0_f64) {
        let group = aggregate_judgements(&vec![matrix.clone(); 3], &power).unwrap();
        for (row, column) in matrix.known() {
            prop_assert!((group.get(row, column).unwrap() / matrix.get(row, column).unwrap() - 1.0).abs() < 1e-12);
        }
        prop_assert_eq!(group.missing().collect::<Vec<_>>(), matrix.missing().collect::<Vec<_>>());
        let weights = LogLeastSquares.elicit(&matrix).unwrap().weights;
        let scaled: Vec<f64> = power.iter().map(|power| power * factor).collect();
        for mean in [GroupMean::Arithmetic, GroupMean::Geometric] {
            for power in [&power, &scaled] {
                let joint = aggregate_priorities(&vec![weights.clone(); 3], power, mean).unwrap();
                assert_near(&joint, &weights, 1e-12)?;
            }
        }
    }

    #[test]
    fn combining_judgements_or_priorities_is_the_same_for_geometric_means(
        members in (2..=5_usize).prop_flat_map(|size| vec(vec(step(), size * (size - 1) / 2), 1..5)
            .prop_map(move |uppers| uppers.iter().map(|u| PairwiseMatrix::from_upper(size, u).unwrap()).collect::<Vec<_>>())),
        power in vec(0.0..5.0_f64, 4),
    ) {
        let mut power = power[..members.len()].to_vec();
        power[0] += 0.1;
        let joint = GeometricMean.elicit(&aggregate_judgements(&members, &power).unwrap()).unwrap().weights;
        let each: Vec<Vec<f64>> =
            members.iter().map(|member| GeometricMean.elicit(member).unwrap().weights).collect();
        assert_near(&joint, &aggregate_priorities(&each, &power, GroupMean::Geometric).unwrap(), 1e-12)?;
        // Whoever has no power changes nothing.
        let mut larger = members.clone();
        larger.push(members[0].replaced(0, 1, 7.0).unwrap());
        power.push(0.0);
        let again = GeometricMean.elicit(&aggregate_judgements(&larger, &power).unwrap()).unwrap().weights;
        assert_near(&joint, &again, 1e-12)?;
    }

    #[test]
    fn a_preference_repair_leaves_the_circles_it_announces(forms in preferences()) {
        let of = |forms: &[Vec<Option<f64>>]| {
            let preferences = Preferences::from_points(forms, 2.0).unwrap();
            waage::elicit::PreferenceMatrix::default().elicit(&preferences)
        };
        let Ok(elicited) = of(&forms) else { return Ok(()) };
        let Some(disturbing) = elicited.most_disturbing else {
            prop_assert_eq!(elicited.consistency.unwrap().value, 0.0);
            return Ok(());
        };
        let mut repaired = forms.clone();
        repaired[disturbing.row][disturbing.column] = Some(2.0 * disturbing.repaired);
        repaired[disturbing.column][disturbing.row] = Some(2.0 - 2.0 * disturbing.repaired);
        prop_assert!((of(&repaired).unwrap().consistency.unwrap().value - disturbing.after).abs() < 1e-15);
    }
}

/// The two vectors of judgements, best first and worst last as [`best_worst`] makes them.
fn vectors(judgements: &BestWorst) -> (Vec<f64>, Vec<f64>) {
    (judgements.best_to_others().to_vec(), judgements.others_to_worst().to_vec())
}

fn argument(weights: &[f64], better: fn(f64, f64) -> f64) -> usize {
    let extreme = weights.iter().copied().reduce(better).expect("there is one");
    weights.iter().position(|weight| *weight == extreme).expect("there is one")
}

#[test]
fn one_answer_of_each_sort_is_read() {
    let row = Preferences::new(2, &[Preference::Row]).unwrap();
    assert_eq!(Preferences::from_points(&[vec![None, Some(1.0)], vec![None, None]], 1.0).unwrap(), row);
}
