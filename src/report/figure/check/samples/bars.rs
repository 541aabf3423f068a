//! Samples of rankings with contributions.

use super::*;

fn stacked(rows: usize, language: Language, value: impl Fn(usize, usize) -> f64) -> StackedBars {
    let part = |value: f64| Part { value, label: Points(value).text(language) };
    let mut bars: Vec<_> = (0..rows)
        .map(|row| {
            let parts: Vec<_> = (0..6).map(|group| part(value(row, group))).collect();
            let total = part(parts.iter().map(|p| p.value).sum());
            let name = pick(language, NAMES[row % 12]);
            Bar { rank: String::new(), name, lead: false, parts, total }
        })
        .collect();
    bars.sort_by(|a, b| b.total.value.total_cmp(&a.total.value));
    for (index, bar) in bars.iter_mut().enumerate() {
        bar.rank = if index < 2 && rows > 2 { "1–2.".to_string() } else { format!("{}.", index + 1) };
        bar.lead = index < 2;
    }
    let label = pick(language, ["gleichauf", "practically tied"]);
    let ties = if rows > 2 { vec![Tie { rows: 0..2, label }] } else { Vec::new() };
    StackedBars {
        groups: GROUPS.iter().map(|both| pick(language, *both)).collect(),
        bars,
        ties,
        excluded_head: pick(language, ["Ausgeschlossen (K.-o.)", "Knocked out"]),
        excluded: Vec::new(),
    }
}

pub(super) fn all() -> Vec<Sample> {
    let mut all: Vec<Sample> = Vec::new();
    let bars_caption = |language| {
        caption(
            "ranking",
            language,
            [
                "Partnerschaften und „Status quo stärken“ liegen gleichauf vorn – der Abstand von 0,4 Punkten trägt keine Entscheidung",
                "Partnerships and “strengthen IT” are practically tied: a gap of 0.4 points does not carry a decision",
            ],
            [
                "Gesamtnutzen je Betriebsmodell in Punkten (0–100), aufgeteilt nach Kriteriengruppe; Gewichte: Mittel der sechs Profile",
                "Overall value of each operating model in points (0–100) by group of criteria; weights: mean of six profiles",
            ],
        )
    };
    let usual = |row: usize, group: usize| 5.0 + noise(row, group) * 11.0;
    for (name, rows) in [("bars-1", 1), ("bars-2", 2), ("bars-6", 6), ("bars-12", 12)] {
        all.push((name, Box::new(move |w, l| stacked(rows, l, usual).draw(&bars_caption(l), w))));
    }
    all.push(("bars-equal", Box::new(move |w, l| stacked(6, l, |_, _| 9.0).draw(&bars_caption(l), w))));
    all.push(("bars-zero", Box::new(move |w, l| stacked(3, l, |_, _| 0.0).draw(&bars_caption(l), w))));
    all.push((
        "bars-negative",
        Box::new(move |w, l| {
            stacked(5, l, |r, g| if g == 1 { -7.0 * noise(r, 5) - 2.0 } else { usual(r, g) }).draw(&bars_caption(l), w)
        }),
    ));
    all.push((
        "bars-knocked-out",
        Box::new(move |w, l| {
            let mut figure = stacked(5, l, usual);
            figure.excluded = vec![Excluded {
                name: pick(l, NAMES[2]),
                reason: pick(
                    l,
                    [
                        "Datenschutz-Folgenabschätzung: Wert 2, mindestens 4 verlangt (Block Verwaltungsspezifische Anwendungen)",
                        "Data protection: score 2, at least 4 required (block administration-specific applications)",
                    ],
                ),
                otherwise: pick(l, ["Ohne K.-o.: Rang 2 mit 63,8 Punkten", "Without the gate: rank 2 with 63.8 points"]),
            }];
            figure.draw(&bars_caption(l), w)
        }),
    ));
    all.push((
        "bars-hostile",
        Box::new(move |w, l| {
            let mut figure = stacked(6, l, usual);
            for (index, bar) in figure.bars.iter_mut().enumerate() {
                bar.name = HOSTILE.get(index).map_or_else(|| "x".repeat(10_000), ToString::to_string);
                bar.rank = "<999–1000>.".repeat(3);
                bar.parts[0].value = [f64::NAN, f64::INFINITY, 3.0][index % 3];
            }
            figure.groups[0] = "y".repeat(10_000);
            figure.groups[1] = HOSTILE[0].to_string();
            let long = |text: &str| text.repeat(4000);
            figure.ties.push(Tie { rows: 1..4, label: long("gleich ") });
            figure.ties.push(Tie { rows: 9..40, label: String::new() });
            figure.excluded = vec![Excluded { name: long("n"), reason: long("r & "), otherwise: long("<o> ") }];
            let caption = Caption {
                name: "../<Böse>".to_string(),
                language: l,
                message: long("Befund <b> "),
                subtitle: long("Untertitel & "),
                mark: Some(long("Marke ")),
                footer: vec![long("Fuß "), String::new(), HOSTILE[1].to_string()],
                alt: HOSTILE.join("\u{0}"),
            };
            figure.draw(&caption, w)
        }),
    ));
    all.push(("bars-empty", Box::new(move |w, l| StackedBars::default().draw(&bars_caption(l), w))));
    all
}
