//! Benefit against cost: points with ranges, and the stepped front of those that no other beats on both.
//!
//! The question: is more benefit worth the money? Ranges are drawn as crosses, because dominance by a hair is none.

use super::caption::{Caption, Figure, Width};
use super::colour::{ACCENT, GREY, GRID, INK, LINES, QUIET, WHITE, mix};
use super::font::Face;
use super::label::{shorten, wrap_evenly};
use super::marker::Marker;
use super::page::{Bounds, Pen, UNITS, units};
use super::place::{Label, Obstacles};
use super::scale::{Axis, Ticks};
use super::sheet::{Sheet, Side, stroke, style};
use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::style::TRANSPARENT;

/// A low and a high value.
pub type Range = (f64, f64);

/// One point.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Point {
    /// The name.
    pub name: String,
    /// Across: less is better (cost).
    pub x: f64,
    /// Up: more is better (benefit).
    pub y: f64,
    /// Range across.
    pub x_range: Option<Range>,
    /// Range up.
    pub y_range: Option<Range>,
    /// True if no other point is at least as good on both: filled, on the front.
    pub efficient: bool,
    /// True for those whom the message is about: bold.
    pub lead: bool,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scatter {
    /// What is measured across, with its unit.
    pub x_label: String,
    /// What is measured up, with its unit.
    pub y_label: String,
    /// The points.
    pub points: Vec<Point>,
    /// What a filled point means.
    pub efficient_label: String,
    /// What a hollow point means.
    pub dominated_label: String,
    /// What the crosses mean; shown only if there are any.
    pub range_label: String,
}

const RADIUS: f64 = 6.0;
/// What is larger has no place on an axis that can be read.
const LARGEST: f64 = 1e12;

impl Scatter {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// The axes need not begin at zero, since nothing is read as a length. Each name stands at the nearest free one
    /// of some places around its point, with a line to it where it is far; if the names find no room, the points are
    /// numbered and the names stand below. Points and ranges that are no numbers, or beyond 10¹², are
    /// left out.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let points: Vec<_> = self.points.iter().filter(|p| drawable(p.x) && drawable(p.y)).collect();
        self.key(&mut sheet, &points);
        if points.is_empty() {
            return sheet.finish();
        }
        let (label, small) = (sheet.measures.label, sheet.measures.small);
        let widths = |ticks: &Ticks| {
            let texts = ticks.labels(caption.language);
            texts.map(|(_, text)| small.width(&text)).fold(0.0, f64::max)
        };
        let y = axis(&points, |p| (p.y, p.y_range), 5);
        let tight = |ticks: &Ticks| (widths(ticks) + 18.0) * ticks.values.len() as f64 > width.px() * 0.85;
        let x = (2..=7).rev().map(|most| axis(&points, |p| (p.x, p.x_range), most)).find(|ticks| !tight(ticks));
        let x = x.unwrap_or_else(|| axis(&points, |p| (p.x, p.x_range), 1));
        let edge = widths(&x) / 2.0;
        let y_label = shorten(&self.y_label, label, sheet.right() - sheet.left());
        sheet.text((sheet.left(), sheet.y + label.leading() / 2.0), Side::Start, &y_label, label, INK);
        sheet.y += label.leading() + 10.0;
        let left = sheet.left() + (widths(&y) + 12.0).max(edge);
        let (right, bottom) = (sheet.right() - edge.max(12.0), sheet.y + width.px() * 0.46);
        let below = small.leading() + 8.0;

        // The axes are those of plotters; its coordinates place everything else.
        let area = sheet.area(sheet.left(), sheet.y, right - sheet.left(), bottom + below - sheet.y);
        let mut chart = ChartBuilder::on(&area)
            .set_label_area_size(LabelAreaPosition::Left, units(left - sheet.left()))
            .set_label_area_size(LabelAreaPosition::Bottom, units(below))
            .build_cartesian_2d(
                Axis { ticks: x.clone(), language: sheet.language() },
                Axis { ticks: y.clone(), language: sheet.language() },
            )
            .expect("the page cannot fail");
        let at = |x: f64, y: f64| {
            let (x, y) = chart.backend_coord(&(x, y));
            (f64::from(x) / UNITS, f64::from(y) / UNITS)
        };
        let ((left, bottom), (right, top)) = (at(x.low(), y.low()), at(x.high(), y.high()));
        let plot = Bounds { left, top, right, bottom };
        let places: Vec<_> = points.iter().map(|point| at(point.x, point.y)).collect();
        let crosses: Vec<_> = points.iter().flat_map(|point| cross(point, at)).collect();
        let front = front(&points, &places, plot);
        shade(&sheet, &front, plot);
        mesh(&mut chart, &sheet);

