//! Who is good in which service block? Values of scenario × block, the overall value apart.

use super::caption::{Told, title};
use super::colour_range::ColourRange;
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Cell, Column, Heatmap, HeatmapKey, Row};
use crate::report::format::Points;
use crate::report::text::chart::{BlocksFinding, BlocksLead, Name};

/// Two sums that differ by rounding are the same value.
const ROUNDING: f64 = 5e-8;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (study, evaluation) = (source.study, source.evaluation);
    let weighted_in_blocks =
        study.performances.attributes().iter().any(|a| a.block.is_some() && study.weighted(a.criterion));
    if study.blocks.is_empty() || !weighted_in_blocks {
        return None;
    }
    let words = &source.words().blocks;
    let values = &evaluation.main().values;
    let names = names::names(source);
    let labels: Vec<String> = study.blocks.iter().map(|block| names::text(source, &block.short, &block.id)).collect();
    let best: Vec<Vec<usize>> = (0..labels.len()).map(|block| best(source, block)).collect();
    let lead = lead(&names, &labels, &best, source);

    let range = ColourRange::of((0..names.len()).flat_map(|s| values.blocks_of(s).iter().chain([&values.overall[s]])));
    let cell = |value: f64, best: bool, knocked_out: bool| Cell::Value {
        value: range.shade(value),
        label: Points(value).text(source.language),
        second: String::new(),
        best,
        knocked_out,
        hatched: false,
    };
    let overall_best = |s: usize| evaluation.main().ranks[s].is_some_and(|rank| rank.first == 1);
    let row = |s: usize| {
        let name = names::row(source, &names[s], s);
        let in_blocks = values.blocks_of(s).iter().enumerate();
        let mut cells: Vec<Cell> =
            in_blocks.map(|(b, &value)| cell(value, best[b].contains(&s), misses(source, s, b))).collect();
        cells.push(cell(values.overall[s], overall_best(s), evaluation.knocked_out[s]));
        Row {
            name: if evaluation.knocked_out[s] { (source.words().caption.out)(&name) } else { name },
            lead: leads(&lead, &names[s]),
            cells,
        }
    };
    let mut columns: Vec<Column> =
        labels.iter().map(|label| Column { head: label.clone(), ..Column::default() }).collect();
    columns.push(Column { head: words.overall.to_string(), apart: true, ..Column::default() });
    let heatmap = Heatmap {
        columns,
        rows: (0..names.len()).map(row).collect(),
        key: HeatmapKey {
            scale: words.scale.to_string(),
            low: range.low(source.language),
            high: range.high(source.language),
            best: words.best.to_string(),
            knocked_out: words.missed.to_string(),
            hatched: String::new(),
        },
    };

    let missed = (0..names.len()).filter(|&s| evaluation.gates[s].iter().any(|hit| hit.block.is_some()));
    let finding = BlocksFinding { missed: missed.map(|s| names[s].clone()).collect(), lead };
    let item = |block: usize| {
        let tags: Vec<_> = best[block].iter().map(|&s| names::tag(&names[s])).collect();
        let top = best[block].iter().map(|&s| values.blocks_of(s)[block]).fold(0.0, f64::max);
        (!tags.is_empty()).then(|| {
            format!("{} {} {}", names::sentence(&labels[block]), tags.join("/"), Points(top).text(source.language))
        })
    };
    let caption = source.caption(Told {
        chart: Chart::Blocks,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title(), &source.profile()),
        kind: (words.kind)(names.len(), labels.len()),
        items: (0..labels.len()).filter_map(item).collect(),
        values: words.values,
        table: "blocks.csv",
        notes: source.order().into_iter().chain([source.margin()]).collect(),
        main_profile: true,
    });
    Some(Plan { caption, drawing: Drawing::Heatmap(heatmap) })
}

/// True where a scenario misses a gate in a block.
fn misses(source: &Source<'_>, s: usize, block: usize) -> bool {
    source.evaluation.gates[s].iter().any(|hit| hit.block == Some(block))
}

