//! The value stack and the frames.
//!
//! A room that may hold `unsafe`. Invariants:
//! * the stack is one allocation that never moves; registers of the running frames and the roots of native code lie
//!   below `top`, and every slot below `top` holds a valid value (so the collector can scan all of it);
//! * what lies above `top` is valid too, though dead: it was written since the last collection, or is zeroed memory (the
//!   float 0.0), because a collection makes all slots between `top` and `limit` (and `SLACK` more) unbound. So a frame
//!   need not clear its registers when it is entered: at worst they keep something alive until the next collection;
//! * a frame's `pc` points into its code's register code, which stays where it is while the code object lives, and the
//!   frame keeps that alive.

use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};

use super::code::LoadedCode;
use super::frames::Frames;
use super::reg::Inst;
use crate::heap::{Gc, Instance, Marker, Str};
use crate::types::class::Class;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::types::iter::Iter;
use crate::types::list::List;
use crate::value::Value;

/// Where a frame's result goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FrameKind {
    /// To a register of the frame below.
    Call,
    /// To the native code that started it: leaving this frame leaves the run loop.
    Entry,
    /// A generator's, resumed by a FOR_ITER of the frame below.
    ForIter,
    /// A generator's or coroutine's, resumed by a call of its method `send` in the frame below.
    Send,
    /// A generator's, resumed by a YIELD_FROM of the frame below.
    YieldFrom,
    /// A method's that stands for a binary operator: its result, unless NotImplemented, goes to a register of the frame
    /// below.
    Operator,
    /// Called by a FOR_ITER of the frame below, which goes through `iter(callable, sentinel)`.
    Until,
}

/// A function in progress.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(super) code: Gc<LoadedCode>,
    pub(super) func: Gc<Function>,
    /// The next instruction, while the frame isn't the running one.
    pub(super) pc: *const Inst,
    /// The address of register 0.
    pub(super) base: *mut Value,
    /// The first stack slot above its registers.
    pub(super) top: usize,
    pub(super) kind: FrameKind,
    /// The register of the frame below that takes the result.
    pub(super) result: u16,
    /// Set for an `__init__`: the instance, which is the result.
    pub(super) instance: Value,
    /// The namespace of a class body (or of `exec` with locals), else unbound.
    pub(super) namespace: Value,
    /// The generator whose frame this is.
    pub(super) generator: Option<Gc<Generator>>,
    /// For a generator's frame: the exception that was being handled where it was resumed.
    pub(super) outer_handled: Value,
}

/// How a run of the interpreter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    Returned,
    Yielded,
    /// An asynchronous generator handed out an item. (What it hands on while it waits is `Yielded`.)
    Item,
}

/// How far a generator may run before who reads it gets its items: as long as nobody can tell.
#[derive(Clone, Copy)]
pub(crate) enum Ahead {
    /// To its end: all items are collected before anything is done with them.
    All,
    /// For some numbers that are no objects.
    Numbers,
    /// For some of those, and texts.
    Plain,
    /// Past items that are this very value, which nobody needs.
    While(Value),
}

#[derive(Clone, Copy)]
pub(super) struct MethodCacheEntry {
    class: usize,
    name: usize,
    version: u32,
    value: Value,
}

const METHOD_CACHE: usize = 1024;

