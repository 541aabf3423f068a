//! Marker shapes: what tells lines and points apart without colour.

use super::colour::{Rgb, WHITE};
use super::sheet::Sheet;

/// A shape, filled or hollow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marker {
    shape: Shape,
    hollow: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Disc,
    Square,
    Triangle,
    Diamond,
    Wedge,
    Cross,
}

const SHAPES: [Shape; 6] = [Shape::Disc, Shape::Square, Shape::Triangle, Shape::Diamond, Shape::Wedge, Shape::Cross];

impl Marker {
    /// The shape of a series: six filled ones, then the same hollow, then again from the start.
    pub(super) fn of(index: usize) -> Self {
        let shape = SHAPES[index % SHAPES.len()];
        Self { shape, hollow: (index / SHAPES.len()) % 2 == 1 }
    }

    /// The disc, filled or hollow.
    pub(super) fn disc(hollow: bool) -> Self {
        Self { shape: Shape::Disc, hollow }
    }

    /// Draws the shape around a point on white; all have about the same weight for the eye.
    pub(super) fn draw(self, sheet: &Sheet<'_>, at: (f64, f64), radius: f64, colour: Rgb) {
        self.draw_on(sheet, at, radius, colour, WHITE);
    }

    /// The same on another ground, which shows within a hollow shape.
    pub(super) fn draw_on(self, sheet: &Sheet<'_>, (x, y): (f64, f64), r: f64, colour: Rgb, ground: Rgb) {
        let outline: Vec<(f64, f64)> = match self.shape {
            Shape::Disc => {
                sheet.disc((x, y), r, colour);
                if self.hollow {
                    sheet.disc((x, y), r * 0.58, ground);
                }
                return;
            }
            Shape::Square => vec![(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)],
            Shape::Triangle => vec![(0.0, -1.15), (1.1, 0.8), (-1.1, 0.8)],
            Shape::Wedge => vec![(0.0, 1.15), (1.1, -0.8), (-1.1, -0.8)],
            Shape::Diamond => vec![(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
            Shape::Cross => {
                let (arm, half) = (1.1, if self.hollow { 0.22 } else { 0.42 });
                vec![
                    (-arm, -half),
                    (-half, -half),
                    (-half, -arm),
                    (half, -arm),
                    (half, -half),
                    (arm, -half),
                    (arm, half),
                    (half, half),
                    (half, arm),
                    (-half, arm),
                    (-half, half),
                    (-arm, half),
                ]
            }
        };
        let scaled = |size: f64| outline.iter().map(|(dx, dy)| (x + dx * size, y + dy * size)).collect::<Vec<_>>();
        sheet.polygon(&scaled(r), colour);
        if self.hollow && self.shape != Shape::Cross {
            sheet.polygon(&scaled(r * 0.52), ground);
        }
    }
}
