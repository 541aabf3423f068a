//! `profiles.csv`: who sees it differently. Ranks are those by value, so that all profiles are compared alike.

use super::{Source, Table, Value, column};

/// Profiles in the order of the study, each with the alternatives in its own rank order.
pub(super) fn profiles(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("profile", "Profil", "Profile"),
        column("profile_label", "Profil (Name)", "Profile (name)"),
        column("alternative", "Szenario", "Scenario"),
        column("label", "Bezeichnung", "Label"),
        column("value", "Punkte", "Value"),
        column("rank", "Rang", "Rank"),
        column("rank_to", "Rang bis", "Rank to"),
        column("regret", "Bedauern", "Regret"),
    ];
    let mut rows = Vec::new();
    for (p, result) in evaluation.profiles.iter().enumerate() {
        for &s in &result.order {
            rows.push(vec![
                Value::text(study.profiles[p].id.as_str()),
                Value::text(study.profiles[p].label.get(language)),
                Value::text(study.alternatives[s].id.as_str()),
                Value::text(study.alternatives[s].label.get(language)),
                Value::points(result.values.overall[s]),
                result.ranks_without_runs[s].map(|rank| Value::Integer(rank.first)).into(),
                result.ranks_without_runs[s].map(|rank| Value::Integer(rank.last)).into(),
                Value::points(evaluation.regret(p, s)),
            ]);
        }
    }
    Table { name: "profiles", columns, rows }
}
