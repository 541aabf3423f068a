use super::*;
use proptest::prelude::*;

const COMMA: Option<Decimal> = Some(Decimal::Comma);
const POINT: Option<Decimal> = Some(Decimal::Point);

#[test]
fn numbers_with_one_meaning_are_read_without_evidence() {
    let cases = [
        ("0", 0.0),
        ("8", 8.0),
        ("007", 7.0),
        ("-3", -3.0),
        ("−3", -3.0),
        ("–3", -3.0),
        ("+3", 3.0),
        ("- 3", -3.0),
        ("7,5", 7.5),
        ("7.5", 7.5),
        (",5", 0.5),
        (".5", 0.5),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("1280,500", 1280.5),
        ("12,5000", 12.5),
        ("1.280,50", 1280.5),
        ("1,280.50", 1280.5),
        ("1.280.000", 1_280_000.0),
        ("1,280,000", 1_280_000.0),
        ("1 280", 1280.0),
        ("1 280,5", 1280.5),
        ("1\u{a0}280", 1280.0),
        ("1\u{202f}280\u{202f}000", 1_280_000.0),
        ("12\u{2009}345,25", 12345.25),
        ("20 %", 20.0),
        ("20%", 20.0),
        ("7,50 €", 7.5),
        ("€ 7,50", 7.5),
        ("7,50 EUR", 7.5),
        ("EUR 7,50", 7.5),
        ("7,50 euro", 7.5),
        ("-7,50 €", -7.5),
        ("€ -7,50", -7.5),
        ("- € 7,50", -7.5),
        ("'7,5", 7.5),
        (" 7,5 ", 7.5),
        ("\u{a0}7,5\u{a0}", 7.5),
        ("1e3", 1000.0),
        ("1,5E+06", 1_500_000.0),
        ("2.5e-3", 0.0025),
        ("-0", 0.0),
        ("-0,0", 0.0),
    ];
    for (text, value) in cases {
        assert_eq!(parse(text, None).map(f64::to_bits), Ok(f64::to_bits(value)), "{text}");
    }
}

#[test]
fn one_separator_before_three_digits_is_ambiguous_without_evidence() {
    for (text, comma, point) in [("1.280", 1280.0, 1.28), ("-1.280", -1280.0, -1.28), ("12.345 €", 12345.0, 12.345)] {
        assert_eq!(parse(text, None), Err(NumberFault::Ambiguous { comma, point }), "{text}");
        assert_eq!(parse(text, COMMA), Ok(comma), "{text}");
        assert_eq!(parse(text, POINT), Ok(point), "{text}");
    }
    assert_eq!(parse("1,280", None), Err(NumberFault::Ambiguous { comma: 1.28, point: 1280.0 }));
    assert_eq!(parse("1,280", COMMA), Ok(1.28));
    assert_eq!(parse("1,280", POINT), Ok(1280.0));
}

#[test]
fn a_number_that_contradicts_its_file_is_not_read() {
    assert_eq!(parse("7.5", COMMA), Err(NumberFault::Contradicts { file: Decimal::Comma, value: 7.5 }));
    assert_eq!(parse("7,5", POINT), Err(NumberFault::Contradicts { file: Decimal::Point, value: 7.5 }));
    assert_eq!(parse("1,280.50", COMMA), Err(NumberFault::Contradicts { file: Decimal::Comma, value: 1280.5 }));
    assert_eq!(parse("1.5e3", COMMA), Err(NumberFault::Contradicts { file: Decimal::Comma, value: 1500.0 }));
}

#[test]
fn only_numbers_with_one_reading_are_evidence() {
    for text in ["7,5", "1.280,50", "1.280.000", "0,125", "1280,500", ",5", "7,50 €", "'7,5", "1,280e3"] {
        assert_eq!(evidence(text), COMMA, "{text}");
    }
    for text in ["7.5", "1,280.50", "1,280,000", "0.125", "-12.75", "1.5e3"] {
        assert_eq!(evidence(text), POINT, "{text}");
    }
    for text in ["", "8", "1.280", "1,280", "1 280", "01.02.2026", "01.02", "k. A.", "#NV", "1e3", "5.", "7,5 Punkte"] {
        assert_eq!(evidence(text), None, "{text}");
    }
}

