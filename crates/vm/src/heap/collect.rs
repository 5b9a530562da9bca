//! The collector: precise, non-moving mark and sweep.
//!
//! A room that may hold `unsafe`. Marking uses a stack of its own, so that deep structures don't recurse; a mark is the
//! number of the collection, so nothing has to be cleared. Sweeping is in [`super::block`].

use super::{Gc, GcBox, Header, Heap, HeapObject, Kind, with_kind};
use crate::value::Value;

/// When to collect, and the current mark.
#[derive(Clone)]
pub(super) struct Collector {
    mark: u8,
    /// Bytes found reachable by the last collection.
    live: usize,
    /// Bytes handed out since.
    allocated: usize,
    /// Bytes accounted for buffers outside of cells since dead objects last had to give theirs back.
    buffers: usize,
    /// Collect when `allocated` passes this.
    threshold: usize,
    /// How much may be in use.
    pub(super) max_bytes: usize,
    requested: bool,
    pub(super) stress: bool,
}

/// The least that is allocated between two collections, in bytes.
const MIN_THRESHOLD: usize = 1 << 20;

/// So many bytes in buffers may be held by objects that were found dead but not swept.
const BUFFER_DEBT: usize = 1 << 20;

/// What is taken off the steps to the next look at limits to have it come at once, and the steps not forgotten.
const REQUEST: i64 = 1 << 40;

/// The steps to the next look, had nobody asked for one sooner.
pub(super) fn without_request(poll: i64) -> i64 {
    if poll < -REQUEST / 2 { poll + REQUEST } else { poll }
}

impl Collector {
    pub(super) fn new() -> Collector {
        Collector {
            mark: 1,
            live: 0,
            allocated: 0,
            buffers: 0,
            threshold: MIN_THRESHOLD,
            max_bytes: usize::MAX,
            requested: false,
            stress: false,
        }
    }

    #[inline(always)]
    pub(super) fn current_mark(&self) -> u8 {
        self.mark
    }

    #[inline]
    pub(super) fn account(&mut self, bytes: usize, poll: &mut i64) {
        self.allocated += bytes;
        if self.allocated > self.threshold {
            self.request(poll);
        }
    }

    /// As [`Collector::account`], for buffers outside of cells.
    #[inline]
    pub(super) fn account_buffer(&mut self, bytes: usize, poll: &mut i64) {
        self.buffers += bytes;
        self.account(bytes, poll);
    }

    /// Whether dead objects may be holding enough memory outside of cells to be swept for its sake alone.
    pub(super) fn owes_buffers(&self) -> bool {
        self.buffers > BUFFER_DEBT
    }

    pub(super) fn request(&mut self, poll: &mut i64) {
        self.requested = true;
        if *poll > 0 {
            *poll -= REQUEST;
        }
    }

    /// When to collect after a collection that found so many bytes reachable: when half as much came to it, or earlier if
    /// that would be too much; not so early that a program near its bound does nothing else.
    fn next_threshold(&self) -> usize {
        let usual = (self.live / 2).max(MIN_THRESHOLD);
        usual.min(self.max_bytes.saturating_sub(self.live).max(self.max_bytes / 16))
    }

    pub(super) fn set_max_bytes(&mut self, bytes: usize) {
        self.max_bytes = bytes;
        self.threshold = self.next_threshold();
    }

    pub(super) fn due(&self) -> bool {
        self.requested
    }

    pub(super) fn bytes_in_use(&self) -> usize {
        self.live + self.allocated
    }

    /// Bytes handed out since the last collection.
    pub(super) fn allocated(&self) -> usize {
        self.allocated
    }

    /// Whether the last collection found this object reachable, or it is younger.
    #[inline(always)]
    pub(super) fn survives(&self, header: &Header) -> bool {
        header.mark == self.mark
    }
}

/// What one collection did.
#[derive(Clone, Copy, Debug, Default)]
pub struct Collection {
    /// Objects found reachable.
    pub objects: usize,
    /// Bytes they hold, buffers included.
    pub bytes: usize,
}

/// Collects the references that a collection has yet to follow.
pub struct Marker {
    mark: u8,
    stack: Vec<*mut Header>,
    bytes: usize,
    objects: usize,
}

impl Marker {
    /// Marks a value.
    #[inline(always)]
    pub fn value(&mut self, value: Value) {
        if value.is_heap() {
            self.header(value.header_ptr());
        }
    }

    /// Marks each of some values.
    #[inline]
    pub fn values(&mut self, values: &[Value]) {
        for &value in values {
            self.value(value);
        }
    }

    /// Marks the object of a typed reference.
    #[inline]
    pub fn gc<T: HeapObject>(&mut self, gc: Gc<T>) {
        self.header(gc.ptr() as *mut Header);
    }

    #[inline(always)]
    fn header(&mut self, header: *mut Header) {
        // SAFETY: values and typed references hold addresses of live objects (heap/mod.rs).
        unsafe {
            debug_assert!((*header).kind != Kind::Free, "a reference to a freed object: something was not rooted");
            if (*header).mark != self.mark {
                (*header).mark = self.mark;
                if (*header).flags & Header::LARGE == 0 {
                    super::block::set_alive(header, self.mark);
                }
                // What refers to nothing needs no second look.
                if matches!((*header).kind, Kind::Str | Kind::Float) && (*header).flags & super::inline::BUFFERED == 0 {
                    self.leaf(header);
                } else {
                    self.stack.push(header);
                }
            }
        }
    }

