//! The only way to emit instructions.
//!
//! A builder holds one code object in the making: steps (instructions and label marks), constants, names, nested code and
//! exception regions. It tracks the height of the stack, drops code that can't be reached, and knows the region that each
//! instruction belongs to. The optimiser's passes work on its steps; [`Builder::finish`] makes the code object.

use crate::error::{CompileError, Res};
use crate::source::Source;
use pellucid_bytecode::operand::{Cell, CodeRef, ConstRef, Label, Name};
use pellucid_bytecode::verify::MAX_REGISTERS;
use pellucid_bytecode::{Code, Const, Handler, Instr};
use ruff_text_size::TextRange;
use std::collections::HashMap;

/// An exception region: which handler an instruction is under. Numbers index [`Builder::regions`].
pub(crate) type RegionId = Option<u32>;

/// A handler and the region that its own instructions' exceptions go to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Region {
    /// Where the handler begins.
    pub(crate) target: Label,
    /// How many values stay on the stack below the exception.
    pub(crate) depth: u32,
    /// The region around it.
    pub(crate) parent: RegionId,
    /// Whether an instruction was emitted in it: else its handler is dead code.
    used: bool,
}

/// An instruction with its place and its region.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Op {
    /// The instruction; a label in it is a number given by [`Builder::label`] until the code is finished.
    pub(crate) instr: Instr,
    /// Its place in the source.
    pub(crate) range: Option<TextRange>,
    /// The innermost region it is in.
    pub(crate) region: RegionId,
}

/// One step of the code in the making.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// A label stands here.
    Mark(Label),
    /// An instruction.
    Op(Op),
}

/// One code object in the making.
#[derive(Default)]
pub(crate) struct Builder {
    /// Instructions and labels so far.
    pub(crate) steps: Vec<Step>,
    /// Exception regions so far.
    pub(crate) regions: Vec<Region>,
    /// Constants, without duplicates.
    pub(crate) consts: Vec<Const>,
    const_index: HashMap<Vec<u8>, u32>,
    names: Vec<String>,
    name_index: HashMap<String, u32>,
    codes: Vec<Code>,
    /// The height of the stack at each label, once known.
    labels: Vec<Option<u32>>,
    /// The height of the stack here; None where execution never comes.
    depth: Option<u32>,
    region: RegionId,
    last_range: Option<TextRange>,
}

impl Builder {
    /// An empty code object; execution begins with an empty stack.
    pub(crate) fn new() -> Builder {
        Builder { depth: Some(0), ..Builder::default() }
    }

    /// Whether execution comes to this place.
    pub(crate) fn reachable(&self) -> bool {
        self.depth.is_some()
    }

    /// Emits an instruction. Without a range it takes the place of the instruction before it.
    pub(crate) fn emit(&mut self, instr: Instr, range: Option<TextRange>) {
        let Some(depth) = self.depth else { return };
        if range.is_some() {
            self.last_range = range;
        }
        self.use_region();
        let effect = instr.effect();
        assert!(depth >= effect.pops, "compiler pops an empty stack: {instr:?} at {range:?}");
        if let Some(target) = instr.label() {
            let jump = instr.jump_effect();
            self.meet(target, depth - jump.pops + jump.pushes);
        }
        self.depth = (!instr.ends_block()).then(|| depth - effect.pops + effect.pushes);
        self.steps.push(Step::Op(Op { instr, range: self.last_range, region: self.region }));
    }

    fn use_region(&mut self) {
        let mut region = self.region;
        while let Some(id) = region {
            let entry = &mut self.regions[id as usize];
            if entry.used {
                break;
            }
            entry.used = true;
            region = entry.parent;
        }
    }

    fn meet(&mut self, label: Label, depth: u32) {
        let known = self.labels[label.index()].get_or_insert(depth);
        assert!(*known == depth, "compiler reaches a label with {depth} and {known} values on the stack");
    }

    /// A new label, to be placed once.
    pub(crate) fn label(&mut self) -> Label {
        self.labels.push(None);
        Label(self.labels.len() as u32 - 1)
    }

    /// How many labels there are.
    pub(crate) fn label_count(&self) -> usize {
        self.labels.len()
    }

