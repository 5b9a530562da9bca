//! Sets and frozensets: an open-addressing table that places members as CPython's does, so that sets of numbers iterate
//! in the same order.
//!
//! As with dicts, the table knows hashes and leaves equality to its caller.

mod methods;

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Marker, Str, Trace};
use crate::types::native::NativeDef;
use crate::value::Value;

/// One place of the table: a member, or an unbound value with hash `FREE` or `DELETED`.
#[derive(Clone, Copy)]
pub struct Place {
    /// The member's hash.
    pub hash: u64,
    /// The member; unbound if there is none.
    pub key: Value,
}

const FREE: Place = Place { hash: 0, key: Value::UNBOUND };
/// No member has this hash: it stands for -1, which is not a hash in Python.
const DELETED: Place = Place { hash: u64::MAX, key: Value::UNBOUND };
/// The size of the first table.
const MIN_SIZE: usize = 8;
/// How many places behind the first are tried before the search jumps.
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// A set or frozenset.
pub struct Set {
    /// Empty until the first member comes; else a power of two long.
    table: Vec<Place>,
    /// Places in use, deleted ones included.
    fill: usize,
    /// Members.
    len: usize,
    /// Where `pop` goes on.
    finger: usize,
    /// Counts changes, so that a search notices that the table is not what it was.
    changes: u32,
    /// Whether it is a frozenset.
    pub frozen: bool,
}

/// A search in progress.
pub struct SetProbe {
    hash: u64,
    perturb: u64,
    base: usize,
    place: usize,
    /// Neighbours that are still to be tried.
    left: usize,
    /// The last deleted place that was met.
    deleted: Option<usize>,
}

/// What a search comes upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The place of a member that has the hash.
    Member(usize),
    /// No more of them: the place where a new member goes.
    Free(usize),
}

impl Set {
    /// An empty set.
    pub fn new(frozen: bool) -> Set {
        Set { table: Vec::new(), fill: 0, len: 0, finger: 0, changes: 0, frozen }
    }

    /// How many members there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Places in use, deleted ones included.
    #[inline(always)]
    pub(crate) fn fill(&self) -> usize {
        self.fill
    }

    /// A number that changes with every change.
    #[inline(always)]
    pub(crate) fn changes(&self) -> u32 {
        self.changes
    }

    #[inline(always)]
    fn mask(&self) -> usize {
        if self.table.is_empty() { MIN_SIZE - 1 } else { self.table.len() - 1 }
    }

