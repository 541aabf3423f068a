//! Samples of criteria with their weights.

use super::*;

/// Groups of three leaves each.
fn tree(leaves: usize, language: Language) -> WeightTree {
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

pub(super) fn all() -> Vec<Sample> {
    let mut all: Vec<Sample> = Vec::new();
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
    all
}
