//! A ranking as horizontal bars, each made of the contributions of some groups.
//!
//! The question: who is ahead, by how much, made of what? Ties are bracketed; what was knocked out is listed below
//! with its reason and never mixed in.

use super::caption::{Caption, Figure, Width};
use super::colour::{self, BLACK, GREY, GRID, INK, QUIET, Rgb, WHITE};
use super::label::{shorten, widest, wrap, wrap_evenly};
use super::legend;
use super::scale::{Scale, Ticks};
use super::sheet::{Sheet, Side};
use std::ops::Range;

/// A number with its printed text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// The length that is drawn.
    pub value: f64,
    /// The text that is printed.
    pub label: String,
}

/// One row of the ranking.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// Rank with its point, for example "1." or "1–2."; may be empty.
    pub rank: String,
    /// The name.
    pub name: String,
    /// True for those whom the message is about: their name is bold.
    pub lead: bool,
    /// The contributions, in the order of the groups.
    pub parts: Vec<Part>,
    /// The overall value, printed in bold behind the bar.
    pub total: Part,
}

/// Neighbouring rows that are as good as equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The rows, counted from 0.
    pub rows: Range<usize>,
    /// What stands at the bracket, for example "gleichauf".
    pub label: String,
}

/// An alternative that a gate has removed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excluded {
    /// The name.
    pub name: String,
    /// Which gate, value and threshold.
    pub reason: String,
    /// The rank and value that it would have had, as a sentence; may be empty.
    pub otherwise: String,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StackedBars {
    /// Names of the groups in the order of drawing, at most six.
    pub groups: Vec<String>,
    /// The rows, best first.
    pub bars: Vec<Bar>,
    /// Brackets.
    pub ties: Vec<Tie>,
    /// The head above what was knocked out.
    pub excluded_head: String,
    /// What was knocked out.
    pub excluded: Vec<Excluded>,
}

/// Where the columns of the figure lie, in px.
struct Columns {
    name: f64,
    rank_width: f64,
    plot: f64,
    limit: f64,
    tie: f64,
}

const TIE_GAP: f64 = 12.0;

