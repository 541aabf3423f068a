//! German names for columns and values: the one list that says what is accepted besides the English names.
//!
//! Case, umlauts (`ä` or `ae`), blanks, line breaks, dashes, dots and underscores do not count, and a remark in
//! brackets behind a header, such as `Gewicht (in %)`, is passed over. A name counts only in tables that have the
//! column: `Punkte` is the weight in `weights` and the likely score in `scores`.

mod sheets;

use std::collections::BTreeMap;

use super::columns::TableSpec;
use super::nearest;
pub use sheets::{SETTING_VALUES, SETTINGS, SHEETS, setting, setting_value, sheet, sheet_names};

/// Column, and the headers that stand for it.
pub const HEADERS: &[(&str, &[&str])] = &[
    ("id", &["Kennung", "Schlüssel"]),
    ("letter", &["Buchstabe"]),
    ("label_de", &["Bezeichnung", "Name", "Titel", "Benennung", "Bezeichnung deutsch", "Label"]),
    ("label_en", &["Bezeichnung englisch", "Name englisch", "Titel englisch", "Englische Bezeichnung"]),
    ("title_de", &["Titel", "Bezeichnung", "Name", "Dokument", "Titel deutsch"]),
    ("title_en", &["Titel englisch", "Bezeichnung englisch", "Englischer Titel"]),
    ("short_de", &["Kurzname", "Kurzbezeichnung", "Kurztitel", "Kurzform"]),
    ("short_en", &["Kurzname englisch", "Kurzbezeichnung englisch", "Kurztitel englisch"]),
    ("definition_de", &["Definition", "Beschreibung", "Erläuterung"]),
    ("definition_en", &["Definition englisch", "Beschreibung englisch"]),
    ("assumption_de", &["Annahme", "Annahmen"]),
    ("assumption_en", &["Annahme englisch", "Annahmen englisch"]),
    ("reason_de", &["Grund", "Begründung"]),
    ("reason_en", &["Grund englisch", "Begründung englisch"]),
    ("note_de", &["Anmerkung", "Bemerkung", "Hinweis", "Notiz", "Kommentar"]),
    ("note_en", &["Anmerkung englisch", "Bemerkung englisch", "Hinweis englisch"]),
    ("note", &["Anmerkung", "Bemerkung", "Hinweis", "Notiz", "Kommentar", "Erläuterung", "Begründung"]),
    ("rationale", &["Begründung", "Erläuterung", "Anmerkung", "Bemerkung", "Kommentar"]),
    ("source", &["Quelle", "Quellen", "Fundstelle"]),
    ("scenario", &["Szenario", "Szenarien", "Alternative", "Variante", "Handlungsalternative", "Option"]),
    ("other", &["Anderes Szenario", "Weiteres Szenario", "Zweites Szenario", "Szenario 2", "Gegenüber"]),
    ("relation", &["Beziehung", "Verhältnis", "Art der Beziehung", "Art"]),
    ("part", &["Teilszenario", "Teil", "Baustein", "Erbracht durch", "Bedient durch"]),
    ("block", &["Leistungsblock", "Leistung", "Leistungsbereich"]),
    ("blocks", &["Leistungsblöcke", "Blöcke"]),
    ("criterion", &["Kriterium", "Kriterien"]),
    ("low", &["niedrig", "Untergrenze", "Untere Grenze", "Minimum", "min", "pessimistisch", "von"]),
    (
        "likely",
        &[
            "wahrscheinlich",
            "Wahrscheinlichster Wert",
            "Wert",
            "Punkte",
            "Punktzahl",
            "Bewertung",
            "Score",
            "Betrag",
            "realistisch",
        ],
    ),
    ("high", &["hoch", "Obergrenze", "Obere Grenze", "Maximum", "max", "optimistisch", "bis"]),
    ("rater", &["Bewertende", "Bewertender", "Bewertende(r)", "Bewerter", "Bewerterin", "Bewertet von"]),
    ("date", &["Datum", "Stand", "Bewertet am"]),
    ("evidence", &["Beleg", "Belege", "Nachweis", "Nachweise", "Belegnummer"]),
    ("profile", &["Profil", "Gewichtsprofil", "Gewichtssatz", "Gruppe", "Sicht", "Akteur"]),
    ("node", &["Knoten", "Kriterium", "Ziel", "Kriterium oder Ziel", "Element"]),
    ("points", &["Punkte", "Gewicht", "Gewichte", "Gewichtung", "Stützstellen", "Nutzenpunkte"]),
    ("weight", &["Gewicht", "Gewichtung"]),
    ("level", &["Stufe", "Ausprägung", "Wert"]),
    ("parent", &["Oberziel", "Übergeordnet", "Übergeordnetes Ziel", "Elternknoten", "Hauptkriterium", "Ziel"]),
    ("role", &["Rolle"]),
    ("direction", &["Richtung", "Optimierungsrichtung", "Wirkungsrichtung"]),
    ("unit", &["Einheit", "Maßeinheit"]),
    ("scale", &["Skala", "Skalenart"]),
    ("worst", &["Schlechtester Wert", "Schlechtester", "schlecht", "Schlechtestes"]),
    ("best", &["Bester Wert", "Bester", "gut", "Bestes"]),
    ("value", &["Wertfunktion", "Nutzenfunktion", "Urteil"]),
    ("curvature", &["Krümmung"]),
    ("clip", &["Kappen", "Begrenzen"]),
    ("by_block", &["Je Block", "Je Leistungsblock", "Pro Block", "Blockweise"]),
    ("gate_operator", &["K.-o.-Operator", "K.-o.-Vergleich"]),
    ("gate_threshold", &["K.-o.-Schwelle", "K.-o.-Grenze", "K.-o.-Wert"]),
    ("gate_applies_to", &["K.-o. gilt für", "K.-o. prüft"]),
    ("gate_reason_de", &["K.-o.-Begründung", "K.-o.-Grund"]),
    ("gate_reason_en", &["K.-o.-Begründung englisch", "K.-o.-Grund englisch"]),
    ("steps", &["Schritte", "Inventurschritte", "Bestandsaufnahmeschritte"]),
    ("step", &["Schritt", "Inventurschritt", "Bestandsaufnahmeschritt"]),
    ("overlaps", &["Überschneidungen", "Überschneidung", "Überschneidet"]),
    ("legal_form", &["Rechtsform"]),
    ("baseline", &["Vergleichsszenario", "Basisszenario", "Ausgangslage", "Status quo", "Nullvariante"]),
    ("suitability", &["Eignung", "Vergabeeignung"]),
    ("retained_minimum_de", &["Mindestbestand", "Verbleibender Mindestbestand"]),
    ("retained_minimum_en", &["Mindestbestand englisch"]),
    ("year", &["Jahr"]),
    ("kind", &["Art", "Zahlungsart"]),
    ("quantity", &["Menge", "Anzahl"]),
    ("vat", &["Umsatzsteuer", "USt", "Mehrwertsteuer", "MwSt"]),
    ("price_rise", &["Preissteigerung", "Teuerung"]),
    ("objective", &["Oberziel", "Übergeordnetes Ziel", "Hauptkriterium"]),
    ("method", &["Verfahren", "Methode"]),
    ("combine", &["Zusammenfassung", "Zusammenführung"]),
    ("rank", &["Rang", "Platz", "Rangplatz"]),
    ("question", &["Frage", "Fragencode", "Fragecode"]),
    ("what", &["Bedeutung", "Wofür"]),
    ("answer", &["Antwort", "Antwortcode"]),
    ("aggregation", &["Verknüpfung", "Aggregationsregel"]),
    ("power", &["Stimmgewicht", "Stimmkraft", "Stimmen", "Stimmrecht"]),
];

