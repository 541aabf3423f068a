//! One problem of every kind and every sub-kind, for the tests of everything that must know them all.

use super::{
    Aspect, Belonging, BookFault, BookLimit, Code, Deviation, HeaderFault, IdKind, JsonExpected, JsonFault,
    LevelsFault, Needed, NoEffect, NotText, NumericError, Problem, ReadFault, Revision, ScalePart, Setting, TablePart,
};

const ID_KINDS: [IdKind; 7] = [
    IdKind::Alternative,
    IdKind::Block,
    IdKind::Criterion,
    IdKind::Node,
    IdKind::Profile,
    IdKind::Evidence,
    IdKind::Step,
];

const SCALE_PARTS: [ScalePart; 4] = [ScalePart::Ends, ScalePart::Points, ScalePart::Curvature, ScalePart::Anchors];

const NEEDED: [Needed; 6] =
    [Needed::Alternatives, Needed::WeightedCriteria, Needed::Profiles, Needed::Weights, Needed::Blocks, Needed::Scores];

const NOT_TEXT: [NotText; 7] = [
    NotText::Workbook,
    NotText::OldWorkbook,
    NotText::Pdf,
    NotText::Utf16WithoutMark,
    NotText::MixedEncodings { line: 7 },
    NotText::Malformed,
    NotText::Binary,
];

const BOOK_FAULTS: [BookFault; 7] = [
    BookFault::Protected,
    BookFault::OldFormat,
    BookFault::Binary,
    BookFault::OpenDocument,
    BookFault::NoZip,
    BookFault::NoSheets,
    BookFault::Damaged,
];

const BOOK_LIMITS: [BookLimit; 4] = [BookLimit::Unpacked, BookLimit::Ratio, BookLimit::Cells, BookLimit::Parts];

const JSON_FAULTS: [JsonFault; 13] = [
    JsonFault::Empty,
    JsonFault::MissingComma,
    JsonFault::MissingColon,
    JsonFault::MissingValue,
    JsonFault::UnquotedKey,
    JsonFault::Word,
    JsonFault::SingleQuotes,
    JsonFault::Text,
    JsonFault::Number,
    JsonFault::Unclosed,
    JsonFault::Unexpected,
    JsonFault::Behind,
    JsonFault::TooDeep,
];

const BELONGINGS: [Belonging; 6] =
    [Belonging::Kind, Belonging::Plan, Belonging::Study, Belonging::Settings, Belonging::Program, Belonging::Shards];

const NO_EFFECTS: [NoEffect; 7] = [
    NoEffect::OnlyChild,
    NoEffect::NotWeighted,
    NoEffect::MoneyApart,
    NoEffect::NoPayments,
    NoEffect::FromPayments,
    NoEffect::ReportOnly,
    NoEffect::OtherProfile,
];

const NUMERIC: [NumericError; 6] = [
    NumericError::NoContrast { what: "TOPSIS" },
    NumericError::ZeroSum { what: "weights" },
    NumericError::NotPositive { what: "cost of an alternative", index: 0, value: 0.0 },
    NumericError::OutOfRange {
        what: "number of alternatives of a pairwise method",
        value: 2000.0,
        low: 1.0,
        high: 1000.0,
    },
    NumericError::OutOfRange { what: "lambda", value: 0.2, low: 0.5, high: 1.0 },
    NumericError::Missing { what: "inflection point", row: 0, column: 1 },
];

