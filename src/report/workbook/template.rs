//! A workbook to fill in: a sheet for each table, with lists to choose from, ranges of numbers, and live sums.

use rust_xlsxwriter::{
    ConditionalFormatText, ConditionalFormatTextRule, DataValidation, DataValidationErrorStyle, DataValidationRule,
    ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::{
    GOOD, INPUT, MARK, header_format, letters, mark_format, new_workbook, number_format, printable, saved, sheet_name,
    text, title_format,
};
use crate::model::{Date, Language};
use crate::report::text::workbook::{Template as Words, template as words};

/// Rows for which lists, ranges and formats hold.
const ROWS: u32 = 5000;

/// A sheet of the template.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The table that it stands for, for example `scores`.
    pub table: &'static str,
    /// Its name in the workbook.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<Entry>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name in the table, for example `likely`.
    pub id: &'static str,
    /// The header.
    pub header: String,
    /// What belongs into its cells.
    pub content: Content,
}

/// What belongs into the cells of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A text, or an id of this table.
    Text,
    /// A number between two ends.
    Number(f64, f64),
    /// A whole number between two ends.
    Integer(i32, i32),
    /// A day.
    Date,
    /// One of these texts.
    Choice(Vec<String>),
    /// An id of another table; with `true` nothing else is allowed.
    Reference(&'static str, bool),
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
}

/// A setting: its name, its value, and the values among which to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Path in `study.json`, for example `money.rate_percent`.
    pub path: String,
    /// Its name on the sheet.
    pub name: String,
    /// The value.
    pub value: Entry,
    /// Values to choose from; empty where there is no list.
    pub choices: Vec<String>,
}

/// The workbook.
#[must_use]
pub fn workbook(settings: &[Setting], sheets: &[Sheet], language: Language) -> Vec<u8> {
    let words = words(language);
    let mut workbook = new_workbook(words.title);
    // Names and lengths are cut before they are written: nothing of this can be refused.
    let _ = instructions(&mut workbook, sheets, words);
    let _ = settings_sheet(&mut workbook, settings, words);
    for sheet in sheets {
        let _ = table(&mut workbook, sheet, sheets, words);
    }
    let _ = sums(&mut workbook, sheets, words);
    saved(workbook)
}

fn instructions(workbook: &mut Workbook, sheets: &[Sheet], words: &Words) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(words.instructions_sheet)?;
    let wrapped = Format::new().set_text_wrap();
    sheet.set_column_width(0, 26)?.set_column_width(1, 100)?;
    text(sheet, 0, 0, words.title, &title_format());
    let mut row = 2;
    for (label, line) in words.steps {
        text(sheet, row, 0, label, &Format::new().set_bold());
        text(sheet, row, 1, line, &wrapped);
        sheet.set_row_height(row, height(line, 100))?;
        row += 1;
    }
    row += 1;
    text(sheet, row, 0, words.sheet, &header_format());
    text(sheet, row, 1, words.content, &header_format());
    for table in sheets {
        row += 1;
        text(sheet, row, 0, &table.name, &Format::new().set_bold());
        text(sheet, row, 1, (words.table)(table.table), &wrapped);
    }
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn settings_sheet(workbook: &mut Workbook, settings: &[Setting], words: &Words) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(words.settings_sheet)?;
    sheet.set_column_width(0, 30)?.set_column_width(1, 70)?.set_column_width(2, 70)?;
    for (column, header) in (0_u16..).zip([words.setting, words.value, words.meaning]) {
        text(sheet, 0, column, header, &header_format());
    }
    sheet.set_freeze_panes(1, 0)?;
    let wrapped = Format::new().set_text_wrap();
    for (row, setting) in (1_u32..).zip(settings) {
        if let Entry::Text(value) = &setting.value {
            sheet.set_row_height(row, height(value, 70))?;
        }
        text(sheet, row, 0, &setting.name, &Format::new().set_bold());
        cell(sheet, row, 1, &setting.value, &Format::new().set_text_wrap().set_background_color(INPUT))?;
        text(sheet, row, 2, (words.setting_meaning)(&setting.path), &wrapped);
        if !setting.choices.is_empty() {
            let rule = DataValidation::new().allow_list_strings(&setting.choices)?;
            sheet.add_data_validation(row, 1, row, 1, &alert(rule, words, words.choose, true)?)?;
        }
    }
    Ok(())
}

