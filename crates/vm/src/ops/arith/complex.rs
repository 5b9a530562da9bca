//! Operators on complex numbers.

use super::BinaryOp;
use crate::types::complex::Complex;
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

const ONE: Complex = Complex { real: 1.0, imag: 0.0 };

/// `a op b`; NotImplemented for operators that complex numbers don't have.
pub(super) fn binary(vm: &mut Vm, op: BinaryOp, a: Complex, b: Complex) -> PyResult {
    let result = match op {
        BinaryOp::Add => Complex { real: a.real + b.real, imag: a.imag + b.imag },
        BinaryOp::Sub => Complex { real: a.real - b.real, imag: a.imag - b.imag },
        BinaryOp::Mul => product(a, b),
        BinaryOp::Div => match complex_div(a, b) {
            Some(quotient) => quotient,
            None => return Err(vm.err(Exc::ZeroDivisionError, "complex division by zero")),
        },
        BinaryOp::Pow => {
            let Some(power) = complex_pow(a, b) else {
                return Err(vm.err(Exc::ZeroDivisionError, "0.0 to a negative or complex power"));
            };
            if power.real.is_infinite() || power.imag.is_infinite() {
                return Err(vm.overflow_error("complex exponentiation"));
            }
            power
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(vm.heap.alloc(result).into())
}

fn product(a: Complex, b: Complex) -> Complex {
    Complex { real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real }
}

/// `a / b`, by Smith's method, which scales by the larger part of the divisor. None if `b` is 0.
pub fn complex_div(a: Complex, b: Complex) -> Option<Complex> {
    let (abs_real, abs_imag) = (b.real.abs(), b.imag.abs());
    if abs_real >= abs_imag {
        if abs_real == 0.0 {
            return None;
        }
        let ratio = b.imag / b.real;
        let scale = b.real + b.imag * ratio;
        Some(Complex { real: (a.real + a.imag * ratio) / scale, imag: (a.imag - a.real * ratio) / scale })
    } else if abs_imag >= abs_real {
        let ratio = b.real / b.imag;
        let scale = b.real * ratio + b.imag;
        Some(Complex { real: (a.real * ratio + a.imag) / scale, imag: (a.imag * ratio - a.real) / scale })
    } else {
        Some(Complex { real: f64::NAN, imag: f64::NAN }) // a part of the divisor is a NaN
    }
}

/// `a ** b`; None for 0 to a power that is negative or not real, and where the angle is infinite.
pub fn complex_pow(a: Complex, b: Complex) -> Option<Complex> {
    if b.imag == 0.0 && b.real.fract() == 0.0 && b.real.abs() <= 100.0 {
        let exponent = b.real as i32;
        let power = whole_power(a, exponent.unsigned_abs());
        return if exponent >= 0 { Some(power) } else { complex_div(ONE, power) };
    }
    if a.real == 0.0 && a.imag == 0.0 {
        return (b.imag == 0.0 && b.real > 0.0).then_some(Complex { real: 0.0, imag: 0.0 });
    }
    let size = a.real.hypot(a.imag);
    let angle = a.imag.atan2(a.real);
    let mut len = size.powf(b.real);
    let mut phase = angle * b.real;
    if b.imag != 0.0 {
        len /= (angle * b.imag).exp();
        phase += b.imag * size.ln();
    }
    if phase.is_infinite() {
        return None; // such an angle has no cosine
    }
    Some(Complex { real: len * phase.cos(), imag: len * phase.sin() })
}

fn whole_power(base: Complex, exponent: u32) -> Complex {
    let mut result = ONE;
    let mut square = base;
    let mut bit = 1;
    while bit <= exponent {
        if exponent & bit != 0 {
            result = product(result, square);
        }
        bit <<= 1;
        square = product(square, square);
    }
    result
}
