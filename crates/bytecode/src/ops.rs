//! The instruction table: one row per instruction, from which everything else derives.
//!
//! A row gives the variant, the mnemonic, the operands, the stack effect and one line of documentation. The encoder, the
//! decoder, the verifier, the assembler, the disassembler and docs/instructions.md are generated from it, and a tier that
//! has no arm for a row does not compile. Operand kinds live in [`crate::operand`].

/// Calls the macro `$m` with the whole table. A row is
/// `Variant "MNEMONIC" (operand: Kind, ...) [pops => pushes] {jump [pops => pushes]} "documentation";`
/// where the effect may use the operands by name, and the `jump` effect is the one along the taken branch (when a row has
/// a label and no `jump` column, both branches have the same effect).
#[macro_export]
macro_rules! for_each_op {
    ($m:ident) => {
        $m! {
            // ---- Constants and the stack ----
            Push "PUSH" (value: ConstRef) [0 => 1] "Push a constant.";
            Pop "POP" () [1 => 0] "Drop the top value.";
            Copy "COPY" (depth: Count) [depth => depth + 1] "Push a copy of the value at this depth (1 is the top).";
            Swap "SWAP" (depth: Count) [depth => depth] "Swap the top with the value at this depth (2 is the one below the top).";
            Nop "NOP" () [0 => 0] "Do nothing.";
            Print "PRINT" () [1 => 1] "Show the top value as the REPL echoes it (nothing for None) and leave it there.";

            // ---- Variables ----
            Load "LOAD" (var: Local) [0 => 1] "Push a local variable; UnboundLocalError if it has no value.";
            Store "STORE" (var: Local) [1 => 0] "Pop into a local variable.";
            Delete "DELETE" (var: Local) [0 => 0] "Make a local variable unbound; UnboundLocalError if it is already.";
            LoadGlobal "LOAD_GLOBAL" (name: Name) [0 => 1] "Push a global variable, else a builtin; NameError if neither.";
            StoreGlobal "STORE_GLOBAL" (name: Name) [1 => 0] "Pop into a global variable.";
            DeleteGlobal "DELETE_GLOBAL" (name: Name) [0 => 0] "Delete a global variable; NameError if it does not exist.";
            LoadName "LOAD_NAME" (name: Name) [0 => 1] "Push a name of the class body being run, else a global, else a builtin.";
            StoreName "STORE_NAME" (name: Name) [1 => 0] "Pop into a name of the class body being run.";
            DeleteName "DELETE_NAME" (name: Name) [0 => 0] "Delete a name of the class body being run.";
            LoadCell "LOAD_CELL" (cell: Cell) [0 => 1] "Push what a cell (captured or free variable) holds; NameError if it is empty.";
            StoreCell "STORE_CELL" (cell: Cell) [1 => 0] "Pop into a cell.";
            DeleteCell "DELETE_CELL" (cell: Cell) [0 => 0] "Empty a cell; NameError if it is already.";
            LoadClassCell "LOAD_CLASS_CELL" (cell: Cell) [0 => 1] "Push a name of the class body being run, else what the free variable's cell holds.";
            NewCell "NEW_CELL" (cell: Cell) [0 => 0] "Put a fresh, empty cell in this cell variable's place (an inlined comprehension starts with it).";
            PushCell "PUSH_CELL" (cell: Cell) [0 => 1] "Push the cell itself, for the closure of a new function.";

            // ---- Attributes and items ----
            LoadAttr "LOAD_ATTR" (name: Name) [1 => 1] "Pop an object, push its attribute.";
            StoreAttr "STORE_ATTR" (name: Name) [2 => 0] "Pop an object, then a value; set the object's attribute to the value.";
            DeleteAttr "DELETE_ATTR" (name: Name) [1 => 0] "Pop an object and delete its attribute.";
            LoadMethod "LOAD_METHOD" (name: Name) [1 => 2] "Pop an object; push a method and the object, or nothing and an attribute, for CALL_METHOD.";
            LoadItem "LOAD_ITEM" () [2 => 1] "Pop an index, then a container; push the item.";
            StoreItem "STORE_ITEM" () [3 => 0] "Pop an index, a container, a value; set container[index] to the value.";
            DeleteItem "DELETE_ITEM" () [2 => 0] "Pop an index, then a container; delete the item.";

            // ---- Operators: pop b, then a; push a OP b ----
            Neg "NEG" () [1 => 1] "-a";
            Pos "POS" () [1 => 1] "+a";
            Invert "INVERT" () [1 => 1] "~a";
            Not "NOT" () [1 => 1] "not a";
            Add "ADD" () [2 => 1] "a + b";
            Sub "SUB" () [2 => 1] "a - b";
            Mul "MUL" () [2 => 1] "a * b";
            Div "DIV" () [2 => 1] "a / b";
            FloorDiv "FLOOR_DIV" () [2 => 1] "a // b";
            Mod "MOD" () [2 => 1] "a % b";
            Pow "POW" () [2 => 1] "a ** b";
            MatMul "MAT_MUL" () [2 => 1] "a @ b";
            ShiftLeft "SHIFT_LEFT" () [2 => 1] "a << b";
            ShiftRight "SHIFT_RIGHT" () [2 => 1] "a >> b";
            BitAnd "BIT_AND" () [2 => 1] "a & b";
            BitOr "BIT_OR" () [2 => 1] "a | b";
            BitXor "BIT_XOR" () [2 => 1] "a ^ b";
            InplaceAdd "INPLACE_ADD" () [2 => 1] "a += b (the new a is pushed; so for the rows below)";
            InplaceSub "INPLACE_SUB" () [2 => 1] "a -= b";
            InplaceMul "INPLACE_MUL" () [2 => 1] "a *= b";
            InplaceDiv "INPLACE_DIV" () [2 => 1] "a /= b";
            InplaceFloorDiv "INPLACE_FLOOR_DIV" () [2 => 1] "a //= b";
            InplaceMod "INPLACE_MOD" () [2 => 1] "a %= b";
            InplacePow "INPLACE_POW" () [2 => 1] "a **= b";
            InplaceMatMul "INPLACE_MAT_MUL" () [2 => 1] "a @= b";
            InplaceShiftLeft "INPLACE_SHIFT_LEFT" () [2 => 1] "a <<= b";
            InplaceShiftRight "INPLACE_SHIFT_RIGHT" () [2 => 1] "a >>= b";
            InplaceBitAnd "INPLACE_BIT_AND" () [2 => 1] "a &= b";
            InplaceBitOr "INPLACE_BIT_OR" () [2 => 1] "a |= b";
            InplaceBitXor "INPLACE_BIT_XOR" () [2 => 1] "a ^= b";
            Lt "LT" () [2 => 1] "a < b";
            Le "LE" () [2 => 1] "a <= b";
            Eq "EQ" () [2 => 1] "a == b";
            Ne "NE" () [2 => 1] "a != b";
            Gt "GT" () [2 => 1] "a > b";
            Ge "GE" () [2 => 1] "a >= b";
            Is "IS" () [2 => 1] "a is b";
            IsNot "IS_NOT" () [2 => 1] "a is not b";
            In "IN" () [2 => 1] "a in b";
            NotIn "NOT_IN" () [2 => 1] "a not in b";

            // ---- Jumps and loops ----
            Jump "JUMP" (target: Label) [0 => 0] "Go to the label.";
            JumpIfFalse "JUMP_IF_FALSE" (target: Label) [1 => 0] "Pop; go to the label if it is false.";
            JumpIfTrue "JUMP_IF_TRUE" (target: Label) [1 => 0] "Pop; go to the label if it is true.";
            JumpIfFalseOrPop "JUMP_IF_FALSE_OR_POP" (target: Label) [1 => 0] {jump [1 => 1]} "If the top is false go to the label and keep it, else pop it (`and`).";
            JumpIfTrueOrPop "JUMP_IF_TRUE_OR_POP" (target: Label) [1 => 0] {jump [1 => 1]} "If the top is true go to the label and keep it, else pop it (`or`).";
            GetIter "GET_ITER" () [1 => 1] "Pop an iterable, push an iterator over it.";
            ForIter "FOR_ITER" (target: Label) [1 => 2] {jump [1 => 0]} "Push the next item of the iterator on top; at its end pop the iterator and go to the label.";

            EndIter "END_ITER" (depth: Count) [depth => depth] "The iterator at this depth is left early: if it is a generator made for this loop alone, close it.";

            // ---- Calls and functions ----
            Call "CALL" (argc: Count) [argc + 1 => 1] "Pop the arguments (last on top), then the callable; push what the call returns.";
            CallKw "CALL_KW" (argc: Count, names: ConstRef) [argc + 1 => 1] "As CALL, where the last arguments are keyword arguments named by the constant tuple.";
            CallMethod "CALL_METHOD" (argc: Count) [argc + 2 => 1] "As CALL, on the pair that LOAD_METHOD pushed.";
            CallMethodKw "CALL_METHOD_KW" (argc: Count, names: ConstRef) [argc + 2 => 1] "As CALL_KW, on the pair that LOAD_METHOD pushed.";
            CallEx "CALL_EX" (has_kwargs: Flag) [has_kwargs + 2 => 1] "Pop a dict of keyword arguments if flagged, then an iterable of arguments, then the callable; push what it returns.";
            Return "RETURN" () [1 => 0] "Pop the result and leave the function; in the main code, end the run.";
            MakeFunction "MAKE_FUNCTION" (code: CodeRef, parts: FunctionParts) [parts => 1] "Pop the parts flagged (closure tuple on top, below it annotations dict, keyword defaults dict, defaults tuple) and push a function over the code.";
            BuildClass "BUILD_CLASS" () [0 => 1] "Push the function that builds a class; it is called with the body function, the name and the bases.";
            Yield "YIELD" () [1 => 1] "Pop a value and hand it to the consumer; when resumed, push what was sent.";
            YieldFrom "YIELD_FROM" () [2 => 1] "Pop a value to send and look at the iterator below: hand on what it yields, repeatedly; at its end replace it by its result.";
            GetYieldFromIter "GET_YIELD_FROM_ITER" () [1 => 1] "Pop an iterable, push what `yield from` iterates over.";

            // ---- Asynchronous code ----
            GetAwaitable "GET_AWAITABLE" (what: Count) [1 => 1] "Pop an awaitable, push the iterator that waits for it (then PUSH None, YIELD_FROM). For messages: 0 is `await`, 1 what `__aenter__` gave, 2 what `__aexit__` gave.";
            GetAiter "GET_AITER" () [1 => 1] "Pop an asynchronous iterable, push its asynchronous iterator.";
            GetAnext "GET_ANEXT" () [1 => 2] "Push the iterator that waits for the next item of the asynchronous iterator on top.";
            EndAsyncFor "END_ASYNC_FOR" () [1 => 0] "In a handler: pop an exception; unless it is StopAsyncIteration, go on raising it.";
            EnterAsyncWith "ENTER_ASYNC_WITH" () [1 => 2] "Pop an asynchronous context manager; push its bound `__aexit__`, then what `__aenter__` returns, which is to be awaited.";

            // ---- Building values ----
            BuildTuple "BUILD_TUPLE" (count: Count) [count => 1] "Pop items, push a tuple of them.";
            BuildList "BUILD_LIST" (count: Count) [count => 1] "Pop items, push a list of them.";
            BuildSet "BUILD_SET" (count: Count) [count => 1] "Pop items, push a set of them.";
            BuildDict "BUILD_DICT" (count: Count) [count * 2 => 1] "Pop pairs (key below value), push a dict of them.";
            BuildString "BUILD_STRING" (count: Count) [count => 1] "Pop strings, push them joined.";
            BuildSlice "BUILD_SLICE" (count: Count) [count => 1] "Pop two or three bounds, push a slice.";
            ListAppend "LIST_APPEND" (depth: Count) [depth + 1 => depth] "Pop a value and append it to the list then at this depth.";
            SetAdd "SET_ADD" (depth: Count) [depth + 1 => depth] "Pop a value and add it to the set then at this depth.";
            DictSet "DICT_SET" (depth: Count) [depth + 2 => depth] "Pop a value, then a key; set them in the dict then at this depth.";
            ListExtend "LIST_EXTEND" (depth: Count) [depth + 1 => depth] "Pop an iterable and append its items to the list then at this depth.";
            SetUpdate "SET_UPDATE" (depth: Count) [depth + 1 => depth] "Pop an iterable and add its items to the set then at this depth.";
            DictUpdate "DICT_UPDATE" (depth: Count) [depth + 1 => depth] "Pop a mapping and merge it into the dict then at this depth (`{**m}`).";
            DictMerge "DICT_MERGE" (depth: Count) [depth + 1 => depth] "As DICT_UPDATE for the keyword arguments of a call: a repeated key is a TypeError.";
            ListToTuple "LIST_TO_TUPLE" () [1 => 1] "Pop a list, push a tuple of its items.";
            Format "FORMAT" (conversion: Conversion, has_spec: Flag) [has_spec + 1 => 1] "Pop a format spec if flagged, then a value; convert it, format it, push the string.";
            Unpack "UNPACK" (count: Count) [1 => count] "Pop an iterable of exactly that many items; push them, the first on top.";
            UnpackEx "UNPACK_EX" (before: Count, after: Count) [1 => before + after + 1] "Pop an iterable; push the items before the starred target, the list for it, and those after; the first on top.";
            PushNamespace "PUSH_NAMESPACE" () [0 => 1] "Push the namespace of the class body being run.";
            UseNamespace "USE_NAMESPACE" () [1 => 0] "Pop a namespace: from here on this frame's LOAD_NAME and LOAD_CLASS_CELL look there first, as in the class body that it is of.";
            SetupAnnotations "SETUP_ANNOTATIONS" () [0 => 0] "Create the `__annotations__` dict of the module or class body if there is none.";

            // ---- Exceptions and contexts ----
            Raise "RAISE" (argc: Count) [argc => 0] "0: raise the exception being handled again; 1: pop and raise; 2: pop a cause, then an exception, and raise it.";
            Reraise "RERAISE" () [1 => 0] "Pop an exception and go on raising it, its traceback unchanged.";
            PushExc "PUSH_EXC" () [1 => 2] "At a handler: put the exception handled before below the new one, which becomes the one being handled.";
            PopExc "POP_EXC" () [1 => 0] "Pop the exception that was handled before; it is the one being handled again.";
            MatchExc "MATCH_EXC" () [2 => 2] "Replace the class (or tuple of classes) on top by whether the exception below is an instance.";
            MatchGroup "MATCH_GROUP" () [2 => 2] "Pop a class (or tuple of classes), then an exception or None; push the part of the exception that is of no such class, then the part that is (`except*`); None for a part that is empty.";
            JoinRaised "JOIN_RAISED" () [2 => 1] "Pop a list of what `except*` clauses raised and left over, then the exception that they were given; push what is to be raised now, or None.";
            EnterWith "ENTER_WITH" () [1 => 2] "Pop a context manager; push its bound `__exit__`, then what `__enter__` returns.";
            ExitWith "EXIT_WITH" () [3 => 4] "In a handler, with exit, previous exception, exception on the stack: push what exit(type, exception, traceback) returns.";
            PushAssertionError "PUSH_ASSERTION_ERROR" () [0 => 1] "Push the class AssertionError, whatever that name means here.";

            // ---- Imports ----
            Import "IMPORT" (name: Name) [2 => 1] "Pop a tuple of names or None, then the level; import the module and push it.";
            ImportFrom "IMPORT_FROM" (name: Name) [1 => 2] "Push an attribute, or else submodule, of the module on top.";
            ImportStar "IMPORT_STAR" () [1 => 0] "Pop a module and copy its public names into the namespace.";

            // ---- Pattern matching ----
            MatchSequence "MATCH_SEQUENCE" () [1 => 2] "Push whether the top is a sequence in the sense of `match`.";
            MatchMapping "MATCH_MAPPING" () [1 => 2] "Push whether the top is a mapping in the sense of `match`.";
            MatchKeys "MATCH_KEYS" () [2 => 3] "With a subject and a tuple of keys on top: push a tuple of the values, or None if a key is missing.";
            MatchClass "MATCH_CLASS" (positional: Count) [3 => 1] "Pop a tuple of attribute names, a class and a subject; push a tuple of the attributes, or None if it does not match.";
            DictRest "DICT_REST" () [2 => 1] "Pop a tuple of keys, then a mapping; push a dict of the mapping without these keys.";
            GetLen "GET_LEN" () [1 => 2] "Push the length of the top value.";
        }
    };
}

