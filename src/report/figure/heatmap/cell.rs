//! One cell of the table.

use super::Cell;
use crate::model::Language;
use crate::report::figure::colour::{self, GRID, QUIET, Rgb, WHITE};
use crate::report::figure::font::Face;
use crate::report::figure::sheet::{Sheet, Side};
use crate::report::format;

/// What a dot or a cross before the number takes.
const MARK: f64 = 12.0;

/// Left, top, right, bottom.
type Place = (f64, f64, f64, f64);

/// Draws a cell in its place; without one, or without a value, it is hatched.
pub(super) fn draw(sheet: &Sheet<'_>, place: Place, cell: Option<&Cell>, language: Language) {
    match cell {
        Some(Cell::Value { value, label, second, best, knocked_out, hatched }) => {
            let fill = colour::heat(value / 100.0);
            let ink = colour::text_on(fill);
            sheet.bar(place.0, place.1, place.2, place.3, fill);
            if *hatched {
                sheet.hatch(place.0, place.1, place.2, place.3, colour::mix(fill, ink, 0.35));
            }
            let pen = Pen { sheet, place, fill, ink, hatched: *hatched };
            let up = if second.is_empty() { 0.0 } else { sheet.measures.value.size * 0.62 };
            pen.number(label, -up, *best, *knocked_out);
            pen.words(second, up * 1.15, Face::regular(sheet.measures.small.size));
        }
        Some(Cell::Missing { label }) => missing(sheet, place, label),
        None => missing(sheet, place, format::missing(language)),
    }
}

/// A cell without a value: hatched in grey, with the reason where it fits and a dash where it does not.
fn missing(sheet: &Sheet<'_>, place: Place, label: &str) {
    sheet.hatch(place.0, place.1, place.2, place.3, GRID);
    sheet.frame(place.0, place.1, place.2, place.3, GRID, 1.0);
    let face = sheet.measures.small;
    let text = if face.width(label) <= place.2 - place.0 - 4.0 { label } else { "–" };
    Pen { sheet, place, fill: WHITE, ink: QUIET, hatched: true }.words(text, 0.0, face);
}

/// Writes into one cell.
struct Pen<'s, 'c> {
    sheet: &'s Sheet<'c>,
    place: Place,
    fill: Rgb,
    ink: Rgb,
    hatched: bool,
}

impl Pen<'_, '_> {
    fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.place.0, self.place.2), f64::midpoint(self.place.1, self.place.3))
    }

    /// The value with its mark: before it, or above it where the column is narrow.
    fn number(&self, label: &str, down: f64, best: bool, knocked_out: bool) {
        let face = self.sheet.measures.value.weight(best);
        let room = self.place.2 - self.place.0;
        // A number that was cut off would be a wrong number.
        let text = if face.width(label) <= room - 2.0 { label } else { "…" };
        let width = face.width(text);
        let (x, y) = (self.middle().0, self.middle().1 + down);
        let any = best || knocked_out;
        let before = any && width + MARK + 6.0 <= room;
        let shift = if before { MARK / 2.0 } else { 0.0 };
        self.clear((x, y), width + 2.0 * shift, face);
        self.sheet.text((x + shift, y), Side::Middle, text, face, self.ink);
        let (mark, size) =
            if before { ((x - width / 2.0 - shift + 4.0, y), 3.5) } else { ((x, y - face.size * 0.85), 2.5) };
        if knocked_out {
            cross(self.sheet, mark, size, self.ink);
        } else if best {
            self.sheet.disc(mark, size, self.ink);
        }
    }

    /// A text in the middle, moved down, if there is room for all of it.
    fn words(&self, text: &str, down: f64, face: Face) {
        if text.is_empty() || face.width(text) > self.place.2 - self.place.0 - 2.0 {
            return;
        }
        let at = (self.middle().0, self.middle().1 + down);
        self.clear(at, face.width(text), face);
        self.sheet.text(at, Side::Middle, text, face, self.ink);
    }

    /// Wipes the hatching away behind a text.
    fn clear(&self, (x, y): (f64, f64), width: f64, face: Face) {
        if self.hatched {
            let (half, reach) = (width / 2.0 + 3.0, face.size * 0.6);
            let (left, right) = ((x - half).max(self.place.0 + 1.0), (x + half).min(self.place.2 - 1.0));
            self.sheet.bar(left, y - reach, right, y + reach, self.fill);
        }
    }
}

/// A small cross: a missed gate.
pub(super) fn cross(sheet: &Sheet<'_>, (x, y): (f64, f64), size: f64, ink: Rgb) {
    sheet.line(&[(x - size, y - size), (x + size, y + size)], ink, 1.75);
    sheet.line(&[(x - size, y + size), (x + size, y - size)], ink, 1.75);
}
