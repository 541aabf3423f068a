//! The kinds of finding, each with the facts that its message needs.

use super::Severity;

/// Stable code of a kind of finding: `E…` error, `W…` warning, `K…` knock-out (shown as a warning), `H…` note
/// (Hinweis).
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
            b'W' | b'K' => Severity::Warning,
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
    /// E101: the weights of one profile below one objective do not sum to 100.
    WeightsSum {
        /// Id of the profile, `*` for all; empty for the weights of the blocks.
        profile: String,
        /// Id of the objective.
        parent: String,
        /// Their sum.
        sum: f64,
    },
    /// E102: a score is missing.
    ScoreMissing {
        /// Id of the alternative.
        alternative: String,
        /// Id of the criterion.
        criterion: String,
        /// Id of the block, where the criterion varies by block.
        block: Option<String>,
    },
    /// E103: an id that nothing has.
    UnknownId {
        /// Of what kind it should be.
        kind: IdKind,
        /// The text.
        found: String,
        /// The known id that resembles it.
        nearest: Option<String>,
    },
    /// E106: a score outside the scale of its criterion.
    OutsideScale {
        /// The number.
        found: f64,
        /// Lower end of the scale.
        low: f64,
        /// Upper end of the scale.
        high: f64,
        /// Id of the criterion.
        criterion: String,
    },
    /// E107: two rows for the same thing; the location is the second.
    RowTwice {
        /// What both rows are about, ids separated by ` × `.
        key: String,
        /// Line of the first.
        first_line: u32,
    },
    /// E114: the three numbers of an estimate are not in order.
    EstimateOrder {
        /// Low end.
        low: f64,
        /// Likely number.
        likely: f64,
        /// High end.
        high: f64,
    },
    /// E115: objectives stand above each other in a circle.
    TreeCycle {
        /// Their ids.
        nodes: Vec<String>,
    },
    /// E116: the tree has no root, or a second one; the location is the second.
    TreeRoot {
        /// Id of the first root; `None` where there is none.
        first: Option<String>,
    },
    /// E117: a text that is no id.
    BadId {
        /// The text.
        found: String,
        /// A spelling that would do; empty where there is none.
        suggestion: String,
    },
    /// E125: a cell that must not be empty.
    CellEmpty {
        /// The column.
        column: &'static str,
    },
    /// E126: a number that must not be negative.
    Negative {
        /// The number.
        found: f64,
    },
    /// E128: a criterion without what its role needs.
    ScaleMissing {
        /// Id of the criterion.
        criterion: String,
        /// What is missing.
        missing: ScalePart,
    },
    /// E129: both ends of a scale are the same.
    ScaleWithoutSpan {
        /// The number at both ends.
        at: f64,
    },
    /// E130: points of a value function that make none: levels must rise, points must run from 0 to 100 or back
    /// without turning.
    ScalePoints {
        /// The points as given.
        found: String,
    },
    /// E151: the ends of a scale run against the direction of the criterion.
    DirectionContradicts {
        /// Id of the criterion.
        criterion: String,
        /// The bad end.
        worst: f64,
        /// The good end.
        best: f64,
    },
    /// E131: a composite that leaves blocks unserved.
    AssignmentIncomplete {
        /// Id of the composite.
        alternative: String,
        /// Ids of the blocks.
        blocks: Vec<String>,
    },
    /// E132: a composite whose part is a composite.
    AssignmentNested {
        /// Id of the part.
        part: String,
    },
    /// E133: an alternative related to itself.
    RelationToItself {
        /// Id of the alternative.
        alternative: String,
    },
    /// E134: a table without rows that are needed.
    NothingThere {
        /// What is missing.
        what: Needed,
    },
    /// E135: an amount or percentage beyond what can be computed exactly.
    AmountLimit {
        /// The number.
        found: f64,
        /// True for a percentage: at most two decimals, −100 to 1000.
        percent: bool,
    },
    /// E136: a knock-out rule with only one of operator and threshold.
    GateIncomplete {
        /// Id of the criterion.
        criterion: String,
    },
    /// E137: a weight for a criterion that must not be weighted.
    WeightNotAllowed {
        /// Id of the criterion.
        node: String,
        /// Its role.
        role: &'static str,
    },
    /// E138: a profile without a weight for a node.
    WeightMissing {
        /// Id of the profile.
        profile: String,
        /// Id of the node.
        node: String,
    },
    /// E139: payments without settings for money in `study.json`.
    MoneySettingsMissing,
    /// E141: a score for a block that the criterion does not concern.
    BlockNotConcerned {
        /// Id of the criterion.
        criterion: String,
        /// Id of the block.
        block: String,
        /// True where the criterion does not vary by block at all.
        whole: bool,
    },
    /// E142: a score for all blocks beside scores for single ones.
    AllAndSingleBlocks {
        /// What both are about, ids separated by ` × `.
        key: String,
        /// Line of the other row.
        other_line: u32,
    },
    /// E143: all weights below an objective are 0.
    WeightsZero {
        /// Id of the profile, `*` for all; empty for the weights of the blocks.
        profile: String,
        /// Id of the objective.
        parent: String,
    },
    /// E147: a second alternative to compare with.
    BaselineTwice {
        /// Id of the first.
        first: String,
    },
    /// E148: an objective with the columns of a criterion filled.
    ObjectiveWithScale {
        /// Id of the objective.
        node: String,
        /// The column that must be empty.
        column: &'static str,
    },
    /// E149: a text beyond the limit.
    TextTooLong {
        /// Its length in characters.
        characters: usize,
        /// The limit.
        limit: usize,
    },
    /// E150: a value that cannot be computed from the payments.
    CostOverflow {
        /// Id of the alternative.
        alternative: String,
    },
    /// E152: a payment so far from the base year that the two cannot count in the same way.
    YearFarOff {
        /// Its year.
        found: i32,
        /// The base year of the settings.
        base_year: i32,
    },
    /// K201: an alternative misses a gate. A result, not a fault.
    KnockedOut {
        /// Id of the alternative.
        alternative: String,
        /// Id of the criterion.
        criterion: String,
        /// Id of the block, where it is out in that block alone.
        block: Option<String>,
        /// Its performance.
        found: f64,
        /// The rule, for example `< 2`.
        rule: String,
    },
    /// W201: no alternative is marked as the one to compare with.
    NoBaseline,
    /// W202: a criterion on which all alternatives are alike.
    NoDifference {
        /// Id of the criterion.
        criterion: String,
    },
    /// W203: two criteria that overlap by the catalogue's own word are both weighted.
    Overlap {
        /// Id of the criterion.
        criterion: String,
        /// Id of the other.
        other: String,
    },
    /// W205: an alternative that another one makes superfluous.
    Dominated {
        /// Id of the alternative.
        alternative: String,
        /// Id of the one that is nowhere worse.
        by: String,
    },
    /// W206: ratings without evidence.
    NoEvidence {
        /// How many.
        without: usize,
        /// Of how many.
        ratings: usize,
    },
    /// W207: raters far apart on one cell.
    RatersDisagree {
        /// What was rated, ids separated by ` × `.
        cell: String,
        /// The first rater and her number.
        low: (String, f64),
        /// The second rater and his number.
        high: (String, f64),
    },
    /// W212: nobody could say; the whole scale counts.
    WholeScale {
        /// What was to be rated, ids separated by ` × `.
        cell: String,
    },
    /// W213: only one rater.
    OneRater,
    /// W214: a criterion without evidence from a step of the inventory that should give some.
    CoverageGap {
        /// Id of the criterion.
        criterion: String,
        /// Id of the step.
        step: String,
    },
    /// W215: an alternative without payments beside others that have some.
    NoCost {
        /// Id of the alternative.
        alternative: String,
    },
    /// W216: the catalogue asks for money, and the study has none.
    NoMoney,
    /// W217: a score beyond the scale that counts as its end.
    Clipped {
        /// The number.
        found: f64,
        /// What counts.
        used: f64,
        /// Id of the criterion.
        criterion: String,
    },
    /// W218: weights rescaled to 100, as the settings ask.
    Normalised {
        /// Id of the profile, `*` for all; empty for the weights of the blocks.
        profile: String,
        /// Id of the objective.
        parent: String,
        /// Their sum before.
        sum: f64,
    },
    /// W219: evidence that no rating names.
    UnusedEvidence {
        /// Its id.
        evidence: String,
    },
    /// H303: a composite's value on a criterion is the mean of its parts.
    MeanOfParts {
        /// Id of the composite.
        alternative: String,
        /// Ids of the criteria.
        criteria: Vec<String>,
    },
    /// H304: blocks without weights count alike.
    EqualBlocks {
        /// How many.
        blocks: usize,
    },
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
    /// E220: a file that is no workbook of the kind that can be read.
    NotAWorkbook {
        /// What it is instead.
        kind: BookFault,
    },
    /// E221: a workbook that would unpack to more than can be read.
    WorkbookTooLarge {
        /// What there is too much of.
        what: BookLimit,
        /// How much there is, at least.
        found: u64,
        /// The limit.
        limit: u64,
    },
    /// E222: a workbook without a sheet that is needed.
    SheetMissing {
        /// The table, or `settings`.
        sheet: String,
        /// The sheet that was probably meant.
        nearest: Option<String>,
    },
    /// E223: a table is there twice: on two sheets, or on a sheet and in a file.
    TableTwice {
        /// The table, or `settings`.
        table: String,
        /// The first sheet or file.
        first: String,
        /// The second sheet.
        second: String,
    },
    /// E224: a formula whose result the file does not hold.
    FormulaWithoutValue {
        /// The formula; only `=` where the file shortens it.
        formula: String,
    },
    /// E225: merged cells within a table.
    MergedCells {
        /// The cells, for example `A3:B4`.
        range: String,
    },
    /// W260: the workbook is open in another program.
    OpenElsewhere,
    /// W261: a table on a hidden sheet.
    HiddenSheet,
    /// W262: a sheet that nobody reads.
    UnknownSheet {
        /// Its name.
        found: String,
        /// The name of a sheet that resembles it.
        nearest: Option<String>,
    },
    /// H309: more findings of one kind in one file than are shown.
    AndMore {
        /// The kind.
        code: Code,
        /// How many are not shown.
        count: usize,
    },
}

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// An alternative (scenario).
    Alternative,
    /// A service block.
    Block,
    /// A criterion.
    Criterion,
    /// A criterion or an objective.
    Node,
    /// A profile of weights.
    Profile,
    /// A document or interview.
    Evidence,
    /// A step of the inventory.
    Step,
}

