//! The contents: from blocks to paragraphs, tables and pictures.

use std::fmt::Write;

use super::Picture;
use super::xml::{DECLARATION, bold, escaped, paragraph, run};
use crate::report::document::{Block, Document, Fact, Grid, Illustration};
use crate::report::figure::png;

/// Width of the text, 160 mm, in twentieths of a point.
const WIDTH: usize = 9071;
/// Height that a figure may take, in px of 1/96 inch: 215 mm.
const HEIGHT: f64 = 812.0;
/// Width that a figure may take, in px: 160 mm less a rest for rounding.
const ACROSS: f64 = 604.0;
/// English metric units in a px.
const EMU: f64 = 9525.0;
/// Pixels of a picture for one px of the figure.
const SCALE: f64 = 2.0;
/// Lists: number 1 has bullets, from 2 on every ordered list counts for itself.
const BULLETS: usize = 1;
/// Longest term that has room at the left, in characters.
const TERM: usize = 18;
/// How a table ends.
const TABLE_END: &str = "</w:tbl>";

/// The main part with what it refers to.
pub(super) struct Body {
    pub(super) xml: String,
    pub(super) pictures: Vec<Picture>,
    /// Number of ordered lists.
    pub(super) lists: usize,
}

impl Body {
    pub(super) fn of(document: &Document) -> Self {
        let mut body = Self { xml: String::new(), pictures: Vec::new(), lists: 0 };
        body.xml.push_str(DECLARATION);
        body.xml.push_str(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
             xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>",
        );
        body.xml.push_str(&paragraph("Title", &run(&document.title)));
        if !document.subtitle.is_empty() {
            body.xml.push_str(&paragraph("Subtitle", &run(&document.subtitle)));
        }
        for block in &document.blocks {
            body.block(block);
        }
        body.part();
        body.xml.push_str(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/>\
             <w:footerReference w:type=\"default\" r:id=\"rFooter\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"709\" \
             w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        );
        body
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, text } => {
                let style = if *level <= 2 { "Heading1" } else { "Heading2" };
                self.xml.push_str(&paragraph(style, &marked(id, self.xml.len(), text)));
            }
            Block::Message(text) => self.xml.push_str(&paragraph("Message", &run(text))),
            Block::Paragraph(text) => self.xml.push_str(&paragraph("BodyText", &run(text))),
            Block::Note(text) => self.xml.push_str(&paragraph("Note", &run(text))),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Figure(figure) => self.figure(figure),
            Block::Table(grid) => self.table(grid),
            Block::Facts(facts) => self.facts(facts),
            Block::WhatIf => {}
            Block::NewPage => self.xml.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        }
    }

    fn list(&mut self, ordered: bool, items: &[String]) {
        let (style, number) = if ordered {
            self.lists += 1;
            ("ListNumber", BULLETS + self.lists)
        } else {
            ("ListBullet", BULLETS)
        };
        for item in items {
            let _ = write!(
                self.xml,
                "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{number}\"/>\
                 </w:numPr></w:pPr>{}</w:p>",
                run(item)
            );
        }
    }

    /// Terms at the left and what belongs to them behind a tab; where a term is too long for that, behind a blank.
    fn facts(&mut self, facts: &[Fact]) {
        let narrow = facts.iter().all(|fact| fact.term.chars().count() <= TERM);
        for fact in facts {
            let term = bold(&format!("{}:", fact.term));
            let told = if narrow {
                paragraph("Facts", &format!("{term}<w:r><w:tab/></w:r>{}", run(&fact.text)))
            } else {
                paragraph("BodyText", &format!("{term}{}{}", run(" "), run(&fact.text)))
            };
            self.xml.push_str(&told);
        }
    }

    fn figure(&mut self, illustration: &Illustration) {
        let Illustration { figure, title, data } = illustration;
        match png(&figure.svg, SCALE) {
            Ok(bytes) => {
                let number = self.pictures.len() + 1;
                let fit = (HEIGHT / figure.height).min(ACROSS / figure.width).min(1.0);
                let [width, height] = [figure.width, figure.height].map(|px| (px * fit * EMU).round() as u64);
                let (name, alt) = (escaped(&figure.name), escaped(&figure.alt));
                let _ = write!(
                    self.xml,
                    "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" \
                     distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" \
                     name=\"{name}\" descr=\"{alt}\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>\
                     </wp:cNvGraphicFramePr><a:graphic><a:graphicData \
                     uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
                     <pic:cNvPr id=\"{number}\" name=\"{name}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
                     <pic:blipFill><a:blip r:embed=\"rPicture{number}\"/><a:stretch><a:fillRect/></a:stretch>\
                     </pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
                     </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
                     </a:graphic></wp:inline></w:drawing></w:r></w:p>"
                );
                self.pictures.push(Picture { path: format!("media/{}.png", figure.name), bytes });
            }
            // A figure that cannot be drawn is still told.
            Err(_) => self.xml.push_str(&paragraph("BodyText", &run(&figure.alt))),
        }
        self.xml.push_str(&paragraph("FigureCaption", &run(title)));
        if let Some(grid) = data {
            self.table(grid);
        }
    }

    /// A table with its caption above and its header row named.
    fn table(&mut self, grid: &Grid) {
        if grid.columns.is_empty() {
            return;
        }
        if grid.caption.is_empty() {
            self.part();
        } else {
            self.xml.push_str(&paragraph("Caption", &run(&grid.caption)));
        }
        let widths = widths(grid);
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/>\
             </w:tblPr><w:tblGrid>",
            escaped(&grid.caption)
        );
        for width in &widths {
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in grid.columns.iter().zip(&widths) {
            self.cell(*width, column.numeric, &bold(&column.header));
        }
        self.xml.push_str("</w:tr>");
        for row in &grid.rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (at, (column, width)) in grid.columns.iter().zip(&widths).enumerate() {
                let text = row.get(at).map_or("", String::as_str);
                let runs = if at == grid.head { bold(text) } else { run(text) };
                self.cell(*width, column.numeric, &runs);
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str(TABLE_END);
    }

    /// An empty paragraph behind a table, where the format needs one.
    fn part(&mut self) {
        if self.xml.ends_with(TABLE_END) {
            self.xml.push_str("<w:p/>");
        }
    }

    fn cell(&mut self, width: usize, numeric: bool, runs: &str) {
        let style = if numeric { "TableNumber" } else { "TableText" };
        let text = paragraph(style, runs);
        let _ = write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{text}</w:tc>");
    }
}

