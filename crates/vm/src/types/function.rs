//! Functions, cells, bound methods, properties and the wrappers `staticmethod` and `classmethod`, as heap objects.
//!
//! Their attributes and methods are in the modules below, one per type; calling them is the interpreter's.

mod code;
mod function_attrs;
mod method;
mod property;

use crate::heap::{Gc, Marker, Str, Trace, Tuple};
use crate::interp::code::LoadedCode;
use crate::types::dict::Dict;
use crate::value::Value;

/// A variable shared between a function and those inside it.
pub struct Cell {
    /// What it holds; UNBOUND when empty.
    pub value: Value,
}

impl Trace for Cell {
    fn trace(&self, marker: &mut Marker) {
        marker.value(self.value);
    }
}

/// A function written in Python.
pub struct Function {
    /// What it runs.
    pub code: Gc<LoadedCode>,
    /// Its global variables.
    pub globals: Gc<Dict>,
    /// Cells of its free variables.
    pub closure: Option<Gc<Tuple>>,
    /// Defaults of its last positional parameters.
    pub defaults: Option<Gc<Tuple>>,
    /// Defaults of keyword-only parameters, by name.
    pub kw_defaults: Option<Gc<Dict>>,
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
    /// `__doc__`
    pub doc: Value,
    /// `__module__`
    pub module: Value,
    /// `__annotations__`, or UNBOUND until asked for.
    pub annotations: Value,
    /// `__dict__`, once something was put there.
    pub dict: Option<Gc<Dict>>,
}

impl Trace for Function {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.code);
        marker.gc(self.globals);
        self.closure.inspect(|&t| marker.gc(t));
        self.defaults.inspect(|&t| marker.gc(t));
        self.kw_defaults.inspect(|&d| marker.gc(d));
        self.dict.inspect(|&d| marker.gc(d));
        marker.gc(self.name);
        marker.gc(self.qualname);
        marker.values(&[self.doc, self.module, self.annotations]);
    }
}

/// A callable together with the object it was taken from.
pub struct BoundMethod {
    /// What is called.
    pub func: Value,
    /// What is passed first.
    pub receiver: Value,
}

impl Trace for BoundMethod {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.func, self.receiver]);
    }
}

/// `staticmethod` and `classmethod` objects.
pub struct Wrapper {
    /// What is wrapped.
    pub func: Value,
    /// Whether this is a `classmethod`.
    pub is_class: bool,
    /// Attributes that were set on it.
    pub dict: Option<Gc<Dict>>,
}

impl Trace for Wrapper {
    fn trace(&self, marker: &mut Marker) {
        marker.value(self.func);
        self.dict.inspect(|&d| marker.gc(d));
    }
}

/// A property.
#[derive(Clone, Copy)]
pub struct Property {
    /// The getter, or None.
    pub get: Value,
    /// The setter, or None.
    pub set: Value,
    /// The deleter, or None.
    pub delete: Value,
    /// The documentation, or None.
    pub doc: Value,
    /// The name it was given in its class, or UNBOUND.
    pub name: Value,
    /// Whether the documentation is the getter's.
    pub doc_of_getter: bool,
}

impl Trace for Property {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.get, self.set, self.delete, self.doc, self.name]);
    }
}

pub use code::{CELL_CONSTRUCT, CELL_METHODS, CODE_METHODS};
pub use function_attrs::{FUNCTION_CONSTRUCT, METHODS};
pub use method::{BOUND_METHODS, CLASS_CONSTRUCT, METHOD_CONSTRUCT, STATIC_CONSTRUCT, WRAPPER_METHODS};
pub use property::{PROPERTY_CONSTRUCT, PROPERTY_METHODS};
pub(crate) use property::{document, lacks};
