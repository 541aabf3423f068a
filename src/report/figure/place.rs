//! Labels beside points: each at the best of some places around its point, never over another label.

use super::font::Face;
use super::label::widest;
use super::page::Bounds;
use super::sheet::Side;

/// Distances from the point that are tried, in px; from the second on a line leads to the point.
const RINGS: [f64; 6] = [9.0, 24.0, 42.0, 66.0, 96.0, 140.0];
/// The directions, best first: right above, right, right below, above, then the same at the left, below, and between.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, -0.5),
    (1.0, 0.0),
    (1.0, 0.5),
    (0.0, -1.0),
    (-1.0, -0.5),
    (-1.0, 0.0),
    (-1.0, 0.5),
    (0.0, 1.0),
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
    (0.5, -1.0),
    (0.5, 1.0),
    (-0.5, -1.0),
    (-0.5, 1.0),
];
/// A label that hides more than this (px of lines) is badly placed.
const HIDDEN_MOST: f64 = 45.0;

/// A label in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    /// The block of its lines.
    pub(super) bounds: Bounds,
    /// The side of the block at which its lines are flush.
    pub(super) side: Side,
    /// A line from the point to the block where it is far.
    pub(super) leader: Option<[(f64, f64); 2]>,
    /// What it hides, in px of lines.
    hides: f64,
}

/// What labels should keep clear of.
#[derive(Debug, Clone)]
pub(super) struct Obstacles {
    area: Bounds,
    labels: Vec<Bounds>,
    discs: Vec<Bounds>,
    lines: Vec<([(f64, f64); 2], f64)>,
    leaders: Vec<[(f64, f64); 2]>,
}

impl Obstacles {
    /// Nothing yet; labels must stay within the area.
    pub(super) fn within(area: Bounds) -> Self {
        Self { area, labels: Vec::new(), discs: Vec::new(), lines: Vec::new(), leaders: Vec::new() }
    }

    /// A line that labels should not cover; the weight says how much.
    pub(super) fn line(&mut self, line: [(f64, f64); 2], weight: f64) {
        self.lines.push((line, weight));
    }

    /// A text that labels must not cover.
    pub(super) fn text(&mut self, bounds: Bounds) {
        self.labels.push(bounds);
    }

    /// A point that labels should not cover.
    pub(super) fn disc(&mut self, (x, y): (f64, f64), radius: f64) {
        self.discs.push(Bounds { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    }

    /// Places for all labels (point and lines), or none if one finds no room or hides too much.
    pub(super) fn place_all(mut self, labels: &[((f64, f64), Vec<String>)], faces: &[Face]) -> Option<Vec<Label>> {
        let mut placed = Vec::new();
        for ((at, lines), face) in labels.iter().zip(faces) {
            let label = self.place(*at, lines, *face)?;
            if label.hides > HIDDEN_MOST {
                return None;
            }
            placed.push(label);
        }
        Some(placed)
    }

    /// The best free place for a label, which is then taken.
    pub(super) fn place(&mut self, at: (f64, f64), lines: &[String], face: Face) -> Option<Label> {
        let (width, height) = (widest(lines, face).max(1.0), lines.len().max(1) as f64 * face.leading());
        let mut best: Option<(f64, Label)> = None;
        for (ring, &gap) in RINGS.iter().enumerate() {
            for (rank, &direction) in DIRECTIONS.iter().enumerate() {
                let mut label = candidate(at, direction, gap, (width, height), ring > 0);
                let Some(hides) = self.hidden(&label) else { continue };
                label.hides = hides;
                let cost = hides + rank as f64 + ring as f64 * 9.0;
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, label));
                }
            }
        }
        let (_, label) = best?;
        self.labels.push(label.bounds);
        self.leaders.extend(label.leader);
        Some(label)
    }

    /// How much a place hides, in px of lines; `None` if it is taken or outside.
    fn hidden(&self, label: &Label) -> Option<f64> {
        let b = label.bounds;
        let area = self.area;
        let outside = b.left < area.left || b.right > area.right || b.top < area.top || b.bottom > area.bottom;
        let roomy = |margin: f64| Bounds {
            left: b.left - margin,
            top: b.top - 1.0,
            right: b.right + margin,
            bottom: b.bottom + 1.0,
        };
        let (wide, tight) = (roomy(4.0), roomy(1.5));
        if outside || self.labels.iter().any(|other| wide.overlap(other) > 0.0) {
            return None;
        }
        let discs: f64 = self.discs.iter().map(|disc| disc.overlap(&tight)).sum();
        let lines: f64 = self.lines.iter().map(|(line, weight)| inside(*line, &tight) * weight).sum();
        let leaders: f64 = self.leaders.iter().map(|line| inside(*line, &tight)).sum();
        let own = label.leader.map_or(0.0, |leader| {
            self.labels.iter().chain(&self.discs).map(|other| inside(leader, other)).sum::<f64>()
        });
        Some(discs * 2.0 + lines + (leaders + own) * 4.0)
    }
}

