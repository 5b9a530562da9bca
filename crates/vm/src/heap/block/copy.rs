//! Copies of all cells, for snapshots, and putting the cells back to what a copy says.
//!
//! A room that may hold `unsafe`. Blocks are copied as they are, heads, dead cells and runs included, except that bodies
//! which own memory are cut out and written by parts; so a copy owns nothing of the heap's, and two copies of a block are
//! equal if nothing in it has changed; marks are told as whether they are the current one, so that a collection alone
//! changes nothing. A copy shares the blocks that are equal with the copy before it. Of a block in which
//! nothing is alive, and which nothing was allocated in since that was found, only this is kept.
//!
//! Invariants: blocks and slabs are never given back while the heap lives, so every address in a copy leads to memory of
//! this heap; `restore` drops each body that owns memory before it writes over it, and writes bodies that own memory
//! nowhere but into cells whose former body was dropped or owned nothing.

use std::collections::HashMap;
use std::sync::Arc;

use super::{
    Allocator, BLOCK, BlockState, FREE, HEAD, Header, Kind, SizeClass, SpareBlock, cell_size, cells_of, state_of,
};
use crate::heap::collect::{Collector, drop_body, owns_memory};
use crate::heap::parts::{Loader, Rows, Saver, Shared};
use crate::heap::pool::PoolCopy;
use crate::heap::{GcBox, HeapObject, with_kind};

/// Some memory as it was: bytes, and the bodies that own more, in parts: where each is, and then its words.
pub(in crate::heap) struct Piece {
    bytes: Box<[u64]>,
    bodies: Rows,
    shared: Box<[Shared]>,
}

impl Piece {
    /// Bytes of memory that it takes, of what is shared with other pieces only if `shared`.
    pub(in crate::heap) fn size(&self, shared: bool) -> usize {
        size_of::<Piece>() + (self.bytes.len() + 2 * self.shared.len()) * 8 + self.bodies.bytes(shared)
    }

    /// Where its parts can be read, if it is one that has no bytes.
    pub(in crate::heap) fn loader(&self) -> Loader<'_> {
        self.bodies.loader(&self.shared)
    }
}

/// Makes pieces; keeps its buffers from one to the next.
#[derive(Default)]
pub(in crate::heap) struct Copier {
    bytes: Vec<u64>,
    pub(in crate::heap) saver: Saver,
}

impl Copier {
    /// Copies some bytes, whose bodies that own memory are then to be cut out.
    ///
    /// # Safety
    /// The bytes, whole words, belong to the heap.
    unsafe fn begin(&mut self, start: *const u8, bytes: usize) {
        self.clear();
        self.bytes.reserve(bytes / 8);
        // SAFETY: there is room; the caller's promise.
        unsafe {
            std::ptr::copy_nonoverlapping(start as *const u64, self.bytes.as_mut_ptr(), bytes / 8);
            self.bytes.set_len(bytes / 8);
        }
    }

    pub(in crate::heap) fn clear(&mut self) {
        self.bytes.clear();
        self.saver.words.clear();
        self.saver.shared.clear();
    }

    /// Cuts out the body of a cell, if it owns memory: `at` bytes behind the start of what was copied.
    ///
    /// # Safety
    /// The cell is one of what was copied, with a header and its body.
    unsafe fn cut(&mut self, cell: *mut Header, at: usize) {
        fn save<T: HeapObject>((cell, at, copier): (*mut Header, usize, &mut Copier)) {
            // SAFETY: the header's kind is `T::KIND`, so the body is a `T` (heap/mod.rs).
            copier.saver.record(at, |saver| unsafe { (*(cell as *mut GcBox<T>)).body.save(saver) });
            let body = (at + size_of::<Header>()) / 8;
            copier.bytes[body..body + size_of::<T>().div_ceil(8)].fill(0);
        }
        // SAFETY: the caller's promise.
        unsafe {
            let kind = (*cell).kind;
            if kind != Kind::Free && owns_memory(cell) {
                with_kind!(kind, save((cell, at, self)));
            }
        }
    }

