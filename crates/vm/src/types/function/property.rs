//! The attributes and methods of properties.

use super::Property;
use crate::heap::{Gc, Instance};
use crate::natives;
use crate::types::exception::Exc;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods, one row each.
pub const PROPERTY_METHODS: &[NativeDef] = natives![
    "@get fget", "The getter." => fget;
    "@get fset", "The setter." => fset;
    "@get fdel", "The deleter." => fdel;
    "@get __doc__", "The documentation." => doc;
    "@set __doc__=", "" => set_doc;
    "@get __name__", "The name it was given in its class." => name;
    "@set __name__=", "" => set_property_name;
    "@get __isabstractmethod__", "Whether one of its functions is abstract." => is_abstract;
    "@whole getter(self, fget, /)", "A copy with another getter; a decorator." => getter;
    "@whole setter(self, fset, /)", "A copy with another setter; a decorator." => setter;
    "@whole deleter(self, fdel, /)", "A copy with another deleter; a decorator." => deleter;
    "@whole __get__(self, instance, owner=None, /)", "Call the getter." => get;
    "__set__(self, instance, value, /)", "Call the setter." => set;
    "__delete__(self, instance, /)", "Call the deleter." => delete;
    "__set_name__(self, *args)", "Note the name it is given in its class." => set_name;
];

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Property>> {
    match vm.cast::<Property>(args[0]) {
        Some(property) => Ok(property),
        None => Err(vm.type_error("a property is expected")),
    }
}

fn fget(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].get)
}

fn fset(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].set)
}

fn fdel(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].delete)
}

fn doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].doc)
}

/// Gives an instance of a class derived from `property` its documentation as an attribute of its own: that of the class
/// would hide it.
pub(crate) fn document(vm: &mut Vm, instance: Gc<Instance>, property: Gc<Property>) -> PyResult<()> {
    let doc = std::mem::replace(&mut vm.heap[property].doc, Value::NONE);
    let of_getter = vm.heap[property].doc_of_getter;
    let name = vm.names.doc;
    match vm.setattr(instance.into(), name, doc) {
        // There is no room for it: no harm, unless the getter has one.
        Err(raised) if !of_getter && vm.is_exc(raised, Exc::AttributeError) => Ok(()),
        result => result,
    }
}

fn set_doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    vm.heap[this].doc = args[1].present().unwrap_or(Value::NONE);
    Ok(Value::NONE)
}

fn name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let Property { name, get, .. } = vm.heap[this];
    if let Some(name) = name.present() {
        return Ok(name);
    }
    let found = if get.is_none() { None } else { vm.getattr_opt(get, vm.names.name)? };
    match found {
        Some(name) => Ok(name),
        None => {
            let name = vm.names.name;
            Err(vm.attribute_error("'property' object has no attribute '__name__'", args[0], name))
        }
    }
}

fn set_property_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    vm.heap[this].name = args[1].present().unwrap_or(Value::NONE);
    Ok(Value::NONE)
}

/// Whether a function carries the mark of `abc.abstractmethod`.
pub(super) fn abstract_mark(vm: &mut Vm, func: Value) -> PyResult<bool> {
    if func.is_none() {
        return Ok(false);
    }
    let name = vm.heap.intern("__isabstractmethod__");
    match vm.getattr_opt(func, name)? {
        Some(mark) => vm.truth(mark),
        None => Ok(false),
    }
}

fn is_abstract(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let Property { get, set, delete, .. } = vm.heap[this];
    for func in [get, set, delete] {
        if abstract_mark(vm, func)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

/// A copy with something changed: the class makes it, of the functions. A documentation that came from the getter comes from
/// the getter again.
fn copy_with(vm: &mut Vm, args: &[Value], change: impl FnOnce(&mut Property)) -> PyResult {
    let this = this(vm, args)?;
    let mut copy = vm.heap[this];
    change(&mut copy);
    let Property { get, set, delete, doc, name, doc_of_getter } = copy;
    let doc = if doc_of_getter && !get.is_none() { Value::NONE } else { doc };
    let class = vm.class_of(args[0]);
    let made = vm.call(class.into(), &[get, set, delete, doc])?;
    if let Some(made) = vm.cast::<Property>(made) {
        vm.heap[made].name = name;
    }
    Ok(made)
}

fn getter(vm: &mut Vm, args: &[Value]) -> PyResult {
    copy_with(vm, args, |p| p.get = args[1])
}

fn setter(vm: &mut Vm, args: &[Value]) -> PyResult {
    copy_with(vm, args, |p| p.set = args[1])
}

fn deleter(vm: &mut Vm, args: &[Value]) -> PyResult {
    copy_with(vm, args, |p| p.delete = args[1])
}

/// The error for a property that lacks a function: "property 'x' of 'C' object has no setter".
#[cold]
pub(crate) fn lacks(vm: &mut Vm, property: Gc<Property>, object: Value, what: &str) -> crate::vm::Raised {
    let Property { name, get, .. } = vm.heap[property];
    let name = match get.as_gc::<super::Function>() {
        Some(getter) if name.is_unbound() => vm.heap[getter].name.into(),
        _ => name,
    };
    let class = vm.class_of(object);
    let class = vm.heap[class].qualname;
    let message = match vm.cast::<crate::heap::Str>(name) {
        Some(name) => {
            let name = name.as_str();
            format!("property '{name}' of '{}' object has no {what}", class.as_str())
        }
        None => format!("property of '{}' object has no {what}", class.as_str()),
    };
    vm.err(Exc::AttributeError, message)
}

fn get(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    if args[1].is_none() && args[2].not_none().is_some() {
        return Ok(args[0]);
    }
    let func = vm.heap[this].get;
    if func.is_none() {
        return Err(lacks(vm, this, args[1], "getter"));
    }
    vm.call(func, &args[1..2])
}

fn set(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let func = vm.heap[this].set;
    if func.is_none() {
        return Err(lacks(vm, this, args[1], "setter"));
    }
    vm.call(func, &args[1..3])
}

fn delete(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let func = vm.heap[this].delete;
    if func.is_none() {
        return Err(lacks(vm, this, args[1], "deleter"));
    }
    vm.call(func, &args[1..2])
}

fn set_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let [_, name] = args[1..] else {
        let count = args.len() - 1;
        return Err(vm.type_error(format!("__set_name__() takes 2 positional arguments but {count} were given")));
    };
    vm.heap[this].name = name;
    Ok(Value::NONE)
}

/// Makes a value from a call's arguments.
pub static PROPERTY_CONSTRUCT: NativeDef = NativeDef::new(
    "property(fget=None, fset=None, fdel=None, doc=None)",
    "An attribute whose reading, writing and deleting are functions.",
    |vm, args| {
        let [get, set, delete, given] =
            [args[0], args[1], args[2], args[3]].map(|v| v.not_none().unwrap_or(Value::NONE));
        let doc_of_getter = match given.is_none() && !get.is_none() {
            true => vm.getattr_opt(get, vm.names.doc)?.filter(|doc| !doc.is_none()),
            false => None,
        };
        let (doc, doc_of_getter) = (doc_of_getter.unwrap_or(given), doc_of_getter.is_some());
        let name = Value::UNBOUND;
        Ok(vm.heap.alloc(Property { get, set, delete, doc, name, doc_of_getter }).into())
    },
);
