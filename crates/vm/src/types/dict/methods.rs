//! The methods of `dict` and of its views.

use super::{Dict, DictView, ViewKind};
use crate::heap::{Gc, Trace};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

fn this(args: &[Value]) -> Gc<Dict> {
    crate::types::receiver(args)
}

fn clear(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.heap[this(args)].clear();
    Ok(Value::NONE)
}

fn copy(vm: &mut Vm, args: &[Value]) -> PyResult {
    let copy = vm.heap[this(args)].clone();
    vm.heap.account(copy.external_bytes());
    Ok(vm.heap.alloc(copy).into())
}

fn from_keys(vm: &mut Vm, args: &[Value]) -> PyResult {
    let value = args[2].present().unwrap_or(Value::NONE);
    if args[0] == Value::from(vm.types.dict) {
        let dict = vm.new_dict();
        vm.root(dict);
        vm.for_each(args[1], |vm, key| vm.dict_set(dict, key, value))?;
        return Ok(dict.into());
    }
    let made = vm.call(args[0], &[])?;
    vm.root(made);
    vm.for_each(args[1], |vm, key| vm.setitem(made, key, value))?;
    Ok(made)
}

fn get(vm: &mut Vm, args: &[Value]) -> PyResult {
    let found = vm.dict_get(this(args), args[1])?;
    Ok(found.or(args[2].present()).unwrap_or(Value::NONE))
}

fn view(vm: &mut Vm, args: &[Value], kind: ViewKind) -> PyResult {
    Ok(vm.heap.alloc(DictView { dict: this(args), kind }).into())
}

fn pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    // Nobody asks for the hash of a key that can't be there.
    if vm.heap[this(args)].is_empty() {
        return args[2].present().ok_or_else(|| vm.key_error(args[1]));
    }
    match vm.dict_remove(this(args), args[1])?.or(args[2].present()) {
        Some(value) => Ok(value),
        None => Err(vm.key_error(args[1])),
    }
}

fn pop_item(vm: &mut Vm, args: &[Value]) -> PyResult {
    let dict = &mut vm.heap[this(args)];
    match dict.last_place() {
        Some(place) => {
            let entry = dict.remove_at(place);
            Ok(vm.new_tuple(&[entry.key, entry.value]))
        }
        None => {
            let text = vm.new_str("popitem(): dictionary is empty");
            Err(vm.key_error(text))
        }
    }
}

fn set_default(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (dict, key) = (this(args), args[1]);
    let hash = vm.key_hash(key, Value::NONE)?;
    match vm.dict_find(dict, hash, key, Value::NONE)? {
        Some(place) => Ok(vm.heap[dict].value_at(place)),
        None => {
            let value = args[2].present().unwrap_or(Value::NONE);
            vm.dict_insert_new(dict, hash, key, value);
            Ok(value)
        }
    }
}

fn update(vm: &mut Vm, args: &[Value]) -> PyResult {
    fill(vm, this(args), args[1], args[2])?;
    Ok(Value::NONE)
}

/// Adds what `dict()` and `update()` were given: an iterable or mapping, and keywords.
fn fill(vm: &mut Vm, dict: Gc<Dict>, iterable: Value, keywords: Value) -> PyResult<()> {
    if let Some(iterable) = iterable.present() {
        vm.dict_update(dict, iterable)?;
    }
    if let Some(keywords) = keywords.present() {
        vm.dict_update(dict, keywords)?;
    }
    Ok(())
}

pub(super) fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let dict = vm.new_dict();
    vm.root(dict);
    fill(vm, dict, args[0], args[1])?;
    Ok(dict.into())
}

fn this_view(vm: &Vm, args: &[Value]) -> DictView {
    vm.heap[crate::types::receiver::<DictView>(args)]
}

fn is_disjoint(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (view, other) = (args[0], args[1]);
    let other_len = vm.length_hint(other);
    let is_set = other.is::<crate::types::set::Set>() || other.is::<DictView>();
    let (walked, asked) = if is_set && other_len > vm.length_hint(view) { (view, other) } else { (other, view) };
    let iterator = vm.iter(walked)?;
    vm.root(iterator);
    while let Some(item) = vm.iter_next(iterator)? {
        if vm.rooted(&[item], |vm| vm.contains(asked, item))? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "clear(self, /)", "Remove every item." => clear;
    "copy(self, /)", "A new dict with the same items." => copy;
    "@class fromkeys(cls, iterable, value=None, /)", "A dict with these keys, all with one value." => from_keys;
    "@whole __getitem__(self, key, /)", "Return self[key]." => |vm, args| vm.getitem_dict(args[0], args[1]);
    "get(self, key, default=None, /)", "The value for a key, or the default." => get;
    "items(self, /)", "A view of pairs of key and value." => |vm, args| view(vm, args, ViewKind::Items);
    "keys(self, /)", "A view of the keys." => |vm, args| view(vm, args, ViewKind::Keys);
    "pop(self, key, default=None, /)", "Remove a key and return its value, or the default; KeyError if there is neither." => pop;
    "popitem(self, /)", "Remove the last item and return it as a pair." => pop_item;
    "setdefault(self, key, default=None, /)", "The value for a key, which is set to the default if it was not there." => set_default;
    "update(self, iterable=(), /, **kwargs)", "Set the items of a mapping or of an iterable of pairs, and keywords." => update;
    "values(self, /)", "A view of the values." => |vm, args| view(vm, args, ViewKind::Values);
];

/// The methods, one row each.
pub const KEYS_METHODS: &[NativeDef] = crate::natives![
    "isdisjoint(self, other, /)", "Whether there is no key in common." => is_disjoint;
    "@get mapping", "A read-only view of the dict." => |vm, args| {
        let dict = this_view(vm, args).dict;
        Ok(crate::types::class::new_proxy(vm, dict))
    };
];

/// The methods, one row each.
pub const VALUES_METHODS: &[NativeDef] = crate::natives![
    "@get mapping", "A read-only view of the dict." => |vm, args| {
        let dict = this_view(vm, args).dict;
        Ok(crate::types::class::new_proxy(vm, dict))
    };
];

/// The methods, one row each.
pub const ITEMS_METHODS: &[NativeDef] = crate::natives![
    "isdisjoint(self, other, /)", "Whether there is no item in common." => is_disjoint;
    "@get mapping", "A read-only view of the dict." => |vm, args| {
        let dict = this_view(vm, args).dict;
        Ok(crate::types::class::new_proxy(vm, dict))
    };
];
