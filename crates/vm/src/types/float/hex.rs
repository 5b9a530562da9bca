//! `float.hex` and `float.fromhex`.

use crate::heap::Str;
use crate::ops::arith::scaled;
use crate::types::class::Class;
use crate::types::str::unicode::is_space;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The float with its mantissa in base 16 and its exponent in base 2.
pub(super) fn to_hex(f: f64) -> String {
    if !f.is_finite() {
        return pellucid_bytecode::pure::float_repr(f);
    }
    let sign = if f.is_sign_negative() { "-" } else { "" };
    let fraction = f.to_bits() & ((1 << 52) - 1);
    match (f.to_bits() >> 52 & 0x7ff) as i64 {
        0 if fraction == 0 => format!("{sign}0x0.0p+0"),
        0 => format!("{sign}0x0.{fraction:013x}p-1022"),
        exponent => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    }
}

/// Why a text is not a float in base 16.
#[derive(Debug, PartialEq)]
enum NotHex {
    Malformed,
    TooLarge,
}

pub(super) fn from_hex(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(text) = vm.cast::<Str>(args[1]) else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let float = match parse(text.as_str()) {
        Ok(f) => vm.new_float(f),
        Err(NotHex::Malformed) => return Err(vm.value_error("invalid hexadecimal floating-point string")),
        Err(NotHex::TooLarge) => {
            return Err(vm.overflow_error("hexadecimal value too large to represent as a float"));
        }
    };
    match args[0].as_gc::<Class>() {
        Some(class) if class != vm.types.float => vm.call(args[0], &[float]),
        _ => Ok(float),
    }
}

fn parse(text: &str) -> Result<f64, NotHex> {
    let text = text.trim_matches(is_space);
    let (sign, rest) = match text.as_bytes().first() {
        Some(b'-') => (-1.0, &text[1..]),
        Some(b'+') => (1.0, &text[1..]),
        _ => (1.0, text),
    };
    match rest.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Ok(f64::INFINITY.copysign(sign)),
        "nan" => return Ok(f64::NAN.copysign(sign)),
        _ => {}
    }
    let rest = rest.strip_prefix("0x").or_else(|| rest.strip_prefix("0X")).unwrap_or(rest);
    let (mantissa, exponent) = match rest.find(['p', 'P']) {
        Some(at) => (&rest[..at], parse_exponent(&rest[at + 1..])?),
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err(NotHex::Malformed);
    }
    let mut digits: u128 = 0;
    let mut dropped = false; // something other than 0 was too far behind to keep
    let mut scale = exponent;
    for (part, behind) in [(whole, false), (fraction, true)] {
        for c in part.chars() {
            let digit = c.to_digit(16).ok_or(NotHex::Malformed)?;
            if digits >> 120 == 0 {
                digits = digits << 4 | u128::from(digit);
                scale -= if behind { 4 } else { 0 };
            } else {
                dropped |= digit != 0;
                scale += if behind { 0 } else { 4 };
            }
        }
    }
    let size = scaled(digits, dropped, scale);
    if size.is_infinite() { Err(NotHex::TooLarge) } else { Ok(size.copysign(sign)) }
}

/// A decimal exponent, kept within what can matter.
fn parse_exponent(text: &str) -> Result<i64, NotHex> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return Err(NotHex::Malformed);
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX).min(1 << 60);
    Ok(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hexadecimal_floats() {
        assert_eq!(to_hex(0.1), "0x1.999999999999ap-4");
        assert_eq!(to_hex(-1.0), "-0x1.0000000000000p+0");
        assert_eq!(to_hex(5e-324), "0x0.0000000000001p-1022");
        assert_eq!(to_hex(-0.0), "-0x0.0p+0");
        assert_eq!(parse(" 0x1.8p1 "), Ok(3.0));
        assert_eq!(parse("-.8"), Ok(-0.5));
        assert_eq!(parse("ff"), Ok(255.0));
        assert_eq!(parse("0x1p-1075"), Ok(0.0));
        assert_eq!(parse("0x1p5000"), Err(NotHex::TooLarge));
        assert_eq!(parse("0x1p-99999999999999999999"), Ok(0.0));
        for text in ["", "0x", "0xg", "1p", "1p+", "1.2.3", "0x1p1.5"] {
            assert_eq!(parse(text), Err(NotHex::Malformed), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(bits in any::<u64>()) {
            let f = f64::from_bits(bits);
            let read = parse(&to_hex(f)).unwrap();
            prop_assert!(read.to_bits() == bits || f.is_nan() && read.is_nan());
        }
    }
}