/// The interpreter's own state.
pub(crate) struct Machine {
    stack: *mut Value,
    pub(super) top: usize,
    /// No frame or root has reached this slot since the last collection.
    pub(super) limit: usize,
    /// Slots from here on were never written: they are zero. Those between what is written and here are unbound.
    pub(super) highest: usize,
    pub(crate) frames: Frames,
    /// The exception being handled (what a bare `raise` raises), or None.
    pub(super) handled: Value,
    pub(super) last_exit: Exit,
    /// Generators that run ahead of who reads them, the innermost last: where their items go. (Those who read hold the lists.)
    pub(super) ahead: Vec<(Gc<List>, Ahead)>,
    /// The generator that was made last, and where the frame that made it goes on. (To compare with only: it may be gone.)
    pub(super) last_made: (Value, *const Inst),
    pub(super) method_cache: Box<[MethodCacheEntry]>,
    /// Whether new register code keeps one portable instruction apart from the next.
    pub(super) fuse: bool,
    /// Who watches what runs, if anybody does, and how far that is.
    pub(super) watch: super::observe::Watch,
    /// The main program, while it runs.
    pub(super) main: Option<Main>,
    /// The `iter(callable, sentinel)` that a FOR_ITER goes through, whose callable is to be entered.
    pub(super) until: Option<Gc<Iter>>,
    /// An exception that nobody sees: on its way it stands for what [`Vm::unwind`] is to do instead. Made when first used.
    ///
    /// [`Vm::unwind`]: crate::vm::Vm::unwind
    pub(super) signal: Option<Gc<Instance>>,
    /// The thread's frames that run, if any do.
    pub(super) strand: super::strand::Running,
}

/// What was there before the main program was entered.
#[derive(Clone, Copy)]
pub(super) struct Main {
    pub(super) roots: usize,
    pub(super) native_depth: usize,
}

// SAFETY: the stack is owned by the machine, and the pointers in frames lead into the same VM's heap.
unsafe impl Send for Machine {}

/// Values on the stack: address space only, committed by the system as it is used.
const CAPACITY: usize = if cfg!(target_pointer_width = "64") { 16 << 20 } else { 1 << 20 };
/// Slots kept free above every frame, for the arguments and roots of native functions.
const SLACK: usize = 512;
/// By how many slots `limit` is at least above `top` after a collection.
const STEP: usize = 1024;

fn layout() -> Layout {
    Layout::array::<Value>(CAPACITY).expect("the capacity is a constant")
}

impl Machine {
    pub(crate) fn new() -> Machine {
        // SAFETY: the layout's size is not zero.
        let stack = unsafe { alloc_zeroed(layout()) } as *mut Value;
        if stack.is_null() {
            handle_alloc_error(layout());
        }
        let empty = MethodCacheEntry { class: 0, name: 0, version: 0, value: Value::UNBOUND };
        Machine {
            stack,
            top: 0,
            limit: STEP,
            highest: 0,
            frames: Frames::new(),
            handled: Value::NONE,
            last_exit: Exit::Returned,
            ahead: Vec::new(),
            last_made: (Value::UNBOUND, std::ptr::null()),
            method_cache: vec![empty; METHOD_CACHE].into_boxed_slice(),
            fuse: true,
            watch: super::observe::Watch::new(),
            main: None,
            until: None,
            signal: None,
            strand: super::strand::Running::default(),
        }
    }

    /// The address of a stack slot.
    #[inline(always)]
    pub(super) fn slot(&self, index: usize) -> *mut Value {
        debug_assert!(index < CAPACITY);
        // SAFETY: callers stay below `CAPACITY`, which `has_room` guards for frames and `push_root` for roots.
        unsafe { self.stack.add(index) }
    }

    /// The index of a stack slot.
    #[inline(always)]
    pub(super) fn index_of(&self, slot: *mut Value) -> usize {
        (slot as usize - self.stack as usize) / std::mem::size_of::<Value>()
    }

    #[inline(always)]
    pub(super) fn get(&self, index: usize) -> Value {
        debug_assert!(index < self.top.max(index + 1));
        // SAFETY: callers read slots that were written: registers, arguments and roots.
        unsafe { *self.slot(index) }
    }

    #[inline(always)]
    pub(super) fn set(&mut self, index: usize, value: Value) {
        // SAFETY: see `slot`.
        unsafe { *self.slot(index) = value };
    }

    /// Writes values into slots from `at` on.
    #[inline(always)]
    pub(super) fn put(&mut self, at: usize, values: &[Value]) {
        debug_assert!(at + values.len() <= CAPACITY);
        // SAFETY: see `slot`; the values are not on the stack.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), self.slot(at), values.len()) };
    }

