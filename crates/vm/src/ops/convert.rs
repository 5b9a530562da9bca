//! Conversions that native functions ask of their arguments: to integers, floats and strings.

use dashu_int::{IBig, Sign};

use crate::heap::{Gc, Str};
use crate::ops::arith::Int;
use crate::types::complex::Complex;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

// Converting may call methods in Python, so that it needs the whole machine.
#[allow(clippy::wrong_self_convention)]
impl Vm {
    /// The int that a value stands for by `__index__`; TypeError ("'x' object cannot be interpreted as an integer") if it
    /// has none.
    ///
    /// # Errors
    /// TypeError; whatever `__index__` raises.
    #[inline]
    pub fn to_index(&mut self, value: Value) -> PyResult<Value> {
        if value.is_small_int() {
            return Ok(value);
        }
        self.to_index_slow(value)
    }

    fn to_index_slow(&mut self, value: Value) -> PyResult<Value> {
        if let Some(int) = Int::of(self.unwrap_payload(value)) {
            return Ok(int.to_value(self));
        }
        let result = if self.has_own_class(value) {
            let name = self.names.index;
            self.call_special(value, name, &[])?
        } else {
            None
        };
        let Some(result) = result else {
            let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
            return Err(self.type_error(message));
        };
        match Int::of(self.unwrap_payload(result)) {
            Some(int) => {
                let int = int.to_value(self);
                self.warn_of_subclass("__index__", result)?;
                Ok(int)
            }
            None => {
                let message = format!("__index__ returned non-int (type {})", self.type_name(result));
                Err(self.type_error(message))
            }
        }
    }

    /// Whether a value stands for an int by `__index__`.
    pub fn has_index(&mut self, value: Value) -> bool {
        let inner = self.unwrap_payload(value);
        Int::of(inner).is_some() || self.has_own_class(value) && self.lookup_special(value, self.names.index).is_some()
    }

    /// As [`Vm::to_index`], within 32 bits.
    ///
    /// # Errors
    /// As [`Vm::to_index`]; OverflowError ("Python int too large to convert to C int") beyond.
    pub fn to_c_int(&mut self, value: Value) -> PyResult<i32> {
        let small = self.to_index(value)?.as_small_int().and_then(|small| i32::try_from(small).ok());
        small.ok_or_else(|| self.overflow_error("Python int too large to convert to C int"))
    }

    /// As [`Vm::to_index`], within 64 bits; OverflowError ("cannot fit 'int' into an index-sized integer") beyond.
    ///
    /// # Errors
    /// As [`Vm::to_index`]; OverflowError.
    pub fn to_size(&mut self, value: Value) -> PyResult<i64> {
        let number = self.to_index(value)?;
        let wide = crate::ops::arith::Int::of(number).and_then(crate::ops::arith::Int::to_wide);
        match wide.and_then(|n| i64::try_from(n).ok()) {
            Some(size) => Ok(size),
            None => {
                let message = format!("cannot fit '{}' into an index-sized integer", self.type_name(value));
                Err(self.overflow_error(message))
            }
        }
    }