/// Value of a choice column, and the texts that stand for it.
pub const VALUES: &[(&str, &[&str])] = &[
    ("utility", &["Nutzen", "Nutzwert"]),
    ("monetary", &["Monetär", "Geld", "Kosten"]),
    ("report", &["Bericht", "Nachrichtlich", "Informativ"]),
    ("gate", &["K.-o.", "K.-o.-Kriterium", "Ausschluss", "Ausschlusskriterium", "Knock-out"]),
    ("max", &["Maximieren", "Mehr ist besser", "Höher ist besser", "Steigend", "Maximum"]),
    ("min", &["Minimieren", "Weniger ist besser", "Niedriger ist besser", "Fallend", "Minimum"]),
    ("rating", &["Bewertung", "Punkte", "Punkteskala"]),
    ("quantity", &["Menge", "Messgröße", "Messwert"]),
    ("linear", &["Geradlinig"]),
    ("piecewise", &["Stückweise", "Stückweise linear", "Stützstellen"]),
    ("exponential", &["Exponentiell"]),
    ("levels", &["Stufen"]),
    ("<", &["kleiner als", "unter"]),
    ("<=", &["≤", "=<", "höchstens"]),
    (">", &["größer als", "über"]),
    (">=", &["≥", "=>", "mindestens"]),
    ("low", &["niedrig"]),
    ("likely", &["wahrscheinlich"]),
    ("high", &["hoch"]),
    ("one-off", &["einmalig"]),
    ("running", &["laufend"]),
    ("stage-before", &["Vorstufe", "Vorstufe zu", "Stufe davor"]),
    ("parallel", &["Nebeneinander"]),
    ("combinable", &["Kombinierbar"]),
    ("exclusive-end-state", &["Ausschließend", "Ausschließender Endzustand", "Schließt aus", "Schließt sich aus"]),
    ("overlay", &["Überlagerung", "Überlagernd"]),
    ("direct", &["Direkt", "Direkte Punkte"]),
    ("ahp", &["Paarvergleich"]),
    ("preference-matrix", &["Präferenzmatrix"]),
    ("equal", &["Gleich", "Gleichgewichtung"]),
    ("group", &["Gruppe"]),
    ("weight", &["Gewicht"]),
    ("additive", &["Additiv", "Summe", "Gewichtete Summe", "Arithmetisch"]),
    ("geometric", &["Geometrisch", "Produkt", "Geometrisches Mittel"]),
    ("minimum", &["Kleinster Wert", "Schwächster Wert", "Schwächstes Glied"]),
];

