//! Standard input, output and error as Python objects: `sys.stdin`, `sys.stdout`, `sys.stderr`.
//!
//! Each is the only instance of a class of its own, so that a method knows its stream by the table it stands in. The bytes
//! go through [`crate::host::Host`].

use crate::heap::{Gc, Str};
use crate::natives;
use crate::types::bytes::codec::no_surrogates;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

/// One of the standard streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// `sys.stdin`
    In,
    /// `sys.stdout`
    Out,
    /// `sys.stderr`
    Err,
}

const READER: &[NativeDef] = natives![
    "read(self, size=-1, /)", "Read characters, all that come by default." => read;
    "readline(self, size=-1, /)", "Read a line, its end included." => readline;
    "readlines(self, hint=-1, /)", "Read all lines." => readlines;
    "__iter__(self, /)", "Return self: the lines are iterated over." => this;
    "__next__(self, /)", "Return the next line." => next_line;
    "readable(self, /)", "Return True." => yes;
    "writable(self, /)", "Return False." => no;
    "isatty(self, /)", "Return whether this is a terminal." => no;
    "fileno(self, /)", "Return the stream's number." => number::<0>;
    "close(self, /)", "Do nothing." => nothing;
    "@get closed", "Whether it was closed." => no;
    "@get encoding", "The encoding." => encoding;
    "@get name", "The name." => name::<0>;
    "@get mode", "The mode it is open in." => mode::<0>;
    "@get errors", "What becomes of what can't be encoded." => errors::<0>;
    "@get newlines", "The line ends that were seen." => nothing;
    "@get line_buffering", "Whether each line goes on at once." => no;
    "@get buffer", "The stream of bytes below." => buffer::<0>;
    "__enter__(self, /)", "Return self." => this;
    "__exit__(self, *exc_info)", "Do nothing: standard streams stay open." => nothing;
    "__repr__(self, /)", "Return repr(self)." => repr::<0>;
    "seekable(self, /)", "Return False." => no;
];

const STDOUT: &[NativeDef] = natives![
    "write(self, text, /)", "Write a text; return its length." => write::<1>;
    "writelines(self, lines, /)", "Write texts." => writelines::<1>;
    "flush(self, /)", "Hand on what is buffered." => flush;
    "readable(self, /)", "Return False." => no;
    "writable(self, /)", "Return True." => yes;
    "isatty(self, /)", "Return whether this is a terminal." => no;
    "fileno(self, /)", "Return the stream's number." => number::<1>;
    "close(self, /)", "Do nothing." => nothing;
    "reconfigure(self, /, **options)", "Do nothing." => nothing;
    "@get closed", "Whether it was closed." => no;
    "@get encoding", "The encoding." => encoding;
    "@get name", "The name." => name::<1>;
    "@get mode", "The mode it is open in." => mode::<1>;
    "@get errors", "What becomes of what can't be encoded." => errors::<1>;
    "@get newlines", "The line ends that were seen." => nothing;
    "@get line_buffering", "Whether each line goes on at once." => no;
    "@get buffer", "The stream of bytes below." => buffer::<1>;
    "__enter__(self, /)", "Return self." => this;
    "__exit__(self, *exc_info)", "Do nothing: standard streams stay open." => nothing;
    "__repr__(self, /)", "Return repr(self)." => repr::<1>;
    "seekable(self, /)", "Return False." => no;
];

const STDERR: &[NativeDef] = natives![
    "write(self, text, /)", "Write a text; return its length." => write::<2>;
    "writelines(self, lines, /)", "Write texts." => writelines::<2>;
    "flush(self, /)", "Do nothing: it is not buffered." => nothing;
    "readable(self, /)", "Return False." => no;
    "writable(self, /)", "Return True." => yes;
    "isatty(self, /)", "Return whether this is a terminal." => no;
    "fileno(self, /)", "Return the stream's number." => number::<2>;
    "close(self, /)", "Do nothing." => nothing;
    "reconfigure(self, /, **options)", "Do nothing." => nothing;
    "@get closed", "Whether it was closed." => no;
    "@get encoding", "The encoding." => encoding;
    "@get name", "The name." => name::<2>;
    "@get mode", "The mode it is open in." => mode::<2>;
    "@get errors", "What becomes of what can't be encoded." => errors::<2>;
    "@get newlines", "The line ends that were seen." => nothing;
    "@get line_buffering", "Whether each line goes on at once." => no;
    "@get buffer", "The stream of bytes below." => buffer::<2>;
    "__enter__(self, /)", "Return self." => this;
    "__exit__(self, *exc_info)", "Do nothing: standard streams stay open." => nothing;
    "__repr__(self, /)", "Return repr(self)." => repr::<2>;
    "seekable(self, /)", "Return False." => no;
];

