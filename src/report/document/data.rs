//! The table behind each chart: what it shows, for those who do not see it.

use super::Grid;
use super::grid::{grid, matrix, measured, or_nothing, rows};
use crate::evaluate::CrossCheck;
use crate::report::answer;
use crate::report::chart::{Chart, nearest_flips, nearest_gains};
use crate::report::format::{Number, Points, Share, Weight};
use crate::report::table::{Source, leaders, tables};
use crate::report::text::document::{Words, words};
use crate::report::text::method_name;
use crate::robustness::{Additive, Assumption, one_way};

/// As many as the chart shows.
pub(super) const FLIPS: usize = 8;
const ASSUMPTIONS: usize = 10;

/// The data of a chart; `None` where a table of the document holds them.
pub(super) fn data(source: Source<'_>, chart: Chart) -> Option<Grid> {
    let words = words(source.language);
    let caption = (words.tables.data)(chart);
    Some(match chart {
        Chart::Ranking => objectives(source, words, caption),
        Chart::Acceptability => shares(source, words, caption)?,
        // Tables of their own beside the chart.
        Chart::Flips | Chart::BenefitCost => return None,
        Chart::Blocks => blocks(source, words, caption),
        Chart::Criteria => criteria(source, words, caption),
        Chart::Profiles => profiles(source, words, caption),
        Chart::Weights => weights(source, words, caption),
        Chart::WeightLines => {
            let all = tables(source);
            let table = all.iter().find(|table| table.name == "stability")?;
            grid(source, table, &["label", "now", "rank1_from", "rank1_to"], caption)
        }
        Chart::Ranges => ranges(source, words, caption)?,
        Chart::Why => why(source, words, caption)?,
        Chart::Tornado => tornado(source, words, caption)?,
        Chart::Clarify => gains(source, words, caption),
        Chart::CentralWeights => central(source, words, caption)?,
        Chart::Regret => regret(source, words, caption),
        Chart::Methods => methods(source, words, caption)?,
    })
}

fn points(value: f64, source: Source<'_>) -> String {
    Points(value).text(source.language)
}

/// How a scenario is called above a column of numbers.
fn tags(source: Source<'_>, some: &[usize]) -> Vec<String> {
    some.iter().map(|&s| source.who(s).tag().to_owned()).collect()
}

/// Points of each objective, with the sum in the last row.
fn objectives(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let (study, main) = (source.study, source.evaluation.main());
    let part = |s: usize, group: usize| -> f64 {
        let below = |&c: &usize| study.weighted(c) && study.tree.group_of(study.criteria[c].node) == Some(group);
        (0..study.criteria.len()).filter(below).map(|c| main.values.contributions_of(s)[c]).sum()
    };
    let mut lines: Vec<Vec<String>> = Vec::new();
    for &group in study.tree.groups() {
        if study.profiles[source.evaluation.main].weights.global()[group] > 0.0 {
            let values = main.order.iter().map(|&s| points(part(s, group), source));
            lines.push(std::iter::once(source.node(group)).chain(values).collect());
        }
    }
    let sums = main.order.iter().map(|&s| points(main.values.overall[s], source));
    lines.push(std::iter::once(words.tables.sum.to_owned()).chain(sums).collect());
    matrix(caption, words.tables.heads.objective, tags(source, &main.order), lines)
}

fn shares(source: Source<'_>, words: &Words, caption: &str) -> Option<Grid> {
    let robustness = source.robustness?;
    let ranks: Vec<String> =
        (1..=robustness.kept.len()).map(|rank| format!("{} {rank}", words.tables.heads.rank)).collect();
    let line = |(position, s): (usize, usize)| {
        let shares = robustness.figures.rank_acceptability[position].iter();
        let shares = shares.map(|share| Share(share.value).text(source.language));
        std::iter::once(source.who(s).name()).chain(shares).collect()
    };
    Some(matrix(caption, words.tables.heads.scenario, ranks, source.competing().map(line).collect()))
}