/// Texts for yes and no.
pub const YES: &[&str] = &["ja", "j", "yes", "y", "wahr", "true", "x", "1"];

/// Texts for no.
pub const NO: &[&str] = &["nein", "n", "no", "falsch", "false", "0"];

/// A name without the differences that do not count: lower case, umlauts spelled out, letters and digits only.
///
/// # Examples
/// ```
/// use waage::load::synonyms::fold;
/// assert_eq!(fold("Leistungs-\nblöcke"), fold("Leistungsbloecke"));
/// assert_eq!(fold("label_de"), "labelde");
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase) {
        match letter {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            _ => folded.push(letter),
        }
    }
    folded
}

/// The headers of one table, looked up by their folded names.
#[derive(Debug, Clone)]
pub struct Names {
    table: &'static TableSpec,
    columns: BTreeMap<String, usize>,
}

impl Names {
    /// All names of the columns of a table. A column's own name is stronger than another column's synonym; of two
    /// synonyms, that of the column further left.
    #[must_use]
    pub fn of(table: &'static TableSpec) -> Self {
        let mut columns = BTreeMap::new();
        for (index, column) in table.columns.iter().enumerate() {
            columns.insert(fold(column.name), index);
        }
        for (index, column) in table.columns.iter().enumerate() {
            for synonym in synonyms(HEADERS, column.name) {
                columns.entry(fold(synonym)).or_insert(index);
            }
        }
        Self { table, columns }
    }

    /// The column that a header stands for.
    ///
    /// # Examples
    /// ```
    /// use waage::load::{columns::WEIGHTS, synonyms::Names};
    /// let names = Names::of(&WEIGHTS);
    /// assert_eq!(names.column("Gewicht (in %)"), Some(WEIGHTS.column("points")));
    /// assert_eq!(names.column("Farbe"), None);
    /// ```
    #[must_use]
    pub fn column(&self, header: &str) -> Option<usize> {
        let find = |name: &str| self.columns.get(&fold(name)).copied();
        find(header).or_else(|| find(header.split(['(', '[']).next()?))
    }

    /// The name of the column that a header resembles, by its own name or a synonym, among the columns `wanted`.
    #[must_use]
    pub fn nearest(&self, header: &str, wanted: impl Fn(usize) -> bool) -> Option<&'static str> {
        let names = self.columns.iter().filter(|(_, column)| wanted(**column)).map(|(name, _)| name.as_str());
        let column = *self.columns.get(nearest(header, names)?)?;
        self.table.columns.get(column).map(|column| column.name)
    }
}

/// The synonym by which readers of German know a column, a value or a table; the name itself where there is none.
#[must_use]
pub fn german<'a>(list: &'static [(&'static str, &'static [&'static str])], name: &'a str) -> &'a str {
    synonyms(list, name).first().copied().unwrap_or(name)
}

/// The synonyms of one name in a list.
fn synonyms(list: &'static [(&str, &[&str])], name: &str) -> &'static [&'static str] {
    list.iter().find(|(known, _)| *known == name).map_or(&[], |(_, synonyms)| synonyms)
}

/// The value of a choice that a text stands for.
///
/// # Examples
/// ```
/// use waage::load::synonyms::choice;
/// assert_eq!(choice(&["one-off", "running"], "Laufend"), Some("running"));
/// assert_eq!(choice(&["one-off", "running"], "manchmal"), None);
/// ```
#[must_use]
pub fn choice(allowed: &'static [&'static str], text: &str) -> Option<&'static str> {
    if let Some(exact) = allowed.iter().find(|value| **value == text) {
        return Some(exact);
    }
    let wanted = fold(text);
    let is = |name: &&str| *name == text || (!wanted.is_empty() && fold(name) == wanted);
    let found = allowed.iter().find(|value| is(value));
    found.or_else(|| allowed.iter().find(|value| synonyms(VALUES, value).iter().any(is))).copied()
}

