//! `object`: what every class inherits, and `__new__` and `__init__` of what is built in. None, `...` and NotImplemented have
//! nothing beyond it.

use super::metaclass::{keyword_pairs, this};
use super::{Class, Layout};
use crate::heap::{Gc, Instance, Kind, Str};
use crate::types::bytes::ByteArray;
use crate::types::deque::Deque;
use crate::types::dict::Dict;
use crate::types::function::{Property, document};
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods of `object` that are not wrappers of operations.
pub const OBJECT_METHODS: &[NativeDef] = crate::natives![
    "@static __new__(*args, **kwargs)", "Create and return a new object." => object_dunder_new;
    "__init__(self, /, *args, **kwargs)", "Initialise the object." => object_init;
    "@class __init_subclass__(cls, **kwargs)", "Called when a class is derived." => init_subclass;
    "@class __subclasshook__(cls, subclass, /)", "Says nothing about abstract base classes." => |_, _| Ok(Value::NOT_IMPLEMENTED);
    "@whole __reduce__(self, /)", "What the object can be made of again." => |vm, args| reduce(vm, args[0], Value::from_usize(0), "_reduce");
    "@whole __reduce_ex__(self, protocol, /)", "What the object can be made of again, for a protocol of pickle." => |vm, args| reduce(vm, args[0], args[1], "_reduce_ex");
    "__sizeof__(self, /)", "How many bytes the object takes." => |vm, args| Ok(Value::from_usize(vm.size_of(args[0])?.0));
    "@whole __getstate__(self, /)", "The attributes of the object." => get_state;
    "__getattribute__(self, name, /)", "Return getattr(self, name)." => object_getattribute;
    "__setattr__(self, name, value, /)", "Implement setattr(self, name, value)." => object_setattr;
    "__delattr__(self, name, /)", "Implement delattr(self, name)." => object_delattr;
    "__dir__(self, /)", "Names of the object's attributes." => object_dir;
    "@get __class__", "The object's class." => object_class;
    "@set __class__=", "" => set_object_class;
];

/// `object()`
pub static OBJECT_NEW: NativeDef = NativeDef::new("object()", "Make a plain object.", |vm, _| {
    let class = vm.types.object;
    vm.new_instance_of(class, &[], None)
});

/// The `__new__` of each built-in class that can be called, bound to that class.
pub static BUILTIN_NEW: NativeDef =
    NativeDef::new("__new__(type, /, *args, **kwargs)", "Create and return a new object.", builtin_new);

/// `object.__new__(cls, *args, **kwargs)`
///
/// # Errors
/// TypeError if `cls` is no class, is abstract, or takes no arguments.
pub fn object_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(class) = args[0].as_gc::<Class>() else {
        let message = format!("object.__new__(X): X is not a type object ({})", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    let rest = &args[2..];
    let keywords = keyword_pairs(vm, args[1]);
    let new = vm.names.new;
    let overrides = vm.lookup(class, new).is_some_and(|n| !vm.is_default_new(n));
    if overrides && vm.heap[class].layout == Layout::Plain {
        // A class with a `__new__` of its own keeps the arguments of its instances to itself.
        if !rest.is_empty() || !keywords.is_empty() {
            return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        return vm.new_instance_of(class, &[], None);
    }
    if keywords.is_empty() {
        return vm.new_instance_of(class, rest, None);
    }
    let names: Vec<Value> = keywords.iter().map(|k| k.0.into()).collect();
    let mut all = rest.to_vec();
    all.extend(keywords.iter().map(|k| k.1));
    let names = vm.heap.alloc_tuple(&names);
    vm.root(names);
    vm.new_instance_of(class, &all, Some(names))
}

/// `object.__new__` as Python calls it: not for classes that have a way of their own.
pub(crate) fn object_dunder_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(&given) = args.get(1) else {
        return Err(vm.type_error("object.__new__(): not enough arguments"));
    };
    if let Some(class) = given.as_gc::<Class>() {
        check_layout(vm, vm.types.object, class)?;
    }
    let mut passed = vec![given, args[0]];
    passed.extend_from_slice(&args[2..]);
    object_new(vm, &passed)
}

/// `int.__new__(cls, *args, **kwargs)` and its like: as [`object_new`], for classes derived from the built-in one only.
pub(crate) fn builtin_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let own = this(args);
    let name = vm.heap[own].name;
    let Some(&given) = args.get(2) else {
        return Err(vm.type_error(format!("{}.__new__(): not enough arguments", name.as_str())));
    };
    let Some(class) = given.as_gc::<Class>() else {
        let message = format!("{}.__new__(X): X is not a type object ({})", name.as_str(), vm.type_name(given));
        return Err(vm.type_error(message));
    };
    if !vm.heap[class].is_subclass(own) {
        let (own, wanted) = (name.as_str(), vm.heap[class].name.as_str());
        return Err(vm.type_error(format!("{own}.__new__({wanted}): {wanted} is not a subtype of {own}")));
    }
    check_layout(vm, own, class)?;
    let mut passed = vec![given, args[1]];
    passed.extend_from_slice(&args[3..]);
    object_new(vm, &passed)
}

