//! What is wrong with a file or table as a whole.

use crate::error::{Code, HeaderFault, NotText, ReadFault};
use crate::report::text::en::{list, quoted};
use crate::report::text::number::bytes;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn unreadable(fault: &ReadFault, nearest: Option<&str>) -> Message {
    let expected = "a readable file";
    match (fault, nearest) {
        (ReadFault::Missing, Some(near)) => say(
            "This file does not exist",
            "nothing",
            expected,
            format!("Did you mean {} in the same folder? Then rename the file or change the path.", quoted(near)),
        ),
        (ReadFault::Missing, None) => {
            say("This file does not exist", "nothing", expected, "Create the file or correct the path.")
        }
        (ReadFault::NoFolder, Some(near)) => say(
            "This folder does not exist",
            "nothing",
            "an existing folder",
            format!("Did you mean {}? Otherwise correct the path; it starts at the study's folder.", quoted(near)),
        ),
        (ReadFault::NoFolder, None) => say(
            "This folder does not exist",
            "nothing",
            "an existing folder",
            "Correct the path; it starts at the study's folder.",
        ),
        (ReadFault::Folder, _) => say(
            "This is a folder, expected a file",
            "a folder",
            expected,
            "Give the path of the file itself, not that of its folder.",
        ),
        (ReadFault::Denied, _) => say(
            "This file cannot be opened, access to it is blocked",
            "blocked",
            expected,
            "Close the file in other programs (such as Excel); if that does not help, have the permissions checked.",
        ),
        (ReadFault::Other(reason), _) => say(
            format!("This file cannot be read, the operating system reports {}", quoted(reason)),
            short(reason),
            expected,
            "Check that the drive can be reached and run the command again.",
        ),
    }
}

pub(super) fn not_text(kind: NotText) -> Message {
    let expected = "a text file (CSV or JSON)";
    let save_as = "In Excel choose “Save as”, file type “CSV UTF-8 (Comma delimited)”.";
    match kind {
        NotText::Workbook => {
            say("This is an Excel workbook, expected a text file (CSV)", "a workbook (xlsx)", expected, save_as)
        }
        NotText::OldWorkbook => {
            say("This is an old Excel workbook, expected a text file (CSV)", "a workbook (xls)", expected, save_as)
        }
        NotText::Pdf => say(
            "This is a PDF, expected a text file (CSV)",
            "a PDF",
            expected,
            "Save the table from its source as “CSV UTF-8” instead of using the PDF.",
        ),
        NotText::Utf16WithoutMark => say(
            "This file is stored in UTF-16 without saying so at its beginning",
            "UTF-16 without a mark",
            expected,
            "Save the file again, in Excel as “CSV UTF-8”, in an editor with the encoding UTF-8.",
        ),
        NotText::MixedEncodings { line } => say(
            format!("Letters with accents are stored in two ways in this file, first in line {line}"),
            "two encodings",
            "UTF-8 in the whole file",
            "Probably two files were joined: save each of them as “CSV UTF-8” and join them again; export files anew \
             that were cut off.",
        ),
        NotText::Malformed => say(
            "This file holds damaged characters",
            "damaged characters",
            expected,
            "Export the file from its source again, in Excel as “CSV UTF-8”.",
        ),
        NotText::Binary => say(
            "This is not a text file",
            "a file that is not text",
            expected,
            "Check that the right file is in the folder, and save the table as “CSV UTF-8”.",
        ),
    }
}

pub(super) fn header(fault: &HeaderFault) -> Message {
    match fault {
        HeaderFault::Absent { expected } => say(
            "The header with the names of the columns is missing",
            "no header",
            list(expected),
            format!("Enter the names of the columns as the first line, at least {}.", list(expected)),
        ),
        HeaderFault::InRow { line } => say(
            format!("The header is in line {line}, expected in the first line"),
            format!("line {line}"),
            "first line",
            "Delete all lines above the header.",
        ),
        HeaderFault::Column { column, nearest } => say(
            format!("The column {} is missing", quoted(column)),
            "missing",
            short(column),
            match nearest {
                Some(near) => format!("Is it {}? Then change that header to {}.", quoted(near), quoted(column)),
                None => format!("Add {} to the header and fill the column.", quoted(column)),
            },
        ),
    }
}

