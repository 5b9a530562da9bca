//! Cells: blocks of equal cells by size class, with a free list each, and a list of large objects.
//!
//! A room that may hold `unsafe`. Invariants: a block is a run of `count` cells of `cell` bytes each, aligned to 16, and
//! every cell starts with a valid [`Header`]; a free cell (kind `Free`) holds the address of the next free one behind it.
//! Sweeping is lazy: after a collection each block is swept when its size class next runs out of free cells.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};

use super::collect::Collector;
use super::{Header, Kind};

/// Cells are multiples of this many bytes.
const GRAIN: usize = 16;
/// Objects above this many bytes are allocated one by one.
const LARGEST_CELL: usize = 512;
const CLASSES: usize = LARGEST_CELL / GRAIN;
/// Bytes of a block; the first blocks of a size class are smaller.
const BLOCK: usize = 64 * 1024;
const FIRST_BLOCK: usize = 4 * 1024;

struct Block {
    start: *mut u8,
    cell: usize,
    count: usize,
    swept: bool,
}

#[repr(C)]
struct FreeCell {
    header: Header,
    next: *mut FreeCell,
}

struct SizeClass {
    free: *mut FreeCell,
    blocks: Vec<Block>,
    /// Blocks before this one are swept.
    next_sweep: usize,
}

pub(super) struct Allocator {
    classes: Vec<SizeClass>,
    large: Vec<(*mut Header, usize)>,
}

fn layout(size: usize) -> Layout {
    Layout::from_size_align(size, 16).expect("object sizes are bounded")
}

impl Allocator {
    pub(super) fn new() -> Allocator {
        let class = || SizeClass { free: std::ptr::null_mut(), blocks: Vec::new(), next_sweep: 0 };
        Allocator { classes: (0..CLASSES).map(|_| class()).collect(), large: Vec::new() }
    }

    /// A cell of at least `size` bytes, its contents undefined.
    #[inline(always)]
    pub(super) fn take(&mut self, size: usize, collector: &mut Collector, poll: &mut i64) -> *mut Header {
        if size <= LARGEST_CELL && !collector.stress {
            let class = &mut self.classes[(size - 1) / GRAIN];
            let cell = class.free;
            if !cell.is_null() {
                // SAFETY: cells on a free list are free cells of this size class.
                class.free = unsafe { (*cell).next };
                return cell as *mut Header;
            }
        }
        self.take_slow(size, collector, poll)
    }

    #[cold]
    #[inline(never)]
    fn take_slow(&mut self, size: usize, collector: &mut Collector, poll: &mut i64) -> *mut Header {
        if collector.stress {
            collector.request(poll);
        }
        if size > LARGEST_CELL {
            collector.account(size, poll);
            // SAFETY: the layout's size is not zero.
            let cell = unsafe { alloc(layout(size)) } as *mut Header;
            if cell.is_null() {
                handle_alloc_error(layout(size));
            }
            self.large.push((cell, size));
            return cell;
        }
        let class = &mut self.classes[(size - 1) / GRAIN];
        while class.free.is_null() && class.next_sweep < class.blocks.len() {
            let block = &mut class.blocks[class.next_sweep];
            class.next_sweep += 1;
            if !block.swept {
                let freed = sweep_block(block, &mut class.free, collector);
                collector.account(freed * block.cell, poll);
            }
        }
        if class.free.is_null() {
            let cell = (size - 1) / GRAIN * GRAIN + GRAIN;
            let bytes = if class.blocks.len() < 2 { FIRST_BLOCK } else { BLOCK };
            collector.account(bytes, poll);
            let block = new_block(cell, bytes / cell, &mut class.free);
            class.blocks.push(block);
            class.next_sweep = class.blocks.len();
        }
        let cell = class.free;
        // SAFETY: the list is not empty now, and its members are free cells.
        class.free = unsafe { (*cell).next };
        cell as *mut Header
    }

    /// Sweeps what has not been swept since the last collection. A new collection starts with it, since marks are only
    /// good for one round.
    pub(super) fn finish_sweep(&mut self, collector: &Collector) {
        for class in &mut self.classes {
            while class.next_sweep < class.blocks.len() {
                let block = &mut class.blocks[class.next_sweep];
                class.next_sweep += 1;
                if !block.swept {
                    sweep_block(block, &mut class.free, collector);
                }
            }
        }
    }

    /// Called after marking: large objects are freed at once, blocks are left to be swept when needed.
    pub(super) fn begin_sweep(&mut self, collector: &Collector) {
        for class in &mut self.classes {
            class.free = std::ptr::null_mut();
            class.next_sweep = 0;
            for block in &mut class.blocks {
                block.swept = false;
            }
        }
        self.large.retain(|&(cell, size)| {
            // SAFETY: `large` holds live allocations of that size, each with a header and its body.
            unsafe {
                if collector.survives(&*cell) {
                    return true;
                }
                super::collect::drop_body(cell);
                dealloc(cell as *mut u8, layout(size));
            }
            false
        });
        if collector.stress {
            self.finish_sweep(collector);
        }
    }
}

fn new_block(cell: usize, count: usize, free: &mut *mut FreeCell) -> Block {
    let bytes = cell * count;
    // SAFETY: the layout's size is not zero.
    let start = unsafe { alloc(layout(bytes)) };
    if start.is_null() {
        handle_alloc_error(layout(bytes));
    }
    for i in (0..count).rev() {
        // SAFETY: cell `i` lies within the new block.
        unsafe { push_free(start.add(i * cell) as *mut FreeCell, free) };
    }
    Block { start, cell, count, swept: true }
}

/// # Safety
/// `cell` is a cell that nothing refers to any more.
unsafe fn push_free(cell: *mut FreeCell, free: &mut *mut FreeCell) {
    let header = Header { kind: Kind::Free, mark: 0, flags: 0, capacity: 0, aux: 0 };
    // SAFETY: the caller's promise; every cell has room for a `FreeCell`.
    unsafe { cell.write(FreeCell { header, next: *free }) };
    *free = cell;
}

/// Frees the unmarked objects of a block; returns how many cells of it are free now.
fn sweep_block(block: &mut Block, free: &mut *mut FreeCell, collector: &Collector) -> usize {
    let mut freed = 0;
    for i in (0..block.count).rev() {
        // SAFETY: cell `i` lies within the block and starts with a valid header.
        unsafe {
            let cell = block.start.add(i * block.cell) as *mut Header;
            if (*cell).kind != Kind::Free {
                if collector.survives(&*cell) {
                    continue;
                }
                super::collect::drop_body(cell);
                if collector.stress {
                    std::ptr::write_bytes((cell as *mut u8).add(8), 0xDB, block.cell - 8);
                }
            }
            push_free(cell as *mut FreeCell, free);
        }
        freed += 1;
    }
    block.swept = true;
    freed
}

impl Drop for Allocator {
    fn drop(&mut self) {
        for class in &mut self.classes {
            for block in &class.blocks {
                for i in 0..block.count {
                    // SAFETY: as in `sweep_block`; the heap is going away, so no object is needed any more.
                    unsafe { super::collect::drop_body(block.start.add(i * block.cell) as *mut Header) };
                }
                // SAFETY: the block was allocated with this layout.
                unsafe { dealloc(block.start, layout(block.cell * block.count)) };
            }
        }
        for &(cell, size) in &self.large {
            // SAFETY: `large` holds live allocations of that size.
            unsafe {
                super::collect::drop_body(cell);
                dealloc(cell as *mut u8, layout(size));
            }
        }
    }
}
