//! Samples of the figures about uncertainty and time.

use super::*;
use crate::report::format::{Share, Weight};

fn shares(rows: usize, language: Language) -> Shares {
    let row = |row: usize| {
        let raw: Vec<f64> = (0..6).map(|rank| noise(row, rank + 40).powi(4) + 0.002).collect();
        let sum: f64 = raw.iter().sum();
        let part = |value: &f64| Part { value: value / sum, label: Share(value / sum).text(language) };
        ShareRow { name: pick(language, NAMES[row % 12]), lead: row < 2, shares: raw.iter().map(part).collect() }
    };
    let rank = |rank: usize| pick(language, [&format!("Rang {rank}"), &format!("rank {rank}")]);
    Shares { ranks: (1..=6).map(rank).collect(), rows: (0..rows).map(row).collect() }
}

const ASSUMPTIONS: [[&str; 2]; 8] = [
    ["Fluktuation im eigenen Personal", "Turnover of own staff"],
    ["Preissteigerung Rechenzentrum p. a.", "Price rise of the data centre p. a."],
    ["Gewicht Digitale Souveränität", "Weight of digital sovereignty"],
    ["Migrationskosten je Arbeitsplatz", "Migration cost per workplace"],
    ["Zahl der beitretenden Kommunen", "Number of joining municipalities"],
    ["Reifegrad Dienstleistersteuerung", "Maturity of provider steering"],
    ["Umsatzsteuer nach § 2b UStG", "VAT (§ 2b UStG)"],
    ["Lizenzkosten Standardsoftware", "Licence cost of standard software"],
];

fn tornado(rows: usize, language: Language) -> Tornado {
    let end = |value: f64, of: &str| Part { value, label: format!("{} ({of})", Points(value).signed(language)) };
    let row = |row: usize| {
        let size = 6.0 / (row + 1) as f64;
        let (low, high) = (1.9 - size * noise(row, 1), 1.9 + size * noise(row, 2));
        let (low, high) = if row % 3 == 1 { (high, low) } else { (low, high) };
        let low = if row == 5 { 3.1 } else { low };
        TornadoRow {
            name: pick(language, ASSUMPTIONS[row % 8]),
            low: end(low, &Weight(0.04).text(language)),
            high: end(if row == 6 { 1.9 } else { high }, &Weight(0.15).text(language)),
        }
    };
    Tornado {
        low_label: pick(language, ["unterer Wert der Annahme", "lower value of the assumption"]),
        high_label: pick(language, ["oberer Wert der Annahme", "upper value of the assumption"]),
        base: Part { value: 1.9, label: pick(language, ["heute +1,9", "now +1.9"]) },
        rows: (0..rows).map(row).collect(),
    }
}

fn waterfall(steps: usize, language: Language) -> Waterfall {
    let total = |name: [&str; 2], value: f64| Step {
        name: pick(language, name),
        part: Part { value, label: Points(value).text(language) },
    };
    let differences: Vec<f64> = (0..steps).map(|step| ((noise(step, 21) - 0.45) * 60.0).round() / 10.0).collect();
    let step = |(index, &value): (usize, &f64)| Step {
        name: pick(language, GROUPS[index % 6]),
        part: Part { value, label: Points(value).signed(language) },
    };
    Waterfall {
        start: total(["Zweckverband", "Association"], 63.0),
        end: total(["Partnerschaften", "Partnerships"], 63.0 + differences.iter().sum::<f64>()),
        steps: differences.iter().enumerate().map(step).collect(),
        up_label: pick(language, ["spricht für Partnerschaften", "for partnerships"]),
        down_label: pick(language, ["spricht für den Zweckverband", "for the association"]),
    }
}

fn range_bars(rows: usize, language: Language) -> RangeBars {
    let row = |row: usize| {
        let now = 0.1 + noise(row, 5) * 0.5;
        let flip = |at: f64| Flip { at, label: Weight(at).text(language) };
        let mut flips = vec![flip(now + 0.02 + 0.4 * noise(row, 6))];
        if row.is_multiple_of(2) {
            flips.push(flip(now - 0.08));
        }
        if row % 5 == 4 {
            flips.clear();
        }
        RangeRow {
            name: pick(language, CRITERIA[row % 12]),
            low_label: Weight(0.0).text(language),
            high_label: Weight(1.0).text(language),
            now,
            now_label: Weight(now).text(language),
            verdict: if flips.is_empty() {
                pick(language, ["kein Wert kippt", "no value flips"])
            } else {
                pick(language, ["darüber führt der Zweckverband DIKOM", "above, the association leads"])
            },
            flips,
        }
    };
    RangeBars {
        now_key: pick(language, ["Wert heute", "value now"]),
        flip_key: pick(language, ["Kippwert", "flip"]),
        band_key: pick(language, ["Partnerschaften bleiben vorn", "partnerships stay ahead"]),
        rows: (0..rows).map(row).collect(),
    }
}

