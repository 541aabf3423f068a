//! How far each input is from the value at which another alternative leads ("Kippwert").
//!
//! The question: what must change for another winner? Each input has its own full scale; a dot is the value now, a
//! tick the flip, a thick band where the winner stays. One input at a time.

use super::caption::{Caption, Figure, Width};
use super::colour::{ACCENT, GREY, INK, QUIET, SECOND, SHADES};
use super::label::{shorten, wrap_evenly};
use super::rows::Names;
use super::sheet::{Sheet, Side};
use super::spread::{Wish, spread};

/// A value at which another alternative leads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flip {
    /// Its place on the full scale, 0 to 1.
    pub at: f64,
    /// The value as text.
    pub label: String,
}

/// One input.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RangeRow {
    /// The name.
    pub name: String,
    /// The lower end of its scale as text.
    pub low_label: String,
    /// The upper end of its scale as text.
    pub high_label: String,
    /// The value now, 0 to 1 on the scale.
    pub now: f64,
    /// The value now as text.
    pub now_label: String,
    /// The flips: at most the nearest below and the nearest above.
    pub flips: Vec<Flip>,
    /// What it means, for example "ab 18 %: Hybrid vorn" or "kein Wert kippt".
    pub verdict: String,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RangeBars {
    /// What the dot means.
    pub now_key: String,
    /// What the tick means.
    pub flip_key: String,
    /// What the band means.
    pub band_key: String,
    /// The inputs, nearest flip first.
    pub rows: Vec<RangeRow>,
}

const BAND: f64 = 8.0;

impl RangeBars {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Places outside 0 to 1, or that are no numbers, are moved to the nearer end of the scale.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        self.key(&mut sheet);
        if self.rows.is_empty() {
            return sheet.finish();
        }
        let (face, small) = (sheet.measures.label, sheet.measures.small);
        let names = Names::new(&sheet, self.rows.iter().map(|row| (row.name.as_str(), false)), sheet.width * 0.25);
        let end = |text: &str| small.width(&shorten(text, small, 70.0));
        let low = self.rows.iter().map(|row| end(&row.low_label)).fold(0.0, f64::max);
        let high = self.rows.iter().map(|row| end(&row.high_label)).fold(0.0, f64::max);
        let verdict = sheet.width * if width == Width::Print { 0.23 } else { 0.25 };
        let left = sheet.left() + names.width + 16.0 + low + 8.0;
        let right = sheet.right() - verdict - 16.0 - high - 8.0;
        let verdicts = self.rows.iter().map(|row| wrap_evenly(&row.verdict, face, verdict, 4).len());
        let told = verdicts.max().unwrap_or(1) as f64 * face.leading() + 8.0;
        let least = (2.0 * small.leading() + BAND + 18.0).max(told);
        let pitch = names.pitch(&sheet, least);
        for (index, row) in self.rows.iter().enumerate() {
            let middle = sheet.y + pitch / 2.0;
            names.draw(&sheet, index, (sheet.left(), middle));
            sheet.text((left - 8.0, middle), Side::End, &shorten(&row.low_label, small, 70.0), small, QUIET);
            sheet.text((right + 8.0, middle), Side::Start, &shorten(&row.high_label, small, 70.0), small, QUIET);
            track(&sheet, row, (left, right), middle);
            let lines = wrap_evenly(&row.verdict, face, verdict, 4);
            let ink = if row.flips.is_empty() { QUIET } else { INK };
            sheet.block((sheet.right() - verdict, middle), Side::Start, &lines, face, ink);
            sheet.y += pitch;
        }
        sheet.finish()
    }

    /// What dot, tick and band mean.
    fn key(&self, sheet: &mut Sheet<'_>) {
        let face = sheet.measures.label;
        let row = face.leading() + 4.0;
        let (mut x, mut middle) = (sheet.left(), sheet.y + row / 2.0);
        for (index, text) in [&self.now_key, &self.flip_key, &self.band_key].into_iter().enumerate() {
            if text.is_empty() {
                continue;
            }
            let text = shorten(text, face, sheet.right() - sheet.left() - 30.0);
            let width = 30.0 + face.width(&text);
            if x > sheet.left() && x + width > sheet.right() {
                (x, middle) = (sheet.left(), middle + row);
            }
            match index {
                0 => sheet.disc((x + 11.0, middle), 6.0, ACCENT),
                1 => sheet.bar(x + 9.5, middle - 9.0, x + 12.5, middle + 9.0, SECOND),
                _ => sheet.bar(x, middle - BAND / 2.0, x + 22.0, middle + BAND / 2.0, SHADES[3]),
            }
            sheet.text((x + 30.0, middle), Side::Start, &text, face, INK);
            x += width + 20.0;
        }
        sheet.y = middle + row / 2.0 + 8.0;
    }
}

/// One scale with its band, ticks, dot, and the values: now above, flips below.
fn track(sheet: &Sheet<'_>, row: &RangeRow, (left, right): (f64, f64), middle: f64) {
    let small = sheet.measures.small;
    let at = |place: f64| left + if place.is_finite() { place.clamp(0.0, 1.0) } else { 0.0 } * (right - left);
    let now = at(row.now);
    let flips: Vec<f64> = row.flips.iter().map(|flip| at(flip.at)).collect();
    let from = flips.iter().copied().filter(|&x| x < now).fold(left, f64::max);
    let to = flips.iter().copied().filter(|&x| x > now).fold(right, f64::min);
    sheet.line(&[(left, middle), (right, middle)], GREY, 1.5);
    for x in [left, right] {
        sheet.line(&[(x, middle - 4.0), (x, middle + 4.0)], GREY, 1.5);
    }
    sheet.bar(from, middle - BAND / 2.0, to, middle + BAND / 2.0, SHADES[3]);
    for &x in &flips {
        sheet.bar(x - 1.5, middle - 9.0, x + 1.5, middle + 9.0, SECOND);
    }
    sheet.disc((now, middle), 6.0, ACCENT);

    let half = |text: &str| small.width(text) / 2.0;
    let bold = small.weight(true);
    let text = shorten(&row.now_label, bold, right - left);
    let x = now.max(left + bold.width(&text) / 2.0).min(right - bold.width(&text) / 2.0);
    let above = middle - BAND / 2.0 - 5.0 - small.leading() / 2.0;
    sheet.text((x, above), Side::Middle, &text, bold, INK);
    let room = (right - left) / row.flips.len().max(1) as f64 - 6.0;
    let labels: Vec<_> = row.flips.iter().map(|flip| shorten(&flip.label, small, room)).collect();
    let wishes: Vec<_> =
        labels.iter().zip(&flips).map(|(text, &middle)| Wish { middle, length: 2.0 * half(text) + 6.0 }).collect();
    let below = middle + BAND / 2.0 + 5.0 + small.leading() / 2.0;
    for (text, x) in labels.iter().zip(spread(&wishes, left, right)) {
        sheet.text((x, below), Side::Middle, text, small, INK);
    }
}
