//! Help texts and usage messages of the program.

use crate::model::Language;

/// Texts of the help, and of faults in the arguments.
#[derive(Debug, Clone, Copy)]
pub struct Help {
    /// What the program is.
    pub about: &'static str,
    /// Examples below the list of commands.
    pub examples: &'static str,
    /// Word before the usage line.
    pub usage: &'static str,
    /// Heading of the commands.
    pub commands: &'static str,
    /// Placeholder of a command.
    pub command: &'static str,
    /// Heading of the arguments.
    pub arguments: &'static str,
    /// Heading of the options.
    pub options: &'static str,
    /// Heading of the flags of every command.
    pub common: &'static str,
    /// The help flag.
    pub help_flag: &'static str,
    /// The version flag.
    pub version_flag: &'static str,
    /// Texts by command and argument; the empty argument is the command itself.
    pub texts: &'static [(&'static str, &'static str, &'static str)],
    /// A command that does not exist, and one that resembles it.
    pub no_such_command: fn(&str, &str) -> String,
    /// An option that does not exist, and one that resembles it.
    pub no_such_option: fn(&str, &str) -> String,
    /// An argument is missing.
    pub missing: fn(&str) -> String,
    /// A value, its option, and what is allowed.
    pub bad_value: fn(&str, &str, &str) -> String,
    /// An option without its value.
    pub no_value: fn(&str) -> String,
    /// An option given twice.
    pub twice: fn(&str) -> String,
    /// Where help is to be had.
    pub see_help: &'static str,
}

impl Help {
    /// The text of an argument of a command; flags of every command stand under the empty command.
    #[must_use]
    pub fn text(&self, command: &str, argument: &str) -> &'static str {
        let find = |command| self.texts.iter().find(|(of, about, _)| *of == command && *about == argument);
        find(command).or_else(|| find("")).map_or("", |(.., text)| text)
    }
}

/// The help in `language`.
#[must_use]
pub fn help(language: Language) -> &'static Help {
    match language {
        Language::De => &super::de::help::HELP,
        Language::En => &super::en::help::HELP,
    }
}
