//! `memoryview`: a window on the bytes of another object, as numbers of some format.
//!
//! A view knows its object, where in its bytes it begins, and how far its items lie apart; it copies nothing. Bytes of an
//! object that was made shorter nevertheless are not there: every access is checked. Here are the object, its making and
//! its items; the methods are in [`methods`].

pub mod methods;

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Bytes, Gc, Heap, Kind, Marker, Trace};
use crate::types::bytes::ByteArray;
use crate::types::exception::Exc;
use crate::types::packed::{Packed, item};
use crate::types::slice::{self, Slice};
use crate::types::weak::WeakCell;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

pub use methods::{CONSTRUCT, METHODS};

/// A view. What it shows is one row of items: it has one dimension.
pub struct MemoryView {
    /// What holds the bytes: a bytes object, a bytearray or an array.
    pub base: Value,
    /// What the view was made of; `obj` of Python.
    pub object: Value,
    /// What is told when the view is released: an object with `__release_buffer__` and the view that it gave; or UNBOUND.
    exporter: Value,
    given: Value,
    /// Bytes of the base before the first item.
    start: usize,
    /// How many items.
    pub len: usize,
    /// Bytes from one item to the next.
    step: i64,
    /// The code of the items' format, and whether the format says that sizes and order are this machine's.
    pub code: u8,
    native: bool,
    /// Whether items can't be set.
    pub readonly: bool,
    /// Whether it was released.
    released: bool,
    /// The place by which the base finds its views; UNBOUND for bytes, which never change.
    place: Value,
    /// The hash, once it was asked for: a view that was released keeps it.
    pub hash: Option<u64>,
}

parts!(struct MemoryView {
    base, object, exporter, given, start, len, step, code, native, readonly, released, place, hash
});

impl Trace for MemoryView {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.base, self.object, self.exporter, self.given, self.place]);
    }
    fn owns_memory(&self) -> bool {
        false
    }
}

impl MemoryView {
    pub(super) fn item_size(&self) -> usize {
        item::size_of(self.code).unwrap_or(1)
    }

    pub(super) fn bytes(&self) -> usize {
        self.len * self.item_size()
    }

    fn is_contiguous(&self) -> bool {
        self.step == self.item_size() as i64 || self.len <= 1
    }

    /// Where an item begins in the base.
    fn offset(&self, index: usize) -> usize {
        (self.start as i64 + index as i64 * self.step) as usize
    }

    pub(super) fn format(&self) -> String {
        let sign = if self.native { "@" } else { "" };
        format!("{sign}{}", char::from(self.code))
    }
}

fn base_bytes(heap: &Heap, base: Value) -> &[u8] {
    match base.kind() {
        Some(Kind::Bytes) => heap[base.gc_unchecked::<Bytes>()].as_slice(),
        Some(Kind::ByteArray) => &heap[base.gc_unchecked::<ByteArray>()].0,
        Some(Kind::Packed) => &heap[base.gc_unchecked::<Packed>()].bytes,
        _ => &[],
    }
}

fn base_bytes_mut(heap: &mut Heap, base: Value) -> &mut [u8] {
    match base.kind() {
        Some(Kind::ByteArray) => &mut heap[base.gc_unchecked::<ByteArray>()].0,
        Some(Kind::Packed) => &mut heap[base.gc_unchecked::<Packed>()].bytes,
        _ => &mut [],
    }
}

/// The bytes of a view that lie one behind the other; None if they don't, or the view was released.
pub(crate) fn contiguous(heap: &Heap, view: Gc<MemoryView>) -> Option<&[u8]> {
    let body = &heap[view];
    let fits = body.is_contiguous() && !body.released;
    fits.then(|| base_bytes(heap, body.base).get(body.start..body.start + body.bytes()))?
}

