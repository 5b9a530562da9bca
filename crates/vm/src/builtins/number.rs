//! `abs`, `divmod`, `pow`, `round`, `bin`, `oct`, `hex`, `chr`, `ord`.

use dashu_int::{IBig, UBig};

use crate::heap::{Gc, Str};
use crate::natives;
use crate::ops::arith::BinaryOp;
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::complex::Complex;
use crate::types::exception::Exc;
use crate::types::int::BigInt;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

pub(super) const FUNCTIONS: &[NativeDef] = natives![
    "abs(x, /)", "Return the absolute value." => abs;
    "divmod(x, y, /)", "Return the tuple (x//y, x%y)." => divmod;
    "pow(base, exp, mod=None)", "Return base**exp, or that modulo mod." => pow;
    "round(number, ndigits=None)", "Round to an int, or to this many digits behind the point." => round;
    "bin(number, /)", "Return the binary text of an int." => radix::<2>;
    "oct(number, /)", "Return the octal text of an int." => radix::<8>;
    "hex(number, /)", "Return the hexadecimal text of an int." => radix::<16>;
    "chr(i, /)", "Return the character with this code." => chr;
    "ord(c, /)", "Return a character's code." => ord;
];

/// Whether a value is an int (or bool, or an instance of a subclass) that arithmetic treats as one.
fn int_value(vm: &Vm, value: Value) -> Option<IBig> {
    let value = vm.unwrap_payload(value);
    if let Some(i) = value.as_small_int().or(value.as_bool().map(i64::from)) {
        return Some(i.into());
    }
    value.as_gc::<BigInt>().map(|big| vm.heap[big].0.clone())
}

fn abs(vm: &mut Vm, args: &[Value]) -> PyResult {
    let x = args[0];
    if let Some(i) = x.as_small_int() {
        return Ok(vm.new_int(i.abs()));
    }
    if let Some(f) = x.as_float() {
        return Ok(vm.new_float(f.abs()));
    }
    let name = vm.names.abs;
    if x.is::<crate::heap::Instance>()
        && let Some(result) = vm.call_special(x, name, &[])?
    {
        return Ok(result);
    }
    let plain = vm.unwrap_payload(x);
    if let Some(i) = int_value(vm, plain) {
        let magnitude = if i < IBig::ZERO { -i } else { i };
        return Ok(vm.new_bigint(magnitude));
    }
    if let Some(f) = plain.as_float() {
        return Ok(vm.new_float(f.abs()));
    }
    if let Some(c) = plain.as_gc::<Complex>() {
        let c = &vm.heap[c];
        let size = c.real.hypot(c.imag);
        if size.is_infinite() && c.real.is_finite() && c.imag.is_finite() {
            return Err(vm.overflow_error("absolute value too large"));
        }
        return Ok(vm.new_float(size));
    }
    let message = format!("bad operand type for abs(): '{}'", vm.type_name(x));
    Err(vm.type_error(message))
}

fn divmod(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (a, b) = (args[0], args[1]);
    let (names_there, names_back) = (vm.heap.intern("__divmod__"), vm.heap.intern("__rdivmod__"));
    let (class_a, class_b) = (vm.class_of(a), vm.class_of(b));
    let back_first = class_a != class_b && vm.heap[class_b].is_subclass(class_a) && b.is::<crate::heap::Instance>();
    let mut tries = [(a, names_there, b), (b, names_back, a)];
    if back_first {
        tries.reverse();
    }
    for (receiver, name, other) in tries {
        if !receiver.is::<crate::heap::Instance>() || (name == names_back && class_a == class_b) {
            continue;
        }
        if let Some(result) = vm.call_special(receiver, name, &[other])?
            && result != Value::NOT_IMPLEMENTED
        {
            return Ok(result);
        }
    }
    let (x, y) = (vm.unwrap_payload(a), vm.unwrap_payload(b));
    let is_int = |v: Value| v.is_small_int() || v.is_bool() || v.is::<BigInt>();
    let is_real = |v: Value| is_int(v) || v.as_float().is_some();
    if !is_real(x) || !is_real(y) {
        let message =
            format!("unsupported operand type(s) for divmod(): '{}' and '{}'", vm.type_name(a), vm.type_name(b));
        return Err(vm.type_error(message));
    }
    if !(is_int(x) && is_int(y)) && vm.to_f64(y)? == 0.0 {
        return Err(vm.err(Exc::ZeroDivisionError, "float divmod()"));
    }
    let quotient = vm.binary_builtin(BinaryOp::FloorDiv, x, y)?;
    vm.root(quotient);
    let rest = vm.binary_builtin(BinaryOp::Mod, x, y)?;
    Ok(vm.new_tuple(&[quotient, rest]))
}

