//! Floats whose exponent the word can't hold, and the methods of `float`. The operators are in [`crate::ops::arith`].

pub mod gamma;
pub mod half;
mod hex;
mod round;
mod text;

pub use round::round_float;
pub use text::{float_text, parse_float};

use dashu_int::IBig;

use crate::heap::{Immutable, Marker, Str, Trace};
use crate::ops::arith::decompose;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A float that is not one of those held in a word. (Those are never represented by one.)
pub struct FloatBox(pub f64);

impl Immutable for FloatBox {}

impl Trace for FloatBox {
    fn trace(&self, _: &mut Marker) {}
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __getformat__(cls, typestr, /)", "How floats of a type of C are laid out." => |vm, args| {
        let name = vm.to_str(args[1], "__getformat__() argument")?;
        if !matches!(name.as_str(), "double" | "float") {
            return Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'"));
        }
        let end = if cfg!(target_endian = "big") { "big" } else { "little" };
        Ok(vm.new_string(format!("IEEE, {end}-endian")))
    };
    "__getnewargs__(self, /)", "What __new__ takes to make an equal value." => |vm, args| Ok(vm.new_tuple(&args[..1]));
    "is_integer(self, /)", "Return True if the float is an integer." => |_, args| {
        let f = this(args);
        Ok(Value::bool(f.is_finite() && f.fract() == 0.0))
    };
    "as_integer_ratio(self, /)", "Return a pair of integers, whose ratio is exactly equal to the original float." => as_integer_ratio;
    "hex(self, /)", "Return a hexadecimal representation of a floating-point number." => |vm, args| {
        let text = hex::to_hex(this(args));
        Ok(vm.new_string(text))
    };
    "@class fromhex(cls, string, /)", "Create a floating-point number from a hexadecimal string." => hex::from_hex;
    "conjugate(self, /)", "Return self, the complex conjugate of any float." => itself;
    "@get real", "the real part of a complex number" => itself;
    "@get imag", "the imaginary part of a complex number" => |vm, _| Ok(vm.new_float(0.0));
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("float(x=0, /)", "Convert a string or number to a floating-point number, if possible.", construct);

/// The float that a method is called on.
fn this(args: &[Value]) -> f64 {
    args[0].as_float().unwrap_or(f64::NAN)
}

fn itself(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.new_float(this(args)))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args[0].present() {
        Some(value) => vm.py_float(value),
        None => Ok(vm.new_float(0.0)),
    }
}

impl Vm {
    /// `float(value)`
    ///
    /// # Errors
    /// As Python's `float`.
    pub fn py_float(&mut self, value: Value) -> PyResult {
        if value.as_float().is_some() {
            return Ok(value);
        }
        // What a class derived from `str` says of itself as a number comes before its text.
        if let Some(f) = self.to_f64_opt(value)? {
            return Ok(self.new_float(f));
        }
        let parsed = if let Some(text) = self.cast::<Str>(value) {
            parse_float(text.as_str())
        } else if let Some(buffer) = crate::types::bytes::buffer(self, value) {
            std::str::from_utf8(buffer.slice(&self.heap)).ok().filter(|t| t.is_ascii()).and_then(parse_float)
        } else {
            let message =
                format!("float() argument must be a string or a real number, not '{}'", self.type_name(value));
            return Err(self.type_error(message));
        };
        match parsed {
            // Containers find a NaN by identity, and a float's identity is its bits: every NaN that is asked for gets its own.
            Some(f) if f.is_nan() => {
                let number = u64::from(self.heap.new_version());
                Ok(self.new_float(f64::from_bits(f64::NAN.to_bits() | number).copysign(f)))
            }
            Some(f) => Ok(self.new_float(f)),
            None => {
                let repr = self.repr(value)?;
                Err(self.value_error(format!("could not convert string to float: {}", repr.as_str())))
            }
        }
    }
}

fn as_integer_ratio(vm: &mut Vm, args: &[Value]) -> PyResult {
    let f = this(args);
    if f.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if f.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (numerator, denominator) = ratio(f);
    let (numerator, denominator) = (vm.new_bigint(numerator), vm.new_bigint(denominator));
    Ok(vm.new_tuple(&[numerator, denominator]))
}

/// A finite float as a fraction in lowest terms.
pub fn ratio(f: f64) -> (IBig, IBig) {
    let (mantissa, exponent) = decompose(f);
    if mantissa == 0 {
        return (IBig::ZERO, IBig::ONE);
    }
    let zeros = mantissa.trailing_zeros() as i32;
    let (mantissa, exponent) = (IBig::from(mantissa >> zeros), exponent + zeros);
    if exponent >= 0 {
        (mantissa << exponent as usize, IBig::ONE)
    } else {
        (mantissa, IBig::ONE << exponent.unsigned_abs() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_fractions() {
        let text = |f: f64| {
            let (a, b) = ratio(f);
            format!("{a}/{b}")
        };
        assert_eq!(text(0.75), "3/4");
        assert_eq!(text(-10.0), "-10/1");
        assert_eq!(text(0.0), "0/1");
        assert_eq!(text(0.1), "3602879701896397/36028797018963968");
        assert_eq!(text(1e22), "10000000000000000000000/1");
    }
}
