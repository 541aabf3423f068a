//! `waage chart STUDY NAME`: one chart of a study, without the rest of the result.

use std::path::PathBuf;

use super::single::{Target, computed};
use super::{Console, Exit};
use crate::report::Artifact;
use crate::report::chart::Chart;
use crate::report::figure::{Width, png, with_fonts};
use crate::report::text::console as console_words;
use crate::report::text::help::help;
use crate::report::text::single::single;

/// Pixels of a PNG for one px of the figure.
const PNG_SCALE: f64 = 2.0;

/// Arguments of `waage chart`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(value_name = "NAME", value_parser = parse_chart)]
    name: Chart,
    #[arg(long, value_name = "WIDTH", value_parser = parse_width)]
    width: Option<Width>,
    #[arg(long)]
    png: bool,
    #[command(flatten)]
    target: Target,
}

fn parse_chart(name: &str) -> Result<Chart, String> {
    name.parse().map_err(|_| Chart::ALL.map(Chart::name).join(", "))
}

fn parse_width(name: &str) -> Result<Width, String> {
    match name {
        "screen" => Ok(Width::Screen),
        "print" => Ok(Width::Print),
        _ => Err("screen, print".to_owned()),
    }
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let ending = args.target.ending();
    if let Some(other) = ending.as_deref().filter(|ending| !["svg", "png"].contains(ending)) {
        console.error(&(help(console.language).bad_value)(other, "--out", "svg, png"));
        return Exit::Usage;
    }
    let computed = match computed(&args.study, console) {
        Ok(computed) => computed,
        Err(exit) => return exit,
    };
    let console = &console.in_language_of(computed.study.settings.language);
    let words = single(console.language);
    let Some(figure) = args.name.draw(computed.source(console), args.width.unwrap_or(Width::Screen)) else {
        console.error(&(words.no_chart)(args.name.name()));
        return Exit::Usage;
    };
    let picture = args.png || ending.as_deref() == Some("png");
    let bytes = if picture {
        match png(&figure.svg, PNG_SCALE) {
            Ok(bytes) => bytes,
            Err(error) => {
                console.error(&(console_words(console.language).bug)(&error.to_string()));
                return Exit::Internal;
            }
        }
    } else {
        with_fonts(&figure.svg).into_bytes()
    };
    let name = format!("{}-{}.{}", computed.study.name, figure.name, if picture { "png" } else { "svg" });
    args.target.write(&Artifact { name, bytes }, console)
}
