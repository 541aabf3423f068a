//! Colours: the palettes, and which text can be read on which of them.
//!
//! The six fills were found by a search over simulated protan, deutan and tritan sight; they are ordered from dark to
//! light, so that a grey print keeps their order. More than six would break their distances: group the smallest.

/// A colour of the screen (sRGB), 0 to 255 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// As it is written in SVG and HTML, for example `#281C5E`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// Fills of up to six groups, dark to light.
pub const FILLS: [Rgb; 6] = [
    Rgb(0x28, 0x1C, 0x5E),
    Rgb(0x79, 0x34, 0x2F),
    Rgb(0x3D, 0x73, 0x89),
    Rgb(0xD7, 0x8F, 0x29),
    Rgb(0x4A, 0xC3, 0xFC),
    Rgb(0xEF, 0xD9, 0xA0),
];
/// Colours of up to six lines, each at least 3:1 on white; they go with a marker shape.
pub const LINES: [Rgb; 6] = [
    Rgb(0x28, 0x1C, 0x5E),
    Rgb(0xB0, 0x3A, 0x2E),
    Rgb(0x3D, 0x73, 0x89),
    Rgb(0xB8, 0x73, 0x14),
    Rgb(0x2E, 0x8F, 0xC9),
    Rgb(0x6B, 0x6E, 0x78),
];
/// One hue in equal steps of lightness, dark to light: ranks and heat.
pub const SHADES: [Rgb; 6] = [
    Rgb(0x02, 0x3A, 0x5A),
    Rgb(0x08, 0x66, 0x99),
    Rgb(0x53, 0x91, 0xC4),
    Rgb(0x8E, 0xB4, 0xDB),
    Rgb(0xC1, 0xD4, 0xE9),
    Rgb(0xEC, 0xF1, 0xF8),
];

/// The paper.
pub const WHITE: Rgb = Rgb(0xFF, 0xFF, 0xFF);
/// Text on coloured fills where it is dark.
pub const BLACK: Rgb = Rgb(0, 0, 0);
/// Text on white.
pub const INK: Rgb = Rgb(0x1A, 0x1A, 0x1F);
/// Less important text on white.
pub const QUIET: Rgb = Rgb(0x59, 0x5B, 0x66);
/// Lines and marks that step back but carry meaning (3:1 on white).
pub const GREY: Rgb = Rgb(0x85, 0x87, 0x91);
/// Grid lines and rules.
pub const GRID: Rgb = Rgb(0xDF, 0xE0, 0xE5);
/// The ground of every second row and of groups.
pub const STRIPE: Rgb = Rgb(0xF5, 0xF6, 0xF8);
/// What the message is about.
pub const ACCENT: Rgb = FILLS[0];
/// The second of two that the message is about.
pub const SECOND: Rgb = LINES[1];
/// Ground and edge of the mark "illustrative".
pub const MARK: (Rgb, Rgb) = (Rgb(0xFF, 0xF3, 0xD6), Rgb(0xA8, 0x6A, 0x10));

/// Relative luminance, 0 (black) to 1 (white).
///
/// # Formula
///
/// ```text
/// L = 0.2126 R + 0.7152 G + 0.0722 B, each channel c/255 made linear:
/// c ≤ 0.04045 ? c/12.92 : ((c + 0.055)/1.055)^2.4
/// ```
///
/// # Source
///
/// WCAG 2.2, definition of relative luminance.
#[must_use]
pub fn luminance(colour: Rgb) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

/// Contrast of two colours, 1 to 21; symmetric.
///
/// # Formula
///
/// ```text
/// (L_light + 0.05) / (L_dark + 0.05)
/// ```
///
/// # Source
///
/// WCAG 2.2, definition of contrast ratio; text needs 4.5, marks need 3.
///
/// # Examples
///
/// ```
/// use waage::report::figure::colour::{BLACK, WHITE, contrast};
/// assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Black or white, whichever can be read better on this fill: never below 4.58:1, whatever the fill.
///
/// # Properties
///
/// The luminance at which both are equal lies between two colours that differ by one step of one channel, so the last
/// bits of the power function of a platform never decide (they are rounded away).
#[must_use]
pub fn text_on(fill: Rgb) -> Rgb {
    // (L + 0.05)² = 1.05 · 0.05 where both contrasts are equal.
    let balance = 0.179_128_784_747_792;
    if (luminance(fill) * 1e9).round() > balance * 1e9 { BLACK } else { WHITE }
}