fn blocks(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let main = source.evaluation.main();
    let line = |(b, block): (usize, &crate::model::ServiceBlock)| {
        let values = main.order.iter().map(|&s| points(main.values.blocks_of(s)[b], source));
        std::iter::once(source.label(&block.label, &block.id)).chain(values).collect()
    };
    let lines = source.study.blocks.iter().enumerate().map(line).collect();
    matrix(caption, words.tables.heads.block, tags(source, &main.order), lines)
}

fn criteria(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let (study, evaluation) = (source.study, source.evaluation);
    let main = evaluation.main();
    let values: Vec<Vec<f64>> =
        main.order.iter().map(|&s| crate::evaluate::criterion_values(study, &evaluation.partial, s)).collect();
    let line = |c: usize| {
        let values = values.iter().map(|values| points(values[c], source));
        std::iter::once(source.criterion(c)).chain(values).collect()
    };
    let lines = (0..study.criteria.len()).filter(|&c| study.weighted(c)).map(line).collect();
    matrix(caption, words.tables.heads.criterion, tags(source, &main.order), lines)
}

fn profiles(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let (study, evaluation) = (source.study, source.evaluation);
    let order = &evaluation.main().order;
    let line = |(p, profile): (usize, &crate::model::Profile)| {
        let result = &evaluation.profiles[p];
        let cell = |&s: &usize| match result.ranks_without_runs[s] {
            Some(rank) => (words.tables.points_and_rank)(
                &points(result.values.overall[s], source),
                &(words.frame.rank)(rank.first, rank.last),
            ),
            None => words.tables.out.to_owned(),
        };
        std::iter::once(source.label(&profile.label, &profile.id)).chain(order.iter().map(cell)).collect()
    };
    let lines = study.profiles.iter().enumerate().map(line).collect();
    matrix(caption, words.tables.heads.profile, tags(source, order), lines)
}

fn weights(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let (study, heads) = (source.study, &words.tables.heads);
    let weights = &study.profiles[source.evaluation.main].weights;
    let share = |value: f64| Weight(value).text(source.language);
    let line = |c: usize| {
        let node = study.criteria[c].node;
        let parent = study.tree.nodes()[node].parent.filter(|&parent| parent != study.tree.root());
        vec![
            source.criterion(c),
            or_nothing(parent.map(|parent| source.node(parent))),
            share(weights.local()[node]),
            share(weights.global()[node]),
        ]
    };
    let lines = (0..study.criteria.len()).filter(|&c| study.weighted(c)).map(line).collect();
    let names = [heads.criterion, heads.objective, heads.weight_in_group, heads.weight];
    rows(caption, &names, &[false, false, true, true], lines)
}

fn ranges(source: Source<'_>, words: &Words, caption: &str) -> Option<Grid> {
    let (robustness, heads) = (source.robustness?, &words.tables.heads);
    let line = |(position, s): (usize, usize)| {
        let quantile = |at: usize| points(robustness.figures.quantiles[position][at].value, source);
        vec![source.who(s).name(), quantile(2), (words.tables.range)(&quantile(0), &quantile(4))]
    };
    let lines = source.competing().map(line).collect();
    Some(rows(caption, &[heads.scenario, heads.median, heads.range], &[false, true, true], lines))
}

fn why(source: Source<'_>, words: &Words, caption: &str) -> Option<Grid> {
    let (first, second) = leaders(&source)?;
    let why = answer::why(source, first, second);
    let signed = |value: f64| Points(value).signed(source.language);
    let name = |term: &answer::Term| {
        if term.id.is_empty() { (words.tables.others)(term.parts.len()) } else { term.label.clone() }
    };
    let mut lines: Vec<Vec<String>> = why.terms.iter().map(|term| vec![name(term), signed(term.printed)]).collect();
    lines.push(vec![words.tables.sum.to_owned(), signed(why.lead_printed)]);
    let head = if why.grouped { words.tables.heads.objective } else { words.tables.heads.criterion };
    Some(rows(caption, &[head, words.tables.heads.points], &[false, true], lines))
}

