//! What says where a module came from: `ModuleSpec` and the classes of the importers and loaders.
//!
//! The classes are made when the first module is imported; their objects are plain instances. What is asked of them rarely
//! (the source of a module, a finder for one folder) is written in Python and is imported when somebody asks.

use crate::core_types::add_methods;
use crate::heap::{Gc, Instance, Marker, Str};
use crate::natives;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The entry of `sys.path` that stands for the standard library.
pub const LIBRARY_ENTRY: &str = "<library>";

/// The Python half of the import system.
const PYTHON_HALF: &str = "_frozen_importlib_external";

/// The classes, and what `sys` shows of them.
#[derive(Clone, Copy)]
pub struct ImportClasses {
    /// `ModuleSpec`
    pub spec: Gc<Class>,
    /// Finds and loads native modules.
    pub builtin: Gc<Class>,
    /// Finds and loads modules of the library that are written in Python.
    pub frozen: Gc<Class>,
    /// Finds modules along `sys.path`.
    pub path_finder: Gc<Class>,
    /// Loads a module from a source file.
    pub source_loader: Gc<Class>,
    /// `sys.meta_path`, as it is at first.
    pub meta_path: Gc<List>,
    /// `sys.path_hooks`, as it is at first.
    pub path_hooks: Gc<List>,
    /// The hook for folders.
    pub own_hook: Value,
    /// `sys.path_importer_cache`
    pub importer_cache: Gc<Dict>,
}

impl ImportClasses {
    pub(crate) fn trace(&self, marker: &mut Marker) {
        for class in [self.spec, self.builtin, self.frozen, self.path_finder, self.source_loader] {
            marker.gc(class);
        }
        marker.gc(self.meta_path);
        marker.gc(self.path_hooks);
        marker.value(self.own_hook);
        marker.gc(self.importer_cache);
    }
}

/// What a spec says.
pub(crate) struct SpecParts<'a> {
    pub(crate) name: &'a str,
    pub(crate) loader: Value,
    pub(crate) origin: Option<&'a str>,
    /// `submodule_search_locations`: None unless it is a package.
    pub(crate) locations: Value,
    /// Whether the origin is a place that can be loaded from: it becomes `__file__`.
    pub(crate) has_location: bool,
}

const SPEC: &[NativeDef] = natives![
    "__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)", "Say where a module comes from." => spec_init;
    "__repr__(self, /)", "Return repr(self)." => spec_repr;
    "__eq__(self, other, /)", "Return self==value." => spec_eq;
    "@get parent", "The package that relative imports start from." => spec_parent;
    "@get has_location", "Whether the origin is a place that can be loaded from." => spec_has_location;
    "@set has_location=", "" => spec_set_has_location;
    "@get cached", "Where compiled code is kept." => spec_cached;
    "@set cached=", "" => spec_set_cached;
];

const BUILTIN: &[NativeDef] = natives![
    "@static find_spec(fullname, path=None, target=None)", "Return the spec of a native module, or None." => |vm, args| vm.library_spec(args[0], args[1], true);
    "@static create_module(spec)", "Make the module." => create_native;
    "@static exec_module(module)", "Do nothing: it was made whole." => |_, _| Ok(Value::NONE);
    "@static get_code(fullname)", "Return None." => |_, _| Ok(Value::NONE);
    "@static get_source(fullname)", "Return None." => |_, _| Ok(Value::NONE);
    "@static is_package(fullname)", "Return False." => |_, _| Ok(Value::FALSE);
    "@static load_module(fullname)", "Import the module." => |vm, args| vm.ask_python("load_module_shim", args);
];

const FROZEN: &[NativeDef] = natives![
    "@static find_spec(fullname, path=None, target=None)", "Return the spec of a module of the library, or None." => |vm, args| vm.library_spec(args[0], args[1], false);
    "@static create_module(spec)", "Return None." => |_, _| Ok(Value::NONE);
    "@static exec_module(module)", "Run the module's code." => exec_frozen;
    "@static get_code(fullname)", "Return the module's code." => |vm, args| vm.ask_python("frozen_code", args);
    "@static get_source(fullname)", "Return None." => |_, _| Ok(Value::NONE);
    "@static is_package(fullname)", "Return whether it is a package." => frozen_is_package;
    "@static load_module(fullname)", "Import the module." => |vm, args| vm.ask_python("load_module_shim", args);
];

