//! The operations on finite numbers: exact, or so that the result is rounded as the exact one is; and rounding to a context.

use std::cmp::Ordering;

use dashu_int::UBig;

use super::number::{
    Kind, Made, Number, Rounding, digits, div_rem, pow10, product, round_off, times_pow10, without_zeros,
};

/// What happened, a bit each: as Python's half knows them.
pub(super) mod status {
    pub(in super::super) const INVALID: u32 = 1;
    pub(in super::super) const FLOAT: u32 = 1 << 1;
    pub(in super::super) const ZERO_DIVISION: u32 = 1 << 2;
    pub(in super::super) const OVERFLOW: u32 = 1 << 3;
    pub(in super::super) const UNDERFLOW: u32 = 1 << 4;
    pub(in super::super) const SUBNORMAL: u32 = 1 << 5;
    pub(in super::super) const INEXACT: u32 = 1 << 6;
    pub(in super::super) const ROUNDED: u32 = 1 << 7;
    pub(in super::super) const CLAMPED: u32 = 1 << 8;
    // Sorts of INVALID.
    pub(in super::super) const SYNTAX: u32 = 1 << 9;
    pub(in super::super) const IMPOSSIBLE: u32 = 1 << 10;
    pub(in super::super) const UNDEFINED: u32 = 1 << 11;
    pub(in super::super) const CONDITIONS: u32 = 0xf << 9;
    /// All that a context has a flag for.
    pub(in super::super) const FLAGS: u32 = 0x1ff;
}
use status::{CLAMPED, INEXACT, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW};

/// What a context says about results.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) prec: i64,
    pub(super) emin: i64,
    pub(super) emax: i64,
    pub(super) rounding: Rounding,
    pub(super) clamp: bool,
}

impl Settings {
    /// The exponent of the number nearest to zero.
    pub(super) fn tiny(&self) -> i64 {
        self.emin - self.prec + 1
    }

    /// The largest exponent of a number with all its digits.
    fn top(&self) -> i64 {
        self.emax - self.prec + 1
    }
}

/// The result that is too large.
fn overflow(negative: bool, settings: &Settings) -> Made<(Number, u32)> {
    let status = OVERFLOW | INEXACT | ROUNDED;
    let inward = match settings.rounding {
        Rounding::Down | Rounding::ZeroFiveUp => true,
        Rounding::Ceiling => negative,
        Rounding::Floor => !negative,
        _ => false,
    };
    if inward {
        let coef = pow10(settings.prec)? - 1u8;
        return Ok((Number::finite(negative, coef, settings.top()), status));
    }
    Ok((Number::special(Kind::Infinite, negative), status))
}

/// A number rounded to a context, and what happened.
#[inline]
pub(super) fn finish(negative: bool, coef: UBig, exp: i64, settings: &Settings) -> Made<(Number, u32)> {
    let size = digits(&coef);
    // The usual case: it fits as it is.
    if size <= settings.prec && exp >= settings.tiny() && size + exp > settings.emin && exp <= settings.top() {
        return Ok((Number::finite(negative, coef, exp), 0));
    }
    fit(negative, coef, exp, size, settings)
}

