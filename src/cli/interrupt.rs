//! Ctrl-C: the program ends at once, but never in the middle of what it writes.

use std::io::{IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Held while files are written.
static WRITING: Mutex<()> = Mutex::new(());
/// What is said at the end; nothing where it is empty.
static FAREWELL: Mutex<String> = Mutex::new(String::new());

/// What a shell expects of a program that Ctrl-C ended: 128 and the number of the signal.
const CODE: i32 = 130;

/// From now on Ctrl-C waits until files that are being written are whole, and ends the program with code 130.
pub(super) fn listen() {
    let end = || {
        let _whole = writing();
        let farewell = FAREWELL.lock().unwrap_or_else(PoisonError::into_inner);
        if !farewell.is_empty() {
            let mut stderr = std::io::stderr().lock();
            // The terminal has drawn ^C into the line of the bar.
            let line = if stderr.is_terminal() { "\n" } else { "" };
            let _ = writeln!(stderr, "{line}{farewell}").and_then(|()| stderr.flush());
        }
        std::process::exit(CODE);
    };
    // Where nobody may listen, Ctrl-C ends this program as it ends any other.
    let _ = ctrlc::set_handler(end);
}

/// As long as the guard lives, Ctrl-C waits. It must not be asked for twice by one thread.
pub(super) fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is said if Ctrl-C ends the program.
pub(super) fn say(farewell: String) {
    *FAREWELL.lock().unwrap_or_else(PoisonError::into_inner) = farewell;
}
