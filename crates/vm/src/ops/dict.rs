//! Dict operations with Python's meaning of equality.
//!
//! The table ([`crate::types::dict`]) finds entries by hash; here keys are told apart: by identity, then by
//! [`keys_equal`], and only then by Python's `==`, after which the search starts again if the table has changed.

use crate::heap::{Gc, Instance, Str, Trace, Tuple};
use crate::ops::compare::keys_equal;
use crate::types::dict::{Dict, Probe, Sought};
use crate::types::exception::Exc;
use crate::types::iter::{self, Iter};
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The hash of a key that can be hashed without looking further: strings, and integers below the hash modulus.
#[inline(always)]
pub(crate) fn quick_hash(key: Value) -> Option<u64> {
    if let Some(i) = key.as_small_int() {
        // The modulus of numeric hashes is 2^61 - 1; -1 is not a hash.
        if i.unsigned_abs() < (1 << 61) - 1 {
            return Some(if i == -1 { -2i64 as u64 } else { i as u64 });
        }
        return None;
    }
    key.as_gc::<Str>().map(Gc::<Str>::hash)
}

impl Vm {
    /// The hash of a key; `keep` stays alive meanwhile.
    #[inline]
    pub(crate) fn key_hash(&mut self, key: Value, keep: Value) -> PyResult<u64> {
        match quick_hash(key) {
            Some(hash) => Ok(hash),
            None => self.rooted(&[key, keep], |vm| vm.hash(key)),
        }
    }

    /// The number of the entry with this key, whose hash is `hash`. `keep` stays alive meanwhile.
    #[inline]
    pub(crate) fn dict_find(&mut self, dict: Gc<Dict>, hash: u64, key: Value, keep: Value) -> PyResult<Option<usize>> {
        match self.heap[dict].find_quickly(hash, key) {
            Sought::At(place) => Ok(Some(place)),
            Sought::Absent => Ok(None),
            Sought::Unsure => self.dict_find_slowly(dict, hash, key, keep),
        }
    }

    #[inline(never)]
    fn dict_find_slowly(&mut self, dict: Gc<Dict>, hash: u64, key: Value, keep: Value) -> PyResult<Option<usize>> {
        let mut probe = Probe::new(hash);
        loop {
            let Some(place) = self.heap[dict].next_candidate(&mut probe) else { return Ok(None) };
            let found = self.heap[dict].key_at(place);
            if found == key {
                return Ok(Some(place));
            }
            match keys_equal(found, key) {
                Some(true) => return Ok(Some(place)),
                Some(false) => {}
                None => match self.dict_key_matches(dict, found, key, keep)? {
                    Some(true) => return Ok(Some(place)),
                    Some(false) => {}
                    None => probe = Probe::new(hash),
                },
            }
        }
    }

    /// Asks Python whether a key of the dict is equal to another; None if the dict has changed meanwhile.
    #[cold]
    fn dict_key_matches(&mut self, dict: Gc<Dict>, found: Value, key: Value, keep: Value) -> PyResult<Option<bool>> {
        if self.heap[dict].keys_version == 0 {
            self.heap[dict].keys_version = self.heap.new_version();
        }
        let version = self.heap[dict].keys_version;
        let equal = self.rooted(&[dict.into(), found, key, keep], |vm| vm.eq(found, key))?;
        Ok((self.heap[dict].keys_version == version).then_some(equal))
    }

    /// The value for a key.
    #[inline]
    pub fn dict_get(&mut self, dict: Gc<Dict>, key: Value) -> PyResult<Option<Value>> {
        let hash = self.key_hash(key, dict.into())?;
        let place = self.dict_find(dict, hash, key, Value::NONE)?;
        Ok(place.map(|place| self.heap[dict].value_at(place)))
    }

    /// Sets the value for a key.
    #[inline]
    pub fn dict_set(&mut self, dict: Gc<Dict>, key: Value, value: Value) -> PyResult<()> {
        let hash = match quick_hash(key) {
            Some(hash) => hash,
            None => self.rooted(&[dict.into(), key, value], |vm| vm.hash(key))?,
        };
        self.dict_set_hashed(dict, hash, key, value)
    }

    /// Sets the value for a key whose hash is known.
    #[inline]
    pub(crate) fn dict_set_hashed(&mut self, dict: Gc<Dict>, hash: u64, key: Value, value: Value) -> PyResult<()> {
        match self.dict_find(dict, hash, key, value)? {
            Some(place) => self.heap[dict].set_value_at(place, value),
            None => self.dict_insert_new(dict, hash, key, value),
        }
        Ok(())
    }

    /// Adds an entry for a key that is not in the dict.
    #[inline]
    pub(crate) fn dict_insert_new(&mut self, dict: Gc<Dict>, hash: u64, key: Value, value: Value) {
        let grown = self.heap[dict].insert_new(hash, key, value);
        if grown > 0 {
            self.heap.account(grown);
        }
    }

    /// Removes a key; returns its value.
    pub fn dict_remove(&mut self, dict: Gc<Dict>, key: Value) -> PyResult<Option<Value>> {
        let hash = self.key_hash(key, dict.into())?;
        let place = self.dict_find(dict, hash, key, Value::NONE)?;
        Ok(place.map(|place| self.heap[dict].remove_at(place).value))
    }

