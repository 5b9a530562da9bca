//! Calls of methods from native code. Calling itself is in [`crate::interp`].

use crate::builtins::is_callable;
use crate::heap::{Gc, Str};
use crate::types::class::Class;
use crate::types::module::Module;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// `object.name(*args)`
    ///
    /// # Errors
    /// AttributeError, and whatever the method raises.
    pub fn call_method(&mut self, object: Value, name: Gc<Str>, args: &[Value]) -> PyResult {
        let mark = self.root_mark();
        let method = self.getattr(object, name)?;
        self.root(method);
        let result = self.call(method, args);
        self.unroot(mark);
        result
    }

    /// Calls a dunder method looked up on the object's class; None if it has none (or it is None).
    ///
    /// # Errors
    /// Whatever the method raises.
    pub fn call_special(&mut self, object: Value, name: Gc<Str>, args: &[Value]) -> PyResult<Option<Value>> {
        let class = self.class_of(object);
        match self.lookup(class, name).filter(|m| !m.is_none()) {
            Some(found) => self.call_found(object, class, found, args).map(Some),
            None => Ok(None),
        }
    }

    /// The error of calling what can't be called. Of a module it is said what in it can: who wrote `import pprint` calls that.
    ///
    /// # Errors
    /// What a module's `__getattr__` raises.
    #[cold]
    pub(crate) fn not_callable(&mut self, object: Value) -> PyResult<Raised> {
        let mut message = format!("'{}' object is not callable", self.type_name(object));
        if let Some(module) = object.as_gc::<Module>() {
            let (dict, key) = (self.heap[module].dict, self.heap.intern("__name__"));
            if let Some(name) = self.heap[dict].get_str(key).and_then(|name| name.as_gc::<Str>())
                && let Some(found) = self.getattr_opt(object, name)?
                && is_callable(self, found)
            {
                message += &format!(". Did you mean: '{0}.{0}(...)'?", name.as_str());
            }
        }
        Ok(self.type_error(message))
    }

    /// As [`Vm::call_special`] for operators, which a class can't take from its instances by making the method None: that
    /// is called, and refuses.
    ///
    /// # Errors
    /// TypeError; whatever the method raises.
    pub(crate) fn call_operator(&mut self, object: Value, name: Gc<Str>, args: &[Value]) -> PyResult<Option<Value>> {
        let class = self.class_of(object);
        match self.lookup(class, name) {
            Some(found) if found.is_none() => Err(self.type_error("'NoneType' object is not callable")),
            Some(found) => self.call_found(object, class, found, args).map(Some),
            None => Ok(None),
        }
    }

    /// Calls what was found on an object's class.
    fn call_found(&mut self, object: Value, class: Gc<Class>, found: Value, args: &[Value]) -> PyResult {
        if found.is::<crate::types::function::Function>() || found.is::<crate::types::native::Native>() {
            return self.call_on(found, object, args);
        }
        let mark = self.root_mark();
        let method = self.bind_descriptor(found, object, class)?;
        self.root(method);
        let result = self.call(method, args);
        self.unroot(mark);
        result
    }
}
