//! The heap: allocation, typed references and the collector.
//!
//! One of the rooms that may hold `unsafe`. Invariants:
//! * **Objects don't move.** A [`Gc`] is an address that stays valid until a collection finds the object unreachable.
//! * **A header's kind tells the body's type**: an object of kind `K` was allocated with the one `T: HeapObject` whose
//!   `KIND` is `K`.
//! * **Bodies are reached through the heap**: `&heap[gc]` borrows the heap, `&mut heap[gc]` borrows it mutably, so no
//!   reference into a body survives anything that could collect, reallocate or run Python code. Only types that are never
//!   changed after allocation ([`Immutable`]) can be read through the handle alone.
//! * **Collections happen at safepoints only**: between two instructions, and inside the VM's calls back into Python
//!   (`vm.call`, `vm.iter_next`, ... ). Allocation itself never collects; it asks for a collection at the next safepoint.
//!   So native code may hold values in Rust variables until it calls back, and roots them (`vm.root`) before it does.
//!   Under GC stress, every allocation makes the next safepoint collect, and freed cells are poisoned.

mod block;
mod collect;
mod fingerprint;
pub mod inline;
mod intern;
pub(crate) mod parts;
mod pool;
pub mod shape;
pub(crate) mod snapshot;

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use crate::value::Value;
use block::Allocator;
pub use collect::{Collection, Marker};
pub use inline::{Bytes, Instance, Str, StrBuf, Tuple};
pub use parts::{Loader, Saver};
pub use shape::{Shape, ShapeId, ShapeTable};

macro_rules! kinds {
    ($($name:ident => $body:ty),* $(,)?) => {
        /// What a heap object is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Kind {
            /// A free cell, on a free list.
            Free,
            $(#[doc = concat!("A [`", stringify!($body), "`].")] $name),*
        }

        impl Kind {
            /// Whether several classes have objects of this kind: then the kind does not tell the class.
            #[inline(always)]
            pub const fn is_shared(self) -> bool {
                matches!(
                    self,
                    Kind::Set | Kind::Iter | Kind::DictView | Kind::Wrapper | Kind::Native | Kind::Alias | Kind::Proxy
                )
            }
        }

        $(impl HeapObject for $body { const KIND: Kind = Kind::$name; })*

        /// Calls `$f::<T>($args)` for the type of body that goes with a kind.
        macro_rules! with_kind {
            ($kind:expr, $f:ident($args:expr)) => {
                match $kind {
                    Kind::Free => {}
                    $(Kind::$name => $f::<$body>($args),)*
                }
            };
        }
        pub(crate) use with_kind;
    };
}

kinds! {
    BigInt => crate::types::int::BigInt,
    Float => crate::types::float::FloatBox,
    Complex => crate::types::complex::Complex,
    Str => crate::heap::Str,
    StrBuf => crate::heap::StrBuf,
    Bytes => crate::heap::Bytes,
    ByteArray => crate::types::bytes::ByteArray,
    Tuple => crate::heap::Tuple,
    List => crate::types::list::List,
    Dict => crate::types::dict::Dict,
    DictView => crate::types::dict::DictView,
    Set => crate::types::set::Set,
    Deque => crate::types::deque::Deque,
    Range => crate::types::range::Range,
    Slice => crate::types::slice::Slice,
    Alias => crate::types::alias::Alias,
    Cell => crate::types::function::Cell,
    Code => crate::interp::code::LoadedCode,
    Function => crate::types::function::Function,
    Native => crate::types::native::Native,
    BoundMethod => crate::types::function::BoundMethod,
    Wrapper => crate::types::function::Wrapper,
    Property => crate::types::function::Property,
    Super => crate::types::class::Super,
    Class => crate::types::class::Class,
    Proxy => crate::types::class::Proxy,
    Member => crate::types::class::Member,
    Instance => crate::heap::Instance,
    Module => crate::types::module::Module,
    Generator => crate::types::generator::Generator,
    Awaiter => crate::types::awaiter::Awaiter,
    Strand => crate::interp::strand::Strand,
    Iter => crate::types::iter::Iter,
    Traceback => crate::types::exception::Traceback,
    Random => crate::types::random::Random,
    WeakCell => crate::types::weak::WeakCell,
    Packed => crate::types::packed::Packed,
    MemoryView => crate::types::memoryview::MemoryView,
}

/// A type of body that heap objects can have.
pub trait HeapObject: Trace + Sized {
    /// The kind that stands for it in an object's header.
    const KIND: Kind;
}

/// How the collector finds what a body refers to.
pub trait Trace {
    /// Hands every value and reference in the body to the marker.
    fn trace(&self, marker: &mut Marker);

    /// Bytes that the body holds outside of its cell (buffers, tables).
    fn external_bytes(&self) -> usize {
        0
    }

    /// Whether dropping the body gives memory back. May go from true to false during an object's life, but not from
    /// false to true (except where the heap's room sees to it).
    #[inline(always)]
    fn owns_memory(&self) -> bool {
        true
    }

