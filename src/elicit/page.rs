//! Every number of `docs/weights.md`, computed.

use super::*;
use crate::model::Direction::{Maximize, Minimize};
use nalgebra::DMatrix;

const PAGE: &str = include_str!("../../docs/weights.md");

/// The page says this, wherever its lines break.
fn says(text: &str) {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined(PAGE).contains(&joined(text)), "docs/weights.md does not say: {text}");
}

fn rounded(weights: &[f64]) -> Vec<String> {
    weights.iter().map(|weight| format!("{weight:.3}")).collect()
}

fn listed(weights: &[f64]) -> String {
    rounded(weights).join(", ")
}

fn row(cells: &[String]) -> String {
    format!(" {} |", cells.join(" | "))
}

fn pairwise(size: usize, upper: &[f64]) -> PairwiseMatrix {
    PairwiseMatrix::from_upper(size, upper).unwrap()
}

#[test]
fn the_number_of_questions() {
    let pairs = PairwiseMatrix::consistent(&[1.0; 8]).unwrap().known().count();
    says(&format!("| `ahp` | {pairs} |"));
    says(&format!("| `preference-matrix` | {pairs} |"));
    says(&format!("| `ahp-harker` | 7 to {pairs} |"));
    says(&format!("| `best-worst` | {} |", 2 * 8 - 3));
    for way in ["swing", "direct", "rank-order-centroid", "swing-interval", "ahp", "best-worst", "swara", "critic"] {
        assert!(way.parse::<Elicitation>().is_ok());
        says(&format!("`{way}`"));
    }
}

#[test]
fn points() {
    let given = [25.0, 20.0, 20.0, 15.0, 10.0, 10.0];
    let weights = Direct.elicit(&given).unwrap().weights;
    assert_eq!(rounded(&weights), rounded(&Direct.elicit(&[5.0, 4.0, 4.0, 3.0, 2.0, 2.0]).unwrap().weights));
    let names = ["functions", "ease of use", "price", "integration", "support", "scalability"];
    for ((name, points), weight) in names.iter().zip(given).zip(weights) {
        says(&format!("| {name} | {points} | {weight:.3} |"));
    }

    let weights = Swing.elicit(&[75.0, 100.0, 10.0]).unwrap().weights;
    let names =
        ["life span, 6 to 12 years | 75", "price, 17,000 to 8,000 dollars | 100", "colour, ugly to favourite | 10"];
    for (name, weight) in names.iter().zip(weights) {
        says(&format!("| {name} | {weight:.3} |"));
    }

    let between = |low, high| Interval { low, high };
    let elicited = SwingInterval.elicit(&[between(70.0, 80.0), between(100.0, 100.0), between(5.0, 20.0)]).unwrap();
    let (lower, upper) = (elicited.details.vector("lower").unwrap(), elicited.details.vector("upper").unwrap());
    for (item, name) in ["life span | 70 to 80", "price | 100", "colour | 5 to 20"].iter().enumerate() {
        says(&format!("| {name} | {:.3} | {:.3} | {:.3} |", elicited.weights[item], lower[item], upper[item]));
    }
}

#[test]
fn orders() {
    let ranks = RankList::descending(4).unwrap();
    let columns = [
        RankOrderCentroid.elicit(&ranks).unwrap().weights,
        RankSum.elicit(&ranks).unwrap().weights,
        RankReciprocal.elicit(&ranks).unwrap().weights,
        RankExponent::default().elicit(&ranks).unwrap().weights,
    ];
    for place in 0..4 {
        let cells: Vec<f64> = columns.iter().map(|column| column[place]).collect();
        says(&format!("| {} |{}", place + 1, row(&rounded(&cells))));
    }
    let tied = RankList::new(&[1, 2, 2, 4]).unwrap();
    says(&format!("both get {:.3}.", RankOrderCentroid.elicit(&tied).unwrap().weights[1]));
    let ordinal = SwingOrdinal.elicit(&tied).unwrap().weights;
    says(&format!("gives both {:.3} and the first {:.3}", ordinal[1], ordinal[0]));
}

