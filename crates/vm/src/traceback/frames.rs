//! Frames as Python sees them: what `sys._getframe()` and `tb.tb_frame` give.
//!
//! Such an object is a picture, not the frame itself: it holds what the frame was when it was asked for.

use crate::heap::{Gc, Instance};
use crate::interp::code::LoadedCode;
use crate::types::dict::Dict;
use crate::types::exception::Traceback;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// An object with a frame's `f_code`, `f_lineno`, `f_globals`, `f_locals` and `f_back`.
///
/// # Errors
/// None that a program can cause.
pub fn picture(
    vm: &mut Vm,
    code: Gc<LoadedCode>,
    line: u32,
    globals: Value,
    locals: Value,
    back: Value,
) -> PyResult<Gc<Instance>> {
    let class = match vm.frame_class {
        Some(class) => class,
        None => {
            let class = vm.new_class("frame", vm.types.object);
            let (key, module) = (vm.names.module, vm.heap.intern("builtins"));
            let dict = vm.heap[class].dict;
            vm.heap.dict_set_str(dict, key, module.into());
            vm.frame_class = Some(class);
            class
        }
    };
    let (shape, capacity) = (vm.heap[class].shape, vm.heap[class].capacity);
    let frame = vm.heap.alloc_instance(shape, capacity);
    let parts = [
        ("f_code", code.into()),
        ("f_lineno", Value::from_usize(line as usize)),
        ("f_globals", globals),
        ("f_locals", locals),
        ("f_builtins", vm.builtins.into()),
        ("f_back", back),
        ("f_lasti", Value::from_usize(0)),
    ];
    for (name, value) in parts {
        let name = vm.heap.intern(name);
        vm.set_own_attr(frame, name, value);
    }
    Ok(frame)
}

/// The frame of a traceback's entry. Its variables are those it had when the exception left it; they are not known if it was
/// left later, in another way.
pub fn of_entry(vm: &mut Vm, entry: Gc<Traceback>) -> PyResult {
    let Traceback { code, globals, .. } = vm.heap[entry];
    let line = vm.heap[entry].line(vm);
    let globals = globals.present().unwrap_or(Value::NONE);
    let locals = match vm.variables_of_entry(entry)? {
        Some(locals) => locals,
        None => vm.new_dict().into(),
    };
    let mark = vm.root_mark();
    vm.root(locals);
    let picture = picture(vm, code, line, globals, locals, Value::NONE);
    vm.unroot(mark);
    Ok(picture?.into())
}

/// The running frame `depth` levels out; None if there are not so many.
///
/// # Errors
/// None that a program can cause.
pub fn running(vm: &mut Vm, depth: usize) -> PyResult<Option<Value>> {
    let frames = vm.running_frames();
    if depth >= frames.len() {
        return Ok(None);
    }
    let mark = vm.root_mark();
    let mut back = Value::NONE;
    for (i, &(code, instr, globals)) in frames.iter().enumerate().skip(depth).rev() {
        let verified = vm.heap[code].verified.clone();
        let line = verified.code().positions.get(instr as usize).map_or(0, |p| p.line);
        let locals = vm.locals_at(i)?;
        let globals: Gc<Dict> = globals;
        back = picture(vm, code, line, globals.into(), locals, back)?.into();
    }
    vm.unroot(mark);
    Ok(Some(back))
}
