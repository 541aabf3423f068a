//! Legend rows above a plot: swatches with names, which wrap and never lie on the data.

use super::colour::{GREY, INK, Rgb, needs_frame};
use super::label::shorten;
use super::sheet::{Sheet, Side};

const SWATCH: f64 = 13.0;
const GAP: f64 = 7.0;
const BETWEEN: f64 = 20.0;

/// Draws the entries from the left edge and moves the sheet on below them.
pub(super) fn draw(sheet: &mut Sheet<'_>, entries: &[(String, Rgb)]) {
    if entries.is_empty() {
        return;
    }
    let face = sheet.measures.label;
    let row = face.leading() + 5.0;
    let (left, right) = (sheet.left(), sheet.right());
    let mut x = left;
    for (name, colour) in entries {
        let name = shorten(name, face, right - left - SWATCH - GAP);
        let width = SWATCH + GAP + face.width(&name);
        if x > left && x + width > right {
            x = left;
            sheet.y += row;
        }
        let middle = sheet.y + row / 2.0;
        swatch(sheet, x, middle, *colour);
        sheet.text((x + SWATCH + GAP, middle), Side::Start, &name, face, INK);
        x += width + BETWEEN;
    }
    sheet.y += row + 8.0;
}

/// A small square in a colour, framed where it would not stand out from the paper.
fn swatch(sheet: &Sheet<'_>, x: f64, middle: f64, colour: Rgb) {
    let (top, bottom) = (middle - SWATCH / 2.0, middle + SWATCH / 2.0);
    sheet.bar(x, top, x + SWATCH, bottom, colour);
    if needs_frame(colour) {
        sheet.frame(x, top, x + SWATCH, bottom, GREY, 1.0);
    }
}