    /// Puts a label here. Where execution doesn't come from above, it comes if a jump to the label was emitted before.
    pub(crate) fn place(&mut self, label: Label) {
        match self.depth {
            Some(depth) => self.meet(label, depth),
            None => self.depth = self.labels[label.index()],
        }
        if self.depth.is_some() {
            self.steps.push(Step::Mark(label));
        }
    }

    /// Opens a region inside the current one: exceptions cut the stack to its present height.
    pub(crate) fn enter_region(&mut self) -> RegionId {
        self.enter_region_below(0)
    }

    /// As [`Builder::enter_region`], where exceptions also cut off the `top` topmost values.
    pub(crate) fn enter_region_below(&mut self, top: u32) -> RegionId {
        let target = self.label();
        let depth = self.depth.unwrap_or(0).saturating_sub(top);
        let region = Region { target, depth, parent: self.region, used: false };
        self.regions.push(region);
        self.region = Some(self.regions.len() as u32 - 1);
        self.region
    }

    /// The region that is open here.
    pub(crate) fn region(&self) -> RegionId {
        self.region
    }

    /// Goes on in another region: back to an outer one, or to a saved one.
    pub(crate) fn set_region(&mut self, region: RegionId) {
        self.region = region;
    }

    /// Begins the handler of a region, in the region around it. Emission must have ended above.
    pub(crate) fn begin_handler(&mut self, region: RegionId) {
        let Some(id) = region else { return };
        let Region { target, depth, parent, used } = self.regions[id as usize];
        debug_assert!(self.depth.is_none(), "compiler falls into a handler");
        self.region = parent;
        if used {
            self.labels[target.index()] = Some(depth + 1);
        }
        self.place(target);
    }

    /// The index of a constant.
    pub(crate) fn constant(&mut self, value: Const) -> ConstRef {
        let mut key = Vec::new();
        const_key(&value, &mut key);
        let next = self.consts.len() as u32;
        let index = *self.const_index.entry(key).or_insert(next);
        if index == next {
            self.consts.push(value);
        }
        ConstRef(index)
    }

    /// The index of a name.
    pub(crate) fn name(&mut self, name: &str) -> Name {
        if let Some(&index) = self.name_index.get(name) {
            return Name(index);
        }
        let index = self.names.len() as u32;
        self.names.push(name.to_string());
        self.name_index.insert(name.to_string(), index);
        Name(index)
    }

    /// The index of a nested code object.
    pub(crate) fn code(&mut self, code: Code) -> CodeRef {
        self.codes.push(code);
        CodeRef(self.codes.len() as u32 - 1)
    }

    /// Fills the instruction parts of a code object: resolves labels, computes the exception table and the stack's
    /// largest height, leaves out what nothing refers to. `header` brings the rest.
    pub(crate) fn finish(self, source: &Source, mut header: Code) -> Res<Code> {
        let mut places = vec![0; self.labels.len()];
        let mut count = 0;
        for step in &self.steps {
            match step {
                Step::Mark(label) => places[label.index()] = count,
                Step::Op(_) => count += 1,
            }
        }
        header.max_stack = self.max_stack();
        let variables = header.locals.len() + header.cells.len() + header.frees.len();
        if (variables + header.max_stack as usize) as u64 > MAX_REGISTERS {
            let range = self.last_range.unwrap_or_default();
            let message = "too many variables or values on the stack of one code object";
            return Err(CompileError::syntax(source, range, message));
        }
        header.handlers = self.handlers(&places);
        let mut used = Used::new(&self, &header);
        for step in &self.steps {
            let Step::Op(op) = step else { continue };
            let instr = used.renumber(op.instr).map_label(|label| Label(places[label.index()]));
            header.instrs.push(instr);
            header.positions.push(op.range.map(|range| source.position(range)).unwrap_or_default());
        }
        used.collect(self, &mut header);
        Ok(header)
    }

