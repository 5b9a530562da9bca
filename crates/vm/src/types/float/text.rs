//! Floats from texts.

use crate::types::digits::{to_ascii, without_underscores};

/// The float that a text spells, as `float()` reads it: white space around it, underscores between digits and the decimal
/// digits of every script are allowed, and so are `inf`, `infinity` and `nan`. None if it spells none.
pub fn parse_float(text: &str) -> Option<f64> {
    float_text(&to_ascii(text))
}

/// As [`parse_float`], with nothing around it and in ASCII.
pub fn float_text(text: &str) -> Option<f64> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'-' => (-1.0, &text[1..]),
        b'+' => (1.0, &text[1..]),
        _ => (1.0, text),
    };
    if rest.eq_ignore_ascii_case("inf") || rest.eq_ignore_ascii_case("infinity") {
        return Some(f64::INFINITY.copysign(sign));
    }
    if rest.eq_ignore_ascii_case("nan") {
        return Some(f64::NAN.copysign(sign));
    }
    if !rest.bytes().all(|c| matches!(c, b'0'..=b'9' | b'.' | b'e' | b'E' | b'_' | b'+' | b'-')) {
        return None;
    }
    let (mantissa, exponent) = match rest.find(['e', 'E']) {
        Some(at) => (&rest[..at], Some(&rest[at + 1..])),
        None => (rest, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let exponent_digits = exponent.map(|e| e.strip_prefix(['+', '-']).unwrap_or(e));
    if exponent_digits == Some("") {
        return None;
    }
    for part in [whole, fraction, exponent_digits.unwrap_or("")] {
        if !without_underscores(part)?.bytes().all(|c| c.is_ascii_digit()) {
            return None;
        }
    }
    let plain = if rest.contains('_') { rest.replace('_', "").into() } else { std::borrow::Cow::from(rest) };
    plain.parse::<f64>().ok().map(|f| f * sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_of_floats() {
        let good = [
            ("1.5", 1.5),
            (" -1e3\n", -1000.0),
            ("1_0.2_5e1_0", 10.25e10),
            (".5", 0.5),
            ("5.", 5.0),
            ("+Infinity", f64::INFINITY),
            ("-inf", f64::NEG_INFINITY),
            ("1e400", f64::INFINITY),
            ("1e-400", 0.0),
            ("٣.٥", 3.5),
            ("1E+2", 100.0),
        ];
        for (text, value) in good {
            assert_eq!(parse_float(text), Some(value), "{text}");
        }
        assert!(parse_float("NaN").unwrap().is_nan());
        assert_eq!(parse_float("-0").unwrap().to_bits(), (-0.0f64).to_bits());
        let bad = [
            "", ".", "e5", "1e", "1__0", "_1", "1_", "1_.5", "1._5", "0x1p3", "1e5.5", "--1", "1 2", "in", "nan1", "é",
        ];
        for text in bad {
            assert_eq!(parse_float(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(bits in any::<u64>()) {
            let f = f64::from_bits(bits);
            let read = parse_float(&pellucid_bytecode::pure::float_repr(f)).unwrap();
            prop_assert!(read.to_bits() == bits || f.is_nan() && read.is_nan());
        }

        #[test]
        fn no_text_is_too_strange(text in ".*") {
            let _ = parse_float(&text);
        }
    }
}
