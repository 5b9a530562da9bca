//! Makes valid code objects out of random numbers, for the property tests.
//!
//! It knows the rules that the verifier proves, and keeps them in the simplest way: it tracks the depth of the stack,
//! lets jumps land where the depth fits, and handlers at the end.

use pellucid_bytecode::operand::{Cell, CodeRef, ConstRef, Count, FunctionParts, Label, OperandKind};
use pellucid_bytecode::ops::TABLE;
use pellucid_bytecode::verify::needed_stack;
use pellucid_bytecode::{Code, CodeFlags, CodeKind, Const, Handler, Instr, Position};

/// Random numbers, read once; zeros when they run out, so that fewer numbers make simpler code.
pub struct Numbers(std::vec::IntoIter<u32>);

impl Numbers {
    pub fn new(numbers: Vec<u32>) -> Numbers {
        Numbers(numbers.into_iter())
    }

    pub fn next(&mut self) -> u32 {
        self.0.next().unwrap_or(0)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.next() as usize % limit
    }

    pub fn chance(&mut self, one_in: usize) -> bool {
        self.below(one_in) == 1
    }

    fn is_empty(&self) -> bool {
        self.0.len() == 0
    }
}

const WORDS: &[&str] = &[
    "x",
    "total",
    "_a.b",
    "<lambda>",
    ".0",
    "größe",
    "odd name",
    "it's",
    "",
    "None",
    "3d",
    "f(x)",
    "a;b#c",
    "L1",
    "\n\u{2028}",
];

fn word(numbers: &mut Numbers) -> String {
    WORDS[numbers.below(WORDS.len())].to_owned()
}

fn words(numbers: &mut Numbers, most: usize) -> Vec<String> {
    (0..numbers.below(most + 1)).map(|_| word(numbers)).collect()
}

fn constant(numbers: &mut Numbers, level: u32) -> Const {
    let bits = |numbers: &mut Numbers| u64::from(numbers.next()) << 32 | u64::from(numbers.next());
    match numbers.below(if level < 3 { 13 } else { 10 }) {
        0 => Const::None,
        1 => Const::Bool(numbers.chance(2)),
        2 => Const::Ellipsis,
        3 => Const::Int(numbers.next().into()),
        4 => Const::Int(bits(numbers) as i64),
        5 => {
            let mut magnitude: Vec<u8> = (0..8 + numbers.below(9)).map(|_| numbers.next() as u8).collect();
            magnitude.push(0x81);
            Const::BigInt { negative: numbers.chance(2), magnitude }
        }
        6 => Const::Float(f64::from_bits(bits(numbers))),
        7 => Const::Complex(f64::from(numbers.next()), -0.0),
        8 => Const::Str(word(numbers)),
        9 => Const::Bytes(numbers.next().to_le_bytes().to_vec()),
        10 => Const::FrozenSet((0..numbers.below(3)).map(|_| constant(numbers, level + 1)).collect()),
        _ => Const::Tuple((0..numbers.below(4)).map(|_| constant(numbers, level + 1)).collect()),
    }
}

/// A valid code object: a module with others nested in it.
pub fn module(numbers: &mut Numbers) -> Code {
    code(numbers, CodeKind::Module, "<module>".to_owned(), 0)
}

fn code(numbers: &mut Numbers, kind: CodeKind, qualname: String, level: u32) -> Code {
    let mut locals = Vec::new();
    let (mut arg_count, mut pos_only_count, mut kw_only_count, mut flags) = (0, 0, 0, CodeFlags::default());
    if kind == CodeKind::Function {
        for name in words(numbers, 6) {
            if !locals.contains(&name) {
                locals.push(name);
            }
        }
        let mut left = locals.len();
        flags.var_kwargs = left > 0 && numbers.chance(2);
        left -= usize::from(flags.var_kwargs);
        flags.var_args = left > 0 && numbers.chance(2);
        left -= usize::from(flags.var_args);
        kw_only_count = numbers.below(left + 1) as u32;
        arg_count = left as u32 - kw_only_count;
        pos_only_count = numbers.below(arg_count as usize + 1) as u32;
        flags.generator = numbers.chance(3);
        flags.coroutine = numbers.chance(5);
    }
    locals.extend(words(numbers, 3));
    let mut consts: Vec<Const> = (0..numbers.below(6)).map(|_| constant(numbers, 0)).collect();
    flags.docstring = matches!(consts.first(), Some(Const::Str(_))) && numbers.chance(2);
    consts.extend([Const::None, Const::Tuple(vec![Const::Str("key".to_owned()), Const::Str("end".to_owned())])]);
    let codes = if level > 2 { 0 } else { numbers.below(3) };
    let codes: Vec<Code> = (0..codes)
        .map(|_| {
            let kind = if numbers.chance(3) { CodeKind::Class } else { CodeKind::Function };
            let path = word(numbers);
            code(numbers, kind, path, level + 1)
        })
        .collect();
    let header = Code {
        name: if numbers.chance(2) { word(numbers) } else { qualname.clone() },
        qualname,
        kind,
        flags,
        arg_count,
        pos_only_count,
        kw_only_count,
        locals,
        comprehended: (0..numbers.below(3)).map(|_| numbers.below(9) as u32).collect(),
        cells: words(numbers, 2),
        frees: if kind == CodeKind::Module { Vec::new() } else { words(numbers, 2) },
        names: words(numbers, 5),
        consts,
        codes,
        instrs: Vec::new(),
        positions: Vec::new(),
        handlers: Vec::new(),
        max_stack: 0,
        first_line: numbers.next() % 100,
        filename: if numbers.chance(4) { word(numbers).into() } else { "file.py".into() },
    };
    Body::new(header).fill(numbers)
}

