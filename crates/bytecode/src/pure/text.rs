//! The text of floats, strings and bytes as Python's `repr` writes it.

use std::fmt::Write;

use super::{is_printable, surrogate};

/// `repr` of a float: the shortest digits that read back as the same number; `inf`, `-inf` and `nan` by name.
pub fn float_repr(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    if value == 0.0 || (1e-4..1e16).contains(&value.abs()) {
        // Rust's own layout is Python's in this range, and so few digits leave no tie.
        let text = format!("{value:?}");
        if text.len() < 16 {
            return text;
        }
    }
    let text = shortest_digits(value);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if !(-4..16).contains(&exponent) {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{mantissa}e{sign}{:02}", exponent.unsigned_abs());
    }
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits.replace('.', "")),
        None => ("", mantissa.replace('.', "")),
    };
    if exponent < 0 {
        return format!("{sign}0.{}{digits}", "0".repeat(exponent.unsigned_abs() as usize - 1));
    }
    let whole = exponent as usize + 1;
    match digits.split_at_checked(whole) {
        Some((before, after)) if !after.is_empty() => format!("{sign}{before}.{after}"),
        _ => format!("{sign}{digits:0<whole$}.0"),
    }
}

/// The shortest digits that read back as the same number, in Rust's exponent form; where two are equally near, those that
/// end in an even digit.
fn shortest_digits(value: f64) -> String {
    let text = format!("{value:e}");
    // Rust rounds such a tie up. There is none unless the exact value has few binary places (each adds a digit, less the
    // zeros in front: 2 ** -25 has 18) and its digits are many.
    let digits = text.bytes().take_while(|&byte| byte != b'e').filter(u8::is_ascii_digit).count();
    let places = 1075 - (value.to_bits() >> 52 & 0x7ff) as i64 - i64::from(value.to_bits().trailing_zeros().min(52));
    if digits < 15 || places > 25 {
        return text;
    }
    let nearest = format!("{value:.*e}", digits - 1);
    if nearest.parse() == Ok(value) { nearest } else { text }
}

/// `repr` of a string, quotes included.
pub fn str_repr(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_str_repr(&mut out, text);
    out
}

/// Adds the `repr` of a text.
pub fn push_str_repr(out: &mut String, text: &str) {
    // Most texts stand for themselves.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'\'' && byte != b'\\') {
        out.push('\'');
        out.push_str(text);
        out.push('\'');
        return;
    }
    let quote = quote_for(text.contains('\''), text.contains('"'));
    out.push(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            _ if c == quote => out.extend(['\\', c]),
            _ if is_printable(c) => out.push(c),
            _ => push_escape(out, surrogate::code_of(c)),
        }
    }
    out.push(quote);
}

/// `repr` of a bytes object, `b` and quotes included.
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = String::with_capacity(bytes.len() + 3);
    out.extend(['b', quote]);
    for &byte in bytes {
        match byte {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            _ if char::from(byte) == quote => out.extend(['\\', quote]),
            b' '..=b'~' => out.push(char::from(byte)),
            _ => push_escape(&mut out, byte.into()),
        }
    }
    out.push(quote);
    out
}

/// `repr` of a bytearray without its name: as that of bytes, but CPython escapes single quotes between double ones, too.
pub fn bytearray_repr(bytes: &[u8]) -> String {
    let text = bytes_repr(bytes);
    if text.starts_with("b\"") { text.replace('\'', "\\'") } else { text }
}

/// Double quotes only where they save escaping.
fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

fn push_escape(out: &mut String, code: u32) {
    // Writing to a string can't fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_laid_out_as_in_python() {
        let cases = [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (-1.5, "-1.5"),
            (0.1, "0.1"),
            (100.0, "100.0"),
            (123456789.125, "123456789.125"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (9999999999999998.0, "9999999999999998.0"),
            (3616678665934105.0 / 4.0, "904169666483526.2"),
            (-1949643438370141.0 / 8.0, "-243705429796267.62"),
            (1.2345e22, "1.2345e+22"),
            (0.0001, "0.0001"),
            (0.00012345, "0.00012345"),
            (0.00001, "1e-05"),
            (-1.5e-7, "-1.5e-07"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (-f64::NAN, "nan"),
        ];
        for (value, text) in cases {
            assert_eq!(float_repr(value), text);
        }
    }

    #[test]
    fn strings_choose_quotes_and_escape() {
        let cases = [
            ("", "''"),
            ("it's", "\"it's\""),
            ("say \"hi\"", "'say \"hi\"'"),
            ("both ' and \"", "'both \\' and \"'"),
            ("tab\tline\nback\\", "'tab\\tline\\nback\\\\'"),
            ("\0\x7f\u{80}\u{a0}\u{ad}", "'\\x00\\x7f\\x80\\xa0\\xad'"),
            ("é ñ 漢 😀", "'é ñ 漢 😀'"),
            ("\u{200b}\u{2028}\u{e000}\u{10ffff}", "'\\u200b\\u2028\\ue000\\U0010ffff'"),
        ];
        for (text, repr) in cases {
            assert_eq!(str_repr(text), repr);
        }
    }

    #[test]
    fn bytes_escape_all_but_ascii() {
        assert_eq!(bytes_repr(b"a'b\xff\n"), "b\"a'b\\xff\\n\"");
        assert_eq!(bytes_repr("é\0\\".as_bytes()), "b'\\xc3\\xa9\\x00\\\\'");
    }
}