/// Refuses that the `__new__` of one built-in class makes an instance of a class that has another's memory layout.
fn check_layout(vm: &mut Vm, own: Gc<Class>, class: Gc<Class>) -> PyResult<()> {
    let Some(&solid) = vm.heap[class].mro.iter().find(|&&c| !vm.heap[c].is_heap) else { return Ok(()) };
    if solid == own || vm.heap[solid].layout == Layout::Exception {
        return Ok(());
    }
    let mro = vm.heap[class].mro.clone();
    let new = vm.names.new;
    let right = mro.into_iter().find(|&c| vm.lookup(c, new).is_none_or(|new| vm.is_default_new(new))).unwrap_or(solid);
    let [own, wanted, right] = [own, class, right].map(|class| vm.heap[class].name);
    let (own, wanted, right) = (own.as_str(), wanted.as_str(), right.as_str());
    Err(vm.type_error(format!("{own}.__new__({wanted}) is not safe, use {right}.__new__()")))
}

/// Has `copyreg` of the library take an object apart.
fn reduce(vm: &mut Vm, object: Value, protocol: Value, function: &str) -> PyResult {
    let protocol = vm.to_index(protocol)?;
    let module = vm.import("copyreg")?;
    let name = vm.heap.intern(function);
    let function = vm.getattr(module, name)?;
    vm.call(function, &[object, protocol])
}

fn get_state(vm: &mut Vm, args: &[Value]) -> PyResult {
    let module = vm.import("copyreg")?;
    let name = vm.heap.intern("_getstate");
    let function = vm.getattr(module, name)?;
    vm.call(function, &[args[0]])
}

pub(crate) fn init_subclass(vm: &mut Vm, args: &[Value]) -> PyResult {
    if keyword_pairs(vm, args[1]).is_empty() {
        return Ok(Value::NONE);
    }
    let message = format!("{}.__init_subclass__() takes no keyword arguments", vm.heap[this(args)].name.as_str());
    Err(vm.type_error(message))
}

fn object_init(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(instance) = args[0].as_gc::<Instance>() else { return refill_builtin(vm, args) };
    let class = vm.heap.shape(instance.shape()).class;
    if vm.heap[class].layout == Layout::Payload && vm.heap[class].payload_is_mutable {
        let construct = vm.heap[class].construct.expect("a class with a payload has its constructor");
        let mut keywords = keyword_pairs(vm, args[1]);
        let (list, new) = (vm.types.list, vm.names.new);
        if vm.heap[class].is_subclass(list) && vm.lookup(class, new).is_some_and(|new| !vm.is_default_new(new)) {
            // They were its `__new__`'s business.
            keywords.clear();
        }
        let fresh = vm.call_kw(construct, &args[2..], &keywords)?;
        let is_own_dict = vm.heap.shape(instance.shape()).is_dict;
        match instance.slot(0).as_gc::<Dict>().filter(|&dict| is_own_dict || !vm.heap[dict].is_empty()) {
            // A dict keeps what it has, and may be the instance's `__dict__`, too.
            Some(dict) => vm.dict_update(dict, fresh)?,
            None => instance.set_slot(0, fresh),
        }
        if let Some(property) = fresh.as_gc::<Property>() {
            document(vm, instance, property)?;
        }
        return Ok(Value::NONE);
    }
    let takes_any = vm.heap[class].layout != Layout::Plain;
    if !takes_any && (args.len() > 2 || !keyword_pairs(vm, args[1]).is_empty()) {
        let (new, init) = (vm.names.new, vm.names.init);
        let own_new = vm.lookup(class, new).is_some_and(|n| !vm.is_default_new(n));
        let own_init = vm.lookup(class, init).is_some_and(|i| i.is::<crate::types::function::Function>());
        if own_init || !own_new {
            let message = if own_init {
                "object.__init__() takes exactly one argument (the instance to initialize)".to_owned()
            } else {
                let name = vm.heap[class].name;
                format!("{}.__init__() takes exactly one argument (the instance to initialize)", name.as_str())
            };
            return Err(vm.type_error(message));
        }
    }
    Ok(Value::NONE)
}

