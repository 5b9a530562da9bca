//! The protocols of asynchronous code: what `await`, `async for` and `async with` ask of objects, and their complaints.
//!
//! Driving what is waited for is delegation, which is the interpreter's; the objects that do so natively are in
//! [`crate::types::awaiter`].

use crate::heap::{Gc, Instance, Kind, Str};
use crate::types::awaiter::{Awaiter, Role};
use crate::types::exception::{Exc, slot};
use crate::types::generator::{Generator, GeneratorKind};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// The iterator that waits for an awaitable. `what` is for messages: see the instruction GET_AWAITABLE.
    ///
    /// # Errors
    /// TypeError if it is none; RuntimeError for a coroutine that somebody waits for already.
    pub fn get_awaitable(&mut self, value: Value, what: u16) -> PyResult {
        match value.kind() {
            Some(Kind::Generator) => {
                let generator = value.gc_unchecked::<Generator>();
                match self.heap[generator].kind {
                    GeneratorKind::IterableCoroutine => return Ok(value),
                    GeneratorKind::Coroutine if self.delegate(generator).is_some() => {
                        return Err(self.err(Exc::RuntimeError, "coroutine is being awaited already"));
                    }
                    GeneratorKind::Coroutine => return Ok(value),
                    _ => {}
                }
            }
            Some(Kind::Awaiter) if self.heap[value.gc_unchecked::<Awaiter>()].role != Role::Coroutine => {
                return Ok(value);
            }
            Some(Kind::Instance) => {
                let name = self.names.await_;
                if let Some(iterator) = self.call_special(value, name, &[])? {
                    return self.checked_awaiter(iterator);
                }
            }
            _ => {}
        }
        let name = self.type_name(value);
        let message = match what {
            1 => {
                format!("'async with' received an object from __aenter__ that does not implement __await__: {name}")
            }
            2 => format!("'async with' received an object from __aexit__ that does not implement __await__: {name}"),
            _ => format!("object {name} can't be used in 'await' expression"),
        };
        Err(self.type_error(message))
    }

    /// What `__await__` gave, which must be an iterator, and not one that needs awaiting itself.
    fn checked_awaiter(&mut self, iterator: Value) -> PyResult {
        if let Some(generator) = iterator.as_gc::<Generator>() {
            match self.heap[generator].kind {
                GeneratorKind::Generator => return Ok(iterator),
                GeneratorKind::Coroutine | GeneratorKind::IterableCoroutine => {
                    return Err(self.type_error("__await__() returned a coroutine"));
                }
                GeneratorKind::AsyncGenerator(_) => {}
            }
        }
        if self.is_iterator(iterator) {
            return Ok(iterator);
        }
        let message = format!("__await__() returned non-iterator of type '{}'", self.type_name(iterator));
        Err(self.type_error(message))
    }

    /// The asynchronous iterator over an asynchronous iterable.
    ///
    /// # Errors
    /// TypeError if it is none.
    pub fn get_aiter(&mut self, value: Value) -> PyResult {
        if let Some(generator) = value.as_gc::<Generator>()
            && self.heap[generator].kind.is_async()
        {
            return Ok(value);
        }
        let (aiter, anext) = (self.names.aiter, self.names.anext);
        let Some(iterator) = self.call_special(value, aiter, &[])? else {
            let name = self.type_name(value);
            let message = format!("'async for' requires an object with __aiter__ method, got {name}");
            return Err(self.type_error(message));
        };
        if self.lookup_special(iterator, anext).is_none() {
            let name = self.type_name(iterator);
            let message =
                format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}");
            return Err(self.type_error(message));
        }
        Ok(iterator)
    }

    /// The iterator that waits for the next item of an asynchronous iterator.
    ///
    /// # Errors
    /// TypeError if it is none, or if what its `__anext__` gives can't be awaited.
    pub fn get_anext(&mut self, iterator: Value) -> PyResult {
        if let Some(generator) = iterator.as_gc::<Generator>()
            && self.heap[generator].kind.is_async()
        {
            return Ok(Awaiter::make(self, Role::Send, iterator, Value::NONE));
        }
        let anext = self.names.anext;
        let Some(next) = self.call_special(iterator, anext, &[])? else {
            let name = self.type_name(iterator);
            let message = format!("'async for' requires an iterator with __anext__ method, got {name}");
            return Err(self.type_error(message));
        };
        let mark = self.root_mark();
        self.root(next);
        let awaitable = self.get_awaitable(next, 0).map_err(|cause| {
            let name = self.type_name(next);
            let message = format!("'async for' received an invalid object from __anext__: {name}");
            self.root(cause.0);
            let error = self.type_error(message);
            error.set_cause(cause.value());
            error.0.set_slot(slot::CONTEXT, cause.value());
            error
        });
        self.unroot(mark);
        awaitable
    }

    /// Enters an asynchronous context manager: its bound `__aexit__`, and what `__aenter__` returns, not yet awaited.
    ///
    /// # Errors
    /// TypeError if it is none, and what `__aenter__` raises.
    pub(crate) fn enter_async_with(&mut self, manager: Value) -> PyResult<(Value, Value)> {
        let names = [self.names.aenter, self.names.aexit];
        let (exit, enter) = self.manager_methods(manager, names, "asynchronous context manager")?;
        Ok((exit, self.call(enter, &[])?))
    }

    /// What `with` and `async with` have in common: both methods, bound: the one that leaves, which stays rooted, and the one
    /// that enters.
    pub(crate) fn manager_methods(
        &mut self,
        manager: Value,
        [enter_name, exit_name]: [Gc<Str>; 2],
        what: &str,
    ) -> PyResult<(Value, Value)> {
        let class = self.class_of(manager);
        let (enter, exit) = (self.lookup(class, enter_name), self.lookup(class, exit_name));
        let (Some(enter), Some(exit)) = (enter, exit) else {
            let missed =
                if enter.is_none() { String::new() } else { format!(" (missed {} method)", exit_name.as_str()) };
            let message = format!("'{}' object does not support the {what} protocol{missed}", self.type_name(manager));
            return Err(self.type_error(message));
        };
        let exit = self.bind_descriptor(exit, manager, class)?;
        self.root(exit);
        Ok((exit, self.bind_descriptor(enter, manager, class)?))
    }

    /// `aiter(object)`
    pub(crate) fn aiter_builtin(&mut self, object: Value) -> PyResult {
        let (aiter, anext) = (self.names.aiter, self.names.anext);
        let Some(iterator) = self.call_special(object, aiter, &[])? else {
            let message = format!("'{}' object is not an async iterable", self.type_name(object));
            return Err(self.type_error(message));
        };
        if self.lookup_special(iterator, anext).is_none() {
            let message = format!("aiter() returned not an async iterator of type '{}'", self.type_name(iterator));
            return Err(self.type_error(message));
        }
        Ok(iterator)
    }

    /// `anext(object)` or `anext(object, default)`
    pub(crate) fn anext_builtin(&mut self, object: Value, default: Option<Value>) -> PyResult {
        let anext = self.names.anext;
        let Some(next) = self.call_special(object, anext, &[])? else {
            let message = format!("'{}' object is not an async iterator", self.type_name(object));
            return Err(self.type_error(message));
        };
        Ok(match default {
            Some(default) => Awaiter::make(self, Role::Next, next, default),
            None => next,
        })
    }

    /// Whether `collections.abc` would call it awaitable; for those who only ask.
    pub fn is_awaitable(&mut self, value: Value) -> bool {
        let name = self.names.await_;
        match value.as_gc::<Generator>() {
            Some(generator) => {
                matches!(self.heap[generator].kind, GeneratorKind::Coroutine | GeneratorKind::IterableCoroutine)
            }
            None => (value.is::<Instance>() || value.is::<Awaiter>()) && self.lookup_special(value, name).is_some(),
        }
    }
}
