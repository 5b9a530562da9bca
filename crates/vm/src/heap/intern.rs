//! The interner: one object per name, so that names compare by address. Interned strings live as long as the VM.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use super::{Gc, Heap, Marker, Str};

/// Passes a hash that is already good straight through.
#[derive(Default)]
pub(super) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("only whole hashes are written");
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// An interned string and its hash.
pub(super) type Name = (u64, Gc<Str>);

pub(super) struct Interner {
    by_hash: HashMap<u64, Gc<Str>, BuildHasherDefault<Identity>>,
    /// Names whose hash is another's too.
    others: Vec<Gc<Str>>,
    /// All of them with their hashes, in the order in which they came.
    order: Vec<Name>,
}

/// Room for the names that every VM has from its start, and some of a program's: a table that grew to this size would
/// hash them all over at each doubling.
const ROOM: usize = 6_000;

impl Interner {
    pub(super) fn new() -> Interner {
        Interner {
            by_hash: HashMap::with_capacity_and_hasher(ROOM, BuildHasherDefault::default()),
            others: Vec::new(),
            order: Vec::with_capacity(ROOM),
        }
    }

    pub(super) fn trace(&self, marker: &mut Marker) {
        for &(_, name) in &self.order {
            marker.gc(name);
        }
    }

    fn add(&mut self, hash: u64, name: Gc<Str>) {
        self.order.push((hash, name));
        match self.by_hash.entry(hash) {
            Entry::Vacant(free) => drop(free.insert(name)),
            Entry::Occupied(_) => self.others.push(name),
        }
    }

    /// All names, for a snapshot.
    pub(super) fn copy(&self, previous: Option<&Arc<[Name]>>) -> Arc<[Name]> {
        let same = previous.filter(|previous| previous[..] == self.order[..]);
        same.map_or_else(|| self.order[..].into(), Arc::clone)
    }

    /// Makes the names those of a copy: takes out what came after those that it has in common with it, the last first,
    /// and takes in the others.
    pub(super) fn restore(&mut self, copy: &[Name]) {
        let common = self.order.iter().zip(copy).take_while(|(name, copied)| name == copied).count();
        for (hash, name) in self.order.drain(common..).rev() {
            if self.others.last() == Some(&name) {
                self.others.pop();
            } else {
                self.by_hash.remove(&hash);
            }
        }
        copy[common..].iter().for_each(|&(hash, name)| self.add(hash, name));
    }

    #[inline]
    fn find(&self, hash: u64, text: &str) -> Option<Gc<Str>> {
        let first = *self.by_hash.get(&hash)?;
        if first.as_str() == text {
            return Some(first);
        }
        self.others.iter().copied().find(|name| name.as_str() == text)
    }
}

impl Heap {
    /// The one string object with this text.
    pub fn intern(&mut self, text: &str) -> Gc<Str> {
        let hash = crate::ops::hash::name_hash(text);
        if let Some(name) = self.interner.find(hash, text) {
            return name;
        }
        let name = self.alloc_str(text);
        name.set_interned();
        self.interner.add(hash, name);
        name
    }

    /// The interned string with this text, if there is one already.
    pub fn find_interned(&self, text: Gc<Str>) -> Option<Gc<Str>> {
        if text.is_interned() {
            return Some(text);
        }
        let text = text.as_str();
        self.interner.find(crate::ops::hash::name_hash(text), text)
    }
}
