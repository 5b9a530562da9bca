//! Lowering: the tree becomes instructions, one code object per module, function, class body and generator expression.
//!
//! This file holds the state: the unit (code object) in the making, its variables, and the blocks that `return`, `break` and
//! `continue` must leave. The lowering of each kind of node is in the files beside it. Takes the tree and its scopes;
//! emits through [`crate::builder`] only; knows nothing of execution.

mod annotation;
mod assign;
mod asynchronous;
mod block;
mod call;
mod class;
mod comprehension;
mod constant;
mod display;
mod expr;
mod fstring;
mod function;
mod import;
mod loops;
mod operator;
mod pattern;
mod stmt;
mod text;
mod try_with;
mod type_params;

use crate::builder::{Builder, FIRST_FREE};
use crate::error::{CompileError, ErrorKind, Res};
use crate::scope::{Place, ScopeId, ScopeKind, Scopes};
use crate::source::Source;
use crate::{Mode, Options, opt};
use block::Block;
pub(crate) use constant::integer;
use pellucid_bytecode::operand::{Cell, Label, Local};
use pellucid_bytecode::{Code, CodeFlags, CodeKind, Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::{Ranged, TextRange};
use std::collections::HashMap;

/// One code object in the making.
pub(crate) struct Unit<'a> {
    b: Builder,
    code: Code,
    /// The scope that owns the frame, then the inlined comprehensions that are open here.
    lexical: Vec<ScopeId>,
    blocks: Vec<Block<'a>>,
    local_index: HashMap<(ScopeId, Name), u32>,
    cell_index: HashMap<(ScopeId, Name), u32>,
    /// Slots of comprehensions that have ended, by name, to be used again.
    spare_locals: HashMap<Name, Vec<u32>>,
    spare_cells: HashMap<Name, Vec<u32>>,
}

/// How deep functions and classes may be nested; the verifier takes a few more.
const MAX_UNITS: usize = 190;

/// The lowering of one source text.
pub(crate) struct Lower<'a> {
    source: &'a Source<'a>,
    filename: &'a str,
    scopes: Scopes,
    options: &'a Options,
    future_annotations: bool,
    /// The `from __future__` imports that stand where they may.
    future_prefix: &'a [TextRange],
    unit: Unit<'a>,
    outer: Vec<Unit<'a>>,
    /// How many more statements may be lowered: copies of `finally` bodies within each other grow exponentially.
    budget: usize,
}

/// The `from __future__` imports at the top of a module.
#[derive(Default)]
pub(crate) struct Futures {
    prefix: Vec<TextRange>,
    /// Whether annotations are kept as text.
    pub(crate) annotations: bool,
}

impl Futures {
    /// Finds them: only the docstring may stand before them.
    pub(crate) fn find(tree: &ast::Mod) -> Futures {
        let mut futures = Futures::default();
        let ast::Mod::Module(module) = tree else { return futures };
        let skip = usize::from(stmt::docstring(&module.body).is_some());
        for statement in &module.body[skip..] {
            match statement {
                ast::Stmt::ImportFrom(import)
                    if import.level == 0 && import.module.as_ref().is_some_and(|name| name == "__future__") =>
                {
                    futures.prefix.push(import.range);
                    futures.annotations |= import.names.iter().any(|alias| &alias.name == "annotations");
                }
                _ => break,
            }
        }
        futures
    }
}

/// What is done with a variable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Load,
    Store,
    Delete,
}

/// Where a variable lives.
enum Variable {
    Local(Local),
    Cell(Cell),
    /// In a class body: the namespace first, then this free variable.
    ClassCell(Cell),
    /// An entry of the class body's namespace (for reads, a global otherwise).
    ClassName,
    Global,
}

/// Lowers a tree to the main code object.
pub(crate) fn lower(
    source: &Source,
    filename: &str,
    tree: &ast::Mod,
    scopes: Scopes,
    options: &Options,
    futures: &Futures,
) -> Res<Code> {
    let unit = Unit::new(&scopes, 0, CodeKind::Module, "<module>".into(), "<module>".into(), filename, 1);
    let mut lower = Lower {
        source,
        filename,
        scopes,
        options,
        future_annotations: futures.annotations,
        future_prefix: &futures.prefix,
        unit,
        outer: Vec::new(),
        budget: 50_000 + 8 * source.text.len(),
    };
    match tree {
        ast::Mod::Module(module) => lower.module(&module.body)?,
        ast::Mod::Expression(expression) => {
            lower.expr(&expression.body)?;
            lower.emit(Instr::Return {}, expression.body.range());
        }
    }
    lower.finish_unit()
}