        let mut obstacles = Obstacles::within(Bounds { right: sheet.right(), ..plot });
        if front.len() > 1 {
            sheet.line(&front, LINES[2], 2.5);
            front.windows(2).for_each(|pair| obstacles.line(pair[0], pair[1]));
        }
        for (line, efficient) in crosses {
            sheet.line(&line, if efficient { mix(ACCENT, WHITE, 0.45) } else { GREY }, 1.25);
            obstacles.line(line[0], line[1]);
        }
        for (point, &place) in points.iter().zip(&places) {
            let colour = if point.efficient { ACCENT } else { QUIET };
            Marker::disc(!point.efficient).draw(&sheet, place, RADIUS, colour);
            obstacles.disc(place, RADIUS + 1.0);
        }
        sheet.y = plot.bottom + below + 2.0;
        let x_label = shorten(&self.x_label, label, plot.right - plot.left);
        let middle = f64::midpoint(plot.left, plot.right);
        sheet.text((middle, sheet.y + label.leading() / 2.0), Side::Middle, &x_label, label, INK);
        sheet.y += label.leading() + 4.0;
        names(&mut sheet, &points, &places, obstacles);
        sheet.finish()
    }

    /// What the marks mean, above the plot.
    fn key(&self, sheet: &mut Sheet<'_>, points: &[&Point]) {
        let face = sheet.measures.label;
        let middle = sheet.y + face.leading() / 2.0 + 2.0;
        let mut x = sheet.left();
        let ranges = points.iter().any(|p| p.x_range.is_some() || p.y_range.is_some());
        let entries = [
            (&self.efficient_label, points.iter().any(|p| p.efficient)),
            (&self.dominated_label, points.iter().any(|p| !p.efficient)),
            (&self.range_label, ranges),
        ];
        let mut middle = middle;
        for (index, (text, shown)) in entries.into_iter().enumerate() {
            if !shown || text.is_empty() {
                continue;
            }
            let text = shorten(text, face, sheet.right() - sheet.left() - 24.0);
            let width = 21.0 + face.width(&text);
            if x > sheet.left() && x + width > sheet.right() {
                x = sheet.left();
                middle += face.leading() + 4.0;
            }
            match index {
                0 => Marker::disc(false).draw(sheet, (x + RADIUS, middle), RADIUS, ACCENT),
                1 => Marker::disc(true).draw(sheet, (x + RADIUS, middle), RADIUS, QUIET),
                _ => {
                    sheet.line(&[(x, middle), (x + 14.0, middle)], GREY, 1.25);
                    sheet.line(&[(x + 7.0, middle - 7.0), (x + 7.0, middle + 7.0)], GREY, 1.25);
                }
            }
            sheet.text((x + 21.0, middle), Side::Start, &text, face, INK);
            x += width + 22.0;
        }
        sheet.y = middle + face.leading() / 2.0 + 14.0;
    }
}

/// Round ticks around all values and ranges in one direction.
fn axis(points: &[&Point], of: fn(&Point) -> (f64, Option<Range>), most: usize) -> Ticks {
    let values = points.iter().map(|point| of(point)).flat_map(|(value, range)| {
        let (low, high) = range.unwrap_or((value, value));
        [value, low, high]
    });
    let (low, high) = values
        .filter(|&value| drawable(value))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    Ticks::around(low, high, most)
}

/// Numbers that an axis can be labelled with.
fn drawable(value: f64) -> bool {
    value.abs() <= LARGEST
}

/// The lines of a point's ranges, and whether the point is efficient.
fn cross(point: &Point, at: impl Fn(f64, f64) -> (f64, f64)) -> impl Iterator<Item = ([(f64, f64); 2], bool)> {
    let real = |range: Option<Range>| range.filter(|&(low, high)| drawable(low) && drawable(high));
    let across = real(point.x_range).map(|(low, high)| [at(low, point.y), at(high, point.y)]);
    let up = real(point.y_range).map(|(low, high)| [at(point.x, low), at(point.x, high)]);
    let efficient = point.efficient;
    [across, up].into_iter().flatten().map(move |line| (line, efficient))
}

