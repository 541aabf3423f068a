//! Speed of batch work: what a run of a sweep costs beside its draws, and `waage robustness` as a whole process on the
//! Potsdam study and on synthetic tables. Prints; asserts nothing.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints, and a failed set-up may stop it")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use waage::evaluate::evaluate;
use waage::load::{PlanDocument, load};
use waage::robustness::{Model, Settings, Sweep, study_problem};

fn main() {
    sweep();
    process("Potsdam", &["scenarios/potsdam-2024"], 4_000_000);
    let folder = tempfile::tempdir().unwrap();
    for (m, n) in [(6, 20), (20, 20)] {
        let [table, low, high] = tables(folder.path(), m, n);
        let uniform = ["--weights", "uniform"];
        process(&format!("{m} × {n}, uniform weights"), &[&[table.as_str()][..], &uniform].concat(), 20_000_000);
        let ends = ["--low", low.as_str(), "--high", high.as_str()];
        let all = [&[table.as_str()][..], &uniform, &ends].concat();
        process(&format!("{m} × {n}, triangular scores"), &all, 4_000_000);
    }
}

/// Microseconds of one call, the least of some.
fn least<T>(mut call: impl FnMut() -> T) -> f64 {
    let time = |_| {
        let clock = Instant::now();
        std::hint::black_box(call());
        clock.elapsed().as_secs_f64() * 1e6
    };
    (0..30).map(time).fold(f64::INFINITY, f64::min)
}

fn sweep() {
    let study = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024")).unwrap();
    let vary = |path: &str| format!(r#"{{ "path": "{path}", "from": 10, "to": 30, "steps": 6 }}"#);
    let text = format!(
        r#"{{ "format": 1, "study": ".", "vary": [{}, {}] }}"#,
        vary("weights/*/steuerung"),
        vary("weights/*/leistung")
    );
    let (plan, _) = PlanDocument::from_bytes("plan.json", text.into_bytes()).unwrap().resolve(&study).unwrap();
    let out = vec![false; study.alternatives.len()];
    let known = study_problem(&study, study.main_profile, &out).unwrap();
    let model = Model::new(&known.problem).unwrap();
    let settings = Settings { draws: 10_000, ..Settings::default() };
    let changes = plan.changes(7);
    let lean = study.clone().lean();
    let one = lean.clone().with_profiles(&["gleich".to_owned()]).unwrap();
    let problem = &known.problem;
    println!("a run of a sweep on the Potsdam study, µs:");
    println!("  10,000 draws alone         {:9.0}", least(|| model.sample(&settings, |_, _| {})));
    println!("  changing the study         {:9.0}", least(|| lean.changed(&changes)));
    println!("  evaluating it              {:9.0}", least(|| evaluate(&one)));
    println!("  preparing all              {:9.0}", least(|| Model::new(&known.problem)));
    println!("  preparing the problem      {:9.0}", least(|| study_problem(&study, study.main_profile, &out)));
    let weights = || model.with_weights(problem.tree().clone(), problem.weights().clone(), problem.block_weights());
    println!("  preparing the weights      {:9.0}", least(weights));
    let sweep = Sweep::new(plan, vec![study], 10_000, 1);
    let mut worker = sweep.worker(1);
    let mut run = 0;
    let whole = least(|| {
        run = (run + 1) % 36;
        worker.run(run)
    });
    println!("  the whole run              {whole:9.0}");
}

/// `waage robustness` on one thread and on two: draws a second of the processor, and by the clock.
fn process(name: &str, arguments: &[&str], draws: u64) {
    for jobs in ["1", "2"] {
        let clock = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_waage"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .arg("robustness")
            .args(arguments)
            .args(["--draws", &draws.to_string(), "-j", jobs, "--timing", "--quiet"])
            .output()
            .unwrap();
        let wall = clock.elapsed().as_secs_f64();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8_lossy(&output.stdout);
        let cpu = text.lines().last().and_then(|line| {
            let (_, rest) = line.split_once("\"cpu_s\":")?;
            rest.split(',').next()?.parse::<f64>().ok()
        });
        let rate =
            cpu.map_or_else(String::new, |cpu| format!("{:6.1} M draws a CPU second, ", draws as f64 / cpu / 1e6));
        println!("{name}, -j {jobs}: {rate}{:6.1} M by the clock ({wall:.2} s)", draws as f64 / wall / 1e6);
    }
}

/// A table of m alternatives and n criteria with low and high ends.
fn tables(folder: &Path, m: usize, n: usize) -> [String; 3] {
    let mut seed = 7_u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as f64 / f64::from(1_u32 << 31)
    };
    let values: Vec<f64> = (0..m * n).map(|_| next()).collect();
    let spreads: Vec<f64> = (0..m * n).map(|_| 0.05 + 0.15 * next()).collect();
    let write = |name: &str, sign: f64| {
        let row = |head: &str, cell: &dyn Fn(usize) -> f64| {
            (0..n).fold(head.to_owned(), |mut row, column| {
                let _ = write!(row, ",{:.4}", cell(column));
                row
            }) + "\n"
        };
        let mut text = (0..n).fold("name".to_owned(), |row, column| format!("{row},c{column}")) + "\n";
        text += &(0..n).fold("direction".to_owned(), |row, _| row + ",max");
        text += "\n";
        text += &row("weight", &|_| 1.0);
        text += &row("worst", &|_| 0.0);
        text += &row("best", &|_| 1.0);
        for s in 0..m {
            let cell = |column: usize| (values[s * n + column] + sign * spreads[s * n + column]).clamp(0.0, 1.0);
            text += &row(&format!("a{s}"), &cell);
        }
        let path = folder.join(format!("{name}-{m}x{n}.csv"));
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    [write("table", 0.0), write("low", -1.0), write("high", 1.0)]
}
