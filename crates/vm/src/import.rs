//! Finding and running modules.
//!
//! The order is: what `sys.modules` has, native modules, frozen ones, then what the host finds along `sys.path` or a
//! package's `__path__`. A module stands in `sys.modules` before it runs, so that circular imports find it, and leaves it
//! again if it fails.

use std::sync::Arc;

use pellucid_bytecode::{Code, Const, VerifiedCode};

use crate::heap::{Gc, Str};
use crate::host::ImportFailure;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{NativeModule, PyResult, Raised, Vm};

/// A module that was found and not yet run.
struct Found {
    code: Arc<VerifiedCode>,
    file: Option<String>,
    /// The `__path__` of a package; an empty string for one that has no folder.
    directory: Option<String>,
}

impl Vm {
    /// The module with this dotted name, imported if need be (the last component, not the package).
    ///
    /// # Errors
    /// ModuleNotFoundError, or what its code raises.
    pub fn import(&mut self, name: &str) -> PyResult {
        let key = self.heap.intern(name);
        if let Some(module) = self.heap[self.modules].get_str(key) {
            if module.is_none() {
                let message = format!("import of {name} halted; None in sys.modules");
                return Err(self.not_found(message, name));
            }
            return Ok(module);
        }
        self.enter_native()?;
        let mark = self.root_mark();
        let module = self.load_module(name, key);
        self.unroot(mark);
        self.leave_native();
        module
    }

    /// What `import` and `from ... import` do: `level` dots before the name; the package at the head of the name, or, with
    /// names to take from it, the module itself (with those that are submodules imported).
    ///
    /// # Errors
    /// ImportError, or what a module raises.
    pub fn import_name(&mut self, name: Gc<Str>, level: i64, fromlist: Value, globals: Gc<Dict>) -> PyResult {
        let text = name.as_str();
        let full = match level {
            0 if text.is_empty() => return Err(self.value_error("Empty module name")),
            0 => text.to_owned(),
            1.. => self.resolve_relative(text, level as usize, globals)?,
            _ => return Err(self.value_error("level must be >= 0")),
        };
        let module = self.import(&full)?;
        let wanted = if fromlist.is_none() { Vec::new() } else { self.collect(fromlist)? };
        if wanted.is_empty() {
            if level > 0 || !text.contains('.') {
                return Ok(module);
            }
            return self.import(text.split('.').next().unwrap_or(text));
        }
        let mark = self.root_mark();
        self.root(module);
        self.root(fromlist);
        let done = self.import_submodules(module, &full, &wanted);
        self.unroot(mark);
        done?;
        Ok(module)
    }

    /// `from module import name`: an attribute, else a submodule.
    ///
    /// # Errors
    /// ImportError.
    pub fn import_from(&mut self, module: Value, name: Gc<Str>) -> PyResult {
        if let Some(value) = self.getattr_opt(module, name)? {
            return Ok(value);
        }
        let module_name = self.module_text(module, self.names.name)?;
        if let Some(module_name) = &module_name {
            let full = self.heap.intern(&format!("{module_name}.{}", name.as_str()));
            if let Some(found) = self.heap[self.modules].get_str(full) {
                return Ok(found);
            }
        }
        let file = self.module_text(module, self.names.file)?;
        let shown = module_name.as_deref().unwrap_or("<unknown module name>");
        let place = file.as_deref().unwrap_or("unknown location");
        let running = self.importing.iter().any(|m| m == shown);
        let message = match running {
            true => format!(
                "cannot import name '{}' from partially initialized module '{shown}' (most likely due to a circular \
                 import) ({place})",
                name.as_str()
            ),
            false => format!("cannot import name '{}' from '{shown}' ({place})", name.as_str()),
        };
        let module_name = self.new_str(shown);
        let path = match file {
            None => Value::NONE,
            Some(file) => self.new_str(&file),
        };
        Err(self.import_error(Exc::ImportError, &message, module_name, path, name.into()))
    }

