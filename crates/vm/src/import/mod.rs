//! Importing: what `import` statements, `__import__` and native code ask for.
//!
//! Names are resolved here and looked up in `sys.modules`. Finding is in [`find`], loading in [`load`], what describes a
//! module in [`spec`], the program's own module in [`main`].

mod find;
mod load;
mod main;
pub mod spec;

pub use find::is_core_module;

use crate::heap::{Gc, Str};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::module::Module;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// The module with this dotted name, imported if need be (the last component, not the package). For native code: no
    /// module of the program's own comes before one of the library.
    ///
    /// # Errors
    /// ModuleNotFoundError, or what its code raises.
    pub fn import(&mut self, name: &str) -> PyResult {
        self.import_as(name, true)
    }

    /// As [`Vm::import`], for a name that the program gave: its own modules come first.
    ///
    /// # Errors
    /// ModuleNotFoundError, or what the module's code raises.
    pub fn import_for_program(&mut self, name: &str) -> PyResult {
        self.import_as(name, false)
    }

    /// As [`Vm::import`]; `library_first` says whether the library's modules come before those of the program's folder.
    pub(crate) fn import_as(&mut self, name: &str, library_first: bool) -> PyResult {
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
        self.root(key);
        let module = self.load_module(name, key, library_first);
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
        let library_first = self.is_library(globals);
        let module = self.import_as(&full, library_first)?;
        let mark = self.root_mark();
        self.root(module);
        self.root(fromlist);
        let wanted = if fromlist.is_none() { Vec::new() } else { self.collect(fromlist)? };
        if wanted.is_empty() {
            self.unroot(mark);
            let Some((head, rest)) = text.split_once('.') else { return Ok(module) };
            if level == 0 {
                return self.import_as(head, library_first);
            }
            let package = self.heap.intern(&full[..full.len() - rest.len() - 1]);
            return match self.heap[self.modules].get_str(package) {
                Some(module) => Ok(module),
                None => {
                    let message = format!("'{}' not in sys.modules as expected", package.as_str());
                    Err(self.err(Exc::KeyError, message))
                }
            };
        }
        let done = self.import_submodules(module, &full, &wanted, false);
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
        let spec = self.getattr_opt(module, self.names.spec)?.unwrap_or(Value::NONE);
        let origin = self.spec_file(spec);
        let shadowing = self.is_shadowing(origin.as_deref());
        let file = match origin {
            None if module.is::<Module>() => self.module_text(module, self.names.file)?,
            origin => origin,
        };
        let name_text = pellucid_bytecode::pure::str_repr(name.as_str());
        let shown = pellucid_bytecode::pure::str_repr(module_name.as_deref().unwrap_or("<unknown module name>"));
        let place = file.as_deref().unwrap_or("unknown location");
        let quoted = pellucid_bytecode::pure::str_repr(place);
        let message = if shadowing && module_name.as_deref().is_some_and(is_stdlib_name) {
            format!(
                "cannot import name {name_text} from {shown} (consider renaming {quoted} since it has the same name as \
                 the standard library module named {shown} and the import system gives it precedence)"
            )
        } else if !self.is_initializing(spec) {
            format!("cannot import name {name_text} from {shown} ({place})")
        } else if shadowing {
            format!(
                "cannot import name {name_text} from {shown} (consider renaming {quoted} if it has the same name as a \
                 third-party module you intended to import)"
            )
        } else {
            format!(
                "cannot import name {name_text} from partially initialized module {shown} (most likely due to a \
                 circular import) ({place})"
            )
        };
        let module_name = match module_name {
            None => Value::NONE,
            Some(name) => self.new_str(&name),
        };
        let path = match file {
            None => Value::NONE,
            Some(file) => self.new_str(&file),
        };
        Err(self.import_error(Exc::ImportError, &message, module_name, path, name.into()))
    }

    /// Whether a module lies in the program's own folder, where it may hide another of the same name.
    fn is_shadowing(&mut self, origin: Option<&str>) -> bool {
        let Some(origin) = origin else { return false };
        let Some((mut folder, file)) = origin.rsplit_once('/') else { return false };
        if file == "__init__.py" {
            folder = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
        }
        self.main_folder.as_deref() == Some(folder)
    }

    /// The message of the AttributeError for what a module doesn't have.
    pub(crate) fn no_module_attribute(&mut self, module: Gc<Module>, name: &str) -> String {
        let dict = self.heap[module].dict;
        let get = |vm: &Vm, key| vm.heap[dict].get_str(key);
        let Some(module_name) = get(self, self.names.name).and_then(|v| self.cast::<Str>(v)) else {
            return format!("module has no attribute '{name}'");
        };
        let shown = module_name.as_str();
        let spec = get(self, self.names.spec).unwrap_or(Value::NONE);
        let origin = if spec.is_none() { None } else { self.spec_file(spec) };
        let shadowing = self.is_shadowing(origin.as_deref());
        let file = origin.or_else(|| {
            get(self, self.names.file).and_then(|v| self.cast::<Str>(v)).map(|file| file.as_str().to_owned())
        });
        let quoted = pellucid_bytecode::pure::str_repr(file.as_deref().unwrap_or_default());
        if shadowing && is_stdlib_name(shown) {
            return format!(
                "module '{shown}' has no attribute '{name}' (consider renaming {quoted} since it has the same name as \
                 the standard library module named '{shown}' and the import system gives it precedence)"
            );
        }
        if !spec.is_none() && self.is_initializing(spec) {
            return match (shadowing, file) {
                (true, _) => format!(
                    "module '{shown}' has no attribute '{name}' (consider renaming {quoted} if it has the same name as \
                     a third-party module you intended to import)"
                ),
                (_, Some(_)) => format!(
                    "partially initialized module '{shown}' from {quoted} has no attribute '{name}' (most likely due \
                     to a circular import)"
                ),
                (_, None) => format!(
                    "partially initialized module '{shown}' has no attribute '{name}' (most likely due to a circular \
                     import)"
                ),
            };
        }
        let pending = self.plain_attr(spec, "_uninitialized_submodules").ok().flatten().and_then(Value::as_gc::<List>);
        let is_pending = pending.is_some_and(|list| {
            self.heap[list].items.iter().any(|item| item.as_gc::<Str>().is_some_and(|s| s.as_str() == name))
        });
        if is_pending {
            return format!(
                "cannot access submodule '{name}' of module '{shown}' (most likely due to a circular import)"
            );
        }
        format!("module '{shown}' has no attribute '{name}'")
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
            None => match self.getattr_opt(module, self.names.dict)?.and_then(|dict| self.cast::<Dict>(dict)) {
                None => return Err(self.err(Exc::ImportError, "from-import-* object has no __dict__ and no __all__")),
                Some(dict) => {
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
        let package = self.package_of(globals)?;
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

    /// The package that relative imports start from in a namespace; empty if there is none.
    fn package_of(&mut self, globals: Gc<Dict>) -> PyResult<String> {
        let get = |vm: &Vm, key| vm.heap[globals].get_str(key).filter(|value| !value.is_none());
        let text = |vm: &mut Vm, value: Value, what: &str| match vm.cast::<Str>(value) {
            Some(text) => Ok(text.as_str().to_owned()),
            None => Err(vm.type_error(format!("{what} must be a string"))),
        };
        if let Some(package) = get(self, self.names.package) {
            return text(self, package, "package");
        }
        if let Some(spec) = get(self, self.names.spec) {
            let parent = self.heap.intern("parent");
            let parent = self.getattr(spec, parent)?;
            return text(self, parent, "__spec__.parent");
        }
        let Some(module) = get(self, self.names.name) else {
            return Err(self.err(Exc::KeyError, "'__name__' not in globals"));
        };
        let module = text(self, module, "__name__")?;
        if self.heap[globals].get_str(self.names.path).is_some() {
            return Ok(module);
        }
        Ok(module.rsplit_once('.').map_or(String::new(), |(parent, _)| parent.to_owned()))
    }

    /// Imports those of the wanted names that the package does not have as attributes. `from_all` says whether they stand
    /// in its `__all__`.
    fn import_submodules(&mut self, module: Value, full: &str, wanted: &[Value], from_all: bool) -> PyResult<()> {
        if self.getattr_opt(module, self.names.path)?.is_none() {
            return Ok(());
        }
        for &item in wanted {
            let Some(name) = self.cast::<Str>(item) else {
                let place = match from_all {
                    true => format!("{}.__all__", self.module_text(module, self.names.name)?.unwrap_or_default()),
                    false => "``from list''".to_owned(),
                };
                let message = format!("Item in {place} must be str, not {}", self.type_name(item));
                return Err(self.type_error(message));
            };
            if name.as_str() == "*" {
                if let Some(all) = self.getattr_opt(module, self.names.all)?.filter(|_| !from_all) {
                    self.root(all);
                    let all = self.collect(all)?;
                    let kept = self.new_tuple(&all);
                    self.root(kept);
                    self.import_submodules(module, full, &all, true)?;
                }
                continue;
            }
            let name = self.heap.intern(name.as_str());
            self.root(name);
            if self.getattr_opt(module, name)?.is_some() {
                continue;
            }
            // A module may go by another name than that under which it was asked for.
            let package = self.module_text(module, self.names.name)?.unwrap_or_else(|| full.to_owned());
            let submodule = format!("{package}.{}", name.as_str());
            if let Err(raised) = self.import_as(&submodule, false) {
                // That there is no such module is told by what wanted the name.
                let missing =
                    crate::types::exception::fields::get(self, raised.0, crate::types::exception::fields::NAME);
                let is_this = missing.as_gc::<Str>().is_some_and(|s| s.as_str() == submodule);
                let key = self.heap.intern(&submodule);
                let is_halted = self.heap[self.modules].get_str(key).is_some_and(Value::is_none);
                if !(self.is_exc(raised, Exc::ModuleNotFoundError) && is_this) || is_halted {
                    return Err(raised);
                }
            }
        }
        Ok(())
    }
}

fn is_stdlib_name(name: &str) -> bool {
    crate::traceback::STDLIB_NAMES.contains(&name)
}
