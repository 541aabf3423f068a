//! Methods and their limits.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E156",
        title: "Verknüpfung beim Kriterium",
        meaning: "Ein Kriterium nennt eine Verknüpfung, obwohl unter ihm nichts steht.",
        why: "Verknüpft werden Kriterien unter einem Ziel. Bei einem Kriterium gibt es nichts zu verknüpfen.",
        example: "criteria.csv\nid;parent;aggregation\nkosten;;minimum\nbetrieb;kosten;minimum",
        repair: "Tragen Sie die Verknüpfung beim Ziel ein und leeren Sie die Zelle beim Kriterium.",
    },
    Explanation {
        code: "W204",
        title: "Doppelzählung vermutet",
        meaning: "Zwei gewichtete Kriterien unter demselben Ziel ordnen mindestens fünf Szenarien fast gleich (Rangkorrelation ab 0,95).",
        why: "Messen beide dasselbe, zählt ein Vorteil doppelt, und das Ziel hat mehr Gewicht als beabsichtigt.",
        example: "servicequalitaet und fachnaehe: gleiche Reihenfolge der Szenarien",
        repair: "Prüfen Sie, ob die Kriterien Verschiedenes meinen. Wenn nicht, legen Sie sie zusammen oder setzen ein Gewicht auf 0.",
    },
    Explanation {
        code: "W208",
        title: "Rangfolge hängt an einem dritten Szenario",
        meaning: "Mit dem gewählten Verfahren dreht sich die Reihenfolge zweier Szenarien, wenn ein drittes wegfällt.",
        why: "Verfahren, die an den vorhandenen Szenarien messen, ändern ihren Maßstab, sobald eines fehlt. Wer ein chancenloses Szenario hinzufügt, kann so den Sieger ändern.",
        example: "waage evaluate mein-vorhaben --method topsis",
        repair: "Weisen Sie im Bericht darauf hin, oder rechnen Sie mit additive: Dort ordnet kein Szenario die anderen um.",
    },
    Explanation {
        code: "W209",
        title: "Ziel ohne Ausgleich",
        meaning: "Ein Ziel nimmt das geometrische Mittel oder den kleinsten Wert dessen, was darunter steht.",
        why: "Schwächen lassen sich dann nicht oder nur teilweise ausgleichen. Gewichte darunter sind keine Tauschverhältnisse, und Beiträge sagen, wer den Wert bestimmt.",
        example: "criteria.csv\nid;parent;aggregation\nsicherheit;gesamtnutzen;minimum",
        repair: "Nichts zu tun, wenn so gewollt. Sonst leeren Sie die Zelle unter aggregation.",
    },
];