    /// The largest height of the stack. Every label is met, from above or by a jump forward, before its code follows.
    fn max_stack(&self) -> u32 {
        let mut at: Vec<Option<u32>> = vec![None; self.labels.len()];
        for region in &self.regions {
            at[region.target.index()] = Some(region.depth + 1);
        }
        let (mut depth, mut max) = (Some(0), 0);
        for step in &self.steps {
            match step {
                Step::Mark(label) => {
                    depth = depth.or(at[label.index()]);
                    at[label.index()] = depth;
                }
                Step::Op(op) => {
                    let Some(now) = depth else { continue };
                    let (next, jump) = (op.instr.effect(), op.instr.jump_effect());
                    let after = now - next.pops + next.pushes;
                    if let Some(target) = op.instr.label() {
                        let taken = now - jump.pops + jump.pushes;
                        at[target.index()] = Some(taken);
                        max = max.max(taken);
                    }
                    depth = (!op.instr.ends_block()).then_some(after);
                    max = max.max(now).max(after);
                }
            }
            max = max.max(depth.unwrap_or(0));
        }
        max
    }

    /// The exception table: each region's stretches of instructions, regions inside others first.
    fn handlers(&self, places: &[u32]) -> Vec<Handler> {
        let mut table: Vec<(u32, Handler)> = Vec::new();
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut index = 0;
        let mut last = None;
        for step in &self.steps {
            let Step::Op(op) = step else { continue };
            if op.region != last {
                let chain = self.chain(op.region);
                let keep = open.iter().zip(&chain).take_while(|(a, b)| a.0 == **b).count();
                self.close(&mut open, keep, index, places, &mut table);
                open.extend(chain[keep..].iter().map(|&id| (id, index)));
                last = op.region;
            }
            index += 1;
        }
        self.close(&mut open, 0, index, places, &mut table);
        table.sort_by_key(|&(depth, handler)| (std::cmp::Reverse(depth), handler.start));
        table.into_iter().map(|(_, handler)| handler).collect()
    }

    /// The regions around an instruction, outermost first.
    fn chain(&self, mut region: RegionId) -> Vec<u32> {
        let mut chain = Vec::new();
        while let Some(id) = region {
            chain.push(id);
            region = self.regions[id as usize].parent;
        }
        chain.reverse();
        chain
    }

    fn close(
        &self,
        open: &mut Vec<(u32, u32)>,
        keep: usize,
        end: u32,
        places: &[u32],
        table: &mut Vec<(u32, Handler)>,
    ) {
        while open.len() > keep {
            let nesting = open.len() as u32;
            let Some((id, start)) = open.pop() else { break };
            let Region { target, depth, .. } = self.regions[id as usize];
            let target = places[target.index()];
            table.push((nesting, Handler { start, end, target, depth }));
        }
    }
}

/// Appends bytes that are the same for two constants exactly if these are equal.
fn const_key(value: &Const, key: &mut Vec<u8>) {
    let mut tagged = |tag: u8, bytes: &[u8]| {
        key.push(tag);
        key.extend((bytes.len() as u64).to_le_bytes());
        key.extend(bytes);
    };
    match value {
        Const::None => tagged(0, &[]),
        Const::Bool(b) => tagged(1, &[u8::from(*b)]),
        Const::Ellipsis => tagged(2, &[]),
        Const::Int(i) => tagged(3, &i.to_le_bytes()),
        Const::BigInt { negative, magnitude } => tagged(4 + u8::from(*negative), magnitude),
        Const::Float(x) => tagged(6, &x.to_bits().to_le_bytes()),
        Const::Complex(re, im) => tagged(7, &[re.to_bits().to_le_bytes(), im.to_bits().to_le_bytes()].concat()),
        Const::Str(s) => tagged(8, s.as_bytes()),
        Const::Bytes(b) => tagged(9, b),
        Const::Tuple(items) => {
            tagged(10, &(items.len() as u64).to_le_bytes());
            items.iter().for_each(|item| const_key(item, key));
        }
        Const::FrozenSet(items) => {
            // Sets of the same members are one constant, the first: its order is what a program sees of all of them.
            let mut members: Vec<Vec<u8>> = items
                .iter()
                .map(|item| {
                    let mut member = Vec::new();
                    const_key(item, &mut member);
                    member
                })
                .collect();
            members.sort();
            members.dedup();
            tagged(11, &(members.len() as u64).to_le_bytes());
            members.iter().for_each(|member| key.extend_from_slice(member));
        }
    }
}