    /// `dict.update(other)`: from a mapping or an iterable of pairs.
    pub fn dict_update(&mut self, dict: Gc<Dict>, other: Value) -> PyResult<()> {
        let mark = self.root_mark();
        self.root(dict);
        self.root(other);
        let result = match self.plain_dict(other) {
            Some(other) => self.dict_update_from_dict(dict, other),
            None => match self.getattr_opt(other, self.names.keys) {
                Ok(Some(keys)) => self.dict_update_by_keys(dict, other, keys),
                Ok(None) => self.dict_update_from_pairs(dict, other),
                Err(raised) => Err(raised),
            },
        };
        self.unroot(mark);
        result
    }

    /// The dict that a value is, or that it holds as an instance of a subclass which iterates as dicts do.
    pub(crate) fn plain_dict(&mut self, value: Value) -> Option<Gc<Dict>> {
        if let Some(dict) = value.as_gc::<Dict>() {
            return Some(dict);
        }
        value.as_gc::<Instance>()?;
        let dict = self.cast::<Dict>(value)?;
        let iter = self.names.iter;
        let class = self.class_of(value);
        (self.lookup(class, iter) == self.lookup(self.types.dict, iter)).then_some(dict)
    }

    fn dict_update_from_dict(&mut self, dict: Gc<Dict>, other: Gc<Dict>) -> PyResult<()> {
        if dict == other {
            return Ok(());
        }
        if self.heap[dict].is_empty() {
            let copy = self.heap[other].clone();
            self.heap.account(copy.external_bytes());
            self.heap[dict] = copy;
            return Ok(());
        }
        let len = self.heap[other].len();
        let mut place = 0;
        while place < self.heap[other].places() {
            if let Some(entry) = self.heap[other].entry_at(place) {
                self.dict_set_hashed(dict, entry.hash, entry.key, entry.value)?;
                if self.heap[other].len() != len {
                    return Err(self.err(Exc::RuntimeError, "dict mutated during update"));
                }
            }
            place += 1;
        }
        Ok(())
    }

    /// Takes the items of a mapping whose method `keys` was found already.
    ///
    /// # Errors
    /// As [`Vm::for_each_key`].
    pub(crate) fn dict_update_by_keys(&mut self, dict: Gc<Dict>, mapping: Value, keys: Value) -> PyResult<()> {
        self.for_each_key(mapping, keys, |vm, key| {
            let value = vm.getitem(mapping, key)?;
            vm.dict_set(dict, key, value)
        })
    }

    /// Does something for each key of a mapping, which is what `keys`, its method, gives.
    ///
    /// # Errors
    /// TypeError if that is nothing to iterate over; whatever is raised meanwhile.
    pub(crate) fn for_each_key(
        &mut self,
        mapping: Value,
        keys: Value,
        mut f: impl FnMut(&mut Vm, Value) -> PyResult<()>,
    ) -> PyResult<()> {
        let made = self.call(keys, &[])?;
        self.root(made);
        let iterator = match self.iter(made) {
            Ok(iterator) => iterator,
            Err(raised) if self.is_exc(raised, Exc::TypeError) => {
                let (class, found) = (self.type_name(mapping), self.type_name(made));
                let message = format!("{class}.keys() returned a non-iterable (type {found})");
                return Err(self.type_error(message));
            }
            Err(raised) => return Err(raised),
        };
        self.root(iterator);
        let keys = self.collect(iterator)?;
        for &key in &keys {
            self.root(key);
        }
        keys.into_iter().try_for_each(|key| f(self, key))
    }

    fn dict_update_from_pairs(&mut self, dict: Gc<Dict>, other: Value) -> PyResult<()> {
        if let Some(iter) = other.as_gc::<Iter>()
            && matches!(&self.heap[iter], Iter::Zip { inners, strict: false } if inners.len() == 2)
        {
            return self.dict_update_from_zip(dict, iter);
        }
        let mut number = 0usize;
        self.for_each(other, |vm, pair| {
            let (key, value) = vm.update_pair(pair, number)?;
            number += 1;
            vm.root(key);
            vm.root(value);
            vm.dict_set(dict, key, value)
        })
    }

    /// Pairs that nobody has asked for as tuples are not made into such.
    fn dict_update_from_zip(&mut self, dict: Gc<Dict>, zip: Gc<Iter>) -> PyResult<()> {
        while let iter::Step::Pair(key, value) = iter::next_pair(self, zip)? {
            self.dict_set(dict, key, value)?;
            self.safepoint();
        }
        Ok(())
    }

    /// The key and value in an element of what `dict.update` was given.
    fn update_pair(&mut self, pair: Value, number: usize) -> PyResult<(Value, Value)> {
        let items: Vec<Value> = if let Some(tuple) = pair.as_gc::<Tuple>() {
            if let &[key, value] = tuple.items() {
                return Ok((key, value));
            }
            tuple.items().to_vec()
        } else if let Some(list) = pair.as_gc::<List>() {
            self.heap[list].items.clone()
        } else {
            match self.iter(pair) {
                Ok(iterator) => self.rooted(&[iterator], |vm| vm.collect(iterator))?,
                Err(raised) if self.is_exc(raised, Exc::TypeError) => {
                    let text = format!("cannot convert dictionary update sequence element #{number} to a sequence");
                    return Err(self.type_error(text));
                }
                Err(raised) => return Err(raised),
            }
        };
        match items[..] {
            [key, value] => Ok((key, value)),
            _ => Err(self.value_error(format!(
                "dictionary update sequence element #{number} has length {}; 2 is required",
                items.len()
            ))),
        }
    }
}
