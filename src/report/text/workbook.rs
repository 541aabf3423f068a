//! What stands in the workbooks besides tables: instructions, headers, error boxes.

use crate::model::Language;

/// Words of the template.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Title of the workbook.
    pub title: &'static str,
    /// Name of the sheet of instructions.
    pub instructions_sheet: &'static str,
    /// Name of the sheet of settings.
    pub settings_sheet: &'static str,
    /// Name of the sheet of sums.
    pub sums_sheet: &'static str,
    /// What to do, step by step: a label and a sentence.
    pub steps: &'static [(&'static str, &'static str)],
    /// Header above the names of the sheets.
    pub sheet: &'static str,
    /// Header above what they hold.
    pub content: &'static str,
    /// What the sheet of a table holds.
    pub table: fn(&str) -> &'static str,
    /// Header above the settings.
    pub setting: &'static str,
    /// Header above their values.
    pub value: &'static str,
    /// Header above what they mean.
    pub meaning: &'static str,
    /// What a setting means.
    pub setting_meaning: fn(&str) -> &'static str,
    /// Title of the error box; at most 32 characters.
    pub box_title: &'static str,
    /// A value that is not in the list.
    pub choose: &'static str,
    /// An id that its table does not have.
    pub unknown_id: &'static str,
    /// The same where several ids or `*` are allowed.
    pub unusual_id: &'static str,
    /// What somebody writes who cannot give a score.
    pub missing: &'static str,
    /// A number outside the scale of its criterion.
    pub outside_scale: &'static str,
    /// A number outside its range.
    pub number_between: fn(f64, f64) -> String,
    /// A number that is not whole, or outside its range.
    pub integer_between: fn(i32, i32) -> String,
    /// Not a day.
    pub date: &'static str,
    /// Header above profiles.
    pub profile: &'static str,
    /// Header above objectives.
    pub objective: &'static str,
    /// Header above sums.
    pub sum: &'static str,
    /// Header above what the sums mean.
    pub check: &'static str,
    /// The sum is right.
    pub sum_good: &'static str,
    /// Stands before what is missing to 100.
    pub sum_missing: &'static str,
    /// What the sheet of sums is.
    pub sums_note: &'static str,
}

/// Words of the workbook of results.
#[derive(Debug, Clone, Copy)]
pub struct Results {
    /// Name of the first sheet.
    pub overview_sheet: &'static str,
    /// Name of the sheet from values to ranks.
    pub live_sheet: &'static str,
    /// Name of the sheet of performances.
    pub scores_sheet: &'static str,
    /// Name of the sheet of weights.
    pub weights_sheet: &'static str,
    /// Name of the sheet of scales.
    pub scales_sheet: &'static str,
    /// What the sheets are and what can be changed.
    pub notes: &'static [&'static str],
    /// The same where the method has no formulas here.
    pub notes_without_formulas: &'static [&'static str],
    /// The mark for invented data.
    pub illustrative: &'static str,
    /// The mark of a draft.
    pub draft: &'static str,
    /// Stands before where the numbers come from.
    pub provenance: &'static str,
    /// Label: overall value.
    pub value: &'static str,
    /// Label: rank after the live calculation.
    pub rank: &'static str,
    /// Label: rank in the report.
    pub reported: &'static str,
    /// Label: knocked out.
    pub knocked_out: &'static str,
    /// Mark: knocked out.
    pub out: &'static str,
    /// Label: the values that are ranked.
    pub ranked: &'static str,
    /// Label: these values in falling order.
    pub sorted: &'static str,
    /// Label: the best of each group that shares a rank.
    pub leaders: &'static str,
    /// Label: points up to which a rank is shared.
    pub margin: &'static str,
    /// Header: criterion.
    pub criterion: &'static str,
    /// Header: label.
    pub label: &'static str,
    /// Header: service block.
    pub block: &'static str,
    /// Header: weight of the block.
    pub block_weight: &'static str,
    /// Header: weight.
    pub weight: &'static str,
    /// Header: node of the tree.
    pub node: &'static str,
    /// Header: the objective above.
    pub parent: &'static str,
    /// Header: points among siblings, to be changed.
    pub points: &'static str,
    /// Header: share among siblings.
    pub local: &'static str,
    /// Header: share of the whole.
    pub global: &'static str,
    /// Header: shape of a value function.
    pub shape: &'static str,
    /// A value function of straight lines.
    pub lines: &'static str,
    /// A curved value function.
    pub curve: &'static str,
    /// Header: curvature.
    pub curvature: &'static str,
    /// Header: a performance, by number.
    pub level: fn(usize) -> String,
    /// Header: its value, by number.
    pub level_value: fn(usize) -> String,
    /// Title of the chart of the ranking.
    pub ranking_chart: &'static str,
    /// Title of the chart of the live ranking.
    pub live_chart: &'static str,
    /// Title of the chart of the profiles.
    pub profiles_chart: &'static str,
}

/// The words of the template in `language`.
#[must_use]
pub fn template(language: Language) -> &'static Template {
    match language {
        Language::De => &super::de::workbook::TEMPLATE,
        Language::En => &super::en::workbook::TEMPLATE,
    }
}

/// The words of the workbook of results in `language`.
#[must_use]
pub fn results(language: Language) -> &'static Results {
    match language {
        Language::De => &super::de::workbook::RESULTS,
        Language::En => &super::en::workbook::RESULTS,
    }
}
