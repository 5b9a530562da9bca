//! Variables: globals by their caches, names of class bodies, the errors of those that have no value.
//!
//! Called by the loop's arms; what a cache remembers is told in [`super::cache`]. A room that may hold `unsafe`.

use super::code::LoadedCode;
use crate::heap::{Gc, Str};
use crate::types::dict::Dict;
use crate::types::exception::{Exc, fields};
use crate::types::function::{Cell, Function};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    #[cold]
    pub(super) fn unbound_local(&mut self, register: u16) -> Raised {
        let name = self.heap[self.frame().code].locals[register as usize];
        let message =
            format!("cannot access local variable '{}' where it is not associated with a value", name.as_str());
        self.err(Exc::UnboundLocalError, message)
    }

    #[cold]
    pub(super) fn unbound_cell(&mut self, register: u16) -> Raised {
        let verified = self.heap[self.frame().code].verified.clone();
        let code = verified.code();
        let index = register as usize - code.locals.len();
        match code.cells.get(index) {
            Some(name) => {
                let message = format!("cannot access local variable '{name}' where it is not associated with a value");
                self.err(Exc::UnboundLocalError, message)
            }
            None => {
                let name = &code.frees[index - code.cells.len()];
                let message = format!(
                    "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
                );
                let raised = self.err(Exc::NameError, message);
                let name = self.heap.intern(name);
                fields::set(self, raised.0, fields::NAME, name.into());
                raised
            }
        }
    }

    /// LOAD_GLOBAL by its cache.
    #[inline(always)]
    pub(super) fn cached_global(&self, code: Gc<LoadedCode>, func: Gc<Function>, cache: u32) -> Option<Value> {
        // SAFETY: the operands that number caches are within the table, as the translator made both.
        let cache = unsafe { self.heap[code].global_caches.get_unchecked(cache as usize) };
        let globals = self.heap[func].globals;
        let versions = (self.heap[globals].keys_version, self.heap[self.builtins].keys_version);
        let dict = cache.dict.filter(|_| versions == cache.versions)?;
        Some(self.heap[dict].value_at(cache.place as usize))
    }

    #[inline(never)]
    pub(super) fn load_global(&mut self, cache: usize) -> PyResult {
        let (code, func) = (self.frame().code, self.frame().func);
        let name = self.heap[code].global_caches[cache].name;
        let (globals, builtins) = (self.heap[func].globals, self.builtins);
        if let Some(builtins) = self.own_builtins(globals) {
            let found = self.heap[globals].get_str(name).or_else(|| self.heap[builtins].get_str(name));
            return found.ok_or_else(|| self.name_error(name));
        }
        let found = [globals, builtins].into_iter().find_map(|dict| Some((dict, self.heap[dict].find_str(name)?)));
        let Some((dict, place)) = found else {
            return Err(self.name_error(name));
        };
        self.fill_global(code, cache, dict, place);
        Ok(self.heap[dict].value_at(place))
    }

    fn fill_global(&mut self, code: Gc<LoadedCode>, cache: usize, dict: Gc<Dict>, place: usize) {
        let (globals, builtins) = (self.heap[self.frame().func].globals, self.builtins);
        let versions = (self.keys_version(globals), self.keys_version(builtins));
        let entry = &mut self.heap[code].global_caches[cache];
        (entry.versions, entry.dict, entry.place) = (versions, Some(dict), place as u32);
    }

    /// The dict that these globals have in the place of the built-in names, if it is another.
    pub(super) fn own_builtins(&self, globals: Gc<Dict>) -> Option<Gc<Dict>> {
        let builtins = self.heap[globals].get_str(self.names.builtins)?.as_gc::<Dict>()?;
        (builtins != self.builtins).then_some(builtins)
    }

    /// The version of a dict's keys, given to it now if it has none.
    pub(super) fn keys_version(&mut self, dict: Gc<Dict>) -> u32 {
        if self.heap[dict].keys_version == 0 {
            let version = self.heap.new_version();
            self.heap[dict].keys_version = version;
        }
        self.heap[dict].keys_version
    }

    #[inline]
    pub(super) fn store_global(&mut self, cache: usize, value: Value) {
        let (code, func) = (self.frame().code, self.frame().func);
        let entry = self.heap[code].global_caches[cache];
        let globals = self.heap[func].globals;
        if entry.dict == Some(globals) && self.heap[globals].keys_version == entry.versions.0 {
            self.heap[globals].set_value_at(entry.place as usize, value);
            return;
        }
        self.heap.dict_set_str(globals, entry.name, value);
        if let Some(place) = self.heap[globals].find_str(entry.name) {
            self.fill_global(code, cache, globals, place);
        }
    }

    pub(super) fn delete_global(&mut self, name: u16) -> PyResult<()> {
        let name = self.heap[self.frame().code].names[name as usize];
        let globals = self.heap[self.frame().func].globals;
        match self.heap[globals].find_str(name) {
            Some(place) => {
                self.heap[globals].remove_at(place);
                Ok(())
            }
            None => Err(self.name_error(name)),
        }
    }

    fn name_at(&self, name: u16) -> Gc<Str> {
        self.heap[self.frame().code].names[name as usize]
    }

    pub(super) fn load_name(&mut self, name: u16) -> PyResult {
        let name = self.name_at(name);
        let namespace = self.frame().namespace;
        if let Some(found) = self.namespace_get(namespace, name)? {
            return Ok(found);
        }
        let globals = self.heap[self.frame().func].globals;
        let builtins = self.own_builtins(globals).unwrap_or(self.builtins);
        match self.heap[globals].get_str(name).or_else(|| self.heap[builtins].get_str(name)) {
            Some(value) => Ok(value),
            None => Err(self.name_error(name)),
        }
    }

    fn namespace_get(&mut self, namespace: Value, name: Gc<Str>) -> PyResult<Option<Value>> {
        if let Some(dict) = namespace.as_gc::<Dict>() {
            return Ok(self.heap[dict].get_str(name));
        }
        if namespace.is_unbound() {
            return Ok(None);
        }
        match self.getitem(namespace, name.into()) {
            Ok(value) => Ok(Some(value)),
            Err(raised) if self.is_exc(raised, Exc::KeyError) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    pub(super) fn store_name(&mut self, name: u16, value: Value) -> PyResult<()> {
        let name = self.name_at(name);
        let namespace = self.frame().namespace;
        if let Some(dict) = namespace.as_gc::<Dict>() {
            self.heap.dict_set_str(dict, name, value);
            return Ok(());
        }
        if namespace.is_unbound() {
            let globals = self.heap[self.frame().func].globals;
            self.heap.dict_set_str(globals, name, value);
            return Ok(());
        }
        self.setitem(namespace, name.into(), value)
    }

    pub(super) fn delete_name(&mut self, name: u16) -> PyResult<()> {
        let name = self.name_at(name);
        let namespace = self.frame().namespace;
        let dict = match namespace.as_gc::<Dict>() {
            Some(dict) => dict,
            None if namespace.is_unbound() => self.heap[self.frame().func].globals,
            None => return self.delitem(namespace, name.into()),
        };
        match self.heap[dict].find_str(name) {
            Some(place) => {
                self.heap[dict].remove_at(place);
                Ok(())
            }
            None => Err(self.name_error(name)),
        }
    }

    pub(super) fn load_class_cell(&mut self, cell: u16, holder: Value) -> PyResult {
        let verified = self.heap[self.frame().code].verified.clone();
        let code = verified.code();
        let index = cell as usize;
        let text = code.cells.get(index).unwrap_or_else(|| &code.frees[index - code.cells.len()]);
        let name = self.heap.intern(text);
        let namespace = self.frame().namespace;
        if let Some(found) = self.namespace_get(namespace, name)? {
            return Ok(found);
        }
        let held = holder.as_gc::<Cell>().map_or(Value::UNBOUND, |c| self.heap[c].value);
        match held.present() {
            Some(value) => Ok(value),
            None => Err(self.unbound_cell((code.locals.len() + index) as u16)),
        }
    }

    #[cold]
    pub(super) fn push_namespace(&mut self) -> Value {
        self.frame().namespace.present().unwrap_or_else(|| self.heap[self.frame().func].globals.into())
    }

    #[cold]
    pub(super) fn use_namespace(&mut self, namespace: Value) {
        self.machine.frames.last_mut().expect("a frame is running").namespace = namespace;
    }

    pub(super) fn setup_annotations(&mut self) -> PyResult<()> {
        let name = self.names.annotations;
        let namespace = self.frame().namespace;
        if self.namespace_get(namespace, name)?.is_some() {
            return Ok(());
        }
        let dict = match namespace.as_gc::<Dict>() {
            Some(dict) => dict,
            None if namespace.is_unbound() => self.heap[self.frame().func].globals,
            // (What a metaclass prepared.)
            None => {
                let annotations = self.new_dict();
                return self.setitem(namespace, name.into(), annotations.into());
            }
        };
        if self.heap[dict].get_str(name).is_none() {
            let annotations = self.new_dict();
            self.heap.dict_set_str(dict, name, annotations.into());
        }
        Ok(())
    }
}
