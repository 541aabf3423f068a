//! The paper and its measures, in pt: A4 with a column of 160 mm, the width for which figures are drawn.

use super::face::Face;

/// Size of the paper: A4.
pub(super) const PAPER: (f64, f64) = (595.28, 841.89);
/// Left edge of the column.
pub(super) const LEFT: f64 = 70.87;
/// Top edge of the column.
pub(super) const TOP: f64 = 66.0;
/// Width of the column: 160 mm.
pub(super) const WIDTH: f64 = 453.54;
/// Height of the column.
pub(super) const HEIGHT: f64 = 708.0;
/// Baseline of the running head.
pub(super) const HEAD: f64 = 42.0;
/// The rule above the foot.
pub(super) const FOOT: f64 = 785.0;
/// No text is smaller than this.
pub(super) const SMALLEST: f64 = 9.0;

/// The faces of a document, from the size of its running text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Faces {
    /// Running text.
    pub(super) body: Face,
    /// Tables, captions.
    pub(super) small: Face,
    /// Headers of tables.
    pub(super) header: Face,
    /// Terms.
    pub(super) term: Face,
    /// The finding in large letters.
    pub(super) message: Face,
    /// The title.
    pub(super) title: Face,
    /// Headings of level 2 and 3.
    pub(super) headings: [Face; 2],
    /// Spaces between blocks, lines and rows as a part of what they are where there is room.
    pub(super) airy: f64,
}

impl Faces {
    /// All faces for a size of the running text; `airy` is 1 where there is room, less where there is little.
    pub(super) fn new(size: f64, airy: f64) -> Self {
        let small = (size - 1.0).max(SMALLEST);
        let face = |size, bold, leading: f64| Face { size, bold, leading: leading - 0.2 * (1.0 - airy) };
        Self {
            body: face(size, false, 1.45),
            small: face(small, false, 1.34),
            header: face(small, true, 1.3),
            term: face(size, true, 1.45),
            message: face(1.35 * size, true, 1.35),
            title: face((1.5 + 0.6 * airy) * size, true, 1.25),
            headings: [face(1.45 * size, true, 1.25), face(1.12 * size, true, 1.3)],
            airy,
        }
    }
}

/// Head and foot of every page.
pub(super) const FURNITURE: Face = Face { size: SMALLEST, bold: false, leading: 1.3 };
