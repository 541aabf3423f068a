//! `waage report STUDY`: one document of a study, without the rest of the result.

use std::path::PathBuf;

use super::single::{Target, computed};
use super::{Console, Exit, Format};
use crate::report::document::{Document, paper, report, summary};
use crate::report::table::Source;
use crate::report::text::console as words;
use crate::report::text::help::help;
use crate::report::{Artifact, docx, html, markdown, pdf};

/// Arguments of `waage report`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(
        long,
        value_name = "KIND",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    kind: Kind,
    #[arg(long, value_name = "FORMAT", value_parser = parse_layout)]
    format: Option<Format>,
    #[command(flatten)]
    target: Target,
}

/// A document. A new one is a line here and an arm in [`document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum Kind {
    #[default]
    Report,
    Summary,
    Paper,
}

impl Kind {
    /// The name of its files.
    fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Summary => "summary",
            Self::Paper => "paper",
        }
    }
}

/// How a document is laid out. A new one is a line here, one in [`LAYOUTS`] and an arm in [`bytes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layout {
    Markdown,
    Docx,
    Html,
    Pdf,
}

/// The layouts under the endings of their files.
const LAYOUTS: [(&str, Layout); 4] =
    [("md", Layout::Markdown), ("docx", Layout::Docx), ("html", Layout::Html), ("pdf", Layout::Pdf)];

fn parse_layout(name: &str) -> Result<Format, String> {
    let known = LAYOUTS.iter().find(|(known, _)| *known == name.to_lowercase());
    known.map(|&(_, layout)| Format::Layout(layout)).ok_or_else(endings)
}

/// The endings, as a message lists them.
fn endings() -> String {
    LAYOUTS.map(|(ending, _)| ending).join(", ")
}

fn document(kind: Kind, source: Source<'_>) -> Document {
    match kind {
        Kind::Report => report(source),
        Kind::Summary => summary(source),
        Kind::Paper => paper(source),
    }
}

fn bytes(kind: Kind, layout: Layout, source: Source<'_>, document: &Document) -> Result<Vec<u8>, pdf::PdfError> {
    Ok(match layout {
        Layout::Markdown => markdown::markdown(document).into_bytes(),
        Layout::Docx => docx::docx(document),
        Layout::Html => html::html(source, document).into_bytes(),
        Layout::Pdf => {
            let setting = match kind {
                Kind::Summary => pdf::Setting::of_summary(source),
                Kind::Report | Kind::Paper => pdf::Setting::of(source),
            };
            pdf::pdf_with(document, setting)?
        }
    })
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let refuse = |value: &str, flag: &str| {
        console.error(&(help(console.language).bad_value)(value, flag, &endings()));
        Exit::Usage
    };
    let layout = match args.format {
        Some(Format::Layout(layout)) => layout,
        // The flag of all commands may stand before the command.
        Some(Format::Json) => return refuse("json", "--format"),
        // Without a format, the ending of the file says it.
        Some(Format::Text) | None => match args.target.ending() {
            None => Layout::Docx,
            Some(ending) => match layout_of(&ending) {
                Some(layout) => layout,
                None => return refuse(&ending, "--out"),
            },
        },
    };
    let computed = match computed(&args.study, console) {
        Ok(computed) => computed,
        Err(exit) => return exit,
    };
    let console = &console.in_language_of(computed.study.settings.language);
    let document = document(args.kind, computed.source(console));
    let ending = LAYOUTS.iter().find(|(_, known)| *known == layout).map_or("", |(ending, _)| ending);
    let name = format!("{}-{}.{ending}", computed.study.name, args.kind.name());
    match bytes(args.kind, layout, computed.source(console), &document) {
        Ok(bytes) => args.target.write(&Artifact { name, bytes }, console),
        Err(error) => {
            console.error(&(words(console.language).bug)(&error.to_string()));
            Exit::Internal
        }
    }
}

fn layout_of(ending: &str) -> Option<Layout> {
    LAYOUTS.iter().find(|(known, _)| *known == ending).map(|&(_, layout)| layout)
}
