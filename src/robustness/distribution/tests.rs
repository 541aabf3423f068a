//! Moments, quantiles and densities against what is known of each distribution.

use super::*;

fn all() -> Vec<Distribution> {
    vec![
        Distribution::uniform(2.0, 5.0).unwrap(),
        Distribution::triangular(1.0, 2.0, 5.0).unwrap(),
        Distribution::triangular(1.0, 1.0, 5.0).unwrap(),
        Distribution::pert(0.0, 1.0, 10.0).unwrap(),
        Distribution::beta(20.0, 116.0, 0.0, 1.0).unwrap(),
        Distribution::truncated_normal(85.0, 4.0, 0.0, 100.0).unwrap(),
        Distribution::truncated_normal(-1.0, 2.0, 0.0, 3.0).unwrap(),
        Distribution::discrete(vec![(3.0, 1.0), (1.0, 3.0)]).unwrap(),
    ]
}

#[test]
fn mean_and_variance_are_those_of_the_density() {
    for distribution in all() {
        let (mean, variance) = (distribution.mean(), distribution.variance());
        let one = distribution.expect(&[], |_| 1.0);
        let first = distribution.expect(&[], |x| x);
        let second = distribution.expect(&[], |x| (x - mean) * (x - mean));
        assert!((one - 1.0).abs() < 1e-9, "{distribution:?}: {one}");
        assert!((first - mean).abs() < 1e-8 * (1.0 + mean.abs()), "{distribution:?}: {first} {mean}");
        assert!((second - variance).abs() < 1e-8 * (1.0 + variance), "{distribution:?}: {second} {variance}");
    }
}

#[test]
fn quantile_and_distribution_function_are_inverse() {
    for distribution in all().iter().filter(|d| !matches!(d.shape(), Shape::Discrete(_))) {
        for p in [1e-6, 0.1, 0.37, 0.5, 0.9, 0.9999] {
            let back = distribution.cdf(distribution.quantile(p));
            assert!((back - p).abs() < 1e-11, "{distribution:?}: {p} {back}");
        }
    }
    let dice = Distribution::discrete((1..=6).map(|eye| (f64::from(eye), 1.0)).collect()).unwrap();
    assert_eq!([0.01, 0.4, 0.99].map(|p| dice.quantile(p)), [1.0, 3.0, 6.0]);
    assert!((dice.variance() - 35.0 / 12.0).abs() < 1e-12);
}

#[test]
fn malformed_parameters_are_named() {
    assert!(Distribution::uniform(f64::NAN, 1.0).is_err());
    assert!(Distribution::triangular(0.0, 2.0, 1.0).is_err());
    assert!(Distribution::truncated_normal(0.0, 0.0, 0.0, 1.0).is_err());
    assert!(Distribution::truncated_normal(99.0, 1.0, 0.0, 1.0).is_err());
    assert!(Distribution::discrete(vec![(1.0, 0.0)]).is_err());
    assert!(Distribution::uniform(4.0, 4.0).unwrap().is_point());
}
