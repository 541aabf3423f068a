//! How far rankings agree, and how to make one out of many: correlations, concordance, voting.

mod concordance;
mod correlation;
mod voting;

pub use concordance::{Concordance, kendall_w};
pub use correlation::{Kendall, kendall, mean_ranks, rank_similarity, spearman, weighted_spearman};
pub use voting::{Ballot, Votes, votes};
