//! Shapes (hidden classes): which class an instance has, and which attribute is in which slot.
//!
//! Instances that got the same attributes in the same order share a shape, so an inline cache compares one number. Adding
//! an attribute follows a transition to the next shape. An instance with a `__dict__` that was asked for, or with very
//! many attributes, has its class's *dict shape*: its attributes are in a dict object in the first free slot.

use super::parts::{Loader, Part, Saver, parts};
use super::{Gc, Heap, Marker, Str};
use crate::types::class::Class;

/// The number of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShapeId(pub u32);

/// One shape.
pub struct Shape {
    /// The class of the instances.
    pub class: Gc<Class>,
    /// The names of the attributes, in slot order; the class's reserved slots come before the first.
    pub keys: Vec<Gc<Str>>,
    /// How many slots the class reserves for what is not an attribute (a built-in base's value, an exception's parts).
    pub reserved: u32,
    /// Whether the attributes are in a dict, which is in slot `reserved`.
    pub is_dict: bool,
    transitions: Vec<(Gc<Str>, ShapeId)>,
}

impl Shape {
    /// The slot of an attribute. The name is interned.
    #[inline]
    pub fn slot_of(&self, name: Gc<Str>) -> Option<usize> {
        self.keys.iter().position(|&key| key == name).map(|i| i + self.reserved as usize)
    }

    /// How many slots instances of this shape use.
    pub fn slot_count(&self) -> usize {
        self.keys.len() + self.reserved as usize + usize::from(self.is_dict)
    }
}

parts!(struct Shape { class, keys, reserved, is_dict, transitions });

/// All shapes of a VM.
pub struct ShapeTable {
    shapes: Vec<Shape>,
}

/// An instance with more attributes than this keeps them in a dict.
pub const MAX_SHAPE_KEYS: usize = 64;

impl ShapeTable {
    pub(super) fn new() -> ShapeTable {
        ShapeTable { shapes: Vec::new() }
    }

    pub(super) fn trace(&self, marker: &mut Marker) {
        // Names are interned. A class that has a shape stays: shapes are few, and caches hold their numbers.
        for shape in &self.shapes {
            marker.gc(shape.class);
        }
    }

    /// Writes all shapes, for a snapshot.
    pub(super) fn save(&self, out: &mut Saver) {
        self.shapes.len().put(out);
        self.shapes.iter().for_each(|shape| shape.put(out));
    }

    /// Makes them again what they were.
    pub(super) fn load(&mut self, from: &mut Loader) {
        let count = usize::get(from);
        self.shapes.clear();
        self.shapes.extend((0..count).map(|_| Shape::get(from)));
    }

    /// A fresh shape without attributes.
    pub(crate) fn root(&mut self, class: Gc<Class>, reserved: u32, is_dict: bool) -> ShapeId {
        self.add(Shape { class, keys: Vec::new(), reserved, is_dict, transitions: Vec::new() })
    }

    fn add(&mut self, shape: Shape) -> ShapeId {
        self.shapes.push(shape);
        ShapeId(u32::try_from(self.shapes.len() - 1).expect("fewer than 2^32 shapes"))
    }

    /// The shape with this number.
    #[inline(always)]
    pub fn get(&self, id: ShapeId) -> &Shape {
        &self.shapes[id.0 as usize]
    }

    /// The shape after adding an attribute; None if an instance should rather go over to a dict.
    pub(crate) fn with_key(&mut self, id: ShapeId, name: Gc<Str>) -> Option<ShapeId> {
        let shape = self.get(id);
        if let Some(&(_, next)) = shape.transitions.iter().find(|(key, _)| *key == name) {
            return Some(next);
        }
        // A shape with very many successors belongs to objects that are used as dicts.
        if shape.keys.len() >= MAX_SHAPE_KEYS || shape.transitions.len() >= 64 {
            return None;
        }
        let mut keys = shape.keys.clone();
        keys.push(name);
        let (class, reserved) = (shape.class, shape.reserved);
        let next = self.add(Shape { class, keys, reserved, is_dict: false, transitions: Vec::new() });
        self.shapes[id.0 as usize].transitions.push((name, next));
        Some(next)
    }
}

impl Heap {
    /// The shape with this number.
    #[inline(always)]
    pub fn shape(&self, id: ShapeId) -> &Shape {
        self.shapes.get(id)
    }
}
