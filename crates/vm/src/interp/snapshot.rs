//! The machine as it was: stack, frames, caches, counters.
//!
//! A room that may hold `unsafe`. Invariants: the stack and the frames never move, so that the addresses of registers in
//! frames hold in any state; register code of frames in a copy is kept by the copy's code objects; what lies above the part
//! of the stack that is copied refers to nothing, in the state copied as in any restored ([`super::machine`]).

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::sync::Arc;

use super::machine::{Exit, Frame, Machine, Main, MethodCacheEntry};
use super::reg::Inst;
use crate::heap::{Gc, Instance};
use crate::value::Value;

/// Some memory as it was, in pages that copies share where they are equal.
struct Pages(Vec<Arc<[u64]>>);

/// Words of a page.
const PAGE: usize = 1024;

impl Pages {
    /// # Safety
    /// There are so many values from `start` on, and they are in whole words.
    unsafe fn of<T: Copy>(start: *const T, count: usize, previous: Option<&Pages>) -> Pages {
        const { assert!(size_of::<T>().is_multiple_of(8) && align_of::<T>() <= align_of::<u64>()) }
        let words = count * size_of::<T>() / 8;
        let page = |at: usize| {
            // SAFETY: the caller's promise.
            let now = unsafe { std::slice::from_raw_parts((start as *const u64).add(at), PAGE.min(words - at)) };
            let before = previous.and_then(|pages| pages.0.get(at / PAGE)).filter(|before| ***before == *now);
            before.map_or_else(|| now.into(), Arc::clone)
        };
        Pages((0..words).step_by(PAGE).map(page).collect())
    }

    /// # Safety
    /// There is room for what was copied, which was of the same type.
    unsafe fn put_back<T: Copy>(&self, start: *mut T) {
        let mut at = start as *mut u64;
        for page in &self.0 {
            // SAFETY: the caller's promise.
            unsafe {
                std::ptr::copy_nonoverlapping(page.as_ptr(), at, page.len());
                at = at.add(page.len());
            }
        }
    }

    fn bytes(&self, shared: bool) -> usize {
        self.0.iter().filter(|page| shared || Arc::strong_count(page) == 1).map(|page| page.len() * 8 + 32).sum()
    }
}

/// The machine as it was at some time.
pub(crate) struct MachineCopy {
    stack: Pages,
    /// How many slots of it.
    slots: usize,
    top: usize,
    limit: usize,
    highest: usize,
    frames: Pages,
    frame_count: usize,
    handled: Value,
    last_exit: Exit,
    last_made: (Value, *const Inst),
    method_cache: Pages,
    main: Option<Main>,
    signal: Option<Gc<Instance>>,
    strand: super::strand::Running,
    pub(crate) ticks: u64,
    numbers: u32,
    at_step: bool,
    pub(crate) is_resumable: bool,
}

// SAFETY: the pointers are of use with the machine that it was made of alone, and only compared or put back there.
unsafe impl Send for MachineCopy {}
// SAFETY: as above; nothing in it changes.
unsafe impl Sync for MachineCopy {}

impl MachineCopy {
    /// Bytes that it takes, of what is shared with other copies only if `shared`.
    pub(crate) fn bytes(&self, shared: bool) -> usize {
        let pages = [&self.stack, &self.frames, &self.method_cache];
        size_of::<MachineCopy>() + pages.iter().map(|pages| pages.bytes(shared)).sum::<usize>()
    }
}

impl Machine {
    /// Copies the machine; what is as it was in `previous` is shared with that.
    pub(crate) fn copy(&self, previous: Option<&MachineCopy>) -> MachineCopy {
        let slots = self.written();
        // SAFETY: the slots, frames and entries are there; each is of whole words.
        let (stack, frames, method_cache) = unsafe {
            (
                Pages::of(self.slot(0), slots, previous.map(|copy| &copy.stack)),
                Pages::of(self.frames.as_ptr(), self.frames.len(), previous.map(|copy| &copy.frames)),
                Pages::of(self.method_cache.as_ptr(), self.method_cache.len(), previous.map(|copy| &copy.method_cache)),
            )
        };
        MachineCopy {
            stack,
            slots,
            top: self.top,
            limit: self.limit,
            highest: self.highest,
            frames,
            frame_count: self.frames.len(),
            handled: self.handled,
            last_exit: self.last_exit,
            last_made: self.last_made,
            method_cache,
            main: self.main,
            signal: self.signal,
            strand: self.strand,
            ticks: self.watch.ticks,
            numbers: self.watch.passing.numbers,
            at_step: self.watch.at_step,
            is_resumable: self.main.is_some() && self.watch.loops == 1 && self.watch.at_step,
        }
    }

    /// Continues a hash by what is in progress.
    pub(crate) fn fingerprint(&self, heap: u64) -> u64 {
        let mut hasher = DefaultHasher::new();
        hasher.write_u64(heap);
        hasher.write_u64(self.watch.ticks);
        (0..self.top).for_each(|slot| hasher.write_u64(self.get(slot).bits()));
        for frame in self.frames.iter() {
            hasher.write_usize(frame.func.address());
            hasher.write_usize(frame.top);
            hasher.write_u64(frame.outer_handled.bits());
        }
        hasher.write_u64(self.handled.bits());
        hasher.finish()
    }

    /// Makes the machine what it was when it was copied. Who observes it, and when, stays as it is.
    pub(crate) fn restore(&mut self, copy: &MachineCopy) {
        let end = self.written().max(self.highest);
        // SAFETY: there is room for what was there before; frames are `Copy`, and those copied are all written.
        unsafe {
            copy.stack.put_back(self.slot(0));
            self.frames.set_len(0);
            copy.frames.put_back(self.frames.top_place());
            self.frames.set_len(copy.frame_count);
            copy.method_cache.put_back::<MethodCacheEntry>(self.method_cache.as_mut_ptr());
        }
        let unbound = copy.highest.max(copy.slots);
        self.fill_unbound(copy.slots, unbound);
        let zero = Value::small_float(0.0).expect("it fits a word");
        (unbound..end).for_each(|slot| self.set(slot, zero));
        self.top = copy.top;
        self.limit = copy.limit;
        self.highest = copy.highest;
        self.handled = copy.handled;
        self.last_exit = copy.last_exit;
        self.last_made = copy.last_made;
        self.main = copy.main;
        self.signal = copy.signal;
        self.strand = copy.strand;
        self.watch.ticks = copy.ticks;
        self.watch.passing.numbers = copy.numbers;
        self.watch.at_step = copy.at_step;
        self.watch.is_resumable = copy.is_resumable;
    }
}

const _: () = assert!(size_of::<Frame>().is_multiple_of(8));
