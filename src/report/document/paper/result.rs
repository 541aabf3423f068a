//! The facts of the paper: what was compared, what came out, how sure it is, and who sees it differently.

use super::{Block, Grid, PaperWords, grid, heading, label, name, one_line};
use crate::report::chart::{Chart, nearest_flips, sampled};
use crate::report::document::page::Page;
use crate::report::document::{Illustration, facts as trust};
use crate::report::figure::Width;
use crate::report::format::{Points, Share};
use crate::report::table::Source;
use crate::report::text::paper::Assessed;
use crate::report::text::{Counts, console, method_name};
use crate::report::verdict::sure;

/// So many Kippwerte are told.
const FLIPS: usize = 3;

pub(super) fn facts(source: Source<'_>, words: &PaperWords) -> Vec<Block> {
    let mut blocks = vec![heading(3, "subject", words.subject)];
    blocks.extend(subject(source, words));
    let [title, _, figure_title] = words.result;
    blocks.push(heading(3, "result", title));
    let caption = Chart::Ranking.caption(source);
    blocks.extend(caption.map(|caption| Block::Message(caption.message)));
    blocks.push(Block::Table(ranking(source, words)));
    blocks.push(Block::Paragraph(words.points.to_owned()));
    let items = Page::new(source).strengths();
    blocks.extend((!items.is_empty()).then_some(Block::List { ordered: false, items }));
    blocks.extend(
        Chart::Ranking
            .draw(source, Width::Print)
            .map(|figure| Block::Figure(Box::new(Illustration { figure, title: figure_title.to_owned(), data: None }))),
    );
    blocks.push(heading(3, "method", words.method));
    blocks.extend(method(source, words));
    blocks.push(heading(3, "certainty", words.certainty));
    blocks.extend(certainty(source, words));
    if source.exact().is_some_and(|known| known.kept.len() > 1) {
        let [title, intro] = words.flips;
        blocks.push(heading(3, "flips", title));
        blocks.extend(flips(source, intro));
    }
    if source.study.profiles.len() > 1 {
        let [title, caption, weights, first] = words.profiles;
        blocks.push(heading(3, "profiles", title));
        blocks.push(Block::Table(grid(caption, &[weights, first], 2, profiles(source))));
    }
    blocks
}

fn subject(source: Source<'_>, words: &PaperWords) -> Vec<Block> {
    let study = source.study;
    let blocks: Vec<String> =
        study.blocks.iter().map(|block| label(&block.label, block.id.as_str(), source.language)).collect();
    let mut told = vec![Block::Paragraph((words.compared)(study.alternatives.len(), &blocks))];
    let origin = one_line(&study.settings.source);
    told.extend((!origin.is_empty()).then(|| Block::Paragraph((words.source)(&origin))));
    let notes = one_line(study.settings.notes.get(source.language));
    told.extend((!notes.is_empty()).then_some(Block::Note(notes)));
    told
}

fn ranking(source: Source<'_>, words: &PaperWords) -> Grid {
    let (main, language) = (source.evaluation.main(), source.language);
    let row = |&s: &usize| {
        let rank = main.ranks[s].map_or_else(
            || words.out.to_owned(),
            |rank| {
                if rank.first == rank.last { rank.first.to_string() } else { format!("{}–{}", rank.first, rank.last) }
            },
        );
        let share = source.rank1_share(s).map_or_else(|| "–".to_owned(), |share| Share(share).text(language));
        let points = Points(main.values.overall[s]).text(language);
        vec![rank, name(source, s), points, Points(main.gap[s]).text(language), share]
    };
    let mut rows: Vec<Vec<String>> = main.order.iter().map(row).collect();
    let mut headers = words.ranking.to_vec();
    if source.robustness.is_none() {
        headers.pop();
        for row in &mut rows {
            row.truncate(headers.len());
        }
    }
    Grid { head: 1, ..grid(words.result[1], &headers, 2, rows) }
}

fn method(source: Source<'_>, words: &PaperWords) -> Vec<Block> {
    let (study, evaluation) = (source.study, source.evaluation);
    let profile = &study.profiles[study.main_profile];
    let by_method = !study.ranks_by_value();
    let mut text = (words.assessed)(&Assessed {
        criteria: (0..study.criteria.len()).filter(|&c| study.weighted(c)).count(),
        blocks: study.blocks.len(),
        raters: study.authors().len(),
        profile: &label(&profile.label, profile.id.as_str(), source.language),
        method: by_method.then(|| method_name(study.settings.method.name(), source.language)),
        mode: study.settings.mode,
        costs: evaluation.costs.is_some(),
    });
    let (all, without): (usize, usize) =
        (evaluation.coverage.total.iter().sum(), evaluation.coverage.assumed.iter().sum());
    if all > 0 {
        text.push(' ');
        text.push_str(&(words.evidence)(all, without));
    }
    let problems = study.warnings.iter().chain(&evaluation.remarks).map(|finding| &finding.problem);
    let counts = Counts::of(problems);
    let mut blocks = vec![Block::Paragraph(text)];
    let counts = [counts.knock_outs, counts.warnings, counts.notes];
    if counts.iter().any(|&count| count > 0) {
        blocks.push(Block::Paragraph((words.remarks)(counts)));
    }
    let answer = trust(source);
    blocks.extend((!answer.is_empty()).then_some(Block::Facts(answer)));
    blocks
}

fn certainty(source: Source<'_>, words: &PaperWords) -> Vec<Block> {
    let Some(told) = sure(source) else { return vec![Block::Paragraph(words.no_runs.to_owned())] };
    let told = told.lines().collect::<Vec<_>>().join(" ");
    vec![Block::Paragraph(told), Block::Paragraph(sampled(source))]
}

/// The nearest Kippwerte as a list; where there are none, the sentence that says so.
fn flips(source: Source<'_>, intro: &str) -> Vec<Block> {
    let nearest = nearest_flips(source, FLIPS);
    let told = (console(source.language).flips)(&nearest);
    if nearest.is_empty() {
        return vec![Block::Paragraph(told)];
    }
    let items = told.lines().map(str::to_owned).collect();
    vec![Block::Paragraph(intro.to_owned()), Block::List { ordered: false, items }]
}

/// Who is first with the weights of each profile.
fn profiles(source: Source<'_>) -> Vec<Vec<String>> {
    let study = source.study;
    let row = |(profile, result): (&crate::model::Profile, &crate::evaluate::ProfileResult)| {
        let first = result.order.iter().filter(|&&s| result.ranks_without_runs[s].is_some_and(|rank| rank.first == 1));
        let names: Vec<String> = first.map(|&s| name(source, s)).collect();
        vec![label(&profile.label, profile.id.as_str(), source.language), names.join(", ")]
    };
    study.profiles.iter().zip(&source.evaluation.profiles).map(row).collect()
}
