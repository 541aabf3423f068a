//! Single cells.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E104",
        title: "Ambiguous number",
        meaning: "The number can be read in two ways: a point or comma before exactly three digits may separate \
                  thousands or decimals. Or it uses another decimal sign than the rest of the file.",
        why: "Between 1280 and 1.28 lies a factor of 1,000. Nothing is guessed here.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely\n\
                  a;1;running;1.280",
        repair: "Write 1280 or 1.28, that is, no sign between the thousands. Use the same decimal sign throughout a \
                 file.",
    },
    Explanation {
        code: "E108",
        title: "Date instead of a number",
        meaning: "A column of numbers holds a date. A German Excel turns the entry “1.2” into the 1st of February.",
        why: "The value that was typed is no longer in the file. Only you know what was meant.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;service-quality;01.02.2026",
        repair: "Format the column as a number in Excel and type the value again. Changing the format alone is not \
                 enough, it only shows the day number of the date.",
    },
    Explanation {
        code: "E109",
        title: "Error message from Excel",
        meaning: "The cell holds the result of a formula that failed, for example #N/A, #REF! or #DIV/0!.",
        why: "There is no value behind the message. Reading it as 0 would devalue the scenario without a reason.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;service-quality;#N/A",
        repair: "Correct the formula in Excel, save, and export the table again. If a score is really unknown, write \
                 “n/a”.",
    },
    Explanation {
        code: "E111",
        title: "Not a number",
        meaning: "A column of numbers holds something that is not a number, or text follows the number.",
        why: "An addition can change the value: “12 TEUR” are 12,000 euros. So it is not simply dropped.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely\n\
                  a;1;running;12 TEUR",
        repair: "Enter the number alone, in the unit of the column. A whole number (such as a year) has no decimals. \
                 If a score is unknown, write “n/a”.",
    },
    Explanation {
        code: "E113",
        title: "Infinite or undefined",
        meaning: "The cell names something that one cannot calculate with, such as “inf” or a number of hundreds of \
                  digits.",
        why: "A single such value spoils every sum that it enters.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;service-quality;inf",
        repair: "Enter the actual value. Such entries mostly come from another program; check the calculation there.",
    },
    Explanation {
        code: "E117",
        title: "Not a valid id",
        meaning: "An id is the fixed name of a row. It consists of small letters a–z, digits and single hyphens and \
                  has at most 80 characters.",
        why: "Ids appear in file names, results and references, where blanks, accents and capitals cause confusion.",
        example: "scenarios.csv\n\
                  id;label_en\n\
                  City Companies;City companies",
        repair: "Use the suggestion of the message (here: city-companies) wherever the id occurs. The readable name \
                 belongs in label_en or label_de and may hold anything.",
    },
    Explanation {
        code: "E125",
        title: "Empty cell",
        meaning: "Every row needs an entry in this column.",
        why: "Empty is neither 0 nor “n/a”. What was meant cannot be guessed.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;performance;",
        repair: "Fill the cell. If you do not need the row, delete all of it.",
    },
    Explanation {
        code: "E126",
        title: "Negative number",
        meaning: "Only 0 or a greater number is possible here, for example for weights.",
        why: "A negative weight would turn an advantage into a drawback.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;performance;-5",
        repair: "Check the sign. If less is better on a criterion, enter the greater value under worst and the \
                 smaller one under best in criteria.csv.",
    },
    Explanation {
        code: "E127",
        title: "Value not possible",
        meaning: "This column knows certain values only, and this is none of them.",
        why: "The value steers the computation. A misspelt one would give another computation.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely\n\
                  a;0;once;360",
        repair: "Enter one of the values that the message names (here: one-off or running).",
    },
    Explanation {
        code: "E135",
        title: "Amount or percentage too large",
        meaning: "Amounts go up to 10 trillion, percentages from -100 to 1000 with at most two decimals.",
        why: "Up to this limit everything is exact to the cent. Greater values are nearly always a slip in the unit.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely;vat\n\
                  a;1;running;1280;19.125",
        repair: "Check the unit: 19 means 19 %, and \"unit\": 1000 in study.json means that all amounts are in \
                 thousands.",
    },
    Explanation {
        code: "E145",
        title: "Not a date",
        meaning: "The entry is not a day of the calendar, or written differently than expected.",
        why: "The date shows how old a score or a piece of evidence is.",
        example: "scores.csv\n\
                  scenario;criterion;likely;date\n\
                  a;service-quality;7;31.02.2024",
        repair: "Write the day as 2024-03-15 or 15.03.2024. If it is unknown, leave the cell empty.",
    },
    Explanation {
        code: "E146",
        title: "Neither yes nor no",
        meaning: "This column answers a question with yes or no.",
        why: "The answer steers the computation, for example which scenario is the baseline.",
        example: "scenarios.csv\n\
                  id;label_en;baseline\n\
                  a;Status quo;perhaps",
        repair: "Enter “yes” or “no”; “ja” and “nein” are understood too. Empty means no.",
    },
    Explanation {
        code: "E149",
        title: "Text too long",
        meaning: "The text of a cell is longer than allowed.",
        why: "Such a long text mostly comes from a missing quotation mark, which joins many lines to one cell.",
        example: "a rationale of 60000 characters",
        repair: "Check the quotation marks in this line. If the text is really that long, shorten it and name a \
                 document as evidence.",
    },
    Explanation {
        code: "H302",
        title: "Number stored as text",
        meaning: "Numbers stood in the file with blanks or an apostrophe, the way Excel stores text. Their value was \
                  clear, so they were read as numbers.",
        why: "Formulas in Excel pass over such cells, so a sum there may differ from the one here.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;service-quality;'7.5",
        repair: "If the values are right, there is nothing to do. Otherwise format the cells as numbers in Excel and \
                 type them again.",
    },
];