impl Problem {
    /// Every kind at least once; every text of the user is `text`, every number near `number`.
    pub(crate) fn samples(text: &str, number: f64) -> Vec<Self> {
        let t = || text.to_owned();
        let some = || Some(text.to_owned());
        let mut all = vec![
            Self::WeightsSum { profile: t(), parent: t(), sum: number },
            Self::WeightsSum { profile: "*".into(), parent: t(), sum: -number },
            Self::WeightsSum { profile: String::new(), parent: t(), sum: 1.0 },
            Self::ScoreMissing { alternative: t(), criterion: t(), block: None },
            Self::ScoreMissing { alternative: t(), criterion: t(), block: some() },
            Self::OutsideScale { found: number, low: 0.0, high: 10.0, criterion: t() },
            Self::OutsideScale { found: 85.0, low: 0.0, high: 10.0, criterion: t() },
            Self::RowTwice { key: t(), first_line: 12 },
            Self::EstimateOrder { low: number, likely: 3.0, high: 8.0 },
            Self::TreeCycle { nodes: vec![t()] },
            Self::TreeCycle { nodes: vec![t(); 12] },
            Self::TreeRoot { first: some() },
            Self::TreeRoot { first: None },
            Self::BadId { found: t(), suggestion: t() },
            Self::BadId { found: t(), suggestion: String::new() },
            Self::CellEmpty { column: "points" },
            Self::Negative { found: number },
            Self::ScaleWithoutSpan { at: number },
            Self::ScalePoints { found: t() },
            Self::AssignmentIncomplete { alternative: t(), blocks: vec![t(); 2] },
            Self::AssignmentNested { part: t() },
            Self::RelationToItself { alternative: t() },
            Self::AmountLimit { found: number, percent: false },
            Self::AmountLimit { found: number, percent: true },
            Self::AmountLimit { found: 12.345, percent: true },
            Self::GateIncomplete { criterion: t() },
            Self::WeightNotAllowed { node: t(), role: "monetary" },
            Self::WeightNotAllowed { node: t(), role: "gate" },
            Self::WeightMissing { profile: t(), node: t() },
            Self::MoneySettingsMissing,
            Self::BlockNotConcerned { criterion: t(), block: t(), whole: true },
            Self::BlockNotConcerned { criterion: t(), block: t(), whole: false },
            Self::AllAndSingleBlocks { key: t(), other_line: 8 },
            Self::WeightsZero { profile: t(), parent: t() },
            Self::BaselineTwice { first: t() },
            Self::ObjectiveWithScale { node: t(), column: "worst" },
            Self::TextTooLong { characters: 60_000, limit: 32_767 },
            Self::CostOverflow { alternative: t() },
            Self::YearFarOff { found: 2025, base_year: 0 },
            Self::DirectionContradicts { criterion: t(), worst: number, best: number },
            Self::DirectionContradicts { criterion: t(), worst: 48.0, best: 6.0 },
            Self::AggregationOnCriterion { criterion: t() },
            Self::DoubleCounting { criterion: t(), other: t(), correlation: 0.964_285 },
            Self::RankReversal { method: "topsis", dropped: t(), ahead: t(), behind: t(), count: 1 },
            Self::RankReversal { method: "topsis", dropped: t(), ahead: t(), behind: t(), count: 3 },
            Self::NotAdditive { node: t(), minimum: true },
            Self::NotAdditive { node: t(), minimum: false },
            Self::KnockedOut { alternative: t(), criterion: t(), block: None, found: number, rule: "< 2.5".into() },
            Self::KnockedOut { alternative: t(), criterion: t(), block: some(), found: number, rule: ">= 2".into() },
            Self::KnockedOut { alternative: t(), criterion: t(), block: None, found: number, rule: t() },
            Self::NoBaseline,
            Self::NoDifference { criterion: t() },
            Self::Overlap { criterion: t(), other: t() },
            Self::Dominated { alternative: t(), by: t() },
            Self::NoEvidence { without: 1, ratings: 48 },
            Self::NoEvidence { without: 12, ratings: 48 },
            Self::RatersDisagree { cell: t(), low: (t(), 4.0), high: (t(), number) },
            Self::WholeScale { cell: t() },
            Self::OneRater,
            Self::CoverageGap { criteria: vec![t(), t()], step: t() },
            Self::NoCost { alternative: t() },
            Self::NoMoney,
            Self::Clipped { found: number, used: 48.0, criterion: t() },
            Self::Normalised { profile: t(), parent: t(), sum: number },
            Self::Normalised { profile: "*".into(), parent: t(), sum: number },
            Self::UnusedEvidence { evidence: t() },
            Self::TableCellMissing { row: t(), criterion: t() },
            Self::TableWeightsZero,
            Self::AnchorAlone { criterion: t(), missing: "best" },
            Self::ThresholdOrder { criterion: t(), lower: "q", least: number, upper: "p", found: 1.0 },
            Self::ThresholdMissing { criterion: t(), threshold: "p" },
            Self::ThresholdMissing { criterion: t(), threshold: "s" },
            Self::TableEmpty { part: TablePart::Alternatives },
            Self::TableEmpty { part: TablePart::Criteria },
            Self::NotPositive { method: "waspas".into(), criterion: t(), found: number, zero_allowed: true },
            Self::NotPositive { method: "waspas".into(), criterion: t(), found: 0.0, zero_allowed: false },
            Self::OutsideAnchors { found: number, low: 0.0, high: 5.0, criterion: t() },
            Self::DirectionsMissing,
            Self::EqualWeights,
            Self::ParameterRow { found: t(), meant: "weight", taken: true },
            Self::ParameterRow { found: t(), meant: "weight", taken: false },
            Self::AnchorsFromData { criteria: vec![t(); 2] },
            Self::MeanOfParts { alternative: t(), criteria: vec![t(); 3] },
            Self::EqualBlocks { blocks: 9 },
            Self::AmbiguousNumber { found: t(), comma: Some(number), point: Some(1.28), file_uses: None },
            Self::AmbiguousNumber { found: t(), comma: Some(12.5), point: None, file_uses: Some('.') },
            Self::AmbiguousNumber { found: t(), comma: None, point: Some(12.5), file_uses: Some(',') },
            Self::AmbiguousNumber { found: t(), comma: None, point: None, file_uses: None },
            Self::DateForNumber { found: t(), meant: Some(1.2) },
            Self::DateForNumber { found: t(), meant: None },
            Self::ExcelError { found: t() },
            Self::NotANumber { found: t(), rest: None, integer: false },
            Self::NotANumber { found: t(), rest: some(), integer: false },
            Self::NotANumber { found: t(), rest: None, integer: true },
            Self::NotANumber { found: t(), rest: some(), integer: true },
            Self::Header { fault: HeaderFault::Absent { expected: vec![t(); 3] } },
            Self::Header { fault: HeaderFault::InRow { line: 3 } },
            Self::Header { fault: HeaderFault::Column { column: t(), nearest: some() } },
            Self::Header { fault: HeaderFault::Column { column: t(), nearest: None } },
            Self::NotFinite { found: t() },
            Self::TooLarge { bytes: 3 << 30, limit: 2 << 30 },
            Self::TooLarge { bytes: (16 << 20) + 1, limit: 16 << 20 },
            Self::UnclosedQuote,
            Self::FieldCount { found: 1, expected: 7 },
            Self::FieldCount { found: 8, expected: 7 },
            Self::JsonKeyTwice { key: t(), first_line: 8, first_column: 3 },
            Self::NewerFormat { found: 3, supported: 1 },
            Self::NotAllowed { found: t(), allowed: vec![t(); 4], nearest: some() },
            Self::NotAllowed { found: t(), allowed: vec![], nearest: None },
            Self::ColumnTwice { column: t(), first: "Gewicht".into(), second: t() },
            Self::ColumnTwice { column: t(), first: t(), second: t() },
            Self::NotADate { found: t() },
            Self::NotYesNo { found: t() },
            Self::UnknownTable { found: t(), nearest: some() },
            Self::UnknownTable { found: t(), nearest: None },
            Self::UnknownColumn { found: t(), nearest: some() },
            Self::UnknownColumn { found: t(), nearest: None },
            Self::UnknownColumn { found: String::new(), nearest: None },
            Self::PlanPath { found: t(), nearest: some() },
            Self::PlanPath { found: t(), nearest: None },
            Self::PlanLevels { path: t(), fault: LevelsFault::Missing },
            Self::PlanLevels { path: t(), fault: LevelsFault::TwoWays },
            Self::PlanLevels { path: t(), fault: LevelsFault::Lengths { found: 3, expected: 4 } },
            Self::PlanTooLarge { runs: 48_000, limit: 10_000 },
            Self::PlanTooLarge { runs: u64::MAX, limit: 10_000 },
            Self::PlanPercent { parent: some(), sum: number },
            Self::PlanPercent { parent: None, sum: 120.0 },
            Self::PlanTwice { first: t() },
            Self::ShardUnknown { found: None },
            Self::ShardUnknown { found: Some(("SLURM_ARRAY_TASK_ID".to_owned(), t())) },
            Self::PartTwice { shard: "2/3".to_owned(), first: t() },
            Self::PartsMissing { missing: vec!["2/3".to_owned()] },
            Self::PartsMissing { missing: vec!["2/3".to_owned(), "3/3".to_owned()] },
            Self::NotAPart,
            Self::PartUnfinished { done: 61, runs: 96 },
            Self::EndsMisfit { found: t() },
            Self::NoExactFigures { method: Some(t()) },
            Self::NoExactFigures { method: None },
            Self::RunsWithoutAnswer { methods: vec![t()], runs: 1, of: 16_384 },
            Self::RunsWithoutAnswer { methods: vec![t(), t()], runs: 20, of: 16_384 },
            Self::ReadAs { encoding: "UTF-8", delimiter: Some(';'), decimal: Some(',') },
            Self::ReadAs { encoding: "UTF-16LE", delimiter: Some('\t'), decimal: Some('.') },
            Self::ReadAs { encoding: "Windows-1252", delimiter: Some(','), decimal: None },
            Self::ReadAs { encoding: "UTF-8", delimiter: None, decimal: None },
            Self::NumbersAsText { found: t(), count: 1, lines: vec![9] },
            Self::NumbersAsText { found: t(), count: 30, lines: (9..19).collect() },
            Self::AndMore { code: Self::NoBaseline.code(), count: 1 },
            Self::AndMore { code: Self::UnclosedQuote.code(), count: 50 },
        ];
        all.push(Self::LimitsContradict { limits: vec!["leistung ≥ 60".into(), "kosten ≥ 50".into()] });
        all.push(Self::NotDrawn { error: NumericError::ZeroSum { what: "weights" } });
        all.extend(NUMERIC.map(|error| Self::NoAnswer { method: "topsis".into(), error }));
        all.extend(Self::samples_of_judgements(text, number));
        for kind in ID_KINDS {
            all.push(Self::UnknownId { kind, found: t(), nearest: some() });
            all.push(Self::UnknownId { kind, found: t(), nearest: None });
        }
        all.extend(SCALE_PARTS.map(|missing| Self::ScaleMissing { criterion: t(), missing }));
        all.extend(NEEDED.map(|what| Self::NothingThere { what }));
        all.extend(BOOK_FAULTS.map(|kind| Self::NotAWorkbook { kind }));
        all.extend(BOOK_LIMITS.map(|what| Self::WorkbookTooLarge { what, found: 3_000_000_000, limit: 200 }));
        all.extend([
            Self::SheetMissing { sheet: t(), nearest: None },
            Self::SheetMissing { sheet: "settings".into(), nearest: None },
            Self::SheetMissing { sheet: t(), nearest: some() },
            Self::TableTwice { table: t(), first: t(), second: t() },
            Self::FormulaWithoutValue { formula: t() },
            Self::MergedCells { range: t() },
            Self::OpenElsewhere,
            Self::HiddenSheet,
            Self::UnknownSheet { found: t(), nearest: None },
            Self::UnknownSheet { found: t(), nearest: some() },
            Self::DecisionTextMissing,
            Self::DecisionTextUnused,
            Self::DecisionOnExample,
        ]);
        all.extend(NOT_TEXT.map(|kind| Self::NotText { kind }));
        all.extend(JSON_FAULTS.map(|fault| Self::JsonSyntax { fault }));
        for differs in BELONGINGS {
            all.push(Self::OtherSweep { differs });
            all.push(Self::PartForeign { differs, first: t() });
        }
        all.extend(NO_EFFECTS.map(|reason| Self::PlanNoEffect { path: t(), reason }));
        for fault in
            [ReadFault::Missing, ReadFault::NoFolder, ReadFault::Folder, ReadFault::Denied, ReadFault::Other(t())]
        {
            all.push(Self::Unreadable { fault: fault.clone(), nearest: None });
            all.push(Self::Unreadable { fault, nearest: some() });
        }
        for expected in json_values(text, number) {
            all.push(Self::JsonValue { expected: expected.clone(), found: String::new() });
            all.push(Self::JsonValue { expected, found: t() });
        }
        all
    }
}