/// Bytes of a view whose items lie one behind the other, to be written to.
pub(crate) fn range_mut(heap: &mut Heap, view: Gc<MemoryView>, at: usize, len: usize) -> Option<&mut [u8]> {
    let body = &heap[view];
    if !body.is_contiguous() || body.released || body.readonly || at + len > body.bytes() {
        return None;
    }
    let (base, start) = (body.base, body.start + at);
    base_bytes_mut(heap, base).get_mut(start..start + len)
}

/// ValueError for a view that was released.
pub(crate) fn check_open(vm: &mut Vm, view: Gc<MemoryView>) -> PyResult<()> {
    if vm.heap[view].released {
        return Err(vm.value_error("operation forbidden on released memoryview object"));
    }
    Ok(())
}

/// A copy of the bytes of a view's items.
pub(crate) fn to_vec(vm: &mut Vm, view: Gc<MemoryView>) -> PyResult<Vec<u8>> {
    check_open(vm, view)?;
    if let Some(bytes) = contiguous(&vm.heap, view) {
        return Ok(bytes.to_vec());
    }
    let body = &vm.heap[view];
    let (size, bytes) = (body.item_size(), base_bytes(&vm.heap, body.base));
    let mut out = Vec::with_capacity(body.bytes());
    for index in 0..body.len {
        let at = body.offset(index);
        out.extend(bytes.get(at..at + size).unwrap_or(&[0; 8][..size]));
    }
    Ok(out)
}

/// A view of an object that has bytes.
pub(crate) fn view_of(vm: &mut Vm, object: Value) -> PyResult<Gc<MemoryView>> {
    let base = vm.unwrap_payload(object);
    let (len, code, readonly) = match base.kind() {
        Some(Kind::MemoryView) => {
            let view = base.gc_unchecked::<MemoryView>();
            check_open(vm, view)?;
            return Ok(same(vm, view, |_| {}));
        }
        Some(Kind::Bytes) => (base_bytes(&vm.heap, base).len(), b'B', true),
        Some(Kind::ByteArray) => (base_bytes(&vm.heap, base).len(), b'B', false),
        Some(Kind::Packed) => {
            let array = &vm.heap[base.gc_unchecked::<Packed>()];
            (array.len(), array.code, false)
        }
        _ => {
            if let Some(view) = exported(vm, object)? {
                return Ok(view);
            }
            let message = format!("memoryview: a bytes-like object is required, not '{}'", vm.type_name(object));
            return Err(vm.type_error(message));
        }
    };
    let body = MemoryView {
        base,
        object,
        exporter: Value::UNBOUND,
        given: Value::UNBOUND,
        start: 0,
        len,
        step: item::size_of(code).unwrap_or(1) as i64,
        code,
        native: false,
        readonly,
        released: false,
        place: Value::UNBOUND,
        hash: None,
    };
    Ok(add(vm, body))
}

/// Makes a view known to its base.
fn add(vm: &mut Vm, body: MemoryView) -> Gc<MemoryView> {
    let base = body.base;
    let view = vm.heap.alloc(body);
    match base.kind() {
        Some(Kind::ByteArray) => vm.heap[base.gc_unchecked::<ByteArray>()].1 = true,
        Some(Kind::Packed) => vm.heap[base.gc_unchecked::<Packed>()].viewed = true,
        _ => return view,
    }
    let cell = vm.heap.alloc(WeakCell { target: view.into(), callback: Value::NONE, owner: Value::NONE });
    vm.heap.weak_cells.push(cell);
    vm.heap[view].place = cell.into();
    view
}

/// Another view of the same object, changed by a function.
pub(super) fn same(vm: &mut Vm, view: Gc<MemoryView>, change: impl FnOnce(&mut MemoryView)) -> Gc<MemoryView> {
    let mut body = MemoryView { exporter: Value::UNBOUND, given: Value::UNBOUND, hash: None, ..vm.heap[view] };
    change(&mut body);
    add(vm, body)
}

