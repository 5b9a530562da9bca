//! Classes and `super` objects as heap objects. Making classes and looking up attributes is in [`crate::ops::class`] and
//! [`crate::ops::attr`].

use crate::heap::{Gc, Kind, Marker, ShapeId, Str, Trace};
use crate::types::dict::Dict;
use crate::value::Value;

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

/// A class.
pub struct Class {
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
    /// The class of the class; None only while the first classes are being made.
    pub meta: Option<Gc<Class>>,
    /// The direct bases.
    pub bases: Vec<Gc<Class>>,
    /// The method resolution order, starting with the class itself.
    pub mro: Vec<Gc<Class>>,
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
    /// Names in `__slots__`, if the class or a base has any and none has a `__dict__`.
    pub slots: Option<Vec<Gc<Str>>>,
    /// Defined in Python, or by the VM.
    pub is_heap: bool,
    /// Can be a base.
    pub is_base: bool,
}

impl Trace for Class {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.name);
        marker.gc(self.qualname);
        self.meta.inspect(|&m| marker.gc(m));
        marker.gc(self.dict);
        self.bases.iter().chain(&self.mro).chain(&self.subclasses).for_each(|&c| marker.gc(c));
        self.construct.inspect(|&v| marker.value(v));
    }
}

impl Class {
    /// Whether this class is `other` or has it among its bases.
    #[inline]
    pub fn is_subclass(&self, other: Gc<Class>) -> bool {
        self.mro.contains(&other)
    }
}

/// A `super` object: attribute look-up that starts behind a class.
#[derive(Clone, Copy)]
pub struct Super {
    /// The class behind which the search starts.
    pub class: Gc<Class>,
    /// The object or class that methods are bound to.
    pub object: Value,
    /// The class whose resolution order is followed.
    pub object_class: Gc<Class>,
}

impl Trace for Super {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.class);
        marker.value(self.object);
        marker.gc(self.object_class);
    }
}

/// The methods, one row each.
pub const OBJECT_METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const TYPE_METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const NONE_METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const ELLIPSIS_METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const NOT_IMPLEMENTED_METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const SUPER_METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const PROXY_METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static OBJECT_NEW: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("object()", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static TYPE_NEW: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("type(*args)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static NONE_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("NoneType()", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static ELLIPSIS_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("ellipsis()", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static NOT_IMPLEMENTED_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("NotImplementedType()", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static SUPER_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("super(*args)", "", |_, _| todo!());
