//! Constant yearly payments and what they are worth today.

use super::discount_factor;

/// Present value of 1 paid at the end of each of `periods` periods (Rentenbarwertfaktor).
///
/// # Formula
/// ```text
/// (1 − (1 + rate)^−n) / rate,  and n for rate = 0
/// ```
/// # Source
/// Finance textbooks; table value 7.7217 for 5 % and 10 periods.
///
/// # Examples
/// ```
/// assert!((waage::money::present_value_factor(0.05, 10) - 7.7217).abs() < 5e-5);
/// ```
#[must_use]
pub fn present_value_factor(rate: f64, periods: u32) -> f64 {
    if rate == 0.0 { f64::from(periods) } else { (1.0 - discount_factor(rate, periods.cast_signed())) / rate }
}

/// Payment a period that is worth 1 today (Annuitätenfaktor): the inverse of [`present_value_factor`].
#[must_use]
pub fn capital_recovery_factor(rate: f64, periods: u32) -> f64 {
    1.0 / present_value_factor(rate, periods)
}

/// Constant payment that pays off `principal`; with `due`, at the beginning of each period.
///
/// # Source
/// Excel `PMT`: 10,000 at 8 %/12 over 10 periods is 1,037.03, and 1,030.16 at the beginning of each.
#[must_use]
pub fn annuity_payment(rate: f64, periods: u32, principal: f64, due: bool) -> f64 {
    let payment = principal * capital_recovery_factor(rate, periods);
    if due { payment / (1.0 + rate) } else { payment }
}

/// The constant payment at the end of each period that is worth as much as a present value.
#[must_use]
pub fn equivalent_annuity(present_value: f64, rate: f64, periods: u32) -> f64 {
    present_value * capital_recovery_factor(rate, periods)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_pmt() {
        assert!((annuity_payment(0.08 / 12.0, 10, 10_000.0, false) - 1_037.032_089_359_16).abs() < 1e-9);
        assert!((annuity_payment(0.08 / 12.0, 10, 10_000.0, true) - 1_030.164_327_177_98).abs() < 1e-9);
    }

    #[test]
    fn without_interest_the_factor_counts_the_periods() {
        assert_eq!(present_value_factor(0.0, 4), 4.0);
        assert_eq!(equivalent_annuity(20.0, 0.0, 4), 5.0);
    }
}
