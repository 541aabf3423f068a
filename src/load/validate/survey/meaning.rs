//! `survey.csv`: what each question of the export means.

use std::collections::BTreeMap;

use super::super::super::cells::{Cells, each};
use super::super::super::columns::SURVEY;
use super::super::super::synonyms::fold;
use super::super::super::{Findings, Table};
use super::super::weights::Points;
use super::{Known, PROFILE, QUESTION};
use crate::error::Problem;
use crate::model::{Id, Rating};

const WHAT: usize = SURVEY.column("what");
const ANSWER: usize = SURVEY.column("answer");
const NODE: usize = SURVEY.column("node");
const SCENARIO: usize = SURVEY.column("scenario");
const BLOCK: usize = SURVEY.column("block");
const LOW: usize = SURVEY.column("low");
const HIGH: usize = SURVEY.column("high");

/// The profile of a survey without groups.
const ALL: &str = "umfrage";

/// What a question asks for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// Points for a node under an objective.
    Weight { node: usize, objective: usize },
    /// How good an alternative is on a criterion.
    Rating { alternative: u32, criterion: u32, block: u32 },
}

/// A question with its scale.
pub(super) struct Question {
    pub(super) code: String,
    pub(super) row: u32,
    pub(super) purpose: Purpose,
    /// The scale of the answers.
    pub(super) scale: (f64, f64),
    /// The scale that answers are carried over to.
    pub(super) to: Option<(f64, f64)>,
}

/// People with one of these answers, and the profile that they become.
pub(super) struct Named {
    /// Folded.
    pub(super) answers: Vec<String>,
    pub(super) profile: String,
    pub(super) row: u32,
    line: u32,
}

/// The whole table.
pub(super) struct Meaning {
    pub(super) questions: Vec<Question>,
    /// The question for the group, and its row.
    pub(super) group_question: Option<(String, u32)>,
    pub(super) groups: Vec<Named>,
    /// Everybody together.
    pub(super) total: Option<Named>,
    pub(super) faulty: bool,
}

impl Meaning {
    pub(super) fn read(table: &Table, known: &Known<'_>, points: &Points<'_>, findings: &mut Findings) -> Self {
        let mut meaning =
            Self { questions: Vec::new(), group_question: None, groups: Vec::new(), total: None, faulty: false };
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        each(table, findings, |cells| {
            let code = cells.raw(QUESTION).to_owned();
            let line = cells.row.location(QUESTION).line;
            if code.is_empty() {
                cells.empty(QUESTION);
            }
            match cells.required_choice(WHAT) {
                Some("group") => meaning.group(cells, code, points),
                Some(what) => {
                    if let Some(&first_line) = seen.get(&code) {
                        cells.fault(QUESTION, Problem::RowTwice { key: code, first_line });
                    } else {
                        seen.insert(code.clone(), line);
                        let question = if what == "weight" { weight(cells, known) } else { rating(cells, known) };
                        let row = cells.row.index();
                        let question = question.map(|(purpose, scale, to)| Question { code, row, purpose, scale, to });
                        meaning.questions.extend(question);
                    }
                }
                None => {}
            }
            meaning.faulty |= cells.failed();
        });
        if meaning.groups.is_empty() && meaning.total.is_none() {
            meaning.total = Some(Named { answers: Vec::new(), profile: ALL.to_owned(), row: 0, line: 0 });
        }
        meaning
    }

    /// One answer to the question for the group, or `*` for everybody.
    fn group(&mut self, cells: &mut Cells, code: String, points: &Points<'_>) {
        let text = cells.raw(PROFILE);
        if text.is_empty() {
            cells.empty(PROFILE);
        } else if points.declared() {
            cells.reference(PROFILE, points.names());
        } else if let Err(bad) = Id::new(text) {
            cells.fault(PROFILE, Problem::BadId { found: text.to_owned(), suggestion: bad.suggestion });
        }
        let (row, line) = (cells.row.index(), cells.row.location(PROFILE).line);
        let named = Named { answers: vec![fold(cells.raw(ANSWER))], profile: text.to_owned(), row, line };
        let everybody = code == "*";
        let same = |first: &&Named| {
            let twice = !everybody && first.answers == named.answers;
            twice || (everybody && first.profile == named.profile)
        };
        if let Some(first) = self.groups.iter().chain(&self.total).find(same) {
            let first_line = first.line;
            cells.fault(PROFILE, Problem::RowTwice { key: named.profile, first_line });
        } else if everybody {
            self.total = Some(named);
        } else {
            if cells.raw(ANSWER).is_empty() {
                cells.empty(ANSWER);
            }
            self.group_question.get_or_insert((code, row));
            match self.groups.iter_mut().find(|group| group.profile == named.profile) {
                Some(group) => group.answers.extend(named.answers),
                None => self.groups.push(named),
            }
        }
    }

    /// Questions that only mean something together: those below one objective; a rating stands alone.
    pub(super) fn units(&self) -> Vec<Vec<usize>> {
        let mut objectives: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut single = Vec::new();
        for (index, question) in self.questions.iter().enumerate() {
            match question.purpose {
                Purpose::Weight { objective, .. } => objectives.entry(objective).or_default().push(index),
                Purpose::Rating { .. } => single.push(vec![index]),
            }
        }
        objectives.into_values().chain(single).collect()
    }
}

type Read = Option<(Purpose, (f64, f64), Option<(f64, f64)>)>;

fn weight(cells: &mut Cells, known: &Known<'_>) -> Read {
    let node = cells.reference(NODE, &known.criteria.node_names);
    let scale = scale(cells, (0.0, 100.0));
    let objective = known.criteria.tree.nodes()[node?].parent?;
    Some((Purpose::Weight { node: node?, objective }, scale?, None))
}

fn rating(cells: &mut Cells, known: &Known<'_>) -> Read {
    let alternative = cells.reference(SCENARIO, known.alternatives);
    let criterion = cells.reference(NODE, &known.criteria.names);
    let block = match cells.raw(BLOCK) {
        "" | "*" => Some(Rating::ALL_BLOCKS),
        _ => cells.reference(BLOCK, known.blocks).map(|block| block as u32),
    };
    let own = known.criteria.leaves[criterion?].range().unwrap_or((0.0, 10.0));
    let scale = scale(cells, own)?;
    let (alternative, criterion) = (alternative? as u32, criterion? as u32);
    Some((Purpose::Rating { alternative, criterion, block: block? }, scale, (scale != own).then_some(own)))
}

/// The scale of the answers.
fn scale(cells: &mut Cells, default: (f64, f64)) -> Option<(f64, f64)> {
    let (low, high) = (cells.number(LOW), cells.number(HIGH));
    let (low, high) = (low.unwrap_or(default.0), high.unwrap_or(default.1));
    if let Some(found) = Some(low).filter(|&low| low < 0.0 && default.0 >= 0.0) {
        cells.fault(LOW, Problem::Negative { found });
        return None;
    }
    if low >= high {
        cells.fault(HIGH, Problem::AnswerScale { low, high });
        return None;
    }
    Some((low, high))
}