const PATH_FINDER: &[NativeDef] = natives![
    "@static find_spec(fullname, path=None, target=None)", "Return the spec of a module along a path, or None." => path_spec;
    "@static invalidate_caches()", "Forget what finders remember." => |vm, args| vm.ask_python("invalidate_caches", args);
    "@static find_distributions(*args, **kwargs)", "Return the distributions along a path." => |vm, args| vm.ask_python("find_distributions", &args[1..]);
];

const SOURCE_LOADER: &[NativeDef] = natives![
    "__init__(self, fullname, path)", "Load a module from this file." => loader_init;
    "__eq__(self, other, /)", "Return self==value." => |vm, args| vm.ask_python("loader_eq", args);
    "__hash__(self, /)", "Return hash(self)." => |vm, args| vm.ask_python("loader_hash", args);
    "create_module(self, spec)", "Return None: the usual kind of module." => |_, _| Ok(Value::NONE);
    "exec_module(self, module)", "Run the module's code." => exec_source;
    "is_package(self, fullname)", "Return whether it is a package." => |vm, args| vm.ask_python("is_package", args);
    "get_filename(self, name=None)", "Return the file." => |vm, args| vm.ask_python("get_filename", args);
    "get_data(self, path)", "Return the bytes of a file." => get_data;
    "get_source(self, fullname)", "Return the text of the module." => |vm, args| vm.ask_python("get_source", args);
    "get_code(self, fullname)", "Return the code of the module." => |vm, args| vm.ask_python("get_code", args);
    "source_to_code(self, data, path, *, _optimize=-1)", "Compile." => |vm, args| vm.ask_python("source_to_code", &args[..3]);
    "path_stats(self, path)", "Return what is known about a file." => |vm, args| vm.ask_python("path_stats", args);
    "set_data(self, path, data, *, _mode=None)", "Do nothing: nothing is written beside the source." => |_, _| Ok(Value::NONE);
    "get_resource_reader(self, name)", "Return what reads files of a package." => |vm, args| vm.ask_python("get_resource_reader", args);
    "load_module(self, name=None)", "Import the module." => |vm, args| vm.ask_python("source_load_module", args);
];

/// What stands in `sys.path_hooks` from the beginning.
static FOLDER_HOOK: NativeDef =
    NativeDef::new("path_hook_for_FileFinder(path)", "Return a finder for a folder.", |vm, args| {
        vm.ask_python("folder_finder", args)
    });

impl Vm {
    /// The classes of the import system, made when they are first needed.
    pub fn import_classes(&mut self) -> ImportClasses {
        if let Some(classes) = self.import_classes {
            return classes;
        }
        let mut make = |name: &str, module: &str, rows| {
            let class = self.new_class(name, self.types.object);
            let (key, module) = (self.names.module, self.heap.intern(module));
            let dict = self.heap[class].dict;
            self.heap.dict_set_str(dict, key, module.into());
            add_methods(self, class, rows);
            self.permanent.push(class.into());
            class
        };
        let spec = make("ModuleSpec", "_frozen_importlib", SPEC);
        let builtin = make("BuiltinImporter", "_frozen_importlib", BUILTIN);
        let frozen = make("FrozenImporter", "_frozen_importlib", FROZEN);
        let path_finder = make("PathFinder", PYTHON_HALF, PATH_FINDER);
        let source_loader = make("SourceFileLoader", PYTHON_HALF, SOURCE_LOADER);
        let meta_path = vec![builtin.into(), frozen.into(), path_finder.into()];
        let meta_path = self.heap.alloc(List { items: meta_path });
        let own_hook = self.heap.alloc(Native { def: &FOLDER_HOOK, owner: None, bound: Value::UNBOUND }).into();
        let path_hooks = self.heap.alloc(List { items: vec![own_hook] });
        let importer_cache = self.new_dict();
        let classes = ImportClasses {
            spec,
            builtin,
            frozen,
            path_finder,
            source_loader,
            meta_path,
            path_hooks,
            own_hook,
            importer_cache,
        };
        self.import_classes = Some(classes);
        self.describe_builtins();
        classes
    }

