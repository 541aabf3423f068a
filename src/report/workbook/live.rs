//! The calculation as formulas: performance → value function → weights → overall value → rank.
//!
//! # Formula
//! ```text
//! V(s) = Σ_a w_a · v_a(x[s,a]),   w_a = global(c) · u_b / Σ u of the blocks that c concerns
//! ```
//! Each number stands in one cell and is named once: performances and weights are inputs, everything else is a
//! formula over them. A cell of a composite refers to the cell of the part that serves the block. Ranks follow
//! [`Ranking`](crate::model::Ranking): an alternative shares the rank of the best of its group.

mod inputs;

use rust_xlsxwriter::{Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError};

use super::results::marked;
use super::{INPUT, charts, header_format, letters, number_format, text};
use crate::evaluate::attribute_weights;
use crate::model::ValueFunction;
use crate::report::table::Source;
use crate::report::text::workbook::Results as Words;

/// Rows (from 0) above the tables of the live sheets: mark and header.
const HEAD: u32 = 2;
const FIRST: u32 = 3;

/// Rows (from 0) of the sheet of the calculation.
const VALUE: u32 = 3;
const RANK: u32 = 4;
const REPORTED: u32 = 5;
const OUT: u32 = 6;
const RANKED: u32 = 7;
const SORTED: u32 = 8;
const LEADERS: u32 = 9;
const MARGIN: u32 = 10;
const ATTRIBUTES: u32 = 13;

/// First column of the alternatives, on the sheets of performances and of the calculation.
const SCORES: u16 = 3;
const VALUES: u16 = 4;

/// First column of the blocks on the sheet of weights, and of the points on the sheet of scales.
const BLOCKS: u16 = 7;
const POINTS: u16 = 4;

/// What the sheets are made from: the attributes and nodes that count.
pub(super) struct Live<'a> {
    source: Source<'a>,
    words: &'a Words,
    /// Indices of the attributes that are weighted.
    attributes: Vec<usize>,
    /// Indices of the criteria that are weighted.
    criteria: Vec<usize>,
    /// Indices of the nodes that count, each objective before what stands below it.
    nodes: Vec<usize>,
}

impl<'a> Live<'a> {
    pub(super) fn new(source: Source<'a>, words: &'a Words) -> Self {
        let study = source.study;
        let attributes = study.performances.attributes();
        let criteria: Vec<usize> = (0..study.criteria.len()).filter(|&c| study.weighted(c)).collect();
        let tree = study.tree.nodes();
        let mut counts = vec![false; tree.len()];
        for &c in &criteria {
            let mut node = Some(study.criteria[c].node);
            while let Some(index) = node {
                counts[index] = true;
                node = tree[index].parent;
            }
        }
        Self {
            source,
            words,
            attributes: (0..attributes.len()).filter(|&a| study.weighted(attributes[a].criterion)).collect(),
            criteria,
            nodes: study.tree.depth_first().into_iter().filter(|&node| counts[node]).collect(),
        }
    }

    pub(super) fn write(&self, workbook: &mut Workbook, words: &Words) -> Result<(), XlsxError> {
        self.calculation(workbook.add_worksheet().set_name(words.live_sheet)?)?;
        self.scores(workbook.add_worksheet().set_name(words.scores_sheet)?)?;
        self.weights(workbook.add_worksheet().set_name(words.weights_sheet)?)?;
        self.scales(workbook.add_worksheet().set_name(words.scales_sheet)?)
    }

    fn alternatives(&self) -> usize {
        self.source.study.alternatives.len()
    }

    /// Mark and header of a sheet.
    fn head(&self, sheet: &mut Worksheet, headers: &[String], row: u32) -> Result<(), XlsxError> {
        marked(sheet, self.source, self.words);
        for (column, header) in (0_u16..).zip(headers) {
            text(sheet, row, column, header, &header_format());
            sheet.set_column_width(column, 16)?;
        }
        sheet.set_column_width(0, 30)?;
        Ok(())
    }

    fn names(&self) -> impl Iterator<Item = String> {
        let language = self.source.language;
        self.source.study.alternatives.iter().map(move |alternative| alternative.name(language))
    }

    /// A formula with the value that it has now.
    fn formula(
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        formula: &str,
        value: f64,
        decimals: u8,
    ) -> Result<(), XlsxError> {
        let formula = Formula::new(formula).set_result((value + 0.0).to_string());
        sheet.write_formula_with_format(row, column, formula, &number_format(decimals)).map(drop)
    }

    /// A number that a reader may change.
    fn input(sheet: &mut Worksheet, row: u32, column: u16, value: f64) -> Result<(), XlsxError> {
        let format = Format::new().set_background_color(INPUT).set_num_format("General");
        sheet.write_number_with_format(row, column, value, &format).map(drop)
    }

