//! The kinds of finding, each with the facts that its message needs.

use super::Severity;

/// Stable code of a kind of finding: `E…` error, `W…` warning, `H…` note (Hinweis).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// The code as text, for example `E101`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The severity that the first letter stands for.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.0.as_bytes()[0] {
            b'E' => Severity::Error,
            b'W' => Severity::Warning,
            _ => Severity::Note,
        }
    }
}

/// What is the matter.
///
/// Every kind has one stable code and carries the facts that its message needs, in neutral form: numbers as numbers,
/// signs as characters, texts as they stand in the file. `nearest` is the known name that resembles the text found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Problem {
    /// E104: a number that can be read in two ways, or that contradicts the decimal sign of its file.
    AmbiguousNumber {
        /// The text.
        found: String,
        /// Its value if the comma is the decimal sign; `None` where that reading is impossible.
        comma: Option<f64>,
        /// Its value if the point is the decimal sign; `None` where that reading is impossible.
        point: Option<f64>,
        /// The decimal sign that the file uses elsewhere, which this text contradicts; `None` where the file
        /// holds no evidence.
        file_uses: Option<char>,
    },
    /// E105: a file or table is missing or cannot be read.
    Unreadable {
        /// Why.
        fault: ReadFault,
        /// A file of a similar name in the same folder.
        nearest: Option<String>,
    },
    /// E108: a date where a number belongs, usually made by a spreadsheet out of `1.2`.
    DateForNumber {
        /// The text.
        found: String,
        /// The number that was probably typed.
        meant: Option<f64>,
    },
    /// E109: an error value of a spreadsheet, for example `#NV`.
    ExcelError {
        /// The text.
        found: String,
    },
    /// E110: the file is not a text file, or its encoding is broken.
    NotText {
        /// What it is instead.
        kind: NotText,
    },
    /// E111: a text that should be a number is none.
    NotANumber {
        /// The text.
        found: String,
        /// What stands behind the number, for example `TEUR`; `None` where the text does not begin with a number.
        rest: Option<String>,
        /// A whole number is expected.
        integer: bool,
    },
    /// E112: the header is missing, stands in another row, or lacks a column.
    Header {
        /// What is wrong with it.
        fault: HeaderFault,
    },
    /// E113: infinity or "not a number", spelled out or by overflow.
    NotFinite {
        /// The text.
        found: String,
    },
    /// E118: the file is larger than the limit.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// E119: a quotation mark opens a cell and is never closed, or text follows the closing one.
    UnclosedQuote,
    /// E120: a row has more or fewer cells than the header.
    FieldCount {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// E121: the text is not JSON.
    JsonSyntax {
        /// Where reading stopped making sense.
        fault: JsonFault,
    },
    /// E122: a JSON value of the wrong type, out of range or missing. `location.field` holds its path.
    JsonValue {
        /// What belongs here.
        expected: JsonExpected,
        /// What stands here, as in the file (shortened); empty where nothing stands.
        found: String,
    },
    /// E123: a JSON key twice in one object; the location is the second one.
    JsonKeyTwice {
        /// The key.
        key: String,
        /// Line of the first one.
        first_line: u32,
        /// Column of the first one.
        first_column: u32,
    },
    /// E124: the file is written in a newer format than this program knows.
    NewerFormat {
        /// Format of the file.
        found: u64,
        /// The newest format that this program knows.
        supported: u64,
    },
    /// E127: a value that is not one of those allowed.
    NotAllowed {
        /// The text.
        found: String,
        /// The values allowed.
        allowed: Vec<String>,
        /// The allowed value that resembles it.
        nearest: Option<String>,
    },
    /// E140: two columns with the same meaning; the location is the second header.
    ColumnTwice {
        /// The column that both stand for.
        column: String,
        /// Header text of the first one.
        first: String,
        /// Header text of the second one.
        second: String,
    },
    /// E145: a text that should be a date is none, or names a day that the calendar lacks.
    NotADate {
        /// The text.
        found: String,
    },
    /// E146: a text that should be yes or no is neither.
    NotYesNo {
        /// The text.
        found: String,
    },
    /// W210: a table that nobody reads.
    UnknownTable {
        /// Its name.
        found: String,
        /// The table that resembles it.
        nearest: Option<String>,
    },
    /// W211: a column or JSON key that nobody reads.
    UnknownColumn {
        /// Its header or key; empty for a column with content and no header.
        found: String,
        /// The column or key that resembles it.
        nearest: Option<String>,
    },
    /// H301: how a table was read.
    ReadAs {
        /// Name of the encoding, for example `UTF-8`.
        encoding: &'static str,
        /// Sign between the cells; `None` for JSON.
        delimiter: Option<char>,
        /// Decimal sign; `None` where no cell shows it.
        decimal: Option<char>,
    },
    /// H302: numbers that stood as text and were read; the location is the first one.
    NumbersAsText {
        /// The first of them, as it stands.
        found: String,
        /// How many.
        count: usize,
        /// The lines of the first ten.
        lines: Vec<u32>,
    },
    /// H309: more findings of one kind in one file than are shown.
    AndMore {
        /// The kind.
        code: Code,
        /// How many are not shown.
        count: usize,
    },
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadFault {
    /// It is not there.
    Missing,
    /// It is a folder.
    Folder,
    /// It may not be opened, or another program holds it.
    Denied,
    /// What the operating system said.
    Other(String),
}

/// What a file is that is not a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotText {
    /// A zip archive, most likely an `.xlsx` workbook under another name.
    Workbook,
    /// A workbook in Excel's format of before 2007.
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// UTF-16 without the byte order mark that would tell so.
    Utf16WithoutMark,
    /// Mostly UTF-8, but with bytes that are none: two encodings in one file, or a file cut off.
    MixedEncodings {
        /// Line of the first bad byte.
        line: u32,
    },
    /// Marked as UTF-8 or UTF-16, but malformed.
    Malformed,
    /// Anything else with zero bytes in it.
    Binary,
}