impl Unit<'_> {
    fn new(
        scopes: &Scopes,
        scope: ScopeId,
        kind: CodeKind,
        name: String,
        qualname: String,
        filename: &str,
        first_line: u32,
    ) -> Self {
        let code = Code {
            name,
            qualname,
            kind,
            flags: CodeFlags {
                generator: scopes[scope].generator,
                coroutine: scopes[scope].coroutine,
                ..CodeFlags::default()
            },
            arg_count: 0,
            pos_only_count: 0,
            kw_only_count: 0,
            locals: Vec::new(),
            cells: Vec::new(),
            frees: scopes[scope].frees.iter().map(|name| name.to_string()).collect(),
            comprehended: Vec::new(),
            names: Vec::new(),
            consts: Vec::new(),
            codes: Vec::new(),
            instrs: Vec::new(),
            positions: Vec::new(),
            handlers: Vec::new(),
            max_stack: 0,
            first_line,
            filename: filename.into(),
        };
        let mut unit = Unit {
            b: Builder::new(),
            code,
            lexical: vec![scope],
            blocks: Vec::new(),
            local_index: HashMap::new(),
            cell_index: HashMap::new(),
            spare_locals: HashMap::new(),
            spare_cells: HashMap::new(),
        };
        unit.declare(scopes, scope);
        unit
    }

    /// Gives slots to the variables of the frame's own scope: parameters first, then the rest in order of mention.
    fn declare(&mut self, scopes: &Scopes, id: ScopeId) {
        let scope = &scopes[id];
        if scope.kind == ScopeKind::Generator {
            self.code.locals.push(".0".into());
        }
        for name in &scope.order {
            let symbol = &scope.symbols[name];
            if symbol.place != Place::Own(id) {
                continue;
            }
            if symbol.param || !symbol.captured {
                self.local_index.insert((id, name.clone()), self.code.locals.len() as u32);
                self.code.locals.push(name.to_string());
            }
            if symbol.captured {
                self.cell_index.insert((id, name.clone()), self.code.cells.len() as u32);
                self.code.cells.push(name.to_string());
            }
        }
        if scope.class_cell {
            let name = Name::new_static("__class__");
            self.cell_index.insert((id, name), self.code.cells.len() as u32);
            self.code.cells.push("__class__".into());
        }
        if scope.class_dict {
            let name = Name::new_static("__classdict__");
            self.cell_index.insert((id, name), self.code.cells.len() as u32);
            self.code.cells.push("__classdict__".into());
        }
    }
}

impl<'a> Lower<'a> {
    fn optimise(&self) -> bool {
        self.options.passes.fold
    }

    fn error(&self, range: TextRange, message: impl Into<String>) -> Box<CompileError> {
        CompileError::syntax(self.source, range, message)
    }

    fn emit(&mut self, instr: Instr, range: TextRange) {
        self.unit.b.emit(instr, Some(range));
    }

    /// Emits an instruction that takes the place of the one before it.
    fn emit_here(&mut self, instr: Instr) {
        self.unit.b.emit(instr, None);
    }

    fn label(&mut self) -> Label {
        self.unit.b.label()
    }

    fn place(&mut self, label: Label) {
        self.unit.b.place(label);
    }

    fn push(&mut self, value: Const, range: TextRange) {
        let value = self.unit.b.constant(value);
        self.emit(Instr::Push { value }, range);
    }

    fn push_str(&mut self, value: &str, range: TextRange) {
        self.push(Const::Str(value.to_string()), range);
    }

    fn name(&mut self, name: &str) -> pellucid_bytecode::operand::Name {
        self.unit.b.name(name)
    }

    /// The scope that owns the unit's frame.
    fn frame(&self) -> ScopeId {
        self.unit.lexical[0]
    }

    /// The innermost scope here.
    fn lexical(&self) -> ScopeId {
        *self.unit.lexical.last().unwrap_or(&0)
    }

    fn mangled(&self, name: &Name) -> Name {
        self.scopes[self.lexical()].private.mangle(name)
    }

    /// Begins a code object for a scope; [`Lower::end_unit`] goes back to the one around it.
    fn begin_unit(&mut self, scope: ScopeId, kind: CodeKind, name: &str, range: TextRange) -> Res {
        if self.outer.len() >= MAX_UNITS {
            let message = "maximum recursion depth exceeded during compilation";
            return Err(CompileError::at(self.source, ErrorKind::Recursion, range, message));
        }
        let first_line = self.source.line(range.start());
        let qualname = self.qualname(name);
        let unit = Unit::new(&self.scopes, scope, kind, name.to_string(), qualname, self.filename, first_line);
        self.outer.push(std::mem::replace(&mut self.unit, unit));
        Ok(())
    }

    fn end_unit(&mut self) -> Res<Code> {
        let code = self.finish_unit()?;
        if let Some(outer) = self.outer.pop() {
            self.unit = outer;
        }
        Ok(code)
    }

