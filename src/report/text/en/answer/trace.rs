//! Where a number comes from.

use super::super::super::answer::{columns, labelled, straight, telling};
use super::super::{number, quoted};
use super::{Language, caveats, hanging, out, parts, points};
use crate::report::answer::{Cell, RatingEntry, Row, Scale, Trace, TraceWhat};
use crate::report::format::{Number, Weight};

pub(super) fn trace(trace: &Trace) -> String {
    let name = trace.of.who.name();
    let block = trace.cells.first().and_then(|cell| cell.block.as_ref()).filter(|_| trace.what == TraceWhat::Cell);
    let mut heading = name.clone();
    for part in
        [Some(&trace.label), block.map(|block| &block.label)].into_iter().flatten().filter(|part| !part.is_empty())
    {
        heading.push_str(" · ");
        heading.push_str(part);
    }
    let mut text = format!("{heading}\n{}\n\n", trace.place);
    text.push_str(&sum(trace));
    if !trace.rows.is_empty() {
        text.push_str(&rows(&trace.rows));
    }
    if let (Some(weight), false) = (trace.weight, trace.path.len() < 2) {
        let steps: Vec<String> =
            trace.path.iter().map(|step| format!("{} {}", step.label, Weight(step.local).text(Language::En))).collect();
        text.push_str(&labelled("Weight", &format!("{} = {}", steps.join(" × "), Weight(weight).text(Language::En))));
    }
    text.push_str(&labelled("Weights", &profile(trace)));
    if let Some(scale) = &trace.scale {
        text.push_str(&labelled("Scale", &self::scale(scale)));
    }
    if trace.what == TraceWhat::Cell || trace.unweighted.is_some() {
        trace.cells.iter().for_each(|cell| text.push_str(&self::cell(cell, trace.scale.as_ref())));
    } else if trace.what == TraceWhat::Criterion {
        text.push_str(&common(&trace.cells));
    }
    if let Some(out) = out(&trace.of) {
        text.push_str(&labelled("Knock-out", &format!("{out}.")));
    }
    if let (Some(parts), TraceWhat::Overall) = (parts(&trace.of), trace.what) {
        text.push_str(&labelled("Parts", &parts));
    }
    text.push_str(&next(trace));
    text.push_str("Numbers are shown rounded; all digits are used to compute.\n");
    text + &caveats(&trace.basis, "this trace")
}

fn hundredths(value: f64) -> String {
    Number::new(value, 2).text(Language::En)
}

/// The number itself, as a formula.
fn sum(trace: &Trace) -> String {
    let weight = |weight: f64| Weight(weight).text(Language::En);
    match (trace.what, trace.value, trace.contribution) {
        (TraceWhat::Overall, Some(value), _) => {
            let rank = match (trace.of.rank, trace.of.rank_to) {
                (Some(first), Some(last)) if first != last => format!(", rank {first}–{last}"),
                (Some(first), _) => format!(", rank {first}"),
                _ => String::new(),
            };
            let gap = trace.gap.filter(|&gap| gap > 0.0);
            let gap = gap.map_or_else(String::new, |gap| format!(", {} behind the highest value", points(gap)));
            labelled("Value", &format!("{} of 100 points{rank}{gap} = sum of weight × value:", points(value)))
        }
        (TraceWhat::Objective, Some(value), Some(contribution)) => labelled(
            "Points",
            &format!(
                "{} points = weight {} × value {}, the sum of what stands below:",
                hundredths(contribution),
                weight(trace.weight.unwrap_or_default()),
                points(value)
            ),
        ),
        (TraceWhat::Block, Some(value), _) => {
            labelled("Value", &format!("{} of 100 points in the block = sum of weight × value:", points(value)))
        }
        (TraceWhat::Criterion, Some(value), Some(contribution)) => labelled(
            "Points",
            &format!(
                "{} points = weight {} × value {}, the sum over the blocks:",
                hundredths(contribution),
                weight(trace.weight.unwrap_or_default()),
                points(value)
            ),
        ),
        (TraceWhat::Cell, Some(value), Some(contribution)) => {
            let block = trace.cells.first().and_then(|cell| cell.block.as_ref());
            let block =
                block.map_or_else(String::new, |block| format!(" × share of the block {}", weight(block.share)));
            let formula =
                format!("weight {}{block} × value {}", weight(trace.weight.unwrap_or_default()), points(value));
            labelled("Points", &format!("{} points = {formula}", hundredths(contribution)))
        }
        _ => {
            let why = match trace.unweighted.as_deref() {
                Some("monetary") => "money stands beside the points (mode bmf)",
                Some("gate") => "it is a knock-out criterion and has no weight",
                _ => "it is only shown and has no weight",
            };
            labelled("Points", &format!("none: {why}."))
        }
    }
}

fn rows(rows: &[Row]) -> String {
    let mut table: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                row.label.clone(),
                Weight(row.weight).text(Language::En),
                format!("× {}", points(row.value)),
                format!("= {}", hundredths(row.printed)),
            ]
        })
        .collect();
    let total = rows.iter().map(|row| (row.printed * 100.0).round()).sum::<f64>() / 100.0;
    table.push(vec!["Sum".to_owned(), String::new(), String::new(), format!("= {}", hundredths(total))]);
    columns(&table, &[false, true, true, true])
}

fn profile(trace: &Trace) -> String {
    let basis = &trace.basis;
    let note = if basis.profile_note.is_empty() { String::new() } else { format!(": {}", basis.profile_note) };
    format!("profile {}{note}", quoted(&basis.profile_label))
}

