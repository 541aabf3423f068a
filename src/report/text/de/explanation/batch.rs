//! Plans, shards and parts.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E200",
        title: "Pfad im Plan unbekannt",
        meaning: "Ein Eintrag unter vary nennt einen Pfad, der zu keiner Größe der Studie führt.",
        why: "Ein Lauf, der etwas anderes ändert als beabsichtigt, wäre schlimmer als keiner.",
        example: "plan.json\n\
                  { \"path\": \"gewichte/rat/leistung\", \"from\": 10, \"to\": 40, \"steps\": 4 }",
        repair: "Schreiben Sie den Pfad so: weights/PROFIL/KNOTEN (Prozent unter Geschwistern; * für alle Profile), \
                 scores/SZENARIO/KRITERIUM oder scores/SZENARIO/KRITERIUM/BLOCK, blocks/BLOCK, costs/SZENARIO (ein \
                 Faktor), profile, method, mode, tie_margin, robustness/concentration. Alle beschreibt docs/batch.md.",
    },
    Explanation {
        code: "E201",
        title: "Werte im Plan unklar",
        meaning: "Zu einem Pfad fehlen die Werte, sie stehen doppelt da, oder es sind in einer Liste nicht so viele \
                  wie beim ersten Pfad.",
        why: "Welche Läufe gemeint sind, wäre geraten.",
        example: "plan.json\n\
                  { \"path\": \"blocks/schul-it\", \"values\": [10, 20], \"steps\": 5 }",
        repair: "Nennen Sie entweder values oder from, to und steps. Mit combine list brauchen alle Pfade gleich \
                 viele Werte.",
    },
    Explanation {
        code: "E202",
        title: "Sehr viele Läufe",
        meaning: "Der Plan ergibt mehr Läufe, als ohne Bestätigung beginnen.",
        why: "Ein Tippfehler in einem Plan kostet sonst Tage.",
        example: "plan.json\n\
                  { \"path\": \"tie_margin\", \"from\": 0, \"to\": 5, \"steps\": 50000 }",
        repair: "Schätzen Sie mit --dry-run die Dauer und bestätigen Sie mit --yes, oder tragen Sie weniger Werte \
                 ein.",
    },
    Explanation {
        code: "E203",
        title: "Ordner mit anderen Läufen",
        meaning: "Der Zielordner enthält Läufe eines anderen Plans, anderer Eingaben, anderer Einstellungen oder einer \
                  anderen Fassung von waage.",
        why: "Läufe aus zwei Plänen in einem Ordner ließen sich nicht mehr trennen.",
        example: "waage sweep plan-b.json --out laeufe-a --resume",
        repair: "Wählen Sie mit --out einen anderen Ordner. Im vorhandenen wird nichts verändert.",
    },
    Explanation {
        code: "E204",
        title: "Gewichte im Plan über 100 Prozent",
        meaning: "In mindestens einem Lauf ergeben die festgelegten Gewichte unter einem Ziel mehr als 100 Prozent, \
                  oder es sind alle festgelegt und ergeben nicht 100.",
        why: "Die übrigen Gewichte behalten ihr Verhältnis und teilen sich den Rest; hier bleibt kein Rest.",
        example: "plan.json\n\
                  { \"path\": \"weights/rat/kosten\", \"values\": [40, 60] },\n\
                  { \"path\": \"weights/rat/leistung\", \"values\": [30, 50] }",
        repair: "Wählen Sie kleinere Werte, oder nennen Sie mit combine list die gewünschten Paare einzeln.",
    },
    Explanation {
        code: "E205",
        title: "Dieselbe Größe zweimal im Plan",
        meaning: "Zwei Pfade des Plans ändern dieselbe Größe.",
        why: "Welcher der beiden Werte gilt, wäre geraten.",
        example: "plan.json\n\
                  { \"path\": \"weights/*/leistung\", \"values\": [20] },\n\
                  { \"path\": \"weights/rat/leistung\", \"values\": [30] }",
        repair: "Löschen Sie einen der beiden Einträge.",
    },
    Explanation {
        code: "E206",
        title: "Nummer des Teils unbekannt",
        meaning: "Mit --shard auto kommt die Nummer des Teils aus der Umgebung eines Rechenverbunds, und dort steht \
                  sie nicht.",
        why: "Ohne Nummer würde jeder Auftrag alles rechnen.",
        example: "waage sweep plan.json --shard auto",
        repair: "Starten Sie den Auftrag als Reihe (sbatch -a 1-8), oder nennen Sie den Teil selbst, zum \
                 Beispiel --shard 2/8.",
    },
    Explanation {
        code: "E207",
        title: "Fremder Teil",
        meaning: "Die Teile gehören nicht zusammen: Plan, Eingaben, Einstellungen, Fassung oder Anzahl der Teile \
                  weichen ab.",
        why: "Ein Ergebnis aus fremden Teilen sähe richtig aus und wäre falsch.",
        example: "waage merge teil-1.json anderer-lauf.json",
        repair: "Lassen Sie den fremden Teil weg, oder rechnen Sie ihn mit demselben Aufruf neu.",
    },
    Explanation {
        code: "E208",
        title: "Teil doppelt",
        meaning: "Derselbe Teil wurde zweimal angegeben.",
        why: "Seine Ziehungen zählten doppelt.",
        example: "waage merge teil-1.json teil-1-kopie.json",
        repair: "Lassen Sie einen der beiden weg.",
    },
    Explanation {
        code: "E209",
        title: "Teile fehlen",
        meaning: "Nicht alle Teile eines Aufrufs wurden angegeben.",
        why: "Ohne alle Teile ist das Ergebnis nicht das des ganzen Aufrufs.",
        example: "waage merge teil-1-von-3.json teil-3-von-3.json",
        repair: "Rechnen Sie die fehlenden Teile, und geben Sie alle zusammen an.",
    },
    Explanation {
        code: "E210",
        title: "Kein Teil",
        meaning: "Die Datei ist kein Teil, den waage mit --shard geschrieben hat, oder sie ist beschädigt.",
        why: "Was nicht sicher zu lesen ist, wird nicht gezählt.",
        example: "waage merge notizen.txt",
        repair: "Lassen Sie die Datei weg, oder rechnen Sie den Teil neu.",
    },
    Explanation {
        code: "E211",
        title: "Teil nicht fertig",
        meaning: "Der Teil wurde unterbrochen, und einige seiner Läufe fehlen.",
        why: "Ein Ergebnis mit Lücken sähe vollständig aus.",
        example: "waage merge laeufe-1 laeufe-2",
        repair: "Wiederholen Sie den Aufruf dieses Teils mit --resume; fertige Läufe werden nicht wiederholt.",
    },
    Explanation {
        code: "E212",
        title: "Enden passen nicht zur Tabelle",
        meaning: "Die Tabellen der unteren und oberen Enden haben andere Zeilen oder Spalten als die Tabelle selbst.",
        why: "Ein verrutschtes Ende gäbe einem Szenario die Unsicherheit eines anderen.",
        example: "waage robustness tabelle.csv --low unten.csv --high oben.csv",
        repair: "Verwenden Sie in allen drei Tabellen dieselben Namen in derselben Reihenfolge.",
    },
    Explanation {
        code: "W250",
        title: "Pfad ohne Wirkung",
        meaning: "Ein Pfad des Plans ändert die Rangfolge in keinem Lauf.",
        why: "Die Läufe kosten Zeit und sagen nichts Neues; vielleicht war ein anderer Pfad gemeint.",
        example: "plan.json\n\
                  { \"path\": \"costs/eigenbetrieb\", \"values\": [0.9, 1.1] }",
        repair: "Streichen Sie den Pfad, oder prüfen Sie, was gemeint war. Kosten bewegen die Rangfolge nur mit mode \
                 integrated.",
    },
    Explanation {
        code: "W252",
        title: "Keine exakten Angaben zur Robustheit",
        meaning: "Ein anderes Verfahren als die gewichtete Summe reiht die Szenarien, oder ein Ziel bildet keine Summe. Die \
                  Anteile der Läufe gelten dafür; was nur für die Summe gilt, bleibt leer.",
        why: "Kippwerte, Grenzen der Gewichte und der Nutzen einer Klärung folgen aus der gewichteten Summe; für ein anderes \
              Verfahren wären sie falsch.",
        example: "study.json\n\
                  \"method\": \"topsis\"",
        repair: "Nichts zu tun, wenn so gewollt. Für Kippwerte rechnen Sie die Studie auch mit --method additive.",
    },
    Explanation {
        code: "W253",
        title: "Läufe ohne Antwort des Verfahrens",
        meaning: "In manchen Läufen hat das Verfahren für die gezogenen Zahlen kein Ergebnis; dort reiht der Gesamtwert.",
        why: "Die Anteile mischen dann zwei Verfahren. Wenige solche Läufe ändern sie kaum, viele machen sie unbrauchbar.",
        example: "study.json\n\
                  \"method\": \"weighted-product\"  und ein Wert, der bis 0 reichen kann",
        repair: "Wählen Sie ein Verfahren, das für alle Zahlen zwischen low und high gilt, oder fassen Sie die Spannen enger.",
    },
];
