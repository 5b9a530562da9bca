//! Cells: aligned blocks of equal cells by size class, and a list of large objects.
//!
//! A room that may hold `unsafe`. Invariants:
//! * a block is [`BLOCK`] bytes at an address that is a multiple of that, so that a cell's address tells its block; its
//!   head holds a [`BlockState`], the rest is cells of one size class;
//! * every cell of a block that belongs to a size class starts with a valid [`Header`]: that of an object, of one that was
//!   found unreachable (its body is not used again), or of kind `Free`;
//! * a dead cell whose body owns memory outside of the heap lies in a block that says so (`owning`), and its kind becomes
//!   `Free` when that memory is given back.
//!
//! Free cells that lie side by side are a run; cells are handed out from the front of the current run. A block in which
//! the last collection found nothing alive is one run as it is, without its cells being looked at. Sweeping is lazy:
//! the blocks of a class are swept when it runs out of runs, the last first, since these are most likely in the cache.

pub(super) mod copy;

use std::alloc::{Layout, alloc, alloc_zeroed, dealloc, handle_alloc_error};

use super::collect::Collector;
use super::pool::Pool;
use super::{Header, Kind};

/// Cells are multiples of this many bytes.
const GRAIN: usize = 16;
/// Objects above this many bytes are allocated one by one.
pub(super) const LARGEST_CELL: usize = 512;
const CLASSES: usize = LARGEST_CELL / GRAIN;
/// Bytes of a block.
const BLOCK: usize = 32 * 1024;
/// Bytes before the first cell of a block: its state is in one of so many lines, by its address, since the same line of
/// every block would be the same few places of the processor's caches.
const HEAD: usize = LINES * 64;
const LINES: usize = 8;
/// Blocks that are got from the system at a time.
const CHUNK: usize = 32;

/// What is known of a block as a whole; stands in its head.
#[repr(C)]
pub(super) struct BlockState {
    /// The last collection that found something alive in it.
    mark: u8,
    /// Whether there may be cells in it whose bodies own memory outside of the heap.
    owning: bool,
}

/// The state of the block that holds a cell.
#[inline(always)]
fn state_of(cell: *mut Header) -> *mut BlockState {
    let line = (cell as usize / BLOCK) % LINES * 64;
    let offset = cell as usize % BLOCK;
    // (By way of the pointer itself, so that it keeps its provenance.)
    (cell as *mut u8).wrapping_sub(offset).wrapping_add(line) as *mut BlockState
}

/// Notes that a cell of a block is alive.
///
/// # Safety
/// The cell is one of a block, not a large object.
#[inline(always)]
pub(super) unsafe fn set_alive(cell: *mut Header, mark: u8) {
    // SAFETY: the caller's promise; every block has a state in its head.
    unsafe { (*state_of(cell)).mark = mark };
}

/// Notes that the body of a cell owns memory outside of the heap.
///
/// # Safety
/// As for [`set_alive`].
#[inline(always)]
pub(super) unsafe fn set_owning(cell: *mut Header) {
    // SAFETY: as above.
    unsafe { (*state_of(cell)).owning = true };
}

/// The first cell of a run, which tells how many cells it has.
#[repr(C)]
struct Run {
    /// `aux` is the number of cells.
    header: Header,
    next: *mut Run,
}

const _: () = assert!(std::mem::size_of::<Run>() <= GRAIN);

struct SizeClass {
    /// The rest of the current run.
    next: *mut u8,
    end: *mut u8,
    /// Runs of blocks that have been swept.
    runs: *mut Run,
    blocks: Vec<*mut u8>,
    /// Blocks before this one have not been swept since the last collection.
    unswept: usize,
}

/// The marks of all blocks that belong to size classes.
pub(super) type BlockMarks = Vec<u8>;

/// A block that belongs to no size class at present; its cells have headers as if it were one of `class`.
struct SpareBlock {
    block: *mut u8,
    class: usize,
}

