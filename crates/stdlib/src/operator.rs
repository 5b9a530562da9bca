//! `operator`: the operators as functions, and functions that fetch items, attributes and methods.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::natives;
use pellucid_vm::ops::arith::{BinaryOp, UnaryOp};
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "operator", doc: "Operators as functions.", functions: FUNCTIONS, setup };

macro_rules! operators {
    ($($name:ident = $method:ident::$op:ident;)*) => {$(
        fn $name(vm: &mut Vm, args: &[Value]) -> PyResult {
            vm.$method(operators!(@op $method $op), args[0], args[1])
        }
    )*};
    (@op binary $op:ident) => { BinaryOp::$op };
    (@op inplace $op:ident) => { BinaryOp::$op };
    (@op compare $op:ident) => { CompareOp::$op };
}

operators! {
    add = binary::Add;
    sub = binary::Sub;
    mul = binary::Mul;
    truediv = binary::Div;
    floordiv = binary::FloorDiv;
    modulo = binary::Mod;
    pow = binary::Pow;
    matmul = binary::MatMul;
    lshift = binary::ShiftLeft;
    rshift = binary::ShiftRight;
    and = binary::BitAnd;
    or = binary::BitOr;
    xor = binary::BitXor;
    iadd = inplace::Add;
    isub = inplace::Sub;
    imul = inplace::Mul;
    itruediv = inplace::Div;
    ifloordiv = inplace::FloorDiv;
    imod = inplace::Mod;
    ipow = inplace::Pow;
    imatmul = inplace::MatMul;
    ilshift = inplace::ShiftLeft;
    irshift = inplace::ShiftRight;
    iand = inplace::BitAnd;
    ior = inplace::BitOr;
    ixor = inplace::BitXor;
    lt = compare::Lt;
    le = compare::Le;
    eq = compare::Eq;
    ne = compare::Ne;
    gt = compare::Gt;
    ge = compare::Ge;
}

static FUNCTIONS: &[NativeDef] = natives![
    "add(a, b, /)", "Same as a + b." => add;
    "sub(a, b, /)", "Same as a - b." => sub;
    "mul(a, b, /)", "Same as a * b." => mul;
    "truediv(a, b, /)", "Same as a / b." => truediv;
    "floordiv(a, b, /)", "Same as a // b." => floordiv;
    "mod(a, b, /)", "Same as a % b." => modulo;
    "pow(a, b, /)", "Same as a ** b." => pow;
    "matmul(a, b, /)", "Same as a @ b." => matmul;
    "lshift(a, b, /)", "Same as a << b." => lshift;
    "rshift(a, b, /)", "Same as a >> b." => rshift;
    "and_(a, b, /)", "Same as a & b." => and;
    "or_(a, b, /)", "Same as a | b." => or;
    "xor(a, b, /)", "Same as a ^ b." => xor;
    "iadd(a, b, /)", "Same as a += b." => iadd;
    "isub(a, b, /)", "Same as a -= b." => isub;
    "imul(a, b, /)", "Same as a *= b." => imul;
    "itruediv(a, b, /)", "Same as a /= b." => itruediv;
    "ifloordiv(a, b, /)", "Same as a //= b." => ifloordiv;
    "imod(a, b, /)", "Same as a %= b." => imod;
    "ipow(a, b, /)", "Same as a **= b." => ipow;
    "imatmul(a, b, /)", "Same as a @= b." => imatmul;
    "ilshift(a, b, /)", "Same as a <<= b." => ilshift;
    "irshift(a, b, /)", "Same as a >>= b." => irshift;
    "iand(a, b, /)", "Same as a &= b." => iand;
    "ior(a, b, /)", "Same as a |= b." => ior;
    "ixor(a, b, /)", "Same as a ^= b." => ixor;
    "lt(a, b, /)", "Same as a < b." => lt;
    "le(a, b, /)", "Same as a <= b." => le;
    "eq(a, b, /)", "Same as a == b." => eq;
    "ne(a, b, /)", "Same as a != b." => ne;
    "gt(a, b, /)", "Same as a > b." => gt;
    "ge(a, b, /)", "Same as a >= b." => ge;
    "neg(a, /)", "Same as -a." => |vm, args| vm.unary(UnaryOp::Neg, args[0]);
    "pos(a, /)", "Same as +a." => |vm, args| vm.unary(UnaryOp::Pos, args[0]);
    "inv(a, /)", "Same as ~a." => |vm, args| vm.unary(UnaryOp::Invert, args[0]);
    "invert(a, /)", "Same as ~a." => |vm, args| vm.unary(UnaryOp::Invert, args[0]);
    "abs(a, /)", "Same as abs(a)." => |vm, args| vm.py_abs(args[0]);
    "index(a, /)", "Same as a.__index__()" => |vm, args| vm.to_index(args[0]);
    "not_(a, /)", "Same as not a." => |vm, args| vm.truth(args[0]).map(|truth| Value::bool(!truth));
    "concat(a, b, /)", "Same as a + b, for a and b sequences." => concat;
    "iconcat(a, b, /)", "Same as a += b, for a and b sequences." => iconcat;
    "contains(a, b, /)", "Same as b in a (note reversed operands)." => |vm, args| vm.contains(args[0], args[1]).map(Value::bool);
    "getitem(a, b, /)", "Same as a[b]." => |vm, args| vm.getitem(args[0], args[1]);
    "setitem(a, b, c, /)", "Same as a[b] = c." => |vm, args| vm.setitem(args[0], args[1], args[2]).map(|()| Value::NONE);
    "delitem(a, b, /)", "Same as del a[b]." => |vm, args| vm.delitem(args[0], args[1]).map(|()| Value::NONE);
    "call(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs)." => call;
    "truth(a, /)", "Return True if a is true, False otherwise." => |vm, args| vm.truth(args[0]).map(Value::bool);
    "is_(a, b, /)", "Same as a is b." => |_, args| Ok(Value::bool(args[0] == args[1]));
    "is_not(a, b, /)", "Same as a is not b." => |_, args| Ok(Value::bool(args[0] != args[1]));
    "countOf(a, b, /)", "Return the number of items in a which are, or which equal, b." => count_of;
    "indexOf(a, b, /)", "Return the first index of b in a." => index_of;
    "length_hint(obj, default=0, /)", "Return an estimate of the number of items in obj." => length_hint;
];

