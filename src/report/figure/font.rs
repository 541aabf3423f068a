//! The embedded font: registered once, measured exactly, the same on every machine.

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};
use std::sync::{Once, OnceLock};

/// The list of families as it stands in every SVG; viewers without the font fall back within it.
pub const FAMILY: &str = "Waage Sans, Arial, Helvetica, sans-serif";
/// The regular weight, TrueType.
pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/WaageSans-Regular.ttf");
/// The bold weight, TrueType.
pub const BOLD: &[u8] = include_bytes!("../../../assets/fonts/WaageSans-Bold.ttf");
/// The regular weight for browsers.
pub const REGULAR_WOFF2: &[u8] = include_bytes!("../../../assets/fonts/WaageSans-Regular.woff2");
/// The bold weight for browsers.
pub const BOLD_WOFF2: &[u8] = include_bytes!("../../../assets/fonts/WaageSans-Bold.woff2");

/// plotters takes the height of a line for the size of a font; the vertical metrics of the embedded font are made so
/// that this height is 1.24 em.
pub(super) const LINE_OVER_EM: f64 = 1.24;
/// Half the height of a capital or a figure, in em: what has to stand above the baseline to be centred.
pub(in crate::report) const HALF_CAPITAL: f64 = 0.364;
/// From the baseline up to the top of the tallest letter, in em.
pub(super) const ASCENT: f64 = 0.76;
/// From the baseline down to the end of the deepest letter, in em.
pub(super) const DESCENT: f64 = 0.21;
/// From one baseline to the next, in em.
pub(super) const LEADING: f64 = 1.26;

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Face {
    /// Em size in px.
    pub(super) size: f64,
    /// Bold or regular.
    pub(super) bold: bool,
}

impl Face {
    /// The regular weight.
    pub(super) const fn regular(size: f64) -> Self {
        Self { size, bold: false }
    }

    /// The bold weight.
    pub(super) const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }

    /// The same size in bold or not.
    pub(super) const fn weight(self, bold: bool) -> Self {
        Self { bold, ..self }
    }

    /// From one baseline to the next, in px.
    pub(super) fn leading(self) -> f64 {
        self.size * LEADING
    }

    /// The width of a text in px, without kerning: at most some percent more than it takes when drawn.
    pub(super) fn width(self, text: &str) -> f64 {
        let table = &advances()[usize::from(self.bold)];
        let ems: f64 = text
            .chars()
            .map(|character| match table.get(character as usize) {
                Some(&advance) => advance,
                None => measure(character.encode_utf8(&mut [0; 4]), self.bold),
            })
            .sum();
        ems * self.size
    }
}

/// The widths of the Latin letters in em, regular and bold: measured once, since layouts ask thousands of times.
fn advances() -> &'static [Vec<f64>; 2] {
    static TABLES: OnceLock<[Vec<f64>; 2]> = OnceLock::new();
    TABLES.get_or_init(|| {
        [false, true].map(|bold| {
            let latin = (0..0x180_u32).filter_map(char::from_u32);
            latin.map(|character| measure(character.encode_utf8(&mut [0; 4]), bold)).collect()
        })
    })
}

/// The width of a text in em, from the font itself.
fn measure(text: &str, bold: bool) -> f64 {
    register();
    let em = 4096.0;
    font(em, bold).layout_box(text).map_or(0.0, |((left, _), (right, _))| f64::from(right - left) / em)
}

/// The font for plotters, of this em size.
pub(super) fn font(size: f64, bold: bool) -> FontDesc<'static> {
    let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
    FontDesc::new(FontFamily::Name(FAMILY), size * LINE_OVER_EM, style)
}

/// The two faces for a style sheet, with the fonts inside: for files that leave the house.
#[must_use]
pub fn faces() -> String {
    let face = |weight: u32, bytes: &[u8]| {
        format!(
            "@font-face{{font-family:\"Waage Sans\";font-weight:{weight};\
             src:url(data:font/woff2;base64,{}) format(\"woff2\")}}",
            base64(bytes)
        )
    };
    face(400, REGULAR_WOFF2) + &face(700, BOLD_WOFF2)
}

/// Bytes as base64 (RFC 4648, section 4).
pub(in crate::report) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let group = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for place in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * place)) as usize & 63];
            out.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// Makes the embedded font known to plotters; only the first call does anything.
///
/// Drawing does this by itself; the function is public so that a program can measure or pay for it early.
pub fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // The generic family too: plotters' own defaults ask for it.
        for family in [FAMILY, "sans-serif"] {
            for (style, bytes) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, BOLD)] {
                // Fails on a damaged font only; a test below holds that these are not.
                let _registered = register_font(family, style, bytes).is_ok();
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_are_registered_and_differ() {
        let (regular, bold) = (Face::regular(13.0).width("Betriebsmodell"), Face::bold(13.0).width("Betriebsmodell"));
        assert!(regular > 60.0 && bold > regular * 1.02, "{regular} {bold}");
        assert!(font(13.0, false).layout_box("x").is_ok());
    }

    /// The test vectors of RFC 4648, section 10.
    #[test]
    fn base64_agrees_with_the_standard() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn figures_have_one_width() {
        let face = Face::regular(13.0);
        for digit in '1'..='9' {
            assert_eq!(face.width(&digit.to_string()), face.width("0"));
        }
    }

    #[test]
    fn width_grows_with_size_and_text() {
        let narrow = Face::regular(10.0).width("Rang");
        assert!((Face::regular(20.0).width("Rang") - 2.0 * narrow).abs() < 0.1);
        assert_eq!(Face::regular(10.0).width(""), 0.0);
    }
}
