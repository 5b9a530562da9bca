//! A hash of all that is reachable, addresses included: by which a test tells that two states of a VM are the same.
//!
//! A room that may hold `unsafe`. Marks what is reachable as a collection does, with the mark that the next one would have,
//! hashes what has it, and marks it back. Nothing is freed, and no state that a program depends on changes.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;

use super::block::BlockMarks;
use super::collect::owns_memory;
use super::inline::{Bytes, Instance, Str, Tuple};
use super::{Gc, GcBox, Header, Heap, HeapObject, Kind, Marker, Saver, with_kind};
use crate::types::float::FloatBox;
use crate::types::function::Cell;
use crate::types::int::BigInt;
use crate::value::Value;

impl Heap {
    /// The hash; `roots` marks everything that the VM goes on using.
    pub(crate) fn fingerprint(&mut self, roots: impl Fn(&mut Marker)) -> u64 {
        let marks: BlockMarks = self.alloc.block_marks();
        let current = self.collector.current_mark();
        let other = if current == 255 { 1 } else { current + 1 };
        self.mark_reachable(other, &roots);
        let mut hasher = DefaultHasher::new();
        self.alloc.for_each_cell(|cell| {
            // SAFETY: the cell starts with a header; what is marked is alive.
            unsafe {
                if (*cell).kind != Kind::Free && (*cell).mark == other {
                    hash_object(cell, &mut hasher);
                }
            }
        });
        self.mark_reachable(current, &roots);
        self.alloc.set_block_marks(&marks);
        for number in [self.poll as u64, self.next_version.into(), self.found_gone, self.collector.allocated() as u64] {
            hasher.write_u64(number);
        }
        hasher.finish()
    }
}

/// Hashes what a cell holds, as far as its bytes are determined.
///
/// # Safety
/// It holds a live object.
unsafe fn hash_object(cell: *mut Header, hasher: &mut DefaultHasher) {
    fn save<T: HeapObject>((cell, saver): (*mut Header, &mut Saver)) {
        // SAFETY: the header's kind is `T::KIND`, so the body is a `T` (heap/mod.rs).
        unsafe { (*(cell as *mut GcBox<T>)).body.save(saver) };
    }
    let address = cell as usize;
    // SAFETY: the caller's promise; each reference is made for the object's own kind.
    unsafe {
        let (kind, flags, capacity, aux) = ((*cell).kind, (*cell).flags, (*cell).capacity, (*cell).aux);
        hasher.write_usize(address);
        hasher.write(&[kind as u8, flags, capacity]);
        hasher.write_u32(aux);
        let values = |hasher: &mut DefaultHasher, values: &[Value]| {
            values.iter().for_each(|value| hasher.write_u64(value.bits()));
        };
        match kind {
            Kind::Str => hasher.write(Gc::<Str>::from_address(address).as_str().as_bytes()),
            Kind::Bytes => hasher.write(Gc::<Bytes>::from_address(address).as_slice()),
            Kind::Tuple => values(hasher, Gc::<Tuple>::from_address(address).items()),
            Kind::Float => hasher.write_u64(Gc::<FloatBox>::from_address(address).get().0.to_bits()),
            Kind::Cell => values(hasher, &[(*(cell as *mut GcBox<Cell>)).body.value]),
            Kind::Instance => {
                let instance = Gc::<Instance>::from_address(address);
                (0..instance.capacity()).for_each(|slot| values(hasher, &[instance.slot(slot)]));
            }
            _ => {}
        }
        let mut saver = Saver::default();
        if kind == Kind::BigInt {
            save::<BigInt>((cell, &mut saver));
        } else if kind != Kind::Code && owns_memory(cell) {
            with_kind!(kind, save((cell, &mut saver)));
        }
        saver.words.iter().for_each(|&word| hasher.write_u64(word));
    }
}
