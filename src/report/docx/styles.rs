//! The styles: the built-in ones under their names, so that word processors know headings, captions and lists.

use std::fmt::Write;

use super::parts::tag;
use super::xml::DECLARATION;
use crate::model::Language;

/// Id, built-in name, style that it builds on, style of the next paragraph, properties of the paragraph and of its text.
/// Sizes are half points.
const PARAGRAPHS: [[&str; 6]; 16] = [
    [
        "BodyText",
        "Body Text",
        "Normal",
        "BodyText",
        "<w:spacing w:before=\"120\" w:after=\"60\" w:line=\"276\" w:lineRule=\"auto\"/>",
        "",
    ],
    [
        "Title",
        "Title",
        "Normal",
        "Subtitle",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\"/>",
        "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>",
    ],
    [
        "Subtitle",
        "Subtitle",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:spacing w:after=\"240\"/>",
        "<w:color w:val=\"404040\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
    ],
    [
        "Heading1",
        "heading 1",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
    ],
    [
        "Heading2",
        "heading 2",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"220\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ],
    [
        "Message",
        "Message",
        "BodyText",
        "BodyText",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"1F4E79\"/></w:pBdr><w:ind w:left=\"227\"/>",
        "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ],
    [
        "Note",
        "Note",
        "BodyText",
        "BodyText",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"7F7F7F\"/></w:pBdr>\
         <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/><w:ind w:left=\"227\"/>",
        "",
    ],
    ["ListBullet", "List Bullet", "BodyText", "ListBullet", "<w:spacing w:before=\"60\" w:after=\"0\"/>", ""],
    ["ListNumber", "List Number", "BodyText", "ListNumber", "<w:spacing w:before=\"60\" w:after=\"0\"/>", ""],
    [
        "Facts",
        "Facts",
        "BodyText",
        "Facts",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"2835\"/></w:tabs><w:spacing w:before=\"60\" w:after=\"0\"/>\
         <w:ind w:left=\"2835\" w:hanging=\"2835\"/>",
        "",
    ],
    ["Caption", "caption", "Normal", "BodyText", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/>"],
    ["Figure", "Figure", "Normal", "FigureCaption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\"/>", ""],
    [
        "FigureCaption",
        "Figure Caption",
        "Caption",
        "BodyText",
        "<w:keepNext w:val=\"0\"/><w:spacing w:before=\"60\" w:after=\"120\"/>",
        "<w:b w:val=\"0\"/>",
    ],
    [
        "TableText",
        "Table Text",
        "Normal",
        "TableText",
        "<w:spacing w:before=\"30\" w:after=\"30\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ],
    ["TableNumber", "Table Number", "TableText", "TableNumber", "<w:jc w:val=\"right\"/>", ""],
    [
        "Header",
        "header",
        "Normal",
        "Header",
        "<w:jc w:val=\"right\"/>",
        "<w:b/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ],
];

/// The footer has a tab at the right end of the line.
const FOOTER: &str = "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:basedOn \
                      w:val=\"Normal\"/><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9071\"/></w:tabs></w:pPr><w:rPr>\
                      <w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/></w:rPr></w:style>";

/// Thin lines, and a shaded header row.
const TABLE: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
                     <w:tblPr><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>\
                     </w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"Table\"><w:name \
                     w:val=\"waage\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" \
                     w:sz=\"4\" w:space=\"0\" w:color=\"7F7F7F\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" \
                     w:color=\"7F7F7F\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>\
                     </w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" \
                     w:color=\"auto\" w:fill=\"E7EBF0\"/></w:tcPr></w:tblStylePr></w:style>";

pub(super) fn styles(language: Language) -> String {
    let language = tag(language);
    let mut xml = format!(
        "{DECLARATION}<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>\
         <w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" \
         w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" \
         w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    );
    for [id, name, base, next, paragraph, text] in PARAGRAPHS {
        let _ = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{base}\"/>\
             <w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
        );
    }
    xml.push_str(FOOTER);
    xml.push_str(TABLE);
    xml.push_str("</w:styles>");
    xml
}
