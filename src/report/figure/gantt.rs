//! Steps on a calendar: bars from month to month, hatched where the end is open, diamonds for decisions.
//!
//! The question: what happens when after the decision?

use super::caption::{Caption, Figure, Width};
use super::colour::{self, FILLS, GREY, GRID, INK, QUIET, Rgb, SECOND, STRIPE, WHITE};
use super::font::Face;
use super::label::{shorten, wrap_evenly};
use super::legend;
use super::sheet::{Sheet, Side};
use super::stack::segment;

/// What a row shows; times are months from the beginning of the calendar.
#[derive(Debug, Clone, PartialEq)]
pub enum Activity {
    /// A bar.
    Span {
        /// Its beginning.
        start: f64,
        /// Its end.
        end: f64,
        /// The latest end, if it is open: hatched from the end to here.
        latest: Option<f64>,
        /// What stands in the bar, or behind it where it does not fit.
        label: String,
    },
    /// A diamond.
    Milestone {
        /// When.
        at: f64,
        /// What stands beside it; may be empty.
        label: String,
    },
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct GanttRow {
    /// The name.
    pub name: String,
    /// Index of its group, for the colour.
    pub group: usize,
    /// What it shows.
    pub activity: Activity,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gantt {
    /// The first year of the calendar; it begins in January.
    pub first_year: i32,
    /// How many years it has.
    pub years: usize,
    /// Names of the groups, at most six.
    pub groups: Vec<String>,
    /// The rows.
    pub rows: Vec<GanttRow>,
    /// A day to mark, in months from the beginning, and its label ("heute").
    pub today: Option<(f64, String)>,
}

/// The calendar in px.
struct Calendar {
    left: f64,
    right: f64,
    months: f64,
}

impl Calendar {
    fn px(&self, month: f64) -> f64 {
        let month = if month.is_finite() { month.clamp(0.0, self.months) } else { 0.0 };
        self.left + month / self.months * (self.right - self.left)
    }

    /// Every so many years have room for their label.
    fn labelled(&self, face: Face) -> usize {
        let year = self.px(12.0) - self.px(0.0);
        let needed = face.weight(true).width("2026") + 8.0;
        (needed / year.max(1.0)).ceil().max(1.0) as usize
    }
}

impl Gantt {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Times outside the calendar are cut off at its edges; a calendar has one year at least and forty at most.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        let entries: Vec<(String, Rgb)> = self.groups.iter().cloned().zip(FILLS.into_iter().cycle()).collect();
        legend::draw(&mut sheet, &entries);
        if self.rows.is_empty() {
            return sheet.finish();
        }
        let face = sheet.measures.label;
        let room = sheet.width * 0.3;
        let names: Vec<_> =
            self.rows.iter().map(|row| wrap_evenly(&row.name, face.weight(row.is_milestone()), room, 4)).collect();
        let years = self.years.clamp(1, 40);
        let calendar =
            Calendar { left: sheet.left() + room + 20.0, right: sheet.right() - 8.0, months: years as f64 * 12.0 };
        let head_top = sheet.y;
        self.head(&mut sheet, &calendar, years);
        let top = sheet.y;
        let heights: Vec<_> = names.iter().map(|lines| lines.len().max(1) as f64 * face.leading() + 11.0).collect();
        let bottom = top + heights.iter().sum::<f64>();
        let mut y = top;
        for (index, height) in heights.iter().enumerate() {
            if index % 2 == 0 {
                sheet.bar(sheet.left(), y, sheet.right(), y + height, STRIPE);
            }
            y += height;
        }
        let every = calendar.labelled(sheet.measures.small);
        for quarter in 0..=years * 4 {
            let x = calendar.px(quarter as f64 * 3.0);
            let from = if quarter % (4 * every) == 0 { head_top } else { top };
            if quarter % 4 == 0 {
                sheet.line(&[(x, from), (x, bottom)], GREY, 1.0);
            } else if calendar.px(3.0) - calendar.px(0.0) > 8.0 {
                sheet.line(&[(x, top), (x, bottom)], GRID, 1.0);
            }
        }
        self.today(&mut sheet, &calendar, (top, bottom));
        let mut y = top;
        for (index, ((row, lines), height)) in self.rows.iter().zip(&names).zip(&heights).enumerate() {
            let middle = y + height / 2.0;
            let face = face.weight(row.is_milestone());
            sheet.block((sheet.left() + 7.0, middle), Side::Start, lines, face, INK);
            let ground = if index % 2 == 0 { STRIPE } else { WHITE };
            row.draw(&sheet, &calendar, middle, ground);
            y += height;
        }
        sheet.y = sheet.y.max(bottom);
        sheet.finish()
    }

    /// Years, and quarters where these have room.
    fn head(&self, sheet: &mut Sheet<'_>, calendar: &Calendar, years: usize) {
        let face = sheet.measures.small;
        let year_width = calendar.px(12.0) - calendar.px(0.0);
        let every = calendar.labelled(face);
        for year in (0..years).step_by(every) {
            let label = self.first_year.saturating_add(i32::try_from(year).unwrap_or(i32::MAX)).to_string();
            let text = shorten(&label, face.weight(true), year_width * every as f64 - 6.0);
            let x = calendar.px(year as f64 * 12.0) + if every > 1 { 4.0 } else { year_width / 2.0 };
            let side = if every > 1 { Side::Start } else { Side::Middle };
            if side == Side::Middle || x + face.weight(true).width(&text) < calendar.right {
                sheet.text((x, sheet.y + face.leading() / 2.0), side, &text, face.weight(true), INK);
            }
        }
        sheet.y += face.leading() + 2.0;
        if year_width / 4.0 > face.width("Q4") + 4.0 {
            for quarter in 0..years * 4 {
                let x = calendar.px(quarter as f64 * 3.0 + 1.5);
                let text = format!("Q{}", quarter % 4 + 1);
                sheet.text((x, sheet.y + face.leading() / 2.0), Side::Middle, &text, face, QUIET);
            }
            sheet.y += face.leading() + 2.0;
        }
    }

    /// A line through all rows, labelled below them.
    fn today(&self, sheet: &mut Sheet<'_>, calendar: &Calendar, (top, bottom): (f64, f64)) {
        let Some((month, label)) = &self.today else { return };
        let face = sheet.measures.small.weight(true);
        let x = calendar.px(*month);
        sheet.line(&[(x, top), (x, bottom + 4.0)], SECOND, 1.75);
        let text = shorten(label, face, calendar.right - calendar.left);
        let half = face.width(&text) / 2.0;
        let middle = x.max(calendar.left + half).min(calendar.right - half);
        sheet.text((middle, bottom + 5.0 + face.leading() / 2.0), Side::Middle, &text, face, SECOND);
        sheet.y = bottom + 5.0 + face.leading();
    }
}

impl GanttRow {
    fn is_milestone(&self) -> bool {
        matches!(self.activity, Activity::Milestone { .. })
    }

