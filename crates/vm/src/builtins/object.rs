//! `getattr` and its kin, `dir`, `vars`, `id`, `hash`, `repr`, `isinstance`: what is asked of any object.

use std::collections::BTreeSet;

use crate::heap::{Gc, Instance, Kind, Str};
use crate::natives;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::function::{BoundMethod, Function, Wrapper};
use crate::types::module::Module;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = natives![
    "getattr(object, name, default=None, /)", "Return an attribute by name, or the default if there is none." => getattr;
    "setattr(obj, name, value, /)", "Set an attribute by name." => setattr;
    "delattr(obj, name, /)", "Delete an attribute by name." => delattr;
    "hasattr(obj, name, /)", "Return whether there is an attribute with this name." => hasattr;
    "callable(obj, /)", "Return whether an object can be called." => callable;
    "dir(object=None, /)", "Return the names of an object's attributes, or of the variables here." => dir;
    "vars(object=None, /)", "Return an object's __dict__, or the variables here." => vars;
    "hash(obj, /)", "Return an object's hash." => hash;
    "id(obj, /)", "Return a number that no other living object has." => id;
    "repr(obj, /)", "Return the text that shows an object." => repr;
    "ascii(obj, /)", "Return repr(obj) with what is not ASCII escaped." => ascii;
    "format(value, format_spec='', /)", "Return a value's text by a format spec." => format;
    "isinstance(obj, class_or_tuple, /)", "Return whether an object is an instance of a class." => isinstance;
    "issubclass(cls, class_or_tuple, /)", "Return whether a class derives from another." => issubclass;
];

/// The interned name that an argument gives.
fn attribute_name(vm: &mut Vm, name: Value) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(name) {
        Some(text) if text.is_interned() => Ok(text),
        Some(text) => Ok(vm.heap.intern(text.as_str())),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

fn getattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    match args[2].present() {
        None => vm.getattr(args[0], name),
        Some(default) => Ok(vm.getattr_opt(args[0], name)?.unwrap_or(default)),
    }
}

fn setattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    vm.setattr(args[0], name, args[2])?;
    Ok(Value::NONE)
}

fn delattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    vm.delattr(args[0], name)?;
    Ok(Value::NONE)
}

fn hasattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    Ok(Value::bool(vm.getattr_opt(args[0], name)?.is_some()))
}

/// Whether a value can be called.
pub(crate) fn is_callable(vm: &mut Vm, value: Value) -> bool {
    match value.kind() {
        Some(Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Class) => true,
        Some(Kind::Alias) => vm.class_of(value) == vm.types.generic_alias,
        Some(Kind::Wrapper) => value.as_gc::<Wrapper>().is_some_and(|w| !vm.heap[w].is_class),
        Some(Kind::Instance) => {
            let name = vm.names.call;
            vm.lookup_special(value, name).is_some_and(|v| !v.is_none())
        }
        _ => false,
    }
}

fn callable(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(is_callable(vm, args[0])))
}

/// Adds the string keys of a dict. Setters of built-in attributes, whose names end in `=`, are nobody's business.
fn add_keys(vm: &Vm, names: &mut BTreeSet<String>, dict: Gc<Dict>) {
    let keys = vm.heap[dict].iter().filter_map(|e| e.key.as_gc::<Str>());
    names.extend(keys.filter(|k| !k.as_str().ends_with('=')).map(|k| k.as_str().to_owned()));
}

fn add_class_names(vm: &Vm, names: &mut BTreeSet<String>, class: Gc<Class>) {
    for &base in &vm.heap[class].mro {
        add_keys(vm, names, vm.heap[base].dict);
    }
}

/// The names of an object's attributes in order, `__dir__` not asked.
pub(crate) fn attribute_names(vm: &Vm, object: Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if let Some(class) = object.as_gc::<Class>() {
        add_class_names(vm, &mut names, class);
        return names;
    }
    if let Some(module) = object.as_gc::<Module>() {
        add_keys(vm, &mut names, vm.heap[module].dict);
        return names;
    }
    if let Some(method) = object.as_gc::<BoundMethod>() {
        names = attribute_names(vm, vm.heap[method].func);
    }
    if let Some(function) = object.as_gc::<Function>()
        && let Some(dict) = vm.heap[function].dict
    {
        add_keys(vm, &mut names, dict);
    }
    if let Some(instance) = object.as_gc::<Instance>() {
        let shape = vm.heap.shape(instance.shape());
        if shape.is_dict {
            if let Some(dict) = instance.slot(shape.reserved as usize).as_gc::<Dict>() {
                add_keys(vm, &mut names, dict);
            }
        } else {
            for (i, key) in shape.keys.iter().enumerate() {
                if !instance.slot(i + shape.reserved as usize).is_unbound() {
                    names.insert(key.as_str().to_owned());
                }
            }
        }
    }
    add_class_names(vm, &mut names, vm.class_of(object));
    names
}

fn dir(vm: &mut Vm, args: &[Value]) -> PyResult {
    let listed = match args[0].present() {
        None => {
            let mut locals = vm.current_locals()?;
            vm.root(locals);
            if !locals.is::<Dict>() {
                let name = vm.heap.intern("keys");
                locals = vm.call_method(locals, name, &[])?;
                vm.root(locals);
            }
            vm.collect(locals)?
        }
        Some(object) => {
            let name = vm.names.dir;
            // A module can have a `__dir__` of its own.
            let of_module = object.as_gc::<crate::types::module::Module>();
            let own = of_module.and_then(|module| vm.heap[vm.heap[module].dict].get_str(name));
            let listed = match own {
                Some(own) => Some(vm.call(own, &[])?),
                None => vm.call_special(object, name, &[])?,
            };
            match listed {
                Some(listed) => {
                    vm.root(listed);
                    vm.collect(listed)?
                }
                None => attribute_names(vm, object).iter().map(|name| vm.heap.intern(name).into()).collect(),
            }
        }
    };
    let list = vm.new_list(listed);
    vm.root(list);
    let sort = vm.heap.intern("sort");
    vm.call_method(list, sort, &[])?;
    Ok(list)
}

fn vars(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(object) = args[0].present() else { return vm.current_locals() };
    let name = vm.names.dict;
    match vm.getattr_opt(object, name)? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

fn hash(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.py_hash(args[0])
}

fn id(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = if args[0].is_heap() { args[0].bits() & !7 } else { args[0].bits() };
    Ok(vm.new_bigint(number.into()))
}

fn repr(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.repr(args[0])?.into())
}

fn ascii(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.ascii(args[0])?.into())
}

fn format(vm: &mut Vm, args: &[Value]) -> PyResult {
    let spec = match args[1].present() {
        None => vm.names.empty,
        Some(spec) => match vm.cast::<Str>(spec) {
            Some(spec) => spec,
            None => {
                let message = format!("format() argument 2 must be str, not {}", vm.type_name(spec));
                return Err(vm.type_error(message));
            }
        },
    };
    vm.format(args[0], spec.as_str())
}

fn isinstance(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(vm.isinstance(args[0], args[1])?))
}

fn issubclass(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(vm.issubclass(args[0], args[1])?))
}
