//! Set operations with Python's meaning of equality.
//!
//! The table ([`crate::types::set`]) finds places by hash; here members are told apart as dict keys are. Which operand is
//! walked and when tables grow is as in CPython, since it decides the order in which the result iterates.

mod quick;

use crate::heap::{Gc, Str, Trace, Tuple};
use crate::interp::machine::Ahead;
use crate::ops::compare::keys_equal;
use crate::ops::dict::quick_hash;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::generator::Generator;
use crate::types::list::List;
use crate::types::set::{Set, Step};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// A set or frozenset of these items.
    pub fn new_set(&mut self, items: &[Value], frozen: bool) -> PyResult {
        let set = self.heap.alloc(Set::new(frozen));
        // Keys that need no Python code need no roots.
        if items.iter().all(|&item| quick_hash(item).is_some()) {
            for &item in items {
                self.set_add(set, item)?;
            }
            return Ok(set.into());
        }
        let mark = self.root_mark();
        self.root(set);
        for &item in items {
            self.root(item);
        }
        let added = items.iter().try_for_each(|&item| self.set_add(set, item).map(drop));
        self.unroot(mark);
        added.map(|()| set.into())
    }

    /// Where a member with this hash is, or where it would have to be put.
    #[inline]
    pub(crate) fn set_find(&mut self, set: Gc<Set>, hash: u64, key: Value) -> PyResult<Step> {
        match self.heap[set].find_quickly(hash, key) {
            Some(step) => Ok(step),
            None => self.set_find_slowly(set, hash, key),
        }
    }

    #[inline(never)]
    fn set_find_slowly(&mut self, set: Gc<Set>, hash: u64, key: Value) -> PyResult<Step> {
        let mut probe = self.heap[set].probe(hash);
        loop {
            let place = match self.heap[set].step(&mut probe) {
                Step::Free(place) => return Ok(Step::Free(place)),
                Step::Member(place) => place,
            };
            let found = self.heap[set].key_at(place);
            if found == key {
                return Ok(Step::Member(place));
            }
            match keys_equal(found, key) {
                Some(true) => return Ok(Step::Member(place)),
                Some(false) => {}
                None => match self.set_key_matches(set, place, key)? {
                    Some(true) => return Ok(Step::Member(place)),
                    Some(false) => {}
                    None => probe = self.heap[set].probe(hash),
                },
            }
        }
    }

    /// Asks Python whether a member is equal to another value; None if the set has changed meanwhile.
    #[cold]
    fn set_key_matches(&mut self, set: Gc<Set>, place: usize, key: Value) -> PyResult<Option<bool>> {
        let found = self.heap[set].key_at(place);
        let changes = self.heap[set].changes();
        let equal = self.rooted(&[set.into(), found, key], |vm| vm.eq(found, key))?;
        Ok((self.heap[set].changes() == changes).then_some(equal))
    }

    /// The hash of a value that is looked for in a set: a set stands for the frozenset of its members.
    pub(crate) fn set_key_hash(&mut self, set: Gc<Set>, key: Value) -> PyResult<(u64, Value)> {
        let keep = Value::from(set);
        match self.cast::<Set>(key) {
            Some(inner) if !self.heap[inner].frozen => match self.key_hash(key, keep) {
                Ok(hash) => Ok((hash, key)),
                Err(raised) if self.is_exc(raised, Exc::TypeError) => {
                    let copy = self.heap[inner].copy(true);
                    let copy: Value = self.heap.alloc(copy).into();
                    Ok((self.key_hash(copy, keep)?, copy))
                }
                Err(raised) => Err(raised),
            },
            _ => Ok((self.key_hash(key, keep)?, key)),
        }
    }

    /// Adds a member; returns whether it is new.
    #[inline]
    pub fn set_add(&mut self, set: Gc<Set>, key: Value) -> PyResult<bool> {
        let hash = self.key_hash(key, set.into())?;
        self.set_add_hashed(set, hash, key)
    }

    /// Adds a member whose hash is known; returns whether it is new.
    #[inline]
    pub(crate) fn set_add_hashed(&mut self, set: Gc<Set>, hash: u64, key: Value) -> PyResult<bool> {
        match self.set_find(set, hash, key)? {
            Step::Member(_) => Ok(false),
            Step::Free(place) => {
                let grown = self.heap[set].insert_at(place, hash, key);
                if grown > 0 {
                    self.heap.account(grown);
                }
                Ok(true)
            }
        }
    }

    /// Whether a value is a member.
    #[inline]
    pub fn set_contains(&mut self, set: Gc<Set>, key: Value) -> PyResult<bool> {
        let (hash, key) = match quick_hash(key) {
            Some(hash) => (hash, key),
            None => self.set_key_hash(set, key)?,
        };
        self.set_has(set, hash, key)
    }

    /// Whether a value with this hash is a member.
    #[inline]
    pub(crate) fn set_has(&mut self, set: Gc<Set>, hash: u64, key: Value) -> PyResult<bool> {
        Ok(matches!(self.set_find(set, hash, key)?, Step::Member(_)))
    }

    /// Removes a member; returns whether it was there.
    pub fn set_discard(&mut self, set: Gc<Set>, key: Value) -> PyResult<bool> {
        let (hash, key) = match quick_hash(key) {
            Some(hash) => (hash, key),
            None => self.set_key_hash(set, key)?,
        };
        self.set_discard_hashed(set, hash, key)
    }

    /// Removes a member whose hash is known; returns whether it was there.
    pub(crate) fn set_discard_hashed(&mut self, set: Gc<Set>, hash: u64, key: Value) -> PyResult<bool> {
        match self.set_find(set, hash, key)? {
            Step::Free(_) => Ok(false),
            Step::Member(place) => {
                self.heap[set].remove_at(place);
                Ok(true)
            }
        }
    }

    /// Adds every item of an iterable.
    pub fn set_update(&mut self, set: Gc<Set>, other: Value) -> PyResult<()> {
        if let Some(other) = self.cast::<Set>(other) {
            return self.set_merge(set, other);
        }
        self.rooted(&[set.into(), other], |vm| {
            if let Some(dict) = other.as_gc::<Dict>() {
                vm.set_update_from_dict(set, dict)
            } else if let Some(done) = vm.set_update_quickly(set, other) {
                let mut index = done;
                while let Some(item) = vm.sequence_item(other, index) {
                    vm.set_add(set, item)?;
                    index += 1;
                }
                Ok(())
            } else {
                vm.for_each(other, |vm, item| vm.set_add(set, item).map(drop))
            }
        })
    }

    /// As [`Vm::set_update`], for a new set that nobody else has: a generator can run ahead of it.
    pub fn set_fill(&mut self, set: Gc<Set>, items: Value) -> PyResult<()> {
        if let Some(generator) = self.as_iterable_generator(items) {
            self.rooted(&[set.into(), items], |vm| vm.set_fill_ahead(set, generator))?;
        }
        self.set_update(set, items)
    }

    /// Adds a generator's items as long as they are plain. Nobody else has the set yet, so that nobody can tell when they are
    /// added.
    fn set_fill_ahead(&mut self, set: Gc<Set>, generator: Gc<Generator>) -> PyResult<()> {
        let list = self.heap.alloc(List { items: Vec::new() });
        self.root(list);
        loop {
            let next = self.generator_run_ahead(generator, list, Ahead::Plain);
            let mut at = quick::add_list(&mut self.heap, set, list);
            while let Some(&item) = self.heap[list].items.get(at) {
                self.set_add(set, item)?;
                at += 1;
            }
            self.heap[list].items.clear();
            let Some(item) = next? else { return Ok(()) };
            self.set_add(set, item)?;
            if !item.is_small_int() && !item.is::<Str>() {
                return Ok(());
            }
        }
    }

    /// Adds the first items of a list or tuple, as far as they are simple; returns how many.
    fn set_update_quickly(&mut self, set: Gc<Set>, items: Value) -> Option<usize> {
        if let Some(list) = items.as_gc::<List>() {
            return Some(quick::add_list(&mut self.heap, set, list));
        }
        let tuple = items.as_gc::<Tuple>()?;
        Some(quick::add_items(&mut self.heap, set, tuple.items()))
    }

    fn set_update_from_dict(&mut self, set: Gc<Set>, dict: Gc<Dict>) -> PyResult<()> {
        let more = self.heap[dict].len();
        self.set_reserve(set, more);
        let mut place = 0;
        while place < self.heap[dict].places() {
            if let Some(entry) = self.heap[dict].entry_at(place) {
                self.set_add_hashed(set, entry.hash, entry.key)?;
            }
            place += 1;
        }
        Ok(())
    }

    fn set_reserve(&mut self, set: Gc<Set>, more: usize) {
        let before = self.heap[set].external_bytes();
        self.heap[set].reserve(more);
        let after = self.heap[set].external_bytes();
        if after > before {
            self.heap.account(after - before);
        }
    }

    /// Adds every member of another set.
    pub(crate) fn set_merge(&mut self, set: Gc<Set>, other: Gc<Set>) -> PyResult<()> {
        if set == other || self.heap[other].is_empty() {
            return Ok(());
        }
        let more = self.heap[other].len();
        self.set_reserve(set, more);
        if self.heap[set].fill() == 0 {
            // An empty set takes the members over without comparing them.
            let mut taken = std::mem::replace(&mut self.heap[set], Set::new(false));
            taken.fill_from(&self.heap[other]);
            self.heap[set] = taken;
            return Ok(());
        }
        let Some(mut place) = quick::merge(&mut self.heap, set, other) else { return Ok(()) };
        self.rooted(&[set.into(), other.into()], |vm| {
            while let Some((next, hash, key)) = vm.heap[other].next_from(place) {
                vm.set_add_hashed(set, hash, key)?;
                place = next;
            }
            Ok(())
        })
    }
}

