//! Tables: widths by content, headers that are repeated, rows that stay whole.

use std::rc::Rc;

use super::block::{Builder, RULE};
use super::columns::{Extent, PADDING, parts, widths};
use super::face::Face;
use super::flow::{Atom, Drawing, Head, Mark};
use super::line::Line;
use super::page::WIDTH;
use super::tags::{Part, Role};
use crate::report::document::Grid;
use crate::report::figure::colour::{INK, Rgb};

/// A column is not made narrower than this for the sake of others, unless its widest word is narrower.
const NARROWEST: f64 = 58.0;
/// A number with its unit stays on one line, unless it is wider.
const WIDEST_NUMBER: f64 = 84.0;
/// Space above and below the text of a row.
const ROW: f64 = 3.4;
/// A row that is higher may break.
const HIGHEST: f64 = 260.0;

/// A text in its place within a row.
pub(super) struct Cell {
    /// The lines.
    pub(super) lines: Vec<Line>,
    /// Left edge.
    pub(super) x: f64,
    /// The room; numbers end at its right edge.
    pub(super) width: f64,
    /// True if the lines end at the right.
    pub(super) right: bool,
    /// Size and weight.
    pub(super) face: Face,
    /// Colour.
    pub(super) ink: Rgb,
    /// What it is.
    pub(super) part: Option<Part>,
}

/// Cells side by side as one atom, or as one for each line where they are very high. Space above and below is within.
pub(super) fn row(cells: &[Cell], above: f64, below: f64) -> Vec<Atom> {
    let leading = cells.iter().map(|cell| cell.face.line()).fold(0.0, f64::max);
    let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
    let whole = most as f64 * leading <= HIGHEST;
    let mut atoms = vec![Atom::default(); if whole { 1 } else { most }];
    for cell in cells {
        for (index, line) in cell.lines.iter().enumerate() {
            let (atom, within) = if whole { (0, index) } else { (index, 0) };
            let top = if atom == 0 { above } else { 0.0 } + within as f64 * leading;
            let x = if cell.right { cell.x + cell.width - line.width } else { cell.x };
            let (size, bold, ink) = (cell.face.size, cell.face.bold, cell.ink);
            let drawing = Drawing::Text { line: Rc::new(line.clone()), size, bold, ink, link: None };
            atoms[atom].marks.push(Mark { part: cell.part, x, y: top + cell.face.baseline(), drawing });
        }
    }
    for atom in &mut atoms {
        atom.height = if whole { most as f64 * leading } else { leading };
    }
    atoms[0].height += above;
    if let Some(last) = atoms.last_mut() {
        last.height += below;
    }
    atoms
}

/// A rule across the column at the lower edge of an atom.
fn ruled(atom: &mut Atom, thickness: f64, fill: Rgb) {
    let drawing = Drawing::Area { width: WIDTH, height: thickness, fill };
    atom.marks.push(Mark { part: None, x: 0.0, y: atom.height - thickness, drawing });
}

