//! Charts: from an evaluation to figures whose titles state the finding.
//!
//! A chart answers one question. Its file turns study and evaluation into the plain data of a figure; the sentences
//! are in the texts of each language, the drawing is in [`figure`](super::figure). Titles, notes and alternative texts
//! come from the same rounded numbers as the drawing, so that they cannot go stale.
//!
//! A new chart is one file, one variant with its name and its line in `plan`, and its sentences in both languages.

mod amount;
mod benefit_cost;
mod blocks;
mod caption;
mod colour_range;
mod criteria;
mod methods;
mod names;
mod profiles;
mod ranking;
mod regret;
#[cfg(test)]
mod samples;
mod trade_off;
mod weights;

pub use super::table::Source;

use super::figure::{Caption, DotRows, Figure, Heatmap, Scatter, Slopes, StackedBars, WeightTree, Width};

/// A kind of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// Who is ahead, by how much, made of what?
    Ranking,
    /// Who is good in which service block?
    Blocks,
    /// Where are strengths and weaknesses?
    Criteria,
    /// Who sees it differently?
    Profiles,
    /// Is more benefit worth the money?
    BenefitCost,
    /// What was assessed, with what weight?
    Weights,
    /// Which choice hurts the least satisfied group least?
    Regret,
    /// Does the rank depend on the method?
    Methods,
}

impl Chart {
    /// All charts, in the order in which a report shows them.
    pub const ALL: [Self; 8] = [
        Self::Ranking,
        Self::Blocks,
        Self::Criteria,
        Self::Profiles,
        Self::BenefitCost,
        Self::Weights,
        Self::Regret,
        Self::Methods,
    ];

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
            Self::Ranking => "ranking",
            Self::Blocks => "blocks",
            Self::Criteria => "criteria",
            Self::Profiles => "profiles",
            Self::BenefitCost => "benefit-cost",
            Self::Weights => "weights",
            Self::Regret => "regret",
            Self::Methods => "methods",
        }
    }

    /// Draws the chart for a width; `None` where the study has nothing that it could show.
    ///
    /// # Properties
    /// - `blocks` needs service blocks and a criterion that varies between them, `profiles` two sets of weights and
    ///   two scenarios that pass the gates, `regret` likewise, `methods` two scenarios that pass, `benefit-cost` the mode `bmf` and a cost; the others are always there.
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
        })
    }

    /// The words around the chart, for a page that shows it: message, subtitle, footer, alternative text.
    #[must_use]
    pub fn caption(self, source: Source<'_>) -> Option<Caption> {
        self.plan(source).map(|plan| plan.caption)
    }

    fn plan(self, source: Source<'_>) -> Option<Plan> {
        match self {
            Self::Ranking => Some(ranking::plan(&source)),
            Self::Blocks => blocks::plan(&source),
            Self::Criteria => Some(criteria::plan(&source)),
            Self::Profiles => profiles::plan(&source),
            Self::BenefitCost => benefit_cost::plan(&source),
            Self::Weights => Some(weights::plan(&source)),
            Self::Regret => regret::plan(&source),
            Self::Methods => methods::plan(&source),
        }
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
    Dots(DotRows),
}

#[cfg(test)]
mod tests;