/// The view that an object's `__buffer__` gives; None if it has none.
pub(crate) fn exported(vm: &mut Vm, object: Value) -> PyResult<Option<Gc<MemoryView>>> {
    if object.kind() != Some(Kind::Instance) {
        return Ok(None);
    }
    let name = vm.heap.intern("__buffer__");
    const FULL: i64 = 284;
    let Some(given) = vm.call_special(object, name, &[Value::int_unchecked(FULL)])? else { return Ok(None) };
    let Some(inner) = given.as_gc::<MemoryView>() else {
        let message = "__buffer__ returned non-memoryview object";
        return Err(vm.type_error(message));
    };
    check_open(vm, inner)?;
    let view = same(vm, inner, |body| {
        body.object = object;
        body.exporter = object;
        body.given = given;
    });
    Ok(Some(view))
}

/// Ends a view: what it showed may change its size again.
pub(crate) fn release(vm: &mut Vm, view: Gc<MemoryView>) -> PyResult<()> {
    let body = &mut vm.heap[view];
    let (exporter, given) = (body.exporter, body.given);
    (body.exporter, body.given) = (Value::UNBOUND, Value::UNBOUND);
    body.released = true;
    if exporter.is_unbound() {
        return Ok(());
    }
    let name = vm.heap.intern("__release_buffer__");
    vm.rooted(&[given], |vm| vm.call_special(exporter, name, &[given]))?;
    match given.as_gc() {
        Some(given) => release(vm, given),
        None => Ok(()),
    }
}

/// Whether there are views of an object that may yet be used. Those that nobody can reach any more don't count, so this
/// looks for garbage: called where no unrooted value is in use.
fn has_views(vm: &mut Vm, object: Value) -> bool {
    let live = |vm: &Vm| {
        let views = vm.heap.weak_cells.iter().filter_map(|&cell| vm.heap[cell].target.as_gc::<MemoryView>());
        views.map(|view| &vm.heap[view]).any(|view| view.base == object && !view.released)
    };
    if !live(vm) {
        return false;
    }
    let mark = vm.root_mark();
    vm.root(object);
    vm.collect_all_garbage();
    vm.unroot(mark);
    live(vm)
}

/// Refuses to change the size of a bytearray or array of which there are views. `in_use`: values that the caller needs
/// afterwards.
#[inline]
pub(crate) fn check_resizable(vm: &mut Vm, object: Value, in_use: &[Value]) -> PyResult<()> {
    let viewed = match object.kind() {
        Some(Kind::ByteArray) => vm.heap[object.gc_unchecked::<ByteArray>()].1,
        Some(Kind::Packed) => vm.heap[object.gc_unchecked::<Packed>()].viewed,
        _ => false,
    };
    if viewed { check_views(vm, object, in_use) } else { Ok(()) }
}