fn fit(negative: bool, coef: UBig, exp: i64, size: i64, settings: &Settings) -> Made<(Number, u32)> {
    let (tiny, top) = (settings.tiny(), settings.top());
    if coef.is_zero() {
        let highest = if settings.clamp { top } else { settings.emax };
        let fitting = exp.clamp(tiny, highest.max(tiny));
        let status = if fitting == exp { 0 } else { CLAMPED };
        return Ok((Number::finite(negative, coef, fitting), status));
    }
    let mut lowest = size + exp - settings.prec;
    if lowest > top {
        return overflow(negative, settings);
    }
    let subnormal = lowest < tiny;
    let mut status = 0;
    if subnormal {
        lowest = tiny;
        status = SUBNORMAL;
    }
    if exp >= lowest {
        if settings.clamp && exp > top {
            let coef = times_pow10(&coef, exp - top)?;
            return Ok((Number::finite(negative, coef, top), status | CLAMPED));
        }
        return Ok((Number::finite(negative, coef, exp), status));
    }
    let (mut coef, inexact) = round_off(&coef, lowest - exp, settings.rounding, negative);
    let mut exp = lowest;
    if digits(&coef) > settings.prec {
        coef = pow10(settings.prec - 1)?;
        exp += 1;
    }
    status |= ROUNDED;
    if inexact {
        status |= if subnormal { INEXACT | UNDERFLOW } else { INEXACT };
    }
    if coef.is_zero() {
        status |= CLAMPED;
    }
    if exp > top {
        let (largest, more) = overflow(negative, settings)?;
        return Ok((largest, status | more));
    }
    Ok((Number::finite(negative, coef, exp), status))
}

/// The exact sum of two finite numbers, or one that rounds to the same: (sign, coefficient, exponent).
pub(super) fn add(a: &Number, b: &Number, settings: &Settings) -> Made<(bool, UBig, i64)> {
    let floor_rounds = settings.rounding == Rounding::Floor;
    if a.coef.is_zero() || b.coef.is_zero() {
        let low = a.exp.min(b.exp);
        if a.coef.is_zero() && b.coef.is_zero() {
            let negative = a.negative && b.negative || a.negative != b.negative && floor_rounds;
            return Ok((negative, UBig::ZERO, low));
        }
        let other = if a.coef.is_zero() { b } else { a };
        // As many zeros as there is room for.
        let low = low.max(other.exp - settings.prec - 1);
        if low >= other.exp {
            return Ok((other.negative, other.coef.clone(), other.exp));
        }
        return Ok((other.negative, times_pow10(&other.coef, other.exp - low)?, low));
    }
    // The first has the larger exponent. What is far below its last digit that counts may as well be a one there.
    let (a, b) = if a.exp < b.exp { (b, a) } else { (a, b) };
    let (mut low, one) = (b.exp, UBig::ONE);
    let mut small = &b.coef;
    if a.exp != b.exp {
        let floor = a.exp + (digits(&a.coef) - settings.prec - 2).min(-1);
        if b.adjusted() < floor {
            (small, low) = (&one, floor);
        }
    }
    let shifted;
    let large = if a.exp == low {
        &a.coef
    } else {
        shifted = times_pow10(&a.coef, a.exp - low)?;
        &shifted
    };
    if a.negative == b.negative {
        return Ok((a.negative, large + small, low));
    }
    Ok(match large.cmp(small) {
        Ordering::Greater => (a.negative, large - small, low),
        Ordering::Less => (b.negative, small - large, low),
        Ordering::Equal => (floor_rounds, UBig::ZERO, low),
    })
}

/// The exact product of two finite numbers.
pub(super) fn multiply(a: &Number, b: &Number) -> Number {
    Number::finite(a.negative != b.negative, product(&a.coef, &b.coef), a.exp + b.exp)
}

/// A quotient of finite numbers other than zero that rounds as the exact one does: (coefficient, exponent).
pub(super) fn divide(a: &Number, b: &Number, settings: &Settings) -> Made<(UBig, i64)> {
    let shift = digits(&b.coef) - digits(&a.coef) + settings.prec + 1;
    let exponent = a.exp - b.exp - shift;
    let (quotient, rest) = if shift >= 0 {
        div_rem(&times_pow10(&a.coef, shift)?, &b.coef)
    } else {
        div_rem(&a.coef, &times_pow10(&b.coef, -shift)?)
    };
    if !rest.is_zero() {
        // A last digit that says that there is more.
        let more = if (&quotient % 5u64) == 0 { quotient + 1u8 } else { quotient };
        return Ok((more, exponent));
    }
    let (quotient, gone) = without_zeros(&quotient, a.exp - b.exp - exponent);
    Ok((quotient, exponent + gone))
}