/// Adds the classes, and the functions under the names of the methods they call, too.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    for def in &FUNCTIONS[..MIRRORED] {
        let plain = vm.heap.intern(def.name);
        let Some(function) = vm.heap[dict].get_str(plain) else { continue };
        let mirrored = vm.heap.intern(&format!("__{}__", def.name.trim_end_matches('_')));
        vm.heap.dict_set_str(dict, mirrored, function);
    }
    for class in [vm.types.itemgetter, vm.types.attrgetter, vm.types.methodcaller] {
        let name = vm.heap[class].name;
        vm.heap.dict_set_str(dict, name, class.into());
    }
    let public = FUNCTIONS.iter().map(|def| def.name).chain(["itemgetter", "attrgetter", "methodcaller"]);
    let mut public: Vec<&str> = public.collect();
    public.sort_unstable();
    let public: Vec<Value> = public.into_iter().map(|name| vm.heap.intern(name).into()).collect();
    let (name, public) = (vm.heap.intern("__all__"), vm.new_list(public));
    vm.heap.dict_set_str(dict, name, public);
    Ok(())
}

/// How many functions, from the first, have a name with underscores as well.
const MIRRORED: usize = 46;

/// Whether a value has items and a length.
fn is_sequence(vm: &mut Vm, value: Value) -> bool {
    let name = vm.names.getitem;
    vm.lookup_special(value, name).is_some()
}

fn concat(vm: &mut Vm, args: &[Value]) -> PyResult {
    if !is_sequence(vm, args[0]) {
        let message = format!("'{}' object can't be concatenated", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    }
    vm.binary(BinaryOp::Add, args[0], args[1])
}

fn iconcat(vm: &mut Vm, args: &[Value]) -> PyResult {
    if !is_sequence(vm, args[0]) {
        let message = format!("'{}' object can't be concatenated", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    }
    vm.inplace(BinaryOp::Add, args[0], args[1])
}

fn count_of(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut count = 0;
    vm.for_each(args[0], |vm, item| {
        count += usize::from(vm.eq(item, args[1])?);
        Ok(())
    })?;
    Ok(Value::from_usize(count))
}

fn index_of(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iterator = vm.iter(args[0])?;
    vm.root(iterator);
    let mut index = 0;
    while let Some(item) = vm.iter_next(iterator)? {
        if vm.eq(item, args[1])? {
            return Ok(Value::from_usize(index));
        }
        index += 1;
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn length_hint(vm: &mut Vm, args: &[Value]) -> PyResult {
    let default = match args[1].present() {
        Some(default) => vm.to_index(default)?,
        None => Value::int_unchecked(0),
    };
    Ok(vm.asked_length(args[0])?.map_or(default, Value::from_usize))
}

/// The pairs of a `**kwargs` argument.
fn keywords(vm: &Vm, value: Value) -> Vec<(Gc<Str>, Value)> {
    let Some(dict) = value.as_gc::<Dict>() else { return Vec::new() };
    vm.heap[dict].iter().filter_map(|entry| Some((entry.key.as_gc::<Str>()?, entry.value))).collect()
}

fn call(vm: &mut Vm, args: &[Value]) -> PyResult {
    let keywords = keywords(vm, args[1]);
    vm.call_kw(args[0], &args[2..], &keywords)
}
