//! Help texts and usage messages of the program.

use super::super::help::Help;

pub(in crate::report::text) static HELP: Help = Help {
    about: "waage weighs IT operating models: checks your files, ranks the scenarios and draws the charts.",
    examples: "Examples:\n  \
        waage init my-study            lays out a filled example\n  \
        waage check my-study           checks all files and writes nothing\n  \
        waage evaluate my-study        computes and writes to output/my-study\n  \
        waage explain E108             explains a message\n\n\
        Exit codes: 0 done, 1 faults in the input, 2 usage or file, 70 internal error.",
    usage: "Usage",
    commands: "Commands",
    command: "COMMAND",
    arguments: "Arguments",
    options: "Options",
    common: "Common options",
    help_flag: "Shows this help",
    version_flag: "Shows the version",
    texts: &[
        ("", "usage", "waage [OPTIONS] <COMMAND>"),
        ("", "lang", "Language of the texts: de or en; else WAAGE_LANG, else the language of the study"),
        ("", "format", "Output on stdout: text or json [default: text]"),
        ("", "color", "Colour: auto, always or never [default: auto; NO_COLOR holds]"),
        ("", "quiet", "No progress messages, no warnings"),
        ("", "no_input", "Never asks (waage asks nowhere at present)"),
        ("init", "", "Lays out a filled example to replace"),
        ("init", "dir", "New folder"),
        (
            "init",
            "template",
            "it-operating-model (six scenarios, nine service blocks) or blank (two scenarios, two criteria) [default: it-operating-model]",
        ),
        ("init", "workbook", "A workbook study.xlsx in place of CSV files, with lists and checks for Excel"),
        ("init", "usage", "waage init <DIR> [OPTIONS]"),
        ("init", "examples", "Example:\n  waage init my-study --template blank\n  waage init my-study --workbook"),
        ("check", "", "Shows all faults and warnings at once; writes nothing"),
        ("check", "study", "Folder of the study (with study.json or study.xlsx), or a workbook"),
        ("check", "strict", "Warnings count as faults too (exit code 1)"),
        ("check", "usage", "waage check <STUDY> [OPTIONS]"),
        (
            "check",
            "examples",
            "Examples:\n  waage check scenarios/potsdam-2024\n  waage check my-study --format json > check.json",
        ),
        ("evaluate", "", "The main job: ranking, contributions, blocks, profiles, charts, manifest"),
        ("evaluate", "study", "Folder of the study (with study.json or study.xlsx), or a workbook"),
        ("evaluate", "out", "Folder for the result [default: output/NAME]"),
        ("evaluate", "profile", "Only these profiles of weights; the first one makes the ranking"),
        ("evaluate", "method", "Method: additive"),
        ("evaluate", "csv", "CSV for excel-de (semicolon, decimal comma) or machine (comma, point, all digits)"),
        ("evaluate", "no_png", "Charts as SVG only; faster"),
        ("evaluate", "jobs", "Number of threads; the result does not depend on it"),
        ("evaluate", "usage", "waage evaluate <STUDY> [OPTIONS]"),
        (
            "evaluate",
            "examples",
            "Examples:\n  waage evaluate scenarios/potsdam-2024\n  waage evaluate my-study --profile treasurer equal --out result\n  waage evaluate my-study --format json --csv machine > result.json",
        ),
        ("explain", "", "Explains the code of a message"),
        ("explain", "code", "The code, for example E108; a list of all without a code"),
        ("explain", "usage", "waage explain [CODE] [OPTIONS]"),
        ("explain", "examples", "Example:\n  waage explain E108"),
        ("schema", "", "Prints the JSON Schema of a file"),
        ("schema", "kind", "study, result, manifest or tables"),
        ("schema", "usage", "waage schema <KIND> [OPTIONS]"),
        ("schema", "examples", "Example:\n  waage schema study > study.schema.json"),
        ("completions", "", "Prints the completions for a shell"),
        ("completions", "shell", "bash, zsh, fish, powershell or elvish"),
        ("completions", "usage", "waage completions <SHELL> [OPTIONS]"),
        ("completions", "examples", "Example:\n  waage completions bash > waage.bash"),
    ],
    no_such_command: |found, nearest| match nearest {
        "" => format!("There is no command “{found}”."),
        _ => format!("There is no command “{found}”. Did you mean “{nearest}”?"),
    },
    no_such_option: |found, nearest| match nearest {
        "" => format!("There is no argument “{found}” here."),
        _ => format!("There is no argument “{found}” here. Did you mean “{nearest}”?"),
    },
    missing: |argument| format!("Missing: {argument}."),
    bad_value: |value, argument, allowed| match allowed {
        "" => format!("“{value}” does not fit {argument}."),
        _ => format!("“{value}” does not fit {argument}. Possible are: {allowed}."),
    },
    no_value: |argument| format!("{argument} lacks its value."),
    twice: |argument| format!("{argument} stands twice."),
    see_help: "Help: waage --help or waage COMMAND --help",
};
