//! From one total to another, step by step: what speaks for, what against.
//!
//! The question: why is this one ahead of that one? Only ever two are compared.

use super::caption::{Caption, Figure, Width};
use super::colour::{ACCENT, FILLS, GREY, INK, Rgb, WHITE};
use super::legend;
use super::rows::{self, Names};
use super::scale::{Scale, Ticks};
use super::sheet::{Sheet, Side};
use super::stack::{Part, segment};

/// One row with its name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Step {
    /// The name.
    pub name: String,
    /// The total, or the difference that this step makes; the label carries the sign.
    pub part: Part,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Waterfall {
    /// The total at the beginning.
    pub start: Step,
    /// The differences, in the order of drawing.
    pub steps: Vec<Step>,
    /// The total at the end.
    pub end: Step,
    /// What a step to the right means, for example "spricht für F".
    pub up_label: String,
    /// What a step to the left means.
    pub down_label: String,
}

const UP: Rgb = FILLS[2];
const DOWN: Rgb = FILLS[3];

impl Waterfall {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// The scale does not begin at zero, since only the differences are to be read: totals are therefore drawn as
    /// lines, not as bars, and the axis says where it begins.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        legend::draw(&mut sheet, &[(self.up_label.clone(), UP), (self.down_label.clone(), DOWN)]);
        let rows: Vec<_> = [&self.start].into_iter().chain(&self.steps).chain([&self.end]).collect();
        let last = rows.len() - 1;
        let is_total = |index: usize| index == 0 || index == last;
        let named = rows.iter().enumerate().map(|(index, row)| (row.name.as_str(), is_total(index)));
        let names = Names::new(&sheet, named, sheet.width * 0.32);

        // Where each step begins and ends.
        let mut at = self.start.part.length();
        let mut spans = vec![(at, at)];
        for step in &self.steps {
            spans.push((at, at + step.part.length()));
            at += step.part.length();
        }
        spans.push((self.end.part.length(), self.end.part.length()));
        let low = spans.iter().map(|span| span.0.min(span.1)).fold(f64::INFINITY, f64::min);
        let high = spans.iter().map(|span| span.0.max(span.1)).fold(f64::NEG_INFINITY, f64::max);
        let ticks = Ticks::around(low, high, 5);
        let face = sheet.measures.label;
        let label = rows.iter().map(|row| face.weight(true).width(&row.part.label)).fold(0.0, f64::max).min(120.0);
        let left = sheet.left() + names.width + 20.0 + label;
        let scale = Scale { from: (ticks.low(), ticks.high()), to: (left, sheet.right() - label - 14.0) };

        let (pitch, height) = (names.pitch(&sheet, face.size * 2.0 + 8.0), face.size + 9.0);
        let (top, bottom) = (sheet.y, sheet.y + pitch * rows.len() as f64);
        rows::grid(&sheet, &scale, &ticks, (top, bottom));
        for (index, (row, &(from, to))) in rows.iter().zip(&spans).enumerate() {
            let middle = top + (index as f64 + 0.5) * pitch;
            names.draw(&sheet, index, (sheet.left(), middle));
            let (x0, x1) = (scale.px(from), scale.px(to));
            if index < last {
                sheet.line(&[(x1, middle), (x1, middle + pitch)], GREY, 1.0);
            }
            let face = face.weight(is_total(index));
            let backward = to < from;
            if is_total(index) {
                sheet.bar(x1 - 2.5, middle - height / 2.0 - 3.0, x1 + 2.5, middle + height / 2.0 + 3.0, ACCENT);
            } else {
                let fill = if backward { DOWN } else { UP };
                segment(&sheet, (x0.min(x1), middle - height / 2.0, x0.max(x1), middle + height / 2.0), fill);
            }
            let (x, side) = if backward { (x0.min(x1) - 7.0, Side::End) } else { (x0.max(x1) + 8.0, Side::Start) };
            let text = super::label::shorten(&row.part.label, face, label);
            let reach = face.width(&text);
            let from = if side == Side::End { x - reach } else { x };
            sheet.bar(from - 2.0, middle - 8.0, from + reach + 2.0, middle + 8.0, WHITE);
            sheet.text((x, middle), side, &text, face, INK);
        }
        let labels: Vec<_> = ticks.labels(caption.language).collect();
        rows::axis(&mut sheet, &scale, labels.into_iter(), bottom);
        sheet.finish()
    }
}
