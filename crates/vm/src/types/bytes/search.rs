//! Searching and splitting runs of bytes: what `str` (as UTF-8) and `bytes` share. Nothing here knows of objects, but for
//! the bounds that methods take as arguments.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The range that the `start` and `end` arguments of a method tell, made to fit a length; None if it begins behind the
/// end.
pub(crate) fn range(vm: &mut Vm, len: usize, start: Value, end: Value) -> PyResult<Option<(usize, usize)>> {
    let start = match start.not_none() {
        None => 0,
        Some(start) => bound(vm, start)?,
    };
    let end = match end.not_none() {
        None => i64::MAX,
        Some(end) => bound(vm, end)?,
    };
    let fit = |bound: i64| if bound < 0 { (bound + len as i64).max(0) } else { bound };
    let (start, end) = (fit(start), fit(end).min(len as i64));
    Ok((start <= end).then_some((start as usize, end as usize)))
}

fn bound(vm: &mut Vm, value: Value) -> PyResult<i64> {
    if let Some(i) = value.as_small_int() {
        return Ok(i);
    }
    let is_index = value.is_bool()
        || vm.cast::<crate::types::int::BigInt>(value).is_some()
        || vm.unwrap_payload(value).is_small_int()
        || vm.lookup_special(value, vm.names.index).is_some();
    if !is_index {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    vm.to_index_clamped(value)
}

/// Where `part` begins in `whole`.
#[inline]
pub(crate) fn find(whole: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [] => Some(0),
        [byte] => memchr::memchr(*byte, whole),
        _ => memchr::memmem::find(whole, part),
    }
}

/// Where `part` begins last in `whole`.
#[inline]
pub(crate) fn rfind(whole: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [] => Some(whole.len()),
        [byte] => memchr::memrchr(*byte, whole),
        _ => memchr::memmem::rfind(whole, part),
    }
}

/// How often a part that isn't empty occurs, without overlap.
pub(crate) fn count(whole: &[u8], part: &[u8]) -> usize {
    match part {
        [byte] => memchr::memchr_iter(*byte, whole).count(),
        _ => memchr::memmem::find_iter(whole, part).count(),
    }
}

/// Calls `each` with the pieces between separators (which aren't empty), of which at most `max` are used.
#[inline]
pub(crate) fn split(whole: &[u8], sep: &[u8], max: usize, mut each: impl FnMut(usize, usize)) {
    let mut start = 0;
    let mut cut = |at: usize| {
        each(start, at);
        start = at + sep.len();
    };
    match sep {
        [byte] => memchr::memchr_iter(*byte, whole).take(max).for_each(&mut cut),
        _ => memchr::memmem::find_iter(whole, sep).take(max).for_each(&mut cut),
    }
    each(start, whole.len());
}

/// As [`split`] from the end: the pieces come last to first.
pub(crate) fn rsplit(whole: &[u8], sep: &[u8], max: usize, mut each: impl FnMut(usize, usize)) {
    let mut end = whole.len();
    for at in memchr::memmem::rfind_iter(whole, sep).take(max) {
        each(at + sep.len(), end);
        end = at;
    }
    each(0, end);
}

/// Calls `each` with the words between runs of white space, as told by `is_space`; after `max` of them, the rest (without
/// the space before it) is the last.
#[inline]
pub(crate) fn words(whole: &[u8], max: usize, is_space: impl Fn(u8) -> bool, mut each: impl FnMut(usize, usize)) {
    let mut at = 0;
    let mut left = max;
    loop {
        while at < whole.len() && is_space(whole[at]) {
            at += 1;
        }
        if at == whole.len() {
            return;
        }
        let start = at;
        if left == 0 {
            each(start, whole.len());
            return;
        }
        left -= 1;
        while at < whole.len() && !is_space(whole[at]) {
            at += 1;
        }
        each(start, at);
    }
}

/// As [`words`] from the end: the words come last to first.
pub(crate) fn rwords(whole: &[u8], max: usize, is_space: impl Fn(u8) -> bool, mut each: impl FnMut(usize, usize)) {
    let mut at = whole.len();
    let mut left = max;
    loop {
        while at > 0 && is_space(whole[at - 1]) {
            at -= 1;
        }
        if at == 0 {
            return;
        }
        let end = at;
        if left == 0 {
            each(0, end);
            return;
        }
        left -= 1;
        while at > 0 && !is_space(whole[at - 1]) {
            at -= 1;
        }
        each(at, end);
    }
}

/// Bytes that replacing `old` (not empty) by `new` adds or takes away per place, times the places. None if too many.
pub(crate) fn replaced_len(len: usize, old: usize, new: usize, places: usize) -> Option<usize> {
    (len - old * places).checked_add(new.checked_mul(places)?)
}

/// The number of splits or replacements that an argument asks for: negative means all.
pub(crate) fn limit(vm: &mut Vm, value: Value) -> PyResult<usize> {
    match value.present() {
        None => Ok(usize::MAX),
        Some(value) => {
            let limit = vm.to_isize(value)?;
            Ok(if limit < 0 { usize::MAX } else { limit as usize })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(run: impl Fn(&mut dyn FnMut(usize, usize))) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        run(&mut |start, end| out.push((start, end)));
        out
    }

    #[test]
    fn places_are_found() {
        assert_eq!((find(b"abcabc", b"bc"), rfind(b"abcabc", b"bc")), (Some(1), Some(4)));
        assert_eq!((find(b"abc", b""), rfind(b"abc", b""), find(b"", b"x")), (Some(0), Some(3), None));
        assert_eq!((count(b"aaaa", b"aa"), count(b"abab", b"b")), (2, 2));
    }

    #[test]
    fn texts_are_split() {
        assert_eq!(pieces(|f| split(b"a,b,,c", b",", usize::MAX, f)), [(0, 1), (2, 3), (4, 4), (5, 6)]);
        assert_eq!(pieces(|f| split(b"a,b,c", b",", 1, f)), [(0, 1), (2, 5)]);
        assert_eq!(pieces(|f| rsplit(b"a--b--c", b"--", 1, f)), [(6, 7), (0, 4)]);
        let space = |b| b == b' ';
        assert_eq!(pieces(|f| words(b"  a bc  d ", usize::MAX, space, f)), [(2, 3), (4, 6), (8, 9)]);
        assert_eq!(pieces(|f| words(b"  a bc  d ", 1, space, f)), [(2, 3), (4, 10)]);
        assert_eq!(pieces(|f| rwords(b" a bc d ", 1, space, f)), [(6, 7), (0, 5)]);
        assert_eq!(pieces(|f| words(b"   ", 1, space, f)), []);
    }
}
