//! The attributes of functions written in Python.

use super::{BoundMethod, Cell, Function};
use crate::heap::{Gc, HeapObject, Str, Tuple};
use crate::interp::code::LoadedCode;
use crate::natives;
use crate::types::dict::Dict;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods, one row each.
pub const METHODS: &[NativeDef] = natives![
    "@get __name__", "The name." => name;
    "@set __name__=", "" => set_name;
    "@get __qualname__", "The dotted path from the module." => qualname;
    "@set __qualname__=", "" => set_qualname;
    "@get __doc__", "The documentation." => doc;
    "@set __doc__=", "" => set_doc;
    "@get __module__", "The name of the module." => module;
    "@set __module__=", "" => set_module;
    "@get __defaults__", "The defaults of the last positional parameters." => defaults;
    "@set __defaults__=", "" => set_defaults;
    "@get __kwdefaults__", "The defaults of keyword-only parameters." => kwdefaults;
    "@set __kwdefaults__=", "" => set_kwdefaults;
    "@get __annotations__", "The annotations." => annotations;
    "@set __annotations__=", "" => set_annotations;
    "@get __dict__", "The attributes that were put there." => dict;
    "@set __dict__=", "" => set_dict;
    "@get __closure__", "The cells of free variables." => closure;
    "@get __code__", "What it runs." => code;
    "@set __code__=", "" => set_code;
    "@get __globals__", "The module's variables." => globals;
    "@get __builtins__", "The built-in functions." => builtins;
    "@get __type_params__", "The type parameters." => type_params;
    "@set __type_params__=", "" => set_type_params;
    "__get__(self, instance, owner=None, /)", "Bind to an object." => bind;
];

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Function>> {
    match args[0].as_gc::<Function>() {
        Some(function) => Ok(function),
        None => Err(vm.type_error("a function is expected")),
    }
}

fn name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].name.into())
}

fn qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].qualname.into())
}

fn text(vm: &mut Vm, value: Value, what: &str) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(value) {
        Some(text) => Ok(text),
        None => Err(vm.type_error(format!("{what} must be set to a string object"))),
    }
}

fn set_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    vm.heap[this].name = text(vm, args[1], "__name__")?;
    Ok(Value::NONE)
}

fn set_qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    vm.heap[this].qualname = text(vm, args[1], "__qualname__")?;
    Ok(Value::NONE)
}

fn doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].doc)
}

fn set_doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    vm.heap[this].doc = args[1].present().unwrap_or(Value::NONE);
    Ok(Value::NONE)
}

fn module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].module)
}

fn set_module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    vm.heap[this].module = args[1].present().unwrap_or(Value::NONE);
    Ok(Value::NONE)
}

fn defaults(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].defaults.map_or(Value::NONE, Value::from))
}

fn set_defaults(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let given = args[1].not_none();
    let tuple = given.and_then(|v| vm.cast::<Tuple>(v));
    if given.is_some() && tuple.is_none() {
        return Err(vm.type_error("__defaults__ must be set to a tuple object"));
    }
    vm.heap[this].defaults = tuple;
    Ok(Value::NONE)
}

fn kwdefaults(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].kw_defaults.map_or(Value::NONE, Value::from))
}

fn set_kwdefaults(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let given = args[1].not_none();
    let dict = given.and_then(|v| vm.cast::<Dict>(v));
    if given.is_some() && dict.is_none() {
        return Err(vm.type_error("__kwdefaults__ must be set to a dict object"));
    }
    vm.heap[this].kw_defaults = dict;
    Ok(Value::NONE)
}

fn annotations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    if vm.heap[this].annotations.is_unbound() {
        let dict = vm.new_dict();
        vm.heap[this].annotations = dict.into();
    }
    Ok(vm.heap[this].annotations)
}

fn set_annotations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let given = args[1].not_none();
    if given.is_some_and(|v| vm.cast::<Dict>(v).is_none()) {
        return Err(vm.type_error("__annotations__ must be set to a dict object"));
    }
    vm.heap[this].annotations = given.unwrap_or(Value::UNBOUND);
    Ok(Value::NONE)
}

fn dict(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let dict = match vm.heap[this].dict {
        Some(dict) => dict,
        None => {
            let dict = vm.new_dict();
            vm.heap[this].dict = Some(dict);
            dict
        }
    };
    Ok(dict.into())
}

fn set_dict(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let Some(given) = args[1].present() else { return Err(vm.type_error("cannot delete __dict__")) };
    match vm.cast::<Dict>(given) {
        Some(dict) => vm.heap[this].dict = Some(dict),
        None => {
            let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(given));
            return Err(vm.type_error(message));
        }
    }
    Ok(Value::NONE)
}