impl Builder<'_> {
    /// A table with its caption; in parts, where its columns do not fit side by side.
    pub(super) fn table(&mut self, grid: &Grid, caption: &str, data: Option<usize>) {
        if grid.columns.is_empty() {
            return;
        }
        let extents = self.extents(grid);
        let head = grid.head.min(grid.columns.len() - 1);
        let parts = parts(&extents, head, WIDTH);
        for (index, columns) in parts.iter().enumerate() {
            let caption = match parts.len() {
                1 => caption.to_owned(),
                count => (self.words.part)(caption, index + 1, count),
            };
            let extents: Vec<Extent> = columns.iter().map(|&column| extents[column]).collect();
            self.part(grid, columns, &widths(&extents, WIDTH), &caption, data.filter(|_| index == 0));
        }
    }

    /// What all columns need: their headers on as few lines as there is room for.
    fn extents(&self, grid: &Grid) -> Vec<Extent> {
        let with = |lines| (0..grid.columns.len()).map(|column| self.extent(grid, column, lines)).collect::<Vec<_>>();
        let wide = |extents: &[Extent]| extents.iter().map(|extent| extent.natural + 2.0 * PADDING).sum::<f64>();
        let fitting = [1.0, 2.0].into_iter().map(with).find(|extents| wide(extents) <= 0.9 * WIDTH);
        fitting.unwrap_or_else(|| with(3.0))
    }

    fn extent(&self, grid: &Grid, column: usize, lines: f64) -> Extent {
        let (small, header) = (self.faces.small, self.faces.header);
        let numeric = grid.columns[column].numeric;
        let (above, widest) = self.breaker.extents(&grid.columns[column].header, header);
        let (mut least, mut natural) = (widest.min(NARROWEST), widest.max(1.1 * above / lines));
        for text in grid.rows.iter().filter_map(|row| row.get(column)) {
            let (all, widest) = self.breaker.extents(text, small);
            natural = natural.max(all);
            let whole = if numeric && all <= WIDEST_NUMBER { all } else { widest.min(NARROWEST) };
            least = least.max(whole);
        }
        let natural = natural.clamp(least, WIDTH.max(least));
        Extent { least, natural, numeric }
    }

    fn part(&mut self, grid: &Grid, columns: &[usize], widths: &[f64], caption: &str, data: Option<usize>) {
        let table = self.tags.add(None, Role::Table);
        let title = self.tags.add(Some(table), Role::Caption);
        let first = self.atoms.len();
        self.caption(caption, title);
        for atom in &mut self.atoms[first..] {
            atom.keep = true;
        }
        if let Some(atom) = self.atoms.get_mut(first) {
            atom.data = data;
        }
        let head = self.header(grid, columns, widths, table);
        let body = self.tags.add(Some(table), Role::Rows);
        let count = grid.rows.len();
        for (index, texts) in grid.rows.iter().enumerate() {
            let line = self.tags.add(Some(body), Role::Row);
            let faces = |_: usize| self.faces.small;
            let mut cells = self.cells(grid, columns, widths, &faces, &|column| {
                texts.get(column).map_or("", String::as_str).to_owned()
            });
            for (cell, &column) in cells.iter_mut().zip(columns) {
                let role = if column == grid.head { Role::RowHeader } else { Role::Cell };
                cell.part = Some(self.tags.add(Some(line), role));
            }
            let mut atoms = row(&cells, ROW * self.faces.airy, ROW * self.faces.airy);
            for atom in &mut atoms {
                atom.head = Some(Rc::clone(&head));
            }
            if let Some(last) = atoms.last_mut() {
                // No row stands alone at the foot or at the top of a page.
                last.keep = count > 1 && (index == 0 || index + 2 == count);
                let thickness = if index + 1 == count { 0.7 } else { 0.4 };
                ruled(last, thickness, RULE);
            }
            self.push(atoms);
        }
        self.space_behind(8.0);
    }

    /// The header, as it stands above the table and again on each page that the table goes on.
    fn header(&mut self, grid: &Grid, columns: &[usize], widths: &[f64], table: Part) -> Rc<Head> {
        let group = self.tags.add(Some(table), Role::Head);
        let line = self.tags.add(Some(group), Role::Row);
        let faces = |_: usize| self.faces.header;
        let mut cells = self.cells(grid, columns, widths, &faces, &|column| grid.columns[column].header.clone());
        let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
        for cell in &mut cells {
            cell.part = Some(self.tags.add(Some(line), Role::ColumnHeader));
            // Short headers stand at the foot of the row.
            let missing = most - cell.lines.len();
            cell.lines.splice(0..0, vec![Line::default(); missing]);
        }
        let mut atoms = row(&cells, ROW * self.faces.airy, ROW * self.faces.airy);
        for atom in &mut atoms {
            atom.keep = true;
            atom.marks.retain(|mark| !matches!(&mark.drawing, Drawing::Text { line, .. } if line.text.is_empty()));
        }
        let tall = atoms.len() > 1;
        if let Some(last) = atoms.last_mut() {
            ruled(last, 0.9, INK);
        }
        let again = |atom: &Atom| atom.marks.iter().cloned().map(|mark| Mark { part: None, ..mark }).collect();
        let head = match atoms.first() {
            Some(atom) if !tall => Head { height: atom.height, marks: again(atom) },
            _ => Head { height: 0.0, marks: Vec::new() },
        };
        self.push(atoms);
        Rc::new(head)
    }

    fn cells(
        &self,
        grid: &Grid,
        columns: &[usize],
        widths: &[f64],
        face: &dyn Fn(usize) -> Face,
        text: &dyn Fn(usize) -> String,
    ) -> Vec<Cell> {
        let mut x = 0.0;
        let cell = |(&column, &width): (&usize, &f64)| {
            let room = width - 2.0 * PADDING;
            let left = x + PADDING;
            x += width;
            let lines = self.breaker.lines(&text(column), face(column), room);
            Cell {
                lines,
                x: left,
                width: room,
                right: grid.columns[column].numeric,
                face: face(column),
                ink: INK,
                part: None,
            }
        };
        columns.iter().zip(widths).map(cell).collect()
    }
}
