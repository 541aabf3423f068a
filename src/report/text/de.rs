//! German.

pub(super) mod chart;
