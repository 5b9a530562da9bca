//! Instances of classes of the library that are written in Python, made and read by native code: those with `__slots__`
//! alone, which are filled in the order in which they are named, so that a slot's number is known.
//!
//! The modules themselves are in the library; what they keep (such an instance as a model, their classes) stands in
//! [`Vm::kept`].

use crate::heap::{Gc, Instance, Str};
use crate::types::class::Class;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::Vm;

impl Vm {
    /// An instance of the class of `model` whose slots hold these values: as many as the model has.
    #[inline]
    pub fn new_like(&mut self, model: Gc<Instance>, fields: &[Value]) -> Value {
        let made = self.heap.alloc_instance(model.shape(), model.capacity() as u8);
        for (slot, &field) in fields.iter().enumerate() {
            made.set_slot(slot, field);
        }
        made.into()
    }

    /// A copy of an instance, with all its slots in the cell: a model for [`Vm::new_like`].
    pub fn new_model(&mut self, first: Gc<Instance>) -> Value {
        let count = self.heap.shape(first.shape()).slot_count();
        let made = self.heap.alloc_instance(first.shape(), count.min(250) as u8);
        (0..count).for_each(|slot| made.set_slot(slot, first.slot(slot)));
        made.into()
    }

    /// As [`Vm::new_like`], of a class derived from the model's.
    pub fn new_derived(&mut self, model: Gc<Instance>, class: Gc<Class>, fields: &[Value]) -> Value {
        let of_model = self.class_of(model.into());
        if class == of_model {
            return self.new_like(model, fields);
        }
        let made = self.new_plain_instance(class);
        let Some(instance) = made.as_gc::<Instance>() else { return made };
        if self.heap[class].has_dict {
            // The slots of all bases come first.
            for (slot, &field) in fields.iter().enumerate() {
                instance.set_slot(slot, field);
            }
            return made;
        }
        let names: Vec<Gc<Str>> = self.heap.shape(model.shape()).keys.clone();
        for (name, &field) in names.into_iter().zip(fields) {
            self.set_own_attr(instance, name, field);
        }
        made
    }

    /// Writes a slot that an instance has.
    #[inline]
    pub fn set_field(&mut self, instance: Gc<Instance>, slot: usize, value: Value) {
        if slot < instance.capacity() {
            instance.set_slot(slot, value);
        }
    }

    /// Gives a class that is written in Python methods that are native.
    pub fn add_native_methods(&mut self, class: Gc<Class>, rows: &'static [NativeDef]) {
        crate::core_types::add_methods(self, class, rows);
        self.class_changed(class);
    }
}