    /// The members, in the order of iteration.
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        self.table.iter().map(|p| p.key).filter(|k| !k.is_unbound())
    }

    /// The first member at or behind a place: the place behind it, its hash and itself.
    #[inline]
    pub fn next_from(&self, place: usize) -> Option<(usize, u64, Value)> {
        let rest = self.table.get(place..)?;
        let skipped = rest.iter().position(|p| !p.key.is_unbound())?;
        Some((place + skipped + 1, rest[skipped].hash, rest[skipped].key))
    }

    /// How many members stand at or behind a place.
    pub(crate) fn members_from(&self, place: usize) -> usize {
        self.table.get(place..).map_or(0, |rest| rest.iter().filter(|p| !p.key.is_unbound()).count())
    }

    /// The member at a place; unbound if there is none.
    #[inline(always)]
    pub fn key_at(&self, place: usize) -> Value {
        self.table.get(place).map_or(Value::UNBOUND, |p| p.key)
    }

    /// A search for a hash.
    #[inline]
    pub fn probe(&self, hash: u64) -> SetProbe {
        let base = hash as usize & self.mask();
        SetProbe { hash, perturb: hash, base, place: base, left: self.neighbours(base), deleted: None }
    }

    #[inline(always)]
    fn neighbours(&self, base: usize) -> usize {
        if base + LINEAR_PROBES <= self.mask() { LINEAR_PROBES } else { 0 }
    }

    /// The whole search for a key that is told apart from the members it meets without running Python code; None if
    /// one of them is of a kind that this does not know.
    #[inline]
    pub(crate) fn find_quickly(&self, hash: u64, key: Value) -> Option<Step> {
        let table = &self.table[..];
        let mask = self.mask();
        let (mut base, mut perturb) = (hash as usize & mask, hash);
        let Some(first) = table.get(base) else { return Some(Step::Free(base)) };
        if first.key == key {
            return Some(Step::Member(base));
        }
        let mut deleted = None;
        loop {
            let end = if base + LINEAR_PROBES <= mask { base + LINEAR_PROBES } else { base };
            for (i, place) in table[base..=end].iter().enumerate() {
                if place.key.is_unbound() {
                    if place.hash == FREE.hash {
                        return Some(Step::Free(deleted.unwrap_or(base + i)));
                    }
                    deleted = Some(base + i);
                } else if place.hash == hash {
                    if place.key == key {
                        return Some(Step::Member(base + i));
                    }
                    match (place.key.as_gc::<Str>(), key.as_gc::<Str>()) {
                        (Some(a), Some(b)) if a.same_text(b) => return Some(Step::Member(base + i)),
                        (Some(_), Some(_)) => {}
                        _ if Value::both_small_ints(place.key, key) => {}
                        _ => return None,
                    }
                }
            }
            perturb >>= PERTURB_SHIFT;
            base = base.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// Goes on with a search, which was made since the last change.
    #[inline]
    pub fn step(&self, probe: &mut SetProbe) -> Step {
        loop {
            let at = probe.place;
            let Some(&place) = self.table.get(at) else { return Step::Free(at) };
            if place.key.is_unbound() {
                if place.hash == FREE.hash {
                    return Step::Free(probe.deleted.unwrap_or(at));
                }
                probe.deleted = Some(at);
            }
            self.advance(probe);
            if place.hash == probe.hash && !place.key.is_unbound() {
                return Step::Member(at);
            }
        }
    }

    #[inline(always)]
    fn advance(&self, probe: &mut SetProbe) {
        if probe.left > 0 {
            probe.left -= 1;
            probe.place += 1;
        } else {
            probe.perturb >>= PERTURB_SHIFT;
            let jump = probe.base.wrapping_mul(5).wrapping_add(1).wrapping_add(probe.perturb as usize);
            probe.base = jump & self.mask();
            probe.place = probe.base;
            probe.left = self.neighbours(probe.base);
        }
    }

    /// Puts a new member where a search has ended; returns by how many bytes the set has grown.
    #[inline]
    pub fn insert_at(&mut self, place: usize, hash: u64, key: Value) -> usize {
        self.changes = self.changes.wrapping_add(1);
        self.len += 1;
        let Some(at) = self.table.get_mut(place) else {
            // The first member of all.
            self.table = free_table(MIN_SIZE);
            self.table[place & (MIN_SIZE - 1)] = Place { hash, key };
            self.fill = 1;
            return MIN_SIZE * std::mem::size_of::<Place>();
        };
        let reused = at.hash == DELETED.hash;
        *at = Place { hash, key };
        if !reused {
            self.fill += 1;
            if self.fill * 5 >= (self.table.len() - 1) * 3 {
                let before = self.table.capacity();
                self.resize(self.roomy());
                return self.table.capacity().saturating_sub(before) * std::mem::size_of::<Place>();
            }
        }
        0
    }

    /// Adds a member that is known to be new to a set from which nothing was ever removed.
    #[inline]
    pub(crate) fn insert_distinct(&mut self, hash: u64, key: Value) {
        if self.table.is_empty() {
            self.table = free_table(MIN_SIZE);
        }
        insert_clean(&mut self.table, Place { hash, key });
        self.len += 1;
        self.fill += 1;
        if self.fill * 5 >= (self.table.len() - 1) * 3 {
            self.resize(self.roomy());
        }
    }

    /// The size that a table which has become too full gets.
    fn roomy(&self) -> usize {
        if self.len > 50_000 { self.len * 2 } else { self.len * 4 }
    }

    /// Removes a member that exists; returns it.
    pub fn remove_at(&mut self, place: usize) -> Value {
        self.changes = self.changes.wrapping_add(1);
        self.len -= 1;
        std::mem::replace(&mut self.table[place], DELETED).key
    }

    /// Removes some member and returns it; None if there is none.
    pub fn pop(&mut self) -> Option<Value> {
        if self.len == 0 {
            return None;
        }
        let start = self.finger & self.mask();
        let (place, _, _) = self.next_from(start).or_else(|| self.next_from(0))?;
        self.finger = place;
        Some(self.remove_at(place - 1))
    }

    /// Removes every member.
    pub fn clear(&mut self) {
        self.changes = self.changes.wrapping_add(1);
        self.table = Vec::new();
        self.fill = 0;
        self.len = 0;
    }

    /// Makes room for this many more members at once.
    pub(crate) fn reserve(&mut self, more: usize) {
        if (self.fill + more) * 5 >= self.mask() * 3 {
            self.resize((self.len + more) * 2);
        }
    }

    /// Drops deleted places if they are more than a quarter of the table.
    pub(crate) fn shrink(&mut self) {
        if self.fill - self.len > self.mask() / 4 {
            self.resize(self.roomy());
        }
    }

    /// A new table with more places than `min_size`, holding the members.
    fn resize(&mut self, min_size: usize) {
        self.changes = self.changes.wrapping_add(1);
        let mut size = MIN_SIZE;
        while size <= min_size {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.table, free_table(size));
        self.fill = self.len;
        for place in old {
            if !place.key.is_unbound() {
                insert_clean(&mut self.table, place);
            }
        }
    }

    /// Takes over the members of another set into this empty one, for which room was reserved.
    pub(crate) fn fill_from(&mut self, other: &Set) {
        self.changes = self.changes.wrapping_add(1);
        if other.is_empty() {
            return;
        }
        if self.mask() == other.mask() && other.fill == other.len {
            self.table = other.table.clone();
        } else {
            if self.table.is_empty() {
                self.table = free_table(MIN_SIZE);
            }
            for &place in other.table.iter().filter(|p| !p.key.is_unbound()) {
                insert_clean(&mut self.table, place);
            }
        }
        self.fill = other.len;
        self.len = other.len;
    }

    /// Takes over the members of another set, in place of its own.
    pub(crate) fn replace(&mut self, other: Set) {
        self.changes = self.changes.wrapping_add(1);
        self.table = other.table;
        self.fill = other.fill;
        self.len = other.len;
    }

    /// The members' hashes, in no particular order.
    pub fn hashes(&self) -> impl Iterator<Item = u64> + '_ {
        self.table.iter().filter(|place| !place.key.is_unbound()).map(|place| place.hash)
    }

    /// A copy, placed as `set.copy` places it.
    pub fn copy(&self, frozen: bool) -> Set {
        let mut copy = Set::new(frozen);
        copy.reserve(self.len);
        copy.fill_from(self);
        copy
    }
}

