//! `_traceback`: the native half of `traceback`, which lets a program print exceptions as the machine does.

use pellucid_vm::Raised;
use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::traceback;
use pellucid_vm::types::exception::Traceback;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_traceback", doc: "The text of exceptions.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "exception_text(exc, chain, /)", "Return the whole text for an exception, with those before it if `chain`." => exception;
    "message_text(exc, /)", "Return the text for an exception without its frames." => message;
    "frames_text(tb, /)", "Return the text for the entries of a traceback." => frames_text;
    "caller(own_file, level, /)", "Return (file, line, function) of the first running frame that is not in a file, or of one so many levels out." => caller;
    "source_line(file, line, /)", "Return a line of a source file, or an empty text." => source_line;
    "frames(tb, /)", "Return (file, line, function, source line, excerpt, last line, column, last column) for each entry." => frames;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn raised(vm: &mut Vm, value: Value) -> PyResult<Raised> {
    match vm.as_exception(value) {
        Some(raised) => Ok(raised),
        None => {
            let message = format!("Exception expected for value, {} found", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn entry(vm: &mut Vm, value: Value) -> PyResult<Option<Gc<Traceback>>> {
    if value.is_none() {
        return Ok(None);
    }
    match value.as_gc() {
        Some(entry) => Ok(Some(entry)),
        None => Err(vm.type_error("a traceback or None is expected")),
    }
}

fn exception(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = raised(vm, args[0])?;
    let chain = vm.truth(args[1])?;
    let text = traceback::render(vm, raised, chain);
    Ok(vm.new_string(text))
}

fn message(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = raised(vm, args[0])?;
    let text = traceback::render_message(vm, raised);
    Ok(vm.new_string(text))
}

fn frames_text(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = match entry(vm, args[0])? {
        None => String::new(),
        Some(first) => traceback::render_frames(vm, first),
    };
    Ok(vm.new_string(text))
}

/// `_traceback.caller`: what a picture of the frame would tell, without making pictures of all frames with their variables.
fn caller(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (own, mut level) = (vm.to_str(args[0], "file")?, vm.to_isize(args[1])?);
    let frames = vm.running_frames();
    let is_own = |vm: &Vm, at: usize| *vm.heap[frames[at].0].verified.code().filename == *own.as_str();
    let Some(mut at) = (0..frames.len()).find(|&at| !is_own(vm, at)) else { return Ok(Value::NONE) };
    while level > 1 && at + 1 < frames.len() {
        at += 1;
        level -= i64::from(!is_own(vm, at));
    }
    let (code, instr, _) = frames[at];
    let verified = vm.heap[code].verified.clone();
    let code = verified.code();
    let line = code.positions.get(instr as usize).map_or(0, |place| place.line);
    let parts = [vm.new_str(&code.filename), Value::from_usize(line as usize), vm.new_str(code.name.as_str())];
    Ok(vm.new_tuple(&parts))
}

fn source_line(vm: &mut Vm, args: &[Value]) -> PyResult {
    let file = vm.to_str(args[0], "file")?;
    let line = u32::try_from(vm.to_isize(args[1])?).unwrap_or(0);
    let text = vm.host.source_line(file.as_str(), line).unwrap_or_default();
    Ok(vm.new_string(text))
}

fn frames(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut next = entry(vm, args[0])?;
    let mut items = Vec::new();
    while let Some(current) = next {
        let Traceback { next: inner, code, globals, .. } = vm.heap[current];
        next = inner.as_gc();
        let verified = vm.heap[code].verified.clone();
        let (file, name) = (&*verified.code().filename, verified.code().name.as_str());
        let line = vm.heap[current].line(vm);
        let source = traceback::source::source_line(vm, file, line, globals);
        let excerpt = traceback::entry_lines(vm, current);
        let place = vm.heap[current].position(vm).unwrap_or_default();
        let number = |n: u32| Value::from_usize(n as usize);
        let parts = [
            vm.new_str(file),
            number(line),
            vm.new_str(name),
            vm.new_str(source.trim()),
            vm.new_string(excerpt),
            number(place.end_line.max(line)),
            number(place.column),
            number(place.end_column),
        ];
        let item = vm.new_tuple(&parts);
        // Python code may run while the lines of the next one are looked for.
        vm.root(item);
        items.push(item);
    }
    Ok(vm.new_list(items))
}