    /// Gives the module `builtins`, which nobody imports, what an import gives.
    fn describe_builtins(&mut self) {
        let loader = self.import_classes().builtin.into();
        let parts = SpecParts {
            name: "builtins",
            loader,
            origin: Some("built-in"),
            locations: Value::NONE,
            has_location: false,
        };
        let spec = self.new_spec(&parts);
        let doc = self.new_str("Built-in functions, types, exceptions, and other objects.");
        for (name, value) in [
            (self.names.doc, doc),
            (self.names.package, self.names.empty.into()),
            (self.names.loader, loader),
            (self.names.spec, spec.into()),
        ] {
            self.heap.dict_set_str(self.builtins, name, value);
        }
    }

    /// Calls a function of the Python half; parameters that were not given are None there.
    fn ask_python(&mut self, function: &str, args: &[Value]) -> PyResult {
        let module = self.import(PYTHON_HALF)?;
        let name = self.heap.intern(function);
        let function = self.getattr(module, name)?;
        let args: Vec<Value> = args.iter().map(|arg| arg.present().unwrap_or(Value::NONE)).collect();
        self.call(function, &args)
    }

    fn new_instance(&mut self, class: Gc<Class>) -> Gc<Instance> {
        let (shape, capacity) = (self.heap[class].shape, self.heap[class].capacity);
        self.heap.alloc_instance(shape, capacity)
    }

    /// A `ModuleSpec`.
    pub(crate) fn new_spec(&mut self, parts: &SpecParts<'_>) -> Gc<Instance> {
        let class = self.import_classes().spec;
        let spec = self.new_instance(class);
        let name = self.heap.intern(parts.name);
        let origin = parts.origin.map_or(Value::NONE, |origin| self.new_str(origin));
        self.fill_spec(spec, name.into(), parts.loader, origin, Value::NONE, parts.locations);
        if parts.has_location {
            self.set_plain(spec, "_set_fileattr", Value::TRUE);
        }
        spec
    }

    fn fill_spec(
        &mut self,
        spec: Gc<Instance>,
        name: Value,
        loader: Value,
        origin: Value,
        state: Value,
        places: Value,
    ) {
        let pending = self.new_list(Vec::new());
        for (key, value) in [
            ("name", name),
            ("loader", loader),
            ("origin", origin),
            ("loader_state", state),
            ("submodule_search_locations", places),
            ("_uninitialized_submodules", pending),
            ("_set_fileattr", Value::FALSE),
            ("_cached", Value::NONE),
        ] {
            self.set_plain(spec, key, value);
        }
    }

    pub(crate) fn set_plain(&mut self, object: Gc<Instance>, name: &str, value: Value) {
        let name = self.heap.intern(name);
        self.set_own_attr(object, name, value);
    }

    /// An attribute of an object that may be anything, by a name that nobody has interned.
    pub(crate) fn plain_attr(&mut self, object: Value, name: &str) -> PyResult<Option<Value>> {
        let name = self.heap.intern(name);
        self.getattr_opt(object, name)
    }

    /// A loader for a source file.
    pub(crate) fn new_source_loader(&mut self, name: &str, file: &str) -> Value {
        let class = self.import_classes().source_loader;
        let loader = self.new_instance(class);
        let (name, file) = (self.heap.intern(name), self.new_str(file));
        self.set_plain(loader, "name", name.into());
        self.set_plain(loader, "path", file);
        loader.into()
    }

    /// Whether the module that a spec describes is still running for the first time.
    pub(crate) fn is_initializing(&mut self, spec: Value) -> bool {
        match self.plain_attr(spec, "_initializing") {
            Ok(Some(value)) => self.truth(value).unwrap_or(false),
            _ => false,
        }
    }

    /// What a spec says about the file that a module came from, for messages.
    pub(crate) fn spec_file(&mut self, spec: Value) -> Option<String> {
        let has = self.plain_attr(spec, "has_location").ok()??;
        if !self.truth(has).ok()? {
            return None;
        }
        let origin = self.plain_attr(spec, "origin").ok()??;
        Some(self.cast::<Str>(origin)?.as_str().to_owned())
    }