    /// The dotted path of something named `name` and defined here.
    fn qualname(&self, name: &str) -> String {
        let frame = &self.scopes[self.frame()];
        let declared_global = frame
            .symbols
            .get(&frame.private.mangle(&Name::new(name)))
            .is_some_and(|symbol| symbol.place == Place::ExplicitGlobal);
        // A definition with type parameters is made in a function of their own, which does not count.
        let within = match frame.kind {
            ScopeKind::TypeParams => self.outer.last().unwrap_or(&self.unit),
            _ => &self.unit,
        };
        match within.code.kind {
            CodeKind::Module => name.to_string(),
            _ if declared_global => name.to_string(),
            CodeKind::Class => format!("{}.{name}", within.code.qualname),
            // CPython does not count what a comprehension or generator expression has as its locals.
            _ if matches!(frame.kind, ScopeKind::Comprehension | ScopeKind::Generator) => {
                format!("{}.{name}", within.code.qualname)
            }
            CodeKind::Function => format!("{}.<locals>.{name}", within.code.qualname),
        }
    }

    /// Optimises and finishes the current unit, and leaves an empty husk in its place.
    fn finish_unit(&mut self) -> Res<Code> {
        let mut builder = std::mem::take(&mut self.unit.b);
        opt::run(&mut builder, self.options.passes);
        let mut header = self.unit.code.clone();
        header.flags.generator = self.scopes[self.frame()].generator;
        header.comprehended = self.unit.comprehended(&self.scopes);
        builder.finish(self.source, header)
    }

    /// Ends a unit whose end is reached: the result is None.
    fn return_none(&mut self) {
        let value = self.unit.b.constant(Const::None);
        self.emit_here(Instr::Push { value });
        self.emit_here(Instr::Return {});
    }

    fn variable(&mut self, name: &Name) -> Variable {
        let scope = self.lexical();
        let symbol = self.scopes[scope].symbols.get(name);
        let place = symbol.map(|symbol| symbol.place).unwrap_or_default();
        let in_class = self.scopes[scope].kind == ScopeKind::Class || symbol.is_some_and(|symbol| symbol.class_first);
        match place {
            Place::ClassName => Variable::ClassName,
            Place::Global if in_class => Variable::ClassName,
            Place::Global | Place::ExplicitGlobal => Variable::Global,
            Place::Free if in_class => Variable::ClassCell(self.free_cell(name)),
            Place::Free => Variable::Cell(self.free_cell(name)),
            Place::Own(owner) => {
                let key = (owner, name.clone());
                match self.unit.cell_index.get(&key) {
                    Some(&cell) => Variable::Cell(Cell(cell)),
                    None => Variable::Local(Local(self.unit.local_index[&key])),
                }
            }
        }
    }

    fn free_cell(&self, name: &Name) -> Cell {
        let frees = &self.scopes[self.frame()].frees;
        Cell(FIRST_FREE + frees.iter().position(|free| free == name).unwrap_or(0) as u32)
    }

    /// The cell that a function made here gets for its free variable `name`.
    fn closure_cell(&self, name: &Name) -> Cell {
        let owned = self.unit.lexical.iter().rev().find_map(|&scope| self.unit.cell_index.get(&(scope, name.clone())));
        owned.map_or_else(|| self.free_cell(name), |&cell| Cell(cell))
    }

    /// Loads, stores or deletes a variable, by the name as it is written.
    fn access(&mut self, name: &Name, access: Access, range: TextRange) {
        let name = self.mangled(name);
        let instr = match self.variable(&name) {
            Variable::Local(var) => match access {
                Access::Load => Instr::Load { var },
                Access::Store => Instr::Store { var },
                Access::Delete => Instr::Delete { var },
            },
            Variable::Cell(cell) | Variable::ClassCell(cell) if access == Access::Store => Instr::StoreCell { cell },
            Variable::Cell(cell) | Variable::ClassCell(cell) if access == Access::Delete => Instr::DeleteCell { cell },
            Variable::Cell(cell) => Instr::LoadCell { cell },
            Variable::ClassCell(cell) => Instr::LoadClassCell { cell },
            Variable::ClassName => {
                let name = self.name(&name);
                match access {
                    Access::Load => Instr::LoadName { name },
                    Access::Store => Instr::StoreName { name },
                    Access::Delete => Instr::DeleteName { name },
                }
            }
            Variable::Global => {
                let name = self.name(&name);
                match access {
                    Access::Load => Instr::LoadGlobal { name },
                    Access::Store => Instr::StoreGlobal { name },
                    Access::Delete => Instr::DeleteGlobal { name },
                }
            }
        };
        self.emit(instr, range);
    }

    fn load(&mut self, name: &Name, range: TextRange) {
        self.access(name, Access::Load, range);
    }

    fn store_name(&mut self, name: &Name, range: TextRange) {
        self.access(name, Access::Store, range);
    }

    /// Whether a range's lines differ at its two ends.
    fn spans_lines(&self, range: TextRange) -> bool {
        self.source.line(range.start()) != self.source.line(range.end())
    }

    fn interactive(&self) -> bool {
        self.options.mode == Mode::Interactive
    }
}