/// Instructions in the making.
struct Body {
    code: Code,
    depth: u32,
    /// The depth before each instruction so far.
    depths: Vec<u32>,
    /// Jumps that still need a place to land: the instruction, and the depth there.
    jumps: Vec<(usize, u32)>,
    /// Open exception regions: where they begin, and their depth.
    regions: Vec<(u32, u32)>,
    /// Handlers that still need a target.
    handlers: Vec<Handler>,
}

impl Body {
    fn new(code: Code) -> Body {
        Body { code, depth: 0, depths: vec![], jumps: vec![], regions: vec![], handlers: vec![] }
    }

    fn here(&self) -> u32 {
        self.code.instrs.len() as u32
    }

    fn push(&mut self, instr: Instr, numbers: &mut Numbers) {
        self.depths.push(self.depth);
        self.code.instrs.push(instr);
        let line = numbers.next() % 50;
        let end_line = if numbers.chance(4) { numbers.next() } else { line };
        self.code.positions.push(Position { line, column: numbers.next() % 80, end_line, end_column: numbers.next() });
    }

    fn fill(mut self, numbers: &mut Numbers) -> Code {
        // A bounded part of the numbers, so that the code around has some left.
        for _ in 0..60 {
            if numbers.is_empty() {
                break;
            }
            self.step(numbers);
        }
        self.finish(numbers)
    }

    fn step(&mut self, numbers: &mut Numbers) {
        match numbers.below(20) {
            1 => self.regions.push((self.here(), self.depth)),
            2 => self.close_region(),
            3 => self.land(),
            4..=6 => {
                let value = ConstRef(numbers.below(self.code.consts.len()) as u32);
                self.emit(Instr::Push { value }, numbers);
            }
            _ => {
                let opcode = numbers.below(TABLE.len()) as u8;
                match self.choose(opcode, numbers) {
                    Some(instr @ Instr::LoadMethod { .. }) => self.call_method(instr, numbers),
                    Some(instr) => self.emit(instr, numbers),
                    None => {}
                }
            }
        }
    }

    /// A method, arguments, and the call; no jump lands between them.
    fn call_method(&mut self, load: Instr, numbers: &mut Numbers) {
        let (first, depth) = (self.depths.len(), self.depth);
        self.emit(load, numbers);
        if self.depth == depth {
            return;
        }
        let argc = numbers.below(3) as u32;
        for _ in 0..argc {
            self.emit(Instr::Push { value: ConstRef(0) }, numbers);
        }
        self.emit(Instr::CallMethod { argc: Count(argc) }, numbers);
        self.depths[first + 1..].fill(u32::MAX);
    }

    fn close_region(&mut self) {
        if self.regions.last().is_some_and(|region| region.0 < self.here()) {
            let (start, depth) = self.regions.pop().unwrap();
            self.handlers.push(Handler { start, end: self.here(), target: 0, depth });
        }
    }

    /// Lets jumps that fit land here.
    fn land(&mut self) {
        let (here, depth) = (Label(self.here()), self.depth);
        let (landing, rest) = self.jumps.iter().partition(|jump| jump.1 == depth);
        self.jumps = rest;
        let landing: Vec<(usize, u32)> = landing;
        for (index, _) in landing {
            self.code.instrs[index] = self.code.instrs[index].map_label(|_| here);
        }
        // Something must stand here, even at the end.
        self.depths.push(depth);
        self.code.instrs.push(Instr::Nop {});
        self.code.positions.push(Position::default());
    }

