//! Loading what was found: a module object, its attributes, and the run of its code.
//!
//! A module stands in `sys.modules` before it runs, so that circular imports find it, and leaves it again if it fails.

use std::sync::Arc;

use pellucid_bytecode::{Code, Const, VerifiedCode};

use super::find::Found;
use super::spec::ImportClasses;
use crate::heap::{Gc, Str};
use crate::host::ImportFailure;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{NativeModule, PyResult, Vm};

impl Vm {
    /// Finds and runs a module that is not in `sys.modules`.
    pub(super) fn load_module(&mut self, name: &str, key: Gc<Str>, library_first: bool) -> PyResult {
        let Some((parent, child)) = name.rsplit_once('.') else {
            let found = match if library_first { self.find_in_library(name) } else { None } {
                Some(found) => Some(found),
                None => self.find_module(name, None)?,
            };
            let Some(found) = found else { return Err(self.not_found(format!("No module named '{name}'"), name)) };
            return self.load_found(name, key, &found);
        };
        self.import_as(parent, library_first)?;
        let parent_key = self.heap.intern(parent);
        self.root(parent_key);
        let Some(parent_module) = self.heap[self.modules].get_str(parent_key) else {
            return Err(self.key_error(parent_key.into()));
        };
        self.root(parent_module);
        // The parent may have imported it.
        if let Some(module) = self.heap[self.modules].get_str(key) {
            return Ok(module);
        }
        let Some(path) = self.getattr_opt(parent_module, self.names.path)? else {
            return Err(self.not_found(format!("No module named '{name}'; '{parent}' is not a package"), name));
        };
        self.root(path);
        let Some(found) = self.find_module(name, Some(path))? else {
            return Err(self.not_found(format!("No module named '{name}'"), name));
        };
        let spec = self.getattr_opt(parent_module, self.names.spec)?;
        let pending = match spec {
            Some(spec) => self.plain_attr(spec, "_uninitialized_submodules")?.and_then(Value::as_gc::<List>),
            None => None,
        };
        let child = self.heap.intern(child);
        self.root(child);
        if let Some(pending) = pending {
            self.root(pending);
            self.heap[pending].items.push(child.into());
        }
        let module = self.load_found(name, key, &found);
        if let Some(pending) = pending {
            self.heap[pending].items.pop();
        }
        let module = self.root(module?);
        if let Some(parent_module) = self.heap[self.modules].get_str(parent_key) {
            self.setattr(parent_module, child, module)?;
        }
        Ok(module)
    }

    /// Loads a module from where it was found.
    fn load_found(&mut self, name: &str, key: Gc<Str>, found: &Found) -> PyResult {
        let spec = self.spec_of(name, found)?;
        self.root(spec);
        match found {
            Found::Native(native) => {
                let module = self.create_native(native)?;
                self.root(module);
                self.init_attributes(module, spec)?;
                self.heap.dict_set_str(self.modules, key, module);
                Ok(module)
            }
            Found::Frozen(_) => {
                let code = self.frozen_code(name)?;
                self.load_code_as(name, key, spec, code)
            }
            Found::Source { file, .. } => {
                let module = self.plain_module(name, spec)?;
                self.in_modules(key, spec, module, |vm| {
                    let code = vm.source_code(name, file)?;
                    vm.exec_code_in(&code, module)
                })
            }
            Found::Namespace(_) | Found::Spec(_) => self.load_spec(spec),
        }
    }

    fn plain_module(&mut self, name: &str, spec: Value) -> PyResult {
        let module = self.new_module(name, Value::NONE, None).into();
        self.root(module);
        self.init_attributes(module, spec)?;
        Ok(module)
    }

    fn load_code_as(&mut self, name: &str, key: Gc<Str>, spec: Value, code: Arc<VerifiedCode>) -> PyResult {
        let module = self.plain_module(name, spec)?;
        self.in_modules(key, spec, module, |vm| vm.exec_code_in(&code, module))
    }

    /// Puts a module into `sys.modules` and runs it; it leaves again if that fails. A module may put something else in its
    /// place, which is then what is returned.
    fn in_modules(
        &mut self,
        key: Gc<Str>,
        spec: Value,
        module: Value,
        run: impl FnOnce(&mut Vm) -> PyResult,
    ) -> PyResult {
        self.root(module);
        self.mark_initializing(spec, Value::TRUE)?;
        self.heap.dict_set_str(self.modules, key, module);
        let result = run(self);
        if let Err(raised) = result {
            self.root(raised.0);
            self.forget_module(key);
            self.mark_initializing(spec, Value::FALSE)?;
            return Err(raised);
        }
        let now = self.heap[self.modules].get_str(key);
        self.mark_initializing(spec, Value::FALSE)?;
        let Some(now) = now else { return Err(self.key_error(key.into())) };
        // It goes to the end, as its import ends now.
        self.forget_module(key);
        self.heap.dict_set_str(self.modules, key, now);
        Ok(now)
    }

