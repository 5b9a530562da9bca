//! Days, months and years of the Gregorian calendar, in both directions from 1970.

/// A moment, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub year: i64,
    /// From 1.
    pub month: i64,
    /// From 1.
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    /// From Monday, 0.
    pub weekday: i64,
    /// From 1.
    pub day_of_year: i64,
    pub is_dst: i64,
    /// The zone is known to be UTC.
    pub has_zone: bool,
}

const DAY: i64 = 86400;
/// Days of 400 years, after which the calendar repeats itself.
const CYCLE: i64 = 146097;
/// Days from the first of March of the year 0 to 1970.
const EPOCH: i64 = 719468;

/// Days since 1970 of a date. Years begin in March here, so that the leap day is the last.
fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let months = year * 12 + (month - 1) - 2;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - EPOCH
}

/// The year, month and day of a number of days since 1970.
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + EPOCH;
    let (cycle, rest) = (days.div_euclid(CYCLE), days.rem_euclid(CYCLE));
    let year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    let day_of_year = rest - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let year = cycle * 400 + year;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}

impl Moment {
    /// The moment so many seconds after 1970 began.
    pub(super) fn from_seconds(seconds: i64) -> Moment {
        let (days, rest) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
        let (year, month, day) = date_of(days);
        Moment {
            year,
            month,
            day,
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
            weekday: (days + 3).rem_euclid(7),
            day_of_year: days - days_of(year, 1, 1) + 1,
            is_dst: 0,
            has_zone: true,
        }
    }

    /// The moment with these parts, in the order of [`Moment::parts`], as they stand.
    pub(super) fn from_parts(parts: [i64; 9]) -> Moment {
        let [year, month, day, hour, minute, second, weekday, day_of_year, is_dst] = parts;
        Moment { year, month, day, hour, minute, second, weekday, day_of_year, is_dst, has_zone: false }
    }

    /// The moment as it can be told: a month, day or day of the year that is 0 stands for the first, and a day of the
    /// week is one of seven. What can't be told is named.
    pub(super) fn for_text(mut self) -> Result<Moment, &'static str> {
        for part in [&mut self.month, &mut self.day, &mut self.day_of_year] {
            if *part == 0 {
                *part = 1;
            }
        }
        // Sunday may be the day before Monday, too.
        self.weekday = if self.weekday >= -1 { (self.weekday + 1) % 7 - 1 } else { self.weekday };
        let checks = [
            (1..=12, self.month, "month"),
            (1..=31, self.day, "day of month"),
            (0..=23, self.hour, "hour"),
            (0..=59, self.minute, "minute"),
            (0..=61, self.second, "seconds"),
            (-1..=5, self.weekday, "day of week"),
            (1..=366, self.day_of_year, "day of year"),
        ];
        if let Some((_, _, what)) = checks.into_iter().find(|(range, part, _)| !range.contains(part)) {
            return Err(what);
        }
        self.weekday = self.weekday.rem_euclid(7);
        Ok(self)
    }

    pub(super) fn parts(&self) -> [i64; 9] {
        let Moment { year, month, day, hour, minute, second, weekday, day_of_year, is_dst, .. } = *self;
        [year, month, day, hour, minute, second, weekday, day_of_year, is_dst]
    }

    /// Seconds since 1970, whatever the parts (the 32nd of a month is the first of the next).
    pub(super) fn seconds(&self) -> i64 {
        days_of(self.year, self.month, self.day) * DAY + self.hour * 3600 + self.minute * 60 + self.second
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_days() {
        assert_eq!(Moment::from_seconds(0).parts(), [1970, 1, 1, 0, 0, 0, 3, 1, 0]);
        assert_eq!(Moment::from_seconds(951782400).parts(), [2000, 2, 29, 0, 0, 0, 1, 60, 0]);
        assert_eq!(Moment::from_seconds(-1).parts(), [1969, 12, 31, 23, 59, 59, 2, 365, 0]);
        for seconds in [0, 1, -1, 86399, 86400, 4102444800, -62135596800, 1e15 as i64] {
            assert_eq!(Moment::from_seconds(seconds).seconds(), seconds);
        }
    }
}
