//! Numbers by a format spec: which digits, and how sign, prefix, groups and padding go around them.

use std::fmt::Write;
use std::iter::repeat_n;

use super::float::{Form, push_float};
use super::spec::{Align, Spec};
use super::unknown_code;
use crate::ops::repr::push_int;
use crate::types::int::BigInt;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

/// The digits of an integer in a base, without its sign, and whether it is negative.
pub(super) fn int_digits(vm: &mut Vm, plain: Value, kind: char) -> PyResult<(bool, String)> {
    let mut digits = String::new();
    let Some(big) = plain.as_gc::<BigInt>() else {
        let i = plain.as_small_int().unwrap_or_else(|| i64::from(plain == Value::TRUE));
        let size = i.unsigned_abs();
        // Writing to a string can't fail.
        let _ = match kind {
            'b' => write!(digits, "{size:b}"),
            'o' => write!(digits, "{size:o}"),
            'x' => write!(digits, "{size:x}"),
            'X' => write!(digits, "{size:X}"),
            _ => {
                push_int(&mut digits, size as i64);
                Ok(())
            }
        };
        return Ok((i < 0, digits));
    };
    let negative = big.get().0 < dashu_int::IBig::ZERO;
    let radix = match kind {
        'b' => 2,
        'o' => 8,
        'x' | 'X' => 16,
        _ => {
            let text = crate::types::int::to_decimal_string(vm, plain)?;
            return Ok((negative, text.strip_prefix('-').map(str::to_owned).unwrap_or(text)));
        }
    };
    let text = big.get().0.in_radix(radix).to_string();
    let mut digits = text.strip_prefix('-').map(str::to_owned).unwrap_or(text);
    if kind == 'X' {
        digits.make_ascii_uppercase();
    }
    Ok((negative, digits))
}

/// `0x` and so on.
pub(super) fn base_prefix(kind: char) -> &'static str {
    match kind {
        'b' => "0b",
        'o' => "0o",
        'x' => "0x",
        'X' => "0X",
        _ => "",
    }
}

fn sign_text(spec: &Spec, negative: bool) -> &'static str {
    match spec.sign {
        _ if negative => "-",
        Some('+') => "+",
        Some(' ') => " ",
        _ => "",
    }
}

/// The parts of a number's text, in order.
struct Parts<'a> {
    sign: &'a str,
    prefix: &'a str,
    /// The digits before the point: those that are grouped.
    whole: &'a str,
    /// What comes after them.
    rest: &'a str,
}

/// Appends a number, grouped and padded.
fn push_parts(vm: &mut Vm, out: &mut String, spec: &Spec, parts: &Parts) -> PyResult<()> {
    let around = parts.sign.len() + parts.prefix.len() + parts.rest.chars().count();
    let zeros = spec.fill == '0' && spec.align == Align::AfterSign;
    let grouped;
    let named = matches!(parts.whole, "inf" | "nan" | "INF" | "NAN" | "inf%" | "nan%");
    let whole = match spec.grouping {
        Some(separator) if !named => {
            let size = if matches!(spec.kind, Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 };
            let least = if zeros { spec.width.saturating_sub(around) } else { 0 };
            vm.check_size(least.max(parts.whole.len()).saturating_mul(2))?;
            grouped = group(parts.whole, separator, size, least);
            grouped.as_str()
        }
        _ => parts.whole,
    };
    let missing = spec.width.saturating_sub(around + whole.chars().count());
    let (before, inside) = match spec.align {
        Align::Left => (0, 0),
        Align::Right => (missing, 0),
        Align::Center => (missing / 2, 0),
        Align::AfterSign => (0, missing),
    };
    out.extend(repeat_n(spec.fill, before));
    out.push_str(parts.sign);
    out.push_str(parts.prefix);
    out.extend(repeat_n(spec.fill, inside));
    out.push_str(whole);
    out.push_str(parts.rest);
    out.extend(repeat_n(spec.fill, missing - before - inside));
    Ok(())
}

