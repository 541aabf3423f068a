//! Collects the blocks of a document.

use super::{Block, Document, Fact, Grid, Illustration, data, origin};
use crate::report::chart::Chart;
use crate::report::figure::Width;
use crate::report::table::Source;
use crate::report::text::document::{Section, Words, words};
use crate::study::{Provenance, Status};

/// A document under way.
pub(super) struct Page<'a> {
    pub(super) source: Source<'a>,
    pub(super) words: &'static Words,
    blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        Self { source, words: words(source.language), blocks: Vec::new() }
    }

    /// How a scenario is called: with its letter, where it has one.
    pub(super) fn name(&self, alternative: usize) -> String {
        self.source.who(alternative).name()
    }

    /// As [`Page::name`], of several.
    pub(super) fn names(&self, some: &[usize]) -> Vec<String> {
        some.iter().map(|&s| self.name(s)).collect()
    }

    pub(super) fn heading(&mut self, section: Section) {
        let (level, id) = section.place();
        let text = (self.words.sections.heading)(section).to_owned();
        self.blocks.push(Block::Heading { level, id, text });
    }

    pub(super) fn heading_of(&mut self, id: &'static str, text: &str) {
        self.blocks.push(Block::Heading { level: 2, id, text: text.to_owned() });
    }

    pub(super) fn text(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(super) fn list(&mut self, ordered: bool, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List { ordered, items });
        }
    }

    pub(super) fn table(&mut self, grid: Grid) {
        if !grid.rows.is_empty() {
            self.blocks.push(Block::Table(grid));
        }
    }

    pub(super) fn facts(&mut self, facts: Vec<(&str, String)>) {
        let facts: Vec<Fact> = facts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(term, text)| Fact { term: term.to_owned(), text })
            .collect();
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// The chart with the data behind it; nothing where the study has nothing that it could show.
    pub(super) fn figure(&mut self, chart: Chart) -> bool {
        let grid = data::data(self.source, chart);
        self.drawn(chart, grid)
    }

    /// The chart, whose data stand in a table of the document or in its alternative text.
    pub(super) fn figure_alone(&mut self, chart: Chart) -> bool {
        self.drawn(chart, None)
    }

    fn drawn(&mut self, chart: Chart, data: Option<Grid>) -> bool {
        let Some(figure) = chart.draw(self.source, Width::Print) else { return false };
        let title = (self.words.tables.figure)(chart).to_owned();
        let data = data.filter(|grid| !grid.rows.is_empty());
        self.blocks.push(Block::Figure(Box::new(Illustration { figure, title, data })));
        true
    }

    /// The finished document.
    pub(super) fn finish(self, subtitle: String) -> Document {
        let settings = &self.source.study.settings;
        let frame = &self.words.frame;
        let mark = match (settings.provenance == Provenance::Illustrative, settings.status) {
            (true, Status::Draft) => Some(frame.both),
            (true, Status::Reviewed) => Some(frame.illustrative),
            (false, Status::Draft) => Some(frame.draft),
            (false, Status::Reviewed) => None,
        };
        let runs = self.source.robustness.map(|known| (known.sampling.seed, origin::runs(known, self.source.language)));
        Document {
            title: origin::title(self.source),
            subtitle,
            language: self.source.language,
            mark: mark.map(str::to_owned),
            footer: (frame.footer)(
                &origin::code_of_inputs(self.source),
                env!("CARGO_PKG_VERSION"),
                runs.as_ref().map(|(seed, runs)| (*seed, runs.as_str())),
            ),
            blocks: self.blocks,
        }
    }
}
