//! A heap as it was: its cells, and everything beside them that a run depends on.

use std::sync::Arc;

use super::block::copy::{CellsCopy, Copier, Piece};
use super::collect::Collector;
use super::intern::Name;
use super::{Gc, Heap};
use crate::types::weak::WeakCell;

/// A heap as it was at some time. Goes with the heap that it was made of.
pub(crate) struct HeapCopy {
    cells: CellsCopy,
    collector: Collector,
    /// Interned strings, in the order in which they came.
    interned: Arc<[Name]>,
    shapes: Arc<Piece>,
    poll: i64,
    stretch: i64,
    next_version: u32,
    weak_cells: Vec<Gc<WeakCell>>,
    found_gone: u64,
    emptied: Vec<Gc<WeakCell>>,
}

// SAFETY: nothing in it changes, and the addresses in it are of use with the heap that it was made of alone.
unsafe impl Sync for HeapCopy {}
// SAFETY: as above.
unsafe impl Send for HeapCopy {}

/// What refers to objects that are not looked at, but by the VM that has them.
pub(crate) struct Noted<T>(pub(crate) T);

// SAFETY: as above.
unsafe impl<T: Send> Sync for Noted<T> {}

impl HeapCopy {
    /// Bytes that it takes, of what is shared with other copies only if `shared`.
    pub(crate) fn bytes(&self, shared: bool) -> usize {
        let of = |piece: &Arc<Piece>| if shared || Arc::strong_count(piece) == 1 { piece.size(shared) } else { 0 };
        let pieces: usize = self.cells.pieces().chain([&self.shapes]).map(of).sum();
        let interned = if shared || Arc::strong_count(&self.interned) == 1 { self.interned.len() * 16 } else { 0 };
        pieces + interned + self.cells.overhead() + (self.weak_cells.len() + self.emptied.len()) * 8
    }
}

impl Heap {
    /// Copies the heap; what is as it was in `previous` is shared with that.
    pub(crate) fn copy(&mut self, previous: Option<&HeapCopy>) -> HeapCopy {
        let cells = self.alloc.copy(&self.collector, previous.map(|copy| &copy.cells));
        let mut copier = Copier::default();
        self.shapes.save(&mut copier.saver);
        HeapCopy {
            cells,
            collector: self.collector.clone(),
            interned: self.interner.copy(previous.map(|copy| &copy.interned)),
            shapes: copier.piece(previous.map(|copy| &copy.shapes)),
            poll: self.poll,
            stretch: self.stretch,
            next_version: self.next_version,
            weak_cells: self.weak_cells.clone(),
            found_gone: self.found_gone,
            emptied: self.emptied.clone(),
        }
    }

    /// Makes the heap what it was when it was copied: every object is where it was, and everything to come will be where it
    /// was to be.
    pub(crate) fn restore(&mut self, copy: &HeapCopy) {
        self.alloc.restore(&copy.cells, self.collector.current_mark(), copy.collector.current_mark());
        self.interner.restore(&copy.interned);
        self.shapes.load(&mut copy.shapes.loader());
        self.collector = copy.collector.clone();
        (self.poll, self.stretch) = (copy.poll, copy.stretch);
        self.next_version = copy.next_version;
        self.weak_cells.clone_from(&copy.weak_cells);
        self.found_gone = copy.found_gone;
        self.emptied.clone_from(&copy.emptied);
    }
}