fn lines(rows: usize, language: Language) -> Lines {
    let ends = |row: usize| (45.0 + 30.0 * noise(row, 71), 40.0 + 42.0 * noise(row, 72));
    let line = |row: usize| {
        let (from, to) = ends(row);
        let points = (0..=5).map(|step| f64::from(step) / 5.0).map(|x| (x, from + (to - from) * x)).collect();
        Line { name: pick(language, NAMES[row % 12]), lead: row < 2, points }
    };
    let mut crossings = Vec::new();
    for a in 0..rows.min(4) {
        for b in 0..a {
            let ((a0, a1), (b0, b1)) = (ends(a), ends(b));
            let x = (b0 - a0) / ((a1 - a0) - (b1 - b0));
            if (0.0..=1.0).contains(&x) {
                let label = format!(
                    "{}: {}",
                    Weight(x).text(language),
                    pick(language, ["Wechsel an der Spitze", "new leader"])
                );
                crossings.push(Crossing { x, y: a0 + (a1 - a0) * x, label });
            }
        }
    }
    Lines {
        x_label: pick(language, ["Gewicht von „Steuerung und Kontrolle“", "Weight of “steering and control”"]),
        y_label: pick(language, ["Gesamtnutzen in Punkten", "Overall value in points"]),
        lines: (0..rows).map(line).collect(),
        now: Some((0.15, pick(language, ["heute 15 %", "now 15%"]))),
        plausible: Some((0.05, 0.35)),
        crossings,
    }
}

fn gantt(rows: usize, language: Language) -> Gantt {
    let names = [
        ["Grundsatzbeschluss der Stadtverordnetenversammlung", "Decision in principle of the council"],
        ["Ist-Aufnahme und Servicekatalog", "Inventory and service catalogue"],
        ["Vergabe und Verträge", "Procurement and contracts"],
        ["Verbandssatzung, Beitrittsbeschluss", "Statutes, decision to join"],
        ["Personalüberleitung, Beteiligung des Personalrats", "Transfer of staff, staff council"],
        ["Migration der Fachverfahren in drei Wellen", "Migration of applications in three waves"],
    ];
    let row = |row: usize| {
        let start = row as f64 * 1.9;
        let months = 1.0 + (noise(row, 14) * 8.0).round();
        let activity = if row.is_multiple_of(5) {
            Activity::Milestone { at: start, label: pick(language, ["Beschluss", "decision"]) }
        } else {
            let label = format!("{months} {}", pick(language, ["Mon.", "months"]));
            let latest = row.is_multiple_of(3).then_some(start + months + 3.0);
            Activity::Span { start, end: start + months, latest, label }
        };
        GanttRow { name: pick(language, names[row % 6]), group: row / 3, activity }
    };
    Gantt {
        first_year: 2027,
        years: 2,
        groups: ["Entscheiden", "Organisieren", "Umziehen", "Absichern"].map(String::from).to_vec(),
        rows: (0..rows).map(row).collect(),
        today: Some((4.4, pick(language, ["heute", "today"]))),
    }
}

