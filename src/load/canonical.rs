//! Fingerprints of what a file means: the same however it was saved.

use sha2::{Digest, Sha256};

use super::columns::Kind;
use super::{Cell, Row, Table};

/// SHA-256 of what a table means: its cells by known column, numbers, dates, answers and choices as what they say,
/// whatever the dialect of the file.
pub(super) fn canonical(table: &Table) -> String {
    let mut hasher = Sha256::new();
    let mut bytes = Vec::new();
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        bytes.clear();
        for (index, column) in table.spec().columns.iter().enumerate() {
            meaning(row, index, column.kind, &mut bytes);
        }
        hasher.update(&bytes);
    }
    hex(&hasher.finalize())
}

/// Appends what a cell means: a mark for its kind, then its value. A text that is faulty stands for itself.
fn meaning(row: Row<'_, '_>, column: usize, kind: Kind, bytes: &mut Vec<u8>) {
    let text = row.text(column);
    if text.is_empty() {
        bytes.push(0);
        return;
    }
    let mut of_text = |text: &str| {
        bytes.push(2);
        bytes.extend((text.len() as u64).to_le_bytes());
        bytes.extend(text.as_bytes());
    };
    match kind {
        Kind::Number | Kind::Integer => match row.number(column) {
            Ok(Cell::Number(number)) => {
                bytes.push(1);
                bytes.extend(number.to_le_bytes());
            }
            Ok(_) => bytes.push(3),
            Err(_) => of_text(text),
        },
        Kind::Date => match row.date(column) {
            Ok(Some(date)) => {
                bytes.push(4);
                bytes.extend(date.year().to_le_bytes());
                bytes.extend([date.month(), date.day()]);
            }
            Ok(None) => bytes.push(3),
            Err(_) => of_text(text),
        },
        Kind::YesNo => match row.yes_no(column) {
            Ok(Some(answer)) => bytes.extend([5, u8::from(answer)]),
            Ok(None) => bytes.push(3),
            Err(_) => of_text(text),
        },
        Kind::Choice(_) => of_text(row.choice(column).ok().flatten().unwrap_or(text)),
        Kind::Ids => {
            bytes.push(6);
            for id in row.ids(column) {
                bytes.extend(id.as_bytes());
                bytes.push(b' ');
            }
            bytes.push(0);
        }
        Kind::Id | Kind::Text if text.contains('\r') => of_text(&text.replace("\r\n", "\n")),
        Kind::Id | Kind::Text => of_text(text),
    }
}

/// SHA-256 in lower-case hexadecimal digits.
pub(super) fn hash(bytes: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
