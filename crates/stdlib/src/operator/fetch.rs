//! `itemgetter`, `attrgetter` and `methodcaller`: native functions bound to what they fetch.

use pellucid_vm::heap::{Gc, Str, Tuple};
use pellucid_vm::types::native::{Native, NativeDef};
use pellucid_vm::value::Value;
use pellucid_vm::vm::{PyResult, Vm};

static GET_ITEM: NativeDef =
    NativeDef::new("itemgetter(item, obj, /)", "Fetch an item.", |vm, args| vm.getitem(args[1], args[0]));
static GET_ITEMS: NativeDef = NativeDef::new("itemgetter(items, obj, /)", "Fetch items.", get_items);
static GET_ATTR: NativeDef =
    NativeDef::new("attrgetter(attr, obj, /)", "Fetch an attribute.", |vm, args| get_attr(vm, args[0], args[1]));
static GET_ATTRS: NativeDef = NativeDef::new("attrgetter(attrs, obj, /)", "Fetch attributes.", get_attrs);
static CALL_METHOD: NativeDef = NativeDef::new("methodcaller(call, obj, /)", "Call a method.", call_method);

/// A function that passes a value on as its first argument.
fn bind(vm: &mut Vm, def: &'static NativeDef, bound: Value) -> Value {
    vm.heap.alloc(Native { def, owner: None, bound }).into()
}

pub(super) fn itemgetter(vm: &mut Vm, args: &[Value]) -> PyResult {
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

pub(super) fn attrgetter(vm: &mut Vm, args: &[Value]) -> PyResult {
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
pub(super) fn methodcaller(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(name) = vm.cast::<Str>(args[0]) else {
        return Err(vm.type_error("method name must be a string"));
    };
    let name: Gc<Str> = vm.heap.intern(name.as_str());
    let keywords = args[1].present().unwrap_or(Value::NONE);
    let mut parts = vec![name.into(), keywords];
    parts.extend_from_slice(&args[2..]);
    let parts = vm.new_tuple(&parts);
    Ok(bind(vm, &CALL_METHOD, parts))
}

fn call_method(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(call) = args[0].as_gc::<Tuple>() else { return Ok(Value::NONE) };
    let (&[name, keywords], positional) = call.items().split_first_chunk::<2>().unwrap_or((&[Value::NONE; 2], &[]));
    let Some(name) = name.as_gc::<Str>() else { return Ok(Value::NONE) };
    let keywords = super::keywords(vm, keywords);
    if keywords.is_empty() {
        return vm.call_method(args[1], name, positional);
    }
    let method = vm.getattr(args[1], name)?;
    vm.root(method);
    vm.call_kw(method, positional, &keywords)
}