    fn draw(&self, sheet: &Sheet<'_>, calendar: &Calendar, middle: f64, ground: Rgb) {
        let face = sheet.measures.small;
        let fill = FILLS[self.group % FILLS.len()];
        let (top, bottom) = (middle - face.size * 0.72, middle + face.size * 0.72);
        match &self.activity {
            Activity::Span { start, end, latest, label } => {
                let (left, right) = (calendar.px(*start), calendar.px(end.max(*start)));
                segment(sheet, (left, top, right.max(left + 1.0), bottom), fill);
                let mut edge = right;
                if let Some(latest) = latest.filter(|latest| latest > end) {
                    edge = calendar.px(latest);
                    sheet.hatch(right, top, edge, bottom, fill);
                    sheet.frame(right, top, edge, bottom, GREY, 1.0);
                }
                beside(sheet, label, (left, right, edge), middle, (fill, ground));
            }
            Activity::Milestone { at, label } => {
                let (x, r) = (calendar.px(*at), face.size * 0.62);
                let corners = [(x, middle - r), (x + r, middle), (x, middle + r), (x - r, middle)];
                sheet.polygon(&corners, fill);
                if colour::needs_frame(fill) {
                    let [a, b, c, d] = corners;
                    sheet.line(&[a, b, c, d, a], GREY, 1.0);
                }
                beside(sheet, label, (x, x - r, x + r), middle, (fill, ground));
            }
        }
    }
}

/// A label in its bar if it fits, else right of it, else left of it, else nowhere.
fn beside(
    sheet: &Sheet<'_>,
    label: &str,
    (left, right, edge): (f64, f64, f64),
    middle: f64,
    (fill, ground): (Rgb, Rgb),
) {
    let face = sheet.measures.small;
    let width = face.width(label);
    if label.is_empty() {
        return;
    }
    if width + 6.0 <= right - left {
        let x = f64::midpoint(left, right);
        return sheet.text((x, middle), Side::Middle, label, face, colour::text_on(fill));
    }
    let left = left.min(right);
    let (x, side) =
        if edge + 6.0 + width <= sheet.right() { (edge + 6.0, Side::Start) } else { (left - 6.0, Side::End) };
    let from = if side == Side::Start { x } else { x - width };
    if from > sheet.left() + sheet.width * 0.3 + 20.0 {
        sheet.bar(from - 2.0, middle - 8.0, from + width + 2.0, middle + 8.0, ground);
        sheet.text((x, middle), side, label, face, INK);
    }
}
