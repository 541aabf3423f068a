//! The sheet: a page with heading and footer, on which a figure draws from top to bottom in pixels.

use super::caption::{Caption, Figure, Width};
use super::colour::{GRID, INK, MARK, QUIET, Rgb, WHITE};
use super::font::{self, Face};
use super::label::{clean, shorten, wrap, wrap_evenly, wrap_whole};
pub(super) use super::page::Side;
use super::page::{Page, Writing, escape};
use super::pen::{Pen, UNITS, units};
use crate::model::Language;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::{Color, IntoTextStyle, RGBColor, TextStyle};
use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

/// No figure is taller than this, in px.
const TALLEST: f64 = 30_000.0;

/// Faces and distances that fit the final width on paper or screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    /// Empty edge around everything.
    pub(super) margin: f64,
    /// The finding.
    pub(super) message: Face,
    /// Subtitle, names, heads.
    pub(super) label: Face,
    /// Numbers in bars and cells.
    pub(super) value: Face,
    /// Axes, notes, footer.
    pub(super) small: Face,
}

impl Measures {
    fn of(width: Width) -> Self {
        match width {
            Width::Print => Self {
                margin: 14.0,
                message: Face::bold(17.0),
                label: Face::regular(13.0),
                value: Face::regular(13.0),
                small: Face::regular(12.75),
            },
            Width::Screen => Self {
                margin: 26.0,
                message: Face::bold(20.0),
                label: Face::regular(14.0),
                value: Face::regular(13.5),
                small: Face::regular(12.75),
            },
        }
    }
}

/// A page under construction. `y` is the next free line, in px from the top.
pub(super) struct Sheet<'c> {
    caption: &'c Caption,
    page: Rc<RefCell<Page>>,
    area: DrawingArea<Pen, Shift>,
    pub(super) measures: Measures,
    pub(super) width: f64,
    pub(super) y: f64,
}

impl<'c> Sheet<'c> {
    /// A page with the heading drawn.
    pub(super) fn begin(caption: &'c Caption, width: Width) -> Self {
        font::register();
        let page = Rc::new(RefCell::new(Page::default()));
        let area = Pen::new(Rc::clone(&page), width.px(), TALLEST).into_drawing_area();
        let measures = Measures::of(width);
        let mut sheet = Self { caption, page, area, measures, width: width.px(), y: measures.margin };
        sheet.heading();
        sheet
    }

    /// The language of all texts.
    pub(super) fn language(&self) -> Language {
        self.caption.language
    }

    /// Left edge of the contents.
    pub(super) fn left(&self) -> f64 {
        self.measures.margin
    }

    /// Right edge of the contents.
    pub(super) fn right(&self) -> f64 {
        self.width - self.measures.margin
    }

    /// A part of the page as a drawing area of plotters: left, top, width, height in px.
    pub(super) fn area(&self, left: f64, top: f64, width: f64, height: f64) -> DrawingArea<Pen, Shift> {
        self.area.clone().shrink((units(left), units(top)), (units(width), units(height)))
    }

    /// Message, subtitle and mark.
    fn heading(&mut self) {
        let mut room = self.right() - self.left();
        if let Some(mark) = &self.caption.mark {
            room -= self.mark(mark) + 14.0;
        }
        let mut face = self.measures.message;
        while wrap_whole(&self.caption.message, face, room, 2).is_none() && face.size > 14.0 {
            face.size -= 1.0;
        }
        let lines = wrap_evenly(&self.caption.message, face, room, 2);
        self.paragraph(&lines, face, INK);
        self.y += 3.0;
        let face = self.measures.label;
        let lines = wrap(&self.caption.subtitle, face, self.right() - self.left(), 3);
        self.paragraph(&lines, face, QUIET);
        self.y += 12.0;
    }

