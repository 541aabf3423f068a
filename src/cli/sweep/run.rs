//! The runs on several threads, one writer.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::super::Console;
use super::super::output::Refusal;
use super::super::progress::Progress;
use super::folder::Log;
use crate::report::sweep::RunRow;
use crate::robustness::Sweep;

/// A thread takes at most so many runs at once.
const CHUNK: usize = 64;

/// A finished run waits at most so long, and one more run, until it is written.
const WRITTEN_AFTER: Duration = Duration::from_millis(200);

/// Time to look around for an estimate.
const CALIBRATION: Duration = Duration::from_millis(500);

/// Does the runs that are not done before, and gives all rows by the number of their run.
pub(super) fn all(
    sweep: &Sweep,
    runs: &[u64],
    before: Vec<RunRow>,
    threads: usize,
    log: &mut Log,
    console: &Console,
) -> Result<Vec<RunRow>, Refusal> {
    let mut done = std::collections::BTreeSet::new();
    let mut rows: Vec<RunRow> = before.into_iter().filter(|row| done.insert(row.row.run)).collect();
    let todo: Vec<u64> = runs.iter().copied().filter(|run| !done.contains(run)).collect();
    let workers = threads.clamp(1, todo.len().max(1));
    // With fewer runs than threads, several threads draw for one run.
    let inner = (threads / workers).max(1);
    let chunk = (todo.len() / (workers * 8)).clamp(1, CHUNK);
    let mut progress = Progress::new(console, rows.len() as u64, runs.len() as u64);
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (sender, receiver) = mpsc::channel::<Vec<RunRow>>();
    let written = std::thread::scope(|scope| {
        for _ in 0..workers {
            let sender = sender.clone();
            let (next, stop, todo) = (&next, &stop, &todo);
            scope.spawn(move || {
                let mut worker = sweep.worker(inner);
                while !stop.load(Ordering::Relaxed) {
                    let from = next.fetch_add(chunk, Ordering::Relaxed);
                    let Some(part) = todo.get(from..(from + chunk).min(todo.len())).filter(|part| !part.is_empty())
                    else {
                        return;
                    };
                    let (mut done, mut sent) = (Vec::new(), Instant::now());
                    for (index, &run) in part.iter().enumerate() {
                        done.push(RunRow::new(sweep, worker.run(run)));
                        // What is done is written soon, however long a run takes: an interruption costs little.
                        if index + 1 == part.len() || sent.elapsed() >= WRITTEN_AFTER {
                            if stop.load(Ordering::Relaxed) || sender.send(std::mem::take(&mut done)).is_err() {
                                return;
                            }
                            sent = Instant::now();
                        }
                    }
                }
            });
        }
        drop(sender);
        loop {
            match receiver.recv_timeout(Duration::from_millis(100)) {
                Ok(done) => {
                    if let Err(refusal) = log.append(&done) {
                        stop.store(true, Ordering::Relaxed);
                        return Err(refusal);
                    }
                    rows.extend(done);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            progress.update(rows.len() as u64);
        }
    });
    written?;
    rows.sort_by_key(|row| row.row.run);
    Ok(rows)
}

/// Seconds that so many runs will take, from a few of them.
pub(super) fn estimate(sweep: &Sweep, runs: u64, threads: usize) -> f64 {
    let order = sweep.order();
    let mut worker = sweep.worker(1);
    let clock = Instant::now();
    let mut tried = 0;
    // Neighbours share what is prepared, as most runs do.
    for start in [0, order.len() / 3, order.len() * 2 / 3] {
        for &run in order.iter().skip(start).take(4) {
            if tried == 0 || clock.elapsed() < CALIBRATION {
                let _ = worker.run(run);
                tried += 1;
            }
        }
    }
    clock.elapsed().as_secs_f64() / f64::from(tried.max(1)) * runs as f64 / threads.max(1) as f64
}
