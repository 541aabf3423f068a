//! Figures: pure drawing, from plain data with finished labels to one SVG.
//!
//! A figure knows nothing of studies and methods. Its file holds a struct with public fields, numbers beside their
//! printed texts, and one `draw(caption, width)`. The charts of the crate are built on top, from an evaluation to
//! these structs. Everything is drawn with plotters on a page of our own (`page`), measured with the embedded
//! font (`font`), and laid out for its final width: on paper no text is smaller than 9 pt.
//!
//! A new figure is one file and one line here.
//!
//! # Properties
//!
//! The same data give the same bytes. No text overlaps another or leaves the page; every text has a contrast of at
//! least 4.5:1; nothing is told by colour alone. Labels may hold anything: they are made harmless and cut off with an
//! ellipsis where there is no room.

mod caption;
#[cfg(test)]
mod check;
pub mod colour;
pub mod font;
mod heads;
mod heatmap;
mod label;
mod legend;
mod marker;
mod page;
mod place;
mod png;
mod scale;
mod scatter;
mod sheet;
mod slopes;
mod spread;
mod stacked_bars;
mod weight_tree;

pub use caption::{Caption, Figure, Width};
pub use heatmap::{Cell, Column, Heatmap, HeatmapKey, Row};
pub use page::{Bounds, TextBox};
pub use png::{outlined, png, with_fonts};
pub use scatter::{Point, Range, Scatter};
pub use slopes::{Node, Slope, Slopes};
pub use stacked_bars::{Bar, Excluded, Part, StackedBars, Tie};
pub use weight_tree::{TreeNode, WeightTree};