impl Vm {
    /// The object of a standard stream, made when it is first asked for.
    pub fn stream(&mut self, stream: Stream) -> Value {
        let place = stream as usize;
        if self.streams[place].is_unbound() {
            let class = self.new_class("TextIOWrapper", self.types.object);
            self.heap[class].shown_name = Some(self.heap.intern("_io.TextIOWrapper"));
            let rows = [READER, STDOUT, STDERR][place];
            crate::core_types::add_methods(self, class, rows);
            let (name, io) = (self.names.module, self.new_str("_io"));
            let dict = self.heap[class].dict;
            self.heap.dict_set_str(dict, name, io);
            let (shape, capacity) = (self.heap[class].shape, self.heap[class].capacity);
            self.streams[place] = self.heap.alloc_instance(shape, capacity).into();
        }
        self.streams[place]
    }

    /// Which standard stream an object is, if any.
    pub fn as_stream(&self, value: Value) -> Option<Stream> {
        let place = self.streams.iter().position(|&s| s == value && !s.is_unbound())?;
        Some([Stream::In, Stream::Out, Stream::Err][place])
    }

    /// Writes to standard output.
    ///
    /// # Errors
    /// OSError, as the host's.
    pub fn write_out(&mut self, text: &str) -> PyResult<()> {
        match self.host.write_stdout(text) {
            Ok(()) => Ok(()),
            Err(error) => Err(self.host_error(&error)),
        }
    }

    /// What was read from standard input and not handed out yet; it counts as handed out now.
    pub fn take_unread_input(&mut self) -> String {
        std::mem::take(&mut self.unread_input)
    }

    /// Writes to standard error; of lone surrogates, their escapes.
    ///
    /// # Errors
    /// OSError, as the host's.
    pub fn write_err(&mut self, text: &str) -> PyResult<()> {
        let written = match surrogate::find(text) {
            None => self.host.write_stderr(text),
            Some(_) => self.host.write_stderr(&surrogate::escape(text)),
        };
        written.map_err(|error| self.host_error(&error))
    }

    /// Makes standard output's buffer empty.
    ///
    /// # Errors
    /// OSError, as the host's.
    pub fn flush_out(&mut self) -> PyResult<()> {
        match self.host.flush_stdout() {
            Ok(()) => Ok(()),
            Err(error) => Err(self.host_error(&error)),
        }
    }

    /// Reads a line from standard input, its end included; empty at the end of the input.
    ///
    /// # Errors
    /// OSError, as the host's.
    pub fn read_line(&mut self) -> PyResult<String> {
        match self.host.read_line() {
            Ok(line) => Ok(line),
            Err(error) => Err(self.host_error(&error)),
        }
    }

    /// The exception for an error of the host's that has to do with a file.
    pub fn file_error(&mut self, error: &std::io::Error, file: Value) -> crate::vm::Raised {
        let number = error.raw_os_error().unwrap_or(match error.kind() {
            std::io::ErrorKind::NotFound => 2,
            std::io::ErrorKind::PermissionDenied => 13,
            _ => 5,
        });
        let text = error.to_string();
        let text = match (error.raw_os_error(), number) {
            (None, 2) => "No such file or directory".to_owned(),
            (None, 13) => format!("Permission denied ({text})"),
            _ => text.split(" (os error").next().unwrap_or(&text).to_owned(),
        };
        let text = self.new_string(text);
        self.err_args(Exc::OSError, &[Value::int_unchecked(number.into()), text, file])
    }

    /// The exception for an error of the host's streams.
    pub fn host_error(&mut self, error: &std::io::Error) -> crate::vm::Raised {
        match error.kind() {
            std::io::ErrorKind::Interrupted => self.err_args(Exc::KeyboardInterrupt, &[]),
            std::io::ErrorKind::InvalidData => self.value_error(error.to_string()),
            kind => {
                let broken = kind == std::io::ErrorKind::BrokenPipe;
                let number = if broken { 32 } else { error.raw_os_error().unwrap_or(5) };
                let text = error.to_string();
                let text = if broken { "Broken pipe" } else { text.split(" (os error").next().unwrap_or(&text) };
                let text = self.new_str(text);
                self.err_args(Exc::OSError, &[Value::int_unchecked(number.into()), text])
            }
        }
    }
}

