//! Attributes: look-up through instance, class and descriptors; setting and deleting.

use crate::heap::{Gc, Instance, Kind, ShapeId, Str};
use crate::types::class::{Class, Member, Super};
use crate::types::dict::Dict;
use crate::types::exception::{Exc, fields};
use crate::types::function::{BoundMethod, Function, Property, Wrapper, lacks};
use crate::types::module::Module;
use crate::types::native::{Binding, Native};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// What a class or one of its bases has under this name, unbound: a search along the resolution order, cached.
    #[inline]
    pub fn lookup(&mut self, class: Gc<Class>, name: Gc<Str>) -> Option<Value> {
        let version = self.heap[class].version;
        if let Some(found) = self.machine.cached_method(class, version, name) {
            return found.present();
        }
        self.lookup_slow(class, name)
    }

    #[inline(never)]
    fn lookup_slow(&mut self, class: Gc<Class>, name: Gc<Str>) -> Option<Value> {
        let body = &self.heap[class];
        let found = body.mro.iter().find_map(|&c| self.heap[self.heap[c].dict].get_str(name));
        let version = body.version;
        if name.is_interned() {
            self.machine.cache_method(class, version, name, found.unwrap_or(Value::UNBOUND));
        }
        found
    }

    /// As [`Vm::lookup`] on the object's class: where dunder methods are looked for.
    #[inline]
    pub fn lookup_special(&mut self, object: Value, name: Gc<Str>) -> Option<Value> {
        let class = self.class_of(object);
        self.lookup(class, name)
    }

    /// What reading an attribute gives that was found on the object's class: functions become bound methods, and so on.
    ///
    /// # Errors
    /// What a getter raises.
    pub fn bind_descriptor(&mut self, found: Value, object: Value, class: Gc<Class>) -> PyResult {
        match found.kind() {
            Some(Kind::Function) => Ok(self.heap.alloc(BoundMethod { func: found, receiver: object }).into()),
            Some(Kind::Native) => self.bind_native(found.gc_unchecked(), object),
            Some(Kind::Wrapper) => Ok(self.unwrap_wrapper(found.gc_unchecked(), class)),
            Some(Kind::Property) => self.read_property(found.gc_unchecked(), object),
            Some(Kind::Super) => {
                let get = self.names.get;
                self.call_method(found, get, &[object, class.into()])
            }
            Some(Kind::Member) => self.read_member(found.gc_unchecked(), object),
            Some(Kind::Instance) => {
                let get = self.names.get;
                match self.lookup_special(found, get) {
                    Some(method) => self.call(method, &[found, object, class.into()]),
                    None => Ok(self.unwrap_instance_wrapper(found, class)),
                }
            }
            _ => Ok(found),
        }
    }

    /// An instance of a Python class derived from `property`, `staticmethod` or `classmethod` acts as its built-in value.
    fn unwrap_instance_wrapper(&mut self, found: Value, class: Gc<Class>) -> Value {
        let inner = self.unwrap_payload(found);
        if inner != found && matches!(inner.kind(), Some(Kind::Wrapper)) {
            return self.unwrap_wrapper(inner.gc_unchecked(), class);
        }
        found
    }

    fn bind_native(&mut self, native: Gc<Native>, object: Value) -> PyResult {
        let Native { def, owner, bound } = self.heap[native];
        if owner.is_none() || !bound.is_unbound() {
            return Ok(native.into());
        }
        if def.binding == Binding::Getter {
            return self.call(native.into(), &[object]);
        }
        Ok(self.heap.alloc(Native { def, owner, bound: object }).into())
    }

    fn unwrap_wrapper(&mut self, wrapper: Gc<Wrapper>, class: Gc<Class>) -> Value {
        let (func, is_class) = (self.heap[wrapper].func, self.heap[wrapper].is_class);
        if !is_class {
            return func;
        }
        match func.as_gc::<Native>() {
            Some(native) => {
                let Native { def, owner, .. } = self.heap[native];
                self.heap.alloc(Native { def, owner, bound: class.into() }).into()
            }
            None => self.heap.alloc(BoundMethod { func, receiver: class.into() }).into(),
        }
    }

    fn read_property(&mut self, property: Gc<Property>, object: Value) -> PyResult {
        let Property { get, .. } = self.heap[property];
        if get.is_none() {
            return Err(lacks(self, property, object, "getter"));
        }
        self.call(get, &[object])
    }

    /// Whether what was found on a class comes before the instance's own attributes.
    pub(crate) fn is_data_descriptor(&mut self, found: Value) -> bool {
        match found.kind() {
            Some(Kind::Property | Kind::Member) => true,
            Some(Kind::Native) => {
                let native = &self.heap[found.gc_unchecked::<Native>()];
                native.owner.is_some() && native.def.binding == Binding::Getter
            }
            Some(Kind::Instance) => {
                let (set, delete) = (self.names.set, self.names.delete);
                self.lookup_special(found, set).is_some() || self.lookup_special(found, delete).is_some()
            }
            _ => false,
        }
    }

    /// Whether a descriptor has `__set__` without `__get__`: reading takes the instance's own attribute first.
    fn is_write_only(&mut self, found: Value) -> bool {
        let get = self.names.get;
        found.is::<Instance>() && self.lookup_special(found, get).is_none()
    }

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
    pub(crate) fn set_own_attr(&mut self, instance: Gc<Instance>, name: Gc<Str>, value: Value) {
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

    pub(super) fn delete_own_attr(&mut self, instance: Gc<Instance>, name: Gc<Str>) -> bool {
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

    // ---- Reading ----

    /// `object.name`; AttributeError if there is none. The name is interned.
    ///
    /// # Errors
    /// AttributeError, and what descriptors and `__getattr__` raise.
    pub fn getattr(&mut self, object: Value, name: Gc<Str>) -> PyResult {
        match self.find_attr(object, name) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(self.no_attribute(object, name)),
            Err(raised) => {
                self.add_attribute_context(raised, object, name);
                Err(raised)
            }
        }
    }

    /// Says in an AttributeError what was looked for, if it does not yet: for those that `__getattr__` raises.
    #[cold]
    fn add_attribute_context(&mut self, raised: Raised, object: Value, name: Gc<Str>) {
        let own = self.heap.shape(raised.0.shape()).class == self.types.exception(Exc::AttributeError);
        let unsaid = |vm: &Vm, field| fields::get(vm, raised.0, field).is_none();
        if own && unsaid(self, fields::NAME) && unsaid(self, fields::OBJ) {
            fields::set(self, raised.0, fields::NAME, name.into());
            fields::set(self, raised.0, fields::OBJ, object);
        }
    }

    /// As [`Vm::getattr`], but None where nothing was found and nobody was asked who could have raised AttributeError.
    fn find_attr(&mut self, object: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        let class = match object.as_gc::<Instance>() {
            Some(instance) => Some(self.heap.shape(instance.shape()).class),
            // A metaclass may have its own idea of the attributes of its classes.
            None => object.as_gc::<Class>().and_then(|class| self.heap[class].meta),
        };
        if let Some(class) = class {
            let custom = self.names.getattribute;
            if let Some(method) = self.lookup(class, custom).filter(|m| m.is::<Function>()) {
                return match self.call(method, &[object, name.into()]) {
                    Err(raised) if self.is_exc(raised, Exc::AttributeError) => {
                        self.missing_attr(object, name, raised).map(Some)
                    }
                    result => result.map(Some),
                };
            }
        }
        if let Some(class) = object.as_gc::<Module>().and_then(|module| self.heap[module].class) {
            return self.find_attr_of_derived(object, class, name);
        }
        match self.generic_getattr(object, name) {
            Ok(Some(value)) => Ok(Some(value)),
            Err(raised) if object.is::<Instance>() && self.is_exc(raised, Exc::AttributeError) => {
                self.missing_attr(object, name, raised).map(Some)
            }
            Err(raised) => Err(raised),
            Ok(None) => {
                let getattr = self.names.getattr;
                let method = match object.as_gc::<Module>() {
                    Some(module) => self.heap[self.heap[module].dict].get_str(getattr),
                    None => self.lookup_special(object, getattr),
                };
                match method {
                    None => Ok(None),
                    Some(method) if object.is::<Instance>() && method.is::<Function>() => {
                        self.call(method, &[object, name.into()]).map(Some)
                    }
                    Some(_) => {
                        let raised = self.no_attribute(object, name);
                        self.missing_attr(object, name, raised).map(Some)
                    }
                }
            }
        }
    }

    /// The same for a module whose class is derived from the usual one: the class may have its own idea of attributes.
    fn find_attr_of_derived(&mut self, object: Value, class: Gc<Class>, name: Gc<Str>) -> PyResult<Option<Value>> {
        let (custom, getattr) = (self.names.getattribute, self.names.getattr);
        let found = match self.lookup(class, custom).filter(|method| method.is::<Function>()) {
            Some(method) => self.call(method, &[object, name.into()]).map(Some),
            None => match self.generic_getattr(object, name) {
                Ok(None) => match self.module_getattr(object, name) {
                    Some(method) => self.call(method, &[name.into()]).map(Some),
                    None => Ok(None),
                },
                found => found,
            },
        };
        match (found, self.lookup(class, getattr)) {
            (Ok(None), Some(method)) => self.call(method, &[object, name.into()]).map(Some),
            (Err(raised), Some(method)) if self.is_exc(raised, Exc::AttributeError) => {
                self.call(method, &[object, name.into()]).map(Some)
            }
            (found, _) => found,
        }
    }

    /// The function `__getattr__` in a module.
    fn module_getattr(&self, object: Value, name: Gc<Str>) -> Option<Value> {
        let module = object.as_gc::<Module>()?;
        let method = self.heap[self.heap[module].dict].get_str(self.names.getattr)?;
        (name != self.names.getattr).then_some(method)
    }

    /// The last resort of attribute look-up: `__getattr__`.
    fn missing_attr(&mut self, object: Value, name: Gc<Str>, raised: Raised) -> PyResult {
        let getattr = self.names.getattr;
        if let Some(module) = object.as_gc::<Module>() {
            let dict = self.heap[module].dict;
            return match self.heap[dict].get_str(getattr) {
                Some(method) => self.call(method, &[name.into()]),
                None => Err(raised),
            };
        }
        match self.lookup_special(object, getattr) {
            Some(method) => {
                let class = self.class_of(object);
                let method = self.bind_descriptor(method, object, class)?;
                self.call(method, &[name.into()])
            }
            None => Err(raised),
        }
    }

    /// The AttributeError for an attribute that an object doesn't have.
    #[cold]
    pub fn no_attribute(&mut self, object: Value, name: Gc<Str>) -> Raised {
        let message = if let Some(class) = object.as_gc::<Class>() {
            format!("type object '{}' has no attribute '{}'", self.heap[class].name.as_str(), name.as_str())
        } else if let Some(module) = object.as_gc::<Module>() {
            self.no_module_attribute(module, name.as_str())
        } else {
            format!("'{}' object has no attribute '{}'", self.type_name(object), name.as_str())
        };
        self.attribute_error(message, object, name)
    }

    /// As [`Vm::getattr`], with None for an AttributeError.
    ///
    /// # Errors
    /// Any other exception.
    pub fn getattr_opt(&mut self, object: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        match self.find_attr(object, name) {
            Err(raised) if self.is_exc(raised, Exc::AttributeError) => Ok(None),
            found => found,
        }
    }

    /// Attribute look-up without `__getattribute__` and `__getattr__`: what `object.__getattribute__` does.
    ///
    /// # Errors
    /// What descriptors raise.
    pub fn generic_getattr(&mut self, object: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        match object.kind() {
            Some(Kind::Class) => return self.class_getattr(object.gc_unchecked(), name),
            Some(Kind::Super) => return self.super_getattr(object.gc_unchecked(), name),
            _ => {}
        }
        let class = self.class_of(object);
        let found = self.lookup(class, name);
        if let Some(found) = found
            && self.is_data_descriptor(found)
            && !self.is_write_only(found)
        {
            return self.bind_descriptor(found, object, class).map(Some);
        }
        let own = match object.kind() {
            Some(Kind::Instance) => self.own_attr(object.gc_unchecked(), name),
            Some(Kind::Module) => {
                let dict = self.heap[object.gc_unchecked::<Module>()].dict;
                self.heap[dict].get_str(name)
            }
            Some(Kind::Function) => {
                let dict = self.heap[object.gc_unchecked::<Function>()].dict;
                dict.and_then(|d| self.heap[d].get_str(name))
            }
            Some(Kind::Wrapper) => self.wrapper_attr(object.gc_unchecked(), name)?,
            Some(Kind::BoundMethod) if found.is_none() => {
                let func = self.heap[object.gc_unchecked::<BoundMethod>()].func;
                return self.generic_getattr(func, name);
            }
            _ => None,
        };
        if let Some(value) = own {
            return Ok(Some(value));
        }
        if let Some(found) = found {
            return self.bind_descriptor(found, object, class).map(Some);
        }
        if name == self.names.dict {
            return Ok(self.dict_attr(object));
        }
        if name == self.names.class {
            return Ok(Some(class.into()));
        }
        Ok(None)
    }

    /// `__dict__` of what has one.
    pub fn dict_attr(&mut self, object: Value) -> Option<Value> {
        match object.kind()? {
            Kind::Instance => {
                let instance: Gc<Instance> = object.gc_unchecked();
                let class = self.heap.shape(instance.shape()).class;
                self.heap[class].has_dict.then(|| self.instance_dict(instance).into())
            }
            Kind::Module => Some(self.heap[object.gc_unchecked::<Module>()].dict.into()),
            Kind::Function => {
                let func: Gc<Function> = object.gc_unchecked();
                if self.heap[func].dict.is_none() {
                    let dict = self.new_dict();
                    self.heap[func].dict = Some(dict);
                }
                self.heap[func].dict.map(Value::from)
            }
            Kind::Wrapper => {
                let wrapper: Gc<Wrapper> = object.gc_unchecked();
                if self.heap[wrapper].dict.is_none() {
                    let dict = self.new_dict();
                    self.heap[wrapper].dict = Some(dict);
                }
                self.heap[wrapper].dict.map(Value::from)
            }
            Kind::Class => {
                let dict = self.heap[object.gc_unchecked::<Class>()].dict;
                Some(crate::types::class::new_proxy(self, dict))
            }
            _ => None,
        }
    }

    fn class_getattr(&mut self, class: Gc<Class>, name: Gc<Str>) -> PyResult<Option<Value>> {
        let meta = self.heap[class].meta.unwrap_or(self.types.type_);
        let in_meta = self.lookup(meta, name);
        if let Some(found) = in_meta
            && self.is_data_descriptor(found)
        {
            return self.bind_descriptor(found, class.into(), meta).map(Some);
        }
        if let Some(found) = self.lookup(class, name) {
            return self.read_from_class(found, class).map(Some);
        }
        if let Some(found) = in_meta {
            return self.bind_descriptor(found, class.into(), meta).map(Some);
        }
        if name == self.names.dict {
            return Ok(self.dict_attr(class.into()));
        }
        if name == self.names.class {
            return Ok(Some(meta.into()));
        }
        Ok(None)
    }

    /// What reading a class attribute through the class itself gives.
    pub(crate) fn read_from_class(&mut self, found: Value, class: Gc<Class>) -> PyResult {
        match found.kind() {
            Some(Kind::Wrapper) => Ok(self.unwrap_wrapper(found.gc_unchecked(), class)),
            Some(Kind::Instance) => {
                let get = self.names.get;
                match self.lookup_special(found, get) {
                    Some(method) => self.call(method, &[found, Value::NONE, class.into()]),
                    None => Ok(self.unwrap_instance_wrapper(found, class)),
                }
            }
            _ => Ok(found),
        }
    }

    /// What the classes behind one in a resolution order have under a name.
    pub(crate) fn lookup_behind(&self, class: Gc<Class>, of: Gc<Class>, name: Gc<Str>) -> Option<Value> {
        let mro = &self.heap[of].mro;
        let behind = mro.iter().position(|&c| c == class).map_or(mro.len(), |i| i + 1);
        mro[behind..].iter().find_map(|&base| self.heap[self.heap[base].dict].get_str(name))
    }

    fn super_getattr(&mut self, proxy: Gc<Super>, name: Gc<Str>) -> PyResult<Option<Value>> {
        let Super { class, object, object_class } = self.heap[proxy];
        if name != self.names.class
            && !object.is_unbound()
            && let Some(found) = self.lookup_behind(class, object_class, name)
        {
            // Through a class (in a class method or `__new__`), functions stay as they are.
            let through_class = object.as_gc::<Class>() == Some(object_class);
            return if through_class {
                self.read_from_class(found, object_class).map(Some)
            } else {
                self.bind_descriptor(found, object, object_class).map(Some)
            };
        }
        let super_class = self.types.super_;
        match self.lookup(super_class, name) {
            Some(found) => self.bind_descriptor(found, proxy.into(), super_class).map(Some),
            None if name == self.names.class => Ok(Some(super_class.into())),
            None => Ok(None),
        }
    }

    // ---- Writing ----

    /// `object.name = value`
    ///
    /// # Errors
    /// AttributeError, and what descriptors and `__setattr__` raise.
    pub fn setattr(&mut self, object: Value, name: Gc<Str>, value: Value) -> PyResult<()> {
        let class = self.class_of(object);
        if self.heap[class].is_heap || object.is::<Class>() {
            let custom = self.names.setattr;
            if let Some(method) = self.lookup(class, custom).filter(|m| m.is::<Function>()) {
                return self.call(method, &[object, name.into(), value]).map(|_| ());
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
                let body = &self.heap[class];
                let allowed = body.has_dict || body.slots.as_ref().is_some_and(|s| s.iter().any(|n| n.same_text(name)));
                if !allowed {
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

    /// Whether attributes of instances are set as `object` does it.
    fn sets_attributes_plainly(&mut self, class: Gc<Class>) -> bool {
        let name = self.heap.intern("__setattr__");
        let (own, plain) = (self.lookup(class, name), self.lookup(self.types.object, name));
        own == plain
    }

    #[cold]
    fn readonly_or_missing(&mut self, object: Value, class: Gc<Class>, name: Gc<Str>) -> Raised {
        let type_name = self.heap[class].name;
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
        let Some(instance) = object.as_gc::<Instance>() else {
            let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return Err(self.type_error(message));
        };
        let Some(class) = value.as_gc::<Class>() else {
            let message = format!("__class__ must be set to a class, not '{}' object", self.type_name(value));
            return Err(self.type_error(message));
        };
        let old = self.heap.shape(instance.shape()).class;
        if self.heap[class].layout != self.heap[old].layout || !self.heap[class].is_heap {
            let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return Err(self.type_error(message));
        }
        let slots = |class: Gc<Class>| {
            let body = &self.heap[class];
            let dynamic = body.slots.iter().flatten().filter(|_| !body.has_dict);
            let names: Vec<_> = body.fixed.iter().map(|(_, name)| name).chain(dynamic).collect();
            (body.has_dict, names)
        };
        if slots(class) != slots(old) {
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
        if value.as_gc::<Dict>().is_none() {
            let message = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(value));
            return Err(self.type_error(message));
        }
        self.instance_dict(instance);
        let reserved = self.heap.shape(instance.shape()).reserved as usize;
        instance.set_slot(reserved, value);
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
            if let Some(method) = self.lookup(class, custom).filter(|m| m.is::<Function>()) {
                return self.call(method, &[object, name.into()]).map(|_| ());
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
        let takes_none = (matches!(self.heap[class].layout, crate::types::class::Layout::Native(_))
            || class == self.types.object)
            && self.dict_attr(object).is_none();
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
