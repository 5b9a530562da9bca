//! Attributes: look-up through instance, class and descriptors; setting and deleting.

use crate::heap::{Gc, Str};
use crate::types::class::Class;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `object.name`; AttributeError if there is none. The name is interned.
    pub fn getattr(&mut self, object: Value, name: Gc<Str>) -> PyResult {
        todo!()
    }

    /// As [`Vm::getattr`], with None for an AttributeError.
    pub fn getattr_opt(&mut self, object: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        todo!()
    }

    /// `object.name = value`
    pub fn setattr(&mut self, object: Value, name: Gc<Str>, value: Value) -> PyResult<()> {
        todo!()
    }

    /// `del object.name`
    pub fn delattr(&mut self, object: Value, name: Gc<Str>) -> PyResult<()> {
        todo!()
    }

    /// What a class or one of its bases has under this name, unbound: a search along the resolution order, cached.
    pub fn lookup(&mut self, class: Gc<Class>, name: Gc<Str>) -> Option<Value> {
        todo!()
    }

    /// As [`Vm::lookup`] on the object's class: where dunder methods are looked for.
    pub fn lookup_special(&mut self, object: Value, name: Gc<Str>) -> Option<Value> {
        todo!()
    }
}
