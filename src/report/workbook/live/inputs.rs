//! The sheets of the inputs: performances, weights, scales.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{BLOCKS, FIRST, HEAD, Live, POINTS, SCORES, header_format, letters, points, text};
use crate::model::Origin;
use crate::report::table::Source;

impl Live<'_> {
    /// The performances; a composite's refer to those of its parts.
    pub(super) fn scores(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (words, Source { study, language, .. }) = (self.words, self.source);
        let table = &study.performances;
        let headers = [words.criterion, words.label, words.block].map(str::to_owned);
        self.head(sheet, &headers.into_iter().chain(self.names()).collect::<Vec<_>>(), HEAD)?;
        let weights = Self::column(words.weights_sheet, BLOCKS + 2, FIRST, study.blocks.len());
        for (row, &a) in (FIRST..).zip(&self.attributes) {
            let attribute = table.attributes()[a];
            let criterion = &study.criteria[attribute.criterion];
            text(sheet, row, 0, criterion.id.as_str(), &Format::new());
            text(sheet, row, 1, criterion.label.get(language), &Format::new());
            if let Some(b) = attribute.block {
                text(sheet, row, 2, study.blocks[b].id.as_str(), &Format::new());
            }
            for s in 0..self.alternatives() {
                let Some(estimate) = table.get(s, a) else { continue };
                let column = SCORES + s as u16;
                let cell = |part: usize| format!("{}{}", letters(usize::from(SCORES) + part), row + 1);
                let parts = study.alternatives[s].assignment.as_ref().map(|assignment| &assignment.parts);
                match (table.origin(s, a), parts, attribute.block) {
                    (Origin::Part, Some(parts), Some(block)) => {
                        Self::formula(sheet, row, column, &format!("={}", cell(parts[block])), estimate.likely(), 2)?;
                    }
                    (Origin::MeanOfParts, Some(parts), None) => {
                        let block = |b: usize| {
                            format!(
                                "'{}'!${}${}",
                                words.weights_sheet,
                                letters(usize::from(BLOCKS) + 2),
                                FIRST as usize + b + 1
                            )
                        };
                        let terms: Vec<String> =
                            parts.iter().enumerate().map(|(b, &part)| format!("{}*{}", block(b), cell(part))).collect();
                        let formula = format!("=({})/SUM({weights})", terms.join("+"));
                        Self::formula(sheet, row, column, &formula, estimate.likely(), 2)?;
                    }
                    _ => Self::input(sheet, row, column, estimate.likely())?,
                }
            }
        }
        sheet.set_freeze_panes(FIRST, SCORES).map(drop)
    }

    /// The weights of the tree and of the blocks.
    pub(super) fn weights(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (words, Source { study, evaluation, language, .. }) = (self.words, self.source);
        let headers =
            [words.node, words.label, words.parent, words.points, words.local, words.global].map(str::to_owned);
        self.head(sheet, &headers, HEAD)?;
        let (tree, weights) = (study.tree.nodes(), &study.profiles[evaluation.main].weights);
        let column = |column: u16| Self::column(words.weights_sheet, column, FIRST, self.nodes.len());
        let (ids, parents, points, global) = (column(0), column(2), column(3), column(5));
        for (row, &index) in (FIRST..).zip(&self.nodes) {
            let (node, at) = (&tree[index], row + 1);
            text(sheet, row, 0, node.id.as_str(), &Format::new());
            text(sheet, row, 1, node.label.get(language), &Format::new());
            let Some(parent) = node.parent else {
                sheet.write_number(row, 4, 1.0)?;
                sheet.write_number(row, 5, 1.0)?;
                continue;
            };
            text(sheet, row, 2, tree[parent].id.as_str(), &Format::new());
            Self::input(sheet, row, 3, 100.0 * weights.local()[index])?;
            let formula = format!("=IFERROR(D{at}/SUMIF({parents},C{at},{points}),0)");
            Self::formula(sheet, row, 4, &formula, weights.local()[index], 4)?;
            let formula = format!("=E{at}*INDEX({global},MATCH(C{at},{ids},0))");
            Self::formula(sheet, row, 5, &formula, weights.global()[index], 4)?;
        }
        for (column, header) in (BLOCKS..).zip([words.block, words.label, words.block_weight]) {
            text(sheet, HEAD, column, header, &header_format());
            sheet.set_column_width(column, 24)?;
        }
        for (row, block) in (FIRST..).zip(&study.blocks) {
            text(sheet, row, BLOCKS, block.id.as_str(), &Format::new());
            text(sheet, row, BLOCKS + 1, block.label.get(language), &Format::new());
            Self::input(sheet, row, BLOCKS + 2, 100.0 * block.weight)?;
        }
        sheet.set_freeze_panes(FIRST, 0).map(drop)
    }

    /// The points of the value functions.
    pub(super) fn scales(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (words, Source { study, language, .. }) = (self.words, self.source);
        let functions = || self.criteria.iter().filter_map(|&c| study.criteria[c].value.as_ref());
        let most = functions().map(|function| points(function).len()).max().unwrap_or(0);
        let headers = [words.criterion, words.label, words.shape, words.curvature].map(str::to_owned);
        let numbered = (1..=most).flat_map(|n| [(words.level)(n), (words.level_value)(n)]);
        self.head(sheet, &headers.into_iter().chain(numbered).collect::<Vec<_>>(), HEAD)?;
        for (row, &c) in (FIRST..).zip(&self.criteria) {
            let criterion = &study.criteria[c];
            text(sheet, row, 0, criterion.id.as_str(), &Format::new());
            text(sheet, row, 1, criterion.label.get(language), &Format::new());
            let Some(function) = &criterion.value else { continue };
            text(sheet, row, 2, if function.curvature().is_some() { words.curve } else { words.lines }, &Format::new());
            if let Some(curvature) = function.curvature() {
                Self::input(sheet, row, 3, curvature)?;
            }
            let cells = points(function).into_iter().flat_map(|(level, value)| [level, value]);
            for (column, number) in (POINTS..).zip(cells) {
                Self::input(sheet, row, column, number)?;
            }
        }
        sheet.set_freeze_panes(FIRST, 1).map(drop)
    }
}
