//! A file as text: read, decoded, fingerprinted.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::{Finding, Location, NotText, Problem, ReadFault};

/// Largest table that is read, in bytes: 2 GiB.
pub const TABLE_LIMIT: u64 = 2 << 30;

/// Largest JSON file that is read, in bytes: 16 MiB.
pub const JSON_LIMIT: u64 = 16 << 20;

/// How the letters of a file are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first, with a byte order mark: Excel's "Unicode-Text".
    Utf16Le,
    /// UTF-16, big end first, with a byte order mark.
    Utf16Be,
    /// Windows-1252, in which Excel writes plain "CSV" in Western Europe.
    Windows1252,
}

impl Encoding {
    /// The name that users know, for example `Windows-1252`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// A text file in memory.
///
/// # Examples
/// ```
/// use waage::load::{Encoding, Source};
/// let source = Source::decode("blocks.csv", b"id;label\nbuero;B\xFCro\n".to_vec())?;
/// assert_eq!(source.encoding, Encoding::Windows1252);
/// assert!(source.text.ends_with("Büro\n"));
/// # Ok::<(), Box<waage::error::Finding>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Name for messages: relative to the study where it lies inside, with `/`.
    pub file: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was stored.
    pub encoding: Encoding,
    /// SHA-256 of the bytes as they were stored, in lower-case hexadecimal digits.
    pub sha256: String,
}

impl Source {
    /// Reads a file; `shown` is its name for messages. A file that ends in `.json` may have [`JSON_LIMIT`] bytes,
    /// any other one [`TABLE_LIMIT`].
    ///
    /// # Errors
    /// A finding: the file is missing or unreadable (E105, with a file of similar name), too large (E118) or no text
    /// (E110).
    pub fn read(path: &Path, shown: &str) -> Result<Self, Box<Finding>> {
        let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        let limit = if json { JSON_LIMIT } else { TABLE_LIMIT };
        let fail = |problem| Box::new(Finding::new(problem, Location::file(shown)));
        let unreadable = |error: &std::io::Error| fail(unreadable(path, error));
        if path.is_dir() {
            return Err(fail(Problem::Unreadable { fault: ReadFault::Folder, nearest: None }));
        }
        let file = File::open(path).map_err(|error| unreadable(&error))?;
        let size = file.metadata().map_err(|error| unreadable(&error))?.len();
        if size > limit {
            return Err(fail(Problem::TooLarge { bytes: size, limit }));
        }
        let mut bytes = Vec::with_capacity(size as usize + 1);
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
        let bytes_read = bytes.len() as u64;
        if bytes_read > limit {
            return Err(fail(Problem::TooLarge { bytes: bytes_read, limit }));
        }
        Self::decode(shown, bytes)
    }

    /// Decodes the bytes of a file; `shown` is its name for messages.
    ///
    /// A byte order mark decides; without one, bytes that are UTF-8 are UTF-8, and other bytes are Windows-1252.
    /// A file that is mostly UTF-8 is not taken for Windows-1252, for this would garble every umlaut.
    ///
    /// # Errors
    /// A finding E110: the bytes are no text, or contradict their byte order mark.
    pub fn decode(shown: &str, bytes: Vec<u8>) -> Result<Self, Box<Finding>> {
        let sha256 = hex(&Sha256::digest(&bytes));
        let (text, encoding) = decode(bytes).map_err(|kind| {
            let line = if let NotText::MixedEncodings { line } = kind { line } else { 0 };
            Box::new(Finding::new(Problem::NotText { kind }, Location { line, ..Location::file(shown) }))
        })?;
        Ok(Self { file: shown.to_owned(), text, encoding, sha256 })
    }
}

/// The text in `bytes`, or what they are instead.
fn decode(mut bytes: Vec<u8>) -> Result<(String, Encoding), NotText> {
    if let Some(body) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(body, u16::from_le_bytes).map(|text| (text, Encoding::Utf16Le));
    }
    if let Some(body) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(body, u16::from_be_bytes).map(|text| (text, Encoding::Utf16Be));
    }
    if let Some(kind) = foreign(&bytes) {
        return Err(kind);
    }
    let marked = bytes.starts_with(b"\xEF\xBB\xBF");
    if marked {
        bytes.drain(..3);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, Encoding::Utf8)),
        Err(error) => {
            let (good, bad) = utf8_census(error.as_bytes());
            if marked || good > bad {
                let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
                let line = 1 + String::from_utf8_lossy(before).matches('\n').count() as u32;
                return Err(NotText::MixedEncodings { line });
            }
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(error.as_bytes());
            Ok((text.into_owned(), Encoding::Windows1252))
        }
    }
}

/// What the first bytes, or zero bytes anywhere, give away.
fn foreign(bytes: &[u8]) -> Option<NotText> {
    let signatures: [(&[u8], NotText); 3] = [
        (b"PK\x03\x04", NotText::Workbook),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", NotText::OldWorkbook),
        (b"%PDF-", NotText::Pdf),
    ];
    if let Some((_, kind)) = signatures.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(*kind);
    }
    if !bytes.contains(&0) {
        return None;
    }
    // In UTF-16, every second byte of a text in Latin letters is zero.
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let skewed = even.min(odd) == 0 && even.max(odd) * 3 > bytes.len();
    Some(if skewed { NotText::Utf16WithoutMark } else { NotText::Binary })
}

/// UTF-16 code units to text.
fn utf16(body: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, rest) = body.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect();
    match text {
        Ok(text) if rest.is_empty() && !text.contains('\0') => Ok(text),
        Ok(text) if text.contains('\0') => Err(NotText::Binary),
        _ => Err(NotText::Malformed),
    }
}

/// Counts the well-formed characters of more than one byte, and the malformed sequences.
fn utf8_census(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(good, bad), chunk| {
        let wide = chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        (good + wide, bad + usize::from(!chunk.invalid().is_empty()))
    })
}

/// Why a file cannot be opened, and which one may have been meant.
pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let fault = match error.kind() {
        ErrorKind::NotFound => ReadFault::Missing,
        ErrorKind::IsADirectory => ReadFault::Folder,
        ErrorKind::PermissionDenied => ReadFault::Denied,
        _ => ReadFault::Other(error.to_string()),
    };
    let nearest = if fault == ReadFault::Missing { similar_file(path) } else { None };
    Problem::Unreadable { fault, nearest }
}

/// The file of the same folder whose name resembles the one asked for.
fn similar_file(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names = std::fs::read_dir(folder).ok()?;
    let mut names: Vec<String> = names.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    super::nearest(wanted, names.iter().map(String::as_str)).map(str::to_owned)
}

/// Lower-case hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests;
