//! Integers that don't fit a word, and the methods of `int` and `bool`. Small ints are in [`crate::value`], the operators
//! in [`crate::ops::arith`], texts in [`text`].

mod bytes;
mod round;
mod text;

use dashu_int::{IBig, Sign, Word};

pub(crate) use round::nearest_quotient;
pub use round::round_int;
pub(crate) use text::big_to_decimal;
pub use text::{MAX_STR_DIGITS, NotAnInt, parse_int, to_decimal_string};

use crate::heap::parts::Part;
use crate::heap::{Immutable, Loader, Marker, Saver, Str, Trace};
use crate::ops::arith::words::{Words, of_words, words_of};
use crate::ops::arith::{Int, int_value_of_float};
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// An integer outside of 62 bits. (Those inside are never represented by one.)
pub struct BigInt(pub IBig);

impl Immutable for BigInt {}

impl Trace for BigInt {
    fn save(&self, out: &mut Saver) {
        let (sign, words) = words_of(&self.0);
        (sign == Sign::Negative).put(out);
        words.to_vec().put(out);
    }
    fn load(from: &mut Loader) -> BigInt {
        let sign = if Part::get(from) { Sign::Negative } else { Sign::Positive };
        let words: Vec<u64> = Part::get(from);
        BigInt(of_words(sign, &words))
    }
    fn trace(&self, _: &mut Marker) {}
    fn owns_memory(&self) -> bool {
        self.external_bytes() > 0
    }
    fn external_bytes(&self) -> usize {
        // Up to two words stand in the number itself.
        match self.0.as_sign_words().1.len() {
            0..=2 => 0,
            words => words * size_of::<Word>(),
        }
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "__getnewargs__(self, /)", "What __new__ takes to make an equal value." => |vm, args| {
        let plain = Int::of(args[0]).map_or(args[0], |int| int.to_value(vm));
        Ok(vm.new_tuple(&[plain]))
    };
    "bit_length(self, /)", "Number of bits necessary to represent self in binary." => |vm, args| {
        let _ = &vm;
        Ok(Value::from_usize(this(args).bit_len()))
    };
    "bit_count(self, /)", "Number of ones in the binary representation of the absolute value of self." => bit_count;
    "to_bytes(self, /, length=1, byteorder='big', *, signed=False)", "Return an array of bytes representing an integer." => bytes::to_bytes;
    "@class from_bytes(cls, bytes, byteorder='big', *, signed=False)", "Return the integer represented by the given array of bytes." => bytes::from_bytes;
    "as_integer_ratio(self, /)", "Return a pair of integers, whose ratio is equal to the original int." => |vm, args| {
        let numerator = this(args).to_value(vm);
        Ok(vm.new_tuple(&[numerator, Value::int_unchecked(1)]))
    };
    "is_integer(self, /)", "Returns True. Exists for duck type compatibility with float.is_integer." => |_, _| Ok(Value::TRUE);
    "conjugate(self, /)", "Returns self, the complex conjugate of any int." => itself;
    "@get real", "the real part of a complex number" => itself;
    "@get imag", "the imaginary part of a complex number" => |_, _| Ok(Value::int_unchecked(0));
    "@get numerator", "the numerator of a rational number in lowest terms" => itself;
    "@get denominator", "the denominator of a rational number in lowest terms" => |_, _| Ok(Value::int_unchecked(1));
];

/// The methods, one row each.
pub const BOOL_METHODS: &[NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("int(x=0, /, base=10)", "Convert a number or string to an integer.", construct);

/// Makes a value from a call's arguments.
pub static BOOL_CONSTRUCT: NativeDef =
    NativeDef::new("bool(x=False, /)", "The truth of a value.", |vm, args| match args[0].present() {
        Some(value) => vm.truth(value).map(Value::bool),
        None => Ok(Value::FALSE),
    });

/// The int that a method is called on.
fn this(args: &[Value]) -> Int {
    Int::of(args[0]).unwrap_or(Int::Small(0))
}

fn itself(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(this(args).to_value(vm))
}

fn bit_count(_: &mut Vm, args: &[Value]) -> PyResult {
    let ones = match this(args) {
        Int::Small(i) => i.unsigned_abs().count_ones() as usize,
        Int::Big(b) => b.get().0.as_sign_words().1.iter().map(|w| w.count_ones() as usize).sum(),
    };
    Ok(Value::from_usize(ones))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    match (args[0].present(), args[1].present()) {
        (None, None) => Ok(Value::int_unchecked(0)),
        (None, Some(_)) => Err(vm.type_error("int() missing string argument")),
        (Some(x), None) => vm.py_int(x),
        (Some(x), Some(base)) => {
            let base = vm.to_index_clamped(base)?;
            if base != 0 && !(2..=36).contains(&base) {
                return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
            }
            let is_text =
                vm.cast::<Str>(x).is_some() || vm.cast::<Bytes>(x).is_some() || vm.cast::<ByteArray>(x).is_some();
            match if is_text { int_of_text(vm, x, base as u32)? } else { None } {
                Some(int) => Ok(int),
                None => Err(vm.type_error("int() can't convert non-string with explicit base")),
            }
        }
    }
}

/// The int that a string or bytes object spells; None if the value is neither.
fn int_of_text(vm: &mut Vm, value: Value, base: u32) -> PyResult<Option<Value>> {
    let parsed = if let Some(text) = vm.cast::<Str>(value) {
        if let Some(small) = text::short_decimal(text.as_str()).filter(|_| base == 10) {
            return Ok(Some(vm.new_int(small)));
        }
        parse_int(text.as_str(), base, vm.int_max_str_digits)
    } else {
        let Some(buffer) = crate::types::bytes::buffer(vm, value) else { return Ok(None) };
        match std::str::from_utf8(buffer.slice(&vm.heap)) {
            Ok(text) if text.is_ascii() => parse_int(text, base, vm.int_max_str_digits),
            _ => Err(NotAnInt::Malformed),
        }
    };
    match parsed {
        Ok(int) => Ok(Some(vm.new_bigint(int))),
        Err(NotAnInt::TooLong(digits)) => {
            let limit = vm.int_max_str_digits;
            Err(vm.value_error(format!(
                "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use \
                 sys.set_int_max_str_digits() to increase the limit"
            )))
        }
        Err(NotAnInt::Malformed) => {
            // (A bytearray is shown as bytes.)
            let bytes = crate::types::bytes::buffer(vm, value).map(|bytes| bytes.slice(&vm.heap).to_vec());
            let shown = bytes.map_or(value, |bytes| vm.new_bytes(bytes));
            let repr = vm.repr(shown)?;
            let shown: String = repr.as_str().chars().take(200).collect();
            Err(vm.value_error(format!("invalid literal for int() with base {base}: {shown}")))
        }
    }
}

impl Vm {
    /// Warns where a method that should return an int has returned one of a subclass.
    pub(crate) fn warn_of_subclass(&mut self, method: &str, result: Value) -> PyResult<()> {
        if self.class_of(result) == self.types.int {
            return Ok(());
        }
        let message = format!(
            "{method} returned non-int (type {}).  The ability to return an instance of a strict subclass of int is \
             deprecated, and may be removed in a future version of Python.",
            self.type_name(result)
        );
        self.warn_deprecated(&message)
    }

    /// `int(value)`
    ///
    /// # Errors
    /// As Python's `int`.
    pub fn py_int(&mut self, value: Value) -> PyResult {
        if value.is_small_int() {
            return Ok(value);
        }
        if self.has_own_class(value) {
            let (int_name, index_name) = (self.names.int, self.names.index);
            if let Some(result) = self.call_special(value, int_name, &[])? {
                return match Int::of(self.unwrap_payload(result)) {
                    Some(int) => {
                        let int = int.to_value(self);
                        self.warn_of_subclass("__int__", result)?;
                        Ok(int)
                    }
                    None => {
                        let message = format!("__int__ returned non-int (type {})", self.type_name(result));
                        Err(self.type_error(message))
                    }
                };
            }
            if self.lookup_special(value, index_name).is_some() {
                return self.to_index(value);
            }
            let trunc_name = self.heap.intern("__trunc__");
            if let Some(result) = self.call_special(value, trunc_name, &[])? {
                return self.int_of_truncated(result);
            }
        }
        let inner = self.unwrap_payload(value);
        if let Some(int) = Int::of(inner) {
            return Ok(int.to_value(self));
        }
        if let Some(f) = inner.as_float() {
            return int_value_of_float(self, f);
        }
        match int_of_text(self, value, 10)? {
            Some(int) => Ok(int),
            None => {
                let message = format!(
                    "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                    self.type_name(value)
                );
                Err(self.type_error(message))
            }
        }
    }

    /// What `int` makes of the result of a `__trunc__`, which it asks last, and with a warning.
    #[cold]
    fn int_of_truncated(&mut self, result: Value) -> PyResult {
        self.root(result);
        self.warn_deprecated("The delegation of int() to __trunc__ is deprecated.")?;
        if self.has_index(result) {
            return self.to_index(result);
        }
        let message = format!("__trunc__ returned non-Integral (type {})", self.type_name(result));
        Err(self.type_error(message))
    }

    /// `abs(value)`
    ///
    /// # Errors
    /// TypeError; OverflowError for a complex number; whatever `__abs__` raises.
    pub fn py_abs(&mut self, value: Value) -> PyResult {
        let result = if self.has_own_class(value) {
            let name = self.names.abs;
            self.call_special(value, name, &[])?
        } else {
            self.abs_builtin(value)?
        };
        match result {
            Some(value) => Ok(value),
            None => {
                let message = format!("bad operand type for abs(): '{}'", self.type_name(value));
                Err(self.type_error(message))
            }
        }
    }

    /// As [`Vm::py_abs`] for values of built-in types; None if they don't define it.
    ///
    /// # Errors
    /// OverflowError for a complex number.
    pub fn abs_builtin(&mut self, value: Value) -> PyResult<Option<Value>> {
        use crate::ops::arith::{Number, absolute};
        Ok(Some(match Number::of(value) {
            Some(Number::Int(i)) => absolute(self, i),
            Some(Number::Float(f)) => self.new_float(f.abs()),
            Some(Number::Complex(c)) => {
                let size = c.real.hypot(c.imag);
                if size.is_infinite() && c.real.is_finite() && c.imag.is_finite() {
                    return Err(self.overflow_error("absolute value too large"));
                }
                self.new_float(size)
            }
            None => return Ok(None),
        }))
    }

    /// `round(value, digits)`; digits of None (or none given) round to an int.
    ///
    /// # Errors
    /// TypeError; what `__round__` raises.
    pub fn py_round(&mut self, value: Value, digits: Value) -> PyResult {
        if !self.has_own_class(value)
            && let Some(rounded) = self.round_builtin(value, digits)?
        {
            return Ok(rounded);
        }
        let name = self.names.round;
        let result = match digits.not_none() {
            _ if !self.has_own_class(value) => None,
            Some(digits) => self.call_special(value, name, &[digits])?,
            None => self.call_special(value, name, &[])?,
        };
        match result {
            Some(rounded) => Ok(rounded),
            None => {
                let message = format!("type {} doesn't define __round__ method", self.type_name(value));
                Err(self.type_error(message))
            }
        }
    }

    /// As [`Vm::py_round`] for values of built-in types; None if they don't define it.
    ///
    /// # Errors
    /// TypeError for digits that are no int; ValueError and OverflowError for floats.
    pub fn round_builtin(&mut self, value: Value, digits: Value) -> PyResult<Option<Value>> {
        let int = Int::of(value);
        if int.is_none() && value.as_float().is_none() {
            return Ok(None);
        }
        let digits = match digits.not_none() {
            Some(digits) => Some(self.to_index_clamped(digits)?),
            None => None,
        };
        if let Some(int) = int {
            return round_int(self, int, digits.unwrap_or(0)).map(Some);
        }
        let f = value.as_float().unwrap_or(f64::NAN);
        crate::types::float::round_float(self, f, digits).map(Some)
    }
}

/// The sign and size of an int as words of 64 bits, lowest first.
pub fn sign_words(int: &IBig) -> (bool, Words<'_>) {
    let (sign, words) = words_of(int);
    (sign == Sign::Negative, words)
}
