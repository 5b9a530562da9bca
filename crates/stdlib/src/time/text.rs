//! Dates as texts, by the directives of `strftime` in the C locale.

use super::calendar::Moment;
use std::fmt::Write;

/// The form of `asctime`.
pub(super) const PLAIN: &str = "%a %b %e %H:%M:%S %Y";

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment in a format; unknown directives stay as they are.
pub(super) fn format(format: &str, moment: &Moment) -> String {
    let mut out = String::with_capacity(format.len() * 2);
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some(directive) => push(&mut out, directive, moment),
            None => out.push('%'),
        }
    }
    out
}

fn name(names: &[&'static str], index: i64) -> &'static str {
    usize::try_from(index).ok().and_then(|i| names.get(i).copied()).unwrap_or("?")
}

fn short(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

fn push(out: &mut String, directive: char, m: &Moment) {
    let hour_of_12 = if m.hour % 12 == 0 { 12 } else { m.hour % 12 };
    let written = match directive {
        'a' => write!(out, "{}", short(name(&DAYS, m.weekday))),
        'A' => write!(out, "{}", name(&DAYS, m.weekday)),
        'b' | 'h' => write!(out, "{}", short(name(&MONTHS, m.month - 1))),
        'B' => write!(out, "{}", name(&MONTHS, m.month - 1)),
        'c' => return out.push_str(&format(PLAIN, m)),
        'C' => write!(out, "{:02}", m.year.div_euclid(100)),
        'd' => write!(out, "{:02}", m.day),
        'D' | 'x' => return out.push_str(&format("%m/%d/%y", m)),
        'e' => write!(out, "{:2}", m.day),
        'F' => return out.push_str(&format("%Y-%m-%d", m)),
        'G' => write!(out, "{}", iso_week(m).0),
        'H' => write!(out, "{:02}", m.hour),
        'I' => write!(out, "{hour_of_12:02}"),
        'j' => write!(out, "{:03}", m.day_of_year),
        'm' => write!(out, "{:02}", m.month),
        'M' => write!(out, "{:02}", m.minute),
        'n' => return out.push('\n'),
        'p' => write!(out, "{}", if m.hour < 12 { "AM" } else { "PM" }),
        'r' => return out.push_str(&format("%I:%M:%S %p", m)),
        'R' => return out.push_str(&format("%H:%M", m)),
        's' => write!(out, "{}", m.seconds()),
        'S' => write!(out, "{:02}", m.second),
        't' => return out.push('\t'),
        'T' | 'X' => return out.push_str(&format("%H:%M:%S", m)),
        'u' => write!(out, "{}", m.weekday + 1),
        'U' => write!(out, "{:02}", (m.day_of_year + 6 - (m.weekday + 1) % 7) / 7),
        'V' => write!(out, "{:02}", iso_week(m).1),
        'w' => write!(out, "{}", (m.weekday + 1) % 7),
        'W' => write!(out, "{:02}", (m.day_of_year + 6 - m.weekday) / 7),
        'y' => write!(out, "{:02}", m.year.rem_euclid(100)),
        'Y' => write!(out, "{}", m.year),
        'z' => write!(out, "+0000"),
        'Z' => write!(out, "UTC"),
        '%' => write!(out, "%"),
        other => write!(out, "%{other}"),
    };
    debug_assert!(written.is_ok(), "writing to a String does not fail");
}

/// The year and week by ISO 8601: weeks begin on Monday, and the first holds the year's first Thursday.
fn iso_week(m: &Moment) -> (i64, i64) {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let thursday = m.day_of_year + 3 - m.weekday;
    let length = 365 + i64::from(is_leap(m.year));
    if thursday < 1 {
        let length = 365 + i64::from(is_leap(m.year - 1));
        return (m.year - 1, (thursday + length - 1) / 7 + 1);
    }
    if thursday > length {
        return (m.year + 1, 1);
    }
    (m.year, (thursday - 1) / 7 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_texts() {
        let moment = Moment::from_seconds(951_826_154); // 29 February 2000
        assert_eq!(format("%Y-%m-%d %H:%M:%S %j %a %B", &moment), "2000-02-29 12:09:14 060 Tue February");
        assert_eq!(format("%I %p %y %e %% %Q %G-W%V-%u %U %W", &moment), "12 PM 00 29 % %Q 2000-W09-2 09 09");
        assert_eq!(format(PLAIN, &Moment::from_seconds(0)), "Thu Jan  1 00:00:00 1970");
        assert_eq!(format("%", &moment), "%");
    }
}
