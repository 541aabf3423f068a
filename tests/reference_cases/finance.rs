//! Present values and annuities.

use serde_json::{Map, Value, json};
use waage::money::{
    annuity_payment, capital_recovery_factor, discount_factor, equivalent_annuity, net_present_value,
    present_value_factor,
};

use super::harness::{Case, Computed, vector};

pub(crate) fn run(case: &Case) -> Option<Computed> {
    (case.method() == "finance").then(|| finance(case))
}

fn finance(case: &Case) -> Computed {
    let mut computed = Map::new();
    let mut put = |key: &str, value: Value| computed.insert(key.to_owned(), value);
    if let Some(flows) = vector(case.parameter("cash_flows")) {
        let rate = case.parameter("rate").as_f64().ok_or("no rate")?;
        let first = case.parameter("first_flow_time").as_i64().unwrap_or(0) as i32;
        let npv = net_present_value(rate, first, &flows);
        put("npv", json!(npv));
        let factors: Vec<f64> = (first..).zip(&flows).map(|(year, _)| discount_factor(rate, year)).collect();
        put("discount_factors", json!(factors));
        // The annuity runs over the years from the base year to the last flow, unless the case counts them.
        let last = (i64::from(first) + flows.len().cast_signed() as i64 - 1).max(0) as u64;
        let periods = case.parameter("annuity_periods").as_u64().unwrap_or(last) as u32;
        if periods > 0 {
            put("equivalent_annuity", json!(equivalent_annuity(npv, rate, periods)));
        }
    }
    let annuity = case.parameter("annuity");
    if let (Some(rate), Some(periods)) = (annuity["rate"].as_f64(), annuity["periods"].as_u64()) {
        let periods = periods as u32;
        put("present_value_factor", json!(present_value_factor(rate, periods)));
        put("capital_recovery_factor", json!(capital_recovery_factor(rate, periods)));
        if let Some(principal) = annuity["principal"].as_f64() {
            let due = annuity["due"].as_bool().unwrap_or(false);
            put("payment", json!(annuity_payment(rate, periods, principal, due)));
        }
    }
    Ok(computed)
}
