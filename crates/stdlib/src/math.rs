//! `math`: functions of numbers. Here are the table and the functions of floats; those of ints and of many numbers are
//! beside this file.
//!
//! What the C library computes is taken from it, as CPython does, so that the last digit agrees.

mod ints;
mod many;

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::ops::arith::{Int, decompose, int_value_of_float, shift_float};
use pellucid_vm::types::float::gamma::{Special, gamma, lgamma};
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Raised, Vm};
use pellucid_vm::{Exc, Str};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "math", doc: "Mathematical functions of the real numbers.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "acos(x, /)", "Return the arc cosine (measured in radians) of x." => |vm, args| narrow(vm, args, f64::acos);
    "acosh(x, /)", "Return the inverse hyperbolic cosine of x." => |vm, args| narrow(vm, args, acosh);
    "asin(x, /)", "Return the arc sine (measured in radians) of x." => |vm, args| narrow(vm, args, f64::asin);
    "asinh(x, /)", "Return the inverse hyperbolic sine of x." => |vm, args| narrow(vm, args, asinh);
    "atan(x, /)", "Return the arc tangent (measured in radians) of x." => |vm, args| narrow(vm, args, f64::atan);
    "atan2(y, x, /)", "Return the arc tangent (measured in radians) of y/x." => |vm, args| total(vm, args, f64::atan2);
    "atanh(x, /)", "Return the inverse hyperbolic tangent of x." => |vm, args| narrow(vm, args, libm::atanh);
    "cbrt(x, /)", "Return the cube root of x." => |vm, args| narrow(vm, args, f64::cbrt);
    "ceil(x, /)", "Return the ceiling of x as an Integral." => ceil;
    "comb(n, k, /)", "Number of ways to choose k items from n items without repetition and without order." => ints::comb;
    "copysign(x, y, /)", "Return a float with the magnitude (absolute value) of x but the sign of y." => |vm, args| total(vm, args, f64::copysign);
    "cos(x, /)", "Return the cosine of x (measured in radians)." => |vm, args| narrow(vm, args, f64::cos);
    "cosh(x, /)", "Return the hyperbolic cosine of x." => |vm, args| wide(vm, args, f64::cosh);
    "degrees(x, /)", "Convert angle x from radians to degrees." => |vm, args| plain(vm, args, |x| x * (180.0 / PI));
    "dist(p, q, /)", "Return the Euclidean distance between two points p and q." => many::dist;
    "erf(x, /)", "Error function at x." => |vm, args| plain(vm, args, libm::erf);
    "erfc(x, /)", "Complementary error function at x." => |vm, args| plain(vm, args, libm::erfc);
    "exp(x, /)", "Return e raised to the power of x." => |vm, args| wide(vm, args, f64::exp);
    "exp2(x, /)", "Return 2 raised to the power of x." => |vm, args| wide(vm, args, f64::exp2);
    "expm1(x, /)", "Return exp(x)-1." => |vm, args| wide(vm, args, f64::exp_m1);
    "fabs(x, /)", "Return the absolute value of the float x." => |vm, args| plain(vm, args, f64::abs);
    "factorial(n, /)", "Find n!." => ints::factorial;
    "floor(x, /)", "Return the floor of x as an Integral." => floor;
    "fma(x, y, z, /)", "Fused multiply-add operation." => fma;
    "fmod(x, y, /)", "Return fmod(x, y), according to platform C." => fmod;
    "frexp(x, /)", "Return the mantissa and exponent of x, as pair (m, e)." => frexp;
    "fsum(seq, /)", "Return an accurate floating-point sum of values in the iterable seq." => many::fsum;
    "gamma(x, /)", "Gamma function at x." => |vm, args| special(vm, args, gamma);
    "gcd(*integers)", "Greatest Common Divisor." => ints::gcd;
    "hypot(*coordinates)", "Multidimensional Euclidean distance from the origin to a point." => many::hypot;
    "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Determine whether two floating-point numbers are close in value." => isclose;
    "isfinite(x, /)", "Return True if x is neither an infinity nor a NaN, and False otherwise." => |vm, args| test(vm, args, f64::is_finite);
    "isinf(x, /)", "Return True if x is a positive or negative infinity, and False otherwise." => |vm, args| test(vm, args, f64::is_infinite);
    "isnan(x, /)", "Return True if x is a NaN (not a number), and False otherwise." => |vm, args| test(vm, args, f64::is_nan);
    "isqrt(n, /)", "Return the integer part of the square root of the input." => ints::isqrt;
    "lcm(*integers)", "Least Common Multiple." => ints::lcm;
    "ldexp(x, i, /)", "Return x * (2**i)." => ldexp;
    "lgamma(x, /)", "Natural logarithm of absolute value of Gamma function at x." => |vm, args| special(vm, args, lgamma);
    "log(x, base=None, /)", "Return the logarithm of x to the given base, or the natural logarithm." => log;
    "log10(x, /)", "Return the base 10 logarithm of x." => |vm, args| Ok(logarithm(vm, args[0], f64::log10)?.into_value(vm));
    "log1p(x, /)", "Return the natural logarithm of 1+x (base e)." => |vm, args| narrow(vm, args, f64::ln_1p);
    "log2(x, /)", "Return the base 2 logarithm of x." => |vm, args| Ok(logarithm(vm, args[0], f64::log2)?.into_value(vm));
    "modf(x, /)", "Return the fractional and integer parts of x." => modf;
    "nextafter(x, y, /, *, steps=None)", "Return the floating-point value the given number of steps after x towards y." => nextafter;
    "perm(n, k=None, /)", "Number of ways to choose k items from n items without repetition and with order." => ints::perm;
    "pow(x, y, /)", "Return x**y (x to the power of y)." => pow;
    "prod(iterable, /, *, start=1)", "Calculate the product of all the elements in the input iterable." => many::prod;
    "radians(x, /)", "Convert angle x from degrees to radians." => |vm, args| plain(vm, args, |x| x * (PI / 180.0));
    "remainder(x, y, /)", "Difference between x and the closest integer multiple of y." => remainder;
    "sin(x, /)", "Return the sine of x (measured in radians)." => |vm, args| narrow(vm, args, f64::sin);
    "sinh(x, /)", "Return the hyperbolic sine of x." => |vm, args| wide(vm, args, f64::sinh);
    "sqrt(x, /)", "Return the square root of x." => |vm, args| narrow(vm, args, f64::sqrt);
    "sumprod(p, q, /)", "Return the sum of products of values from two iterables p and q." => many::sumprod;
    "tan(x, /)", "Return the tangent of x (measured in radians)." => |vm, args| narrow(vm, args, f64::tan);
    "tanh(x, /)", "Return the hyperbolic tangent of x." => |vm, args| narrow(vm, args, f64::tanh);
    "trunc(x, /)", "Truncates the Real x to the nearest Integral toward 0." => trunc;
    "ulp(x, /)", "Return the value of the least significant bit of the float x." => ulp;
];

