//! The gamma function and the logarithm of its size, by Lanczos's approximation (n = 13, g = 6.0246..., the coefficients of
//! the Boost library), as CPython computes them.

use std::f64::consts::PI;

const G: f64 = 6.02468004077673;

const NUMERATOR: [f64; 13] = [
    23531376880.41076,
    42919803642.6491,
    35711959237.35567,
    17921034426.03721,
    6039542586.352028,
    1439720407.3117216,
    248874557.86205417,
    31426415.585400194,
    2876370.6289353725,
    186056.26539522348,
    8071.672002365816,
    210.82427775157936,
    2.5066282746310002,
];

const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// Factorials of 0 to 22, which floats hold exactly.
fn exact_factorial(n: usize) -> f64 {
    (1..=n).map(|i| i as f64).product()
}

/// The rational function of Lanczos's approximation, evaluated from the end that keeps the terms small.
fn lanczos_sum(x: f64) -> f64 {
    let (mut num, mut den) = (0.0, 0.0);
    if x < 5.0 {
        for i in (0..13).rev() {
            num = num * x + NUMERATOR[i];
            den = den * x + DENOMINATOR[i];
        }
    } else {
        for i in 0..13 {
            num = num / x + NUMERATOR[i];
            den = den / x + DENOMINATOR[i];
        }
    }
    num / den
}

/// `sin(pi * x)`, accurate for whole numbers and halves.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let sine = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1f64.copysign(x) * sine
}

/// What a special function comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Special {
    /// A number.
    Value(f64),
    /// The function is not defined there.
    Domain,
    /// The result is too large for a float.
    Range,
}

/// The gamma function.
pub fn gamma(x: f64) -> Special {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { Special::Value(x) } else { Special::Domain };
    }
    if x == 0.0 {
        return Special::Domain;
    }
    if x == x.floor() {
        if x < 0.0 {
            return Special::Domain;
        }
        if x <= 23.0 {
            return Special::Value(exact_factorial(x as usize - 1));
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        let result = 1.0 / x;
        return if result.is_infinite() { Special::Range } else { Special::Value(result) };
    }
    if size > 200.0 {
        return if x < 0.0 { Special::Value(0.0 / sin_pi(x)) } else { Special::Range };
    }
    let y = size + (G - 0.5);
    // What was lost in the sum, to be put right below.
    let lost = if size > G - 0.5 { (y - size) - (G - 0.5) } else { (y - (G - 0.5)) - size };
    let correction = lost * G / y;
    let result = if x < 0.0 {
        let mut r = -PI / sin_pi(size) / size * y.exp() / lanczos_sum(size);
        r -= correction * r;
        if size < 140.0 {
            r / y.powf(size - 0.5)
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let mut r = lanczos_sum(size) / y.exp();
        r += correction * r;
        if size < 140.0 {
            r * y.powf(size - 0.5)
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            r * root * root
        }
    };
    if result.is_infinite() { Special::Range } else { Special::Value(result) }
}

/// The rational function with the exponential taken out, for the logarithm.
pub fn lgamma(x: f64) -> Special {
    if !x.is_finite() {
        return Special::Value(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Special::Domain } else { Special::Value(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Special::Value(-size.ln());
    }
    let mut r = lanczos_sum(size).ln() - G;
    r += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 {
        // The reflection formula.
        r = LOG_PI - sin_pi(size).abs().ln() - size.ln() - r;
    }
    if r.is_infinite() { Special::Range } else { Special::Value(r) }
}

const LOG_PI: f64 = 1.1447298858494002;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gamma_at_chosen_places() {
        let cases = [
            (5.0, 24.0),
            (0.5, 1.7724538509055159),
            (-1.5, 2.3632718012073544),
            (171.0, 7.257415615307998e306),
            (1e-5, 99999.42279422554),
            (4.2, 7.756689535793181),
        ];
        for (x, value) in cases {
            assert_eq!(gamma(x), Special::Value(value), "{x}");
        }
        assert_eq!((gamma(0.0), gamma(-3.0), gamma(172.0)), (Special::Domain, Special::Domain, Special::Range));
    }

    #[test]
    fn logarithms_of_gamma() {
        let cases = [
            (5.0, 3.178053830347945),
            (0.5, 0.5723649429247004),
            (-1.5, 0.8600470153764812),
            (1e10, 220258509288.81058),
        ];
        for (x, value) in cases {
            assert_eq!(lgamma(x), Special::Value(value), "{x}");
        }
        assert_eq!((lgamma(-2.0), lgamma(1.0), lgamma(1e308)), (Special::Domain, Special::Value(0.0), Special::Range));
    }
}
