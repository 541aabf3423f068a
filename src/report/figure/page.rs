//! The page: the SVG as it grows, and where its texts and grounds lie.
//!
//! The places are remembered so that a test can prove that no two texts overlap and that each can be read.

use super::colour::{Rgb, WHITE};
use super::font::{ASCENT, DESCENT, Face, HALF_CAPITAL};
use super::label::clean;
use std::fmt::Write as _;

/// The side of a point at which a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The text begins at the point.
    Start,
    /// The point is its middle.
    Middle,
    /// The text ends at the point.
    End,
}

/// A line of text to be written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writing<'t> {
    /// What it says.
    pub(super) text: &'t str,
    /// The point, halfway up its capitals and figures: so it is centred in every viewer.
    pub(super) at: (f64, f64),
    /// The side of the point.
    pub(super) side: Side,
    /// Size and weight.
    pub(super) face: Face,
    /// Colour.
    pub(super) ink: Rgb,
    /// True if it runs upwards.
    pub(super) upwards: bool,
}

/// A rectangle in pixels: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Bounds {
    /// The area that two rectangles share, in square pixels.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    /// True if a point lies within or on the edge.
    #[must_use]
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}

/// A text as it was drawn, for checks of the layout.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBox {
    /// Where it lies, measured without kerning (a little too wide rather than too narrow).
    pub bounds: Bounds,
    /// What it says.
    pub text: String,
    /// Its colour.
    pub ink: Rgb,
    /// The grounds under its four corners and its centre.
    pub grounds: [Rgb; 5],
}

/// Where texts and grounds lie, in the order of drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Layout {
    texts: Vec<Written>,
    grounds: Vec<(Bounds, Rgb)>,
}

/// A text, and how many grounds were there before it.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    bounds: Bounds,
    text: String,
    ink: Rgb,
    grounds: usize,
}

impl Layout {
    /// Every text with what lies under it.
    pub(super) fn texts(&self) -> Vec<TextBox> {
        let inset = 0.75;
        let boxed = |written: &Written| {
            let b = written.bounds;
            let (left, right, top, bottom) = (b.left + inset, b.right - inset, b.top + inset, b.bottom - inset);
            let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
            let points = [(left, top), (right, top), (left, bottom), (right, bottom), middle];
            let grounds = points.map(|(x, y)| self.ground((x, y), written.grounds));
            TextBox { bounds: b, text: written.text.clone(), ink: written.ink, grounds }
        };
        self.texts.iter().map(boxed).collect()
    }

    /// The colour at a point: that of the last of the first so many filled rectangles that covers it.
    fn ground(&self, (x, y): (f64, f64), first: usize) -> Rgb {
        let covering = self.grounds[..first].iter().rev().find(|(bounds, _)| bounds.contains(x, y));
        covering.map_or(WHITE, |(_, colour)| *colour)
    }
}

/// What has been drawn so far.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) body: String,
    pub(super) layout: Layout,
}

impl Page {
    /// Writes a line of text, cleaned of what must not be drawn.
    pub(super) fn write(&mut self, writing: &Writing<'_>) {
        let text = clean(writing.text);
        if text.is_empty() {
            return;
        }
        let Writing { at: (x, y), side, face, ink, upwards, .. } = *writing;
        let (em, width) = (face.size, face.width(&text));
        let (anchor, start) = match side {
            Side::Start => ("", 0.0),
            Side::Middle => (" text-anchor=\"middle\"", -width / 2.0),
            Side::End => (" text-anchor=\"end\"", -width),
        };
        let weight = if face.bold { " font-weight=\"700\"" } else { "" };

        // Along and across the line of writing, from the point.
        let rise = HALF_CAPITAL * em;
        let (along, across) = ((start, start + width), (rise - ASCENT * em, rise + DESCENT * em));
        let bounds = if upwards {
            Bounds { left: x + across.0, right: x + across.1, top: y - along.1, bottom: y - along.0 }
        } else {
            Bounds { left: x + along.0, right: x + along.1, top: y + across.0, bottom: y + across.1 }
        };
        let (x, y, baseline) = (round(x), round(y), round(y + rise));
        let turn = if upwards { format!(" transform=\"rotate(-90 {x} {y})\"") } else { String::new() };
        let _ = write!(
            self.body,
            "<text x=\"{x}\" y=\"{baseline}\"{anchor} font-size=\"{}\"{weight} fill=\"{}\"{turn}>",
            round(em),
            ink.hex()
        );
        escape(&mut self.body, &text);
        self.body.push_str("</text>\n");
        let grounds = self.layout.grounds.len();
        self.layout.texts.push(Written { bounds, text, ink, grounds });
    }

    /// Remembers a filled rectangle as the ground of what follows.
    pub(super) fn ground(&mut self, bounds: Bounds, fill: Rgb) {
        self.layout.grounds.push((bounds, fill));
    }

    /// Many strokes of one colour and width as a single path, each a line from point to point, in px.
    pub(super) fn strokes(&mut self, lines: &[[(f64, f64); 2]], colour: Rgb, width: f64) {
        self.body.push_str("<path d=\"");
        for [(x0, y0), (x1, y1)] in lines {
            let _ = write!(self.body, "M{} {}L{} {}", round(*x0), round(*y0), round(*x1), round(*y1));
        }
        let _ = writeln!(self.body, "\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"/>", colour.hex());
    }
}

/// Two decimals are enough for a position on paper, and keep the file small.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Appends a text in which no character can be mistaken for markup.
pub(super) fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}