/// The stepped front from the lower edge over the efficient points to the right edge.
fn front(points: &[&Point], places: &[(f64, f64)], plot: Bounds) -> Vec<(f64, f64)> {
    let mut steps: Vec<_> = points.iter().zip(places).filter(|(p, _)| p.efficient).map(|(_, &place)| place).collect();
    steps.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let mut height = plot.bottom;
    let mut path = Vec::new();
    for (x, y) in steps {
        // A point below the front cannot raise it, whatever its mark says.
        if y < height || path.is_empty() {
            path.extend([(x, height), (x, y)]);
            height = y;
        }
    }
    if !path.is_empty() {
        path.push((plot.right, height));
    }
    path
}

/// A light ground under the front: what is dominated.
fn shade(sheet: &Sheet<'_>, front: &[(f64, f64)], plot: Bounds) {
    if front.len() > 1 {
        let mut area = front.to_vec();
        area.push((plot.right, plot.bottom));
        sheet.polygon(&area, mix(WHITE, LINES[2], 0.08));
    }
}

type Chart<'a> = ChartContext<'a, Pen, Cartesian2d<Axis, Axis>>;

/// Axes, ticks and their labels.
fn mesh(chart: &mut Chart<'_>, sheet: &Sheet<'_>) {
    let drawn = chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(stroke(GRID, 1.0))
        .axis_style(stroke(INK, 1.25))
        .label_style(style(sheet.measures.small, QUIET, Side::Middle))
        .set_all_tick_mark_size(units(5.0))
        .draw();
    debug_assert!(drawn.is_ok(), "the page cannot fail");
}

/// The names at their points; numbers at the points and names below if there is no room.
fn names(sheet: &mut Sheet<'_>, points: &[&Point], places: &[(f64, f64)], obstacles: Obstacles) {
    let face = sheet.measures.label;
    let room = sheet.width * 0.19;
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|&index| (!points[index].lead, !points[index].efficient, index));
    let lines = |index: usize| wrap_evenly(&points[index].name, face.weight(points[index].lead), room, 4);
    let named: Vec<_> = order.iter().map(|&index| (places[index], lines(index))).collect();
    let faces: Vec<_> = order.iter().map(|&index| face.weight(points[index].lead)).collect();
    if let Some(labels) = obstacles.clone().place_all(&named, &faces) {
        for ((label, (_, lines)), face) in labels.iter().zip(&named).zip(&faces) {
            write(sheet, label, lines, *face);
        }
        return;
    }
    let face = face.weight(true);
    let mut obstacles = obstacles;
    let mut middle = sheet.y + face.leading() / 2.0;
    for (index, point) in points.iter().enumerate() {
        let number = vec![(index + 1).to_string()];
        if let Some(label) = obstacles.place(places[index], &number, face) {
            write(sheet, &label, &number, face);
        }
        let label = sheet.measures.label;
        sheet.text((sheet.left() + 24.0, middle), Side::End, &number[0], face, INK);
        let name = shorten(&point.name, label.weight(point.lead), sheet.right() - sheet.left() - 34.0);
        sheet.text((sheet.left() + 34.0, middle), Side::Start, &name, label.weight(point.lead), INK);
        middle += label.leading() + 2.0;
    }
    sheet.y = middle - face.leading() / 2.0;
}

/// A name in its place, with a thin line to its point where it is far.
fn write(sheet: &Sheet<'_>, label: &Label, lines: &[String], face: Face) {
    if let Some([from, to]) = label.leader {
        sheet.line(&[from, to], QUIET, 0.75);
    }
    let left = label.bounds.left;
    for (index, line) in lines.iter().enumerate() {
        let middle = label.bounds.top + (index as f64 + 0.5) * face.leading();
        match label.side {
            Side::Start => sheet.text((left, middle), Side::Start, line, face, INK),
            Side::End => sheet.text((label.bounds.right, middle), Side::End, line, face, INK),
            Side::Middle => {
                sheet.text((f64::midpoint(left, label.bounds.right), middle), Side::Middle, line, face, INK);
            }
        }
    }
}