    /// Copies a block of a size class.
    ///
    /// # Safety
    /// It is one.
    unsafe fn block(&mut self, block: *mut u8, class: usize, mark: u8) {
        // SAFETY: the caller's promise.
        unsafe {
            self.begin(block, BLOCK);
            let copy = self.bytes.as_mut_ptr() as *mut u8;
            let state = copy.add(state_of(block as *mut Header) as usize - block as usize) as *mut BlockState;
            (*state).mark = u8::from((*state).mark == mark);
            translate_marks(copy, class, mark, 1);
            if (*state).owning {
                for i in 0..cells_of(class) {
                    let at = HEAD + i * cell_size(class);
                    self.cut(block.add(at) as *mut Header, at);
                }
            }
        }
    }

    /// Copies a large object.
    ///
    /// # Safety
    /// It is one of this size.
    unsafe fn large(&mut self, cell: *mut Header, size: usize, mark: u8) {
        // SAFETY: the caller's promise; its memory is in whole grains.
        unsafe {
            self.begin(cell as *const u8, size.next_multiple_of(8));
            let header = self.bytes.as_mut_ptr() as *mut Header;
            (*header).mark = u8::from((*header).mark == mark);
            self.cut(cell, 0);
        }
    }

    fn equals(&self, piece: &Piece) -> bool {
        self.bytes[..] == piece.bytes[..] && piece.bodies.equals(&self.saver.words)
    }

    /// What was copied, as a piece; `before` if that is the same, else what they have in common is shared.
    pub(in crate::heap) fn piece(&mut self, before: Option<&Arc<Piece>>) -> Arc<Piece> {
        if let Some(before) = before
            && self.equals(before)
        {
            return Arc::clone(before);
        }
        Arc::new(Piece {
            bytes: self.bytes[..].into(),
            bodies: self.saver.rows(before.map(|before| &before.bodies)),
            shared: self.saver.shared.drain(..).collect(),
        })
    }
}

/// Gives the cells of a block that have the mark `from` the mark `to`, and all others none.
///
/// # Safety
/// It is a block of this size class, or a copy.
unsafe fn translate_marks(block: *mut u8, class: usize, from: u8, to: u8) {
    for i in 0..cells_of(class) {
        // SAFETY: the caller's promise: each cell starts with a header.
        let header = unsafe { &mut *(block.add(HEAD + i * cell_size(class)) as *mut Header) };
        header.mark = if header.mark == from { to } else { 0 };
    }
}

/// As [`translate_marks`], for a block of the heap and its head.
///
/// # Safety
/// It is a block of this size class.
unsafe fn remark(block: *mut u8, class: usize, from: u8, to: u8) {
    // SAFETY: the caller's promise; every block has a state in its head.
    unsafe {
        translate_marks(block, class, from, to);
        let state = &mut *state_of(block as *mut Header);
        state.mark = if state.mark == from { to } else { 0 };
    }
}

/// Puts a piece back. Its marks are still those of a copy. `now` is a copy of what is there; without it, no body there owns
/// memory any more.
///
/// # Safety
/// The piece was made of the memory at `start`, and `now` has just been.
unsafe fn put_back(piece: &Piece, start: *mut u8, now: Option<&Copier>) {
    let mut kept = Kept::default();
    // SAFETY: the caller's promise; the bodies that are there are taken out, the memory is written, and then each body that
    // the piece has is made, in a cell that has its header again and no body.
    unsafe {
        if let Some(now) = now {
            kept.take_out(start, now, piece);
        }
        std::ptr::copy_nonoverlapping(piece.bytes.as_ptr(), start as *mut u64, piece.bytes.len());
        for (at, mut record) in piece.loader() {
            let cell = start.add(at) as *mut Header;
            with_kind!((*cell).kind, put_body((cell, &mut record, kept.find(at))));
        }
    }
}

