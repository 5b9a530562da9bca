//! Attributes: look-up through instance, class and descriptors. What an instance itself has is in [`own`], setting and deleting
//! in [`set`].

mod own;
mod set;

use super::class_slots::DICT;
use crate::heap::{Gc, Instance, Kind, Str};
use crate::types::alias::Alias;
use crate::types::class::{Class, Super};
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
            Some(Kind::Function) if self.stays_unbound(found.gc_unchecked()) => Ok(found),
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
        if std::ptr::eq(def, &DICT) {
            return self.dict_attr(object).ok_or_else(|| self.no_attribute(object, self.names.dict));
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

    /// What a class does in place of one of the operations on attributes that all objects have (`__getattribute__`,
    /// `__setattr__`, `__delattr__`); None if it is the usual one.
    pub(crate) fn attribute_hook(&mut self, class: Gc<Class>, name: Gc<Str>) -> Option<Value> {
        let found = self.lookup(class, name)?;
        let usual = |native: Gc<Native>| {
            let owner = self.heap[native].owner;
            owner == Some(self.types.object) || owner == Some(self.types.type_)
        };
        (!found.as_gc::<Native>().is_some_and(usual)).then_some(found)
    }

    /// Calls such an operation on an object.
    pub(super) fn call_hook(&mut self, hook: Value, object: Value, args: &[Value]) -> PyResult {
        let mut all = vec![object];
        all.extend_from_slice(args);
        if hook.is::<Function>() {
            return self.call(hook, &all);
        }
        let class = self.class_of(object);
        let bound = self.bind_descriptor(hook, object, class)?;
        self.rooted(&[bound], |vm| vm.call(bound, args))
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
            if let Some(method) = self.attribute_hook(class, custom) {
                return match self.call_hook(method, object, &[name.into()]) {
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
        if let Some(alias) = object.as_gc::<Alias>()
            && let Some(origin) = self.heap[alias].origin.present()
            && !crate::types::alias::OWN_ATTRIBUTES.contains(&name.as_str())
        {
            return self.getattr(origin, name).map(Some);
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
        let found = match self.attribute_hook(class, custom) {
            Some(method) => self.call_hook(method, object, &[name.into()]).map(Some),
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
            let class = self.heap[class].name_in_messages();
            format!("type object '{}' has no attribute '{}'", class.as_str(), name.as_str())
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
            // (A slot of a class without a `__dict__` is reached through its descriptor alone.)
            Some(Kind::Instance) if self.heap[class].has_dict || self.heap[class].slots.is_none() => {
                self.own_attr(object.gc_unchecked(), name)
            }
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
            && !self.is_write_only(found)
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

    /// What a `super` object, or an instance of a class derived from `super`, has under a name.
    pub(crate) fn attr_through_super(&mut self, object: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        if let Some(proxy) = object.as_gc::<Super>() {
            return self.super_getattr(proxy, name);
        }
        let proxy = self.unwrap_payload(object).as_gc::<Super>();
        match proxy.map_or(Ok(None), |proxy| self.attr_behind(proxy, name))? {
            Some(found) => Ok(Some(found)),
            None => self.generic_getattr(object, name),
        }
    }

    /// What a `super` object finds in the classes behind its own.
    fn attr_behind(&mut self, proxy: Gc<Super>, name: Gc<Str>) -> PyResult<Option<Value>> {
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
        Ok(None)
    }

    fn super_getattr(&mut self, proxy: Gc<Super>, name: Gc<Str>) -> PyResult<Option<Value>> {
        if let Some(found) = self.attr_behind(proxy, name)? {
            return Ok(Some(found));
        }
        let super_class = self.types.super_;
        match self.lookup(super_class, name) {
            Some(found) => self.bind_descriptor(found, proxy.into(), super_class).map(Some),
            None if name == self.names.class => Ok(Some(super_class.into())),
            None => Ok(None),
        }
    }
}
