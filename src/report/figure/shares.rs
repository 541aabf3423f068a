//! How often each alternative takes each rank, as bars of 100 %.
//!
//! The question: how sure is the order? Not a probability of success: the shares depend on the ranges that were
//! assumed, which belong into the footer.

use super::caption::{Caption, Figure, Width};
use super::colour::{Rgb, SHADES};
use super::legend;
use super::rows::{self, Names};
use super::scale::{Scale, Ticks};
use super::sheet::Sheet;
use super::stack::{self, Part};
use crate::report::format::Weight;

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShareRow {
    /// The name.
    pub name: String,
    /// True for those whom the message is about: their name is bold.
    pub lead: bool,
    /// The share of each rank, 0 to 1, best rank first.
    pub shares: Vec<Part>,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shares {
    /// What the segments are, for example "Rang 1"; at most six, the last may stand for all worse ranks.
    pub ranks: Vec<String>,
    /// The rows.
    pub rows: Vec<ShareRow>,
}

impl Shares {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// The scale always runs from 0 to 100 %. A number stands in its segment only where it fits.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let entries: Vec<(String, Rgb)> = self.ranks.iter().cloned().zip(SHADES.into_iter().cycle()).collect();
        legend::draw(&mut sheet, &entries);
        if self.rows.is_empty() {
            return sheet.finish();
        }
        let face = sheet.measures.label;
        let names = self.rows.iter().map(|row| (row.name.as_str(), row.lead));
        let names = Names::new(&sheet, names, sheet.width * 0.29);
        let whole = Weight(1.0).text(caption.language);
        let left = sheet.left() + names.width + 14.0;
        let right = sheet.right() - sheet.measures.small.width(&whole) / 2.0;
        let scale = Scale { from: (0.0, 1.0), to: (left, right) };
        let ticks = Ticks::around(0.0, 1.0, 5);
        let (pitch, height) = (names.pitch(&sheet, face.size * 2.0 + 14.0), face.size * 2.0 + 2.0);
        let (top, bottom) = (sheet.y, sheet.y + pitch * self.rows.len() as f64);
        rows::grid(&sheet, &scale, &ticks, (top, bottom));
        for (index, row) in self.rows.iter().enumerate() {
            let middle = top + (index as f64 + 0.5) * pitch;
            names.draw(&sheet, index, (sheet.left(), middle));
            stack::draw(&sheet, &scale, &row.within(), &SHADES, (middle - height / 2.0, middle + height / 2.0));
        }
        rows::zero(&sheet, &scale, (top, bottom));
        let labels = ticks.values.iter().map(|&value| (value, Weight(value).text(caption.language)));
        rows::axis(&mut sheet, &scale, labels, bottom);
        sheet.finish()
    }
}

impl ShareRow {
    /// The shares, none negative and together at most the whole, so that no bar leaves the scale.
    fn within(&self) -> Vec<Part> {
        let mut left = 1.0;
        let part = |share: &Part| {
            let value = share.length().clamp(0.0, left);
            left -= value;
            Part { value, label: share.label.clone() }
        };
        self.shares.iter().map(part).collect()
    }
}
