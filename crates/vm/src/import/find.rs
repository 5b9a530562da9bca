//! Finding a module: along `sys.meta_path`, and along `sys.path` or a package's `__path__`.
//!
//! The importers and hooks that are there from the beginning are known by identity and never called; what a program adds is
//! called as CPython calls it.

use super::spec::{LIBRARY_ENTRY, SpecParts};
use crate::heap::{Gc, Str};
use crate::host::FoundModule;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{FrozenModule, NativeModule, PyResult, Vm};

/// Modules that CPython has built in or frozen: no folder of a program comes before them.
const CORE: &[&str] = &[
    "abc",
    "atexit",
    "builtins",
    "codecs",
    "errno",
    "faulthandler",
    "gc",
    "genericpath",
    "importlib",
    "io",
    "itertools",
    "marshal",
    "ntpath",
    "os",
    "posix",
    "posixpath",
    "pwd",
    "runpy",
    "site",
    "stat",
    "sys",
    "time",
    "zipimport",
];

/// Whether no folder of a program comes before a top-level module of this name, if the library has it.
pub fn is_core_module(name: &str) -> bool {
    name.starts_with('_') || CORE.contains(&name)
}

/// A module that was found and is not loaded.
pub(crate) enum Found {
    /// A native module.
    Native(&'static NativeModule),
    /// A module of the library that is written in Python.
    Frozen(&'static FrozenModule),
    /// A file of the program's own.
    Source {
        /// The file.
        file: String,
        /// The folder, if it is a package.
        directory: Option<String>,
    },
    /// Folders without an `__init__`.
    Namespace(Vec<String>),
    /// What a finder of the program's own gave.
    Spec(Value),
}

impl Vm {
    /// The library's module of this name.
    pub(super) fn find_in_library(&self, name: &str) -> Option<Found> {
        if let Some(&native) = self.library.native.iter().find(|module| module.name == name) {
            return Some(Found::Native(native));
        }
        let frozen = self.library.frozen.binary_search_by(|module| module.name.cmp(name)).ok()?;
        Some(Found::Frozen(&self.library.frozen[frozen]))
    }

    /// A variable of `sys`, once the program has that module; it may have put something else there.
    fn sys_variable(&mut self, name: &str) -> PyResult<Option<Value>> {
        let sys = self.heap.intern("sys");
        match self.heap[self.modules].get_str(sys) {
            Some(sys) => self.plain_attr(sys, name),
            None => Ok(None),
        }
    }

    /// The entries of `sys.path`.
    pub(crate) fn sys_path(&mut self) -> PyResult<Vec<Value>> {
        match self.sys_variable("path")? {
            Some(path) if path != self.path.into() => self.collect(path),
            _ => Ok(self.heap[self.path].items.clone()),
        }
    }

    /// Looks for a module: `path` is the `__path__` of its package.
    pub(super) fn find_module(&mut self, name: &str, path: Option<Value>) -> PyResult<Option<Found>> {
        let classes = self.import_classes();
        let finders = match self.sys_variable("meta_path")? {
            None => self.heap[classes.meta_path].items.clone(),
            Some(none) if none.is_none() => {
                return Err(self.err(Exc::ImportError, "sys.meta_path is None, Python is likely shutting down"));
            }
            Some(finders) => self.collect(finders)?,
        };
        let mark = self.root_mark();
        for &finder in &finders {
            self.root(finder);
        }
        for finder in finders {
            let found = if finder == classes.builtin.into() {
                self.core_module(name, path)?.filter(|found| matches!(found, Found::Native(_)))
            } else if finder == classes.frozen.into() {
                self.core_module(name, path)?.filter(|found| matches!(found, Found::Frozen(_)))
            } else if finder == classes.path_finder.into() {
                let entries = match path {
                    Some(path) => self.collect(path)?,
                    None => self.sys_path()?,
                };
                self.find_on_path(name, &entries)?
            } else {
                self.ask_finder(finder, name, path)?
            };
            if found.is_some() {
                self.unroot(mark);
                return Ok(found);
            }
        }
        self.unroot(mark);
        Ok(None)
    }

    /// What the first two importers find: modules that CPython has built in, and their submodules.
    fn core_module(&mut self, name: &str, path: Option<Value>) -> PyResult<Option<Found>> {
        let is_core = match path {
            None => is_core_module(name),
            Some(path) => {
                let entries = self.collect(path)?;
                entries.first().is_some_and(|&entry| self.is_library_entry(entry))
            }
        };
        Ok(if is_core { self.find_in_library(name) } else { None })
    }

    fn is_library_entry(&self, entry: Value) -> bool {
        self.cast::<Str>(entry).is_some_and(|entry| entry.as_str().starts_with(LIBRARY_ENTRY))
    }

    fn ask_finder(&mut self, finder: Value, name: &str, path: Option<Value>) -> PyResult<Option<Found>> {
        let Some(find_spec) = self.plain_attr(finder, "find_spec")? else { return Ok(None) };
        self.root(find_spec);
        let key = self.heap.intern(name);
        self.root(key);
        let before = self.heap[self.modules].get_str(key);
        let spec = self.call(find_spec, &[key.into(), path.unwrap_or(Value::NONE), Value::NONE])?;
        if spec.is_none() {
            return Ok(None);
        }
        self.root(spec);
        // The finder may have imported the module itself.
        if before.is_none()
            && let Some(module) = self.heap[self.modules].get_str(key)
            && let Some(own) = self.plain_attr(module, "__spec__")?.filter(|spec| !spec.is_none())
        {
            return Ok(Some(Found::Spec(own)));
        }
        Ok(Some(Found::Spec(spec)))
    }

    /// Looks for a module in these entries of a path.
    pub(crate) fn find_on_path(&mut self, name: &str, entries: &[Value]) -> PyResult<Option<Found>> {
        let hooks = self.hooks()?;
        self.find_in_folders(name, entries, &hooks)
    }

    fn find_in_folders(&mut self, name: &str, entries: &[Value], hooks: &[Value]) -> PyResult<Option<Found>> {
        let mut portions = Vec::new();
        for &entry in entries {
            let Some(text) = self.cast::<Str>(entry) else { continue };
            if text.as_str().starts_with(LIBRARY_ENTRY) {
                match self.find_in_library(name) {
                    Some(found) => return Ok(Some(found)),
                    None => continue,
                }
            }
            if !hooks.is_empty() {
                match self.ask_hooks(hooks, entry, name, &mut portions)? {
                    Hooked::Found(found) => return Ok(Some(found)),
                    Hooked::Nothing => continue,
                    Hooked::NotTheirs => {}
                }
            }
            let directory = text.as_str().to_owned();
            match self.host.find_module(name, &directory) {
                Some(FoundModule::Module { file }) => return Ok(Some(Found::Source { file, directory: None })),
                Some(FoundModule::Package { file, directory }) => {
                    return Ok(Some(Found::Source { file, directory: Some(directory) }));
                }
                Some(FoundModule::Namespace { directory }) => portions.push(directory),
                None => {}
            }
        }
        Ok(if portions.is_empty() { None } else { Some(Found::Namespace(portions)) })
    }

    /// The hooks that the program has put into `sys.path_hooks` or `sys.path_importer_cache`.
    fn hooks(&mut self) -> PyResult<Vec<Value>> {
        let Some(classes) = self.import_classes else { return Ok(Vec::new()) };
        let hooks = match self.sys_variable("path_hooks")? {
            Some(hooks) => self.collect(hooks)?,
            None => return Ok(Vec::new()),
        };
        let cached = !self.heap[classes.importer_cache].is_empty();
        let untouched = hooks.iter().all(|&hook| hook == classes.own_hook);
        Ok(if untouched && !cached { Vec::new() } else { hooks })
    }

    /// What `sys.path_importer_cache`, or else the hooks, say about an entry of a path.
    fn ask_hooks(&mut self, hooks: &[Value], entry: Value, name: &str, portions: &mut Vec<String>) -> PyResult<Hooked> {
        let classes = self.import_classes();
        let cache = classes.importer_cache;
        let mut finder = self.dict_get(cache, entry)?;
        if finder.is_none() {
            for &hook in hooks {
                if hook == classes.own_hook {
                    return Ok(Hooked::NotTheirs);
                }
                match self.call(hook, &[entry]) {
                    Ok(found) => {
                        self.root(found);
                        self.dict_set(cache, entry, found)?;
                        finder = Some(found);
                        break;
                    }
                    Err(raised) if self.is_exc(raised, Exc::ImportError) => {}
                    Err(raised) => return Err(raised),
                }
            }
        }
        let Some(finder) = finder.filter(|finder| !finder.is_none()) else { return Ok(Hooked::NotTheirs) };
        self.root(finder);
        let Some(find_spec) = self.plain_attr(finder, "find_spec")? else { return Ok(Hooked::Nothing) };
        let key = self.heap.intern(name);
        let spec = self.call(find_spec, &[key.into()])?;
        if spec.is_none() {
            return Ok(Hooked::Nothing);
        }
        self.root(spec);
        let loader = self.plain_attr(spec, "loader")?.filter(|loader| !loader.is_none());
        if loader.is_some() {
            return Ok(Hooked::Found(Found::Spec(spec)));
        }
        match self.plain_attr(spec, "submodule_search_locations")?.filter(|places| !places.is_none()) {
            Some(places) => {
                let places = self.collect(places)?;
                portions.extend(places.iter().filter_map(|&p| Some(self.cast::<Str>(p)?.as_str().to_owned())));
                Ok(Hooked::Nothing)
            }
            None => Err(self.err(Exc::ImportError, "spec missing loader")),
        }
    }

    /// The spec of something found.
    pub(crate) fn spec_of(&mut self, name: &str, found: &Found) -> PyResult {
        let classes = self.import_classes();
        let parts = match found {
            Found::Spec(spec) => return Ok(*spec),
            Found::Native(_) => SpecParts {
                name,
                loader: classes.builtin.into(),
                origin: Some("built-in"),
                locations: Value::NONE,
                has_location: false,
            },
            Found::Frozen(module) => {
                let folder = format!("{LIBRARY_ENTRY}/{}", name.replace('.', "/"));
                let locations = if module.is_package { self.list_of(&[folder]).into() } else { Value::NONE };
                SpecParts {
                    name,
                    loader: classes.frozen.into(),
                    origin: Some("frozen"),
                    locations,
                    has_location: false,
                }
            }
            Found::Source { file, directory } => SpecParts {
                name,
                loader: self.new_source_loader(name, file),
                origin: Some(file),
                locations: directory.as_ref().map_or(Value::NONE, |d| self.list_of(std::slice::from_ref(d)).into()),
                has_location: true,
            },
            Found::Namespace(portions) => return self.namespace_spec(name, portions),
        };
        Ok(self.new_spec(&parts).into())
    }

    fn list_of(&mut self, texts: &[String]) -> Gc<List> {
        let items = texts.iter().map(|text| self.new_str(text)).collect();
        self.heap.alloc(List { items })
    }

    fn namespace_spec(&mut self, name: &str, portions: &[String]) -> PyResult {
        let module = self.import("_frozen_importlib_external")?;
        let function = self.heap.intern("namespace_spec");
        let (key, portions) = (self.heap.intern(name), self.list_of(portions));
        self.call_method(module, function, &[key.into(), portions.into()])
    }

    /// The spec of a module in these folders, or None; no hooks are asked.
    ///
    /// # Errors
    /// None that a program can cause.
    pub fn find_spec_in_folders(&mut self, name: &str, entries: &[Value]) -> PyResult {
        match self.find_in_folders(name, entries, &[])? {
            Some(found) => self.spec_of(name, &found),
            None => Ok(Value::NONE),
        }
    }

    /// What `find_spec` of the first two importers gives.
    pub(super) fn library_spec(&mut self, name: Value, path: Value, native: bool) -> PyResult {
        let name = self.to_str(name, "module name")?.as_str().to_owned();
        let found = self.core_module(&name, path.not_none())?;
        match found.filter(|found| matches!(found, Found::Native(_)) == native) {
            Some(found) => self.spec_of(&name, &found),
            None => Ok(Value::NONE),
        }
    }
}

/// What a program's own hooks say about an entry of a path.
enum Hooked {
    /// The module is there.
    Found(Found),
    /// It is not there.
    Nothing,
    /// They don't care for this entry.
    NotTheirs,
}
