//! The embedded font on paper: every word is shaped once, with its kerning, and measured as it will be drawn.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use krilla::text::Font;
use rustybuzz::{Direction, ShapePlan, UnicodeBuffer, script, shape_with_plan};

use crate::report::figure::font;

/// Drawn where the font has no sign; what was meant stays in the text of the file.
const MISSING: char = '□';

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Face {
    /// Em size in pt.
    pub(super) size: f64,
    /// Bold or regular.
    pub(super) bold: bool,
    /// From one baseline to the next, in em.
    pub(super) leading: f64,
}

impl Face {
    /// From one baseline to the next, in pt.
    pub(super) fn line(self) -> f64 {
        self.size * self.leading
    }

    /// From the top of a line to its baseline, in pt: capitals stand in the middle of the line.
    pub(super) fn baseline(self) -> f64 {
        self.line() / 2.0 + font::HALF_CAPITAL * self.size
    }
}

/// A glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// Its number in the font.
    pub(super) id: u32,
    /// How far the next one is, in em.
    pub(super) advance: f64,
    /// The bytes of the text that it stands for.
    pub(super) bytes: Range<usize>,
}

/// A shaped word.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    /// The word.
    pub(super) text: String,
    /// Its glyphs.
    pub(super) glyphs: Vec<Glyph>,
}

impl Run {
    /// Width in em of some of its glyphs.
    pub(super) fn width(&self, glyphs: Range<usize>) -> f64 {
        self.glyphs[glyphs].iter().map(|glyph| glyph.advance).sum()
    }

    /// The width of the whole word in em.
    pub(super) fn whole(&self) -> f64 {
        self.width(0..self.glyphs.len())
    }

    /// The glyph that begins at this byte, if one does.
    pub(super) fn at(&self, byte: usize) -> Option<usize> {
        self.glyphs.binary_search_by_key(&byte, |glyph| glyph.bytes.start).ok()
    }
}

/// Both weights of the font, for measuring and for drawing.
pub(super) struct Fonts {
    faces: [rustybuzz::Face<'static>; 2],
    plans: [ShapePlan; 2],
    drawn: [Font; 2],
    words: RefCell<BTreeMap<(bool, String), Rc<Run>>>,
}

impl Fonts {
    /// Reads the embedded font; `None` only if it is damaged, and a test holds that it is not.
    pub(super) fn new() -> Option<Self> {
        let face = |bytes| rustybuzz::Face::from_slice(bytes, 0);
        let faces = [face(font::REGULAR)?, face(font::BOLD)?];
        let plan = |face| ShapePlan::new(face, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let plans = [plan(&faces[0]), plan(&faces[1])];
        let drawn = [Font::new(font::REGULAR.into(), 0)?, Font::new(font::BOLD.into(), 0)?];
        Some(Self { faces, plans, drawn, words: RefCell::default() })
    }

    /// The font to draw with.
    pub(super) fn drawn(&self, bold: bool) -> Font {
        self.drawn[usize::from(bold)].clone()
    }

    /// A word, shaped; it must have been made clean. Signs that the font lacks are drawn as an empty box.
    pub(super) fn word(&self, text: &str, bold: bool) -> Rc<Run> {
        let key = (bold, text.to_owned());
        if let Some(known) = self.words.borrow().get(&key) {
            return Rc::clone(known);
        }
        let run = Rc::new(self.shape(text, bold));
        self.words.borrow_mut().insert(key, Rc::clone(&run));
        run
    }

    fn shape(&self, text: &str, bold: bool) -> Run {
        let (face, plan) = (&self.faces[usize::from(bold)], &self.plans[usize::from(bold)]);
        let units = f64::from(face.units_per_em());
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let shaped = shape_with_plan(face, plan, buffer);
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let missing = face.glyph_index(MISSING);
        let glyphs =
            shaped.glyph_infos().iter().zip(shaped.glyph_positions()).zip(&starts).map(|((info, at), &start)| {
                let next = starts.partition_point(|&other| other <= start);
                let end = starts.get(next).copied().unwrap_or(text.len());
                match missing.filter(|_| info.glyph_id == 0) {
                    Some(id) => {
                        let advance = face.glyph_hor_advance(id).unwrap_or(0);
                        Glyph { id: u32::from(id.0), advance: f64::from(advance) / units, bytes: start..end }
                    }
                    None => Glyph { id: info.glyph_id, advance: f64::from(at.x_advance) / units, bytes: start..end },
                }
            });
        Run { text: text.to_owned(), glyphs: glyphs.collect() }
    }

    /// A drawing whose labels hold nothing that the font lacks: such signs become an empty box.
    pub(super) fn covered(&self, svg: &str) -> String {
        let mut before = ' ';
        let known = |sign: char| self.faces.iter().all(|face| face.glyph_index(sign).is_some());
        svg.chars()
            .map(|sign| {
                let joins = ('\u{300}'..='\u{36F}').contains(&sign) && self.composes(before, sign);
                before = sign;
                if sign.is_ascii() || joins || known(sign) { sign } else { MISSING }
            })
            .collect()
    }

    /// True if a letter and the accent behind it are one glyph of the font.
    fn composes(&self, letter: char, accent: char) -> bool {
        let pair: String = [letter, accent].into_iter().collect();
        [false, true].into_iter().all(|bold| self.shape(&pair, bold).glyphs.len() == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kerned_and_measured_in_em() {
        let fonts = Fonts::new().unwrap();
        let pair = fonts.word("Ta", false).whole();
        assert!(pair < fonts.word("T", false).whole() + fonts.word("a", false).whole());
        let digits: Vec<f64> = ('0'..='9').map(|digit| fonts.word(&digit.to_string(), false).whole()).collect();
        assert!(digits.windows(2).all(|pair| pair[0] == pair[1]), "figures stand below each other");
    }

    #[test]
    fn what_the_font_lacks_is_a_box_with_the_text_kept() {
        let fonts = Fonts::new().unwrap();
        let (run, empty) = (fonts.word("a😀漢", false), fonts.word("□", false));
        assert_eq!(run.text, "a😀漢");
        assert_eq!(run.glyphs.iter().map(|glyph| glyph.bytes.clone()).collect::<Vec<_>>(), [0..1, 1..5, 5..8]);
        assert!(run.glyphs[1..].iter().all(|glyph| glyph.id == empty.glyphs[0].id && glyph.id != 0));
    }

    #[test]
    fn letters_in_two_parts_are_one() {
        let fonts = Fonts::new().unwrap();
        assert_eq!(fonts.word("u\u{308}", true).glyphs.len(), 1);
        assert_eq!(fonts.covered("<text>Mu\u{308}ller 漢 x\u{338}</text>"), "<text>Mu\u{308}ller □ x□</text>");
    }
}