/// `__init__` of a value of a built-in type: what is mutable is filled anew.
fn refill_builtin(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = vm.class_of(args[0]);
    let refills = matches!(args[0].kind(), Some(Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray | Kind::Deque));
    let Some(construct) = vm.heap[class].construct.filter(|_| refills && class != vm.types.frozenset) else {
        return Ok(Value::NONE);
    };
    let keywords = keyword_pairs(vm, args[1]);
    let fresh = vm.call_kw(construct, &args[2..], &keywords)?;
    if let (Some(list), Some(fresh)) = (args[0].as_gc::<List>(), fresh.as_gc::<List>()) {
        vm.heap[list].items = std::mem::take(&mut vm.heap[fresh].items);
    } else if let (Some(deque), Some(fresh)) = (args[0].as_gc::<Deque>(), fresh.as_gc::<Deque>()) {
        let Deque { items, max_len, .. } = std::mem::take(&mut vm.heap[fresh]);
        let body = &mut vm.heap[deque];
        (body.items, body.max_len, body.changes) = (items, max_len, body.changes + 1);
    } else if let (Some(bytes), Some(fresh)) = (args[0].as_gc::<ByteArray>(), fresh.as_gc::<ByteArray>()) {
        crate::types::memoryview::check_resizable(vm, args[0], &[fresh.into()])?;
        vm.heap[bytes].0 = std::mem::take(&mut vm.heap[fresh].0);
    } else if let Some(dict) = args[0].as_gc::<Dict>() {
        vm.rooted(&[fresh], |vm| vm.dict_update(dict, fresh))?;
    } else if let Some(set) = args[0].as_gc::<Set>() {
        vm.heap[set].clear();
        vm.rooted(&[fresh], |vm| vm.set_update(set, fresh))?;
    }
    Ok(Value::NONE)
}

fn attribute_name(vm: &mut Vm, name: Value) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(name) {
        Some(name) => Ok(vm.heap.intern(name.as_str())),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

fn object_getattribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    match vm.generic_getattr(args[0], name)? {
        Some(value) => Ok(value),
        None => Err(vm.no_attribute(args[0], name)),
    }
}

fn object_setattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    vm.generic_setattr(args[0], name, args[2])?;
    Ok(Value::NONE)
}

fn object_delattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    vm.generic_delattr(args[0], name)?;
    Ok(Value::NONE)
}

fn object_dir(vm: &mut Vm, args: &[Value]) -> PyResult {
    let names = crate::builtins::attribute_names(vm, args[0]);
    let items = names.iter().map(|n| vm.new_str(n)).collect();
    Ok(vm.new_list(items))
}

fn object_class(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.class_of(args[0]).into())
}

fn set_object_class(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].is_unbound() {
        return Err(vm.type_error("can't delete __class__ attribute"));
    }
    vm.set_class(args[0], args[1])?;
    Ok(Value::NONE)
}

/// `None` has no methods of its own.
pub const NONE_METHODS: &[NativeDef] = crate::natives![];

/// `NoneType()`
pub static NONE_CONSTRUCT: NativeDef = NativeDef::new("NoneType()", "None.", |_, _| Ok(Value::NONE));

/// Nor has `...`.
pub const ELLIPSIS_METHODS: &[NativeDef] = crate::natives![];

/// `ellipsis()`
pub static ELLIPSIS_CONSTRUCT: NativeDef = NativeDef::new("ellipsis()", "`...`", |_, _| Ok(Value::ELLIPSIS));

/// Nor `NotImplemented`.
pub const NOT_IMPLEMENTED_METHODS: &[NativeDef] = crate::natives![];

/// `NotImplementedType()`
pub static NOT_IMPLEMENTED_CONSTRUCT: NativeDef =
    NativeDef::new("NotImplementedType()", "NotImplemented.", |_, _| Ok(Value::NOT_IMPLEMENTED));
