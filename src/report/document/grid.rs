//! Tables of finished texts.

use super::{Grid, GridColumn};
use crate::model::Language;
use crate::report::format::{Number, Share, Weight, missing};
use crate::report::table::{Source, Table, Value};
use crate::report::text::document::words;

/// What stands in a cell without anything to say.
const NOTHING: &str = "–";

/// Columns of a typed table as finished texts, in the order of `columns`; a column that the table does not have is left
/// out. Shares of runs become whole percent and weights percent, as in the charts; ids become names.
///
/// # Properties
/// Every number is the one that the table shows to readers, or, for percent, the one that the charts show.
#[must_use]
pub fn grid(source: Source<'_>, table: &Table, columns: &[&str], caption: &str) -> Grid {
    let language = source.language;
    let chosen: Vec<usize> =
        columns.iter().filter_map(|id| table.columns.iter().position(|column| column.id == *id)).collect();
    let number =
        |at: usize| table.rows.iter().any(|row| matches!(row.get(at), Some(Value::Number(..) | Value::Integer(_))));
    Grid {
        caption: caption.to_owned(),
        columns: chosen
            .iter()
            .map(|&at| GridColumn { header: table.columns[at].header.get(language).to_owned(), numeric: number(at) })
            .collect(),
        head: 0,
        rows: table
            .rows
            .iter()
            .map(|row| chosen.iter().map(|&at| cell(source, &table.columns[at].id, &row[at])).collect())
            .collect(),
    }
}

fn cell(source: Source<'_>, column: &str, value: &Value) -> String {
    let language = source.language;
    match value {
        Value::Empty => NOTHING.to_owned(),
        Value::Text(text) => name(source, column, text),
        Value::Integer(number) => Number::new(*number as f64, 0).text(language),
        Value::Number(number, places) => match column {
            "share" | "rank1_share" | "ahead" => Share(number / 100.0).text(language),
            "weight" | "weight_all" | "now" | "rank1_from" | "rank1_to" | "order_from" | "order_to" => {
                Weight(number / 100.0).text(language)
            }
            _ => Number::new(*number, *places).text(language),
        },
        Value::YesNo(yes) => (words(language).frame.yes_no)(*yes).to_owned(),
    }
}

/// The name behind an id.
fn name(source: Source<'_>, column: &str, id: &str) -> String {
    let study = source.study;
    let alternative = || study.alternatives.iter().position(|one| one.id.as_str() == id).map(|s| source.who(s).name());
    let block = || study.blocks.iter().find(|one| one.id.as_str() == id).map(|one| source.label(&one.label, &one.id));
    let criterion = || study.criteria.iter().position(|one| one.id.as_str() == id).map(|c| source.criterion(c));
    let found = match column {
        "alternative" | "other" | "id" | "first" | "second" | "leads_then" | "served_by" => alternative(),
        "block" => block(),
        "criterion" => criterion(),
        _ => None,
    };
    found.unwrap_or_else(|| id.to_owned())
}

/// A table from its heads and rows; the first column names the row, columns of numbers are those from `numbers` on.
pub(super) fn rows(caption: &str, heads: &[&str], numbers: &[bool], rows: Vec<Vec<String>>) -> Grid {
    let column = |(at, head): (usize, &&str)| GridColumn {
        header: (*head).to_owned(),
        numeric: numbers.get(at).copied().unwrap_or(false),
    };
    Grid { caption: caption.to_owned(), columns: heads.iter().enumerate().map(column).collect(), head: 0, rows }
}

/// A table with one column of names and columns of numbers.
pub(super) fn matrix(caption: &str, corner: &str, heads: Vec<String>, rows: Vec<Vec<String>>) -> Grid {
    let mut columns = vec![GridColumn { header: corner.to_owned(), numeric: false }];
    columns.extend(heads.into_iter().map(|header| GridColumn { header, numeric: true }));
    Grid { caption: caption.to_owned(), columns, head: 0, rows }
}

/// A number in the unit of a criterion, with no more decimals than it needs.
pub(super) fn measured(value: f64, unit: &str, language: Language) -> String {
    use crate::report::format::round;
    let places = (0..2).find(|&places| round(value, places) == round(value, 2)).unwrap_or(2);
    let unit = if unit.is_empty() { String::new() } else { format!("\u{202F}{unit}") };
    Number::new(value, places).with_unit(&unit, language)
}

/// A text, or the sign for nothing.
pub(super) fn or_nothing(text: Option<String>) -> String {
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| NOTHING.to_owned())
}

/// The sign where a number is missing, for example a cost that nobody stated.
pub(super) fn or_missing(text: Option<String>, language: Language) -> String {
    text.unwrap_or_else(|| missing(language).to_owned())
}
