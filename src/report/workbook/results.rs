//! `results.xlsx`: an overview with charts, the live calculation, and a sheet for each table of results.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::live::Live;
use super::{charts, header_format, mark_format, new_workbook, number_format, saved, sheet_name, text, title_format};
use crate::model::Language;
use crate::report::table::{Source, Table, Value};
use crate::report::text::provenance;
use crate::report::text::workbook::{Results as Words, results as words};
use crate::study::{Provenance, Status};

/// Row of the headers on the sheet of a table; the mark stands above.
pub(super) const HEADER_ROW: u32 = 1;

/// The workbook, with a sheet for each of these tables.
#[must_use]
pub fn results(source: Source<'_>, tables: &[Table]) -> Vec<u8> {
    let words = words(source.language);
    let title = source.study.settings.title.get(source.language);
    let mut workbook = new_workbook(title);
    // Names are cut before they are written and rows are within the sheet: nothing of this can be refused.
    let _ = fill(&mut workbook, source, words, tables);
    saved(workbook)
}

fn fill(workbook: &mut Workbook, source: Source<'_>, words: &Words, tables: &[Table]) -> Result<(), XlsxError> {
    let used = [words.overview_sheet, words.live_sheet, words.scores_sheet, words.weights_sheet, words.scales_sheet];
    let names: Vec<String> = tables
        .iter()
        .map(|table| {
            let taken = used.iter().any(|name| name.eq_ignore_ascii_case(table.name));
            sheet_name(&if taken { format!("{} (2)", table.name) } else { table.name.to_owned() })
        })
        .collect();
    let main = source.evaluation.main();
    // Formulas follow the additive model alone; another method or rule in the tree has its tables only.
    let adds = source.study.adds() && main.scores.is_none() && source.evaluation.failure.is_none();
    overview(workbook, source, words, (tables, &names), adds)?;
    if adds {
        Live::new(source, words).write(workbook, words)?;
    }
    for (table, name) in tables.iter().zip(&names) {
        sheet(workbook, table, name, source, words)?;
    }
    Ok(())
}

/// Title, mark, what the sheets are, and the charts.
fn overview(
    workbook: &mut Workbook,
    source: Source<'_>,
    words: &Words,
    (tables, names): (&[Table], &[String]),
    adds: bool,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(words.overview_sheet)?;
    let notes = if adds { words.notes } else { words.notes_without_formulas };
    marked(sheet, source, words);
    text(sheet, 1, 0, source.study.settings.title.get(source.language), &title_format());
    for (row, note) in (2_u32..).zip(notes) {
        text(sheet, row, 0, note, &Format::new());
    }
    let first = 3 + notes.len() as u32;
    charts::overview(sheet, first, source, words, (tables, names))?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The mark of the data in the first row and in the head of every printed page.
pub(super) fn marked(sheet: &mut Worksheet, source: Source<'_>, words: &Words) {
    let data = source.study.settings.provenance;
    let mark = if data == Provenance::Illustrative {
        words.illustrative.to_owned()
    } else {
        format!("{} {}", words.provenance, provenance(data, source.language))
    };
    let draft = source.study.settings.status == Status::Draft;
    let mark = if draft { format!("{mark} {}", words.draft) } else { mark };
    text(sheet, 0, 0, &mark, &mark_format());
    sheet.set_header(format!("&L{}", mark.replace('&', "&&")));
}

/// A table: typed numbers, rounded as in every other output.
fn sheet(
    workbook: &mut Workbook,
    table: &Table,
    name: &str,
    source: Source<'_>,
    words: &Words,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(name)?;
    marked(sheet, source, words);
    let (plain, header) = (Format::new(), header_format());
    let formats: Vec<Format> = (0..=6).map(number_format).collect();
    for (column, known) in (0_u16..).zip(&table.columns) {
        let label = known.header.get(source.language);
        text(sheet, HEADER_ROW, column, label, &header);
        let cells = table.rows.iter().take(100).map(|row| match &row[usize::from(column)] {
            Value::Text(text) => text.chars().count(),
            _ => 8,
        });
        let width = cells.chain([label.chars().count()]).max().unwrap_or(8).clamp(8, 50);
        sheet.set_column_width(column, width as f64 + 2.0)?;
    }
    for (row, cells) in (HEADER_ROW + 1..).zip(&table.rows) {
        for (column, value) in (0_u16..).zip(cells) {
            match value {
                Value::Empty => {}
                Value::Text(value) => text(sheet, row, column, value, &plain),
                Value::Integer(value) => {
                    sheet.write_number(row, column, *value as f64)?;
                }
                Value::Number(_, decimals) => {
                    let format = formats.get(usize::from(*decimals)).unwrap_or(&plain);
                    sheet.write_number_with_format(row, column, value.rounded().unwrap_or_default(), format)?;
                }
                Value::YesNo(yes) => text(sheet, row, column, yes_no(*yes, source.language), &plain),
            }
        }
    }
    sheet.set_row_height(HEADER_ROW, 32)?;
    sheet.set_freeze_panes(HEADER_ROW + 1, 0)?;
    if !table.rows.is_empty() && !table.columns.is_empty() {
        let (last, width) = (HEADER_ROW + table.rows.len() as u32, table.columns.len() as u16 - 1);
        sheet.autofilter(HEADER_ROW, 0, last, width)?;
    }
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn yes_no(yes: bool, language: Language) -> &'static str {
    match (yes, language) {
        (true, Language::De) => "ja",
        (false, Language::De) => "nein",
        (true, Language::En) => "yes",
        (false, Language::En) => "no",
    }
}
