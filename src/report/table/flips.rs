//! `flips.csv`: at which value of a single number another alternative leads (Kippwerte).

use super::stability::{kind, named};
use super::{Source, Table, Value, column};
use crate::model::{Language, Role};
use crate::robustness::{Flip, Lever};

/// Numbers by their distance to the flip, relative to their scale; weights that no value flips stand at the end.
/// Scores and costs that flip nothing are left out: there are hundreds of them.
pub(super) fn flips(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.exact()?);
    let columns = vec![
        column("kind", "Art", "Kind"),
        column("id", "ID", "ID"),
        column("label", "Bezeichnung", "Label"),
        column("alternative", "Szenario", "Scenario"),
        column("block", "Block", "Block"),
        column("unit", "Einheit", "Unit"),
        column("now", "Heute", "Now"),
        column("flips_at", "Kippt bei", "Flips at"),
        column("distance", "Abstand in % der Skala", "Distance in % of the scale"),
        column("leads_then", "Dann vorn", "Leads then"),
    ];
    let row = |flip: &Flip| {
        let switch = flip.switch;
        let (what, who, unit, scale) = match (switch.lever, robustness.assessment(switch.lever)) {
            (Lever::Weight(weight), _) => {
                let (id, label) = named(source, weight);
                let what = [Value::text(kind(weight, source.language)), Value::text(id), Value::text(label)];
                (what, [Value::Empty, Value::Empty], "%", 100.0)
            }
            (_, None) => return None,
            (_, Some(known)) => {
                switch.at?;
                let criterion = &study.criteria[known.criterion];
                let block = known.block.map(|block| Value::text(study.blocks[block].id.as_str()));
                let alternative = Value::text(study.alternatives[known.alternative].id.as_str());
                let kind = assessed(criterion.role, source.language);
                let label = criterion.label.get(source.language);
                let what = [Value::text(kind), Value::text(criterion.id.as_str()), Value::text(label)];
                (what, [alternative, block.into()], criterion.unit.as_str(), 1.0)
            }
        };
        let leads = switch.at.map(|_| Value::text(study.alternatives[robustness.kept[flip.then]].id.as_str()));
        let mut row = what.to_vec();
        row.extend(who);
        row.extend([
            Value::text(unit),
            Value::Number(scale * switch.now, 2),
            switch.at.map(|at| Value::Number(scale * at, 2)).into(),
            switch.at.map(|_| Value::percent(switch.distance)).into(),
            leads.into(),
        ]);
        Some(row)
    };
    let rows = robustness.flips().iter().filter_map(row).collect();
    Some(Table { name: "flips", columns, rows })
}

/// What kind of assessment it is.
pub(super) fn assessed(role: Role, language: Language) -> &'static str {
    match (role == Role::Monetary, language) {
        (true, Language::De) => "Kosten",
        (true, Language::En) => "cost",
        (false, Language::De) => "Bewertung",
        (false, Language::En) => "score",
    }
}
