//! `itemgetter`, `attrgetter` and `methodcaller` of `operator`: native functions bound to what they fetch, so that calling
//! one is calling a native function. Which class such a function belongs to follows from its row.

use crate::core_types::CoreTypes;
use crate::heap::{Gc, Str, Tuple};
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// What calling the classes does.
pub static ITEM_CONSTRUCT: NativeDef = NativeDef::new(
    "itemgetter(item, /, *items)",
    "Return a callable object that fetches the given item(s) from its operand.",
    itemgetter,
);
/// As [`ITEM_CONSTRUCT`], of attributes.
pub static ATTR_CONSTRUCT: NativeDef = NativeDef::new(
    "attrgetter(attr, /, *attrs)",
    "Return a callable object that fetches the given attribute(s) from its operand.",
    attrgetter,
);
/// As [`ITEM_CONSTRUCT`], of methods.
pub static CALL_CONSTRUCT: NativeDef = NativeDef::new(
    "methodcaller(*args, **kwargs)",
    "Return a callable object that calls the given method on its operand.",
    methodcaller,
);

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@get __text_signature__", "The parameters of a call." => |vm, _| Ok(vm.new_str("(obj, /)"));
    "__reduce__(self, /)", "The class, and what it was called with." => reduce;
];

static GET_ITEM: NativeDef =
    NativeDef::new("itemgetter(item, obj, /)", "Fetch an item.", |vm, args| vm.getitem(args[1], args[0]));
static GET_ITEMS: NativeDef = NativeDef::new("itemgetter(items, obj, /)", "Fetch items.", get_items);
static GET_ATTR: NativeDef =
    NativeDef::new("attrgetter(attr, obj, /)", "Fetch an attribute.", |vm, args| get_attr(vm, args[0], args[1]));
static GET_ATTRS: NativeDef = NativeDef::new("attrgetter(attrs, obj, /)", "Fetch attributes.", get_attrs);
static CALL_METHOD: NativeDef = NativeDef::new("methodcaller(call, obj, /)", "Call a method.", call_method);

/// The class of a native function that is bound to what it fetches; None if it is another one.
pub(crate) fn class_of(types: &CoreTypes, native: &Native) -> Option<Gc<Class>> {
    let is = |def: &'static NativeDef| std::ptr::eq(native.def, def);
    if native.owner.is_some() || native.bound.is_unbound() {
        None
    } else if is(&GET_ITEM) || is(&GET_ITEMS) {
        Some(types.itemgetter)
    } else if is(&GET_ATTR) || is(&GET_ATTRS) {
        Some(types.attrgetter)
    } else if is(&CALL_METHOD) {
        Some(types.methodcaller)
    } else {
        None
    }
}

/// What a fetching function's class was called with: the positional arguments, and the keywords of a method's call.
fn made_with(vm: &mut Vm, native: Gc<Native>) -> (Vec<Value>, Vec<(Gc<Str>, Value)>) {
    let Native { def, bound, .. } = vm.heap[native];
    let parts = bound.as_gc::<Tuple>().map_or(Vec::new(), |parts| parts.items().to_vec());
    if std::ptr::eq(def, &CALL_METHOD) {
        let keywords = named(vm, parts[1]);
        return ([&parts[..1], &parts[2..]].concat(), keywords);
    }
    match def {
        def if std::ptr::eq(def, &GET_ITEM) => (vec![bound], Vec::new()),
        def if std::ptr::eq(def, &GET_ITEMS) => (parts, Vec::new()),
        def if std::ptr::eq(def, &GET_ATTR) => (vec![joined(vm, bound)], Vec::new()),
        _ => (parts.into_iter().map(|path| joined(vm, path)).collect(), Vec::new()),
    }
}

/// A path of names as it was written.
fn joined(vm: &mut Vm, path: Value) -> Value {
    let Some(names) = path.as_gc::<Tuple>() else { return path };
    let names: Vec<Gc<Str>> = names.items().iter().filter_map(|name| name.as_gc::<Str>()).collect();
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    let text = names.join(".");
    vm.new_string(text)
}

/// `operator.itemgetter(1, 'a')`
pub(crate) fn write_repr(vm: &mut Vm, out: &mut String, native: Gc<Native>, class: Gc<Class>) -> PyResult<()> {
    vm.push_class_path(out, class);
    out.push('(');
    let (args, keywords) = made_with(vm, native);
    let args = args.into_iter().map(|arg| (None, arg));
    let parts: Vec<_> = args.chain(keywords.into_iter().map(|(name, value)| (Some(name), value))).collect();
    let values: Vec<Value> = parts.iter().map(|&(_, value)| value).collect();
    vm.enter_nested("while getting the repr of an object")?;
    let result = vm.rooted(&values, |vm| {
        for (i, (name, value)) in parts.into_iter().enumerate() {
            out.push_str(if i > 0 { ", " } else { "" });
            if let Some(name) = name {
                out.push_str(name.as_str());
                out.push('=');
            }
            vm.write_repr(out, value)?;
        }
        Ok(())
    });
    vm.leave_native();
    out.push(')');
    result
}

