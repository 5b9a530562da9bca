//! Writing JSON, with a stack of its own, so that nesting costs no recursion.
//!
//! Only `default` and sorting keys run code of the program. Containers that are being written are reached again by index,
//! since such code may change them; those that `default` made are rooted.

use std::fmt::Write;

use pellucid_bytecode::pure::{float_repr, surrogate};
use pellucid_vm::heap::{Gc, Kind, Str, Tuple};
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::int::{BigInt, to_decimal_string};
use pellucid_vm::types::list::List;
use pellucid_vm::{Exc, PyResult, Value, Vm};

use super::MAX_DEPTH;

/// A container that is being written, and what comes next.
enum Open {
    List(Gc<List>, usize),
    Tuple(Gc<Tuple>, usize),
    /// The place of the next entry.
    Dict(Gc<Dict>, usize),
    /// The entries of a dict in order of their keys, as a list of keys and values by turns.
    Sorted(Gc<List>, usize),
    /// What `default` gave for an object: written when the flag is set.
    Substitute(Value, bool),
}

struct Writer<'a> {
    out: String,
    default: Option<Value>,
    skip_keys: bool,
    ascii: bool,
    check_circular: bool,
    allow_nan: bool,
    sort_keys: bool,
    indent: Option<&'a str>,
    item_separator: &'a str,
    key_separator: &'a str,
    open: Vec<Open>,
    /// The objects that belong to the open containers.
    active: Vec<Value>,
    mark: usize,
}

/// `_json.write`
pub(super) fn write(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut flag = |i: usize| vm.truth(args[i]);
    let (skip_keys, ascii, check_circular) = (flag(2)?, flag(3)?, flag(4)?);
    let (allow_nan, sort_keys) = (flag(5)?, flag(6)?);
    let mut text = |i: usize, what| Ok(vm.to_str(args[i], what)?.as_str().to_owned());
    let indent = match args[7].not_none() {
        Some(_) => Some(text(7, "indent")?),
        None => None,
    };
    let (item_separator, key_separator) = (text(8, "item separator")?, text(9, "key separator")?);
    let mut writer = Writer {
        out: String::new(),
        default: args[1].not_none(),
        skip_keys,
        ascii,
        check_circular,
        allow_nan,
        sort_keys,
        indent: indent.as_deref(),
        item_separator: &item_separator,
        key_separator: &key_separator,
        open: Vec::new(),
        active: Vec::new(),
        mark: vm.root_mark(),
    };
    writer.value(vm, args[0])?;
    while !writer.open.is_empty() {
        writer.step(vm)?;
    }
    let out = writer.out;
    Ok(vm.new_string(out))
}