pub(super) struct Allocator {
    classes: [SizeClass; CLASSES],
    large: Vec<(*mut Header, usize)>,
    spare: Vec<SpareBlock>,
    /// Those from `used_chunks` on were used before a snapshot was restored, and are zeros again.
    chunks: Vec<*mut u8>,
    used_chunks: usize,
    /// Blocks of the last chunk in use that were never used.
    fresh: usize,
    /// Where large objects come from, once there are snapshots.
    pool: Option<Box<Pool>>,
}

fn layout(size: usize) -> Layout {
    Layout::from_size_align(size.next_multiple_of(GRAIN), GRAIN).expect("object sizes are bounded")
}

/// One block more than are used of it, for the sake of alignment.
fn chunk_layout() -> Layout {
    layout((CHUNK + 1) * BLOCK)
}

const fn cell_size(class: usize) -> usize {
    (class + 1) * GRAIN
}

const fn cells_of(class: usize) -> usize {
    (BLOCK - HEAD) / cell_size(class)
}

const FREE: Header = Header { kind: Kind::Free, mark: 0, flags: 0, capacity: 0, aux: 0 };

impl Allocator {
    pub(super) fn new() -> Allocator {
        let class = |_| SizeClass {
            next: std::ptr::null_mut(),
            end: std::ptr::null_mut(),
            runs: std::ptr::null_mut(),
            blocks: Vec::new(),
            unswept: 0,
        };
        let classes = std::array::from_fn(class);
        Allocator {
            classes,
            large: Vec::new(),
            spare: Vec::new(),
            chunks: Vec::new(),
            used_chunks: 0,
            fresh: 0,
            pool: None,
        }
    }