/// Makes the body of a cell what a record says; `kept` is what it became since, and whether it is as the record says.
fn put_body<T: HeapObject>((cell, record, kept): (*mut Header, &mut Loader, Option<(*const u64, bool)>)) {
    // SAFETY: the cell's header is of this kind, and it has no body; what is kept is a body of this kind that was taken out.
    unsafe {
        let body = match kept {
            Some((kept, true)) => (kept as *const T).read(),
            Some((kept, false)) => (kept as *const T).read().reload(record),
            None => T::load(record),
        };
        (&raw mut (*(cell as *mut GcBox<T>)).body).write(body);
    }
}

fn take_body<T: HeapObject>((cell, bodies): (*mut Header, &mut Vec<u64>)) {
    const { assert!(align_of::<T>() <= 8 && size_of::<Header>() == 8) }
    // SAFETY: the cell's header is of this kind, and its body is written anew before it is used again.
    let words = unsafe { std::slice::from_raw_parts((cell as *const u64).add(1), size_of::<T>().div_ceil(8)) };
    bodies.extend_from_slice(words);
}

/// Bodies that are taken out of their cells while these are written, since the same object has one afterwards: what has
/// not changed goes back as it is, without being made anew, and buffers that somebody may be reading stay where they are.
#[derive(Default)]
struct Kept {
    /// Where each was, where it is in `bodies`, and whether it is as it is to be; by the first.
    places: Vec<(usize, usize, bool)>,
    bodies: Vec<u64>,
}

impl Kept {
    /// Takes out all bodies that own memory; those that are of no use are dropped.
    ///
    /// # Safety
    /// As for [`put_back`].
    unsafe fn take_out(&mut self, start: *mut u8, now: &Copier, piece: &Piece) {
        let mut then = piece.loader().peekable();
        for (at, record) in Loader::new(&now.saver.words, &now.saver.shared) {
            while then.next_if(|(other, _)| *other < at).is_some() {}
            let other = then.next_if(|(other, _)| *other == at);
            // SAFETY: the caller's promise: a cell with an object is at `at`, in the memory and in the piece.
            unsafe {
                let cell = start.add(at) as *mut Header;
                let kind_then = (*((piece.bytes.as_ptr() as *const u8).add(at) as *const Header)).kind;
                match other {
                    Some((_, other)) if kind_then == (*cell).kind => {
                        self.places.push((at, self.bodies.len(), other.same(&record)));
                        with_kind!(kind_then, take_body((cell, &mut self.bodies)));
                    }
                    _ => drop_body(cell),
                }
            }
        }
    }

    fn find(&self, at: usize) -> Option<(*const u64, bool)> {
        let place = self.places.binary_search_by_key(&at, |&(at, ..)| at).ok()?;
        let (_, body, same) = self.places[place];
        Some((self.bodies[body..].as_ptr(), same))
    }
}

/// Drops the bodies that own memory in a block of a size class. Its cells are to be written anew.
///
/// # Safety
/// It is one.
unsafe fn drop_bodies(block: *mut u8, class: usize) {
    // SAFETY: the caller's promise; in a block that is not `owning`, no body owns memory.
    unsafe {
        if (*state_of(block as *mut Header)).owning {
            for i in 0..cells_of(class) {
                drop_body(block.add(HEAD + i * cell_size(class)) as *mut Header);
            }
        }
    }
}

struct ClassCopy {
    next: usize,
    end: usize,
    runs: usize,
    blocks: Vec<usize>,
    unswept: usize,
}

struct BlockCopy {
    class: usize,
    /// None: nothing is alive in it.
    piece: Option<Arc<Piece>>,
}

