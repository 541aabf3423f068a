use super::*;
use crate::aggregate::{Method, electre_tri_b, weighted_product};
use crate::model::{Direction, PreferenceShape};
use proptest::prelude::*;

fn read(text: &str) -> Result<PlainTable, Vec<&'static str>> {
    codes(PlainTable::from_bytes("t.csv", text.as_bytes().to_vec()))
}

fn codes(result: Result<PlainTable, Error>) -> Result<PlainTable, Vec<&'static str>> {
    result.map_err(|error| match error {
        Error::Input(findings) => {
            findings.iter().map(|finding| finding.code().as_str()).filter(|code| !code.starts_with('H')).collect()
        }
        other => panic!("{other}"),
    })
}

const FULL: &str = "Szenario;Kosten;Qualität\nRichtung;fallend;benefit\nGewichte;3;1\nworst;200;0\nbest;50;10\nIndifferenz;5;\n\
    Präferenzschwelle;20;2\nVeto;80;\nPräferenzfunktion;5;v-shape\nProfil 2;80;8\nProfil 1;150;4\n\"A; \"\"groß\"\"\";1.20,5;7,5\nB;95;6\n";

#[test]
fn every_row_reaches_its_attribute() {
    let text = FULL.replace("1.20,5", "120,5");
    let plain = read(&text).unwrap();
    let [cost, quality] = plain.table.attributes() else { panic!() };
    assert_eq!((cost.direction, quality.direction), (Direction::Minimize, Direction::Maximize));
    assert_eq!(plain.table.weights(), [0.75, 0.25]);
    assert_eq!(cost.anchors.map(|ends| (ends.worst, ends.best)), Some((200.0, 50.0)));
    let constants = |attribute: &crate::model::Attribute| {
        let given = attribute.thresholds;
        [given.indifference, given.preference, given.veto].map(|threshold| threshold.map(|it| it.constant))
    };
    assert_eq!(constants(cost), [Some(5.0), Some(20.0), Some(80.0)]);
    assert_eq!(constants(quality), [None, Some(2.0), None]);
    assert_eq!((cost.preference, quality.preference), (Some(PreferenceShape::Linear), Some(PreferenceShape::VShape)));
    assert_eq!(plain.profiles, [[150.0, 4.0], [80.0, 8.0]]);
    assert_eq!(plain.table.alternatives()[0], "A; \"groß\"");
    assert_eq!(plain.table.column(0), [120.5, 95.0]);
    let sorted = plain.fitted(Method::ElectreTriB(electre_tri_b::Parameters::DEFAULT));
    assert!(plain.evaluate(&sorted).is_ok());
}

#[test]
fn every_dialect_gives_the_same_table() {
    let german = "name;Kosten;Qualität\ndirection;min;max\nweight;1,5;1\nA;1200,5;7\nB;95;6\n";
    let table = read(german).unwrap().table;
    let english = german.replace(',', ".").replace(';', ",");
    let quoted = german.trim_end().replace(';', "\";\"").replace('\n', "\"\r\n\"");
    let quoted = format!("\"{quoted}\"");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(german.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows = german.bytes().collect::<Vec<u8>>();
    let windows = String::from_utf8(windows).unwrap().chars().map(|letter| letter as u32 as u8).collect::<Vec<u8>>();
    let marked = [b"\xEF\xBB\xBF".as_slice(), german.as_bytes()].concat();
    let declared = format!("sep=;\n\n{german}");
    for bytes in [
        english.into_bytes(),
        quoted.into_bytes(),
        utf16,
        windows,
        marked,
        declared.into_bytes(),
        german.replace("name;", ";").into_bytes(),
        german.replace('\n', ";;\r\n").into_bytes(),
        german.replace("1200,5", " 1.200,50 €").into_bytes(),
    ] {
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let other = codes(PlainTable::from_bytes("t.csv", bytes)).unwrap_or_else(|codes| panic!("{shown}\n{codes:?}"));
        assert_eq!(other.table, table, "{shown}");
    }
}

#[test]
fn faults_of_one_run_come_together() {
    assert_eq!(read("").unwrap_err(), ["E112"]);
    assert_eq!(read("1;2\n3;4\n").unwrap_err(), ["E112"]);
    assert_eq!(read("name\nA\n").unwrap_err(), ["E165"]);
    assert_eq!(read("name;x\ndirection;max\ndirection;min\nweight;1\nA;1\nA;2\n").unwrap_err(), ["E107", "E107"]);
    assert_eq!(
        read("name;x;x\ndirection;max;hoch\nweight;-1;1\nA;1;x\n").unwrap_err(),
        ["E140", "E127", "E126", "E111"]
    );
    assert_eq!(
        read("name;x;y\ndirection;max;min\nweight;1;1\nA;1;2;3\nB;1\n\"C;1;2\n").unwrap_err(),
        ["E120", "E120", "E119"]
    );
    assert_eq!(read("name;x\ndirection;max\nweight;1\nA;1e200\n;3\n").unwrap_err(), ["E113", "E125"]);
    assert_eq!(read("name;x\ndirection;\nweight;\nA;1\n").unwrap_err(), ["E160", "E160"]);
}

#[test]
fn a_finding_of_a_method_has_the_place_of_the_cell() {
    let plain = read("name;x;y\ndirection;max;min\nweight;1;1\nA;1;0\nB;2;3\n").unwrap();
    let finding = plain.evaluate(&Method::WeightedProduct(weighted_product::Parameters::DEFAULT)).unwrap_err();
    assert_eq!((finding.code().as_str(), finding.location.line, finding.location.column), ("E166", 4, 5));
    assert!(plain.warnings.iter().all(|finding| finding.code().as_str() == "H301"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever the bytes, there is a table or a finding; a table is ranked or refused by every method.
    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = PlainTable::from_bytes("t.csv", bytes);
    }

    #[test]
    fn random_cells_never_panic(cells in proptest::collection::vec(
        prop_oneof!["name|weight|direction|q|p|v|s|worst|best|preference|profile 1", "max|min|linear|6", "-?[0-9]{1,3}(,[0-9])?", "[a-zA-Z\";\n ]{0,5}"], 1..60),
        width in 1..5_usize,
    ) {
        let mut text = String::from("name;a;b\n");
        for row in cells.chunks(width) {
            text.push_str(&row.join(";"));
            text.push('\n');
        }
        if let Ok(plain) = PlainTable::from_bytes("t.csv", text.into_bytes()) {
            for method in Method::ALL {
                let _ = plain.evaluate(&plain.fitted(method)).map(|outcome| plain.remarks(&outcome));
            }
        }
    }
}
