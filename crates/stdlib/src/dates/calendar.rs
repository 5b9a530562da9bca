//! The Gregorian calendar of all times: days are numbered from 1, the first day of the year 1, and times of day are
//! microseconds.

/// The number of the last day there is, of the year 9999.
pub(super) const MAX_ORDINAL: i64 = 3_652_059;
/// Microseconds of a second, and of a day.
pub(super) const SECOND: i64 = 1_000_000;
pub(super) const DAY: i64 = 86_400 * SECOND;

const BEFORE: [i64; 13] = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The number of a day; None if there is no such.
pub(super) fn checked_ordinal(year: i64, month: i64, day: i64) -> Option<i64> {
    let exists = (1..=9999).contains(&year) && (1..=12).contains(&month);
    (exists && 1 <= day && day <= days_in_month(year, month)).then(|| ordinal(year, month, day))
}

/// The number of a day that exists.
pub(super) fn ordinal(year: i64, month: i64, day: i64) -> i64 {
    let past = year - 1;
    let leap_day = i64::from(month > 2 && is_leap(year));
    past * 365 + past / 4 - past / 100 + past / 400 + BEFORE[month as usize] + leap_day + day
}

/// The year, month and day with a number.
pub(super) fn date(ordinal: i64) -> (i64, i64, i64) {
    let n = ordinal - 1;
    let (centuries4, n) = (n.div_euclid(146_097), n.rem_euclid(146_097));
    let centuries = (n / 36_524).min(3);
    let n = n - centuries * 36_524;
    let (years4, n) = (n / 1461, n % 1461);
    let years = (n / 365).min(3);
    let n = n - years * 365;
    let year = centuries4 * 400 + centuries * 100 + years4 * 4 + years + 1;
    // Months have 28 to 31 days, so this is right or one too many.
    let mut month = (n + 50) >> 5;
    let past = |month: i64| BEFORE[month as usize] + i64::from(month > 2 && is_leap(year));
    if past(month) > n {
        month -= 1;
    }
    (year, month, n - past(month) + 1)
}

/// From Monday, 0.
pub(super) fn weekday(ordinal: i64) -> i64 {
    (ordinal + 6) % 7
}

/// A time of day of its parts, in microseconds; None if there is no such.
pub(super) fn checked_clock(hour: i64, minute: i64, second: i64, micro: i64) -> Option<i64> {
    let exists = (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&second)
        && (0..SECOND).contains(&micro);
    exists.then_some(((hour * 60 + minute) * 60 + second) * SECOND + micro)
}

/// A day and a time of day in parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts {
    pub(super) ordinal: i64,
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
    pub(super) micro: i64,
}

impl Parts {
    pub(super) fn of(ordinal: i64, clock: i64) -> Parts {
        let (year, month, day) = date(ordinal);
        let seconds = clock / SECOND;
        Parts {
            ordinal,
            year,
            month,
            day,
            hour: seconds / 3600,
            minute: seconds / 60 % 60,
            second: seconds % 60,
            micro: clock % SECOND,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_back() {
        let mut last = (0, 12, 31);
        for n in 1..=MAX_ORDINAL {
            let (year, month, day) = date(n);
            assert_eq!(checked_ordinal(year, month, day), Some(n));
            assert!((year, month, day) > last);
            last = (year, month, day);
        }
        assert_eq!(last, (9999, 12, 31));
        assert_eq!(
            (checked_ordinal(2023, 2, 29), checked_ordinal(0, 1, 1), checked_ordinal(2000, 13, 1)),
            (None, None, None)
        );
    }

    #[test]
    fn days_of_the_week() {
        assert_eq!(weekday(ordinal(2024, 2, 29)), 3);
    }
}
