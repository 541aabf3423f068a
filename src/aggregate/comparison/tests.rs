use super::*;
use crate::aggregate::fixtures::six_offers;
use crate::aggregate::{electre_iii, electre_tri_b, promethee, topsis, vikor, weighted_product};
use crate::model::Attribute;

fn rated(rows: &[&[f64]]) -> DecisionTable {
    let attributes = (0..rows[0].len()).map(|k| Attribute::benefit(format!("c{k}"), 1.0).with_anchors(0.0, 10.0));
    with(attributes.collect(), rows)
}

fn with(attributes: Vec<Attribute>, rows: &[&[f64]]) -> DecisionTable {
    let names: Vec<String> = (0..rows.len()).map(|row| format!("a{row}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    DecisionTable::from_rows(&names, attributes, rows).unwrap()
}

fn only(method: Method, table: &DecisionTable) -> Compared {
    compare(&[method], table).methods.remove(0)
}

fn found(method: Method, table: &DecisionTable) -> Vec<(usize, usize, bool, Property)> {
    only(method, table).disagreements.iter().map(|it| (it.ahead, it.behind, it.level, it.property)).collect()
}

#[test]
fn the_additive_model_agrees_with_itself() {
    let same = only(Method::Additive(additive::Parameters::DEFAULT), &six_offers());
    let agreement = same.agreement.unwrap();
    assert_eq!((agreement.same_first, agreement.turned_pairs), (true, 0));
    assert!((agreement.tau_b.unwrap() - 1.0).abs() < 1e-15);
    assert!((agreement.rank_similarity - 1.0).abs() < 1e-15 && same.disagreements.is_empty());
}

/// Sum 5.5 against 5, product √10 against 5; the third keeps both columns divided by 10.
#[test]
fn a_product_does_not_forgive() {
    let table = rated(&[&[5.0, 5.0], &[10.0, 1.0], &[10.0, 10.0]]);
    let product = Method::WeightedProduct(weighted_product::Parameters::DEFAULT);
    assert_eq!(found(product, &table), [(0, 1, false, Property::NonCompensation)]);
}

/// The product of the first is 0 in spite of 10 and 10 elsewhere; with the zero lifted to 1 it leads again.
#[test]
fn a_zero_wipes_out_the_rest() {
    let table = rated(&[&[0.0, 10.0, 10.0], &[1.0, 9.0, 9.0]]);
    let product = Method::WeightedProduct(weighted_product::Parameters::DEFAULT);
    assert_eq!(found(product, &table), [(1, 0, false, Property::ZeroProduct)]);
}

/// On fixed scales the first gains 0.3 and loses 0.2; between the extremes at hand, both differences are the whole scale, and y
/// weighs more.
#[test]
fn an_extreme_at_hand_stretches_the_scale() {
    let scale = |id: &str, weight| Attribute::benefit(id, weight).with_anchors(0.0, 10.0);
    let table = with(vec![scale("x", 1.0), scale("y", 1.2)], &[&[6.0, 4.0], &[3.0, 6.0]]);
    let relative = Method::Additive(additive::Parameters {
        normalisation: crate::aggregate::Normalisation::MinMax,
        full_mark: 1.0,
    });
    assert_eq!(found(relative, &table), [(1, 0, false, Property::RelativeNormalisation)]);
}

/// S: the first leads (13 of 20 against 12); R: its loss of 7/10 on one criterion is the greatest of all.
#[test]
fn a_regret_is_not_balanced() {
    let table = rated(&[&[10.0, 3.0], &[6.0, 6.0], &[0.0, 10.0], &[10.0, 0.0]]);
    let result = found(Method::Vikor(vikor::Parameters::DEFAULT), &table);
    assert!(result.contains(&(1, 0, false, Property::NonCompensation)), "{result:?}");
}

/// A difference of 1 is below q = 2: level, until q is 0.
#[test]
fn a_threshold_levels() {
    let mut attributes = vec![Attribute::benefit("x", 1.0).with_anchors(0.0, 10.0)];
    attributes[0] = attributes[0].clone().with_thresholds(2.0, 5.0);
    let table = with(attributes, &[&[6.0], &[5.0]]);
    assert_eq!(found(Method::PrometheeIi, &table), [(1, 0, true, Property::Thresholds)]);
    assert!(promethee::flows(&table).unwrap().phi.iter().all(|phi| *phi == 0.0));
}

/// By count the second wins two criteria of three; by amount the first.
#[test]
fn counting_wins_is_not_weighing_them() {
    let table = rated(&[&[10.0, 4.0, 4.0], &[1.0, 5.0, 5.0]]);
    assert_eq!(found(Method::PrometheeIi, &table), [(1, 0, false, Property::PreferenceFunction)]);
}

#[test]
fn a_veto_forbids() {
    let scale = |id: &str| Attribute::benefit(id, 1.0).with_anchors(0.0, 10.0).with_thresholds(0.0, 0.0);
    let table = with(vec![scale("x"), scale("y"), scale("z").with_veto(3.0)], &[&[9.0, 9.0, 1.0], &[2.0, 2.0, 9.0]]);
    let result = found(Method::ElectreIii(electre_iii::Parameters::DEFAULT), &table);
    assert!(result.iter().all(|it| it.3 == Property::Veto) && !result.is_empty(), "{result:?}");
}

#[test]
fn one_category_is_one_place() {
    let table = rated(&[&[9.0], &[8.0]]);
    let result = found(Method::ElectreTriB(electre_tri_b::Parameters::DEFAULT), &table);
    assert_eq!(result, [(1, 0, true, Property::Categories)]);
}

#[test]
fn a_method_without_answer_stays_with_its_reason() {
    let attributes = vec![Attribute::cost("price", 1.0), Attribute::benefit("x", 1.0)];
    let table = with(attributes, &[&[0.0, 1.0], &[2.0, 3.0]]);
    let comparison = compare(&Method::ALL, &table);
    assert_eq!(comparison.methods.len(), Method::ALL.len());
    let product = &comparison.methods[1];
    assert!(product.outcome.is_err() && product.agreement.is_none() && product.disagreements.is_empty());
}

/// Whatever a counter-computation says, it said so: without the property named, the pair stands in additive order.
#[test]
fn every_pair_that_differs_is_listed() {
    let comparison = compare(&Method::ALL, &six_offers());
    let reference = &comparison.reference.as_ref().unwrap().ranking;
    for compared in &comparison.methods {
        let ranking = &compared.outcome.as_ref().unwrap().ranking;
        let mut expected = 0;
        for a in 0..6 {
            for b in 0..6 {
                expected += usize::from(before(reference, a, b) && !before(ranking, a, b));
            }
        }
        assert_eq!(compared.disagreements.len(), expected, "{}", compared.method);
    }
    let topsis = only(Method::Topsis(topsis::Parameters::DEFAULT), &six_offers());
    assert!(topsis.disagreements.iter().all(|it| it.property != Property::Several), "{:?}", topsis.disagreements);
}
