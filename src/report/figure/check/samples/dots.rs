//! Samples of several numbers a row.

use super::*;

fn dots(rows: usize, language: Language, value: impl Fn(usize, usize) -> f64) -> DotRows {
    let rows = (0..rows).map(|row| {
        let dots: Vec<f64> = (0..6).map(|group| value(row, group)).collect();
        let value = dots.iter().copied().fold(0.0, f64::max);
        let label = format!("{} {}", Points(value).text(language), pick(language, GROUPS[row % 6]));
        DotRow { name: pick(language, NAMES[row % 12]), lead: row == 0, dots, largest: Part { value, label } }
    });
    DotRows {
        dot_key: pick(language, ["je Gewichtung", "a set of weights"]),
        largest_key: pick(language, ["größter Abstand", "largest distance"]),
        axis: pick(language, ["Punkte hinter der besten Wahl", "Points behind the best choice"]),
        rows: rows.collect(),
    }
}

pub(super) fn all() -> Vec<Sample> {
    let words = |language| {
        caption(
            "regret",
            language,
            ["Der Kompromiss ist „Status quo stärken“", "The compromise is “strengthen IT”"],
            ["Punkte hinter der besten Wahl jeder Gewichtung", "Points behind the best choice of each group"],
        )
    };
    let usual = |row: usize, group: usize| noise(row, group) * (row + 1) as f64 * 4.0;
    let mut all: Vec<Sample> = Vec::new();
    for (name, rows) in [("dots-1", 1), ("dots-6", 6), ("dots-12", 12)] {
        all.push((name, Box::new(move |w, l| dots(rows, l, usual).draw(&words(l), w))));
    }
    all.push(("dots-zero", Box::new(move |w, l| dots(3, l, |_, _| 0.0).draw(&words(l), w))));
    all.push(("dots-empty", Box::new(move |w, l| DotRows::default().draw(&words(l), w))));
    all.push((
        "dots-hostile",
        Box::new(move |w, l| {
            let mut figure = dots(6, l, usual);
            for (index, row) in figure.rows.iter_mut().enumerate() {
                row.name = HOSTILE.get(index).map_or_else(|| "x".repeat(10_000), ToString::to_string);
                row.dots[0] = [f64::NAN, f64::INFINITY, -3.0][index % 3];
                row.largest.label = HOSTILE[index % 5].repeat(50);
            }
            figure.rows[1].largest.value = f64::NAN;
            figure.dot_key = "y".repeat(10_000);
            figure.axis = "z ".repeat(4000);
            figure.draw(&words(l), w)
        }),
    ));
    all
}
