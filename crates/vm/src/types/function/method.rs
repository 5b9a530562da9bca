//! The attributes of bound methods, and of `staticmethod` and `classmethod` objects.

use super::{BoundMethod, Wrapper};
use crate::heap::Gc;
use crate::natives;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods, one row each. What a bound method does not have, its function is asked for.
pub const BOUND_METHODS: &[NativeDef] = natives![
    "@get __func__", "The function." => func;
    "@get __self__", "The object that is passed first." => receiver;
    "@get __name__", "The function's name." => name;
    "@get __qualname__", "The function's dotted path." => qualname;
    "@get __doc__", "The function's documentation." => doc;
    "@get __module__", "The function's module." => module;
    "@get __dict__", "The function's attributes." => dict;
    "__getattr__(self, name, /)", "Read an attribute of the function." => attribute;
    "__get__(self, instance, owner=None, /)", "The method itself: it is bound already." => |_, args| Ok(args[0]);
];

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<BoundMethod>> {
    match args[0].as_gc::<BoundMethod>() {
        Some(method) => Ok(method),
        None => Err(vm.type_error("a method is expected")),
    }
}

fn func(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].func)
}

fn receiver(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].receiver)
}

fn name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = func(vm, args)?;
    vm.getattr(func, vm.names.name)
}

fn qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = func(vm, args)?;
    vm.getattr(func, vm.names.qualname)
}

fn doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = func(vm, args)?;
    vm.getattr(func, vm.names.doc)
}

fn module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = func(vm, args)?;
    vm.getattr(func, vm.names.module)
}

fn dict(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = func(vm, args)?;
    vm.getattr(func, vm.names.dict)
}

fn attribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = func(vm, args)?;
    let name = vm.to_str(args[1], "attribute name")?;
    let name = vm.heap.intern(name.as_str());
    vm.getattr(func, name)
}

/// Makes a value from a call's arguments.
pub static METHOD_CONSTRUCT: NativeDef =
    NativeDef::new("method(function, instance, /)", "A function bound to an object.", make_method);

fn make_method(vm: &mut Vm, args: &[Value]) -> PyResult {
    if !crate::builtins::is_callable(vm, args[0]) {
        return Err(vm.type_error("first argument must be callable"));
    }
    if args[1].is_none() {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(vm.heap.alloc(BoundMethod { func: args[0], receiver: args[1] }).into())
}

/// The methods, one row each.
pub const WRAPPER_METHODS: &[NativeDef] = natives![
    "@get __func__", "What is wrapped." => wrapped;
    "@get __wrapped__", "What is wrapped." => wrapped;
    "@get __name__", "The function's name." => wrapped_name;
    "@get __qualname__", "The function's dotted path." => wrapped_qualname;
    "@get __doc__", "The function's documentation." => wrapped_doc;
    "@get __module__", "The function's module." => wrapped_module;
    "@get __isabstractmethod__", "Whether the function is abstract." => is_abstract;
    "__get__(self, instance, owner=None, /)", "Bind to a class, or not at all." => bind;
];

fn wrapper(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Wrapper>> {
    match args[0].as_gc::<Wrapper>() {
        Some(wrapper) => Ok(wrapper),
        None => Err(vm.type_error("a staticmethod or classmethod is expected")),
    }
}

fn wrapped(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = wrapper(vm, args)?;
    Ok(vm.heap[this].func)
}

fn wrapped_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = wrapped(vm, args)?;
    vm.getattr(func, vm.names.name)
}

fn wrapped_qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = wrapped(vm, args)?;
    vm.getattr(func, vm.names.qualname)
}

fn wrapped_doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = wrapped(vm, args)?;
    vm.getattr(func, vm.names.doc)
}

fn wrapped_module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = wrapped(vm, args)?;
    vm.getattr(func, vm.names.module)
}

fn is_abstract(vm: &mut Vm, args: &[Value]) -> PyResult {
    let func = wrapped(vm, args)?;
    super::property::abstract_mark(vm, func).map(Value::bool)
}

fn bind(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = wrapper(vm, args)?;
    let (func, is_class) = (vm.heap[this].func, vm.heap[this].is_class);
    if !is_class {
        return Ok(func);
    }
    let receiver = match args[2].not_none() {
        Some(owner) => owner,
        None => vm.class_of(args[1]).into(),
    };
    Ok(vm.heap.alloc(BoundMethod { func, receiver }).into())
}

/// Makes a value from a call's arguments.
pub static STATIC_CONSTRUCT: NativeDef =
    NativeDef::new("staticmethod(function, /)", "A method that is not passed any object.", |vm, args| {
        Ok(vm.heap.alloc(Wrapper { func: args[0], is_class: false, dict: None }).into())
    });

/// Makes a value from a call's arguments.
pub static CLASS_CONSTRUCT: NativeDef =
    NativeDef::new("classmethod(function, /)", "A method that is passed the class.", |vm, args| {
        Ok(vm.heap.alloc(Wrapper { func: args[0], is_class: true, dict: None }).into())
    });
