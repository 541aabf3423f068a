//! What was knocked out, in grey below the ranking: name, reason, and what it would have reached.

use super::{Columns, Excluded};
use crate::report::figure::colour::{GRID, QUIET};
use crate::report::figure::label::{shorten, wrap, wrap_evenly};
use crate::report::figure::sheet::{Sheet, Side};

/// The sign before each name.
pub(super) const SIGN: &str = "✗";

/// Draws the list, names in the column of the names and reasons in that of the bars.
pub(super) fn draw(sheet: &mut Sheet<'_>, head: &str, excluded: &[Excluded], columns: &Columns) {
    if excluded.is_empty() {
        return;
    }
    let face = sheet.measures.label;
    sheet.y += 12.0;
    let head = shorten(head, face.weight(true), sheet.right() - sheet.left());
    sheet.text((sheet.left(), sheet.y + face.leading() / 2.0), Side::Start, &head, face.weight(true), QUIET);
    sheet.y += face.leading() + 5.0;
    for one in excluded {
        sheet.line(&[(sheet.left(), sheet.y), (sheet.right(), sheet.y)], GRID, 1.0);
        sheet.y += 5.0;
        let room = sheet.right() - columns.plot;
        let mut words = wrap(&one.reason, face, room, 3);
        words.extend(wrap(&one.otherwise, face, room, 2));
        let names = wrap_evenly(&one.name, face, columns.plot - columns.name - 10.0, 4);
        let middle = |lines: usize| sheet.y + lines as f64 * face.leading() / 2.0;
        sheet.text((columns.name - 7.0, middle(1)), Side::End, SIGN, face, QUIET);
        sheet.block((columns.name, middle(names.len())), Side::Start, &names, face, QUIET);
        sheet.block((columns.plot, middle(words.len())), Side::Start, &words, face, QUIET);
        sheet.y += words.len().max(names.len()).max(1) as f64 * face.leading() + 5.0;
    }
}
