//! How sure the ranking is, and what would flip it, on the terminal.

use super::super::and;
use crate::report::text::chart::{Detail, Tipping};
use crate::report::text::console::Sure;
use crate::report::text::de::chart::{moved, name};
use crate::robustness::Firmness;

pub(super) fn sure(sure: &Sure) -> String {
    if sure.behind.is_none() && sure.leaders.len() == 1 {
        return format!("{} ist das einzige Szenario im Rennen; es gibt nichts zu vergleichen.", sure.leader);
    }
    let Sure { leader, share, .. } = sure;
    let first = match sure.firmness {
        Firmness::VeryStable => format!("{leader} ist in {share} der Läufe auf Rang 1: sehr stabil."),
        Firmness::Stable => format!("{leader} ist in {share} der Läufe auf Rang 1: stabil."),
        Firmness::Tendency => {
            format!("{leader} ist in {share} der Läufe auf Rang 1: eine Tendenz, kein klares Ergebnis.")
        }
        Firmness::Level => format!("Kein Szenario liegt klar vorn: {leader} ist in {share} der Läufe auf Rang 1."),
    };
    let mut parts = vec![first];
    if sure.leaders.len() > 1 {
        parts.push(format!(
            "{} teilen sich die Spitze: Eines von ihnen ist in {} der Läufe auf Rang 1.",
            and(&sure.leaders),
            sure.together
        ));
    }
    match (&sure.behind, &sure.by_method) {
        (Some(_), Some(by_method)) => parts.push(by_method.clone()),
        (Some((second, gap)), None) => {
            parts.push(format!("Mit den wahrscheinlichsten Werten liegt {} {gap} Punkte vor {second}.", sure.best));
        }
        (None, _) => {}
    }
    parts.join("\n")
}

pub(super) fn flips(flips: &[Tipping]) -> String {
    if flips.is_empty() {
        return "Keine einzelne Änderung bringt ein anderes Szenario nach vorn.".to_owned();
    }
    let line = |tipping: &Tipping| {
        let word = if tipping.rises { "ab" } else { "unter" };
        let then = name(&tipping.then, Detail::Long);
        format!("{} {word} {} (heute {}): dann liegt {then} vorn", moved(&tipping.moved), tipping.at, tipping.now)
    };
    flips.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_comes_first_then_the_word() {
        let mut told = Sure {
            leader: "f".to_owned(),
            share: "67 %".to_owned(),
            firmness: Firmness::Tendency,
            leaders: vec!["f".to_owned(), "a".to_owned()],
            together: "99 %".to_owned(),
            best: "f".to_owned(),
            behind: Some(("a".to_owned(), "2,0".to_owned())),
            by_method: None,
        };
        assert_eq!(
            sure(&told),
            "f ist in 67 % der Läufe auf Rang 1: eine Tendenz, kein klares Ergebnis.\n\
             f und a teilen sich die Spitze: Eines von ihnen ist in 99 % der Läufe auf Rang 1.\n\
             Mit den wahrscheinlichsten Werten liegt f 2,0 Punkte vor a."
        );
        told.behind = None;
        told.leaders.pop();
        assert!(sure(&told).contains("nichts zu vergleichen"));
    }
}
