//! Short texts for values, made without running any Python code: for those who watch a program run.
//!
//! Built-in values are shown as `repr` shows them, cut short where they are long, others by their class.

use dashu_int::ops::BitTest;

use crate::heap::{Instance, Str, Tuple};
use crate::types::bytes::Bytes;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::int::BigInt;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::Vm;

/// How many items of a container are shown, and how many levels of containers in each other.
const ITEMS: usize = 8;
const LEVELS: usize = 3;
/// How many characters of a string are shown.
const CHARACTERS: usize = 60;

/// A short text for a value, made without running any Python code: built-in values as `repr` shows them, cut short where
/// they are long, others by their class.
pub fn brief(vm: &Vm, value: Value) -> String {
    let mut out = String::new();
    write(vm, &mut out, value, LEVELS);
    out
}

fn write(vm: &Vm, out: &mut String, value: Value, levels: usize) {
    if value.is_unbound() {
        out.push_str("<nothing>");
    } else if let Some(text) = plain(vm, value) {
        out.push_str(&text);
    } else if let Some(tuple) = value.as_gc::<Tuple>() {
        let end = if tuple.items().len() == 1 { ",)" } else { ")" };
        sequence(vm, out, ("(", end), tuple.items(), levels);
    } else if let Some(list) = value.as_gc::<List>() {
        sequence(vm, out, ("[", "]"), &vm.heap[list].items, levels);
    } else if let Some(set) = value.as_gc::<Set>() {
        let items: Vec<Value> = vm.heap[set].iter().take(ITEMS + 1).collect();
        let brackets = match (vm.heap[set].frozen, items.is_empty()) {
            (true, true) => ("frozenset(", ")"),
            (true, false) => ("frozenset({", "})"),
            (false, true) => ("set(", ")"),
            (false, false) => ("{", "}"),
        };
        sequence(vm, out, brackets, &items, levels);
    } else if let Some(dict) = value.as_gc::<Dict>() {
        write_dict(vm, out, dict, levels);
    } else {
        out.push_str(&described(vm, value));
    }
}

/// Numbers, strings, and the values that are one of a kind.
fn plain(vm: &Vm, value: Value) -> Option<String> {
    if let Some(text) = value.as_gc::<Str>() {
        let text = text.as_str();
        let cut: String = text.chars().take(CHARACTERS).collect();
        let more = if cut.len() < text.len() { "..." } else { "" };
        return Some(format!("{}{more}", pellucid_bytecode::pure::str_repr(&cut)));
    }
    if let Some(float) = value.as_float() {
        return Some(pellucid_bytecode::pure::float_repr(float));
    }
    if let Some(int) = value.as_small_int() {
        return Some(int.to_string());
    }
    if let Some(big) = value.as_gc::<BigInt>() {
        let bits = vm.heap[big].0.bit_len();
        return Some(if bits > 400 { format!("<int of {bits} bits>") } else { vm.heap[big].0.to_string() });
    }
    if let Some(bytes) = value.as_gc::<Bytes>() {
        let bytes = bytes.as_slice();
        let more = if bytes.len() > CHARACTERS { "..." } else { "" };
        return Some(format!("{}{more}", pellucid_bytecode::pure::bytes_repr(&bytes[..bytes.len().min(CHARACTERS)])));
    }
    let text = match value {
        Value::NONE => "None",
        Value::TRUE => "True",
        Value::FALSE => "False",
        Value::ELLIPSIS => "Ellipsis",
        _ => return None,
    };
    Some(text.to_owned())
}

fn sequence(vm: &Vm, out: &mut String, brackets: (&str, &str), items: &[Value], levels: usize) {
    out.push_str(brackets.0);
    if levels == 0 && !items.is_empty() {
        out.push_str("...");
    } else {
        for (index, &item) in items.iter().take(ITEMS).enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            write(vm, out, item, levels.saturating_sub(1));
        }
        if items.len() > ITEMS {
            out.push_str(", ...");
        }
    }
    out.push_str(brackets.1);
}

fn write_dict(vm: &Vm, out: &mut String, dict: crate::heap::Gc<Dict>, levels: usize) {
    out.push('{');
    for (index, entry) in vm.heap[dict].iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        if levels == 0 || index == ITEMS {
            out.push_str("...");
            break;
        }
        write(vm, out, entry.key, levels - 1);
        out.push_str(": ");
        write(vm, out, entry.value, levels - 1);
    }
    out.push('}');
}

/// A value by what it is rather than by what it says about itself.
fn described(vm: &Vm, value: Value) -> String {
    if let Some(class) = value.as_gc::<Class>() {
        return format!("<class {}>", vm.heap[class].qualname.as_str());
    }
    if let Some(function) = value.as_gc::<Function>() {
        return format!("<function {}>", vm.heap[function].qualname.as_str());
    }
    if let Some(module) = value.as_gc::<Module>() {
        return format!("<module {}>", vm.heap[module].name.as_str());
    }
    if let Some(native) = value.as_gc::<crate::types::native::Native>() {
        return format!("<built-in {}>", vm.heap[native].def.name);
    }
    let name = vm.type_name(value);
    if value.is::<Instance>() { format!("<{name} object>") } else { format!("<{name}>") }
}
