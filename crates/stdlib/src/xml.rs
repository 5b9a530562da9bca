//! `_xmlscan`: the native half of reading XML: tags and texts of the usual kind, with names in ASCII and without references.
//! What is anything else, or wrong, is left to Python's half (`py/_xmlparser.py`), by None.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::types::str::byte_offset;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Value, types::dict::Dict};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_xmlscan", doc: "Native parts of reading XML.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "start(text, at, /)", "The (name, attributes, whether it ends at once, end) of a start tag at a place; None if it is not plain." => start;
    "end(text, at, /)", "The (name, end) of an end tag at a place; None if it is not plain." => end;
    "data(text, at, /)", "The (text, end) of what comes before the next tag; None if it is not plain." => data;
];

/// Adds what is not a function.
fn setup(_: &mut Vm, _: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// A text from a place on, and how much of it was read.
struct Scanner<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.rest.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.at += 1)
    }

    /// Passes blanks; whether there were any.
    fn blanks(&mut self) -> bool {
        let before = self.at;
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
        self.at > before
    }

    fn name(&mut self) -> Option<&'a str> {
        let start = self.at;
        let first = self.peek()?;
        if !(first.is_ascii_alphabetic() || matches!(first, b'_' | b':')) {
            return None;
        }
        while self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-' | b'.'))
        {
            self.at += 1;
        }
        // (Other scripts may go on with it.)
        self.peek().filter(u8::is_ascii)?;
        Some(&self.rest[start..self.at])
    }

    /// A value in quotes, without what would have to be replaced.
    fn value(&mut self) -> Option<&'a str> {
        let quote = self.peek().filter(|quote| matches!(quote, b'"' | b'\''))?;
        let start = self.at + 1;
        let len = self.rest.as_bytes()[start..].iter().position(|&byte| byte == quote)?;
        let value = &self.rest[start..start + len];
        if value.bytes().any(|byte| byte < b' ' || matches!(byte, b'&' | b'<')) || has_noncharacters(value) {
            return None;
        }
        self.at = start + len + 1;
        Some(value)
    }

    /// The place behind what was read, as an index of characters, where reading began at another.
    fn end(&self, begin: i64) -> Value {
        let read = &self.rest[..self.at];
        let count = if read.is_ascii() { read.len() } else { read.chars().count() };
        Value::int_unchecked(begin + count as i64)
    }
}

fn has_noncharacters(text: &str) -> bool {
    !text.is_ascii() && text.contains(['\u{fffe}', '\u{ffff}'])
}

/// The text that a function is given, and where in it to read.
fn place(vm: &mut Vm, args: &[Value]) -> PyResult<(Gc<Str>, usize, i64)> {
    let (text, at) = (vm.to_str(args[0], "text")?, vm.to_isize(args[1])?);
    let byte = byte_offset(vm, text, usize::try_from(at).unwrap_or(0));
    Ok((text, byte.min(text.byte_len()), at))
}

fn start(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, byte, at) = place(vm, args)?;
    let mut scanner = Scanner { rest: &text.as_str()[byte..], at: 0 };
    let attributes = vm.new_dict();
    let Some((name, is_empty)) = scan_start(vm, &mut scanner, attributes) else { return Ok(Value::NONE) };
    let name = vm.heap.intern(name).into();
    Ok(vm.new_tuple(&[name, attributes.into(), Value::bool(is_empty), scanner.end(at)]))
}

fn scan_start<'a>(vm: &mut Vm, scanner: &mut Scanner<'a>, attributes: Gc<Dict>) -> Option<(&'a str, bool)> {
    scanner.take(b'<')?;
    let name = scanner.name()?;
    loop {
        let apart = scanner.blanks();
        match scanner.peek()? {
            b'>' => {
                scanner.at += 1;
                return Some((name, false));
            }
            b'/' => {
                scanner.at += 1;
                scanner.take(b'>')?;
                return Some((name, true));
            }
            _ if !apart => return None,
            _ => {}
        }
        let key = scanner.name()?;
        scanner.blanks();
        scanner.take(b'=')?;
        scanner.blanks();
        let value = scanner.value()?;
        let key = vm.heap.intern(key);
        if vm.heap[attributes].get_str(key).is_some() {
            return None;
        }
        let value = vm.new_str(value);
        vm.heap.dict_set_str(attributes, key, value);
    }
}

fn end(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, byte, at) = place(vm, args)?;
    let mut scanner = Scanner { rest: &text.as_str()[byte..], at: 0 };
    let scan = |scanner: &mut Scanner<'_>| {
        scanner.take(b'<')?;
        scanner.take(b'/')?;
        let (start, len) = (scanner.at, scanner.name()?.len());
        scanner.blanks();
        scanner.take(b'>')?;
        Some(start..start + len)
    };
    let Some(name) = scan(&mut scanner) else { return Ok(Value::NONE) };
    let name = vm.heap.intern(&scanner.rest[name]).into();
    Ok(vm.new_tuple(&[name, scanner.end(at)]))
}

fn data(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, byte, at) = place(vm, args)?;
    let rest = &text.as_str()[byte..];
    let Some(len) = memchr::memchr(b'<', rest.as_bytes()) else { return Ok(Value::NONE) };
    let piece = &rest[..len];
    let is_odd = |byte: u8| byte == b'&' || byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    if piece.bytes().any(is_odd) || piece.contains("]]>") || has_noncharacters(piece) {
        return Ok(Value::NONE);
    }
    let scanner = Scanner { rest, at: len };
    let piece = vm.new_str(piece);
    Ok(vm.new_tuple(&[piece, scanner.end(at)]))
}
