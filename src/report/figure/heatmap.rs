//! A table of values from 0 to 100 as coloured cells, each with its number.
//!
//! The question: where are strengths and weaknesses? The colour never stands alone: each cell prints its value, the
//! best of a column has a dot and is bold, a knock-out has a cross, what rests on no evidence is hatched.

use super::caption::{Caption, Figure, Width};
use super::colour::{self, GREY, GRID, INK, QUIET, Rgb, WHITE};
use super::font::Face;
use super::label::{shorten, widest, wrap_evenly, wrap_whole};
use super::sheet::{Sheet, Side};

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// An assessed value.
    Value {
        /// 0 (worst, light) to 100 (best, dark).
        value: f64,
        /// The text that is printed.
        label: String,
        /// A second, smaller line, for example the raw value; may be empty.
        second: String,
        /// Best of its column: dot and bold.
        best: bool,
        /// A gate is missed here: cross.
        knocked_out: bool,
        /// Estimated or without evidence: hatched.
        hatched: bool,
    },
    /// No value.
    Missing {
        /// What is printed, for example "k. A.".
        label: String,
    },
}

/// One column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// The head.
    pub head: String,
    /// A note below the head, for example the weight; may be empty.
    pub note: String,
    /// Relative width; without it the column is as wide as the mean of the others.
    pub weight: Option<f64>,
    /// True for a column that stands apart, for example the overall value.
    pub apart: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The name.
    pub name: String,
    /// True for those whom the message is about: their name is bold.
    pub lead: bool,
    /// The cells, in the order of the columns; absent ones are drawn as missing.
    pub cells: Vec<Cell>,
}

/// The words below the table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeatmapKey {
    /// What the colour means, for example "Erfüllungsgrad".
    pub scale: String,
    /// The light end, for example "0".
    pub low: String,
    /// The dark end, for example "100".
    pub high: String,
    /// What the dot means.
    pub best: String,
    /// What the cross means.
    pub knocked_out: String,
    /// What the hatching means.
    pub hatched: String,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heatmap {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The words below; those for marks that do not occur are left out.
    pub key: HeatmapKey,
}

/// Heads stand upright where no column is too narrow for them, else they run upwards.
enum Heads {
    Flat(Vec<Vec<String>>),
    Upright(Vec<Vec<String>>),
}

const GAP: f64 = 1.5;
const APART: f64 = 9.0;
const HEAD_LINES: usize = 4;
/// A column that is narrower cannot hold a number; then the table goes on below.
const NARROWEST: f64 = 20.5;
const UPRIGHT_LONGEST: f64 = 210.0;