/// All cells of a heap as they were.
pub(in crate::heap) struct CellsCopy {
    classes: Vec<ClassCopy>,
    spare: Vec<(usize, usize)>,
    chunks: usize,
    fresh: usize,
    /// By address.
    blocks: HashMap<usize, BlockCopy>,
    /// Addresses and sizes.
    large: Vec<(usize, usize)>,
    large_pieces: HashMap<usize, Arc<Piece>>,
    pool: PoolCopy,
}

impl CellsCopy {
    pub(in crate::heap) fn pieces(&self) -> impl Iterator<Item = &Arc<Piece>> {
        self.blocks.values().filter_map(|block| block.piece.as_ref()).chain(self.large_pieces.values())
    }

    /// Bytes that it takes beside its pieces.
    pub(in crate::heap) fn overhead(&self) -> usize {
        let lists = self.blocks.len() * 48 + self.spare.len() * 16 + self.large.len() * 40;
        size_of::<CellsCopy>() + self.classes.len() * size_of::<ClassCopy>() + lists + self.pool.bytes()
    }
}

impl SizeClass {
    fn copy(&self) -> ClassCopy {
        ClassCopy {
            next: self.next.addr(),
            end: self.end.addr(),
            runs: self.runs.addr(),
            blocks: self.blocks.iter().map(|block| block.addr()).collect(),
            unswept: self.unswept,
        }
    }

    fn restore(&mut self, copy: &ClassCopy) {
        self.next = copy.next as *mut u8;
        self.end = copy.end as *mut u8;
        self.runs = copy.runs as *mut super::Run;
        self.blocks.clear();
        self.blocks.extend(copy.blocks.iter().map(|&block| block as *mut u8));
        self.unswept = copy.unswept;
    }
}

impl Allocator {
    /// Copies all cells. From here on the addresses of large objects depend on the program alone.
    pub(in crate::heap) fn copy(&mut self, collector: &Collector, previous: Option<&CellsCopy>) -> CellsCopy {
        if self.pool.is_none() {
            self.pool = Some(Box::new(super::super::pool::Pool::new(&self.large)));
        }
        let mut copier = Copier::default();
        let mut blocks = HashMap::new();
        for (index, class) in self.classes.iter().enumerate() {
            for (i, &block) in class.blocks.iter().enumerate() {
                let is_dead = i < class.unswept && super::is_dead(block, collector);
                let before = previous.and_then(|copy| copy.blocks.get(&block.addr()));
                let before = before.filter(|before| before.class == index).and_then(|before| before.piece.as_ref());
                let piece = (!is_dead).then(|| {
                    // SAFETY: the block belongs to this class.
                    unsafe { copier.block(block, index, collector.current_mark()) };
                    copier.piece(before)
                });
                blocks.insert(block.addr(), BlockCopy { class: index, piece });
            }
        }
        for spare in &self.spare {
            blocks.insert(spare.block.addr(), BlockCopy { class: spare.class, piece: None });
        }
        let mut large_pieces = HashMap::new();
        for &(cell, size) in &self.large {
            // SAFETY: `large` holds live allocations of that size.
            unsafe { copier.large(cell, size, collector.current_mark()) };
            let before = previous.and_then(|copy| copy.large_pieces.get(&cell.addr()));
            large_pieces.insert(cell.addr(), copier.piece(before));
        }
        CellsCopy {
            classes: self.classes.iter().map(SizeClass::copy).collect(),
            spare: self.spare.iter().map(|spare| (spare.block.addr(), spare.class)).collect(),
            chunks: self.used_chunks,
            fresh: self.fresh,
            blocks,
            large: self.large.iter().map(|&(cell, size)| (cell.addr(), size)).collect(),
            large_pieces,
            pool: self.pool.as_ref().expect("it was just made").copy(),
        }
    }

