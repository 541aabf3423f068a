//! `waage explain CODE`: what a finding means and how to repair it.

use super::{Console, Exit};
use crate::report::text::{console as words, explain, explanations, frame};

/// Arguments of `waage explain`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let (frame, language) = (frame(console.language), console.language);
    let Some(code) = &args.code else {
        let list: String = explanations(language).map(|page| format!("{}  {}\n", page.code, page.title)).collect();
        console.result(&list);
        return Exit::Done;
    };
    let Some(page) = explain(code, language) else {
        console.error(&(words(language).no_such_code)(code));
        return Exit::Usage;
    };
    if console.json {
        let document = serde_json::json!({
            "schema_version": crate::report::result::SCHEMA_VERSION,
            "code": page.code, "title": page.title, "meaning": page.meaning, "why": page.why,
            "example": page.example, "repair": page.repair,
        });
        console.result(&format!("{document:#}\n"));
        return Exit::Done;
    }
    let mut text = format!("{}  {}\n", page.code, page.title);
    for (heading, body) in [
        (frame.meaning, page.meaning),
        (frame.why, page.why),
        (frame.example, page.example),
        (frame.repair, page.repair),
    ] {
        let body: String = body.lines().map(|line| format!("  {line}\n")).collect();
        text.push_str(&format!("\n{heading}\n{body}"));
    }
    console.result(&text);
    Exit::Done
}
