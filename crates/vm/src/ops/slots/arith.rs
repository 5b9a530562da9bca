//! Wrappers of the operators.

use crate::ops::arith::{BinaryOp, Number, ONLY_INTS, UnaryOp};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// How general a sort of number is: a method of one knows numbers that are less general, but not more.
fn rank(number: Option<Number>) -> u8 {
    match number {
        Some(Number::Int(_)) => 1,
        Some(Number::Float(_)) => 2,
        Some(Number::Complex(_)) => 3,
        None => u8::MAX,
    }
}

/// Whether the method of a value's type knows the other operand; where numbers aren't concerned, the operation tells.
pub(crate) fn knows(vm: &Vm, this: Value, other: Value) -> bool {
    match Number::of(this) {
        None => true,
        number => rank(number) >= rank(Number::of(vm.unwrap_payload(other))),
    }
}

fn forward(vm: &mut Vm, op: BinaryOp, args: &[Value]) -> PyResult {
    if knows(vm, args[0], args[1]) { vm.binary_builtin(op, args[0], args[1]) } else { Ok(Value::NOT_IMPLEMENTED) }
}

fn reflected(vm: &mut Vm, op: BinaryOp, args: &[Value]) -> PyResult {
    if knows(vm, args[0], args[1]) { vm.binary_builtin(op, args[1], args[0]) } else { Ok(Value::NOT_IMPLEMENTED) }
}

macro_rules! operators {
    ($($op:ident: $forward:ident $reflected:ident;)*) => {$(
        fn $forward(vm: &mut Vm, args: &[Value]) -> PyResult {
            forward(vm, BinaryOp::$op, args)
        }
        fn $reflected(vm: &mut Vm, args: &[Value]) -> PyResult {
            reflected(vm, BinaryOp::$op, args)
        }
    )*};
}

operators! {
    Add: add radd;
    Sub: sub rsub;
    Mul: mul rmul;
    Div: truediv rtruediv;
    FloorDiv: floordiv rfloordiv;
    Mod: modulo rmod;
    ShiftLeft: lshift rlshift;
    ShiftRight: rshift rrshift;
    BitAnd: and rand;
    BitOr: or ror;
    BitXor: xor rxor;
}

fn pow(vm: &mut Vm, args: &[Value]) -> PyResult {
    power(vm, args, args[0], args[1])
}

fn rpow(vm: &mut Vm, args: &[Value]) -> PyResult {
    power(vm, args, args[1], args[0])
}

/// Whose method it is decides what it says of a modulus: a float refuses it before it looks at the other operand.
fn power(vm: &mut Vm, args: &[Value], base: Value, exponent: Value) -> PyResult {
    let has_modulus = args[2].present().is_some_and(|modulus| !modulus.is_none());
    match Number::of(args[0]) {
        Some(Number::Float(_)) if has_modulus => Err(vm.type_error(ONLY_INTS)),
        _ if !knows(vm, args[0], args[1]) => Ok(Value::NOT_IMPLEMENTED),
        Some(Number::Complex(_)) if has_modulus => Err(vm.value_error("complex modulo")),
        _ => vm.pow_builtin(base, exponent, args[2]),
    }
}

fn divmod(vm: &mut Vm, args: &[Value]) -> PyResult {
    if knows(vm, args[0], args[1]) { vm.divmod_builtin(args[0], args[1]) } else { Ok(Value::NOT_IMPLEMENTED) }
}

fn rdivmod(vm: &mut Vm, args: &[Value]) -> PyResult {
    if knows(vm, args[0], args[1]) { vm.divmod_builtin(args[1], args[0]) } else { Ok(Value::NOT_IMPLEMENTED) }
}

fn iadd(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.inplace_builtin(BinaryOp::Add, args[0], args[1])
}

/// `sequence * count`, where the count has to be one: a method has no second operand to ask.
fn repeat(vm: &mut Vm, args: &[Value]) -> PyResult {
    let count = vm.rooted(&[args[0]], |vm| vm.to_index(args[1]))?;
    vm.binary_builtin(BinaryOp::Mul, args[0], count)
}

fn repeat_in_place(vm: &mut Vm, args: &[Value]) -> PyResult {
    let count = vm.rooted(&[args[0]], |vm| vm.to_index(args[1]))?;
    vm.inplace_builtin(BinaryOp::Mul, args[0], count)
}

fn ior(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.inplace_builtin(BinaryOp::BitOr, args[0], args[1])
}

/// `+ - * / **`, of every sort of number.
pub(super) const FIELD: &[NativeDef] = crate::natives![
    "__add__(self, value, /)", "Return self+value." => add;
    "__radd__(self, value, /)", "Return value+self." => radd;
    "__sub__(self, value, /)", "Return self-value." => sub;
    "__rsub__(self, value, /)", "Return value-self." => rsub;
    "__mul__(self, value, /)", "Return self*value." => mul;
    "__rmul__(self, value, /)", "Return value*self." => rmul;
    "__truediv__(self, value, /)", "Return self/value." => truediv;
    "__rtruediv__(self, value, /)", "Return value/self." => rtruediv;
    "__pow__(self, value, mod=None, /)", "Return pow(self, value, mod)." => pow;
    "__rpow__(self, value, mod=None, /)", "Return pow(value, self, mod)." => rpow;
];