    fn mark_initializing(&mut self, spec: Value, on: Value) -> PyResult<()> {
        let name = self.heap.intern("_initializing");
        self.setattr(spec, name, on)
    }

    /// Loads what a spec describes by asking its loader.
    fn load_spec(&mut self, spec: Value) -> PyResult {
        let name = self.plain_attr(spec, "name")?.unwrap_or(Value::NONE);
        let name = self.to_str(name, "ModuleSpec.name")?;
        let key = self.heap.intern(name.as_str());
        self.root(key);
        let loader = self.plain_attr(spec, "loader")?.unwrap_or(Value::NONE);
        self.root(loader);
        let exec = if loader.is_none() { None } else { self.plain_attr(loader, "exec_module")? };
        if let Some(exec) = exec {
            self.root(exec);
        }
        if exec.is_none() && !loader.is_none() {
            let load = self.heap.intern("load_module");
            self.call_method(loader, load, &[key.into()])?;
            return match self.heap[self.modules].get_str(key) {
                Some(module) => Ok(module),
                None => Err(self.key_error(key.into())),
            };
        }
        let create = if loader.is_none() { None } else { self.plain_attr(loader, "create_module")? };
        let mut module = match create {
            Some(create) => self.call(create, &[spec])?,
            None if exec.is_some() => {
                let message = "loaders that define exec_module() must also define create_module()";
                return Err(self.err(Exc::ImportError, message));
            }
            None => Value::NONE,
        };
        if module.is_none() {
            module = self.new_module(key.as_str(), Value::NONE, None).into();
        }
        self.root(module);
        self.init_attributes(module, spec)?;
        self.in_modules(key, spec, module, |vm| match exec {
            Some(exec) => vm.call(exec, &[module]),
            None if vm.plain_attr(spec, "submodule_search_locations")?.is_none_or(|places| places.is_none()) => {
                Err(vm.import_error(Exc::ImportError, "missing loader", key.into(), Value::NONE, Value::NONE))
            }
            None => Ok(Value::NONE),
        })
    }

    /// Gives a module the attributes that its spec tells of.
    pub(super) fn init_attributes(&mut self, module: Value, spec: Value) -> PyResult<()> {
        let get = |vm: &mut Vm, name: &str| {
            let value = vm.plain_attr(spec, name)?.unwrap_or(Value::NONE);
            PyResult::Ok(vm.root(value))
        };
        let name = get(self, "name")?;
        let parent = get(self, "parent")?;
        let loader = get(self, "loader")?;
        let locations = get(self, "submodule_search_locations")?;
        let mut set = vec![
            (self.names.name, name),
            (self.names.package, parent),
            (self.names.loader, loader),
            (self.names.spec, spec),
        ];
        if !locations.is_none() {
            set.push((self.names.path, locations));
        }
        let has_location = get(self, "has_location")?;
        if self.truth(has_location)? {
            let cached = self.heap.intern("__cached__");
            set.push((self.names.file, get(self, "origin")?));
            set.push((cached, get(self, "cached")?));
        } else if self.class_name_of(loader) == "NamespaceLoader" {
            set.push((self.names.file, Value::NONE));
        }
        for (name, value) in set {
            self.setattr(module, name, value)?;
        }
        Ok(())
    }

    fn class_name_of(&self, value: Value) -> &str {
        self.heap[self.class_of(value)].name.as_str()
    }

    /// A module object for a native module, with what it holds.
    pub(super) fn create_native(&mut self, native: &'static NativeModule) -> PyResult {
        let doc = self.new_str(native.doc);
        let module = self.new_module(native.name, doc, None);
        self.root(module);
        let dict = self.heap[module].dict;
        for row in native.functions {
            let function = self.heap.alloc(Native { def: row, owner: None, bound: Value::UNBOUND });
            let name = self.heap.intern(row.name);
            self.heap.dict_set_str(dict, name, function.into());
        }
        (native.setup)(self, module)?;
        Ok(module.into())
    }

    fn forget_module(&mut self, key: Gc<Str>) {
        if let Some(place) = self.heap[self.modules].find_str(key) {
            self.heap[self.modules].remove_at(place);
        }
    }

