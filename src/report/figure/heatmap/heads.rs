//! The heads of the columns: level where every one fits, else all running upwards.

use super::{Column, GAP};
use crate::report::figure::colour::{INK, QUIET};
use crate::report::figure::font::Face;
use crate::report::figure::label::{shorten, widest, wrap_evenly, wrap_whole};
use crate::report::figure::sheet::{Sheet, Side};

/// Level heads have at most so many lines.
const HEAD_LINES: usize = 4;
/// Heads that run upwards are at most so long, in px.
const UPRIGHT_LONGEST: f64 = 210.0;

/// How all heads of a band stand, with their lines.
enum Heads {
    Level(Vec<Vec<String>>),
    Upwards(Vec<Vec<String>>),
}

/// The heads above the columns, with their notes.
pub(super) fn draw(sheet: &mut Sheet<'_>, columns: &[Column], spans: &[(f64, f64)]) {
    let face = sheet.measures.small;
    match arranged(columns, spans, face) {
        Heads::Level(heads) => {
            let most = heads.iter().map(Vec::len).max().unwrap_or(0) as f64;
            let notes = columns.iter().any(|column| !column.note.is_empty());
            sheet.y += most * face.leading();
            for ((column, lines), &(left, right)) in columns.iter().zip(&heads).zip(spans) {
                let middle = (left + right - GAP) / 2.0;
                let from_below = sheet.y - lines.len() as f64 * face.leading() / 2.0;
                sheet.block((middle, from_below), Side::Middle, lines, face, INK);
                let note = shorten(&column.note, face, right - left);
                sheet.text((middle, sheet.y + face.leading() / 2.0), Side::Middle, &note, face, QUIET);
            }
            sheet.y += if notes { face.leading() + 4.0 } else { 4.0 };
        }
        Heads::Upwards(heads) => {
            let longest = heads.iter().map(|lines| widest(lines, face)).fold(0.0, f64::max);
            sheet.y += longest + 7.0;
            for (lines, &(left, right)) in heads.iter().zip(spans) {
                let first = (left + right - GAP) / 2.0 - (lines.len() as f64 - 1.0) / 2.0 * face.leading();
                for (index, line) in lines.iter().enumerate() {
                    let x = first + index as f64 * face.leading();
                    sheet.text_upwards((x, sheet.y - 5.0), Side::Start, line, face, INK);
                }
            }
        }
    }
}

fn arranged(columns: &[Column], spans: &[(f64, f64)], face: Face) -> Heads {
    let level = columns.iter().zip(spans).map(|(column, &(left, right))| {
        let room = right - left - GAP - 3.0;
        let whole = wrap_whole(&column.head, face, room, HEAD_LINES)?;
        (face.width(&column.note) <= room).then(|| match whole.len() {
            0 | 1 => whole,
            _ => wrap_evenly(&column.head, face, room, HEAD_LINES),
        })
    });
    if let Some(heads) = level.collect::<Option<Vec<_>>>() {
        return Heads::Level(heads);
    }
    let upwards = columns.iter().zip(spans).map(|(column, &(left, right))| {
        let lines = (((right - left) / face.leading()).floor() as usize).clamp(1, 3);
        let text = match column.note.as_str() {
            "" => column.head.clone(),
            note => format!("{} ({note})", column.head),
        };
        wrap_evenly(&text, face, UPRIGHT_LONGEST, lines)
    });
    Heads::Upwards(upwards.collect())
}
