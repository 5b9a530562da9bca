//! Floats with Python's meaning where it differs from the machine's: floor division, modulo, powers.

/// `a % b`, with the sign of `b`. None if `b` is 0.
pub fn float_mod(a: f64, b: f64) -> Option<f64> {
    float_divmod(a, b).map(|(_, rest)| rest)
}

/// `a // b`, rounded towards minus infinity. None if `b` is 0.
pub fn float_floor_div(a: f64, b: f64) -> Option<f64> {
    float_divmod(a, b).map(|(quotient, _)| quotient)
}

/// `divmod(a, b)`. None if `b` is 0.
pub fn float_divmod(a: f64, b: f64) -> Option<(f64, f64)> {
    if b == 0.0 {
        return None;
    }
    let mut rest = a % b;
    // `a - rest` is a multiple of `b` up to rounding, so that the quotient is a whole number up to rounding.
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0f64.copysign(b);
    } else if (rest < 0.0) != (b < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return Some((0f64.copysign(a / b), rest));
    }
    let floor = quotient.floor();
    Some((if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest))
}

/// What a power of floats comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FloatPow {
    /// A float.
    Value(f64),
    /// Zero to a negative power: ZeroDivisionError.
    ZeroDivision,
    /// A negative number to a power that isn't whole: a complex number.
    Complex,
    /// Finite numbers whose power is too large: OverflowError.
    Overflow,
}

/// `a ** b`.
pub fn float_pow(a: f64, b: f64) -> FloatPow {
    let power = a.powf(b);
    if !a.is_finite() || !b.is_finite() {
        FloatPow::Value(power)
    } else if a == 0.0 && b < 0.0 {
        FloatPow::ZeroDivision
    } else if a < 0.0 && b.fract() != 0.0 {
        FloatPow::Complex
    } else if power.is_infinite() {
        FloatPow::Overflow
    } else {
        FloatPow::Value(power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_follows_the_divisor() {
        assert_eq!(float_divmod(7.5, 2.0), Some((3.0, 1.5)));
        assert_eq!(float_divmod(-7.5, 2.0), Some((-4.0, 0.5)));
        assert_eq!(float_divmod(7.5, -2.0), Some((-4.0, -0.5)));
        assert_eq!(float_divmod(1.0, 0.1), Some((9.0, 0.09999999999999995)));
        assert_eq!(float_divmod(-1e-20, 1.0), Some((-1.0, 1.0)));
        assert_eq!(float_divmod(1.0, 0.0), None);
        assert_eq!(float_mod(1.0, f64::INFINITY), Some(1.0));
        assert_eq!(float_mod(-1.0, f64::INFINITY), Some(f64::INFINITY));
        assert!(float_floor_div(f64::INFINITY, 1.0).unwrap().is_nan());
    }

    #[test]
    fn zeros_keep_the_right_sign() {
        let bits = |(q, r): (f64, f64)| (q.to_bits(), r.to_bits());
        assert_eq!(bits(float_divmod(0.0, -3.0).unwrap()), bits((-0.0, -0.0)));
        assert_eq!(bits(float_divmod(-0.0, 3.0).unwrap()), bits((-0.0, 0.0)));
        assert_eq!(bits(float_divmod(6.0, -3.0).unwrap()), bits((-2.0, -0.0)));
    }

    #[test]
    fn powers_that_are_no_floats_say_why() {
        assert_eq!(float_pow(2.0, -1.0), FloatPow::Value(0.5));
        assert_eq!(float_pow(0.0, -1.0), FloatPow::ZeroDivision);
        assert_eq!(float_pow(-0.0, f64::NEG_INFINITY), FloatPow::Value(f64::INFINITY));
        assert_eq!(float_pow(-8.0, 1.0 / 3.0), FloatPow::Complex);
        assert_eq!(float_pow(10.0, 400.0), FloatPow::Overflow);
        assert_eq!(float_pow(f64::INFINITY, 2.0), FloatPow::Value(f64::INFINITY));
        assert_eq!(float_pow(f64::NEG_INFINITY, 0.5), FloatPow::Value(f64::INFINITY));
        assert_eq!(float_pow(f64::NAN, 0.0), FloatPow::Value(1.0));
        assert_eq!(float_pow(1.0, f64::NAN), FloatPow::Value(1.0));
    }
}