fn free_table(size: usize) -> Vec<Place> {
    vec![FREE; size]
}

/// Puts a member into a table that has no deleted places and not this member.
#[inline]
fn insert_clean(table: &mut [Place], new: Place) {
    let mask = table.len() - 1;
    let (mut base, mut perturb) = (new.hash as usize & mask, new.hash);
    loop {
        let end = if base + LINEAR_PROBES <= mask { base + LINEAR_PROBES } else { base };
        if let Some(place) = table[base..=end].iter_mut().find(|p| p.key.is_unbound()) {
            *place = new;
            return;
        }
        perturb >>= PERTURB_SHIFT;
        base = base.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
    }
}

parts!(struct Set { table, fill, len, finger, changes, frozen });

impl Trace for Set {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        self.table.iter().for_each(|p| marker.value(p.key));
    }
    fn external_bytes(&self) -> usize {
        self.table.capacity() * std::mem::size_of::<Place>()
    }
}

/// The methods, one row each.
pub use methods::{FROZEN_METHODS, METHODS};

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("set(iterable=(), /)", "A set of the items of an iterable.", methods::construct);

/// Makes a value from a call's arguments.
pub static FROZEN_CONSTRUCT: NativeDef = NativeDef::new(
    "frozenset(iterable=(), /)",
    "A set of the items of an iterable that can't be changed.",
    methods::construct_frozen,
);
