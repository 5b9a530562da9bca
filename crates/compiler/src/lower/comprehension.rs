//! Comprehensions and generator expressions.
//!
//! A list, set or dict comprehension runs in the frame around it, with slots of its own for its variables. A generator
//! expression is a generator function over its iterator.

use super::{Lower, Unit};
use crate::builder::RegionId;
use crate::error::Res;
use crate::scope::{ScopeId, Scopes};
use pellucid_bytecode::operand::{Cell, Count, FunctionParts, Label, Local};
use pellucid_bytecode::{CodeKind, Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::Expr;
use ruff_python_ast::name::Name;
use ruff_text_size::{Ranged, TextRange};
use std::collections::{BTreeSet, HashMap};

/// What is done with each element.
#[derive(Clone, Copy)]
enum Element<'a> {
    Append(&'a Expr),
    Add(&'a Expr),
    Set(&'a Expr, &'a Expr),
    Yield(&'a Expr),
}

/// How the loop of a clause ends: by a jump, or, where it is asynchronous, by an exception.
enum LoopEnd {
    Label(Label),
    Handler(RegionId, TextRange),
}

impl<'a> Lower<'a> {
    pub(super) fn comprehension(&mut self, expr: &'a Expr) -> Res {
        let (name, element, generators, range) = match expr {
            Expr::ListComp(comp) => ("<listcomp>", Element::Append(&comp.elt), &comp.generators, comp.range),
            Expr::SetComp(comp) => ("<setcomp>", Element::Add(&comp.elt), &comp.generators, comp.range),
            Expr::DictComp(ast::ExprDictComp { key: Some(key), value, generators, range, .. }) => {
                ("<dictcomp>", Element::Set(key, value), generators, *range)
            }
            _ => return Err(self.error(expr.range(), "dict unpacking cannot be used in dict comprehension")),
        };
        let scope = self.scopes.at(range);
        if !self.scopes[scope].inlined {
            return self.function_comprehension(scope, name, element, generators, range);
        }
        self.clause_iterator(&generators[0])?;
        self.open_inlined(scope, range);
        self.emit(element.container(), range);
        self.emit(Instr::Swap { depth: Count(2) }, range);
        self.clauses(element, generators, range)?;
        self.close_inlined(scope, range);
        Ok(())
    }

    /// A generator expression; `place` includes the parentheses of a call of which it is the only argument.
    pub(super) fn generator(&mut self, generator: &'a ast::ExprGenerator, place: TextRange) -> Res {
        let element = Element::Yield(&generator.elt);
        let scope = self.scopes.at(generator.range);
        self.function_comprehension(scope, "<genexpr>", element, &generator.generators, place)
    }

    /// A comprehension as a function of its own, called at once with the iterator.
    fn function_comprehension(
        &mut self,
        scope: ScopeId,
        name: &str,
        element: Element<'a>,
        generators: &'a [ast::Comprehension],
        range: TextRange,
    ) -> Res {
        self.begin_unit(scope, CodeKind::Function, name, range)?;
        self.unit.takes_iterator();
        if !matches!(element, Element::Yield(_)) {
            if self.unit.code.locals.first().is_none_or(|first| first != ".0") {
                self.shift_locals();
            }
            self.emit(element.container(), range);
        }
        self.emit(Instr::Load { var: Local(0) }, range);
        self.clauses(element, generators, range)?;
        if matches!(element, Element::Yield(_)) {
            self.return_none();
        } else {
            self.emit(Instr::Return {}, range);
        }
        let code = self.end_unit()?;
        self.make_function(scope, code, FunctionParts::default(), range);
        self.clause_iterator(&generators[0])?;
        self.emit(Instr::Call { argc: Count(1) }, range);
        Ok(())
    }

    /// Pushes the iterator of a clause.
    fn clause_iterator(&mut self, clause: &'a ast::Comprehension) -> Res {
        let place = clause.iter.range();
        if clause.is_async {
            self.expr(&clause.iter)?;
            self.emit(Instr::GetAiter {}, place);
        } else {
            self.iterable(&clause.iter)?;
            self.emit(Instr::GetIter {}, place);
        }
        Ok(())
    }

    /// Makes room for the iterator as the first local variable.
    fn shift_locals(&mut self) {
        self.unit.code.locals.insert(0, ".0".into());
        self.unit.local_index.values_mut().for_each(|slot| *slot += 1);
    }

    /// Lowers all `for` and `if` clauses and the element. On the stack: the container (if any), the first iterator; after it,
    /// the container.
    fn clauses(&mut self, element: Element<'a>, generators: &'a [ast::Comprehension], range: TextRange) -> Res {
        // For each loop: where it goes on, and how it ends.
        let mut loops: Vec<(Label, LoopEnd)> = Vec::new();
        for (index, clause) in generators.iter().enumerate() {
            match single(&clause.iter).filter(|_| index > 0 && !clause.is_async && self.optimise()) {
                Some(value) => self.expr(value)?,
                None => {
                    let place = clause.iter.range();
                    if index > 0 {
                        self.clause_iterator(clause)?;
                    }
                    let start = self.label();
                    self.place(start);
                    if clause.is_async {
                        // As in CPython, the traceback points at all of it.
                        let handler = self.async_next(range);
                        loops.push((start, LoopEnd::Handler(handler, place)));
                    } else {
                        let end = self.label();
                        self.emit(Instr::ForIter { target: end }, place);
                        loops.push((start, LoopEnd::Label(end)));
                    }
                }
            }
            self.store(&clause.target)?;
            for test in &clause.ifs {
                let start = loops[loops.len() - 1].0;
                self.jump_if(test, start, false)?;
            }
        }
        self.element(element, loops.len() as u32)?;
        for (start, end) in loops.into_iter().rev() {
            self.emit_here(Instr::Jump { target: start });
            match end {
                LoopEnd::Label(end) => self.place(end),
                LoopEnd::Handler(region, place) => self.async_end(region, place),
            }
        }
        Ok(())
    }

    fn element(&mut self, element: Element<'a>, iterators: u32) -> Res {
        let depth = Count(iterators + 1);
        match element {
            Element::Append(value) => {
                self.expr(value)?;
                self.emit(Instr::ListAppend { depth }, value.range());
            }
            Element::Add(value) => {
                self.expr(value)?;
                self.emit(Instr::SetAdd { depth }, value.range());
            }
            Element::Set(key, value) => {
                self.expr(key)?;
                self.expr(value)?;
                self.emit(Instr::DictSet { depth }, TextRange::new(key.start(), value.end()));
            }
            Element::Yield(value) => {
                self.expr(value)?;
                self.emit(Instr::Yield {}, value.range());
                self.emit(Instr::Pop {}, value.range());
            }
        }
        Ok(())
    }

    /// Gives slots in the frame to the variables of an inlined comprehension; captured ones get fresh cells.
    fn open_inlined(&mut self, scope: ScopeId, range: TextRange) {
        for name in self.own_names(scope) {
            let key = (scope, name.clone());
            if self.scopes[scope].symbols[&name].captured {
                let spare = self.unit.spare_cells.get_mut(&name).and_then(Vec::pop);
                let cell = spare.unwrap_or_else(|| self.unit.new_cell(&name));
                self.unit.cell_index.insert(key, cell);
                self.emit(Instr::NewCell { cell: Cell(cell) }, range);
            } else {
                let spare = self.unit.spare_locals.get_mut(&name).and_then(Vec::pop);
                let slot = spare.unwrap_or_else(|| {
                    self.unit.code.locals.push(name.to_string());
                    self.unit.code.locals.len() as u32 - 1
                });
                self.unit.local_index.insert(key, slot);
            }
        }
        self.unit.lexical.push(scope);
    }

    fn close_inlined(&mut self, scope: ScopeId, range: TextRange) {
        self.unit.lexical.pop();
        // Where the program may list its variables by name, those of the comprehension must be gone.
        let reflective = self.scopes[self.frame()].reflective;
        for name in self.own_names(scope) {
            let key = (scope, name.clone());
            if let Some(&cell) = self.unit.cell_index.get(&key) {
                self.unit.spare_cells.entry(name.clone()).or_default().push(cell);
                if reflective {
                    self.emit(Instr::NewCell { cell: Cell(cell) }, range);
                }
            }
            if let Some(&slot) = self.unit.local_index.get(&key) {
                self.unit.spare_locals.entry(name).or_default().push(slot);
                if reflective {
                    let var = Local(slot);
                    self.push(Const::None, range);
                    self.emit(Instr::Store { var }, range);
                    self.emit(Instr::Delete { var }, range);
                }
            }
        }
    }

    fn own_names(&self, scope: ScopeId) -> Vec<Name> {
        let scope = &self.scopes[scope];
        scope.order.iter().filter(|name| scope.symbols[*name].bound).cloned().collect()
    }
}

impl Unit<'_> {
    /// The numbers of the variables that belong to inlined comprehensions.
    pub(super) fn comprehended(&self, scopes: &Scopes) -> Vec<u32> {
        let of = |index: &HashMap<(ScopeId, Name), u32>, first: usize| -> BTreeSet<u32> {
            let inlined = index.iter().filter(|((scope, _), _)| scopes[*scope].inlined);
            inlined.map(|(_, number)| first as u32 + number).collect()
        };
        let (locals, cells) = (of(&self.local_index, 0), of(&self.cell_index, self.code.locals.len()));
        locals.into_iter().chain(cells).collect()
    }

    /// A cell for a comprehension's variable. A cell named like a parameter would be taken for the parameter's.
    fn new_cell(&mut self, name: &str) -> u32 {
        let code = &mut self.code;
        let is_parameter = code.locals[..code.param_count()].iter().any(|parameter| parameter == name);
        code.cells.push(if is_parameter { format!(".{name}") } else { name.to_string() });
        code.cells.len() as u32 - 1
    }
}

impl Element<'_> {
    fn container(self) -> Instr {
        let count = Count(0);
        match self {
            Element::Append(_) | Element::Yield(_) => Instr::BuildList { count },
            Element::Add(_) => Instr::BuildSet { count },
            Element::Set(..) => Instr::BuildDict { count },
        }
    }
}

/// The only item of a display: looping over it is assigning it.
fn single(iter: &Expr) -> Option<&Expr> {
    let elts = match iter {
        Expr::List(list) => &list.elts,
        Expr::Tuple(tuple) => &tuple.elts,
        _ => return None,
    };
    match &elts[..] {
        [Expr::Starred(_)] => None,
        [only] => Some(only),
        _ => None,
    }
}
