//! Plain data for every figure. All numbers are invented.

use super::*;

mod uncertainty;

pub(super) type Draw = Box<dyn Fn(Width, Language) -> Figure>;

/// The longest real names first, then ordinary ones, up to twelve.
pub(super) const NAMES: [[&str; 2]; 12] = [
    [
        "Stärkung strategischer Partnerschaften mit geeigneten Dienstleistern",
        "Strategic partnerships with suitable providers",
    ],
    ["Integration in den Zweckverband DIKOM („DIKOM Nord“)", "Joining the DIKOM association (“DIKOM Nord”)"],
    [
        "Neuaufstellung als Dienstleister für die städtischen Unternehmen",
        "New set-up as provider for the municipal companies",
    ],
    ["Status quo beibehalten und IT stärken", "Keep the status quo and strengthen IT"],
    ["Ausgründung der IT als Eigenbetrieb", "Spin-off as municipal enterprise"],
    ["Gründung einer IT-GmbH", "Foundation of an IT company"],
    ["Nullvariante", "Do nothing"],
    ["Status quo stärken und Partnerschaften", "Strengthen and partner"],
    ["Interkommunale Zusammenarbeit", "Inter-municipal cooperation"],
    ["Souveräne Cloud zuerst", "Sovereign cloud first"],
    ["Vollauslagerung an ein kommunales Rechenzentrum", "Full outsourcing to a municipal data centre"],
    ["Hybrid: eigener Kern, Rechenzentrum für Standarddienste", "Hybrid: own core, data centre for standard services"],
];

pub(super) fn pick(language: Language, both: [&str; 2]) -> String {
    both[usize::from(language == Language::En)].to_string()
}

pub(super) fn caption(name: &str, language: Language, message: [&str; 2], subtitle: [&str; 2]) -> Caption {
    let t = |both| pick(language, both);
    Caption {
        name: name.to_string(),
        language,
        message: t(message),
        subtitle: t(subtitle),
        mark: Some(t(["Illustrativ", "Illustrative"])),
        footer: vec![
            t([
                "Illustrative Zahlen: Die Stadt hat weder Kriterien noch Gewichte oder Bewertungen veröffentlicht.",
                "Illustrative numbers: the city has published neither criteria nor weights nor scores.",
            ]),
            t(["Datenstand 12.03.2024 · Lauf 7f3a91c2 · Entwurf", "Data as of 12 March 2024 · run 7f3a91c2 · draft"]),
        ],
        alt: t([
            "Balkendiagramm: Rangfolge der Betriebsmodelle. Zwei liegen gleichauf vorn. Tabelle: ranking.csv.",
            "Bar chart: ranking of operating models. Two are practically tied. Table: ranking.csv.",
        ]),
    }
}

/// Invented but repeatable numbers from 0 to 1.
pub(super) fn noise(a: usize, b: usize) -> f64 {
    let mixed = (a as u32).wrapping_mul(2_654_435_761) ^ (b as u32).wrapping_mul(40_503) ^ 0x9E37;
    f64::from(mixed.wrapping_mul(2_246_822_519) >> 16) / 65_535.0
}

pub(super) const GROUPS: [[&str; 2]; 6] = [
    ["Wirtschaftlichkeit und Finanzen", "Economics and finance"],
    ["Steuerung und Kontrolle", "Steering and control"],
    ["Leistungsfähigkeit", "Service performance"],
    ["Personal und Wissen", "People and knowledge"],
    ["Sicherheit und Recht", "Security and law"],
    ["Umsetzung und Zukunft", "Delivery and future"],
];

pub(super) const HOSTILE: [&str; 5] = [
    "<script>alert('x')</script> & \"Co\" ]]> <!-- -->",
    "\u{0}\u{7}\u{1B}[31m\u{202E}rtl\u{2066}\u{FFFE}",
    "",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "ﷺ 数据中心 🏛️ \u{301}\u{301}\u{301}",
];