fn table(workbook: &mut Workbook, table: &Sheet, all: &[Sheet], words: &Words) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(sheet_name(&table.name))?;
    for (index, column) in table.columns.iter().enumerate() {
        let at = index as u16;
        let format = format_of(&column.content);
        sheet.set_column_format(at, &format)?;
        sheet.set_column_width(at, width(table, index))?;
        text(sheet, 0, at, &column.header, &header_format());
        // A list that is too long for a rule is left out: the check knows it anyway.
        if let Some(rule) = validation(table, index, all, words).ok().flatten() {
            sheet.add_data_validation(1, at, ROWS, at, &rule)?;
        }
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (index, entry) in cells.iter().enumerate() {
            cell(sheet, row, index as u16, entry, &format_of(&table.columns[index].content))?;
        }
    }
    sheet.set_row_height(0, 32)?;
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

fn cell(sheet: &mut Worksheet, row: u32, column: u16, entry: &Entry, format: &Format) -> Result<(), XlsxError> {
    match entry {
        Entry::Empty => {
            sheet.write_blank(row, column, format)?;
        }
        Entry::Text(value) => text(sheet, row, column, value, format),
        Entry::Number(value) => {
            sheet.write_number_with_format(row, column, *value, format)?;
        }
        Entry::Date(day) => {
            let date = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
            let format = format.clone().set_num_format("dd.mm.yyyy");
            sheet.write_datetime_with_format(row, column, &date, &format)?;
        }
    }
    Ok(())
}

/// Texts, and so ids, are preformatted as text: Excel then leaves `1-2` and `007` alone.
fn format_of(content: &Content) -> Format {
    match content {
        Content::Number(..) => Format::new().set_num_format("0.0###"),
        Content::Integer(..) => Format::new().set_num_format("0"),
        Content::Date => Format::new().set_num_format("dd.mm.yyyy"),
        Content::Text | Content::Choice(_) | Content::Reference(..) => Format::new().set_num_format("@"),
    }
}

/// The height of a row in which a text is wrapped at so many characters.
fn height(text: &str, width: usize) -> f64 {
    15.0 * text.chars().count().div_ceil(width).clamp(1, 10) as f64
}

/// A width that shows most cells, within reason.
fn width(table: &Sheet, column: usize) -> f64 {
    let text = |entry: &Entry| match entry {
        Entry::Text(text) => text.chars().count(),
        Entry::Empty => 0,
        Entry::Number(_) | Entry::Date(_) => 10,
    };
    let cells = table.rows.iter().take(200).map(|row| text(&row[column])).max().unwrap_or(0);
    cells.max(table.columns[column].header.chars().count()).clamp(8, 48) as f64 + 2.0
}

/// The rule for the cells of a column, if it has one.
fn validation(table: &Sheet, column: usize, all: &[Sheet], words: &Words) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    let known = &table.columns[column];
    Ok(match &known.content {
        Content::Text => None,
        Content::Number(..) if table.table == "scores" && ["low", "likely", "high"].contains(&known.id) => {
            let message = words.outside_scale;
            match on_scale(table, column, all, words.missing) {
                Some(formula) => Some(alert(rule.allow_custom(Formula::new(formula)), words, message, true)?),
                None => None,
            }
        }
        Content::Number(low, high) => {
            let message = (words.number_between)(*low, *high);
            Some(alert(rule.allow_decimal_number(DataValidationRule::Between(*low, *high)), words, &message, true)?)
        }
        Content::Integer(low, high) => {
            let message = (words.integer_between)(*low, *high);
            Some(alert(rule.allow_whole_number(DataValidationRule::Between(*low, *high)), words, &message, true)?)
        }
        Content::Date => {
            let (first, last) = (ExcelDateTime::from_ymd(1990, 1, 1)?, ExcelDateTime::from_ymd(2100, 12, 31)?);
            Some(alert(rule.allow_date(DataValidationRule::Between(first, last)), words, words.date, true)?)
        }
        Content::Choice(choices) => Some(alert(rule.allow_list_strings(choices)?, words, words.choose, true)?),
        Content::Reference(target, strict) => match ids_of(target, all) {
            Some(range) => {
                let rule = rule.allow_list_formula(Formula::new(range));
                let message = if *strict { words.unknown_id } else { words.unusual_id };
                Some(alert(rule, words, message, *strict)?)
            }
            None => None,
        },
    })
}

