//! Decimal numbers as texts: reading and writing.

use dashu_int::UBig;
use pellucid_vm::types::digits::to_ascii;

use super::number::{Kind, Number, small};

/// An exponent that is beyond all limits, either way.
const FAR: i64 = 4_000_000_000_000_000_000;

/// The number that a text stands for; None if it is none.
pub(super) fn parse(text: &str) -> Option<Number> {
    let text = to_ascii(text);
    if text.contains('_') { parse_ascii(&text.replace('_', "")) } else { parse_ascii(&text) }
}

/// As [`parse`], without white space around it and underscores within.
pub(super) fn parse_strictly(text: &str) -> Option<Number> {
    let is_space = |c: char| c.is_whitespace() || ('\x1c'..='\x1f').contains(&c);
    if text.starts_with(is_space) || text.ends_with(is_space) { None } else { parse_ascii(&to_ascii(text)) }
}

fn parse_ascii(text: &str) -> Option<Number> {
    let (negative, text) = match text.as_bytes() {
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    if !text.starts_with(|c: char| c == '.' || c.is_ascii_digit()) {
        return special(negative, text);
    }
    let (number, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], exponent(&text[at + 1..])?),
        None => (text, 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.len() + fraction.len() == 0 {
        return None;
    }
    let coef = coefficient(whole, fraction)?;
    Some(Number::finite(negative, coef, exponent - fraction.len() as i64))
}

fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i64>().unwrap_or(FAR).min(FAR);
    Some(if text.starts_with('-') { -size } else { size })
}

/// The number that these digits are, one part behind the other.
fn coefficient(whole: &str, fraction: &str) -> Option<UBig> {
    if whole.len() + fraction.len() <= 19 {
        let mut all = 0u64;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            all = all * 10 + u64::from(digit);
        }
        return Some(UBig::from(all));
    }
    if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let joined;
    let digits = if fraction.is_empty() {
        whole
    } else {
        joined = [whole, fraction].concat();
        &joined
    };
    UBig::from_str_radix(digits, 10).ok()
}

/// Infinity or a NaN.
fn special(negative: bool, text: &str) -> Option<Number> {
    let lower = text.to_ascii_lowercase();
    if lower == "inf" || lower == "infinity" {
        return Some(Number::special(Kind::Infinite, negative));
    }
    let (kind, rest) = match lower.strip_prefix('s') {
        Some(rest) => (Kind::Signalling, rest),
        None => (Kind::Quiet, lower.as_str()),
    };
    let payload = rest.strip_prefix("nan")?;
    Some(Number { kind, negative, coef: coefficient(payload, "")?, exp: 0 })
}

/// The digits of a number that is not negative.
pub(super) fn digits_text(n: &UBig) -> String {
    match small(n) {
        Some(n) => n.to_string(),
        None => n.to_string(),
    }
}

/// A number as text: plain if its exponent is small, else with one; multiples of three if `engineering`.
pub(super) fn to_text(number: &Number, capitals: bool, engineering: bool) -> String {
    if !number.is_finite() {
        return special_text(number);
    }
    let digits = digits_text(&number.coef);
    let len = digits.len() as i64;
    let left = number.exp + len;
    let point = match () {
        () if number.exp <= 0 && left > -6 => left,
        () if !engineering => 1,
        () if number.coef.is_zero() => (left + 1).rem_euclid(3) - 1,
        () => (left - 1).rem_euclid(3) + 1,
    };
    let mut text = String::with_capacity(digits.len() + 10);
    if number.negative {
        text.push('-');
    }
    if point <= 0 {
        text.push_str("0.");
        (0..-point).for_each(|_| text.push('0'));
        text.push_str(&digits);
    } else if point >= len {
        text.push_str(&digits);
        (len..point).for_each(|_| text.push('0'));
    } else {
        text.push_str(&digits[..point as usize]);
        text.push('.');
        text.push_str(&digits[point as usize..]);
    }
    if left != point {
        text.push(if capitals { 'E' } else { 'e' });
        text.push_str(&format!("{:+}", left - point));
    }
    text
}

fn special_text(number: &Number) -> String {
    let sign = if number.negative { "-" } else { "" };
    let name = match number.kind {
        Kind::Infinite => "Infinity",
        Kind::Signalling => "sNaN",
        _ => "NaN",
    };
    let payload = if number.coef.is_zero() { String::new() } else { digits_text(&number.coef) };
    format!("{sign}{name}{payload}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back() {
        for text in
            ["0", "-0.00", "1.50", "123456789012345678901234567890.5", "1E+5", "-2.5E-9", "sNaN12", "-Infinity", "NaN"]
        {
            let number = parse(text).expect("it is a number");
            assert_eq!(to_text(&number, true, false), text);
        }
        assert_eq!(to_text(&parse("0E+4").expect("zero"), true, true), "0.00E+6");
        assert_eq!(to_text(&parse(" 12_34.e1 ").expect("a number"), false, false), "1.234e+4");
    }

    #[test]
    fn what_is_no_number() {
        for text in ["", "-", ".", "e5", "1e", "1e+", "1 2", "--1", "nanx", "infin", "1.2.3", "0x1"] {
            assert!(parse(text).is_none(), "{text}");
        }
        assert_eq!(parse("1e99999999999999999999").expect("far").exp, FAR);
    }
}
