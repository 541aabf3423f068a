//! All integration tests in one binary.

mod properties;
mod reference_cases;
