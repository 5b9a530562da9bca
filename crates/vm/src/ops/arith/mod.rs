//! Arithmetic: the meaning of unary, binary and in-place operators.
//!
//! Here is who gets asked, in which order; the arithmetic itself is in the files beside this one, one for each sort of
//! operand. The interpreter has inline paths of its own for small ints and floats, and comes here for the rest.

mod complex;
mod dunder;
mod float;
mod int;
mod pow;
mod protocol;
mod sequence;
mod sets;
pub mod words;

pub use complex::{complex_div, complex_pow};
pub(crate) use float::scaled;
pub use float::{decompose, int_value_of_float, shift_float};
pub(crate) use int::absolute;
pub use int::{Int, big_true_div, floor_div_rem};
pub(crate) use pow::ONLY_INTS;
pub use pow::mod_pow;

use crate::heap::{Gc, Instance, Str};
use crate::names::Names;
use crate::types::class::{Class, Proxy};
use crate::types::complex::Complex;
use crate::types::function::Function;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    ShiftLeft,
    ShiftRight,
    BitAnd,
    BitOr,
    BitXor,
}

impl BinaryOp {
    /// All of them, in order.
    pub const ALL: [BinaryOp; 13] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::Div,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
        BinaryOp::MatMul,
        BinaryOp::ShiftLeft,
        BinaryOp::ShiftRight,
        BinaryOp::BitAnd,
        BinaryOp::BitOr,
        BinaryOp::BitXor,
    ];
}

/// A unary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

impl BinaryOp {
    /// The operator as Python writes it.
    pub const fn sign(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::Div => "/",
            BinaryOp::FloorDiv => "//",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "**",
            BinaryOp::MatMul => "@",
            BinaryOp::ShiftLeft => "<<",
            BinaryOp::ShiftRight => ">>",
            BinaryOp::BitAnd => "&",
            BinaryOp::BitOr => "|",
            BinaryOp::BitXor => "^",
        }
    }

    /// The names of the operator's methods: plain, reflected and in-place.
    pub(crate) fn method_names(self, names: &Names) -> (Gc<Str>, Gc<Str>, Gc<Str>) {
        match self {
            BinaryOp::Add => (names.add, names.radd, names.iadd),
            BinaryOp::Sub => (names.sub, names.rsub, names.isub),
            BinaryOp::Mul => (names.mul, names.rmul, names.imul),
            BinaryOp::Div => (names.truediv, names.rtruediv, names.itruediv),
            BinaryOp::FloorDiv => (names.floordiv, names.rfloordiv, names.ifloordiv),
            BinaryOp::Mod => (names.mod_, names.rmod, names.imod),
            BinaryOp::Pow => (names.pow, names.rpow, names.ipow),
            BinaryOp::MatMul => (names.matmul, names.rmatmul, names.imatmul),
            BinaryOp::ShiftLeft => (names.lshift, names.rlshift, names.ilshift),
            BinaryOp::ShiftRight => (names.rshift, names.rrshift, names.irshift),
            BinaryOp::BitAnd => (names.and, names.rand, names.iand),
            BinaryOp::BitOr => (names.or, names.ror, names.ior),
            BinaryOp::BitXor => (names.xor, names.rxor, names.ixor),
        }
    }
}

impl UnaryOp {
    /// The operator as Python writes it.
    pub const fn sign(self) -> &'static str {
        match self {
            UnaryOp::Neg => "-",
            UnaryOp::Pos => "+",
            UnaryOp::Invert => "~",
        }
    }
}

/// A number of a built-in type.
#[derive(Clone, Copy)]
pub(crate) enum Number {
    /// An int or bool.
    Int(Int),
    /// A float.
    Float(f64),
    /// A complex number.
    Complex(Complex),
}

impl Number {
    /// The number that a value (not an instance of a subclass) is.
    #[inline]
    pub(crate) fn of(value: Value) -> Option<Number> {
        if let Some(i) = Int::of(value) {
            return Some(Number::Int(i));
        }
        if let Some(f) = value.as_float() {
            return Some(Number::Float(f));
        }
        value.as_gc::<Complex>().map(|c| Number::Complex(*c.get()))
    }
}

impl Vm {
    /// `a op b`, dunder methods included.
    ///
    /// # Errors
    /// TypeError if neither operand knows the operator; whatever the operation raises.
    #[inline]
    pub fn binary(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        match self.binary_plain(op, a, b)? {
            Value::NOT_IMPLEMENTED => self.binary_slow(op, a, b),
            result => Ok(result),
        }
    }

    /// The operator on two ints, two floats, or one of each; NotImplemented for all else.
    #[inline]
    fn binary_plain(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        if let (Some(x), Some(y)) = (a.as_small_int(), b.as_small_int()) {
            return int::small(self, op, x, y);
        }
        if let (Some(x), Some(y)) = (a.as_float(), b.as_float()) {
            return float::binary(self, op, x, y);
        }
        let mixed = match (a.as_small_int(), b.as_small_int()) {
            (Some(x), None) => b.as_float().map(|y| (x as f64, y)),
            (None, Some(y)) => a.as_float().map(|x| (x, y as f64)),
            _ => None,
        };
        if let Some((x, y)) = mixed {
            return float::binary(self, op, x, y);
        }
        if a.is_bool() && b.is_bool() {
            return int::bools(self, op, a == Value::TRUE, b == Value::TRUE);
        }
        if let (Some(x), Some(y)) = (Int::of(a), Int::of(b)) {
            return int::binary(self, op, x, y);
        }
        Ok(Value::NOT_IMPLEMENTED)
    }

