//! What differs between two results.

use std::fmt::Write;

use super::super::answer::columns;
use super::super::diff::{DiffWords, lines, setting};
use super::super::user::short;
use crate::model::Language;
use crate::report::diff::{CellChange, Difference, FileChange, Group, Lead, Moved, Part};
use crate::report::format::{Money, Number, Points};

pub(in crate::report::text) static WORDS: DiffWords = DiffWords {
    difference,
    no_result: |folder, file| {
        format!(
            "{} is no result that can be compared: {} is missing or cannot be read. Make it anew with waage evaluate.",
            short(folder),
            short(file)
        )
    },
};

const LANGUAGE: Language = Language::En;

fn difference(found: &Difference) -> String {
    let [before, now] = [&found.runs[0], &found.runs[1]].map(|run| short(run));
    let mut text = format!("Earlier: {before}\nLater:   {now}\n");
    if found.versions[0] != found.versions[1] {
        let _ = writeln!(text, "Different versions of waage: {} and {}.", found.versions[0], found.versions[1]);
    }
    let more = |count: usize| format!("and {count} more");
    let mut part = |title: &str, body: String| {
        if !body.is_empty() {
            let _ = write!(text, "\n{title}\n{body}");
        }
    };
    part("Input files", lines(&found.files, file, more));
    part("Weights and scales", lines(&found.yardstick, |one| one.text.clone(), more));
    part("Scores (likely value, range in brackets)", lines(&found.cells, cell, more));
    let cost = |cost: Option<f64>, currency: &str| {
        cost.map_or_else(|| "not given".to_owned(), |cost| Money(cost).short_in(currency, LANGUAGE))
    };
    let costs = lines(
        &found.costs,
        |one| format!("{}: {} → {}", one.name, cost(one.before, &one.currency), cost(one.now, &one.currency)),
        more,
    );
    part("Costs (present value)", costs);
    let settings = lines(
        &found.settings,
        |one| format!("{}: {} → {}", one.path, setting(&one.before, "not given"), setting(&one.now, "not given")),
        more,
    );
    part("Settings", settings);
    let nothing = found.files.is_empty()
        && found.yardstick.is_empty()
        && found.cells.is_empty()
        && found.costs.is_empty()
        && found.settings.is_empty();
    if nothing {
        part("Input", "  Nothing differs.\n".to_owned());
    }
    part("Ranking: rank, points, difference and where it comes from", ranking(found));
    if !found.attributed {
        part("Cause", "  The difference cannot be divided among the changes.\n".to_owned());
    }
    if let Some(lead) = &found.lead {
        part("Lead", lead_text(lead));
    }
    text
}

fn file(change: &FileChange) -> String {
    let what = match change.found.as_str() {
        "resaved" => "saved again, same content",
        "missing" => "no longer there",
        "new" => "new",
        _ => "changed",
    };
    format!("{}: {what}", short(&change.file))
}

fn cell(change: &CellChange) -> String {
    let block = change.block.as_ref().map(|block| format!(" × {block}")).unwrap_or_default();
    let typed = |value: f64| super::number(value);
    let estimate = |estimate: Option<[f64; 3]>| match estimate {
        None => "not given".to_owned(),
        Some([low, likely, high]) if low == high => typed(likely),
        Some([low, likely, high]) => format!("{} ({} … {})", typed(likely), typed(low), typed(high)),
    };
    if change.before == change.now {
        return format!(
            "{}{block} × {}: {}, from other parts",
            change.alternative,
            change.criterion,
            estimate(change.now)
        );
    }
    format!(
        "{}{block} × {}: {} → {}",
        change.alternative,
        change.criterion,
        estimate(change.before),
        estimate(change.now)
    )
}

fn ranking(found: &Difference) -> String {
    let place = |rank: Option<[usize; 2]>, value: Option<f64>| match (rank, value) {
        (Some([first, last]), _) if first == last => first.to_string(),
        (Some([first, last]), _) => format!("{first}–{last}"),
        (None, Some(_)) => "out".to_owned(),
        (None, None) => "–".to_owned(),
    };
    let points = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| Points(value).text(LANGUAGE));
    let row = |one: &Moved| {
        let change = one.value_before.zip(one.value_now).map(|(before, now)| now - before);
        let mut cells = vec![
            one.name.clone(),
            format!("{} → {}", place(one.rank_before, one.value_before), place(one.rank_now, one.value_now)),
            format!("{} → {}", points(one.value_before), points(one.value_now)),
            change.map_or_else(String::new, signed),
        ];
        cells.push(by(&one.by));
        cells
    };
    columns(&found.ranking.iter().map(row).collect::<Vec<_>>(), &[false, true, true, true, false])
}

fn signed(points: f64) -> String {
    Number::new(points, 2).signed(LANGUAGE)
}

/// “weights +1.20, scores −0.40”
fn by(parts: &[Part]) -> String {
    parts.iter().map(|part| format!("{} {}", group(part.group), signed(part.points))).collect::<Vec<_>>().join(", ")
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Weights => "weights",
        Group::Blocks => "block weights",
        Group::Scales => "scales",
        Group::Scores => "scores",
        Group::Costs => "costs",
    }
}

fn lead_text(lead: &Lead) -> String {
    let Lead { leader, rival, .. } = lead;
    let [before, now] = [lead.gap_before, lead.gap_now].map(signed);
    let mut text = if lead.changed {
        format!("  {leader} is now ahead of {rival}.\n")
    } else {
        format!("  {leader} still leads, {rival} is next.\n")
    };
    let _ = writeln!(text, "  Distance by which {leader} is ahead: {before} → {now} points.");
    if !lead.by.is_empty() {
        let _ = writeln!(text, "  Of this: {}.", by(&lead.by));
    }
    match lead.decisive.as_slice() {
        [] if lead.changed => text.push_str("  No single change turned the lead; only together they do.\n"),
        [] => {}
        groups => {
            let names: Vec<&str> = groups.iter().map(|&one| group(one)).collect();
            let _ =
                writeln!(text, "  Without the change in this place, {rival} would still lead: {}.", names.join(" or "));
        }
    }
    text
}