/// A heading with a bookmark, so that it can be linked to.
fn marked(id: &str, number: usize, text: &str) -> String {
    let name = escaped(id);
    format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{}<w:bookmarkEnd w:id=\"{number}\"/>", run(text))
}

/// Widths of the columns in twentieths of a point.
///
/// # Properties
/// They sum to at most the width of the text. Each has room for its longest word, if all have; what is left over goes to
/// those with long texts.
fn widths(grid: &Grid) -> Vec<usize> {
    const SIGN: usize = 112;
    // Headers are bold, and a program may have none of the fonts that are named.
    const BOLD: usize = 146;
    const MARGINS: usize = 190;
    const LONGEST_WORD: usize = 26;
    const LONGEST_TEXT: usize = 60;
    let word = |text: &str| text.split([' ', '-']).map(|word| word.chars().count()).max().unwrap_or(0);
    let cells = |at: usize| grid.rows.iter().filter_map(move |row| row.get(at));
    let needed = |at: usize| {
        let longest = cells(at).map(|cell| word(cell)).max().unwrap_or(0).min(LONGEST_WORD);
        let header = word(&grid.columns[at].header).min(LONGEST_WORD);
        (longest * SIGN).max(header * BOLD) + MARGINS
    };
    let wanted = |at: usize| {
        let header = grid.columns[at].header.chars().count().div_ceil(2);
        let longest = cells(at).map(|cell| cell.chars().count()).chain([header]).max().unwrap_or(0);
        longest.min(LONGEST_TEXT) * SIGN + MARGINS
    };
    let columns = 0..grid.columns.len();
    let least: Vec<usize> = columns.clone().map(needed).collect();
    let sum: usize = least.iter().sum::<usize>().max(1);
    if sum >= WIDTH {
        return least.iter().map(|width| width * WIDTH / sum).collect();
    }
    let more: Vec<usize> = columns.map(|at| wanted(at).saturating_sub(least[at])).collect();
    let rest = (WIDTH - sum) as u128;
    match more.iter().sum::<usize>() {
        0 => least.iter().map(|width| width * WIDTH / sum).collect(),
        all => {
            least.iter().zip(&more).map(|(least, more)| least + (rest * *more as u128 / all as u128) as usize).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::GridColumn;

    #[test]
    fn columns_have_room_for_their_words_and_fill_the_page() {
        let column = |header: &str| GridColumn { header: header.to_owned(), numeric: false };
        let grid = |cells: [&str; 3]| Grid {
            columns: ["Rang", "Szenario", "Anteil der Läufe auf Rang 1"].map(column).to_vec(),
            rows: vec![cells.map(str::to_owned).to_vec()],
            ..Grid::default()
        };
        let usual = widths(&grid(["1–3", "a) Status quo stärken", "51\u{202F}%"]));
        assert!((WIDTH - 3..=WIDTH).contains(&usual.iter().sum()), "{usual:?}");
        assert!(usual[0] >= 4 * 112 && usual[1] > usual[0] && usual[2] >= 6 * 112, "{usual:?}");
        let hostile = widths(&grid([&"x".repeat(10_000), &"y z ".repeat(5000), ""]));
        assert!(hostile.iter().sum::<usize>() <= WIDTH && hostile.iter().all(|&width| width > 600), "{hostile:?}");
    }
}
