//! What a workbook would unpack to, found out before anything is kept of it.
//!
//! A workbook is a zip archive, and a few kilobytes of zip can stand for gigabytes. The sizes that the archive
//! declares are checked first; because they can lie, every part is then unpacked once through a small buffer that
//! counts and forgets. Only behind this gate is a part handed to the reader of workbooks.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use crate::error::{BookFault, BookLimit, Problem};

/// Largest workbook that is read, in bytes: 128 MiB.
pub(in crate::load) const FILE_LIMIT: u64 = 128 << 20;

/// Most bytes that all parts together may unpack to: 1 GiB.
pub(super) const UNPACKED_LIMIT: u64 = 1 << 30;

/// Most bytes that a part other than a sheet or the texts may unpack to: 64 MiB.
const PART_LIMIT: u64 = 64 << 20;

/// Most bytes that the texts of the workbook may unpack to: 256 MiB.
const TEXTS_LIMIT: u64 = 256 << 20;

/// A part beyond 16 MiB must not be more than 200 times its packed size; sheets of numbers reach 20 times.
const RATIO_LIMIT: u64 = 200;
const RATIO_FROM: u64 = 16 << 20;

/// Most parts of an archive; a large workbook has a few hundred.
const PARTS_LIMIT: u64 = 10_000;

/// First bytes of a compound file: an old workbook, or one behind a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What was seen on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Seen {
    /// Some sheet has merged cells.
    pub(super) merged: bool,
}

/// Looks through a workbook without keeping anything of it.
pub(super) fn inspect(bytes: &[u8]) -> Result<Seen, Problem> {
    let refuse = |kind| Err(Problem::NotAWorkbook { kind });
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
        let protected = memmem::find(bytes, &name).is_some();
        return refuse(if protected { BookFault::Protected } else { BookFault::OldFormat });
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return refuse(BookFault::NoZip);
    }
    within(BookLimit::Parts, memmem::find_iter(bytes, b"PK\x01\x02").count() as u64, PARTS_LIMIT)?;
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return refuse(BookFault::Damaged) };
    let names: Vec<String> = archive.file_names().map_while(|name| Some(name.ok()?.into_owned())).collect();
    if names.len() < archive.len() {
        return refuse(BookFault::Damaged);
    }
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("mimetype") && has("content.xml") {
        return refuse(BookFault::OpenDocument);
    }
    if has("xl/workbook.bin") {
        return refuse(BookFault::Binary);
    }
    if !has("xl/workbook.xml") {
        return refuse(BookFault::NoSheets);
    }
    let mut declared = 0_u64;
    for (index, name) in names.iter().enumerate() {
        let Ok(part) = archive.by_index_raw(index) else { return refuse(BookFault::Damaged) };
        if part.encrypted() {
            return refuse(BookFault::Protected);
        }
        declared = declared.saturating_add(part.size());
        fits(name, part.size(), part.compressed_size())?;
    }
    within(BookLimit::Unpacked, declared, UNPACKED_LIMIT)?;
    unpack(&mut archive, &names)
}

/// Unpacks every part through a buffer, against sizes that lie.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, names: &[String]) -> Result<Seen, Problem> {
    /// Of a chunk, so much is looked at again with the next one.
    const OVERLAP: usize = 64;
    let damaged = || Problem::NotAWorkbook { kind: BookFault::Damaged };
    let mut seen = Seen::default();
    let mut buffer = vec![0_u8; OVERLAP + (64 << 10)];
    let mut total = 0_u64;
    for (index, name) in names.iter().enumerate() {
        let mut part = archive.by_index(index).map_err(|_| damaged())?;
        let packed = part.compressed_size();
        let (mut size, mut kept, mut texts) = (0_u64, 0_usize, 0_u64);
        loop {
            let read = part.read(&mut buffer[kept..]).map_err(|_| damaged())?;
            if read == 0 {
                break;
            }
            size += read as u64;
            total += read as u64;
            fits(name, size, packed)?;
            within(BookLimit::Unpacked, total, UNPACKED_LIMIT)?;
            let chunk = &buffer[..kept + read];
            seen.merged |= is_sheet(name) && memmem::find(chunk, b"mergeCell").is_some();
            if !is_sheet(name) {
                texts = texts.max(announced(chunk));
            }
            let end = kept + read;
            kept = end.min(OVERLAP);
            buffer.copy_within(end - kept..end, 0);
        }
        // The reader makes room for as many texts as the part announces.
        if texts > size {
            return Err(damaged());
        }
    }
    Ok(seen)
}

/// How many texts a part says that it holds.
fn announced(chunk: &[u8]) -> u64 {
    let mut most = 0;
    for at in memmem::find_iter(chunk, b"uniqueCount") {
        let rest = &chunk[at + b"uniqueCount".len()..];
        let digits = rest.iter().skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\''));
        let digits = digits.take_while(|byte| byte.is_ascii_digit());
        let number = digits.fold(0_u64, |sum, byte| sum.saturating_mul(10).saturating_add(u64::from(byte - b'0')));
        most = most.max(number);
    }
    most
}

fn is_sheet(name: &str) -> bool {
    name.to_ascii_lowercase().contains("worksheets/")
}

/// A part within its limits of size and ratio.
fn fits(name: &str, size: u64, packed: u64) -> Result<(), Problem> {
    let limit = match name {
        _ if is_sheet(name) => UNPACKED_LIMIT,
        _ if name.to_ascii_lowercase().contains("sharedstrings") => TEXTS_LIMIT,
        _ => PART_LIMIT,
    };
    within(BookLimit::Unpacked, size, limit)?;
    if size > RATIO_FROM { within(BookLimit::Ratio, size / packed.max(1), RATIO_LIMIT) } else { Ok(()) }
}

/// Refuses more than `limit`.
pub(super) fn within(what: BookLimit, found: u64, limit: u64) -> Result<(), Problem> {
    if found > limit { Err(Problem::WorkbookTooLarge { what, found, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
