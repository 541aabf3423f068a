//! Workbooks that people open in Excel or LibreOffice: the template to fill in, and the result with live formulas.
//!
//! Texts are written as strings and never as formulas, whatever they begin with. The date of creation is fixed, so
//! that the same content gives the same bytes.

mod charts;
mod live;
mod results;
pub mod template;

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

pub use results::results;

/// Longest text of a cell, in characters: Excel's own limit.
const TEXT_LIMIT: usize = 32_767;

/// Longest name of a sheet, in characters.
const NAME_LIMIT: usize = 31;

/// Colour of headers, of cells to fill in, and of marks.
const HEADER: Color = Color::RGB(0x001F_3A5F);
const INPUT: Color = Color::RGB(0x00FF_F4CC);
const MARK: Color = Color::RGB(0x00B0_3A2E);
const GOOD: Color = Color::RGB(0x001E_7B4B);

/// A new workbook with a fixed date.
fn new_workbook(title: &str) -> Workbook {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(printable(title, 200));
    workbook.set_properties(&match ExcelDateTime::from_ymd(2000, 1, 1) {
        Ok(date) => properties.set_creation_datetime(&date),
        Err(_) => properties,
    });
    workbook
}

/// The bytes of a workbook. Everything that could be refused (lengths, names) is cut before it is written, so that
/// saving to memory does not fail; if it did, the file would be empty.
fn saved(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().unwrap_or_default()
}

/// Writes a text as a string, never as a formula; signs that nobody can see are left out.
fn text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) {
    // A cell that is too long is cut before, and rows and columns are within the sheet.
    let _ = sheet.write_string_with_format(row, column, printable(text, TEXT_LIMIT), format);
}

/// A text without control characters (but line breaks), cut at `limit` characters.
fn printable(text: &str, limit: usize) -> String {
    let kept = |sign: &char| *sign == '\n' || *sign == '\t' || !sign.is_control();
    text.replace("\r\n", "\n")
        .chars()
        .filter(kept)
        .filter(|sign| !matches!(sign, '\u{FFFE}' | '\u{FFFF}'))
        .take(limit)
        .collect()
}

/// A name that every workbook accepts for a sheet.
fn sheet_name(name: &str) -> String {
    let allowed = |sign: &char| !sign.is_control() && !matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = name.chars().filter(allowed).take(NAME_LIMIT).collect();
    if name.trim().is_empty() { "1".to_owned() } else { name }
}

fn header_format() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(HEADER)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White)
}

fn title_format() -> Format {
    Format::new().set_bold().set_font_size(14).set_font_color(HEADER)
}

fn mark_format() -> Format {
    Format::new().set_bold().set_font_color(MARK)
}

/// A number with so many decimals, in the style of the reader's program.
fn number_format(decimals: u8) -> Format {
    let zeros = "0".repeat(decimals.into());
    Format::new().set_num_format(if decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{zeros}") })
}

/// The letters of a column; 0 is `A`.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests;