fn closure(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].closure.map_or(Value::NONE, Value::from))
}

fn set_code(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let Some(code) = args[1].as_gc::<LoadedCode>() else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let wanted = vm.heap[code].verified.code().frees.len();
    let has = vm.heap[this].closure.map_or(0, |cells| cells.items().len());
    if wanted != has {
        let name = vm.heap[this].name;
        let message = format!("{}() requires a code object with {has} free vars, not {wanted}", name.as_str());
        return Err(vm.value_error(message));
    }
    vm.heap[this].code = code;
    Ok(Value::NONE)
}

fn code(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].code.into())
}

fn globals(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].globals.into())
}

fn builtins(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.builtins.into())
}

/// Few functions have type parameters: they stand among the attributes.
fn type_params(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let key = vm.names.type_params;
    let found = vm.heap[this].dict.and_then(|dict| vm.heap[dict].get_str(key));
    Ok(found.unwrap_or_else(|| vm.new_tuple(&[])))
}

fn set_type_params(vm: &mut Vm, args: &[Value]) -> PyResult {
    let given = args[1].present().and_then(|v| vm.cast::<Tuple>(v));
    let Some(given) = given else { return Err(vm.type_error("__type_params__ must be set to a tuple")) };
    let function = this(vm, args)?;
    if given.items().is_empty() && vm.heap[function].dict.is_none() {
        return Ok(Value::NONE);
    }
    let attributes = dict(vm, args)?;
    if let Some(attributes) = attributes.as_gc::<Dict>() {
        let key = vm.names.type_params;
        vm.heap.dict_set_str(attributes, key, given.into());
    }
    Ok(Value::NONE)
}

/// What reading the function as an attribute does: on an object it is bound, on a class it stays as it is.
fn bind(vm: &mut Vm, args: &[Value]) -> PyResult {
    let [func, receiver] = [args[0], args[1]];
    if receiver.is_none() {
        return Ok(func);
    }
    Ok(vm.heap.alloc(BoundMethod { func, receiver }).into())
}

/// `function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`
pub static FUNCTION_CONSTRUCT: NativeDef = NativeDef::new(
    "function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    "A function over code.",
    make_function,
);

fn make_function(vm: &mut Vm, args: &[Value]) -> PyResult {
    let [code, globals, name, defaults, closure, kw_defaults] = [0, 1, 2, 3, 4, 5].map(|at| args[at]);
    let Some(code) = code.as_gc::<LoadedCode>() else {
        let message = format!("function() argument 'code' must be code, not {}", vm.type_name(code));
        return Err(vm.type_error(message));
    };
    let Some(globals) = vm.cast::<Dict>(globals) else {
        let message = format!("function() argument 'globals' must be dict, not {}", vm.type_name(globals));
        return Err(vm.type_error(message));
    };
    let name = optional::<Str>(vm, name, "arg 3 (name) must be None or string")?;
    let defaults = optional::<Tuple>(vm, defaults, "arg 4 (defaults) must be None or tuple")?;
    let wanted = vm.heap[code].verified.code().frees.len();
    let refusal = if wanted > 0 { "arg 5 (closure) must be tuple" } else { "arg 5 (closure) must be None or tuple" };
    let closure = optional::<Tuple>(vm, closure, refusal)?;
    let kw_defaults = optional::<Dict>(vm, kw_defaults, "arg 6 (kwdefaults) must be None or dict")?;
    let given = closure.as_ref().map_or(&[] as &[Value], |closure| closure.items());
    if given.is_empty() && closure.is_none() && wanted > 0 {
        return Err(vm.type_error(refusal));
    }
    if given.len() != wanted {
        let of = &vm.heap[code].verified.code().name;
        let message = format!("{of} requires closure of length {wanted}, not {}", given.len());
        return Err(vm.value_error(message));
    }
    if let Some(&odd) = given.iter().find(|value| !value.is::<Cell>()) {
        let message = format!("arg 5 (closure) expected cell, found {}", vm.type_name(odd));
        return Err(vm.type_error(message));
    }
    let made = vm.new_function(code, globals);
    let body = &mut vm.heap[made];
    (body.closure, body.defaults, body.kw_defaults) = (closure.filter(|_| wanted > 0), defaults, kw_defaults);
    if let Some(name) = name {
        body.name = name;
    }
    Ok(made.into())
}

/// An argument that may be None.
fn optional<T: HeapObject>(vm: &mut Vm, value: Value, refusal: &str) -> PyResult<Option<Gc<T>>> {
    match value.not_none() {
        None => Ok(None),
        Some(value) => match vm.cast::<T>(value) {
            Some(found) => Ok(Some(found)),
            None => Err(vm.type_error(refusal)),
        },
    }
}