    /// Makes all cells what they were when this heap was copied. `mark` is the current mark, `then` what it was.
    pub(in crate::heap) fn restore(&mut self, copy: &CellsCopy, mark: u8, then: u8) {
        self.restore_blocks(copy, mark, then);
        self.restore_large(copy, mark, then);
        for (class, copy) in self.classes.iter_mut().zip(&copy.classes) {
            class.restore(copy);
        }
        let spare = |&(block, class): &(usize, usize)| SpareBlock { block: block as *mut u8, class };
        self.spare = copy.spare.iter().map(spare).collect();
        self.used_chunks = copy.chunks;
        self.fresh = copy.fresh;
        self.large = copy.large.iter().map(|&(cell, size)| (cell as *mut Header, size)).collect();
        self.pool.as_mut().expect("there is one since the first copy was made").restore(&copy.pool);
    }

    fn restore_blocks(&mut self, copy: &CellsCopy, mark: u8, then: u8) {
        let mut copier = Copier::default();
        // What each block is now: of a class, or (in none) without anything that owns memory.
        let mut now: HashMap<usize, Option<usize>> = self.spare.iter().map(|s| (s.block.addr(), None)).collect();
        for (index, class) in self.classes.iter().enumerate() {
            now.extend(class.blocks.iter().map(|block| (block.addr(), Some(index))));
        }
        for (&address, &class) in now.iter().filter(|(address, _)| !copy.blocks.contains_key(address)) {
            let block = address as *mut u8;
            // SAFETY: the block belongs to this class, and is handed back: it is to be zeros, as it was.
            unsafe {
                class.inspect(|&class| drop_bodies(block, class));
                block.write_bytes(0, BLOCK);
            }
        }
        for (&address, saved) in &copy.blocks {
            let (block, class) = (address as *mut u8, now.get(&address).copied().flatten());
            // SAFETY: the block belongs to `class` now, or to none, and belonged to `saved.class` then.
            unsafe {
                let Some(piece) = &saved.piece else {
                    class.inspect(|&class| drop_bodies(block, class));
                    clear(block, saved.class);
                    continue;
                };
                let same_class = class == Some(saved.class);
                if same_class {
                    copier.block(block, saved.class, mark);
                    if copier.equals(piece) {
                        if mark != then {
                            remark(block, saved.class, mark, then);
                        }
                        continue;
                    }
                } else {
                    class.inspect(|&class| drop_bodies(block, class));
                }
                put_back(piece, block, same_class.then_some(&copier));
                remark(block, saved.class, 1, then);
            }
        }
    }

    fn restore_large(&mut self, copy: &CellsCopy, mark: u8, then: u8) {
        let mut copier = Copier::default();
        let mut now: HashMap<usize, usize> = self.large.iter().map(|&(cell, size)| (cell.addr(), size)).collect();
        for &(address, size) in &copy.large {
            let (cell, piece) = (address as *mut Header, &copy.large_pieces[&address]);
            // SAFETY: `large` holds live allocations of their sizes; slabs stay where they are when they are free.
            unsafe {
                let now = now.remove(&address);
                if let Some(size_now) = now {
                    copier.large(cell, size_now, mark);
                    if size_now == size && copier.equals(piece) {
                        (*cell).mark = if (*cell).mark == mark { then } else { 0 };
                        continue;
                    }
                }
                put_back(piece, cell as *mut u8, now.map(|_| &copier));
                (*cell).mark = if (*cell).mark == 1 { then } else { 0 };
            }
        }
        for &address in now.keys() {
            // SAFETY: as above; the object is not there any more.
            unsafe { drop_body(address as *mut Header) };
        }
    }
}

/// Makes a block one of a size class in which nothing is alive. (What died in it since must not seem alive by a mark that
/// is used again.)
///
/// # Safety
/// It is a block, and no body in it owns memory.
unsafe fn clear(block: *mut u8, class: usize) {
    // SAFETY: the caller's promise; the cells lie within the block.
    unsafe {
        *state_of(block as *mut Header) = BlockState { mark: 0, owning: false };
        for i in 0..cells_of(class) {
            (block.add(HEAD + i * cell_size(class)) as *mut Header).write(FREE);
        }
    }
}