    /// Writes all of a body that owns memory, for a snapshot. (The others are copied as they are in their cells.)
    fn save(&self, _out: &mut Saver)
    where
        Self: Sized,
    {
        const { assert!(!std::mem::needs_drop::<Self>(), "what owns memory is saved by parts") }
        unreachable!("a body that owns nothing is part of its cell");
    }

    /// As [`Trace::load`], where the body is still there as it became since. What native code may be looking at meanwhile
    /// ([`Immutable`] bodies) must stay where it is.
    fn reload(self, from: &mut Loader) -> Self
    where
        Self: Sized,
    {
        drop(self);
        Self::load(from)
    }

    /// Makes a body anew from what [`Trace::save`] wrote.
    fn load(_from: &mut Loader) -> Self
    where
        Self: Sized,
    {
        const { assert!(!std::mem::needs_drop::<Self>(), "what owns memory is loaded by parts") }
        unreachable!("a body that owns nothing is part of its cell");
    }
}

/// Bodies that never change after allocation and may be read through the handle alone.
pub trait Immutable {}

/// What stands at the start of every heap object.
#[repr(C, align(8))]
pub struct Header {
    /// What the object is.
    pub kind: Kind,
    /// The collection that last found it reachable, or [`Header::IMMORTAL`].
    pub(crate) mark: u8,
    /// For the use of the kind: see the constants where it is declared.
    pub(crate) flags: u8,
    /// For the use of the kind: how many slots stand in an instance's cell.
    pub(crate) capacity: u8,
    /// For the use of the kind: an instance's shape.
    pub(crate) aux: u32,
}

impl Header {
    /// Flag of an object that was allocated on its own, not in a block.
    pub(crate) const LARGE: u8 = 0x80;
}

const _: () = assert!(std::mem::size_of::<Header>() == 8);

#[repr(C)]
pub(crate) struct GcBox<T> {
    pub(crate) header: Header,
    pub(crate) body: T,
}

/// A reference to a heap object whose body is a `T`. A plain address: `Copy`, not counted.
pub struct Gc<T> {
    address: std::ptr::NonNull<GcBox<T>>,
    body: PhantomData<T>,
}

// SAFETY: a Gc is only of use together with the heap it came from, which is owned by one `Vm`; a Vm is moved between
// threads as a whole and is not `Sync`, so no two threads ever reach the same object.
unsafe impl<T> Send for Gc<T> {}

impl<T> Clone for Gc<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Gc<T> {}
impl<T> PartialEq for Gc<T> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.address == other.address
    }
}
impl<T> Eq for Gc<T> {}
impl<T> std::hash::Hash for Gc<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.address.hash(state);
    }
}
impl<T> std::fmt::Debug for Gc<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Gc({:#x})", self.address())
    }
}

impl<T> Gc<T> {
    /// The object's address; what `id()` shows.
    #[inline(always)]
    pub fn address(self) -> usize {
        self.address.as_ptr() as usize
    }

    /// The reference for an address.
    ///
    /// # Safety
    /// The address is that of a live object whose body is a `T`.
    #[inline(always)]
    pub(crate) unsafe fn from_address(address: usize) -> Gc<T> {
        // SAFETY: the caller's promise; addresses of objects are never null.
        Gc { address: unsafe { std::ptr::NonNull::new_unchecked(address as *mut GcBox<T>) }, body: PhantomData }
    }

    #[inline(always)]
    pub(crate) fn ptr(self) -> *mut GcBox<T> {
        self.address.as_ptr()
    }

    /// The header.
    #[inline(always)]
    pub(crate) fn header(&self) -> &Header {
        // SAFETY: a Gc is the address of a live object (top of this file).
        unsafe { &(*self.ptr()).header }
    }

    #[inline(always)]
    pub(crate) fn header_mut(&mut self) -> &mut Header {
        // SAFETY: as above; headers are only written by the heap's and interpreter's rooms, one at a time.
        unsafe { &mut (*self.ptr()).header }
    }
}

impl<T: Immutable> Gc<T> {
    /// The body of an object that never changes.
    #[inline(always)]
    pub fn get(&self) -> &T {
        // SAFETY: a Gc is the address of a live object, and the body of an `Immutable` type is never written again.
        unsafe { &(*self.ptr()).body }
    }
}

impl<T: HeapObject> From<Gc<T>> for Value {
    #[inline(always)]
    fn from(gc: Gc<T>) -> Value {
        Value::from_gc(gc)
    }
}

/// Everything a VM has allocated.
pub struct Heap {
    alloc: Allocator,
    collector: collect::Collector,
    interner: intern::Interner,
    /// The shapes of instances.
    pub shapes: ShapeTable,
    /// Counts down at backward jumps and calls; at zero the interpreter looks at what is asked of it.
    pub(crate) poll: i64,
    /// What `poll` was set to by the last look.
    stretch: i64,
    /// The next dict-key version to hand out.
    pub(crate) next_version: u32,
    /// The places of weak references; each is emptied when its object is found unreachable.
    pub(crate) weak_cells: Vec<Gc<crate::types::weak::WeakCell>>,
    /// How many places were emptied so far.
    pub(crate) found_gone: u64,
    /// Places that were emptied and whose callbacks are still to be called.
    pub(crate) emptied: Vec<Gc<crate::types::weak::WeakCell>>,
}

