//! Native charts: they belong to the workbook, and readers can change them.

use rust_xlsxwriter::{Chart, ChartAxisCrossing, ChartType, Color, Format, Worksheet, XlsxError};

use super::results::HEADER_ROW;
use super::{header_format, number_format, printable, text};
use crate::report::format::round;
use crate::report::table::{Source, Table};
use crate::report::text::workbook::Results as Words;

/// Colour of a single series: the blue of the headers.
const BAR: Color = Color::RGB(0x001F_3A5F);

/// Most series of a chart that people can tell apart.
const SERIES_LIMIT: usize = 8;

/// Bars with the values of a column, one a row. Rows and columns count from 0.
pub(super) fn bars(title: &str, sheet: &str, (first, last): (u32, u32), (labels, values): (u16, u16)) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    let series = chart.add_series();
    series.set_categories((sheet, first, labels, last, labels));
    series.set_values((sheet, first, values, last, values));
    series.set_format(
        rust_xlsxwriter::ChartFormat::new().set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(BAR)),
    );
    series.set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value().set_num_format("0.0"));
    finish(&mut chart, title);
    chart.legend().set_hidden();
    chart
}

/// Title, a scale from 0 to 100, the first row on top, and a name for readers who cannot see.
pub(super) fn finish(chart: &mut Chart, title: &str) {
    chart.title().set_name(title);
    // Of a chart with bars, the horizontal axis is that of the values.
    chart.x_axis().set_min(0.0).set_max(100.0);
    chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    chart.set_alt_text(title);
    chart.set_width(760).set_height(380);
}

/// The charts of the overview: the ranking, and the profiles beside each other.
pub(super) fn overview(
    sheet: &mut Worksheet,
    first: u32,
    source: Source<'_>,
    words: &Words,
    (tables, names): (&[Table], &[String]),
) -> Result<(), XlsxError> {
    let Source { study, evaluation, language, .. } = source;
    let ranking = tables.iter().zip(names).find(|(table, _)| table.name == "ranking");
    if let Some((table, name)) = ranking.filter(|(table, _)| !table.rows.is_empty()) {
        let column = |id: &str| table.columns.iter().position(|column| column.id == id).map(|at| at as u16);
        if let (Some(labels), Some(values)) = (column("label"), column("value")) {
            let last = HEADER_ROW + table.rows.len() as u32;
            let chart = bars(words.ranking_chart, name, (HEADER_ROW + 1, last), (labels, values));
            sheet.insert_chart(first, 0, &chart)?;
        }
    }
    let start = first + 21;
    text(sheet, start, 0, words.label, &header_format());
    sheet.set_column_width(0, 40)?;
    sheet.set_row_height(start, 45)?;
    let order = &evaluation.main().order;
    for (row, &s) in (start + 1..).zip(order) {
        text(sheet, row, 0, &study.alternatives[s].name(language), &Format::new());
    }
    let last = start + order.len() as u32;
    let mut chart = Chart::new(ChartType::Bar);
    for (column, profile) in (1_u16..).zip(&study.profiles) {
        text(sheet, start, column, profile.label.get(language), &header_format());
        sheet.set_column_width(column, 20)?;
        let values = &evaluation.profiles[usize::from(column) - 1].values.overall;
        for (row, &s) in (start + 1..).zip(order) {
            sheet.write_number_with_format(row, column, round(values[s], 1), &number_format(1))?;
        }
        if usize::from(column) <= SERIES_LIMIT {
            let series = chart.add_series();
            series.set_name(printable(profile.label.get(language), 100).as_str());
            series.set_categories((words.overview_sheet, start + 1, 0, last, 0));
            series.set_values((words.overview_sheet, start + 1, column, last, column));
        }
    }
    finish(&mut chart, words.profiles_chart);
    chart.set_height(520);
    sheet.insert_chart(last + 2, 0, &chart)?;
    Ok(())
}
