//! Comparison and equality.
//!
//! Values of built-in types are compared here; the rich comparison methods of classes written in Python come in where an
//! operand is an instance of one, or a class with a metaclass.

use std::cmp::Ordering;

use dashu_int::IBig;

use crate::heap::{Gc, Kind, Str, Tuple};
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::class::{Class, Layout};
use crate::types::complex::Complex;
use crate::types::deque::Deque;
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::exception::Exc;
use crate::types::function::BoundMethod;
use crate::types::int::BigInt;
use crate::types::list::List;
use crate::types::native::Native;
use crate::types::range::Range;
use crate::types::set::Set;
use crate::types::slice::Slice;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

/// A comparison operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CompareOp {
    /// The operator as Python writes it.
    pub const fn sign(self) -> &'static str {
        match self {
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Eq => "==",
            CompareOp::Ne => "!=",
            CompareOp::Gt => ">",
            CompareOp::Ge => ">=",
        }
    }

    /// The operator for the operands in reverse order.
    pub const fn reflected(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    /// Whether it asks for equality only.
    #[inline]
    pub const fn is_equality(self) -> bool {
        matches!(self, CompareOp::Eq | CompareOp::Ne)
    }

    /// What the operator says of operands in this order.
    #[inline]
    pub const fn holds(self, order: Ordering) -> bool {
        match self {
            CompareOp::Lt => order.is_lt(),
            CompareOp::Le => order.is_le(),
            CompareOp::Eq => order.is_eq(),
            CompareOp::Ne => order.is_ne(),
            CompareOp::Gt => order.is_gt(),
            CompareOp::Ge => order.is_ge(),
        }
    }

    /// What the operator says of operands that have an order, or none (a NaN among them).
    #[inline]
    pub const fn holds_partial(self, order: Option<Ordering>) -> bool {
        match order {
            Some(order) => self.holds(order),
            None => matches!(self, CompareOp::Ne),
        }
    }
}

/// How two numbers that are not complex compare; the outer None if one is no such number, the inner for a NaN.
pub fn compare_numbers(a: Value, b: Value) -> Option<Option<Ordering>> {
    match (Number::of(a)?, Number::of(b)?) {
        (Number::Int(a), Number::Int(b)) => Some(Some(a.cmp(&b))),
        (Number::Float(a), Number::Float(b)) => Some(a.partial_cmp(&b)),
        (Number::Big(a), Number::Big(b)) => Some(Some(a.get().0.cmp(&b.get().0))),
        (Number::Int(_), Number::Big(b)) => Some(Some(0.cmp(&sign_of(b)))),
        (Number::Big(a), Number::Int(_)) => Some(Some(sign_of(a).cmp(&0))),
        (Number::Int(a), Number::Float(b)) => Some(pellucid_bytecode::pure::compare_int_float(a, b)),
        (Number::Float(a), Number::Int(b)) => {
            Some(pellucid_bytecode::pure::compare_int_float(b, a).map(Ordering::reverse))
        }
        (Number::Big(a), Number::Float(b)) => Some(compare_big_float(&a.get().0, b)),
        (Number::Float(a), Number::Big(b)) => Some(compare_big_float(&b.get().0, a).map(Ordering::reverse)),
    }
}

enum Number {
    Int(i64),
    Big(Gc<BigInt>),
    Float(f64),
}

impl Number {
    #[inline]
    fn of(value: Value) -> Option<Number> {
        if let Some(i) = value.as_small_int() {
            return Some(Number::Int(i));
        }
        if let Some(f) = value.as_float() {
            return Some(Number::Float(f));
        }
        if let Some(big) = value.as_gc::<BigInt>() {
            return Some(Number::Big(big));
        }
        value.as_bool().map(|b| Number::Int(b.into()))
    }
}

fn sign_of(big: Gc<BigInt>) -> i32 {
    if big.get().0 > IBig::ZERO { 1 } else { -1 }
}