use std::f64::consts::PI;

/// Adds what is not a function.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let constants = [
        ("pi", PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        let name = vm.heap.intern(name);
        let value = vm.new_float(value);
        vm.heap.dict_set_str(dict, name, value);
    }
    Ok(())
}

fn domain_error(vm: &mut Vm) -> Raised {
    vm.value_error("math domain error")
}

fn range_error(vm: &mut Vm) -> Raised {
    vm.overflow_error("math range error")
}

/// A function defined everywhere.
#[inline]
fn plain(vm: &mut Vm, args: &[Value], f: impl Fn(f64) -> f64) -> PyResult {
    let x = vm.to_f64(args[0])?;
    Ok(vm.new_float(f(x)))
}

/// A function of two numbers defined everywhere.
#[inline]
fn total(vm: &mut Vm, args: &[Value], f: impl Fn(f64, f64) -> f64) -> PyResult {
    let (x, y) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?);
    Ok(vm.new_float(f(x, y)))
}

/// A function that is not defined where it gives NaN or, for finite numbers, infinity.
#[inline]
fn narrow(vm: &mut Vm, args: &[Value], f: impl Fn(f64) -> f64) -> PyResult {
    let x = vm.to_f64(args[0])?;
    let y = f(x);
    if !y.is_finite() && (y.is_nan() && !x.is_nan() || y.is_infinite() && x.is_finite()) {
        return Err(domain_error(vm));
    }
    Ok(vm.new_float(y))
}

/// A function that is too large where it gives infinity for finite numbers.
#[inline]
fn wide(vm: &mut Vm, args: &[Value], f: impl Fn(f64) -> f64) -> PyResult {
    let x = vm.to_f64(args[0])?;
    let y = f(x);
    if y.is_infinite() && x.is_finite() {
        return Err(range_error(vm));
    }
    Ok(vm.new_float(y))
}

fn special(vm: &mut Vm, args: &[Value], f: fn(f64) -> Special) -> PyResult {
    let x = vm.to_f64(args[0])?;
    match f(x) {
        Special::Value(y) => Ok(vm.new_float(y)),
        Special::Domain => Err(domain_error(vm)),
        Special::Range => Err(range_error(vm)),
    }
}