    /// Some slots as a slice. The caller keeps them unwritten while it lives.
    ///
    /// # Safety
    /// All of them were written, and none is written while the slice is in use: they belong to a call in progress.
    #[inline(always)]
    pub(super) unsafe fn args<'a>(&self, from: usize, count: usize) -> &'a [Value] {
        // SAFETY: the caller's promise.
        unsafe { std::slice::from_raw_parts(self.slot(from), count) }
    }

    /// Whether slots up to `end` may be used without further ado.
    #[inline(always)]
    pub(super) fn is_within_limit(&self, end: usize) -> bool {
        end <= self.limit
    }

    /// Whether slots up to `end` may be used; raises the limit that far.
    pub(super) fn has_room(&mut self, end: usize) -> bool {
        if end > self.limit {
            if end + SLACK > CAPACITY {
                return false;
            }
            self.limit = (end + end / 8 + STEP).min(CAPACITY - SLACK);
        }
        true
    }

    /// Forgets what is left above `top`: a collection is about to free what only that refers to.
    pub(crate) fn clear_above_top(&mut self) {
        let written = self.written();
        self.fill_unbound(self.top, written);
        self.highest = self.highest.max(written);
        self.limit = (self.top + STEP).min(CAPACITY - SLACK);
    }

    /// Slots from here on refer to nothing: they were not written since the last collection.
    pub(super) fn written(&self) -> usize {
        (self.limit.max(self.top) + SLACK).min(CAPACITY)
    }

    /// Makes slots unbound.
    #[inline(always)]
    pub(super) fn fill_unbound(&mut self, from: usize, to: usize) {
        let mut at = self.slot(from);
        let end = self.slot(to);
        while at < end {
            // SAFETY: `at` runs over slots between two valid indexes.
            unsafe {
                *at = Value::UNBOUND;
                at = at.add(1);
            }
        }
    }

    #[inline]
    pub(crate) fn push_root(&mut self, value: Value) {
        assert!(self.is_within_limit(self.top + 1) || self.has_room(self.top + 1), "too many roots");
        self.set(self.top, value);
        self.top += 1;
    }

    #[inline]
    pub(crate) fn root_mark(&self) -> usize {
        self.top
    }

    #[inline]
    pub(crate) fn unroot(&mut self, mark: usize) {
        debug_assert!(mark <= self.top);
        self.top = mark;
    }

    pub(crate) fn forget_caches(&mut self) {
        self.method_cache.iter_mut().for_each(|entry| entry.version = 0);
    }

    #[inline(always)]
    fn cache_place(class: Gc<Class>, name: Gc<Str>) -> usize {
        ((class.address() >> 5) ^ (name.address() >> 4)) & (METHOD_CACHE - 1)
    }

    /// What a class was seen to have under a name (unbound: nothing), if it still holds.
    #[inline(always)]
    pub(crate) fn cached_method(&self, class: Gc<Class>, version: u32, name: Gc<Str>) -> Option<Value> {
        let entry = &self.method_cache[Machine::cache_place(class, name)];
        let hit = entry.class == class.address() && entry.name == name.address() && entry.version == version;
        hit.then_some(entry.value)
    }

    pub(crate) fn cache_method(&mut self, class: Gc<Class>, version: u32, name: Gc<Str>, value: Value) {
        let entry = MethodCacheEntry { class: class.address(), name: name.address(), version, value };
        self.method_cache[Machine::cache_place(class, name)] = entry;
    }

    pub(crate) fn trace(&self, marker: &mut Marker) {
        for i in 0..self.top {
            marker.value(self.get(i));
        }
        for frame in self.frames.iter() {
            marker.gc(frame.code);
            marker.gc(frame.func);
            marker.values(&[frame.instance, frame.namespace, frame.outer_handled]);
            frame.generator.inspect(|&g| marker.gc(g));
        }
        marker.value(self.handled);
        self.signal.inspect(|&signal| marker.gc(signal));
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        // SAFETY: allocated in `new` with the same layout.
        unsafe { dealloc(self.stack as *mut u8, layout()) };
    }
}
