//! Tables as CSV, for Excel in German and for machines.

use super::table::{Table, Value};
use crate::model::Language;

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// For a double click in German Excel: `;`, decimal comma, UTF-8 with BOM, CRLF, German headers, numbers as
    /// readers see them.
    ExcelDe,
    /// For programs: `,`, decimal point, no BOM, LF, English `snake_case` headers, numbers in full.
    Machine,
}

impl Dialect {
    /// Both dialects.
    pub const ALL: [Self; 2] = [Self::ExcelDe, Self::Machine];

    /// Name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ExcelDe => "excel-de",
            Self::Machine => "machine",
        }
    }

    /// What users of a language expect.
    #[must_use]
    pub fn of(language: Language) -> Self {
        match language {
            Language::De => Self::ExcelDe,
            Language::En => Self::Machine,
        }
    }
}

impl std::str::FromStr for Dialect {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|dialect| dialect.name() == name).ok_or_else(|| name.to_owned())
    }
}

/// Encodes a table.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) gets an apostrophe in front, in both dialects.
#[must_use]
pub fn encode(table: &Table, dialect: Dialect) -> Vec<u8> {
    let (bom, delimiter, end) = match dialect {
        Dialect::ExcelDe => ("\u{FEFF}", b';', csv::Terminator::CRLF),
        Dialect::Machine => ("", b',', csv::Terminator::Any(b'\n')),
    };
    let bytes = bom.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(bytes);
    let header = table.columns.iter().map(|column| match dialect {
        Dialect::ExcelDe => column.header.get(Language::De),
        Dialect::Machine => column.id.as_ref(),
    });
    let mut written = writer.write_record(header);
    for row in &table.rows {
        written = written.and_then(|()| writer.write_record(row.iter().map(|value| cell(value, dialect))));
    }
    // Writing to memory cannot fail, and every row is as long as the header.
    written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default()
}

fn cell(value: &Value, dialect: Dialect) -> String {
    match (value, dialect) {
        (Value::Empty, _) => String::new(),
        (Value::Text(text), _) => harmless(text),
        (Value::Integer(number), _) => number.to_string(),
        (Value::Number(number, _), Dialect::Machine) => (number + 0.0).to_string(),
        (Value::Number(_, decimals), Dialect::ExcelDe) => {
            let rounded = value.rounded().unwrap_or_default();
            format!("{rounded:.*}", usize::from(*decimals)).replace('.', ",")
        }
        (Value::YesNo(yes), Dialect::ExcelDe) => if *yes { "ja" } else { "nein" }.to_owned(),
        (Value::YesNo(yes), Dialect::Machine) => if *yes { "yes" } else { "no" }.to_owned(),
    }
}

/// A text that no spreadsheet executes.
pub(super) fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::table::column;

    fn table() -> Table {
        Table {
            name: "t",
            columns: vec![column("label", "Name; kurz", "Name"), column("value", "Punkte", "Value")],
            rows: vec![
                vec![Value::text("=HYPERLINK(\"x\")"), Value::points(-1234.56)],
                vec![Value::text("Städte\n\"neu\""), Value::Number(1.0 / 3.0, 2)],
                vec![Value::Empty, Value::YesNo(true)],
            ],
        }
    }

    #[test]
    fn excel_in_german_gets_its_dialect() {
        let text = String::from_utf8(encode(&table(), Dialect::ExcelDe)).unwrap();
        assert_eq!(
            text,
            "\u{FEFF}\"Name; kurz\";Punkte\r\n\"'=HYPERLINK(\"\"x\"\")\";-1234,6\r\n\
             \"Städte\n\"\"neu\"\"\";0,33\r\n;ja\r\n"
        );
    }

    #[test]
    fn machines_get_numbers_in_full() {
        let text = String::from_utf8(encode(&table(), Dialect::Machine)).unwrap();
        assert_eq!(
            text,
            "label,value\n\"'=HYPERLINK(\"\"x\"\")\",-1234.56\n\"Städte\n\"\"neu\"\"\",0.3333333333333333\n,yes\n"
        );
    }
}
