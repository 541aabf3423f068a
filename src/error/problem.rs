//! The kinds of finding, each with the facts that its message needs.

use super::{NumericError, Severity};

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
    /// E156: a rule of aggregation at a criterion, which has nothing below it.
    AggregationOnCriterion {
        /// Id of the criterion.
        criterion: String,
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
    /// W204: two criteria below one objective order the alternatives almost alike: something may count twice.
    DoubleCounting {
        /// Id of the first criterion.
        criterion: String,
        /// Id of the second.
        other: String,
        /// Spearman's rank correlation of their values.
        correlation: f64,
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
    /// W208: under the method of the main ranking, the order of two alternatives hangs on a third.
    RankReversal {
        /// Name of the method.
        method: &'static str,
        /// Id of the alternative that leaves.
        dropped: String,
        /// Id of the one that was ahead before.
        ahead: String,
        /// Id of the one that was behind before.
        behind: String,
        /// How many such pairs there are over all alternatives that could leave.
        count: usize,
    },
    /// W209: an objective that does not add what is below it.
    NotAdditive {
        /// Id of the objective.
        node: String,
        /// True for the minimum, false for the geometric mean.
        minimum: bool,
    },
    /// W212: nobody could say; the whole scale counts.
    WholeScale {
        /// What was to be rated, ids separated by ` × `.
        cell: String,
    },
    /// W213: only one rater.
    OneRater,
    /// W214: criteria without evidence from a step of the inventory that should give some.
    CoverageGap {
        /// Ids of the criteria.
        criteria: Vec<String>,
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
    /// E250: the runs for the robustness cannot be drawn, for example because limits of the weights contradict each
    /// other.
    NotDrawn {
        /// Why.
        error: NumericError,
    },
    /// E251: limits of the weights that cannot hold together.
    LimitsContradict {
        /// A smallest set of them, in neutral form such as `leistung ≥ 60`.
        limits: Vec<String>,
    },
    /// E160: a cell of a plain table is empty.
    TableCellMissing {
        /// Name of the row: an alternative, or what the row says about the columns.
        row: String,
        /// Header of the column.
        criterion: String,
    },
    /// E161: all weights of a plain table are 0.
    TableWeightsZero,
    /// E162: only one end of a scale is given.
    AnchorAlone {
        /// Header of the column.
        criterion: String,
        /// The row in which the other end is missing.
        missing: &'static str,
    },
    /// E163: thresholds that are not in the order q ≤ p ≤ v.
    ThresholdOrder {
        /// Header of the column.
        criterion: String,
        /// The row of the threshold that must not be greater.
        lower: &'static str,
        /// Its value.
        least: f64,
        /// The row of the threshold that must not be less.
        upper: &'static str,
        /// Its value.
        found: f64,
    },
    /// E164: a preference shape without the threshold that it needs, or one that must be positive and is 0.
    ThresholdMissing {
        /// Header of the column.
        criterion: String,
        /// The row of the threshold.
        threshold: &'static str,
    },
    /// E165: a plain table without alternatives or without criteria.
    TableEmpty {
        /// What is missing.
        part: TablePart,
    },
    /// E166: a value that a method cannot take.
    NotPositive {
        /// Name of the method.
        method: String,
        /// Header of the column.
        criterion: String,
        /// The value.
        found: f64,
        /// Whether 0 would do.
        zero_allowed: bool,
    },
    /// E167: a method has no answer on this table.
    NoAnswer {
        /// Name of the method; empty where no method is to blame.
        method: String,
        /// Why.
        error: NumericError,
    },
    /// E168: a value beyond the ends of its scale.
    OutsideAnchors {
        /// The value.
        found: f64,
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
        /// Header of the column.
        criterion: String,
    },
    /// W230: a plain table does not say which end is the good one.
    DirectionsMissing,
    /// W231: a plain table has no weights.
    EqualWeights,
    /// W232: a row whose name is, or resembles, that of a row about the columns.
    ParameterRow {
        /// The name.
        found: String,
        /// The row about the columns that it is taken for, or resembles.
        meant: &'static str,
        /// Whether it is taken for that row; otherwise it is an alternative.
        taken: bool,
    },
    /// W233: the ends of scales come from the alternatives at hand.
    AnchorsFromData {
        /// Headers of the columns.
        criteria: Vec<String>,
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
    /// E200: a path in a plan that stands for nothing.
    PlanPath {
        /// The path.
        found: String,
        /// The first word that resembles it, for example `weights`.
        nearest: Option<String>,
    },
    /// E201: the values of a path in a plan.
    PlanLevels {
        /// The path.
        path: String,
        /// What is wrong with them.
        fault: LevelsFault,
    },
    /// E202: more runs than are started without a word.
    PlanTooLarge {
        /// How many.
        runs: u64,
        /// The limit.
        limit: u64,
    },
    /// E203: a folder with the runs of something else.
    OtherSweep {
        /// What differs.
        differs: Belonging,
    },
    /// E204: percentages in a plan that leave the rest no possible share.
    PlanPercent {
        /// Id of the objective; `None` for the blocks.
        parent: Option<String>,
        /// Their sum in a run.
        sum: f64,
    },
    /// E205: two paths in a plan for the same thing; the location is the second.
    PlanTwice {
        /// The first path.
        first: String,
    },
    /// E206: the number of a shard is to come from the environment, which has none.
    ShardUnknown {
        /// The variable that is there but of no use, with its text; `None` where none is there.
        found: Option<(String, String)>,
    },
    /// E207: a part of something else than the first part.
    PartForeign {
        /// What differs.
        differs: Belonging,
        /// File of the first part.
        first: String,
    },
    /// E208: a shard twice; the location is the second.
    PartTwice {
        /// The shard, for example `2/3`.
        shard: String,
        /// File of the first.
        first: String,
    },
    /// E209: shards that are missing.
    PartsMissing {
        /// The shards, for example `2/3`.
        missing: Vec<String>,
    },
    /// E210: a file that is no part, or no longer one.
    NotAPart,
    /// E211: a part of which some runs are not done.
    PartUnfinished {
        /// How many are done.
        done: u64,
        /// Of how many.
        runs: u64,
    },
    /// E212: a table of low or high ends that does not fit the table of performances.
    EndsMisfit {
        /// The name that only one of both has.
        found: String,
    },
    /// E252: a paper for decision without words of decision.
    DecisionTextMissing,
    /// W272: words of decision in a paper for information, which prints none.
    DecisionTextUnused,
    /// W273: a paper for decision on invented data.
    DecisionOnExample,
    /// W250: a path in a plan that changes nothing.
    PlanNoEffect {
        /// The path.
        path: String,
        /// Why.
        reason: NoEffect,
    },
    /// W252: the ranking is no weighted sum, so that the exact figures of robustness are not there.
    NoExactFigures {
        /// The method that ranks; `None` where a node of the tree does not add.
        method: Option<String>,
    },
    /// W253: runs in which a method had no answer.
    RunsWithoutAnswer {
        /// The methods that rank, by name.
        methods: Vec<String>,
        /// So many runs.
        runs: u64,
        /// Of so many.
        of: u64,
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
    /// E180: a profile with weights that are typed and judgements as well.
    TypedAndJudged {
        /// Id of the profile.
        profile: String,
    },
    /// E181: two ways to weights under one objective.
    MixedMethods {
        /// Id of the objective; empty where the file names none.
        objective: String,
        /// The way of the first row.
        first: &'static str,
        /// The way of this row.
        second: &'static str,
    },
    /// E182: a comparison that the way cannot do without.
    ComparisonMissing {
        /// Id of a node.
        node: String,
        /// Id of the other.
        other: String,
        /// True where gaps are allowed, but no chain of comparisons connects the two.
        chain: bool,
    },
    /// E183: two comparisons of one pair contradict each other; the location is the second.
    ComparisonContradicts {
        /// Id of the node.
        node: String,
        /// Id of the other.
        other: String,
        /// What the row says.
        found: f64,
        /// What the first row implies.
        expected: f64,
        /// Line of the first; 0 for a node against itself.
        first_line: u32,
    },
    /// E184: an answer outside the scale of its way.
    JudgementOffScale {
        /// The number.
        found: f64,
        /// The least that is allowed.
        low: f64,
        /// The greatest that is allowed.
        high: f64,
        /// The way.
        method: &'static str,
    },
    /// E185: a list of ranks that leaves a place out.
    RankGap {
        /// The rank.
        found: usize,
        /// The place that is left out.
        expected: usize,
    },
    /// E186: a Best–Worst judgement that starts neither from the best nor leads to the worst, or all from one node.
    BestWorstRoles {
        /// Id of the node that is held against most others.
        best: String,
        /// Id of the node that most others are held against.
        worst: String,
    },
    /// E187: a step before the first node of a SWARA list.
    FirstStep {
        /// The number.
        found: f64,
    },
    /// E188: a node under the objective that nobody judged.
    JudgementMissing {
        /// Id of the profile.
        profile: String,
        /// Id of the node.
        node: String,
        /// The rater; empty where there is only one.
        rater: String,
    },
    /// E189: a node that does not stand under the objective that is judged.
    NotBelow {
        /// Id of the node.
        node: String,
        /// Id of the objective that is judged; empty where the file leaves it to the node.
        objective: String,
        /// Id of the objective above the node; none for the root.
        parent: Option<String>,
    },
    /// E190: several raters, and nobody says how they become one.
    CombinationMissing {
        /// Id of the profile.
        profile: String,
        /// How many raters.
        raters: usize,
    },
    /// E191: a way to put raters together that does not fit: AIJ without comparisons, or two ways in one place.
    CombinationUnfit {
        /// The way to put them together.
        combine: &'static str,
        /// The way to weights.
        method: &'static str,
    },
    /// E192: judgements of which no weights can be made, for example points that are all 0.
    NoWeights {
        /// Id of the profile.
        profile: String,
        /// Id of the objective.
        objective: String,
    },
    /// E193: a question that the export of the survey does not have.
    UnknownQuestion {
        /// Its code in `survey.csv`.
        found: String,
        /// The code in the export that resembles it.
        nearest: Option<String>,
    },
    /// E194: a scale of answers without span.
    AnswerScale {
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// E195: no group of the survey is large enough.
    NoGroupLeft {
        /// The minimum.
        minimum: u32,
    },
    /// W240: judgements that contradict each other more than the literature accepts.
    Inconsistent {
        /// Id of the profile.
        profile: String,
        /// Id of the objective.
        objective: String,
        /// The rater; empty where there is only one.
        rater: String,
        /// The figure of consistency.
        value: f64,
        /// The limit.
        limit: f64,
        /// The judgement to revise.
        revise: Option<Box<Revision>>,
    },
    /// W241: nodes that share a place.
    RanksTied {
        /// Their ids.
        nodes: Vec<String>,
        /// The place.
        rank: usize,
    },
    /// W242: a group of a survey that is too small to be shown.
    GroupHidden {
        /// The profile.
        profile: String,
        /// The minimum.
        minimum: u32,
    },
    /// W243: answers that were not completed do not count.
    IncompleteAnswers {
        /// How many.
        incomplete: usize,
        /// How many count.
        complete: usize,
    },
    /// W244: answers outside the scale do not count.
    AnswersOffScale {
        /// The question.
        question: String,
        /// How many.
        count: usize,
        /// Lower end of the scale.
        low: f64,
        /// Upper end of the scale.
        high: f64,
    },
    /// W245: a response twice; the second does not count.
    ResponseTwice {
        /// Line of the first.
        first_line: u32,
    },
    /// W246: the total of a survey is hidden, because a hidden group could be computed from it.
    TotalHidden {
        /// The profile.
        profile: String,
        /// The minimum.
        minimum: u32,
    },
    /// W247: direct points that do not sum to 100 are rescaled.
    PointsRescaled {
        /// Id of the profile.
        profile: String,
        /// Id of the objective; empty where the file names none.
        objective: String,
        /// Their sum.
        sum: f64,
    },
    /// W248: answers to the question for the group that belong to no group.
    AnswersWithoutGroup {
        /// The question.
        question: String,
        /// How many.
        count: usize,
    },
    /// H340: the questions of a survey stand in another order than in the table of its meaning.
    QuestionOrder,
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
    /// E226: a frozen state whose content is not what its hash says.
    FrozenAltered {
        /// Short id that is recorded.
        recorded: String,
        /// Short id of the content.
        found: String,
    },
    /// W264: weights differ from those that were fixed.
    WeightsDeviate {
        /// Short id of the frozen state.
        id: String,
        /// What differs.
        deviations: Vec<super::Deviation>,
    },
    /// W265: scales, rules or the tree differ from those that were fixed.
    ScalesDeviate {
        /// Short id of the frozen state.
        id: String,
        /// What differs.
        deviations: Vec<super::Deviation>,
    },
    /// W266: a file among the frozen states whose name is no day.
    FrozenIgnored {
        /// Its name.
        found: String,
    },
    /// W267: the decision is not for a leader of the ranking, and no reason is given.
    DecisionUnreasoned {
        /// Id of the alternative that was decided for.
        decided: String,
        /// Ids of the leaders.
        leaders: Vec<String>,
    },
    /// W268: raters are far apart, and not every one of them says why.
    ReasonMissing {
        /// Ids separated by ` × `.
        cell: String,
        /// Those who give no reason.
        raters: Vec<String>,
    },
    /// W269: reviewed, but by nobody.
    NobodyReviewed,
    /// W270: reviewed by the only one who gave scores.
    ReviewedByAuthor {
        /// The name.
        name: String,
    },
}

/// A judgement that disturbs the others most, and what to put in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// Id of the node that is judged.
    pub node: String,
    /// Id of the node that it is held against.
    pub other: String,
    /// The value given.
    pub found: f64,
    /// The value that would disturb least.
    pub repaired: f64,
    /// The figure of consistency with it.
    pub after: f64,
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

/// A part of a plain table that must not be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TablePart {
    /// Rows with values.
    Alternatives,
    /// Columns with values.
    Criteria,
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

/// What is wrong with the values of a path in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelsFault {
    /// There are none: neither `values` nor all of `from`, `to`, `steps`.
    Missing,
    /// Both `values` and one of `from`, `to`, `steps`.
    TwoWays,
    /// In a plan that takes the first with the first, another number than the first path has.
    Lengths {
        /// How many.
        found: usize,
        /// How many the first path has.
        expected: usize,
    },
}

/// What runs belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belonging {
    /// Runs of a plan or of a single robustness run.
    Kind,
    /// The plan.
    Plan,
    /// The study or table.
    Study,
    /// Draws, start of the random numbers, weights.
    Settings,
    /// The version of the program.
    Program,
    /// The number of shards.
    Shards,
}

/// Why a path in a plan changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoEffect {
    /// The node has no siblings that are weighted.
    OnlyChild,
    /// Nothing below the node is weighted.
    NotWeighted,
    /// Money stands beside the value and does not move the ranking.
    MoneyApart,
    /// The alternative has neither payments nor a monetary score of its own.
    NoPayments,
    /// The score follows from the payments.
    FromPayments,
    /// The criterion is neither weighted nor a gate.
    ReportOnly,
    /// The profile is the main one in no run.
    OtherProfile,
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
    AggregationOnCriterion => "E156",
    KnockedOut => "K201",
    NoBaseline => "W201",
    NoDifference => "W202",
    Overlap => "W203",
    DoubleCounting => "W204",
    Dominated => "W205",
    NoEvidence => "W206",
    RatersDisagree => "W207",
    RankReversal => "W208",
    NotAdditive => "W209",
    WholeScale => "W212",
    OneRater => "W213",
    CoverageGap => "W214",
    NoCost => "W215",
    NoMoney => "W216",
    Clipped => "W217",
    Normalised => "W218",
    UnusedEvidence => "W219",
    NotDrawn => "E250",
    LimitsContradict => "E251",
    TableCellMissing => "E160",
    TableWeightsZero => "E161",
    AnchorAlone => "E162",
    ThresholdOrder => "E163",
    ThresholdMissing => "E164",
    TableEmpty => "E165",
    NotPositive => "E166",
    NoAnswer => "E167",
    OutsideAnchors => "E168",
    DirectionsMissing => "W230",
    EqualWeights => "W231",
    ParameterRow => "W232",
    AnchorsFromData => "W233",
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
    PlanPath => "E200",
    PlanLevels => "E201",
    PlanTooLarge => "E202",
    OtherSweep => "E203",
    PlanPercent => "E204",
    PlanTwice => "E205",
    ShardUnknown => "E206",
    PartForeign => "E207",
    PartTwice => "E208",
    PartsMissing => "E209",
    NotAPart => "E210",
    PartUnfinished => "E211",
    EndsMisfit => "E212",
    PlanNoEffect => "W250",
    NoExactFigures => "W252",
    RunsWithoutAnswer => "W253",
    ReadAs => "H301",
    NumbersAsText => "H302",
    AndMore => "H309",
    TypedAndJudged => "E180",
    MixedMethods => "E181",
    ComparisonMissing => "E182",
    ComparisonContradicts => "E183",
    JudgementOffScale => "E184",
    RankGap => "E185",
    BestWorstRoles => "E186",
    FirstStep => "E187",
    JudgementMissing => "E188",
    NotBelow => "E189",
    CombinationMissing => "E190",
    CombinationUnfit => "E191",
    NoWeights => "E192",
    UnknownQuestion => "E193",
    AnswerScale => "E194",
    NoGroupLeft => "E195",
    Inconsistent => "W240",
    RanksTied => "W241",
    GroupHidden => "W242",
    IncompleteAnswers => "W243",
    AnswersOffScale => "W244",
    ResponseTwice => "W245",
    TotalHidden => "W246",
    PointsRescaled => "W247",
    AnswersWithoutGroup => "W248",
    QuestionOrder => "H340",
    NotAWorkbook => "E220",
    WorkbookTooLarge => "E221",
    SheetMissing => "E222",
    TableTwice => "E223",
    FormulaWithoutValue => "E224",
    MergedCells => "E225",
    OpenElsewhere => "W260",
    HiddenSheet => "W261",
    UnknownSheet => "W262",
    DecisionTextMissing => "E252",
    DecisionTextUnused => "W272",
    DecisionOnExample => "W273",
    FrozenAltered => "E226",
    WeightsDeviate => "W264",
    ScalesDeviate => "W265",
    FrozenIgnored => "W266",
    DecisionUnreasoned => "W267",
    ReasonMissing => "W268",
    NobodyReviewed => "W269",
    ReviewedByAuthor => "W270",
}