pub(super) fn too_large(size: u64, limit: u64) -> Message {
    let (exact, limit) = (bytes(size, '.'), bytes(limit, '.'));
    let found = if exact == limit { format!("slightly more than {limit}") } else { exact };
    say(
        format!("This file has {found}, at most {limit} are allowed"),
        found,
        format!("at most {limit}"),
        "Check that the right file is in the folder; delete empty rows and columns.",
    )
}

pub(super) fn unclosed_quote() -> Message {
    say(
        "This cell begins with a quotation mark that is not closed properly",
        "a single quotation mark",
        "a second one at the end of the cell",
        "Add a quotation mark at the end of the cell; within a text, write it twice (\"\").",
    )
}

pub(super) fn field_count(found: usize, expected: usize) -> Message {
    let cells = if found == 1 { "1 cell".to_owned() } else { format!("{found} cells") };
    say(
        format!("This row has {cells}, the header has {expected}"),
        found.to_string(),
        expected.to_string(),
        if found > expected {
            "Put texts and numbers that contain the separator in quotation marks, for example \"7,5\"."
        } else {
            "Add the missing cells; even an empty cell needs its separator."
        },
    )
}

pub(super) fn column_twice(column: &str, first: &str, second: &str) -> Message {
    let headline = if first == second {
        format!("The column {} appears twice in the header", quoted(first))
    } else {
        format!("The columns {} and {} both mean {}", quoted(first), quoted(second), quoted(column))
    };
    say(headline, "two columns", "one column", "Delete or rename one of the two columns.")
}

pub(super) fn unknown_table(found: &str, nearest: Option<&str>) -> Message {
    say(
        format!("The table {} is unknown and is not read", quoted(found)),
        short(found),
        nearest.map_or_else(|| "a known table".to_owned(), short),
        match nearest {
            Some(near) => format!("Did you mean {}? Then rename the file.", quoted(near)),
            None => "Nothing to do if this is intended; otherwise rename the file.".to_owned(),
        },
    )
}

pub(super) fn unknown_column(found: &str, nearest: Option<&str>) -> Message {
    if found.is_empty() {
        return say(
            "A column without a header holds values and is not read",
            "no header",
            "the name of a column",
            "Enter a name in the header, or delete the column.",
        );
    }
    say(
        format!("{} is unknown and is not read", quoted(found)),
        short(found),
        nearest.map_or_else(|| "a known name".to_owned(), short),
        match nearest {
            Some(near) => format!("Did you mean {}?", quoted(near)),
            None => "Nothing to do if this is only a remark; otherwise correct the name.".to_owned(),
        },
    )
}

pub(super) fn read_as(encoding: &str, delimiter: Option<char>, decimal: Option<char>) -> Message {
    let cells = delimiter.map(|sign| match sign {
        ';' => "separated by semicolons".to_owned(),
        ',' => "separated by commas".to_owned(),
        '\t' => "separated by tabs".to_owned(),
        other => format!("separated by {}", quoted(&other.to_string())),
    });
    let numbers = decimal.map(|sign| if sign == ',' { "decimal comma" } else { "decimal point" }.to_owned());
    let found = [Some(short(encoding)), cells, numbers].into_iter().flatten().collect::<Vec<_>>().join(", ");
    say(format!("Read as {found}"), found, "", "If that is wrong, save the file again as “CSV UTF-8”.")
}

pub(super) fn and_more(code: Code, count: usize) -> Message {
    let code = code.as_str();
    let headline = if count == 1 {
        format!("1 more finding {code} in this file is not shown")
    } else {
        format!("{count} more findings {code} in this file are not shown")
    };
    say(headline, count.to_string(), "", "Correct the places shown and check again.")
}
