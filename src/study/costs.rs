//! What each alternative costs.

use super::{MoneySettings, Study};
use crate::model::{Alternative, Origin, Role, ServiceBlock};
use crate::money::{CashFlow, Discounting, Percent, PresentValue};

/// Cost of an alternative, in currency units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// Present value with every payment at its low end.
    pub low: f64,
    /// Likely present value.
    pub likely: f64,
    /// Present value with every payment at its high end.
    pub high: f64,
    /// The parts of the present value, where it was computed from payments.
    pub detail: Option<PresentValue>,
    /// Where it comes from.
    pub origin: Origin,
}

impl MoneySettings {
    /// The discounting that these settings mean; `None` where the rate has more than two decimals.
    #[must_use]
    pub fn discounting(&self) -> Option<Discounting> {
        Some(Discounting { rate: Percent::new(self.rate_percent)?, base_year: self.base_year })
    }
}

/// Present value of every alternative's payments.
///
/// A composite with payments of its own uses these alone. A composite without takes over the payments of its parts
/// in the proportion of the blocks that each part serves: `PV = Σ_b u_b · PV(part of b)`.
///
/// # Shapes
/// One entry per alternative; `None` where there is nothing to compute from, or an amount exceeds the limit.
#[must_use]
pub fn present_values(
    alternatives: &[Alternative],
    blocks: &[ServiceBlock],
    cash_flows: &[Vec<CashFlow>],
    discounting: Discounting,
) -> Vec<Option<(PresentValue, Origin)>> {
    let own: Vec<Option<PresentValue>> = cash_flows
        .iter()
        .map(|flows| if flows.is_empty() { None } else { PresentValue::of(flows, discounting) })
        .collect();
    let parts = |alternative: &Alternative| {
        let assignment = alternative.assignment.as_ref()?;
        let mut total = PresentValue::default();
        for (block, &part) in blocks.iter().zip(&assignment.parts) {
            total = total.plus(own[part]?.scaled(block.weight));
        }
        Some((total, Origin::MeanOfParts))
    };
    alternatives
        .iter()
        .zip(&own)
        .map(|(alternative, own)| own.map(|value| (value, Origin::CashFlows)).or_else(|| parts(alternative)))
        .collect()
}

impl Study {
    /// Cost of each alternative, or `None` where the study says nothing about money.
    #[must_use]
    pub fn costs(&self) -> Option<Vec<Option<Cost>>> {
        let money = self.settings.money.as_ref()?;
        let computed = present_values(&self.alternatives, &self.blocks, &self.cash_flows, money.discounting()?);
        let monetary = self.criteria.iter().position(|criterion| criterion.role == Role::Monetary);
        let column = monetary.and_then(|c| self.performances.attributes().iter().position(|a| a.criterion == c));
        let scored = |alternative: usize| {
            let estimate = self.performances.get(alternative, column?)?;
            let [low, likely, high] = [estimate.low(), estimate.likely(), estimate.high()].map(|x| x * money.unit);
            Some(Cost { low, likely, high, detail: None, origin: self.performances.origin(alternative, column?) })
        };
        let costs: Vec<Option<Cost>> = computed
            .into_iter()
            .enumerate()
            .map(|(alternative, value)| match value {
                Some((value, origin)) => {
                    let PresentValue { low, likely, high, .. } = value;
                    Some(Cost { low, likely, high, detail: Some(value), origin })
                }
                None => scored(alternative),
            })
            .collect();
        costs.iter().any(Option::is_some).then_some(costs)
    }
}
