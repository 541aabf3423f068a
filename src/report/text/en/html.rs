//! What stands on the page of the report beside its contents.

use super::number;
use crate::report::text::html::{PageWords, PanelWords};

pub(in crate::report::text) static PAGE: PageWords = PageWords {
    skip: "Skip to the contents",
    contents: "Contents",
    data: |title| format!("Numbers behind the figure: {title}"),
    scroll: |title| format!("Figure that can be moved sideways: {title}"),
    no_script: "Weights are changed here with JavaScript, which this browser does not run; everything else on this page is complete.",
    not_additive: "Weights can be changed here only where the additive value ranks and every objective adds; in this study that is not so.",
    nothing_to_change: "This study has only one weight, so there is nothing to change here.",
    within: |label| format!("Weights below “{label}”"),
    margin: |margin| {
        if margin == 1.0 {
            "Whoever is at most one point behind the best of a group shares its rank.".to_owned()
        } else if margin > 0.0 {
            format!("Whoever is at most {} points behind the best of a group shares its rank.", number(margin))
        } else {
            "Only scenarios with the same points share a rank.".to_owned()
        }
    },
    runs: "The report also lets leaders share a rank that uncertainty does not tell apart; that is not computed again here.",
    panel: PanelWords {
        decimal: ".",
        percent: "%",
        title: "Change weights",
        intro: "When you change a weight, the others of its group share the rest in their present proportion. Points and ranks follow at once; the report itself does not change.",
        changed: "What-if, not the frozen result",
        frozen: "All weights are as in the report.",
        profile: "Set of weights",
        top: "Weights of the top objectives",
        blocks: "Weights of the service blocks",
        before: "{weight} in the report",
        reset: "Back to the report",
        was_reset: "All weights are as in the report again.",
        link: "Link with these weights",
        copy: "Copy the link",
        copied: "The link is copied.",
        not_copied: "The browser does not allow copying; the link is selected, copy it with the keyboard.",
        bad_link: "The weights in the link do not fit this study; the report is shown.",
        table: "Ranking with these weights",
        rank: "Rank",
        scenario: "Scenario",
        points: "Points",
        rank_before: "Rank in the report",
        points_before: "Points in the report",
        change: "Change",
        out: "knocked out",
        leads: "On rank 1: {names}",
        lead_shared: "Rank 1 is shared by: {names}",
        nobody: "No scenario passes all knock-out criteria.",
    },
};
