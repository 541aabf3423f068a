//! Archives that lie, and archives that are none.

use std::io::Write;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// An archive with parts of zeros.
fn archive(parts: &[(&str, usize)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, size) in parts {
        writer.start_file(*name, options).unwrap();
        let zeros = vec![0_u8; 1 << 20];
        let mut left = *size;
        while left > 0 {
            let length = left.min(zeros.len());
            writer.write_all(&zeros[..length]).unwrap();
            left -= length;
        }
    }
    writer.finish().unwrap().into_inner()
}

fn limit(bytes: &[u8]) -> BookLimit {
    match inspect(bytes) {
        Err(Problem::WorkbookTooLarge { what, .. }) => what,
        other => panic!("{other:?}"),
    }
}

fn fault(bytes: &[u8]) -> BookFault {
    match inspect(bytes) {
        Err(Problem::NotAWorkbook { kind }) => kind,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_bomb_is_refused_by_what_it_declares() {
    let bomb = archive(&[("xl/workbook.xml", 10), ("xl/worksheets/sheet1.xml", 40 << 20)]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    assert_eq!(limit(&bomb), BookLimit::Ratio);
    assert_eq!(limit(&archive(&[("xl/workbook.xml", 10), ("xl/media/a.png", (64 << 20) + 1)])), BookLimit::Unpacked);
}

/// The sizes in the directory are overwritten with small ones: what comes out is counted all the same.
#[test]
fn a_bomb_that_lies_about_its_size_is_refused_while_it_unpacks() {
    let mut bomb = archive(&[("xl/workbook.xml", 10), ("xl/worksheets/sheet1.xml", 40 << 20)]);
    let honest = (40_u32 << 20).to_le_bytes();
    let places: Vec<usize> = memmem::find_iter(&bomb, &honest).collect();
    assert!(!places.is_empty());
    for place in places {
        bomb[place..place + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(
        inspect(&bomb),
        Err(Problem::WorkbookTooLarge { .. } | Problem::NotAWorkbook { kind: BookFault::Damaged })
    ));
}

#[test]
fn an_archive_of_thousands_of_parts_is_refused_unopened() {
    let entry = b"PK\x01\x02".repeat(10_001);
    assert_eq!(limit(&[b"PK\x03\x04".as_slice(), &entry].concat()), BookLimit::Parts);
}

#[test]
fn a_list_that_announces_more_texts_than_it_has_bytes_is_damaged() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    writer.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<sst uniqueCount = \"99999999999999999999\"></sst>").unwrap();
    assert_eq!(fault(&writer.finish().unwrap().into_inner()), BookFault::Damaged);
}

#[test]
fn other_files_are_known_by_what_they_hold() {
    assert_eq!(fault(b"id;label_de\n"), BookFault::NoZip);
    assert_eq!(fault(b""), BookFault::NoZip);
    assert_eq!(fault(b"PK\x03\x04 and nothing else"), BookFault::Damaged);
    assert_eq!(fault(&[COMPOUND, &[0; 512]].concat()), BookFault::OldFormat);
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
    assert_eq!(fault(&[COMPOUND, &[0; 512], &name].concat()), BookFault::Protected);
    assert_eq!(fault(&archive(&[("mimetype", 5), ("content.xml", 5)])), BookFault::OpenDocument);
    assert_eq!(fault(&archive(&[("xl/workbook.bin", 5)])), BookFault::Binary);
    assert_eq!(fault(&archive(&[("word/document.xml", 5)])), BookFault::NoSheets);
    assert_eq!(inspect(&archive(&[("xl/workbook.xml", 5)])), Ok(Seen { merged: false }));
}