#[test]
fn comparisons() {
    let (ninth, third) = (1.0 / 9.0, 1.0 / 3.0);
    let coffee = [9.0, 5.0, 2.0, 1.0, 1.0, 0.5];
    let rest = [third, ninth, ninth, ninth, ninth, third, 0.25, third, ninth, 0.5, 1.0, third, 2.0, 0.5, third];
    let drinks = pairwise(7, &[&coffee[..], &rest[..]].concat());
    let of = |random_index| Eigenvector { random_index }.elicit(&drinks).unwrap();
    says(&format!("| weight |{}", row(&rounded(&of(RandomIndex::Saaty2008).weights))));
    let ratio = |random_index| of(random_index).consistency.unwrap().value;
    says(&format!("The consistency ratio is {:.3}; up to 0.1", ratio(RandomIndex::Saaty2008)));
    says(&format!("1980 the same answers have {:.4}", ratio(RandomIndex::Saaty1980)));
    says(&format!("Donegan and Dodd {:.4}.", ratio(RandomIndex::DoneganDodd1991)));

    let upper = [4.0, 3.0, 1.0, 3.0, 4.0, 7.0, 3.0, 0.2, 1.0, 0.2, 0.2, 1.0 / 6.0, 1.0, third, 3.0];
    let school = Eigenvector::default().elicit(&pairwise(6, &upper)).unwrap();
    says(&format!("consistency ratio of {:.3} is too high", school.consistency.unwrap().value));
    let disturbing = school.most_disturbing.unwrap();
    assert_eq!((disturbing.row, disturbing.column, disturbing.found), (1, 4, 0.2));
    let on_scale = disturbing.on_scale.unwrap();
    assert_eq!(on_scale.value, 1.0);
    says(&format!("1/5 was given, {:.2} would fit best", disturbing.repaired));
    says(&format!("in its place lowers the ratio to {:.3}", on_scale.after));

    let textbook = pairwise(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]);
    says(&format!("the eigenvector gives {}, the", listed(&Eigenvector::default().elicit(&textbook).unwrap().weights)));
    says(&format!("(`ahp-geometric-mean`) {}.", listed(&GeometricMean.elicit(&textbook).unwrap().weights)));
    let columns = NormalisedColumns::default().elicit(&textbook).unwrap().weights;
    says(&format!("an approximation to it: {}.", listed(&columns)));
}

#[test]
fn comparisons_with_gaps() {
    let judgements = [(0, 1, 1.0), (0, 2, 5.0), (0, 3, 2.0), (1, 2, 3.0), (1, 3, 4.0)];
    let matrix = PairwiseMatrix::from_judgements(4, &judgements).unwrap();
    for way in ["ahp-harker", "ahp-log-least-squares", "ahp-optimal-completion"] {
        let weights =
            way.parse::<Elicitation>().unwrap().elicit(&Judgements::Pairwise(matrix.clone())).unwrap().weights;
        says(&format!("| `{way}` |{}", row(&rounded(&weights))));
    }
    let optimal = OptimalCompletion::default().elicit(&matrix).unwrap();
    let Some(Quantity::Matrix(completed)) = optimal.details.get("completed") else { panic!("no completed matrix") };
    says(&format!("fills in {:.2} for c against d", completed[2][3]));
}

#[test]
fn best_worst() {
    let car = BestWorst::new(1, 4, &[2.0, 1.0, 4.0, 2.0, 8.0], &[4.0, 8.0, 2.0, 4.0, 1.0]).unwrap();
    let elicited = BestWorstLinear.elicit(&car).unwrap();
    says(&format!("| weight |{}", row(&rounded(&elicited.weights))));
    assert!(elicited.consistency.unwrap().value == 0.0);

    let three = BestWorst::new(0, 2, &[1.0, 2.0, 8.0], &[8.0, 5.0, 1.0]).unwrap();
    let input = three.input_based();
    says(&format!("the input-based ratio is {:.3}, within the limit of {:.3}", input.value, input.limit.unwrap()));
    let elicited = BestWorstNonlinear.elicit(&three).unwrap();
    let xi = elicited.details.number("xi").unwrap();
    says(&format!("ξ = {xi:.2} and the weights {}.", listed(&elicited.weights)));
}

#[test]
fn steps_and_wins() {
    let steps = [0.0, 0.0, 0.35, 0.2, 0.3, 0.0, 0.4];
    let weights = Swara.elicit(&Steps::new(&[0, 1, 2, 3, 4, 5, 6], &steps).unwrap()).unwrap().weights;
    let cells: Vec<String> = steps[1..].iter().map(|step| format!("{step:.2}")).collect();
    says(&format!("| step | – |{}", row(&cells)));
    says(&format!("| weight |{}", row(&rounded(&weights))));

    let preferences = Preferences::new(4, &[Preference::Row; 6]).unwrap();
    let plain = PreferenceMatrix { count_self: false }.elicit(&preferences).unwrap();
    let corrected = PreferenceMatrix { count_self: true }.elicit(&preferences).unwrap();
    let wins = plain.details.vector("wins").unwrap();
    for (item, name) in ["first", "second", "third", "fourth"].iter().enumerate() {
        says(&format!("| {name} | {} | {:.3} | {:.3} |", wins[item], plain.weights[item], corrected.weights[item]));
    }
}