/// By the formula that keeps the most digits: large, middling, and near to 1.
fn acosh(x: f64) -> f64 {
    if x > 268435456.0 {
        x.ln() + std::f64::consts::LN_2
    } else if x > 2.0 {
        (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln()
    } else {
        let t = x - 1.0;
        (t + (2.0 * t + t * t).sqrt()).ln_1p()
    }
}

/// By the formula that keeps the most digits: large, middling, small, and tiny.
fn asinh(x: f64) -> f64 {
    let size = x.abs();
    let result = if size > 268435456.0 {
        size.ln() + std::f64::consts::LN_2
    } else if size > 2.0 {
        (2.0 * size + 1.0 / ((x * x + 1.0).sqrt() + size)).ln()
    } else if size < 3.725290298461914e-9 || size.is_nan() {
        return x;
    } else {
        let t = x * x;
        (size + t / (1.0 + (1.0 + t).sqrt())).ln_1p()
    };
    result.copysign(x)
}

fn test(vm: &mut Vm, args: &[Value], f: impl Fn(f64) -> bool) -> PyResult {
    let x = vm.to_f64(args[0])?;
    Ok(Value::bool(f(x)))
}

/// An int rounded by a method of the object's class, if it has one, else by a function of floats.
fn whole(vm: &mut Vm, value: Value, name: Gc<Str>, f: fn(f64) -> f64) -> PyResult {
    if let Some(int) = Int::of(value) {
        return Ok(int.to_value(vm));
    }
    if vm.has_own_class(value)
        && let Some(result) = vm.call_special(value, name, &[])?
    {
        return Ok(result);
    }
    let x = vm.to_f64(value)?;
    int_value_of_float(vm, f(x))
}

fn ceil(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.names.ceil;
    whole(vm, args[0], name, f64::ceil)
}

fn floor(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.names.floor;
    whole(vm, args[0], name, f64::floor)
}

fn trunc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.names.trunc;
    if vm.has_own_class(args[0]) {
        if let Some(result) = vm.call_special(args[0], name, &[])? {
            return Ok(result);
        }
    } else if Int::of(args[0]).is_some() || args[0].as_float().is_some() {
        return whole(vm, args[0], name, f64::trunc);
    }
    let message = format!("type {} doesn't define __trunc__ method", vm.type_name(args[0]));
    Err(vm.type_error(message))
}

/// A logarithm, not yet a value.
struct Logarithm(f64);

impl Logarithm {
    fn into_value(self, vm: &mut Vm) -> Value {
        vm.new_float(self.0)
    }
}

/// The logarithm of a number; an int may be larger than floats are.
fn logarithm(vm: &mut Vm, value: Value, f: fn(f64) -> f64) -> PyResult<Logarithm> {
    if let Some(Int::Big(big)) = Int::of(vm.unwrap_payload(value)) {
        let int = Int::Big(big);
        if int.is_negative() {
            return Err(domain_error(vm));
        }
        let bits = int.bit_len();
        let x = big.get().0.to_f64().value();
        if x.is_finite() {
            return Ok(Logarithm(f(x)));
        }
        // The number is a fraction from 1/2 to 1, rounded once, times a power of two.
        let shift = bits - 64;
        let mut top = (&big.get().0 >> shift).to_f64().value();
        top /= 2f64.powi(64);
        return Ok(Logarithm(f(top) + f(2.0) * bits as f64));
    }
    let x = vm.to_f64(value)?;
    if x <= 0.0 {
        return Err(domain_error(vm));
    }
    Ok(Logarithm(f(x)))
}

fn log(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Logarithm(x) = logarithm(vm, args[0], f64::ln)?;
    let Some(base) = args[1].present() else { return Ok(vm.new_float(x)) };
    let Logarithm(base) = logarithm(vm, base, f64::ln)?;
    if base == 0.0 {
        return Err(vm.err(Exc::ZeroDivisionError, "float division by zero"));
    }
    Ok(vm.new_float(x / base))
}

fn fma(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (x, y, z) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let result = x.mul_add(y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(vm.new_float(result))
}

fn fmod(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (x, y) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?);
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error(vm));
    }
    Ok(vm.new_float(result))
}

fn remainder(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (x, y) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?);
    let result = libm::remainder(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error(vm));
    }
    Ok(vm.new_float(result))
}

