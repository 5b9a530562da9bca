//! Frames as Python sees them: what `sys._getframe()` and `tb.tb_frame` give.
//!
//! Such an object is a picture, not the frame itself: it holds what the frame was when it was asked for.

use crate::core_types::add_methods;
use crate::heap::{Gc, Instance};
use crate::interp::code::LoadedCode;
use crate::natives;
use crate::types::dict::Dict;
use crate::types::exception::{Exc, Traceback};
use crate::types::native::NativeDef;
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
            add_methods(vm, class, METHODS);
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

const METHODS: &[NativeDef] = natives![
    "__repr__(self, /)", "Return repr(self)." => repr;
    "clear(self, /)", "Forget the variables of a frame that was left." => clear;
];

fn clear(vm: &mut Vm, args: &[Value]) -> PyResult {
    // Only a frame that runs has one that waits for it, or is that of a module.
    let runs = attribute(vm, args[0], "f_back").is_none_or(|back| !back.is_none())
        || attribute(vm, args[0], "f_locals") == attribute(vm, args[0], "f_globals");
    if runs {
        return Err(vm.err(Exc::RuntimeError, "cannot clear an executing frame"));
    }
    let (name, empty) = (vm.heap.intern("f_locals"), vm.new_dict());
    if let Some(frame) = args[0].as_gc::<Instance>() {
        vm.set_own_attr(frame, name, empty.into());
    }
    Ok(Value::NONE)
}

fn repr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (Some(code), Some(line)) = (attribute(vm, args[0], "f_code"), attribute(vm, args[0], "f_lineno")) else {
        return Ok(vm.new_str("<frame>"));
    };
    let line = vm.str_of(line)?;
    let Some(code) = code.as_gc::<LoadedCode>() else { return Ok(vm.new_str("<frame>")) };
    let verified = vm.heap[code].verified.clone();
    let (file, name) = (&verified.code().filename, &verified.code().name);
    let address = crate::ops::repr::address(args[0]);
    Ok(vm.new_string(format!("<frame at {address:#x}, file '{file}', line {}, code {name}>", line.as_str())))
}

/// One of the attributes of a picture; None if it is no picture.
pub(crate) fn attribute(vm: &mut Vm, frame: Value, name: &str) -> Option<Value> {
    let instance = frame.as_gc::<Instance>()?;
    let name = vm.heap.intern(name);
    (vm.class_of(frame) == vm.frame_class?).then(|| vm.own_attr(instance, name))?
}

/// A traceback's entry for a picture of a frame: at an instruction, or where that is not on the line, at the line's first. None
/// if it is no picture.
pub fn entry_of(vm: &mut Vm, frame: Value, next: Value, lasti: i32, line: i32) -> Option<Gc<Traceback>> {
    let code = attribute(vm, frame, "f_code")?.as_gc::<LoadedCode>()?;
    let globals = attribute(vm, frame, "f_globals")?;
    let positions = &vm.heap[code].verified.code().positions;
    let on_line = |at: &usize| positions.get(*at).is_some_and(|place| place.line as i64 == i64::from(line));
    let given = usize::try_from(lasti).ok().filter(on_line);
    let instr = given.or_else(|| (0..positions.len()).find(on_line)).map_or(Traceback::AT_DEFINITION, |at| at as u32);
    Some(vm.heap.alloc(Traceback {
        next,
        code,
        instr,
        globals,
        locals: frame,
        level: u32::MAX,
        line: u32::try_from(line).unwrap_or(0),
    }))
}

/// The frame of a traceback's entry. Its variables are those it had when the exception left it; they are not known if it was
/// left later, in another way.
pub fn of_entry(vm: &mut Vm, entry: Gc<Traceback>) -> PyResult {
    let Traceback { code, globals, locals, .. } = vm.heap[entry];
    if attribute(vm, locals, "f_code").is_some() {
        return Ok(locals);
    }
    let depth = vm.depth_of_entry(entry);
    let line = match depth {
        Some(depth) => line_at(vm, depth),
        None => vm.heap[entry].line(vm),
    };
    let globals = globals.present().unwrap_or(Value::NONE);
    let locals = match vm.variables_of_entry(entry)? {
        Some(locals) => locals,
        None => vm.new_dict().into(),
    };
    let mark = vm.root_mark();
    vm.root(locals);
    let picture = picture(vm, code, line, globals, locals, Value::NONE);
    vm.unroot(mark);
    let picture = picture?.into();
    if depth.is_none() {
        // From now on it is this one.
        vm.heap[entry].locals = picture;
    }
    Ok(picture)
}

/// The line that the running frame `depth` levels out is at.
fn line_at(vm: &Vm, depth: usize) -> u32 {
    let view = vm.frame_view(vm.frame_count() - 1 - depth);
    let positions = &vm.heap[view.code].verified.code().positions;
    positions.get(view.instruction as usize).map_or(0, |place| place.line)
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
        let locals = vm.locals_at(i, true)?;
        let globals: Gc<Dict> = globals;
        back = picture(vm, code, line, globals.into(), locals, back)?.into();
    }
    vm.unroot(mark);
    Ok(Some(back))
}
