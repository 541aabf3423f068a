//! Samples of tables of values.

use super::*;

fn heatmap(rows: usize, columns: usize, language: Language) -> Heatmap {
    let blocks = [
        ["Manage\u{AD}ment", "Manage\u{AD}ment"],
        ["IT-Strategie", "IT strategy"],
        ["Trans\u{AD}for\u{AD}mation", "Trans\u{AD}for\u{AD}mation"],
        ["Operative Steue\u{AD}rung", "Opera\u{AD}tional control"],
        ["Service-Desk", "Service desk"],
        ["Verfahrens\u{AD}betreuung", "Application support"],
        ["Verfahrens\u{AD}betrieb", "Application operations"],
        ["Infra\u{AD}struktur", "Infra\u{AD}structure"],
        ["Schul-IT", "School IT"],
    ];
    let heads: &[[&str; 2]] = if columns > 9 { &CRITERIA } else { &blocks };
    let value = |row: usize, column: usize| (noise(row + 3, column + 11) * 90.0 + 8.0).round();
    let best = |column: usize| (0..rows).map(|row| value(row, column)).fold(0.0, f64::max);
    let cell = |row: usize, column: usize| {
        if (row * 7 + column * 3) % 29 == 5 {
            return Cell::Missing { label: crate::report::format::missing(language).to_string() };
        }
        Cell::Value {
            value: value(row, column),
            label: format!("{}", value(row, column)),
            second: String::new(),
            best: value(row, column) == best(column),
            knocked_out: (row, column) == (3, 2),
            hatched: (row * 5 + column) % 17 == 9,
        }
    };
    Heatmap {
        columns: (0..columns)
            .map(|c| Column {
                head: pick(language, heads[c % heads.len()]),
                note: String::new(),
                weight: None,
                apart: false,
            })
            .collect(),
        rows: (0..rows)
            .map(|row| Row {
                name: pick(language, NAMES[row % 12]),
                lead: row == 0,
                cells: (0..columns).map(|column| cell(row, column)).collect(),
            })
            .collect(),
        key: HeatmapKey {
            scale: pick(language, ["Erfüllungsgrad", "Fulfilment"]),
            low: "0".to_string(),
            high: "100".to_string(),
            best: pick(language, ["bester Wert der Spalte", "best of its column"]),
            knocked_out: pick(language, ["K.-o.-Schwelle verfehlt", "gate missed"]),
            hatched: pick(language, ["ohne Beleg oder k. A.", "no evidence or no value"]),
        },
    }
}

pub(super) fn all() -> Vec<Sample> {
    let mut all: Vec<Sample> = Vec::new();
    let heat_caption = |language| {
        caption(
            "blocks",
            language,
            ["Kein Modell ist in allen Leistungsblöcken das beste", "No model is the best in all service blocks"],
            [
                "Erfüllungsgrad je Betriebsmodell und Leistungsblock (0–100), Stand März 2024",
                "Fulfilment of each operating model and service block (0–100), March 2024",
            ],
        )
    };
    for (name, rows, columns) in
        [("heat-1x1", 1, 1), ("heat-7x9", 7, 9), ("heat-12x20", 12, 20), ("heat-6x4", 6, 4), ("heat-2x40", 2, 40)]
    {
        all.push((name, Box::new(move |w, l| heatmap(rows, columns, l).draw(&heat_caption(l), w))));
    }
    all.push((
        "heat-weights",
        Box::new(move |w, l| {
            let mut figure = heatmap(6, 7, l);
            for (index, column) in figure.columns.iter_mut().enumerate() {
                let weight = 0.05 + noise(index, 2) * 0.2;
                column.weight = Some(weight);
                column.note = crate::report::format::Weight(weight).text(l);
                column.apart = index == 6;
            }
            for row in &mut figure.rows {
                for cell in &mut row.cells {
                    if let Cell::Value { value, second, .. } = cell {
                        *second = format!("{} %", value.round() / 2.0);
                    }
                }
            }
            figure.draw(&heat_caption(l), w)
        }),
    ));
    all.push((
        "heat-hostile",
        Box::new(move |w, l| {
            let mut figure = heatmap(6, 7, l);
            for (index, row) in figure.rows.iter_mut().enumerate() {
                row.name = HOSTILE.get(index).map_or_else(|| "x".repeat(10_000), ToString::to_string);
                row.cells.truncate(7 - index);
                if let Some(Cell::Value { value, label, .. }) = row.cells.first_mut() {
                    *value = [f64::NAN, f64::INFINITY, -5.0, 1e300][index % 4];
                    *label = HOSTILE[index % 5].repeat(9);
                }
            }
            figure.columns[3].head = "z".repeat(10_000);
            figure.columns[4].weight = Some(f64::NAN);
            figure.columns[5].weight = Some(-4.0);
            figure.columns[6].note = "n".repeat(500);
            figure.draw(&heat_caption(l), w)
        }),
    ));
    all.push(("heat-empty", Box::new(move |w, l| Heatmap::default().draw(&heat_caption(l), w))));
    all
}
