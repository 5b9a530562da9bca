//! `math`'s functions of many numbers: sums, products and distances, with less rounding than adding up gives.

use pellucid_vm::heap::Tuple;
use pellucid_vm::ops::arith::{BinaryOp, Int, shift_float};
use pellucid_vm::value::Value;
use pellucid_vm::vm::{PyResult, Raised, Vm};

/// A sum or product that was rounded, and what rounding took from it.
#[derive(Clone, Copy)]
struct Exact {
    high: f64,
    low: f64,
}

/// The sum of numbers of which the first is the larger.
fn fast_sum(a: f64, b: f64) -> Exact {
    let high = a + b;
    Exact { high, low: (a - high) + b }
}

/// The sum of any two numbers (Knuth).
fn exact_sum(a: f64, b: f64) -> Exact {
    let high = a + b;
    let b_part = high - a;
    Exact { high, low: (a - (high - b_part)) + (b - b_part) }
}

fn exact_product(a: f64, b: f64) -> Exact {
    let high = a * b;
    Exact { high, low: a.mul_add(b, -high) }
}

/// The length of a vector with these parts, none negative: scaled by the largest, summed with what rounding takes away,
/// and improved by one step of Newton's method.
fn length(parts: &mut [f64]) -> f64 {
    if parts.iter().any(|p| p.is_infinite()) {
        return f64::INFINITY;
    }
    if parts.iter().any(|p| p.is_nan()) {
        return f64::NAN;
    }
    let largest = parts.iter().copied().fold(0.0, f64::max);
    if largest == 0.0 || parts.len() <= 1 {
        return largest;
    }
    if largest < f64::MIN_POSITIVE {
        // The scale of such small numbers would be infinite.
        parts.iter_mut().for_each(|p| *p /= f64::MIN_POSITIVE);
        return f64::MIN_POSITIVE * length(parts);
    }
    let scale = shift_float(1.0, -super::split(largest).1);
    let mut sum = 1.0;
    let (mut low_products, mut low_sums) = (0.0, 0.0);
    let mut add = |product: Exact| {
        let Exact { high, low } = fast_sum(sum, product.high);
        sum = high;
        low_products += product.low;
        low_sums += low;
        sum - 1.0 + (low_products + low_sums)
    };
    let mut total = 0.0;
    for &mut part in parts {
        let x = part * scale;
        total = add(exact_product(x, x));
    }
    let mut root = total.sqrt();
    let rest = add(exact_product(-root, root));
    root += rest / (2.0 * root);
    root / scale
}

pub(super) fn hypot(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut parts = Vec::with_capacity(args.len());
    for &arg in args {
        parts.push(vm.to_f64(arg)?.abs());
    }
    Ok(vm.new_float(length(&mut parts)))
}

/// The numbers of a point.
fn coordinates(vm: &mut Vm, point: Value) -> PyResult<Vec<f64>> {
    let items = match point.as_gc::<Tuple>() {
        Some(tuple) => tuple.items().to_vec(),
        None => vm.collect(point)?,
    };
    for &item in &items {
        vm.root(item);
    }
    items.into_iter().map(|item| vm.to_f64(item)).collect()
}

pub(super) fn dist(vm: &mut Vm, args: &[Value]) -> PyResult {
    let p = coordinates(vm, args[0])?;
    let q = coordinates(vm, args[1])?;
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut parts: Vec<f64> = p.iter().zip(&q).map(|(a, b)| (a - b).abs()).collect();
    Ok(vm.new_float(length(&mut parts)))
}

/// Adds up exactly: the parts don't overlap and grow in size (Shewchuk, "Adaptive Precision Floating-Point Arithmetic").
#[derive(Default)]
struct Partials {
    parts: Vec<f64>,
    /// The sum of infinities and NaNs.
    special: f64,
    /// The sum of infinities alone.
    infinite: f64,
    overflow: bool,
}

