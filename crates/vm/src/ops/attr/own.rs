//! What an instance itself has: slots that its shape tells, or a dict once that was asked for. Classes and descriptors are not
//! looked at here; that is for [`super`].

use crate::heap::{Gc, Instance, Str};
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::value::Value;
use crate::vm::Vm;

impl Vm {
    // ---- An instance's own attributes ----

    /// The dict that holds an instance's attributes, if they are in a dict.
    fn instance_dict_if_any(&self, instance: Gc<Instance>) -> Option<Gc<Dict>> {
        let shape = self.heap.shape(instance.shape());
        if shape.is_dict { instance.slot(shape.reserved as usize).as_gc() } else { None }
    }

    /// An instance's own attribute.
    #[inline]
    pub(crate) fn own_attr(&self, instance: Gc<Instance>, name: Gc<Str>) -> Option<Value> {
        let shape = self.heap.shape(instance.shape());
        if shape.is_dict {
            let dict: Gc<Dict> = instance.slot(shape.reserved as usize).as_gc()?;
            return self.heap[dict].get_str(name);
        }
        shape.slot_of(name).map(|slot| instance.slot(slot))
    }

    /// Sets an instance's own attribute, without looking at its class.
    pub fn set_own_attr(&mut self, instance: Gc<Instance>, name: Gc<Str>, value: Value) {
        let id = instance.shape();
        let shape = self.heap.shape(id);
        if shape.is_dict {
            if let Some(dict) = self.instance_dict_if_any(instance) {
                self.heap.dict_set_str(dict, name, value);
            }
            return;
        }
        if let Some(slot) = shape.slot_of(name) {
            instance.set_slot(slot, value);
            return;
        }
        let slot = shape.slot_count();
        let class = shape.class;
        let name = if name.is_interned() { name } else { self.heap.intern(name.as_str()) };
        match self.heap.shapes.with_key(id, name) {
            Some(next) => {
                self.add_slot(instance, class, slot, value);
                instance.set_shape(next);
            }
            None => {
                let dict = self.instance_dict(instance);
                self.heap.dict_set_str(dict, name, value);
            }
        }
    }

    /// Writes a slot that is new to the instance, and lets the class reserve room for it in later instances.
    #[inline]
    pub(crate) fn add_slot(&mut self, instance: Gc<Instance>, class: Gc<Class>, slot: usize, value: Value) {
        if slot >= instance.capacity() {
            let wanted = (slot + 1).min(250) as u8;
            let body = &mut self.heap[class];
            body.capacity = body.capacity.max(wanted);
            self.heap.account(64);
        }
        instance.set_slot(slot, value);
    }

    /// An instance's `__dict__`: from now on its attributes are in that dict.
    pub fn instance_dict(&mut self, instance: Gc<Instance>) -> Gc<Dict> {
        if let Some(dict) = self.instance_dict_if_any(instance) {
            return dict;
        }
        let shape = self.heap.shape(instance.shape());
        let (class, reserved) = (shape.class, shape.reserved as usize);
        let keys = shape.keys.clone();
        let dict = self.new_dict();
        for (i, key) in keys.into_iter().enumerate() {
            self.heap.dict_set_str(dict, key, instance.slot(reserved + i));
        }
        let dict_shape = self.heap[class].dict_shape;
        instance.set_slot(reserved, dict.into());
        instance.set_shape(dict_shape);
        dict
    }

    pub(in crate::ops) fn delete_own_attr(&mut self, instance: Gc<Instance>, name: Gc<Str>) -> bool {
        if let Some(dict) = self.instance_dict_if_any(instance) {
            return match self.heap[dict].find_str(name) {
                Some(place) => {
                    self.heap[dict].remove_at(place);
                    true
                }
                None => false,
            };
        }
        let shape = self.heap.shape(instance.shape());
        let Some(gone) = shape.slot_of(name) else { return false };
        let (class, reserved) = (shape.class, shape.reserved as usize);
        let keys = shape.keys.clone();
        let values: Vec<Value> = (0..keys.len()).map(|i| instance.slot(reserved + i)).collect();
        let mut id = self.heap[class].shape;
        let mut slot = reserved;
        for (i, &key) in keys.iter().enumerate() {
            if reserved + i == gone {
                continue;
            }
            match self.heap.shapes.with_key(id, key) {
                Some(next) => id = next,
                None => {
                    let dict = self.instance_dict(instance);
                    if let Some(place) = self.heap[dict].find_str(name) {
                        self.heap[dict].remove_at(place);
                    }
                    return true;
                }
            }
            instance.set_slot(slot, values[i]);
            slot += 1;
        }
        instance.set_slot(slot, Value::UNBOUND);
        instance.set_shape(id);
        true
    }
}