    /// A column of a sheet from its first to its last row.
    fn column(sheet: &str, column: u16, first: u32, count: usize) -> String {
        let letters = letters(column.into());
        format!("'{sheet}'!${letters}${}:${letters}${}", first + 1, first + count as u32)
    }

    /// A cell of the calculation's rows of alternatives, all of them.
    fn row(&self, row: u32) -> String {
        let (from, to) = (letters(VALUES.into()), letters(usize::from(VALUES) + self.alternatives() - 1));
        format!("${from}${0}:${to}${0}", row + 1)
    }

    fn calculation(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (words, Source { study, evaluation, .. }) = (self.words, self.source);
        let blank = || std::iter::repeat_n(String::new(), usize::from(VALUES));
        self.head(sheet, &blank().chain(self.names()).collect::<Vec<_>>(), HEAD)?;
        let bold = Format::new().set_bold();
        let labels = [
            (VALUE, words.value),
            (RANK, words.rank),
            (REPORTED, words.reported),
            (OUT, words.knocked_out),
            (RANKED, words.ranked),
            (SORTED, words.sorted),
            (LEADERS, words.leaders),
            (MARGIN, words.margin),
        ];
        for (row, label) in labels {
            text(sheet, row, 0, label, &bold);
        }
        sheet.set_column_width(0, 44)?;
        Self::input(sheet, MARGIN, VALUES, study.settings.tie_margin)?;
        let headers = [words.criterion, words.block, words.block_weight, words.weight].map(str::to_owned);
        for (column, header) in (0_u16..).zip(headers.into_iter().chain(self.names())) {
            text(sheet, ATTRIBUTES - 1, column, &header, &header_format());
        }
        self.attributes(sheet)?;
        let main = evaluation.main();
        let count = self.attributes.len();
        let weights = Self::column(words.live_sheet, 3, ATTRIBUTES, count);
        let margin = format!("(${}${}+0.00000005)", letters(VALUES.into()), MARGIN + 1);
        let sorted = |s: usize| {
            let mut values: Vec<f64> = (0..self.alternatives())
                .filter(|&t| !evaluation.knocked_out[t])
                .map(|t| main.values.overall[t])
                .collect();
            values.sort_by(|a, b| b.total_cmp(a));
            values.get(s).copied()
        };
        let mut leader = f64::INFINITY;
        for s in 0..self.alternatives() {
            let (at, me) = (VALUES + s as u16, letters(usize::from(VALUES) + s));
            let values = Self::column(words.live_sheet, at, ATTRIBUTES, count);
            let overall = main.values.overall[s];
            Self::formula(sheet, VALUE, at, &format!("=SUMPRODUCT({weights},{values})"), overall, 1)?;
            let rank = main.ranks[s].map(|rank| rank.first);
            let result = rank.map_or_else(|| words.out.to_owned(), |rank| rank.to_string());
            let formula = format!(
                "=IF({me}{out}<>\"\",\"{}\",RANK(INDEX({leaders},RANK({me}{ranked},{all})),{all}))",
                words.out,
                out = OUT + 1,
                ranked = RANKED + 1,
                leaders = self.row(LEADERS),
                all = self.row(RANKED),
            );
            let format = Format::new().set_bold().set_align(FormatAlign::Right);
            sheet.write_formula_with_format(RANK, at, Formula::new(formula).set_result(result), &format)?;
            match rank {
                Some(rank) => drop(sheet.write_number(REPORTED, at, rank as f64)?),
                None => text(sheet, REPORTED, at, words.out, &Format::new().set_align(FormatAlign::Right)),
            }
            if evaluation.knocked_out[s] {
                text(sheet, OUT, at, "x", &Format::new().set_align(FormatAlign::Right));
            }
            let formula = format!("=IF({me}{}<>\"\",\"\",{me}{})", OUT + 1, VALUE + 1);
            Self::step(sheet, RANKED, at, &formula, Some(overall).filter(|_| !evaluation.knocked_out[s]))?;
            let formula = format!("=IFERROR(LARGE({},{}),\"\")", self.row(RANKED), s + 1);
            Self::step(sheet, SORTED, at, &formula, sorted(s))?;
            if sorted(s).is_some_and(|value| leader - value > study.settings.tie_margin + 5e-8) {
                leader = sorted(s).unwrap_or_default();
            }
            let sorted_row = SORTED + 1;
            let formula = if s == 0 {
                format!("={me}{sorted_row}")
            } else {
                let before = letters(usize::from(VALUES) + s - 1);
                let last = LEADERS + 1;
                format!(
                    "=IF({me}{sorted_row}=\"\",\"\",IF({before}{last}-{me}{sorted_row}<={margin},{before}{last},{me}{sorted_row}))"
                )
            };
            Self::step(sheet, LEADERS, at, &formula, sorted(s).map(|_| leader))?;
        }
        sheet.set_freeze_panes(FIRST, VALUES)?;
        let last = VALUES + self.alternatives() as u16 - 1;
        let mut chart = rust_xlsxwriter::Chart::new(rust_xlsxwriter::ChartType::Bar);
        let series = chart.add_series();
        series.set_categories((words.live_sheet, HEAD, VALUES, HEAD, last));
        series.set_values((words.live_sheet, VALUE, VALUES, VALUE, last));
        charts::finish(&mut chart, words.live_chart);
        chart.legend().set_hidden();
        sheet.insert_chart(ATTRIBUTES + count as u32 + 2, 0, &chart)?;
        Ok(())
    }