fn scale(scale: &Scale) -> String {
    let unit = if scale.unit.is_empty() { String::new() } else { format!(" {}", scale.unit) };
    let ends = format!("{}{unit} = 0 to {}{unit} = 100 points", number(scale.worst), number(scale.best));
    let shape = match scale.knots.as_slice() {
        [] => ", curved in between".to_owned(),
        knots if straight(knots) => ", straight in between".to_owned(),
        knots => {
            let inner: Vec<String> =
                knots[1..knots.len() - 1].iter().map(|&(x, v)| format!("{} = {}", number(x), points(v))).collect();
            format!(", in between {}", inner.join(", "))
        }
    };
    let clips = if scale.clips { "; numbers beyond count as the end" } else { "" };
    format!("{ends}{shape}{clips}")
}

fn estimate(low: f64, likely: f64, high: f64, unit: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    if low == high {
        return format!("{}{unit}", number(telling(likely)));
    }
    format!("{}{unit} ({} to {})", number(telling(likely)), number(telling(low)), number(telling(high)))
}

fn cell(cell: &Cell, scale: Option<&Scale>) -> String {
    let told = estimate(cell.low, cell.likely, cell.high, &cell.unit);
    let how = match (cell.origin.as_str(), cell.ratings.len()) {
        ("part", _) => ", taken from the part that serves the block".to_owned(),
        ("mean-of-parts", _) => ", mean of the parts by the weight of their blocks".to_owned(),
        ("whole-scale", _) => ", the whole scale: nobody could say (n/a)".to_owned(),
        ("cash-flows", _) if cell.payments == Some(1) => ", present value of one payment in cashflows".to_owned(),
        ("cash-flows", _) => format!(", present value of {} payments in cashflows", cell.payments.unwrap_or_default()),
        (_, 0 | 1) => String::new(),
        (_, several) => format!(", mean of {several} judgements"),
    };
    let mut text = labelled("Score", &format!("{told}{how}"));
    if let Some((_, label)) = scale.and_then(|scale| scale.anchors.iter().find(|(level, _)| *level == cell.likely)) {
        text.push_str(&labelled("", &format!("{} means: {}", number(cell.likely), quoted(label))));
    }
    for part in &cell.parts {
        let share =
            if part.share == 1.0 { String::new() } else { format!(" with {}", Weight(part.share).text(Language::En)) };
        let likely = part.likely.map_or_else(String::new, |likely| format!(": {}", number(telling(likely))));
        let reason = if part.reason.is_empty() { String::new() } else { format!(" ({})", part.reason) };
        text.push_str(&labelled("Part", &format!("{}{share}{likely}{reason}", part.who.name())));
        part.ratings.iter().for_each(|rating| text.push_str(&self::rating(rating)));
    }
    cell.ratings.iter().for_each(|rating| text.push_str(&self::rating(rating)));
    text
}

/// The judgements that hold for all blocks at once.
fn common(cells: &[Cell]) -> String {
    let Some(first) = cells.first() else { return String::new() };
    if first.ratings.is_empty() || cells.iter().any(|cell| cell.ratings != first.ratings) {
        return String::new();
    }
    let mut text = labelled("Score", "for all blocks at once:");
    first.ratings.iter().for_each(|rating| text.push_str(&self::rating(rating)));
    text
}

fn rating(rating: &RatingEntry) -> String {
    let rater = if rating.rater.is_empty() { "unnamed".to_owned() } else { rating.rater.clone() };
    let date = rating.date.as_deref().map_or_else(String::new, |date| format!(", {date}"));
    let value = match (rating.low, rating.likely, rating.high) {
        (Some(low), Some(likely), Some(high)) => estimate(low, likely, high, ""),
        _ => "n/a".to_owned(),
    };
    let place = match (rating.line, rating.sheet.as_deref(), rating.cell.as_deref()) {
        (_, Some(sheet), Some(cell)) => format!("{}, sheet {}, {cell}", rating.file, quoted(sheet)),
        (Some(line), ..) => format!("{}:{line}", rating.file),
        _ => rating.file.clone(),
    };
    let mut text = hanging(&format!("  {rater}{date}: {value}  ── {place}"), 4);
    for evidence in &rating.evidence {
        let mut facts = vec![
            evidence
                .step
                .clone()
                .map_or_else(|| "no step of the inventory".to_owned(), |step| format!("step {}", quoted(&step))),
        ];
        facts.extend(evidence.date.clone());
        facts.extend(Some(evidence.source.clone()).filter(|source| !source.is_empty()));
        text.push_str(&hanging(&format!("    Evidence {}: {} ({})", evidence.id, evidence.title, facts.join("; ")), 6));
    }
    if rating.evidence.is_empty() {
        text.push_str("    Evidence: none named\n");
    }
    if !rating.rationale.is_empty() {
        text.push_str(&hanging(&format!("    Reason: {}", rating.rationale), 6));
    }
    text
}

/// The places that lead on.
fn next(trace: &Trace) -> String {
    let root = &trace.of.who.id;
    let further = match (trace.what, trace.rows.first()) {
        (TraceWhat::Overall | TraceWhat::Objective | TraceWhat::Block, Some(row)) => format!("{root}/{}", row.id),
        (TraceWhat::Criterion, Some(row)) => format!("{}/{}", trace.place, row.id),
        _ => return String::new(),
    };
    labelled("Next", &format!("for example waage trace STUDY {further}"))
}
