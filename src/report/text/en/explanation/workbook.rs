//! Workbooks.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E220",
        title: "No readable workbook",
        meaning: "The file is protected by a password, saved in another format (xls, xlsb, ods), damaged, or only named \
                  like a workbook.",
        why: "The format xlsx is read, which Excel has written since 2007 and LibreOffice writes too. A workbook read \
              by half would give a wrong ranking.",
        example: "study.xlsx is a renamed study.ods",
        repair: "Open the file in Excel or LibreOffice and save it as “Excel Workbook (*.xlsx)” without a password.",
    },
    Explanation {
        code: "E221",
        title: "Workbook too large",
        meaning: "Unpacked, the workbook would have more data, cells or parts than are read, or it would grow beyond \
                  belief.",
        why: "A workbook is packed: a few kilobytes can stand for many gigabytes. The limit protects your computer.",
        example: "study.xlsx of 2 MB, 2 GB when unpacked",
        repair: "Check that the right file is in the folder. Delete empty rows and columns and save it again.",
    },
    Explanation {
        code: "E222",
        title: "Sheet missing",
        meaning: "The workbook lacks a sheet that is needed, or it has another name.",
        why: "Sheets are known by their names, not by their places. To guess a sheet would be to mix up tables.",
        example: "Sheets: scenarios, criteria, Sheet1      (expected: scores)",
        repair: "Rename the sheet or add it. The template that “waage init --workbook” writes shows the names of all \
                 sheets.",
    },
    Explanation {
        code: "E223",
        title: "Table twice",
        meaning: "The same table stands on two sheets, or on a sheet of the workbook and in a file beside it.",
        why: "Only those who wrote them know which of the two counts.",
        example: "study.xlsx with the sheet “scores”, beside it scores.csv",
        repair: "Delete one of the two, or rename it.",
    },
    Explanation {
        code: "E224",
        title: "Formula without a result",
        meaning: "The cell holds a formula, and the file does not hold its result. This happens where another program \
                  than Excel wrote the workbook.",
        why: "waage does not compute formulas, it reads the result that was saved. Without one the cell would be empty.",
        example: "Sheet “weights”, C4: =100-SUM(C5:C9)",
        repair: "Open the workbook in Excel or LibreOffice and save it. If the message stays, enter the value.",
    },
    Explanation {
        code: "E225",
        title: "Merged cells",
        meaning: "Cells are merged within the table. Only the first of them has a value, all others are empty.",
        why: "A scenario that is merged over three rows stands in the first one alone for the program.",
        example: "Sheet “scores”: A2:A4 merged",
        repair: "Unmerge the cells and write the value into each of them.",
    },
    Explanation {
        code: "W260",
        title: "Workbook is open",
        meaning: "Beside the workbook lies the lock file that Excel keeps as long as it is open.",
        why: "What you changed since you saved last does not count yet.",
        example: "~$study.xlsx beside study.xlsx",
        repair: "Save and close the workbook, and call the command again.",
    },
    Explanation {
        code: "W261",
        title: "Hidden sheet",
        meaning: "A table stands on a hidden sheet. It is read like any other.",
        why: "Whoever opens the workbook does not see what counts.",
        example: "Sheet “weights” (hidden)",
        repair: "Unhide the sheet: right click on the name of a sheet, “Unhide”.",
    },
    Explanation {
        code: "W262",
        title: "Unknown sheet",
        meaning: "A sheet of the workbook has a name that waage does not know, or belongs into the catalogue. It is not \
                  read.",
        why: "It may be a note, or a table whose name is misspelt.",
        example: "Sheet “evidnce”      (correct: evidence)",
        repair: "Rename the sheet if it is to be read. Sheets named “Notes” or “Instructions” are passed over without \
                 a message.",
    },
];