/// A copy of a set, as `set.copy` makes it.
pub(crate) fn copy(vm: &mut Vm, set: Gc<Set>, frozen: bool) -> Gc<Set> {
    let copy = vm.heap[set].copy(frozen);
    vm.heap.account(copy.external_bytes());
    vm.heap.alloc(copy)
}

/// The set that a value is, or a fresh set of the items of an iterable.
pub(crate) fn as_set(vm: &mut Vm, value: Value) -> PyResult<Gc<Set>> {
    if let Some(set) = vm.cast::<Set>(value) {
        return Ok(set);
    }
    let set = vm.heap.alloc(Set::new(false));
    vm.rooted(&[set.into()], |vm| vm.set_fill(set, value))?;
    Ok(set)
}

/// `set & other` for any iterable.
pub(crate) fn intersection(vm: &mut Vm, set: Gc<Set>, other: Value, frozen: bool) -> PyResult<Gc<Set>> {
    let result = vm.heap.alloc(Set::new(frozen));
    vm.rooted(&[set.into(), other, result.into()], |vm| {
        let Some(other) = vm.cast::<Set>(other) else {
            vm.for_each(other, |vm, item| {
                vm.root(item);
                let hash = vm.key_hash(item, item)?;
                if vm.set_has(set, hash, item)? {
                    vm.set_add_hashed(result, hash, item)?;
                }
                Ok(())
            })?;
            return Ok(result);
        };
        if set == other {
            return Ok(copy(vm, set, frozen));
        }
        let (walked, asked) = if vm.heap[other].len() > vm.heap[set].len() { (set, other) } else { (other, set) };
        if let Some(selected) = quick::select(&vm.heap, walked, asked, true, frozen) {
            vm.heap.account(selected.external_bytes());
            vm.heap[result] = selected;
            return Ok(result);
        }
        select(vm, walked, result, |vm, hash, key| vm.set_has(asked, hash, key))?;
        Ok(result)
    })
}