impl Heatmap {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Twelve columns of a table fit with flat heads on a screen; with more, or with long words, the heads run
    /// upwards; with still more the table goes on below in a second band. A number that is wider than its column is
    /// shortened; a cell beyond the row's end counts as missing.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let face = sheet.measures.label;
        let room = sheet.width * if self.columns.len() > 12 { 0.24 } else { 0.29 };
        let names: Vec<_> =
            self.rows.iter().map(|row| wrap_evenly(&row.name, face.weight(row.lead), room, 3)).collect();
        let name_width = names.iter().zip(&self.rows).map(|(lines, row)| widest(lines, face.weight(row.lead)));
        let plot = sheet.left() + name_width.fold(0.0, f64::max) + 12.0;
        let apart = self.columns.iter().filter(|column| column.apart).count() as f64 * APART;
        let fitting = ((sheet.right() - plot - apart) / NARROWEST).floor().max(1.0) as usize;
        let bands = self.columns.len().div_ceil(fitting).max(1);
        let in_band = self.columns.len().div_ceil(bands).max(1);
        for (band, columns) in self.columns.chunks(in_band).enumerate() {
            sheet.y += if band > 0 { 16.0 } else { 0.0 };
            self.band(&mut sheet, plot, &names, (columns, band * in_band));
        }
        self.key(&mut sheet);
        sheet.finish()
    }

    /// Some neighbouring columns with all rows; `first` counts the columns before.
    fn band(&self, sheet: &mut Sheet<'_>, plot: f64, names: &[Vec<String>], (columns, first): (&[Column], usize)) {
        let face = sheet.measures.label;
        let spans = spans(columns, plot, sheet.right());
        heads(sheet, columns, &spans);
        let second = self.rows.iter().flat_map(|row| &row.cells).any(|cell| match cell {
            Cell::Value { second, .. } => !second.is_empty(),
            Cell::Missing { .. } => false,
        });
        let least = if second { face.size * 2.0 + 18.0 } else { face.size + 19.0 };
        for (row, name) in self.rows.iter().zip(names) {
            let height = (name.len() as f64 * face.leading() + 8.0).max(least);
            sheet.block((sheet.left(), sheet.y + height / 2.0), Side::Start, name, face.weight(row.lead), INK);
            for (index, &(left, right)) in spans.iter().enumerate() {
                let place = (left, sheet.y, right - GAP, sheet.y + height - GAP);
                cell(sheet, place, row.cells.get(first + index), sheet.language());
            }
            sheet.y += height;
        }
    }

    /// The scale bar and the meaning of the marks that occur, below the table.
    fn key(&self, sheet: &mut Sheet<'_>) {
        let face = sheet.measures.small;
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let any = |test: fn(&Cell) -> bool| cells().any(test);
        let (left, right, row) = (sheet.left(), sheet.right(), face.leading() + 6.0);
        sheet.y += 10.0;
        let mut x = left;
        let mut middle = sheet.y + row / 2.0;

        // Scale bar: name, light end, ramp, dark end.
        let name = shorten(&self.key.scale, face, (right - left) * 0.4);
        for text in [&name, &shorten(&self.key.low, face, 60.0)] {
            sheet.text((x, middle), Side::Start, text, face, QUIET);
            x += face.width(text) + 7.0;
        }
        let (length, steps) = (120.0, 24);
        for step in 0..steps {
            let at = |step: i32| x + length * f64::from(step) / f64::from(steps);
            let fill = colour::heat((f64::from(step) + 0.5) / f64::from(steps));
            sheet.bar(at(step), middle - 7.0, at(step + 1), middle + 7.0, fill);
        }
        sheet.frame(x, middle - 7.0, x + length, middle + 7.0, GREY, 1.0);
        x += length + 7.0;
        let high = shorten(&self.key.high, face, 60.0);
        sheet.text((x, middle), Side::Start, &high, face, QUIET);
        x += face.width(&high) + 24.0;

        let marks: [(&str, bool, fn(&Sheet<'_>, f64, f64)); 3] = [
            (&self.key.best, any(|c| matches!(c, Cell::Value { best: true, .. })), |sheet, x, y| {
                sheet.disc((x + 7.0, y), 4.5, INK);
            }),
            (&self.key.knocked_out, any(|c| matches!(c, Cell::Value { knocked_out: true, .. })), |sheet, x, y| {
                cross(sheet, (x + 7.0, y), INK);
            }),
            (
                &self.key.hatched,
                any(|c| matches!(c, Cell::Value { hatched: true, .. } | Cell::Missing { .. })),
                |sheet, x, y| {
                    sheet.hatch(x, y - 7.0, x + 14.0, y + 7.0, GREY);
                    sheet.frame(x, y - 7.0, x + 14.0, y + 7.0, GREY, 1.0);
                },
            ),
        ];
        for (text, shown, draw) in marks {
            if !shown || text.is_empty() {
                continue;
            }
            let text = shorten(text, face, right - left - 20.0);
            let width = 20.0 + face.width(&text);
            if x > left && x + width > right {
                (x, middle) = (left, middle + row);
                sheet.y += row;
            }
            draw(sheet, x, middle);
            sheet.text((x + 20.0, middle), Side::Start, &text, face, QUIET);
            x += width + 20.0;
        }
        sheet.y += row;
    }
}

/// Left and right edge of each column.
fn spans(columns: &[Column], left: f64, right: f64) -> Vec<(f64, f64)> {
    let known: Vec<_> = columns.iter().filter_map(|column| column.weight).filter(|w| *w > 0.0).collect();
    let mean = if known.is_empty() { 1.0 } else { known.iter().sum::<f64>() / known.len() as f64 };
    // No column is narrower than half of the mean: its number has to fit.
    let share = |column: &Column| match column.weight {
        Some(weight) if weight.is_finite() => weight.max(mean / 2.0),
        _ => mean,
    };
    let total: f64 = columns.iter().map(share).sum();
    let apart = APART * columns.iter().skip(1).filter(|column| column.apart).count() as f64;
    let unit = ((right - left - apart) / total.max(f64::MIN_POSITIVE)).max(0.0);
    let mut x = left;
    let mut spans = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        x += if column.apart && index > 0 { APART } else { 0.0 };
        let end = x + share(column) * unit;
        spans.push((x, end));
        x = end;
    }
    spans
}

/// The heads above the columns, with their notes.
fn heads(sheet: &mut Sheet<'_>, columns: &[Column], spans: &[(f64, f64)]) {
    let (face, small) = (sheet.measures.label, sheet.measures.small);
    match arranged(columns, spans, face, small) {
        Heads::Flat(heads) => {
            let most = heads.iter().map(Vec::len).max().unwrap_or(0) as f64;
            let notes = columns.iter().any(|column| !column.note.is_empty());
            sheet.y += most * face.leading();
            for ((column, lines), &(left, right)) in columns.iter().zip(&heads).zip(spans) {
                let middle = (left + right - GAP) / 2.0;
                let from_below = sheet.y - lines.len() as f64 * face.leading() / 2.0;
                sheet.block((middle, from_below), Side::Middle, lines, face, INK);
                let note = shorten(&column.note, small, right - left);
                sheet.text((middle, sheet.y + small.leading() / 2.0), Side::Middle, &note, small, QUIET);
            }
            sheet.y += if notes { small.leading() + 4.0 } else { 4.0 };
        }
        Heads::Upright(heads) => {
            let longest = heads.iter().map(|lines| widest(lines, face)).fold(0.0, f64::max);
            sheet.y += longest + 7.0;
            for (lines, &(left, right)) in heads.iter().zip(spans) {
                let first = (left + right - GAP) / 2.0 - (lines.len() as f64 - 1.0) / 2.0 * face.leading();
                for (index, line) in lines.iter().enumerate() {
                    let x = first + index as f64 * face.leading();
                    sheet.text_upwards((x, sheet.y - 5.0), Side::Start, line, face, INK);
                }
            }
        }
    }
}

