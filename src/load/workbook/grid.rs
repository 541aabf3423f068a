//! The cells of a sheet, row by row, as texts in one arena.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, XlsxCellReader, XlsxError, XlsxFormulaMetadata};

use super::guard::{UNPACKED_LIMIT, within};
use crate::error::{BookFault, BookLimit, Problem};
use crate::load::split::Field;

/// Rows and columns of a sheet: as many as Excel has.
pub(in crate::load) const ROWS: u32 = 1 << 20;
pub(in crate::load) const COLUMNS: u32 = 1 << 14;

/// Most cells of a sheet with something in them.
const CELLS_LIMIT: u64 = 20_000_000;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::load) enum Kind {
    /// A text; its field has a quotation mark in front and behind, as in a JSON file.
    Text,
    /// A number, a date, or yes and no, as the program writes them.
    Plain,
    /// An error value such as `#N/A`.
    Error,
    /// A formula whose result the file does not hold.
    Formula,
}

/// A cell that is not empty: its column from 0, and what stands in it.
#[derive(Debug, Clone, Copy)]
pub(in crate::load) struct Entry {
    pub(in crate::load) column: u32,
    pub(in crate::load) kind: Kind,
    pub(in crate::load) field: Field,
}

/// A row that is not empty: its number from 1, and its cells.
#[derive(Debug, Clone, Default)]
pub(in crate::load) struct GridRow {
    pub(in crate::load) number: u32,
    pub(in crate::load) cells: Vec<Entry>,
}

/// Reads a sheet once from top to bottom.
pub(in crate::load) struct Grid<'b> {
    reader: XlsxCellReader<'b, Cursor<Vec<u8>>>,
    /// Texts of all cells that were kept.
    pub(in crate::load) text: String,
    /// Texts that many cells share stand in the arena once.
    shared: HashMap<(usize, usize), Field>,
    /// The first cell of the next row.
    ahead: Option<(u32, Entry)>,
    /// For each column, whether its cells are kept; all are before this is known.
    wanted: Option<Vec<bool>>,
    cells: u64,
    ended: bool,
}

impl<'b> Grid<'b> {
    pub(super) fn new(reader: XlsxCellReader<'b, Cursor<Vec<u8>>>) -> Self {
        Self { reader, text: String::new(), shared: HashMap::new(), ahead: None, wanted: None, cells: 0, ended: false }
    }

    /// From now on only the contents of these columns are kept.
    pub(in crate::load) fn keep(&mut self, columns: impl IntoIterator<Item = usize>) {
        let mut wanted = Vec::new();
        for column in columns {
            if wanted.len() <= column {
                wanted.resize(column + 1, false);
            }
            wanted[column] = true;
        }
        self.wanted = Some(wanted);
    }

    /// The next row that is not empty, into `row`; false at the end.
    pub(in crate::load) fn next_row(&mut self, row: &mut GridRow) -> Result<bool, Problem> {
        row.cells.clear();
        loop {
            let next = match self.ahead.take() {
                Some(ahead) => Some(ahead),
                None => self.next_entry()?,
            };
            let Some((number, entry)) = next else { return Ok(!row.cells.is_empty()) };
            if row.cells.is_empty() {
                row.number = number;
            } else if row.number != number {
                self.ahead = Some((number, entry));
                return Ok(true);
            }
            row.cells.push(entry);
        }
    }

    /// The next cell that is not empty, with the number of its row.
    fn next_entry(&mut self) -> Result<Option<(u32, Entry)>, Problem> {
        while !self.ended {
            let record = guarded(|| self.reader.next_cell_with_formula_metadata())?;
            let Some(record) = record else {
                self.ended = true;
                return Ok(None);
            };
            let (row, column) = record.pos;
            if row >= ROWS || column >= COLUMNS {
                return Err(Problem::NotAWorkbook { kind: BookFault::Damaged });
            }
            let kept = self.wanted.as_ref().is_none_or(|wanted| wanted.get(column as usize) == Some(&true));
            let content = match record.value {
                DataRef::Empty => match record.formula {
                    None => continue,
                    Some(formula) => {
                        let formula = match formula {
                            XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
                                formula
                            }
                            _ => String::new(),
                        };
                        self.push(Kind::Formula, &format!("={formula}"), kept)
                    }
                },
                DataRef::SharedString(text) => {
                    if text.trim().is_empty() {
                        continue;
                    }
                    self.share(text, kept)
                }
                DataRef::String(text) => {
                    if text.trim().is_empty() {
                        continue;
                    }
                    self.push(Kind::Text, &text, kept)
                }
                DataRef::Int(number) => self.push(Kind::Plain, &number.to_string(), kept),
                DataRef::Float(number) => self.push(Kind::Plain, &written(number), kept),
                DataRef::Bool(yes) => self.push(Kind::Plain, if yes { "true" } else { "false" }, kept),
                DataRef::DateTime(moment) => self.push(Kind::Plain, &shown(moment), kept),
                DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                    let day = text.split('T').next().unwrap_or_default().to_owned();
                    self.push(Kind::Plain, &day, kept)
                }
                DataRef::Error(error) => self.push(Kind::Error, localised(&error.to_string()), kept),
            };
            self.cells += 1;
            within(BookLimit::Cells, self.cells, CELLS_LIMIT)?;
            within(BookLimit::Unpacked, self.text.len() as u64, UNPACKED_LIMIT)?;
            let (kind, field) = content;
            return Ok(Some((row + 1, Entry { column, kind, field })));
        }
        Ok(None)
    }

    /// A text of the workbook's list of texts.
    fn share(&mut self, text: &'b str, kept: bool) -> (Kind, Field) {
        let key = (text.as_ptr().addr(), text.len());
        if let Some(&field) = self.shared.get(&key) {
            return (Kind::Text, field);
        }
        let (kind, field) = self.push(Kind::Text, text, kept);
        if kept {
            self.shared.insert(key, field);
        }
        (kind, field)
    }

    fn push(&mut self, kind: Kind, text: &str, kept: bool) -> (Kind, Field) {
        let start = self.text.len() as u32;
        if kept {
            let mark = if kind == Kind::Text { "\"" } else { "" };
            self.text.extend([mark, text, mark]);
        }
        (kind, Field { start, end: self.text.len() as u32, escaped: false })
    }
}

/// The shortest text that reads as this number, and none of hundreds of digits.
fn written(number: f64) -> String {
    let size = number.abs();
    if size >= 1e15 || (size > 0.0 && size < 1e-9) { format!("{number:E}") } else { (number + 0.0).to_string() }
}

/// A day as people write it, or the time of a day.
fn shown(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    format!("{day:02}.{month:02}.{year:04}")
}

/// An error value as Excel shows it in German and in English; in the file it is always English.
fn localised(error: &str) -> &str {
    match error {
        "#N/A" => "#NV (#N/A)",
        "#VALUE!" => "#WERT! (#VALUE!)",
        "#REF!" => "#BEZUG! (#REF!)",
        "#NUM!" => "#ZAHL! (#NUM!)",
        other => other,
    }
}

/// What the reader of workbooks gives. A file that makes it panic is damaged, not a bug of the caller.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, Problem> {
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)) {
        Ok(result) => result.map_err(|error| problem(&error)),
        Err(_) => Err(Problem::NotAWorkbook { kind: BookFault::Damaged }),
    }
}

/// What the reader's error means for the user.
fn problem(error: &XlsxError) -> Problem {
    match error {
        XlsxError::Password => Problem::NotAWorkbook { kind: BookFault::Protected },
        _ => Problem::NotAWorkbook { kind: BookFault::Damaged },
    }
}
