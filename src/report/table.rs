//! Tables of results: columns with names in both languages, cells with typed values. One file a table; formats are
//! encoders over them.

mod acceptability;
mod blocks;
mod central_weights;
mod clarify;
mod contributions;
mod coverage;
mod flips;
mod frozen;
mod methods;
mod pairwise;
mod profiles;
mod ranking;
mod raters;
mod sensitivity;
mod stability;
mod stakeholders;
mod tornado;
mod warnings;

pub(super) use ranking::ranking;
pub(super) use stakeholders::bases;
pub(super) use tornado::leaders;

use super::format::round;
use super::text::provenance;
use crate::evaluate::Evaluation;
use crate::model::{Language, Text};
use crate::robustness::Robustness;
use crate::study::Study;

/// What all tables are made from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The study.
    pub study: &'a Study,
    /// Its result.
    pub evaluation: &'a Evaluation,
    /// How sure the ranking is; `None` where that was not computed.
    pub robustness: Option<&'a Robustness>,
    /// Language of the labels.
    pub language: Language,
}

impl<'a> Source<'a> {
    /// A study and its result, without robustness.
    #[must_use]
    pub fn new(study: &'a Study, evaluation: &'a Evaluation, language: Language) -> Self {
        Self { study, evaluation, robustness: None, language }
    }

    /// The exact figures of robustness, which there are where the weighted sum ranks.
    #[must_use]
    pub fn exact(self) -> Option<&'a Robustness> {
        self.robustness.filter(|robustness| robustness.exact)
    }

    /// Share of the runs in which an alternative of the study is first.
    #[must_use]
    pub fn rank1_share(self, alternative: usize) -> Option<f64> {
        let robustness = self.robustness?;
        let position = robustness.kept.iter().position(|&kept| kept == alternative)?;
        Some(robustness.figures.rank_acceptability[position][0].value)
    }

    /// The competing alternatives in rank order: their position in the figures of robustness, and their index in the study.
    pub fn competing(self) -> impl Iterator<Item = (usize, usize)> + 'a {
        let kept = self.robustness.map_or(&[][..], |robustness| robustness.kept.as_slice());
        let position = move |&s: &usize| Some((kept.iter().position(|&known| known == s)?, s));
        self.evaluation.main().order.iter().filter_map(position)
    }
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
    pub id: std::borrow::Cow<'static, str>,
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
    Column { id: id.into(), header: Text::new(de, en) }
}

/// All tables of a run, in the order of their files. A new table is a file and a line here.
#[must_use]
pub fn tables(source: Source<'_>) -> Vec<Table> {
    let tables = [
        Some(ranking(source)),
        Some(contributions::contributions(source)),
        Some(blocks::blocks(source)),
        Some(profiles::profiles(source)),
        Some(stakeholders::votes(source)),
        Some(stakeholders::agreement(source)),
        Some(stakeholders::leave_one_out(source)),
        Some(raters::raters(source)),
        frozen::frozen(source),
        Some(methods::methods(source)),
        Some(methods::differences(source)),
        acceptability::acceptability(source),
        pairwise::pairwise(source),
        flips::flips(source),
        stability::stability(source),
        clarify::clarify(source),
        sensitivity::sensitivity(source),
        central_weights::central_weights(source),
        Some(coverage::coverage(source)),
        Some(tornado::tornado(source)),
        Some(warnings::warnings(source)),
    ];
    tables.into_iter().flatten().map(|table| marked(table, source)).collect()
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