    /// The code of a module of the library that is written in Python.
    ///
    /// # Errors
    /// ImportError if there is none.
    pub fn frozen_code(&mut self, name: &str) -> PyResult<Arc<VerifiedCode>> {
        let Some(Found::Frozen(frozen)) = self.find_in_library(name) else {
            let message = format!("No such frozen object named {name}");
            let name = self.new_str(name);
            return Err(self.import_error(Exc::ImportError, &message, name, Value::NONE, Value::NONE));
        };
        let decoded = pellucid_bytecode::format::decode(frozen.code).map_err(|error| error.to_string());
        decoded
            .and_then(|code| pellucid_bytecode::verify(code).map_err(|error| error.to_string()))
            .map_err(|error| self.err(Exc::ImportError, format!("bad frozen module '{name}': {error}")))
    }

    /// The code of a module's source file.
    ///
    /// # Errors
    /// OSError, SyntaxError and its kin.
    pub fn source_code(&mut self, name: &str, file: &str) -> PyResult<Arc<VerifiedCode>> {
        match self.host.load_module(name, file) {
            Ok(code) => {
                let warnings = self.host.take_warnings();
                self.tell_warnings(&warnings, file)?;
                Ok(code)
            }
            Err(ImportFailure::Source(error)) => Err(crate::builtins::source_error(self, &error, file)),
            Err(ImportFailure::Refused(why)) => {
                Err(self.err(Exc::ImportError, format!("bad code in module '{name}': {why}")))
            }
            Err(ImportFailure::Unreadable(error)) => {
                let file = self.new_str(file);
                Err(self.file_error(&error, file))
            }
        }
    }

    /// The code object for code that was just loaded.
    ///
    /// # Errors
    /// MemoryError and its kin, if a constant can't be made.
    pub fn code_object(&mut self, code: &Arc<VerifiedCode>) -> PyResult {
        Ok(self.load_code(code)?.into())
    }

    /// Runs a module's code in its namespace.
    pub(super) fn exec_code_in(&mut self, code: &Arc<VerifiedCode>, module: Value) -> PyResult {
        let dict = match module.as_gc::<Module>() {
            Some(module) => self.heap[module].dict,
            None => {
                let dict = self.getattr(module, self.names.dict)?;
                match self.cast::<Dict>(dict) {
                    Some(dict) => dict,
                    None => return Err(self.type_error("the __dict__ of a module must be a dict")),
                }
            }
        };
        self.set_docstring(dict, code.code());
        if self.heap[dict].get_str(self.names.builtins).is_none() {
            let builtins = self.builtins_module();
            self.heap.dict_set_str(dict, self.names.builtins, builtins);
        }
        self.root(dict);
        self.run_code(code, dict, None)
    }

    /// A module with the attributes that every module has, not in `sys.modules`.
    pub fn new_module(&mut self, name: &str, doc: Value, file: Option<&str>) -> Gc<Module> {
        let name = self.heap.intern(name);
        let dict = self.new_dict();
        let module = self.heap.alloc(Module { name, dict, class: None });
        self.fill_module(dict, name, doc);
        if let Some(file) = file {
            let file = self.new_str(file);
            self.heap.dict_set_str(dict, self.names.file, file);
        }
        module
    }

    /// The variables that every module has.
    pub(crate) fn fill_module(&mut self, dict: Gc<Dict>, name: Gc<Str>, doc: Value) {
        let entries = [
            (self.names.name, name.into()),
            (self.names.doc, doc),
            (self.names.package, Value::NONE),
            (self.names.loader, Value::NONE),
            (self.names.spec, Value::NONE),
        ];
        for (name, value) in entries {
            self.heap.dict_set_str(dict, name, value);
        }
    }

    /// Whether a namespace belongs to a module of the library, whose imports no folder of a program comes before.
    pub(super) fn is_library(&self, globals: Gc<Dict>) -> bool {
        let Some(ImportClasses { frozen, .. }) = self.import_classes else { return false };
        self.heap[globals].get_str(self.names.loader) == Some(frozen.into())
    }

    /// The module `builtins`.
    pub(crate) fn builtins_module(&mut self) -> Value {
        let name = self.heap.intern("builtins");
        self.heap[self.modules].get_str(name).unwrap_or(Value::NONE)
    }

    pub(super) fn set_docstring(&mut self, dict: Gc<Dict>, code: &Code) {
        if code.flags.docstring
            && let Some(Const::Str(doc)) = code.consts.first()
        {
            let doc = self.new_str(doc);
            self.heap.dict_set_str(dict, self.names.doc, doc);
        }
    }
}