/// The mantissa from 1/2 to 1 and the exponent of a float.
fn split(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (mantissa, exponent) = decompose(x);
    let bits = 64 - i64::from(mantissa.unsigned_abs().leading_zeros());
    (shift_float(mantissa as f64, -bits), i64::from(exponent) + bits)
}

fn frexp(vm: &mut Vm, args: &[Value]) -> PyResult {
    let x = vm.to_f64(args[0])?;
    let (mantissa, exponent) = split(x);
    let mantissa = vm.new_float(mantissa);
    Ok(vm.new_tuple(&[mantissa, Value::int_unchecked(exponent)]))
}

fn ldexp(vm: &mut Vm, args: &[Value]) -> PyResult {
    let x = vm.to_f64(args[0])?;
    if Int::of(vm.unwrap_payload(args[1])).is_none() {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    }
    let exponent = vm.to_index_clamped(args[1])?;
    let result = shift_float(x, exponent);
    if result.is_infinite() && x.is_finite() {
        return Err(range_error(vm));
    }
    Ok(vm.new_float(result))
}

fn modf(vm: &mut Vm, args: &[Value]) -> PyResult {
    let x = vm.to_f64(args[0])?;
    let fraction = if x.is_infinite() { 0.0 } else { x.fract() };
    let (fraction, whole) = (vm.new_float(fraction.copysign(x)), vm.new_float(x.trunc()));
    Ok(vm.new_tuple(&[fraction, whole]))
}

fn isclose(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (a, b) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?);
    let mut tolerances = [1e-9, 0.0];
    for (tolerance, arg) in tolerances.iter_mut().zip(&args[2..]) {
        if let Some(value) = arg.present() {
            *tolerance = vm.to_f64(value)?;
        }
    }
    let [relative, absolute] = tolerances;
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::TRUE);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::FALSE);
    }
    let difference = (b - a).abs();
    let close = difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute;
    Ok(Value::bool(close))
}

/// A number that orders floats as they lie on the line, so that neighbours differ by 1.
fn place(x: f64) -> i64 {
    let bits = x.to_bits() as i64;
    if bits < 0 { i64::MIN - bits } else { bits }
}

fn at_place(place: i64) -> f64 {
    f64::from_bits(if place < 0 { i64::MIN - place } else { place } as u64)
}

fn nextafter(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (x, y) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?);
    let steps = match args[2].not_none() {
        None => 1,
        Some(steps) => {
            let steps = vm.to_index(steps)?;
            if Int::of(steps).is_some_and(Int::is_negative) {
                return Err(vm.value_error("steps must be a non-negative integer"));
            }
            vm.to_index_clamped(steps)?
        }
    };
    if steps == 0 || x.is_nan() {
        return Ok(vm.new_float(x));
    }
    if x == y || y.is_nan() {
        return Ok(vm.new_float(y));
    }
    let (from, to) = (i128::from(place(x)), i128::from(place(y)));
    let reached = if from < to { (from + i128::from(steps)).min(to) } else { (from - i128::from(steps)).max(to) };
    let result = if reached == to { y } else { at_place(reached as i64) };
    // Zero is reached with the sign of where the walk came from.
    Ok(vm.new_float(if result == 0.0 { result.copysign(x) } else { result }))
}

fn ulp(vm: &mut Vm, args: &[Value]) -> PyResult {
    let x = vm.to_f64(args[0])?.abs();
    let result = if x.is_finite() {
        let next = at_place(place(x) + 1);
        if next.is_infinite() { x - at_place(place(x) - 1) } else { next - x }
    } else {
        x
    };
    Ok(vm.new_float(result))
}

fn pow(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (x, y) = (vm.to_f64(args[0])?, vm.to_f64(args[1])?);
    let result = x.powf(y);
    if x.is_finite() && y.is_finite() {
        if result.is_nan() || result.is_infinite() && x == 0.0 {
            return Err(domain_error(vm));
        }
        if result.is_infinite() {
            return Err(range_error(vm));
        }
    }
    Ok(vm.new_float(result))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_split_and_step() {
        assert_eq!(split(8.0), (0.5, 4));
        assert_eq!(split(-0.75), (-0.75, 0));
        assert_eq!(split(5e-324), (0.5, -1073));
        assert_eq!(at_place(place(1.0) + 1), 1.0000000000000002);
        assert_eq!(at_place(place(-1.0) + 1), -0.9999999999999999);
        assert_eq!(at_place(place(5e-324) - 1), 0.0);
        assert_eq!(at_place(-1), -5e-324);
        assert_eq!((place(0.0), place(-0.0)), (0, 0));
    }
}
