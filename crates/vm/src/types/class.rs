//! Classes as heap objects. What Python code can do with them is in the rooms below; making classes and looking up attributes
//! is in [`crate::ops::class`] and [`crate::ops::attr`].

mod flags;
mod metaclass;
mod object;
mod proxies;

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Kind, Marker, ShapeId, Str, Trace};
use crate::types::dict::Dict;
use crate::value::Value;

pub(crate) use metaclass::keyword_pairs;
pub use metaclass::{TYPE_METHODS, TYPE_NEW};
pub use object::{
    BUILTIN_NEW, ELLIPSIS_CONSTRUCT, ELLIPSIS_METHODS, NONE_CONSTRUCT, NONE_METHODS, NOT_IMPLEMENTED_CONSTRUCT,
    NOT_IMPLEMENTED_METHODS, OBJECT_METHODS, OBJECT_NEW,
};
pub(crate) use object::{builtin_new, init_subclass, object_dunder_new};
pub use proxies::{
    MEMBER_METHODS, Member, PROXY_CONSTRUCT, PROXY_METHODS, Proxy, SUPER_CONSTRUCT, SUPER_METHODS, Super, new_proxy,
};

/// What the instances of a class are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Built into the VM: objects of other kinds than `Instance`, or singletons.
    Native(Kind),
    /// Instances with attributes only.
    Plain,
    /// Instances of a subclass of a built-in type: the first slot holds a value of that type, made by `construct`.
    Payload,
    /// Exceptions: the first slots are those of [`crate::types::exception::slot`].
    Exception,
}

/// What an object is in the sense of `match`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Whatever the next class of the resolution order says.
    Inherited,
    /// Sequence patterns may match it.
    Sequence,
    /// Mapping patterns may match it.
    Mapping,
}

/// A class.
pub struct Class {
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
    /// What messages call it where that is not its name: classes that the reference implementation has in C show their
    /// module, too.
    pub shown_name: Option<Gc<Str>>,
    /// The class of the class; None only while the first classes are being made.
    pub meta: Option<Gc<Class>>,
    /// The direct bases.
    pub bases: Vec<Gc<Class>>,
    /// The method resolution order, starting with the class itself.
    pub mro: Vec<Gc<Class>>,
    /// Which family of exceptions it belongs to, as [`crate::types::exception::fields::family`] notes it; 0 for unknown.
    pub family: std::cell::Cell<u8>,
    /// Its attributes.
    pub dict: Gc<Dict>,
    /// The direct subclasses.
    pub subclasses: Vec<Gc<Class>>,
    /// Changes whenever an attribute that could have been cached changes here or in a base. Never 0.
    pub version: u32,
    /// The shape of a fresh instance.
    pub shape: ShapeId,
    /// The shape of an instance that keeps its attributes in a dict.
    pub dict_shape: ShapeId,
    /// How many slots to reserve in the cell of a new instance: as many as instances were seen to need.
    pub capacity: u8,
    /// What instances are made of.
    pub layout: Layout,
    /// Makes the built-in value of an instance (or the instance itself, for `Layout::Native`) from a call's arguments.
    /// It is the function of the base that is built in.
    pub construct: Option<Value>,
    /// Whether the built-in value is filled by `__init__` (list, dict, set, ...), not by `__new__`.
    pub payload_is_mutable: bool,
    /// Whether instances take attributes (False with `__slots__`, and for most built-in types).
    pub has_dict: bool,
    /// The base whose instances' layout is that of the class's: `__base__`. None for `object`.
    pub basis: Option<Gc<Class>>,
    /// Names in `__slots__`, if the class or a base has any and none has a `__dict__`.
    pub slots: Option<Vec<Gc<Str>>>,
    /// What the class's own `__slots__` make descriptors of.
    pub own_slots: Vec<Gc<Str>>,
    /// Where instances have a `__dict__` and slots, too: the slots that stand before everything that is in the dict,
    /// each with the class that declares it. Empty for every other class: there slots are attributes like any.
    pub fixed: Vec<(Gc<Class>, Gc<Str>)>,
    /// Defined in Python, or by the VM.
    pub is_heap: bool,
    /// Can be a base.
    pub is_base: bool,
    /// The version of the class for which its instances are known to say nothing of their own about their class; 0 if that is
    /// not known.
    pub candid: std::cell::Cell<u32>,
    /// What its instances are to `match`, if that is not for its bases to say.
    pub pattern: Pattern,
    /// The `__init__` that a call runs on an instance with nothing in it, and the versions of this class and its own
    /// class for which a call does just that.
    pub init: Option<(Gc<crate::types::function::Function>, u32, u32)>,
}

parts! {
    struct Class {
        name, qualname, shown_name, meta, bases, mro, family, dict, subclasses, version, shape, dict_shape, capacity,
        layout, construct,
        payload_is_mutable, has_dict, basis, slots, own_slots, fixed, is_heap, is_base, candid, pattern, init,
    }
}

impl Trace for Class {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.name);
        marker.gc(self.qualname);
        self.shown_name.inspect(|&name| marker.gc(name));
        self.meta.inspect(|&m| marker.gc(m));
        marker.gc(self.dict);
        self.bases.iter().chain(&self.mro).chain(&self.subclasses).for_each(|&c| marker.gc(c));
        self.construct.inspect(|&v| marker.value(v));
        self.basis.inspect(|&c| marker.gc(c));
        self.fixed.iter().for_each(|&(c, _)| marker.gc(c));
    }
}

impl Class {
    /// What messages call it.
    pub fn name_in_messages(&self) -> &Gc<Str> {
        self.shown_name.as_ref().unwrap_or(&self.name)
    }

    /// How many slots the layout itself takes.
    pub fn layout_slots(&self) -> u32 {
        match self.layout {
            Layout::Payload => 1,
            Layout::Exception => crate::types::exception::slot::COUNT,
            _ => 0,
        }
    }

    /// The fixed place of a member's value in an instance, if it has one.
    pub fn fixed_slot(&self, member: &Member) -> Option<usize> {
        let place = self.fixed.iter().position(|&(class, name)| class == member.class && name == member.name)?;
        Some(self.layout_slots() as usize + place)
    }

    /// Whether this class is `other` or has it among its bases.
    #[inline]
    pub fn is_subclass(&self, other: Gc<Class>) -> bool {
        self.mro.contains(&other)
    }
}
