//! `votes.csv`, `agreement.csv` and `leave-one-out.csv`: the groups side by side.

use super::{Source, Table, Value, column};
use crate::evaluate::Leaders;

/// The alternatives that pass the gates in the order of the main ranking, with the votes of the profiles.
pub(super) fn votes(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("label", "Bezeichnung", "Label"),
        column("borda", "Borda-Punkte", "Borda points"),
        column("borda_rank", "Rang nach Borda", "Rank by Borda"),
        column("copeland", "Copeland-Punkte", "Copeland points"),
        column("copeland_rank", "Rang nach Copeland", "Rank by Copeland"),
        column("condorcet_winner", "Schlägt jedes andere", "Beats every other"),
        column("rank_sum", "Summe der Ränge", "Sum of ranks"),
        column("max_regret", "Größtes Bedauern", "Maximum regret"),
        column("compromise", "Kompromiss", "Compromise"),
    ];
    let mut rows = Vec::new();
    let Some(groups) = &evaluation.stakeholders else { return Table { name: "votes", columns, rows } };
    for &s in &evaluation.main().order {
        let Some(row) = groups.alternatives.iter().position(|&known| known == s) else { continue };
        let regret = groups.voters.iter().map(|&p| evaluation.regret(p, s)).fold(0.0, f64::max);
        rows.push(vec![
            Value::text(study.alternatives[s].id.as_str()),
            Value::text(study.alternatives[s].label.get(language)),
            Value::Number(groups.votes.borda[row], 2),
            Value::Integer(groups.votes.borda_ranking.ranks()[row].first),
            Value::Number(groups.votes.copeland[row], 0),
            Value::Integer(groups.votes.copeland_ranking.ranks()[row].first),
            Value::YesNo(groups.votes.condorcet_winner == Some(row)),
            Value::Number(groups.concordance.rank_sums[row], 2),
            Value::points(regret),
            Value::YesNo(groups.leaders.compromise.contains(&s)),
        ]);
    }
    Table { name: "votes", columns, rows }
}

/// Kendall's W of all profiles in the first row, then every ordered pair of them.
pub(super) fn agreement(source: Source<'_>) -> Table {
    let Source { study, evaluation, .. } = source;
    let columns = vec![
        column("profile", "Profil", "Profile"),
        column("other", "Anderes Profil", "Other profile"),
        column("tau_b", "Rangkorrelation (Kendalls Tau-b)", "Rank correlation (Kendall's tau-b)"),
        column("rank_similarity", "Ähnlichkeit der Spitze", "Similarity of the top"),
        column("kendall_w", "Kendalls W", "Kendall's W"),
        column("kendall_w_tie_corrected", "Kendalls W (mit Gleichständen)", "Kendall's W (corrected for ties)"),
    ];
    let mut rows = Vec::new();
    if let Some(groups) = &evaluation.stakeholders {
        rows.push(vec![
            Value::text("*"),
            Value::text("*"),
            Value::Empty,
            Value::Empty,
            Value::Number(groups.concordance.w, 3),
            groups.concordance.w_tie_corrected.map(|w| Value::Number(w, 3)).into(),
        ]);
        for pair in &groups.agreement {
            rows.push(vec![
                Value::text(study.profiles[pair.reference].id.as_str()),
                Value::text(study.profiles[pair.other].id.as_str()),
                pair.tau_b.map(|tau| Value::Number(tau, 3)).into(),
                Value::Number(pair.rank_similarity, 3),
                Value::Empty,
                Value::Empty,
            ]);
        }
    }
    Table { name: "agreement", columns, rows }
}

/// Who leads without each profile, by each way of looking at the others, and who leads without each rater.
pub(super) fn leave_one_out(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("kind", "Art", "Kind"),
        column("left_out", "Weggelassen", "Left out"),
        column("label", "Bezeichnung", "Label"),
        column("basis", "Grundlage", "Basis"),
        column("leaders", "Vorn", "Leaders"),
        column("changed", "Geändert", "Changed"),
    ];
    let ids = |some: &[usize]| {
        let ids: Vec<&str> = some.iter().map(|&s| study.alternatives[s].id.as_str()).collect();
        ids.join(" ")
    };
    let mut rows = Vec::new();
    if let Some(groups) = &evaluation.stakeholders {
        for (p, leaders) in &groups.without {
            let profile = &study.profiles[*p];
            for ((basis, now), (_, before)) in bases(leaders).into_iter().zip(bases(&groups.leaders)) {
                rows.push(vec![
                    Value::text("profile"),
                    Value::text(profile.id.as_str()),
                    Value::text(profile.label.get(language)),
                    Value::text(basis),
                    Value::text(ids(now)),
                    Value::YesNo(now != before),
                ]);
            }
        }
    }
    let main = evaluation.main();
    let leading = |s: &usize| main.ranks[*s].is_some_and(|rank| rank.first == 1);
    let mut before: Vec<usize> = main.order.iter().copied().filter(leading).collect();
    before.sort_unstable();
    for (rater, leaders) in &evaluation.raters(study).without {
        let mut now = leaders.clone();
        now.sort_unstable();
        rows.push(vec![
            Value::text("rater"),
            Value::text(study.raters[*rater].as_str()),
            Value::text(study.raters[*rater].as_str()),
            Value::text(study.profiles[evaluation.main].id.as_str()),
            Value::text(ids(leaders)),
            Value::YesNo(now != before),
        ]);
    }
    Table { name: "leave-one-out", columns, rows }
}

/// The ways of looking at several profiles, under their names.
pub(in crate::report) fn bases(leaders: &Leaders) -> [(&'static str, &[usize]); 4] {
    [
        ("average", &leaders.average),
        ("borda", &leaders.borda),
        ("copeland", &leaders.copeland),
        ("compromise", &leaders.compromise),
    ]
}