/// Those with the highest value in a block, and those who are level with them; who is out, or out of this block, does
/// not take part.
fn best(source: &Source<'_>, block: usize) -> Vec<usize> {
    let evaluation = source.evaluation;
    let value = |s: usize| evaluation.main().values.blocks_of(s)[block];
    let taking_part: Vec<usize> = (0..evaluation.knocked_out.len())
        .filter(|&s| !evaluation.knocked_out[s] && !misses(source, s, block))
        .collect();
    let top = taking_part.iter().map(|&s| value(s)).fold(f64::NEG_INFINITY, f64::max);
    let margin = source.study.settings.tie_margin + ROUNDING;
    taking_part.into_iter().filter(|&s| top - value(s) <= margin).collect()
}

/// Who leads in how many blocks, alone or level with others; among equals those who lead alone more often.
fn lead(names: &[Name], labels: &[String], best: &[Vec<usize>], source: &Source<'_>) -> BlocksLead {
    let evaluation = source.evaluation;
    let passing: Vec<usize> = (0..names.len()).filter(|&s| !evaluation.knocked_out[s]).collect();
    let taking_part = best.iter().filter(|group| !group.is_empty()).count();
    if passing.is_empty() || taking_part == 0 {
        return BlocksLead::Nobody;
    }
    if let [only] = passing[..] {
        let values = evaluation.main().values.blocks_of(only);
        let by_value = |a: &usize, b: &usize| values[*a].total_cmp(&values[*b]).then(b.cmp(a));
        let (top, bottom) = ((0..labels.len()).max_by(by_value), (0..labels.len()).rev().min_by(by_value));
        let told = |block: Option<usize>| {
            block.map_or_else(|| (String::new(), Points(0.0)), |b| (names::sentence(&labels[b]), Points(values[b])))
        };
        return BlocksLead::Only { name: names[only].clone(), best: told(top), weakest: told(bottom) };
    }
    if best.iter().all(|group| group.len() == passing.len()) {
        return BlocksLead::Level { blocks: labels.len() };
    }
    let wins = |s: usize| best.iter().filter(|group| group.contains(&s)).count();
    let alone = |s: usize| best.iter().filter(|group| group[..] == [s]).count();
    let ranking = &evaluation.main().order;
    let mut order: Vec<usize> = ranking.iter().copied().filter(|s| passing.contains(s)).collect();
    order.sort_by_key(|&s| std::cmp::Reverse((wins(s), alone(s))));
    let first = order[0];
    let equal = |s: usize, t: usize| (wins(s), alone(s)) == (wins(t), alone(t));
    let leaders: Vec<usize> = order.iter().copied().take_while(|&s| equal(s, first)).collect();
    if let ([leader], true) = (&leaders[..], wins(first) == labels.len()) {
        let shared = labels.len() - alone(first);
        return BlocksLead::Everywhere { leader: names[*leader].clone(), blocks: labels.len(), shared };
    }
    let called = |some: &[usize]| -> Vec<Name> { some.iter().map(|&s| names[s].clone()).collect() };
    let behind = &order[leaders.len()..];
    let next = behind.first().map(|&s| wins(s)).filter(|&most| most > 0).map(|most| {
        let some: Vec<usize> = behind.iter().copied().take_while(|&s| wins(s) == most).collect();
        (called(&some), most)
    });
    BlocksLead::Most { leaders: called(&leaders), count: wins(first), blocks: labels.len(), next }
}

