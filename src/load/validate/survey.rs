//! A survey as a source of weights and ratings: groups in, means out, and nobody to be recognised.

mod answers;
mod meaning;

use super::super::Findings;
use super::super::columns::SURVEY;
use super::super::names::Names;
use super::super::records::Records;
use super::criteria::Criteria;
use super::weights::Points;
use crate::error::{Location, Problem};
use answers::Answers;
use meaning::{Meaning, Named, Purpose, Question};

pub(super) const PROFILE: usize = SURVEY.column("profile");
const QUESTION: usize = SURVEY.column("question");

/// Ids that the rows refer to.
pub(super) struct Known<'a> {
    pub(super) criteria: &'a Criteria,
    pub(super) alternatives: &'a Names,
    pub(super) blocks: &'a Names,
}

/// What a group of people said on average.
pub(super) struct Group {
    /// The profile that it becomes.
    pub(super) profile: String,
    /// Its row in the table of meanings.
    pub(super) row: u32,
    /// Too small to be shown.
    pub(super) hidden: bool,
    /// Weight of each node, within its siblings.
    pub(super) weights: Vec<(usize, f64)>,
    /// Alternative, criterion, block and mean of each rating.
    pub(super) ratings: Vec<(u32, u32, u32, f64)>,
}

/// What one person said to one unit: the children of an objective, or one cell.
type Said = Option<Vec<f64>>;

/// The groups of the survey, large enough or hidden.
///
/// A person's points below one objective become shares; a group has the mean of its members' shares. A group is
/// hidden if fewer people than the minimum answered any unit. The total is hidden as well if subtracting the groups
/// shown from it would leave fewer people than the minimum, but some. Sums run over sorted numbers, so that the order
/// of rows and columns changes no bit.
pub(super) fn groups(records: &Records, known: &Known<'_>, points: &Points<'_>, findings: &mut Findings) -> Vec<Group> {
    let (Some(table), Some(source)) = (&records.survey, &records.answers) else { return Vec::new() };
    let meaning = Meaning::read(table, known, points, findings);
    let answers = Answers::read(source, findings);
    if answers.incomplete > 0 {
        let problem = Problem::IncompleteAnswers { incomplete: answers.incomplete, complete: answers.len() };
        findings.push(problem, Location::file(source.file.as_str()));
    }
    let columns = columns(&meaning, &answers, table, findings);
    let Some(columns) = columns.filter(|_| !meaning.faulty && !known.criteria.unclear) else {
        // What is in the groups is not known, and this is reported.
        return meaning.groups.iter().chain(&meaning.total).map(|named| Group::new(named, true)).collect();
    };
    let units = meaning.units();
    let said: Vec<Vec<Said>> = units.iter().map(|unit| said(unit, &meaning, &columns, &answers)).collect();
    for (question, &column) in meaning.questions.iter().zip(&columns) {
        let (low, high) = question.scale;
        let off = |response: &usize| match answers.number(*response, column) {
            Ok(answer) => answer.is_some_and(|answer| !(low..=high).contains(&answer)),
            Err(()) => true,
        };
        let count = (0..answers.len()).filter(off).count();
        if count > 0 {
            let problem = Problem::AnswersOffScale { question: question.code.clone(), count, low, high };
            findings.push_in(table.file(), problem, || table.location(question.row, QUESTION));
        }
    }
    let member_of = members(&meaning, &answers, table, findings);
    let minimum = records.settings.survey.unwrap_or_default().minimum_group;
    let answered = |unit: &[Said], group: Option<usize>| {
        let belongs = |response: usize| group.is_none() || member_of[response] == group;
        unit.iter().enumerate().filter(|(response, said)| said.is_some() && belongs(*response)).count()
    };
    let enough = |count: usize| count >= minimum as usize;
    let shown: Vec<bool> =
        (0..meaning.groups.len()).map(|group| said.iter().all(|unit| enough(answered(unit, Some(group))))).collect();
    let mut groups = Vec::new();
    for (index, named) in meaning.groups.iter().enumerate() {
        let hidden = !shown[index];
        if hidden {
            let problem = Problem::GroupHidden { profile: named.profile.clone(), minimum };
            findings.push_in(table.file(), problem, || table.location(named.row, PROFILE));
        }
        let mut group = Group::new(named, hidden);
        if !hidden {
            let belongs = |response: usize| member_of[response] == Some(index);
            group.fill(&units, &said, &meaning, belongs, true);
        }
        groups.push(group);
    }
    if let Some(total) = &meaning.total {
        let rest = |unit: &Vec<Said>| {
            let groups = (0..shown.len()).filter(|&group| shown[group]);
            answered(unit, None) - groups.map(|group| answered(unit, Some(group))).sum::<usize>()
        };
        let small = said.iter().any(|unit| !enough(answered(unit, None)));
        let traceable = said.iter().map(rest).any(|rest| rest > 0 && !enough(rest));
        let hidden = small || traceable;
        let profile = total.profile.clone();
        if hidden {
            let problem = if small {
                Problem::GroupHidden { profile, minimum }
            } else {
                Problem::TotalHidden { profile, minimum }
            };
            findings.push_in(table.file(), problem, || table.location(total.row, PROFILE));
        }
        let mut group = Group::new(total, hidden);
        if !hidden {
            group.fill(&units, &said, &meaning, |_| true, meaning.groups.is_empty());
        }
        groups.push(group);
    }
    if groups.iter().all(|group| group.hidden) && !groups.is_empty() {
        findings.push(Problem::NoGroupLeft { minimum }, table.file_location());
    }
    groups
}

