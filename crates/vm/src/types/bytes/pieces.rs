//! Taking bytes apart and putting them together: split, strip, partition, replace, join.

use super::{Buffer, buffer, buffer_arg, search as raw, this};
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// ASCII white space, as bytes know it.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

/// A list of parts of an object, as objects of its type.
fn list_of(vm: &mut Vm, whole: Buffer, ranges: Vec<(usize, usize)>) -> Value {
    let mut parts = Vec::with_capacity(ranges.len());
    for (start, end) in ranges {
        parts.push(match whole {
            Buffer::Bytes(bytes) => vm.new_bytes(&bytes.as_slice()[start..end]),
            _ => {
                let part = whole.slice(&vm.heap)[start..end].to_vec();
                vm.new_bytearray(part)
            }
        });
    }
    vm.new_list(parts)
}

fn separator(vm: &mut Vm, value: Value) -> PyResult<Option<Vec<u8>>> {
    let Some(value) = value.not_none() else { return Ok(None) };
    let sep = buffer_arg(vm, value)?.slice(&vm.heap).to_vec();
    if sep.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    Ok(Some(sep))
}

pub(super) fn split(vm: &mut Vm, args: &[Value]) -> PyResult {
    split_from(vm, args, false)
}

pub(super) fn rsplit(vm: &mut Vm, args: &[Value]) -> PyResult {
    split_from(vm, args, true)
}

fn split_from(vm: &mut Vm, args: &[Value], end: bool) -> PyResult {
    let max = raw::limit(vm, args[2])?;
    let sep = separator(vm, args[1])?;
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let mut ranges = Vec::new();
    let add = |start, end| ranges.push((start, end));
    match (sep, end) {
        (Some(sep), false) => raw::split(bytes, &sep, max, add),
        (Some(sep), true) => raw::rsplit(bytes, &sep, max, add),
        (None, false) => raw::words(bytes, max, is_space, add),
        (None, true) => raw::rwords(bytes, max, is_space, add),
    }
    if end {
        ranges.reverse();
    }
    Ok(list_of(vm, whole, ranges))
}

pub(super) fn splitlines(vm: &mut Vm, args: &[Value]) -> PyResult {
    let keep = match args[1].present() {
        Some(keep) => vm.truth(keep)?,
        None => false,
    };
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let mut ranges = Vec::new();
    let mut start = 0;
    while start < bytes.len() {
        let (end, next) = match memchr::memchr2(b'\n', b'\r', &bytes[start..]) {
            None => (bytes.len(), bytes.len()),
            Some(at) => {
                let end = start + at;
                (end, end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 })
            }
        };
        ranges.push((start, if keep { next } else { end }));
        start = next;
    }
    Ok(list_of(vm, whole, ranges))
}

/// `partition` and `rpartition`.
fn cut(vm: &mut Vm, args: &[Value], find: fn(&[u8], &[u8]) -> Option<usize>, from_end: bool) -> PyResult {
    let sep = buffer_arg(vm, args[1])?.slice(&vm.heap).to_vec();
    if sep.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let parts = match find(bytes, &sep) {
        Some(at) => [bytes[..at].to_vec(), sep.clone(), bytes[at + sep.len()..].to_vec()],
        None if from_end => [Vec::new(), Vec::new(), bytes.to_vec()],
        None => [bytes.to_vec(), Vec::new(), Vec::new()],
    };
    let parts = parts.map(|part| whole.make(vm, part));
    Ok(vm.new_tuple(&parts))
}

pub(super) fn partition(vm: &mut Vm, args: &[Value]) -> PyResult {
    cut(vm, args, raw::find, false)
}

pub(super) fn rpartition(vm: &mut Vm, args: &[Value]) -> PyResult {
    cut(vm, args, raw::rfind, true)
}

