//! What stands on paper besides the contents of a document.

use crate::report::text::print::Print;

pub(in crate::report::text) static PRINT: Print = Print {
    page: |page, pages| format!("Seite {page} von {pages}"),
    figure: |number, title| format!("Abbildung {number}: {title}"),
    table: |number, caption| format!("Tabelle {number}: {caption}"),
    part: |caption, part, parts| format!("{caption} (Teil {part} von {parts})"),
    data: "Daten zu den Abbildungen",
    data_of: |number, title| format!("Daten zu Abbildung {number}: {title}"),
    data_at: |page| format!("Daten: Seite {page}"),
    to_data: |number, page| format!("Zu den Daten der Abbildung {number} auf Seite {page}"),
    more: "Hier endet der Platz auf zwei Seiten; alles Weitere steht im Bericht.",
};
