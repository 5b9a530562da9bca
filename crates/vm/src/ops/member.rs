//! Attributes that stand apart: those in slots that `__slots__` declare, and those set on `staticmethod` and `classmethod`
//! objects.
//!
//! Where instances have slots alone, a slot is an attribute like any ([`super::attr`]); beside a `__dict__` it has a fixed
//! place (see [`crate::types::class::Class::fixed`]).

use crate::heap::{Gc, Instance, Str};
use crate::types::class::Member;
use crate::types::exception::Exc;
use crate::types::function::Wrapper;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// Reads the attribute that stands in a slot.
    ///
    /// # Errors
    /// AttributeError if there is none; TypeError if the object has no such slot.
    pub(super) fn read_member(&mut self, member: Gc<Member>, object: Value) -> PyResult {
        let (instance, fixed) = self.member_place(member, object)?;
        let name = self.heap[member].name;
        let value = match fixed {
            Some(slot) => instance.slot(slot).present(),
            None => self.own_attr(instance, name),
        };
        value.ok_or_else(|| self.no_attribute(object, name))
    }

    /// The instance that a slot's descriptor is used on, and where in it the value stands if its place is fixed.
    fn member_place(&mut self, member: Gc<Member>, object: Value) -> PyResult<(Gc<Instance>, Option<usize>)> {
        let class = self.class_of(object);
        if let Some(instance) = object.as_gc::<Instance>()
            && self.heap[class].is_subclass(self.heap[member].class)
        {
            return Ok((instance, self.heap[class].fixed_slot(&self.heap[member])));
        }
        let message = format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            self.heap[member].name.as_str(),
            self.heap[self.heap[member].class].name.as_str(),
            self.type_name(object)
        );
        Err(self.type_error(message))
    }

    /// Writes the attribute that stands in a slot.
    ///
    /// # Errors
    /// TypeError if the object has no such slot.
    pub(crate) fn set_member(&mut self, member: Gc<Member>, object: Value, value: Value) -> PyResult<()> {
        let (instance, fixed) = self.member_place(member, object)?;
        match fixed {
            Some(slot) => instance.set_slot(slot, value),
            None => {
                let name = self.heap[member].name;
                self.set_own_attr(instance, name, value);
            }
        }
        Ok(())
    }

    /// Takes the value out of a slot.
    ///
    /// # Errors
    /// AttributeError if there is none; TypeError if the object has no such slot.
    pub(crate) fn delete_member(&mut self, member: Gc<Member>, object: Value) -> PyResult<()> {
        let (instance, fixed) = self.member_place(member, object)?;
        let name = self.heap[member].name;
        let gone = match fixed {
            Some(slot) => {
                let there = !instance.slot(slot).is_unbound();
                instance.set_slot(slot, Value::UNBOUND);
                there
            }
            None => self.delete_own_attr(instance, name),
        };
        if gone { Ok(()) } else { Err(self.err(Exc::AttributeError, name.as_str())) }
    }

    /// An attribute that was set on a `staticmethod` or `classmethod`, or that it has of its function.
    pub(super) fn wrapper_attr(&mut self, wrapper: Gc<Wrapper>, name: Gc<Str>) -> PyResult<Option<Value>> {
        let own = self.heap[wrapper].dict.and_then(|dict| self.heap[dict].get_str(name));
        if own.is_none() && name == self.names.annotations {
            let func = self.heap[wrapper].func;
            return self.getattr_opt(func, name);
        }
        Ok(own)
    }
}
