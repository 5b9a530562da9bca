//! Calls of methods from native code. Calling itself is in [`crate::interp`].

use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

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
        let Some(found) = self.lookup(class, name).filter(|m| !m.is_none()) else {
            return Ok(None);
        };
        if found.is::<crate::types::function::Function>() || found.is::<crate::types::native::Native>() {
            let mut all = Vec::with_capacity(args.len() + 1);
            all.push(object);
            all.extend_from_slice(args);
            return self.call(found, &all).map(Some);
        }
        let mark = self.root_mark();
        let method = self.bind_descriptor(found, object, class)?;
        self.root(method);
        let result = self.call(method, args);
        self.unroot(mark);
        result.map(Some)
    }
}
