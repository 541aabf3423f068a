//! Benefit against cost: points with ranges, and the stepped front of those that no other beats on both.
//!
//! The question: is more benefit worth the money? Ranges are drawn as crosses, because dominance by a hair is none.

use super::caption::{Caption, Figure, Width};
use super::cartesian::{Plot, label_height};
use super::colour::{ACCENT, GREY, INK, LINES, QUIET, Rgb, WHITE, mix};
use super::font::Face;
use super::label::{shorten, wrap_evenly};
use super::marker::Marker;
use super::page::Bounds;
use super::place::{Label, Obstacles};
use super::scale::{Axis, Ticks};
use super::sheet::{Sheet, Side};

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
    /// What stands at the arrow into the upper left corner, for example "besser"; may be empty.
    pub better_label: String,
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
        let bounds = Bounds { left, top: sheet.y, right, bottom };
        let axes = (Axis::plain(x, caption.language), Axis::plain(y, caption.language));
        let mut plot = Plot::new(&sheet, bounds, axes);
        let places: Vec<_> = points.iter().map(|point| plot.at((point.x, point.y))).collect();
        let crosses: Vec<_> = points.iter().flat_map(|point| cross(point, &plot)).collect();
        let front = front(&points, &places, plot.bounds);
        shade(&sheet, &front, plot.bounds);
        plot.draw_axes(&sheet);
        let plot = plot.bounds;

        let mut obstacles = Obstacles::within(Bounds { right: sheet.right(), ..plot });
        if front.len() > 1 {
            sheet.line(&front, LINES[2], 2.5);
            front.windows(2).for_each(|pair| obstacles.line([pair[0], pair[1]], 2.0));
        }
        for (line, efficient) in crosses {
            whisker(&sheet, line, if efficient { mix(ACCENT, WHITE, 0.45) } else { GREY });
            obstacles.line(line, 1.0);
        }
        for (point, &place) in points.iter().zip(&places) {
            let colour = if point.efficient { ACCENT } else { QUIET };
            Marker::disc(!point.efficient).draw(&sheet, place, RADIUS, colour);
            obstacles.disc(place, RADIUS + 1.0);
        }
        self.better(&sheet, plot, &mut obstacles);
        sheet.y = plot.bottom + label_height(&sheet) + 6.0;
        let x_label = shorten(&self.x_label, label, plot.right - plot.left);
        let middle = f64::midpoint(plot.left, plot.right);
        sheet.text((middle, sheet.y + label.leading() / 2.0), Side::Middle, &x_label, label, INK);
        sheet.y += label.leading() + 4.0;
        names(&mut sheet, &points, &places, obstacles);
        sheet.finish()
    }

    /// An arrow into the corner where cost is low and benefit high.
    fn better(&self, sheet: &Sheet<'_>, plot: Bounds, obstacles: &mut Obstacles) {
        let face = sheet.measures.small;
        let text = shorten(&self.better_label, face, 120.0);
        if text.is_empty() {
            return;
        }
        let (x, y) = (plot.left + 10.0, plot.top + 10.0);
        sheet.line(&[(x, y + 7.0), (x, y), (x + 7.0, y)], QUIET, 1.5);
        sheet.line(&[(x, y), (x + 12.0, y + 12.0)], QUIET, 1.5);
        sheet.text((x + 18.0, y + 8.0), Side::Start, &text, face, QUIET);
        obstacles.text(Bounds { left: x, top: y, right: x + 18.0 + face.width(&text), bottom: y + 16.0 });
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
                    whisker(sheet, [(x, middle), (x + 14.0, middle)], GREY);
                    whisker(sheet, [(x + 7.0, middle - 7.0), (x + 7.0, middle + 7.0)], GREY);
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

/// A range: a thin line with caps, so that its ends show even on the front.
fn whisker(sheet: &Sheet<'_>, [from, to]: [(f64, f64); 2], colour: Rgb) {
    sheet.line(&[from, to], colour, 1.25);
    let (dx, dy) = if from.0 == to.0 { (3.5, 0.0) } else { (0.0, 3.5) };
    for (x, y) in [from, to] {
        sheet.line(&[(x - dx, y - dy), (x + dx, y + dy)], colour, 1.25);
    }
}

/// Numbers that an axis can be labelled with.
fn drawable(value: f64) -> bool {
    value.abs() <= LARGEST
}

/// The lines of a point's ranges, and whether the point is efficient.
fn cross(point: &Point, plot: &Plot<'_>) -> Vec<([(f64, f64); 2], bool)> {
    let real = |range: Option<Range>| range.filter(|&(low, high)| drawable(low) && drawable(high));
    let across = real(point.x_range).map(|(low, high)| [plot.at((low, point.y)), plot.at((high, point.y))]);
    let up = real(point.y_range).map(|(low, high)| [plot.at((point.x, low)), plot.at((point.x, high))]);
    [across, up].into_iter().flatten().map(|line| (line, point.efficient)).collect()
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

/// The names at their points; numbers at the points and names below if there is no room.
fn names(sheet: &mut Sheet<'_>, points: &[&Point], places: &[(f64, f64)], obstacles: Obstacles) {
    let face = sheet.measures.label;
    let room = sheet.width * 0.21;
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|&index| (!points[index].lead, !points[index].efficient, index));
    let lines = |index: usize| wrap_evenly(&points[index].name, face.weight(points[index].lead), room, 5);
    let named: Vec<_> = order.iter().map(|&index| (places[index], lines(index))).collect();
    let faces: Vec<_> = order.iter().map(|&index| face.weight(points[index].lead)).collect();
    if let Some(labels) = obstacles.clone().place_all(&named, &faces) {
        for ((label, (_, lines)), face) in labels.iter().zip(&named).zip(&faces) {
            write(sheet, label, lines, *face);
        }
        return;
    }
    numbered(sheet, points, places, obstacles);
}

/// Numbers at the points, and the names below in as many columns as fit.
fn numbered(sheet: &mut Sheet<'_>, points: &[&Point], places: &[(f64, f64)], mut obstacles: Obstacles) {
    let face = sheet.measures.label;
    let bold = face.weight(true);
    let widest = points.iter().map(|point| face.weight(point.lead).width(&point.name)).fold(0.0, f64::max) + 44.0;
    let columns = ((sheet.right() - sheet.left()) / widest).floor().clamp(1.0, 4.0);
    let rows = (points.len() as f64 / columns).ceil().max(1.0);
    let column_width = (sheet.right() - sheet.left()) / columns;
    sheet.y += 8.0;
    for (index, point) in points.iter().enumerate() {
        let number = vec![(index + 1).to_string()];
        if let Some(label) = obstacles.place(places[index], &number, bold) {
            write(sheet, &label, &number, bold);
        }
        let (column, row) = ((index as f64 / rows).floor(), index as f64 % rows);
        let (x, y) = (sheet.left() + column * column_width, sheet.y + (row + 0.5) * (face.leading() + 2.0));
        sheet.text((x + 22.0, y), Side::End, &number[0], bold, INK);
        let name = shorten(&point.name, face.weight(point.lead), column_width - 36.0);
        sheet.text((x + 30.0, y), Side::Start, &name, face.weight(point.lead), INK);
    }
    sheet.y += rows * (face.leading() + 2.0);
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