/// The block of a label in one direction from its point.
fn candidate(at: (f64, f64), (dx, dy): (f64, f64), gap: f64, (width, height): (f64, f64), leader: bool) -> Label {
    let half = |direction: f64, length: f64| if direction == 0.0 { 0.0 } else { direction.signum() * length / 2.0 };
    let (x, y) = (at.0 + dx * gap + half(dx, width), at.1 + dy * gap + half(dy, height));
    let bounds =
        Bounds { left: x - width / 2.0, top: y - height / 2.0, right: x + width / 2.0, bottom: y + height / 2.0 };
    let side = match dx {
        right if right > 0.0 => Side::Start,
        left if left < 0.0 => Side::End,
        _ => Side::Middle,
    };
    let to = (at.0.clamp(bounds.left - 2.0, bounds.right + 2.0), at.1.clamp(bounds.top, bounds.bottom));
    let (x, y) = (to.0 - at.0, to.1 - at.1);
    let length = (x * x + y * y).sqrt().max(1.0);
    let start = (at.0 + x / length * 7.0, at.1 + y / length * 7.0);
    Label { bounds, side, leader: leader.then_some([start, to]), hides: 0.0 }
}

/// The length of a line within a rectangle (Liang–Barsky clipping).
fn inside([(x0, y0), (x1, y1)]: [(f64, f64); 2], bounds: &Bounds) -> f64 {
    let (dx, dy) = (x1 - x0, y1 - y0);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (step, room) in
        [(-dx, x0 - bounds.left), (dx, bounds.right - x0), (-dy, y0 - bounds.top), (dy, bounds.bottom - y0)]
    {
        if step == 0.0 {
            if room < 0.0 {
                return 0.0;
            }
        } else if step < 0.0 {
            enter = enter.max(room / step);
        } else {
            leave = leave.min(room / step);
        }
    }
    (leave - enter).max(0.0) * (dx * dx + dy * dy).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Bounds = Bounds { left: 0.0, top: 0.0, right: 600.0, bottom: 400.0 };

    #[test]
    fn lengths_within_a_rectangle() {
        let square = Bounds { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
        for (line, length) in [
            ([(-5.0, 5.0), (15.0, 5.0)], 10.0),
            ([(2.0, 2.0), (2.0, 6.0)], 4.0),
            ([(-5.0, 20.0), (15.0, 20.0)], 0.0),
            ([(-10.0, -10.0), (3.0, 4.0)], 3.0 / 13.0 * 13.0_f64.hypot(14.0)),
            ([(5.0, 5.0), (5.0, 5.0)], 0.0),
        ] {
            assert!((inside(line, &square) - length).abs() < 1e-9, "{line:?}");
        }
    }

    #[test]
    fn labels_never_cover_each_other_and_stay_inside() {
        let face = Face::regular(13.0);
        let mut obstacles = Obstacles::within(AREA);
        let name = ["Interkommunale".to_string()];
        let labels: Vec<_> = (0..12).filter_map(|_| obstacles.place((300.0, 200.0), &name, face)).collect();
        assert_eq!(labels.len(), 12);
        for (index, one) in labels.iter().enumerate() {
            assert!(one.bounds.left >= 0.0 && one.bounds.right <= 600.0);
            assert!(labels[..index].iter().all(|other| one.bounds.overlap(&other.bounds) == 0.0));
        }
    }

    #[test]
    fn a_label_avoids_what_is_there() {
        let face = Face::regular(13.0);
        let mut obstacles = Obstacles::within(AREA);
        obstacles.line([(300.0, 200.0), (600.0, 120.0)], 1.0);
        let label = obstacles.place((300.0, 200.0), &["Hybrid".to_string()], face).unwrap();
        assert!(inside([(300.0, 200.0), (600.0, 120.0)], &label.bounds) < 1.0, "{label:?}");
    }

    #[test]
    fn without_room_there_is_no_place() {
        let face = Face::regular(13.0);
        let tiny = Bounds { right: 10.0, ..AREA };
        assert_eq!(Obstacles::within(tiny).place((5.0, 5.0), &["Hybrid".to_string()], face), None);
    }
}