fn write<const STREAM: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(text) = vm.cast::<Str>(args[1]) else {
        let message = format!("write() argument must be str, not {}", vm.type_name(args[1]));
        return Err(vm.type_error(message));
    };
    match STREAM {
        1 => match surrogate::find(text.as_str()) {
            None => vm.write_out(text.as_str())?,
            Some(at) => return Err(no_surrogates(vm, text, at)),
        },
        _ => vm.write_err(text.as_str())?,
    }
    Ok(Value::from_usize(text.char_len()))
}

fn writelines<const STREAM: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = args[0];
    vm.for_each(args[1], |vm, line| write::<STREAM>(vm, &[this, line]).map(|_| ()))?;
    Ok(Value::NONE)
}

fn flush(vm: &mut Vm, _: &[Value]) -> PyResult {
    vm.flush_out()?;
    Ok(Value::NONE)
}

fn limit(vm: &mut Vm, size: Value) -> PyResult<usize> {
    match size.not_none() {
        None => Ok(usize::MAX),
        Some(size) => Ok(usize::try_from(vm.to_isize(size)?).unwrap_or(usize::MAX)),
    }
}

/// Takes up to `limit` characters of what was read before, then of new lines, up to a line's end if `line` is set.
fn take(vm: &mut Vm, limit: usize, line: bool) -> PyResult<Gc<Str>> {
    let mut text = std::mem::take(&mut vm.unread_input);
    loop {
        let enough = text.chars().nth(limit).is_some() || (line && text.ends_with('\n')) || limit == 0;
        if enough {
            break;
        }
        let more = vm.read_line()?;
        if more.is_empty() {
            break;
        }
        text.push_str(&more);
    }
    let mut cut = text.char_indices().nth(limit).map_or(text.len(), |(i, _)| i);
    if line && let Some(end) = text[..cut].find('\n') {
        cut = end + 1;
    }
    vm.unread_input = text.split_off(cut);
    Ok(vm.heap.alloc_string(text))
}

fn read(vm: &mut Vm, args: &[Value]) -> PyResult {
    let limit = limit(vm, args[1])?;
    Ok(take(vm, limit, false)?.into())
}

fn readline(vm: &mut Vm, args: &[Value]) -> PyResult {
    let limit = limit(vm, args[1])?;
    Ok(take(vm, limit, true)?.into())
}

fn readlines(vm: &mut Vm, _: &[Value]) -> PyResult {
    let mut items = Vec::new();
    loop {
        let line = take(vm, usize::MAX, true)?;
        if line.byte_len() == 0 {
            return Ok(vm.heap.alloc(List { items }).into());
        }
        items.push(line.into());
    }
}

fn this(_: &mut Vm, args: &[Value]) -> PyResult {
    Ok(args[0])
}

fn next_line(vm: &mut Vm, _: &[Value]) -> PyResult {
    let line = take(vm, usize::MAX, true)?;
    if line.byte_len() == 0 { Err(vm.stop_iteration(Value::NONE)) } else { Ok(line.into()) }
}

fn yes(_: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::TRUE)
}

fn no(_: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::FALSE)
}

fn nothing(_: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::NONE)
}

fn number<const STREAM: usize>(_: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::from_usize(STREAM))
}

fn encoding(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_str("utf-8"))
}

fn mode<const STREAM: usize>(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_str(["r", "w", "w"][STREAM]))
}

fn errors<const STREAM: usize>(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_str(["strict", "strict", "backslashreplace"][STREAM]))
}

/// The stream of bytes below a standard stream, made when it is first asked for.
fn buffer<const STREAM: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let key = vm.heap.intern("_buffer");
    let Some(stream) = args[0].as_gc::<crate::heap::Instance>() else {
        return Err(vm.type_error("a standard stream is expected"));
    };
    if let Some(made) = vm.own_attr(stream, key) {
        return Ok(made);
    }
    let io = vm.import("_io")?;
    let make = vm.heap.intern("standard_buffer");
    let made = vm.call_method(io, make, &[Value::from_usize(STREAM)])?;
    let key = vm.heap.intern("_buffer");
    vm.set_own_attr(stream, key, made);
    Ok(made)
}

fn repr<const STREAM: usize>(vm: &mut Vm, _: &[Value]) -> PyResult {
    let name = ["<stdin>", "<stdout>", "<stderr>"][STREAM];
    let mode = ["r", "w", "w"][STREAM];
    Ok(vm.new_string(format!("<_io.TextIOWrapper name='{name}' mode='{mode}' encoding='utf-8'>")))
}

fn name<const STREAM: usize>(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_str(["<stdin>", "<stdout>", "<stderr>"][STREAM]))
}
