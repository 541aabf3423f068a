//! Names of sheets and settings in a workbook.

use super::fold;
use crate::load::columns::TABLES;

/// Table, and the names of a sheet that stand for it besides the table's own; `settings` stands for `study.json`. The
/// sheets of the last line are for readers, and not read.
pub const SHEETS: &[(&str, &[&str])] = &[
    ("settings", &["Einstellungen", "Studie", "Study"]),
    ("criteria", &["Kriterien", "Kriterienbaum", "Zielbaum"]),
    ("anchors", &["Skalenstufen", "Stufen", "Anker"]),
    ("steps", &["Bestandsaufnahme", "Schritte", "Inventurschritte"]),
    ("profiles", &["Gewichtsprofile", "Profile"]),
    ("weights", &["Gewichte", "Gewichtung"]),
    ("scenarios", &["Szenarien", "Alternativen", "Varianten"]),
    ("blocks", &["Leistungsblöcke", "Blöcke"]),
    ("scores", &["Bewertungen", "Bewertung"]),
    ("assignments", &["Zuordnungen", "Zuordnung"]),
    ("relations", &["Beziehungen"]),
    ("cashflows", &["Zahlungen", "Zahlungsströme"]),
    ("evidence", &["Belege", "Nachweise"]),
    ("judgements", &["Urteile", "Vergleiche"]),
    ("survey", &["Umfrage"]),
    (
        "",
        &[
            "Anleitung",
            "Instructions",
            "Hinweise",
            "Notizen",
            "Notes",
            "Gewichtssummen",
            "Sums of weights",
            "Listen",
            "Lists",
        ],
    ),
];

/// Setting, and the names on the sheet of settings that stand for it besides its path in `study.json`.
pub const SETTINGS: &[(&str, &[&str])] = &[
    ("format", &["Format"]),
    ("title.de", &["Titel", "Title", "Titel deutsch"]),
    ("title.en", &["Titel englisch"]),
    ("language", &["Sprache"]),
    ("catalogue", &["Katalog"]),
    ("mode", &["Modus"]),
    ("method", &["Verfahren"]),
    ("profile", &["Hauptprofil", "Profil"]),
    ("normalise", &["Normieren", "Gewichte normieren"]),
    ("provenance", &["Datengrundlage"]),
    ("status", &["Bearbeitungsstand"]),
    ("reviewed_by", &["Geprüft von"]),
    ("data_date", &["Datenstand"]),
    ("source", &["Quelle"]),
    ("notes.de", &["Hinweise", "Anmerkungen"]),
    ("notes.en", &["Hinweise englisch"]),
    ("money.currency", &["Währung"]),
    ("money.unit", &["Währungseinheit", "Geldeinheit"]),
    ("money.rate_percent", &["Zinssatz", "Kalkulationszins"]),
    ("money.rate_source", &["Quelle des Zinssatzes"]),
    ("money.rate_date", &["Datum des Zinssatzes"]),
    ("money.base_year", &["Basisjahr"]),
    ("tie_margin", &["Gleichstand bis"]),
    ("rater_difference", &["Abweichung der Bewertenden"]),
];

/// Value of a setting, and the words that stand for it on the sheet of settings.
pub const SETTING_VALUES: &[(&str, &[&str])] = &[
    ("de", &["deutsch", "German"]),
    ("en", &["englisch", "English"]),
    ("integrated", &["integriert"]),
    ("illustrative", &["illustrativ"]),
    ("published", &["veröffentlicht"]),
    ("derived", &["abgeleitet"]),
    ("assessed", &["bewertet", "erhoben"]),
    ("draft", &["Entwurf"]),
    ("reviewed", &["geprüft"]),
    ("additive", &["additiv", "Nutzwertanalyse"]),
];

/// The table that a sheet holds; empty for a sheet that is only for readers.
///
/// # Examples
/// ```
/// use waage::load::synonyms::sheet;
/// assert_eq!(sheet("Bewertungen"), Some("scores"));
/// assert_eq!(sheet("Anleitung"), Some(""));
/// assert_eq!(sheet("Tabelle1"), None);
/// ```
#[must_use]
pub fn sheet(name: &str) -> Option<&'static str> {
    let wanted = fold(name);
    let is = |known: &&str| !wanted.is_empty() && fold(known) == wanted;
    let own = TABLES.iter().map(|table| table.name).find(is);
    own.or_else(|| SHEETS.iter().find(|(table, names)| is(table) || names.iter().any(is)).map(|(table, _)| *table))
}

/// All names of the sheet of a table, its own first.
#[must_use]
pub fn sheet_names(table: &str) -> Vec<&str> {
    let german = SHEETS.iter().find(|(known, _)| *known == table).map_or(&[][..], |(_, names)| names);
    std::iter::once(table).chain(german.iter().copied()).collect()
}

/// The path of a setting that a name on the sheet of settings stands for.
#[must_use]
pub fn setting(name: &str) -> Option<&'static str> {
    stands_for(SETTINGS, name)
}

/// The value of a setting that a word on the sheet of settings stands for; the word itself where none is known.
#[must_use]
pub fn setting_value(word: &str) -> &str {
    stands_for(SETTING_VALUES, word).unwrap_or(word)
}

/// The entry of a list that a name stands for.
fn stands_for(list: &'static [(&str, &[&str])], name: &str) -> Option<&'static str> {
    let wanted = fold(name);
    let is = |known: &&str| !wanted.is_empty() && fold(known) == wanted;
    list.iter().find(|(own, names)| *own == name || names.iter().any(is)).map(|(own, _)| *own)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_name_of_a_sheet_and_of_a_setting_means_one_thing() {
        for (table, names) in SHEETS {
            assert!(table.is_empty() || *table == "settings" || TABLES.iter().any(|known| known.name == *table));
            assert!(names.iter().all(|name| sheet(name) == Some(*table)), "{table}");
        }
        assert!(TABLES.iter().all(|table| sheet(table.name) == Some(table.name)));
        for (path, names) in SETTINGS {
            assert!(std::iter::once(path).chain(*names).all(|name| setting(name) == Some(*path)), "{path}");
        }
        let values: BTreeSet<String> =
            SETTING_VALUES.iter().flat_map(|(_, words)| *words).map(|word| fold(word)).collect();
        assert_eq!(values.len(), SETTING_VALUES.iter().map(|(_, words)| words.len()).sum::<usize>());
        assert_eq!((sheet("Tabelle1"), setting("Farbe"), setting_value("vikor")), (None, None, "vikor"));
    }
}