/// Part of a criterion's scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalePart {
    /// `worst` and `best`.
    Ends,
    /// `points` of a piecewise function.
    Points,
    /// `curvature` of an exponential function.
    Curvature,
    /// Rows in `anchors.csv` with points.
    Anchors,
}

/// Rows that a study cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// At least one alternative.
    Alternatives,
    /// At least one criterion that is weighted.
    WeightedCriteria,
    /// At least one profile of weights.
    Profiles,
    /// Weights of the profiles.
    Weights,
    /// Blocks, because a criterion varies by block.
    Blocks,
    /// At least one score.
    Scores,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadFault {
    /// It is not there.
    Missing,
    /// A folder that a setting names is not there; the location is the setting.
    NoFolder,
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

/// What a file is that is no workbook of the kind that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BookFault {
    /// A workbook behind a password.
    Protected,
    /// A workbook in Excel's format of before 2007 (`.xls`).
    OldFormat,
    /// A workbook in Excel's binary format (`.xlsb`).
    Binary,
    /// A workbook in the format of LibreOffice (`.ods`).
    OpenDocument,
    /// No zip archive, which every workbook is.
    NoZip,
    /// A zip archive without a workbook in it.
    NoSheets,
    /// A workbook that breaks off or contradicts itself.
    Damaged,
}

