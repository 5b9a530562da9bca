//! Dicts: an insertion-ordered table of entries with an index beside it, and the views onto them.
//!
//! The table here knows hashes and leaves equality to its caller, since comparing keys can run Python code; the operations
//! with Python's meaning are in [`crate::ops::dict`].

mod methods;

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Heap, Marker, Str, Trace};
use crate::types::native::NativeDef;
use crate::value::Value;

/// One entry. A deleted one has an unbound key.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The key's hash.
    pub hash: u64,
    /// The key.
    pub key: Value,
    /// The value.
    pub value: Value,
}

/// A dict.
#[derive(Default)]
pub struct Dict {
    entries: Vec<Entry>,
    /// Empty while there are few entries (they are searched in order); else a power of two long, and each place holds
    /// the number of an entry plus one, or 0, or `DELETED`.
    index: Vec<u32>,
    len: usize,
    /// 0, or a number that stands for this dict with just these keys at these places: an inline cache that has seen it
    /// may use the entry's number without a search. Set to 0 whenever a key comes or goes.
    pub(crate) keys_version: u32,
    /// How many entries were dropped off the end, whose `DELETED` may still stand in the index: they count for its being
    /// full, since a search ends at a place that is 0.
    dropped: u32,
}

const DELETED: u32 = u32::MAX;
/// Up to this many entries are searched without an index.
const UNINDEXED: usize = 8;

/// What a search that runs no Python code comes to.
pub(crate) enum Sought {
    /// The number of the entry.
    At(usize),
    /// There is none.
    Absent,
    /// There may be one: a key with the same hash is of a kind that takes more to compare.
    Unsure,
}

/// Whether two keys are the same, if both are strings or small integers (or one is that of a deleted entry).
#[inline(always)]
fn told_apart(found: Value, key: Value) -> Option<bool> {
    if found == key {
        return Some(true);
    }
    match (found.as_gc::<Str>(), key.as_gc::<Str>()) {
        (Some(a), Some(b)) => Some(a.same_text(b)),
        _ if Value::both_small_ints(found, key) || found.is_unbound() => Some(false),
        _ => None,
    }
}

/// A search for a key in progress: yields the numbers of entries whose hash is the key's.
pub struct Probe {
    hash: u64,
    perturb: u64,
    place: usize,
    started: bool,
}

impl Probe {
    /// A search for a key with this hash.
    #[inline]
    pub fn new(hash: u64) -> Probe {
        Probe { hash, perturb: hash, place: hash as usize, started: false }
    }

    #[inline]
    fn advance(&mut self) {
        self.perturb >>= 5;
        self.place = self.place.wrapping_mul(5).wrapping_add(self.perturb as usize).wrapping_add(1);
    }
}

impl Dict {
    /// An empty dict with room for this many entries.
    pub fn with_capacity(capacity: usize) -> Dict {
        let mut dict = Dict::default();
        dict.entries.reserve_exact(capacity);
        if capacity > UNINDEXED {
            dict.rebuild_index(capacity);
        }
        dict
    }

    /// How many entries there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many places [`Dict::entry_at`] has, deleted entries included.
    #[inline(always)]
    pub fn places(&self) -> usize {
        self.entries.len()
    }

    /// The entry with this number; None if there is none or it was deleted.
    #[inline(always)]
    pub fn entry_at(&self, place: usize) -> Option<Entry> {
        self.entries.get(place).copied().filter(|e| !e.key.is_unbound())
    }

    /// The key of an entry that exists; unbound if it was deleted.
    #[inline(always)]
    pub fn key_at(&self, place: usize) -> Value {
        self.entries[place].key
    }

    /// The value of an entry that exists.
    #[inline(always)]
    pub fn value_at(&self, place: usize) -> Value {
        self.entries[place].value
    }

    /// Replaces the value of an entry that exists.
    #[inline(always)]
    pub fn set_value_at(&mut self, place: usize, value: Value) {
        self.entries[place].value = value;
    }

    /// The number of the last entry; None if there is none.
    pub fn last_place(&self) -> Option<usize> {
        self.entries.iter().rposition(|e| !e.key.is_unbound())
    }

