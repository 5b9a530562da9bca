//! The checks `isinstance` and `issubclass`. What stands for a class without being one (it has `__bases__`, a tuple) counts,
//! too. Making classes is in [`super`].

use crate::heap::{Gc, Instance, Tuple};
use crate::types::alias::Alias;
use crate::types::class::Class;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

const NO_CLASS_TO_CHECK: &str = "isinstance() arg 2 must be a type, a tuple of types, or a union";
const NO_CLASS: &str = "issubclass() arg 1 must be a class";
const NO_BASE: &str = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

impl Vm {
    /// `isinstance(object, class)`, where class may be a tuple.
    ///
    /// # Errors
    /// TypeError if `class` is no class; what `__instancecheck__` raises.
    pub fn isinstance(&mut self, object: Value, class: Value) -> PyResult<bool> {
        let own = self.class_of(object);
        if let Some(wanted) = class.as_gc::<Class>() {
            if own == wanted {
                return Ok(true);
            }
            let meta = self.heap[wanted].meta.unwrap_or(self.types.type_);
            if meta == self.types.type_ {
                return Ok(self.heap[own].is_subclass(wanted) || self.poses_as(object, own, wanted)?);
            }
        }
        if let Some(tuple) = class.as_gc::<Tuple>() {
            return self.any_of(tuple, |vm, one| vm.isinstance(object, one));
        }
        let check = self.names.instancecheck;
        if let Some(result) = self.call_special(class, check, &[object])? {
            return self.truth(result);
        }
        match self.union_members(class) {
            Some(members) => self.isinstance(object, members),
            None if class.is::<Alias>() => {
                Err(self.type_error("isinstance() argument 2 cannot be a parameterized generic"))
            }
            None => self.is_really_instance(object, class),
        }
    }

    /// `isinstance` without `__instancecheck__`: what `type.__instancecheck__` does.
    ///
    /// # Errors
    /// TypeError if `class` neither is a class nor stands for one; what attributes raise.
    pub(crate) fn is_really_instance(&mut self, object: Value, class: Value) -> PyResult<bool> {
        if let Some(wanted) = class.as_gc::<Class>() {
            let own = self.class_of(object);
            return Ok(self.heap[own].is_subclass(wanted) || self.poses_as(object, own, wanted)?);
        }
        self.check_bases(class, NO_CLASS_TO_CHECK)?;
        let name = self.names.class;
        match self.getattr_opt(object, name)? {
            Some(own) => self.descends_from(own, class),
            None => Ok(false),
        }
    }

    /// Whether an object says by a `__class__` of its own that it is of a class.
    #[inline]
    fn poses_as(&mut self, object: Value, own: Gc<Class>, wanted: Gc<Class>) -> PyResult<bool> {
        let claimed = self.claimed_class(object, own)?;
        Ok(claimed.is_some_and(|claimed| self.heap[claimed].is_subclass(wanted)))
    }

    /// The class that an object says to be of, if it has its own way of saying so.
    #[inline]
    pub(crate) fn claimed_class(&mut self, object: Value, own: Gc<Class>) -> PyResult<Option<Gc<Class>>> {
        if !object.is::<Instance>() || self.heap[own].candid.get() == self.heap[own].version {
            return Ok(None);
        }
        let (name, reads) = (self.names.class, self.names.getattribute);
        let says = self.lookup(own, name).is_some_and(|found| !found.is::<Native>())
            || self.attribute_hook(own, reads).is_some();
        if !says {
            self.heap[own].candid.set(self.heap[own].version);
            return Ok(None);
        }
        Ok(self.getattr_opt(object, name)?.and_then(|claimed| claimed.as_gc::<Class>()))
    }

    /// `issubclass(class, base)`
    ///
    /// # Errors
    /// TypeError if either is no class; what `__subclasscheck__` raises.
    pub fn issubclass(&mut self, class: Value, base: Value) -> PyResult<bool> {
        if let Some(tuple) = base.as_gc::<Tuple>() {
            return self.any_of(tuple, |vm, one| vm.issubclass(class, one));
        }
        if let (Some(own), Some(wanted)) = (class.as_gc::<Class>(), base.as_gc::<Class>()) {
            let meta = self.heap[wanted].meta.unwrap_or(self.types.type_);
            if meta == self.types.type_ {
                return Ok(self.heap[own].is_subclass(wanted));
            }
        }
        let check = self.names.subclasscheck;
        if let Some(result) = self.call_special(base, check, &[class])? {
            return self.truth(result);
        }
        match self.union_members(base) {
            Some(members) => {
                self.check_bases(class, NO_CLASS)?;
                self.issubclass(class, members)
            }
            None if base.is::<Alias>() => {
                self.check_bases(class, NO_CLASS)?;
                Err(self.type_error("issubclass() argument 2 cannot be a parameterized generic"))
            }
            None => self.is_really_subclass(class, base),
        }
    }

    /// `issubclass` without `__subclasscheck__`: what `type.__subclasscheck__` does.
    ///
    /// # Errors
    /// TypeError if either neither is a class nor stands for one; what attributes raise.
    pub(crate) fn is_really_subclass(&mut self, class: Value, base: Value) -> PyResult<bool> {
        if let (Some(own), Some(wanted)) = (class.as_gc::<Class>(), base.as_gc::<Class>()) {
            return Ok(self.heap[own].is_subclass(wanted));
        }
        self.check_bases(class, NO_CLASS)?;
        self.check_bases(base, NO_BASE)?;
        self.descends_from(class, base)
    }

    /// The bases of what is a class or stands for one.
    fn bases_of(&mut self, class: Value) -> PyResult<Option<Gc<Tuple>>> {
        let name = self.names.bases;
        Ok(self.getattr_opt(class, name)?.and_then(|bases| bases.as_gc::<Tuple>()))
    }

    fn check_bases(&mut self, class: Value, message: &str) -> PyResult<()> {
        match class.is::<Class>() || self.bases_of(class)?.is_some() {
            true => Ok(()),
            false => Err(self.type_error(message)),
        }
    }

    /// Whether a class is found by going from bases to bases.
    fn descends_from(&mut self, class: Value, wanted: Value) -> PyResult<bool> {
        if class == wanted {
            return Ok(true);
        }
        let Some(bases) = self.bases_of(class)? else { return Ok(false) };
        self.rooted(&[bases.into()], |vm| vm.any_of(bases, |vm, base| vm.descends_from(base, wanted)))
    }

    /// Whether a check says yes to one of the items, the first ones first. The caller roots the tuple.
    fn any_of(&mut self, tuple: Gc<Tuple>, mut check: impl FnMut(&mut Vm, Value) -> PyResult<bool>) -> PyResult<bool> {
        self.enter_native()?;
        let mut found = Ok(false);
        for &one in tuple.items() {
            found = check(self, one);
            if !matches!(found, Ok(false)) {
                break;
            }
        }
        self.leave_native();
        found
    }

    fn union_members(&self, value: Value) -> Option<Value> {
        let alias = self.heap[value.as_gc::<Alias>()?];
        alias.origin.is_unbound().then_some(alias.args)
    }
}