/// What ints and floats have beyond.
pub(super) const REAL: &[NativeDef] = crate::natives![
    "__floordiv__(self, value, /)", "Return self//value." => floordiv;
    "__rfloordiv__(self, value, /)", "Return value//self." => rfloordiv;
    "__mod__(self, value, /)", "Return self%value." => modulo;
    "__rmod__(self, value, /)", "Return value%self." => rmod;
    "__divmod__(self, value, /)", "Return divmod(self, value)." => divmod;
    "__rdivmod__(self, value, /)", "Return divmod(value, self)." => rdivmod;
    "__int__(self, /)", "int(self)" => |vm, args| vm.py_int(args[0]);
    "__float__(self, /)", "float(self)" => |vm, args| vm.py_float(args[0]);
];

/// `&`, `|` and `^`, of bools.
pub(super) const LOGIC: &[NativeDef] = crate::natives![
    "__and__(self, value, /)", "Return self&value." => and;
    "__rand__(self, value, /)", "Return value&self." => rand;
    "__or__(self, value, /)", "Return self|value." => or;
    "__ror__(self, value, /)", "Return value|self." => ror;
    "__xor__(self, value, /)", "Return self^value." => xor;
    "__rxor__(self, value, /)", "Return value^self." => rxor;
];

/// The bitwise operators of ints.
pub(super) const BITS: &[NativeDef] = crate::natives![
    "__and__(self, value, /)", "Return self&value." => and;
    "__rand__(self, value, /)", "Return value&self." => rand;
    "__or__(self, value, /)", "Return self|value." => or;
    "__ror__(self, value, /)", "Return value|self." => ror;
    "__xor__(self, value, /)", "Return self^value." => xor;
    "__rxor__(self, value, /)", "Return value^self." => rxor;
    "__lshift__(self, value, /)", "Return self<<value." => lshift;
    "__rlshift__(self, value, /)", "Return value<<self." => rlshift;
    "__rshift__(self, value, /)", "Return self>>value." => rshift;
    "__rrshift__(self, value, /)", "Return value>>self." => rrshift;
    "__invert__(self, /)", "~self" => |vm, args| vm.unary_builtin(UnaryOp::Invert, args[0]);
];

/// The unary operators of numbers.
pub(super) const UNARY: &[NativeDef] = crate::natives![
    "__neg__(self, /)", "-self" => |vm, args| vm.unary_builtin(UnaryOp::Neg, args[0]);
    "__pos__(self, /)", "+self" => |vm, args| vm.unary_builtin(UnaryOp::Pos, args[0]);
    "__abs__(self, /)", "abs(self)" => |vm, args| Ok(vm.abs_builtin(args[0])?.unwrap_or(Value::NOT_IMPLEMENTED));
    "__bool__(self, /)", "True if self else False" => |vm, args| vm.truth_builtin(args[0]).map(Value::bool);
];

/// Concatenation and repetition.
pub(super) const CONCAT: &[NativeDef] = crate::natives![
    "@whole __add__(self, value, /)", "Return self+value." => add;
    "__mul__(self, value, /)", "Return self*value." => repeat;
    "__rmul__(self, value, /)", "Return value*self." => repeat;
];

/// Formatting by `%`.
pub(super) const REMAINDER: &[NativeDef] = crate::natives![
    "__mod__(self, value, /)", "Return self%value." => modulo;
    "__rmod__(self, value, /)", "Return value%self." => rmod;
];

/// Concatenation and repetition in place.
pub(super) const EXTEND: &[NativeDef] = crate::natives![
    "__iadd__(self, value, /)", "Implement self+=value." => iadd;
    "__imul__(self, value, /)", "Implement self*=value." => repeat_in_place;
];

/// `|` of dicts.
pub(super) const MERGE: &[NativeDef] = crate::natives![
    "__or__(self, value, /)", "Return self|value." => or;
    "__ror__(self, value, /)", "Return value|self." => ror;
    "__ior__(self, value, /)", "Return self|=value." => ior;
];

/// `|` of types.
pub(super) const UNION: &[NativeDef] = crate::natives![
    "__or__(self, value, /)", "Return self|value." => or;
    "__ror__(self, value, /)", "Return value|self." => ror;
];

/// The operators of sets.
pub(super) const SETS: &[NativeDef] = crate::natives![
    "__and__(self, value, /)", "Return self&value." => and;
    "__rand__(self, value, /)", "Return value&self." => rand;
    "__or__(self, value, /)", "Return self|value." => or;
    "__ror__(self, value, /)", "Return value|self." => ror;
    "__sub__(self, value, /)", "Return self-value." => sub;
    "__rsub__(self, value, /)", "Return value-self." => rsub;
    "__xor__(self, value, /)", "Return self^value." => xor;
    "__rxor__(self, value, /)", "Return value^self." => rxor;
];

/// The in-place operators of sets.
pub(super) const SETS_IN_PLACE: &[NativeDef] = crate::natives![
    "__iand__(self, value, /)", "Return self&=value." => |vm, args| {
        vm.inplace_builtin(BinaryOp::BitAnd, args[0], args[1])
    };
    "__ior__(self, value, /)", "Return self|=value." => ior;
    "__isub__(self, value, /)", "Return self-=value." => |vm, args| {
        vm.inplace_builtin(BinaryOp::Sub, args[0], args[1])
    };
    "__ixor__(self, value, /)", "Return self^=value." => |vm, args| {
        vm.inplace_builtin(BinaryOp::BitXor, args[0], args[1])
    };
];
