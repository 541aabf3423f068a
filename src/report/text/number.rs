//! Numbers in messages: as somebody would type them, so that they can be copied into a cell.

/// `value` with `decimal` as its decimal sign: whole numbers below 10¹⁵ in full, others to twelve significant digits,
/// without grouping and without trailing zeros; very large and very small ones with an exponent.
///
/// Twelve digits hide the noise of a sum (`99.99999999999997`) and nothing that a person would have typed.
pub(crate) fn typed(value: f64, decimal: char) -> String {
    let size = value.abs();
    if !value.is_finite() {
        return "–".to_owned();
    }
    if size != 0.0 && !(1e-6..1e15).contains(&size) {
        return format!("{value:e}").replace('.', &decimal.to_string());
    }
    let rounded = if value.fract() == 0.0 { value } else { format!("{value:.11e}").parse().unwrap_or(value) };
    // Adding 0 turns −0 into 0.
    format!("{}", rounded + 0.0).replace('.', &decimal.to_string())
}

/// As [`typed`], but three decimals get a fourth: `1,234` could also be a thousand, `1,2340` could not.
pub(super) fn unmistakable(value: f64, decimal: char) -> String {
    let text = typed(value, decimal);
    match text.split_once(decimal) {
        Some((_, decimals)) if decimals.len() == 3 => text + "0",
        _ => text,
    }
}

/// Whether weights with this sum are shares of 1 rather than points of 100.
pub(super) fn are_shares(sum: f64) -> bool {
    (0.99..=1.01).contains(&sum)
}

/// A file size in the unit of the file manager (1 MB = 1024 × 1024 bytes), to one decimal.
pub(super) fn bytes(count: u64, decimal: char) -> String {
    let units = [(30, "GB"), (20, "MB"), (10, "KB")];
    let Some((shift, unit)) = units.into_iter().find(|(shift, _)| count >> shift > 0) else {
        return format!("{count} B");
    };
    let tenths = (u128::from(count) * 10 + (1 << (shift - 1))) >> shift;
    format!("{} {unit}", typed(tenths as f64 / 10.0, decimal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_typed() {
        for (value, text) in [
            (105.0, "105"),
            (7.5, "7,5"),
            (-3.0, "-3"),
            (-0.0, "0"),
            (0.1 + 0.2, "0,3"),
            (99.999_999_999_999_97, "100"),
            (123_456_789_012_345.0, "123456789012345"),
            (0.000_001, "0,000001"),
            (2.5e20, "2,5e20"),
            (1e-9, "1e-9"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(typed(value, ','), text);
        }
        assert_eq!((unmistakable(1.234, ','), unmistakable(1.28, '.')), ("1,2340".into(), "1.28".into()));
    }

    #[test]
    fn sizes_read_as_in_the_file_manager() {
        assert_eq!(bytes(999, ','), "999 B");
        assert_eq!(bytes(1_572_864, ','), "1,5 MB");
        assert_eq!(bytes(2 << 30, '.'), "2 GB");
        assert!(!bytes(u64::MAX, ',').is_empty());
    }
}
