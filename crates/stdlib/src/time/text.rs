//! Dates as texts, by the directives of `strftime` in the C locale.

use super::calendar::Moment;

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
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match Directive::read(rest) {
            Some((directive, len)) => {
                directive.push(&mut out, moment);
                rest = &rest[len..];
            }
            None => {
                let len = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..len]);
                rest = &rest[len..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// A directive with what stands between its sign and its letter, as GNU's library has it.
#[derive(Default)]
struct Directive {
    letter: char,
    /// What numbers are filled up with, if that is said: a digit zero, a space, or (`-`) nothing.
    pad: Option<char>,
    width: usize,
    upper: bool,
    swap: bool,
}

/// Wider than this nothing is made.
const MAX_WIDTH: usize = 1024;

impl Directive {
    /// The directive that a text begins with, and its length; None if there is no such.
    fn read(text: &str) -> Option<(Directive, usize)> {
        let mut found = Directive::default();
        let mut chars = text.char_indices().skip(1).peekable();
        while let Some(&(_, flag @ ('_' | '-' | '0' | '^' | '#'))) = chars.peek() {
            match flag {
                '^' => found.upper = true,
                '#' => found.swap = true,
                _ => found.pad = Some(flag),
            }
            chars.next();
        }
        while let Some(digit) = chars.peek().and_then(|&(_, c)| c.to_digit(10)) {
            found.width = (found.width * 10 + digit as usize).min(MAX_WIDTH);
            chars.next();
        }
        let modifier = chars.next_if(|&(_, c)| matches!(c, 'E' | 'O')).map(|(_, c)| c);
        let (at, letter) = chars.next()?;
        let known = match modifier {
            Some('E') => "cCxXyYz".contains(letter),
            Some(_) => "deHImMSuUVwWy".contains(letter),
            None => "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%".contains(letter),
        };
        found.letter = letter;
        known.then_some((found, at + letter.len_utf8()))
    }

    fn push(&self, out: &mut String, m: &Moment) {
        let (text, digits) = part(self.letter, m);
        let numeric = digits > 0;
        let (sign, number) = match text.strip_prefix('-') {
            Some(number) if numeric => ("-", number),
            _ => ("", text.as_str()),
        };
        let pad = self.pad.unwrap_or(if matches!(self.letter, 'e' | 'k' | 'l') || !numeric { '_' } else { '0' });
        let width = if pad == '-' { self.width } else { self.width.max(digits) };
        let fill = width.saturating_sub(sign.len() + number.chars().count());
        if pad == '0' {
            out.push_str(sign);
            out.extend(std::iter::repeat_n('0', fill));
        } else {
            out.extend(std::iter::repeat_n(' ', fill));
            out.push_str(sign);
        }
        match self.letter {
            'p' if self.swap => out.push_str(&number.to_lowercase()),
            'Z' if self.swap => out.push_str(&number.to_lowercase()),
            _ if self.upper || self.swap => out.push_str(&number.to_uppercase()),
            _ => out.push_str(number),
        }
    }
}

fn name(names: &[&'static str], index: i64) -> &'static str {
    usize::try_from(index).ok().and_then(|i| names.get(i).copied()).unwrap_or("?")
}

fn short(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

/// What a directive's letter stands for; a number comes with how many digits it is filled up to.
fn part(letter: char, m: &Moment) -> (String, usize) {
    let hour_of_12 = if m.hour % 12 == 0 { 12 } else { m.hour % 12 };
    let half = if m.hour < 12 { "AM" } else { "PM" };
    let (number, digits) = match letter {
        'C' => (m.year.div_euclid(100), 2),
        'd' | 'e' => (m.day, 2),
        'g' => (iso_week(m).0.rem_euclid(100), 2),
        'G' => (iso_week(m).0, 1),
        'H' | 'k' => (m.hour, 2),
        'I' | 'l' => (hour_of_12, 2),
        'j' => (m.day_of_year, 3),
        'm' => (m.month, 2),
        'M' => (m.minute, 2),
        's' => (m.seconds(), 1),
        'S' => (m.second, 2),
        'u' => (m.weekday + 1, 1),
        'U' => ((m.day_of_year + 6 - (m.weekday + 1) % 7) / 7, 2),
        'V' => (iso_week(m).1, 2),
        'w' => ((m.weekday + 1) % 7, 1),
        'W' => ((m.day_of_year + 6 - m.weekday) / 7, 2),
        'y' => (m.year.rem_euclid(100), 2),
        'Y' => (m.year, 1),
        _ => {
            let text = match letter {
                'a' => short(name(&DAYS, m.weekday)),
                'A' => name(&DAYS, m.weekday),
                'b' | 'h' => short(name(&MONTHS, m.month - 1)),
                'B' => name(&MONTHS, m.month - 1),
                'n' => "\n",
                'p' => half,
                'P' if m.hour < 12 => "am",
                'P' => "pm",
                't' => "\t",
                'z' if m.is_dst >= 0 => "+0000",
                'Z' if m.has_zone => "UTC",
                '%' => "%",
                'c' => return (format(PLAIN, m), 0),
                'D' | 'x' => return (format("%m/%d/%y", m), 0),
                'F' => return (format("%Y-%m-%d", m), 0),
                'r' => return (format("%I:%M:%S %p", m), 0),
                'R' => return (format("%H:%M", m), 0),
                'T' | 'X' => return (format("%H:%M:%S", m), 0),
                _ => "",
            };
            return (text.to_owned(), 0);
        }
    };
    (number.to_string(), digits)
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
