//! What stands on paper besides the contents of a document.

use crate::report::text::print::Print;

pub(in crate::report::text) static PRINT: Print = Print {
    page: |page, pages| format!("Page {page} of {pages}"),
    figure: |number, title| format!("Figure {number}: {title}"),
    table: |number, caption| format!("Table {number}: {caption}"),
    part: |caption, part, parts| format!("{caption} (part {part} of {parts})"),
    data: "Data behind the figures",
    data_of: |number, title| format!("Data of figure {number}: {title}"),
    data_at: |page| format!("Data: page {page}"),
    to_data: |number, page| format!("To the data of figure {number} on page {page}"),
    more: "Two pages have no more room; everything else is in the report.",
};
