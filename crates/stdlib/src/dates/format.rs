//! Dates and times as texts: ISO forms both ways, and what `strftime` knows beside what `time` does.

use super::calendar::{Parts, SECOND, checked_clock, checked_ordinal, ordinal, weekday};

/// A number of at least so many digits, filled up with zeros.
fn push_padded(out: &mut String, n: i64, width: usize) {
    let mut digits = [b'0'; 20];
    let (mut at, mut rest) = (digits.len(), n.unsigned_abs());
    while rest > 0 || at > digits.len() - width {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out.extend(digits[at..].iter().map(|&digit| char::from(digit)));
}

/// `2024-02-29`
pub(super) fn push_date(out: &mut String, parts: &Parts) {
    push_padded(out, parts.year, 4);
    out.push('-');
    push_padded(out, parts.month, 2);
    out.push('-');
    push_padded(out, parts.day, 2);
}

/// `12:30:00`, as exact as `timespec` says; None if that is none of the words.
pub(super) fn push_clock(out: &mut String, parts: &Parts, timespec: &str) -> Option<()> {
    let level = match timespec {
        "auto" if parts.micro > 0 => 4,
        "auto" | "seconds" => 2,
        "hours" => 0,
        "minutes" => 1,
        "milliseconds" => 3,
        "microseconds" => 4,
        _ => return None,
    };
    push_padded(out, parts.hour, 2);
    for (at, n) in [(1, parts.minute), (2, parts.second)] {
        if level >= at {
            out.push(':');
            push_padded(out, n, 2);
        }
    }
    if level >= 3 {
        out.push('.');
        let (n, width) = if level == 3 { (parts.micro / 1000, 3) } else { (parts.micro, 6) };
        push_padded(out, n, width);
    }
    Some(())
}

/// An offset from UTC, in microseconds: `+05:30`.
pub(super) fn push_offset(out: &mut String, offset: i64, separator: &str) {
    out.push(if offset < 0 { '-' } else { '+' });
    let (seconds, micro) = (offset.abs() / SECOND, offset.abs() % SECOND);
    push_padded(out, seconds / 3600, 2);
    out.push_str(separator);
    push_padded(out, seconds / 60 % 60, 2);
    if seconds % 60 > 0 || micro > 0 {
        out.push_str(separator);
        push_padded(out, seconds % 60, 2);
        if micro > 0 {
            out.push('.');
            push_padded(out, micro, 6);
        }
    }
}

/// A part of a format of `strftime`.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// What is up to `time`.
    Text(&'a str),
    Microsecond,
    /// The offset from UTC, with this between hours and minutes.
    Offset(&'static str),
    Zone,
}

/// The parts of a format. (The C library stops at the end of its string.)
pub(super) fn pieces(format: &str) -> Vec<Piece<'_>> {
    let format = format.split('\0').next().unwrap_or(format);
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(next) = format[at..].find('%') {
        let place = at + next;
        let rest = &format[place + 1..];
        let (piece, len) = match rest.as_bytes() {
            [b'f', ..] => (Piece::Microsecond, 2),
            [b'z', ..] => (Piece::Offset(""), 2),
            [b':', b'z', ..] => (Piece::Offset(":"), 3),
            [b'Z', ..] => (Piece::Zone, 2),
            _ => {
                at = place + 1 + rest.chars().next().map_or(0, char::len_utf8);
                continue;
            }
        };
        found.push(Piece::Text(&format[from..place]));
        found.push(piece);
        at = place + len;
        from = at;
    }
    found.push(Piece::Text(&format[from..]));
    found
}

/// A format without parts of ours, filled in.
pub(super) fn strftime(format: &str, parts: &Parts) -> String {
    let Parts { ordinal: number, year, month, day, hour, minute, second, .. } = *parts;
    let day_of_year = number - ordinal(year, 1, 1) + 1;
    crate::time::formatted(format, [year, month, day, hour, minute, second, weekday(number), day_of_year, -1])
}

/// The microseconds, as `%f` shows them.
pub(super) fn push_micro(out: &mut String, parts: &Parts) {
    push_padded(out, parts.micro, 6);
}

/// A moment as the usual ISO text has it: the day's number, the microseconds of the day, and the offset from UTC.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) ordinal: i64,
    pub(super) clock: i64,
    pub(super) offset: Option<i64>,
}

