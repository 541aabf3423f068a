//! From a column without end to pages.
//!
//! A document becomes a list of [`Atom`]s: lines, rows, figures, each with its height and what is drawn in it. Pages
//! are filled from the top. Atoms that must stay together are moved as a whole; only what is higher than a page breaks
//! within. A table that goes on shows its header again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::line::Line;
use super::tags::Part;
use crate::report::figure::colour::Rgb;

/// Something drawn, at a place relative to the atom (or page) that it belongs to, in pt, `y` downwards.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Which part of the document it is; `None` for what only decorates.
    pub(super) part: Option<Part>,
    /// Left edge.
    pub(super) x: f64,
    /// Top edge; of a text, its baseline.
    pub(super) y: f64,
    /// What is drawn.
    pub(super) drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) enum Drawing {
    /// A line of text.
    Text {
        /// The line.
        line: Rc<Line>,
        /// Em size in pt.
        size: f64,
        /// Bold or regular.
        bold: bool,
        /// Its colour.
        ink: Rgb,
        /// The data that it links to.
        link: Option<usize>,
    },
    /// A filled rectangle: a ground or a rule.
    Area {
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Its colour.
        fill: Rgb,
    },
    /// A figure of the document, by its number from 0.
    Figure {
        /// Which one.
        index: usize,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
}

/// What is never divided.
#[derive(Debug, Clone, Default)]
pub(super) struct Atom {
    /// Space above it, except at the top of a page.
    pub(super) before: f64,
    /// Its height.
    pub(super) height: f64,
    /// No page ends behind it.
    pub(super) keep: bool,
    /// It may wait for the next page, and what is behind it comes before it: a figure.
    pub(super) floats: bool,
    /// It begins a page.
    pub(super) fresh: bool,
    /// What is drawn.
    pub(super) marks: Vec<Mark>,
    /// Shown again where it begins a page: the header of its table.
    pub(super) head: Option<Rc<Head>>,
    /// The box that it stands in; one drawing for all of its atoms on a page.
    pub(super) frame: Option<usize>,
    /// The heading that begins here: level and text.
    pub(super) heading: Option<(u8, String)>,
    /// The data that begin here, by the number of their figure.
    pub(super) data: Option<usize>,
}

/// The header of a table, as it is repeated.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// Its height.
    pub(super) height: f64,
    /// What is drawn; no part of the document, since it was read before.
    pub(super) marks: Vec<Mark>,
}

/// A place in the document: page from 0, `y` from the top of the page's column.
pub(super) type Place = (usize, f64);

/// The part of a box that is on one page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    /// Which box.
    pub(super) id: usize,
    /// Top edge.
    pub(super) top: f64,
    /// Bottom edge.
    pub(super) bottom: f64,
}

/// A page.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    /// What is drawn, in reading order; places relative to the column.
    pub(super) marks: Vec<Mark>,
    /// The boxes behind it.
    pub(super) frames: Vec<Frame>,
    /// The atoms on it, by their numbers.
    pub(super) atoms: Vec<usize>,
    /// How far it is filled.
    pub(super) filled: f64,
}

/// A document on pages.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    /// The pages; at least one.
    pub(super) sheets: Vec<Sheet>,
    /// The headings: level, text, place.
    pub(super) headings: Vec<(u8, String, Place)>,
    /// Where the data of each figure begin.
    pub(super) data: BTreeMap<usize, Place>,
}

/// Fills pages of this height.
///
/// A figure that does not fit on the rest of a page waits for the next one, and the text behind it moves up: until the
/// next heading or figure.
pub(super) fn fill(atoms: &[Atom], height: f64) -> Layout {
    let mut layout = Layout { sheets: vec![Sheet::default()], ..Layout::default() };
    let mut waiting: Option<Range<usize>> = None;
    let mut at = 0;
    while at < atoms.len() {
        let chunk = at..atoms[at..].iter().position(|atom| !atom.keep).map_or(atoms.len(), |last| at + last + 1);
        let filled = layout.sheets.last().map_or(0.0, |sheet| sheet.filled);
        let mut chunk = chunk;
        if waiting.is_some() {
            // A table moves up as a whole or not at all.
            while chunk.end < atoms.len() && goes_on(&atoms[chunk.end - 1], &atoms[chunk.end]) {
                chunk.end += 1;
            }
        }
        let needed: f64 = atoms[chunk.clone()].iter().map(|atom| atom.before + atom.height).sum();
        let fits = filled == 0.0 || (!atoms[at].fresh && filled + needed <= height);
        if let Some(figure) = waiting.take() {
            if fits && moves_up(&atoms[chunk.clone()]) {
                waiting = Some(figure);
            } else {
                layout.sheets.push(Sheet::default());
                put(&mut layout, atoms, figure, height);
                continue;
            }
        } else if !fits && atoms[at].floats && !atoms[at].fresh {
            waiting = Some(chunk.clone());
            at = chunk.end;
            continue;
        } else if !fits {
            layout.sheets.push(Sheet::default());
        }
        at = chunk.end;
        put(&mut layout, atoms, chunk, height);
    }
    if let Some(figure) = waiting {
        layout.sheets.push(Sheet::default());
        put(&mut layout, atoms, figure, height);
    }
    layout
}

