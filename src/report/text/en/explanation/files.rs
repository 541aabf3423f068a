//! Files and tables as a whole.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E105",
        title: "File missing or not readable",
        meaning: "A file that belongs to the study or the catalogue is not there, is in truth a folder, or cannot be \
                  opened.",
        why: "Without this file it is unknown what to compute. Silently taking another file could give a wrong \
              result.",
        example: "scenarios/my-study/scenario.csv      (should be: scenarios.csv)",
        repair: "Check the name and the folder. If the file is open in Excel or another program, close it there. The \
                 example that “waage init” creates shows the names of all tables.",
    },
    Explanation {
        code: "E110",
        title: "Not a text file",
        meaning: "The file is a workbook, a PDF or something else that only has the name of a text file, or its \
                  characters are damaged.",
        why: "Characters read wrongly turn “Büro” into “BÃ¼ro”: texts become illegible, and ids no longer match.",
        example: "scores.csv is a renamed scores.xlsx",
        repair: "Open the table in Excel and choose “Save as”, file type “CSV UTF-8 (Comma delimited)”. Do not just \
                 rename a workbook.",
    },
    Explanation {
        code: "E112",
        title: "Header missing or incomplete",
        meaning: "The first line of a table names its columns. Here it is missing, is further down, or lacks a column \
                  that is needed.",
        why: "Columns are known by their name, not by their place. Guessing columns would mix up numbers.",
        example: "weights.csv\n\
                  profile;node;punkt\n\
                  council;performance;25",
        repair: "Enter the names of the columns in the first line as the example has them; their order is free. \
                 Delete titles and empty lines above.",
    },
    Explanation {
        code: "E118",
        title: "File too large",
        meaning: "The file exceeds the limit up to which files are read.",
        why: "The limit keeps your computer from running out of memory. Real studies are far smaller; mostly the \
              wrong file is in the folder.",
        example: "scores.csv with 3 GB, most of it empty rows",
        repair: "Check that the right file is in the folder. Delete empty rows and columns and save again.",
    },
    Explanation {
        code: "E119",
        title: "Quotation mark not closed",
        meaning: "A cell begins with a quotation mark, and the second one is missing or does not end the cell.",
        why: "Without the second mark, all following lines belong to this one cell and are lost.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rationale\n\
                  a;service-quality;7;\"see minutes",
        repair: "Add the quotation mark at the end of the cell. Within a text, write it twice: \"she said \
                 \"\"good\"\"\".",
    },
    Explanation {
        code: "E120",
        title: "Row with too many or too few cells",
        meaning: "The row does not have as many cells as the header.",
        why: "From the superfluous or missing cell on, all values are in the wrong column.",
        example: "scores.csv\n\
                  scenario,criterion,likely\n\
                  a,service-quality,7,5",
        repair: "Put texts and numbers that contain the separator in quotation marks (\"7,5\"), or save the table \
                 with semicolons. Add missing cells; even empty ones need their separator.",
    },
    Explanation {
        code: "E140",
        title: "Two columns with the same meaning",
        meaning: "Two headers stand for the same column, literally or in German and English.",
        why: "Where they differ, it is unclear which one holds.",
        example: "weights.csv\n\
                  profile;node;points;Gewicht\n\
                  council;performance;25;30",
        repair: "Delete one of the two columns, or give it another name if it is only a remark.",
    },
    Explanation {
        code: "W210",
        title: "Unknown table",
        meaning: "The folder of the study holds a table that is not read.",
        why: "Perhaps only its name is misspelt, and what it says is now missing from the computation.",
        example: "cashflow.csv      (should be: cashflows.csv)",
        repair: "Give the file its right name. If it is only a remark, there is nothing to do.",
    },
    Explanation {
        code: "W211",
        title: "Unknown column or setting",
        meaning: "A column or an entry is not read, because its name is unknown or missing.",
        why: "Perhaps only the name is misspelt, and what it says is now missing from the computation.",
        example: "scores.csv\n\
                  scenario;criterion;likely;proof\n\
                  a;service-quality;7;b-14",
        repair: "Correct the name if the column should be read. If it is only a remark, there is nothing to do.",
    },
    Explanation {
        code: "H301",
        title: "How the file was read",
        meaning: "Encoding, separator and decimal sign are recognised for each file. The note says what was \
                  recognised.",
        why: "A decimal sign taken for the other one would change every number. One look rules that out.",
        example: "Read as Windows-1252, separated by semicolons, decimal comma",
        repair: "If it is right, there is nothing to do. Otherwise save the file again in Excel as “CSV UTF-8”.",
    },
    Explanation {
        code: "H309",
        title: "More findings of the same kind",
        meaning: "One file has very many findings with the same code. The first 200 are shown.",
        why: "Mostly they have one cause, such as a wrong decimal sign or a shifted column.",
        example: "50 more findings E111 in this file are not shown",
        repair: "Remove the cause at the places shown and run “waage check” again.",
    },
];
