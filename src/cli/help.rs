//! Help and usage messages in the user's language, over clap's own.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::Exit;
use super::console::write_error;
use crate::model::Language;
use crate::report::text::help::{Help, help};

/// The language that the arguments or the environment ask for, before anything is parsed.
pub(super) fn language_of(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after = texts.iter().position(|&text| text == "--lang").and_then(|at| texts.get(at + 1).copied());
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let asked = after.or(joined).map(str::to_owned).or_else(environment);
    asked.and_then(|code| Language::from_code(&code)).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "WAAGE_LANG is a setting, and settings come through this room")]
fn environment() -> Option<String> {
    std::env::var("WAAGE_LANG").ok()
}

/// The commands with the texts of `language`.
pub(super) fn localised(command: Command, language: Language) -> Command {
    let help = help(language);
    let command = command
        .about(help.about)
        .after_help(help.examples)
        .subcommand_help_heading(help.commands)
        .subcommand_value_name(help.command)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', help.help_flag, language).action(clap::ArgAction::Help).global(true))
        .arg(flag("version", 'V', help.version_flag, language).action(clap::ArgAction::Version));
    let command = described(command, "", help).help_template(template(help)).override_usage(help.text("", "usage"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |sub| {
            let about = help.text(&name, "");
            let examples = help.text(&name, "examples");
            let sub = sub.about(about).after_help(examples).override_usage(help.text(&name, "usage"));
            described(sub, &name, help).help_template(template(help))
        })
    })
}

fn flag(name: &'static str, short: char, text: &'static str, language: Language) -> Arg {
    Arg::new(name).long(name).short(short).help(text).help_heading(help(language).common)
}

fn described(command: Command, name: &str, help: &'static Help) -> Command {
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    ids.into_iter().fold(command, |command, id| {
        let text = help.text(name, &id);
        command.mut_arg(&id, |arg| {
            let heading = match (arg.is_positional(), arg.is_global_set()) {
                (true, _) => help.arguments,
                (false, true) => help.common,
                (false, false) => help.options,
            };
            let arg = if arg.get_help().is_some() && text.is_empty() { arg } else { arg.help(text) };
            arg.help_heading(heading)
        })
    })
}

fn template(help: &Help) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", help.usage)
}

/// Shows help, or what is wrong with the arguments.
pub(super) fn show(error: &clap::Error, language: Language) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            use std::io::Write;
            let mut stdout = std::io::stdout().lock();
            let _ = write!(stdout, "{}", error.render());
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            write_error(&error.render().to_string());
            Exit::Usage
        }
        _ => {
            write_error(&message(error, language));
            Exit::Usage
        }
    }
}

fn message(error: &clap::Error, language: Language) -> String {
    let help = help(language);
    let context = |kind| {
        error.get(kind).map_or_else(String::new, |value| match value {
            ContextValue::String(text) => text.clone(),
            ContextValue::Strings(texts) => texts.join(", "),
            other => other.to_string(),
        })
    };
    let argument = context(ContextKind::InvalidArg);
    let word = crate::report::text::frame(language).error;
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            (help.no_such_command)(&context(ContextKind::InvalidSubcommand), &context(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => (help.no_such_option)(&argument, &context(ContextKind::SuggestedArg)),
        ErrorKind::MissingRequiredArgument => (help.missing)(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            let allowed = context(ContextKind::ValidValue);
            let allowed = if allowed.is_empty() { why(error) } else { allowed };
            if value.is_empty() { (help.no_value)(&argument) } else { (help.bad_value)(&value, &argument, &allowed) }
        }
        ErrorKind::ArgumentConflict => (help.twice)(&argument),
        _ => error.to_string().lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    };
    format!("{word}: {sentence}\n{}", help.see_help)
}

/// What a value parser said.
fn why(error: &clap::Error) -> String {
    std::error::Error::source(error).map_or_else(String::new, ToString::to_string)
}
