//! The heads of the columns: level where every one fits, else all running upwards.

use super::colour::{INK, QUIET};
use super::font::Face;
use super::label::{shorten, widest, wrap_evenly, wrap_whole};
use super::sheet::{Sheet, Side};

/// Level heads have at most so many lines.
const HEAD_LINES: usize = 4;
/// Heads that run upwards are at most so long, in px.
const UPRIGHT_LONGEST: f64 = 240.0;

/// The head of one column.
pub(super) struct Head<'t> {
    /// What it says.
    pub(super) text: &'t str,
    /// A note below it in grey; may be empty.
    pub(super) note: &'t str,
    /// The left and right edge of the column.
    pub(super) span: (f64, f64),
}

impl Head<'_> {
    fn middle(&self) -> f64 {
        f64::midpoint(self.span.0, self.span.1)
    }

    fn room(&self) -> f64 {
        self.span.1 - self.span.0
    }
}

/// Draws the heads side by side from the current height, which moves on to the table.
pub(super) fn draw(sheet: &mut Sheet<'_>, heads: &[Head<'_>]) {
    let face = sheet.measures.small;
    if let Some(lines) = heads.iter().map(|head| level(head, face)).collect::<Option<Vec<_>>>() {
        sheet.y += lines.iter().map(Vec::len).max().unwrap_or(0) as f64 * face.leading();
        for (head, lines) in heads.iter().zip(&lines) {
            let from_below = sheet.y - lines.len() as f64 * face.leading() / 2.0;
            sheet.block((head.middle(), from_below), Side::Middle, lines, face, INK);
            let note = shorten(head.note, face, head.room());
            sheet.text((head.middle(), sheet.y + face.leading() / 2.0), Side::Middle, &note, face, QUIET);
        }
        sheet.y += if heads.iter().any(|head| !head.note.is_empty()) { face.leading() + 4.0 } else { 4.0 };
        return;
    }
    let lines = shortest(heads, face);
    sheet.y += lines.iter().map(|lines| widest(lines, face)).fold(0.0, f64::max) + 7.0;
    for (head, lines) in heads.iter().zip(&lines) {
        let first = head.middle() - (lines.len() as f64 - 1.0) / 2.0 * face.leading();
        for (index, line) in lines.iter().enumerate() {
            let x = first + index as f64 * face.leading();
            sheet.text_upwards((x, sheet.y - 5.0), Side::Start, line, face, INK);
        }
    }
}

/// The lines of a level head, if it fits as a whole.
fn level(head: &Head<'_>, face: Face) -> Option<Vec<String>> {
    let room = head.room() - 3.0;
    let lines = wrap_whole(head.text, face, room, HEAD_LINES)?;
    let even = if lines.len() > 1 { wrap_evenly(head.text, face, room, HEAD_LINES) } else { lines };
    (face.width(head.note) <= room).then_some(even)
}

/// The lines of heads that run upwards, as short as they can be without loss.
fn shortest(heads: &[Head<'_>], face: Face) -> Vec<Vec<String>> {
    let texts: Vec<_> = heads
        .iter()
        .map(|head| match head.note {
            "" => head.text.to_string(),
            note => format!("{} ({note})", head.text),
        })
        .collect();
    let most = |head: &Head<'_>| ((head.room() / face.leading()).floor() as usize).clamp(1, 3);
    let whole = |room: f64| -> Option<Vec<_>> {
        heads.iter().zip(&texts).map(|(head, text)| wrap_whole(text, face, room, most(head))).collect()
    };
    let rooms = (5..).map(|step| f64::from(step) * 20.0).take_while(|room| *room < UPRIGHT_LONGEST);
    rooms.into_iter().find_map(whole).unwrap_or_else(|| {
        let cut = |(head, text): (&Head<'_>, &String)| wrap_evenly(text, face, UPRIGHT_LONGEST, most(head));
        heads.iter().zip(&texts).map(cut).collect()
    })
}
