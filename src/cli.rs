//! The program: arguments in, text on the terminal, an exit code out. The only room that prints, writes files and
//! asks the clock and the environment.

mod chart;
mod check;
mod completions;
mod console;
pub mod diagnostic;
mod diff;
mod evaluate;
mod explain;
mod flip;
mod freeze;
mod help;
mod init;
mod interrupt;
mod merge;
mod output;
mod place;
mod progress;
mod rank;
mod report;
mod review;
mod robustness;
mod schema;
mod shard;
mod single;
mod sweep;
mod trace;
mod verify;
mod weights;
mod why;

use std::path::{Path, PathBuf};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::{Error, Finding};
use crate::model::Language;
use crate::report::text::console as words;
use console::Console;
pub use init::workbook_of;

/// What a command ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done; warnings included.
    Done,
    /// Findings in the input.
    Findings,
    /// The command, a file or a folder.
    Usage,
    /// A demand on the result is not met.
    Missed,
    /// Weights or files are others than they were.
    Differs,
    /// A bug.
    Internal,
}

impl Exit {
    /// The number for the shell.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Missed => 3,
            Self::Differs => 4,
            Self::Internal => 70,
        }
    }
}

/// The arguments. Their help texts in both languages stand with the other texts (`report::text`).
#[derive(Debug, Parser)]
#[command(name = "waage", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Flags of every command.
#[derive(Debug, Clone, clap::Args)]
struct Common {
    #[arg(long, global = true, value_name = "LANG", value_parser = parse_language, env = "WAAGE_LANG", hide_env = true)]
    lang: Option<Language>,
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: Format,
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    color: Colour,
    #[arg(long, short, global = true)]
    quiet: bool,
    #[arg(long, global = true)]
    no_input: bool,
}

/// What stdout carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
    #[value(skip)]
    Layout(report::Layout),
}

/// When text is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum Colour {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Args),
    Check(check::Args),
    Evaluate(evaluate::Args),
    Rank(rank::Args),
    Robustness(robustness::Args),
    Sweep(sweep::Args),
    Merge(merge::Args),
    Explain(explain::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Why(why::Args),
    Flip(flip::Args),
    Trace(trace::Args),
    Weights(weights::Args),
    Report(report::Args),
    Chart(chart::Args),
    Freeze(freeze::Args),
    Verify(verify::Args),
    Review(review::Args),
    Diff(diff::Args),
}

fn parse_language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "de, en".to_owned())
}

/// Runs the program and returns its exit code. `arguments` include the program's name.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> u8 {
    let arguments: Vec<std::ffi::OsString> = arguments.into_iter().collect();
    let language = help::language_of(&arguments);
    console::install_panic_hook(language);
    let run = || match parse(arguments, language) {
        Ok(arguments) => dispatch(arguments),
        Err(exit) => exit,
    };
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or(Exit::Internal).code()
}

fn parse(arguments: Vec<std::ffi::OsString>, language: Language) -> Result<Arguments, Exit> {
    let command = help::localised(Arguments::command(), language);
    let matches = command.try_get_matches_from(arguments);
    let parsed = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    parsed.map_err(|error| help::show(&error, language))
}

fn dispatch(arguments: Arguments) -> Exit {
    let Arguments { common, command } = arguments;
    interrupt::listen();
    match command {
        Command::Init(args) => init::run(&args, &Console::new(&common)),
        Command::Check(args) => check::run(&args, &Console::new(&common)),
        Command::Evaluate(args) => evaluate::run(&args, &Console::new(&common)),
        Command::Rank(args) => rank::run(&args, &Console::new(&common)),
        Command::Robustness(args) => robustness::run(&args, &Console::new(&common)),
        Command::Sweep(args) => sweep::run(&args, &Console::new(&common)),
        Command::Merge(args) => merge::run(&args, &Console::new(&common)),
        Command::Explain(args) => explain::run(&args, &Console::new(&common)),
        Command::Schema(args) => schema::run(&args, &Console::new(&common)),
        Command::Weights(args) => weights::run(&args, &Console::new(&common)),
        Command::Completions(args) => completions::run(&args, &Console::new(&common)),
        Command::Diff(args) => diff::run(&args, &Console::new(&common)),
        Command::Verify(args) => verify::run(&args, &Console::new(&common)),
        Command::Review(args) => review::run(&args, &Console::new(&common)),
        Command::Freeze(args) => freeze::run(&args, &Console::new(&common)),
        Command::Why(args) => why::run(&args, &Console::new(&common)),
        Command::Flip(args) => flip::run(&args, &Console::new(&common)),
        Command::Trace(args) => trace::run(&args, &Console::new(&common)),
        Command::Report(args) => report::run(&args, &Console::new(&common)),
        Command::Chart(args) => chart::run(&args, &Console::new(&common)),
    }
}

/// The findings with paths as the user would type them: relative to where the command was called.
fn shown(study: &Path, findings: &[Finding]) -> Vec<Finding> {
    let mut findings = findings.to_vec();
    for finding in &mut findings {
        finding.location.file = joined(crate::load::base(study), &finding.location.file);
    }
    findings
}

/// `scenarios/x` and `../../criteria/y` give `criteria/y`.
fn joined(folder: &Path, file: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let whole: PathBuf = folder.join(file);
    for part in whole.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir if parts.last().is_some_and(|last| last != "..") => {
                parts.pop();
            }
            part => parts.push(part.as_os_str().to_string_lossy().trim_end_matches(['/', '\\']).to_owned()),
        }
    }
    parts.join("/")
}

/// Refuses a path at which there is neither a folder nor a workbook.
fn present(study: &Path, console: &Console) -> Result<(), Exit> {
    let is_workbook = study.is_file() && crate::load::is_workbook(study);
    if study.is_dir() || is_workbook {
        return Ok(());
    }
    console.error(&(words(console.language).no_such_study)(&study.display().to_string()));
    Err(Exit::Usage)
}

/// Reads a study; findings are shown, and `None` means that there is nothing to go on with.
fn load(study: &Path, console: &Console) -> Result<crate::study::Study, Exit> {
    present(study, console)?;
    match crate::load::load(study) {
        Ok(study) => Ok(study),
        Err(Error::Input(findings)) => {
            console.findings(&shown(study, &findings));
            Err(Exit::Findings)
        }
        Err(error) => {
            console.error(&error.to_string());
            Err(Exit::Usage)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_as_one_would_type_them() {
        let study = Path::new("scenarios/potsdam-2024");
        assert_eq!(joined(study, "scores.csv"), "scenarios/potsdam-2024/scores.csv");
        assert_eq!(joined(study, "../../criteria/x/weights.csv"), "criteria/x/weights.csv");
        assert_eq!(joined(Path::new("."), "../c/weights.csv"), "../c/weights.csv");
        assert_eq!(joined(Path::new("../a"), "../c/w.csv"), "../c/w.csv");
    }

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
        for language in Language::ALL {
            help::localised(Arguments::command(), language).debug_assert();
        }
    }
}
