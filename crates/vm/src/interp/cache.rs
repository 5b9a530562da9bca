//! Inline caches: what an instruction saw last time, and how it tells that it still holds.
//!
//! * An instance's attribute is found by comparing its shape: the shape tells class and slot.
//! * What was found on the class holds as long as the class's version is unchanged: every change to a class gives it, and
//!   every class derived from it, a new version.
//! * A global is found by the version of the dict's keys: as long as no key came or went, its entry is where it was.

use crate::heap::parts::Plain;
use crate::heap::{Gc, ShapeId, Str};
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::value::Value;

/// What an attribute cache has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AttrKind {
    /// Nothing yet.
    Empty,
    /// An attribute in this slot of instances with this shape.
    Slot(u32),
    /// StoreAttr: adds the attribute in this slot, and the instance goes over to the shape `next`.
    Add(u32, ShapeId),
    /// A function or method of the class, which instances of this shape don't shadow.
    Method,
    /// Another value of the class that is not a descriptor.
    ClassValue,
    /// A property with a getter written in Python, or a native one such as the fields of named tuples have.
    Property,
    /// A method of a built-in type, for receivers of this kind.
    BuiltinMethod(crate::heap::Kind),
    /// A method of `set`, for receivers that are not frozen.
    SetMethod,
    /// An attribute of a class object (no descriptor): the receiver is `class`.
    OfClass,
    /// An attribute of a module, in this entry of its dict; `version` is that of its keys.
    Module(u32),
}

#[derive(Clone, Copy)]
pub(super) struct AttrCache {
    pub(super) kind: AttrKind,
    /// The receiver's shape.
    pub(super) shape: ShapeId,
    /// The version of `class` when the cache was filled.
    pub(super) version: u32,
    pub(super) class: Option<Gc<Class>>,
    /// What was found on the class. Alive as long as the version holds, since the class holds it.
    pub(super) value: Value,
}

impl AttrCache {
    fn new() -> AttrCache {
        AttrCache::of(AttrKind::Empty)
    }

    /// A cache that is not for a shape.
    pub(super) fn of(kind: AttrKind) -> AttrCache {
        AttrCache { kind, shape: ShapeId(u32::MAX), version: 0, class: None, value: Value::UNBOUND }
    }
}

/// How many shapes an attribute instruction remembers.
const WAYS: usize = 4;

/// The caches of one attribute instruction, the newest first.
#[derive(Clone, Copy)]
pub(super) struct AttrSite {
    pub(super) name: Gc<Str>,
    pub(super) ways: [AttrCache; WAYS],
}

impl AttrSite {
    pub(super) fn new(name: Gc<Str>) -> AttrSite {
        AttrSite { name, ways: [AttrCache::new(); WAYS] }
    }

    /// Remembers one more; the oldest, or a former one for the same shape, is forgotten.
    pub(super) fn add(&mut self, cache: AttrCache) {
        let same = |way: &AttrCache| way.kind == AttrKind::Empty || way.shape == cache.shape;
        let end = self.ways.iter().position(same).unwrap_or(WAYS - 1);
        self.ways.copy_within(0..end, 1);
        self.ways[0] = cache;
    }
}

// SAFETY: addresses of objects, numbers and names of variants.
unsafe impl Plain for AttrSite {}
// SAFETY: as above.
unsafe impl Plain for GlobalCache {}

/// Where a global was found. It is there still if neither the globals nor the builtins have got or lost a key since.
#[derive(Clone, Copy)]
pub(super) struct GlobalCache {
    pub(super) name: Gc<Str>,
    /// The versions of the keys of the globals and of the builtins. No two dicts ever have the same, so they also tell
    /// that the dicts are those, and alive.
    pub(super) versions: (u32, u32),
    /// The one of the two that has the name; None while nothing was found.
    pub(super) dict: Option<Gc<Dict>>,
    pub(super) place: u32,
}

impl GlobalCache {
    pub(super) fn new(name: Gc<Str>) -> GlobalCache {
        GlobalCache { name, versions: (0, 0), dict: None, place: 0 }
    }
}