/// How a large integer compares with a float, by their exact values.
fn compare_big_float(big: &IBig, f: f64) -> Option<Ordering> {
    if f.is_nan() {
        return None;
    }
    if f.is_infinite() {
        return Some(if f > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    Some(big.cmp(&float_floor(f)).then(if f.fract() != 0.0 { Ordering::Less } else { Ordering::Equal }))
}

/// The largest integer not above a finite float.
pub(crate) fn float_floor(f: f64) -> IBig {
    let f = f.floor();
    let bits = f.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i64 - 1075;
    let mantissa = if f == 0.0 { 0 } else { (bits & ((1 << 52) - 1)) | 1 << 52 };
    let magnitude = if exponent >= 0 {
        IBig::from(mantissa) << exponent as usize
    } else {
        IBig::from(mantissa) >> (-exponent) as usize
    };
    if f < 0.0 { -magnitude } else { magnitude }
}

/// Whether two keys are equal, when that can be told without running Python code.
#[inline]
pub fn keys_equal(a: Value, b: Value) -> Option<bool> {
    if a == b {
        return Some(true);
    }
    if Value::both_small_ints(a, b) {
        return Some(false);
    }
    if let (Some(a), Some(b)) = (a.as_gc::<Str>(), b.as_gc::<Str>()) {
        return Some(a.same_text(b));
    }
    other_keys_equal(a, b, 8)
}

/// `depth`: how many levels of tuples to look into.
fn other_keys_equal(a: Value, b: Value, depth: u32) -> Option<bool> {
    if let Some(order) = compare_numbers(a, b) {
        return Some(order == Some(Ordering::Equal));
    }
    match (a.kind(), b.kind()) {
        // A singleton or a small number and something unlike it.
        (None, None) => Some(false),
        (Some(Kind::Tuple), Some(Kind::Tuple)) => {
            let (a, b) = (a.as_gc::<Tuple>()?, b.as_gc::<Tuple>()?);
            if a.items().len() != b.items().len() {
                return Some(false);
            }
            let depth = depth.checked_sub(1)?;
            for (&x, &y) in a.items().iter().zip(b.items()) {
                let equal = x == y
                    || match (x.as_gc::<Str>(), y.as_gc::<Str>()) {
                        (Some(x), Some(y)) => x.same_text(y),
                        _ => other_keys_equal(x, y, depth)?,
                    };
                if !equal {
                    return Some(false);
                }
            }
            Some(true)
        }
        (Some(Kind::Bytes), Some(Kind::Bytes)) => {
            Some(a.as_gc::<Bytes>()?.as_slice() == b.as_gc::<Bytes>()?.as_slice())
        }
        (a, b) => (is_plain(a) && is_plain(b)).then_some(false),
    }
}

/// Whether values of this kind are equal to none of another such kind (numbers apart), and to no other of theirs if the
/// kind was not dealt with before.
fn is_plain(kind: Option<Kind>) -> bool {
    use Kind::{BigInt, Bytes, Code, Float, Function, Str, Tuple};
    matches!(kind, None | Some(BigInt | Float | Str | Bytes | Tuple | Function | Code))
}

/// Whether a value's comparisons are those of a built-in type, with no class of Python's in between.
#[inline]
fn is_builtin(vm: &Vm, value: Value) -> bool {
    match value.kind() {
        Some(Kind::Instance) => false,
        Some(Kind::Class) => vm.class_of(value) == vm.types.type_,
        _ => true,
    }
}

impl Vm {
    /// `a op b` with rich comparison methods: any value can be the result.
    #[inline]
    pub fn compare(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        if Value::both_small_ints(a, b) {
            return Ok(Value::bool(op.holds(a.small_int_unchecked().cmp(&b.small_int_unchecked()))));
        }
        if Value::both_small_floats(a, b) {
            let order = a.small_float_unchecked().partial_cmp(&b.small_float_unchecked());
            return Ok(Value::bool(op.holds_partial(order)));
        }
        self.compare_any(op, a, b)
    }

    #[inline(never)]
    fn compare_any(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        let result = if is_builtin(self, a) && is_builtin(self, b) {
            self.compare_builtin(op, a, b)?
        } else {
            self.rooted(&[a, b], |vm| vm.compare_by_methods(op, a, b))?
        };
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
        match op {
            CompareOp::Eq => Ok(Value::bool(a == b)),
            CompareOp::Ne => Ok(Value::bool(a != b)),
            _ => Err(self.unordered(op, a, b)),
        }
    }

    #[cold]
    fn unordered(&mut self, op: CompareOp, a: Value, b: Value) -> crate::vm::Raised {
        let (a, b) = (self.type_name(a).to_owned(), self.type_name(b).to_owned());
        self.type_error(format!("'{}' not supported between instances of '{a}' and '{b}'", op.sign()))
    }

    /// The comparison by methods: the right operand's reflected method goes first if its class derives from the left's.
    fn compare_by_methods(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        let (class_a, class_b) = (self.class_of(a), self.class_of(b));
        let b_first = class_a != class_b && self.heap[class_b].is_subclass(class_a);
        if b_first {
            let result = self.compare_method(op.reflected(), b, class_b, a)?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
        let result = self.compare_method(op, a, class_a, b)?;
        if result != Value::NOT_IMPLEMENTED || b_first {
            return Ok(result);
        }
        self.compare_method(op.reflected(), b, class_b, a)
    }

    fn compare_name(&self, op: CompareOp) -> Gc<Str> {
        match op {
            CompareOp::Lt => self.names.lt,
            CompareOp::Le => self.names.le,
            CompareOp::Eq => self.names.eq,
            CompareOp::Ne => self.names.ne,
            CompareOp::Gt => self.names.gt,
            CompareOp::Ge => self.names.ge,
        }
    }

    /// What a's own method says of `a op b`.
    fn compare_method(&mut self, op: CompareOp, a: Value, class: Gc<Class>, b: Value) -> PyResult {
        let name = self.compare_name(op);
        let Some(method) = self.lookup(class, name) else { return Ok(Value::NOT_IMPLEMENTED) };
        if method.is::<crate::types::function::Function>() || self.as_native_half(method).is_some() {
            return self.call_on(method, a, &[b]);
        }
        if let Some(native) = method.as_gc::<Native>()
            && let Some(owner) = self.heap[native].owner
        {
            return self.compare_inherited(op, a, class, owner, b);
        }
        Ok(self.call_operator(a, name, &[b])?.unwrap_or(Value::NOT_IMPLEMENTED))
    }

    /// As [`Vm::compare_method`] where the method was found in a built-in class.
    fn compare_inherited(&mut self, op: CompareOp, a: Value, class: Gc<Class>, owner: Gc<Class>, b: Value) -> PyResult {
        // An int does not know an instance of a class derived from float, and leaves the answer to it.
        if !crate::ops::slots::knows(self, self.unwrap_payload(a), b) {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        if owner != self.types.object {
            if self.heap[class].layout == Layout::Payload {
                return self.compare_builtin(op, a, b);
            }
            if !self.heap[class].is_subclass(owner) {
                // Taken from a class that is none of its bases: the method says that it wants another object.
                let name = self.compare_name(op);
                return Ok(self.call_operator(a, name, &[b])?.unwrap_or(Value::NOT_IMPLEMENTED));
            }
        }
        match op {
            CompareOp::Eq if a == b => Ok(Value::TRUE),
            // `object.__ne__` is the opposite of whatever `__eq__` the class has.
            CompareOp::Ne => {
                let equal = self.compare_method(CompareOp::Eq, a, class, b)?;
                if equal == Value::NOT_IMPLEMENTED {
                    return Ok(equal);
                }
                Ok(Value::bool(!self.truth(equal)?))
            }
            _ if a.kind() != Some(Kind::Instance) => self.compare_builtin(op, a, b),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }
    }

    /// The truth of `a op b`.
    #[inline]
    pub fn compare_bool(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult<bool> {
        let result = self.compare(op, a, b)?;
        match result.as_bool() {
            Some(result) => Ok(result),
            None => self.rooted(&[result], |vm| vm.truth(result)),
        }
    }

    /// Whether two values are the same object or equal: what containers ask.
    #[inline]
    pub fn eq(&mut self, a: Value, b: Value) -> PyResult<bool> {
        match keys_equal(a, b) {
            Some(equal) => Ok(equal),
            None => self.compare_bool(CompareOp::Eq, a, b),
        }
    }

    /// The comparison of values of built-in types only; NotImplemented if they don't define it.
    pub fn compare_builtin(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        let (a, b) = (self.unwrap_payload(a), self.unwrap_payload(b));
        if let Some(order) = compare_numbers(a, b) {
            return Ok(Value::bool(op.holds_partial(order)));
        }
        let (Some(kind_a), Some(kind_b)) = (a.kind(), b.kind()) else {
            return self.compare_with_small(op, a, b);
        };
        match (kind_a, kind_b) {
            (Kind::Str, Kind::Str) => Ok(compare_strs(op, a.gc_unchecked(), b.gc_unchecked())),
            (Kind::Tuple, Kind::Tuple) | (Kind::List, Kind::List) => self.compare_sequences(op, a, b),
            (Kind::Deque, Kind::Deque) => self.compare_sequences(op, a, b),
            (Kind::Bytes | Kind::ByteArray, Kind::Bytes | Kind::ByteArray) => {
                Ok(Value::bool(op.holds(self.bytes_of(a).cmp(self.bytes_of(b)))))
            }
            (Kind::Packed, Kind::Packed) => crate::types::packed::compare(self, op, a.gc_unchecked(), b.gc_unchecked()),
            (Kind::MemoryView, _) | (_, Kind::MemoryView) if op.is_equality() => {
                let equal = crate::types::memoryview::methods::equal(self, a, b)?;
                Ok(equal.map_or(Value::NOT_IMPLEMENTED, |equal| Value::bool(equal == (op == CompareOp::Eq))))
            }
            (Kind::Dict, Kind::Dict) if op.is_equality() => {
                let equal = self.dicts_equal(a.gc_unchecked(), b.gc_unchecked())?;
                Ok(Value::bool(equal == (op == CompareOp::Eq)))
            }
            (Kind::Set, Kind::Set) => self.compare_sets(op, a.gc_unchecked(), b.gc_unchecked()),
            (Kind::DictView, Kind::Set | Kind::DictView) | (Kind::Set, Kind::DictView) => self.compare_views(op, a, b),
            (Kind::Range, Kind::Range) if op.is_equality() => {
                let equal = self.ranges_equal(a.gc_unchecked(), b.gc_unchecked())?;
                Ok(Value::bool(equal == (op == CompareOp::Eq)))
            }
            (Kind::Slice, Kind::Slice) => self.compare_slices(op, a.gc_unchecked(), b.gc_unchecked()),
            (Kind::BoundMethod, Kind::BoundMethod) if op.is_equality() => {
                let equal = self.methods_equal(a.gc_unchecked(), b.gc_unchecked());
                Ok(Value::bool(equal == (op == CompareOp::Eq)))
            }
            (Kind::Alias, Kind::Alias) if op.is_equality() => {
                let equal = crate::types::alias::same(self, a, b)?;
                Ok(Value::bool(equal == (op == CompareOp::Eq)))
            }
            (Kind::Native, Kind::Native) if op.is_equality() => {
                let same = a == b;
                let (a, b) = (&self.heap[a.gc_unchecked::<Native>()], &self.heap[b.gc_unchecked::<Native>()]);
                let alike = std::ptr::eq(a.def, b.def) && a.bound == b.bound && a.owner == b.owner;
                let equal = same || alike && crate::types::fetch::class_of(&self.types, a).is_none();
                Ok(Value::bool(equal == (op == CompareOp::Eq)))
            }
            _ => self.compare_with_small(op, a, b),
        }
    }

    /// Complex numbers, and what is equal to itself only.
    fn compare_with_small(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        if !op.is_equality() {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        let equal = match (a.as_gc::<Complex>(), b.as_gc::<Complex>()) {
            (Some(a), Some(b)) => a.get().real == b.get().real && a.get().imag == b.get().imag,
            (Some(c), None) => match complex_equals(c, b) {
                Some(equal) => equal,
                None => return Ok(Value::NOT_IMPLEMENTED),
            },
            (None, Some(c)) => match complex_equals(c, a) {
                Some(equal) => equal,
                None => return Ok(Value::NOT_IMPLEMENTED),
            },
            (None, None) if a == b => true,
            (None, None) => return Ok(Value::NOT_IMPLEMENTED),
        };
        Ok(Value::bool(equal == (op == CompareOp::Eq)))
    }

    fn bytes_of(&self, value: Value) -> &[u8] {
        match value.kind() {
            Some(Kind::ByteArray) => &self.heap[value.gc_unchecked::<ByteArray>()].0,
            _ => self.heap[value.gc_unchecked::<Bytes>()].as_slice(),
        }
    }

    /// Enters a level of recursion into nested data.
    #[inline]
    pub(crate) fn enter_nested(&mut self, what: &'static str) -> PyResult<()> {
        if self.native_depth >= self.native_limit {
            return Err(self.err(Exc::RecursionError, format!("maximum recursion depth exceeded {what}")));
        }
        self.native_depth += 1;
        Ok(())
    }

    /// The item of a tuple, list or deque, if it has that many (left).
    #[inline(always)]
    pub(crate) fn sequence_item(&self, sequence: Value, index: usize) -> Option<Value> {
        match sequence.kind_unchecked() {
            Kind::Tuple => sequence.gc_unchecked::<Tuple>().items().get(index).copied(),
            Kind::List => self.heap[sequence.gc_unchecked::<List>()].items.get(index).copied(),
            _ => self.heap[sequence.gc_unchecked::<Deque>()].items.get(index).copied(),
        }
    }

    fn sequence_len(&self, sequence: Value) -> usize {
        match sequence.kind_unchecked() {
            Kind::Tuple => sequence.gc_unchecked::<Tuple>().items().len(),
            Kind::List => self.heap[sequence.gc_unchecked::<List>()].items.len(),
            _ => self.heap[sequence.gc_unchecked::<Deque>()].items.len(),
        }
    }

    /// Tuples, lists or deques: by the first items that differ, else by length.
    fn compare_sequences(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        if op.is_equality() && self.sequence_len(a) != self.sequence_len(b) {
            return Ok(Value::bool(op == CompareOp::Ne));
        }
        self.enter_nested("in comparison")?;
        let result = self.rooted(&[a, b], |vm| vm.compare_items(op, a, b));
        self.leave_native();
        result
    }

    fn compare_items(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        let mut index = 0;
        loop {
            let (x, y) = match (self.sequence_item(a, index), self.sequence_item(b, index)) {
                (Some(x), Some(y)) => (x, y),
                (x, y) => return Ok(Value::bool(op.holds(x.is_some().cmp(&y.is_some())))),
            };
            if !self.eq(x, y)? {
                return match op {
                    CompareOp::Eq => Ok(Value::FALSE),
                    CompareOp::Ne => Ok(Value::TRUE),
                    _ => self.compare(op, x, y),
                };
            }
            index += 1;
        }
    }

    fn dicts_equal(&mut self, a: Gc<Dict>, b: Gc<Dict>) -> PyResult<bool> {
        if a == b {
            return Ok(true);
        }
        if self.heap[a].len() != self.heap[b].len() {
            return Ok(false);
        }
        self.enter_nested("in comparison")?;
        let result = self.rooted(&[a.into(), b.into()], |vm| vm.dict_items_equal(a, b));
        self.leave_native();
        result
    }

    fn dict_items_equal(&mut self, a: Gc<Dict>, b: Gc<Dict>) -> PyResult<bool> {
        let mut place = 0;
        while place < self.heap[a].places() {
            if let Some(entry) = self.heap[a].entry_at(place) {
                let Some(found) = self.dict_find(b, entry.hash, entry.key, entry.value)? else { return Ok(false) };
                let other = self.heap[b].value_at(found);
                if !self.eq(entry.value, other)? {
                    return Ok(false);
                }
            }
            place += 1;
        }
        Ok(true)
    }

    fn compare_sets(&mut self, op: CompareOp, a: Gc<Set>, b: Gc<Set>) -> PyResult {
        let (len_a, len_b) = (self.heap[a].len(), self.heap[b].len());
        let subset = crate::ops::set::is_subset;
        let holds = match op {
            CompareOp::Eq => len_a == len_b && subset(self, a, b)?,
            CompareOp::Ne => len_a != len_b || !subset(self, a, b)?,
            CompareOp::Le => subset(self, a, b)?,
            CompareOp::Lt => len_a < len_b && subset(self, a, b)?,
            CompareOp::Ge => subset(self, b, a)?,
            CompareOp::Gt => len_b < len_a && subset(self, b, a)?,
        };
        Ok(Value::bool(holds))
    }

    /// Views of keys or items, among themselves and with sets, as sets.
    fn compare_views(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        let is_values = |vm: &Vm, v: Value| v.as_gc::<DictView>().is_some_and(|v| vm.heap[v].kind == ViewKind::Values);
        if is_values(self, a) || is_values(self, b) {
            return self.compare_with_small(op, a, b);
        }
        let (len_a, len_b) = (self.len(a)?, self.len(b)?);
        let holds = match op {
            CompareOp::Eq => len_a == len_b && self.all_contained(a, b)?,
            CompareOp::Ne => len_a != len_b || !self.all_contained(a, b)?,
            CompareOp::Le => len_a <= len_b && self.all_contained(a, b)?,
            CompareOp::Lt => len_a < len_b && self.all_contained(a, b)?,
            CompareOp::Ge => len_a >= len_b && self.all_contained(b, a)?,
            CompareOp::Gt => len_a > len_b && self.all_contained(b, a)?,
        };
        Ok(Value::bool(holds))
    }

    fn all_contained(&mut self, items: Value, container: Value) -> PyResult<bool> {
        let iterator = self.iter(items)?;
        self.rooted(&[iterator, items, container], |vm| {
            while let Some(item) = vm.iter_next(iterator)? {
                if !vm.rooted(&[item], |vm| vm.contains(container, item))? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    /// Ranges are equal if they have the same numbers.
    fn ranges_equal(&mut self, a: Gc<Range>, b: Gc<Range>) -> PyResult<bool> {
        if let (Some(a), Some(b)) = (a.get().small, b.get().small) {
            let same = match a.len {
                0 => true,
                1 => a.start == b.start,
                _ => a.start == b.start && a.step == b.step,
            };
            return Ok(a.len == b.len && same);
        }
        let (len_a, len_b) = (crate::types::range::big_len(a), crate::types::range::big_len(b));
        if len_a != len_b {
            return Ok(false);
        }
        if len_a == IBig::ZERO {
            return Ok(true);
        }
        let same = |x, y| compare_numbers(x, y) == Some(Some(Ordering::Equal));
        Ok(same(a.get().start, b.get().start) && (len_a == IBig::ONE || same(a.get().step, b.get().step)))
    }

    /// Slices compare as tuples of their parts.
    fn compare_slices(&mut self, op: CompareOp, a: Gc<Slice>, b: Gc<Slice>) -> PyResult {
        let (a, b) = (*a.get(), *b.get());
        let a = self.new_tuple(&[a.start, a.stop, a.step]);
        let b = self.new_tuple(&[b.start, b.stop, b.step]);
        self.compare_sequences(op, a, b)
    }

    fn methods_equal(&self, a: Gc<BoundMethod>, b: Gc<BoundMethod>) -> bool {
        let (a, b) = (&self.heap[a], &self.heap[b]);
        a.receiver == b.receiver && a.func == b.func
    }
}

fn compare_strs(op: CompareOp, a: Gc<Str>, b: Gc<Str>) -> Value {
    match op {
        CompareOp::Eq => Value::bool(a.same_text(b)),
        CompareOp::Ne => Value::bool(!a.same_text(b)),
        _ => Value::bool(op.holds(order_of_strs(a, b))),
    }
}

/// The order of two strings by code points.
#[inline]
pub(super) fn order_of_strs(a: Gc<Str>, b: Gc<Str>) -> Ordering {
    let (x, y) = (a.as_str(), b.as_str());
    // Most differ in their first byte, and most of the others are ASCII.
    match (x.as_bytes().first(), y.as_bytes().first()) {
        (Some(x), Some(y)) if x != y && (x & y).is_ascii() => x.cmp(y),
        _ if a.is_ascii() || b.is_ascii() => x.cmp(y),
        _ => surrogate::compare(x, y),
    }
}

/// Whether a complex number equals a real one; None if the other is no number.
fn complex_equals(c: Gc<Complex>, other: Value) -> Option<bool> {
    let real = match Value::small_float(c.get().real) {
        Some(real) => compare_numbers(real, other)?,
        None => match other.as_float() {
            Some(other) => c.get().real.partial_cmp(&other),
            None => match other.as_gc::<BigInt>() {
                Some(big) => compare_big_float(&big.get().0, c.get().real),
                None => {
                    compare_numbers(other, Value::int_unchecked(0))?;
                    None
                }
            },
        },
    };
    Some(c.get().imag == 0.0 && real == Some(Ordering::Equal))
}
