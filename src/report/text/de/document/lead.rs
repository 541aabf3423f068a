//! The finding, and the reasons for it.

use super::super::and;
use crate::report::text::chart::{Detail, Tipping};
use crate::report::text::de::chart::{moved, name};
use crate::report::text::document::{LeadWords, Standing};
use crate::robustness::Firmness;

pub(super) const WORDS: LeadWords = LeadWords {
    message,
    rest: |(count, least, most)| match count {
        1 => format!("Das übrige Szenario liegt {least} Punkte zurück."),
        _ if least == most => format!("Die übrigen {count} Szenarien liegen {least} Punkte zurück."),
        _ => format!("Die übrigen {count} Szenarien liegen {least} bis {most} Punkte zurück."),
    },
    out: |names| match names {
        [one] => format!("Ausgeschieden ist {one}."),
        several => format!("Ausgeschieden sind {}.", and(several)),
    },
    likely: |first, second, gap| format!("Mit den wahrscheinlichsten Werten liegt {first} {gap} Punkte vor {second}."),
    for_first: |who, terms| {
        format!("Vergleich der beiden ersten, in Punkten: Für {who} spricht vor allem {}.", told(terms))
    },
    for_second: |who, terms| match terms {
        [] => format!("In keinem Teil des Vergleichs liegt {who} vorn."),
        terms => format!("Für {who} spricht {}.", told(terms)),
    },
    flips: |flips| match flips {
        [] => "Keine einzelne Änderung bringt ein anderes Szenario nach vorn.".to_owned(),
        flips => {
            let told: Vec<String> = flips.iter().map(flip).collect();
            format!("Das Ergebnis kippt zuerst hier: {}.", told.join("; "))
        }
    },
    no_flips: "Kippwerte gibt es nur, wo gewichtete Summen die Rangfolge bestimmen.",
};

fn message(standing: &Standing) -> String {
    let Standing { leaders, share, firmness, together, count } = standing;
    let leader = leaders.first().map_or("", String::as_str);
    if *count == 1 {
        return format!("{leader} ist allein im Rennen; es gibt nichts zu vergleichen.");
    }
    if leaders.len() > 1 {
        let of = if leaders.len() == 2 { "eines der beiden" } else { "eines von ihnen" };
        return format!(
            "{} liegen an der Spitze nahezu gleichauf: {leader} ist in {share} der Rechenläufe auf Rang 1, {of} in {together}.",
            and(leaders)
        );
    }
    match firmness {
        Firmness::VeryStable => format!("{leader} liegt vorn: in {share} der Rechenläufe auf Rang 1, sehr stabil."),
        Firmness::Stable => format!("{leader} liegt vorn: in {share} der Rechenläufe auf Rang 1, stabil."),
        Firmness::Tendency => {
            format!("{leader} ist in {share} der Rechenläufe auf Rang 1: eine Tendenz, kein klares Ergebnis.")
        }
        Firmness::Level => {
            format!("Kein Szenario liegt klar vorn: {leader} ist in {share} der Rechenläufe auf Rang 1.")
        }
    }
}

fn told(terms: &[(String, String)]) -> String {
    let told: Vec<String> = terms.iter().map(|(label, points)| format!("„{label}“ ({points})")).collect();
    and(&told)
}

fn flip(tipping: &Tipping) -> String {
    let word = if tipping.rises { "ab" } else { "unter" };
    let then = name(&tipping.then, Detail::Long);
    format!("{} {word} {} (heute {}), dann liegt {then} vorn", moved(&tipping.moved), tipping.at, tipping.now)
}