impl Problem {
    /// The kinds of judgements and surveys.
    fn samples_of_judgements(text: &str, number: f64) -> Vec<Self> {
        let t = || text.to_owned();
        let revise = || Box::new(Revision { node: t(), other: t(), found: number, repaired: 3.2, after: 0.04 });
        let inconsistent = |rater: String, revise| Self::Inconsistent {
            profile: t(),
            objective: t(),
            rater,
            value: 0.17,
            limit: 0.1,
            revise,
        };
        let missing = |rater| Self::JudgementMissing { profile: t(), node: t(), rater };
        let not_below = |objective, parent| Self::NotBelow { node: t(), objective, parent };
        let twice = |first_line| Self::ComparisonContradicts {
            node: t(),
            other: t(),
            found: number,
            expected: 0.2,
            first_line,
        };
        vec![
            Self::TypedAndJudged { profile: t() },
            Self::MixedMethods { objective: t(), first: "ahp", second: "swing" },
            Self::MixedMethods { objective: String::new(), first: "ahp", second: "swing" },
            Self::ComparisonMissing { node: t(), other: t(), chain: false },
            Self::ComparisonMissing { node: t(), other: t(), chain: true },
            twice(0),
            twice(7),
            Self::JudgementOffScale { found: number, low: 1.0, high: 9.0, method: "best-worst" },
            Self::RankGap { found: 4, expected: 3 },
            Self::BestWorstRoles { best: t(), worst: t() },
            Self::FirstStep { found: number },
            missing(String::new()),
            missing(t()),
            not_below(t(), Some(t())),
            not_below(t(), None),
            not_below(String::new(), Some(t())),
            not_below(String::new(), None),
            Self::CombinationMissing { profile: t(), raters: 3 },
            Self::CombinationUnfit { combine: "aij", method: "swing" },
            Self::CombinationUnfit { combine: "aip", method: "ahp" },
            Self::NoWeights { profile: t(), objective: t() },
            Self::UnknownQuestion { found: t(), nearest: Some(t()) },
            Self::UnknownQuestion { found: t(), nearest: None },
            Self::AnswerScale { low: number, high: number },
            Self::NoGroupLeft { minimum: 5 },
            inconsistent(String::new(), Some(revise())),
            inconsistent(t(), None),
            Self::RanksTied { nodes: vec![t(); 2], rank: 2 },
            Self::GroupHidden { profile: t(), minimum: 5 },
            Self::IncompleteAnswers { incomplete: 1, complete: 12 },
            Self::IncompleteAnswers { incomplete: 3, complete: 12 },
            Self::AnswersOffScale { question: t(), count: 1, low: 1.0, high: 5.0 },
            Self::AnswersOffScale { question: t(), count: 4, low: 1.0, high: 5.0 },
            Self::ResponseTwice { first_line: 3 },
            Self::TotalHidden { profile: t(), minimum: 5 },
            Self::PointsRescaled { profile: t(), objective: t(), sum: number },
            Self::AnswersWithoutGroup { question: t(), count: 1 },
            Self::AnswersWithoutGroup { question: t(), count: 4 },
            Self::QuestionOrder,
            Self::FrozenAltered { recorded: t(), found: "0000-0000".into() },
            Self::WeightsDeviate { id: t(), deviations: deviations(text, number) },
            Self::ScalesDeviate { id: t(), deviations: deviations(text, number) },
            Self::FrozenIgnored { found: t() },
            Self::DecisionUnreasoned { decided: t(), leaders: vec![t()] },
            Self::DecisionUnreasoned { decided: t(), leaders: vec![t(); 3] },
            Self::DecisionUnreasoned { decided: t(), leaders: Vec::new() },
            Self::ReasonMissing { cell: t(), raters: vec![t()] },
            Self::ReasonMissing { cell: t(), raters: vec![t(); 2] },
            Self::NobodyReviewed,
            Self::ReviewedByAuthor { name: t() },
        ]
    }
}

