//! Floats (and counts) of other distributions.

use std::f64::consts::{E, PI, TAU};

use pellucid_bytecode::pure;

use super::{Random, this, this_gc};
use crate::heap::Gc;
use crate::types::exception::Exc;
use crate::types::float::gamma::{Special, lgamma};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// An argument as a float.
fn float_arg(vm: &mut Vm, arg: Value, default: f64) -> PyResult<f64> {
    match arg.present() {
        Some(value) => vm.to_f64(value),
        None => Ok(default),
    }
}

fn division_by_zero(vm: &mut Vm) -> Raised {
    vm.err(Exc::ZeroDivisionError, "float division by zero")
}

pub(super) fn uniform(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (a, b) = (vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let f = a + (b - a) * this(vm, args).next_f64();
    Ok(vm.new_float(f))
}

pub(super) fn triangular(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut low = float_arg(vm, args[1], 0.0)?;
    let mut high = float_arg(vm, args[2], 1.0)?;
    let mut u = this(vm, args).next_f64();
    let mut c = match args[3].not_none() {
        None => 0.5,
        Some(_) if high == low => return Ok(args[1].present().unwrap_or(Value::int_unchecked(0))),
        Some(mode) => (vm.to_f64(mode)? - low) / (high - low),
    };
    if u > c {
        u = 1.0 - u;
        c = 1.0 - c;
        (low, high) = (high, low);
    }
    Ok(vm.new_float(low + (high - low) * (u * c).sqrt()))
}

fn normal(random: &mut Random, mu: f64, sigma: f64) -> f64 {
    let magic = 4.0 * (-0.5f64).exp() / 2f64.sqrt();
    loop {
        let u1 = random.next_f64();
        let u2 = 1.0 - random.next_f64();
        let z = magic * (u1 - 0.5) / u2;
        if z * z / 4.0 <= -u2.ln() {
            return mu + z * sigma;
        }
    }
}

pub(super) fn normalvariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (mu, sigma) = (float_arg(vm, args[1], 0.0)?, float_arg(vm, args[2], 1.0)?);
    let f = normal(this(vm, args), mu, sigma);
    Ok(vm.new_float(f))
}

pub(super) fn gauss(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (mu, sigma) = (float_arg(vm, args[1], 0.0)?, float_arg(vm, args[2], 1.0)?);
    let random = this(vm, args);
    let z = match random.spare_gauss.take() {
        Some(z) => z,
        None => {
            let angle = random.next_f64() * TAU;
            let radius = (-2.0 * (1.0 - random.next_f64()).ln()).sqrt();
            random.spare_gauss = Some(angle.sin() * radius);
            angle.cos() * radius
        }
    };
    Ok(vm.new_float(mu + z * sigma))
}

pub(super) fn lognormvariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (mu, sigma) = (vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let f = normal(this(vm, args), mu, sigma).exp();
    if f.is_infinite() {
        return Err(vm.overflow_error("math range error"));
    }
    Ok(vm.new_float(f))
}

pub(super) fn expovariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let lambda = float_arg(vm, args[1], 1.0)?;
    let drawn = -(1.0 - this(vm, args).next_f64()).ln();
    if lambda == 0.0 {
        return Err(division_by_zero(vm));
    }
    Ok(vm.new_float(drawn / lambda))
}

pub(super) fn vonmisesvariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (mu, kappa) = (vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let random = this(vm, args);
    if kappa <= 1e-6 {
        let f = TAU * random.next_f64();
        return Ok(vm.new_float(f));
    }
    let s = 0.5 / kappa;
    let r = s + (1.0 + s * s).sqrt();
    let z = loop {
        let z = (PI * random.next_f64()).cos();
        let d = z / (r + z);
        let u = random.next_f64();
        if u < 1.0 - d * d || u <= (1.0 - d) * d.exp() {
            break z;
        }
    };
    let q = 1.0 / r;
    let f = (q + z) / (1.0 + q * z);
    let theta = if random.next_f64() > 0.5 { mu + f.acos() } else { mu - f.acos() };
    Ok(vm.new_float(pure::float_mod(theta, TAU).unwrap_or(f64::NAN)))
}

/// None if a parameter is not above 0.
fn gamma(random: &mut Random, alpha: f64, beta: f64) -> Option<f64> {
    if alpha <= 0.0 || beta <= 0.0 {
        return None;
    }
    if alpha > 1.0 {
        return Some(large_gamma(random, alpha) * beta);
    }
    if alpha == 1.0 {
        return Some(-(1.0 - random.next_f64()).ln() * beta);
    }
    loop {
        let b = (E + alpha) / E;
        let p = b * random.next_f64();
        let x = if p <= 1.0 { p.powf(1.0 / alpha) } else { -((b - p) / alpha).ln() };
        let u = random.next_f64();
        if if p > 1.0 { u <= x.powf(alpha - 1.0) } else { u <= (-x).exp() } {
            return Some(x * beta);
        }
    }
}