fn tornado(source: Source<'_>, words: &Words, caption: &str) -> Option<Grid> {
    let (study, heads) = (source.study, &words.tables.heads);
    let (first, second) = leaders(&source)?;
    let model = Additive::new(study, source.evaluation.main, &source.evaluation.knocked_out);
    let line = |found: crate::robustness::OneWay| {
        let (name, low, high) = match found.assumption {
            Assumption::Scores { alternative, criterion } => {
                let number = |value: f64| measured(value, &study.criteria[criterion].unit, source.language);
                let name = (words.tables.score_of)(&source.criterion(criterion), source.who(alternative).tag());
                (name, number(found.low), number(found.high))
            }
            Assumption::Weight(node) => {
                let share = |value: f64| Weight(value).text(source.language);
                ((words.tables.weight_of)(&source.node(node)), share(found.low), share(found.high))
            }
        };
        let signed = |value: f64| Points(value).signed(source.language);
        vec![name, low, high, signed(found.lead_low), signed(found.lead_high)]
    };
    let lines = one_way(&model, first, second).into_iter().take(ASSUMPTIONS).map(line).collect();
    let names = [heads.number, heads.low, heads.high, heads.lead_low, heads.lead_high];
    Some(rows(caption, &names, &[false, true, true, true, true], lines))
}

fn gains(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let heads = &words.tables.heads;
    let lines = nearest_gains(source).into_iter().map(|(what, gain)| vec![what, gain]).collect();
    rows(caption, &[heads.number, heads.gain], &[false, true], lines)
}

fn central(source: Source<'_>, words: &Words, caption: &str) -> Option<Grid> {
    let (study, robustness) = (source.study, source.robustness?);
    let share = |value: f64| Weight(value).text(source.language);
    let winners: Vec<(usize, usize)> =
        source.competing().filter(|&(position, _)| robustness.figures.central_weights[position].is_some()).collect();
    let all = robustness.mean_weights();
    let line = |(leaf, &c): (usize, &usize)| {
        let weight = |&(position, _): &(usize, usize)| {
            let weights = robustness.figures.central_weights[position].as_ref();
            or_nothing(weights.map(|weights| share(weights[leaf].value)))
        };
        let mut line = vec![source.criterion(c)];
        line.extend(winners.iter().map(weight));
        line.push(share(all[leaf]));
        line
    };
    let mut heads = tags(source, &winners.iter().map(|&(_, s)| s).collect::<Vec<_>>());
    heads.push(words.tables.all_runs.to_owned());
    let lines = robustness.leaves.iter().enumerate().filter(|(_, c)| study.weighted(**c)).map(line).collect();
    Some(matrix(caption, words.tables.heads.criterion, heads, lines))
}

fn regret(source: Source<'_>, words: &Words, caption: &str) -> Grid {
    let (study, evaluation) = (source.study, source.evaluation);
    let main = evaluation.main();
    let passing: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect();
    let line = |(p, profile): (usize, &crate::model::Profile)| {
        let values = passing.iter().map(|&s| points(evaluation.regret(p, s), source));
        std::iter::once(source.label(&profile.label, &profile.id)).chain(values).collect()
    };
    let lines = study.profiles.iter().enumerate().map(line).collect();
    matrix(caption, words.tables.heads.profile, tags(source, &passing), lines)
}

fn methods(source: Source<'_>, words: &Words, caption: &str) -> Option<Grid> {
    let check: &CrossCheck = source.evaluation.cross_check(source.study)?;
    let line = |(compared, ranking): (&crate::aggregate::comparison::Compared, &crate::model::Ranking)| {
        let ranks = ranking.ranks().iter().map(|rank| (words.frame.rank)(rank.first, rank.last));
        std::iter::once(method_name(compared.method.name(), source.language)).chain(ranks).collect()
    };
    let lines = check.answered().map(line).collect();
    Some(matrix(caption, words.tables.heads.method, tags(source, &check.alternatives), lines))
}

/// The Kippwerte as a table.
pub(super) fn flips(source: Source<'_>, most: usize) -> Grid {
    let (words, heads) = (words(source.language), &words(source.language).tables.heads);
    let lines = nearest_flips(source, most).iter().map(|flip| (words.tables.flip)(flip).to_vec()).collect();
    let names = [heads.number, heads.now, heads.flips_at, heads.leads_then];
    rows(words.tables.flips, &names, &[false, true, true, false], lines)
}

/// A count.
pub(super) fn count(number: usize, source: Source<'_>) -> String {
    Number::new(number as f64, 0).text(source.language)
}
