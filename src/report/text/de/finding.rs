//! What findings say: one function a kind, in the files below.

mod batch;
mod cells;
mod files;
mod json;
mod judgements;
mod method;
mod paper;
pub(in crate::report::text) mod rank;
mod remarks;
mod study;
mod survey;
mod trust;
mod workbook;

use crate::error::Problem;
use crate::report::text::Message;

/// The German sentences for `problem`.
pub(in crate::report::text) fn message(problem: &Problem) -> Message {
    use Problem as P;
    match problem {
        P::WeightsSum { profile, parent, sum } => study::weights_sum(profile, parent, *sum),
        P::ScoreMissing { alternative, criterion, block } => {
            study::score_missing(alternative, criterion, block.as_deref())
        }
        P::UnknownId { kind, found, nearest } => study::unknown_id(*kind, found, nearest.as_deref()),
        P::OutsideScale { found, low, high, criterion } => study::outside_scale(*found, *low, *high, criterion),
        P::RowTwice { key, first_line } => study::row_twice(key, *first_line),
        P::EstimateOrder { low, likely, high } => study::estimate_order(*low, *likely, *high),
        P::TreeCycle { nodes } => study::tree_cycle(nodes),
        P::TreeRoot { first } => study::tree_root(first.as_deref()),
        P::BadId { found, suggestion } => cells::bad_id(found, suggestion),
        P::CellEmpty { column } => cells::cell_empty(column),
        P::Negative { found } => cells::negative(*found),
        P::ScaleMissing { criterion, missing } => study::scale_missing(criterion, *missing),
        P::ScaleWithoutSpan { at } => study::scale_without_span(*at),
        P::ScalePoints { found } => study::scale_points(found),
        P::AssignmentIncomplete { alternative, blocks } => study::assignment_incomplete(alternative, blocks),
        P::AssignmentNested { part } => study::assignment_nested(part),
        P::RelationToItself { alternative } => study::relation_to_itself(alternative),
        P::NothingThere { what } => study::nothing_there(*what),
        P::AmountLimit { found, percent } => cells::amount_limit(*found, *percent),
        P::GateIncomplete { criterion } => study::gate_incomplete(criterion),
        P::WeightNotAllowed { node, role } => study::weight_not_allowed(node, role),
        P::WeightMissing { profile, node } => study::weight_missing(profile, node),
        P::MoneySettingsMissing => study::money_settings_missing(),
        P::BlockNotConcerned { criterion, block, whole } => study::block_not_concerned(criterion, block, *whole),
        P::AllAndSingleBlocks { key, other_line } => study::all_and_single_blocks(key, *other_line),
        P::WeightsZero { profile, parent } => study::weights_zero(profile, parent),
        P::BaselineTwice { first } => study::baseline_twice(first),
        P::ObjectiveWithScale { node, column } => study::objective_with_scale(node, column),
        P::TextTooLong { characters, limit } => cells::text_too_long(*characters, *limit),
        P::CostOverflow { alternative } => study::cost_overflow(alternative),
        P::YearFarOff { found, base_year } => study::year_far_off(*found, *base_year),
        P::DirectionContradicts { criterion, worst, best } => study::direction_contradicts(criterion, *worst, *best),
        P::KnockedOut { alternative, criterion, block, found, rule } => {
            remarks::knocked_out(alternative, criterion, block.as_deref(), *found, rule)
        }
        P::AggregationOnCriterion { criterion } => method::aggregation_on_criterion(criterion),
        P::DoubleCounting { criterion, other, correlation } => method::double_counting(criterion, other, *correlation),
        P::RankReversal { method: name, dropped, ahead, behind, count } => {
            method::rank_reversal(name, [dropped, ahead, behind], *count)
        }
        P::NotAdditive { node, minimum } => method::not_additive(node, *minimum),
        P::NoBaseline => remarks::no_baseline(),
        P::NoDifference { criterion } => remarks::no_difference(criterion),
        P::Overlap { criterion, other } => remarks::overlap(criterion, other),
        P::Dominated { alternative, by } => remarks::dominated(alternative, by),
        P::NoEvidence { without, ratings } => remarks::no_evidence(*without, *ratings),
        P::RatersDisagree { cell, low, high } => remarks::raters_disagree(cell, low, high),
        P::WholeScale { cell } => remarks::whole_scale(cell),
        P::OneRater => remarks::one_rater(),
        P::CoverageGap { criteria, step } => remarks::coverage_gap(criteria, step),
        P::NoCost { alternative } => remarks::no_cost(alternative),
        P::NoMoney => remarks::no_money(),
        P::Clipped { found, used, criterion } => remarks::clipped(*found, *used, criterion),
        P::Normalised { profile, parent, sum } => remarks::normalised(profile, parent, *sum),
        P::UnusedEvidence { evidence } => remarks::unused_evidence(evidence),
        P::TableCellMissing { row, criterion } => rank::cell_missing(row, criterion),
        P::TableWeightsZero => rank::weights_zero(),
        P::AnchorAlone { criterion, missing } => rank::anchor_alone(criterion, missing),
        P::ThresholdOrder { criterion, lower, least, upper, found } => {
            rank::threshold_order(criterion, lower, *least, upper, *found)
        }
        P::ThresholdMissing { criterion, threshold } => rank::threshold_missing(criterion, threshold),
        P::TableEmpty { part } => rank::table_empty(*part),
        P::NotPositive { method, criterion, found, zero_allowed } => {
            rank::not_positive(method, criterion, *found, *zero_allowed)
        }
        P::LimitsContradict { limits } => rank::limits_contradict(limits),
        P::NotDrawn { error } => rank::not_drawn(error),
        P::NoAnswer { method, error } => rank::no_answer(method, error),
        P::OutsideAnchors { found, low, high, criterion } => rank::outside_anchors(*found, *low, *high, criterion),
        P::DirectionsMissing => rank::directions_missing(),
        P::EqualWeights => rank::equal_weights(),
        P::ParameterRow { found, meant, taken } => rank::parameter_row(found, meant, *taken),
        P::AnchorsFromData { criteria } => rank::anchors_from_data(criteria),
        P::MeanOfParts { alternative, criteria } => remarks::mean_of_parts(alternative, criteria),
        P::EqualBlocks { blocks } => remarks::equal_blocks(*blocks),
        P::TypedAndJudged { profile } => judgements::typed_and_judged(profile),
        P::MixedMethods { objective, first, second } => judgements::mixed_methods(objective, first, second),
        P::ComparisonMissing { node, other, chain } => judgements::comparison_missing(node, other, *chain),
        P::ComparisonContradicts { node, other, found, expected, first_line } => {
            judgements::comparison_contradicts(node, other, *found, *expected, *first_line)
        }
        P::JudgementOffScale { found, low, high, method } => judgements::off_scale(*found, *low, *high, method),
        P::RankGap { found, expected } => judgements::rank_gap(*found, *expected),
        P::BestWorstRoles { best, worst } => judgements::best_worst_roles(best, worst),
        P::FirstStep { found } => judgements::first_step(*found),
        P::JudgementMissing { profile, node, rater } => judgements::judgement_missing(profile, node, rater),
        P::NotBelow { node, objective, parent } => judgements::not_below(node, objective, parent.as_deref()),
        P::CombinationMissing { profile, raters } => judgements::combination_missing(profile, *raters),
        P::CombinationUnfit { combine, method } => judgements::combination_unfit(combine, method),
        P::NoWeights { profile, objective } => judgements::no_weights(profile, objective),
        P::Inconsistent { profile, objective, rater, value, limit, revise } => {
            judgements::inconsistent(profile, objective, rater, (*value, *limit), revise.as_deref())
        }
        P::RanksTied { nodes, rank } => judgements::ranks_tied(nodes, *rank),
        P::PointsRescaled { profile, objective, sum } => judgements::points_rescaled(profile, objective, *sum),
        P::UnknownQuestion { found, nearest } => survey::unknown_question(found, nearest.as_deref()),
        P::AnswerScale { low, high } => survey::answer_scale(*low, *high),
        P::NoGroupLeft { minimum } => survey::no_group_left(*minimum),
        P::GroupHidden { profile, minimum } => survey::group_hidden(profile, *minimum),
        P::IncompleteAnswers { incomplete, complete } => survey::incomplete_answers(*incomplete, *complete),
        P::AnswersOffScale { question, count, low, high } => survey::answers_off_scale(question, *count, *low, *high),
        P::ResponseTwice { first_line } => survey::response_twice(*first_line),
        P::TotalHidden { profile, minimum } => survey::total_hidden(profile, *minimum),
        P::AnswersWithoutGroup { question, count } => survey::answers_without_group(question, *count),
        P::QuestionOrder => survey::question_order(),
        P::AmbiguousNumber { found, comma, point, file_uses } => {
            cells::ambiguous_number(found, *comma, *point, *file_uses)
        }
        P::Unreadable { fault, nearest } => files::unreadable(fault, nearest.as_deref()),
        P::DateForNumber { found, meant } => cells::date_for_number(found, *meant),
        P::ExcelError { found } => cells::excel_error(found),
        P::NotText { kind } => files::not_text(*kind),
        P::NotANumber { found, rest, integer } => cells::not_a_number(found, rest.as_deref(), *integer),
        P::Header { fault } => files::header(fault),
        P::NotFinite { found } => cells::not_finite(found),
        P::TooLarge { bytes, limit } => files::too_large(*bytes, *limit),
        P::UnclosedQuote => files::unclosed_quote(),
        P::FieldCount { found, expected } => files::field_count(*found, *expected),
        P::JsonSyntax { fault } => json::syntax(*fault),
        P::JsonValue { expected, found } => json::value(expected, found),
        P::JsonKeyTwice { key, first_line, first_column } => json::key_twice(key, *first_line, *first_column),
        P::NewerFormat { found, supported } => json::newer_format(*found, *supported),
        P::NotAllowed { found, allowed, nearest } => cells::not_allowed(found, allowed, nearest.as_deref()),
        P::ColumnTwice { column, first, second } => files::column_twice(column, first, second),
        P::NotADate { found } => cells::not_a_date(found),
        P::NotYesNo { found } => cells::not_yes_no(found),
        P::UnknownTable { found, nearest } => files::unknown_table(found, nearest.as_deref()),
        P::UnknownColumn { found, nearest } => files::unknown_column(found, nearest.as_deref()),
        P::PlanPath { found, nearest } => batch::plan_path(found, nearest.as_deref()),
        P::PlanLevels { path, fault } => batch::plan_levels(path, *fault),
        P::PlanTooLarge { runs, limit } => batch::plan_too_large(*runs, *limit),
        P::OtherSweep { differs } => batch::other_sweep(*differs),
        P::PlanPercent { parent, sum } => batch::plan_percent(parent.as_deref(), *sum),
        P::PlanTwice { first } => batch::plan_twice(first),
        P::ShardUnknown { found } => batch::shard_unknown(found.as_ref()),
        P::PartForeign { differs, first } => batch::part_foreign(*differs, first),
        P::PartTwice { shard, first } => batch::part_twice(shard, first),
        P::PartsMissing { missing } => batch::parts_missing(missing),
        P::NotAPart => batch::not_a_part(),
        P::PartUnfinished { done, runs } => batch::part_unfinished(*done, *runs),
        P::EndsMisfit { found } => batch::ends_misfit(found),
        P::PlanNoEffect { path, reason } => batch::plan_no_effect(path, *reason),
        P::NoExactFigures { method } => batch::no_exact_figures(method.as_deref()),
        P::RunsWithoutAnswer { methods, runs, of } => batch::runs_without_answer(methods, *runs, *of),
        P::ReadAs { encoding, delimiter, decimal } => files::read_as(encoding, *delimiter, *decimal),
        P::NumbersAsText { found, count, lines } => cells::numbers_as_text(found, *count, lines),
        P::AndMore { code, count } => files::and_more(*code, *count),
        P::NotAWorkbook { kind } => workbook::not_a_workbook(*kind),
        P::WorkbookTooLarge { what, found, limit } => workbook::too_large(*what, *found, *limit),
        P::SheetMissing { sheet, nearest } => workbook::sheet_missing(sheet, nearest.as_deref()),
        P::TableTwice { table, first, second } => workbook::table_twice(table, first, second),
        P::FormulaWithoutValue { formula } => workbook::formula_without_value(formula),
        P::MergedCells { range } => workbook::merged_cells(range),
        P::OpenElsewhere => workbook::open_elsewhere(),
        P::HiddenSheet => workbook::hidden_sheet(),
        P::UnknownSheet { found, nearest } => workbook::unknown_sheet(found, nearest.as_deref()),
        P::DecisionTextMissing => paper::decision_text_missing(),
        P::DecisionTextUnused => paper::decision_text_unused(),
        P::DecisionOnExample => paper::decision_on_example(),
        P::FrozenAltered { recorded, found } => trust::frozen_altered(recorded, found),
        P::WeightsDeviate { id, deviations } => trust::weights_deviate(id, deviations),
        P::ScalesDeviate { id, deviations } => trust::scales_deviate(id, deviations),
        P::FrozenIgnored { found } => trust::frozen_ignored(found),
        P::DecisionUnreasoned { decided, leaders } => trust::decision_unreasoned(decided, leaders),
        P::ReasonMissing { cell, raters } => trust::reason_missing(cell, raters),
        P::NobodyReviewed => trust::nobody_reviewed(),
        P::ReviewedByAuthor { name } => trust::reviewed_by_author(name),
    }
}