    /// As [`Vm::to_index`], within 64 bits; OverflowError ("Python int too large to convert to C ssize_t") beyond.
    ///
    /// # Errors
    /// As [`Vm::to_index`]; OverflowError.
    #[inline]
    pub fn to_isize(&mut self, value: Value) -> PyResult<i64> {
        if let Some(i) = value.as_small_int() {
            return Ok(i);
        }
        let index = self.to_index(value)?;
        match int_of(index).to_wide().and_then(|wide| i64::try_from(wide).ok()) {
            Some(i) => Ok(i),
            None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }

    /// As [`Vm::to_index`], with what does not fit 64 bits replaced by the nearest that does: for slice bounds.
    ///
    /// # Errors
    /// As [`Vm::to_index`].
    #[inline]
    pub fn to_index_clamped(&mut self, value: Value) -> PyResult<i64> {
        if let Some(i) = value.as_small_int() {
            return Ok(i);
        }
        let int = int_of(self.to_index(value)?);
        let clamped = if int.is_negative() { i64::MIN } else { i64::MAX };
        Ok(int.to_wide().and_then(|wide| i64::try_from(wide).ok()).unwrap_or(clamped))
    }

    /// As [`Vm::to_index`], of any size.
    ///
    /// # Errors
    /// As [`Vm::to_index`].
    pub fn to_bigint(&mut self, value: Value) -> PyResult<IBig> {
        Ok(int_of(self.to_index(value)?).to_big())
    }

    /// The float for a number (float, int, `__float__`, `__index__`); TypeError "must be real number, not x".
    ///
    /// # Errors
    /// TypeError, OverflowError; whatever `__float__` raises.
    #[inline]
    pub fn to_f64(&mut self, value: Value) -> PyResult<f64> {
        if let Some(f) = value.as_float() {
            return Ok(f);
        }
        if let Some(i) = value.as_small_int() {
            return Ok(i as f64);
        }
        match self.to_f64_opt(value)? {
            Some(f) => Ok(f),
            None => {
                let message = format!("must be real number, not {}", self.type_name(value));
                Err(self.type_error(message))
            }
        }
    }

    /// As [`Vm::to_f64`]; None if the value is no number.
    ///
    /// # Errors
    /// OverflowError; whatever `__float__` or `__index__` raises.
    pub fn to_f64_opt(&mut self, value: Value) -> PyResult<Option<f64>> {
        let own = self.has_own_class(value);
        let inner = self.unwrap_payload(value);
        if !own || inner.as_float().is_none() {
            if let Some(int) = Int::of(inner).filter(|_| !own) {
                return int.to_f64(self).map(Some);
            }
            if !own {
                return Ok(inner.as_float());
            }
        }
        let name = self.names.float;
        if let Some(result) = self.call_special(value, name, &[])? {
            return match self.unwrap_payload(result).as_float() {
                Some(f) => Ok(Some(f)),
                None => {
                    let message = format!(
                        "{}.__float__ returned non-float (type {})",
                        self.type_name(value),
                        self.type_name(result)
                    );
                    Err(self.type_error(message))
                }
            };
        }
        if self.has_index(value) {
            let index = self.to_index(value)?;
            return int_of(index).to_f64(self).map(Some);
        }
        Ok(None)
    }

    /// The complex number for a number; None if the value is none.
    ///
    /// # Errors
    /// As [`Vm::to_f64_opt`]; whatever `__complex__` raises.
    pub fn to_complex_opt(&mut self, value: Value) -> PyResult<Option<Complex>> {
        if let Some(c) = self.cast::<Complex>(value) {
            return Ok(Some(*c.get()));
        }
        if let Some(c) = self.own_complex(value)? {
            return Ok(Some(c));
        }
        Ok(self.to_f64_opt(value)?.map(|real| Complex { real, imag: 0.0 }))
    }

    /// What the method `__complex__` of a class of the program's gives; None without one.
    ///
    /// # Errors
    /// Whatever the method raises; TypeError for what is no complex number.
    pub(crate) fn own_complex(&mut self, value: Value) -> PyResult<Option<Complex>> {
        if !self.has_own_class(value) {
            return Ok(None);
        }
        let name = self.names.complex;
        let Some(result) = self.call_special(value, name, &[])? else { return Ok(None) };
        match self.cast::<Complex>(result) {
            Some(c) => Ok(Some(*c.get())),
            None => {
                let message = format!("__complex__ returned non-complex (type {})", self.type_name(result));
                Err(self.type_error(message))
            }
        }
    }

    /// The string that a value is (subclasses too); TypeError "{what} must be str, not x" else.
    ///
    /// # Errors
    /// TypeError.
    pub fn to_str(&mut self, value: Value, what: &str) -> PyResult<Gc<Str>> {
        match self.cast::<Str>(value) {
            Some(text) => Ok(text),
            None => {
                let message = format!("{what} must be str, not {}", self.type_name(value));
                Err(self.type_error(message))
            }
        }
    }
}

/// The int of a value known to be one.
fn int_of(index: Value) -> Int {
    Int::of(index).unwrap_or(Int::Small(0))
}

/// Whether a big integer is negative.
pub(crate) fn is_negative(big: &IBig) -> bool {
    big.sign() == Sign::Negative
}