fn arranged(columns: &[Column], spans: &[(f64, f64)], face: Face, small: Face) -> Heads {
    let flat = columns.iter().zip(spans).map(|(column, &(left, right))| {
        let room = right - left - 6.0;
        let whole = wrap_whole(&column.head, face, room, HEAD_LINES)?;
        (small.width(&column.note) <= room).then(|| match whole.len() {
            0 | 1 => whole,
            _ => wrap_evenly(&column.head, face, room, HEAD_LINES),
        })
    });
    if let Some(heads) = flat.collect::<Option<Vec<_>>>() {
        return Heads::Flat(heads);
    }
    let upright = columns.iter().zip(spans).map(|(column, &(left, right))| {
        let lines = (((right - left) / face.leading()).floor() as usize).clamp(1, 3);
        let text = match column.note.as_str() {
            "" => column.head.clone(),
            note => format!("{} ({note})", column.head),
        };
        wrap_evenly(&text, face, UPRIGHT_LONGEST, lines)
    });
    Heads::Upright(upright.collect())
}

/// One cell in its place: left, top, right, bottom.
fn cell(sheet: &Sheet<'_>, place: (f64, f64, f64, f64), cell: Option<&Cell>, language: crate::model::Language) {
    let (left, top, right, bottom) = place;
    let (width, middle) = (right - left, ((left + right) / 2.0, (top + bottom) / 2.0));
    let face = sheet.measures.value;
    match cell {
        Some(Cell::Value { value, label, second, best, knocked_out, hatched }) => {
            let fill = colour::heat(value / 100.0);
            let ink = colour::text_on(fill);
            sheet.bar(left, top, right, bottom, fill);
            if *hatched {
                sheet.hatch(left, top, right, bottom, colour::mix(fill, ink, 0.35));
            }
            let small = Face::regular(sheet.measures.small.size);
            let face = face.weight(*best);
            let (half, below) = if second.is_empty() { (0.0, 0.0) } else { (face.size * 0.62, face.size * 0.7) };
            let mark = if *best || *knocked_out { 12.0 } else { 0.0 };
            let marked = mark > 0.0 && face.width(label) + mark + 4.0 <= width;
            let text = shorten(label, face, width);
            let shift = if marked { mark / 2.0 } else { 0.0 };
            let text_width = face.width(&text);
            if *hatched {
                clear(sheet, (middle.0, middle.1 - half), text_width + if marked { mark } else { 0.0 }, face, fill);
            }
            let x = middle.0 - text_width / 2.0 - shift;
            if marked && *knocked_out {
                cross(sheet, (x + 4.0, middle.1 - half), ink);
            } else if marked {
                sheet.disc((x + 4.0, middle.1 - half), 3.75, ink);
            }
            sheet.text((middle.0 + shift, middle.1 - half), Side::Middle, &text, face, ink);
            if !second.is_empty() {
                let second = shorten(second, small, width);
                if *hatched {
                    clear(sheet, (middle.0, middle.1 + below), small.width(&second), small, fill);
                }
                sheet.text((middle.0, middle.1 + below), Side::Middle, &second, small, ink);
            }
        }
        other => {
            let label = match other {
                Some(Cell::Missing { label }) => label.as_str(),
                _ => crate::report::format::missing(language),
            };
            sheet.hatch(left, top, right, bottom, GRID);
            sheet.frame(left, top, right, bottom, GRID, 1.0);
            let small = sheet.measures.small;
            let text = shorten(label, small, width);
            clear(sheet, middle, small.width(&text), small, WHITE);
            sheet.text(middle, Side::Middle, &text, small, QUIET);
        }
    }
}

/// Wipes the hatching away behind a text.
fn clear(sheet: &Sheet<'_>, (x, y): (f64, f64), width: f64, face: Face, fill: Rgb) {
    let (half, reach) = (width / 2.0 + 3.0, face.size * 0.6);
    sheet.bar(x - half, y - reach, x + half, y + reach, fill);
}

/// A small cross: a missed gate.
fn cross(sheet: &Sheet<'_>, (x, y): (f64, f64), ink: Rgb) {
    sheet.line(&[(x - 3.5, y - 3.5), (x + 3.5, y + 3.5)], ink, 1.75);
    sheet.line(&[(x - 3.5, y + 3.5), (x + 3.5, y - 3.5)], ink, 1.75);
}
