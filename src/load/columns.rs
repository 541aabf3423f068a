//! The tables of a study and a catalogue, with their columns: the contract between the files and the program.
//!
//! A new table is one constant here and one line in [`TABLES`]; a new column is one line. German names for headers
//! and values stand in [`synonyms`](super::synonyms).

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The id of a row of this or another table.
    Id,
    /// Free text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Integer,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// Several ids, separated by blanks or commas.
    Ids,
    /// One of these values.
    Choice(&'static [&'static str]),
}

impl Kind {
    /// Whether the cells are numbers, so that they show the decimal sign of the file.
    #[must_use]
    pub const fn is_numeric(self) -> bool {
        matches!(self, Self::Number | Self::Integer)
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its header: English, `snake_case`.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether the table needs it. (Whether a cell may be empty is a question of validation.)
    pub required: bool,
}

/// A table: its name and its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableSpec {
    /// Name of the file without its ending, and of the sheet.
    pub name: &'static str,
    /// All columns that are read.
    pub columns: &'static [Column],
}

impl TableSpec {
    /// Index of the column `name`; meant for constants, where a misspelt name does not compile.
    ///
    /// # Panics
    /// If the table has no such column.
    ///
    /// # Examples
    /// ```
    /// use waage::load::columns::SCORES;
    /// const LIKELY: usize = SCORES.column("likely");
    /// assert_eq!(SCORES.columns[LIKELY].name, "likely");
    /// ```
    #[must_use]
    pub const fn column(&self, name: &str) -> usize {
        let mut index = 0;
        while index < self.columns.len() {
            if same(self.columns[index].name.as_bytes(), name.as_bytes()) {
                return index;
            }
            index += 1;
        }
        panic!("the table has no such column")
    }
}

/// Equality of two names in constants.
const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// A column that the table needs.
const fn must(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: true }
}

/// A column that may be absent.
const fn may(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: false }
}

use Kind::{Choice, Date, Id, Ids, Integer, Number, Text, YesNo};

/// The criteria tree, one row a node; `parent` names the objective above.
pub const CRITERIA: TableSpec = TableSpec {
    name: "criteria",
    columns: &[
        must("id", Id),
        may("parent", Id),
        must("label_de", Text),
        may("label_en", Text),
        may("definition_de", Text),
        may("definition_en", Text),
        may("role", Choice(&["utility", "monetary", "report", "gate"])),
        may("direction", Choice(&["max", "min"])),
        may("unit", Text),
        may("scale", Choice(&["rating", "quantity", "gate"])),
        may("worst", Number),
        may("best", Number),
        may("value", Choice(&["linear", "piecewise", "exponential", "levels"])),
        may("points", Text),
        may("curvature", Number),
        may("clip", YesNo),
        may("by_block", YesNo),
        may("blocks", Ids),
        may("gate_operator", Choice(&["<", "<=", ">", ">="])),
        may("gate_threshold", Number),
        may("gate_applies_to", Choice(&["low", "likely", "high"])),
        may("gate_reason_de", Text),
        may("gate_reason_en", Text),
        may("steps", Ids),
        may("overlaps", Ids),
        may("source", Text),
        may("aggregation", Choice(&["additive", "geometric", "minimum"])),
    ],
};

/// Verbal anchors of rating scales; `points` (0 to 100) where the value function is `levels`.
pub const ANCHORS: TableSpec = TableSpec {
    name: "anchors",
    columns: &[
        must("criterion", Id),
        must("level", Number),
        may("points", Number),
        must("label_de", Text),
        may("label_en", Text),
    ],
};

/// Steps of the inventory (Bestandsaufnahme) from which evidence comes.
pub const STEPS: TableSpec =
    TableSpec { name: "steps", columns: &[must("id", Id), must("label_de", Text), may("label_en", Text)] };

/// Weight profiles: whose weights these are.
pub const PROFILES: TableSpec = TableSpec {
    name: "profiles",
    columns: &[
        must("id", Id),
        must("label_de", Text),
        may("label_en", Text),
        may("note_de", Text),
        may("note_en", Text),
        may("power", Number),
    ],
};

/// Local weights, in points of 100 among siblings; the profile `*` is every profile without a row of its own.
pub const WEIGHTS: TableSpec =
    TableSpec { name: "weights", columns: &[must("profile", Id), must("node", Id), must("points", Number)] };

/// Judgements about the children of objectives, one a row: they become weights of a profile.
pub const JUDGEMENTS: TableSpec = TableSpec {
    name: "judgements",
    columns: &[
        may("profile", Id),
        may("objective", Id),
        must("method", Choice(JUDGED_WAYS)),
        may("rater", Id),
        may("power", Number),
        may("combine", Choice(&["aij", "aip", "aip-geometric"])),
        must("node", Id),
        may("other", Id),
        may("value", Number),
        may("low", Number),
        may("high", Number),
        may("rank", Integer),
        may("note", Text),
    ],
};

/// Ways to weights that work on judgements of people.
const JUDGED_WAYS: &[&str] = &[
    "direct",
    "swing",
    "swing-interval",
    "swing-ordinal",
    "rank-order-centroid",
    "rank-sum",
    "rank-reciprocal",
    "rank-exponent",
    "ahp",
    "ahp-geometric-mean",
    "ahp-normalised-columns",
    "ahp-harker",
    "ahp-log-least-squares",
    "ahp-optimal-completion",
    "best-worst",
    "best-worst-nonlinear",
    "swara",
    "preference-matrix",
    "equal",
];