    /// The mark at the top right, for example "illustrative"; returns the width that it takes.
    fn mark(&self, mark: &str) -> f64 {
        let face = self.measures.small.weight(true);
        let text = shorten(mark, face, 160.0);
        let (width, height) = (face.width(&text) + 16.0, face.leading() + 5.0);
        let (left, top) = (self.right() - width, self.y);
        self.bar(left, top, self.right(), top + height, MARK.0);
        self.frame(left, top, self.right(), top + height, MARK.1, 1.0);
        self.text((left + width / 2.0, top + height / 2.0), Side::Middle, &text, face, INK);
        width
    }

    /// Lines from the left edge at the current height, which moves on.
    fn paragraph(&mut self, lines: &[String], face: Face, ink: Rgb) {
        for line in lines {
            self.text((self.left(), self.y + face.leading() / 2.0), Side::Start, line, face, ink);
            self.y += face.leading();
        }
    }

    /// One line of text; `y` is the height of the middle of its capitals and figures.
    pub(super) fn text(&self, at: (f64, f64), side: Side, text: &str, face: Face, ink: Rgb) {
        self.page.borrow_mut().write(&Writing { text, at, side, face, ink, upwards: false });
    }

    /// One line of text that runs upwards; `x` is the middle of its capitals and figures.
    pub(super) fn text_upwards(&self, at: (f64, f64), side: Side, text: &str, face: Face, ink: Rgb) {
        self.page.borrow_mut().write(&Writing { text, at, side, face, ink, upwards: true });
    }

    /// Several lines, centred around a height.
    pub(super) fn block(&self, (x, middle): (f64, f64), side: Side, lines: &[String], face: Face, ink: Rgb) {
        let first = middle - (lines.len() as f64 - 1.0) / 2.0 * face.leading();
        for (index, line) in lines.iter().enumerate() {
            self.text((x, first + index as f64 * face.leading()), side, line, face, ink);
        }
    }

    /// A filled rectangle.
    pub(super) fn bar(&self, left: f64, top: f64, right: f64, bottom: f64, fill: Rgb) {
        let corners = [(units(left), units(top)), (units(right), units(bottom))];
        self.put(|area| area.draw(&Rectangle::new(corners, rgb(fill).filled())).is_ok());
    }

    /// The outline of a rectangle; it lies wholly within.
    pub(super) fn frame(&self, left: f64, top: f64, right: f64, bottom: f64, colour: Rgb, width: f64) {
        let half = width / 2.0;
        let corners = [(units(left + half), units(top + half)), (units(right - half), units(bottom - half))];
        self.put(|area| area.draw(&Rectangle::new(corners, stroke(colour, width))).is_ok());
    }

    /// A line through some points.
    pub(super) fn line(&self, points: &[(f64, f64)], colour: Rgb, width: f64) {
        let path: Vec<_> = points.iter().map(|&(x, y)| (units(x), units(y))).collect();
        self.put(|area| area.draw(&PathElement::new(path, stroke(colour, width))).is_ok());
    }

    /// A filled polygon.
    pub(super) fn polygon(&self, points: &[(f64, f64)], fill: Rgb) {
        let path: Vec<_> = points.iter().map(|&(x, y)| (units(x), units(y))).collect();
        self.put(|area| area.draw(&Polygon::new(path, rgb(fill).filled())).is_ok());
    }

    /// A filled disc.
    pub(super) fn disc(&self, (x, y): (f64, f64), radius: f64, fill: Rgb) {
        self.put(|area| area.draw(&Circle::new((units(x), units(y)), units(radius), rgb(fill).filled())).is_ok());
    }

