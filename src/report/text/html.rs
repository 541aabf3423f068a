//! What stands on the page of the report beside its contents: its way-marks, and the panel that changes weights.

use serde::Serialize;

use crate::model::Language;

/// Words of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageWords {
    /// The link past the navigation.
    pub(crate) skip: &'static str,
    /// Names the list of headings.
    pub(crate) contents: &'static str,
    /// Opens the numbers behind a figure, by its title.
    pub(crate) data: fn(&str) -> String,
    /// Names a figure that is too wide for the window and can be moved, by its title.
    pub(crate) scroll: fn(&str) -> String,
    /// Stands in place of the panel where a browser runs no scripts.
    pub(crate) no_script: &'static str,
    /// Stands in place of the panel where the overall value is no weighted sum, or does not rank.
    pub(crate) not_additive: &'static str,
    /// Stands in place of the panel where there is only one weight.
    pub(crate) nothing_to_change: &'static str,
    /// Names the weights below an objective.
    pub(crate) within: fn(&str) -> String,
    /// When alternatives share a rank, by the tie margin.
    pub(crate) margin: fn(f64) -> String,
    /// That the shared lead of the runs is not computed again.
    pub(crate) runs: &'static str,
    /// What the panel says.
    pub(crate) panel: PanelWords,
}

/// Words of the panel, as its script takes them. `{…}` is a place for a name or a number.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct PanelWords {
    /// The decimal sign.
    pub(crate) decimal: &'static str,
    /// The sign of percent with its space.
    pub(crate) percent: &'static str,
    /// Names the panel.
    pub(crate) title: &'static str,
    /// What one can do here.
    pub(crate) intro: &'static str,
    /// In large letters while anything is changed.
    pub(crate) changed: &'static str,
    /// While nothing is changed.
    pub(crate) frozen: &'static str,
    /// Label of the choice of profiles.
    pub(crate) profile: &'static str,
    /// Names the weights of the objectives at the top.
    pub(crate) top: &'static str,
    /// Names the weights of the blocks.
    pub(crate) blocks: &'static str,
    /// The weight in the report: `{weight}`.
    pub(crate) before: &'static str,
    /// Button: back to the report.
    pub(crate) reset: &'static str,
    /// Said when it is done.
    pub(crate) was_reset: &'static str,
    /// Label of the link.
    pub(crate) link: &'static str,
    /// Button that copies it.
    pub(crate) copy: &'static str,
    /// Said when it is copied.
    pub(crate) copied: &'static str,
    /// Said when the browser does not allow it.
    pub(crate) not_copied: &'static str,
    /// The link holds what this study does not have.
    pub(crate) bad_link: &'static str,
    /// Names the table.
    pub(crate) table: &'static str,
    /// Header: rank.
    pub(crate) rank: &'static str,
    /// Header: alternative.
    pub(crate) scenario: &'static str,
    /// Header: points.
    pub(crate) points: &'static str,
    /// Header: rank in the report.
    pub(crate) rank_before: &'static str,
    /// Header: points in the report.
    pub(crate) points_before: &'static str,
    /// Header: change of points.
    pub(crate) change: &'static str,
    /// Stands for the rank of one that a gate keeps out.
    pub(crate) out: &'static str,
    /// Who leads: `{names}`.
    pub(crate) leads: &'static str,
    /// Who shares rank 1: `{names}`.
    pub(crate) lead_shared: &'static str,
    /// Nobody passes the gates.
    pub(crate) nobody: &'static str,
}

/// The words of the page in `language`.
#[must_use]
pub(crate) fn page_words(language: Language) -> &'static PageWords {
    match language {
        Language::De => &super::de::html::PAGE,
        Language::En => &super::en::html::PAGE,
    }
}