impl Partials {
    fn add(&mut self, number: f64) {
        let mut x = number;
        let mut kept = 0;
        for i in 0..self.parts.len() {
            let mut y = self.parts[i];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let Exact { high, low } = fast_sum(x, y);
            if low != 0.0 {
                self.parts[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.parts.truncate(kept);
        if x == 0.0 {
            return;
        }
        if x.is_finite() {
            self.parts.push(x);
        } else if number.is_finite() {
            self.overflow = true;
        } else {
            self.infinite += if number.is_infinite() { number } else { 0.0 };
            self.special += number;
            self.parts.clear();
        }
    }

    /// The sum, rounded once.
    fn total(&self) -> f64 {
        let Some((&last, rest)) = self.parts.split_last() else { return 0.0 };
        let mut high = last;
        let mut left = rest.len();
        let mut low = 0.0;
        while left > 0 {
            left -= 1;
            let sum = fast_sum(high, rest[left]);
            high = sum.high;
            low = sum.low;
            if low != 0.0 {
                break;
            }
        }
        // A tie is decided by what comes below it.
        if left > 0 && (low < 0.0 && rest[left - 1] < 0.0 || low > 0.0 && rest[left - 1] > 0.0) {
            let doubled = low * 2.0;
            let moved = high + doubled;
            if moved - high == doubled {
                high = moved;
            }
        }
        high
    }
}

pub(super) fn fsum(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut sum = Partials::default();
    vm.for_each(args[0], |vm, item| {
        let number = vm.to_f64(item)?;
        sum.add(number);
        if sum.overflow {
            return Err(vm.overflow_error("intermediate overflow in fsum"));
        }
        Ok(())
    })?;
    if sum.infinite.is_nan() {
        return Err(vm.value_error("-inf + inf in fsum"));
    }
    let total = if sum.special != 0.0 { sum.special } else { sum.total() };
    Ok(vm.new_float(total))
}

pub(super) fn prod(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut product = args[1].present().unwrap_or(Value::int_unchecked(1));
    let iterator = vm.iter(args[0])?;
    vm.root(iterator);
    let mark = vm.root_mark();
    loop {
        vm.unroot(mark);
        vm.root(product);
        let Some(item) = vm.iter_next(iterator)? else { return Ok(product) };
        vm.root(item);
        product = vm.binary(BinaryOp::Mul, product, item)?;
    }
}

/// A sum of products kept in three floats.
#[derive(Clone, Copy, Default)]
struct Triple {
    high: f64,
    low: f64,
    tiny: f64,
}

impl Triple {
    fn add_product(self, x: f64, y: f64) -> Triple {
        let product = exact_product(x, y);
        let sum = exact_sum(self.high, product.high);
        let first = exact_sum(self.low, product.low);
        let second = exact_sum(first.high, sum.low);
        Triple { high: sum.high, low: second.high, tiny: self.tiny + first.low + second.low }
    }

    fn value(self) -> f64 {
        exact_sum(self.high, exact_sum(self.low, self.tiny).high).high
    }
}

fn different_lengths(vm: &mut Vm) -> Raised {
    vm.value_error("Inputs are not the same length")
}

pub(super) fn sumprod(vm: &mut Vm, args: &[Value]) -> PyResult {
    let p = vm.collect(args[0])?;
    for &item in &p {
        vm.root(item);
    }
    let q = vm.collect(args[1])?;
    for &item in &q {
        vm.root(item);
    }
    if p.len() != q.len() {
        return Err(different_lengths(vm));
    }
    let pairs: Vec<(Value, Value)> = p.into_iter().zip(q).collect();
    // Whole numbers at first, then pairs in which one is a float, then whatever comes: each kind ends where another begins.
    let is_int = |v: Value| Int::of(v).is_some() && !v.is_bool();
    let whole = pairs.iter().take_while(|(x, y)| is_int(*x) && is_int(*y)).count();
    let total = add_products(vm, Value::int_unchecked(0), &pairs[..whole])?;
    let fits = |v: Value| v.as_float().is_some() || Int::of(v).is_some();
    let mut sum = Triple::default();
    let mut next = whole;
    while let Some(&(x, y)) = pairs.get(next)
        && (x.as_float().is_some() || y.as_float().is_some())
        && fits(x)
        && fits(y)
    {
        let (Ok(p), Ok(q)) = (vm.to_f64(x), vm.to_f64(y)) else { break };
        let more = sum.add_product(p, q);
        if !more.value().is_finite() {
            break;
        }
        (sum, next) = (more, next + 1);
    }
    let total = if next > whole {
        vm.root(total);
        let floats = vm.new_float(sum.value());
        vm.root(floats);
        vm.binary(BinaryOp::Add, total, floats)?
    } else {
        total
    };
    add_products(vm, total, &pairs[next..])
}

/// A total and the products of pairs, added one after the other.
fn add_products(vm: &mut Vm, mut total: Value, pairs: &[(Value, Value)]) -> PyResult {
    let mark = vm.root_mark();
    for &(x, y) in pairs {
        vm.root(total);
        let product = vm.binary(BinaryOp::Mul, x, y)?;
        vm.root(product);
        total = vm.binary(BinaryOp::Add, total, product)?;
        vm.unroot(mark);
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(numbers: &[f64]) -> f64 {
        let mut partials = Partials::default();
        numbers.iter().for_each(|&n| partials.add(n));
        partials.total()
    }

    #[test]
    fn sums_are_rounded_once() {
        assert_eq!(sum(&[0.1; 10]), 1.0);
        assert_eq!(sum(&[1e100, 1.0, -1e100]), 1.0);
        assert_eq!(sum(&[1.0, 1e-16, 1e-16]), 1.0000000000000002);
        assert_eq!(sum(&[]), 0.0);
    }

    #[test]
    fn lengths_neither_overflow_nor_vanish() {
        assert_eq!(length(&mut [3.0, 4.0]), 5.0);
        assert_eq!(length(&mut [1e200, 1e200]), 1.414213562373095e200);
        assert_eq!(length(&mut [5e-324, 5e-324]), 5e-324);
        assert_eq!(length(&mut [f64::NAN, f64::INFINITY]), f64::INFINITY);
        assert_eq!(length(&mut [1.0, 2.0, 2.0]), 3.0);
    }
}
