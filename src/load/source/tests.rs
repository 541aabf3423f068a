use super::*;
use proptest::prelude::*;

const TEXT: &str = "id;label\r\nbüro;Größe „ß“ – 5 €\r\n";

fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    ['\u{feff}']
        .into_iter()
        .chain(text.chars())
        .flat_map(|c| c.encode_utf16(&mut [0; 2]).to_vec())
        .flat_map(bytes)
        .collect()
}

fn decoded(bytes: Vec<u8>) -> (String, Encoding) {
    let source = Source::decode("blocks.csv", bytes).unwrap();
    (source.text, source.encoding)
}

fn refused(bytes: &[u8]) -> (NotText, u32) {
    let finding = Source::decode("blocks.csv", bytes.to_vec()).unwrap_err();
    assert_eq!(finding.location.file, "blocks.csv");
    match finding.problem {
        Problem::NotText { kind } => (kind, finding.location.line),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_encoding_gives_the_same_text() {
    assert_eq!(decoded(TEXT.into()), (TEXT.to_owned(), Encoding::Utf8));
    assert_eq!(decoded([b"\xEF\xBB\xBF", TEXT.as_bytes()].concat()), (TEXT.to_owned(), Encoding::Utf8));
    assert_eq!(decoded(windows_1252(TEXT)), (TEXT.to_owned(), Encoding::Windows1252));
    assert_eq!(decoded(utf16(TEXT, u16::to_le_bytes)), (TEXT.to_owned(), Encoding::Utf16Le));
    assert_eq!(decoded(utf16(TEXT, u16::to_be_bytes)), (TEXT.to_owned(), Encoding::Utf16Be));
    assert_eq!(decoded(Vec::new()), (String::new(), Encoding::Utf8));
    assert_eq!(decoded(b"Gr\xF6\xDFe 5 \x80".to_vec()).0, "Größe 5 €");
}

#[test]
fn what_is_no_text_is_named() {
    assert_eq!(refused(b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml"), (NotText::Workbook, 0));
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"), (NotText::OldWorkbook, 0));
    assert_eq!(refused(b"%PDF-1.7\n"), (NotText::Pdf, 0));
    assert_eq!(refused(b"id;label\n\x00\x01\x02"), (NotText::Binary, 0));
    assert_eq!(refused(&utf16("id;label\n", u16::to_le_bytes)[2..]), (NotText::Utf16WithoutMark, 0));
    assert_eq!(refused(&utf16("id;label\n", u16::to_be_bytes)[2..]), (NotText::Utf16WithoutMark, 0));
    assert_eq!(refused(b"\xFF\xFE\x00\xD8"), (NotText::Malformed, 0));
    assert_eq!(refused(b"\xFF\xFEa\x00b"), (NotText::Malformed, 0));
    assert_eq!(refused(b"\xFF\xFE\x00\x00a\x00\x00\x00"), (NotText::Binary, 0));
}

#[test]
fn a_broken_utf8_file_is_not_taken_for_windows_1252() {
    let cut = "id;label\nbüro;Größe\nnähe".as_bytes();
    assert_eq!(refused(&[cut, b"\xC3"].concat()), (NotText::MixedEncodings { line: 3 }, 3));
    assert_eq!(refused(b"\xEF\xBB\xBFid\nGr\xF6\xDFe"), (NotText::MixedEncodings { line: 2 }, 2));
    assert_eq!(decoded(b"\xC4pfel \xF6ffnen".to_vec()).1, Encoding::Windows1252);
}

#[test]
fn the_fingerprint_is_that_of_the_bytes() {
    // FIPS 180-2, appendix B.1
    let source = Source::decode("abc.csv", b"abc".to_vec()).unwrap();
    assert_eq!(source.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let marked = Source::decode("abc.csv", b"\xEF\xBB\xBFabc".to_vec()).unwrap();
    assert_eq!(marked.text, "abc");
    assert_ne!(marked.sha256, source.sha256);
}

#[test]
fn files_that_cannot_be_read_are_findings() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("scores.csv"), TEXT).unwrap();
    std::fs::create_dir(folder.path().join("blocks.csv")).unwrap();
    let read = |name: &str| Source::read(&folder.path().join(name), name).map_err(|finding| finding.problem);
    assert_eq!(read("scores.csv").map(|source| source.text), Ok(TEXT.to_owned()));
    let missing = Problem::Unreadable { fault: ReadFault::Missing, nearest: Some("scores.csv".into()) };
    assert_eq!(read("score.csv"), Err(missing));
    assert_eq!(read("x.json"), Err(Problem::Unreadable { fault: ReadFault::Missing, nearest: None }));
    assert_eq!(read("blocks.csv"), Err(Problem::Unreadable { fault: ReadFault::Folder, nearest: None }));
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, limit) in [("study.json", JSON_LIMIT + 1, JSON_LIMIT), ("scores.csv", 3 << 30, TABLE_LIMIT)] {
        let path = folder.path().join(name);
        File::create(&path).and_then(|file| file.set_len(bytes)).unwrap();
        let problem = Source::read(&path, name).map_err(|finding| finding.problem);
        assert_eq!(problem, Err(Problem::TooLarge { bytes, limit }));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_decoded_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Source::decode("x.csv", bytes);
    }

    #[test]
    fn any_text_survives_utf8_and_utf16(text in "[^\u{0}\u{feff}]{0,40}") {
        prop_assume!(foreign(text.as_bytes()).is_none());
        prop_assert_eq!(decoded(text.clone().into_bytes()), (text.clone(), Encoding::Utf8));
        prop_assert_eq!(decoded(utf16(&text, u16::to_le_bytes)), (text, Encoding::Utf16Le));
    }
}