fn pow(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.py_pow(args[0], args[1], args[2])
}

fn magnitude(i: &IBig) -> UBig {
    i.clone().into_parts().1
}

fn round(vm: &mut Vm, args: &[Value]) -> PyResult {
    let x = args[0];
    let digits = args[1].not_none();
    if x.is::<crate::heap::Instance>() {
        let name = vm.names.round;
        let given: &[Value] = if digits.is_some() { &args[1..2] } else { &[] };
        if let Some(result) = vm.call_special(x, name, given)? {
            return Ok(result);
        }
    }
    let plain = vm.unwrap_payload(x);
    match (plain.as_float(), digits) {
        (Some(f), None) => round_to_int(vm, f),
        (Some(f), Some(digits)) => {
            let digits = vm.to_index_clamped(digits)?;
            match round_float(f, digits) {
                Some(rounded) => Ok(vm.new_float(rounded)),
                None => Err(vm.overflow_error("rounded value too large to represent")),
            }
        }
        (None, digits) => {
            let Some(i) = int_value(vm, plain) else {
                let message = format!("type {} doesn't define __round__ method", vm.type_name(x));
                return Err(vm.type_error(message));
            };
            let digits = match digits {
                None => 0,
                Some(digits) => vm.to_index_clamped(digits)?,
            };
            let rounded = round_int(i, digits);
            Ok(vm.new_bigint(rounded))
        }
    }
}

fn round_to_int(vm: &mut Vm, f: f64) -> PyResult {
    if f.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if f.is_infinite() {
        return Err(vm.overflow_error("cannot convert float infinity to integer"));
    }
    let whole = f.round_ties_even();
    if whole.abs() < 9e18 {
        return Ok(vm.new_int(whole as i64));
    }
    let rounded = IBig::try_from(whole).unwrap_or_default();
    Ok(vm.new_bigint(rounded))
}

/// Rounds to a power of ten, ties to even digits; None on leaving the finite numbers.
fn round_float(f: f64, digits: i64) -> Option<f64> {
    if !f.is_finite() || f == 0.0 || digits > 323 {
        return Some(f);
    }
    if digits < -308 {
        return Some(0.0 * f);
    }
    if digits >= 0 {
        return format!("{f:.*}", digits as usize).parse().ok().filter(|r: &f64| r.is_finite());
    }
    // The number is whole after rounding: its exact value decides.
    let scale = UBig::from(10u8).pow(digits.unsigned_abs() as usize);
    let whole = IBig::try_from(f.trunc()).ok()?;
    let has_fraction = f.fract() != 0.0;
    let size = magnitude(&whole);
    let (mut quotient, rest) = (&size / &scale, &size % &scale);
    let twice = rest * UBig::from(2u8);
    let odd = &quotient % UBig::from(2u8) == UBig::ONE;
    if twice > scale || (twice == scale && (odd || has_fraction)) {
        quotient += UBig::ONE;
    }
    let text = (quotient * scale).to_string();
    let rounded: f64 = text.parse().ok()?;
    Some(rounded.copysign(f)).filter(|r| r.is_finite())
}

/// Rounds an int to a power of ten if `digits` is negative, ties to even.
fn round_int(i: IBig, digits: i64) -> IBig {
    if digits >= 0 {
        return i;
    }
    // Anything is far from a power of ten that has three digits more than it has bits.
    let places = digits.unsigned_abs();
    let size = magnitude(&i);
    if places > 20 + size.to_string().len() as u64 {
        return IBig::ZERO;
    }
    let scale = UBig::from(10u8).pow(places as usize);
    let (mut quotient, rest) = (&size / &scale, &size % &scale);
    let twice = rest * UBig::from(2u8);
    if twice > scale || (twice == scale && &quotient % UBig::from(2u8) == UBig::ONE) {
        quotient += UBig::ONE;
    }
    let rounded = IBig::from(quotient * scale);
    if i < IBig::ZERO { -rounded } else { rounded }
}

