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
            trace.path.iter().map(|step| format!("{} {}", step.label, Weight(step.local).text(Language::De))).collect();
        text.push_str(&labelled("Gewicht", &format!("{} = {}", steps.join(" × "), Weight(weight).text(Language::De))));
    }
    text.push_str(&labelled("Gewichte", &profile(trace)));
    if let Some(scale) = &trace.scale {
        text.push_str(&labelled("Skala", &self::scale(scale)));
    }
    if trace.what == TraceWhat::Cell || trace.unweighted.is_some() {
        trace.cells.iter().for_each(|cell| text.push_str(&self::cell(cell, trace.scale.as_ref())));
    } else if trace.what == TraceWhat::Criterion {
        text.push_str(&common(&trace.cells));
    }
    if let Some(out) = out(&trace.of) {
        text.push_str(&labelled("K.-o.", &format!("{out}.")));
    }
    if let (Some(parts), TraceWhat::Overall) = (parts(&trace.of), trace.what) {
        text.push_str(&labelled("Teile", &parts));
    }
    text.push_str(&next(trace));
    text.push_str("Angezeigt sind gerundete Zahlen; gerechnet wird mit allen Stellen.\n");
    text + &caveats(&trace.basis, "diese Herleitung")
}

fn hundredths(value: f64) -> String {
    Number::new(value, 2).text(Language::De)
}

/// The number itself, as a formula.
fn sum(trace: &Trace) -> String {
    let weight = |weight: f64| Weight(weight).text(Language::De);
    match (trace.what, trace.value, trace.contribution) {
        (TraceWhat::Overall, Some(value), _) => {
            let rank = match (trace.of.rank, trace.of.rank_to) {
                (Some(first), Some(last)) if first != last => format!(", Rang {first}–{last}"),
                (Some(first), _) => format!(", Rang {first}"),
                _ => String::new(),
            };
            let gap = trace.gap.filter(|&gap| gap > 0.0);
            let gap = gap.map_or_else(String::new, |gap| format!(", {} hinter dem höchsten Wert", points(gap)));
            labelled("Nutzen", &format!("{} von 100 Punkten{rank}{gap} = Summe aus Gewicht × Wert:", points(value)))
        }
        (TraceWhat::Objective, Some(value), Some(contribution)) => labelled(
            "Beitrag",
            &format!(
                "{} Punkte = Gewicht {} × Wert {}, Summe der Beiträge darunter:",
                hundredths(contribution),
                weight(trace.weight.unwrap_or_default()),
                points(value)
            ),
        ),
        (TraceWhat::Block, Some(value), _) => {
            labelled("Wert", &format!("{} von 100 Punkten im Block = Summe aus Gewicht × Wert:", points(value)))
        }
        (TraceWhat::Criterion, Some(value), Some(contribution)) => labelled(
            "Beitrag",
            &format!(
                "{} Punkte = Gewicht {} × Wert {}, Summe über die Blöcke:",
                hundredths(contribution),
                weight(trace.weight.unwrap_or_default()),
                points(value)
            ),
        ),
        (TraceWhat::Cell, Some(value), Some(contribution)) => {
            let block = trace.cells.first().and_then(|cell| cell.block.as_ref());
            let block = block.map_or_else(String::new, |block| format!(" × Anteil des Blocks {}", weight(block.share)));
            let formula =
                format!("Gewicht {}{block} × Wert {}", weight(trace.weight.unwrap_or_default()), points(value));
            labelled("Beitrag", &format!("{} Punkte = {formula}", hundredths(contribution)))
        }
        _ => {
            let why = match trace.unweighted.as_deref() {
                Some("monetary") => "Geld steht neben den Punkten (Modus bmf)",
                Some("gate") => "es ist ein K.-o.-Kriterium und hat kein Gewicht",
                _ => "es wird nur gezeigt und hat kein Gewicht",
            };
            labelled("Beitrag", &format!("keiner: {why}."))
        }
    }
}

fn rows(rows: &[Row]) -> String {
    let mut table: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                row.label.clone(),
                Weight(row.weight).text(Language::De),
                format!("× {}", points(row.value)),
                format!("= {}", hundredths(row.printed)),
            ]
        })
        .collect();
    let total = rows.iter().map(|row| (row.printed * 100.0).round()).sum::<f64>() / 100.0;
    table.push(vec!["Summe".to_owned(), String::new(), String::new(), format!("= {}", hundredths(total))]);
    columns(&table, &[false, true, true, true])
}

fn profile(trace: &Trace) -> String {
    let basis = &trace.basis;
    let note = if basis.profile_note.is_empty() { String::new() } else { format!(": {}", basis.profile_note) };
    format!("Profil {}{note}", quoted(&basis.profile_label))
}