/// What a workbook has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BookLimit {
    /// Bytes when unpacked.
    Unpacked,
    /// Unpacked bytes for each packed one.
    Ratio,
    /// Cells or rows of a sheet.
    Cells,
    /// Parts of the archive.
    Parts,
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

/// Writes [`Problem::code`] and [`Code::ALL`] from one table, so that neither can lack a kind.
macro_rules! codes {
    ($($kind:ident => $code:literal,)+) => {
        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self($code)),+];
        }

        impl Problem {
            /// The stable code of this kind.
            #[must_use]
            pub fn code(&self) -> Code {
                Code(match self {
                    $(Self::$kind { .. } => $code,)+
                })
            }
        }
    };
}

codes! {
    WeightsSum => "E101",
    ScoreMissing => "E102",
    UnknownId => "E103",
    OutsideScale => "E106",
    RowTwice => "E107",
    EstimateOrder => "E114",
    TreeCycle => "E115",
    TreeRoot => "E116",
    BadId => "E117",
    CellEmpty => "E125",
    Negative => "E126",
    ScaleMissing => "E128",
    ScaleWithoutSpan => "E129",
    ScalePoints => "E130",
    AssignmentIncomplete => "E131",
    AssignmentNested => "E132",
    RelationToItself => "E133",
    NothingThere => "E134",
    AmountLimit => "E135",
    GateIncomplete => "E136",
    WeightNotAllowed => "E137",
    WeightMissing => "E138",
    MoneySettingsMissing => "E139",
    BlockNotConcerned => "E141",
    AllAndSingleBlocks => "E142",
    WeightsZero => "E143",
    BaselineTwice => "E147",
    ObjectiveWithScale => "E148",
    TextTooLong => "E149",
    CostOverflow => "E150",
    DirectionContradicts => "E151",
    YearFarOff => "E152",
    KnockedOut => "K201",
    NoBaseline => "W201",
    NoDifference => "W202",
    Overlap => "W203",
    Dominated => "W205",
    NoEvidence => "W206",
    RatersDisagree => "W207",
    WholeScale => "W212",
    OneRater => "W213",
    CoverageGap => "W214",
    NoCost => "W215",
    NoMoney => "W216",
    Clipped => "W217",
    Normalised => "W218",
    UnusedEvidence => "W219",
    MeanOfParts => "H303",
    EqualBlocks => "H304",
    AmbiguousNumber => "E104",
    Unreadable => "E105",
    DateForNumber => "E108",
    ExcelError => "E109",
    NotText => "E110",
    NotANumber => "E111",
    Header => "E112",
    NotFinite => "E113",
    TooLarge => "E118",
    UnclosedQuote => "E119",
    FieldCount => "E120",
    JsonSyntax => "E121",
    JsonValue => "E122",
    JsonKeyTwice => "E123",
    NewerFormat => "E124",
    NotAllowed => "E127",
    ColumnTwice => "E140",
    NotADate => "E145",
    NotYesNo => "E146",
    UnknownTable => "W210",
    UnknownColumn => "W211",
    ReadAs => "H301",
    NumbersAsText => "H302",
    AndMore => "H309",
    NotAWorkbook => "E220",
    WorkbookTooLarge => "E221",
    SheetMissing => "E222",
    TableTwice => "E223",
    FormulaWithoutValue => "E224",
    MergedCells => "E225",
    OpenElsewhere => "W260",
    HiddenSheet => "W261",
    UnknownSheet => "W262",
}