    /// A cell of at least `size` bytes, its contents undefined. Large ones are not in a block.
    #[inline(always)]
    pub(super) fn take(&mut self, size: usize, collector: &mut Collector, poll: &mut i64) -> *mut Header {
        let index = (size - 1) / GRAIN;
        if let Some(class) = self.classes.get_mut(index) {
            let cell = class.next;
            if cell != class.end {
                class.next = cell.wrapping_add(cell_size(index));
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
            let cell = match &mut self.pool {
                Some(pool) => pool.take(size),
                // SAFETY: the layout's size is not zero.
                None => unsafe { alloc(layout(size)) as *mut Header },
            };
            if cell.is_null() {
                handle_alloc_error(layout(size));
            }
            self.large.push((cell, size));
            return cell;
        }
        let index = (size - 1) / GRAIN;
        while self.classes[index].runs.is_null() {
            if !self.classes[index].sweep_next(index, collector) {
                self.add_block(index);
            }
        }
        let class = &mut self.classes[index];
        let run = class.runs;
        // SAFETY: the list is not empty, and holds runs of free cells of this class.
        let (count, next) = unsafe { ((*run).header.aux as usize, (*run).next) };
        class.runs = next;
        let cell = run as *mut u8;
        class.next = cell.wrapping_add(cell_size(index));
        class.end = cell.wrapping_add(cell_size(index) * count);
        collector.account(cell_size(index) * count, poll);
        if collector.stress {
            // Every allocation is to come this way.
            class.give_back(index);
        }
        cell as *mut Header
    }

    /// A block for a size class: one that another gave up, else a new one.
    #[cold]
    fn add_block(&mut self, index: usize) {
        let block = match self.spare.pop() {
            Some(SpareBlock { block, class }) => {
                if class != index {
                    for i in 0..cells_of(index) {
                        // SAFETY: the cell lies within the block, in which nothing is alive.
                        unsafe { (block.add(HEAD + i * cell_size(index)) as *mut Header).write(FREE) };
                    }
                }
                block
            }
            None => self.new_block(),
        };
        let class = &mut self.classes[index];
        // What was taken in before keeps its place: swept blocks stand behind those that are not.
        class.blocks.push(block);
        class.add_run(block.wrapping_add(HEAD), cells_of(index));
    }

    /// A block of zeros: its cells are free, since that is what the header of a free cell starts with.
    fn new_block(&mut self) -> *mut u8 {
        const { assert!(Kind::Free as u8 == 0) };
        if self.fresh == 0 {
            if self.used_chunks == self.chunks.len() {
                // SAFETY: the layout's size is not zero.
                let chunk = unsafe { alloc_zeroed(chunk_layout()) };
                if chunk.is_null() {
                    handle_alloc_error(chunk_layout());
                }
                self.chunks.push(chunk);
            }
            self.used_chunks += 1;
            self.fresh = CHUNK;
        }
        let chunk = self.chunks[self.used_chunks - 1];
        let first = chunk.wrapping_add(chunk.align_offset(BLOCK));
        self.fresh -= 1;
        first.wrapping_add((CHUNK - 1 - self.fresh) * BLOCK)
    }

    /// Ends a round of sweeping, before a new collection: memory outside of the heap that dead objects own is given back
    /// if it may be much, and blocks that were not needed in the whole round are free for other size classes.
    pub(super) fn finish_sweep(&mut self, collector: &Collector) {
        for (index, class) in self.classes.iter_mut().enumerate() {
            let mut i = 0;
            while i < class.unswept {
                let block = class.blocks[i];
                if is_dead(block, collector) {
                    class.unswept -= 1;
                    class.blocks.swap(i, class.unswept);
                    class.blocks.swap_remove(class.unswept);
                    self.spare.push(SpareBlock { block, class: index });
                    continue;
                }
                // SAFETY: the block belongs to this class.
                let owning = unsafe { (*state_of(block as *mut Header)).owning };
                if collector.stress || (owning && collector.owes_buffers()) {
                    class.sweep(index, block, collector);
                }
                i += 1;
            }
        }
    }

    /// Called after marking: large objects are freed at once, blocks are left to be swept when needed, except that a few
    /// whose objects own memory are swept right away if that may be much.
    pub(super) fn begin_sweep(&mut self, collector: &Collector) {
        let mut budget = if collector.owes_buffers() { EAGER_BLOCKS } else { 0 };
        for (index, class) in self.classes.iter_mut().enumerate() {
            class.next = std::ptr::null_mut();
            class.end = std::ptr::null_mut();
            class.runs = std::ptr::null_mut();
            class.unswept = class.blocks.len();
            for i in (0..class.blocks.len()).rev() {
                // SAFETY: the block belongs to this class.
                let owning = unsafe { (*state_of(class.blocks[i] as *mut Header)).owning };
                if collector.stress || (owning && budget > 0) {
                    budget = budget.saturating_sub(1);
                    class.unswept -= 1;
                    class.blocks.swap(i, class.unswept);
                    class.sweep(index, class.blocks[class.unswept], collector);
                }
            }
        }
        self.large.retain(|&(cell, size)| {
            // SAFETY: `large` holds live allocations of that size, each with a header and its body.
            unsafe {
                if collector.survives(&*cell) {
                    return true;
                }
                super::collect::drop_body(cell);
                match &mut self.pool {
                    Some(pool) => pool.give(cell, size),
                    None => dealloc(cell as *mut u8, layout(size)),
                }
            }
            false
        });
    }

    /// Which collection last found something alive in each block.
    pub(super) fn block_marks(&self) -> BlockMarks {
        let blocks = self.classes.iter().flat_map(|class| &class.blocks);
        // SAFETY: every block has a state in its head.
        blocks.map(|&block| unsafe { (*state_of(block as *mut Header)).mark }).collect()
    }

    /// Puts them back.
    pub(super) fn set_block_marks(&mut self, marks: &BlockMarks) {
        let blocks = self.classes.iter().flat_map(|class| &class.blocks);
        for (&block, &mark) in blocks.zip(marks) {
            // SAFETY: every block has a state in its head.
            unsafe { (*state_of(block as *mut Header)).mark = mark };
        }
    }

    /// Calls `f` for each cell, by size class and address, and for each large object.
    pub(super) fn for_each_cell(&self, mut f: impl FnMut(*mut Header)) {
        for (index, class) in self.classes.iter().enumerate() {
            let mut blocks = class.blocks.clone();
            blocks.sort_unstable();
            for block in blocks {
                (0..cells_of(index)).for_each(|i| f(block.wrapping_add(HEAD + i * cell_size(index)) as *mut Header));
            }
        }
        self.large.iter().for_each(|&(cell, _)| f(cell));
    }

    /// Has the next allocation of every size class take the slow way.
    pub(super) fn interrupt(&mut self) {
        self.classes.iter_mut().enumerate().for_each(|(index, class)| class.give_back(index));
    }
}

/// So many blocks at most are swept at once after a collection, for the sake of the memory that their objects own.
const EAGER_BLOCKS: usize = 64;

/// Whether the last collection found nothing alive in a block, and there is nothing to do about the dead.
fn is_dead(block: *mut u8, collector: &Collector) -> bool {
    // SAFETY: every block has a state in its head.
    let state = unsafe { &*state_of(block as *mut Header) };
    !collector.stress && state.mark != collector.current_mark() && !state.owning
}

impl SizeClass {
    /// Makes a run of free cells that lie side by side.
    fn add_run(&mut self, first: *mut u8, count: usize) {
        let run = first as *mut Run;
        // SAFETY: the cells are free, and each has room for a `Run`.
        unsafe { run.write(Run { header: Header { aux: count as u32, ..FREE }, next: self.runs }) };
        self.runs = run;
    }

