//! `random`: the class `Random`, which is the VM's own, and the methods of one hidden instance of it as functions.

use pellucid_vm::Exc;
use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::{Native, NativeDef};
use pellucid_vm::types::random::{CONSTRUCT, METHODS};
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "random", doc: "Random variable generators.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "_entropy(n, /)", "Bytes that nobody can predict." => entropy;
    "__getattr__(name, /)", "What is loaded when it is asked for." => late_attribute;
];

fn entropy(vm: &mut Vm, args: &[Value]) -> PyResult {
    let size = vm.to_isize(args[0])?;
    entropy_bytes(vm, size)
}

/// So many bytes of the host's that nobody foresees.
pub(crate) fn entropy_bytes(vm: &mut Vm, size: i64) -> PyResult {
    let Ok(size) = usize::try_from(size) else { return Err(vm.value_error("negative argument not allowed")) };
    vm.check_size(size)?;
    let mut bytes = Vec::with_capacity(size + 8);
    while bytes.len() < size {
        bytes.extend(vm.host.entropy().to_le_bytes());
    }
    bytes.truncate(size);
    Ok(vm.new_bytes(bytes))
}

/// `SystemRandom` and some numbers are in Python, and few want them.
fn late_attribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "name")?;
    let home = match name.as_str() {
        "SystemRandom" => Some("_system_random"),
        "TWOPI" | "NV_MAGICCONST" | "LOG4" | "SG_MAGICCONST" | "BPF" | "RECIP_BPF" => Some("_random_methods"),
        _ => None,
    };
    if let Some(home) = home {
        let module = vm.import(home)?;
        return vm.getattr(module, name);
    }
    let message = format!("module 'random' has no attribute '{}'", name.as_str());
    Err(vm.err(Exc::AttributeError, message))
}

/// Adds the class and the functions, which are bound methods.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let class = vm.types.random;
    let (class_dict, key) = (vm.heap[class].dict, vm.names.module);
    let module_name = vm.new_str("random");
    vm.heap.dict_set_str(class_dict, key, module_name);
    let name = vm.heap.intern("Random");
    vm.heap.dict_set_str(dict, name, class.into());
    let hidden = (CONSTRUCT.func)(vm, &[Value::UNBOUND])?;
    vm.root(hidden);
    let name = vm.heap.intern("_inst");
    vm.heap.dict_set_str(dict, name, hidden);
    for def in METHODS.iter().filter(|def| !def.name.starts_with("__")) {
        let method = vm.heap.alloc(Native { def, owner: Some(class), bound: hidden });
        let name = vm.heap.intern(def.name);
        vm.heap.dict_set_str(dict, name, method.into());
    }
    let public = METHODS.iter().map(|def| def.name).filter(|name| !name.starts_with("__"));
    let names: Vec<Value> = public.chain(["Random", "SystemRandom"]).map(|name| vm.new_str(name)).collect();
    let all = vm.new_list(names);
    let name = vm.heap.intern("__all__");
    vm.heap.dict_set_str(dict, name, all);
    Ok(())
}
