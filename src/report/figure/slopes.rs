//! Ranks side by side: one column a point of view, one line an alternative.
//!
//! The question: who sees it differently? Ranks exaggerate hair-thin gaps, so each node prints the points, and those
//! who share a rank stand together in a frame at the mean of their places.

use super::caption::{Caption, Figure, Width};
use super::colour::{ACCENT, GREY, GRID, INK, QUIET, Rgb, SECOND, STRIPE, WHITE};
use super::heads::{self, Head};
use super::label::{widest, wrap_evenly};
use super::marker::Marker;
use super::sheet::{Sheet, Side};
use super::spread::{Wish, spread};

/// An alternative in one column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Node {
    /// Its place, 1 is best; those who share ranks get the mean of these.
    pub place: f64,
    /// The number behind it: of those who share a place, the larger one stands above.
    pub value: f64,
    /// The points that are printed.
    pub label: String,
}

/// An alternative through all columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slope {
    /// The name.
    pub name: String,
    /// True for those whom the message is about: coloured, the others are grey.
    pub lead: bool,
    /// One node a column; the line is interrupted where there is none.
    pub nodes: Vec<Option<Node>>,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slopes {
    /// The heads of the columns, for example the profiles of weights.
    pub columns: Vec<String>,
    /// The alternatives, in any order.
    pub slopes: Vec<Slope>,
}

const PILL: f64 = 21.0;
const MARK: f64 = 4.0;
const NAME_GAP: f64 = 5.0;

/// Where everything lies.
struct Layout {
    /// The middles of the columns.
    columns: Vec<f64>,
    /// Half the width of a node.
    half: f64,
    /// Top of the first and distance of the ranks.
    top: f64,
    pitch: f64,
    /// The middle of each node, by alternative and column.
    nodes: Vec<Vec<Option<f64>>>,
}

