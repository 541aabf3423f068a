//! Samples of benefit against cost.

use super::*;

fn scatter(rows: usize, language: Language) -> Scatter {
    let value = |row: usize| (14.0 + noise(row, 31) * 8.0, 45.0 + noise(row, 57) * 30.0);
    let point = |row: usize| {
        let (x, y) = value(row);
        let beaten = (0..rows).map(value).any(|(a, b)| (a <= x && b > y) || (a < x && b >= y));
        Point {
            name: pick(language, NAMES[row % 12]),
            x,
            y,
            x_range: Some((x - 0.7 - noise(row, 8), x + 0.6 + 2.0 * noise(row, 9))),
            y_range: Some((y - 4.0 - noise(row, 3) * 3.0, y + 3.0 + noise(row, 4) * 4.0)),
            efficient: !beaten,
            lead: !beaten,
        }
    };
    Scatter {
        x_label: pick(
            language,
            ["Kosten (Barwert über 10 Jahre) in Mio. EUR", "Cost (present value, 10 years) in EUR million"],
        ),
        y_label: pick(language, ["Gesamtnutzen in Punkten", "Overall value in points"]),
        points: (0..rows).map(point).collect(),
        efficient_label: pick(language, ["nicht dominiert", "not dominated"]),
        dominated_label: pick(language, ["dominiert", "dominated"]),
        range_label: pick(language, ["Spanne der Annahmen", "range of the assumptions"]),
        better_label: pick(language, ["besser", "better"]),
    }
}

pub(super) fn all() -> Vec<Sample> {
    let mut all: Vec<Sample> = Vec::new();
    let scatter_caption = |language| {
        caption(
            "benefit-cost",
            language,
            [
                "Drei Modelle sind nicht dominiert: Der Schritt zu den Partnerschaften kostet 0,5 Mio. EUR für 7 Punkte",
                "Three models are not dominated: the step to partnerships costs EUR 0.5 million for 7 points",
            ],
            [
                "Barwert der Kosten und Gesamtnutzen ohne Kostenkriterium je Betriebsmodell, Preisstand 2024",
                "Present value of costs and overall value without the cost criterion, prices of 2024",
            ],
        )
    };
    for (name, rows) in [("scatter-7", 7), ("scatter-1", 1), ("scatter-2", 2), ("scatter-12", 12), ("scatter-60", 60)] {
        all.push((name, Box::new(move |w, l| scatter(rows, l).draw(&scatter_caption(l), w))));
    }
    all.push((
        "scatter-equal",
        Box::new(move |w, l| {
            let mut figure = scatter(12, l);
            for point in &mut figure.points {
                (point.x, point.y, point.x_range, point.y_range) = (0.0, 0.0, None, None);
            }
            figure.draw(&scatter_caption(l), w)
        }),
    ));
    all.push((
        "scatter-hostile",
        Box::new(move |w, l| {
            let mut figure = scatter(8, l);
            for (index, point) in figure.points.iter_mut().enumerate() {
                point.name = HOSTILE.get(index).map_or_else(|| "x".repeat(10_000), ToString::to_string);
                point.x = [f64::NAN, 1e300, -1e300, 0.0, 5.0, f64::INFINITY, 1e-300, 7.0][index];
                point.x_range = Some((f64::NEG_INFINITY, f64::NAN));
                point.efficient = true;
            }
            figure.x_label = "q".repeat(10_000);
            figure.range_label = HOSTILE[0].repeat(30);
            figure.draw(&scatter_caption(l), w)
        }),
    ));
    all.push(("scatter-empty", Box::new(move |w, l| Scatter::default().draw(&scatter_caption(l), w))));
    all
}