/// Free variables are numbered from here until the number of cell variables, which come first, is known.
pub(crate) const FIRST_FREE: u32 = 1 << 24;

/// Renumbers constants, names and nested code in the order of their first use; what is never used gets no number.
struct Used {
    consts: Vec<u32>,
    names: Vec<u32>,
    codes: Vec<u32>,
    const_count: u32,
    name_count: u32,
    code_count: u32,
    cell_count: u32,
}

const UNUSED: u32 = u32::MAX;

impl Used {
    fn new(builder: &Builder, header: &Code) -> Used {
        let mut used = Used {
            consts: vec![UNUSED; builder.consts.len()],
            names: vec![UNUSED; builder.names.len()],
            codes: vec![UNUSED; builder.codes.len()],
            const_count: 0,
            name_count: 0,
            code_count: 0,
            cell_count: header.cells.len() as u32,
        };
        if header.flags.docstring {
            used.constant(ConstRef(0));
        }
        used
    }

    fn constant(&mut self, old: ConstRef) -> ConstRef {
        ConstRef(number(&mut self.consts[old.index()], &mut self.const_count))
    }

    fn name(&mut self, old: Name) -> Name {
        Name(number(&mut self.names[old.index()], &mut self.name_count))
    }

    fn cell(&self, old: Cell) -> Cell {
        Cell(old.0.checked_sub(FIRST_FREE).map_or(old.0, |free| free + self.cell_count))
    }

    fn renumber(&mut self, instr: Instr) -> Instr {
        use Instr::*;
        match instr {
            Push { value } => Push { value: self.constant(value) },
            CallKw { argc, names } => CallKw { argc, names: self.constant(names) },
            CallMethodKw { argc, names } => CallMethodKw { argc, names: self.constant(names) },
            MakeFunction { code, parts } => {
                MakeFunction { code: CodeRef(number(&mut self.codes[code.index()], &mut self.code_count)), parts }
            }
            LoadGlobal { name } => LoadGlobal { name: self.name(name) },
            StoreGlobal { name } => StoreGlobal { name: self.name(name) },
            DeleteGlobal { name } => DeleteGlobal { name: self.name(name) },
            LoadName { name } => LoadName { name: self.name(name) },
            StoreName { name } => StoreName { name: self.name(name) },
            DeleteName { name } => DeleteName { name: self.name(name) },
            LoadAttr { name } => LoadAttr { name: self.name(name) },
            StoreAttr { name } => StoreAttr { name: self.name(name) },
            DeleteAttr { name } => DeleteAttr { name: self.name(name) },
            LoadMethod { name } => LoadMethod { name: self.name(name) },
            LoadCell { cell } => LoadCell { cell: self.cell(cell) },
            StoreCell { cell } => StoreCell { cell: self.cell(cell) },
            DeleteCell { cell } => DeleteCell { cell: self.cell(cell) },
            LoadClassCell { cell } => LoadClassCell { cell: self.cell(cell) },
            NewCell { cell } => NewCell { cell: self.cell(cell) },
            PushCell { cell } => PushCell { cell: self.cell(cell) },
            Import { name } => Import { name: self.name(name) },
            ImportFrom { name } => ImportFrom { name: self.name(name) },
            other => other,
        }
    }

    fn collect(self, builder: Builder, header: &mut Code) {
        header.consts = in_order(builder.consts, &self.consts, self.const_count);
        header.names = in_order(builder.names, &self.names, self.name_count);
        header.codes = in_order(builder.codes, &self.codes, self.code_count);
    }
}

fn number(slot: &mut u32, count: &mut u32) -> u32 {
    if *slot == UNUSED {
        *slot = *count;
        *count += 1;
    }
    *slot
}

fn in_order<T>(items: Vec<T>, numbers: &[u32], count: u32) -> Vec<T> {
    let mut kept: Vec<(u32, T)> =
        items.into_iter().zip(numbers).filter(|(_, n)| **n != UNUSED).map(|(item, n)| (*n, item)).collect();
    kept.sort_by_key(|(n, _)| *n);
    debug_assert_eq!(kept.len(), count as usize);
    kept.into_iter().map(|(_, item)| item).collect()
}
