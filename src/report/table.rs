//! Tables of results: columns with names in both languages, cells with typed values. One file a table; formats are
//! encoders over them.

mod blocks;
mod contributions;
mod coverage;
mod methods;
mod profiles;
mod ranking;
mod raters;
mod stakeholders;
mod warnings;

pub(super) use ranking::ranking;
pub(super) use stakeholders::bases;

use super::format::round;
use super::text::provenance;
use crate::evaluate::Evaluation;
use crate::model::{Language, Text};
use crate::study::Study;

/// What all tables are made from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The study.
    pub study: &'a Study,
    /// Its result.
    pub evaluation: &'a Evaluation,
    /// Language of the labels.
    pub language: Language,
}

/// A table of results. Rows and columns have a fixed order.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name of the file, kebab-case and without its ending.
    pub name: &'static str,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<Value>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name for machines: English, `snake_case`.
    pub id: &'static str,
    /// Header for readers.
    pub header: Text,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing to say.
    Empty,
    /// A text; never a formula.
    Text(String),
    /// A count or a rank.
    Integer(usize),
    /// A number; readers see it with so many decimals, machines in full.
    Number(f64, u8),
    /// Yes or no.
    YesNo(bool),
}

impl Value {
    /// Points on the 0–100 scale.
    #[must_use]
    pub fn points(value: f64) -> Self {
        Self::Number(value, 1)
    }

    /// A share as percent: 0.125 reads 12.5.
    #[must_use]
    pub fn percent(share: f64) -> Self {
        Self::Number(100.0 * share, 2)
    }

    /// An amount of money.
    #[must_use]
    pub fn money(amount: f64) -> Self {
        Self::Number(amount, 2)
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The number as readers see it.
    #[must_use]
    pub fn rounded(&self) -> Option<f64> {
        match *self {
            Self::Number(value, decimals) => Some(round(value, decimals)),
            Self::Integer(value) => Some(value as f64),
            Self::Empty | Self::Text(_) | Self::YesNo(_) => None,
        }
    }
}

impl From<Option<Value>> for Value {
    fn from(value: Option<Value>) -> Self {
        value.unwrap_or(Self::Empty)
    }
}

/// A column with its header in German and English.
pub(super) fn column(id: &'static str, de: &str, en: &str) -> Column {
    Column { id, header: Text::new(de, en) }
}

/// All tables of a run, in the order of their files. A new table is a file and a line here.
#[must_use]
pub fn tables(source: Source<'_>) -> Vec<Table> {
    let tables = vec![
        ranking(source),
        contributions::contributions(source),
        blocks::blocks(source),
        profiles::profiles(source),
        stakeholders::votes(source),
        stakeholders::agreement(source),
        stakeholders::leave_one_out(source),
        raters::raters(source),
        methods::methods(source),
        methods::differences(source),
        coverage::coverage(source),
        warnings::warnings(source),
    ];
    tables.into_iter().map(|table| marked(table, source)).collect()
}

/// The table with a last column that says where scores and weights come from: a row that is copied away takes the
/// mark along.
fn marked(mut table: Table, source: Source<'_>) -> Table {
    let provenance = provenance(source.study.settings.provenance, source.language);
    table.columns.push(column("provenance", "Datengrundlage", "Provenance"));
    for row in &mut table.rows {
        row.push(Value::text(provenance));
    }
    table
}