    /// `repr(module)`: by its spec, else by its file or loader.
    ///
    /// # Errors
    /// What the repr of a loader raises.
    pub(crate) fn module_repr(&mut self, module: Gc<Module>) -> PyResult<String> {
        let Module { name, dict, .. } = self.heap[module];
        let get = |vm: &Vm, key| vm.heap[dict].get_str(key).filter(|value| !value.is_none());
        let name = get(self, self.names.name).unwrap_or(name.into());
        let (mut name, mut file, mut loader) = (name, get(self, self.names.file), get(self, self.names.loader));
        let mut place = None;
        if let Some(spec) = get(self, self.names.spec) {
            name = self.plain_attr(spec, "name")?.unwrap_or(name);
            loader = self.plain_attr(spec, "loader")?.filter(|value| !value.is_none());
            let origin = self.plain_attr(spec, "origin")?.filter(|value| !value.is_none());
            let has = self.plain_attr(spec, "has_location")?.unwrap_or(Value::FALSE);
            file = None;
            match origin {
                Some(origin) if self.truth(has)? => file = Some(origin),
                Some(origin) => place = Some(self.str_of(origin)?.as_str().to_owned()),
                None => {}
            }
        }
        if file.is_none() && self.builtins_module() == module.into() {
            place = Some("built-in".to_owned());
        }
        let mut out = String::from("<module ");
        self.write_repr(&mut out, name)?;
        if let Some(file) = file {
            out.push_str(" from ");
            self.write_repr(&mut out, file)?;
        } else if let Some(place) = place {
            out.push_str(&format!(" ({place})"));
        } else if let Some(loader) = loader {
            let class = self.class_of(loader);
            if self.heap[class].name.as_str() == "NamespaceLoader" {
                out.push_str(" (namespace) from ");
                let folders = self.plain_attr(loader, "_path")?.unwrap_or(Value::NONE);
                let folders = if folders.is_none() { Vec::new() } else { self.collect(folders)? };
                let folders = self.new_list(folders);
                self.root(folders);
                self.write_repr(&mut out, folders)?;
            } else {
                out.push_str(" (");
                self.write_repr(&mut out, loader)?;
                out.push(')');
            }
        }
        out.push('>');
        Ok(out)
    }
}

fn this(vm: &mut Vm, value: Value) -> PyResult<Gc<Instance>> {
    match value.as_gc::<Instance>() {
        Some(instance) => Ok(instance),
        None => Err(vm.type_error("an object of the import system is expected")),
    }
}

fn field(vm: &mut Vm, object: Value, name: &str) -> PyResult {
    let name = vm.heap.intern(name);
    vm.getattr(object, name)
}

fn spec_init(vm: &mut Vm, args: &[Value]) -> PyResult {
    let spec = this(vm, args[0])?;
    let given = |value: Value| value.present().unwrap_or(Value::NONE);
    let is_package = args[5].present().is_some_and(|value| !value.is_none()) && vm.truth(args[5])?;
    let places = if is_package { vm.new_list(Vec::new()) } else { Value::NONE };
    vm.fill_spec(spec, args[1], args[2], given(args[3]), given(args[4]), places);
    Ok(Value::NONE)
}

fn spec_repr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = vm.class_of(args[0]);
    let mut out = format!("{}(", vm.heap[class].name.as_str());
    for (i, name) in ["name", "loader", "origin", "submodule_search_locations"].iter().enumerate() {
        let value = field(vm, args[0], name)?;
        if i < 2 || !value.is_none() {
            out.push_str(if i > 0 { ", " } else { "" });
            out.push_str(name);
            out.push('=');
            vm.write_repr(&mut out, value)?;
        }
    }
    out.push(')');
    Ok(vm.new_string(out))
}

