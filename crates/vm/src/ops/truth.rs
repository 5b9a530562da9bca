//! Truth and length.

use crate::heap::{Gc, Str, Tuple};
use crate::ops::arith::Number;
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::class::Proxy;
use crate::types::deque::Deque;
use crate::types::dict::{Dict, DictView};
use crate::types::list::List;
use crate::types::range::Range;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `bool(value)`
    ///
    /// # Errors
    /// Whatever `__bool__` or `__len__` raises; TypeError if they return something else than a bool or a length.
    #[inline]
    pub fn truth(&mut self, value: Value) -> PyResult<bool> {
        if let Some(b) = value.as_bool() {
            return Ok(b);
        }
        if let Some(i) = value.as_small_int() {
            return Ok(i != 0);
        }
        if value.is_none() {
            return Ok(false);
        }
        if self.has_own_class(value) {
            return self.truth_special(value);
        }
        self.truth_builtin(value)
    }

    /// As [`Vm::truth`] for values of built-in types.
    ///
    /// # Errors
    /// TypeError for NotImplemented.
    pub fn truth_builtin(&mut self, value: Value) -> PyResult<bool> {
        match Number::of(value) {
            Some(Number::Int(i)) => return Ok(i.bit_len() != 0),
            Some(Number::Float(f)) => return Ok(f != 0.0),
            Some(Number::Complex(c)) => return Ok(c.real != 0.0 || c.imag != 0.0),
            None => {}
        }
        if value == Value::NOT_IMPLEMENTED {
            return Ok(true);
        }
        if let Some(range) = value.as_gc::<Range>()
            && range.get().small.is_none()
        {
            return self.range_len(range).map(|len| len != Value::int_unchecked(0));
        }
        Ok(self.length_of(value)?.is_none_or(|len| len != 0))
    }

    fn truth_special(&mut self, value: Value) -> PyResult<bool> {
        let (bool_name, len_name) = (self.names.bool, self.names.len);
        if let Some(result) = self.call_operator(value, bool_name, &[])? {
            return match result.as_bool() {
                Some(b) => Ok(b),
                None => {
                    let message = format!("__bool__ should return bool, returned {}", self.type_name(result));
                    Err(self.type_error(message))
                }
            };
        }
        match self.call_operator(value, len_name, &[])? {
            Some(len) => self.checked_len(len).map(|n| n != 0),
            None => Ok(true),
        }
    }

    /// `len(value)`; TypeError "object of type 'x' has no len()".
    ///
    /// # Errors
    /// TypeError; whatever `__len__` raises.
    #[inline]
    pub fn len(&mut self, value: Value) -> PyResult<usize> {
        match self.everyday_length(value) {
            Some(len) => Ok(len),
            None => self.seldom_len(value),
        }
    }

    #[inline(never)]
    fn seldom_len(&mut self, value: Value) -> PyResult<usize> {
        if let Some(len) = self.seldom_length(value)? {
            return Ok(len);
        }
        if self.has_own_class(value) {
            let name = self.names.len;
            if let Some(len) = self.call_special(value, name, &[])? {
                return self.checked_len(len);
            }
        }
        let message = format!("object of type '{}' has no len()", self.type_name(value));
        Err(self.type_error(message))
    }

    /// What `__len__` returned, as a length.
    fn checked_len(&mut self, len: Value) -> PyResult<usize> {
        let index = self.to_index(len)?;
        match index.as_small_int() {
            Some(n) if n >= 0 => Ok(n as usize),
            Some(_) => Err(self.value_error("__len__() should return >= 0")),
            None if crate::ops::arith::Int::of(index).is_some_and(|i| i.is_negative()) => {
                Err(self.value_error("__len__() should return >= 0"))
            }
            None => Err(self.overflow_error("cannot fit 'int' into an index-sized integer")),
        }
    }

    /// The length of a value of a built-in type that has one.
    fn length_of(&mut self, value: Value) -> PyResult<Option<usize>> {
        match self.everyday_length(value) {
            Some(len) => Ok(Some(len)),
            None => self.seldom_length(value),
        }
    }

    /// The length of what lengths are asked of most: these are found without a call.
    #[inline]
    fn everyday_length(&self, value: Value) -> Option<usize> {
        if let Some(list) = value.as_gc::<List>() {
            Some(self.heap[list].items.len())
        } else if let Some(text) = value.as_gc::<Str>() {
            Some(text.char_len())
        } else if let Some(dict) = value.as_gc::<Dict>() {
            Some(self.heap[dict].len())
        } else {
            value.as_gc::<Tuple>().map(|tuple| tuple.items().len())
        }
    }

    /// The length of any other value of a built-in type that has one.
    fn seldom_length(&mut self, value: Value) -> PyResult<Option<usize>> {
        let len = if let Some(set) = value.as_gc::<Set>() {
            self.heap[set].len()
        } else if let Some(bytes) = value.as_gc::<Bytes>() {
            bytes.as_slice().len()
        } else if let Some(array) = value.as_gc::<ByteArray>() {
            self.heap[array].0.len()
        } else if let Some(array) = value.as_gc::<crate::types::packed::Packed>() {
            self.heap[array].len()
        } else if let Some(view) = value.as_gc::<crate::types::memoryview::MemoryView>() {
            crate::types::memoryview::check_open(self, view)?;
            self.heap[view].len
        } else if let Some(deque) = value.as_gc::<Deque>() {
            self.heap[deque].items.len()
        } else if let Some(view) = value.as_gc::<DictView>() {
            let dict = self.heap[view].dict;
            self.heap[dict].len()
        } else if let Some(range) = value.as_gc::<Range>() {
            match range.get().small {
                Some(small) => small.len as usize,
                None => {
                    let len = self.range_len(range)?;
                    return self.to_isize(len).map(|n| Some(n as usize));
                }
            }
        } else if let Some(proxy) = value.as_gc::<Proxy>() {
            return self.len(self.heap[proxy].dict).map(Some);
        } else {
            return Ok(None);
        };
        Ok(Some(len))
    }

    /// The number of items of a range, of any size.
    pub fn range_len(&mut self, range: Gc<Range>) -> PyResult {
        let range = *range.get();
        if let Some(small) = range.small {
            return Ok(Value::int_unchecked(small.len));
        }
        let (start, stop) = (self.to_bigint(range.start)?, self.to_bigint(range.stop)?);
        let step = self.to_bigint(range.step)?;
        let len = range_length(&start, &stop, &step);
        Ok(self.new_bigint(len))
    }
}

/// How many numbers there are from `start` to `stop`, excluded, by `step`, which is not 0.
fn range_length(start: &dashu_int::IBig, stop: &dashu_int::IBig, step: &dashu_int::IBig) -> dashu_int::IBig {
    use dashu_int::IBig;
    let (distance, step) =
        if super::convert::is_negative(step) { (start - stop, -step) } else { (stop - start, step.clone()) };
    if distance <= IBig::ZERO { IBig::ZERO } else { (distance - IBig::ONE) / step + IBig::ONE }
}

#[cfg(test)]
mod tests {
    use super::range_length;
    use dashu_int::IBig;

    #[test]
    fn lengths_of_ranges() {
        let cases = [(0, 10, 3, 4), (0, 9, 3, 3), (10, 0, -3, 4), (0, 0, 1, 0), (5, 0, 1, 0), (0, 5, -1, 0)];
        for (start, stop, step, len) in cases {
            let [start, stop, step, len] = [start, stop, step, len].map(IBig::from);
            assert_eq!(range_length(&start, &stop, &step), len);
        }
    }
}
