//! What every workbook keeps to.

use super::*;

#[test]
fn texts_lose_what_nobody_can_see_and_names_what_no_sheet_may_have() {
    assert_eq!(printable("a\u{0}b\r\nc\u{1b}[31m\td", 20), "ab\nc[31m\td");
    assert_eq!(printable("äöü", 2), "äö");
    assert_eq!(sheet_name("a/b:c*[d]?'\\"), "abcd");
    assert_eq!(sheet_name("//"), "1");
    assert_eq!(sheet_name(&"x".repeat(40)).len(), 31);
    assert_eq!([0, 25, 26, 702].map(letters), ["A", "Z", "AA", "AAA"]);
}
