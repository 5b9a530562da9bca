//! Generic aliases such as `list[int]`, and unions of types such as `int | None`: a class with its arguments, for
//! annotations. Calling an alias calls the class.

use crate::heap::{Gc, Kind, Marker, Trace, Tuple};
use crate::types::class::{Class, Layout};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A generic alias or a union.
#[derive(Clone, Copy)]
pub struct Alias {
    /// The class; UNBOUND for a union.
    pub origin: Value,
    /// The arguments, or a union's members: a tuple.
    pub args: Value,
    /// Whether it stands for its items in a tuple of types: `*tuple[int, str]`.
    pub starred: bool,
}

impl Trace for Alias {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.origin, self.args]);
    }
}

/// Whether a class takes arguments in brackets without saying so itself.
pub(crate) fn is_generic(vm: &Vm, class: Gc<Class>) -> bool {
    let types = &vm.types;
    let heap = &vm.heap;
    heap[class].mro.iter().any(|&c| {
        (c == types.type_ && class == types.type_)
            || matches!(heap[c].layout, Layout::Native(Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::Deque))
            || [types.enumerate, types.generator, types.coroutine, types.async_generator, types.mapping_proxy]
                .contains(&c)
    })
}

/// `origin[args]`
pub(crate) fn new(vm: &mut Vm, origin: Value, args: Value) -> Value {
    let args = if args.is::<Tuple>() { args } else { vm.new_tuple(&[args]) };
    vm.heap.alloc(Alias { origin, args, starred: false }).into()
}

/// `__class_getitem__` of the built-in types that have it.
pub(crate) fn class_getitem(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(new(vm, args[0], args[1]))
}

/// The iterator over an alias, which gives the alias itself with a star.
pub(crate) fn iter(vm: &mut Vm, alias: Gc<Alias>) -> Value {
    let starred = Alias { starred: true, ..vm.heap[alias] };
    let starred = vm.heap.alloc(starred).into();
    let tuple = vm.new_tuple(&[starred]);
    vm.heap.alloc(crate::types::iter::Iter::Tuple { tuple, index: 0 }).into()
}

/// The union of these types: unions among them are merged, and each type appears once.
pub fn union(vm: &mut Vm, members: &[Value]) -> PyResult {
    let mut flat: Vec<Value> = Vec::new();
    for &member in members {
        match member.as_gc::<Alias>().map(|a| vm.heap[a]) {
            Some(Alias { origin: Value::UNBOUND, args, .. }) => {
                if let Some(args) = args.as_gc::<Tuple>() {
                    flat.extend_from_slice(args.items());
                }
            }
            _ => flat.push(if member.is_none() { vm.types.none.into() } else { member }),
        }
    }
    let mut distinct: Vec<Value> = Vec::new();
    for member in flat {
        let mut seen = false;
        for &other in &distinct {
            seen |= same(vm, other, member)?;
        }
        if !seen {
            distinct.push(member);
        }
    }
    if let [only] = distinct[..] {
        return Ok(only);
    }
    let args = vm.new_tuple(&distinct);
    Ok(vm.heap.alloc(Alias { origin: Value::UNBOUND, args, starred: false }).into())
}

/// Whether two types are the same: aliases by their parts, everything else by what `==` says.
pub(crate) fn same(vm: &mut Vm, a: Value, b: Value) -> PyResult<bool> {
    vm.rooted(&[a, b], |vm| same_at(vm, a, b, 64))
}