impl Writer<'_> {
    /// Writes a value, or the opening bracket of a container that is written from then on.
    fn value(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        if self.constant(object) {
            return Ok(());
        }
        if let Some(i) = object.as_small_int() {
            push_int(&mut self.out, i);
            return Ok(());
        }
        // (A view of a class's attributes is no dict.)
        let plain = if object.kind() == Some(Kind::Proxy) { object } else { vm.unwrap_payload(object) };
        if let Some(text) = plain.as_gc::<Str>() {
            push_string(&mut self.out, text.as_str(), self.ascii);
        } else if let Some(i) = plain.as_small_int() {
            push_int(&mut self.out, i);
        } else if plain.is::<BigInt>() {
            let digits = to_decimal_string(vm, plain)?;
            self.out.push_str(&digits);
        } else if let Some(float) = plain.as_float() {
            let text = self.float(vm, float)?;
            self.out.push_str(&text);
        } else if let Some(list) = plain.as_gc::<List>() {
            if vm.heap[list].items.is_empty() {
                self.out.push_str("[]");
            } else {
                self.enter(vm, object, Open::List(list, 0))?;
            }
        } else if let Some(tuple) = plain.as_gc::<Tuple>() {
            if tuple.items().is_empty() {
                self.out.push_str("[]");
            } else {
                self.enter(vm, object, Open::Tuple(tuple, 0))?;
            }
        } else if let Some(dict) = plain.as_gc::<Dict>() {
            self.dict(vm, object, dict)?;
        } else {
            self.substitute(vm, object)?;
        }
        Ok(())
    }

    fn constant(&mut self, object: Value) -> bool {
        self.out.push_str(match object {
            Value::NONE => "null",
            Value::TRUE => "true",
            Value::FALSE => "false",
            _ => return false,
        });
        true
    }

    fn float(&self, vm: &mut Vm, float: f64) -> PyResult<String> {
        if float.is_finite() {
            return Ok(float_repr(float));
        }
        if !self.allow_nan {
            let message = format!("Out of range float values are not JSON compliant: {}", float_repr(float));
            return Err(vm.value_error(message));
        }
        Ok(match float {
            f64::INFINITY => "Infinity",
            f64::NEG_INFINITY => "-Infinity",
            _ => "NaN",
        }
        .to_owned())
    }

    /// Begins a container: checks that it is not being written already, and roots it.
    fn enter(&mut self, vm: &mut Vm, object: Value, open: Open) -> PyResult<()> {
        if self.check_circular && self.active.contains(&object) {
            return Err(vm.value_error("Circular reference detected"));
        }
        if self.open.len() >= MAX_DEPTH {
            let message = "maximum recursion depth exceeded while encoding a JSON object";
            return Err(vm.err(Exc::RecursionError, message));
        }
        vm.check_size(self.out.len())?;
        match open {
            Open::List(..) | Open::Tuple(..) => self.out.push('['),
            Open::Dict(..) | Open::Sorted(..) => self.out.push('{'),
            Open::Substitute(..) => {}
        }
        self.active.push(object);
        // The object, and the list of sorted entries or the substitute that only this stack knows.
        vm.root(object);
        let other = match open {
            Open::Sorted(list, _) => list.into(),
            Open::Substitute(value, _) => value,
            _ => Value::NONE,
        };
        vm.root(other);
        self.open.push(open);
        Ok(())
    }

    /// Ends the innermost container.
    fn leave(&mut self, vm: &mut Vm, bracket: Option<char>) {
        self.open.pop();
        self.active.pop();
        vm.unroot(self.mark + 2 * self.open.len());
        if let Some(bracket) = bracket {
            self.new_line();
            self.out.push(bracket);
        }
    }

    /// A line break and the indentation of the innermost container's items, if there is any.
    fn new_line(&mut self) {
        if let Some(indent) = self.indent {
            self.out.push('\n');
            let levels = self.open.iter().filter(|open| !matches!(open, Open::Substitute(..))).count();
            for _ in 0..levels {
                self.out.push_str(indent);
            }
        }
    }

    fn separate(&mut self, first: bool) {
        if !first {
            self.out.push_str(self.item_separator);
        }
        self.new_line();
    }

    /// Writes the next item of the innermost container, or its end.
    fn step(&mut self, vm: &mut Vm) -> PyResult<()> {
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        match open {
            Open::List(list, next) => {
                let index = *next;
                *next += 1;
                match vm.heap[*list].items.get(index).copied() {
                    Some(item) => {
                        self.separate(index == 0);
                        self.value(vm, item)?;
                    }
                    None => self.leave(vm, Some(']')),
                }
            }
            Open::Tuple(tuple, next) => {
                let index = *next;
                *next += 1;
                match tuple.items().get(index).copied() {
                    Some(item) => {
                        self.separate(index == 0);
                        self.value(vm, item)?;
                    }
                    None => self.leave(vm, Some(']')),
                }
            }
            Open::Dict(dict, next) => {
                let dict = *dict;
                let mut entry = None;
                while entry.is_none() && *next < vm.heap[dict].places() {
                    entry = vm.heap[dict].entry_at(*next);
                    *next += 1;
                }
                match entry {
                    Some(entry) => self.entry(vm, entry.key, entry.value)?,
                    None => self.leave_dict(vm),
                }
            }
            Open::Sorted(list, next) => {
                let index = *next;
                *next += 2;
                match vm.heap[*list].items.get(index..index + 2) {
                    Some(&[key, value]) => self.entry(vm, key, value)?,
                    _ => self.leave_dict(vm),
                }
            }
            Open::Substitute(value, pending) => {
                let value = *value;
                if std::mem::take(pending) {
                    self.value(vm, value)?;
                } else {
                    self.leave(vm, None);
                }
            }
        }
        Ok(())
    }

    fn dict(&mut self, vm: &mut Vm, object: Value, dict: Gc<Dict>) -> PyResult<()> {
        if vm.heap[dict].is_empty() {
            self.out.push_str("{}");
            return Ok(());
        }
        if !self.sort_keys {
            return self.enter(vm, object, Open::Dict(dict, 0));
        }
        let mut entries: Vec<(Value, Value)> = vm.heap[dict].iter().map(|entry| (entry.key, entry.value)).collect();
        if entries.iter().all(|(key, _)| key.is::<Str>()) {
            entries.sort_by(|(a, _), (b, _)| {
                let (a, b) = (a.as_gc::<Str>(), b.as_gc::<Str>());
                a.as_ref().map(Gc::<Str>::as_str).cmp(&b.as_ref().map(Gc::<Str>::as_str))
            });
        } else {
            let keys = vm.new_list(entries.iter().map(|&(key, _)| key).collect());
            let mark = vm.root_mark();
            vm.root(keys);
            let sort = vm.heap.intern("sort");
            vm.call_method(keys, sort, &[])?;
            let sorted = keys.as_gc::<List>().map(|keys| vm.heap[keys].items.clone()).unwrap_or_default();
            entries.clear();
            for key in sorted {
                if let Some(value) = vm.dict_get(dict, key)? {
                    entries.push((key, value));
                }
            }
            vm.unroot(mark);
        }
        let flat = vm.new_list(entries.into_iter().flat_map(|(key, value)| [key, value]).collect());
        let flat = flat.as_gc().expect("a list was made");
        self.enter(vm, object, Open::Sorted(flat, 0))
    }

    fn leave_dict(&mut self, vm: &mut Vm) {
        // A dict whose every key was skipped is written without a line break.
        let empty = self.out.ends_with('{');
        if empty {
            self.leave(vm, None);
            self.out.push('}');
        } else {
            self.leave(vm, Some('}'));
        }
    }

    /// Writes a key and its value.
    fn entry(&mut self, vm: &mut Vm, key: Value, value: Value) -> PyResult<()> {
        let plain = vm.unwrap_payload(key);
        let name = match plain {
            Value::NONE => "null".to_owned(),
            Value::TRUE => "true".to_owned(),
            Value::FALSE => "false".to_owned(),
            _ if plain.is::<Str>() => String::new(),
            _ if plain.is_small_int() || plain.is::<BigInt>() => to_decimal_string(vm, plain)?,
            _ => match plain.as_float() {
                Some(float) => self.float(vm, float)?,
                None if self.skip_keys => return Ok(()),
                None => {
                    let found = vm.type_name(key);
                    let message = format!("keys must be str, int, float, bool or None, not {found}");
                    return Err(vm.type_error(message));
                }
            },
        };
        let first = self.out.ends_with('{') && self.is_first();
        self.separate(first);
        match plain.as_gc::<Str>() {
            Some(text) => push_string(&mut self.out, text.as_str(), self.ascii),
            None => {
                self.out.push('"');
                self.out.push_str(&name);
                self.out.push('"');
            }
        }
        self.out.push_str(self.key_separator);
        self.value(vm, value)
    }

    /// Whether the innermost dict has nothing written yet: texts end in a quote, so a brace at the end is its own.
    fn is_first(&self) -> bool {
        matches!(self.open.last(), Some(Open::Dict(..) | Open::Sorted(..)))
    }

    /// Asks `default` for something else to be written.
    fn substitute(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        let Some(default) = self.default else {
            let message = format!("Object of type {} is not JSON serializable", vm.type_name(object));
            return Err(vm.type_error(message));
        };
        if self.check_circular && self.active.contains(&object) {
            return Err(vm.value_error("Circular reference detected"));
        }
        let value = vm.call(default, &[object])?;
        self.enter(vm, object, Open::Substitute(value, true))
    }
}

