//! Texts in lines: left-aligned, broken at spaces, and within words where a line would stay too empty.

use krilla::text::{GlyphId, KrillaGlyph};

use super::clean::clean;
use super::face::{Face, Fonts, Run};
use super::hyphen::places;
use crate::model::Language;

/// A line that is at least so full is not filled up with part of a word.
const FULL: f64 = 0.84;
/// Rounding never moves a word to the next line.
const SLACK: f64 = 1e-6;
const SOFT_HYPHEN: &str = "\u{AD}";

/// A line, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// What it says; a hyphen that is only there for the break is a soft one.
    pub(super) text: String,
    /// The glyphs, lengths in em.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// Its width in pt, without the space behind its last word.
    pub(super) width: f64,
}

/// What breaks texts: the font and a language.
#[derive(Clone, Copy)]
pub(super) struct Breaker<'a> {
    /// The font.
    pub(super) fonts: &'a Fonts,
    /// Whose syllables.
    pub(super) language: Language,
}

impl Breaker<'_> {
    /// The lines of a text, none wider than `room` unless a single letter is. Empty for a text without visible signs.
    pub(super) fn lines(self, text: &str, face: Face, room: f64) -> Vec<Line> {
        self.broken(text, face, room, true)
    }

    /// As [`Self::lines`], but words are only broken where one is wider than the whole line: for headings and names.
    pub(super) fn whole_words(self, text: &str, face: Face, room: f64) -> Vec<Line> {
        self.broken(text, face, room, false)
    }

    /// A text on one line, cut off with an ellipsis where it is too long.
    pub(super) fn one_line(self, text: &str, face: Face, room: f64) -> Line {
        let text = clean(text).replace(SOFT_HYPHEN, "");
        let mut lines = self.whole_words(&text, face, f64::MAX);
        let Some(line) = lines.pop() else { return Line::default() };
        if line.width <= room {
            return line;
        }
        let end = line.glyphs.iter().scan(0.0, |sum, glyph| {
            *sum += f64::from(glyph.x_advance) * face.size;
            Some(*sum)
        });
        let fits = end.take_while(|&end| end + 1.1 * face.size <= room).count();
        let kept = line.glyphs.get(fits).map_or("", |glyph| &line.text[..glyph.text_range.start]);
        self.whole_words(&format!("{}…", kept.trim_end()), face, f64::MAX).pop().unwrap_or_default()
    }

    /// The width of a text on one line, and of its widest word, in pt.
    pub(super) fn extents(self, text: &str, face: Face) -> (f64, f64) {
        let space = self.fonts.word(" ", face.bold).whole();
        let text = clean(text).replace(SOFT_HYPHEN, "");
        let widths = text.split(' ').map(|word| self.fonts.word(word, face.bold).whole());
        let (sum, widest) =
            widths.fold((-space, 0.0), |(sum, widest): (f64, f64), width| (sum + space + width, widest.max(width)));
        (sum.max(0.0) * face.size, widest * face.size)
    }

    fn broken(self, text: &str, face: Face, room: f64, hyphenate: bool) -> Vec<Line> {
        let text = clean(text);
        let mut composer = Composer::new(self.fonts, face);
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            self.place(word, &mut composer, face, room + SLACK, hyphenate);
        }
        composer.end()
    }

    /// Puts a word on the current line, or on the next, or on several.
    fn place(self, word: &str, composer: &mut Composer, face: Face, room: f64, hyphenate: bool) {
        let run = self.fonts.word(word, face.bold);
        let wide = |from: usize, to: usize| face.size * run.width(from..to);
        let (mut from, all) = (0, run.glyphs.len());
        while from < all {
            // Soft hyphens have no width in the font; they are skipped when drawn.
            let (used, rest) = (composer.used(), wide(from, all));
            if used + rest <= room {
                return composer.push(&run, from, all, false);
            }
            let emptiest = composer.line.width < FULL * room;
            let best = places(word, self.language)
                .into_iter()
                .filter(|place| rest > room || (hyphenate && (!place.hyphen || emptiest)))
                .filter_map(|place| Some((run.at(place.byte)?, place.hyphen)))
                .rfind(|&(glyph, hyphen)| {
                    let sign = if hyphen { composer.hyphen.whole() * face.size } else { 0.0 };
                    glyph > from && used + wide(from, glyph) + sign <= room
                });
            if let Some((glyph, hyphen)) = best {
                composer.push(&run, from, glyph, hyphen);
                composer.next_line(false);
                from = glyph;
            } else if composer.line.glyphs.is_empty() {
                let fits = (from..all).take_while(|&glyph| wide(from, glyph + 1) <= room).count().max(1);
                composer.push(&run, from, from + fits, false);
                from += fits;
                if from < all {
                    composer.next_line(false);
                }
            } else {
                composer.next_line(true);
            }
        }
    }
}

/// Lines in the making.
struct Composer {
    face: Face,
    space: std::rc::Rc<Run>,
    hyphen: std::rc::Rc<Run>,
    line: Line,
    done: Vec<Line>,
}

impl Composer {
    fn new(fonts: &Fonts, face: Face) -> Self {
        let (space, hyphen) = (fonts.word(" ", face.bold), fonts.word("-", face.bold));
        Self { face, space, hyphen, line: Line::default(), done: Vec::new() }
    }

