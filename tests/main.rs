//! All integration tests in one binary.

mod architecture;
mod commands;
mod invalid;
mod properties;
mod readme;
mod reference_cases;
mod studies;
mod support;
