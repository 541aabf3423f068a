//! The German handbook: its commands run as they stand, and its list of findings is complete.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use waage::model::Language;
use waage::report::chart::Chart;
use waage::report::text::explanations;

use crate::support::typed;

const PAGE: &str = "docs/handbuch.md";
const MARK: &str = "do not edit below -->\n";

fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE)).unwrap()
}

#[test]
fn the_commands_run() {
    let place = tempfile::tempdir().unwrap();
    let commands = typed(PAGE);
    assert!(commands.len() >= 10, "{commands:?}");
    for command in commands {
        assert_eq!(command[0], "waage", "{command:?}");
        let mut waage = Command::cargo_bin("waage").unwrap();
        waage.current_dir(place.path()).env_remove("WAAGE_LANG").args(&command[1..]).assert().success();
    }
    // What the first table promises lies there.
    let text = page();
    let table = text.split("| Datei | wofür |").nth(1).unwrap().split("\n\n").next().unwrap();
    let promised = table.lines().skip(2).flat_map(|row| row.split('|').nth(1).unwrap().split(','));
    for name in promised.map(|name| name.trim().trim_matches('`')).filter(|name| !name.contains('*')) {
        assert!(place.path().join("output/it-zielbild").join(name).exists(), "{name}");
    }
}

#[test]
fn every_chart_and_every_finding_is_explained() {
    let text = page();
    for chart in Chart::ALL {
        assert!(text.contains(&format!("| `{}` |", chart.name())), "{}", chart.name());
    }
    let mut pages: Vec<_> = explanations(Language::De).collect();
    pages.sort_by_key(|page| ("EKWH".find(&page.code[..1]), page.code));
    let plain = |text: &str| text.replace('|', "\\|").replace('<', "&lt;");
    let row = |page: &&waage::report::text::Explanation| {
        let link = format!("[{}](findings.md#{}-de)", page.code, page.code.to_lowercase());
        format!("| {link} | **{}.** {} | {} |", page.title, plain(page.meaning), plain(page.repair))
    };
    let rows: Vec<String> = pages.iter().map(row).collect();
    let list = format!("\n| Code | was es heißt | Abhilfe |\n| --- | --- | --- |\n{}\n", rows.join("\n"));
    let (kept, shown) = text.split_once(MARK).unwrap();
    if std::env::var_os("WAAGE_ACCEPT").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE), format!("{kept}{MARK}{list}")).unwrap();
        return;
    }
    assert!(shown == list, "{PAGE} is stale; write it anew with: WAAGE_ACCEPT=1 cargo test handbook");
}