    /// The entries in order of insertion.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Entry> + '_ {
        self.entries.iter().copied().filter(|e| !e.key.is_unbound())
    }

    /// The number of the next entry whose hash is that of the search; None when there are no more.
    #[inline]
    pub fn next_candidate(&self, probe: &mut Probe) -> Option<usize> {
        if self.index.is_empty() {
            let from = if probe.started { probe.place } else { 0 };
            probe.started = true;
            for (i, entry) in self.entries.iter().enumerate().skip(from) {
                if entry.hash == probe.hash && !entry.key.is_unbound() {
                    probe.place = i + 1;
                    return Some(i);
                }
            }
            probe.place = self.entries.len();
            return None;
        }
        let mask = self.index.len() - 1;
        if probe.started {
            probe.advance();
        }
        probe.started = true;
        loop {
            let number = self.index[probe.place & mask];
            if number == 0 {
                return None;
            }
            if number != DELETED {
                let i = number as usize - 1;
                if self.entries[i].hash == probe.hash {
                    return Some(i);
                }
            }
            probe.advance();
        }
    }

    /// The whole search for a key that is told apart from the keys it meets without running Python code.
    #[inline]
    pub(crate) fn find_quickly(&self, hash: u64, key: Value) -> Sought {
        if self.index.is_empty() {
            for (i, entry) in self.entries.iter().enumerate() {
                if entry.hash == hash {
                    match told_apart(entry.key, key) {
                        Some(true) => return Sought::At(i),
                        Some(false) => {}
                        None => return Sought::Unsure,
                    }
                }
            }
            return Sought::Absent;
        }
        let index = &self.index[..];
        let mask = index.len() - 1;
        let mut probe = Probe::new(hash);
        loop {
            let number = index[probe.place & mask];
            if number == 0 {
                return Sought::Absent;
            }
            // (`DELETED` is beyond every entry.)
            if let Some(entry) = self.entries.get(number as usize - 1)
                && entry.hash == hash
            {
                match told_apart(entry.key, key) {
                    Some(true) => return Sought::At(number as usize - 1),
                    Some(false) => {}
                    None => return Sought::Unsure,
                }
            }
            probe.advance();
        }
    }

    /// The number of the entry whose key `is_key` accepts among those with this hash.
    #[inline]
    pub fn find(&self, hash: u64, mut is_key: impl FnMut(Value) -> bool) -> Option<usize> {
        let mut probe = Probe::new(hash);
        while let Some(i) = self.next_candidate(&mut probe) {
            if is_key(self.entries[i].key) {
                return Some(i);
            }
        }
        None
    }

    /// The number of the entry with this string as its key.
    #[inline]
    pub fn find_str(&self, name: Gc<Str>) -> Option<usize> {
        let value = Value::from(name);
        self.find(name.hash(), |key| key == value || key.as_gc::<Str>().is_some_and(|k| k.same_text(name)))
    }

    /// The value for a string key.
    #[inline]
    pub fn get_str(&self, name: Gc<Str>) -> Option<Value> {
        self.find_str(name).map(|i| self.entries[i].value)
    }

    /// Adds an entry for a key that is not in the dict; returns by how many bytes the dict has grown.
    #[inline]
    pub fn insert_new(&mut self, hash: u64, key: Value, value: Value) -> usize {
        self.keys_version = 0;
        let number = self.entries.len();
        let room = if self.index.is_empty() {
            number < UNINDEXED
        } else {
            (number + self.dropped as usize + 1) * 3 <= self.index.len() * 2
        };
        if !room || number == self.entries.capacity() {
            return self.insert_growing(hash, key, value, room);
        }
        self.len += 1;
        self.entries.push(Entry { hash, key, value });
        if !self.index.is_empty() {
            self.index_entry(number, hash);
        }
        0
    }

    /// As [`Dict::insert_new`] when the entries' buffer or (without `room`) the index has to grow.
    #[inline(never)]
    fn insert_growing(&mut self, hash: u64, key: Value, value: Value, room: bool) -> usize {
        let before = self.external_bytes();
        let number = self.entries.len();
        self.entries.push(Entry { hash, key, value });
        self.len += 1;
        if !room {
            self.compact();
        } else if !self.index.is_empty() {
            self.index_entry(number, hash);
        }
        self.external_bytes().saturating_sub(before)
    }

    /// Removes an entry that exists; returns it.
    pub fn remove_at(&mut self, place: usize) -> Entry {
        let entry = self.entries[place];
        self.keys_version = 0;
        self.len -= 1;
        if !self.index.is_empty() {
            let mask = self.index.len() - 1;
            let mut probe = Probe::new(entry.hash);
            while self.index[probe.place & mask] != place as u32 + 1 {
                probe.advance();
            }
            self.index[probe.place & mask] = DELETED;
        }
        self.entries[place] = Entry { hash: 0, key: Value::UNBOUND, value: Value::UNBOUND };
        let mut run = self.first_place();
        if run == place {
            while self.entries.get(run).is_some_and(|e| e.key.is_unbound()) {
                run += 1;
            }
            self.entries[0].hash = run as u64;
        }
        while self.entries.last().is_some_and(|e| e.key.is_unbound()) {
            self.entries.pop();
            self.dropped += u32::from(!self.index.is_empty());
        }
        entry
    }

    /// The place before which every entry is deleted, so that taking the oldest entry again and again stays quick: the
    /// first entry, when it is deleted, keeps the number in the place of its hash.
    pub(crate) fn first_place(&self) -> usize {
        self.entries.first().filter(|e| e.key.is_unbound()).map_or(0, |e| e.hash as usize)
    }

    /// Removes every entry.
    pub fn clear(&mut self) {
        *self = Dict::default();
    }

    #[inline]
    fn index_entry(&mut self, number: usize, hash: u64) {
        let mask = self.index.len() - 1;
        let mut probe = Probe::new(hash);
        while !matches!(self.index[probe.place & mask], 0 | DELETED) {
            probe.advance();
        }
        self.index[probe.place & mask] = number as u32 + 1;
    }

    /// Drops deleted entries and makes the index fit.
    fn compact(&mut self) {
        if self.len < self.entries.len() {
            self.entries.retain(|e| !e.key.is_unbound());
        }
        self.rebuild_index(self.len + self.len / 2);
    }

    fn rebuild_index(&mut self, room_for: usize) {
        let size = (room_for * 3 / 2 + 1).next_power_of_two().max(16);
        // The old one goes first, so that the two are never held at once.
        self.index = Vec::new();
        self.index = vec![0; size];
        self.dropped = 0;
        let mask = size - 1;
        for (i, entry) in self.entries.iter().enumerate() {
            if !entry.key.is_unbound() {
                let mut probe = Probe::new(entry.hash);
                while self.index[probe.place & mask] != 0 {
                    probe.advance();
                }
                self.index[probe.place & mask] = i as u32 + 1;
            }
        }
    }
}