impl Slopes {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// Nodes never cover each other: where places coincide they are moved apart just enough. Places below 1 or that
    /// are no numbers count as 1. Points that do not fit, with very many columns, are left out.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        if !self.columns.is_empty() && !self.slopes.is_empty() {
            self.plot(&mut sheet, width);
        }
        sheet.finish()
    }

    fn plot(&self, sheet: &mut Sheet<'_>, width: Width) {
        let (face, value) = (sheet.measures.label, sheet.measures.value);
        let name_room = if width == Width::Print { 132.0 } else { 210.0 };
        let names: Vec<_> =
            self.slopes.iter().map(|slope| wrap_evenly(&slope.name, face.weight(slope.lead), name_room, 6)).collect();
        let name_width = names.iter().zip(&self.slopes).map(|(lines, slope)| widest(lines, face.weight(slope.lead)));
        let labels = self.slopes.iter().flat_map(|slope| slope.nodes.iter().flatten());
        let label = labels.map(|node| value.weight(true).width(&node.label)).fold(20.0, f64::max).min(90.0);
        let rank_width = 26.0;
        let begin = sheet.left() + rank_width;
        let end = sheet.right() - name_width.fold(0.0, f64::max) - 24.0;
        let half = ((label + 2.0 * MARK + 17.0) / 2.0).min((end - begin) / self.columns.len() as f64 / 2.0 - 2.0);
        let gaps = (self.columns.len() - 1).max(1) as f64;
        let (left, step) = (begin + half, (end - begin - 2.0 * half) / gaps);
        let columns: Vec<_> = (0..self.columns.len()).map(|index| left + step * index as f64).collect();

        let reach = (step / 2.0).min(75.0);
        let heads: Vec<_> = self
            .columns
            .iter()
            .zip(&columns)
            .map(|(text, x)| Head { text, note: "", span: ((x - reach + 2.0).max(sheet.left()), x + reach - 2.0) })
            .collect();
        heads::draw(sheet, &heads);
        sheet.y += 4.0;

        let last = self.slopes.iter().flat_map(|slope| slope.nodes.iter().flatten().map(place)).fold(1.0, f64::max);
        let ranks = last.ceil().max(self.slopes.len() as f64).min(1000.0);
        let lines: usize = names.iter().map(Vec::len).sum();
        let tall = lines as f64 * face.leading() + names.len() as f64 * NAME_GAP;
        let pitch = ((tall + 8.0) / ranks).max(PILL + 17.0);
        let layout = self.layout(columns, half, (sheet.y, pitch), ranks);
        self.ground(sheet, &layout, ranks as usize);
        self.lines(sheet, &layout);
        self.pills(sheet, &layout);
        self.names(sheet, &layout, &names, ranks);
        sheet.y += pitch * ranks;
    }

    /// The middle of every node, moved apart within a column where places coincide.
    fn layout(&self, columns: Vec<f64>, half: f64, (top, pitch): (f64, f64), ranks: f64) -> Layout {
        let mut nodes = vec![vec![None; columns.len()]; self.slopes.len()];
        for column in 0..columns.len() {
            let mut there: Vec<_> = self
                .slopes
                .iter()
                .enumerate()
                .filter_map(|(row, slope)| Some((row, slope.nodes.get(column)?.as_ref()?)))
                .collect();
            there.sort_by(|(_, a), (_, b)| b.value.total_cmp(&a.value));
            let wish =
                |(_, node): &(usize, &Node)| Wish { middle: top + (place(node) - 0.5) * pitch, length: PILL + 3.0 };
            let wishes: Vec<_> = there.iter().map(wish).collect();
            for ((row, _), middle) in there.iter().zip(spread(&wishes, top, top + pitch * ranks)) {
                nodes[*row][column] = Some(middle);
            }
        }
        Layout { columns, half, top, pitch, nodes }
    }

    /// Ranks at the left, a stripe below each column, a frame around those who share a rank.
    fn ground(&self, sheet: &Sheet<'_>, layout: &Layout, ranks: usize) {
        let face = sheet.measures.small;
        let bottom = layout.top + layout.pitch * ranks as f64;
        for &x in &layout.columns {
            sheet.bar(x - layout.half - 4.0, layout.top, x + layout.half + 4.0, bottom, STRIPE);
        }
        for rank in 1..=ranks {
            let y = layout.top + (rank as f64 - 0.5) * layout.pitch;
            sheet.text((sheet.left() + 14.0, y), Side::End, &rank.to_string(), face, QUIET);
        }
        for (column, &x) in layout.columns.iter().enumerate() {
            let mut seen: Vec<(f64, f64, f64)> = Vec::new();
            for (slope, middles) in self.slopes.iter().zip(&layout.nodes) {
                let (Some(Some(node)), Some(y)) = (slope.nodes.get(column), middles[column]) else { continue };
                match seen.iter_mut().find(|(of, _, _)| *of == place(node)) {
                    Some((_, top, bottom)) => (*top, *bottom) = (top.min(y), bottom.max(y)),
                    None => seen.push((place(node), y, y)),
                }
            }
            for (_, top, bottom) in seen.into_iter().filter(|(_, top, bottom)| bottom > top) {
                let (edge, reach) = (layout.half + 4.0, PILL / 2.0 + 4.0);
                sheet.bar(x - edge, top - reach, x + edge, bottom + reach, GRID);
                sheet.frame(x - edge, top - reach, x + edge, bottom + reach, GREY, 1.0);
            }
        }
    }

    /// The lines between the nodes, the coloured ones last.
    fn lines(&self, sheet: &Sheet<'_>, layout: &Layout) {
        for lead in [false, true] {
            for (row, middles) in layout.nodes.iter().enumerate() {
                if self.slopes[row].lead != lead {
                    continue;
                }
                for (column, pair) in middles.windows(2).enumerate() {
                    if let [Some(from), Some(to)] = pair {
                        let start = (layout.columns[column] + layout.half, *from);
                        let end = (layout.columns[column + 1] - layout.half, *to);
                        sheet.line(&sweep(start, end), self.colour(row), if lead { 2.5 } else { 1.5 });
                    }
                }
            }
        }
    }

    fn pills(&self, sheet: &Sheet<'_>, layout: &Layout) {
        let face = sheet.measures.value;
        for (row, slope) in self.slopes.iter().enumerate() {
            for (column, node) in slope.nodes.iter().enumerate().take(layout.columns.len()) {
                let (Some(node), Some(y)) = (node, layout.nodes[row][column]) else { continue };
                let (left, right) = (layout.columns[column] - layout.half, layout.columns[column] + layout.half);
                let (top, bottom) = (y - PILL / 2.0, y + PILL / 2.0);
                let colour = self.colour(row);
                let (fill, ink) = if slope.lead { (colour, WHITE) } else { (WHITE, INK) };
                sheet.bar(left, top, right, bottom, fill);
                if !slope.lead {
                    sheet.frame(left, top, right, bottom, colour, 1.0);
                }
                let marker = if slope.lead { WHITE } else { colour };
                let face = face.weight(slope.lead);
                let fits = face.width(&node.label) + 2.0 * MARK + 15.0 <= right - left + 0.01;
                let x = if fits { left + 5.0 + MARK } else { layout.columns[column] };
                Marker::of(row).draw_on(sheet, (x, y), MARK, marker, fill);
                if fits {
                    sheet.text((right - 6.0, y), Side::End, &node.label, face, ink);
                }
            }
        }
    }

    /// The names at the right, each at its last node or as near as it gets.
    fn names(&self, sheet: &Sheet<'_>, layout: &Layout, names: &[Vec<String>], ranks: f64) {
        let face = sheet.measures.label;
        let bottom = layout.top + layout.pitch * ranks;
        let last = layout.columns.len() - 1;
        let ends: Vec<_> = layout.nodes.iter().map(|middles| middles[last]).collect();
        let wishes: Vec<_> = names
            .iter()
            .zip(&ends)
            .map(|(lines, y)| Wish {
                middle: y.unwrap_or(bottom),
                length: lines.len() as f64 * face.leading() + NAME_GAP,
            })
            .collect();
        let edge = layout.columns[last] + layout.half;
        for (row, middle) in spread(&wishes, layout.top, bottom).into_iter().enumerate() {
            let slope = &self.slopes[row];
            let ink = if ends[row].is_some() { INK } else { QUIET };
            if let Some(y) = ends[row] {
                sheet.line(
                    &[(edge, y), (edge + 5.0, y), (edge + 17.0, middle), (edge + 20.0, middle)],
                    self.colour(row),
                    1.0,
                );
            }
            sheet.block((edge + 24.0, middle), Side::Start, &names[row], face.weight(slope.lead), ink);
        }
    }

    /// The colour of a line: the leaders have their own, all others are grey.
    fn colour(&self, row: usize) -> Rgb {
        let leaders_before = self.slopes[..row].iter().filter(|slope| slope.lead).count();
        match (self.slopes[row].lead, leaders_before % 2) {
            (false, _) => GREY,
            (true, 0) => ACCENT,
            (true, _) => SECOND,
        }
    }
}

/// The place of a node, at least 1.
fn place(node: &Node) -> f64 {
    if node.place.is_finite() { node.place.clamp(1.0, 1000.0) } else { 1.0 }
}

/// A line that leaves and arrives level.
fn sweep((x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> Vec<(f64, f64)> {
    if (y1 - y0).abs() < 0.5 {
        return vec![(x0, y0), (x1, y1)];
    }
    let steps = 16;
    (0..=steps)
        .map(|step| f64::from(step) / f64::from(steps))
        .map(|t| (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t * (3.0 - 2.0 * t)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_those_who_share_a_place_the_larger_number_stands_above() {
        let slope = |value: f64, label: &str| Slope {
            name: label.to_lowercase(),
            lead: false,
            nodes: vec![Some(Node { place: 1.5, value, label: label.to_owned() })],
        };
        let slopes = Slopes { columns: vec!["all".to_owned()], slopes: vec![slope(1.0, "LESS"), slope(2.0, "MORE")] };
        let figure = slopes.draw(&Caption { name: "slopes".to_owned(), ..Caption::default() }, Width::Print);
        let top = |text: &str| figure.texts().iter().find(|written| written.text == text).unwrap().bounds.top;
        assert!(top("MORE") < top("LESS"));
    }
}
