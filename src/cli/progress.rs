//! How far a long job is: a bar on a terminal, otherwise a line every ten seconds.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use super::Console;
use crate::report::text::batch as words;

/// Time between two lines where nobody sees a bar.
const LINE_EVERY: Duration = Duration::from_secs(10);
/// Time between two states of the bar.
const BAR_EVERY: Duration = Duration::from_millis(100);
/// Signs of the bar.
const WIDTH: usize = 30;

/// Progress of a job of `total` steps, some of which may be done already.
pub(super) struct Progress<'a> {
    console: &'a Console,
    started: Instant,
    shown: Instant,
    terminal: bool,
    before: u64,
    total: u64,
    drawn: bool,
}

impl<'a> Progress<'a> {
    pub(super) fn new(console: &'a Console, before: u64, total: u64) -> Self {
        let (started, terminal) = (Instant::now(), std::io::stderr().is_terminal());
        Self { console, started, shown: started, terminal, before, total, drawn: false }
    }

    /// Corrects the number of steps.
    pub(super) fn retarget(&mut self, total: u64) {
        self.total = total;
    }

    /// Says where the job is, if it is time to.
    pub(super) fn update(&mut self, done: u64) {
        let every = if self.terminal { BAR_EVERY } else { LINE_EVERY };
        if self.console.is_quiet() || self.shown.elapsed() < every {
            return;
        }
        self.shown = Instant::now();
        let new = done.saturating_sub(self.before).max(1);
        let left = self.started.elapsed().as_secs_f64() / new as f64 * self.total.saturating_sub(done) as f64;
        let text = (words(self.console.language).progress)(done, self.total, left);
        if self.terminal {
            let filled = (WIDTH as u64 * done / self.total.max(1)) as usize;
            let bar = format!("\r[{}{}] {text}\u{1b}[K", "#".repeat(filled), ".".repeat(WIDTH - filled.min(WIDTH)));
            let mut stderr = std::io::stderr().lock();
            let _ = stderr.write_all(bar.as_bytes()).and_then(|()| stderr.flush());
            self.drawn = true;
        } else {
            self.console.progress(&text);
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.drawn {
            let mut stderr = std::io::stderr().lock();
            let _ = stderr.write_all(b"\r\x1b[K").and_then(|()| stderr.flush());
        }
    }
}
