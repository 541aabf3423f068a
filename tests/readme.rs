//! The README's commands, typed as they stand.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use crate::support::typed;

#[test]
fn the_two_commands_come_first() {
    let commands = typed("README.md");
    assert_eq!(commands[0].join(" "), "cargo run --release -- evaluate scenarios/potsdam-2024");
    assert_eq!(commands[1].join(" "), "cargo test");
}

#[test]
fn the_commands_run() {
    let place = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate::support::copy(&root.join("scenarios"), &place.path().join("scenarios"));
    crate::support::copy(&root.join("criteria"), &place.path().join("criteria"));
    let mut ran = 0;
    for command in typed("README.md") {
        let arguments = match command.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["cargo", "run", "--release", "--", ..] => &command[4..],
            ["waage", ..] => &command[1..],
            _ => continue,
        };
        ran += 1;
        Command::cargo_bin("waage").unwrap().current_dir(place.path()).args(arguments).assert().success();
    }
    assert!(ran >= 4, "only {ran} commands of the README were run");
    assert!(place.path().join("output/potsdam-2024/charts/ranking.png").is_file());
    let (drawn, shown) =
        (place.path().join("output/potsdam-2024/charts/ranking.svg"), root.join("docs/pictures/ranking.svg"));
    let drawn = fs::read(drawn).unwrap();
    if std::env::var_os("WAAGE_ACCEPT").is_some() {
        fs::write(&shown, &drawn).unwrap();
    }
    let same = fs::read(&shown).is_ok_and(|shown| shown == drawn);
    assert!(same, "the README shows an old chart; look at the new one and run: WAAGE_ACCEPT=1 cargo test readme");
}
