//! `print`, `input`, `open`: what goes through the host.

use super::stream::Stream;
use crate::heap::{Kind, Str};
use crate::natives;
use crate::types::bytes::codec::no_surrogates;
use crate::types::exception::Exc;
use crate::types::module::Module;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

pub(super) const FUNCTIONS: &[NativeDef] = natives![
    "print(*args, sep=' ', end='\\n', file=None, flush=False)", "Write values to a stream, standard output by default." => print;
    "input(prompt='', /)", "Read a line from standard input, without its end." => input;
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        "Open a file, if the host grants it." => open;
];

/// What `sys.stdout` and so on are now: the program may have put other objects there. UNBOUND for the stream itself.
fn current_stream(vm: &mut Vm, name: &str, stream: Stream) -> Value {
    if vm.streams[stream as usize].is_unbound() {
        return Value::UNBOUND;
    }
    let (sys, name) = (vm.heap.intern("sys"), vm.heap.intern(name));
    let Some(module) = vm.heap[vm.modules].get_str(sys).and_then(Value::as_gc::<Module>) else { return Value::UNBOUND };
    let dict = vm.heap[module].dict;
    vm.heap[dict].get_str(name).filter(|&now| vm.as_stream(now) != Some(stream)).unwrap_or(Value::UNBOUND)
}

fn print(vm: &mut Vm, args: &[Value]) -> PyResult {
    let [sep, end, file, flush] = [args[0], args[1], args[2], args[3]];
    let values = &args[4..];
    let sep = separator(vm, sep, "sep", " ")?;
    let end = separator(vm, end, "end", "\n")?;
    let file = match file.not_none() {
        Some(file) => file,
        None => match current_stream(vm, "stdout", Stream::Out).present() {
            Some(file) => file,
            None => return print_to(vm, Stream::Out, values, &sep, &end, flush),
        },
    };
    match vm.as_stream(file) {
        Some(stream @ (Stream::Out | Stream::Err)) => print_to(vm, stream, values, &sep, &end, flush),
        _ if file.is_none() => Ok(Value::NONE),
        _ => print_to_object(vm, file, values, &sep, &end, flush),
    }
}