impl Group {
    fn new(named: &Named, hidden: bool) -> Self {
        let (profile, row) = (named.profile.clone(), named.row);
        Self { profile, row, hidden, weights: Vec::new(), ratings: Vec::new() }
    }

    /// The means of those who belong to the group.
    fn fill(
        &mut self,
        units: &[Vec<usize>],
        said: &[Vec<Said>],
        meaning: &Meaning,
        belongs: impl Fn(usize) -> bool,
        with_ratings: bool,
    ) {
        for (unit, said) in units.iter().zip(said) {
            for (position, &question) in unit.iter().enumerate() {
                let members = said.iter().enumerate().filter(|(response, _)| belongs(*response));
                let mean = mean(members.filter_map(|(_, said)| said.as_ref().map(|said| said[position])).collect());
                match meaning.questions[question].purpose {
                    Purpose::Weight { node, .. } => self.weights.push((node, mean)),
                    Purpose::Rating { alternative, criterion, block } if with_ratings => {
                        self.ratings.push((alternative, criterion, block, mean));
                    }
                    Purpose::Rating { .. } => {}
                }
            }
        }
    }
}

/// The mean, whatever the order.
fn mean(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// What every response says to a unit; nothing where an answer is missing or off its scale.
fn said(unit: &[usize], meaning: &Meaning, columns: &[usize], answers: &Answers) -> Vec<Said> {
    let answer = |response: usize, question: usize| {
        let Question { scale: (low, high), to, .. } = meaning.questions[question];
        let answer = answers.number(response, columns[question]).ok()??;
        let share = (answer - low) / (high - low);
        (low..=high).contains(&answer).then(|| to.map_or(answer, |(low, high)| low + share * (high - low)))
    };
    let all = |response: usize| -> Said { unit.iter().map(|&question| answer(response, question)).collect() };
    let is_weight = |&question: &usize| matches!(meaning.questions[question].purpose, Purpose::Weight { .. });
    let weights = unit.iter().all(is_weight);
    (0..answers.len())
        .map(|response| {
            let points = all(response)?;
            if !weights {
                return Some(points);
            }
            let mut sorted = points.clone();
            sorted.sort_by(f64::total_cmp);
            let sum: f64 = sorted.iter().sum();
            (sum > 0.0).then(|| points.iter().map(|points| points / sum).collect())
        })
        .collect()
}

/// The column of every question; `None` where one is not there, which is reported.
fn columns(
    meaning: &Meaning,
    answers: &Answers,
    table: &super::super::Table,
    findings: &mut Findings,
) -> Option<Vec<usize>> {
    let mut fine = true;
    let mut find = |code: &str, row: u32| {
        let column = answers.column(code);
        let problem = if column.is_none() {
            let nearest = super::super::nearest(code, answers.codes()).map(str::to_owned);
            Problem::UnknownQuestion { found: code.to_owned(), nearest }
        } else if answers.second(code) {
            let (column, first, second) = (code.to_owned(), code.to_owned(), code.to_owned());
            Problem::ColumnTwice { column, first, second }
        } else {
            return column;
        };
        findings.push_in(table.file(), problem, || table.location(row, QUESTION));
        fine = false;
        column
    };
    let columns: Vec<Option<usize>> =
        meaning.questions.iter().map(|question| find(&question.code, question.row)).collect();
    if let Some((code, row)) = &meaning.group_question {
        find(code, *row);
    }
    let columns: Vec<usize> = columns.into_iter().collect::<Option<_>>()?;
    if columns.windows(2).any(|pair| pair[0] > pair[1]) {
        findings.push(Problem::QuestionOrder, table.file_location());
    }
    fine.then_some(columns)
}

/// The group of every response.
fn members(
    meaning: &Meaning,
    answers: &Answers,
    table: &super::super::Table,
    findings: &mut Findings,
) -> Vec<Option<usize>> {
    let Some((code, row)) = &meaning.group_question else { return vec![None; answers.len()] };
    let Some(column) = answers.column(code) else { return vec![None; answers.len()] };
    let of = |response: usize| {
        let answer = super::super::synonyms::fold(answers.text(response, column));
        meaning.groups.iter().position(|group| group.answers.contains(&answer))
    };
    let members: Vec<Option<usize>> = (0..answers.len()).map(of).collect();
    let count = members.iter().filter(|group| group.is_none()).count();
    if count > 0 {
        let problem = Problem::AnswersWithoutGroup { question: code.clone(), count };
        findings.push_in(table.file(), problem, || table.location(*row, QUESTION));
    }
    members
}