/// R.C.H. Cheng, "The generation of Gamma variables with non-integral shape parameters", 1977.
fn large_gamma(random: &mut Random, alpha: f64) -> f64 {
    let magic = 1.0 + 4.5f64.ln();
    let a = (2.0 * alpha - 1.0).sqrt();
    let b = alpha - 4f64.ln();
    let c = alpha + a;
    loop {
        let u1 = random.next_f64();
        if !(1e-7 < u1 && u1 < 0.9999999) {
            continue;
        }
        let u2 = 1.0 - random.next_f64();
        let v = (u1 / (1.0 - u1)).ln() / a;
        let x = alpha * v.exp();
        let z = u1 * u1 * u2;
        let r = b + c * v - x;
        if r + magic - 4.5 * z >= 0.0 || r >= z.ln() {
            return x;
        }
    }
}

fn checked_gamma(vm: &mut Vm, random: Gc<Random>, alpha: f64, beta: f64) -> PyResult<f64> {
    match gamma(&mut vm.heap[random], alpha, beta) {
        Some(f) => Ok(f),
        None => Err(vm.value_error("gammavariate: alpha and beta must be > 0.0")),
    }
}

pub(super) fn gammavariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (alpha, beta) = (vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let f = checked_gamma(vm, this_gc(args), alpha, beta)?;
    Ok(vm.new_float(f))
}

pub(super) fn betavariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (alpha, beta) = (vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let y = checked_gamma(vm, this_gc(args), alpha, 1.0)?;
    let f = if y == 0.0 { 0.0 } else { y / (y + checked_gamma(vm, this_gc(args), beta, 1.0)?) };
    Ok(vm.new_float(f))
}

pub(super) fn paretovariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let alpha = vm.to_f64(args[1])?;
    let u = 1.0 - this(vm, args).next_f64();
    if alpha == 0.0 {
        return Err(division_by_zero(vm));
    }
    Ok(vm.new_float(u.powf(-1.0 / alpha)))
}

pub(super) fn weibullvariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (alpha, beta) = (vm.to_f64(args[1])?, vm.to_f64(args[2])?);
    let u = 1.0 - this(vm, args).next_f64();
    if beta == 0.0 {
        return Err(division_by_zero(vm));
    }
    Ok(vm.new_float(alpha * (-u.ln()).powf(1.0 / beta)))
}

pub(super) fn binomialvariate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let n = match args[1].present() {
        Some(n) => vm.to_isize(n)?,
        None => 1,
    };
    let p = float_arg(vm, args[2], 0.5)?;
    if n < 0 {
        return Err(vm.value_error("n must be non-negative"));
    }
    if p <= 0.0 || p >= 1.0 {
        return match p {
            0.0 => Ok(Value::int_unchecked(0)),
            1.0 => Ok(vm.new_int(n)),
            _ => Err(vm.value_error("p must be in the range 0.0 <= p <= 1.0")),
        };
    }
    let successes = binomial(this(vm, args), n, p);
    Ok(vm.new_int(successes))
}

fn binomial(random: &mut Random, n: i64, p: f64) -> i64 {
    if n == 1 {
        return i64::from(random.next_f64() < p);
    }
    if p > 0.5 {
        return n - binomial(random, n, 1.0 - p);
    }
    if n as f64 * p < 10.0 {
        return few_successes(random, n, p);
    }
    many_successes(random, n, p)
}

/// By the gaps between successes (Devroye's method for small means).
fn few_successes(random: &mut Random, n: i64, p: f64) -> i64 {
    let c = (1.0 - p).log2();
    if c == 0.0 {
        return 0;
    }
    let (mut successes, mut trials) = (0, 0i64);
    loop {
        let gap = (random.next_f64().log2() / c).floor() as i64;
        trials = trials.saturating_add(gap).saturating_add(1);
        if trials > n {
            return successes;
        }
        successes += 1;
    }
}

/// Transformed rejection (Hörmann, "The generation of binomial random variates", 1993).
fn many_successes(random: &mut Random, n: i64, p: f64) -> i64 {
    let trials = n as f64;
    let log_gamma = |x: f64| match lgamma(x) {
        Special::Value(value) => value,
        Special::Domain | Special::Range => f64::INFINITY,
    };
    let spread = (trials * p * (1.0 - p)).sqrt();
    let b = 1.15 + 2.53 * spread;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let c = trials * p + 0.5;
    let quick = 0.92 - 4.2 / b;
    let alpha = (2.83 + 5.1 / b) * spread;
    let odds = (p / (1.0 - p)).ln();
    let mode = ((trials + 1.0) * p).floor();
    let height = log_gamma(mode + 1.0) + log_gamma(trials - mode + 1.0);
    loop {
        let u = random.next_f64() - 0.5;
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + c).floor();
        if k < 0.0 || k > trials {
            continue;
        }
        let v = random.next_f64();
        if us >= 0.07 && v <= quick {
            return k as i64;
        }
        let v = v * (alpha / (a / (us * us) + b));
        if v.ln() <= height - log_gamma(k + 1.0) - log_gamma(trials - k + 1.0) + (k - mode) * odds {
            return k as i64;
        }
    }
}