/// `set &= other` for any iterable.
pub(crate) fn intersection_update(vm: &mut Vm, set: Gc<Set>, other: Value) -> PyResult<()> {
    let result = intersection(vm, set, other, false)?;
    let taken = std::mem::replace(&mut vm.heap[result], Set::new(false));
    vm.heap[set].replace(taken);
    Ok(())
}

/// Adds to `result` the members of a set that `keep` accepts.
fn select(
    vm: &mut Vm,
    set: Gc<Set>,
    result: Gc<Set>,
    mut keep: impl FnMut(&mut Vm, u64, Value) -> PyResult<bool>,
) -> PyResult<()> {
    let mut place = 0;
    while let Some((next, hash, key)) = vm.heap[set].next_from(place) {
        place = next;
        let mark = vm.root_mark();
        vm.root(key);
        if keep(vm, hash, key)? {
            vm.set_add_hashed(result, hash, key)?;
        }
        vm.unroot(mark);
    }
    Ok(())
}

/// `set - other` for any iterable.
pub(crate) fn difference(vm: &mut Vm, set: Gc<Set>, other: Value, frozen: bool) -> PyResult<Gc<Set>> {
    let other_set = vm.cast::<Set>(other);
    let other_dict = other.as_gc::<Dict>();
    let size = match (other_set, other_dict) {
        (Some(other), _) => vm.heap[other].len(),
        (None, Some(dict)) => vm.heap[dict].len(),
        (None, None) => 0,
    };
    // Much to keep and little to take away: start from a copy.
    if (other_set.is_none() && other_dict.is_none()) || (vm.heap[set].len() >> 2) > size {
        let result = copy(vm, set, frozen);
        vm.rooted(&[result.into(), other], |vm| difference_update(vm, result, other))?;
        return Ok(result);
    }
    if let Some(asked) = other_set
        && let Some(selected) = quick::select(&vm.heap, set, asked, false, frozen)
    {
        vm.heap.account(selected.external_bytes());
        return Ok(vm.heap.alloc(selected));
    }
    let result = vm.heap.alloc(Set::new(frozen));
    vm.rooted(&[set.into(), other, result.into()], |vm| match (other_set, other_dict) {
        (Some(other), _) => select(vm, set, result, |vm, hash, key| Ok(!vm.set_has(other, hash, key)?)),
        (_, Some(dict)) => {
            select(vm, set, result, |vm, hash, key| Ok(vm.dict_find(dict, hash, key, Value::NONE)?.is_none()))
        }
        _ => Ok(()),
    })?;
    Ok(result)
}

