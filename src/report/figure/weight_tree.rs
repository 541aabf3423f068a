//! The criteria as an indented list with their weights as bars and what each weight means.
//!
//! The question: what was assessed, and with what weight? Circles and nested boxes cannot be read; a list can, and it
//! has room for the sentence that says what a weight trades against what.

use super::caption::{Caption, Figure, Width};
use super::colour::{GREY, GRID, INK, QUIET, SHADES, STRIPE};
use super::font::Face;
use super::label::{shorten, wrap};
use super::sheet::{Sheet, Side};

/// One node of the tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TreeNode {
    /// 0 for the outermost.
    pub depth: usize,
    /// The name.
    pub name: String,
    /// Weight among its siblings as text; may be empty.
    pub local: String,
    /// Weight in the whole as text, or what stands in place of a weight, for example "K.-o.".
    pub global: String,
    /// Weight in the whole, 0 to 1: the length of the bar.
    pub share: f64,
    /// The sentence; may be empty.
    pub note: String,
    /// True for inner nodes: bold, on a grey ground.
    pub group: bool,
}

/// The figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WeightTree {
    /// Head of the names.
    pub name_head: String,
    /// Head of the weights among siblings.
    pub local_head: String,
    /// Head of the weights in the whole.
    pub global_head: String,
    /// Head of the sentences.
    pub note_head: String,
    /// The nodes from top to bottom, each before its children.
    pub nodes: Vec<TreeNode>,
}

/// Left edges and widths of the columns.
struct Columns {
    name: (f64, f64),
    local: f64,
    bar: (f64, f64),
    global: f64,
    note: (f64, f64),
}

const INDENT: f64 = 13.0;
const DEEPEST: usize = 6;
const PAD: f64 = 6.0;

impl WeightTree {
    /// Draws the figure.
    ///
    /// # Properties
    ///
    /// All bars share one scale from zero; only the whole (share 1) has none. Columns without any text are left out.
    #[must_use]
    pub fn draw(&self, caption: &Caption, width: Width) -> Figure {
        let mut sheet = Sheet::begin(caption, width);
        if self.nodes.is_empty() {
            return sheet.finish();
        }
        let columns = self.columns(&sheet);
        self.heads(&mut sheet, &columns);
        let shares = self.nodes.iter().map(|node| node.share).filter(|share| (0.0..1.0).contains(share));
        let most = shares.fold(0.0, f64::max);
        for (index, node) in self.nodes.iter().enumerate() {
            let next_is_leaf = self.nodes.get(index + 1).is_some_and(|next| !next.group);
            row(&mut sheet, &columns, node, most, next_is_leaf);
        }
        sheet.finish()
    }

    fn columns(&self, sheet: &Sheet<'_>) -> Columns {
        let (face, small) = (sheet.measures.label, sheet.measures.small);
        let room = sheet.right() - sheet.left();
        let widest = |text: fn(&TreeNode) -> &str, head: &str, most: f64| {
            let texts = self.nodes.iter().map(|node| face.weight(node.group).width(text(node)));
            let widest = texts.fold(0.0, f64::max);
            if widest > 0.0 { widest.max(small.width(head).min(90.0)).min(most) } else { 0.0 }
        };
        let notes = self.nodes.iter().any(|node| !node.note.is_empty());
        let local = widest(|node| &node.local, &self.local_head, 90.0);
        let global = widest(|node| &node.global, "", 90.0);
        let gap = 14.0;
        let name = room * if notes { 0.3 } else { 0.45 };
        let bar = room * if notes { 0.13 } else { 0.3 };
        let local_end = sheet.left() + PAD + name + gap + local;
        let bar_start = local_end + if local > 0.0 { gap + 4.0 } else { 0.0 };
        let global_end = bar_start + bar + 8.0 + global;
        let note = (global_end + gap + 4.0, sheet.right() - PAD);
        Columns { name: (sheet.left() + PAD, name), local: local_end, bar: (bar_start, bar), global: global_end, note }
    }

    fn heads(&self, sheet: &mut Sheet<'_>, columns: &Columns) {
        let face = sheet.measures.small;
        let local_room = columns.local - columns.name.0 - columns.name.1 - 6.0;
        let global_room = columns.global - columns.bar.0;
        let heads = [
            (columns.name.0, Side::Start, &self.name_head, columns.name.1),
            (columns.local, Side::End, &self.local_head, local_room),
            (columns.bar.0, Side::Start, &self.global_head, global_room),
            (columns.note.0, Side::Start, &self.note_head, columns.note.1 - columns.note.0),
        ];
        let lines = heads.map(|(x, side, text, room)| (x, side, wrap(text, face, room, 3)));
        let most = lines.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0) as f64;
        sheet.y += most * face.leading();
        for (x, side, lines) in &lines {
            let middle = sheet.y - lines.len() as f64 * face.leading() / 2.0;
            sheet.block((*x, middle), *side, lines, face, QUIET);
        }
        sheet.y += 4.0;
        sheet.line(&[(sheet.left(), sheet.y), (sheet.right(), sheet.y)], GREY, 1.0);
    }
}

/// One node; a rule below it where a leaf follows.
fn row(sheet: &mut Sheet<'_>, columns: &Columns, node: &TreeNode, most: f64, rule: bool) {
    let face = sheet.measures.label.weight(node.group);
    let note_face = Face::regular(sheet.measures.small.size);
    let indent = node.depth.min(DEEPEST) as f64 * INDENT;
    let names = wrap(&node.name, face, columns.name.1 - indent, 4);
    let notes = wrap(&node.note, note_face, (columns.note.1 - columns.note.0).max(40.0), 6);
    let height =
        (names.len() as f64 * face.leading()).max(notes.len() as f64 * note_face.leading()).max(face.leading());
    let height = height + 2.0 * PAD - 2.0;
    let (top, bottom) = (sheet.y, sheet.y + height);
    let first = top + PAD - 1.0 + face.leading() / 2.0;
    if node.group {
        sheet.bar(sheet.left(), top, sheet.right(), bottom, STRIPE);
    }
    let below = |lines: &[String], face: Face| first + (lines.len() as f64 - 1.0) / 2.0 * face.leading();
    sheet.block((columns.name.0 + indent, below(&names, face)), Side::Start, &names, face, INK);
    let local = shorten(&node.local, face, 90.0);
    sheet.text((columns.local, first), Side::End, &local, face, QUIET);
    let share = if (0.0..1.0).contains(&node.share) && most > 0.0 { node.share / most } else { 0.0 };
    if share > 0.0 {
        let fill = if node.group { SHADES[3] } else { SHADES[1] };
        let end = columns.bar.0 + share * columns.bar.1;
        sheet.bar(columns.bar.0, first - 6.5, end, first + 6.5, fill);
        if node.group {
            sheet.frame(columns.bar.0, first - 6.5, end, first + 6.5, GREY, 1.0);
        }
    }
    let global = shorten(&node.global, face, 90.0);
    sheet.text((columns.global, first), Side::End, &global, face, INK);
    sheet.block((columns.note.0, below(&notes, note_face)), Side::Start, &notes, note_face, QUIET);
    sheet.y = bottom;
    if rule {
        sheet.line(&[(sheet.left(), bottom), (sheet.right(), bottom)], GRID, 1.0);
    }
}
