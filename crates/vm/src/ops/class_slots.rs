//! `__slots__`: reading the declaration in a class body, and refusing what the bases leave no room for; also the entries that a
//! class gets for `__dict__` and `__weakref__` where its instances have them and those of its bases have not.
//!
//! Takes the namespace and the bases from [`super::class`], which makes the class; reading and writing slots is in
//! [`super::member`].

use crate::heap::{Gc, Str};
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// What stands under `__dict__` in a class. Writing is in [`super::attr`], where reading is no call, either: natives that ask
/// for an object's `__dict__` need not root what they hold.
pub(super) static DICT: NativeDef =
    NativeDef::new("@get __dict__", "dictionary for instance variables", |vm, args| match vm.dict_attr(args[0]) {
        Some(dict) => Ok(dict),
        None => Err(vm.no_attribute(args[0], vm.names.dict)),
    });

/// What stands under `__weakref__` in a class.
static WEAKREF: NativeDef = NativeDef::new("@get __weakref__", "list of weak references to the object", |vm, args| {
    let place = vm.weak_cells_of(args[0]).first().copied();
    Ok(place.map_or(Value::NONE, |place| vm.heap[place].owner))
});

/// Puts the descriptors of `__dict__` and `__weakref__` into a class whose instances are the first to have them.
pub(crate) fn add_getters(vm: &mut Vm, class: Gc<Class>, dict: bool, weakref: bool) {
    for (wanted, row) in [(dict, &DICT), (weakref, &WEAKREF)] {
        if wanted {
            let name = vm.heap.intern(row.name);
            let getter = vm.heap.alloc(Native { def: row, owner: Some(class), bound: Value::UNBOUND });
            let dict = vm.heap[class].dict;
            vm.heap.dict_set_str(dict, name, getter.into());
        }
    }
}

/// Whether instances of a class have a place for weak references that the class, or a base, declares.
pub(super) fn has_weakref(vm: &Vm, class: Gc<Class>) -> bool {
    let types = &vm.types;
    let built_in = [types.set, types.frozenset, types.deque, types.type_, types.module, types.array];
    let declares = |&c: &Gc<Class>| {
        built_in.contains(&c) || vm.heap[c].is_heap && vm.heap[vm.heap[c].dict].get_str(vm.names.weakref).is_some()
    };
    vm.heap[class].mro.iter().any(declares)
}

/// Whether instances are of any length: there is no room behind them for anything but a `__dict__`.
pub(super) fn is_of_any_length(vm: &Vm, basis: Gc<Class>) -> bool {
    let types = &vm.types;
    [types.int, types.tuple, types.bytes].iter().any(|&c| vm.heap[basis].is_subclass(c))
}

/// Refuses slots that the bases leave no room for.
pub(super) fn check_slots(
    vm: &mut Vm,
    slots: &[Gc<Str>],
    bases: &[Gc<Class>],
    basis: Gc<Class>,
    inherits_dict: bool,
    namespace: Gc<Dict>,
) -> PyResult<()> {
    let no_room = is_of_any_length(vm, basis) || vm.heap[basis].is_subclass(vm.types.type_);
    let named = |wanted: &str| slots.iter().any(|name| name.as_str() == wanted);
    let plain = slots.iter().any(|name| !matches!(name.as_str(), "__dict__" | "__weakref__"));
    if plain && no_room {
        let message = format!("nonempty __slots__ not supported for subtype of '{}'", vm.heap[basis].name.as_str());
        return Err(vm.type_error(message));
    }
    let refers_weakly = bases.iter().any(|&b| has_weakref(vm, b));
    for (name, there) in [("__dict__", inherits_dict), ("__weakref__", refers_weakly)] {
        if there && named(name) {
            return Err(vm.type_error(format!("{name} slot disallowed: we already got one")));
        }
    }
    // What the compiler leaves for the class itself is none of its variables.
    let for_class = |name: &str| matches!(name, "__classcell__" | "__classdictcell__" | "__qualname__");
    let clashes = |name: &Gc<Str>| !for_class(name.as_str()) && vm.heap[namespace].get_str(*name).is_some();
    if let Some(name) = slots.iter().find(|name| clashes(name)) {
        let message = format!("'{}' in __slots__ conflicts with class variable", name.as_str());
        return Err(vm.value_error(message));
    }
    Ok(())
}

/// The names in a class body's `__slots__`, private ones as they are kept; None without `__slots__`.
pub(super) fn declared_slots(vm: &mut Vm, class: Gc<Str>, namespace: Gc<Dict>) -> PyResult<Option<Vec<Gc<Str>>>> {
    let Some(declared) = vm.heap[namespace].get_str(vm.names.slots) else {
        return Ok(None);
    };
    let names = match declared.as_gc::<Str>() {
        Some(_) => vec![declared],
        None => vm.collect(declared)?,
    };
    let mut slots = Vec::new();
    for name in names {
        let Some(name) = name.as_gc::<Str>() else {
            let message = format!("__slots__ items must be strings, not '{}'", vm.type_name(name));
            return Err(vm.type_error(message));
        };
        if !crate::types::str::is_identifier(name.as_str()) {
            return Err(vm.type_error("__slots__ must be identifiers"));
        }
        let owner = class.as_str().trim_start_matches('_');
        let private = name.as_str().starts_with("__") && !name.as_str().ends_with("__") && !owner.is_empty();
        let slot = match private {
            true => vm.heap.intern(&format!("_{owner}{}", name.as_str())),
            false => vm.heap.intern(name.as_str()),
        };
        match slots.contains(&slot) {
            true if matches!(slot.as_str(), "__dict__" | "__weakref__") => {
                return Err(vm.type_error(format!("{} slot disallowed: we already got one", slot.as_str())));
            }
            true => {}
            false => slots.push(slot),
        }
    }
    slots.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    Ok(Some(slots))
}
