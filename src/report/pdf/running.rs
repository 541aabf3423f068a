//! Head and foot of every page: the title, the mark of the data, the line at the foot, the number of the page.

use std::rc::Rc;

use krilla::tagging::ArtifactType;

use super::face::Face;
use super::flow::{Drawing, Mark};
use super::line::{Breaker, Line};
use super::page::{FOOT, FURNITURE, HEAD, WIDTH};
use super::write::Cover;
use crate::report::figure::colour::{INK, MARK, QUIET, Rgb};

/// Lines at the foot, at most.
const LINES: usize = 2;
/// Space between the text of the mark and its edge.
const EDGE: f64 = 6.0;
/// Height of the mark.
const TALL: f64 = 15.0;

/// What is drawn on a page besides its column; `y` from the top of the paper.
pub(super) fn running(
    breaker: Breaker<'_>,
    cover: &Cover<'_>,
    page: usize,
    pages: usize,
) -> [(ArtifactType, Vec<Mark>); 2] {
    let mut head = Vec::new();
    let bold = Face { bold: true, ..FURNITURE };
    let mark = breaker.one_line(cover.mark, bold, 0.6 * WIDTH);
    let mut room = WIDTH;
    if mark.width > 0.0 {
        let left = WIDTH - mark.width - 2.0 * EDGE;
        room = left - 14.0;
        let top = HEAD - TALL / 2.0 - 0.364 * FURNITURE.size;
        let area = |x: f64, y: f64, width: f64, height: f64, fill| Mark {
            part: None,
            x,
            y,
            drawing: Drawing::Area { width, height, fill },
        };
        let width = WIDTH - left;
        head.push(area(left, top, width, TALL, MARK.1));
        head.push(area(left + 0.6, top + 0.6, width - 1.2, TALL - 1.2, MARK.0));
        head.push(text(mark, left + EDGE, HEAD, bold, INK));
    }
    if page > 0 {
        head.push(text(breaker.one_line(cover.title, FURNITURE, room), 0.0, HEAD, FURNITURE, QUIET));
    }
    let number = breaker.one_line(&(cover.words.page)(page + 1, pages), FURNITURE, WIDTH);
    let room = WIDTH - number.width - 24.0;
    let rule = Drawing::Area { width: WIDTH, height: 0.4, fill: QUIET };
    let mut foot = vec![Mark { part: None, x: 0.0, y: FOOT, drawing: rule }];
    let first = FOOT + 15.0;
    for (index, line) in footer(breaker, cover.footer, room).into_iter().enumerate() {
        foot.push(text(line, 0.0, first + index as f64 * FURNITURE.line(), FURNITURE, QUIET));
    }
    let x = WIDTH - number.width;
    foot.push(text(number, x, first, FURNITURE, QUIET));
    [(ArtifactType::Header, head), (ArtifactType::Footer, foot)]
}

/// The line at the foot, on at most two lines.
fn footer(breaker: Breaker<'_>, footer: &str, room: f64) -> Vec<Line> {
    let mut lines = breaker.lines(footer, FURNITURE, room);
    if lines.len() > LINES {
        let rest: String = lines[LINES - 1..].iter().map(|line| line.text.as_str()).collect();
        lines.truncate(LINES - 1);
        lines.push(breaker.one_line(&rest, FURNITURE, room));
    }
    lines
}

fn text(line: Line, x: f64, y: f64, face: Face, ink: Rgb) -> Mark {
    let drawing = Drawing::Text { line: Rc::new(line), size: face.size, bold: face.bold, ink, link: None };
    Mark { part: None, x, y, drawing }
}
