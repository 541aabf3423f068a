//! Figures: pure drawing, from plain data with finished labels to one SVG.
//!
//! A figure knows nothing of studies and methods. Its file holds a struct with public fields, numbers beside their
//! printed texts, and one `draw(caption, width)`. The charts of the crate are built on top, from an evaluation to
//! these structs. Everything is drawn with plotters on a page of our own (`page`, `pen`), measured with the embedded
//! font (`font`), and laid out for its final width: on paper no text is smaller than 9 pt.
//!
//! A new figure is one file and one line here.
//!
//! # Properties
//!
//! The same data give the same bytes. No text overlaps another or leaves the page; every text has a contrast of at
//! least 4.5:1; nothing is told by colour alone. Labels may hold anything: they are made harmless and cut off with an
//! ellipsis where there is no room.
//!
//! # Examples
//!
//! ```
//! use waage::report::figure::{Bar, Caption, Part, StackedBars, Width, png};
//! let part = |value: f64, label: &str| Part { value, label: label.to_string() };
//! let bars = StackedBars {
//!     groups: vec!["Steuerung".to_string(), "Leistung".to_string()],
//!     bars: vec![Bar {
//!         rank: "1.".to_string(),
//!         name: "Eigenbetrieb".to_string(),
//!         lead: true,
//!         parts: vec![part(40.2, "40,2"), part(31.1, "31,1")],
//!         total: part(71.3, "71,3"),
//!     }],
//!     ..StackedBars::default()
//! };
//! let caption = Caption {
//!     name: "ranking".to_string(),
//!     message: "Der Eigenbetrieb liegt vorn".to_string(),
//!     ..Caption::default()
//! };
//! let figure = bars.draw(&caption, Width::Print);
//! assert!(figure.svg.contains("aria-labelledby=\"ranking-title\""));
//! assert!(png(&figure.svg, 2.0).is_ok());
//! ```

mod caption;
mod cartesian;
#[cfg(test)]
mod check;
pub mod colour;
mod dot_rows;
pub mod font;
mod gantt;
mod heads;
mod heatmap;
mod label;
mod legend;
mod lines;
mod marker;
mod page;
mod pen;
mod place;
mod png;
mod range_bars;
mod rows;
mod scale;
mod scatter;
mod shares;
mod sheet;
mod slopes;
mod spread;
mod stack;
mod stacked_bars;
mod tornado;
mod waterfall;
mod weight_tree;

pub use caption::{Caption, Figure, Width};
pub use dot_rows::{DotRow, DotRows};
pub use gantt::{Activity, Gantt, GanttRow};
pub use heatmap::{Cell, Column, Heatmap, HeatmapKey, Row};
pub use lines::{Crossing, Line, Lines};
pub use page::{Bounds, TextBox};
pub(in crate::report) use png::tree;
pub use png::{PictureError, outlined, png, pngs, with_fonts};
pub use range_bars::{Flip, RangeBars, RangeRow};
pub use scatter::{Point, Range, Scatter};
pub use shares::{ShareRow, Shares};
pub use slopes::{Node, Slope, Slopes};
pub use stack::Part;
pub use stacked_bars::{Bar, Excluded, StackedBars, Tie};
pub use tornado::{Tornado, TornadoRow};
pub use waterfall::{Step, Waterfall};
pub use weight_tree::{TreeNode, WeightTree};