/// Every aspect with every way in which it can differ.
fn deviations(text: &str, number: f64) -> Vec<Deviation> {
    let aspects = [
        Aspect::Weight,
        Aspect::Profile,
        Aspect::Power,
        Aspect::MainProfile,
        Aspect::Block,
        Aspect::Node,
        Aspect::Parent,
        Aspect::Rule,
        Aspect::Role,
        Aspect::Unit,
        Aspect::Scale,
        Aspect::Anchors,
        Aspect::Concerns,
        Aspect::Gate,
        Aspect::Mode,
        Aspect::Method,
    ];
    let sides = [Setting::Absent, Setting::Present, Setting::Number(number), Setting::Text(text.to_owned())];
    let pair = |aspect: Aspect| {
        let side = sides.clone();
        side.into_iter().map(move |now| Deviation {
            aspect,
            profile: (aspect == Aspect::Weight).then(|| text.to_owned()),
            of: text.to_owned(),
            before: Setting::Number(number),
            now,
        })
    };
    aspects.into_iter().flat_map(pair).collect()
}

fn json_values(text: &str, number: f64) -> Vec<JsonExpected> {
    let t = || text.to_owned();
    vec![
        JsonExpected::Text,
        JsonExpected::Number,
        JsonExpected::Integer,
        JsonExpected::YesNo,
        JsonExpected::Object,
        JsonExpected::List,
        JsonExpected::Null,
        JsonExpected::Key(t()),
        JsonExpected::OneOf { allowed: vec![t(); 3], nearest: Some(t()) },
        JsonExpected::OneOf { allowed: vec![t()], nearest: None },
        JsonExpected::AtLeast(number),
        JsonExpected::MoreThan(number),
        JsonExpected::AtMost(number),
        JsonExpected::LessThan(number),
        JsonExpected::LengthAtLeast(1),
        JsonExpected::LengthAtLeast(2),
        JsonExpected::LengthAtMost(3),
        JsonExpected::Date,
        JsonExpected::Other(t()),
    ]
}

#[test]
fn the_samples_hold_every_code() {
    let samples = Problem::samples("x", 1.0);
    for &code in Code::ALL {
        assert!(samples.iter().any(|problem| problem.code() == code), "{} has no sample", code.as_str());
    }
}

#[test]
fn codes_are_unique_and_tell_their_severity() {
    let mut codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Code::ALL.len());
    for code in codes {
        let (letter, digits) = code.split_at(1);
        assert!("EKWH".contains(letter) && digits.len() == 3 && digits.parse::<u16>().is_ok(), "{code}");
    }
}
