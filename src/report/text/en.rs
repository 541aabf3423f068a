//! English.

pub(super) mod chart;
