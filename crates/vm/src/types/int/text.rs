//! Ints from texts and as texts.

use dashu_int::ops::BitTest;
use dashu_int::{IBig, UBig};

use crate::ops::arith::Int;
use crate::types::digits::{to_ascii, without_underscores};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The most digits that texts of ints may have unless the program raises the limit: a guard against slow conversions.
pub const MAX_STR_DIGITS: usize = 4300;

/// Why a text is not an int.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnInt {
    /// It does not spell one.
    Malformed,
    /// It has this many digits, more than the limit.
    TooLong(usize),
}

/// The int that a text spells in a base from 2 to 36, or 0 to go by its prefix. White space around it, underscores between
/// digits and the decimal digits of every script are allowed. `max_digits` of 0 sets no limit.
///
/// # Errors
/// Why it does not.
pub fn parse_int(text: &str, base: u32, max_digits: usize) -> Result<IBig, NotAnInt> {
    let text = to_ascii(text);
    let (negative, rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, &text[..]),
    };
    let (base, digits) = split_prefix(rest, base).ok_or(NotAnInt::Malformed)?;
    let digits = without_underscores(digits).ok_or(NotAnInt::Malformed)?;
    if digits.is_empty() || !digits.bytes().all(|c| char::from(c).is_digit(base)) {
        return Err(NotAnInt::Malformed);
    }
    if max_digits > 0 && digits.len() > max_digits && !base.is_power_of_two() {
        return Err(NotAnInt::TooLong(digits.len()));
    }
    if digits.len() <= 12 {
        // 36 ** 12 is below 2 ** 63.
        let small = i64::from_str_radix(&digits, base).map_err(|_| NotAnInt::Malformed)?;
        return Ok(IBig::from(if negative { -small } else { small }));
    }
    let size = IBig::from(UBig::from_str_radix(&digits, base).map_err(|_| NotAnInt::Malformed)?);
    Ok(if negative { -size } else { size })
}

/// The int of up to 18 plain decimal digits, perhaps behind a minus sign: what most texts of ints are.
#[inline]
pub(super) fn short_decimal(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut int = 0;
    for &digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        int = int * 10 + i64::from(digit - b'0');
    }
    Some(if negative { -int } else { int })
}

/// Takes a prefix such as `0x` away, and finds the base that it stands for.
fn split_prefix(text: &str, base: u32) -> Option<(u32, &str)> {
    let bytes = text.as_bytes();
    let prefix = match bytes {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    if prefix != 0 && (base == 0 || base == prefix) {
        // One underscore may follow the prefix.
        return Some((prefix, text[2..].strip_prefix('_').unwrap_or(&text[2..])));
    }
    if base != 0 {
        return Some((base, text));
    }
    // Without a prefix, only zero may begin with a zero.
    if text.starts_with('0') && text.bytes().any(|c| c != b'0' && c != b'_') {
        return None;
    }
    Some((10, text))
}

/// The decimal digits of an int or bool.
///
/// # Errors
/// ValueError if there are more than the limit allows.
pub fn to_decimal_string(vm: &mut Vm, value: Value) -> PyResult<String> {
    match Int::of(vm.unwrap_payload(value)) {
        None => Ok("0".to_owned()),
        Some(Int::Small(i)) => Ok(i.to_string()),
        Some(Int::Big(big)) => big_to_decimal(vm, &big.get().0),
    }
}

/// The decimal digits of a large int.
///
/// # Errors
/// As [`to_decimal_string`].
pub(crate) fn big_to_decimal(vm: &mut Vm, big: &IBig) -> PyResult<String> {
    let limit = vm.int_max_str_digits;
    // Each bit gives 0.301 digits: what is certainly too long is refused before the work is done.
    let certain = big.bit_len() / 10 * 3 > limit;
    if limit == 0 || !certain {
        let text = big.to_string();
        if limit == 0 || text.len() - usize::from(text.starts_with('-')) <= limit {
            return Ok(text);
        }
    }
    Err(vm.value_error(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the \
         limit"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(text: &str, base: u32) -> Option<String> {
        parse_int(text, base, 0).ok().map(|i| i.to_string())
    }

    #[test]
    fn texts_of_ints() {
        let good = [
            ("12", 10, "12"),
            (" -1_000\n", 10, "-1000"),
            ("+7", 10, "7"),
            ("0x_ff", 16, "255"),
            ("0XfF", 0, "255"),
            ("ff", 16, "255"),
            ("0b", 16, "11"),
            ("0b1", 16, "177"),
            ("0b101", 0, "5"),
            ("0o17", 8, "15"),
            ("zz", 36, "1295"),
            ("0", 0, "0"),
            ("00_0", 0, "0"),
            ("-0", 10, "0"),
            ("٣٤", 10, "34"),
            ("123456789012345678901234567890", 10, "123456789012345678901234567890"),
        ];
        for (text, base, result) in good {
            assert_eq!(parsed(text, base).as_deref(), Some(result), "{text}");
        }
        let bad =
            [("", 10), ("-", 10), ("1_", 10), ("_1", 10), ("1__0", 10), ("0x", 16), ("0x__1", 16), ("9", 8), ("01", 0)];
        let more = [("1 2", 10), ("- 1", 10), ("+-1", 10), ("1.0", 10), ("é", 10), ("0x1", 10), ("0b2", 0), ("²", 10)];
        for (text, base) in bad.into_iter().chain(more) {
            assert_eq!(parse_int(text, base, 0), Err(NotAnInt::Malformed), "{text}");
        }
    }

    #[test]
    fn the_limit_counts_digits() {
        assert_eq!(parse_int(&"1".repeat(11), 10, 10), Err(NotAnInt::TooLong(11)));
        assert!(parse_int(&"1".repeat(11), 16, 10).is_ok());
        assert!(parse_int(&"1".repeat(10), 10, 10).is_ok());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(digits in "-?[1-9][0-9]{0,300}", base in 2u32..=36) {
            let int = parse_int(&digits, 10, 0).unwrap();
            prop_assert_eq!(int.to_string(), digits);
            let text = int.in_radix(base as u8).to_string();
            prop_assert_eq!(parse_int(&text, base, 0).unwrap(), int);
        }

        #[test]
        fn no_text_is_too_strange(text in ".*", base in 2u32..=36) {
            let _ = parse_int(&text, base, 100);
            let _ = parse_int(&text, 0, 100);
        }
    }
}
