//! Taking strings apart and putting them together.

use super::{part_of, piece, str_arg, this, unicode};
use crate::heap::{Gc, Str, Tuple};
use crate::types::bytes::search as raw;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// Calls `each` with the words of a text that isn't ASCII, as byte offsets.
fn unicode_words(text: &str, max: usize, mut each: impl FnMut(usize, usize)) {
    let mut rest = text.trim_start_matches(unicode::is_space);
    let mut left = max;
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let end = match rest.find(unicode::is_space) {
            Some(len) if left > 0 => start + len,
            _ => text.len(),
        };
        each(start, end);
        left = left.saturating_sub(1);
        rest = text[end..].trim_start_matches(unicode::is_space);
    }
}

fn unicode_rwords(text: &str, max: usize, mut each: impl FnMut(usize, usize)) {
    let mut rest = text.trim_end_matches(unicode::is_space);
    let mut left = max;
    while !rest.is_empty() {
        let start = match rest.char_indices().rfind(|&(_, c)| unicode::is_space(c)) {
            Some((at, c)) if left > 0 => at + c.len_utf8(),
            _ => 0,
        };
        each(start, rest.len());
        left = left.saturating_sub(1);
        rest = text[..start].trim_end_matches(unicode::is_space);
    }
}

/// The separator of a split: None for white space.
fn separator(vm: &mut Vm, value: Value) -> PyResult<Option<Gc<Str>>> {
    let Some(value) = value.not_none() else { return Ok(None) };
    let sep = str_arg(vm, value, "must be str or None")?;
    if sep.byte_len() == 0 {
        return Err(vm.value_error("empty separator"));
    }
    Ok(Some(sep))
}

pub(super) fn split(vm: &mut Vm, args: &[Value]) -> PyResult {
    let max = raw::limit(vm, args[2])?;
    let sep = separator(vm, args[1])?;
    let string = this(args);
    let text = string.as_str();
    let mut parts = Vec::new();
    let mut add = |start: usize, end: usize| parts.push(part_of(vm, string, &text[start..end]));
    match sep {
        Some(sep) => raw::split(text.as_bytes(), sep.as_str().as_bytes(), max, add),
        None if string.is_ascii() => raw::words(text.as_bytes(), max, unicode::is_ascii_space, &mut add),
        None => unicode_words(text, max, &mut add),
    }
    Ok(vm.new_list(parts))
}

pub(super) fn rsplit(vm: &mut Vm, args: &[Value]) -> PyResult {
    let max = raw::limit(vm, args[2])?;
    let sep = separator(vm, args[1])?;
    let string = this(args);
    let text = string.as_str();
    let mut parts = Vec::new();
    let add = |start: usize, end: usize| parts.push(part_of(vm, string, &text[start..end]));
    match sep {
        Some(sep) => raw::rsplit(text.as_bytes(), sep.as_str().as_bytes(), max, add),
        None if string.is_ascii() => raw::rwords(text.as_bytes(), max, unicode::is_ascii_space, add),
        None => unicode_rwords(text, max, add),
    }
    parts.reverse();
    Ok(vm.new_list(parts))
}

pub(super) fn splitlines(vm: &mut Vm, args: &[Value]) -> PyResult {
    let keep = match args[1].present() {
        Some(keep) => vm.truth(keep)?,
        None => false,
    };
    let string = this(args);
    let text = string.as_str();
    let lines = unicode::lines(text)
        .map(|(line, end)| part_of(vm, string, &text[line.start..if keep { end } else { line.end }]))
        .collect();
    Ok(vm.new_list(lines))
}

/// `partition` and `rpartition`.
fn cut(vm: &mut Vm, args: &[Value], find: fn(&[u8], &[u8]) -> Option<usize>, from_end: bool) -> PyResult {
    let sep = str_arg(vm, args[1], "must be str")?;
    if sep.byte_len() == 0 {
        return Err(vm.value_error("empty separator"));
    }
    let string = this(args);
    let text = string.as_str();
    let empty: Value = vm.names.empty.into();
    let parts = match find(text.as_bytes(), sep.as_str().as_bytes()) {
        Some(at) => [piece(vm, &text[..at]), sep.into(), piece(vm, &text[at + sep.byte_len()..])],
        None if from_end => [empty, empty, string.into()],
        None => [string.into(), empty, empty],
    };
    Ok(vm.new_tuple(&parts))
}

pub(super) fn partition(vm: &mut Vm, args: &[Value]) -> PyResult {
    cut(vm, args, raw::find, false)
}

pub(super) fn rpartition(vm: &mut Vm, args: &[Value]) -> PyResult {
    cut(vm, args, raw::rfind, true)
}

pub(super) fn join_method(vm: &mut Vm, args: &[Value]) -> PyResult {
    join(vm, this(args), args[1])
}

/// `separator.join(iterable)`
///
/// # Errors
/// TypeError for what isn't iterable and for items that aren't strings; whatever iterating raises.
pub fn join(vm: &mut Vm, separator: Gc<Str>, iterable: Value) -> PyResult {
    if let Some(list) = iterable.as_gc::<List>() {
        // Taken out while it is read, which runs no Python code, and put back: no copy.
        let items = std::mem::take(&mut vm.heap[list].items);
        let joined = join_items(vm, separator, &items);
        vm.heap[list].items = items;
        return joined;
    }
    if let Some(tuple) = iterable.as_gc::<Tuple>() {
        return join_items(vm, separator, tuple.items());
    }
    let items = match vm.iter(iterable) {
        Ok(iterator) => {
            let mark = vm.root_mark();
            vm.root(iterator);
            let items = vm.collect(iterator);
            vm.unroot(mark);
            items?
        }
        Err(error) if vm.is_exc(error, Exc::TypeError) => return Err(vm.type_error("can only join an iterable")),
        Err(error) => return Err(error),
    };
    join_items(vm, separator, &items)
}

/// Joins items that are to be strings, in one pass: the buffer has room from earlier texts. Runs no Python code.
fn join_items(vm: &mut Vm, separator: Gc<Str>, items: &[Value]) -> PyResult {
    if let [only] = items
        && only.is::<Str>()
    {
        return Ok(*only);
    }
    let mut text = vm.take_text();
    let between = separator.as_str();
    for (i, &item) in items.iter().enumerate() {
        match *between.as_bytes() {
            _ if i == 0 => {}
            [byte] => text.push(char::from(byte)),
            _ => text.push_str(between),
        }
        match item.as_gc::<Str>().or_else(|| vm.cast::<Str>(item)) {
            Some(item) => text.push_str(item.as_str()),
            None => {
                let found = vm.type_name(item);
                let message = format!("sequence item {i}: expected str instance, {found} found");
                return Err(vm.type_error(message));
            }
        }
        if text.len() > vm.max_object_bytes {
            vm.check_size(text.len())?;
        }
    }
    Ok(vm.finish_text(text).into())
}
