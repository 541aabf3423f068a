//! Was sich zwischen zwei Ergebnissen geändert hat.

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
            "{} ist kein Ergebnis, das sich vergleichen lässt: {} fehlt oder ist nicht lesbar. Legen Sie es mit waage evaluate neu an.",
            short(folder),
            short(file)
        )
    },
};

const LANGUAGE: Language = Language::De;

fn difference(found: &Difference) -> String {
    let [before, now] = [&found.runs[0], &found.runs[1]].map(|run| short(run));
    let mut text = format!("Früher: {before}\nSpäter: {now}\n");
    if found.versions[0] != found.versions[1] {
        let _ = writeln!(text, "Verschiedene Versionen von waage: {} und {}.", found.versions[0], found.versions[1]);
    }
    let more = |count: usize| format!("und {count} weitere");
    let mut part = |title: &str, body: String| {
        if !body.is_empty() {
            let _ = write!(text, "\n{title}\n{body}");
        }
    };
    part("Dateien der Eingabe", lines(&found.files, file, more));
    part("Gewichte und Skalen", lines(&found.yardstick, |one| one.text.clone(), more));
    part("Bewertungen (wahrscheinlicher Wert, in Klammern die Spanne)", lines(&found.cells, cell, more));
    let cost = |cost: Option<f64>, currency: &str| {
        cost.map_or_else(|| "keine Angabe".to_owned(), |cost| Money(cost).short_in(currency, LANGUAGE))
    };
    let costs = lines(
        &found.costs,
        |one| format!("{}: {} → {}", one.name, cost(one.before, &one.currency), cost(one.now, &one.currency)),
        more,
    );
    part("Kosten (Barwert)", costs);
    let settings = lines(
        &found.settings,
        |one| format!("{}: {} → {}", one.path, setting(&one.before, "keine Angabe"), setting(&one.now, "keine Angabe")),
        more,
    );
    part("Einstellungen", settings);
    let nothing = found.files.is_empty()
        && found.yardstick.is_empty()
        && found.cells.is_empty()
        && found.costs.is_empty()
        && found.settings.is_empty();
    if nothing {
        part("Eingabe", "  Nichts ist anders.\n".to_owned());
    }
    part("Rangliste: Rang, Punkte, Unterschied und woher er kommt", ranking(found));
    if !found.attributed {
        part("Ursache", "  Der Unterschied lässt sich nicht auf die Änderungen aufteilen.\n".to_owned());
    }
    if let Some(lead) = &found.lead {
        part("Spitze", lead_text(lead));
    }
    text
}

fn file(change: &FileChange) -> String {
    let what = match change.found.as_str() {
        "resaved" => "neu gespeichert, Inhalt gleich",
        "missing" => "nicht mehr dabei",
        "new" => "neu",
        _ => "geändert",
    };
    format!("{}: {what}", short(&change.file))
}

fn cell(change: &CellChange) -> String {
    let block = change.block.as_ref().map(|block| format!(" × {block}")).unwrap_or_default();
    let typed = |value: f64| super::number(value);
    let estimate = |estimate: Option<[f64; 3]>| match estimate {
        None => "keine Angabe".to_owned(),
        Some([low, likely, high]) if low == high => typed(likely),
        Some([low, likely, high]) => format!("{} ({} … {})", typed(likely), typed(low), typed(high)),
    };
    if change.before == change.now {
        return format!(
            "{}{block} × {}: {}, aus anderen Teilen",
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
        (None, Some(_)) => "K.-o.".to_owned(),
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

/// „Gewichte +1,20, Bewertungen −0,40“
fn by(parts: &[Part]) -> String {
    parts.iter().map(|part| format!("{} {}", group(part.group), signed(part.points))).collect::<Vec<_>>().join(", ")
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Weights => "Gewichte",
        Group::Blocks => "Blockgewichte",
        Group::Scales => "Skalen",
        Group::Scores => "Bewertungen",
        Group::Costs => "Kosten",
    }
}

fn lead_text(lead: &Lead) -> String {
    let Lead { leader, rival, .. } = lead;
    let [before, now] = [lead.gap_before, lead.gap_now].map(signed);
    let mut text = if lead.changed {
        format!("  {leader} liegt jetzt vor {rival}.\n")
    } else {
        format!("  {leader} liegt weiter vorn, dahinter {rival}.\n")
    };
    let _ = writeln!(text, "  Vorsprung von {leader}: {before} → {now} Punkte.");
    if !lead.by.is_empty() {
        let _ = writeln!(text, "  Davon: {}.", by(&lead.by));
    }
    match lead.decisive.as_slice() {
        [] if lead.changed => {
            text.push_str("  Keine der Änderungen allein hat die Spitze gedreht; erst zusammen tun sie es.\n");
        }
        [] => {}
        groups => {
            let names: Vec<&str> = groups.iter().map(|&one| group(one)).collect();
            let _ = writeln!(
                text,
                "  Ohne die Änderung an dieser Stelle läge {rival} weiter vorn: {}.",
                names.join(" oder ")
            );
        }
    }
    text
}
