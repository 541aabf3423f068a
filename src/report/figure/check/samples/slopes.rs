//! Samples of ranks side by side.

use super::*;

const PROFILES: [[&str; 2]; 6] = [
    ["Gleichgewichtung", "Equal weights"],
    ["Verwaltungsspitze", "Top management"],
    ["Kämmerei", "City treasury"],
    ["Stadtverordnete", "City council"],
    ["Personalvertretung", "Staff council"],
    ["Nutzende Fachbereiche und Schulen", "User departments and schools"],
];

fn slopes(rows: usize, columns: usize, language: Language) -> Slopes {
    let points = |row: usize, column: usize| (45.0 + noise(row, column) * 30.0 + noise(row, 77) * 20.0).round();
    let node = |row: usize, column: usize| {
        let mine = points(row, column);
        let better = (0..rows).filter(|&other| points(other, column) > mine).count() as f64;
        let equal = (0..rows).filter(|&other| points(other, column) == mine).count() as f64;
        Some(Node { place: better + f64::midpoint(equal, 1.0), value: mine, label: Points(mine).text(language) })
    };
    Slopes {
        columns: (0..columns).map(|column| pick(language, PROFILES[column % 6])).collect(),
        slopes: (0..rows)
            .map(|row| Slope {
                name: pick(language, NAMES[row % 12]),
                lead: row == 1 || row == 3,
                nodes: (0..columns).map(|column| node(row, column)).collect(),
            })
            .collect(),
    }
}

pub(super) fn all() -> Vec<Sample> {
    let mut all: Vec<Sample> = Vec::new();
    let slope_caption = |language| {
        caption(
            "profiles",
            language,
            [
                "Vier von sechs Sichten setzen die Partnerschaften auf Rang 1, die Kämmerei den Zweckverband",
                "Four of six points of view put partnerships first, the treasury the association",
            ],
            [
                "Rang und Punkte (0–100) je Gewichtungsprofil; Abstände unter 1 Punkt teilen sich den Rang",
                "Rank and points (0–100) by profile of weights; gaps below 1 point share a rank",
            ],
        )
    };
    for (name, rows, columns) in
        [("slopes-7x6", 7, 6), ("slopes-12x6", 12, 6), ("slopes-1x1", 1, 1), ("slopes-2x2", 2, 2), ("slopes-6x1", 6, 1)]
    {
        all.push((name, Box::new(move |w, l| slopes(rows, columns, l).draw(&slope_caption(l), w))));
    }
    all.push((
        "slopes-equal",
        Box::new(move |w, l| {
            let mut figure = slopes(6, 6, l);
            for slope in &mut figure.slopes {
                slope.nodes.iter_mut().flatten().for_each(|node| node.place = 3.5);
            }
            figure.slopes[2].nodes[3] = None;
            figure.slopes[4].nodes[5] = None;
            figure.draw(&slope_caption(l), w)
        }),
    ));
    all.push((
        "slopes-hostile",
        Box::new(move |w, l| {
            let mut figure = slopes(7, 6, l);
            for (index, slope) in figure.slopes.iter_mut().enumerate() {
                slope.name = HOSTILE.get(index).map_or_else(|| "x".repeat(10_000), ToString::to_string);
                slope.nodes.truncate(8 - index);
                for node in slope.nodes.iter_mut().flatten() {
                    node.place = [f64::NAN, -3.0, 0.0, 1.0, 8.5, 2.0, f64::INFINITY][index];
                    node.label = HOSTILE[index % 5].repeat(20);
                }
            }
            figure.columns[2] = "z".repeat(10_000);
            figure.draw(&slope_caption(l), w)
        }),
    ));
    all.push(("slopes-empty", Box::new(move |w, l| Slopes::default().draw(&slope_caption(l), w))));
    all
}