#[test]
fn data_driven_weights() {
    let says_of = |way: &str, example: &str, columns: usize, values: &[f64], directions: &[_]| {
        let table = DMatrix::from_row_slice(values.len() / columns, columns, values);
        let judgements = Judgements::Table(table, directions.to_vec());
        let weights = way.parse::<Elicitation>().unwrap().elicit(&judgements).unwrap().weights;
        says(&format!("| `{way}` | {example} | {} |", listed(&weights)));
    };
    let xu = [30.0, 30.0, 38.0, 29.0, 19.0, 54.0, 86.0, 29.0, 19.0, 15.0, 85.0, 28.9, 68.0, 70.0, 60.0, 29.0];
    says_of("entropy", "Xu 2004, four alternatives", 4, &xu, &[Maximize; 4]);
    let firms = [
        61.0, 1.08, 4.33, 20.7, 0.26, 4.34, 16.3, 1.98, 2.53, 9.0, 3.29, 1.65, 5.4, 2.77, 2.33, 4.0, 4.12, 1.21, -6.1,
        3.52, 2.10, -34.6, 3.31, 0.98,
    ];
    says_of("critic", "Diakoulaki and others 1995, eight firms", 3, &firms, &[Maximize; 3]);
    says_of("standard-deviation", "the same firms", 3, &firms, &[Maximize; 3]);
    let five = [
        450.0, 8000.0, 54.0, 145.0, 10.0, 9100.0, 2.0, 160.0, 100.0, 8200.0, 31.0, 153.0, 220.0, 9300.0, 1.0, 162.0,
        5.0, 8400.0, 23.0, 158.0,
    ];
    let directions = [Maximize, Maximize, Minimize, Minimize];
    says_of("merec", "Keshavarz-Ghorabaee and others 2021, five alternatives", 4, &five, &directions);
    says(&format!("| `equal` | any three criteria | {} |", listed(&Equal.elicit(3).unwrap().weights)));

    let software = [
        5000.0, 3.0, 3.0, 4.0, 3.0, 2.0, 680.0, 5.0, 3.0, 2.0, 2.0, 1.0, 2000.0, 3.0, 2.0, 3.0, 4.0, 3.0, 600.0, 4.0,
        3.0, 1.0, 2.0, 2.0, 800.0, 2.0, 4.0, 3.0, 3.0, 4.0,
    ];
    let table = DMatrix::from_row_slice(5, 6, &software);
    let directions = [Minimize, Maximize, Maximize, Maximize, Maximize, Maximize];
    let price = |direction_aware| Critic { direction_aware }.elicit(&table, &directions).unwrap().weights[0];
    says(&format!("with {:.3} for price in place of {:.3}.", price(false), price(true)));
}

#[test]
fn several_people() {
    let people = [2.0, 8.0].map(|value| pairwise(2, &[value]));
    let group = |power: &[f64]| aggregate_judgements(&people, power).unwrap().get(0, 1).unwrap();
    says(&format!("the group says {:.0}, the geometric mean", group(&[1.0, 1.0])));
    says(&format!("With three votes against one it says {:.2}.", group(&[3.0, 1.0])));
    let members = [vec![0.8, 0.2], vec![0.5, 0.5]];
    let mean = aggregate_priorities(&members, &[2.0, 1.0], GroupMean::Arithmetic).unwrap()[0];
    says(&format!("the mean is {mean:.2}."));
}

#[test]
fn messages() {
    let gap = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 3.0)]).unwrap();
    for error in [
        PairwiseMatrix::new(&[vec![1.0, 3.0], vec![0.5, 1.0]]).unwrap_err(),
        Eigenvector::default().elicit(&gap).unwrap_err(),
        PairwiseMatrix::from_judgements(4, &[(0, 1, 2.0), (3, 2, 5.0)]).unwrap_err(),
        RankList::new(&[1, 2, 4]).unwrap_err(),
        Swing.elicit(&[100.0, 120.0]).unwrap_err(),
        BestWorst::new(0, 2, &[1.0, 3.0, 4.0], &[4.0, 5.0, 1.0]).unwrap_err(),
    ] {
        says(&format!("| `{error}` |"));
    }
}