/// The error box of a rule: one that stops, or one that asks.
fn alert(rule: DataValidation, words: &Words, message: &str, strict: bool) -> Result<DataValidation, XlsxError> {
    let style = if strict { DataValidationErrorStyle::Stop } else { DataValidationErrorStyle::Warning };
    rule.set_error_title(words.box_title)?
        .set_error_message(printable(message, 250))
        .map(|rule| rule.set_error_style(style))
}

/// The cells of the ids of a table.
fn ids_of(table: &str, all: &[Sheet]) -> Option<String> {
    let (sheet, column) = column_of(table, "id", all)?;
    Some(range(sheet, column, ROWS))
}

fn column_of<'s>(table: &str, id: &str, all: &'s [Sheet]) -> Option<(&'s Sheet, usize)> {
    let sheet = all.iter().find(|sheet| sheet.table == table)?;
    Some((sheet, sheet.columns.iter().position(|column| column.id == id)?))
}

/// The cells of a column below its header.
fn range(sheet: &Sheet, column: usize, last: u32) -> String {
    let letters = letters(column);
    format!("'{}'!${letters}$2:${letters}${}", sheet_name(&sheet.name), last + 1)
}

/// A score lies between the ends of its criterion's scale, where the sheet of criteria gives both, or says that nobody
/// knows; a formula for validation may have 255 signs.
fn on_scale(scores: &Sheet, column: usize, all: &[Sheet], missing: &str) -> Option<String> {
    let criterion = scores.columns.iter().position(|known| known.id == "criterion")?;
    let ((criteria, id), (_, worst)) = (column_of("criteria", "id", all)?, column_of("criteria", "worst", all)?);
    let (_, best) = column_of("criteria", "best", all)?;
    if best != worst + 1 {
        return None;
    }
    let (name, id) = (sheet_name(&criteria.name), letters(id));
    let (x, k) = (format!("{}2", letters(column)), format!("${}2", letters(criterion)));
    let scale = format!("INDEX({name}!${}:${},MATCH({k},{name}!${id}:${id},0),0)", letters(worst), letters(best));
    let formula = format!(
        "=IFERROR(OR({x}=\"{missing}\",COUNT({scale})<2,AND({x}>=MIN({scale}),{x}<=MAX({scale}))),ISNUMBER({x}))"
    );
    let plain = name.chars().all(char::is_alphanumeric);
    (plain && formula.chars().count() <= 255).then_some(formula)
}

