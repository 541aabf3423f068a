//! Two axes, drawn by plotters in our type and colours.

use super::colour::{GRID, INK, QUIET};
use super::page::Bounds;
use super::pen::{Pen, UNITS, units};
use super::scale::Axis;
use super::sheet::{Sheet, stroke, style};
use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::style::TRANSPARENT;

/// A plot with coordinates.
pub(super) struct Plot<'a> {
    chart: ChartContext<'a, Pen, Cartesian2d<Axis, Axis>>,
    /// Where it lies, without its labels.
    pub(super) bounds: Bounds,
}

impl Plot<'_> {
    /// A plot in these bounds, its labels to the left and below.
    pub(super) fn new(sheet: &Sheet<'_>, bounds: Bounds, (x, y): (Axis, Axis)) -> Self {
        let below = label_height(sheet);
        let area =
            sheet.area(sheet.left(), bounds.top, bounds.right - sheet.left(), bounds.bottom + below - bounds.top);
        let chart = ChartBuilder::on(&area)
            .set_label_area_size(LabelAreaPosition::Left, units(bounds.left - sheet.left()))
            .set_label_area_size(LabelAreaPosition::Bottom, units(below))
            .build_cartesian_2d(x, y)
            .expect("the page cannot fail");
        let mut plot = Self { chart, bounds };
        // plotters works on whole units: its own corners are what everything else must agree with.
        let (x, y) = (plot.chart.x_range(), plot.chart.y_range());
        let ((left, bottom), (right, top)) = (plot.at((x.start, y.start)), plot.at((x.end, y.end)));
        plot.bounds = Bounds { left, top, right, bottom };
        plot
    }

    /// The pixel of a pair of values.
    pub(super) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let (x, y) = self.chart.backend_coord(&(x, y));
        (f64::from(x) / UNITS, f64::from(y) / UNITS)
    }

    /// Draws axes, ticks, level grid lines and labels.
    pub(super) fn draw_axes(&mut self, sheet: &Sheet<'_>) {
        let drawn = self
            .chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(stroke(GRID, 1.0))
            .axis_style(stroke(INK, 1.25))
            .label_style(style(sheet.measures.small, QUIET))
            .set_all_tick_mark_size(units(5.0))
            .draw();
        debug_assert!(drawn.is_ok(), "the page cannot fail");
    }
}

/// The room that ticks and their labels take below a plot.
pub(super) fn label_height(sheet: &Sheet<'_>) -> f64 {
    sheet.measures.small.leading() + 8.0
}