/// A method's call with keywords is made by a `functools.partial` that has them.
fn reduce(vm: &mut Vm, args: &[Value]) -> PyResult {
    let native = crate::types::receiver::<Native>(args);
    let class: Value = vm.class_of(args[0]).into();
    let (args, keywords) = made_with(vm, native);
    let args = args.into_iter().map(|arg| vm.root(arg)).collect::<Vec<_>>();
    if keywords.is_empty() {
        let args = vm.new_tuple(&args);
        return Ok(vm.new_tuple(&[class, args]));
    }
    let module = vm.import("functools")?;
    let name = vm.heap.intern("partial");
    let partial = vm.getattr(module, name)?;
    let made = vm.call_kw(partial, &[class, args[0]], &keywords)?;
    vm.root(made);
    let rest = vm.new_tuple(&args[1..]);
    Ok(vm.new_tuple(&[made, rest]))
}

/// The pairs of a `**kwargs` argument.
fn named(vm: &Vm, value: Value) -> Vec<(Gc<Str>, Value)> {
    let Some(dict) = value.as_gc::<Dict>() else { return Vec::new() };
    vm.heap[dict].iter().filter_map(|entry| Some((entry.key.as_gc::<Str>()?, entry.value))).collect()
}

/// A function that passes a value on as its first argument.
fn bind(vm: &mut Vm, def: &'static NativeDef, bound: Value) -> Value {
    vm.heap.alloc(Native { def, owner: None, bound }).into()
}

fn itemgetter(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args {
        &[item] => Ok(bind(vm, &GET_ITEM, item)),
        items => {
            let items = vm.new_tuple(items);
            Ok(bind(vm, &GET_ITEMS, items))
        }
    }
}

/// Calls `fetch` for each item of a tuple and makes a tuple of the results.
fn fetch_all(vm: &mut Vm, keys: Value, mut fetch: impl FnMut(&mut Vm, Value) -> PyResult) -> PyResult {
    let Some(keys) = keys.as_gc::<Tuple>() else { return Ok(Value::NONE) };
    let mut found = Vec::with_capacity(keys.items().len());
    for &key in keys.items() {
        let value = fetch(vm, key)?;
        vm.root(value);
        found.push(value);
    }
    Ok(vm.new_tuple(&found))
}

fn get_items(vm: &mut Vm, args: &[Value]) -> PyResult {
    let object = args[1];
    fetch_all(vm, args[0], |vm, key| vm.getitem(object, key))
}

fn attrgetter(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut paths = Vec::with_capacity(args.len());
    for &arg in args {
        let Some(path) = vm.cast::<Str>(arg) else {
            return Err(vm.type_error("attribute name must be a string"));
        };
        let names: Vec<Value> = path.as_str().split('.').map(|name| vm.heap.intern(name).into()).collect();
        // A path of one name is that name.
        paths.push(if let [name] = names[..] { name } else { vm.new_tuple(&names) });
    }
    match paths[..] {
        [path] => Ok(bind(vm, &GET_ATTR, path)),
        _ => {
            let paths = vm.new_tuple(&paths);
            Ok(bind(vm, &GET_ATTRS, paths))
        }
    }
}

fn get_attr(vm: &mut Vm, path: Value, object: Value) -> PyResult {
    if let Some(name) = path.as_gc::<Str>() {
        return vm.getattr(object, name);
    }
    let mut object = object;
    if let Some(names) = path.as_gc::<Tuple>() {
        for name in names.items().iter().filter_map(|name| name.as_gc::<Str>()) {
            object = vm.getattr(object, name)?;
            vm.root(object);
        }
    }
    Ok(object)
}

fn get_attrs(vm: &mut Vm, args: &[Value]) -> PyResult {
    let object = args[1];
    fetch_all(vm, args[0], |vm, path| get_attr(vm, path, object))
}

/// Binds the name, the keyword arguments and the positional ones.
fn methodcaller(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some((&first, positional)) = args[1..].split_first() else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    let Some(name) = vm.cast::<Str>(first) else {
        return Err(vm.type_error("method name must be a string"));
    };
    let name: Gc<Str> = vm.heap.intern(name.as_str());
    let keywords = args[0].present().unwrap_or(Value::NONE);
    let mut parts = vec![name.into(), keywords];
    parts.extend_from_slice(positional);
    let parts = vm.new_tuple(&parts);
    Ok(bind(vm, &CALL_METHOD, parts))
}

fn call_method(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(call) = args[0].as_gc::<Tuple>() else { return Ok(Value::NONE) };
    let (&[name, keywords], positional) = call.items().split_first_chunk::<2>().unwrap_or((&[Value::NONE; 2], &[]));
    let Some(name) = name.as_gc::<Str>() else { return Ok(Value::NONE) };
    let keywords = named(vm, keywords);
    if keywords.is_empty() {
        return vm.call_method(args[1], name, positional);
    }
    let method = vm.getattr(args[1], name)?;
    vm.root(method);
    vm.call_kw(method, positional, &keywords)
}
