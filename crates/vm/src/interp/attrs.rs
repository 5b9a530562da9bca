//! Attribute instructions: the inline caches' quick paths, and filling them.
//!
//! Why a cache holds: a shape tells class and slots of an instance; what was found on the class holds while the class has
//! the same version, which changes with any change to it or its bases. An instance in dict mode has its class's dict
//! shape and is never cached.

use super::cache::{AttrCache, AttrKind, AttrSite};
use super::code::LoadedCode;
use crate::heap::{Gc, Instance, Kind, Str};
use crate::types::class::{Class, Member, Super};
use crate::types::function::{Function, Property};
use crate::types::module::Module;
use crate::types::native::{Binding, Native};
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    fn running_code(&self) -> Gc<LoadedCode> {
        self.machine.frames.last().expect("a frame is running").code
    }

    #[inline(always)]
    fn attr_site(&self, code: Gc<LoadedCode>, index: u16) -> &AttrSite {
        // SAFETY: the operands that number caches are within the table, as the translator made both.
        unsafe { self.heap[code].attr_caches.get_unchecked(index as usize) }
    }

    fn attr_name(&self, index: u16) -> Gc<Str> {
        self.attr_site(self.running_code(), index).name
    }

    fn fill_cache(&mut self, index: u16, cache: AttrCache) {
        let code = self.running_code();
        self.heap[code].attr_caches[index as usize].add(cache);
    }

    #[inline(always)]
    fn class_holds(&self, cache: &AttrCache) -> bool {
        cache.class.is_some_and(|class| self.heap[class].version == cache.version)
    }

    /// The cache for instances of this shape, if it holds.
    #[inline(always)]
    fn cache_for(&self, instance: Gc<Instance>, code: Gc<LoadedCode>, index: u16) -> Option<&AttrCache> {
        let shape = instance.shape();
        let [first, others @ ..] = &self.attr_site(code, index).ways;
        let cache = if first.shape == shape { first } else { others.iter().find(|way| way.shape == shape)? };
        self.class_holds(cache).then_some(cache)
    }

    /// LOAD_ATTR by its cache.
    #[inline(always)]
    pub(super) fn load_attr_quick(&self, object: Value, code: Gc<LoadedCode>, index: u16) -> Option<Value> {
        if let Some(instance) = object.as_gc::<Instance>() {
            let cache = self.cache_for(instance, code, index)?;
            return match cache.kind {
                AttrKind::Slot(slot) => Some(instance.slot(slot as usize)),
                AttrKind::ClassValue => Some(cache.value),
                _ => None,
            };
        }
        let cache = &self.attr_site(code, index).ways[0];
        match cache.kind {
            AttrKind::Module(place) => {
                let module = object.as_gc::<Module>()?;
                let dict = &self.heap[self.heap[module].dict];
                let holds = dict.keys_version == cache.version && cache.version != 0;
                holds.then(|| dict.value_at(place as usize))
            }
            AttrKind::OfClass => {
                let class = object.as_gc::<Class>()?;
                (cache.class == Some(class) && self.class_holds(cache)).then_some(cache.value)
            }
            _ => None,
        }
    }

    /// LOAD_ATTR when its cache does not tell.
    #[inline(never)]
    pub(super) fn load_attr(&mut self, object: Value, index: u16) -> PyResult {
        let name = self.attr_name(index);
        if let Some(instance) = object.as_gc::<Instance>() {
            if let Some(cache) = self.cache_for(instance, self.running_code(), index)
                && cache.kind == AttrKind::Property
            {
                return self.call(cache.value, &[object]);
            }
            self.fill_load(instance, index);
        } else if let Some(module) = object.as_gc::<Module>().filter(|&module| self.heap[module].class.is_none()) {
            let dict = self.heap[module].dict;
            if let Some(place) = self.heap[dict].find_str(name) {
                let version = self.keys_version(dict);
                let kind = AttrKind::Module(place as u32);
                self.fill_cache(index, AttrCache { version, ..AttrCache::of(kind) });
                return Ok(self.heap[dict].value_at(place));
            }
        } else if let Some(class) = object.as_gc::<Class>() {
            self.fill_class(class, index);
        }
        self.getattr(object, name)
    }

    fn fill_class(&mut self, class: Gc<Class>, index: u16) {
        let name = self.attr_name(index);
        let meta = self.heap[class].meta.unwrap_or(self.types.type_);
        if self.lookup(meta, name).is_some() || !self.is_ordinary(meta) {
            return;
        }
        let Some(found) = self.lookup(class, name) else { return };
        if matches!(found.kind(), Some(Kind::Wrapper | Kind::Instance | Kind::Property)) {
            return;
        }
        let version = self.heap[class].version;
        let cache = AttrCache { version, class: Some(class), value: found, ..AttrCache::of(AttrKind::OfClass) };
        self.fill_cache(index, cache);
    }

    /// Whether attribute look-up on instances of a class is the ordinary one.
    fn is_ordinary(&mut self, class: Gc<Class>) -> bool {
        let custom = self.names.getattribute;
        self.attribute_hook(class, custom).is_none()
    }

    fn fill_load(&mut self, instance: Gc<Instance>, index: u16) {
        let name = self.attr_name(index);
        let shape_id = instance.shape();
        let shape = self.heap.shape(shape_id);
        let (class, is_dict, slot) = (shape.class, shape.is_dict, shape.slot_of(name));
        if is_dict || !self.is_ordinary(class) {
            return;
        }
        let version = self.heap[class].version;
        let found = self.lookup(class, name);
        let (kind, value) = match (found, slot) {
            (Some(found), _) if self.is_data_descriptor(found) => match found.as_gc::<Property>() {
                Some(property) if matches!(self.heap[property].get.kind(), Some(Kind::Function | Kind::Native)) => {
                    (AttrKind::Property, self.heap[property].get)
                }
                None if found.is::<Member>() && slot.is_some() => {
                    (AttrKind::Slot(slot.unwrap_or_default() as u32), Value::UNBOUND)
                }
                _ => return,
            },
            (_, Some(slot)) => (AttrKind::Slot(slot as u32), Value::UNBOUND),
            (Some(found), None) => match found.kind() {
                None
                | Some(Kind::Str | Kind::Tuple | Kind::List | Kind::Dict | Kind::Set | Kind::BigInt | Kind::Float) => {
                    (AttrKind::ClassValue, found)
                }
                _ => return,
            },
            (None, None) => return,
        };
        self.fill_cache(index, AttrCache { kind, shape: shape_id, version, class: Some(class), value });
    }

    /// The getter that a LOAD_ATTR of this object is a call of, if its cache says so.
    #[inline(always)]
    pub(super) fn cached_getter(&self, object: Value, code: Gc<LoadedCode>, index: u16) -> Option<Gc<Function>> {
        let instance = object.as_gc::<Instance>()?;
        let cache = self.cache_for(instance, code, index)?;
        let func = if cache.kind == AttrKind::Property { cache.value.as_gc::<Function>()? } else { return None };
        (self.quick_argc(func) == 1).then_some(func)
    }

    /// STORE_ATTR by its cache; false if that does not tell.
    #[inline(always)]
    pub(super) fn store_attr_quick(&mut self, object: Value, value: Value, code: Gc<LoadedCode>, index: u16) -> bool {
        let Some(instance) = object.as_gc::<Instance>() else { return false };
        let Some(cache) = self.cache_for(instance, code, index) else { return false };
        match cache.kind {
            AttrKind::Slot(slot) => {
                instance.set_slot(slot as usize, value);
                true
            }
            AttrKind::Add(slot, next) => {
                let class = cache.class;
                if (slot as usize) < instance.capacity() {
                    instance.set_slot(slot as usize, value);
                } else if let Some(class) = class {
                    self.add_slot(instance, class, slot as usize, value);
                }
                instance.set_shape(next);
                true
            }
            _ => false,
        }
    }

    /// STORE_ATTR when its cache does not tell.
    #[inline(never)]
    pub(super) fn store_attr(&mut self, object: Value, value: Value, index: u16) -> PyResult<()> {
        let name = self.attr_name(index);
        let Some(instance) = object.as_gc::<Instance>() else {
            return self.setattr(object, name, value);
        };
        let before = instance.shape();
        let shape = self.heap.shape(before);
        let (class, is_dict, slot, count) = (shape.class, shape.is_dict, shape.slot_of(name), shape.slot_count());
        self.setattr(object, name, value)?;
        let custom = self.names.setattr;
        let plain = !is_dict
            && name != self.names.class
            && name != self.names.dict
            && self.attribute_hook(class, custom).is_none();
        if !plain {
            return Ok(());
        }
        if let Some(found) = self.lookup(class, name)
            && self.is_data_descriptor(found)
            && !found.is::<Member>()
        {
            return Ok(());
        }
        let after = instance.shape();
        let kind = match slot {
            Some(slot) => AttrKind::Slot(slot as u32),
            None if self.heap.shape(after).is_dict => return Ok(()),
            None if self.heap.shape(after).slot_of(name) == Some(count) => AttrKind::Add(count as u32, after),
            None => return Ok(()),
        };
        let version = self.heap[class].version;
        let class = Some(class);
        self.fill_cache(index, AttrCache { kind, shape: before, version, class, value: Value::UNBOUND });
        Ok(())
    }

    pub(super) fn delete_attr(&mut self, object: Value, name: u16) -> PyResult<()> {
        let code = self.running_code();
        let name = self.heap[code].names[name as usize];
        self.delattr(object, name)
    }

    /// LOAD_METHOD by its cache: the function, to be called with the object first.
    #[inline(always)]
    pub(super) fn load_method_quick(&self, object: Value, code: Gc<LoadedCode>, index: u16) -> Option<Value> {
        if let Some(instance) = object.as_gc::<Instance>() {
            let cache = self.cache_for(instance, code, index)?;
            return (cache.kind == AttrKind::Method).then_some(cache.value);
        }
        let cache = &self.attr_site(code, index).ways[0];
        match cache.kind {
            AttrKind::BuiltinMethod(kind) => (object.kind() == Some(kind)).then_some(cache.value),
            AttrKind::SetMethod => object.as_gc::<Set>().filter(|&set| !self.heap[set].frozen).map(|_| cache.value),
            _ => None,
        }
    }

    /// LOAD_METHOD when its cache does not tell: method and receiver, or unbound and the attribute.
    #[inline(never)]
    pub(super) fn load_method(&mut self, object: Value, index: u16) -> PyResult<(Value, Value)> {
        let name = self.attr_name(index);
        if let Some(instance) = object.as_gc::<Instance>() {
            let shape_id = instance.shape();
            let shape = self.heap.shape(shape_id);
            let (class, is_dict) = (shape.class, shape.is_dict);
            let shadowed = self.own_attr(instance, name).is_some();
            if !shadowed
                && self.is_ordinary(class)
                && let Some(found) = self.lookup(class, name)
                && self.is_method(found)
            {
                if !is_dict {
                    let version = self.heap[class].version;
                    let (kind, class) = (AttrKind::Method, Some(class));
                    self.fill_cache(index, AttrCache { kind, shape: shape_id, version, class, value: found });
                }
                return Ok((found, object));
            }
        } else if let Some(proxy) = object.as_gc::<Super>() {
            let Super { class, object: receiver, object_class } = self.heap[proxy];
            let through_class = receiver.as_gc::<Class>() == Some(object_class);
            if !through_class
                && !receiver.is_unbound()
                && let Some(found) = self.lookup_behind(class, object_class, name)
                && self.is_method(found)
            {
                return Ok((found, receiver));
            }
        } else if !matches!(object.kind(), Some(Kind::Class | Kind::Module | Kind::Super | Kind::Function)) {
            let class = self.class_of(object);
            if let Some(found) = self.lookup(class, name)
                && self.is_method(found)
            {
                // A kind that several classes share (set and frozenset, the iterators) is not told apart by the cache.
                let shared = matches!(
                    object.kind(),
                    None | Some(Kind::Set | Kind::Iter | Kind::DictView | Kind::Wrapper | Kind::Native)
                );
                if let (Some(kind), false) = (object.kind(), shared) {
                    self.fill_cache(index, AttrCache { value: found, ..AttrCache::of(AttrKind::BuiltinMethod(kind)) });
                }
                if class == self.types.set {
                    self.fill_cache(index, AttrCache { value: found, ..AttrCache::of(AttrKind::SetMethod) });
                }
                return Ok((found, object));
            }
        }
        if let Some(value) = self.load_attr_quick(object, self.running_code(), index) {
            return Ok((Value::UNBOUND, value));
        }
        Ok((Value::UNBOUND, self.load_attr(object, index)?))
    }

    /// Whether calling what was found on a class with the object first is what calling the bound method does.
    fn is_method(&self, found: Value) -> bool {
        match found.kind() {
            Some(Kind::Function) => !self.stays_unbound(found.gc_unchecked()),
            Some(Kind::Native) => {
                let native = &self.heap[found.gc_unchecked::<Native>()];
                native.owner.is_some() && native.bound.is_unbound() && native.def.binding == Binding::Plain
            }
            _ => false,
        }
    }
}
