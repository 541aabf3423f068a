//! Cases of `aggregate::agreement`: rank correlation and voting.

use super::harness::{Case, Computed, list, named_groups, texts, vector};
use serde_json::{Map, Value, json};
use waage::aggregate::agreement::{
    Ballot, kendall, kendall_w, mean_ranks, rank_similarity, spearman, votes, weighted_spearman,
};

/// Computes the cases of this room.
pub(crate) fn run(case: &Case) -> Option<Computed> {
    match case.method() {
        "rank_correlation" => Some(rank_correlation(case)),
        "voting" => Some(voting(case)),
        _ => None,
    }
}

fn rank_correlation(case: &Case) -> Computed {
    let given = |name| vector(case.parameter(name)).ok_or_else(|| format!("no list {name}"));
    let (x, y) = (given("x")?, given("y")?);
    let tau = kendall(&x, &y).map_err(|error| error.to_string())?;
    let (ranks_x, ranks_y) = (mean_ranks(&x), mean_ranks(&y));
    let mut computed = Map::new();
    computed.insert("concordant".into(), json!(tau.concordant));
    computed.insert("discordant".into(), json!(tau.discordant));
    computed.insert("S".into(), json!(tau.concordant as f64 - tau.discordant as f64));
    computed.insert("ties_x".into(), json!(tau.ties_x));
    computed.insert("ties_y".into(), json!(tau.ties_y));
    computed.insert("tau_a".into(), json!(tau.tau_a));
    computed.insert("tau_b".into(), json!(tau.tau_b));
    computed.insert("spearman".into(), json!(spearman(&x, &y).ok()));
    for (key, value) in
        [("ws", rank_similarity(&ranks_x, &ranks_y)), ("weighted_spearman", weighted_spearman(&ranks_x, &ranks_y))]
    {
        computed.insert(key.into(), json!(value.map_err(|error| error.to_string())?));
    }
    for alias in ["WS", "rank_similarity"] {
        computed.insert(alias.into(), computed["ws"].clone());
    }
    computed.insert("rw".into(), computed["weighted_spearman"].clone());
    Ok(computed)
}

fn voting(case: &Case) -> Computed {
    let names = case.alternatives();
    let index =
        |name: &str| names.iter().position(|other| other == name).ok_or_else(|| format!("no alternative {name}"));
    let group = |given: &Value| -> Result<Vec<usize>, String> {
        let members = given.as_str().map_or_else(|| texts(given), |name| vec![name.to_owned()]);
        members.iter().map(|name| index(name)).collect()
    };
    let ballot = |given: &Value| -> Result<Ballot, String> {
        let groups = list(&given["ranking"]).iter().map(group).collect::<Result<_, _>>()?;
        Ok(Ballot { count: given["count"].as_f64().unwrap_or(1.0), groups })
    };
    let ballots = list(case.parameter("ballots")).iter().map(ballot).collect::<Result<Vec<_>, _>>()?;
    let votes = votes(&ballots, names.len()).map_err(|error| error.to_string())?;
    let concordance = kendall_w(&ballots, names.len()).map_err(|error| error.to_string())?;
    Ok(Map::from_iter([
        ("pairwise".to_owned(), json!(votes.pairwise)),
        ("borda".to_owned(), json!(votes.borda)),
        ("borda_ranking".to_owned(), named_groups(&votes.borda_ranking.groups(), &names)),
        ("copeland".to_owned(), json!(votes.copeland)),
        ("copeland_ranking".to_owned(), named_groups(&votes.copeland_ranking.groups(), &names)),
        ("condorcet_winner".to_owned(), json!(votes.condorcet_winner.map(|winner| names[winner].clone()))),
        ("rank_sums".to_owned(), json!(concordance.rank_sums)),
        ("S".to_owned(), json!(concordance.s)),
        ("kendall_w".to_owned(), json!(concordance.w)),
        ("kendall_w_tie_corrected".to_owned(), json!(concordance.w_tie_corrected)),
    ]))
}