fn push_int(out: &mut String, i: i64) {
    // Writing to a string can't fail.
    let _ = write!(out, "{i}");
}

/// Appends a text in quotes.
fn push_string(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let plain = match byte {
            b'"' | b'\\' | 0..b' ' => false,
            0x7f.. => !ascii,
            _ => true,
        };
        // Only the first byte of a character stands for it; the others are passed over.
        if plain || !text.is_char_boundary(at) {
            continue;
        }
        out.push_str(&text[start..at]);
        let c = text[at..].chars().next().unwrap_or_default();
        start = at + c.len_utf8();
        push_escape(out, c);
    }
    out.push_str(&text[start..]);
    out.push('"');
}

fn push_escape(out: &mut String, c: char) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\x08' => out.push_str("\\b"),
        '\x0c' => out.push_str("\\f"),
        _ if surrogate::is_surrogate(c) => {
            let _ = write!(out, "\\u{:04x}", surrogate::code_of(c));
        }
        _ => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string can't fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped() {
        let text = |text: &str, ascii| {
            let mut out = String::new();
            push_string(&mut out, text, ascii);
            out
        };
        assert_eq!(text("a\"\\\n\x01é😀\x7f", true), "\"a\\\"\\\\\\n\\u0001\\u00e9\\ud83d\\ude00\\u007f\"");
        assert_eq!(text("é\x7f\t/", false), "\"é\x7f\\t/\"");
        assert_eq!(text("", true), "\"\"");
    }
}