fn same_at(vm: &mut Vm, a: Value, b: Value, depth: u32) -> PyResult<bool> {
    if a == b {
        return Ok(true);
    }
    let (Some(x), Some(y)) = (a.as_gc::<Alias>(), b.as_gc::<Alias>()) else {
        return if a.is::<Class>() && b.is::<Class>() { Ok(false) } else { vm.eq(a, b) };
    };
    let (x, y) = (vm.heap[x], vm.heap[y]);
    let (Some(p), Some(q)) = (x.args.as_gc::<Tuple>(), y.args.as_gc::<Tuple>()) else { return Ok(false) };
    let count = p.items().len();
    let heads_differ = x.origin.is_unbound() != y.origin.is_unbound() || x.starred != y.starred;
    if depth == 0 || heads_differ || count != q.items().len() {
        return Ok(false);
    }
    if x.origin.is_unbound() {
        // The members of a union have no order.
        for i in 0..count {
            let mut found = false;
            for j in 0..count {
                found = found || same_at(vm, p.items()[i], q.items()[j], depth - 1)?;
            }
            if !found {
                return Ok(false);
            }
        }
        return Ok(true);
    }
    if !same_at(vm, x.origin, y.origin, depth - 1)? {
        return Ok(false);
    }
    for i in 0..count {
        if !same_at(vm, p.items()[i], q.items()[i], depth - 1)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `alias[args]`: puts the arguments in the place of type variables, which the library knows.
#[cold]
pub(crate) fn subscribe(vm: &mut Vm, alias: Gc<Alias>, index: Value) -> PyResult {
    call_library(vm, "_subscribe", &[alias.into(), index])
}

/// Calls a function of the library's module `_typing`.
fn call_library(vm: &mut Vm, name: &str, args: &[Value]) -> PyResult {
    let module = vm.import("_typing")?;
    vm.root(module);
    let name = vm.heap.intern(name);
    vm.call_method(module, name, args)
}

/// The type variables among the arguments. Where all of these are classes, there are none.
fn parameters(vm: &mut Vm, args: &[Value]) -> PyResult {
    let args = this(vm, args).args;
    let plain = |&v: &Value| v.is::<Class>() || v.is_none();
    if args.as_gc::<Tuple>().is_some_and(|t| t.items().iter().all(plain)) {
        return Ok(vm.new_tuple(&[]));
    }
    call_library(vm, "_parameters", &[args])
}

fn this(vm: &Vm, args: &[Value]) -> Alias {
    vm.heap[super::receiver::<Alias>(args)]
}

/// The methods, one row each.
/// The attributes that an alias has for itself; for all others its class is asked. (`__bases__`: it would pass for a class.)
pub(crate) const OWN_ATTRIBUTES: &[&str] = &[
    "__args__",
    "__bases__",
    "__class__",
    "__copy__",
    "__deepcopy__",
    "__mro_entries__",
    "__origin__",
    "__parameters__",
    "__reduce__",
    "__reduce_ex__",
    "__typing_unpacked_tuple_args__",
    "__unpacked__",
];

pub const METHODS: &[NativeDef] = crate::natives![
    "@get __origin__", "The class." => |vm, args| Ok(this(vm, args).origin);
    "@get __args__", "The arguments." => |vm, args| Ok(this(vm, args).args);
    "@get __parameters__", "The type variables among the arguments." => parameters;
    "__mro_entries__(self, bases, /)", "The class, in the place of the alias among bases." => |vm, args| {
        let origin = this(vm, args).origin;
        Ok(vm.new_tuple(&[origin]))
    };
    "__reduce__(self, /)", "The class and its arguments." => |vm, args| {
        let Alias { origin, args: parts, starred } = this(vm, args);
        let class = vm.types.generic_alias.into();
        let parts = vm.new_tuple(&[origin, parts]);
        if !starred {
            return Ok(vm.new_tuple(&[class, parts]));
        }
        // With a star, it is what iterating over the alias gives.
        let alias = vm.heap.alloc(Alias { starred: false, ..this(vm, args) }).into();
        let parts = vm.new_tuple(&[alias]);
        vm.root(parts);
        let module = vm.import("_typing")?;
        let name = vm.heap.intern("_starred");
        let starred = vm.getattr(module, name)?;
        Ok(vm.new_tuple(&[starred, parts]))
    };
    "@get __unpacked__", "Whether there is a star before it." => |vm, args| Ok(Value::bool(this(vm, args).starred));
    "@get __typing_unpacked_tuple_args__", "The items of a tuple with a star before it." => |vm, args| {
        let alias = this(vm, args);
        let of_tuple = alias.starred && alias.origin == vm.types.tuple.into();
        Ok(if of_tuple { alias.args } else { Value::NONE })
    };
    "__iter__(self, /)", "The alias with a star before it." => |vm, args| {
        let alias = super::receiver::<Alias>(args);
        Ok(iter(vm, alias))
    };
];

/// The methods, one row each.
pub const UNION_METHODS: &[NativeDef] = crate::natives![
    "@get __args__", "The members." => |vm, args| Ok(this(vm, args).args);
    "@get __parameters__", "The type variables among the members." => parameters;
];

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(new(vm, args[0], args[1]))
}

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("GenericAlias(origin, args, /)", "A class with arguments, such as list[int].", construct);