/// Digits in groups, filled up with zeros until the text is at least `least` characters long.
fn group(digits: &str, separator: char, size: usize, least: usize) -> String {
    let mut count = digits.len();
    if count + (count - 1) / size < least {
        // Full groups with their separators, and as many digits of the first group as are still missing.
        let full = least / (size + 1);
        count = (full * size + (least - full * (size + 1)).max(usize::from(full == 0))).max(count);
        if least == full * (size + 1) {
            count = (full * size + 1).max(count); // a separator may not come first
        }
    }
    let mut out = String::with_capacity(count + count / size);
    let zeros = count - digits.len();
    for (i, digit) in repeat_n('0', zeros).chain(digits.chars()).enumerate() {
        if i > 0 && (count - i).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// An integer by a spec. `plain` is the integer inside of `value`.
pub(super) fn format_int(vm: &mut Vm, out: &mut String, value: Value, plain: Value, spec: &Spec) -> PyResult<()> {
    let kind = spec.kind.unwrap_or('d');
    match kind {
        'b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n' => {}
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            let float = vm.to_f64(plain)?;
            return format_float(vm, out, value, float, spec);
        }
        _ => return Err(unknown_code(vm, value, kind)),
    }
    if spec.precision.is_some() {
        return Err(vm.value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(vm.value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if kind == 'c' {
        return format_char(vm, out, plain, spec);
    }
    let (negative, digits) = int_digits(vm, plain, kind)?;
    let prefix = if spec.alternate { base_prefix(kind) } else { "" };
    push_parts(vm, out, spec, &Parts { sign: sign_text(spec, negative), prefix, whole: &digits, rest: "" })
}

fn format_char(vm: &mut Vm, out: &mut String, plain: Value, spec: &Spec) -> PyResult<()> {
    if spec.sign.is_some() {
        return Err(vm.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(vm.value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    if plain.is::<BigInt>() && vm.to_isize(plain).is_err() {
        return Err(vm.overflow_error("Python int too large to convert to C long"));
    }
    let code = match plain.as_small_int() {
        Some(code) => code,
        None if plain.is::<BigInt>() => -1,
        None => i64::from(plain == Value::TRUE),
    };
    match u32::try_from(code).ok().and_then(surrogate::char_of) {
        None => Err(vm.overflow_error("%c arg not in range(0x110000)")),
        Some(c) => {
            push_parts(vm, out, spec, &Parts { sign: "", prefix: "", whole: c.encode_utf8(&mut [0; 4]), rest: "" })
        }
    }
}

/// The text of a float's size by a presentation type, in the case that the type asks for; whether it is all zeros.
fn float_text(value: f64, spec: &Spec, point_zero: bool) -> String {
    let mut text = String::new();
    let precision = spec.precision.unwrap_or(6);
    let (form, point_zero) = match spec.kind {
        None if spec.precision.is_none() => (Form::Repr, point_zero),
        None => (Form::General(precision), point_zero),
        Some('e' | 'E') => (Form::Exponent(precision), false),
        Some('f' | 'F' | '%') => (Form::Fixed(precision), false),
        _ => (Form::General(precision), false),
    };
    push_float(&mut text, value, form, spec.alternate, point_zero);
    if matches!(spec.kind, Some('E' | 'F' | 'G')) {
        text.make_ascii_uppercase();
    }
    text
}

/// Whether the digits of a number's text (those before the exponent) are all zero.
fn is_zero(text: &str) -> bool {
    text.bytes().take_while(|b| !matches!(b, b'e' | b'E')).all(|b| matches!(b, b'0' | b'.'))
}

/// A float by a spec.
pub(super) fn format_float(vm: &mut Vm, out: &mut String, value: Value, float: f64, spec: &Spec) -> PyResult<()> {
    match spec.kind {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => {}
        Some(kind) => return Err(unknown_code(vm, value, kind)),
    }
    if spec.precision.is_some_and(|precision| precision > i32::MAX as usize) {
        return Err(vm.value_error("precision too big"));
    }
    let shown = if spec.kind == Some('%') { float * 100.0 } else { float };
    let mut text = float_text(shown.abs(), spec, true);
    if spec.kind == Some('%') {
        text.push('%');
    }
    let negative = shown.is_sign_negative() && !shown.is_nan();
    let negative = negative && !(spec.no_negative_zero && is_zero(text.trim_end_matches('%')));
    let (whole, rest) = split_whole(&text);
    push_parts(vm, out, spec, &Parts { sign: sign_text(spec, negative), prefix: "", whole, rest })
}

/// The digits before the point or exponent, and the rest; `inf` and `nan` are all whole.
fn split_whole(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 { (text, "") } else { text.split_at(digits) }
}

/// A complex number by a spec: both parts by the same, and the padding around both.
pub(super) fn format_complex(
    vm: &mut Vm,
    out: &mut String,
    value: Value,
    real: f64,
    imag: f64,
    spec: &Spec,
) -> PyResult<()> {
    match spec.kind {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n') => {}
        Some(kind) => return Err(unknown_code(vm, value, kind)),
    }
    if spec.precision.is_some_and(|precision| precision > i32::MAX as usize) {
        return Err(vm.value_error("precision too big"));
    }
    if spec.fill == '0' {
        return Err(vm.value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(vm.value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    let bare = spec.kind.is_none();
    let skip_real = bare && real == 0.0 && real.is_sign_positive();
    let unpadded = Spec { width: 0, align: Align::Right, ..*spec };
    let mut text = String::new();
    if bare && !skip_real {
        text.push('(');
    }
    for (part, is_imag) in [(real, false), (imag, true)] {
        if skip_real && !is_imag {
            continue;
        }
        let digits = float_text(part.abs(), &unpadded, false);
        let negative = part.is_sign_negative() && !part.is_nan() && !(spec.no_negative_zero && is_zero(&digits));
        let spec = Spec { sign: if is_imag && !skip_real { Some('+') } else { spec.sign }, ..unpadded };
        let (whole, rest) = split_whole(&digits);
        push_parts(vm, &mut text, &spec, &Parts { sign: sign_text(&spec, negative), prefix: "", whole, rest })?;
    }
    text.push('j');
    if bare && !skip_real {
        text.push(')');
    }
    spec.pad(out, &text);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_and_filled_up() {
        assert_eq!(group("1234567", ',', 3, 0), "1,234,567");
        assert_eq!(group("123", ',', 3, 0), "123");
        assert_eq!(group("1234", ',', 3, 10), "00,001,234");
        assert_eq!(group("1234", ',', 3, 9), "0,001,234");
        assert_eq!(group("1234", ',', 3, 8), "0,001,234");
        assert_eq!(group("1234", ',', 3, 7), "001,234");
        assert_eq!(group("1", ',', 3, 4), "0,001");
        assert_eq!(group("1", ',', 3, 3), "001");
        assert_eq!(group("1", ',', 3, 1), "1");
        assert_eq!(group("deadbeef", '_', 4, 12), "00_dead_beef");
    }

    #[test]
    fn decimals_are_written() {
        for i in [0, 7, -1, 10, i64::MAX, i64::MIN] {
            let mut out = String::new();
            push_int(&mut out, i);
            assert_eq!(out, i.to_string());
        }
    }
}
