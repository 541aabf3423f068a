//! `waage completions SHELL`: what the shell needs to complete the commands.

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Arguments, Console, Exit};

/// Arguments of `waage completions`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "SHELL", value_enum, hide_possible_values = true)]
    shell: Shell,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), "waage", &mut script);
    console.result(&String::from_utf8_lossy(&script));
    Exit::Done
}
