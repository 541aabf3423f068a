//! The page: a drawing backend for plotters that writes SVG as we want to publish it.
//!
//! plotters draws on whole units, so one unit is an eighth of a pixel here; the SVG is written in pixels again. The
//! backend that comes with plotters was not enough: it drops the width of a frame, leaves the vertical centre of a
//! text to the viewer (they disagree), lets control characters through, names the fonts at each text, and knows
//! neither title nor description. This one also remembers where every text and every ground lies, so that a test can
//! prove that no two texts overlap and each can be read.

use super::colour::{Rgb, WHITE};
use super::font::{ASCENT, DESCENT, HALF_CAPITAL, LINE_OVER_EM};
use super::label::clean;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::rc::Rc;

/// Units of plotters in one pixel.
pub(super) const UNITS: f64 = 8.0;

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
    fn remember(&mut self, bounds: Bounds, text: &str, ink: Rgb) {
        let grounds = self.layout.grounds.len();
        self.layout.texts.push(Written { bounds, text: text.to_string(), ink, grounds });
    }

    /// Many strokes of one colour and width (in px) as a single path, each a line from point to point.
    pub(super) fn strokes(&mut self, lines: &[[(f64, f64); 2]], colour: Rgb, width: f64) {
        let mut path = String::new();
        for [(x0, y0), (x1, y1)] in lines {
            let _ = write!(path, "M{} {}L{} {}", px(units(*x0)), px(units(*y0)), px(units(*x1)), px(units(*y1)));
        }
        let _ = writeln!(
            self.body,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>",
            colour.hex(),
            px(units(width))
        );
    }
}

/// Pixels as units of plotters.
pub(super) fn units(px: f64) -> i32 {
    (px * UNITS).round() as i32
}

/// Units of plotters as pixels, in the shortest exact decimal form.
fn px(units: i32) -> f64 {
    f64::from(units) / UNITS
}

/// The backend: a handle to a page, shared by all drawing areas on it.
#[derive(Debug, Clone)]
pub(super) struct Pen {
    page: Rc<RefCell<Page>>,
    size: (u32, u32),
}

impl Pen {
    /// A pen for a page of this size in px.
    pub(super) fn new(page: Rc<RefCell<Page>>, width: f64, height: f64) -> Self {
        Self { page, size: (units(width).unsigned_abs(), units(height).unsigned_abs()) }
    }

    fn tag(&self, name: &str, attributes: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.page.borrow_mut().body, "<{name} {attributes}/>");
    }
}

/// The attributes for an outline or a fill.
fn paint<S: BackendStyle>(style: &S, fill: bool) -> String {
    let colour = style.color();
    let (r, g, b) = colour.rgb;
    let hex = Rgb(r, g, b).hex();
    let mut text = if fill {
        format!("fill=\"{hex}\"")
    } else {
        format!("fill=\"none\" stroke=\"{hex}\" stroke-width=\"{}\"", px(style.stroke_width().cast_signed()))
    };
    if colour.alpha < 1.0 {
        let _ = write!(text, " opacity=\"{}\"", (colour.alpha * 100.0).round() / 100.0);
    }
    text
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut text = String::new();
    for (x, y) in path {
        let gap = if text.is_empty() { "" } else { " " };
        let _ = write!(text, "{gap}{},{}", px(x), px(y));
    }
    text
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Pen {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let (left, right) = (px(a.0.min(b.0)), px(a.0.max(b.0)));
        let (top, bottom) = (px(a.1.min(b.1)), px(a.1.max(b.1)));
        let paint = paint(style, fill);
        let (width, height) = (right - left, bottom - top);
        self.tag("rect", format_args!("x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" {paint}"));
        if fill && style.color().alpha >= 1.0 {
            let (r, g, b) = style.color().rgb;
            self.page.borrow_mut().layout.grounds.push((Bounds { left, top, right, bottom }, Rgb(r, g, b)));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        if style.color().alpha > 0.0 {
            self.tag("polyline", format_args!("points=\"{}\" {}", points(path), paint(style, false)));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        if style.color().alpha > 0.0 {
            let (x, y, r) = (px(x), px(y), px(radius.cast_signed()));
            self.tag("circle", format_args!("cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {}", paint(style, fill)));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        if style.color().alpha > 0.0 {
            self.tag("polygon", format_args!("points=\"{}\" {}", points(path), paint(style, true)));
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let text = clean(text);
        let colour = style.color();
        if colour.alpha == 0.0 || text.is_empty() {
            return Ok(());
        }
        let em = style.size() / LINE_OVER_EM / UNITS;
        let width = style.layout_box(&text).map_or(0.0, |((left, _), (right, _))| f64::from(right - left) / UNITS);
        let (x, y) = (px(x), px(y));
        let rise = match style.anchor().v_pos {
            VPos::Top => ASCENT,
            VPos::Center => HALF_CAPITAL,
            VPos::Bottom => -DESCENT,
        } * em;
        let (anchor, start) = match style.anchor().h_pos {
            HPos::Left => ("", 0.0),
            HPos::Center => (" text-anchor=\"middle\"", -width / 2.0),
            HPos::Right => (" text-anchor=\"end\"", -width),
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { " font-weight=\"700\"" } else { "" };
        let (r, g, b) = colour.rgb;
        let ink = Rgb(r, g, b);

        // Along and across the line of writing, from the anchor.
        let (along, across) = ((start, start + width), (rise - ASCENT * em, rise + DESCENT * em));
        let (turn, bounds) = match style.transform() {
            FontTransform::Rotate270 => (
                format!(" transform=\"rotate(-90 {x} {y})\""),
                Bounds { left: x + across.0, right: x + across.1, top: y - along.1, bottom: y - along.0 },
            ),
            _ => (
                String::new(),
                Bounds { left: x + along.0, right: x + along.1, top: y + across.0, bottom: y + across.1 },
            ),
        };
        let mut page = self.page.borrow_mut();
        page.remember(bounds, &text, ink);
        let (baseline, size) = (round(y + rise), round(em));
        let _ = write!(
            page.body,
            "<text x=\"{x}\" y=\"{baseline}\"{anchor} font-size=\"{size}\"{weight} fill=\"{}\"{turn}>",
            ink.hex()
        );
        escape(&mut page.body, &text);
        page.body.push_str("</text>\n");
        Ok(())
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