fn spec_eq(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = vm.import_classes().spec;
    if !vm.isinstance(args[1], class.into())? {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    for name in ["name", "loader", "origin", "submodule_search_locations", "cached", "has_location"] {
        let (left, right) = (field(vm, args[0], name)?, field(vm, args[1], name)?);
        if !vm.eq(left, right)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn spec_parent(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = field(vm, args[0], "name")?;
    let places = field(vm, args[0], "submodule_search_locations")?;
    if !places.is_none() {
        return Ok(name);
    }
    let name = vm.to_str(name, "ModuleSpec.name")?;
    Ok(vm.new_str(name.as_str().rsplit_once('.').map_or("", |(parent, _)| parent)))
}

fn spec_has_location(vm: &mut Vm, args: &[Value]) -> PyResult {
    field(vm, args[0], "_set_fileattr")
}

fn spec_set_has_location(vm: &mut Vm, args: &[Value]) -> PyResult {
    let spec = this(vm, args[0])?;
    let on = vm.truth(args[1].present().unwrap_or(Value::NONE))?;
    vm.set_plain(spec, "_set_fileattr", if on { Value::TRUE } else { Value::FALSE });
    Ok(Value::NONE)
}

fn spec_cached(vm: &mut Vm, args: &[Value]) -> PyResult {
    field(vm, args[0], "_cached")
}

fn spec_set_cached(vm: &mut Vm, args: &[Value]) -> PyResult {
    let spec = this(vm, args[0])?;
    vm.set_plain(spec, "_cached", args[1].present().unwrap_or(Value::NONE));
    Ok(Value::NONE)
}

fn loader_init(vm: &mut Vm, args: &[Value]) -> PyResult {
    let loader = this(vm, args[0])?;
    vm.set_plain(loader, "name", args[1]);
    vm.set_plain(loader, "path", args[2]);
    Ok(Value::NONE)
}

/// Runs the code of a source file in a module. A class derived from the loader may have its own idea of the code.
fn exec_source(vm: &mut Vm, args: &[Value]) -> PyResult {
    if vm.class_of(args[0]) != vm.import_classes().source_loader {
        return vm.ask_python("exec_module", args);
    }
    let path = field(vm, args[0], "path")?;
    let path = vm.to_str(path, "path")?.as_str().to_owned();
    let name = field(vm, args[0], "name")?;
    let name = vm.to_str(name, "name")?.as_str().to_owned();
    let code = vm.source_code(&name, &path)?;
    vm.exec_code_in(&code, args[1])
}

fn exec_frozen(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.names.name;
    let name = vm.getattr(args[0], name)?;
    let name = vm.to_str(name, "module name")?.as_str().to_owned();
    let code = vm.frozen_code(&name)?;
    vm.exec_code_in(&code, args[0])
}

fn frozen_is_package(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "module name")?;
    let found = vm.library.frozen.iter().find(|module| module.name == name.as_str());
    match found {
        Some(module) => Ok(if module.is_package { Value::TRUE } else { Value::FALSE }),
        None => {
            let (message, name) = (format!("No such frozen object named {}", name.as_str()), args[0]);
            Err(vm.import_error(crate::Exc::ImportError, &message, name, Value::NONE, Value::NONE))
        }
    }
}

fn create_native(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = field(vm, args[0], "name")?;
    let name = vm.to_str(name, "module name")?.as_str().to_owned();
    match vm.library.native.iter().find(|module| module.name == name) {
        Some(&module) => vm.create_native(module),
        None => {
            let message = format!("'{name}' is not a built-in module");
            let name = vm.new_str(&name);
            Err(vm.import_error(crate::Exc::ImportError, &message, name, Value::NONE, Value::NONE))
        }
    }
}

fn path_spec(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "module name")?.as_str().to_owned();
    let entries = match args[1].not_none() {
        Some(path) => vm.collect(path)?,
        None => vm.sys_path()?,
    };
    match vm.find_on_path(&name, &entries)? {
        Some(found) => vm.spec_of(&name, &found),
        None => Ok(Value::NONE),
    }
}

fn get_data(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = vm.str_of(args[1])?;
    match vm.host.read_package_file(path.as_str()) {
        Ok(bytes) => Ok(vm.new_bytes(bytes)),
        Err(error) => Err(vm.file_error(&error, args[1])),
    }
}
