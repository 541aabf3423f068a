//! The pen: a drawing backend for plotters that writes SVG as we want to publish it.
//!
//! plotters draws on whole units, so one unit is an eighth of a pixel here; the SVG is written in pixels again. The
//! backend that comes with plotters was not enough: it drops the width of a frame, leaves the vertical centre of a
//! text to the viewer (they disagree), lets control characters through, names the fonts at each text, and knows
//! neither title nor description.

use super::colour::Rgb;
use super::font::{ASCENT, DESCENT, Face, HALF_CAPITAL, LINE_OVER_EM};
use super::page::{Bounds, Page, Side, Writing};
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::rc::Rc;

/// Units of plotters in one pixel.
pub(super) const UNITS: f64 = 8.0;

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
            self.page.borrow_mut().ground(Bounds { left, top, right, bottom }, Rgb(r, g, b));
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
        let colour = style.color();
        let em = style.size() / LINE_OVER_EM / UNITS;
        let middle = match style.anchor().v_pos {
            VPos::Top => ASCENT - HALF_CAPITAL,
            VPos::Center => 0.0,
            VPos::Bottom => -DESCENT - HALF_CAPITAL,
        } * em;
        let side = match style.anchor().h_pos {
            HPos::Left => Side::Start,
            HPos::Center => Side::Middle,
            HPos::Right => Side::End,
        };
        let face = Face { size: em, bold: matches!(style.style(), FontStyle::Bold) };
        let (r, g, b) = colour.rgb;
        if colour.alpha > 0.0 {
            let at = (px(x), px(y) + middle);
            self.page.borrow_mut().write(&Writing { text, at, side, face, ink: Rgb(r, g, b), upwards: false });
        }
        Ok(())
    }
}