/// True for those whom the title names first.
fn leads(lead: &BlocksLead, name: &Name) -> bool {
    match lead {
        BlocksLead::Nobody | BlocksLead::Level { .. } | BlocksLead::Only { .. } => false,
        BlocksLead::Everywhere { leader, .. } => leader == name,
        BlocksLead::Most { leaders, .. } => leaders.contains(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::report::chart::samples::Sample;

    /// Two criteria of weight one half: K1 is the same everywhere, K2 varies; `V(s|b) = (K1 + K2_b) / 2`.
    fn sample(blocks: &[&[f64]]) -> Sample {
        let first: Vec<&[f64]> = blocks.iter().map(|_| [50.0, 0.0].as_slice()).collect();
        Sample::new(&first).blocks(blocks)
    }

    fn title(blocks: &[&[f64]]) -> String {
        sample(blocks).title(Chart::Blocks)
    }

    fn heatmap(sample: Sample) -> Heatmap {
        let (study, evaluation) = sample.evaluated();
        let source = Source::new(&study, &evaluation, Language::De);
        match plan(&source).map(|plan| plan.drawing) {
            Some(Drawing::Heatmap(heatmap)) => heatmap,
            _ => Heatmap::default(),
        }
    }

    #[test]
    fn titles_tell_who_leads_in_how_many_blocks() {
        let a = "„Alpha“ (a)";
        for (blocks, told) in [
            (&[&[90.0, 80.0][..], &[10.0, 20.0]][..], format!("{a} liegt in beiden Leistungsblöcken vorn")),
            (
                &[&[90.0, 80.0, 70.0], &[10.0, 79.0, 20.0]],
                format!("{a} liegt in allen drei Leistungsblöcken vorn, in einem davon gleichauf mit anderen"),
            ),
            (
                &[&[90.0, 80.0, 70.0], &[10.0, 85.0, 20.0]],
                format!("{a} liegt in zwei von drei Leistungsblöcken vorn, b in einem"),
            ),
            (
                &[&[90.0, 10.0], &[10.0, 90.0]],
                format!("{a} und „Beta“ (b) liegen in je einem von zwei Leistungsblöcken vorn"),
            ),
            (&[&[50.0, 60.0], &[51.0, 60.0]], "In beiden Leistungsblöcken liegen alle Szenarien gleichauf".to_string()),
            (
                &[&[90.0, 60.0]],
                format!(
                    "{a} ist am stärksten bei „Block 1“ (70,0 Punkte) und am schwächsten bei „Block 2“ (55,0 Punkte)"
                ),
            ),
            (&[&[60.0, 60.0]], format!("{a} erreicht in jedem Leistungsblock 55,0 Punkte")),
            (&[&[90.0], &[10.0]], format!("{a} liegt im einzigen Leistungsblock vorn")),
        ] {
            assert_eq!(title(blocks), told);
        }
    }

    /// A gap of two points in K2 is one point in the block: within the margin; three points are beyond it.
    #[test]
    fn best_cells_are_marked_with_those_who_are_level() {
        let figure = heatmap(sample(&[&[60.0, 60.0], &[58.0, 57.0]]));
        let best = |cell: &Cell| matches!(cell, Cell::Value { best: true, .. });
        let marks: Vec<Vec<bool>> = figure.rows.iter().map(|row| row.cells.iter().map(best).collect()).collect();
        assert_eq!(marks, [[true, true, true], [true, false, false]]);
        assert!(figure.columns[2].apart && figure.columns[2].head == "Gesamt");
    }

    #[test]
    fn who_misses_a_gate_in_a_block_is_crossed_there_and_does_not_lead_there() {
        let sample = || sample(&[&[90.0, 20.0], &[10.0, 60.0]]).gate(1, 15.0);
        assert_eq!(
            sample().title(Chart::Blocks),
            "„Alpha“ (a) und „Beta“ (b) liegen in je einem von zwei Leistungsblöcken vorn; \
             b verfehlt in Blöcken eine Mindestanforderung"
        );
        let crossed = |cell: &Cell| matches!(cell, Cell::Value { knocked_out: true, .. });
        let crosses: Vec<Vec<bool>> =
            heatmap(sample()).rows.iter().map(|row| row.cells.iter().map(crossed).collect()).collect();
        assert_eq!(crosses, [[false, false, false], [true, false, false]]);
    }

    #[test]
    fn without_blocks_or_differences_between_them_there_is_no_chart() {
        assert_eq!(Sample::new(&[&[50.0], &[40.0]]).title(Chart::Blocks), "-");
        let mut flat = Sample::new(&[&[50.0], &[40.0]]).blocks(&[&[1.0, 2.0], &[3.0, 4.0]]);
        let plain = Sample::new(&[&[50.0], &[40.0]]).parts;
        (flat.parts.performances, flat.parts.criteria) = (plain.performances, plain.criteria);
        assert_eq!(flat.title(Chart::Blocks), "-");
    }
}
