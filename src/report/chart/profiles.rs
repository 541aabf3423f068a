//! Who sees it differently? The ranks with each profile of weights, side by side.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Node, Slope, Slopes};
use crate::report::format::Points;
use crate::report::text::chart::{Name, ProfilesFinding};

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (study, evaluation) = (source.study, source.evaluation);
    let passing: Vec<usize> = (0..study.alternatives.len()).filter(|&s| !evaluation.knocked_out[s]).collect();
    if study.profiles.len() < 2 || passing.len() < 2 {
        return None;
    }
    let words = &source.words().profiles;
    let names = names::names(source);
    let labels: Vec<String> =
        study.profiles.iter().map(|profile| names::text(source, &profile.label, &profile.id)).collect();
    let finding = finding(source, &names, &labels);
    let node = |s: usize, profile: usize| {
        let result = &evaluation.profiles[profile];
        let rank = result.ranks_without_runs[s]?;
        let place = f64::midpoint(rank.first as f64, rank.last as f64);
        let value = result.values.overall[s];
        Some(Node { place, value, label: Points(value).text(source.language) })
    };
    let slope = |&s: &usize| Slope {
        name: names::row(source, &names[s], s),
        lead: coloured(&finding).contains(&&names[s]),
        nodes: (0..labels.len()).map(|profile| node(s, profile)).collect(),
    };
    let slopes = Slopes { columns: labels.clone(), slopes: passing.iter().map(slope).collect() };

    let item = |profile: usize| {
        let leading: Vec<_> = leading(source, profile).iter().map(|&s| names::tag(&names[s])).collect();
        format!("{} {}", names::sentence(&labels[profile]), leading.join("/"))
    };
    let caption = source.caption(Told {
        chart: Chart::Profiles,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title()),
        kind: (words.kind)(passing.len(), labels.len()),
        items: (0..labels.len()).map(item).collect(),
        values: words.values,
        table: "profiles.csv",
        notes: vec![source.margin(), (words.main)(&source.profile())],
        main_profile: false,
    });
    Some(Plan { caption, drawing: Drawing::Slopes(slopes) })
}

/// Those with rank 1, alone or shared, best first.
fn leading(source: &Source<'_>, profile: usize) -> Vec<usize> {
    let result = &source.evaluation.profiles[profile];
    let first = |s: &usize| result.ranks_without_runs[*s].is_some_and(|rank| rank.first == 1);
    result.order.iter().copied().filter(first).collect()
}

/// Who has rank 1 with the most profiles, by rank in the main profile, and which profiles see others ahead.
fn finding(source: &Source<'_>, names: &[Name], labels: &[String]) -> ProfilesFinding {
    let profiles = labels.len();
    let leading: Vec<Vec<usize>> = (0..profiles).map(|profile| leading(source, profile)).collect();
    let with = |s: usize| leading.iter().filter(|group| group.contains(&s)).count();
    let alone = |s: usize| leading.iter().filter(|group| group[..] == [s]).count();
    let called = |some: &[usize]| -> Vec<Name> { some.iter().map(|&s| names[s].clone()).collect() };
    let order = &source.evaluation.main().order;
    let everywhere: Vec<usize> = order.iter().copied().filter(|&s| with(s) == profiles).collect();
    if !everywhere.is_empty() {
        let shared = everywhere.iter().any(|&s| alone(s) < profiles);
        return ProfilesFinding::All { leaders: called(&everywhere), shared, profiles };
    }
    let most = order.iter().map(|&s| with(s)).max().unwrap_or_default();
    let leaders: Vec<usize> = order.iter().copied().filter(|&s| with(s) == most).collect();
    let others = (0..profiles).filter(|&profile| leaders.first().is_some_and(|s| !leading[profile].contains(s)));
    ProfilesFinding::Most {
        leaders: called(&leaders),
        shared: leaders.iter().any(|&s| alone(s) < most),
        count: most,
        profiles,
        others: others.map(|profile| (names::sentence(&labels[profile]), called(&leading[profile]))).collect(),
    }
}

