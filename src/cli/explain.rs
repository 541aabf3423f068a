//! `waage explain CODE`: what a finding means and how to repair it.

use super::{Console, Exit, diagnostic};
use crate::report::text::{console as words, explain, explanations};

/// Arguments of `waage explain`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let language = console.language;
    let Some(code) = &args.code else {
        let list: Vec<String> = explanations(language).map(|page| format!("{}  {}", page.code, page.title)).collect();
        console.result(&format!("{}\n", list.join("\n")));
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
    let text = diagnostic::explanation(&page, language, console.colour);
    console.result(&text);
    Exit::Done
}