    /// Counts an object that refers to nothing: a float, or a string with its text in its own cell.
    ///
    /// # Safety
    /// The header is that of one of these.
    #[inline(always)]
    unsafe fn leaf(&mut self, header: *mut Header) {
        self.objects += 1;
        self.bytes += std::mem::size_of::<GcBox<super::Str>>();
        // SAFETY: the caller's promise.
        if unsafe { (*header).kind } == Kind::Str {
            // SAFETY: as above.
            self.bytes += unsafe { Gc::<super::Str>::from_address(header as usize) }.byte_len();
        }
    }

    fn drain(&mut self) {
        while let Some(header) = self.stack.pop() {
            self.objects += 1;
            // SAFETY: only headers of live objects are pushed.
            let kind = unsafe { (*header).kind };
            with_kind!(kind, trace_body((header, self)));
        }
    }
}

fn trace_body<T: HeapObject>((header, marker): (*mut Header, &mut Marker)) {
    // SAFETY: the header's kind is `T::KIND`, so the body is a `T` (heap/mod.rs).
    let body = unsafe { &(*(header as *mut GcBox<T>)).body };
    marker.bytes += std::mem::size_of::<GcBox<T>>() + body.external_bytes();
    body.trace(marker);
}

/// Whether an object's body owns memory outside of the heap.
///
/// # Safety
/// The header is that of a live object.
pub(super) unsafe fn owns_memory(header: *mut Header) -> bool {
    fn ask<T: HeapObject>((header, owns): (*mut Header, &mut bool)) {
        // SAFETY: the header's kind is `T::KIND`, so the body is a `T` (heap/mod.rs).
        *owns = std::mem::needs_drop::<T>() && unsafe { (*(header as *mut GcBox<T>)).body.owns_memory() };
    }
    let mut owns = false;
    // SAFETY: the caller's promise.
    let kind = unsafe { (*header).kind };
    with_kind!(kind, ask((header, &mut owns)));
    owns
}

/// Runs the destructor of an object's body.
///
/// # Safety
/// The header is that of an object (or free cell) whose body is not used again.
pub(super) unsafe fn drop_body(header: *mut Header) {
    fn drop_as<T: HeapObject>(header: *mut Header) {
        if std::mem::needs_drop::<T>() {
            // SAFETY: the header's kind is `T::KIND`; the caller gives up the body.
            unsafe { std::ptr::drop_in_place(&raw mut (*(header as *mut GcBox<T>)).body) };
        }
    }
    // SAFETY: the caller's promise.
    let kind = unsafe { (*header).kind };
    with_kind!(kind, drop_as(header));
}

impl Heap {
    /// Empties the places of objects that were not reached; places that were not reached themselves are forgotten.
    fn empty_weak_cells(&mut self, mark: u8) {
        if self.weak_cells.is_empty() {
            return;
        }
        let mut kept = Vec::new();
        for cell in std::mem::take(&mut self.weak_cells) {
            // SAFETY: nothing was freed since the last collection, after which every cell in the list was live.
            let reached = |header: *mut Header| unsafe { (*header).mark == mark };
            if !reached(cell.ptr() as *mut Header) {
                continue;
            }
            if reached(self[cell].target.header_ptr()) {
                kept.push(cell);
                continue;
            }
            self[cell].target = Value::UNBOUND;
            self.found_gone += 1;
            if !self[cell].callback.is_none() {
                self.emptied.push(cell);
            }
        }
        self.weak_cells = kept;
    }

    /// Marks what `roots` and the heap itself reach.
    pub(super) fn mark_reachable(&self, mark: u8, roots: impl FnOnce(&mut Marker)) -> Marker {
        let mut marker = Marker { mark, stack: Vec::new(), bytes: 0, objects: 0 };
        roots(&mut marker);
        self.interner.trace(&mut marker);
        self.shapes.trace(&mut marker);
        self.emptied.iter().for_each(|&cell| marker.gc(cell));
        marker.drain();
        marker
    }

    /// Collects: marks what `roots` reaches, frees the rest.
    ///
    /// Called at safepoints only: `roots` must mark everything that the VM goes on using.
    pub(crate) fn collect(&mut self, roots: impl FnOnce(&mut Marker)) -> Collection {
        self.alloc.finish_sweep(&self.collector);
        self.collector.mark = if self.collector.mark == 255 { 1 } else { self.collector.mark + 1 };
        let marker = self.mark_reachable(self.collector.mark, roots);
        self.empty_weak_cells(marker.mark);
        let collector = &mut self.collector;
        collector.live = marker.bytes;
        collector.allocated = 0;
        collector.threshold = collector.next_threshold();
        collector.requested = false;
        self.alloc.begin_sweep(&self.collector);
        if self.collector.owes_buffers() {
            self.collector.buffers = 0;
        }
        Collection { objects: marker.objects, bytes: marker.bytes }
    }
}
