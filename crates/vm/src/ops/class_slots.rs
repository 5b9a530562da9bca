//! `__slots__`: reading the declaration in a class body, and refusing what the bases leave no room for.
//!
//! Takes the namespace and the bases from [`super::class`], which makes the class; reading and writing slots is in
//! [`super::member`].

use crate::heap::{Gc, Str};
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::vm::{PyResult, Vm};

/// Refuses slots that the bases leave no room for.
pub(super) fn check_slots(
    vm: &mut Vm,
    slots: &[Gc<Str>],
    bases: &[Gc<Class>],
    basis: Gc<Class>,
    inherits_dict: bool,
    namespace: Gc<Dict>,
) -> PyResult<()> {
    let types = &vm.types;
    let of_any_length = [types.int, types.tuple, types.bytes, types.type_];
    let no_room = of_any_length.iter().any(|&c| vm.heap[basis].is_subclass(c));
    let named = |wanted: &str| slots.iter().any(|name| name.as_str() == wanted);
    let plain = slots.iter().any(|name| !matches!(name.as_str(), "__dict__" | "__weakref__"));
    if plain && no_room {
        let message = format!("nonempty __slots__ not supported for subtype of '{}'", vm.heap[basis].name.as_str());
        return Err(vm.type_error(message));
    }
    let refers_weakly = bases.iter().any(|&b| vm.heap[b].has_dict);
    for (name, there) in [("__dict__", inherits_dict), ("__weakref__", refers_weakly)] {
        if there && named(name) {
            return Err(vm.type_error(format!("{name} slot disallowed: we already got one")));
        }
    }
    if let Some(name) = slots.iter().find(|&&name| vm.heap[namespace].get_str(name).is_some()) {
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