/// What is wrong with a header.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeaderFault {
    /// The file is empty, or no row in its beginning looks like a header.
    Absent {
        /// The required columns.
        expected: Vec<String>,
    },
    /// The header stands below other rows; the location is the header's.
    InRow {
        /// Its line, counted from 1.
        line: u32,
    },
    /// A required column is missing.
    Column {
        /// Its name.
        column: String,
        /// The unknown header that resembles it.
        nearest: Option<String>,
    },
}

/// Why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonFault {
    /// The file holds no value.
    Empty,
    /// A comma is missing before this place.
    MissingComma,
    /// A colon is missing behind a key.
    MissingColon,
    /// A key without a value.
    MissingValue,
    /// A key is not in double quotes.
    UnquotedKey,
    /// A word that is neither `true`, `false` nor `null`: quotes are missing.
    Word,
    /// Single quotes instead of double ones.
    SingleQuotes,
    /// A text is not closed, or holds an unknown `\` escape.
    Text,
    /// A malformed number.
    Number,
    /// A bracket, brace or comment is never closed.
    Unclosed,
    /// A bracket, brace, comma or colon too many.
    Unexpected,
    /// Text behind the end of the value.
    Behind,
    /// Nested too deeply.
    TooDeep,
}

/// What belongs at a place in a JSON file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum JsonExpected {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    YesNo,
    /// An object `{ … }`.
    Object,
    /// A list `[ … ]`.
    List,
    /// Nothing: `null`.
    Null,
    /// A key that is missing in this object.
    Key(String),
    /// One of these values or keys.
    OneOf {
        /// The values.
        allowed: Vec<String>,
        /// The one that resembles what was found.
        nearest: Option<String>,
    },
    /// At least this.
    AtLeast(f64),
    /// More than this.
    MoreThan(f64),
    /// At most this.
    AtMost(f64),
    /// Less than this.
    LessThan(f64),
    /// A list of at least so many entries, or a text of at least so many characters.
    LengthAtLeast(u64),
    /// A list of at most so many entries, or a text of at most so many characters.
    LengthAtMost(u64),
    /// A date `yyyy-mm-dd`.
    Date,
    /// What the reader says in its own words, in English; only for rules that the schema does not show.
    Other(String),
}

impl Problem {
    /// The stable code of this kind.
    #[must_use]
    pub fn code(&self) -> Code {
        Code(match self {
            Self::AmbiguousNumber { .. } => "E104",
            Self::Unreadable { .. } => "E105",
            Self::DateForNumber { .. } => "E108",
            Self::ExcelError { .. } => "E109",
            Self::NotText { .. } => "E110",
            Self::NotANumber { .. } => "E111",
            Self::Header { .. } => "E112",
            Self::NotFinite { .. } => "E113",
            Self::TooLarge { .. } => "E118",
            Self::UnclosedQuote => "E119",
            Self::FieldCount { .. } => "E120",
            Self::JsonSyntax { .. } => "E121",
            Self::JsonValue { .. } => "E122",
            Self::JsonKeyTwice { .. } => "E123",
            Self::NewerFormat { .. } => "E124",
            Self::NotAllowed { .. } => "E127",
            Self::ColumnTwice { .. } => "E140",
            Self::NotADate { .. } => "E145",
            Self::NotYesNo { .. } => "E146",
            Self::UnknownTable { .. } => "W210",
            Self::UnknownColumn { .. } => "W211",
            Self::ReadAs { .. } => "H301",
            Self::NumbersAsText { .. } => "H302",
            Self::AndMore { .. } => "H309",
        })
    }
}
