//! Speed of the main job: a study of 1,000 alternatives × 50 blocks × 100 criteria, and the Potsdam example. Prints;
//! asserts nothing.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and a failed set-up may stop it")]

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::Language;
use waage::report::artifacts;
use waage::report::csv::Dialect;
use waage::report::table::Source;

const ALTERNATIVES: usize = 1000;
const BLOCKS: usize = 50;
const CRITERIA: usize = 100;

fn main() {
    large();
    potsdam();
}

/// A generator of no consequence: the same numbers everywhere.
struct Noise(u64);

impl Noise {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

fn write_study(folder: &Path) -> u64 {
    let mut noise = Noise(7);
    let mut scenarios = "id;label_de;baseline\n".to_owned();
    for s in 0..ALTERNATIVES {
        let _ = writeln!(scenarios, "szenario-{s};Szenario {s};{}", if s == 0 { "ja" } else { "nein" });
    }
    let mut blocks = "id;label_de\n".to_owned();
    for b in 0..BLOCKS {
        let _ = writeln!(blocks, "block-{b};Block {b}");
    }
    let mut criteria = "id;parent;label_de;worst;best;by_block\nnutzen;;Nutzen;;;\n".to_owned();
    let mut weights = "profile;node;points\n".to_owned();
    for c in 0..CRITERIA {
        let _ = writeln!(criteria, "kriterium-{c};nutzen;Kriterium {c};0;10;ja");
        let _ = writeln!(weights, "gleich;kriterium-{c};1");
    }
    let mut scores = "scenario;block;criterion;low;likely;high;rater;evidence;rationale\n".to_owned();
    for s in 0..ALTERNATIVES {
        for b in 0..BLOCKS {
            for c in 0..CRITERIA {
                let likely = noise.next(80) + 10;
                let (low, high) = (likely - noise.next(10), likely + noise.next(10));
                let tenths = |n: u64| format!("{},{}", n / 10, n % 10);
                let (low, likely, high) = (tenths(low), tenths(likely), tenths(high));
                let _ = writeln!(scores, "szenario-{s};block-{b};kriterium-{c};{low};{likely};{high};r1;;Begründung");
            }
        }
    }
    let settings = r#"{"format":1,"title":{"de":"Groß"},"catalogue":".","provenance":"illustrative"}"#;
    let bytes = scores.len() as u64;
    for (name, text) in [
        ("study.json", settings),
        ("scenarios.csv", &scenarios),
        ("blocks.csv", &blocks),
        ("criteria.csv", &criteria),
        ("weights.csv", &weights),
        ("scores.csv", &scores),
    ] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    bytes
}

fn large() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = write_study(folder.path());
    let rows = (ALTERNATIVES * BLOCKS * CRITERIA) as f64;
    let before = peak();
    let clock = Clock::start();
    let study = load(folder.path()).unwrap();
    let loaded = clock.elapsed();
    let result = evaluate(&study);
    let whole = clock.elapsed();
    println!("{rows:.0} score rows, {:.0} MB", bytes as f64 / 1e6);
    println!("  load and check  {}", per_row(loaded, rows));
    println!("  and evaluate    {}", per_row(whole, rows));
    println!("  best value      {:.6}", result.main().values.overall[result.main().order[0]]);
    match (before, peak()) {
        (Some(before), Some(after)) => {
            // The file's text and the rationales are kept.
            let texts = bytes as f64 + rows * 11.0;
            println!(
                "  peak memory     {:.0} MB, {:.0} bytes a row beyond the texts",
                after / 1e6,
                (after - before - texts) / rows
            );
        }
        _ => println!("  peak memory     not known on this system"),
    }
}

/// Time of this thread on a core where the system tells (Linux), so that other work on the machine does not count;
/// else the time on the wall.
struct Clock {
    wall: Instant,
    core: Option<Duration>,
}

impl Clock {
    fn start() -> Self {
        Self { wall: Instant::now(), core: Self::core() }
    }

    fn elapsed(&self) -> Duration {
        match (self.core, Self::core()) {
            (Some(start), Some(now)) => now.saturating_sub(start),
            _ => self.wall.elapsed(),
        }
    }

    fn core() -> Option<Duration> {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
    }
}

fn per_row(time: Duration, rows: f64) -> String {
    let seconds = time.as_secs_f64();
    format!("{seconds:6.2} s  {:5.2} million rows a second", rows / seconds / 1e6)
}

/// Highest memory of this process so far, in bytes (Linux).
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kilobytes| kilobytes * 1024.0)
}

fn potsdam() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024");
    let best = |job: &mut dyn FnMut()| {
        (0..20)
            .map(|_| {
                let clock = Instant::now();
                job();
                clock.elapsed()
            })
            .min()
            .unwrap()
    };
    let study = load(&folder).unwrap();
    let evaluation = evaluate(&study);
    let source = Source::new(&study, &evaluation, Language::De);
    println!("scenarios/potsdam-2024, best of 20");
    println!("  load and check  {:?}", best(&mut || drop(load(&folder).unwrap())));
    println!("  evaluate        {:?}", best(&mut || drop(evaluate(&study))));
    println!("  tables, SVG     {:?}", best(&mut || drop(artifacts(source, Dialect::ExcelDe, false, 1))));
    let clock = Instant::now();
    drop(artifacts(source, Dialect::ExcelDe, true, 2));
    println!("  with PNG        {:?} (2 threads)", clock.elapsed());
}