impl StackedBars {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Bars begin at zero; contributions below zero go to the left of it, and two arrows then mark the overall value.
    /// A number stands in its segment only where it fits. Values that are no numbers have no length.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let legend: Vec<_> =
            self.groups.iter().enumerate().map(|(index, name)| (name.clone(), colour::fill(index))).collect();
        legend::draw(&mut sheet, &legend);
        let columns = self.columns(&sheet);
        if !self.bars.is_empty() {
            self.ranking(&mut sheet, &columns);
        }
        self.excluded(&mut sheet, &columns);
        sheet.finish()
    }

    /// Ranks, names, bars and brackets share the width.
    fn columns(&self, sheet: &Sheet<'_>) -> Columns {
        let (face, small) = (sheet.measures.label, sheet.measures.small);
        let room = sheet.right() - sheet.left();
        let rank = |bar: &Bar| face.weight(true).width(&shorten(&bar.rank, face.weight(true), 60.0));
        let least = if self.excluded.is_empty() { 0.0 } else { face.width("✗") };
        let rank_width = self.bars.iter().map(rank).fold(least, f64::max);
        let rank_width = if rank_width > 0.0 { rank_width + 7.0 } else { 0.0 };
        let names = self.bars.iter().map(|bar| widest(&self.name(bar, sheet), face.weight(bar.lead)));
        let excluded = self.excluded.iter().map(|one| widest(&name(&one.name, sheet), face));
        let name_width = names.chain(excluded).fold(0.0, f64::max);
        let tie = self.ties.iter().map(|tie| widest(&wrap(&tie.label, small, 86.0, 3), small)).fold(0.0, f64::max);
        let lanes = self.lanes().iter().max().map_or(0, |lane| lane + 1) as f64;
        let tie = lanes * (tie + TIE_GAP + 8.0);
        let plot = sheet.left() + rank_width + name_width + 14.0;
        let limit = (sheet.right() - tie).max(plot + room * 0.25);
        Columns { name: sheet.left() + rank_width, rank_width, plot, limit, tie: limit + TIE_GAP }
    }

    fn name(&self, bar: &Bar, sheet: &Sheet<'_>) -> Vec<String> {
        let face = sheet.measures.label.weight(bar.lead);
        wrap_evenly(&bar.name, face, name_room(sheet), 4)
    }

    /// The lane of each bracket: brackets that share a row stand side by side.
    fn lanes(&self) -> Vec<usize> {
        let mut lanes: Vec<usize> = Vec::new();
        for (index, tie) in self.ties.iter().enumerate() {
            let taken = |lane: usize| {
                self.ties[..index].iter().zip(&lanes).any(|(other, &of)| {
                    of == lane && other.rows.start < tie.rows.end && tie.rows.start < other.rows.end
                })
            };
            let lane = (0..).find(|&lane| !taken(lane)).unwrap_or(0);
            lanes.push(lane);
        }
        lanes
    }

    fn ranking(&self, sheet: &mut Sheet<'_>, columns: &Columns) {
        let face = sheet.measures.label;
        let total_face = face.weight(true);
        let lines = |bar: &Bar| self.name(bar, sheet).len().max(1) as f64;
        let most_lines = self.bars.iter().map(lines).fold(1.0, f64::max);
        let pitch = (most_lines * face.leading() + 9.0).max(face.size * 2.0 + 14.0);
        let height = (face.size * 2.0 + 2.0).min(pitch - 10.0);

        // The scale: round ticks, and room for the total behind the longest bar.
        let ends = |bar: &Bar| {
            let sum = |keep: fn(f64) -> bool| -> f64 { bar.parts.iter().map(|p| length(p)).filter(|&v| keep(v)).sum() };
            (sum(|v| v < 0.0), sum(|v| v > 0.0))
        };
        let low = self.bars.iter().map(|bar| ends(bar).0).fold(0.0, f64::min);
        let high = self.bars.iter().map(|bar| ends(bar).1).fold(0.0, f64::max);
        let most = if columns.limit - columns.plot > 420.0 { 6 } else { 4 };
        let ticks = if high > low { Ticks::around(low, high, most) } else { Ticks::around(0.0, 1.0, 2) };
        let total_width = self.bars.iter().map(|bar| total_face.width(&bar.total.label)).fold(0.0, f64::max) + 9.0;
        let share = if ticks.high() > ticks.low() { (high - ticks.low()) / (ticks.high() - ticks.low()) } else { 1.0 };
        let room = columns.limit - columns.plot;
        let plot_width = if share > 0.0 { ((room - total_width) / share).min(room) } else { room }.max(60.0);
        let scale = Scale { from: (ticks.low(), ticks.high()), to: (columns.plot, columns.plot + plot_width) };

        let top = sheet.y;
        let bottom = top + pitch * self.bars.len() as f64;
        for &value in ticks.values.iter().filter(|&&value| value != 0.0) {
            let x = scale.px(value);
            sheet.line(&[(x, top), (x, bottom)], GRID, 1.0);
        }
        for (index, bar) in self.bars.iter().enumerate() {
            let middle = top + (index as f64 + 0.5) * pitch;
            let face = face.weight(bar.lead);
            let rank = shorten(&bar.rank, total_face, 60.0);
            sheet.text((sheet.left() + columns.rank_width - 7.0, middle), Side::End, &rank, face, INK);
            sheet.block((columns.name, middle), Side::Start, &self.name(bar, sheet), face, INK);
            draw_parts(sheet, &scale, bar, middle - height / 2.0, middle + height / 2.0);
            let end = scale.px(ends(bar).1);
            let reach = end + 9.0 + total_face.width(&bar.total.label);
            sheet.bar(end + 6.0, middle - face.size * 0.7, reach + 3.0, middle + face.size * 0.7, WHITE);
            sheet.text((end + 9.0, middle), Side::Start, &bar.total.label, total_face, INK);
        }
        let zero = scale.px(0.0);
        sheet.line(&[(zero, top), (zero, bottom)], INK, 1.25);
        self.brackets(sheet, columns, (top, pitch, height));

        let small = sheet.measures.small;
        sheet.y = bottom + 4.0;
        for (value, label) in ticks.labels(sheet.language()) {
            sheet.text((scale.px(value), sheet.y + small.leading() / 2.0), Side::Middle, &label, small, QUIET);
        }
        sheet.y += small.leading();
    }

    /// A bracket at the right of each tie, its label beside it.
    fn brackets(&self, sheet: &Sheet<'_>, columns: &Columns, (top, pitch, height): (f64, f64, f64)) {
        let face = sheet.measures.small;
        let lanes = self.lanes();
        let count = lanes.iter().max().map_or(1, |lane| lane + 1) as f64;
        let lane_width = (sheet.right() - columns.limit) / count;
        for (tie, lane) in self.ties.iter().zip(lanes) {
            let (first, last) = (tie.rows.start, tie.rows.end.min(self.bars.len()));
            if first >= last {
                continue;
            }
            let x = columns.tie + lane as f64 * lane_width;
            let y0 = top + (first as f64 + 0.5) * pitch - height / 2.0;
            let y1 = top + (last as f64 - 0.5) * pitch + height / 2.0;
            sheet.line(&[(x - 6.0, y0), (x, y0), (x, y1), (x - 6.0, y1)], INK, 1.25);
            let lines = wrap(&tie.label, face, 86.0, 3);
            sheet.block((x + 8.0, (y0 + y1) / 2.0), Side::Start, &lines, face, INK);
        }
    }

    /// What was knocked out, in grey: name, reason, and what it would have reached.
    fn excluded(&self, sheet: &mut Sheet<'_>, columns: &Columns) {
        if self.excluded.is_empty() {
            return;
        }
        let face = sheet.measures.label;
        sheet.y += 12.0;
        let head = shorten(&self.excluded_head, face.weight(true), sheet.right() - sheet.left());
        sheet.text((sheet.left(), sheet.y + face.leading() / 2.0), Side::Start, &head, face.weight(true), QUIET);
        sheet.y += face.leading() + 5.0;
        for one in &self.excluded {
            sheet.line(&[(sheet.left(), sheet.y), (sheet.right(), sheet.y)], GRID, 1.0);
            sheet.y += 5.0;
            let room = sheet.right() - columns.plot;
            let mut words = wrap(&one.reason, face, room, 3);
            words.extend(wrap(&one.otherwise, face, room, 2));
            let names = name(&one.name, sheet);
            let height = words.len().max(names.len()).max(1) as f64 * face.leading();
            let middle = |lines: usize| sheet.y + lines as f64 * face.leading() / 2.0;
            sheet.text((columns.name - 7.0, middle(1)), Side::End, "✗", face, QUIET);
            sheet.block((columns.name, middle(names.len())), Side::Start, &names, face, QUIET);
            sheet.block((columns.plot, middle(words.len())), Side::Start, &words, face, QUIET);
            sheet.y += height + 5.0;
        }
    }
}