/// The text of `sep` or `end`. A separator is short: it is copied, so that no borrow stays.
fn separator(vm: &mut Vm, value: Value, what: &str, default: &str) -> PyResult<String> {
    let Some(value) = value.not_none() else { return Ok(default.to_owned()) };
    match vm.cast::<Str>(value) {
        Some(text) => Ok(text.as_str().to_owned()),
        None => {
            let message = format!("{what} must be None or a string, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn print_to(vm: &mut Vm, stream: Stream, values: &[Value], sep: &str, end: &str, flush: Value) -> PyResult {
    let mut out = String::new();
    let composed = compose(vm, stream, &mut out, values, sep, end);
    // On an error, what came before is written.
    write_to(vm, stream, &out)?;
    composed?;
    if flush.present().is_some() && vm.truth(flush)? && stream == Stream::Out {
        vm.flush_out()?;
    }
    Ok(Value::NONE)
}

/// Puts together what is to be printed, or the last part of it, if the other parts had to be written before; on an error,
/// what comes before the value that is wrong.
fn compose(vm: &mut Vm, stream: Stream, out: &mut String, values: &[Value], sep: &str, end: &str) -> PyResult<()> {
    for (i, &value) in values.iter().enumerate() {
        if i > 0 {
            check_text(vm, stream, sep)?;
            out.push_str(sep);
        }
        // What a value's own code prints comes behind what stands before the value.
        if !out.is_empty()
            && matches!(value.kind(), Some(kind) if !matches!(kind, Kind::Str | Kind::BigInt | Kind::Bytes))
        {
            write_to(vm, stream, out)?;
            out.clear();
        }
        let before = out.len();
        push_text(vm, out, value)?;
        if let Err(raised) = check_text(vm, stream, &out[before..]) {
            out.truncate(before);
            return Err(raised);
        }
    }
    check_text(vm, stream, end)?;
    out.push_str(end);
    Ok(())
}

/// Refuses a text that can't be written to standard output.
#[inline]
fn check_text(vm: &mut Vm, stream: Stream, text: &str) -> PyResult<()> {
    match surrogate::find(text) {
        Some(at) if stream == Stream::Out => {
            let text = vm.heap.alloc_str(text);
            Err(no_surrogates(vm, text, at))
        }
        _ => Ok(()),
    }
}

fn write_to(vm: &mut Vm, stream: Stream, text: &str) -> PyResult<()> {
    if stream == Stream::Err { vm.write_err(text) } else { vm.write_out(text) }
}

#[inline]
fn push_text(vm: &mut Vm, out: &mut String, value: Value) -> PyResult<()> {
    if let Some(text) = value.as_gc::<Str>() {
        out.push_str(text.as_str());
        return Ok(());
    }
    // On an error, a part of the text may have been pushed already.
    let before = out.len();
    let done = vm.write_str(out, value);
    if done.is_err() {
        out.truncate(before);
    }
    done
}

fn print_to_object(vm: &mut Vm, file: Value, values: &[Value], sep: &str, end: &str, flush: Value) -> PyResult {
    let name = vm.names.write;
    vm.root(file);
    let write = vm.getattr(file, name)?;
    vm.root(write);
    for (i, &value) in values.iter().enumerate() {
        if i > 0 {
            let sep = vm.new_str(sep);
            vm.call(write, &[sep])?;
        }
        let text = vm.str_of(value)?;
        vm.call(write, &[text.into()])?;
    }
    let end = vm.new_str(end);
    vm.call(write, &[end])?;
    if flush.present().is_some() && vm.truth(flush)? {
        let name = vm.names.flush;
        vm.call_method(file, name, &[])?;
    }
    Ok(Value::NONE)
}

fn input(vm: &mut Vm, args: &[Value]) -> PyResult {
    if let Some(prompt) = args[0].present() {
        let text = vm.str_of(prompt)?;
        let out = current_stream(vm, "stdout", Stream::Out);
        if out.not_none().is_some() {
            let name = vm.names.write;
            vm.call_method(out, name, &[text.into()])?;
        } else if out.is_unbound() {
            check_text(vm, Stream::Out, text.as_str())?;
            vm.write_out(text.as_str())?;
        }
    }
    vm.flush_out()?;
    let source = current_stream(vm, "stdin", Stream::In);
    let mut line = if source.not_none().is_some() {
        let name = vm.names.readline;
        let line = vm.call_method(source, name, &[])?;
        vm.to_str(line, "object.readline() result")?.as_str().to_owned()
    } else if source.is_none() {
        return Err(vm.err(Exc::RuntimeError, "input(): lost sys.stdin"));
    } else {
        let unread = std::mem::take(&mut vm.unread_input);
        match unread.find('\n') {
            Some(end) => {
                vm.unread_input = unread[end + 1..].to_owned();
                unread[..=end].to_owned()
            }
            None => unread + &vm.read_line()?,
        }
    };
    if line.is_empty() {
        return Err(vm.err(Exc::EOFError, "EOF when reading a line"));
    }
    if line.ends_with('\n') {
        line.pop();
    }
    Ok(vm.new_string(line))
}

/// Opens a file: `_io.open`, which is there when somebody calls it.
fn open(vm: &mut Vm, args: &[Value]) -> PyResult {
    let io = vm.import("_io")?;
    let name = vm.heap.intern("open");
    let function = vm.getattr(io, name)?;
    let mode = match args[1].present() {
        Some(mode) => mode,
        None => vm.new_str("r"),
    };
    let buffering = args[2].present().unwrap_or(Value::int_unchecked(-1));
    let given = |value: Value, default: Value| value.present().unwrap_or(default);
    let rest = [args[3], args[4], args[5]].map(|value| given(value, Value::NONE));
    let all =
        [args[0], mode, buffering, rest[0], rest[1], rest[2], given(args[6], Value::TRUE), given(args[7], Value::NONE)];
    vm.call(function, &all)
}
