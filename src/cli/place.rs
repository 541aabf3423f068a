//! What a user names on the command line: scenarios, criteria, objectives, blocks, places of tables.

use std::path::Path;

use super::{Console, Exit, load};
use crate::load::nearest;
use crate::load::synonyms::fold;
use crate::model::{Id, Language, Text};
use crate::report::answer::Subject;
use crate::report::text::answer::answers;
use crate::report::text::console as words;
use crate::study::Study;

/// Reads a study with one profile, or with all of them.
pub(super) fn study(path: &Path, profile: Option<&String>, console: &Console) -> Result<Study, Exit> {
    let study = load(path, console)?;
    let known: Vec<String> = study.profiles.iter().map(|profile| profile.id.to_string()).collect();
    let language = console.in_language_of(study.settings.language).language;
    study.with_profiles(profile.map(std::slice::from_ref).unwrap_or_default()).map_err(|unknown| {
        console.error(&(words(language).no_such_profile)(&unknown, &known.join(", ")));
        Exit::Usage
    })
}

/// Index of the scenario with this id, letter or label.
pub(super) fn scenario(study: &Study, typed: &str, console: &Console) -> Result<usize, Exit> {
    let all = &study.alternatives;
    let by_id = || all.iter().position(|one| one.id.as_str() == typed);
    let by_letter = || only(all.iter().map(|one| one.letter.to_lowercase() == typed.to_lowercase()));
    let by_label = || only(all.iter().map(|one| called(typed, &[&one.label, &one.short])));
    let found = by_id().or_else(|| if typed.is_empty() { None } else { by_letter().or_else(by_label) });
    found.ok_or_else(|| {
        let labels = all.iter().flat_map(|one| labels(&[&one.label, &one.short]).map(|label| (label, &one.id)));
        let names: Vec<(&str, &Id)> = all.iter().map(|one| (one.id.as_str(), &one.id)).chain(labels).collect();
        let near = near(typed, &names);
        let known: Vec<String> =
            all.iter().map(|one| if one.letter.is_empty() { one.id.to_string() } else { one.letter.clone() }).collect();
        console.error(&(answers(console.language).no_such_scenario)(typed, near, &known));
        Exit::Usage
    })
}

/// A place below a scenario: nothing, an objective, a criterion, a block, or a criterion in a block.
pub(super) fn subject(study: &Study, typed: &[&str], console: &Console) -> Result<Subject, Exit> {
    let refuse = |text: String| {
        console.error(&text);
        Err(Exit::Usage)
    };
    match typed {
        [] => Ok(Subject::Overall),
        [one] => match (node(study, one), block(study, one)) {
            (Some(node), _) if node == study.tree.root() => Ok(Subject::Overall),
            (Some(node), _) => Ok(study.tree.nodes()[node]
                .criterion
                .map_or(Subject::Objective(node), |criterion| Subject::Criterion(criterion, None))),
            (None, Some(block)) => Ok(Subject::Block(block)),
            (None, None) => refuse(unknown(study, one, console)),
        },
        [one, two] => {
            let criterion = node(study, one).and_then(|node| study.tree.nodes()[node].criterion);
            let (Some(criterion), Some(block)) = (criterion, block(study, two)) else {
                let wrong = if criterion.is_none() { one } else { two };
                return refuse(unknown(study, wrong, console));
            };
            let known = &study.criteria[criterion];
            if known.blocks.as_ref().is_some_and(|blocks| blocks.contains(&block)) {
                return Ok(Subject::Criterion(criterion, Some(block)));
            }
            let (criterion, block) = (known.id.as_str(), study.blocks[block].id.as_str());
            refuse((answers(console.language).not_concerned)(criterion, block, known.blocks.is_some()))
        }
        [.., last] => refuse(unknown(study, last, console)),
    }
}

fn node(study: &Study, typed: &str) -> Option<usize> {
    let nodes = study.tree.nodes();
    let by_id = nodes.iter().position(|node| node.id.as_str() == typed);
    by_id.or_else(|| only(nodes.iter().map(|node| called(typed, &[&node.label]))))
}

fn block(study: &Study, typed: &str) -> Option<usize> {
    let by_id = study.blocks.iter().position(|block| block.id.as_str() == typed);
    by_id.or_else(|| only(study.blocks.iter().map(|block| called(typed, &[&block.label, &block.short]))))
}

fn unknown(study: &Study, typed: &str, console: &Console) -> String {
    let nodes = study.tree.nodes().iter().flat_map(|node| {
        std::iter::once(node.id.as_str()).chain(labels(&[&node.label])).map(|label| (label, &node.id))
    });
    let blocks = study.blocks.iter().flat_map(|block| {
        std::iter::once(block.id.as_str()).chain(labels(&[&block.label, &block.short])).map(|label| (label, &block.id))
    });
    let names: Vec<(&str, &Id)> = nodes.chain(blocks).collect();
    (answers(console.language).no_such_place)(typed, near(typed, &names))
}

/// The id of what is called nearly so.
fn near<'a>(typed: &str, names: &[(&str, &'a Id)]) -> Option<&'a str> {
    let found = nearest(typed, names.iter().map(|(name, _)| *name))?;
    names.iter().find(|(name, _)| *name == found).map(|(_, id)| id.as_str())
}

/// The labels in both languages.
fn labels<'a>(texts: &[&'a Text]) -> impl Iterator<Item = &'a str> + use<'a> {
    let all: Vec<&str> = texts.iter().flat_map(|text| Language::ALL.map(|language| text.get(language))).collect();
    all.into_iter().filter(|label| !label.is_empty())
}

fn called(typed: &str, texts: &[&Text]) -> bool {
    let typed = fold(typed);
    !typed.is_empty() && labels(texts).any(|label| fold(label) == typed)
}

/// The only one that fits; `None` where several do.
fn only(fits: impl Iterator<Item = bool>) -> Option<usize> {
    let mut found = fits.enumerate().filter(|(_, fits)| *fits).map(|(index, _)| index);
    found.next().filter(|_| found.next().is_none())
}
