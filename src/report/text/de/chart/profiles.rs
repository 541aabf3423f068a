//! Ranks per profile of weights.

use super::{aside, count, in_every, name, names};
use crate::report::text::chart::{Detail, ProfilesFinding, ProfilesWords};

pub(super) const WORDS: ProfilesWords = ProfilesWords {
    title,
    subtitle: |study| format!("{study}: Rang und Gesamtnutzen in Punkten (0–100) je Gewichtung"),
    kind: |scenarios, profiles| {
        format!("Liniendiagramm: Rang von {} Szenarien bei {} Gewichtungen", count(scenarios), count(profiles))
    },
    values: |items, all| if all { format!("Vorn: {items}") } else { format!("Vorn, zum Beispiel: {items}") },
    main: |profile| format!("Die übrigen Bilder gelten für die Gewichtung „{profile}“."),
};

fn title(finding: &ProfilesFinding, detail: Detail) -> String {
    match finding {
        ProfilesFinding::All { leaders, shared, profiles } => {
            let all = in_every(*profiles);
            match (leaders.len(), shared) {
                (1, false) => format!("{} liegt bei {all} Gewichtungen vorn", name(&leaders[0], detail)),
                (1, true) => {
                    format!("{} liegt bei {all} Gewichtungen vorn, allein oder gleichauf", name(&leaders[0], detail))
                }
                _ => format!("{} liegen bei {all} Gewichtungen gleichauf vorn", names(leaders, detail)),
            }
        }
        ProfilesFinding::Most { leader, shared, count: most, profiles, others } => {
            let (leader, all) = (name(leader, detail), count(*profiles));
            let most = if *most == 1 { "einer".to_string() } else { count(*most) };
            let level = if *shared { ", allein oder gleichauf" } else { "" };
            let others = match (detail, others.len()) {
                (Detail::Shortest, 1) => "eine sieht es anders".to_string(),
                (Detail::Shortest, many) => format!("{} sehen es anders", count(many)),
                _ => {
                    let view =
                        |(profile, leaders): &(String, Vec<_>)| format!("{profile} ({})", aside(leaders, detail));
                    format!("anders: {}", others.iter().map(view).collect::<Vec<_>>().join(", "))
                }
            };
            format!("{leader} liegt bei {most} von {all} Gewichtungen vorn{level}; {others}")
        }
    }
}