    /// Makes the rest of the current run one of the others.
    fn give_back(&mut self, index: usize) {
        let left = (self.end as usize - self.next as usize) / cell_size(index);
        if left > 0 {
            self.add_run(self.next, left);
        }
        self.next = std::ptr::null_mut();
        self.end = std::ptr::null_mut();
    }

    /// Sweeps the next block that has not been; false if there is none.
    fn sweep_next(&mut self, index: usize, collector: &Collector) -> bool {
        let Some(next) = self.unswept.checked_sub(1) else { return false };
        self.unswept = next;
        let block = self.blocks[next];
        if is_dead(block, collector) {
            self.add_run(block.wrapping_add(HEAD), cells_of(index));
        } else {
            self.sweep(index, block, collector);
        }
        true
    }

    /// Frees the unmarked objects of a block and makes runs of its free cells.
    fn sweep(&mut self, index: usize, block: *mut u8, collector: &Collector) {
        let size = cell_size(index);
        let mut owning = false;
        let mut free = 0;
        let mut at = block.wrapping_add(HEAD);
        for _ in 0..cells_of(index) {
            let cell = at as *mut Header;
            // SAFETY: the cell lies within the block and starts with a valid header.
            unsafe {
                if (*cell).kind != Kind::Free && collector.survives(&*cell) {
                    owning |= super::collect::owns_memory(cell);
                    if free > 0 {
                        self.add_run(at.wrapping_sub(free * size), free);
                        free = 0;
                    }
                } else {
                    if (*cell).kind != Kind::Free {
                        super::collect::drop_body(cell);
                        cell.write(FREE);
                        if collector.stress {
                            std::ptr::write_bytes(at.add(8), 0xDB, size - 8);
                        }
                    }
                    free += 1;
                }
            }
            at = at.wrapping_add(size);
        }
        if free > 0 {
            self.add_run(at.wrapping_sub(free * size), free);
        }
        // SAFETY: every block has a state in its head.
        unsafe { (*state_of(block as *mut Header)).owning = owning };
    }
}

impl Drop for Allocator {
    fn drop(&mut self) {
        for (index, class) in self.classes.iter().enumerate() {
            for &block in &class.blocks {
                // SAFETY: as in `sweep`; the heap is going away, so no object is needed any more.
                unsafe {
                    if !(*state_of(block as *mut Header)).owning {
                        continue;
                    }
                    for i in 0..cells_of(index) {
                        super::collect::drop_body(block.add(HEAD + i * cell_size(index)) as *mut Header);
                    }
                }
            }
        }
        for &chunk in &self.chunks {
            // SAFETY: the chunk was allocated with this layout.
            unsafe { dealloc(chunk, chunk_layout()) };
        }
        for &(cell, size) in &self.large {
            // SAFETY: `large` holds live allocations of that size.
            unsafe {
                super::collect::drop_body(cell);
                if self.pool.is_none() {
                    dealloc(cell as *mut u8, layout(size));
                }
            }
        }
    }
}