fn trim(vm: &mut Vm, args: &[Value], start: bool, end: bool) -> PyResult {
    let among = match args[1].not_none() {
        None => None,
        Some(among) => Some(buffer_arg(vm, among)?.slice(&vm.heap).to_vec()),
    };
    let goes = |byte: &u8| among.as_ref().map_or(is_space(*byte), |among| among.contains(byte));
    let whole = this(args);
    let mut bytes = whole.slice(&vm.heap);
    if start {
        let from = bytes.iter().position(|byte| !goes(byte)).unwrap_or(bytes.len());
        bytes = &bytes[from..];
    }
    if end {
        let to = bytes.iter().rposition(|byte| !goes(byte)).map_or(0, |last| last + 1);
        bytes = &bytes[..to];
    }
    let bytes = bytes.to_vec();
    Ok(whole.make(vm, bytes))
}

pub(super) fn strip(vm: &mut Vm, args: &[Value]) -> PyResult {
    trim(vm, args, true, true)
}

pub(super) fn lstrip(vm: &mut Vm, args: &[Value]) -> PyResult {
    trim(vm, args, true, false)
}

pub(super) fn rstrip(vm: &mut Vm, args: &[Value]) -> PyResult {
    trim(vm, args, false, true)
}

pub(super) fn removeprefix(vm: &mut Vm, args: &[Value]) -> PyResult {
    let prefix = buffer_arg(vm, args[1])?;
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let rest = bytes.strip_prefix(prefix.slice(&vm.heap)).unwrap_or(bytes).to_vec();
    Ok(whole.make(vm, rest))
}

pub(super) fn removesuffix(vm: &mut Vm, args: &[Value]) -> PyResult {
    let suffix = buffer_arg(vm, args[1])?;
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let rest = bytes.strip_suffix(suffix.slice(&vm.heap)).unwrap_or(bytes).to_vec();
    Ok(whole.make(vm, rest))
}

pub(super) fn replace(vm: &mut Vm, args: &[Value]) -> PyResult {
    let old = buffer_arg(vm, args[1])?.slice(&vm.heap).to_vec();
    let new = buffer_arg(vm, args[2])?.slice(&vm.heap).to_vec();
    let max = raw::limit(vm, args[3])?;
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let places = if old.is_empty() { bytes.len() + 1 } else { raw::count(bytes, &old) }.min(max);
    let len = raw::replaced_len(bytes.len(), old.len(), new.len(), places).unwrap_or(usize::MAX);
    vm.check_size(len)?;
    let bytes = whole.slice(&vm.heap);
    let mut out = Vec::with_capacity(len);
    if old.is_empty() {
        for (i, &byte) in bytes.iter().enumerate() {
            if i < places {
                out.extend_from_slice(&new);
            }
            out.push(byte);
        }
        if places > bytes.len() {
            out.extend_from_slice(&new);
        }
    } else {
        let mut first = true;
        raw::split(bytes, &old, max, |start, end| {
            if !first {
                out.extend_from_slice(&new);
            }
            first = false;
            out.extend_from_slice(&bytes[start..end]);
        });
    }
    Ok(whole.make(vm, out))
}

pub(super) fn join(vm: &mut Vm, args: &[Value]) -> PyResult {
    let items = match vm.iter(args[1]) {
        Ok(iterator) => {
            vm.root(iterator);
            vm.collect(iterator)?
        }
        Err(error) if vm.is_exc(error, Exc::TypeError) => return Err(vm.type_error("can only join an iterable")),
        Err(error) => return Err(error),
    };
    let separator = this(args);
    let mut len = separator.slice(&vm.heap).len() * items.len().saturating_sub(1);
    for (i, &item) in items.iter().enumerate() {
        match buffer(vm, item) {
            Some(item) => len += item.slice(&vm.heap).len(),
            None => {
                let found = vm.type_name(item);
                let message = format!("sequence item {i}: expected a bytes-like object, {found} found");
                return Err(vm.type_error(message));
            }
        }
    }
    vm.check_size(len)?;
    let mut out = Vec::with_capacity(len);
    for (i, &item) in items.iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(separator.slice(&vm.heap));
        }
        if let Some(item) = buffer(vm, item) {
            out.extend_from_slice(item.slice(&vm.heap));
        }
    }
    Ok(separator.make(vm, out))
}