use crate::operand::{Cell, CodeRef, ConstRef, Conversion, Count, Flag, FunctionParts, Label, Local, Name, Operand};

/// What an instruction does to the height of the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Values taken off.
    pub pops: u32,
    /// Values put on, after the pops.
    pub pushes: u32,
}

macro_rules! define_instr {
    ($($variant:ident $mnemonic:literal ($($field:ident : $kind:ident),*) [$pops:expr => $pushes:expr] $({jump [$jpops:expr => $jpushes:expr]})? $doc:literal;)*) => {
        /// One instruction of the portable bytecode.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Instr {
            $(#[doc = $doc] $variant { $(#[doc = concat!("A `", stringify!($kind), "` operand.")] $field: $kind),* },)*
        }

        /// The rows of the table as data, in opcode order.
        pub const TABLE: &[Row] = &[
            $(Row {
                mnemonic: $mnemonic,
                operands: &[$((stringify!($field), <$kind as Operand>::KIND)),*],
                effect: stringify!($pops => $pushes),
                jump_effect: { let _none: Option<&str> = None; $(let _none = Some(stringify!($jpops => $jpushes));)? _none },
                doc: $doc,
            }),*
        ];

        #[allow(non_camel_case_types, clippy::enum_variant_names)]
        #[repr(u8)]
        enum Number { $($variant),* }

        impl Instr {
            /// The number of the instruction's row in [`TABLE`]; the byte that stands for it in a file.
            pub fn opcode(&self) -> u8 {
                match self { $(Instr::$variant { .. } => Number::$variant as u8),* }
            }

            /// The effect on the stack when execution goes on with the next instruction.
            #[allow(unused_variables)]
            pub fn effect(&self) -> Effect {
                match *self {
                    $(Instr::$variant { $($field),* } => {
                        $(let $field = $field.effect();)*
                        Effect { pops: $pops, pushes: $pushes }
                    })*
                }
            }

            /// The effect on the stack along the taken branch (the same as [`Instr::effect`] for most).
            #[allow(unused_variables)]
            pub fn jump_effect(&self) -> Effect {
                match *self {
                    $(Instr::$variant { $($field),* } => {
                        $(let $field = $field.effect();)*
                        let _effect = Effect { pops: $pops, pushes: $pushes };
                        $(let _effect = Effect { pops: $jpops, pushes: $jpushes };)?
                        _effect
                    })*
                }
            }

            /// Hands every operand, in the table's order, to `visit` as its number in a file.
            #[allow(unused_variables, unused_mut)]
            pub fn operands(&self, mut visit: impl FnMut(crate::operand::OperandKind, u32)) {
                match *self {
                    $(Instr::$variant { $($field),* } => { $(visit(<$kind as Operand>::KIND, $field.encode());)* })*
                }
            }

            /// Builds the instruction with this opcode from operand numbers; None if the opcode or an operand is invalid.
            /// `next` is asked for each operand in the table's order.
            #[allow(unused_variables, unused_mut)]
            pub fn decode(opcode: u8, mut next: impl FnMut(crate::operand::OperandKind) -> Option<u32>) -> Option<Instr> {
                $(if opcode == Number::$variant as u8 {
                    return Some(Instr::$variant { $($field: <$kind as Operand>::decode(next(<$kind as Operand>::KIND)?)?),* });
                })*
                None
            }

            /// The same instruction with its label, if it has one, replaced by what `f` makes of it.
            #[allow(unused_variables, unused_mut)]
            pub fn map_label(self, mut f: impl FnMut(Label) -> Label) -> Instr {
                match self {
                    $(Instr::$variant { $($field),* } => Instr::$variant { $($field: $field.map_label(&mut f)),* }),*
                }
            }
        }
    };
}
for_each_op!(define_instr);

