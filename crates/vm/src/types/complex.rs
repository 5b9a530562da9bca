//! Complex numbers: the methods of `complex`, and complex numbers from and as texts. The operators are in
//! [`crate::ops::arith`].

use pellucid_bytecode::pure::float_repr;

use crate::heap::{Gc, Immutable, Marker, Str, Trace};
use crate::types::digits::to_ascii;
use crate::types::float::float_text;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// A complex number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imag: f64,
}

impl Immutable for Complex {}

impl Trace for Complex {
    fn trace(&self, _: &mut Marker) {}
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "__getnewargs__(self, /)", "What __new__ takes to make an equal value." => get_new_args;
    "conjugate(self, /)", "Return the complex conjugate of its argument." => |vm, args| {
        let Complex { real, imag } = this(args);
        Ok(vm.new_complex(real, -imag))
    };
    "@get real", "the real part of a complex number" => |vm, args| Ok(vm.new_float(this(args).real));
    "@get imag", "the imaginary part of a complex number" => |vm, args| Ok(vm.new_float(this(args).imag));
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("complex(real=0, imag=0)", "Create a complex number from a string or numbers.", construct);

/// The number that a method is called on.
fn this(args: &[Value]) -> Complex {
    args[0].as_gc::<Complex>().map_or(Complex { real: 0.0, imag: 0.0 }, |c| *c.get())
}

fn get_new_args(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Complex { real, imag } = this(args);
    let parts = [vm.new_float(real), vm.new_float(imag)];
    Ok(vm.new_tuple(&parts))
}

impl Vm {
    /// A complex number.
    pub fn new_complex(&mut self, real: f64, imag: f64) -> Value {
        self.heap.alloc(Complex { real, imag }).into()
    }
}

/// Why a text is no complex number: an underscore out of place is told in other words.
fn malformed(vm: &mut Vm, text: Gc<Str>) -> PyResult<Raised> {
    // What is no digit of any script and no space ends what is looked at.
    let read = to_ascii(text.as_str());
    let bytes = read.split(|c: char| !c.is_ascii()).next().unwrap_or_default().as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let misplaced = |at: usize| bytes[at] == b'_' && !(digit(at.checked_sub(1)) && digit(Some(at + 1)));
    if !(0..bytes.len()).any(misplaced) {
        return Ok(vm.value_error("complex() arg is a malformed string"));
    }
    let shown = vm.repr(text.into())?;
    Ok(vm.value_error(format!("could not convert string to complex: {}", shown.as_str())))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (real, imag) = (args[0].present(), args[1].present());
    if args[0].is::<Complex>() && imag.is_none() {
        return Ok(args[0]);
    }
    if let Some(text) = real.and_then(|v| vm.cast::<Str>(v)) {
        if imag.is_some() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        return match parse_complex(text.as_str()) {
            Some(c) => Ok(vm.new_complex(c.real, c.imag)),
            None => Err(malformed(vm, text)?),
        };
    }
    if imag.is_some_and(|v| vm.cast::<Str>(v).is_some()) {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let mut result = Complex { real: 0.0, imag: 0.0 };
    let mut real_is_complex = false;
    if let Some(value) = real {
        real_is_complex = vm.cast::<Complex>(value).is_some() || vm.has_own_class(value);
        let own = if args[0].is::<Complex>() { None } else { vm.own_complex(value)? };
        result = match own.map_or_else(|| vm.to_complex_opt(value), |c| Ok(Some(c)))? {
            Some(c) => c,
            None => {
                let message =
                    format!("complex() first argument must be a string or a number, not '{}'", vm.type_name(value));
                return Err(vm.type_error(message));
            }
        };
    }
    let Some(value) = imag else { return Ok(vm.new_complex(result.real, result.imag)) };
    // `real + imag * 1j`, where each may be complex itself; without arithmetic where it isn't, for the sake of -0.0.
    let mut part = match vm.cast::<Complex>(value) {
        Some(c) => {
            result.real -= c.get().imag;
            c.get().real
        }
        None => match vm.to_f64_opt(value)? {
            Some(f) => f,
            None => {
                let message = format!("complex() second argument must be a number, not '{}'", vm.type_name(value));
                return Err(vm.type_error(message));
            }
        },
    };
    if real_is_complex {
        part += result.imag;
    }
    Ok(vm.new_complex(result.real, part))
}

/// `repr` of a complex number.
pub fn complex_repr(c: Complex) -> String {
    let part = |f: f64| {
        let text = float_repr(f);
        text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
    };
    if c.real == 0.0 && c.real.is_sign_positive() {
        return format!("{}j", part(c.imag));
    }
    let sign = if c.imag.is_sign_negative() && !c.imag.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", part(c.real), part(c.imag))
}

/// The complex number that a text spells, as `complex()` reads it.
fn parse_complex(text: &str) -> Option<Complex> {
    let text = to_ascii(text);
    let inner = match text.strip_prefix('(') {
        Some(rest) => to_ascii(rest.strip_suffix(')')?).into_owned(),
        None => text.into_owned(),
    };
    let Some(body) = inner.strip_suffix(['j', 'J']) else {
        return Some(Complex { real: float_text(&inner)?, imag: 0.0 });
    };
    // The sign of the imaginary part is the last one that doesn't belong to an exponent.
    let bytes = body.as_bytes();
    let split = (0..bytes.len())
        .rev()
        .find(|&i| matches!(bytes[i], b'+' | b'-') && !(i > 0 && matches!(bytes[i - 1], b'e' | b'E')))
        .unwrap_or(0);
    let (real, imag) = body.split_at(split);
    let imag = match imag {
        "" | "+" => 1.0,
        "-" => -1.0,
        number => float_text(number)?,
    };
    Some(Complex { real: if real.is_empty() { 0.0 } else { float_text(real)? }, imag })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_complex_numbers() {
        let cases = [
            ("1+2j", 1.0, 2.0),
            ("1", 1.0, 0.0),
            ("2j", 0.0, 2.0),
            ("-j", 0.0, -1.0),
            ("j", 0.0, 1.0),
            (" ( 1e2-3e-1J ) ", 100.0, -0.3),
            ("1e+2+1e-2j", 100.0, 0.01),
            ("-inf+infj", f64::NEG_INFINITY, f64::INFINITY),
        ];
        for (text, real, imag) in cases {
            assert_eq!(parse_complex(text), Some(Complex { real, imag }), "{text}");
        }
        for text in ["", "1+", "1+2", "j1", "1 + 2j", "(1", "1)", "1+2jj", "++j"] {
            assert_eq!(parse_complex(text), None, "{text}");
        }
    }

    #[test]
    fn complex_numbers_as_texts() {
        let text = |real, imag| complex_repr(Complex { real, imag });
        assert_eq!(text(1.0, 2.0), "(1+2j)");
        assert_eq!(text(0.0, -2.5), "-2.5j");
        assert_eq!(text(-0.0, 1.0), "(-0+1j)");
        assert_eq!(text(1.0, -0.0), "(1-0j)");
        assert_eq!(text(f64::NAN, f64::INFINITY), "(nan+infj)");
        assert_eq!(text(1e20, f64::NAN), "(1e+20+nanj)");
    }
}
