//! A shard of a robustness run as a file, for `waage merge`.

use serde::{Deserialize, Serialize};

use super::input::{Options, Prepared};
use crate::error::Belonging;
use crate::report::result::SCHEMA_VERSION;
use crate::robustness::Tally;

/// The word in `kind`.
pub(in crate::cli) const KIND: &str = "robustness";

/// What was counted in a shard, and what it belongs to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::cli) struct RobustnessPart {
    schema_version: u32,
    kind: String,
    version: String,
    /// SHA-256 of what the study or table means.
    input_hash: String,
    pub(in crate::cli) options: Options,
    /// Part I of N, from 1.
    pub(in crate::cli) shard: (u64, u64),
    /// SHA-256 over the tally.
    digest: String,
    pub(in crate::cli) tally: Tally,
}

impl RobustnessPart {
    pub(super) fn new(options: Options, prepared: &Prepared, shard: (u64, u64), tally: Tally) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            kind: KIND.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            input_hash: prepared.sampling.input_hash.clone(),
            options,
            shard,
            digest: tally.digest(),
            tally,
        }
    }

    /// The part as a line of JSON.
    pub(super) fn text(&self) -> String {
        format!("{}\n", serde_json::to_string(self).unwrap_or_default())
    }

    /// Whether the counts are those that were written.
    pub(in crate::cli) fn is_whole(&self) -> bool {
        self.digest == self.tally.digest()
    }

    /// What is different between two parts, if they do not belong together; the shard's own number may differ.
    pub(in crate::cli) fn differs(&self, other: &Self) -> Option<Belonging> {
        let asked = |part: &Self| (part.options.weights.clone(), part.tally.seed(), part.tally.planned());
        let pairs = [
            (self.version != other.version, Belonging::Program),
            (self.input_hash != other.input_hash, Belonging::Study),
            (asked(self) != asked(other) || self.tally.problem() != other.tally.problem(), Belonging::Settings),
            (self.shard.1 != other.shard.1, Belonging::Shards),
        ];
        pairs.into_iter().find(|(differs, _)| *differs).map(|(_, what)| what)
    }

    /// Whether a prepared input is the one that was sampled.
    pub(in crate::cli) fn is_of(&self, prepared: &Prepared) -> bool {
        self.input_hash == prepared.sampling.input_hash && super::belongs(&self.tally, &prepared.model)
    }
}