#[cold]
fn check_views(vm: &mut Vm, object: Value, in_use: &[Value]) -> PyResult<()> {
    let mark = vm.root_mark();
    in_use.iter().for_each(|&value| {
        vm.root(value);
    });
    let found = has_views(vm, object);
    vm.unroot(mark);
    if let Some(array) = object.as_gc::<ByteArray>() {
        if found {
            return Err(vm.err(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
        }
        vm.heap[array].1 = false;
    } else if let Some(array) = object.as_gc::<Packed>() {
        if found {
            return Err(vm.err(Exc::BufferError, "cannot resize an array that is exporting buffers"));
        }
        vm.heap[array].viewed = false;
    }
    Ok(())
}

// ---- Items ----

/// The item at an index that is in range.
pub(super) fn item_at(vm: &mut Vm, view: Gc<MemoryView>, index: usize) -> PyResult {
    let body = &vm.heap[view];
    let (at, size, code) = (body.offset(index), body.item_size(), body.code);
    let mut word = [0; 8];
    match base_bytes(&vm.heap, body.base).get(at..at + size) {
        Some(bytes) => word[..size].copy_from_slice(bytes),
        None => return Err(vm.index_error("index out of bounds on dimension 1")),
    }
    if matches!(code, b'u' | b'w') {
        let message = format!("memoryview: format {} not supported", char::from(code));
        return Err(vm.err(Exc::NotImplementedError, message));
    }
    Ok(item::read(vm, code, &word[..size]))
}

fn place(vm: &mut Vm, view: Gc<MemoryView>, index: Value) -> PyResult<usize> {
    // A tuple holds an index for each dimension, of which there is one.
    let index = match index.as_gc::<crate::heap::Tuple>().map(|tuple| tuple.items().to_vec()).as_deref() {
        Some(&[only]) if slice::has_index(vm, only) => only,
        _ => index,
    };
    if !slice::has_index(vm, index) {
        if let Some(tuple) = index.as_gc::<crate::heap::Tuple>()
            && tuple.items().iter().all(|&part| slice::has_index(vm, part))
        {
            let message = format!("cannot index 1-dimension view with {}-element tuple", tuple.items().len());
            return Err(vm.type_error(message));
        }
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let index = vm.to_isize(index)?;
    let len = vm.heap[view].len as i64;
    let place = if index < 0 { index + len } else { index };
    if place < 0 || place >= len {
        return Err(vm.index_error("index out of bounds on dimension 1"));
    }
    Ok(place as usize)
}

/// `view[index]`
pub(crate) fn get(vm: &mut Vm, view: Gc<MemoryView>, index: Value) -> PyResult {
    check_open(vm, view)?;
    let Some(slice) = index.as_gc::<Slice>() else {
        let place = place(vm, view, index)?;
        check_open(vm, view)?;
        return item_at(vm, view, place);
    };
    let span = slice::bounds(vm, slice)?.fit(vm.heap[view].len);
    check_open(vm, view)?;
    let part = same(vm, view, |body| {
        body.start = body.offset(span.start);
        // (Beyond one item, steps are within bounds.)
        body.step = body.step.wrapping_mul(span.step);
        body.len = span.len;
    });
    Ok(part.into())
}

/// `view[index] = value`
pub(crate) fn set(vm: &mut Vm, view: Gc<MemoryView>, index: Value, value: Value) -> PyResult<()> {
    check_open(vm, view)?;
    if vm.heap[view].readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let Some(slice) = index.as_gc::<Slice>() else {
        let place = place(vm, view, index)?;
        let code = vm.heap[view].code;
        if matches!(code, b'u' | b'w') {
            let message = format!("memoryview: format {} not supported", char::from(code));
            return Err(vm.err(Exc::NotImplementedError, message));
        }
        let word = item::write_for_view(vm, code, value)?;
        check_open(vm, view)?;
        let body = &vm.heap[view];
        let (at, size, base) = (body.offset(place), body.item_size(), body.base);
        if let Some(target) = base_bytes_mut(&mut vm.heap, base).get_mut(at..at + size) {
            target.copy_from_slice(&word[..size]);
        }
        return Ok(());
    };
    let span = slice::bounds(vm, slice)?.fit(vm.heap[view].len);
    let source = match view_of(vm, value) {
        Ok(source) => source,
        Err(raised) if vm.is_exc(raised, Exc::TypeError) => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
            return Err(vm.type_error(message));
        }
        Err(raised) => return Err(raised),
    };
    let new = to_vec(vm, source)?;
    let same_kind = vm.heap[source].code == vm.heap[view].code && vm.heap[source].len == span.len;
    vm.heap[source].released = true;
    check_open(vm, view)?;
    if !same_kind {
        return Err(vm.value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    let body = &vm.heap[view];
    let (base, size) = (body.base, body.item_size());
    let (start, step) = (body.offset(span.start) as i64, body.step.wrapping_mul(span.step));
    let target = base_bytes_mut(&mut vm.heap, base);
    for (i, item) in new.chunks(size).enumerate() {
        let at = (start + i as i64 * step) as usize;
        if let Some(place) = target.get_mut(at..at + size) {
            place.copy_from_slice(item);
        }
    }
    Ok(())
}
