//! Several numbers of each row as dots on one scale, the largest marked.
//!
//! The question: which choice hurts the least satisfied group least? A dot a group; the largest is full and labelled.

use super::caption::{Caption, Figure, Width};
use super::colour::{ACCENT, GREY, GRID, INK, QUIET, WHITE};
use super::label::shorten;
use super::rows::{self, Names};
use super::scale::{Scale, Ticks};
use super::sheet::{Sheet, Side};
use super::stack::Part;

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DotRow {
    /// The name.
    pub name: String,
    /// True for those whom the message is about: bold, the mark in the colour of the message.
    pub lead: bool,
    /// The numbers, at least 0.
    pub dots: Vec<f64>,
    /// The largest of them and its text, for example "5,8 Personalrat".
    pub largest: Part,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DotRows {
    /// What a hollow dot means.
    pub dot_key: String,
    /// What the full dot means.
    pub largest_key: String,
    /// What the scale means, for example "Punkte".
    pub axis: String,
    /// The rows.
    pub rows: Vec<DotRow>,
}

const DOT: f64 = 5.0;
const MARK: f64 = 7.0;

impl DotRows {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// The scale begins at zero. Equal numbers lie on each other; the text of the largest stands behind its dot.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        self.key(&mut sheet);
        if self.rows.is_empty() {
            return sheet.finish();
        }
        let face = sheet.measures.label;
        let names = Names::new(&sheet, self.rows.iter().map(|row| (row.name.as_str(), row.lead)), sheet.width * 0.29);
        let left = sheet.left() + names.width + 18.0;
        let room = (sheet.right() - left) * 0.55;
        let texts: Vec<String> =
            self.rows.iter().map(|row| shorten(&row.largest.label, face.weight(true), room)).collect();
        let high = self.rows.iter().flat_map(|row| row.dots.iter().chain([&row.largest.value])).copied();
        let high = high.filter(|x| x.is_finite()).fold(0.0, f64::max);
        let ticks = Ticks::around(0.0, if high > 0.0 { high } else { 1.0 }, 6);
        // As wide as the texts behind the marks allow.
        let ends = self.rows.iter().zip(&texts).map(|(row, text)| {
            let share = (row.largest.value / ticks.high()).clamp(0.01, 1.0);
            let free = sheet.right() - left - face.weight(true).width(text) - MARK - 8.0;
            if row.largest.value.is_finite() { left + free / share } else { sheet.right() }
        });
        let right = ends.fold(sheet.right() - 20.0, f64::min);
        let scale = Scale { from: (ticks.low(), ticks.high()), to: (left, right) };
        let pitch = names.pitch(&sheet, face.size + 18.0);
        let (top, bottom) = (sheet.y, sheet.y + pitch * self.rows.len() as f64);
        rows::grid(&sheet, &scale, &ticks, (top, bottom));
        rows::zero(&sheet, &scale, (top, bottom));
        for (index, (row, text)) in self.rows.iter().zip(&texts).enumerate() {
            let middle = top + (index as f64 + 0.5) * pitch;
            names.draw(&sheet, index, (sheet.left(), middle));
            let end = scale.px(row.largest.value);
            sheet.line(&[(scale.px(0.0), middle), (end, middle)], GREY, 1.5);
            for &dot in &row.dots {
                hollow(&sheet, (scale.px(dot), middle));
            }
            sheet.disc((end, middle), MARK, if row.lead { ACCENT } else { QUIET });
            sheet.text((end + MARK + 6.0, middle), Side::Start, text, face.weight(row.lead), INK);
        }
        rows::axis(&mut sheet, &scale, ticks.labels(caption.language), bottom);
        let small = sheet.measures.small;
        let axis = shorten(&self.axis, small, right - left);
        sheet.text((left, sheet.y + small.leading() / 2.0), Side::Start, &axis, small, INK);
        sheet.y += small.leading();
        sheet.finish()
    }

    /// What the dots mean.
    fn key(&self, sheet: &mut Sheet<'_>) {
        let face = sheet.measures.label;
        let line = face.leading() + 4.0;
        let (mut x, mut middle) = (sheet.left(), sheet.y + line / 2.0);
        for (index, text) in [&self.dot_key, &self.largest_key].into_iter().enumerate() {
            if text.is_empty() {
                continue;
            }
            let text = shorten(text, face, sheet.right() - sheet.left() - 26.0);
            let width = 22.0 + face.width(&text);
            if x > sheet.left() && x + width > sheet.right() {
                (x, middle) = (sheet.left(), middle + line);
            }
            if index == 0 {
                hollow(sheet, (x + 8.0, middle));
            } else {
                sheet.disc((x + 8.0, middle), MARK, ACCENT);
            }
            sheet.text((x + 22.0, middle), Side::Start, &text, face, INK);
            x += width + 22.0;
        }
        sheet.y = middle + line / 2.0 + 8.0;
    }
}

/// A ring on white, so that dots beside each other stay apart.
fn hollow(sheet: &Sheet<'_>, at: (f64, f64)) {
    sheet.disc(at, DOT + 1.0, GRID);
    sheet.disc(at, DOT, GREY);
    sheet.disc(at, DOT - 2.0, WHITE);
}