/// What the questions of a survey mean; the answers stand in `answers.csv`, as the survey tool exports them.
pub const SURVEY: TableSpec = TableSpec {
    name: "survey",
    columns: &[
        must("question", Text),
        must("what", Choice(&["group", "weight", "rating"])),
        may("answer", Text),
        may("profile", Id),
        may("node", Id),
        may("scenario", Id),
        may("block", Id),
        may("low", Number),
        may("high", Number),
    ],
};

/// The alternatives, which files and users call scenarios.
pub const SCENARIOS: TableSpec = TableSpec {
    name: "scenarios",
    columns: &[
        must("id", Id),
        may("letter", Text),
        must("label_de", Text),
        may("label_en", Text),
        may("short_de", Text),
        may("short_en", Text),
        may("definition_de", Text),
        may("definition_en", Text),
        may("legal_form", Text),
        may("baseline", YesNo),
        may("assumption_de", Text),
        may("assumption_en", Text),
        may("source", Text),
    ],
};

/// The service blocks with their weights.
pub const BLOCKS: TableSpec = TableSpec {
    name: "blocks",
    columns: &[
        must("id", Id),
        must("label_de", Text),
        may("label_en", Text),
        may("short_de", Text),
        may("short_en", Text),
        may("weight", Number),
        may("definition_de", Text),
        may("definition_en", Text),
        may("suitability", Choice(&["kern", "kern-mit-teilvergabe", "begrenzt", "teilweise", "gut-geeignet"])),
        may("retained_minimum_de", Text),
        may("retained_minimum_en", Text),
        may("source", Text),
    ],
};

/// Scores: what an alternative reaches on a criterion, in a block or (`*`) in all blocks.
pub const SCORES: TableSpec = TableSpec {
    name: "scores",
    columns: &[
        must("scenario", Id),
        may("block", Id),
        must("criterion", Id),
        may("low", Number),
        must("likely", Number),
        may("high", Number),
        may("rater", Id),
        may("date", Date),
        may("evidence", Ids),
        may("rationale", Text),
    ],
};

/// Composites: which alternative serves which block.
pub const ASSIGNMENTS: TableSpec = TableSpec {
    name: "assignments",
    columns: &[
        must("scenario", Id),
        must("block", Id),
        must("part", Id),
        may("reason_de", Text),
        may("reason_en", Text),
    ],
};

/// Which alternatives can be combined or staged, and which exclude each other.
pub const RELATIONS: TableSpec = TableSpec {
    name: "relations",
    columns: &[
        must("scenario", Id),
        must("other", Id),
        must("relation", Choice(&["stage-before", "parallel", "combinable", "exclusive-end-state", "overlay"])),
        may("note_de", Text),
        may("note_en", Text),
    ],
};

/// Cash flows by year; `vat` and `price_rise` in percent.
pub const CASHFLOWS: TableSpec = TableSpec {
    name: "cashflows",
    columns: &[
        must("scenario", Id),
        must("year", Integer),
        must("kind", Choice(&["one-off", "running"])),
        may("low", Number),
        must("likely", Number),
        may("high", Number),
        may("quantity", Number),
        may("vat", Number),
        may("price_rise", Number),
        may("note", Text),
    ],
};

/// Evidence, by the step of the inventory that it comes from; without a step it is an assumption.
pub const EVIDENCE: TableSpec = TableSpec {
    name: "evidence",
    columns: &[
        must("id", Id),
        may("step", Id),
        must("title_de", Text),
        may("title_en", Text),
        may("date", Date),
        may("source", Text),
    ],
};

/// All tables.
pub const TABLES: [&TableSpec; 14] = [
    &CRITERIA,
    &ANCHORS,
    &STEPS,
    &PROFILES,
    &WEIGHTS,
    &SCENARIOS,
    &BLOCKS,
    &SCORES,
    &ASSIGNMENTS,
    &RELATIONS,
    &CASHFLOWS,
    &EVIDENCE,
    &JUDGEMENTS,
    &SURVEY,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_in_snake_case() {
        let tables: BTreeSet<&str> = TABLES.iter().map(|table| table.name).collect();
        assert_eq!(tables.len(), TABLES.len());
        for table in TABLES {
            let names: BTreeSet<&str> = table.columns.iter().map(|column| column.name).collect();
            assert_eq!(names.len(), table.columns.len(), "{}", table.name);
            for name in names {
                assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
            }
        }
    }

    #[test]
    fn a_text_in_english_has_a_german_sister() {
        for table in TABLES {
            for column in table.columns {
                if let Some(stem) = column.name.strip_suffix("_en") {
                    let german = format!("{stem}_de");
                    assert!(table.columns.iter().any(|sister| sister.name == german), "{} {german}", table.name);
                }
            }
        }
    }

    #[test]
    fn every_table_needs_a_column_and_numbers_are_numeric() {
        assert!(TABLES.iter().all(|table| table.columns.iter().any(|column| column.required)));
        assert!(Kind::Integer.is_numeric() && !Kind::Date.is_numeric());
        assert_eq!(SCORES.column("rationale"), SCORES.columns.len() - 1);
    }
}