fn two(bytes: &[u8], at: usize) -> Option<i64> {
    number(bytes.get(at..at + 2)?)
}

fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0, |all, byte| byte.is_ascii_digit().then(|| all * 10 + i64::from(byte - b'0')))
}

/// `2024-02-29`
pub(super) fn read_date(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    checked_ordinal(number(&bytes[..4])?, two(bytes, 5)?, two(bytes, 8)?)
}

/// A text of the usual form, such as `2024-02-29T12:30:00.5+01:00`; None for other forms, and for what is wrong.
pub(super) fn read_moment(text: &str) -> Option<Read> {
    let ordinal = read_date(text.get(..10)?)?;
    if text.len() == 10 {
        return Some(Read { ordinal, clock: 0, offset: None });
    }
    let clock = text.as_bytes().get(10).filter(|separator| separator.is_ascii()).map(|_| &text[11..])?;
    let (clock, offset) = match clock.find(['+', '-', 'Z']) {
        None => (clock, None),
        Some(at) if &clock[at..] == "Z" => (&clock[..at], Some(0)),
        Some(at) => {
            let size = read_clock(&clock[at + 1..])?;
            (&clock[..at], Some(if clock.as_bytes()[at] == b'-' { -size } else { size }))
        }
    };
    Some(Read { ordinal, clock: read_clock(clock)?, offset })
}

/// `12:30`, `12:30:00` or `12:30:00.5`
fn read_clock(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let (hour, minute) = (two(bytes, 0)?, two(bytes, 3)?);
    if bytes.get(2) != Some(&b':') || !matches!(bytes.get(5), None | Some(b':')) {
        return None;
    }
    let second = if bytes.len() > 5 { two(bytes, 6)? } else { 0 };
    let micro = match bytes.get(8..).unwrap_or(&[]) {
        [] => 0,
        [b'.' | b',', fraction @ ..] if (1..=6).contains(&fraction.len()) => {
            number(fraction)? * 10_i64.pow(6 - fraction.len() as u32)
        }
        _ => return None,
    };
    checked_clock(hour, minute, second, micro)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_texts_come_back() {
        for text in ["2024-02-29T12:30:00", "0001-01-01T00:00:01.000001", "9999-12-31T23:59:59.999999"] {
            let Read { ordinal, clock, offset } = read_moment(text).expect("it is one");
            let (parts, mut out) = (Parts::of(ordinal, clock), String::new());
            push_date(&mut out, &parts);
            out.push('T');
            push_clock(&mut out, &parts, "auto").expect("a word");
            assert_eq!((out.as_str(), offset), (text, None));
        }
        let read = read_moment("2020-01-01 01:02+05:30").expect("it is one");
        assert_eq!((read.clock, read.offset), (3_720 * SECOND, Some(19_800 * SECOND)));
        for text in
            ["2023-02-29", "2020-1-01", "2020-01-01T", "2020-01-01T1:00", "2020-01-01T01:00:00.", "20200101", "é"]
        {
            assert_eq!(read_moment(text), None, "{text}");
        }
    }

    #[test]
    fn formats_fall_into_pieces() {
        let [first, last] = [Piece::Text("%%z %é"), Piece::Text("x%")];
        assert_eq!(pieces("%%z %é%fx%"), [first, Piece::Microsecond, last]);
        let zones = pieces("%z%:z%Z\0%f");
        assert_eq!(zones.iter().filter(|piece| matches!(piece, Piece::Text(""))).count(), 4);
        assert_eq!((&zones[1], &zones[3], &zones[5]), (&Piece::Offset(""), &Piece::Offset(":"), &Piece::Zone));
    }
}