    /// `from module import *` into a namespace.
    ///
    /// # Errors
    /// If `__all__` is not a list of names that the module has.
    pub fn import_star(&mut self, module: Value, namespace: Gc<Dict>) -> PyResult<()> {
        let names = match self.getattr_opt(module, self.names.all)? {
            Some(all) => {
                self.root(all);
                let items = self.collect(all)?;
                let mut names = Vec::new();
                for item in items {
                    match self.cast::<Str>(item) {
                        Some(name) => names.push(self.heap.intern(name.as_str())),
                        None => {
                            let module_name = self.module_text(module, self.names.name)?.unwrap_or_default();
                            let message =
                                format!("Item in {module_name}.__all__ must be str, not {}", self.type_name(item));
                            return Err(self.type_error(message));
                        }
                    }
                }
                names
            }
            None => match module.as_gc::<Module>() {
                None => return Err(self.err(Exc::ImportError, "from-import-* object has no __dict__ and no __all__")),
                Some(module) => {
                    let dict = self.heap[module].dict;
                    let keys = self.heap[dict].iter().filter_map(|e| e.key.as_gc::<Str>());
                    keys.filter(|k| !k.as_str().starts_with('_')).collect()
                }
            },
        };
        for name in names {
            let value = self.getattr(module, name)?;
            self.heap.dict_set_str(namespace, name, value);
        }
        Ok(())
    }

    /// A module with the attributes that every module has, not in `sys.modules`.
    pub fn new_module(&mut self, name: &str, doc: Value, file: Option<&str>) -> Gc<Module> {
        let name = self.heap.intern(name);
        let dict = self.new_dict();
        let module = self.heap.alloc(Module { name, dict });
        let (package, spec, loader) =
            (self.names.package, self.heap.intern("__spec__"), self.heap.intern("__loader__"));
        let parent = self.new_str(name.as_str().rsplit_once('.').map_or("", |(parent, _)| parent));
        let entries = [
            (self.names.name, name.into()),
            (self.names.doc, doc),
            (package, parent),
            (loader, Value::NONE),
            (spec, Value::NONE),
        ];
        for (name, value) in entries {
            self.heap.dict_set_str(dict, name, value);
        }
        if let Some(file) = file {
            let file = self.new_str(file);
            self.heap.dict_set_str(dict, self.names.file, file);
        }
        module
    }

    /// The module `__main__`, made when it is first asked for.
    pub fn main_module(&mut self, file: Option<&str>) -> Gc<Module> {
        let name = self.names.main;
        if let Some(module) = self.heap[self.modules].get_str(name).and_then(Value::as_gc::<Module>) {
            return module;
        }
        let module = self.new_module("__main__", Value::NONE, None);
        let (builtins, annotations, cached) = (self.builtins_module(), self.new_dict(), self.heap.intern("__cached__"));
        let dict = self.heap[module].dict;
        self.heap.dict_set_str(dict, self.names.package, Value::NONE);
        self.heap.dict_set_str(dict, self.names.annotations, annotations.into());
        self.heap.dict_set_str(dict, self.names.builtins, builtins);
        if let Some(file) = file {
            let file = self.new_str(file);
            self.heap.dict_set_str(dict, self.names.file, file);
            self.heap.dict_set_str(dict, cached, Value::NONE);
        }
        self.heap.dict_set_str(self.modules, name, module.into());
        module
    }

