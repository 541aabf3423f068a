//! Legend rows above a plot: swatches with names, which wrap and never lie on the data.

use super::colour::{GREY, INK, Rgb, needs_frame};
use super::label::shorten;
use super::sheet::{Sheet, Side};

const SWATCH: f64 = 13.0;
const GAP: f64 = 7.0;
const BETWEEN: f64 = 20.0;

/// Draws the entries from the left edge, in rows of about equal length, and moves the sheet on below them.
pub(super) fn draw(sheet: &mut Sheet<'_>, entries: &[(String, Rgb)]) {
    if entries.is_empty() {
        return;
    }
    let face = sheet.measures.label;
    let room = sheet.right() - sheet.left();
    let names: Vec<_> = entries.iter().map(|(name, _)| shorten(name, face, room - SWATCH - GAP)).collect();
    let widths: Vec<_> = names.iter().map(|name| SWATCH + GAP + face.width(name)).collect();
    let (mut low, mut high) = (room / 2.0, room);
    let fewest = starts(&widths, room).len();
    while high - low > 2.0 {
        let middle = f64::midpoint(low, high);
        if starts(&widths, middle).len() == fewest { high = middle } else { low = middle }
    }
    let row = face.leading() + 5.0;
    let starts = starts(&widths, high);
    let mut x = sheet.left();
    for (index, ((_, colour), name)) in entries.iter().zip(&names).enumerate() {
        if index > 0 && starts.contains(&index) {
            x = sheet.left();
            sheet.y += row;
        }
        let middle = sheet.y + row / 2.0;
        swatch(sheet, x, middle, *colour);
        sheet.text((x + SWATCH + GAP, middle), Side::Start, name, face, INK);
        x += widths[index] + BETWEEN;
    }
    sheet.y += row + 8.0;
}

/// The first entry of each row.
fn starts(widths: &[f64], room: f64) -> Vec<usize> {
    let mut starts = vec![0];
    let mut used = 0.0;
    for (index, width) in widths.iter().enumerate() {
        if used > 0.0 && used + width > room {
            starts.push(index);
            used = 0.0;
        }
        used += width + BETWEEN;
    }
    starts
}

/// A small square in a colour, framed where it would not stand out from the paper.
fn swatch(sheet: &Sheet<'_>, x: f64, middle: f64, colour: Rgb) {
    let (top, bottom) = (middle - SWATCH / 2.0, middle + SWATCH / 2.0);
    sheet.bar(x, top, x + SWATCH, bottom, colour);
    if needs_frame(colour) {
        sheet.frame(x, top, x + SWATCH, bottom, GREY, 1.0);
    }
}
