//! A day of the Gregorian calendar.

use crate::error::NumericError;

/// A calendar day that exists.
///
/// # Properties
/// Ordered by time. Years 1 to 9999; leap years by the Gregorian rule throughout.
///
/// # Examples
/// ```
/// use waage::model::Date;
/// let day = Date::new(2026, 2, 12)?;
/// assert_eq!(day.to_string(), "2026-02-12");
/// assert!(Date::new(2026, 2, 29).is_err());
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day `day` of the month `month` (1 to 12) in `year`.
    ///
    /// # Errors
    /// [`NumericError::OutOfRange`] names the part that the calendar lacks and its limits.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, NumericError> {
        let check = |what, value: u16, low: u16, high: u16| {
            if (low..=high).contains(&value) {
                return Ok(());
            }
            Err(NumericError::OutOfRange { what, value: value.into(), low: low.into(), high: high.into() })
        };
        check("year", year, 1, 9999)?;
        check("month", month.into(), 1, 12)?;
        check("day", day.into(), 1, days_in_month(year, month).into())?;
        Ok(Self { year, month, day })
    }

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }
}

/// ISO 8601: `yyyy-mm-dd`.
impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days of a month from 1 to 12, the leap day included.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_years_follow_the_gregorian_rule() {
        assert!(Date::new(2000, 2, 29).is_ok());
        assert!(Date::new(2024, 2, 29).is_ok());
        assert!(Date::new(1900, 2, 29).is_err());
        assert!(Date::new(2026, 2, 29).is_err());
    }

    #[test]
    fn a_day_that_does_not_exist_names_the_part_and_its_limits() {
        let error = Date::new(2026, 4, 31);
        assert_eq!(error, Err(NumericError::OutOfRange { what: "day", value: 31.0, low: 1.0, high: 30.0 }));
        assert!(matches!(Date::new(2026, 13, 1), Err(NumericError::OutOfRange { what: "month", .. })));
        assert!(matches!(Date::new(0, 1, 1), Err(NumericError::OutOfRange { what: "year", .. })));
    }

    #[test]
    fn dates_are_ordered_by_time_and_shown_by_iso_8601() -> Result<(), NumericError> {
        assert!(Date::new(2025, 12, 31)? < Date::new(2026, 1, 1)?);
        assert_eq!(Date::new(33, 4, 3)?.to_string(), "0033-04-03");
        Ok(())
    }
}
