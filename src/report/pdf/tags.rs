//! The structure of the document for screen readers: a tree of tags beside the drawing, in reading order.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What a part of the document is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// A heading with its level, 1 to 3, and its text.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list; true where its items are numbered, else they have bullets.
    List(bool),
    /// An item of a list.
    Item,
    /// The number, bullet or term of an item.
    Label,
    /// What an item says.
    Body,
    /// A table.
    Table,
    /// The rows of headers.
    Head,
    /// All other rows.
    Rows,
    /// A row.
    Row,
    /// The header of a column.
    ColumnHeader,
    /// The header of a row.
    RowHeader,
    /// A cell.
    Cell,
    /// A drawing with its alternative text.
    Figure(String),
    /// The caption of a figure or a table.
    Caption,
    /// A link.
    Link,
    /// What belongs together: a figure and its caption.
    Group,
}

/// The place of a part in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part(usize);

#[derive(Debug, Clone)]
struct Entry {
    role: Role,
    children: Vec<usize>,
    drawn: Vec<Identifier>,
    place: Option<BBox>,
}

/// The tree in the making. What is never drawn is left out in the end.
#[derive(Debug, Clone, Default)]
pub(super) struct Tags {
    entries: Vec<Entry>,
    roots: Vec<usize>,
}

impl Tags {
    /// Adds a part behind all others of the same parent; without one, at the top.
    pub(super) fn add(&mut self, parent: Option<Part>, role: Role) -> Part {
        let index = self.entries.len();
        self.entries.push(Entry { role, children: Vec::new(), drawn: Vec::new(), place: None });
        match parent {
            Some(Part(parent)) => self.entries[parent].children.push(index),
            None => self.roots.push(index),
        }
        Part(index)
    }

    /// Notes that a part was drawn.
    pub(super) fn drawn(&mut self, part: Part, content: Identifier) {
        self.entries[part.0].drawn.push(content);
    }

    /// Notes the annotation of a link: it comes before what is drawn.
    pub(super) fn annotated(&mut self, part: Part, annotation: Identifier) {
        self.entries[part.0].drawn.insert(0, annotation);
    }

    /// Notes where a figure stands.
    pub(super) fn placed(&mut self, part: Part, page: usize, place: Rect) {
        self.entries[part.0].place = Some(BBox::new(page, place));
    }

    /// True if a part was drawn, or one within it.
    fn shown(&self, index: usize) -> bool {
        let entry = &self.entries[index];
        !entry.drawn.is_empty() || entry.children.iter().any(|&child| self.shown(child))
    }

    /// The finished tree.
    pub(super) fn tree(&self) -> TagTree {
        let mut tree = TagTree::new();
        for &root in self.roots.iter().filter(|&&root| self.shown(root)) {
            tree.push(self.group(root));
        }
        tree
    }

    fn group(&self, index: usize) -> TagGroup {
        let entry = &self.entries[index];
        let drawn = entry.drawn.iter().map(|&content| Node::Leaf(content));
        // A cell without a text is still a cell.
        let kept = |&child: &usize| self.shown(child) || (self.is_cell(child) && self.shown(index));
        let children = entry.children.iter().copied().filter(kept).map(|child| Node::Group(self.group(child)));
        TagGroup::with_children(kind(&entry.role, entry.place), drawn.chain(children).collect())
    }

    fn is_cell(&self, index: usize) -> bool {
        matches!(self.entries[index].role, Role::Cell | Role::RowHeader | Role::ColumnHeader)
    }
}

fn kind(role: &Role, place: Option<BBox>) -> TagKind {
    match role {
        Role::Heading(level, text) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List(true) => Tag::L(ListNumbering::Decimal).into(),
        Role::List(false) => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Head => Tag::THead.into(),
        Role::Rows => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alt) => Tag::Figure(Some(alt.clone())).with_bbox(place).into(),
        Role::Caption => Tag::Caption.into(),
        Role::Link => Tag::Link.into(),
        Role::Group => Tag::Div.into(),
    }
}
