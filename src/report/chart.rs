//! Charts: from an evaluation to figures whose titles state the finding.
//!
//! A chart answers one question. Its file turns study and evaluation into the plain data of a figure; the sentences
//! are in the texts of each language, the drawing is in [`figure`](super::figure). Titles, notes and alternative texts
//! come from the same rounded numbers as the drawing, so that they cannot go stale.
//!
//! A new chart is one file, one line in the table below, and its sentences in both languages.

mod acceptability;
mod amount;
mod benefit_cost;
mod blocks;
mod caption;
mod central_weights;
mod clarify;
mod colour_range;
mod criteria;
mod flips;
mod methods;
mod moved;
mod names;
mod profiles;
mod ranges;
mod ranking;
mod regret;
#[cfg(test)]
pub(in crate::report) mod samples;
mod tornado;
mod trade_off;
mod weight_lines;
mod weights;
mod why;

pub use super::table::Source;
pub use acceptability::sampled;
pub(crate) use clarify::nearest_gains;
pub(crate) use flips::nearest_flips;

use super::figure::{
    Caption, DotRows, Figure, Heatmap, Lines, RangeBars, Scatter, Shares, Slopes, StackedBars, Tornado, Waterfall,
    WeightTree, Width,
};

/// Writes the registry from one table, so that no part of it can lack a chart.
///
/// A line: the question that the chart answers; variant; name of its files and on the command line; module, whose
/// `plan` gives a plan, or `None` where the study has nothing that the chart could show.
macro_rules! charts {
    ($($(#[$question:meta])+ $variant:ident = $name:literal, $module:ident;)+) => {
        /// A kind of chart.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Chart {
            $($(#[$question])+ $variant,)+
        }

        impl Chart {
            /// All charts, in the order in which a report shows them.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// The name of its files and on the command line.
            ///
            /// # Examples
            /// ```
            /// use waage::report::chart::Chart;
            /// assert_eq!(Chart::BenefitCost.name(), "benefit-cost");
            /// assert_eq!("ranking".parse(), Ok(Chart::Ranking));
            /// ```
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            fn plan(self, source: Source<'_>) -> Option<Plan> {
                match self {
                    $(Self::$variant => $module::plan(&source).into(),)+
                }
            }
        }
    };
}

charts! {
    /// Who is ahead, by how much, made of what?
    Ranking = "ranking", ranking;
    /// How sure is the order?
    Acceptability = "acceptability", acceptability;
    /// What must change for another winner?
    Flips = "flips", flips;
    /// Who is good in which service block?
    Blocks = "blocks", blocks;
    /// Where are strengths and weaknesses?
    Criteria = "criteria", criteria;
    /// Who sees it differently?
    Profiles = "profiles", profiles;
    /// Is more benefit worth the money?
    BenefitCost = "benefit-cost", benefit_cost;
    /// What was assessed, with what weight?
    Weights = "weights", weights;
    /// What happens if this counts more or less?
    WeightLines = "weight-lines", weight_lines;
    /// How wide are the ranges of the values?
    Ranges = "ranges", ranges;
    /// Why is the first ahead of the second?
    Why = "why", why;
    /// Which uncertainty matters most for the gap between these two?
    Tornado = "tornado", tornado;
    /// What should be clarified before deciding?
    Clarify = "clarify", clarify;
    /// Which attitude would choose which scenario?
    CentralWeights = "central-weights", central_weights;
    /// Which choice hurts the least satisfied group least?
    Regret = "regret", regret;
    /// Does the rank depend on the method?
    Methods = "methods", methods;
}

impl Chart {
    /// Draws the chart for a width; `None` where the study has nothing that it could show.
    ///
    /// # Properties
    /// - `ranking`, `criteria` and `weights` are always there. `blocks` needs service blocks and a criterion that varies
    ///   between them, `profiles` and `regret` two sets of weights and two scenarios that pass the gates, `methods` two
    ///   that pass, `benefit-cost` the mode `bmf` and a cost.
    /// - `acceptability`, `flips`, `weight-lines`, `ranges`, `clarify` and `central-weights` need the robustness; all but
    ///   the first and `ranges` two scenarios that pass the gates, `central-weights` weights that vary.
    /// - `why` needs two scenarios that pass the gates, `tornado` also something between them that is uncertain; both the
    ///   additive method.
    /// - The same source gives the same bytes.
    #[must_use]
    pub fn draw(self, source: Source<'_>, width: Width) -> Option<Figure> {
        let Plan { caption, drawing } = self.plan(source)?;
        Some(match drawing {
            Drawing::Bars(bars) => bars.draw(&caption, width),
            Drawing::Heatmap(heatmap) => heatmap.draw(&caption, width),
            Drawing::Slopes(slopes) => slopes.draw(&caption, width),
            Drawing::Scatter(scatter) => scatter.draw(&caption, width),
            Drawing::Tree(tree) => tree.draw(&caption, width),
            Drawing::Dots(dots) => dots.draw(&caption, width),
            Drawing::Shares(shares) => shares.draw(&caption, width),
            Drawing::RangeBars(bars) => bars.draw(&caption, width),
            Drawing::Lines(lines) => lines.draw(&caption, width),
            Drawing::Waterfall(waterfall) => waterfall.draw(&caption, width),
            Drawing::Tornado(tornado) => tornado.draw(&caption, width),
        })
    }

    /// The words around the chart, for a page that shows it: message, subtitle, footer, alternative text.
    #[must_use]
    pub fn caption(self, source: Source<'_>) -> Option<Caption> {
        self.plan(source).map(|plan| plan.caption)
    }
}

/// A name that no chart has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownChart {
    /// The name as it was given.
    pub name: String,
}

impl std::fmt::Display for UnknownChart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no chart {:?}; there are {}", self.name, Chart::ALL.map(Chart::name).join(", "))
    }
}

impl std::error::Error for UnknownChart {}

impl std::str::FromStr for Chart {
    type Err = UnknownChart;

    fn from_str(name: &str) -> Result<Self, UnknownChart> {
        Self::ALL.into_iter().find(|chart| chart.name() == name).ok_or_else(|| UnknownChart { name: name.to_string() })
    }
}

/// The file `alt-texts.txt`: the alternative text of every figure, under the name of its file.
#[must_use]
pub fn alt_texts(figures: &[Figure]) -> String {
    let entries: Vec<String> = figures.iter().map(|figure| format!("{}.svg\n{}\n", figure.name, figure.alt)).collect();
    entries.join("\n")
}

/// A chart before it is drawn.
struct Plan {
    caption: Caption,
    drawing: Drawing,
}

/// The figures that charts use.
enum Drawing {
    Bars(StackedBars),
    Heatmap(Heatmap),
    Slopes(Slopes),
    Scatter(Scatter),
    Tree(WeightTree),
    Shares(Shares),
    RangeBars(RangeBars),
    Lines(Lines),
    Waterfall(Waterfall),
    Tornado(Tornado),
    Dots(DotRows),
}

#[cfg(test)]
mod tests;