    /// An instruction with this opcode that may stand here, if there is one.
    fn choose(&self, opcode: u8, numbers: &mut Numbers) -> Option<Instr> {
        let code = &self.code;
        let instr = Instr::decode(opcode, |kind| {
            let limit = match kind {
                OperandKind::ConstRef => code.consts.len(),
                OperandKind::Local => code.locals.len(),
                OperandKind::Cell => code.cells.len() + code.frees.len(),
                OperandKind::Name => code.names.len(),
                OperandKind::CodeRef => code.codes.len(),
                OperandKind::Label => 1,
                OperandKind::Count => 4,
                OperandKind::Flag => 2,
                OperandKind::Conversion => 4,
                OperandKind::FunctionParts => 8,
            };
            (limit > 0).then(|| numbers.below(limit) as u32)
        })?;
        let is_free = |cell: Cell| cell.index() >= code.cells.len();
        let keywords = ConstRef(code.consts.len() as u32 - 1);
        let in_function = code.kind == CodeKind::Function;
        match instr {
            Instr::MakeFunction { code: child, parts } => Some(self.make_function(child, parts)),
            Instr::CallKw { argc, .. } => Some(Instr::CallKw { argc: Count(argc.0 + 2), names: keywords }),
            Instr::CallMethodKw { argc, .. } => Some(Instr::CallMethodKw { argc: Count(argc.0 + 2), names: keywords }),
            Instr::BuildSlice { .. } => Some(Instr::BuildSlice { count: Count(2 + numbers.next() % 2) }),
            Instr::Raise { argc } => (argc.0 < 3).then_some(instr),
            Instr::NewCell { cell } => (!is_free(cell)).then_some(instr),
            Instr::LoadClassCell { cell } => (is_free(cell) && code.kind == CodeKind::Class).then_some(instr),
            Instr::LoadName { .. }
            | Instr::StoreName { .. }
            | Instr::DeleteName { .. }
            | Instr::ImportStar {}
            | Instr::SetupAnnotations {}
            | Instr::PushNamespace {} => (!in_function).then_some(instr),
            Instr::UseNamespace {} => in_function.then_some(instr),
            Instr::Yield {} | Instr::YieldFrom {} => (code.flags.generator || code.flags.coroutine).then_some(instr),
            Instr::Copy { depth }
            | Instr::Swap { depth }
            | Instr::EndIter { depth }
            | Instr::ListAppend { depth }
            | Instr::SetAdd { depth }
            | Instr::DictSet { depth }
            | Instr::ListExtend { depth }
            | Instr::SetUpdate { depth }
            | Instr::DictUpdate { depth }
            | Instr::DictMerge { depth } => (depth.0 > 0).then_some(instr),
            _ => Some(instr),
        }
    }

    fn make_function(&self, child: CodeRef, parts: FunctionParts) -> Instr {
        let closure = !self.code.codes[child.index()].frees.is_empty();
        Instr::MakeFunction { code: child, parts: FunctionParts { closure, ..parts } }
    }

    fn emit(&mut self, instr: Instr, numbers: &mut Numbers) {
        let floor = self.regions.last().map_or(0, |region| region.1);
        let (effect, jump) = (instr.effect(), instr.jump_effect());
        if self.depth < floor + effect.pops.max(jump.pops) || self.depth > 100 {
            return;
        }
        let after_jump = self.depth - jump.pops + jump.pushes;
        let mut placed = instr;
        if instr.label().is_some() {
            let back: Vec<usize> = (0..self.depths.len()).filter(|&at| self.depths[at] == after_jump).collect();
            if !back.is_empty() && numbers.chance(2) {
                let target = Label(back[numbers.below(back.len())] as u32);
                placed = instr.map_label(|_| target);
            } else {
                self.jumps.push((self.code.instrs.len(), after_jump));
            }
        }
        self.push(placed, numbers);
        self.depth = self.depth - effect.pops + effect.pushes;
    }

    /// Closes what is open: every jump and handler lands in front of an ending of its own.
    fn finish(mut self, numbers: &mut Numbers) -> Code {
        while !self.regions.is_empty() {
            if self.regions.last().is_some_and(|region| region.0 == self.here()) {
                self.push(Instr::Nop {}, numbers);
            }
            self.close_region();
        }
        self.ending(numbers);
        while let Some(&(_, depth)) = self.jumps.first() {
            self.depth = depth;
            self.land();
            self.ending(numbers);
        }
        for index in 0..self.handlers.len() {
            self.handlers[index].target = self.here();
            self.depth = self.handlers[index].depth + 1;
            self.ending(numbers);
        }
        self.code.handlers = self.handlers;
        self.code.max_stack = needed_stack(&self.code) + u32::from(numbers.chance(5));
        self.code
    }

    fn ending(&mut self, numbers: &mut Numbers) {
        let none = ConstRef(self.code.consts.len() as u32 - 2);
        self.push(Instr::Push { value: none }, numbers);
        self.depth += 1;
        self.push(Instr::Return {}, numbers);
    }
}