pub(super) fn all() -> Vec<Sample> {
    let mut all: Vec<Sample> = Vec::new();
    let of = |name: &'static str, de: &'static str, en: &'static str| {
        move |language: Language| {
            let subtitle = [
                "Anteil der 10.000 Läufe beziehungsweise Punkte (0–100), alle Annahmen in ihrer Spanne",
                "Share of 10,000 runs or points (0–100), all assumptions within their range",
            ];
            caption(name, language, [de, en], subtitle)
        }
    };
    let words = of("acceptability", "Rang 1 ist wahrscheinlich, aber nicht sicher", "Rank 1 is likely but not certain");
    for (name, rows) in [("shares-7", 7), ("shares-1", 1), ("shares-12", 12), ("shares-0", 0)] {
        all.push((name, Box::new(move |w, l| shares(rows, l).draw(&words(l), w))));
    }
    all.push((
        "shares-hostile",
        Box::new(move |w, l| {
            let mut figure = shares(4, l);
            figure.rows[0].shares[0].value = 7.0;
            figure.rows[1].shares[1].value = -7.0;
            figure.rows[2].shares[2].value = f64::NAN;
            figure.rows[3].name = "x".repeat(10_000);
            figure.ranks[2] = HOSTILE[0].repeat(40);
            figure.draw(&words(l), w)
        }),
    ));
    let words =
        of("tornado", "Personal und Preise bewegen den Vorsprung am stärksten", "Staff and prices move the lead most");
    for (name, rows) in [("tornado-8", 8), ("tornado-1", 1), ("tornado-40", 40), ("tornado-0", 0)] {
        all.push((name, Box::new(move |w, l| tornado(rows, l).draw(&words(l), w))));
    }
    all.push((
        "tornado-hostile",
        Box::new(move |w, l| {
            let mut figure = tornado(5, l);
            for (index, row) in figure.rows.iter_mut().enumerate() {
                row.name = HOSTILE[index].repeat(20);
                row.low.label = HOSTILE[index].repeat(9);
                row.high.value = [f64::NAN, 0.0, -4.0, 1e9, f64::INFINITY][index];
            }
            figure.base.label = HOSTILE[0].repeat(30);
            figure.draw(&words(l), w)
        }),
    ));
    let words =
        of("why-f-e", "Steuerung gibt den Ausschlag für die Partnerschaften", "Steering decides for partnerships");
    for (name, steps) in [("waterfall-6", 6), ("waterfall-0", 0), ("waterfall-20", 20)] {
        all.push((name, Box::new(move |w, l| waterfall(steps, l).draw(&words(l), w))));
    }
    all.push((
        "waterfall-hostile",
        Box::new(move |w, l| {
            let mut figure = waterfall(5, l);
            for (index, step) in figure.steps.iter_mut().enumerate() {
                step.name = HOSTILE[index].repeat(20);
                step.part.label = HOSTILE[index].repeat(9);
                step.part.value = [f64::NAN, 0.0, -4.0, 1e9, f64::INFINITY][index];
            }
            figure.draw(&words(l), w)
        }),
    ));
    let words = of("flips", "Schon ab 18 % Gewicht kippt die Rangfolge", "The ranking flips from a weight of 18%");
    for (name, rows) in [("ranges-7", 7), ("ranges-1", 1), ("ranges-40", 40), ("ranges-0", 0)] {
        all.push((name, Box::new(move |w, l| range_bars(rows, l).draw(&words(l), w))));
    }
    all.push((
        "ranges-hostile",
        Box::new(move |w, l| {
            let mut figure = range_bars(5, l);
            for (index, row) in figure.rows.iter_mut().enumerate() {
                row.name = HOSTILE[index].repeat(20);
                row.verdict = HOSTILE[index].repeat(20);
                row.low_label = HOSTILE[index].repeat(20);
                row.now_label = HOSTILE[index].repeat(20);
                row.now = [f64::NAN, -4.0, 9.0, 0.0, 1.0][index];
                row.flips = (0..6).map(|i| Flip { at: f64::from(i) - 2.0, label: HOSTILE[index].repeat(5) }).collect();
            }
            figure.draw(&words(l), w)
        }),
    ));
    let words = of("weight", "Ab 18 % Gewicht wechselt die Spitze", "From a weight of 18% the lead changes");
    for (name, rows) in [("lines-6", 6), ("lines-1", 1), ("lines-12", 12), ("lines-0", 0)] {
        all.push((name, Box::new(move |w, l| lines(rows, l).draw(&words(l), w))));
    }
    all.push((
        "lines-hostile",
        Box::new(move |w, l| {
            let mut figure = lines(5, l);
            for (index, line) in figure.lines.iter_mut().enumerate() {
                line.name = HOSTILE[index].repeat(20);
                line.points[2].1 = [f64::NAN, 0.0, -4.0, 1e12, f64::INFINITY][index];
                line.points[3].0 = [f64::NAN, 0.0, -4.0, 1e12, f64::INFINITY][index];
            }
            let crossing = |i: i32| Crossing { x: f64::from(i) / 9.0, y: 60.0, label: HOSTILE[0].repeat(3) };
            figure.crossings = (0..12).map(crossing).collect();
            figure.now = Some((9.0, "z".repeat(10_000)));
            figure.plausible = Some((f64::NAN, f64::NAN));
            figure.draw(&words(l), w)
        }),
    ));
    let words = of(
        "roadmap",
        "Übergang in 24 Monaten, kritisch ist das Personal",
        "Transition in 24 months, staff is critical",
    );
    for (name, rows) in [("gantt-12", 12), ("gantt-1", 1), ("gantt-0", 0)] {
        all.push((name, Box::new(move |w, l| gantt(rows, l).draw(&words(l), w))));
    }
    all.push((
        "gantt-hostile",
        Box::new(move |w, l| {
            let mut figure = gantt(5, l);
            for (index, row) in figure.rows.iter_mut().enumerate() {
                row.name = HOSTILE[index].repeat(20);
                row.group = index * 7;
                let time = [f64::NAN, -40.0, 900.0, 1e300, f64::INFINITY][index];
                let label = HOSTILE[index].repeat(5);
                row.activity = Activity::Span { start: time, end: 7.0, latest: Some(time), label };
            }
            figure.years = 400;
            figure.first_year = i32::MAX;
            figure.today = Some((f64::NAN, "t".repeat(10_000)));
            figure.draw(&words(l), w)
        }),
    ));
    all
}
