//! Points of each alternative while one weight moves from 0 to 100 %, with the places where the lead changes.
//!
//! The question: what happens if this criterion counts more or less?

use super::caption::{Caption, Figure, Width};
use super::cartesian::{Plot, label_height};
use super::colour::{GREY, INK, LINES, QUIET, Rgb, STRIPE, WHITE};
use super::label::{shorten, widest, wrap_evenly};
use super::marker::Marker;
use super::page::Bounds;
use super::scale::{Axis, Ticks};
use super::sheet::{Sheet, Side};
use super::spread::{Wish, spread};

/// One alternative.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// The name.
    pub name: String,
    /// True for those whom the message is about: bold name and thick line.
    pub lead: bool,
    /// Places (weight 0 to 1, points), from left to right.
    pub points: Vec<(f64, f64)>,
}

/// A place where another alternative takes the lead.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Crossing {
    /// Weight, 0 to 1.
    pub x: f64,
    /// Points.
    pub y: f64,
    /// What happens, for example "18 %: Hybrid vorn".
    pub label: String,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines {
    /// What is measured across.
    pub x_label: String,
    /// What is measured up.
    pub y_label: String,
    /// The alternatives; colours and shapes follow this order.
    pub lines: Vec<Line>,
    /// The weight now, and its label.
    pub now: Option<(f64, String)>,
    /// The plausible range of the weight, on a grey ground.
    pub plausible: Option<(f64, f64)>,
    /// Changes of the lead.
    pub crossings: Vec<Crossing>,
}

impl Lines {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Names stand at the right ends of their lines, moved apart where they would overlap; the texts of the crossings
    /// stand above the plot in as many rows as they need. Places that are no numbers are left out.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let drawn: Vec<(usize, Vec<(f64, f64)>)> = self
            .lines
            .iter()
            .enumerate()
            .map(|(index, line)| (index, line.points.iter().copied().filter(|&p| drawable(p)).collect::<Vec<_>>()))
            .filter(|(_, points)| !points.is_empty())
            .collect();
        if drawn.is_empty() {
            return sheet.finish();
        }
        let heights = || drawn.iter().flat_map(|(_, points)| points).map(|point| point.1);
        let y = Ticks::around(heights().fold(f64::INFINITY, f64::min), heights().fold(f64::NEG_INFINITY, f64::max), 5);
        let x = Ticks::around(0.0, 1.0, if width == Width::Print { 5 } else { 10 });

        let (label, small) = (sheet.measures.label, sheet.measures.small);
        let room = sheet.width * if width == Width::Print { 0.2 } else { 0.21 };
        let names: Vec<_> = drawn
            .iter()
            .map(|&(index, _)| wrap_evenly(&self.lines[index].name, label.weight(self.lines[index].lead), room, 6))
            .collect();
        let name_width = names.iter().map(|lines| widest(lines, label.weight(true))).fold(0.0, f64::max);
        let tick_width = y.labels(caption.language).map(|(_, text)| small.width(&text)).fold(0.0, f64::max);
        let (left, right) = (sheet.left() + tick_width.max(20.0) + 12.0, sheet.right() - name_width - 36.0);
        let y_label = shorten(&self.y_label, label, sheet.right() - sheet.left());
        sheet.text((sheet.left(), sheet.y + label.leading() / 2.0), Side::Start, &y_label, label, INK);
        sheet.y += label.leading() + 6.0;
        let crossings = self.crossings(&sheet, (left, right));
        let rows = crossings.iter().map(|(_, _, row)| row + 1).max().unwrap_or(0) as f64;
        let note = if self.now.is_some() { small.leading() } else { 0.0 };
        let top = sheet.y + rows * (small.leading() + 2.0) + note + 4.0;
        let bottom = top + (sheet.width * 0.42).max(names.iter().map(|n| n.len() as f64 * label.leading() + 3.0).sum());
        if let Some((from, to)) = self.plausible.filter(|(from, to)| from <= to) {
            let at = |weight: f64| left + weight.clamp(0.0, 1.0) * (right - left);
            sheet.bar(at(from), top, at(to), bottom, STRIPE);
        }
        let axes = (Axis::percent(x, caption.language), Axis::plain(y, caption.language));
        let mut plot = Plot::new(&sheet, Bounds { left, top, right, bottom }, axes);
        let at = |(x, y): (f64, f64)| plot.at((x.clamp(0.0, 1.0), y));
        let paths: Vec<Vec<(f64, f64)>> =
            drawn.iter().map(|(_, points)| points.iter().map(|&point| at(point)).collect()).collect();
        let marks: Vec<(f64, f64)> = crossings.iter().map(|(crossing, _, _)| at((crossing.x, crossing.y))).collect();
        plot.draw_axes(&sheet);
        let plot = plot.bounds;