// SAFETY: every pointer inside leads to memory that this heap owns; nothing is shared with another thread.
unsafe impl Send for Heap {}

impl Default for Heap {
    fn default() -> Self {
        Heap::new()
    }
}

impl Heap {
    /// How many backward jumps and calls pass between two looks at limits and interrupts, at most.
    pub const POLL_INTERVAL: i64 = 10_000;

    /// An empty heap.
    pub fn new() -> Heap {
        Heap {
            alloc: Allocator::new(),
            collector: collect::Collector::new(),
            interner: intern::Interner::new(),
            shapes: ShapeTable::new(),
            poll: Heap::POLL_INTERVAL,
            stretch: Heap::POLL_INTERVAL,
            next_version: 1,
            weak_cells: Vec::new(),
            found_gone: 0,
            emptied: Vec::new(),
        }
    }

    /// Allocates an object.
    #[inline(always)]
    pub fn alloc<T: HeapObject>(&mut self, body: T) -> Gc<T> {
        let size = std::mem::size_of::<GcBox<T>>();
        let cell = self.alloc_cell(size, T::KIND) as *mut GcBox<T>;
        // SAFETY: the cell is fresh, aligned to 16, at least `size` bytes long, and its header is written; the body is
        // written before anything can read it. It lies in a block unless it is large.
        unsafe {
            if std::mem::needs_drop::<T>() && size <= block::LARGEST_CELL && body.owns_memory() {
                block::set_owning(cell as *mut Header);
            }
            (&raw mut (*cell).body).write(body);
            Gc::from_address(cell as usize)
        }
    }

    /// A fresh cell of at least `size` bytes with its header written and its body not.
    #[inline(always)]
    fn alloc_cell(&mut self, size: usize, kind: Kind) -> *mut Header {
        let cell = self.alloc.take(size, &mut self.collector, &mut self.poll);
        let mark = self.collector.current_mark();
        let flags = if size > block::LARGEST_CELL { Header::LARGE } else { 0 };
        // SAFETY: `take` gives a cell of at least `size` >= 16 bytes that nothing else refers to.
        unsafe { cell.write(Header { kind, mark, flags, capacity: 0, aux: 0 }) };
        cell
    }

    /// Tells the heap that `bytes` more are held outside of cells, by a buffer that grew.
    #[inline]
    pub fn account(&mut self, bytes: usize) {
        self.collector.account_buffer(bytes, &mut self.poll);
    }

    /// Whether a collection is due.
    pub fn wants_collection(&self) -> bool {
        self.collector.due()
    }

    /// Bytes in use, by the last count and what was allocated since.
    pub fn bytes_in_use(&self) -> usize {
        self.collector.bytes_in_use()
    }

    /// How many bytes the heap may hold.
    pub fn max_bytes(&self) -> usize {
        self.collector.max_bytes
    }

    /// Sets how many bytes the heap may hold. What has come too far is found by the next look at the limits.
    pub fn set_max_bytes(&mut self, bytes: usize) {
        self.collector.set_max_bytes(bytes);
    }

    /// How many steps were made since the last look at limits and interrupts.
    pub(crate) fn spent_since_look(&self) -> u64 {
        u64::try_from(self.stretch - collect::without_request(self.poll)).unwrap_or(0)
    }

    /// Sets the next look at limits and interrupts so many steps ahead.
    pub(crate) fn look_in(&mut self, steps: i64) {
        (self.poll, self.stretch) = (steps, steps);
    }

    /// Makes every allocation ask for a collection, and freed cells unmistakable.
    pub fn set_stress(&mut self, on: bool) {
        self.collector.stress = on;
        self.alloc.interrupt();
    }

    /// Whether GC stress is on.
    pub fn stress(&self) -> bool {
        self.collector.stress
    }

    /// A version number that no dict has had before.
    #[inline]
    pub(crate) fn new_version(&mut self) -> u32 {
        let version = self.next_version;
        self.next_version = self.next_version.wrapping_add(1).max(1);
        version
    }
}

impl<T: HeapObject> Index<Gc<T>> for Heap {
    type Output = T;

    #[inline(always)]
    fn index(&self, gc: Gc<T>) -> &T {
        // SAFETY: the object is live (top of this file), and the borrow of the heap keeps others from writing it.
        unsafe { &(*gc.ptr()).body }
    }
}

impl<T: HeapObject> IndexMut<Gc<T>> for Heap {
    #[inline(always)]
    fn index_mut(&mut self, gc: Gc<T>) -> &mut T {
        // SAFETY: as above; the mutable borrow of the heap makes this the only reference into any body.
        unsafe { &mut (*gc.ptr()).body }
    }
}
