//! What one assumption at a time does to a difference: bars from the present value to both ends.
//!
//! The question: which uncertainty matters most? Where a bar crosses the line at zero the order flips. One-way only:
//! what assumptions do together is not shown.

use super::caption::{Caption, Figure, Width};
use super::colour::{FILLS, INK, QUIET, Rgb, WHITE};
use super::label::shorten;
use super::legend;
use super::rows::{self, Names};
use super::scale::{Scale, Ticks};
use super::sheet::{Sheet, Side};
use super::stack::{Part, segment};
use crate::report::format::Number;

/// One assumption.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TornadoRow {
    /// The name.
    pub name: String,
    /// The difference at the lower end of the assumption; the label says it with the assumption's value.
    pub low: Part,
    /// The same at the upper end.
    pub high: Part,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tornado {
    /// What the first fill means, for example "unterer Wert der Annahme".
    pub low_label: String,
    /// What the second fill means.
    pub high_label: String,
    /// The difference now; its label stands above the line.
    pub base: Part,
    /// The assumptions, widest bar first.
    pub rows: Vec<TornadoRow>,
}

const LOW: Rgb = FILLS[3];
const HIGH: Rgb = FILLS[0];
const GAP: f64 = 7.0;

impl Tornado {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// The scale always includes zero. Both ends are labelled, also where a side has no length; if both ends lie on
    /// the same side of the present value, both labels stand behind the longer one.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        legend::draw(&mut sheet, &[(self.low_label.clone(), LOW), (self.high_label.clone(), HIGH)]);
        if self.rows.is_empty() {
            return sheet.finish();
        }
        let face = sheet.measures.label;
        let names = Names::new(&sheet, self.rows.iter().map(|row| (row.name.as_str(), false)), sheet.width * 0.27);
        let left = sheet.left() + names.width + 14.0;
        let (scale, ticks) = self.scale(&sheet, left);
        let (pitch, height) = (names.pitch(&sheet, face.size + 22.0), face.size + 9.0);
        let now = scale.px(self.base.length());
        let text = shorten(&self.base.label, face.weight(true), sheet.right() - left);
        let half = face.weight(true).width(&text) / 2.0;
        let x = now.max(left + half).min(sheet.right() - half);
        sheet.text((x, sheet.y + face.leading() / 2.0), Side::Middle, &text, face.weight(true), INK);
        sheet.y += face.leading() + 3.0;
        let (top, bottom) = (sheet.y, sheet.y + pitch * self.rows.len() as f64);
        rows::grid(&sheet, &scale, &ticks, (top, bottom));
        rows::zero(&sheet, &scale, (top, bottom));
        for (index, row) in self.rows.iter().enumerate() {
            let middle = top + (index as f64 + 0.5) * pitch;
            names.draw(&sheet, index, (sheet.left(), middle));
            draw_row(&sheet, row, &scale, now, (middle, height));
        }
        sheet.dashes((now, top), (now, bottom), QUIET, 1.25, 3.0);
        let signed = |&value: &f64| (value, Number::new(value, ticks.places).signed(caption.language));
        let labels: Vec<_> = ticks.values.iter().map(signed).collect();
        rows::axis(&mut sheet, &scale, labels.into_iter(), bottom);
        sheet.finish()
    }

    /// Round ticks around all ends, the present value and zero, with room for the labels at both sides.
    fn scale(&self, sheet: &Sheet<'_>, left: f64) -> (Scale, Ticks) {
        let face = sheet.measures.small;
        let ends = || self.rows.iter().flat_map(|row| [&row.low, &row.high]).chain([&self.base]).map(Part::length);
        let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
        let ticks = Ticks::around(low, high, 6);
        let label = |row: &TornadoRow| {
            let one = face.width(&shorten(&row.low.label, face, longest(sheet)));
            let other = face.width(&shorten(&row.high.label, face, longest(sheet)));
            match (same_side(row, self.base.length()), row.low.length() > self.base.length()) {
                (true, true) => (0.0, one + other + GAP),
                (true, false) => (one + other + GAP, 0.0),
                (false, _) => (one.max(other), one.max(other)),
            }
        };
        let rooms = self.rows.iter().map(label).fold((0.0, 0.0), |(a, b): (f64, f64), (x, y)| (a.max(x), b.max(y)));
        let from = left + rooms.0 + GAP;
        let to = (sheet.right() - rooms.1 - GAP).max(from + 60.0);
        // The labels stand at the ends of the bars, so the ticks beyond these may use their room.
        let inner = Scale { from: (low, if high > low { high } else { low + 1.0 }), to: (from, to) };
        let scale = Scale { from: (ticks.low(), ticks.high()), to: (inner.px(ticks.low()), inner.px(ticks.high())) };
        let edge = 14.0;
        let fitting: Vec<f64> = ticks
            .values
            .iter()
            .copied()
            .filter(|&value| scale.px(value) >= left - 2.0 && scale.px(value) <= sheet.right() - edge)
            .collect();
        (scale, Ticks { values: fitting, places: ticks.places })
    }
}

/// The longest that the label of an end may get.
fn longest(sheet: &Sheet<'_>) -> f64 {
    sheet.width * 0.16
}

/// True if both ends lie on the same side of the present value.
fn same_side(row: &TornadoRow, base: f64) -> bool {
    (row.low.length() - base) * (row.high.length() - base) > 0.0
}

/// The two bars of a row, and their labels.
fn draw_row(sheet: &Sheet<'_>, row: &TornadoRow, scale: &Scale, now: f64, (middle, height): (f64, f64)) {
    let face = sheet.measures.small;
    let (low, high) = (scale.px(row.low.length()), scale.px(row.high.length()));
    let (top, bottom) = (middle - height / 2.0, middle + height / 2.0);
    let mut bars = [(low, LOW), (high, HIGH)];
    // The longer bar first, so that a shorter one on the same side stays visible.
    bars.sort_by(|a, b| (b.0 - now).abs().total_cmp(&(a.0 - now).abs()));
    for (end, fill) in bars {
        segment(sheet, (end.min(now), top, end.max(now), bottom), fill);
    }
    let texts =
        [(low, &row.low.label), (high, &row.high.label)].map(|(x, text)| (x, shorten(text, face, longest(sheet))));
    let [(low, low_text), (high, high_text)] = &texts;
    let write = |x: f64, side: Side, text: &str, ink: Rgb| {
        let width = face.width(text);
        let from = if side == Side::End { x - width } else { x };
        sheet.bar(from - 2.0, middle - 8.0, from + width + 2.0, middle + 8.0, WHITE);
        sheet.text((x, middle), side, text, face, ink);
    };
    if (low - now) * (high - now) > 0.0 {
        let right = *low > now;
        let (near, far) =
            if (low - now).abs() < (high - now).abs() { (low_text, high_text) } else { (high_text, low_text) };
        let end = if right { low.max(*high) + GAP } else { low.min(*high) - GAP };
        let side = if right { Side::Start } else { Side::End };
        write(end, side, far, INK);
        let next = face.width(far) + GAP;
        write(if right { end + next } else { end - next }, side, near, QUIET);
        return;
    }
    let low_left = low < high || (low == high && *low <= now);
    let (left, right) =
        if low_left { ((low, low_text), (high, high_text)) } else { ((high, high_text), (low, low_text)) };
    write(left.0.min(now) - GAP, Side::End, left.1, INK);
    write(right.0.max(now) + GAP, Side::Start, right.1, INK);
}
