//! `_imp`: the native half of `importlib`: looking into folders that modules come from, and the code of modules.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_imp", doc: "Native parts of importlib.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "find_on_path(name, entries, /)", "Return the spec of a module along a path, or None." => find_on_path;
    "source_code(name, file, /)", "Return the code of a source file." => source_code;
    "frozen_module_code(name, /)", "Return the code of a module of the library." => frozen_module_code;
    "import_module(name, /)", "Import a module by its absolute name; return it and not its package." => import_module;
    "read_file(path, /)", "Return the bytes of a file that belongs to a package." => read_file;
    "list_folder(path, /)", "Return the names in a folder of packages; those of folders end in a slash." => list_folder;
    "library_modules()", "Return (name, whether it is a package) for each module of the library." => library_modules;
    "is_builtin(name, /)", "Return 1 for a native module, else 0." => |vm, args| {
        let name = vm.to_str(args[0], "name")?;
        let found = vm.library.native.iter().any(|module| module.name == name.as_str());
        Ok(Value::from_usize(usize::from(found)))
    };
    "is_frozen(name, /)", "Return whether it is a module of the library that is written in Python." => |vm, args| {
        let name = vm.to_str(args[0], "name")?;
        let found = vm.library.frozen.iter().any(|module| module.name == name.as_str());
        Ok(if found { Value::TRUE } else { Value::FALSE })
    };
    "lock_held()", "Return False." => |_, _| Ok(Value::FALSE);
    "_override_frozen_modules_for_tests(override, /)", "Do nothing: the library has no other modules than those inside." => |_, _| Ok(Value::NONE);
    "acquire_lock()", "Do nothing: threads change places where they wait, and imports don't." => |_, _| Ok(Value::NONE);
    "release_lock()", "Do nothing: threads change places where they wait, and imports don't." => |_, _| Ok(Value::NONE);
    "extension_suffixes()", "Return an empty list: there are no extension modules." => |vm, _| Ok(vm.new_list(Vec::new()));
];

/// Adds the classes that the VM itself makes.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let classes = vm.import_classes();
    let dict = vm.heap[module].dict;
    for (name, class) in [
        ("ModuleSpec", classes.spec),
        ("BuiltinImporter", classes.builtin),
        ("FrozenImporter", classes.frozen),
        ("PathFinder", classes.path_finder),
        ("SourceFileLoader", classes.source_loader),
    ] {
        let name = vm.heap.intern(name);
        vm.heap.dict_set_str(dict, name, class.into());
    }
    Ok(())
}

fn text(vm: &mut Vm, value: Value, what: &str) -> PyResult<String> {
    Ok(vm.to_str(value, what)?.as_str().to_owned())
}

fn find_on_path(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = text(vm, args[0], "name")?;
    let entries = vm.collect(args[1])?;
    vm.find_spec_in_folders(&name, &entries)
}

fn source_code(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (name, file) = (text(vm, args[0], "name")?, text(vm, args[1], "path")?);
    let code = vm.source_code(&name, &file)?;
    vm.code_object(&code)
}

fn frozen_module_code(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = text(vm, args[0], "name")?;
    let code = vm.frozen_code(&name)?;
    vm.code_object(&code)
}

fn import_module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = text(vm, args[0], "name")?;
    vm.import_for_program(&name)
}

fn read_file(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = text(vm, args[0], "path")?;
    match vm.host.read_package_file(&path) {
        Ok(bytes) => Ok(vm.new_bytes(bytes)),
        Err(error) => Err(vm.file_error(&error, args[0])),
    }
}

fn list_folder(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = text(vm, args[0], "path")?;
    match vm.host.list_package_folder(&path) {
        Ok(names) => {
            let names = names.iter().map(|name| vm.new_str(name)).collect();
            Ok(vm.new_list(names))
        }
        Err(error) => Err(vm.file_error(&error, args[0])),
    }
}

fn library_modules(vm: &mut Vm, _: &[Value]) -> PyResult {
    let library = vm.library;
    let native = library.native.iter().map(|module| (module.name, false));
    let frozen = library.frozen.iter().map(|module| (module.name, module.is_package));
    let mut items = Vec::new();
    for (name, is_package) in native.chain(frozen) {
        let name = vm.new_str(name);
        items.push(vm.new_tuple(&[name, if is_package { Value::TRUE } else { Value::FALSE }]));
    }
    Ok(vm.new_list(items))
}
