//! Setting and deleting attributes, through descriptors or on the object itself; also `__class__` and `__dict__`, which decide
//! what the object has. Reading is in [`super`].

use crate::heap::{Gc, Instance, Kind, ShapeId, Str};
use crate::types::class::{Class, Member};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::function::{Property, lacks};
use crate::types::module::Module;
use crate::types::native::{Binding, Native};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    // ---- Writing ----

    /// `object.name = value`
    ///
    /// # Errors
    /// AttributeError, and what descriptors and `__setattr__` raise.
    pub fn setattr(&mut self, object: Value, name: Gc<Str>, value: Value) -> PyResult<()> {
        let class = self.class_of(object);
        if self.heap[class].is_heap || object.is::<Class>() {
            let custom = self.names.setattr;
            if let Some(method) = self.attribute_hook(class, custom) {
                return self.call_hook(method, object, &[name.into(), value]).map(|_| ());
            }
        }
        self.generic_setattr(object, name, value)
    }

    /// Setting without `__setattr__`: what `object.__setattr__` does.
    ///
    /// # Errors
    /// As [`Vm::setattr`].
    pub fn generic_setattr(&mut self, object: Value, name: Gc<Str>, value: Value) -> PyResult<()> {
        let class = self.class_of(object);
        if let Some(found) = self.lookup(class, name)
            && let Some(done) = self.set_through(found, object, name, class, value)?
        {
            return Ok(done);
        }
        match object.kind() {
            Some(Kind::Instance) => {
                let instance: Gc<Instance> = object.gc_unchecked();
                // (A slot of a class without a `__dict__` is reached through its descriptor alone.)
                if !self.heap[class].has_dict {
                    return Err(self.readonly_or_missing(object, class, name));
                }
                if name == self.names.dict {
                    return self.set_dict(instance, value);
                }
                self.set_own_attr(instance, name, value);
                Ok(())
            }
            Some(Kind::Class) => self.set_class_attr(object.gc_unchecked(), name, value),
            Some(Kind::Module) => {
                let dict = self.heap[object.gc_unchecked::<Module>()].dict;
                self.heap.dict_set_str(dict, name, value);
                Ok(())
            }
            Some(Kind::Function | Kind::Wrapper) => {
                if let Some(dict) = self.dict_attr(object).and_then(|d| d.as_gc::<Dict>()) {
                    self.heap.dict_set_str(dict, name, value);
                }
                Ok(())
            }
            _ => Err(self.readonly_or_missing(object, class, name)),
        }
    }

    /// Whether attributes of instances are set and deleted as `object` does it.
    fn sets_attributes_plainly(&mut self, class: Gc<Class>) -> bool {
        ["__setattr__", "__delattr__"].into_iter().all(|name| {
            let name = self.heap.intern(name);
            self.lookup(class, name) == self.lookup(self.types.object, name)
        })
    }

    #[cold]
    fn readonly_or_missing(&mut self, object: Value, class: Gc<Class>, name: Gc<Str>) -> Raised {
        let type_name = *self.heap[class].name_in_messages();
        let message = if self.lookup(class, name).is_some() {
            format!("'{}' object attribute '{}' is read-only", type_name.as_str(), name.as_str())
        } else if (!self.heap[class].has_dict || !self.heap[class].is_heap) && self.sets_attributes_plainly(class) {
            format!(
                "'{}' object has no attribute '{}' and no __dict__ for setting new attributes",
                type_name.as_str(),
                name.as_str()
            )
        } else {
            format!("'{}' object has no attribute '{}'", type_name.as_str(), name.as_str())
        };
        self.attribute_error(message, object, name)
    }

    /// Sets through a data descriptor, if that is what was found.
    fn set_through(
        &mut self,
        found: Value,
        object: Value,
        name: Gc<Str>,
        class: Gc<Class>,
        value: Value,
    ) -> PyResult<Option<()>> {
        match found.kind() {
            Some(Kind::Property) => {
                let property: Gc<Property> = found.gc_unchecked();
                let Property { set, .. } = self.heap[property];
                if set.is_none() {
                    return Err(lacks(self, property, object, "setter"));
                }
                self.call(set, &[object, value])?;
                Ok(Some(()))
            }
            Some(Kind::Member) if object.is::<Instance>() => {
                self.set_member(found.gc_unchecked(), object, value)?;
                Ok(Some(()))
            }
            Some(Kind::Native) if name == self.names.dict && object.is::<Instance>() => Ok(None),
            Some(Kind::Native) if self.is_data_descriptor(found) => {
                let setter = self.heap.intern(&format!("{}=", name.as_str()));
                match self.lookup(class, setter) {
                    Some(setter) => {
                        self.call(setter, &[object, value])?;
                        Ok(Some(()))
                    }
                    None => Err(self.not_writable(found.gc_unchecked(), object, name)),
                }
            }
            Some(Kind::Instance) => {
                let set = self.names.set;
                match self.lookup_special(found, set) {
                    Some(method) => {
                        self.call(method, &[found, object, value])?;
                        Ok(Some(()))
                    }
                    None => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }

    /// Refuses changes to a class that is built in.
    fn check_mutable(&mut self, class: Gc<Class>, name: Gc<Str>) -> PyResult<()> {
        if self.heap[class].is_heap {
            return Ok(());
        }
        let of = self.heap[class].name_in_messages().as_str();
        Err(self.type_error(format!("cannot set '{}' attribute of immutable type '{of}'", name.as_str())))
    }

    /// Sets an attribute of a class.
    pub(crate) fn set_class_attr(&mut self, class: Gc<Class>, name: Gc<Str>, value: Value) -> PyResult<()> {
        self.check_mutable(class, name)?;
        let dict = self.heap[class].dict;
        self.heap.dict_set_str(dict, name, value);
        self.class_changed(class);
        Ok(())
    }

    /// Gives a class and all that derive from it new versions: what was cached of them no longer holds.
    pub(crate) fn class_changed(&mut self, class: Gc<Class>) {
        let mut work = vec![class];
        while let Some(class) = work.pop() {
            let version = self.heap.new_version();
            self.heap[class].version = version;
            work.extend_from_slice(&self.heap[class].subclasses);
        }
    }

    /// `object.__class__ = value`
    pub(crate) fn set_class(&mut self, object: Value, value: Value) -> PyResult<()> {
        if let (Some(module), Some(class)) = (object.as_gc::<Module>(), value.as_gc::<Class>())
            && self.heap[class].is_subclass(self.types.module)
        {
            self.heap[module].class = (class != self.types.module).then_some(class);
            // What was cached of its variables no longer holds: the class may look at them first.
            let dict = self.heap[module].dict;
            self.heap[dict].keys_version = 0;
            return Ok(());
        }
        let Some(class) = value.as_gc::<Class>() else {
            let message = format!("__class__ must be set to a class, not '{}' object", self.type_name(value));
            return Err(self.type_error(message));
        };
        let Some(instance) = object.as_gc::<Instance>() else {
            let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return Err(self.type_error(message));
        };
        let old = self.heap.shape(instance.shape()).class;
        if !self.heap[class].is_heap || !self.heap[old].is_heap {
            let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return Err(self.type_error(message));
        }
        let slots = |class: Gc<Class>| {
            let body = &self.heap[class];
            let dynamic = body.slots.iter().flatten().filter(|_| !body.has_dict);
            let names: Vec<_> = body.fixed.iter().map(|(_, name)| name).chain(dynamic).collect();
            (body.has_dict, names)
        };
        if self.heap[class].layout != self.heap[old].layout || slots(class) != slots(old) {
            let message = format!(
                "__class__ assignment: '{}' object layout differs from '{}'",
                self.heap[class].name.as_str(),
                self.heap[old].name.as_str()
            );
            return Err(self.type_error(message));
        }
        self.instance_dict(instance);
        let shape: ShapeId = self.heap[class].dict_shape;
        instance.set_shape(shape);
        Ok(())
    }

    fn set_dict(&mut self, instance: Gc<Instance>, value: Value) -> PyResult<()> {
        let Some(dict) = self.cast::<Dict>(value) else {
            let message = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(value));
            return Err(self.type_error(message));
        };
        self.instance_dict(instance);
        let reserved = self.heap.shape(instance.shape()).reserved as usize;
        instance.set_slot(reserved, dict.into());
        Ok(())
    }

    /// `del object.name`
    ///
    /// # Errors
    /// AttributeError, and what descriptors and `__delattr__` raise.
    pub fn delattr(&mut self, object: Value, name: Gc<Str>) -> PyResult<()> {
        let class = self.class_of(object);
        if self.heap[class].is_heap {
            let custom = self.names.delattr;
            if let Some(method) = self.attribute_hook(class, custom) {
                return self.call_hook(method, object, &[name.into()]).map(|_| ());
            }
        }
        self.generic_delattr(object, name)
    }

    /// Deleting without `__delattr__`: what `object.__delattr__` does.
    ///
    /// # Errors
    /// As [`Vm::delattr`].
    pub fn generic_delattr(&mut self, object: Value, name: Gc<Str>) -> PyResult<()> {
        let class = self.class_of(object);
        if let Some(found) = self.lookup(class, name) {
            if let Some(property) = found.as_gc::<Property>() {
                let Property { delete, .. } = self.heap[property];
                if delete.is_none() {
                    return Err(lacks(self, property, object, "deleter"));
                }
                return self.call(delete, &[object]).map(|_| ());
            }
            if let Some(member) = found.as_gc::<Member>() {
                return self.delete_member(member, object);
            }
            let delete = self.names.delete;
            if found.is::<Instance>()
                && let Some(method) = self.lookup_special(found, delete)
            {
                return self.call(method, &[found, object]).map(|_| ());
            }
            let set = self.names.set;
            if found.is::<Instance>() && self.lookup_special(found, set).is_some() {
                return Err(self.err(Exc::AttributeError, "__delete__"));
            }
            if let Some(native) = found.as_gc::<Native>()
                && self.heap[native].owner.is_some()
                && self.heap[native].def.binding == Binding::Getter
            {
                if let (Some(instance), true) = (object.as_gc::<Instance>(), name == self.names.dict) {
                    let fresh = self.new_dict();
                    return self.rooted(&[fresh.into()], |vm| vm.set_dict(instance, fresh.into()));
                }
                return self.delete_builtin_attr(object, class, name);
            }
        }
        let gone = match object.kind() {
            Some(Kind::Instance) => self.delete_own_attr(object.gc_unchecked(), name),
            Some(Kind::Class) => {
                let class: Gc<Class> = object.gc_unchecked();
                self.check_mutable(class, name)?;
                let dict = self.heap[class].dict;
                let place = self.heap[dict].find_str(name);
                if let Some(place) = place {
                    self.heap[dict].remove_at(place);
                    self.class_changed(class);
                }
                place.is_some()
            }
            Some(Kind::Module | Kind::Function | Kind::Wrapper) => {
                let dict = self.dict_attr(object).and_then(|d| d.as_gc::<Dict>());
                let place = dict.and_then(|d| Some((d, self.heap[d].find_str(name)?)));
                if let Some((dict, place)) = place {
                    self.heap[dict].remove_at(place);
                }
                place.is_some()
            }
            _ => false,
        };
        if gone {
            return Ok(());
        }
        // Types whose instances take no attributes at all say so.
        let class = self.class_of(object);
        let body = &self.heap[class];
        let fixed = matches!(body.layout, crate::types::class::Layout::Native(_)) || class == self.types.object;
        let takes_none =
            if body.is_heap && !fixed { !body.has_dict } else { fixed && self.dict_attr(object).is_none() };
        if !takes_none || object.is::<Class>() {
            return Err(self.no_attribute(object, name));
        }
        Err(self.readonly_or_missing(object, class, name))
    }

    /// `del` of an attribute with a getter: its setter is called without a value, if it has one.
    fn delete_builtin_attr(&mut self, object: Value, class: Gc<Class>, name: Gc<Str>) -> PyResult<()> {
        let setter = self.heap.intern(&format!("{}=", name.as_str()));
        match self.lookup(class, setter) {
            Some(setter) => self.call(setter, &[object]).map(|_| ()),
            None => match self.lookup(class, name).and_then(|found| found.as_gc::<Native>()) {
                Some(native) => Err(self.not_writable(native, object, name)),
                None => Err(self.no_attribute(object, name)),
            },
        }
    }

    #[cold]
    fn not_writable(&mut self, native: Gc<Native>, object: Value, name: Gc<Str>) -> Raised {
        if self.heap[native].is_member(&self.types) {
            return self.err(Exc::AttributeError, "readonly attribute");
        }
        let owner = self.heap[native].owner;
        let of = match owner {
            Some(owner) => self.heap[owner].name_in_messages().as_str(),
            None => self.type_name(object),
        };
        let message = format!("attribute '{}' of '{of}' objects is not writable", name.as_str());
        self.err(Exc::AttributeError, message)
    }
}