/// Those in colour: who leads, and who leads most often where others do. More than two would not be told apart.
fn coloured(finding: &ProfilesFinding) -> Vec<&Name> {
    match finding {
        ProfilesFinding::All { leaders, .. } => leaders.iter().take(2).collect(),
        ProfilesFinding::Most { leaders, .. } if leaders.len() > 1 => leaders.iter().take(2).collect(),
        ProfilesFinding::Most { leaders, others, .. } => {
            let named: Vec<&Name> = others.iter().flat_map(|(_, leaders)| leaders).collect();
            let times = |one: &Name| named.iter().filter(|other| **other == one).count();
            let next = named.iter().rev().copied().max_by_key(|one| times(one));
            leaders.iter().chain(next).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::samples::Sample;

    /// Two criteria; the profile "gleich" gives each one half.
    fn title(scores: &[&[f64]], profiles: &[(&str, [f64; 2])]) -> String {
        let sample = Sample::new(scores);
        profiles.iter().fold(sample, |sample, (name, weights)| sample.profile(name, weights)).title(Chart::Profiles)
    }

    #[test]
    fn titles_tell_who_sees_it_differently() {
        let scores: &[&[f64]] = &[&[80.0, 40.0], &[40.0, 70.0], &[10.0, 10.0]];
        // Halves: a 60, b 55; three to one: a 70; one to three: a 50, b 62.5; five to seven: a 56.67, b 57.5.
        assert_eq!(
            title(scores, &[("rat", [3.0, 1.0]), ("amt", [1.0, 3.0])]),
            "„Alpha“ (a) liegt bei zwei von drei Gewichtungen vorn; anders: amt (b)"
        );
        assert_eq!(title(scores, &[("rat", [3.0, 1.0])]), "„Alpha“ (a) liegt bei beiden Gewichtungen vorn");
        assert_eq!(
            title(scores, &[("rat", [5.0, 7.0])]),
            "„Alpha“ (a) liegt bei beiden Gewichtungen vorn, allein oder gleichauf"
        );
        assert_eq!(
            title(scores, &[("rat", [1.0, 3.0]), ("amt", [1.0, 4.0])]),
            "„Beta“ (b) liegt bei zwei von drei Gewichtungen vorn; anders: gleich (a)"
        );
        assert_eq!(
            title(scores, &[("amt", [1.0, 3.0])]),
            "„Alpha“ (a) und „Beta“ (b) liegen bei je einer von zwei Gewichtungen vorn"
        );
        assert_eq!(
            title(scores, &[("rat", [5.0, 7.0]), ("amt", [1.0, 3.0])]),
            "„Alpha“ (a) und „Beta“ (b) liegen bei je zwei von drei Gewichtungen vorn, allein oder gleichauf"
        );
        assert_eq!(
            title(&[&[50.0, 50.0], &[50.0, 50.0], &[1.0, 1.0]], &[("rat", [1.0, 3.0])]),
            "„Alpha“ (a) und „Beta“ (b) liegen bei beiden Gewichtungen gleichauf vorn"
        );
    }

    #[test]
    fn one_profile_or_one_scenario_that_passes_is_no_comparison() {
        assert_eq!(title(&[&[80.0, 40.0], &[40.0, 70.0]], &[]), "-");
        assert_eq!(title(&[&[80.0, 40.0]], &[("rat", [1.0, 3.0])]), "-");
    }

    #[test]
    fn shared_ranks_stand_at_their_mean_and_at_most_two_are_coloured() {
        let (study, evaluation) =
            Sample::new(&[&[80.0, 40.0], &[40.0, 79.0], &[10.0, 10.0]]).profile("rat", &[1.0, 3.0]).evaluated();
        let source = Source::new(&study, &evaluation, crate::model::Language::De);
        let Some(Plan { drawing: Drawing::Slopes(slopes), .. }) = plan(&source) else { panic!("no chart") };
        let places = |s: usize| slopes.slopes[s].nodes.iter().flatten().map(|node| node.place).collect::<Vec<_>>();
        assert_eq!([places(0), places(1), places(2)], [[1.5, 2.0], [1.5, 1.0], [3.0, 3.0]]);
        assert_eq!(slopes.slopes.iter().map(|slope| slope.lead).collect::<Vec<_>>(), [false, true, false]);
    }
}
