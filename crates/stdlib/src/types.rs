//! `_types`: the native half of `types` and `typing`: what only the interpreter can do.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::alias;
use pellucid_vm::types::class::{Class, Pattern};
use pellucid_vm::types::function::Function;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_types", doc: "Native parts of types.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "make_awaitable(function, /)", "Let the generators that a generator function makes be awaited." => make_awaitable;
    "match_like(cls, model, /)", "Let `match` take instances of a class for what it takes those of another for." => match_like;
    "show_as(cls, name, /)", "Let messages call a class by this name, as they call classes that are written in C elsewhere." => show_as;
    "show_module(*classes)", "As `show_as`, with the name of the class's module in front." => show_module;
    "unbound(*functions)", "Let functions stay as they are where a class holds them, as those do that are written in C elsewhere." => unbound;
    "union(*members)", "Return the union of types." => alias::union;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn match_like(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (Some(class), Some(model)) = (args[0].as_gc::<Class>(), args[1].as_gc::<Class>()) else {
        return Err(vm.type_error("classes are expected"));
    };
    let pattern = vm.pattern_of(model);
    if vm.heap[class].is_heap && pattern != Pattern::Inherited {
        vm.heap[class].pattern = pattern;
    }
    Ok(args[0])
}

fn show_as(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(class) = args[0].as_gc::<Class>() else {
        return Err(vm.type_error("a class is expected"));
    };
    let name = vm.to_str(args[1], "name")?;
    vm.heap[class].shown_name = Some(name);
    Ok(args[0])
}

fn show_module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let module_name = vm.heap.intern("__module__");
    for &class in args {
        let module = vm.getattr(class, module_name)?;
        let module = vm.to_str(module, "__module__")?;
        let Some(class) = class.as_gc::<Class>() else {
            return Err(vm.type_error("classes are expected"));
        };
        let shown = format!("{}.{}", module.as_str(), vm.heap[class].name.as_str());
        vm.heap[class].shown_name = Some(vm.heap.intern(&shown));
    }
    Ok(Value::NONE)
}

fn unbound(vm: &mut Vm, args: &[Value]) -> PyResult {
    for function in args {
        let Some(function) = function.as_gc::<Function>() else {
            return Err(vm.type_error("functions are expected"));
        };
        vm.keep_unbound(function);
    }
    Ok(Value::NONE)
}

fn make_awaitable(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(function) = args[0].as_gc::<Function>() else {
        return Err(vm.type_error("a function is expected"));
    };
    vm.make_awaitable(function)?;
    Ok(args[0])
}