    /// Runs a program as the module `__main__`.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn run_main(&mut self, code: &Arc<VerifiedCode>, file: Option<&str>) -> PyResult {
        let module = self.main_module(file);
        let dict = self.heap[module].dict;
        self.set_docstring(dict, code.code());
        self.enter_main();
        let result = self.run_code(code, dict, None);
        self.leave_main();
        result
    }

    /// The module `builtins`.
    pub(crate) fn builtins_module(&mut self) -> Value {
        let name = self.heap.intern("builtins");
        self.heap[self.modules].get_str(name).unwrap_or(Value::NONE)
    }

    fn set_docstring(&mut self, dict: Gc<Dict>, code: &Code) {
        if code.flags.docstring
            && let Some(Const::Str(doc)) = code.consts.first()
        {
            let doc = self.new_str(doc);
            self.heap.dict_set_str(dict, self.names.doc, doc);
        }
    }

    fn not_found(&mut self, message: String, name: &str) -> Raised {
        let name = self.new_str(name);
        self.import_error(Exc::ModuleNotFoundError, &message, name, Value::NONE, Value::NONE)
    }

    /// An attribute of a module that is a text, if it has it.
    fn module_text(&mut self, module: Value, name: Gc<Str>) -> PyResult<Option<String>> {
        let value = self.getattr_opt(module, name)?;
        Ok(value.and_then(|v| self.cast::<Str>(v)).map(|text| text.as_str().to_owned()))
    }

    /// The absolute name for a relative one.
    fn resolve_relative(&mut self, name: &str, level: usize, globals: Gc<Dict>) -> PyResult<String> {
        let text = |vm: &Vm, key| vm.heap[globals].get_str(key).and_then(|v| vm.cast::<Str>(v));
        let mut package = text(self, self.names.package).map_or(String::new(), |p| p.as_str().to_owned());
        if package.is_empty()
            && let Some(module) = text(self, self.names.name)
        {
            let is_package = self.heap[globals].get_str(self.names.path).is_some();
            let parent = module.as_str().rsplit_once('.').map_or("", |(parent, _)| parent);
            package = if is_package { module.as_str() } else { parent }.to_owned();
        }
        if package.is_empty() {
            return Err(self.err(Exc::ImportError, "attempted relative import with no known parent package"));
        }
        let mut base = package.as_str();
        for _ in 1..level {
            match base.rsplit_once('.') {
                Some((parent, _)) => base = parent,
                None => return Err(self.err(Exc::ImportError, "attempted relative import beyond top-level package")),
            }
        }
        Ok(if name.is_empty() { base.to_owned() } else { format!("{base}.{name}") })
    }

    /// Imports those of the wanted names that the package does not have as attributes.
    fn import_submodules(&mut self, module: Value, full: &str, wanted: &[Value]) -> PyResult<()> {
        if self.getattr_opt(module, self.names.path)?.is_none() {
            return Ok(());
        }
        for &item in wanted {
            let Some(name) = self.cast::<Str>(item) else {
                let message = format!("Item in ``from list'' must be str, not {}", self.type_name(item));
                return Err(self.type_error(message));
            };
            if name.as_str() == "*" {
                if let Some(all) = self.getattr_opt(module, self.names.all)? {
                    self.root(all);
                    let all = self.collect(all)?;
                    let all: Vec<Value> = all.into_iter().filter(|v| v.is::<Str>()).collect();
                    let kept = self.new_tuple(&all);
                    self.root(kept);
                    let starless: Vec<Value> =
                        all.into_iter().filter(|v| v.as_gc::<Str>().is_some_and(|s| s.as_str() != "*")).collect();
                    self.import_submodules(module, full, &starless)?;
                }
                continue;
            }
            let name = self.heap.intern(name.as_str());
            if self.getattr_opt(module, name)?.is_some() {
                continue;
            }
            let submodule = format!("{full}.{}", name.as_str());
            if let Err(raised) = self.import(&submodule) {
                // That there is no such module is told by what wanted the name.
                let missing =
                    crate::types::exception::fields::get(self, raised.0, crate::types::exception::fields::NAME);
                let is_this = missing.as_gc::<Str>().is_some_and(|s| s.as_str() == submodule);
                if !(self.is_exc(raised, Exc::ModuleNotFoundError) && is_this) {
                    return Err(raised);
                }
            }
        }
        Ok(())
    }

    /// Finds and runs a module that is not in `sys.modules`.
    fn load_module(&mut self, name: &str, key: Gc<Str>) -> PyResult {
        let mut directories = None;
        let mut parent_module = None;
        if let Some((parent, _)) = name.rsplit_once('.') {
            let module = self.import(parent)?;
            self.root(module);
            // The parent may have imported it.
            if let Some(module) = self.heap[self.modules].get_str(key) {
                return Ok(module);
            }
            let Some(path) = self.getattr_opt(module, self.names.path)? else {
                return Err(self.not_found(format!("No module named '{name}'; '{parent}' is not a package"), name));
            };
            self.root(path);
            directories = Some(self.collect(path)?);
            parent_module = Some(module);
        }
        let library = self.library;
        let module = if let Some(native) = library.native.iter().find(|m| m.name == name) {
            self.load_native(native, key)?
        } else {
            let directories = match directories {
                Some(directories) => directories,
                None => self.heap[self.path].items.clone(),
            };
            let found = self.find_module(name, &directories)?;
            self.run_module(name, key, found)?
        };
        if let Some(parent) = parent_module {
            self.root(module);
            let child = self.heap.intern(name.rsplit('.').next().unwrap_or(name));
            self.setattr(parent, child, module)?;
        }
        Ok(module)
    }

    fn load_native(&mut self, native: &'static NativeModule, key: Gc<Str>) -> PyResult {
        let doc = self.new_str(native.doc);
        let module = self.new_module(native.name, doc, None);
        let dict = self.heap[module].dict;
        self.heap.dict_set_str(self.modules, key, module.into());
        for row in native.functions {
            let function = self.heap.alloc(Native { def: row, owner: None, bound: Value::UNBOUND });
            let name = self.heap.intern(row.name);
            self.heap.dict_set_str(dict, name, function.into());
        }
        if let Err(raised) = (native.setup)(self, module) {
            self.forget_module(key);
            return Err(raised);
        }
        Ok(module.into())
    }

    fn forget_module(&mut self, key: Gc<Str>) {
        if let Some(place) = self.heap[self.modules].find_str(key) {
            self.heap[self.modules].remove_at(place);
        }
    }

    fn find_module(&mut self, name: &str, directories: &[Value]) -> PyResult<Found> {
        if let Some(frozen) = self.library.frozen.iter().find(|m| m.name == name) {
            let decoded = pellucid_bytecode::format::decode(frozen.code).map_err(|error| error.to_string());
            return match decoded.and_then(|code| pellucid_bytecode::verify(code).map_err(|error| error.to_string())) {
                Ok(code) => Ok(Found { code, file: None, directory: frozen.is_package.then(String::new) }),
                Err(error) => Err(self.err(Exc::ImportError, format!("bad frozen module '{name}': {error}"))),
            };
        }
        let directories: Vec<String> =
            directories.iter().filter_map(|&d| self.cast::<Str>(d)).map(|d| d.as_str().to_owned()).collect();
        match self.host.find_module(name, &directories) {
            Ok(found) => Ok(Found {
                code: found.code,
                file: Some(found.file),
                directory: found.is_package.then_some(found.directory),
            }),
            Err(ImportFailure::NotFound) => Err(self.not_found(format!("No module named '{name}'"), name)),
            Err(ImportFailure::Source(file, error)) => Err(crate::builtins::source_error(self, &error, &file)),
            Err(ImportFailure::Unreadable(reason)) => Err(self.err(Exc::ImportError, reason)),
        }
    }

    fn run_module(&mut self, name: &str, key: Gc<Str>, found: Found) -> PyResult {
        let module = self.new_module(name, Value::NONE, found.file.as_deref());
        let dict = self.heap[module].dict;
        self.set_docstring(dict, found.code.code());
        if let Some(directory) = found.directory {
            let package = self.new_str(name);
            self.heap.dict_set_str(dict, self.names.package, package);
            let items = if directory.is_empty() { Vec::new() } else { vec![self.new_str(&directory)] };
            let path = self.heap.alloc(List { items });
            self.heap.dict_set_str(dict, self.names.path, path.into());
        }
        let builtins = self.builtins_module();
        self.heap.dict_set_str(dict, self.names.builtins, builtins);
        self.heap.dict_set_str(self.modules, key, module.into());
        self.root(module);
        self.importing.push(name.to_owned());
        let result = self.run_code(&found.code, dict, None);
        self.importing.pop();
        if let Err(raised) = result {
            self.forget_module(key);
            return Err(raised);
        }
        // A module may have put something else in its place.
        Ok(self.heap[self.modules].get_str(key).unwrap_or(module.into()))
    }
}
