//! What the hash of weights and scales covers: meaning, and nothing but meaning.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use waage::load::{load_yardstick, yardstick_hash};
use waage::study::Yardstick;

use super::{good, waage};
use crate::support::Folder;
use crate::xlsx::Book;

fn yardstick(folder: &Path) -> Yardstick {
    load_yardstick(folder).unwrap_or_else(|error| panic!("{error:?}")).yardstick
}

fn hash(folder: &Path) -> String {
    yardstick_hash(&yardstick(folder))
}

/// The rows of a table in another order; the header stays.
fn shuffled(text: &str, order: &[u32]) -> String {
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let mut rows: Vec<(u32, &str)> = lines.enumerate().map(|(at, row)| (order[at % order.len()], row)).collect();
    rows.sort_unstable();
    let rows: Vec<&str> = rows.into_iter().map(|(_, row)| row).collect();
    format!("{header}\n{}\n", rows.join("\n"))
}

const TABLES: [&str; 4] = ["catalogue/weights.csv", "catalogue/criteria.csv", "blocks.csv", "catalogue/profiles.csv"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rows_in_another_order_have_the_same_hash(order in prop::collection::vec(any::<u32>(), 20)) {
        let folder = good();
        let study = folder.path().join("s");
        let before = hash(&study);
        for table in TABLES {
            if let Ok(text) = fs::read_to_string(study.join(table)) {
                fs::write(study.join(table), shuffled(&text, &order)).unwrap();
            }
        }
        prop_assert_eq!(hash(&study), before);
    }

    #[test]
    fn any_change_of_a_weight_changes_the_hash(at in any::<prop::sample::Index>(), by in 1_u32..20_000) {
        let folder = good();
        let study = folder.path().join("s");
        let before = yardstick(&study);
        let mut after = before.clone();
        let mut shares: Vec<&mut f64> = after
            .profiles
            .iter_mut()
            .flat_map(|profile| profile.weights.iter_mut().map(|share| &mut share.percent))
            .chain(after.blocks.iter_mut().map(|block| &mut block.percent))
            .collect();
        let index = at.index(shares.len());
        *shares[index] += f64::from(by) / 1000.0;
        prop_assert_ne!(yardstick_hash(&after), yardstick_hash(&before));
        prop_assert_eq!(before.deviations(&after).len(), 1);
        prop_assert!(before.deviations(&before).is_empty());
    }
}

#[test]
fn saved_again_in_another_dialect_it_is_the_same() {
    let folder = good();
    let study = folder.path().join("s");
    let before = hash(&study);
    for table in TABLES {
        let path = study.join(table);
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let again = format!("\u{feff}{}", text.replace('\n', "\r\n").replace("62,5", "62,50"));
        fs::write(&path, again).unwrap();
    }
    let settings = fs::read_to_string(study.join("study.json")).unwrap();
    fs::write(study.join("study.json"), settings.replace("  ", "\t").replace("{\n", "{\n// Notiz\n")).unwrap();
    assert_eq!(hash(&study), before);
}

#[test]
fn a_workbook_has_the_hash_of_its_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid/_good");
    let folder = Folder::new();
    folder.file("study.xlsx", Book::of(&root).bytes());
    assert_eq!(hash(folder.path()), hash(&root));
    // Beside other workbooks, each has its own folder of frozen states.
    folder.file("b.xlsx", Book::of(&root).bytes());
    let freeze = |book: &str| {
        waage(folder.path()).args(["freeze", book, "--body", "Rat", "--date", "2026-02-12"]).assert().success();
    };
    freeze("study.xlsx");
    freeze("b.xlsx");
    assert!(folder.path().join("freeze/2026-02-12.json").is_file());
    assert!(folder.path().join("freeze/b/2026-02-12.json").is_file());
    waage(folder.path()).args(["verify", "b.xlsx"]).assert().success();
    waage(folder.path()).args(["verify", "."]).assert().success();
}

#[test]
fn each_part_of_scales_and_tree_counts() {
    let folder = good();
    let before = yardstick(&folder.path().join("s"));
    let first = before.criteria.iter().position(|criterion| criterion.scale.is_some()).unwrap();
    let changes: [fn(&mut Yardstick, usize); 9] = [
        |y, c| y.criteria[c].scale.as_mut().unwrap().worst -= 1.0,
        |y, c| y.criteria[c].scale.as_mut().unwrap().clip ^= true,
        |y, c| y.criteria[c].scale.as_mut().unwrap().curvature = Some(2.0),
        |y, c| y.criteria[c].unit.push('x'),
        |y, c| y.criteria[c].role = "report".into(),
        |y, c| y.criteria[c].blocks = Some(vec!["x".into()]),
        |y, _| y.nodes[0].rule = "minimum".into(),
        |y, _| y.main_profile.push('x'),
        |y, _| y.profiles[0].power += 1.0,
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let mut after = before.clone();
        change(&mut after, first);
        assert_ne!(yardstick_hash(&after), yardstick_hash(&before), "{index}");
        assert_eq!(before.deviations(&after).len(), 1, "{index}");
    }
}

/// SHA-256 of the line "waage freeze 1" and the compact JSON of the yardstick, worked out in Python from the tables.
#[test]
fn the_hash_of_the_good_study_is_that_of_an_independent_computation() {
    let folder = good();
    let expected = "9e9ba314c24b297345db6bbecd34461a15b2351471801b6f55fe5418462faa03";
    assert_eq!(hash(&folder.path().join("s")), expected);
}