    /// A straight line of dashes.
    pub(super) fn dashes(&self, from: (f64, f64), to: (f64, f64), colour: Rgb, width: f64, dash: f64) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = (dx * dx + dy * dy).sqrt();
        let count = (length / (2.0 * dash)).ceil().clamp(0.0, 2000.0) as usize;
        let at = |part: f64| (from.0 + dx * part.min(1.0), from.1 + dy * part.min(1.0));
        let pieces: Vec<_> = (0..count)
            .map(|index| 2.0 * dash * index as f64)
            .map(|start| [at(start / length), at((start + dash) / length)])
            .collect();
        self.page.borrow_mut().strokes(&pieces, colour, width);
    }

    /// Slanted lines over a rectangle: an estimate, or no value at all.
    pub(super) fn hatch(&self, left: f64, top: f64, right: f64, bottom: f64, colour: Rgb) {
        let (width, height, gap) = (right - left, bottom - top, 6.0);
        let count = ((width + height) / gap).floor().clamp(0.0, 4000.0) as usize;
        let lines: Vec<_> = (1..=count)
            .map(|index| index as f64 * gap)
            .map(|reach| {
                let (x0, y0) = if reach <= height { (0.0, reach) } else { (reach - height, height) };
                let (x1, y1) = if reach <= width { (reach, 0.0) } else { (width, reach - width) };
                [(left + x0, top + y0), (left + x1, top + y1)]
            })
            .collect();
        if !lines.is_empty() {
            self.page.borrow_mut().strokes(&lines, colour, 1.0);
        }
    }

    /// Draws with plotters. The page never fails and areas are not drawn into while they are read: so nothing is lost.
    fn put(&self, draw: impl FnOnce(&DrawingArea<Pen, Shift>) -> bool) {
        let drawn = draw(&self.area);
        debug_assert!(drawn, "the page cannot fail");
    }

    /// Draws the footer and closes the page.
    pub(super) fn finish(mut self) -> Figure {
        let face = self.measures.small;
        let room = self.right() - self.left();
        let lines: Vec<_> = self.caption.footer.iter().flat_map(|line| wrap(line, face, room, 3)).collect();
        if !lines.is_empty() {
            self.y += 12.0;
            self.line(&[(self.left(), self.y), (self.right(), self.y)], GRID, 1.0);
            self.y += 6.0;
            self.paragraph(&lines, face, QUIET);
        }
        let height = (self.y + self.measures.margin * 0.6).ceil();
        let page = self.page.take();
        let alt = clean_long(&self.caption.alt);
        let svg = self.document(&page.body, &alt, height);
        Figure { name: id(&self.caption.name), svg, alt, width: self.width, height, layout: page.layout }
    }

    /// The whole file. Screen readers get the message as its name and the alternative text as its description.
    fn document(&self, body: &str, alt: &str, height: f64) -> String {
        let (id, width, lang) = (id(&self.caption.name), self.width, self.caption.language.code());
        let mut svg = String::with_capacity(body.len() + alt.len() + 800);
        let _ = writeln!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title\" \
             aria-describedby=\"{id}-desc\" lang=\"{lang}\" xml:lang=\"{lang}\" font-family=\"{}\" \
             style=\"max-width:100%;height:auto\">",
            font::FAMILY
        );
        let _ = write!(svg, "<title id=\"{id}-title\">");
        escape(&mut svg, &clean_long(&self.caption.message));
        let _ = write!(svg, "</title>\n<desc id=\"{id}-desc\">");
        escape(&mut svg, alt);
        let _ = writeln!(svg, "</desc>\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", WHITE.hex());
        svg.push_str(body);
        svg.push_str("</svg>\n");
        svg
    }
}

/// The style of texts that plotters writes itself: the labels of its axes.
pub(super) fn style(face: Face, ink: Rgb) -> TextStyle<'static> {
    font::font(face.size * UNITS, face.bold).with_color(rgb(ink)).into_text_style(&(0, 0))
}

fn rgb(colour: Rgb) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

/// The style of a line for plotters, its width in px.
pub(super) fn stroke(colour: Rgb, width: f64) -> plotters::style::ShapeStyle {
    rgb(colour).stroke_width(units(width).unsigned_abs())
}

/// A name that can be used in an id and as the name of a file: lower-case letters, digits and hyphens.
fn id(name: &str) -> String {
    let name: String =
        name.to_ascii_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let name = name.trim_matches('-');
    if name.starts_with(|c: char| c.is_ascii_lowercase()) { name.to_string() } else { format!("figure-{name}") }
}

/// A text of any length made harmless: sentences for screen readers are not cut off as labels are.
fn clean_long(text: &str) -> String {
    let words: Vec<_> = text.split_ascii_whitespace().map(clean).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
