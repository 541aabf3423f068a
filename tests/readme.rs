//! The README's commands, typed as they stand.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// The lines of all `sh` blocks of the README.
fn commands() -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let mut inside = false;
    let mut commands = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside && !line.trim().is_empty() {
            commands.push(line.split('#').next().unwrap().trim().to_owned());
        }
    }
    commands
}

#[test]
fn the_two_commands_come_first() {
    let commands = commands();
    assert_eq!(commands[0], "cargo run --release -- evaluate scenarios/potsdam-2024");
    assert_eq!(commands[1], "cargo test");
}

#[test]
fn the_commands_run() {
    let place = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate::support::copy(&root.join("scenarios"), &place.path().join("scenarios"));
    crate::support::copy(&root.join("criteria"), &place.path().join("criteria"));
    let mut ran = 0;
    for command in commands() {
        let arguments = command
            .strip_prefix("cargo run --release -- ")
            .or_else(|| command.strip_prefix("waage "))
            .map(|rest| rest.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let Some(arguments) = arguments else { continue };
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
