//! All integration tests in one binary.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod answers;
mod architecture;
mod batch;
mod browser;
mod commands;
mod documents;
mod handbook;
mod invalid;
mod judgements;
mod paper;
mod pdf;
mod properties;
mod rank;
mod readme;
mod reference_cases;
mod studies;
mod support;
mod trust;
mod workbook;
mod xlsx;
