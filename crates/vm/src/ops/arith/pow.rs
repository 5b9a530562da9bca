//! Powers of ints, powers modulo a number, and `divmod`.

use dashu_int::fast_div::ConstDivisor;
use dashu_int::ops::{ExtendedGcd, UnsignedAbs};
use dashu_int::{IBig, Sign, UBig};
use pellucid_bytecode::pure;

use super::{BinaryOp, Int, Number, float, floor_div_rem};
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// `x ** y` where 64 bits are not enough, or for a negative power.
pub(super) fn int_power(vm: &mut Vm, x: Int, y: Int) -> PyResult {
    if y.is_negative() {
        let (base, exponent) = (x.to_f64(vm)?, y.to_f64(vm)?);
        return float::power(vm, base, exponent);
    }
    if let Int::Small(base @ -1..=1) = x {
        let odd = match y {
            Int::Small(i) => i & 1 == 1,
            Int::Big(b) => b.get().0.as_sign_words().1[0] & 1 == 1,
        };
        return Ok(Value::int_unchecked(if base == -1 && !odd { 1 } else { base }));
    }
    let Int::Small(exponent) = y else {
        return Err(vm.overflow_error("too many digits in integer"));
    };
    if let (Int::Small(base), Ok(exponent)) = (x, u32::try_from(exponent))
        && let Some(power) = i128::from(base).checked_pow(exponent)
    {
        return Ok(vm.new_wide(power));
    }
    // The base is at least 2 ** (bits - 1).
    vm.check_int_bits((x.bit_len() as u128 - 1) * exponent as u128)?;
    let power = x.with_big(|base| base.pow(exponent as usize));
    Ok(vm.new_bigint(power))
}

pub(crate) const ONLY_INTS: &str = "pow() 3rd argument not allowed unless all arguments are integers";

/// The number that makes a product of 1 with `a`, modulo `m`.
fn inverse(a: &IBig, m: &UBig) -> Option<UBig> {
    let reduced = modulo(a, m);
    let (gcd, factor, _) = (&reduced).gcd_ext(m);
    gcd.is_one().then(|| modulo(&factor, m))
}

/// `a % m`
fn modulo(a: &IBig, m: &UBig) -> UBig {
    floor_div_rem(a, m.as_ibig()).1.unsigned_abs()
}

/// `base ** exponent % modulus`, with the modulus's sign; None if the exponent is negative and there is no inverse. The
/// modulus is not 0.
pub fn mod_pow(base: &IBig, exponent: &IBig, modulus: &IBig) -> Option<IBig> {
    let size = modulus.unsigned_abs();
    if size.is_one() {
        return Some(IBig::ZERO);
    }
    let base = match exponent.sign() {
        Sign::Negative => inverse(base, &size)?,
        Sign::Positive => modulo(base, &size),
    };
    let ring = ConstDivisor::new(size);
    let power = IBig::from(ring.reduce(base).pow(&exponent.unsigned_abs()).residue());
    Some(if modulus.sign() == Sign::Negative && !power.is_zero() { power + modulus } else { power })
}

/// As [`mod_pow`] for numbers that aren't negative, within a word.
fn small_mod_pow(base: u64, mut exponent: u64, modulus: u64) -> u64 {
    let times = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(modulus)) as u64;
    let mut result = 1 % modulus;
    let mut square = base % modulus;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, square);
        }
        square = times(square, square);
        exponent >>= 1;
    }
    result
}

impl Vm {
    /// `pow(base, exponent, modulus)`, where a modulus of None means that there is none.
    ///
    /// # Errors
    /// As Python's `pow`.
    pub fn py_pow(&mut self, base: Value, exponent: Value, modulus: Value) -> PyResult {
        if modulus.is_none() || modulus.is_unbound() {
            return self.binary(BinaryOp::Pow, base, exponent);
        }
        let mut result = Value::NOT_IMPLEMENTED;
        if self.has_own_class(base) {
            let name = self.names.pow;
            if let Some(own) = self.call_special(base, name, &[exponent, modulus])? {
                result = own;
            }
        } else {
            result = self.pow_builtin(base, exponent, modulus)?;
        }
        if result == Value::NOT_IMPLEMENTED {
            // The other two are asked as well, if they are of built-in types.
            let [b, e, m] = [base, exponent, modulus].map(|v| Number::of(self.unwrap_payload(v)));
            for number in [&e, &m] {
                match number {
                    Some(Number::Float(_)) => return Err(self.type_error(ONLY_INTS)),
                    Some(Number::Complex(_)) if b.is_some() && e.is_some() => {
                        return Err(self.value_error("complex modulo"));
                    }
                    _ => {}
                }
            }
            let message = format!(
                "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                self.type_name(base),
                self.type_name(exponent),
                self.type_name(modulus)
            );
            return Err(self.type_error(message));
        }
        Ok(result)
    }

    /// As [`Vm::py_pow`] for values of built-in types; NotImplemented if they don't define it.
    ///
    /// # Errors
    /// As Python's `pow`.
    pub fn pow_builtin(&mut self, base: Value, exponent: Value, modulus: Value) -> PyResult {
        if modulus.is_none() || modulus.is_unbound() {
            return self.binary_builtin(BinaryOp::Pow, base, exponent);
        }
        let [b, e, m] = [base, exponent, modulus].map(|v| Number::of(self.unwrap_payload(v)));
        match b {
            Some(Number::Float(_)) => return Err(self.type_error(ONLY_INTS)),
            Some(Number::Complex(_)) if e.is_some() => return Err(self.value_error("complex modulo")),
            _ => {}
        }
        let (Some(Number::Int(b)), Some(Number::Int(e)), Some(Number::Int(m))) = (b, e, m) else {
            return Ok(Value::NOT_IMPLEMENTED);
        };
        if matches!(m, Int::Small(0)) {
            return Err(self.value_error("pow() 3rd argument cannot be 0"));
        }
        if let (Int::Small(b), Int::Small(e @ 0..), Int::Small(m @ 1..)) = (b, e, m) {
            let base = b.rem_euclid(m) as u64;
            return Ok(self.new_int(small_mod_pow(base, e as u64, m as u64) as i64));
        }
        match b.with_big(|b| e.with_big(|e| m.with_big(|m| mod_pow(b, e, m)))) {
            Some(power) => Ok(self.new_bigint(power)),
            None => Err(self.value_error("base is not invertible for the given modulus")),
        }
    }

