//! What figures with horizontal bars share: names at the left, a scale below.

use super::colour::{GRID, INK, QUIET};
use super::label::{widest, wrap_evenly};
use super::scale::{Scale, Ticks};
use super::sheet::{Sheet, Side};

/// The names of the rows, broken into lines.
pub(super) struct Names {
    lines: Vec<(Vec<String>, bool)>,
    /// The widest line, in px.
    pub(super) width: f64,
}

impl Names {
    /// Names (and whether they are bold) in a column of at most so many px.
    pub(super) fn new<'n>(sheet: &Sheet<'_>, names: impl Iterator<Item = (&'n str, bool)>, room: f64) -> Self {
        let face = sheet.measures.label;
        let lines: Vec<_> = names.map(|(name, lead)| (wrap_evenly(name, face.weight(lead), room, 4), lead)).collect();
        let width = lines.iter().map(|(lines, lead)| widest(lines, face.weight(*lead))).fold(0.0, f64::max);
        Self { lines, width }
    }

    /// The height in which every name fits, with some air, and at least the given one.
    pub(super) fn pitch(&self, sheet: &Sheet<'_>, least: f64) -> f64 {
        let most = self.lines.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0) as f64;
        (most * sheet.measures.label.leading() + 9.0).max(least)
    }

    /// Draws the name of a row from a left edge around a height.
    pub(super) fn draw(&self, sheet: &Sheet<'_>, row: usize, at: (f64, f64)) {
        if let Some((lines, lead)) = self.lines.get(row) {
            sheet.block(at, Side::Start, lines, sheet.measures.label.weight(*lead), INK);
        }
    }
}

/// Light lines at the ticks, but for zero.
pub(super) fn grid(sheet: &Sheet<'_>, scale: &Scale, ticks: &Ticks, (top, bottom): (f64, f64)) {
    for &value in ticks.values.iter().filter(|&&value| value != 0.0) {
        let x = scale.px(value);
        sheet.line(&[(x, top), (x, bottom)], GRID, 1.0);
    }
}

/// A dark line at zero.
pub(super) fn zero(sheet: &Sheet<'_>, scale: &Scale, (top, bottom): (f64, f64)) {
    let x = scale.px(0.0);
    sheet.line(&[(x, top), (x, bottom)], INK, 1.25);
}

/// The texts of the ticks below a plot that ends at the given height; the sheet moves on below them. A text that has
/// no room beside the one before, or on the page, is left out.
pub(super) fn axis(sheet: &mut Sheet<'_>, scale: &Scale, labels: impl Iterator<Item = (f64, String)>, bottom: f64) {
    let face = sheet.measures.small;
    sheet.y = bottom + 4.0;
    let mut free = 0.0;
    for (value, label) in labels {
        let (x, half) = (scale.px(value), face.width(&label) / 2.0);
        if x - half >= free && x + half <= sheet.width {
            sheet.text((x, sheet.y + face.leading() / 2.0), Side::Middle, &label, face, QUIET);
            free = x + half + 8.0;
        }
    }
    sheet.y += face.leading();
}