fn scale(scale: &Scale) -> String {
    let unit = if scale.unit.is_empty() { String::new() } else { format!(" {}", scale.unit) };
    let ends = format!("{}{unit} = 0 bis {}{unit} = 100 Punkte", number(scale.worst), number(scale.best));
    let shape = match scale.knots.as_slice() {
        [] => ", dazwischen gekrümmt".to_owned(),
        knots if straight(knots) => ", dazwischen gerade".to_owned(),
        knots => {
            let inner: Vec<String> =
                knots[1..knots.len() - 1].iter().map(|&(x, v)| format!("{} = {}", number(x), points(v))).collect();
            format!(", dazwischen {}", inner.join(", "))
        }
    };
    let clips = if scale.clips { "; Werte darüber hinaus zählen wie das Ende" } else { "" };
    format!("{ends}{shape}{clips}")
}

fn estimate(low: f64, likely: f64, high: f64, unit: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    if low == high {
        return format!("{}{unit}", number(telling(likely)));
    }
    format!("{}{unit} ({} bis {})", number(telling(likely)), number(telling(low)), number(telling(high)))
}

fn cell(cell: &Cell, scale: Option<&Scale>) -> String {
    let told = estimate(cell.low, cell.likely, cell.high, &cell.unit);
    let how = match (cell.origin.as_str(), cell.ratings.len()) {
        ("part", _) => ", übernommen von dem Teil, der den Block bedient".to_owned(),
        ("mean-of-parts", _) => ", Mittel der Teile nach dem Gewicht ihrer Blöcke".to_owned(),
        ("whole-scale", _) => ", die ganze Skala: niemand konnte es sagen (k. A.)".to_owned(),
        ("cash-flows", _) if cell.payments == Some(1) => ", Barwert aus einer Zahlung in cashflows".to_owned(),
        ("cash-flows", _) => format!(", Barwert aus {} Zahlungen in cashflows", cell.payments.unwrap_or_default()),
        (_, 0 | 1) => String::new(),
        (_, several) => format!(", Mittel aus {several} Bewertungen"),
    };
    let mut text = labelled("Bewertung", &format!("{told}{how}"));
    if let Some((_, label)) = scale.and_then(|scale| scale.anchors.iter().find(|(level, _)| *level == cell.likely)) {
        text.push_str(&labelled("", &format!("{} heißt: {}", number(cell.likely), quoted(label))));
    }
    for part in &cell.parts {
        let share =
            if part.share == 1.0 { String::new() } else { format!(" mit {}", Weight(part.share).text(Language::De)) };
        let likely = part.likely.map_or_else(String::new, |likely| format!(": {}", number(telling(likely))));
        let reason = if part.reason.is_empty() { String::new() } else { format!(" ({})", part.reason) };
        text.push_str(&labelled("Teil", &format!("{}{share}{likely}{reason}", part.who.name())));
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
    let mut text = labelled("Bewertung", "für alle Blöcke zugleich:");
    first.ratings.iter().for_each(|rating| text.push_str(&self::rating(rating)));
    text
}

fn rating(rating: &RatingEntry) -> String {
    let rater = if rating.rater.is_empty() { "ohne Namen".to_owned() } else { rating.rater.clone() };
    let date = rating.date.as_deref().map_or_else(String::new, |date| format!(", {}", day(date)));
    let value = match (rating.low, rating.likely, rating.high) {
        (Some(low), Some(likely), Some(high)) => estimate(low, likely, high, ""),
        _ => "k. A.".to_owned(),
    };
    let place = match (rating.line, rating.sheet.as_deref(), rating.cell.as_deref()) {
        (_, Some(sheet), Some(cell)) => format!("{}, Blatt {}, {cell}", rating.file, quoted(sheet)),
        (Some(line), ..) => format!("{}:{line}", rating.file),
        _ => rating.file.clone(),
    };
    let mut text = hanging(&format!("  {rater}{date}: {value}  ── {place}"), 4);
    for evidence in &rating.evidence {
        let mut facts = vec![evidence.step.clone().map_or_else(
            || "kein Schritt der Bestandsaufnahme".to_owned(),
            |step| format!("Schritt {}", quoted(&step)),
        )];
        facts.extend(evidence.date.as_deref().map(day));
        facts.extend(Some(evidence.source.clone()).filter(|source| !source.is_empty()));
        text.push_str(&hanging(&format!("    Beleg {}: {} ({})", evidence.id, evidence.title, facts.join("; ")), 6));
    }
    if rating.evidence.is_empty() {
        text.push_str("    Beleg: keiner genannt\n");
    }
    if !rating.rationale.is_empty() {
        text.push_str(&hanging(&format!("    Grund: {}", rating.rationale), 6));
    }
    text
}

/// `2026-11-21` as 21.11.2026.
fn day(date: &str) -> String {
    match date.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => format!("{day}.{month}.{year}"),
        _ => date.to_owned(),
    }
}

/// The places that lead on.
fn next(trace: &Trace) -> String {
    let root = &trace.of.who.id;
    let further = match (trace.what, trace.rows.first()) {
        (TraceWhat::Overall | TraceWhat::Objective | TraceWhat::Block, Some(row)) => format!("{root}/{}", row.id),
        (TraceWhat::Criterion, Some(row)) => format!("{}/{}", trace.place, row.id),
        _ => return String::new(),
    };
    labelled("Weiter", &format!("zum Beispiel waage trace STUDIE {further}"))
}
