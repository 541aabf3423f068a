use super::*;
use proptest::prelude::*;

/// All records: raw cells, and whether a quotation mark is astray.
fn records(text: &str, delimiter: u8) -> Vec<(Vec<&str>, bool)> {
    let (mut at, mut fields, mut list) = (0, Vec::new(), Vec::new());
    while at < text.len() {
        let record = split(text, at, delimiter, &mut fields);
        assert!(record.next > at, "every record moves on");
        list.push((fields.iter().map(|field| field.raw(text)).collect(), record.stray_quote.is_some()));
        at = record.next;
    }
    list
}

fn cells(text: &str) -> Vec<Vec<&str>> {
    records(text, b';').into_iter().map(|(cells, _)| cells).collect()
}

#[test]
fn delimiters_and_all_line_ends_separate() {
    assert_eq!(cells("a;b\nc;d"), [["a", "b"], ["c", "d"]]);
    assert_eq!(cells("a;b\r\nc;d\r\n"), [["a", "b"], ["c", "d"]]);
    assert_eq!(cells("a;b\rc;d\r"), [["a", "b"], ["c", "d"]]);
    assert_eq!(cells("a;\n;b"), [["a", ""], ["", "b"]]);
    assert_eq!(cells("\n\n"), [[""], [""]]);
    assert_eq!(records("a\tb\n", b'\t'), [(vec!["a", "b"], false)]);
}

#[test]
fn quoted_cells_hold_delimiters_line_breaks_and_quotation_marks() {
    assert_eq!(cells("\"a;b\";c\n"), [["\"a;b\"", "c"]]);
    assert_eq!(cells("\"a\r\nb\";c\n"), [["\"a\r\nb\"", "c"]]);
    assert_eq!(cells("x; \"a;b\" ;c"), [["x", " \"a;b\" ", "c"]]);
    let mut fields = Vec::new();
    split("\"5\"\" Rohr\";5\" Rohr;\"\"", 0, b';', &mut fields);
    assert_eq!(fields.iter().map(|field| field.escaped).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn a_quotation_mark_astray_is_found_where_it_opens() {
    for (text, place) in
        [("a;\"b", 2), ("a;\"", 2), ("a;\"b\"\"", 2), ("\"a\"b;c", 0), ("a; \"b\" c", 3), ("\"a\" x;\"b", 0)]
    {
        let record = split(text, 0, b';', &mut Vec::new());
        assert_eq!(record.stray_quote, Some(place), "{text}");
    }
    for text in ["a\"b;c", "\"\";\"\"\"\"", "\"a\";", "a\"", "\"a\" ;b", "5\" Rohr"] {
        assert_eq!(split(text, 0, b';', &mut Vec::new()).stray_quote, None, "{text}");
    }
}

#[test]
fn the_content_is_without_blanks_and_quotation_marks() {
    let cases = [
        ("a", "a"),
        (" a b ", "a b"),
        ("\"a\"", "a"),
        (" \" a\" ", "a"),
        ("\"\"", ""),
        ("\"", ""),
        ("", ""),
        ("\u{a0}7,5\u{202f}", "7,5"),
        ("5\" Rohr", "5\" Rohr"),
        ("\"a", "a"),
    ];
    for (raw, expected) in cases {
        assert_eq!(content(raw), expected, "{raw:?}");
    }
}

proptest! {
    /// The `csv` crate reads the same cells, as far as it reports them: it passes over empty lines, knows no blanks
    /// before a quotation mark, and does not report stray ones.
    #[test]
    fn the_csv_crate_reads_the_same_cells(text in "([ab ü]?|\"([ab;ü\r\n]|\"\"){0,4}\"|a\"b)([;\n\r]|\r\n|([ab ]?|\"[ab;\n]{0,3}\")){0,12}") {
        let ours = records(&text, b';');
        if ours.iter().any(|(cells, stray)| *stray || cells.iter().any(|cell| cell.starts_with(' '))) {
            return Ok(());
        }
        let ours: Vec<Vec<String>> = ours.into_iter()
            .filter(|(cells, _)| *cells != [""])
            .map(|(cells, _)| cells.into_iter().map(|raw| match raw.strip_prefix('"') {
                Some(inner) => inner.trim_end_matches(' ').strip_suffix('"').unwrap_or(inner).replace("\"\"", "\""),
                None => raw.to_owned(),
            }).collect())
            .collect();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(b';').from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> =
            reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        let blanks_behind_quotes = text.contains("\" ");
        prop_assert!(blanks_behind_quotes || ours == theirs, "{:?} {:?}", ours, theirs);
    }

    /// Whatever the text, its records cover it without gaps.
    #[test]
    fn records_cover_any_text(text in "[a;,\"\r\n ü]{0,30}") {
        let mut fields = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let record = split(&text, at, b';', &mut fields);
            prop_assert_eq!(fields[0].start as usize, at);
            prop_assert!(fields.windows(2).all(|pair| pair[0].end + 1 == pair[1].start));
            let end = fields[fields.len() - 1].end as usize;
            prop_assert!(matches!(&text[end..record.next], "" | "\n" | "\r" | "\r\n"));
            at = record.next;
        }
    }
}