fn radix<const BASE: u32>(vm: &mut Vm, args: &[Value]) -> PyResult {
    if let Some(i) = args[0].as_small_int() {
        return Ok(vm.heap.alloc_str(small_radix::<BASE>(i, &mut [0; 68])).into());
    }
    let i = vm.to_bigint(args[0])?;
    let size = magnitude(&i);
    let sign = if i < IBig::ZERO { "-" } else { "" };
    let text = match BASE {
        2 => format!("{sign}0b{size:b}"),
        8 => format!("{sign}0o{size:o}"),
        _ => format!("{sign}0x{size:x}"),
    };
    Ok(vm.new_string(text))
}

/// The text of a small int with its prefix, written at the end of a buffer.
fn small_radix<const BASE: u32>(i: i64, buffer: &mut [u8; 68]) -> &str {
    let mut at = buffer.len();
    let mut put = |byte: u8| {
        at -= 1;
        buffer[at] = byte;
    };
    let mut rest = i.unsigned_abs();
    loop {
        put(b"0123456789abcdef"[(rest % u64::from(BASE)) as usize]);
        rest /= u64::from(BASE);
        if rest == 0 {
            break;
        }
    }
    put(match BASE {
        2 => b'b',
        8 => b'o',
        _ => b'x',
    });
    put(b'0');
    if i < 0 {
        put(b'-');
    }
    std::str::from_utf8(&buffer[at..]).unwrap_or_default()
}

fn chr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let code = vm.to_index_clamped(args[0])?;
    match u32::try_from(code).ok().and_then(surrogate::char_of) {
        Some(c) => Ok(vm.new_char(c)),
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

#[inline]
fn first_code(text: &str) -> u32 {
    match text.as_bytes().first() {
        Some(byte) if byte.is_ascii() => (*byte).into(),
        _ => text.chars().next().map_or(0, surrogate::code_of),
    }
}

fn ord(vm: &mut Vm, args: &[Value]) -> PyResult {
    let value = vm.unwrap_payload(args[0]);
    let (len, code) = if let Some(text) = value.as_gc::<Str>() {
        let text: Gc<Str> = text;
        (text.char_len(), first_code(text.as_str()))
    } else if let Some(bytes) = value.as_gc::<Bytes>() {
        let bytes = bytes.as_slice();
        (bytes.len(), bytes.first().map_or(0, |&b| b.into()))
    } else if let Some(bytes) = value.as_gc::<ByteArray>() {
        let bytes = &vm.heap[bytes].0;
        (bytes.len(), bytes.first().map_or(0, |&b| b.into()))
    } else {
        let message = format!("ord() expected string of length 1, but {} found", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    if len != 1 {
        return Err(vm.type_error(format!("ord() expected a character, but string of length {len} found")));
    }
    Ok(Value::int_unchecked(code.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_round_to_even_on_exact_ties() {
        assert_eq!(round_float(0.125, 2), Some(0.12));
        assert_eq!(round_float(2.675, 2), Some(2.67));
        assert_eq!(round_float(0.5, 0), Some(0.0));
        assert_eq!(round_float(1.5, 0), Some(2.0));
        assert_eq!(round_float(-25.0, -1), Some(-20.0));
        assert_eq!(round_float(25.5, -1), Some(30.0));
        assert_eq!(round_float(1e300, -400), Some(0.0));
        assert_eq!(round_float(1e308, -308), Some(1e308));
        assert_eq!(round_float(5e-324, 400), Some(5e-324));
    }

    #[test]
    fn ints_round_to_even_on_ties() {
        let round = |i: i64, d| i64::try_from(round_int(i.into(), d)).unwrap();
        assert_eq!((round(5, -1), round(15, -1), round(25, -1), round(-15, -1)), (0, 20, 20, -20));
        assert_eq!((round(1234, -2), round(1234, 2), round(7, -30)), (1200, 1234, 0));
    }
}