/// True if a fill needs a thin frame to stand out from the paper (less than 3:1; WCAG 1.4.11).
#[must_use]
pub fn needs_frame(fill: Rgb) -> bool {
    contrast(fill, WHITE) < 3.0
}

/// The colour of a value between 0 (light) and 1 (dark) on the one-hue ramp; values outside are clipped.
///
/// The ramp starts a little above the lightest shade, so that the worst cell still differs from the paper.
#[must_use]
pub fn heat(value: f64) -> Rgb {
    let last = SHADES.len() - 1;
    let place = (1.0 - if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.0 }) * last as f64;
    let low = (place.floor() as usize).min(last - 1);
    mix(SHADES[low], SHADES[low + 1], place - low as f64)
}

/// A colour between two others: 0 gives the first, 1 the second.
#[must_use]
pub fn mix(from: Rgb, to: Rgb, part: f64) -> Rgb {
    let blend = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    Rgb(blend(from.0, to.0), blend(from.1, to.1), blend(from.2, to.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// CIE lightness, 0 to 100, of the grey that a black-and-white print shows.
    fn lightness(colour: Rgb) -> f64 {
        116.0 * luminance(colour).cbrt() - 16.0
    }

    /// Published pairs: #767676 on white is the well-known 4.54:1, #959595 on white 2.99…:1.
    #[test]
    fn contrast_agrees_with_published_pairs() {
        assert!((contrast(Rgb(0x76, 0x76, 0x76), WHITE) - 4.54).abs() < 0.005);
        assert!((contrast(Rgb(0x94, 0x94, 0x94), WHITE) - 3.03).abs() < 0.005);
        assert!((contrast(Rgb(0xFF, 0, 0), WHITE) - 4.00).abs() < 0.005);
    }

    #[test]
    fn every_text_colour_can_be_read() {
        for channel in 0..=255 {
            for colour in [Rgb(channel, 128, 60), Rgb(60, channel, 128), Rgb(channel, channel, channel)] {
                assert!(contrast(text_on(colour), colour) >= 4.5, "{}", colour.hex());
            }
        }
        for step in 0..=1000 {
            let colour = heat(f64::from(step) / 1000.0);
            assert!(contrast(text_on(colour), colour) >= 4.5, "{}", colour.hex());
        }
        for (text, ground) in [(INK, WHITE), (QUIET, WHITE), (INK, STRIPE), (QUIET, STRIPE), (INK, MARK.0)] {
            assert!(contrast(text, ground) >= 4.5, "{}", text.hex());
        }
        assert!(contrast(GREY, WHITE) >= 3.0);
    }

    #[test]
    fn neighbours_differ_in_grey_print() {
        for palette in [FILLS, SHADES] {
            for pair in palette.windows(2) {
                assert!(lightness(pair[1]) - lightness(pair[0]) >= 9.0, "{} {}", pair[0].hex(), pair[1].hex());
            }
        }
    }

    #[test]
    fn lines_stand_out_from_the_paper() {
        for line in LINES {
            assert!(contrast(line, WHITE) >= 3.0, "{}", line.hex());
        }
        assert!(needs_frame(FILLS[5]) && !needs_frame(FILLS[0]));
    }

    #[test]
    fn heat_runs_from_light_to_dark_without_a_jump() {
        assert_eq!((heat(0.0), heat(1.0)), (SHADES[5], SHADES[0]));
        assert_eq!((heat(-3.0), heat(f64::NAN)), (SHADES[5], SHADES[5]));
        for step in 0..100 {
            let (a, b) = (heat(f64::from(step) / 100.0), heat(f64::from(step + 1) / 100.0));
            let fall = lightness(a) - lightness(b);
            assert!(fall > 0.0 && fall < 2.0, "{step}: {fall}");
        }
    }
}