/// Live sums: a row for each profile and objective that has weights, and one for the blocks.
fn sums(workbook: &mut Workbook, all: &[Sheet], words: &Words) -> Result<(), XlsxError> {
    let (Some((weights, profile)), Some((criteria, id))) =
        (column_of("weights", "profile", all), column_of("criteria", "id", all))
    else {
        return Ok(());
    };
    let find = |sheet: &Sheet, name: &str| sheet.columns.iter().position(|column| column.id == name);
    let (Some(node), Some(points), Some(parent)) =
        (find(weights, "node"), find(weights, "points"), find(criteria, "parent"))
    else {
        return Ok(());
    };
    let plain = |entry: Option<&Entry>| if let Some(Entry::Text(text)) = entry { text.clone() } else { String::new() };
    let mut groups: Vec<(String, String, f64)> = Vec::new();
    for row in &weights.rows {
        let (of, below) = (plain(row.get(profile)), plain(row.get(node)));
        let above = criteria.rows.iter().find(|row| plain(row.get(id)) == below).map(|row| plain(row.get(parent)));
        let Some(above) = above.filter(|above| !above.is_empty()) else { continue };
        let value = if let Some(Entry::Number(value)) = row.get(points) { *value } else { 0.0 };
        match groups.iter_mut().find(|(p, o, _)| *p == of && *o == above) {
            Some((_, _, sum)) => *sum += value,
            None => groups.push((of, above, value)),
        }
    }
    let sheet = workbook.add_worksheet().set_name(words.sums_sheet)?;
    sheet.set_column_width(0, 26)?.set_column_width(1, 34)?.set_column_width(2, 12)?.set_column_width(3, 34)?;
    for (column, header) in (0_u16..).zip([words.profile, words.objective, words.sum, words.check]) {
        text(sheet, 0, column, header, &header_format());
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = weights.rows.len() as u32 + 500;
    let (p, n, w) = (range(weights, profile, last), range(weights, node, last), range(weights, points, last));
    let (i, o) = (range(criteria, id, last), range(criteria, parent, last));
    for (row, (of, above, sum)) in (1_u32..).zip(&groups) {
        text(sheet, row, 0, of, &Format::new().set_num_format("@"));
        text(sheet, row, 1, above, &Format::new().set_num_format("@"));
        let at = row + 1;
        let formula = format!("=SUMPRODUCT(({p}=$A{at})*(COUNTIFS({i},{n},{o},$B{at})>0),{w})");
        let formula = Formula::new(formula).set_result(format!("{sum}"));
        sheet.write_formula_with_format(row, 2, formula, &number_format(2))?;
        check(sheet, row, *sum, words)?;
    }
    if let Some((blocks, weight)) = column_of("blocks", "weight", all) {
        let row = groups.len() as u32 + 1;
        let cells = range(blocks, weight, blocks.rows.len() as u32 + 500);
        let values: Vec<f64> = blocks
            .rows
            .iter()
            .filter_map(|row| if let Entry::Number(x) = row[weight] { Some(x) } else { None })
            .collect();
        let sum = if values.is_empty() { 100.0 } else { values.iter().sum() };
        text(sheet, row, 0, "–", &Format::new());
        text(sheet, row, 1, &blocks.name, &Format::new());
        // Blocks without weights count alike.
        let formula = Formula::new(format!("=IF(COUNT({cells})=0,100,SUM({cells}))")).set_result(format!("{sum}"));
        sheet.write_formula_with_format(row, 2, formula, &number_format(2))?;
        check(sheet, row, sum, words)?;
    }
    text(sheet, groups.len() as u32 + 3, 0, words.sums_note, &mark_format());
    Ok(())
}

/// The cell beside a sum: a check mark, or how much is missing.
fn check(sheet: &mut Worksheet, row: u32, sum: f64, words: &Words) -> Result<(), XlsxError> {
    let at = row + 1;
    let good = format!("✓ {}", words.sum_good);
    let formula = format!("=IF(ABS(C{at}-100)<=0.05,\"{good}\",\"✗ {} \"&ROUND(100-C{at},2))", words.sum_missing);
    let missing = (100.0 * (100.0 - sum)).round() / 100.0;
    let result = if missing.abs() <= 0.05 { good } else { format!("✗ {} {missing}", words.sum_missing) };
    sheet.write_formula(row, 3, Formula::new(formula).set_result(result))?;
    for (sign, colour) in [("✓", GOOD), ("✗", MARK)] {
        let rule = ConditionalFormatText::new()
            .set_rule(ConditionalFormatTextRule::BeginsWith(sign.to_owned()))
            .set_format(Format::new().set_font_color(colour).set_bold());
        sheet.add_conditional_format(row, 3, row, 3, &rule)?;
    }
    Ok(())
}
