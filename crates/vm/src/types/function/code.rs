//! The attributes of code objects and cells.

use pellucid_bytecode::Code;

use super::Cell;
use crate::heap::Gc;
use crate::interp::code::LoadedCode;
use crate::natives;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods, one row each.
pub const CELL_METHODS: &[NativeDef] = natives![
    "@get cell_contents", "What it holds." => contents;
    "@set cell_contents=", "" => set_contents;
];

/// `cell(contents)`
pub static CELL_CONSTRUCT: NativeDef =
    NativeDef::new("cell(contents=None, /)", "A variable for functions to share.", |vm, args| {
        Ok(vm.heap.alloc(Cell { value: args[0] }).into())
    });

fn cell(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Cell>> {
    match args[0].as_gc::<Cell>() {
        Some(cell) => Ok(cell),
        None => Err(vm.type_error("a cell is expected")),
    }
}

fn contents(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = cell(vm, args)?;
    match vm.heap[this].value.present() {
        Some(value) => Ok(value),
        None => Err(vm.value_error("Cell is empty")),
    }
}

fn set_contents(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = cell(vm, args)?;
    vm.heap[this].value = args[1];
    Ok(Value::NONE)
}

/// The methods, one row each.
pub const CODE_METHODS: &[NativeDef] = natives![
    "@get co_name", "The name." => |vm, args| text(vm, args, |c| &c.name);
    "@get co_qualname", "The dotted path from the module." => |vm, args| text(vm, args, |c| &c.qualname);
    "@get co_filename", "The source file." => |vm, args| text(vm, args, |c| &c.filename);
    "@get co_firstlineno", "The first line." => |vm, args| number(vm, args, |c| c.first_line as usize);
    "@get co_argcount", "Positional parameters." => |vm, args| number(vm, args, |c| c.arg_count as usize);
    "@get co_posonlyargcount", "Positional-only parameters."
        => |vm, args| number(vm, args, |c| c.pos_only_count as usize);
    "@get co_kwonlyargcount", "Keyword-only parameters." => |vm, args| number(vm, args, |c| c.kw_only_count as usize);
    "@get co_nlocals", "Local variables." => |vm, args| number(vm, args, |c| c.locals.len());
    "@get co_stacksize", "The most values on the stack." => |vm, args| number(vm, args, |c| c.max_stack as usize);
    "@get co_flags", "Properties, as bits." => |vm, args| {
        let code = code(vm, args)?;
        let awaitable = usize::from(vm.heap[code].iterable_coroutine) * 0x100;
        Ok(Value::from_usize(flags(vm.heap[code].verified.code()) | awaitable))
    };
    "@get co_varnames", "Names of local variables." => |vm, args| texts(vm, args, |c| &c.locals);
    "@get co_names", "Names of globals and attributes." => |vm, args| texts(vm, args, |c| &c.names);
    "@get co_cellvars", "Names of captured variables." => |vm, args| texts(vm, args, |c| &c.cells);
    "@get co_freevars", "Names of free variables." => |vm, args| texts(vm, args, |c| &c.frees);
    "@get co_consts", "The constants, then the code objects of what is defined inside." => consts;
    "replace(self, /, *, co_name=None, co_qualname=None, co_filename=None, co_firstlineno=None)",
        "A copy with other names, file or first line." => replace;
];

fn code(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<LoadedCode>> {
    match args[0].as_gc::<LoadedCode>() {
        Some(code) => Ok(code),
        None => Err(vm.type_error("a code object is expected")),
    }
}

/// What it does, and with it what it is made of, stays: only what tracebacks show can be changed.
fn replace(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = code(vm, args)?;
    let mut copy = vm.heap[this].verified.to_code();
    if let Some(name) = args[1].present() {
        copy.name = vm.to_str(name, "co_name")?.as_str().to_owned();
    }
    if let Some(name) = args[2].present() {
        copy.qualname = vm.to_str(name, "co_qualname")?.as_str().to_owned();
    }
    if let Some(file) = args[3].present() {
        copy.filename = vm.to_str(file, "co_filename")?.as_str().into();
    }
    if let Some(line) = args[4].present() {
        let line = vm.to_isize(line)?;
        copy.first_line = line.clamp(0, i64::from(u32::MAX)) as u32;
    }
    let verified = match pellucid_bytecode::verify(copy) {
        Ok(verified) => verified,
        Err(error) => return Err(vm.value_error(format!("bad code: {error}"))),
    };
    vm.load_code(&verified).map(Value::from)
}

fn text(vm: &mut Vm, args: &[Value], get: fn(&Code) -> &str) -> PyResult {
    let code = code(vm, args)?;
    let verified = vm.heap[code].verified.clone();
    Ok(vm.new_str(get(verified.code())))
}

fn number(vm: &mut Vm, args: &[Value], get: fn(&Code) -> usize) -> PyResult {
    let code = code(vm, args)?;
    Ok(Value::from_usize(get(vm.heap[code].verified.code())))
}

fn texts(vm: &mut Vm, args: &[Value], get: fn(&Code) -> &Vec<String>) -> PyResult {
    let code = code(vm, args)?;
    let verified = vm.heap[code].verified.clone();
    let items: Vec<Value> = get(verified.code()).iter().map(|name| vm.heap.intern(name).into()).collect();
    Ok(vm.new_tuple(&items))
}

/// The bits that CPython's `inspect` names CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR, ...
fn flags(code: &Code) -> usize {
    let flags = &code.flags;
    let is_function = code.kind == pellucid_bytecode::CodeKind::Function;
    let suspended = match (flags.generator, flags.coroutine) {
        (true, true) => 0x200,
        (true, false) => 0x20,
        (false, true) => 0x80,
        (false, false) => 0,
    };
    usize::from(is_function) * 3 + usize::from(flags.var_args) * 4 + usize::from(flags.var_kwargs) * 8 + suspended
}

fn consts(vm: &mut Vm, args: &[Value]) -> PyResult {
    let code = code(vm, args)?;
    let LoadedCode { consts, children, .. } = &vm.heap[code];
    let all: Vec<Value> = consts.iter().copied().chain(children.iter().map(|&child| child.into())).collect();
    Ok(vm.new_tuple(&all))
}
