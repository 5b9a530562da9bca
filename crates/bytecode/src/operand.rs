//! Operand kinds of instructions.
//!
//! Each kind is a type of its own, so that an index into one table can't be used on another. A kind knows its number in
//! a file, what it counts for in a stack effect, and whether it is a label; how it prints is in the disassembler.

/// What an operand is, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperandKind {
    /// An index into [`crate::Code::consts`].
    ConstRef,
    /// An index into [`crate::Code::locals`].
    Local,
    /// An index into the cell variables, followed by the free variables.
    Cell,
    /// An index into [`crate::Code::names`].
    Name,
    /// An index into [`crate::Code::codes`].
    CodeRef,
    /// The index of an instruction.
    Label,
    /// A number of things, or a depth in the stack.
    Count,
    /// 0 or 1.
    Flag,
    /// A conversion of a replacement field.
    Conversion,
    /// The parts that a new function is given.
    FunctionParts,
}

/// What the table's macros ask of an operand.
pub trait Operand: Copy {
    /// The kind as data.
    const KIND: OperandKind;
    /// The operand's number in a file.
    fn encode(self) -> u32;
    /// The operand for a number read from a file; None if there is none.
    fn decode(number: u32) -> Option<Self>;
    /// What it stands for in the expressions of a stack effect.
    fn effect(self) -> u32 {
        0
    }
    /// Replaces it, if it is a label, by what `f` makes of it.
    fn map_label(self, _f: &mut impl FnMut(Label) -> Label) -> Self {
        self
    }
}

macro_rules! index_kinds {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);

        impl Operand for $name {
            const KIND: OperandKind = OperandKind::$name;
            fn encode(self) -> u32 {
                self.0
            }
            fn decode(number: u32) -> Option<Self> {
                Some($name(number))
            }
        }

        impl $name {
            /// The index as a `usize`.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index_kinds! {
    /// Index of a constant of the code object.
    ConstRef;
    /// Index of a local variable of the code object.
    Local;
    /// Index of a cell: first the cell variables, then the free variables.
    Cell;
    /// Index of a name (of a global, an attribute, a module).
    Name;
    /// Index of a nested code object.
    CodeRef;
}

/// The index of an instruction to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(pub u32);

impl Operand for Label {
    const KIND: OperandKind = OperandKind::Label;
    fn encode(self) -> u32 {
        self.0
    }
    fn decode(number: u32) -> Option<Self> {
        Some(Label(number))
    }
    fn map_label(self, f: &mut impl FnMut(Label) -> Label) -> Self {
        f(self)
    }
}

impl Label {
    /// The index as a `usize`.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A number of arguments or items, or a depth in the stack. At most [`Count::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Count(pub u32);

impl Count {
    /// The largest count: keeps every sum in a stack effect far from overflow.
    pub const MAX: u32 = 1 << 24;
}

impl Operand for Count {
    const KIND: OperandKind = OperandKind::Count;
    fn encode(self) -> u32 {
        self.0
    }
    fn decode(number: u32) -> Option<Self> {
        (number <= Count::MAX).then_some(Count(number))
    }
    fn effect(self) -> u32 {
        self.0
    }
}

/// Whether something optional is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Flag(pub bool);

impl Operand for Flag {
    const KIND: OperandKind = OperandKind::Flag;
    fn encode(self) -> u32 {
        self.0.into()
    }
    fn decode(number: u32) -> Option<Self> {
        (number <= 1).then_some(Flag(number == 1))
    }
    fn effect(self) -> u32 {
        self.0.into()
    }
}

/// The conversion of a replacement field in an f-string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conversion {
    /// None: the value is formatted itself.
    None,
    /// `!s`: `str` first.
    Str,
    /// `!r`: `repr` first.
    Repr,
    /// `!a`: `ascii` first.
    Ascii,
}

impl Operand for Conversion {
    const KIND: OperandKind = OperandKind::Conversion;
    fn encode(self) -> u32 {
        self as u32
    }
    fn decode(number: u32) -> Option<Self> {
        [Conversion::None, Conversion::Str, Conversion::Repr, Conversion::Ascii].get(number as usize).copied()
    }
}

/// Which parts of a new function are on the stack, deepest first: defaults, keyword defaults, annotations, closure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FunctionParts {
    /// A tuple of the defaults of positional parameters.
    pub defaults: bool,
    /// A dict of the defaults of keyword-only parameters.
    pub kw_defaults: bool,
    /// A dict of annotations.
    pub annotations: bool,
    /// A tuple of cells for the free variables.
    pub closure: bool,
}

impl Operand for FunctionParts {
    const KIND: OperandKind = OperandKind::FunctionParts;
    fn encode(self) -> u32 {
        u32::from(self.defaults)
            | u32::from(self.kw_defaults) << 1
            | u32::from(self.annotations) << 2
            | u32::from(self.closure) << 3
    }
    fn decode(number: u32) -> Option<Self> {
        (number < 16).then_some(FunctionParts {
            defaults: number & 1 != 0,
            kw_defaults: number & 2 != 0,
            annotations: number & 4 != 0,
            closure: number & 8 != 0,
        })
    }
    fn effect(self) -> u32 {
        self.encode().count_ones()
    }
}
