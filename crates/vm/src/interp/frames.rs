//! The frames: a stack of what each function in progress needs, innermost last.
//!
//! A room that may hold `unsafe`. Invariants: the frames are one allocation that never moves, of which those
//! from `start` to `end` are written; so the loop keeps a pointer to the topmost one while native code pushes and pops others above it.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::ops::{Deref, DerefMut};

use super::machine::Frame;

/// Frames there is room for: address space only, committed by the system as it is used.
pub(super) const MAX_FRAMES: usize = if cfg!(target_pointer_width = "64") { 1 << 20 } else { 1 << 15 };

/// The stack of frames; as a slice, outermost first.
pub(crate) struct Frames {
    start: *mut Frame,
    /// One past the topmost.
    end: *mut Frame,
    /// `end` comes this far without a look at how deep calls may be nested.
    quick_end: *mut Frame,
}

fn layout() -> Layout {
    Layout::array::<Frame>(MAX_FRAMES).expect("the capacity is a constant")
}

impl Frames {
    pub(super) fn new() -> Frames {
        // SAFETY: the layout's size is not zero.
        let start = unsafe { alloc(layout()) } as *mut Frame;
        if start.is_null() {
            handle_alloc_error(layout());
        }
        Frames { start, end: start, quick_end: start }
    }

    /// Sets how many frames there may be before [`Frames::push_quick`] refuses.
    pub(crate) fn set_quick_limit(&mut self, limit: usize) {
        // SAFETY: at most one past the last frame there is room for.
        self.quick_end = unsafe { self.start.add(limit.min(MAX_FRAMES)) };
    }

    /// Whether there is room for another frame.
    #[inline(always)]
    pub(super) fn has_room(&self) -> bool {
        self.end < self.start.wrapping_add(MAX_FRAMES)
    }

    /// The level of the frame at an address; any other address is above all of them.
    pub(super) fn level_of(&self, address: usize) -> usize {
        let bytes = address.wrapping_sub(self.start.addr());
        if bytes < MAX_FRAMES * size_of::<Frame>() { bytes / size_of::<Frame>() } else { usize::MAX }
    }

    /// Adds a frame.
    ///
    /// # Panics
    /// If there is no room: callers ask.
    #[inline(always)]
    pub(super) fn push(&mut self, frame: Frame) {
        assert!(self.has_room());
        // SAFETY: there is room, as was just checked.
        unsafe {
            self.end.write(frame);
            self.end = self.end.add(1);
        }
    }

    /// Whether [`Frames::push_unchecked`] may be called.
    #[inline(always)]
    pub(super) fn has_quick_room(&self) -> bool {
        self.end < self.quick_end
    }

    /// Adds a frame where [`Frames::has_quick_room`] holds; returns its address.
    #[inline(always)]
    pub(super) fn push_unchecked(&mut self, frame: Frame) -> *mut Frame {
        debug_assert!(self.has_quick_room());
        let place = self.end;
        // SAFETY: below `quick_end`, and so within the allocation.
        unsafe {
            place.write(frame);
            self.end = place.add(1);
        }
        place
    }

    /// Where the next frame goes.
    pub(super) fn top_place(&mut self) -> *mut Frame {
        self.end
    }

    /// Says how many frames there are.
    ///
    /// # Safety
    /// So many are written.
    pub(super) unsafe fn set_len(&mut self, len: usize) {
        assert!(len <= MAX_FRAMES);
        // SAFETY: within the allocation.
        self.end = unsafe { self.start.add(len) };
    }

    #[inline(always)]
    pub(super) fn pop(&mut self) -> Option<Frame> {
        let frame = *self.last()?;
        // SAFETY: there is at least one frame.
        self.end = unsafe { self.end.sub(1) };
        Some(frame)
    }

    /// Takes the topmost frame off; returns the one below, which there is.
    #[inline(always)]
    pub(super) fn leave(&mut self) -> *mut Frame {
        debug_assert!(self.len() > 1);
        // SAFETY: at least one frame is left (a frame that is not an entry was pushed above another).
        unsafe {
            self.end = self.end.sub(1);
            self.end.sub(1)
        }
    }

    /// The address of the topmost frame.
    #[inline(always)]
    pub(super) fn top(&mut self) -> *mut Frame {
        debug_assert!(!self.is_empty(), "a frame is running");
        // SAFETY: the loop asks while a frame is running.
        unsafe { self.end.sub(1) }
    }
}

impl Deref for Frames {
    type Target = [Frame];

    #[inline(always)]
    fn deref(&self) -> &[Frame] {
        // SAFETY: the frames from `start` to `end` were written.
        unsafe { std::slice::from_raw_parts(self.start, self.end.offset_from_unsigned(self.start)) }
    }
}

impl DerefMut for Frames {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [Frame] {
        // SAFETY: as above, and the borrow is exclusive.
        unsafe { std::slice::from_raw_parts_mut(self.start, self.end.offset_from_unsigned(self.start)) }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        // SAFETY: allocated in `new` with the same layout; frames need no destructor, being `Copy`.
        unsafe { dealloc(self.start as *mut u8, layout()) };
    }
}