    fn binary_slow(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        match self.binary_or_not(op, a, b)? {
            Value::NOT_IMPLEMENTED => Err(self.unsupported(op, a, b)),
            result => Ok(result),
        }
    }

    /// The method written in Python that `a op b` (`a op= b` if `inplace`) is a call of, with `a` and `b`, if it is clear
    /// that it is asked first. When it answers NotImplemented, [`Vm::after_method`] goes on.
    #[inline]
    pub(crate) fn method_asked_first(
        &mut self,
        op: BinaryOp,
        inplace: bool,
        a: Value,
        b: Value,
    ) -> Option<Gc<Function>> {
        let class = self.class_of(Value::from(a.as_gc::<Instance>()?));
        if self.has_own_class(b) && self.class_of(b) != class {
            return None;
        }
        let (name, _, own) = op.method_names(&self.names);
        if inplace && self.lookup(class, own).is_some() {
            return None;
        }
        self.lookup(class, name)?.as_gc()
    }

    /// What `a op b` is when the method found by [`Vm::method_asked_first`] has answered NotImplemented.
    ///
    /// # Errors
    /// TypeError, as a rule.
    #[cold]
    pub(crate) fn after_method(&mut self, op: BinaryOp, inplace: bool, a: Value, b: Value) -> PyResult {
        match dunder::after_method(self, op, inplace, a, b)? {
            Value::NOT_IMPLEMENTED if inplace => {
                let sign = format!("{}=", op.sign());
                Err(self.unsupported_sign(&sign, a, b))
            }
            Value::NOT_IMPLEMENTED => Err(self.unsupported(op, a, b)),
            result => Ok(result),
        }
    }

    /// `a op b`, or NotImplemented.
    fn binary_or_not(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        if self.has_own_class(a) || self.has_own_class(b) {
            dunder::binary(self, op, a, b)
        } else {
            self.binary_builtin(op, a, b)
        }
    }

    /// `a op= b`: the new value of a.
    ///
    /// # Errors
    /// As [`Vm::binary`].
    #[inline]
    pub fn inplace(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        match self.binary_plain(op, a, b)? {
            Value::NOT_IMPLEMENTED => self.inplace_slow(op, a, b),
            result => Ok(result),
        }
    }

    fn inplace_slow(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        match self.inplace_or_not(op, a, b)? {
            Value::NOT_IMPLEMENTED => {
                let sign = format!("{}=", op.sign());
                Err(self.unsupported_sign(&sign, a, b))
            }
            result => Ok(result),
        }
    }

    /// `a op= b`, or NotImplemented.
    fn inplace_or_not(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        let own_a = self.has_own_class(a);
        if (own_a || self.has_own_class(b)) && protocol::concerns(self, op, a, b) {
            return protocol::inplace(self, op, a, b);
        }
        let result = if own_a { dunder::inplace(self, op, a, b)? } else { self.inplace_builtin(op, a, b)? };
        let hides_b = op == BinaryOp::Mul && sequence::is_sequence(b) && protocol::has_protocol(self, a);
        if result == Value::NOT_IMPLEMENTED && !hides_b { self.binary_or_not(op, a, b) } else { Ok(result) }
    }

    /// `op a`, dunder methods included.
    ///
    /// # Errors
    /// TypeError if the operand does not know the operator; whatever the operation raises.
    pub fn unary(&mut self, op: UnaryOp, a: Value) -> PyResult {
        let result = if self.has_own_class(a) {
            let name = match op {
                UnaryOp::Neg => self.names.neg,
                UnaryOp::Pos => self.names.pos,
                UnaryOp::Invert => self.names.invert,
            };
            self.call_special(a, name, &[])?
        } else {
            Some(self.unary_builtin(op, a)?).filter(|&r| r != Value::NOT_IMPLEMENTED)
        };
        match result {
            Some(value) => Ok(value),
            None => {
                let message = format!("bad operand type for unary {}: '{}'", op.sign(), self.type_name(a));
                Err(self.type_error(message))
            }
        }
    }

    /// The operator on values of built-in types only; NotImplemented if they don't define it.
    ///
    /// # Errors
    /// Whatever the operation raises; sequences raise TypeError themselves for an operand that is no sequence.
    pub fn binary_builtin(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        let result = self.binary_plain(op, a, b)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
        let (x, y) = (self.unwrap_payload(a), self.unwrap_payload(b));
        if let (Some(p), Some(q)) = (Number::of(x), Number::of(y)) {
            return self.binary_numbers(op, p, q);
        }
        match op {
            BinaryOp::Add => sequence::concat(self, (x, y), (a, b)),
            BinaryOp::Mul => sequence::repeat_either(self, (x, y), (a, b)),
            BinaryOp::Mod => self.text_mod(x, b),
            BinaryOp::Sub | BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor => sets::binary(self, op, x, y),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }
    }