        self.now(&sheet, plot, note, &marks);
        for ((index, _), path) in drawn.iter().zip(&paths) {
            self.series(&sheet, *index, path);
        }
        for ((_, text, row), &(mark_x, mark_y)) in crossings.iter().zip(&marks) {
            let height = top - note - 4.0 - (*row as f64 + 0.5) * (small.leading() + 2.0);
            sheet.line(&[(mark_x, height - 6.0), (mark_x, mark_y)], INK, 1.0);
            sheet.disc((mark_x, mark_y), 6.0, INK);
            sheet.disc((mark_x, mark_y), 4.25, WHITE);
            let before = mark_x + 6.0 + small.weight(true).width(text) > sheet.right();
            let (x, side) = if before { (mark_x - 6.0, Side::End) } else { (mark_x + 6.0, Side::Start) };
            sheet.text((x, height), side, text, small.weight(true), INK);
        }
        self.names(&sheet, &drawn, &names, (&paths, plot));
        sheet.y = bottom + label_height(&sheet) + 6.0;
        let x_label = shorten(&self.x_label, label, right - left);
        sheet.text((f64::midpoint(left, right), sheet.y + label.leading() / 2.0), Side::Middle, &x_label, label, INK);
        sheet.y += label.leading();
        sheet.finish()
    }

    /// The crossings from right to left, each with its text and the row above the plot in which the text is free.
    fn crossings(&self, sheet: &Sheet<'_>, (left, right): (f64, f64)) -> Vec<(&Crossing, String, usize)> {
        let face = sheet.measures.small.weight(true);
        let mut order: Vec<_> = self.crossings.iter().filter(|crossing| drawable((crossing.x, crossing.y))).collect();
        order.sort_by(|a, b| b.x.total_cmp(&a.x));
        let mut placed: Vec<(&Crossing, String, usize, (f64, f64))> = Vec::new();
        for crossing in order {
            let at = left + crossing.x.clamp(0.0, 1.0) * (right - left);
            let text = shorten(&crossing.label, face, (right - left) * 0.6);
            let width = face.width(&text) + 10.0;
            let span = if at + width > sheet.right() { (at - width, at + 2.0) } else { (at - 2.0, at + width) };
            let blocked = |row: usize| {
                placed.iter().any(|(_, _, other, taken)| {
                    // A text must be clear of the texts of its row and of the lines that pass through to higher rows.
                    let same = *other == row && span.0 < taken.1 && taken.0 < span.1;
                    let through = *other > row && span.0 < taken.0 + 4.0 && taken.0 < span.1;
                    same || through
                })
            };
            let row = (0..placed.len()).find(|&row| !blocked(row)).unwrap_or(placed.len());
            placed.push((crossing, text, row, span));
        }
        placed.into_iter().map(|(crossing, text, row, _)| (crossing, text, row)).collect()
    }

    /// The weight now: a dashed line, labelled right above the plot where no line of a crossing passes.
    fn now(&self, sheet: &Sheet<'_>, plot: Bounds, note: f64, marks: &[(f64, f64)]) {
        let Some((weight, label)) = self.now.as_ref().filter(|(weight, _)| weight.is_finite()) else { return };
        let face = sheet.measures.small;
        let x = plot.left + weight.clamp(0.0, 1.0) * (plot.right - plot.left);
        sheet.dashes((x, plot.top), (x, plot.bottom), QUIET, 1.25, 3.0);
        let text = shorten(label, face, plot.right - plot.left);
        let half = face.width(&text) / 2.0;
        let inside = |middle: f64| middle.max(plot.left + half).min(plot.right - half);
        let free = |middle: &f64| marks.iter().all(|(mark, _)| (mark - middle).abs() > half + 3.0);
        let middle = [x, x - half + 4.0, x + half - 4.0].map(inside).into_iter().find(free).unwrap_or(inside(x));
        sheet.bar(middle - half - 3.0, plot.top - note - 2.0, middle + half + 3.0, plot.top - 3.0, WHITE);
        sheet.text((middle, plot.top - note / 2.0 - 2.0), Side::Middle, &text, face, QUIET);
    }

    /// One line with its markers.
    fn series(&self, sheet: &Sheet<'_>, index: usize, path: &[(f64, f64)]) {
        let colour = colour(index);
        sheet.line(path, colour, if self.lines[index].lead { 2.75 } else { 1.75 });
        for &point in path {
            Marker::of(index).draw(sheet, point, 4.5, colour);
        }
    }

    /// The names at the right ends.
    fn names(
        &self,
        sheet: &Sheet<'_>,
        drawn: &[(usize, Vec<(f64, f64)>)],
        names: &[Vec<String>],
        (paths, plot): (&[Vec<(f64, f64)>], Bounds),
    ) {
        let face = sheet.measures.label;
        let ends: Vec<_> = paths.iter().map(|path| path.last().copied().unwrap_or((plot.right, plot.bottom))).collect();
        let wishes: Vec<_> = names
            .iter()
            .zip(&ends)
            .map(|(lines, end)| Wish { middle: end.1, length: lines.len().max(1) as f64 * face.leading() + 3.0 })
            .collect();
        for (position, middle) in spread(&wishes, plot.top, plot.bottom).into_iter().enumerate() {
            let index = drawn[position].0;
            let (x, y) = ends[position];
            sheet.line(
                &[(x + 6.0, y), (plot.right + 10.0, y), (plot.right + 22.0, middle), (plot.right + 26.0, middle)],
                GREY,
                1.0,
            );
            let face = face.weight(self.lines[index].lead);
            sheet.block((plot.right + 31.0, middle), Side::Start, &names[position], face, INK);
        }
    }
}

/// The colour of a line; shapes tell apart those that share one.
fn colour(index: usize) -> Rgb {
    LINES[index % LINES.len()]
}

/// Numbers that axes can be labelled with.
fn drawable((x, y): (f64, f64)) -> bool {
    x.is_finite() && y.abs() <= 1e9
}