/// A whole quotient and the remainder, which has this exponent.
pub(super) struct Whole {
    pub(super) quotient: UBig,
    pub(super) rest: UBig,
    pub(super) exp: i64,
}

/// The whole quotient of a finite number and one that is not zero; None if it has too many digits.
pub(super) fn divide_whole(a: &Number, b: &Number, settings: &Settings) -> Made<Option<Whole>> {
    let exp = a.exp.min(b.exp);
    if a.coef.is_zero() {
        return Ok(Some(Whole { quotient: UBig::ZERO, rest: UBig::ZERO, exp }));
    }
    let gap = (digits(&a.coef) + a.exp) - (digits(&b.coef) + b.exp);
    if gap < 0 || !b.is_finite() {
        return Ok(Some(Whole { quotient: UBig::ZERO, rest: times_pow10(&a.coef, a.exp - exp)?, exp }));
    }
    if gap > settings.prec + 1 {
        return Ok(None);
    }
    let (quotient, rest) = div_rem(&times_pow10(&a.coef, a.exp - exp)?, &times_pow10(&b.coef, b.exp - exp)?);
    if digits(&quotient) > settings.prec {
        return Ok(None);
    }
    Ok(Some(Whole { quotient, rest, exp }))
}

/// How numbers that are no NaNs compare.
pub(super) fn ordering(a: &Number, b: &Number) -> Made<Ordering> {
    let side = |n: &Number, big: bool| match () {
        () if big => 0,
        () if n.negative => -1,
        () => 1,
    };
    if !a.is_finite() || !b.is_finite() {
        return Ok(side(a, a.is_finite()).cmp(&side(b, b.is_finite())));
    }
    if a.coef.is_zero() || b.coef.is_zero() || a.negative != b.negative {
        return Ok(side(a, a.coef.is_zero()).cmp(&side(b, b.coef.is_zero())));
    }
    let order = magnitude_ordering(a, b)?;
    Ok(if a.negative { order.reverse() } else { order })
}

/// How the magnitudes of finite numbers other than zero compare.
pub(super) fn magnitude_ordering(a: &Number, b: &Number) -> Made<Ordering> {
    if a.exp == b.exp {
        return Ok(a.coef.cmp(&b.coef));
    }
    let order = a.adjusted().cmp(&b.adjusted());
    if order.is_ne() {
        return Ok(order);
    }
    if a.exp > b.exp {
        return Ok(times_pow10(&a.coef, a.exp - b.exp)?.cmp(&b.coef));
    }
    Ok(a.coef.cmp(&times_pow10(&b.coef, b.exp - a.exp)?))
}

/// A finite number with another exponent, and what happened; None if it does not go.
pub(super) fn rescaled(a: &Number, exp: i64, settings: &Settings, rounding: Rounding) -> Made<Option<(Number, u32)>> {
    if exp < settings.tiny() || exp > settings.emax {
        return Ok(None);
    }
    if a.coef.is_zero() {
        return finish(a.negative, UBig::ZERO, exp, settings).map(Some);
    }
    let size = digits(&a.coef);
    if a.exp + size - 1 > settings.emax || size + a.exp - exp > settings.prec {
        return Ok(None);
    }
    let (coef, mut status) = if a.exp >= exp {
        (times_pow10(&a.coef, a.exp - exp)?, 0)
    } else {
        let (coef, inexact) = round_off(&a.coef, exp - a.exp, rounding, a.negative);
        (coef, if inexact { ROUNDED | INEXACT } else { ROUNDED })
    };
    let size = digits(&coef);
    if !coef.is_zero() && (size > settings.prec || size + exp - 1 > settings.emax) {
        return Ok(None);
    }
    if !coef.is_zero() && size + exp - 1 < settings.emin {
        status |= SUBNORMAL;
    }
    let (number, more) = finish(a.negative, coef, exp, settings)?;
    Ok(Some((number, status | more)))
}