    fn binary_numbers(&mut self, op: BinaryOp, a: Number, b: Number) -> PyResult {
        match (a, b) {
            (Number::Int(x), Number::Int(y)) => int::binary(self, op, x, y),
            (Number::Complex(x), _) => {
                let y = self.number_to_complex(b)?;
                complex::binary(self, op, x, y)
            }
            (_, Number::Complex(y)) => {
                let x = self.number_to_complex(a)?;
                complex::binary(self, op, x, y)
            }
            (x, y) => {
                if matches!(
                    op,
                    BinaryOp::MatMul
                        | BinaryOp::ShiftLeft
                        | BinaryOp::ShiftRight
                        | BinaryOp::BitAnd
                        | BinaryOp::BitOr
                        | BinaryOp::BitXor
                ) {
                    return Ok(Value::NOT_IMPLEMENTED);
                }
                let (x, y) = (self.number_to_f64(x)?, self.number_to_f64(y)?);
                float::binary(self, op, x, y)
            }
        }
    }

    /// The float for an int or float.
    fn number_to_f64(&mut self, number: Number) -> PyResult<f64> {
        match number {
            Number::Int(i) => i.to_f64(self),
            Number::Float(f) => Ok(f),
            Number::Complex(c) => Ok(c.real),
        }
    }

    pub(crate) fn number_to_complex(&mut self, number: Number) -> PyResult<Complex> {
        match number {
            Number::Complex(c) => Ok(c),
            real => Ok(Complex { real: self.number_to_f64(real)?, imag: 0.0 }),
        }
    }

    /// `template % args`
    fn text_mod(&mut self, template: Value, args: Value) -> PyResult {
        if let Some(text) = template.as_gc::<Str>() {
            return self.percent_format(text, args);
        }
        match crate::types::bytes::buffer(self, template) {
            Some(bytes) => self.percent_format_bytes(bytes, args),
            None => Ok(Value::NOT_IMPLEMENTED),
        }
    }

    /// `a op= b` for built-in types that change in place; NotImplemented for the others.
    ///
    /// # Errors
    /// Whatever the operation raises.
    pub fn inplace_builtin(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        match op {
            BinaryOp::Add => sequence::extend(self, a, b),
            BinaryOp::Mul => sequence::repeat_in_place(self, a, b),
            BinaryOp::BitOr if a.is::<Proxy>() => {
                Err(self.type_error("'|=' is not supported by mappingproxy; use '|' instead"))
            }
            BinaryOp::Sub | BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor => sets::in_place(self, op, a, b),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }
    }

    /// The operator on a value of a built-in type; NotImplemented if it does not define it.
    ///
    /// # Errors
    /// None at present; the type leaves room for operations that allocate.
    pub fn unary_builtin(&mut self, op: UnaryOp, a: Value) -> PyResult {
        match (op, Number::of(self.unwrap_payload(a))) {
            (UnaryOp::Neg, Some(Number::Int(i))) => Ok(int::negate(self, i)),
            (UnaryOp::Pos, Some(Number::Int(i))) => Ok(i.to_value(self)),
            (UnaryOp::Invert, Some(Number::Int(i))) => Ok(int::invert(self, i)),
            (UnaryOp::Neg, Some(Number::Float(f))) => Ok(self.new_float(-f)),
            (UnaryOp::Pos, Some(Number::Float(f))) => Ok(self.new_float(f)),
            (UnaryOp::Neg, Some(Number::Complex(c))) => {
                Ok(self.heap.alloc(Complex { real: -c.real, imag: -c.imag }).into())
            }
            (UnaryOp::Pos, Some(Number::Complex(c))) => Ok(self.heap.alloc(c).into()),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }
    }

    /// Whether a value's operators may be methods written in Python: instances of classes made in Python, exceptions, and
    /// classes with a metaclass of their own.
    #[inline]
    pub fn has_own_class(&self, value: Value) -> bool {
        value.is::<Instance>() || value.as_gc::<Class>().is_some_and(|c| self.heap[c].meta != Some(self.types.type_))
    }

    fn unsupported(&mut self, op: BinaryOp, a: Value, b: Value) -> Raised {
        let sign = if op == BinaryOp::Pow { "** or pow()" } else { op.sign() };
        if op == BinaryOp::ShiftRight && a.as_gc::<Native>().is_some_and(|f| self.heap[f].def.name == "print") {
            let message = format!(
                "unsupported operand type(s) for >>: '{}' and '{}'. Did you mean \"print(<message>, \
                 file=<output_stream>)\"?",
                self.type_name(a),
                self.type_name(b)
            );
            return self.type_error(message);
        }
        self.unsupported_sign(sign, a, b)
    }

    fn unsupported_sign(&mut self, sign: &str, a: Value, b: Value) -> Raised {
        let message =
            format!("unsupported operand type(s) for {sign}: '{}' and '{}'", self.type_name(a), self.type_name(b));
        self.type_error(message)
    }
}