/// The value of a choice that a text resembles, by its own name or a synonym.
///
/// # Examples
/// ```
/// use waage::load::synonyms::nearest_choice;
/// assert_eq!(nearest_choice(&["one-off", "running"], "einmlig"), Some("one-off"));
/// ```
#[must_use]
pub fn nearest_choice(allowed: &'static [&'static str], text: &str) -> Option<&'static str> {
    let names = allowed.iter().flat_map(|value| [*value].into_iter().chain(synonyms(VALUES, value).iter().copied()));
    choice(allowed, nearest(text, names)?)
}

/// Yes, no, or neither.
#[must_use]
pub fn yes_no(text: &str) -> Option<bool> {
    let is = |list: &[&str]| list.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(YES) {
        Some(true)
    } else if is(NO) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::columns::{CASHFLOWS, CRITERIA, Kind, RELATIONS, SCENARIOS, SCORES, TABLES, WEIGHTS};
    use super::*;

    #[test]
    fn every_header_means_one_column_of_its_table() {
        for table in TABLES {
            let names = Names::of(table);
            for (index, column) in table.columns.iter().enumerate() {
                assert_eq!(names.column(column.name), Some(index));
                for synonym in synonyms(HEADERS, column.name) {
                    assert_eq!(names.column(synonym), Some(index), "{synonym} in {}", table.name);
                }
            }
        }
    }

    #[test]
    fn every_value_means_one_choice_of_its_column() {
        for column in TABLES.iter().flat_map(|table| table.columns) {
            let Kind::Choice(allowed) = column.kind else { continue };
            for value in allowed {
                for name in [value].into_iter().chain(synonyms(VALUES, value)) {
                    assert_eq!(choice(allowed, name), Some(*value), "{name} in {}", column.name);
                    assert_eq!(choice(allowed, &name.to_uppercase()), Some(*value), "{name} in {}", column.name);
                }
            }
        }
    }

    #[test]
    fn no_synonym_is_for_a_name_that_does_not_exist() {
        let columns: Vec<_> = TABLES.iter().flat_map(|table| table.columns).collect();
        let values = columns
            .iter()
            .filter_map(|column| if let Kind::Choice(values) = column.kind { Some(values) } else { None });
        let values: BTreeSet<&str> = values.flatten().copied().collect();
        let headers: BTreeSet<&str> = columns.iter().map(|column| column.name).collect();
        assert!(HEADERS.iter().all(|(name, _)| headers.contains(name)));
        assert!(VALUES.iter().all(|(name, _)| values.contains(name)));
        let once: BTreeSet<&str> = HEADERS.iter().map(|(name, _)| *name).collect();
        assert_eq!(once.len(), HEADERS.len());
    }

    #[test]
    fn the_usual_german_headers_are_known() {
        let is = |table: &'static TableSpec, header: &str, name: &str| {
            assert_eq!(Names::of(table).column(header), Some(table.column(name)), "{header}");
        };
        is(&SCORES, "Szenario", "scenario");
        is(&SCORES, "LEISTUNGSBLOCK", "block");
        is(&SCORES, "Bewertende(r)", "rater");
        is(&SCORES, "Begruendung", "rationale");
        is(&SCORES, "Punkte (0–10)", "likely");
        is(&SCORES, "wahr-\nscheinlich", "likely");
        is(&WEIGHTS, "Gewicht [%]", "points");
        is(&SCENARIOS, "Bezeichnung (englisch)", "label_en");
        is(&CRITERIA, "KO-Schwelle", "gate_threshold");
        is(&CASHFLOWS, "MwSt.", "vat");
        is(&RELATIONS, "Art", "relation");
        assert_eq!(Names::of(&SCORES).column(""), None);
        assert_eq!(Names::of(&SCORES).column("("), None);
        assert_eq!(Names::of(&SCORES).column("Farbe"), None);
    }

    #[test]
    fn the_nearest_column_is_found_by_its_synonyms_too() {
        let names = Names::of(&WEIGHTS);
        assert_eq!(names.nearest("Gewihct", |_| true), Some("points"));
        assert_eq!(names.nearest("Gewihct", |column| column != WEIGHTS.column("points")), None);
    }

    #[test]
    fn yes_and_no_in_both_languages() {
        for text in ["ja", "JA", "x", "X", "Yes", "1", "WAHR"] {
            assert_eq!(yes_no(text), Some(true), "{text}");
        }
        for text in ["nein", "No", "0", "FALSCH", "n"] {
            assert_eq!(yes_no(text), Some(false), "{text}");
        }
        assert_eq!((yes_no(""), yes_no("vielleicht")), (None, None));
    }
}