    /// A step between: a number, or nothing.
    fn step(sheet: &mut Worksheet, row: u32, column: u16, formula: &str, value: Option<f64>) -> Result<(), XlsxError> {
        let result = value.map_or_else(String::new, |value| value.to_string());
        let formula = Formula::new(formula).set_result(result);
        sheet.write_formula_with_format(row, column, formula, &number_format(4)).map(drop)
    }

    /// The weight of each attribute, and its value for each alternative.
    fn attributes(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (words, Source { study, evaluation, .. }) = (self.words, self.source);
        let table = &study.performances;
        let weights = attribute_weights(study, &study.profiles[evaluation.main].weights);
        let (nodes, count) = (self.nodes.len(), self.attributes.len());
        let (ids, global) =
            (Self::column(words.weights_sheet, 0, FIRST, nodes), Self::column(words.weights_sheet, 5, FIRST, nodes));
        let blocks = study.blocks.len();
        let block_ids = Self::column(words.weights_sheet, BLOCKS, FIRST, blocks);
        let block_weights = Self::column(words.weights_sheet, BLOCKS + 2, FIRST, blocks);
        let (criteria, shares) = (
            Self::column(words.live_sheet, 0, ATTRIBUTES, count),
            Self::column(words.live_sheet, 2, ATTRIBUTES, count),
        );
        for (offset, &a) in (0_u32..).zip(&self.attributes) {
            let (row, attribute) = (ATTRIBUTES + offset, table.attributes()[a]);
            let at = row + 1;
            text(sheet, row, 0, study.criteria[attribute.criterion].id.as_str(), &Format::new());
            let block = attribute.block.map(|b| &study.blocks[b]);
            if let Some(block) = block {
                text(sheet, row, 1, block.id.as_str(), &Format::new());
                let formula = format!("=INDEX({block_weights},MATCH($B{at},{block_ids},0))");
                Self::formula(sheet, row, 2, &formula, 100.0 * block.weight, 2)?;
            } else {
                sheet.write_number(row, 2, 1.0)?;
            }
            let formula = format!(
                "=INDEX({global},MATCH($A{at},{ids},0))*IF(SUMIF({criteria},$A{at},{shares})>0,\
                 $C{at}/SUMIF({criteria},$A{at},{shares}),1/COUNTIF({criteria},$A{at}))"
            );
            Self::formula(sheet, row, 3, &formula, weights[a], 4)?;
            let place = self.criteria.iter().position(|&c| c == attribute.criterion).unwrap_or(0) as u32;
            for s in 0..self.alternatives() {
                let x = format!("'{}'!{}{}", words.scores_sheet, letters(usize::from(SCORES) + s), FIRST + offset + 1);
                let Some(function) = &study.criteria[attribute.criterion].value else { continue };
                let formula = self.value(function, &x, FIRST + place + 1);
                Self::formula(sheet, row, VALUES + s as u16, &formula, evaluation.partial.row(s)[a], 2)?;
            }
        }
        Ok(())
    }

    /// The value function over the cell `x`, with the points in row `at` of the sheet of scales.
    fn value(&self, function: &ValueFunction, x: &str, at: u32) -> String {
        let point = |index: usize| {
            let column = usize::from(POINTS) + index;
            format!("'{}'!${}${at}", self.words.scales_sheet, letters(column))
        };
        let share = |from: &str, to: &str| format!("MAX(0,MIN(1,({x}-{from})/({to}-{from})))");
        if function.curvature().is_some() {
            let curvature = format!("'{}'!$D${at}", self.words.scales_sheet);
            let share = share(&point(0), &point(2));
            return format!("=100*(1-EXP(-{curvature}*{share}))/(1-EXP(-{curvature}))");
        }
        let knots = points(function).len();
        let mut formula = format!("={}", point(1));
        for index in 1..knots {
            let (x0, v0, x1, v1) = (point(2 * index - 2), point(2 * index - 1), point(2 * index), point(2 * index + 1));
            formula.extend(["+(", &v1, "-", &v0, ")*", &share(&x0, &x1)]);
        }
        formula
    }
}

/// The points of a value function; of a curved one its ends, the bad one first.
fn points(function: &ValueFunction) -> Vec<(f64, f64)> {
    let ends = || {
        let (worst, best) = function.anchors();
        vec![(worst, 0.0), (best, 100.0)]
    };
    function.knots().unwrap_or_else(ends)
}
