//! Time spent: the only thing that differs between two runs, and only shown where somebody asks.

use std::time::{Duration, Instant};

use super::seconds;

/// Clock ticks of Linux a second, in `/proc`.
const TICKS: f64 = 100.0;

/// A clock that is running.
pub(super) struct Clock {
    wall: Instant,
    cpu: Option<f64>,
}

/// What it showed.
pub(super) struct Spent {
    wall: Duration,
    cpu: Option<f64>,
}

impl Clock {
    pub(super) fn start() -> Self {
        Self { wall: Instant::now(), cpu: cpu() }
    }

    pub(super) fn stop(self) -> Spent {
        let now = cpu();
        Spent { wall: self.wall.elapsed(), cpu: now.zip(self.cpu).map(|(now, then)| now - then) }
    }
}

impl Spent {
    /// A line of JSON: `compute_s`, `cpu_s` where the system tells it, `samples`, `threads`.
    pub(super) fn json(&self, samples: u64, threads: usize) -> String {
        let document = serde_json::json!({
            "compute_s": seconds(self.wall), "cpu_s": self.cpu, "samples": samples, "threads": threads,
        });
        document.to_string()
    }
}

/// Processor seconds of this process, all threads together, where the system tells it in a file.
fn cpu() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the name of the program in brackets, which may hold blanks.
    let (_, rest) = text.rsplit_once(')')?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let ticks = |index: usize| fields.get(index)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / TICKS)
}
