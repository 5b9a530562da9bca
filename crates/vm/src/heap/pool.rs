//! Memory for large objects whose addresses are to come again: once snapshots are made of a heap.
//!
//! A room that may hold `unsafe`. The system's allocator gives addresses by what happened before, also elsewhere, so it is
//! no use where a run is to be repeated exactly. Here memory comes in slabs of a few sizes, which are never given back while
//! the heap lives; what a request gets depends on the requests before it alone, and a snapshot keeps how far that was. The
//! n-th slab of a size always has the same address. Invariant: a slab is on its free list, or in use for one object.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::collections::HashMap;

use super::Header;

/// Slabs of one size.
#[derive(Default)]
struct Slabs {
    all: Vec<*mut u8>,
    /// The first so many were handed out at some time.
    used: usize,
    /// Those of them that are free, the one to be used next last.
    free: Vec<*mut u8>,
}

/// The memory of large objects.
#[derive(Default)]
pub(super) struct Pool {
    sizes: Vec<Slabs>,
    /// Large objects from before there was a pool: they keep their memory, which is not used again.
    before: HashMap<*mut Header, usize>,
}

/// How far a pool had come.
pub(super) struct PoolCopy {
    sizes: Vec<(usize, Vec<usize>)>,
}

/// Sizes double in four steps from here on.
const SMALLEST: u32 = 9;

fn size_index(size: usize) -> usize {
    let bits = (size - 1).max(1 << SMALLEST).ilog2();
    (bits - SMALLEST) as usize * 4 + (((size - 1) >> (bits - 2)) & 3)
}

fn slab_layout(index: usize) -> Layout {
    let (doubled, step) = (index / 4, index % 4 + 5);
    Layout::from_size_align(step << (SMALLEST - 2) << doubled, 16).expect("object sizes are bounded")
}

fn own_layout(size: usize) -> Layout {
    Layout::from_size_align(size.next_multiple_of(16), 16).expect("object sizes are bounded")
}

impl Pool {
    /// A pool in a heap that has these large objects.
    pub(super) fn new(large: &[(*mut Header, usize)]) -> Pool {
        Pool { sizes: Vec::new(), before: large.iter().copied().collect() }
    }

    /// Memory for an object of this size.
    pub(super) fn take(&mut self, size: usize) -> *mut Header {
        let index = size_index(size);
        if self.sizes.len() <= index {
            self.sizes.resize_with(index + 1, Slabs::default);
        }
        let slabs = &mut self.sizes[index];
        if let Some(slab) = slabs.free.pop() {
            return slab as *mut Header;
        }
        if slabs.used == slabs.all.len() {
            let layout = slab_layout(index);
            debug_assert!(layout.size() >= size);
            // SAFETY: the layout's size is not zero.
            let slab = unsafe { alloc(layout) };
            if slab.is_null() {
                handle_alloc_error(layout);
            }
            slabs.all.push(slab);
        }
        slabs.used += 1;
        slabs.all[slabs.used - 1] as *mut Header
    }

    /// Takes back the memory of an object of this size.
    pub(super) fn give(&mut self, cell: *mut Header, size: usize) {
        if !self.before.contains_key(&cell) {
            self.sizes[size_index(size)].free.push(cell as *mut u8);
        }
    }

    pub(super) fn copy(&self) -> PoolCopy {
        let addresses = |slabs: &[*mut u8]| slabs.iter().map(|slab| slab.addr()).collect();
        PoolCopy { sizes: self.sizes.iter().map(|slabs| (slabs.used, addresses(&slabs.free))).collect() }
    }

    pub(super) fn restore(&mut self, copy: &PoolCopy) {
        for (index, slabs) in self.sizes.iter_mut().enumerate() {
            let (used, free) = copy.sizes.get(index).map_or((0, &[][..]), |(used, free)| (*used, free));
            slabs.used = used;
            slabs.free.clear();
            slabs.free.extend(free.iter().map(|&slab| slab as *mut u8));
        }
    }
}

impl PoolCopy {
    pub(super) fn bytes(&self) -> usize {
        self.sizes.iter().map(|(_, free)| 32 + free.len() * 8).sum()
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        for (index, slabs) in self.sizes.iter().enumerate() {
            for &slab in &slabs.all {
                // SAFETY: allocated in `take` with this layout.
                unsafe { dealloc(slab, slab_layout(index)) };
            }
        }
        for (&cell, &size) in &self.before {
            // SAFETY: allocated by the heap with this layout, and given to the pool to be freed.
            unsafe { dealloc(cell as *mut u8, own_layout(size)) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slabs_are_large_enough_and_not_much_larger() {
        for size in (513..5000).chain((1..200).map(|i| i * 98_765)) {
            let slab = slab_layout(size_index(size)).size();
            assert!(slab >= size && slab <= size + size / 4, "{size}: {slab}");
        }
    }

    #[test]
    fn the_same_requests_get_the_same_memory() {
        let mut pool = Pool::new(&[]);
        let (first, second) = (pool.take(1000), pool.take(1000));
        pool.give(first, 1000);
        let copy = pool.copy();
        let go = |pool: &mut Pool| {
            let got = [pool.take(1000), pool.take(1000), pool.take(70_000), pool.take(1000)];
            pool.give(second, 1000);
            got
        };
        let got = go(&mut pool);
        assert_eq!(got[0], first);
        pool.restore(&copy);
        assert_eq!(go(&mut pool), got);
    }
}
