//! What a reader gets: texts, figures, tables and pages, all as values or bytes. Nothing here writes a file.

pub mod text;
