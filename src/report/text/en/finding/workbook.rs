//! What is wrong with a workbook.

use crate::error::{BookFault, BookLimit};
use crate::report::text::en::quoted;
use crate::report::text::number::bytes;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn not_a_workbook(kind: BookFault) -> Message {
    let expected = "an Excel workbook (xlsx)";
    let save_as = "Choose “Save As” in Excel, file type “Excel Workbook (*.xlsx)”.";
    match kind {
        BookFault::Protected => say(
            "This workbook is protected by a password and cannot be read",
            "a password",
            "a workbook without a password",
            "Remove the password in Excel under “File”, “Info”, “Protect Workbook”, and save.",
        ),
        BookFault::OldFormat => {
            say("This is an old Excel workbook (xls), expected a new one (xlsx)", "a workbook (xls)", expected, save_as)
        }
        BookFault::Binary => say(
            "This is a binary Excel workbook (xlsb), expected an ordinary one (xlsx)",
            "a workbook (xlsb)",
            expected,
            save_as,
        ),
        BookFault::OpenDocument => say(
            "This is a LibreOffice spreadsheet (ods), expected an Excel workbook (xlsx)",
            "a spreadsheet (ods)",
            expected,
            "Choose “Save As” in LibreOffice, file type “Excel 2007–365 (.xlsx)”.",
        ),
        BookFault::NoZip => say(
            "This is no Excel workbook, although the file is named like one",
            "another file",
            expected,
            "Check that the right file is in the folder; do not rename a text file, but save it in Excel as xlsx.",
        ),
        BookFault::NoSheets => say(
            "There is no workbook in this file",
            "another archive",
            expected,
            "Check that the right file is in the folder.",
        ),
        BookFault::Damaged => say(
            "This workbook is damaged and cannot be read to its end",
            "a damaged file",
            expected,
            "Open the file in Excel, let it be repaired, and save it as xlsx under a new name.",
        ),
    }
}

pub(super) fn too_large(what: BookLimit, found: u64, limit: u64) -> Message {
    let help = "Check that the right file is in the folder; delete empty rows and columns.";
    match what {
        BookLimit::Unpacked => {
            let limit = bytes(limit, '.');
            say(
                format!("Unpacked, this workbook would be too large, at most {limit} are allowed"),
                format!("at least {}", bytes(found, '.')),
                format!("at most {limit}"),
                help,
            )
        }
        BookLimit::Ratio => say(
            format!("This workbook would grow {found} times when unpacked, allowed are {limit} times"),
            format!("{found} times"),
            format!("at most {limit} times"),
            "Do not open a file from an unknown source; save one of your own again in Excel.",
        ),
        BookLimit::Cells => say(
            format!("This sheet has too many cells or rows, at most {limit} are allowed"),
            format!("at least {found}"),
            format!("at most {limit}"),
            help,
        ),
        BookLimit::Parts => say(
            format!("This file consists of {found} parts, at most {limit} are allowed"),
            found.to_string(),
            format!("at most {limit}"),
            help,
        ),
    }
}

pub(super) fn sheet_missing(sheet: &str, nearest: Option<&str>) -> Message {
    let help = match (nearest, sheet) {
        (Some(near), _) => format!("Is {} meant? Then rename that sheet to {}.", quoted(near), quoted(sheet)),
        (None, "settings") => "Add a sheet “settings” as “waage init --workbook” shows it, or put a study.json beside \
             the workbook."
            .to_owned(),
        (None, _) => format!("Add the sheet {} and fill it in as “waage init --workbook” shows it.", quoted(sheet)),
    };
    say(format!("The sheet {} is missing", quoted(sheet)), "not there", short(sheet), help)
}

pub(super) fn table_twice(table: &str, first: &str, second: &str) -> Message {
    say(
        format!("The table {} is there twice: in {} and in {}", quoted(table), quoted(first), quoted(second)),
        "two tables",
        "one table",
        "Delete or rename one of the two; they are never used together.",
    )
}

pub(super) fn formula_without_value(formula: &str) -> Message {
    say(
        format!("The file holds no result of this formula: {}", quoted(formula)),
        "no result",
        "a value",
        "Open the workbook in Excel or LibreOffice, recalculate and save it, or enter the value.",
    )
}

pub(super) fn merged_cells(range: &str) -> Message {
    say(
        format!("The cells {} are merged, and only the first of them has a value", short(range)),
        "merged cells",
        "single cells",
        "Select the cells, switch off “Merge & Center”, and fill in each cell.",
    )
}

pub(super) fn open_elsewhere() -> Message {
    say(
        "This workbook is still open in Excel; what was saved last is read",
        "an open file",
        "",
        "Save and close it first, then call again; after a crash of Excel delete the file that begins with ~$.",
    )
}

pub(super) fn hidden_sheet() -> Message {
    say(
        "This sheet is hidden and is read all the same",
        "a hidden sheet",
        "a visible sheet",
        "Unhide the sheet, so that everybody sees what counts, or delete it.",
    )
}

pub(super) fn unknown_sheet(found: &str, nearest: Option<&str>) -> Message {
    say(
        format!("The sheet {} is unknown and is not read", quoted(found)),
        short(found),
        nearest.map_or_else(|| "a known sheet".to_owned(), short),
        match nearest {
            Some(near) => format!("Did you mean {}? Then rename the sheet.", quoted(near)),
            None => "Nothing to do if that is intended; rename the sheet otherwise.".to_owned(),
        },
    )
}
