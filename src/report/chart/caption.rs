//! The words around every chart: title, footer, alternative text.

use super::{Chart, Source, names};
use crate::report::figure::Caption;
use crate::report::format::Points;
use crate::report::text::chart::{Detail, State, Words, words};
use crate::study::{Provenance, Status};

/// A title has room for about so many letters in its two lines, on paper and beside the mark.
const TITLE: usize = 128;
/// Screen readers read an alternative text at one go.
const ALT: usize = 350;
/// A study's title takes no more than this of a subtitle.
const STUDY: usize = 100;

/// The parts of a caption that differ from chart to chart.
pub(super) struct Told {
    pub(super) chart: Chart,
    pub(super) message: String,
    pub(super) subtitle: String,
    /// Kind of chart and subject.
    pub(super) kind: String,
    /// The values for the alternative text, the most important first.
    pub(super) items: Vec<String>,
    /// How these values are told; `false` where only the first ones have room.
    pub(super) values: fn(&str, bool) -> String,
    /// The table with all numbers.
    pub(super) table: &'static str,
    /// What a reader of this chart must know.
    pub(super) notes: Vec<String>,
    /// True where all values hold for the main profile.
    pub(super) main_profile: bool,
}

impl Source<'_> {
    /// The sentences in the language of the chart.
    pub(super) fn words(&self) -> &'static Words {
        words(self.language)
    }

    /// The study's title.
    pub(super) fn title(&self) -> String {
        let title = self.study.settings.title.get(self.language);
        let title = names::sentence_of(if title.is_empty() { &self.study.name } else { title }, STUDY);
        title.trim_end_matches(['.', ':']).to_string()
    }

    /// Label of the main profile.
    pub(super) fn profile(&self) -> String {
        let profile = &self.study.profiles[self.study.main_profile];
        names::sentence(&names::text(self, &profile.label, &profile.id))
    }

    /// What "level" means in this study.
    pub(super) fn level(&self) -> String {
        match self.robustness {
            Some(known) if known.verdict.leaders.len() > 1 => {
                format!("{} {}", self.margin(), self.words().robustness.shared)
            }
            _ => self.margin(),
        }
    }

    /// What "level" means where the values alone decide, as in a single block.
    pub(super) fn margin(&self) -> String {
        (self.words().caption.level)(Points(self.study.settings.tie_margin))
    }

    /// In which order the rows stand, where there are several.
    pub(super) fn order(&self) -> Option<String> {
        (self.study.alternatives.len() > 1).then(|| self.words().caption.order.to_string())
    }

    /// The whole caption.
    pub(super) fn caption(&self, told: Told) -> Caption {
        let words = &self.words().caption;
        let settings = &self.study.settings;
        let illustrative = settings.provenance == Provenance::Illustrative;
        let costs = self.evaluation.costs.is_some();
        let profile = self.profile();
        let alt = alt(&told, &(words.table)(told.table, illustrative));
        let mut footer = Vec::new();
        footer.push(told.notes.join(" "));
        footer.push((words.state)(&State {
            date: settings.data_date.as_deref(),
            profile: told.main_profile.then_some(profile.as_str()),
            mode: settings.mode,
            costs,
            status: settings.status,
            reviewers: &settings.reviewed_by,
        }));
        footer.extend(illustrative.then(|| (words.illustrative)(costs).to_string()));
        footer.extend(Some(settings.source.as_str()).filter(|s| !s.is_empty()).map(words.source));
        footer.retain(|line| !line.is_empty());
        Caption {
            name: told.chart.name().to_string(),
            language: self.language,
            message: told.message,
            subtitle: told.subtitle,
            mark: (words.mark)(illustrative, settings.status == Status::Draft).map(str::to_owned),
            footer,
            alt,
        }
    }
}

/// The longest telling of a finding that fits into a title.
pub(super) fn title<F>(tell: fn(&F, Detail) -> String, finding: &F) -> String {
    let fits = |text: &String| text.chars().count() <= TITLE;
    let mut tellings = Detail::ALL.map(|detail| tell(finding, detail)).into_iter();
    let last = tellings.next_back().unwrap_or_default();
    tellings.find(fits).unwrap_or(last)
}

/// Kind and subject, finding with numbers, table; values are left out from the end where they have no room.
fn alt(told: &Told, table: &str) -> String {
    let (kind, all) = (&told.kind, told.items.len());
    let room = ALT.saturating_sub(kind.chars().count() + table.chars().count() + 4);
    let message = names::sentence_of(&told.message, room);
    let with = |shown: usize| match shown {
        0 => format!("{kind}. {message}. {table}"),
        _ => format!("{kind}. {message}. {}. {table}", (told.values)(&told.items[..shown].join("; "), shown == all)),
    };
    (0..=all).rev().map(with).find(|text| text.chars().count() <= ALT).unwrap_or_else(|| with(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(message: &str, items: usize) -> Told {
        Told {
            chart: Chart::Ranking,
            message: message.to_string(),
            subtitle: String::new(),
            kind: "Balkendiagramm".to_string(),
            items: (0..items).map(|index| format!("Szenario Nummer {index}")).collect(),
            values: |items, all| format!("{}: {items}", if all { "Werte" } else { "Erste" }),
            table: "ranking.csv",
            notes: Vec::new(),
            main_profile: true,
        }
    }

    #[test]
    fn an_alternative_text_has_three_parts_and_leaves_out_what_has_no_room() {
        assert_eq!(
            alt(&told("A führt", 2), "Werte in x.csv."),
            "Balkendiagramm. A führt. Werte: Szenario Nummer 0; Szenario Nummer 1. Werte in x.csv."
        );
        let many = alt(&told("A führt", 100), "Werte in x.csv.");
        assert!(many.chars().count() <= ALT && many.contains("Erste: Szenario Nummer 0; "), "{many}");
        let endless = alt(&told(&"lang ".repeat(500), 3), "Werte in x.csv.");
        assert!(endless.chars().count() <= ALT && endless.ends_with("…. Werte in x.csv."), "{endless}");
    }

    #[test]
    fn a_title_takes_the_longest_telling_that_fits() {
        let tell: fn(&usize, Detail) -> String = |base, detail| match detail {
            Detail::Long => "x".repeat(base + 100),
            Detail::Short => "x".repeat(base + 50),
            Detail::Shortest => "x".repeat(*base),
        };
        for (base, length) in [(10, 110), (60, 110), (100, 100), (200, 200)] {
            assert_eq!(title(tell, &base).len(), length, "{base}");
        }
    }
}
