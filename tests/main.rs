//! All integration tests in one binary.

mod architecture;
mod commands;
mod invalid;
mod properties;
mod readme;
mod studies;
mod support;