/// True if atoms are text or a table, which may be read before a figure that stands above them.
fn moves_up(atoms: &[Atom]) -> bool {
    atoms.iter().all(|atom| atom.heading.is_none() && !atom.floats && atom.data.is_none())
}

/// True if two atoms are rows of the same table.
fn goes_on(above: &Atom, below: &Atom) -> bool {
    matches!((&above.head, &below.head), (Some(a), Some(b)) if Rc::ptr_eq(a, b))
}

/// Puts atoms one below the other.
fn put(layout: &mut Layout, atoms: &[Atom], chunk: Range<usize>, height: f64) {
    for index in chunk {
        put_one(layout, &atoms[index], index, height);
    }
}

/// Puts an atom below the last one, or on a new page where a chunk is higher than a page.
fn put_one(layout: &mut Layout, atom: &Atom, index: usize, height: f64) {
    let filled = layout.sheets.last().map_or(0.0, |sheet| sheet.filled);
    if filled > 0.0 && filled + atom.before + atom.height > height {
        layout.sheets.push(Sheet::default());
    }
    let page = layout.sheets.len() - 1;
    let sheet = &mut layout.sheets[page];
    if sheet.filled > 0.0 {
        sheet.filled += atom.before;
    } else if let Some(head) = &atom.head {
        sheet.marks.extend(head.marks.iter().cloned());
        sheet.filled += head.height;
    }
    let top = sheet.filled;
    sheet.marks.extend(atom.marks.iter().cloned().map(|mark| Mark { y: mark.y + top, ..mark }));
    sheet.filled += atom.height;
    sheet.atoms.push(index);
    if let Some(id) = atom.frame {
        match sheet.frames.last_mut().filter(|frame| frame.id == id) {
            Some(frame) => frame.bottom = sheet.filled,
            None => sheet.frames.push(Frame { id, top, bottom: sheet.filled }),
        }
    }
    if let Some((level, text)) = &atom.heading {
        layout.headings.push((*level, text.clone(), (page, top)));
    }
    if let Some(figure) = atom.data {
        layout.data.insert(figure, (page, top));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom(height: f64, keep: bool) -> Atom {
        Atom { before: 5.0, height, keep, ..Atom::default() }
    }

    fn pages(atoms: &[Atom]) -> Vec<Vec<usize>> {
        fill(atoms, 100.0).sheets.into_iter().map(|sheet| sheet.atoms).collect()
    }

    #[test]
    fn pages_are_filled_from_the_top() {
        let atoms = vec![atom(45.0, false); 5];
        assert_eq!(pages(&atoms), [vec![0, 1], vec![2, 3], vec![4]]);
        assert_eq!(pages(&[]), [Vec::<usize>::new()]);
    }

    #[test]
    fn a_heading_stays_with_what_follows() {
        let atoms = [atom(60.0, false), atom(20.0, true), atom(15.0, false)];
        assert_eq!(pages(&atoms), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn what_is_higher_than_a_page_breaks_within() {
        let atoms = vec![atom(30.0, true); 7];
        assert_eq!(pages(&atoms), [vec![0, 1, 2], vec![3, 4, 5], vec![6]]);
        assert_eq!(pages(&[atom(10.0, false), atom(400.0, false), atom(10.0, false)]), [vec![0], vec![1], vec![2]]);
    }

    #[test]
    fn a_header_stands_again_on_the_next_page() {
        let head = Rc::new(Head {
            height: 20.0,
            marks: vec![Mark {
                part: None,
                x: 0.0,
                y: 0.0,
                drawing: Drawing::Area { width: 1.0, height: 1.0, fill: Rgb(0, 0, 0) },
            }],
        });
        let row = Atom { height: 30.0, head: Some(head), ..Atom::default() };
        let layout = fill(&[atom(20.0, true), row.clone(), row.clone(), row], 100.0);
        assert_eq!(layout.sheets.len(), 2);
        assert!(layout.sheets[0].marks.is_empty());
        assert_eq!((layout.sheets[1].marks.len(), layout.sheets[1].filled), (1, 50.0));
    }

    #[test]
    fn text_moves_up_where_a_figure_waits() {
        let figure = Atom { floats: true, ..atom(60.0, true) };
        let heading = Atom { heading: Some((2, "x".to_owned())), ..atom(4.0, true) };
        let atoms = [atom(50.0, false), figure, atom(10.0, false), atom(20.0, false), heading, atom(10.0, false)];
        assert_eq!(pages(&atoms), [vec![0, 3], vec![1, 2, 4, 5]]);
        assert_eq!(pages(&atoms[..4]), [vec![0, 3], vec![1, 2]]);
        assert_eq!(pages(&atoms[1..4]), [vec![0, 1, 2]]);
    }

    #[test]
    fn boxes_break_with_the_page() {
        let boxed = |height| Atom { frame: Some(3), ..atom(height, false) };
        let layout = fill(&[boxed(40.0), boxed(40.0), boxed(40.0)], 100.0);
        assert_eq!(layout.sheets[0].frames, [Frame { id: 3, top: 0.0, bottom: 85.0 }]);
        assert_eq!(layout.sheets[1].frames, [Frame { id: 3, top: 0.0, bottom: 40.0 }]);
    }
}
