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

/// Where the columns lie, in px.
struct Columns {
    /// Left edge and width.
    name: (f64, f64),
    /// Right edge, if there are such weights.
    local: Option<f64>,
    /// Left edge and greatest length.
    bar: (f64, f64),
    /// Right edge.
    global: f64,
    /// Where the sentences stand.
    note: Notes,
}

/// Sentences stand beside the weights where there is room for them, else below.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Notes {
    None,
    Beside { left: f64, room: f64 },
    Below,
}

const INDENT: f64 = 13.0;
const DEEPEST: usize = 6;
const PAD: f64 = 6.0;
const GAP: f64 = 14.0;

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
        let columns = self.columns(&sheet, width);
        self.heads(&mut sheet, &columns);
        let shares = self.nodes.iter().map(|node| node.share).filter(|share| (0.0..1.0).contains(share));
        let most = shares.fold(0.0, f64::max);
        for (index, node) in self.nodes.iter().enumerate() {
            let next_is_leaf = self.nodes.get(index + 1).is_some_and(|next| !next.group);
            row(&mut sheet, &columns, node, most, next_is_leaf);
        }
        sheet.finish()
    }

    fn columns(&self, sheet: &Sheet<'_>, width: Width) -> Columns {
        let face = sheet.measures.label;
        let room = sheet.right() - sheet.left() - 2.0 * PAD;
        let widest = |text: fn(&TreeNode) -> &str| {
            let texts = self.nodes.iter().map(|node| face.weight(node.group).width(text(node)));
            texts.fold(0.0, f64::max).min(90.0)
        };
        let notes = self.nodes.iter().any(|node| !node.note.is_empty());
        let beside = notes && width == Width::Screen;
        let (local, global) = (widest(|node| &node.local), widest(|node| &node.global));
        let name = (sheet.left() + PAD, room * if beside { 0.3 } else { 0.46 });
        let local_end = name.0 + name.1 + if local > 0.0 { GAP + local.max(54.0) } else { 0.0 };
        let bar_start = local_end + GAP + 4.0;
        let bar = if beside { room * 0.13 } else { sheet.right() - PAD - global - 8.0 - bar_start };
        let global_end = bar_start + bar + 8.0 + global;
        let left = global_end + GAP + 6.0;
        let note = match (notes, beside) {
            (false, _) => Notes::None,
            (true, true) => Notes::Beside { left, room: sheet.right() - PAD - left },
            (true, false) => Notes::Below,
        };
        Columns { name, local: (local > 0.0).then_some(local_end), bar: (bar_start, bar), global: global_end, note }
    }

    fn heads(&self, sheet: &mut Sheet<'_>, columns: &Columns) {
        let face = sheet.measures.small;
        let mut heads = vec![
            (columns.name.0, Side::Start, &self.name_head, columns.name.1),
            (columns.bar.0, Side::Start, &self.global_head, columns.global - columns.bar.0),
        ];
        if let Some(end) = columns.local {
            heads.push((end, Side::End, &self.local_head, end - columns.name.0 - columns.name.1 - 6.0));
        }
        if let Notes::Beside { left, room } = columns.note {
            heads.push((left, Side::Start, &self.note_head, room));
        }
        let lines: Vec<_> =
            heads.into_iter().map(|(x, side, text, room)| (x, side, wrap(text, face, room, 3))).collect();
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
    let (note_left, note_room) = match columns.note {
        Notes::Beside { left, room } => (left, room),
        Notes::Below | Notes::None => (columns.name.0 + indent, sheet.right() - PAD - columns.name.0 - indent),
    };
    let notes = wrap(&node.note, note_face, note_room, 6);
    let name_height = names.len().max(1) as f64 * face.leading();
    let note_height = notes.len() as f64 * note_face.leading();
    let (note_top, text_height) = match columns.note {
        Notes::Below => (name_height, name_height + note_height),
        Notes::Beside { .. } | Notes::None => (0.0, name_height.max(note_height)),
    };
    let (top, bottom) = (sheet.y, sheet.y + text_height + 2.0 * PAD - 2.0);
    let text_top = top + PAD - 1.0;
    let first = text_top + face.leading() / 2.0;
    if node.group {
        sheet.bar(sheet.left(), top, sheet.right(), bottom, STRIPE);
    }
    sheet.block((columns.name.0 + indent, text_top + name_height / 2.0), Side::Start, &names, face, INK);
    if let Some(end) = columns.local {
        sheet.text((end, first), Side::End, &shorten(&node.local, face, 90.0), face, QUIET);
    }
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
    let note_middle = text_top + note_top + note_height / 2.0;
    sheet.block((note_left, note_middle), Side::Start, &notes, note_face, QUIET);
    sheet.y = bottom;
    if rule {
        sheet.line(&[(sheet.left(), bottom), (sheet.right(), bottom)], GRID, 1.0);
    }
}
