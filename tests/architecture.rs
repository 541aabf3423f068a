//! The arrows of the house: a room uses only rooms below it.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may use, besides `error`.
const ARROWS: [(&str, &[&str]); 12] = [
    ("error", &[]),
    ("model", &[]),
    ("aggregate", &["model"]),
    ("elicit", &["model"]),
    ("money", &["model"]),
    ("study", &["model", "aggregate", "elicit", "money"]),
    ("load", &["model", "aggregate", "elicit", "money", "study"]),
    ("evaluate", &["model", "aggregate", "elicit", "money", "study"]),
    ("robustness", &["model", "aggregate", "elicit", "money", "study", "evaluate"]),
    ("report", &["model", "aggregate", "elicit", "money", "study", "evaluate", "robustness"]),
    ("cli", &["model", "aggregate", "elicit", "money", "study", "load", "evaluate", "robustness", "report"]),
    ("main", &["cli"]),
];

/// Crates that only some rooms may touch: pure rooms read no file and draw nothing.
const OUTSIDE: [(&str, &[&str]); 18] = [
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("plotters", &["report"]),
    ("resvg", &["report"]),
    ("csv", &["load", "report"]),
    ("serde_json", &["load", "report", "cli"]),
    ("tempfile", &["cli"]),
    ("encoding_rs", &["load"]),
    ("calamine", &["load"]),
    ("zip", &["load", "report"]),
    ("memchr", &["load"]),
    ("rust_xlsxwriter", &["report"]),
    ("krilla", &["report"]),
    ("krilla_svg", &["report"]),
    ("rustybuzz", &["report"]),
    ("hypher", &["report"]),
    ("minijinja", &["report"]),
    ("ctrlc", &["cli"]),
];

/// Parts of the standard library for `load`, `report` and `cli` alone.
const IMPURE: [&str; 5] = ["std::fs", "std::env", "std::io", "std::net", "std::time"];

/// Files that answered the question, with the answer.
const LONG: [(&str, &str); 1] = [("error/problem.rs", "one enum: a variant a kind of finding, each with its facts")];

struct Source {
    room: String,
    path: PathBuf,
    lines: Vec<String>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let inside = path.strip_prefix(&root).unwrap();
            let tests_only = ["tests.rs", "samples.rs", "fixtures.rs"];
            if path.file_name().and_then(|name| name.to_str()).is_some_and(|name| tests_only.contains(&name)) {
                continue;
            }
            let room = inside.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            // Tests inside a file may use what they like.
            let lines = text.lines().take_while(|line| line.trim() != "#[cfg(test)]").map(str::to_owned).collect();
            found.push(Source { room, path: inside.to_owned(), lines });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Lines of code with their numbers, without comments.
fn code(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let lines = source.lines.iter().enumerate().map(|(index, line)| (index + 1, line.as_str()));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn every_arrow_points_down() {
    let mut forbidden = Vec::new();
    for source in sources().iter().filter(|source| source.room != "lib") {
        let (_, allowed) = ARROWS
            .iter()
            .find(|(room, _)| *room == source.room)
            .unwrap_or_else(|| panic!("{}: room `{}` is not drawn in the house", source.path.display(), source.room));
        for (number, line) in code(source) {
            for (at, _) in line.match_indices("crate::") {
                let name: String = line[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let known = ARROWS.iter().any(|(room, _)| *room == name);
                if known && name != source.room && name != "error" && !allowed.contains(&name.as_str()) {
                    forbidden.push(format!("{}:{number}: {} uses {name}", source.path.display(), source.room));
                }
            }
        }
    }
    assert!(forbidden.is_empty(), "forbidden arrows:\n{}", forbidden.join("\n"));
}

#[test]
fn pure_rooms_touch_no_files_clocks_or_terminals() {
    let mut found = Vec::new();
    for source in sources() {
        for (number, line) in code(&source) {
            for (name, rooms) in OUTSIDE {
                let used = line.contains(&format!("{name}::")) && !line.contains(&format!("::{name}::"));
                if used && !rooms.contains(&source.room.as_str()) {
                    found.push(format!("{}:{number}: {name}", source.path.display()));
                }
            }
            let pure = !["load", "report", "cli", "main", "error"].contains(&source.room.as_str());
            if pure && IMPURE.iter().any(|part| line.contains(part)) {
                found.push(format!("{}:{number}: {}", source.path.display(), line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "impure lines in pure rooms:\n{}", found.join("\n"));
}

#[test]
fn files_are_read_and_not_scrolled() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|source| source.lines.len() > 400 && !LONG.iter().any(|(path, _)| source.path.ends_with(path)))
        .map(|source| format!("{}: {} lines", source.path.display(), source.lines.len()))
        .collect();
    assert!(long.is_empty(), "each a question: is it two rooms?\n{}", long.join("\n"));
}

#[test]
fn the_version_has_a_line_in_the_changelog() {
    let changelog = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CHANGELOG.md")).unwrap();
    assert!(
        changelog.contains(&format!("## [{}]", env!("CARGO_PKG_VERSION"))) || changelog.contains("## [Unreleased]")
    );
}
