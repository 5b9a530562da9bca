//! Looking for one string in another: places are found as bytes and told as characters.

use super::{byte_offset, char_index, part_of, short_name, str_arg, this};
use crate::heap::{Gc, Str, Tuple};
use crate::types::bytes::search as raw;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The bytes of a string between the `start` and `end` arguments of a method, as offsets; None if the start is behind
/// the end.
fn range(vm: &mut Vm, string: Gc<Str>, start: Value, end: Value) -> PyResult<Option<(usize, usize)>> {
    if start.not_none().is_none() && end.not_none().is_none() {
        return Ok(Some((0, string.byte_len())));
    }
    let Some((start, end)) = raw::range(vm, string.char_len(), start, end)? else {
        return Ok(None);
    };
    Ok(Some((byte_offset(vm, string, start), byte_offset(vm, string, end))))
}

/// Looks for the second argument in the range that the others tell; the index of a character, or -1.
#[inline]
fn look(vm: &mut Vm, args: &[Value], name: &str, from_end: bool) -> PyResult<i64> {
    let string = this(args);
    let sub = match args[1].as_gc::<Str>() {
        Some(sub) => sub,
        None => str_arg(vm, args[1], &format!("{name}() argument 1 must be str"))?,
    };
    let Some((start, end)) = range(vm, string, args[2], args[3])? else {
        return Ok(-1);
    };
    let (text, sub) = (&string.as_str().as_bytes()[start..end], sub.as_str().as_bytes());
    let found = if from_end { raw::rfind(text, sub) } else { raw::find(text, sub) };
    Ok(found.map_or(-1, |offset| char_index(vm, string, start + offset) as i64))
}

pub(super) fn find(vm: &mut Vm, args: &[Value]) -> PyResult {
    look(vm, args, "find", false).map(Value::int_unchecked)
}

pub(super) fn rfind(vm: &mut Vm, args: &[Value]) -> PyResult {
    look(vm, args, "rfind", true).map(Value::int_unchecked)
}

pub(super) fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    match look(vm, args, "index", false)? {
        -1 => Err(vm.value_error("substring not found")),
        found => Ok(Value::int_unchecked(found)),
    }
}

pub(super) fn rindex(vm: &mut Vm, args: &[Value]) -> PyResult {
    match look(vm, args, "rindex", true)? {
        -1 => Err(vm.value_error("substring not found")),
        found => Ok(Value::int_unchecked(found)),
    }
}

pub(super) fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let sub = str_arg(vm, args[1], "count() argument 1 must be str")?;
    let Some((start, end)) = range(vm, string, args[2], args[3])? else {
        return Ok(Value::from_usize(0));
    };
    let text = &string.as_str()[start..end];
    let count = match sub.byte_len() {
        0 => text.chars().count() + 1,
        _ => raw::count(text.as_bytes(), sub.as_str().as_bytes()),
    };
    Ok(Value::from_usize(count))
}

/// `startswith` and `endswith`.
fn affix(vm: &mut Vm, args: &[Value], name: &str, fits: fn(&str, &str) -> bool) -> PyResult {
    let string = this(args);
    if let (Some(affix), Value::UNBOUND) = (args[1].as_gc::<Str>(), args[2]) {
        return Ok(Value::bool(fits(string.as_str(), affix.as_str())));
    }
    let range = range(vm, string, args[2], args[3])?;
    let text = range.map(|(start, end)| &string.as_str()[start..end]);
    let fits = |affix: Gc<Str>| text.is_some_and(|text| fits(text, affix.as_str()));
    if let Some(tuple) = vm.cast::<Tuple>(args[1]) {
        for &item in tuple.items() {
            let affix = match item.as_gc::<Str>() {
                Some(affix) => affix,
                None => str_arg(vm, item, &format!("tuple for {name} must only contain str"))?,
            };
            if fits(affix) {
                return Ok(Value::TRUE);
            }
        }
        return Ok(Value::FALSE);
    }
    match vm.cast::<Str>(args[1]) {
        Some(affix) => Ok(Value::bool(fits(affix))),
        None => {
            let found = vm.type_name(args[1]);
            let message = format!("{name} first arg must be str or a tuple of str, not {found}");
            Err(vm.type_error(message))
        }
    }
}

pub(super) fn startswith(vm: &mut Vm, args: &[Value]) -> PyResult {
    affix(vm, args, "startswith", |text, prefix| text.starts_with(prefix))
}

pub(super) fn endswith(vm: &mut Vm, args: &[Value]) -> PyResult {
    affix(vm, args, "endswith", |text, suffix| text.ends_with(suffix))
}

pub(super) fn removeprefix(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let Some(prefix) = vm.cast::<Str>(args[1]) else {
        let message = format!("removeprefix() argument must be str, not {}", short_name(vm, args[1]));
        return Err(vm.type_error(message));
    };
    let text = string.as_str();
    Ok(part_of(vm, string, text.strip_prefix(prefix.as_str()).unwrap_or(text)))
}

pub(super) fn removesuffix(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let Some(suffix) = vm.cast::<Str>(args[1]) else {
        let message = format!("removesuffix() argument must be str, not {}", short_name(vm, args[1]));
        return Err(vm.type_error(message));
    };
    let text = string.as_str();
    Ok(part_of(vm, string, text.strip_suffix(suffix.as_str()).unwrap_or(text)))
}