/// The widest that a name may get.
fn name_room(sheet: &Sheet<'_>) -> f64 {
    sheet.width * 0.29
}

fn name(text: &str, sheet: &Sheet<'_>) -> Vec<String> {
    wrap_evenly(text, sheet.measures.label, name_room(sheet), 4)
}

/// The length of a segment; none where the value is no number.
fn length(part: &Part) -> f64 {
    if part.value.is_finite() { part.value } else { 0.0 }
}

/// The segments of one bar, with their numbers where these fit, and arrows at the total where some are negative.
fn draw_parts(sheet: &Sheet<'_>, scale: &Scale, bar: &Bar, top: f64, bottom: f64) {
    let face = sheet.measures.value;
    let (mut low, mut high) = (0.0, 0.0);
    for (index, part) in bar.parts.iter().enumerate() {
        let value = length(part);
        let start = if value < 0.0 { &mut low } else { &mut high };
        let (from, to) = (scale.px(*start), scale.px(*start + value));
        *start += value;
        segment(sheet, (from.min(to), top, from.max(to), bottom), colour::fill(index));
        if face.width(&part.label) + 6.0 <= (to - from).abs() {
            let at = ((from + to) / 2.0, (top + bottom) / 2.0);
            sheet.text(at, Side::Middle, &part.label, face, colour::text_on(colour::fill(index)));
        }
    }
    if low < 0.0 {
        let x = scale.px(length(&bar.total));
        for (tip, base) in [(top, top - 6.0), (bottom, bottom + 6.0)] {
            sheet.polygon(&[(x, tip), (x - 4.5, base), (x + 4.5, base)], BLACK);
        }
    }
}

/// One segment with a white gap behind it, framed if it is too light to stand out.
fn segment(sheet: &Sheet<'_>, (left, top, right, bottom): (f64, f64, f64, f64), fill: Rgb) {
    let gap = if right - left > 2.0 { 0.875 } else { 0.0 };
    if right - left < 0.125 {
        return;
    }
    sheet.bar(left, top, right - gap, bottom, fill);
    if colour::needs_frame(fill) && right - left > 3.0 {
        sheet.frame(left, top, right - gap, bottom, GREY, 1.0);
    }
}
