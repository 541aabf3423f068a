//! Which choice hurts the least satisfied group least? Regret of each scenario with each profile, the largest marked.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{DotRow, DotRows, Part};
use crate::report::format::Points;
use crate::report::text::chart::{Name, RegretFinding};

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (study, evaluation) = (source.study, source.evaluation);
    let groups = evaluation.stakeholders.as_ref()?;
    let words = &source.words().regret;
    let names = names::names(source);
    let regrets = |s: usize| groups.voters.iter().map(|&p| evaluation.regret(p, s)).collect::<Vec<f64>>();
    let largest = |s: usize| regrets(s).into_iter().fold(0.0, f64::max);
    let mut order = groups.alternatives.clone();
    order.sort_by(|&a, &b| largest(a).total_cmp(&largest(b)).then(a.cmp(&b)));

    let row = |&s: &usize| {
        let all = regrets(s);
        let most = largest(s);
        let label = Points(most).text(source.language);
        let place = all.iter().position(|&regret| regret == most && most > 0.0);
        let group = place.map(|place| {
            let profile = &study.profiles[groups.voters[place]];
            names::text(source, &profile.label, &profile.id)
        });
        DotRow {
            name: names::row(source, &names[s], s),
            lead: groups.leaders.compromise.contains(&s),
            largest: Part {
                value: most,
                label: group.map_or_else(|| label.clone(), |group| format!("{label} {group}")),
            },
            dots: all,
        }
    };
    let rows = DotRows {
        dot_key: words.dot.to_string(),
        largest_key: words.largest.to_string(),
        axis: words.axis.to_string(),
        rows: order.iter().map(row).collect(),
    };
    let item = |&s: &usize| format!("{} {}", names::tag(&names[s]), Points(largest(s)).text(source.language));
    let caption = source.caption(Told {
        chart: Chart::Regret,
        message: title(words.title, &finding(source, &names, largest)),
        subtitle: (words.subtitle)(&source.title()),
        kind: (words.kind)(order.len(), groups.voters.len()),
        items: order.iter().map(item).collect(),
        values: words.values,
        table: "profiles.csv",
        notes: vec![words.same_scale.to_string()],
        main_profile: false,
    });
    Some(Plan { caption, drawing: Drawing::Dots(rows) })
}

/// The compromise, and what it costs against the favourite of the average.
fn finding(source: &Source<'_>, names: &[Name], largest: impl Fn(usize) -> f64) -> RegretFinding {
    let Some(groups) = &source.evaluation.stakeholders else {
        return RegretFinding { compromise: Vec::new(), most: Points(0.0), leader: None };
    };
    let compromise = &groups.leaders.compromise;
    let main = source.evaluation.main();
    let leader = main.order.first().copied().filter(|s| !compromise.contains(s));
    RegretFinding {
        compromise: compromise.iter().map(|&s| names[s].clone()).collect(),
        most: Points(compromise.first().map_or(0.0, |&s| largest(s))),
        leader: leader.map(|s| (names[s].clone(), Points(largest(s)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::samples::Sample;

    fn title(scores: &[&[f64]], profiles: &[(&str, [f64; 2])]) -> String {
        let sample = Sample::new(scores);
        profiles.iter().fold(sample, |sample, (name, weights)| sample.profile(name, weights)).title(Chart::Regret)
    }

    /// Halves: a 60, b 50, c 52; only the second criterion: a 20, b 60, c 50: regrets a 40, b 10, c 10 and 8.
    #[test]
    fn titles_name_the_compromise_and_its_price() {
        let scores: &[&[f64]] = &[&[100.0, 20.0], &[40.0, 60.0], &[58.0, 52.0]];
        assert_eq!(
            title(scores, &[("amt", [0.0, 1.0])]),
            "Der Kompromiss ist „Gamma“ (c): für keine Gruppe mehr als 8,0 Punkte schlechter als ihre beste Wahl; bei a 40,0"
        );
        assert_eq!(
            title(&[&[60.0, 60.0], &[40.0, 50.0]], &[("amt", [0.0, 1.0])]),
            "„Alpha“ (a) ist für jede Gruppe die beste Wahl"
        );
        assert_eq!(title(&[&[60.0, 60.0]], &[("amt", [0.0, 1.0])]), "-");
        assert_eq!(title(scores, &[]), "-");
    }
}
