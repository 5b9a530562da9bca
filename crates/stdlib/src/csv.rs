//! `_csv_rows`: the native half of `csv`: rows of the usual kind, with quotes that are doubled and nothing to escape. What is
//! anything else is left to Python's half (`py/_csv.py`), by None.

use pellucid_bytecode::pure::float_repr;
use pellucid_vm::Value;
use pellucid_vm::heap::{Gc, Str, Tuple};
use pellucid_vm::natives;
use pellucid_vm::types::list::List;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_csv_rows", doc: "Native parts of csv.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "split(line, delimiter, quote, /)", "The fields of a line; None if it is not one row." => split;
    "join(row, delimiter, quote, special, end, /)", "A row as text; None if it holds what is not a plain value." => join;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// The single ASCII character that a text is.
fn sign(value: Value) -> Option<u8> {
    match value.as_gc::<Str>()?.as_str().as_bytes() {
        [sign @ 0..=0x7f] => Some(*sign),
        _ => None,
    }
}

/// A field: as it stands in the line, or with doubled quotes in it.
enum Field<'a> {
    Plain(&'a str),
    Made(String),
}

/// `_csv_rows.split`
fn split(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (Some(line), Some(delimiter)) = (args[0].as_gc::<Str>(), sign(args[1])) else { return Ok(Value::NONE) };
    let Some(fields) = fields_of(line.as_str(), delimiter, sign(args[2])) else { return Ok(Value::NONE) };
    let mut made = Vec::with_capacity(fields.len());
    for field in fields {
        made.push(match field {
            Field::Plain(text) => vm.new_str(text),
            Field::Made(text) => vm.new_string(text),
        });
    }
    Ok(vm.new_list(made))
}

/// The fields of a line that is a whole row.
fn fields_of(line: &str, delimiter: u8, quote: Option<u8>) -> Option<Vec<Field<'_>>> {
    let bytes = line.as_bytes();
    let end = bytes.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n'))? + 1;
    let mut fields = Vec::new();
    let mut at = 0;
    loop {
        let field = match quote {
            Some(quote) if at < end && bytes[at] == quote => quoted(line, &mut at, end, delimiter, quote)?,
            _ => {
                let start = at;
                at = plain_end(bytes, at, end, delimiter)?;
                Field::Plain(&line[start..at])
            }
        };
        fields.push(field);
        if at == end {
            return Some(fields);
        }
        at += 1;
    }
}

/// Where a field without quotes ends; None if the line ends in the middle.
fn plain_end(bytes: &[u8], at: usize, end: usize, delimiter: u8) -> Option<usize> {
    let rest = &bytes[at..end];
    let len = rest.iter().position(|&byte| byte == delimiter || byte == b'\r' || byte == b'\n');
    match len {
        Some(len) if rest[len] != delimiter => None,
        Some(len) => Some(at + len),
        None => Some(end),
    }
}

/// A field that begins with a quote; moves behind it.
fn quoted<'a>(line: &'a str, at: &mut usize, end: usize, delimiter: u8, quote: u8) -> Option<Field<'a>> {
    let bytes = line.as_bytes();
    let mut made = String::new();
    let mut start = *at + 1;
    loop {
        let close = start + bytes[start..].iter().position(|&byte| byte == quote)?;
        let part = &line[start..close];
        let next = close + 1;
        if next < end && bytes[next] == quote {
            made.push_str(part);
            made.push(quote.into());
            start = next + 1;
            continue;
        }
        *at = next.min(end);
        if next > end {
            // The closing quote is behind what was taken for the line's end.
            return None;
        }
        if next == end || bytes[next] == delimiter {
            if made.is_empty() {
                return Some(Field::Plain(part));
            }
            made.push_str(part);
            return Some(Field::Made(made));
        }
        // Ordinary text behind the quotes belongs to the field.
        made.push_str(part);
        *at = plain_end(bytes, next, end, delimiter)?;
        made.push_str(&line[next..*at]);
        return Some(Field::Made(made));
    }
}

/// `_csv_rows.join`
fn join(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (list, tuple) = (args[0].as_gc::<List>(), args[0].as_gc::<Tuple>());
    let items = match (&list, &tuple) {
        (Some(list), _) => vm.heap[*list].items.as_slice(),
        (_, Some(tuple)) => tuple.items(),
        _ => return Ok(Value::NONE),
    };
    let (Some(delimiter), Some(quote)) = (sign(args[1]), sign(args[2])) else { return Ok(Value::NONE) };
    let (Some(special), Some(end)) = (args[3].as_gc::<Str>(), args[4].as_gc::<Str>()) else { return Ok(Value::NONE) };
    let mut out = String::new();
    for (i, &item) in items.iter().enumerate() {
        if i > 0 {
            out.push(delimiter.into());
        }
        let start = out.len();
        if !push_plain(&mut out, item) {
            return Ok(Value::NONE);
        }
        guard(&mut out, start, quote, special.as_str().as_bytes());
    }
    if items.len() == 1 && out.is_empty() {
        out.extend([char::from(quote); 2]);
    }
    out.push_str(end.as_str());
    vm.check_size(out.len())?;
    Ok(vm.new_string(out))
}

/// Appends the text of a plain value.
fn push_plain(out: &mut String, item: Value) -> bool {
    if let Some(text) = item.as_gc::<Str>() {
        out.push_str(text.as_str());
    } else if let Some(int) = item.as_small_int() {
        out.push_str(&int.to_string());
    } else if let Some(float) = item.as_float() {
        out.push_str(&float_repr(float));
    } else if item != Value::NONE {
        return false;
    }
    true
}

/// Puts quotes around what was written from `start` on, if it holds a sign that means something.
fn guard(out: &mut String, start: usize, quote: u8, special: &[u8]) {
    let field = &out[start..];
    if !field.bytes().any(|byte| special.contains(&byte)) {
        return;
    }
    let quote = char::from(quote);
    let doubled: String = field.chars().flat_map(|c| [Some(c), (c == quote).then_some(c)]).flatten().collect();
    out.truncate(start);
    out.push(quote);
    out.push_str(&doubled);
    out.push(quote);
}