    /// Width of the current line with a space behind it, in pt.
    fn used(&self) -> f64 {
        let gap = if self.line.glyphs.is_empty() { 0.0 } else { self.space.whole() * self.face.size };
        self.line.width + gap
    }

    /// Adds part of a word, with a space before it and perhaps a hyphen behind it.
    fn push(&mut self, run: &Run, from: usize, to: usize, hyphen: bool) {
        if !self.line.glyphs.is_empty() {
            let space = std::rc::Rc::clone(&self.space);
            self.glyphs(&space, 0, 1, " ");
        }
        self.glyphs(run, from, to, "");
        if hyphen {
            let sign = std::rc::Rc::clone(&self.hyphen);
            self.glyphs(&sign, 0, 1, SOFT_HYPHEN);
        }
    }

    /// Adds glyphs, with another text than their own if one is given.
    fn glyphs(&mut self, run: &Run, from: usize, to: usize, text: &str) {
        for glyph in &run.glyphs[from..to] {
            let own = &run.text[glyph.bytes.clone()];
            if own == SOFT_HYPHEN {
                continue;
            }
            let start = self.line.text.len();
            self.line.text.push_str(if text.is_empty() { own } else { text });
            let bytes = start..self.line.text.len();
            let (id, advance) = (GlyphId::new(glyph.id), glyph.advance as f32);
            self.line.glyphs.push(KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, bytes, None));
            self.line.width += glyph.advance * self.face.size;
        }
    }

    /// Ends a line. Between words there is a space at its end, so that the text reads on across lines.
    fn next_line(&mut self, between_words: bool) {
        let width = self.line.width;
        if between_words {
            let space = std::rc::Rc::clone(&self.space);
            self.glyphs(&space, 0, 1, " ");
        }
        self.line.width = width;
        self.done.push(std::mem::take(&mut self.line));
    }

    fn end(mut self) -> Vec<Line> {
        if !self.line.glyphs.is_empty() {
            self.done.push(self.line);
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face { size: 10.0, bold: false, leading: 1.4 };
    const TEXT: &str = "Die Neuaufstellung als Dienstleister für die städtischen Unternehmen erfordert \
                        Informationssicherheit, Verwaltungsmodernisierung und Rechen\u{AD}zentrumsleistungen.";

    fn with<T>(test: impl FnOnce(Breaker<'_>) -> T) -> T {
        let fonts = Fonts::new().unwrap();
        test(Breaker { fonts: &fonts, language: Language::De })
    }

    #[test]
    fn lines_fit_and_lose_no_letter() {
        with(|breaker| {
            for room in [20.0, 60.0, 90.0, 140.0, 240.0, 450.0] {
                for lines in [breaker.lines(TEXT, FACE, room), breaker.whole_words(TEXT, FACE, room)] {
                    assert!(lines.iter().all(|line| line.width <= room + SLACK), "{room}");
                    let text: String = lines.iter().map(|line| line.text.as_str()).collect();
                    assert_eq!(text.replace(SOFT_HYPHEN, ""), TEXT.replace(SOFT_HYPHEN, ""), "{room}");
                }
            }
        });
    }

    #[test]
    fn the_width_of_a_line_is_that_of_its_glyphs() {
        with(|breaker| {
            for line in breaker.lines(TEXT, FACE, 200.0) {
                let drawn: f64 = line.glyphs.iter().map(|glyph| f64::from(glyph.x_advance) * FACE.size).sum();
                let trailing =
                    if line.text.ends_with(' ') { breaker.fonts.word(" ", false).whole() * FACE.size } else { 0.0 };
                assert!((drawn - trailing - line.width).abs() < 1e-3, "{}", line.text);
                assert!(line.glyphs.windows(2).all(|pair| pair[0].text_range.end == pair[1].text_range.start));
            }
        });
    }

    #[test]
    fn only_lines_that_would_stay_empty_break_a_word() {
        with(|breaker| {
            let lines = breaker.lines("Die Verwaltungsmodernisierung", FACE, 90.0);
            assert_eq!(lines[0].text, "Die Verwaltungs\u{AD}");
            let lines = breaker.whole_words("Die Verwaltungsmodernisierung", FACE, 150.0);
            assert_eq!(lines[0].text, "Die ");
            let lines = breaker.lines("8,6\u{202F}Mio.\u{A0}EUR bar", FACE, 70.0);
            assert_eq!(lines[0].text, "8,6\u{202F}Mio.\u{A0}EUR ");
        });
    }

    #[test]
    fn giants_and_nothing_end() {
        with(|breaker| {
            let giant = "x".repeat(10_000);
            let lines = breaker.lines(&giant, FACE, 120.0);
            assert!(lines.len() > 300 && lines.iter().all(|line| line.width <= 120.0));
            assert_eq!(breaker.lines("abc", FACE, 1.0).len(), 3);
            assert!(breaker.lines(" \u{200B} ", FACE, 100.0).is_empty());
            let line = breaker.one_line(&giant, FACE, 120.0);
            assert!(line.width <= 120.0 && line.text.ends_with("x…"));
            assert_eq!(breaker.one_line("kurz", FACE, 120.0).text, "kurz");
        });
    }
}