/// One row of the instruction table, as data.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The name in assembly.
    pub mnemonic: &'static str,
    /// Name and kind of each operand.
    pub operands: &'static [(&'static str, crate::operand::OperandKind)],
    /// The stack effect as it is written in the table, `pops => pushes`.
    pub effect: &'static str,
    /// The effect along the taken branch, where it differs.
    pub jump_effect: Option<&'static str>,
    /// One line of documentation.
    pub doc: &'static str,
}

impl Instr {
    /// The instruction's row.
    pub fn row(&self) -> &'static Row {
        &TABLE[self.opcode() as usize]
    }

    /// The instruction's name in assembly.
    pub fn mnemonic(&self) -> &'static str {
        self.row().mnemonic
    }

    /// Where the instruction may jump to, if it has a label.
    pub fn label(&self) -> Option<Label> {
        let mut found = None;
        self.map_label(|label| {
            found = Some(label);
            label
        });
        found
    }

    /// Whether execution never goes on with the next instruction.
    pub fn ends_block(&self) -> bool {
        matches!(self, Instr::Jump { .. } | Instr::Return {} | Instr::Raise { .. } | Instr::Reraise {})
    }
}

// An instruction is moved about by every pass of the optimiser: it stays at three words of 32 bits.
const _: () = assert!(std::mem::size_of::<Instr>() == 12);
