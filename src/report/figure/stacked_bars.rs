//! A ranking as horizontal bars, each made of the contributions of some groups.
//!
//! The question: who is ahead, by how much, made of what? Ties are bracketed; what was knocked out is listed below
//! with its reason and never mixed in.

use super::caption::{Caption, Figure, Width};
use super::colour::{BLACK, FILLS, INK, Rgb, WHITE};
use super::label::shorten;
use super::legend;
use super::rows::{self, Names};
use super::scale::{Scale, Ticks};
use super::sheet::{Sheet, Side};
use super::stack::{self, Part, ends};
use std::ops::Range;

mod excluded;
mod ties;

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
    /// Left edge of the names, right of the ranks.
    name: f64,
    /// Left edge of the bars.
    plot: f64,
    /// Right edge of bars and totals.
    limit: f64,
}

/// The widest that a rank may get, in px.
const RANK: f64 = 60.0;

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
        let entries: Vec<(String, Rgb)> = self.groups.iter().cloned().zip(FILLS.into_iter().cycle()).collect();
        legend::draw(&mut sheet, &entries);
        let room = sheet.width * 0.29;
        let names = Names::new(&sheet, self.bars.iter().map(|bar| (bar.name.as_str(), bar.lead)), room);
        let excluded = Names::new(&sheet, self.excluded.iter().map(|one| (one.name.as_str(), false)), room);
        let columns = self.columns(&sheet, names.width.max(excluded.width));
        if !self.bars.is_empty() {
            self.ranking(&mut sheet, &columns, &names);
        }
        excluded::draw(&mut sheet, &self.excluded_head, &self.excluded, &columns);
        sheet.finish()
    }

    /// Ranks, names, bars and brackets share the width.
    fn columns(&self, sheet: &Sheet<'_>, names: f64) -> Columns {
        let face = sheet.measures.label.weight(true);
        let least = if self.excluded.is_empty() { 0.0 } else { face.width(excluded::SIGN) };
        let rank = self.bars.iter().map(|bar| face.width(&shorten(&bar.rank, face, RANK))).fold(least, f64::max);
        let name = sheet.left() + if rank > 0.0 { rank + 7.0 } else { 0.0 };
        let plot = name + names + 14.0;
        let limit = sheet.right() - ties::room(sheet, &self.ties);
        Columns { name, plot, limit: limit.max(plot + (sheet.right() - sheet.left()) * 0.25) }
    }

    fn ranking(&self, sheet: &mut Sheet<'_>, columns: &Columns, names: &Names) {
        let face = sheet.measures.label;
        let bold = face.weight(true);
        let pitch = names.pitch(sheet, face.size * 2.0 + 14.0);
        let height = face.size * 2.0 + 2.0;
        let (scale, ticks) = self.scale(sheet, columns);
        let top = sheet.y;
        let bottom = top + pitch * self.bars.len() as f64;
        rows::grid(sheet, &scale, &ticks, (top, bottom));
        for (index, bar) in self.bars.iter().enumerate() {
            let middle = top + (index as f64 + 0.5) * pitch;
            let rank = shorten(&bar.rank, bold, RANK);
            sheet.text((columns.name - 7.0, middle), Side::End, &rank, face.weight(bar.lead), INK);
            names.draw(sheet, index, (columns.name, middle));
            let span = (middle - height / 2.0, middle + height / 2.0);
            stack::draw(sheet, &scale, &bar.parts, &FILLS, span);
            if ends(&bar.parts).0 < 0.0 {
                arrows(sheet, scale.px(bar.total.length()), span);
            }
            let left = scale.px(ends(&bar.parts).1) + 9.0;
            let reach = left + bold.width(&bar.total.label);
            sheet.bar(left - 3.0, middle - face.size * 0.7, reach + 3.0, middle + face.size * 0.7, WHITE);
            sheet.text((left, middle), Side::Start, &bar.total.label, bold, INK);
        }
        rows::zero(sheet, &scale, (top, bottom));
        ties::draw(sheet, &self.ties, self.bars.len(), columns.limit, (top, pitch, height));
        rows::axis(sheet, &scale, ticks.labels(sheet.language()), bottom);
    }

    /// Round ticks, and room for the total behind the longest bar.
    fn scale(&self, sheet: &Sheet<'_>, columns: &Columns) -> (Scale, Ticks) {
        let low = self.bars.iter().map(|bar| ends(&bar.parts).0).fold(0.0, f64::min);
        let high = self.bars.iter().map(|bar| ends(&bar.parts).1).fold(0.0, f64::max);
        let room = columns.limit - columns.plot;
        let most = if room > 420.0 { 6 } else { 4 };
        let ticks = if high > low { Ticks::around(low, high, most) } else { Ticks::around(0.0, 100.0, most) };
        let bold = sheet.measures.label.weight(true);
        let total = self.bars.iter().map(|bar| bold.width(&bar.total.label)).fold(0.0, f64::max) + 9.0;
        let share = (high - ticks.low()) / (ticks.high() - ticks.low());
        let width = if share > 0.0 { ((room - total) / share).min(room) } else { room }.max(60.0);
        (Scale { from: (ticks.low(), ticks.high()), to: (columns.plot, columns.plot + width) }, ticks)
    }
}

/// Two arrows that point at the overall value, above and below its bar.
fn arrows(sheet: &Sheet<'_>, x: f64, (top, bottom): (f64, f64)) {
    for (tip, base) in [(top, top - 6.0), (bottom, bottom + 6.0)] {
        sheet.polygon(&[(x, tip), (x - 4.5, base), (x + 4.5, base)], BLACK);
    }
}