/// `set -= other` for any iterable.
pub(crate) fn difference_update(vm: &mut Vm, set: Gc<Set>, other: Value) -> PyResult<()> {
    let Some(mut other_set) = vm.cast::<Set>(other) else {
        return vm.rooted(&[set.into(), other], |vm| {
            vm.for_each(other, |vm, item| vm.set_discard(set, item).map(drop))?;
            vm.heap[set].shrink();
            Ok(())
        });
    };
    if set == other_set {
        vm.heap[set].clear();
        return Ok(());
    }
    if (vm.heap[other_set].len() >> 3) > vm.heap[set].len() {
        other_set = intersection(vm, set, other, false)?;
    }
    vm.rooted(&[set.into(), other_set.into()], |vm| {
        let mut place = 0;
        while let Some((next, hash, key)) = vm.heap[other_set].next_from(place) {
            vm.set_discard_hashed(set, hash, key)?;
            place = next;
        }
        vm.heap[set].shrink();
        Ok(())
    })
}

/// `set ^= other` for any iterable.
pub(crate) fn symmetric_difference_update(vm: &mut Vm, set: Gc<Set>, other: Value) -> PyResult<()> {
    if vm.cast::<Set>(other) == Some(set) {
        vm.heap[set].clear();
        return Ok(());
    }
    let toggle = |vm: &mut Vm, hash: u64, key: Value| -> PyResult<()> {
        if !vm.set_discard_hashed(set, hash, key)? {
            vm.set_add_hashed(set, hash, key)?;
        }
        Ok(())
    };
    if let Some(dict) = other.as_gc::<Dict>() {
        return vm.rooted(&[set.into(), other], |vm| {
            let mut place = 0;
            while place < vm.heap[dict].places() {
                if let Some(entry) = vm.heap[dict].entry_at(place) {
                    vm.rooted(&[entry.key], |vm| toggle(vm, entry.hash, entry.key))?;
                }
                place += 1;
            }
            Ok(())
        });
    }
    let other = vm.rooted(&[set.into(), other], |vm| as_set(vm, other))?;
    let Some(mut place) = quick::toggle(&mut vm.heap, set, other) else { return Ok(()) };
    vm.rooted(&[set.into(), other.into()], |vm| {
        while let Some((next, hash, key)) = vm.heap[other].next_from(place) {
            vm.rooted(&[key], |vm| toggle(vm, hash, key))?;
            place = next;
        }
        Ok(())
    })
}

/// `set ^ other` for any iterable.
pub(crate) fn symmetric_difference(vm: &mut Vm, set: Gc<Set>, other: Value, frozen: bool) -> PyResult<Gc<Set>> {
    let result = vm.heap.alloc(Set::new(frozen));
    vm.rooted(&[set.into(), other, result.into()], |vm| {
        vm.set_update(result, other)?;
        symmetric_difference_update(vm, result, set.into())
    })?;
    Ok(result)
}

/// Whether every member of a set is in another.
pub(crate) fn is_subset(vm: &mut Vm, set: Gc<Set>, other: Gc<Set>) -> PyResult<bool> {
    if vm.heap[set].len() > vm.heap[other].len() {
        return Ok(false);
    }
    if let Some(verdict) = quick::all(&vm.heap, set, other, true) {
        return Ok(verdict);
    }
    vm.rooted(&[set.into(), other.into()], |vm| {
        let mut place = 0;
        while let Some((next, hash, key)) = vm.heap[set].next_from(place) {
            if !vm.set_has(other, hash, key)? {
                return Ok(false);
            }
            place = next;
        }
        Ok(true)
    })
}

/// Whether a set has no member in common with an iterable.
pub(crate) fn is_disjoint(vm: &mut Vm, set: Gc<Set>, other: Value) -> PyResult<bool> {
    vm.rooted(&[set.into(), other], |vm| {
        let Some(other) = vm.cast::<Set>(other) else {
            let iterator = vm.iter(other)?;
            vm.root(iterator);
            while let Some(item) = vm.iter_next(iterator)? {
                if vm.set_contains(set, item)? {
                    return Ok(false);
                }
            }
            return Ok(true);
        };
        let (small, large) = if vm.heap[other].len() > vm.heap[set].len() { (set, other) } else { (other, set) };
        if let Some(verdict) = quick::all(&vm.heap, small, large, false) {
            return Ok(verdict);
        }
        let mut place = 0;
        while let Some((next, hash, key)) = vm.heap[small].next_from(place) {
            if vm.set_has(large, hash, key)? {
                return Ok(false);
            }
            place = next;
        }
        Ok(true)
    })
}
