//! One horizontal bar made of segments, with their numbers where these fit.

use super::colour::{self, GREY, Rgb};
use super::scale::Scale;
use super::sheet::{Sheet, Side};

/// A number with its printed text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// The length that is drawn.
    pub value: f64,
    /// The text that is printed.
    pub label: String,
}

impl Part {
    /// The length of a segment; none where the value is no number.
    pub(super) fn length(&self) -> f64 {
        if self.value.is_finite() { self.value } else { 0.0 }
    }
}

/// Where the segments end: the sum of the negative and that of the positive ones.
pub(super) fn ends(parts: &[Part]) -> (f64, f64) {
    parts
        .iter()
        .map(Part::length)
        .fold((0.0, 0.0), |(low, high), length| if length < 0.0 { (low + length, high) } else { (low, high + length) })
}

/// Draws the segments between two heights; positive ones to the right of zero, negative ones to the left.
pub(super) fn draw(sheet: &Sheet<'_>, scale: &Scale, parts: &[Part], fills: &[Rgb], (top, bottom): (f64, f64)) {
    let face = sheet.measures.value;
    let (mut low, mut high) = (0.0, 0.0);
    for (part, &fill) in parts.iter().zip(fills.iter().cycle()) {
        let start = if part.length() < 0.0 { &mut low } else { &mut high };
        let (from, to) = (scale.px(*start), scale.px(*start + part.length()));
        *start += part.length();
        segment(sheet, (from.min(to), top, from.max(to), bottom), fill);
        if face.width(&part.label) + 6.0 <= (to - from).abs() {
            let at = (f64::midpoint(from, to), f64::midpoint(top, bottom));
            sheet.text(at, Side::Middle, &part.label, face, colour::text_on(fill));
        }
    }
}

/// One segment (left, top, right, bottom) with a white gap behind it, framed if it is too light to stand out.
pub(super) fn segment(sheet: &Sheet<'_>, (left, top, right, bottom): (f64, f64, f64, f64), fill: Rgb) {
    let gap = if right - left > 2.0 { 0.875 } else { 0.0 };
    if right - left < 0.125 {
        return;
    }
    sheet.bar(left, top, right - gap, bottom, fill);
    if colour::needs_frame(fill) && right - left > 3.0 {
        sheet.frame(left, top, right - gap, bottom, GREY, 1.0);
    }
}
