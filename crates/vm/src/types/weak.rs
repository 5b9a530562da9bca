//! Weak references: a place that knows an object without keeping it alive.
//!
//! The collector empties the places of objects that it finds unreachable. The library's module `weakref` makes references,
//! proxies and collections of these places; this file is the place alone.

use crate::heap::{Gc, Kind, Marker, Trace};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A place for an object. What is in it is not traced.
pub struct WeakCell {
    /// The object; UNBOUND once it is gone.
    pub target: Value,
    /// What is called with the place's owner when the object is gone, or None.
    pub callback: Value,
    /// What it is called with.
    pub owner: Value,
}

impl Trace for WeakCell {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.callback, self.owner]);
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "get(self, /)", "The object, or None once it is gone." => get;
    "@get callback", "What is called when the object is gone." => |vm, args| Ok(vm.heap[this(args)].callback);
];

fn this(args: &[Value]) -> Gc<WeakCell> {
    super::receiver(args)
}

/// So many collections may find nothing gone before asking for an object no longer makes one.
const PATIENCE: u32 = 100;

fn get(vm: &mut Vm, args: &[Value]) -> PyResult {
    // A program that drops an object and looks for it expects it gone. As long as that is so now and then, it is looked.
    if vm.fruitless < PATIENCE {
        let before = vm.heap.found_gone;
        vm.collect_all_garbage();
        vm.fruitless = if vm.heap.found_gone == before { vm.fruitless + 1 } else { 0 };
        vm.call_weak_callbacks()?;
    }
    Ok(vm.heap[this(args)].target.present().unwrap_or(Value::NONE))
}

impl Vm {
    /// A place for an object.
    ///
    /// # Errors
    /// TypeError for an object that can't be referred to weakly.
    pub fn new_weak_cell(&mut self, target: Value, callback: Value, owner: Value) -> PyResult {
        let class = self.class_of(target);
        let fine = match target.kind() {
            Some(Kind::Instance) => {
                let body = &self.heap[class];
                let slot = body.mro.iter().any(|&c| {
                    let dict = self.heap[c].dict;
                    let named = self.heap[dict].get_str(self.names.slots).map(|slots| self.names_weakref(slots));
                    named == Some(true)
                });
                let inner = self.unwrap_payload(target);
                let fixed = inner != target
                    && (inner.kind().is_none()
                        || matches!(inner.kind(), Some(Kind::BigInt | Kind::Float | Kind::Tuple | Kind::Bytes)));
                (body.has_dict || slot) && !fixed
            }
            Some(
                Kind::Function
                | Kind::BoundMethod
                | Kind::Class
                | Kind::Module
                | Kind::Set
                | Kind::Deque
                | Kind::Packed
                | Kind::MemoryView
                | Kind::Generator
                | Kind::Code
                | Kind::Native
                | Kind::Random
                | Kind::Alias,
            ) => true,
            _ => false,
        };
        if !fine {
            let message = format!("cannot create weak reference to '{}' object", self.type_name(target));
            return Err(self.type_error(message));
        }
        let cell = self.heap.alloc(WeakCell { target, callback, owner });
        self.heap.weak_cells.push(cell);
        Ok(cell.into())
    }

    /// Whether a `__slots__` has a place for weak references.
    fn names_weakref(&self, slots: Value) -> bool {
        let is_it = |v: Value| v.as_gc::<crate::heap::Str>().is_some_and(|s| s.as_str() == "__weakref__");
        if let Some(tuple) = slots.as_gc::<crate::heap::Tuple>() {
            return tuple.items().iter().any(|&v| is_it(v));
        }
        match slots.as_gc::<crate::types::list::List>() {
            Some(list) => self.heap[list].items.iter().any(|&v| is_it(v)),
            None => is_it(slots),
        }
    }

    /// Calls what is to be called for objects that the last collections found gone.
    ///
    /// # Errors
    /// What a callback raises.
    pub fn call_weak_callbacks(&mut self) -> PyResult<()> {
        while let Some(cell) = self.heap.emptied.pop() {
            let WeakCell { callback, owner, .. } = self.heap[cell];
            let mark = self.root_mark();
            self.root(cell);
            let called = self.call(callback, &[owner]);
            self.unroot(mark);
            called?;
        }
        Ok(())
    }

    /// The places that hold an object now.
    pub fn weak_cells_of(&self, target: Value) -> Vec<Gc<WeakCell>> {
        self.heap.weak_cells.iter().copied().filter(|&cell| self.heap[cell].target == target).collect()
    }
}