impl Clone for Dict {
    fn clone(&self) -> Dict {
        if self.len == self.entries.len() {
            return Dict {
                entries: self.entries.clone(),
                index: self.index.clone(),
                len: self.len,
                keys_version: 0,
                dropped: self.dropped,
            };
        }
        let entries: Vec<Entry> = self.iter().collect();
        let mut dict = Dict { len: entries.len(), entries, index: Vec::new(), keys_version: 0, dropped: 0 };
        if dict.len > UNINDEXED {
            dict.rebuild_index(dict.len);
        }
        dict
    }
}

parts!(struct Dict { entries, index, len, keys_version, dropped });

impl Trace for Dict {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        for entry in &self.entries {
            marker.value(entry.key);
            marker.value(entry.value);
        }
    }
    fn external_bytes(&self) -> usize {
        self.entries.capacity() * std::mem::size_of::<Entry>() + self.index.capacity() * 4
    }
}

impl Heap {
    /// Sets a string key of a dict.
    pub fn dict_set_str(&mut self, dict: Gc<Dict>, name: Gc<Str>, value: Value) {
        match self[dict].find_str(name) {
            Some(place) => self[dict].set_value_at(place, value),
            None => {
                let grown = self[dict].insert_new(name.hash(), name.into(), value);
                if grown > 0 {
                    self.account(grown);
                }
            }
        }
    }
}

/// What a view shows of a dict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewKind {
    /// `dict.keys()`
    Keys,
    /// `dict.values()`
    Values,
    /// `dict.items()`
    Items,
}

/// A view onto a dict.
#[derive(Clone, Copy)]
pub struct DictView {
    /// The dict.
    pub dict: Gc<Dict>,
    /// What of it is shown.
    pub kind: ViewKind,
}

impl Trace for DictView {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.dict);
    }
}

/// The methods, one row each.
pub use methods::{ITEMS_METHODS, KEYS_METHODS, METHODS, VALUES_METHODS};

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new(
    "dict(iterable=(), /, **kwargs)",
    "A dict of the pairs of an iterable or mapping, and of the keywords.",
    methods::construct,
);