    /// `divmod(a, b)`
    ///
    /// # Errors
    /// As Python's `divmod`.
    pub fn py_divmod(&mut self, a: Value, b: Value) -> PyResult {
        let (name, reflected) = (self.names.divmod, self.names.rdivmod);
        let (own_a, own_b) = (self.has_own_class(a), self.has_own_class(b));
        let (class_a, class_b) = (self.class_of(a), self.class_of(b));
        let mut ask_b = own_b && class_a != class_b;
        if ask_b
            && self.heap[class_b].is_subclass(class_a)
            && self.lookup(class_b, reflected) != self.lookup(class_a, reflected)
        {
            ask_b = false;
            if let Some(result) = self.call_special(b, reflected, &[a])?
                && result != Value::NOT_IMPLEMENTED
            {
                return Ok(result);
            }
        }
        let mut result = if own_a {
            self.call_special(a, name, &[b])?.unwrap_or(Value::NOT_IMPLEMENTED)
        } else {
            self.divmod_builtin(a, b)?
        };
        if result == Value::NOT_IMPLEMENTED && ask_b {
            result = self.call_special(b, reflected, &[a])?.unwrap_or(Value::NOT_IMPLEMENTED);
        } else if result == Value::NOT_IMPLEMENTED && own_a && !own_b {
            result = self.divmod_builtin(a, b)?;
        }
        if result == Value::NOT_IMPLEMENTED {
            let message = format!(
                "unsupported operand type(s) for divmod(): '{}' and '{}'",
                self.type_name(a),
                self.type_name(b)
            );
            return Err(self.type_error(message));
        }
        Ok(result)
    }

    /// As [`Vm::py_divmod`] for values of built-in types; NotImplemented if they don't define it.
    ///
    /// # Errors
    /// ZeroDivisionError, OverflowError.
    pub fn divmod_builtin(&mut self, a: Value, b: Value) -> PyResult {
        let (x, y) = (Number::of(self.unwrap_payload(a)), Number::of(self.unwrap_payload(b)));
        let (quotient, rest) = match (x, y) {
            (Some(Number::Int(x)), Some(Number::Int(y))) => self.int_divmod(x, y)?,
            (Some(Number::Complex(_)), _) | (_, Some(Number::Complex(_))) | (None, _) | (_, None) => {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            (Some(x), Some(y)) => {
                let (x, y) = (self.number_to_f64(x)?, self.number_to_f64(y)?);
                let Some((quotient, rest)) = pure::float_divmod(x, y) else {
                    return Err(self.err(Exc::ZeroDivisionError, "float divmod()"));
                };
                (self.new_float(quotient), self.new_float(rest))
            }
        };
        Ok(self.new_tuple(&[quotient, rest]))
    }

    fn int_divmod(&mut self, x: Int, y: Int) -> PyResult<(Value, Value)> {
        if matches!(y, Int::Small(0)) {
            return Err(self.err(Exc::ZeroDivisionError, "integer division or modulo by zero"));
        }
        if let (Int::Small(x), Int::Small(y)) = (x, y)
            && let (Some(quotient), Some(rest)) = (pure::int_floor_div(x, y), pure::int_mod(x, y))
        {
            return Ok((self.new_int(quotient), self.new_int(rest)));
        }
        let (quotient, rest) = x.with_big(|x| y.with_big(|y| floor_div_rem(x, y)));
        Ok((self.new_bigint(quotient), self.new_bigint(rest)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modular_powers() {
        let int = |i: i64| IBig::from(i);
        assert_eq!(small_mod_pow(3, 200, 13), 9);
        assert_eq!(small_mod_pow(5, 0, 1), 0);
        assert_eq!(mod_pow(&int(3), &int(200), &int(13)), Some(int(9)));
        assert_eq!(mod_pow(&int(3), &int(200), &int(-13)), Some(int(-4)));
        assert_eq!(mod_pow(&int(38), &int(-1), &int(97)), Some(int(23)));
        assert_eq!(mod_pow(&int(2), &int(-1), &int(4)), None);
        assert_eq!(mod_pow(&int(-5), &int(3), &int(7)), Some(int(1)));
        assert_eq!(mod_pow(&int(7), &int(5), &int(-1)), Some(int(0)));
    }

    #[test]
    fn powers_modulo_keep_the_sign_of_the_modulus() {
        let pow = |b: i64, e: i64, m: i64| mod_pow(&b.into(), &e.into(), &m.into()).map(|r| i64::try_from(r).unwrap());
        assert_eq!(pow(2, 10, 1000), Some(24));
        assert_eq!(pow(2, 10, -1000), Some(-976));
        assert_eq!(pow(3, -1, 7), Some(5));
        assert_eq!(pow(2, -1, 4), None);
        assert_eq!(pow(-2, 3, 5), Some(2));
        assert_eq!(pow(5, 0, 1), Some(0));
    }
}