#[test]
fn what_is_no_number_is_named() {
    let behind = |rest: &str| Err(NumberFault::Behind(rest.to_owned()));
    for text in ["NaN", "nan", "inf", "-inf", "Infinity", "∞", "1e999", "-1e400"] {
        assert_eq!(parse(text, None), Err(NumberFault::NotFinite), "{text}");
        assert_eq!(parse(text, COMMA), Err(NumberFault::NotFinite), "{text}");
    }
    for text in ["#NV", "#BEZUG!", "#DIV/0!", "#WERT!", "#NAME?", "#N/A", "#REF!", "#VALUE!", "#ZAHL!", "#####"] {
        assert_eq!(parse(text, None), Err(NumberFault::ExcelError), "{text}");
    }
    assert_eq!(parse("12 TEUR", None), behind("TEUR"));
    assert_eq!(parse("7,5 Punkte", None), behind("Punkte"));
    assert_eq!(parse("5-7", None), behind("-7"));
    assert_eq!(parse("8*", None), behind("*"));
    assert_eq!(parse("1e+", None), behind("e+"));
    assert_eq!(parse("0x10", None), behind("x10"));
    assert_eq!(parse("01. Feb", COMMA), Err(NumberFault::Date(Some(1.2))));
    assert_eq!(parse("01.02.2026", POINT), Err(NumberFault::Date(Some(1.2))));
    assert_eq!(parse("01.02", POINT), Err(NumberFault::Date(Some(1.2))));
    let texts = [
        "",
        " ",
        "-",
        "k. A.",
        "hoch",
        "e3",
        "5.",
        "5,",
        ".",
        ",",
        "1..2",
        "1.2.3",
        "12 80",
        "1 28",
        "0.280.000",
        "1.280,50,0",
        "1.28.000",
        "1 280.000,5",
        "--5",
        "+-5",
        "%",
        "€",
        "'",
        "١٢",
    ];
    for text in texts {
        assert_eq!(parse(text, None), Err(NumberFault::NotANumber), "{text}");
    }
}

#[test]
fn marks_for_missing_values() {
    for text in ["k. A.", "k.A.", "K.A", "kA", "n. b.", "N.B.", "n/a", "N/A", "-", "–", "—", "−", " - ", "keine Angabe"]
    {
        assert!(is_missing_mark(text), "{text}");
    }
    for text in ["", " ", "0", "-5", "--", "#N/A", "unbekannt", "kann", "nb1"] {
        assert!(!is_missing_mark(text), "{text}");
    }
}

#[test]
fn faults_become_findings_with_their_facts() {
    let ambiguous = parse("1.280", None).map_err(|fault| fault.problem("1.280"));
    let expected =
        Problem::AmbiguousNumber { found: "1.280".into(), comma: Some(1280.0), point: Some(1.28), file_uses: None };
    assert_eq!(ambiguous, Err(expected));
    let contradiction = parse("7.5", COMMA).map_err(|fault| fault.problem("7.5"));
    let expected =
        Problem::AmbiguousNumber { found: "7.5".into(), comma: None, point: Some(7.5), file_uses: Some(',') };
    assert_eq!(contradiction, Err(expected));
    let codes = [
        (NumberFault::Date(None), "E108"),
        (NumberFault::ExcelError, "E109"),
        (NumberFault::Behind("x".into()), "E111"),
        (NumberFault::NotANumber, "E111"),
        (NumberFault::NotInteger, "E111"),
        (NumberFault::NotFinite, "E113"),
    ];
    for (fault, code) in codes {
        assert_eq!(fault.problem("?").code().as_str(), code);
    }
}

proptest! {
    /// The quick way and the standard library agree to the last bit.
    #[test]
    fn reading_is_correctly_rounded(digits in "[0-9]{1,9}", decimals in "[0-9]{1,12}", negative: bool) {
        let sign = if negative { "-" } else { "" };
        let expected: f64 = format!("{sign}{digits}.{decimals}").parse().unwrap();
        let leading_zero = digits.starts_with('0') && digits.len() == 2 && decimals.len() == 2;
        prop_assume!(!leading_zero);
        let comma = parse(&format!("{sign}{digits},{decimals}"), COMMA);
        prop_assert_eq!(comma, Ok(expected));
        let point = parse(&format!("{sign}{digits}.{decimals}"), POINT);
        prop_assert_eq!(point, Ok(expected));
    }

    /// What programs print is read back, exponents included.
    #[test]
    fn shortest_round_trip_numbers_come_back(value in proptest::num::f64::NORMAL) {
        prop_assert_eq!(parse(&format!("{value:?}"), POINT), Ok(value));
        prop_assert_eq!(parse(&format!("{value:e}").replace('.', ","), COMMA), Ok(value));
    }

    /// Grouping by any sign gives the same number as no grouping.
    #[test]
    fn grouped_thousands_are_the_same_number(value in 1000_u64..1_000_000_000_000, sign in "[. \u{a0}\u{202f}\u{2009}]") {
        let mut grouped = value.to_string();
        let mut at = grouped.len();
        while at > 3 {
            at -= 3;
            grouped.insert_str(at, &sign);
        }
        prop_assert_eq!(parse(&format!("{grouped},5 €"), None), Ok(value as f64 + 0.5));
    }

    /// Any text gives a number or a fault, never a panic, and never something that is not finite.
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,12}|[-+0-9.,eE '%€#\u{a0}]{0,10}") {
        for decimal in [None, COMMA, POINT] {
            if let Ok(value) = parse(&text, decimal) {
                prop_assert!(value.is_finite() && (value != 0.0 || value.is_sign_positive()));
            }
        }
        let _ = (evidence(&text), is_missing_mark(&text));
    }

    /// A number without evidence means the same as with either evidence, if it is read at all.
    #[test]
    fn no_evidence_never_chooses(text in "-?[0-9.,]{1,9}") {
        if let Ok(value) = parse(&text, None) {
            for decimal in [COMMA, POINT] {
                let other = parse(&text, decimal);
                let refused = matches!(other, Err(NumberFault::Contradicts { .. }));
                prop_assert!(refused || other == Ok(value), "{:?}", other);
            }
        }
    }
}