pub(super) fn stacked(rows: usize, language: Language, value: impl Fn(usize, usize) -> f64) -> StackedBars {
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

const CRITERIA: [[&str; 2]; 12] = [
    ["Kostentransparenz und Verursachungsgerechtigkeit", "Cost transparency and causation"],
    ["Finanzielle Planungssicherheit", "Budget predictability"],
    ["Strategische Steuerbarkeit", "Strategic steerability"],
    ["Demokratische Kontrolle und Transparenz", "Democratic control and transparency"],
    ["Unabhängigkeit und Reversibilität", "Independence and reversibility"],
    ["Servicequalität", "Service quality"],
    ["Kapazität und Lastspitzen", "Capacity and peak load"],
    ["Nähe zu Fachbereichen und Schulen", "Closeness to departments and schools"],
    ["Standardisierung und Skaleneffekte", "Standardisation and scale"],
    ["Gewinnung und Bindung von Fachkräften", "Recruiting and retention"],
    ["Sicherung von Wissen in der Stadt", "Retaining knowledge in the city"],
    ["Verträglichkeit für Beschäftigte", "Impact on staff"],
];

pub(super) fn heatmap(rows: usize, columns: usize, language: Language) -> Heatmap {
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

const PROFILES: [[&str; 2]; 6] = [
    ["Gleichgewichtung", "Equal weights"],
    ["Verwaltungsspitze", "Top management"],
    ["Kämmerei", "City treasury"],
    ["Stadtverordnete", "City council"],
    ["Personalvertretung", "Staff council"],
    ["Nutzende Fachbereiche und Schulen", "User departments and schools"],
];

pub(super) fn slopes(rows: usize, columns: usize, language: Language) -> Slopes {
    let points = |row: usize, column: usize| (45.0 + noise(row, column) * 30.0 + noise(row, 77) * 20.0).round();
    let node = |row: usize, column: usize| {
        let mine = points(row, column);
        let better = (0..rows).filter(|&other| points(other, column) > mine).count() as f64;
        let equal = (0..rows).filter(|&other| points(other, column) == mine).count() as f64;
        Some(Node { place: better + f64::midpoint(equal, 1.0), label: Points(mine).text(language) })
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

pub(super) fn scatter(rows: usize, language: Language) -> Scatter {
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

/// Groups of three leaves each.
pub(super) fn tree(leaves: usize, language: Language) -> WeightTree {
    let weight = |share: f64| crate::report::format::Weight(share).text(language);
    let groups = leaves.div_ceil(3).max(1);
    let mut nodes = vec![TreeNode {
        name: pick(language, ["Gesamtnutzen", "Overall value"]),
        global: weight(1.0),
        share: 1.0,
        group: true,
        ..TreeNode::default()
    }];
    for leaf in 0..leaves {
        let of_group = (leaves - leaf / 3 * 3).min(3) as f64;
        let share = 1.0 / groups as f64;
        if leaf % 3 == 0 {
            nodes.push(TreeNode {
                depth: 1,
                name: pick(language, GROUPS[leaf / 3 % 6]),
                local: weight(share),
                global: weight(share),
                share,
                group: true,
                ..TreeNode::default()
            });
        }
        nodes.push(TreeNode {
            depth: 2,
            name: pick(language, CRITERIA[leaf % 12]),
            local: if leaf == 4 { String::new() } else { weight(1.0 / of_group) },
            global: if leaf == 4 { pick(language, ["K.-o.", "gate"]) } else { weight(share / of_group) },
            share: if leaf == 4 { 0.0 } else { share / of_group },
            note: pick(
                language,
                [
                    "Von „Kosten je Produkt unbekannt“ auf „Kosten je Produkt monatlich bekannt“ wiegt so viel wie 12 Monate kürzere Umsetzung.",
                    "From “cost of products unknown” to “known every month” counts as much as 12 months less to take effect.",
                ],
            ),
            group: false,
        });
    }
    WeightTree {
        name_head: pick(language, ["Kriterium", "Criterion"]),
        local_head: pick(language, ["in der Gruppe", "in its group"]),
        global_head: pick(language, ["Gewicht gesamt", "Weight overall"]),
        note_head: pick(language, ["Was das Gewicht bedeutet", "What the weight means"]),
        nodes,
    }
}

/// Every sample: its name and how to draw it.
pub(super) fn all() -> Vec<(&'static str, Draw)> {
    let mut all: Vec<(&'static str, Draw)> = Vec::new();
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

    let tree_caption = |language| {
        caption(
            "criteria",
            language,
            [
                "Steuerung und Sicherheit tragen zusammen die Hälfte des Gewichts",
                "Steering and security carry half of the weight together",
            ],
            [
                "Kriterienbaum mit Gewichten des Profils „Verwaltungsspitze“ (illustrativ, nicht erhoben)",
                "Criteria tree with the weights of the profile “top management” (illustrative, not surveyed)",
            ],
        )
    };
    for (name, leaves) in [("tree-1", 1), ("tree-9", 9), ("tree-40", 40)] {
        all.push((name, Box::new(move |w, l| tree(leaves, l).draw(&tree_caption(l), w))));
    }
    all.push((
        "tree-plain",
        Box::new(move |w, l| {
            let mut figure = tree(12, l);
            for node in &mut figure.nodes {
                node.note.clear();
                node.local.clear();
            }
            figure.draw(&tree_caption(l), w)
        }),
    ));
    all.push((
        "tree-hostile",
        Box::new(move |w, l| {
            let mut figure = tree(9, l);
            for (index, node) in figure.nodes.iter_mut().enumerate() {
                node.name = HOSTILE.get(index).map_or_else(|| "x".repeat(10_000), ToString::to_string);
                node.note = HOSTILE[index % 5].repeat(50);
                node.local = HOSTILE[index % 5].repeat(3);
                node.global = HOSTILE[(index + 3) % 5].repeat(3);
                node.depth = index * 3;
                node.share = [f64::NAN, -1.0, 2.0, 0.3][index % 4];
            }
            figure.local_head = "l".repeat(10_000);
            figure.global_head = "g".repeat(10_000);
            figure.draw(&tree_caption(l), w)
        }),
    ));
    all.push(("tree-empty", Box::new(move |w, l| WeightTree::default().draw(&tree_caption(l), w))));
    all.extend(uncertainty::all());
    all
}
