//! A table of values from 0 to 100 as coloured cells, each with its number.
//!
//! The question: where are strengths and weaknesses? The colour never stands alone: each cell prints its value, the
//! best of a column has a dot and is bold, a knock-out has a cross, what rests on no evidence is hatched.

use super::caption::{Caption, Figure, Width};
use super::colour::{self, GREY, INK, QUIET};
use super::heads::{self, Head};
use super::label::{shorten, widest, wrap_evenly};
use super::sheet::{Sheet, Side};

mod cell;

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

/// Between two cells.
const GAP: f64 = 1.5;
/// Before a column that stands apart.
const APART: f64 = 9.0;
/// A column is at least so wide, and for a long text no wider; the table goes on below where there is no room.
const NARROWEST: f64 = 20.5;
const WIDEST: f64 = 90.0;
/// On average no column is wider, so that few columns do not become long bars.
const BROADEST: f64 = 150.0;

/// Draws a mark of the key from its left edge around a height.
type DrawMark = fn(&Sheet<'_>, f64, f64);

impl Heatmap {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Twelve columns of a table fit with level heads on a screen; with more, or with long words, the heads run
    /// upwards; with still more the table goes on below in a second band. A number is never cut off; a cell beyond the row's end counts as missing.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let face = sheet.measures.label;
        let room = match (self.columns.len() > 6, width) {
            (true, Width::Screen) => 190.0,
            (true, Width::Print) => 150.0,
            (false, _) => sheet.width * 0.29,
        };
        let names: Vec<_> =
            self.rows.iter().map(|row| wrap_evenly(&row.name, face.weight(row.lead), room, 5)).collect();
        let name_width = names.iter().zip(&self.rows).map(|(lines, row)| widest(lines, face.weight(row.lead)));
        let plot = sheet.left() + name_width.fold(0.0, f64::max) + 12.0;
        let apart = self.columns.iter().filter(|column| column.apart).count() as f64 * APART;
        let narrowest = self.narrowest(&sheet);
        let fitting = ((sheet.right() - plot - apart) / narrowest).floor().max(1.0) as usize;
        let bands = self.columns.len().div_ceil(fitting).max(1);
        let in_band = self.columns.len().div_ceil(bands).max(1);
        for (band, columns) in self.columns.chunks(in_band).enumerate() {
            sheet.y += if band > 0 { 16.0 } else { 0.0 };
            self.band(&mut sheet, (plot, narrowest), &names, (columns, band * in_band));
        }
        self.key(&mut sheet);
        sheet.finish()
    }

    /// The width of a column in which every number fits.
    fn narrowest(&self, sheet: &Sheet<'_>) -> f64 {
        let (face, small) = (sheet.measures.value, sheet.measures.small);
        let cells = self.rows.iter().flat_map(|row| &row.cells).map(|cell| match cell {
            Cell::Value { label, second, best, .. } => face.weight(*best).width(label).max(small.width(second)),
            Cell::Missing { .. } => 0.0,
        });
        (cells.fold(0.0, f64::max) + 5.0).clamp(NARROWEST, WIDEST)
    }

    /// Some neighbouring columns with all rows; `first` counts the columns before.
    fn band(
        &self,
        sheet: &mut Sheet<'_>,
        (plot, narrowest): (f64, f64),
        names: &[Vec<String>],
        (columns, first): (&[Column], usize),
    ) {
        let face = sheet.measures.label;
        let right = sheet.right().min(plot + columns.len() as f64 * BROADEST);
        let spans = spans(columns, (plot, right), narrowest);
        let heads: Vec<_> = columns
            .iter()
            .zip(&spans)
            .map(|(column, span)| Head { text: &column.head, note: &column.note, span: (span.0, span.1 - GAP) })
            .collect();
        heads::draw(sheet, &heads);
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
                cell::draw(sheet, place, row.cells.get(first + index), sheet.language());
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

        let marks: [(&str, bool, DrawMark); 3] = [
            (&self.key.best, any(|c| matches!(c, Cell::Value { best: true, .. })), |sheet, x, y| {
                sheet.disc((x + 7.0, y), 4.5, INK);
            }),
            (&self.key.knocked_out, any(|c| matches!(c, Cell::Value { knocked_out: true, .. })), |sheet, x, y| {
                cell::cross(sheet, (x + 7.0, y), 3.5, INK);
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

/// Left and right edge of each column between two pixels; none is narrower than its numbers need.
fn spans(columns: &[Column], (left, right): (f64, f64), narrowest: f64) -> Vec<(f64, f64)> {
    let known: Vec<f64> =
        columns.iter().filter_map(|column| column.weight).filter(|w| w.is_finite() && *w > 0.0).collect();
    let mean = if known.is_empty() { 1.0 } else { known.iter().sum::<f64>() / known.len() as f64 };
    let shares: Vec<f64> =
        columns.iter().map(|column| column.weight.filter(|w| w.is_finite() && *w > 0.0).unwrap_or(mean)).collect();
    let apart = |index: usize| if columns[index].apart && index > 0 { APART } else { 0.0 };
    let room = (right - left - (0..columns.len()).map(apart).sum::<f64>()).max(0.0);
    let least = narrowest.min(room / columns.len().max(1) as f64);

    // Columns that would be too narrow get the least width, the others share the rest; this may make more too narrow.
    let mut narrow = vec![false; columns.len()];
    let mut unit = 0.0;
    for _ in 0..=columns.len() {
        let fixed = narrow.iter().filter(|&&one| one).count() as f64 * least;
        let free: f64 = shares.iter().zip(&narrow).filter(|(_, one)| !**one).map(|(share, _)| share).sum();
        unit = if free > 0.0 { (room - fixed).max(0.0) / free } else { 0.0 };
        for (one, share) in narrow.iter_mut().zip(&shares) {
            *one |= share * unit < least - 1e-9;
        }
    }
    let mut x = left;
    let mut spans = Vec::new();
    for (index, share) in shares.iter().enumerate() {
        x += apart(index);
        let end = x + if narrow[index] { least } else { share * unit };
        spans.push((x, end));
        x = end;
    }
    spans
}
