//! Statements, and bodies of them.

use super::Lower;
use crate::error::Res;
use crate::scope::ScopeKind;
use pellucid_bytecode::operand::Count;
use pellucid_bytecode::{Code, Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::{Expr, ExprStringLiteral, Stmt};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    /// The main code: a module, or what was typed at a prompt.
    pub(super) fn module(&mut self, body: &'a [Stmt]) -> Res {
        if self.scopes[0].annotations {
            let start = body.first().map(|first| TextRange::empty(first.start())).unwrap_or_default();
            self.emit(Instr::SetupAnnotations {}, start);
        }
        if self.interactive() {
            for (index, stmt) in body.iter().enumerate() {
                match stmt {
                    Stmt::Expr(expression) => self.echo(&expression.value, index + 1 < body.len())?,
                    stmt => self.stmt(stmt)?,
                }
            }
        } else {
            let body = match docstring(body) {
                Some(literal) => {
                    let (text, range) = self.docstring(literal);
                    self.push_str(&text, range);
                    let name = self.name("__doc__");
                    self.emit(Instr::StoreGlobal { name }, range);
                    &body[1..]
                }
                None => body,
            };
            self.body(body)?;
        }
        self.return_none();
        Ok(())
    }

    fn echo(&mut self, expr: &'a Expr, drop: bool) -> Res {
        self.expr(expr)?;
        self.emit(Instr::Print {}, expr.range());
        if drop {
            self.emit(Instr::Pop {}, expr.range());
        }
        Ok(())
    }

    /// Statements one after the other.
    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Res {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Res {
        self.budget = self.budget.checked_sub(1).ok_or_else(|| self.error(stmt.range(), "code object is too large"))?;
        match stmt {
            Stmt::Expr(statement) => self.expr_stmt(&statement.value),
            Stmt::Assign(assign) => self.assign(assign),
            Stmt::AugAssign(assign) => self.aug_assign(assign),
            Stmt::AnnAssign(assign) => self.ann_assign(assign),
            Stmt::If(statement) => self.if_stmt(statement),
            Stmt::While(statement) => self.while_stmt(statement),
            Stmt::For(statement) => self.for_stmt(statement),
            Stmt::Return(statement) => self.checked_return(statement),
            Stmt::Break(statement) => self.leave_loop(true, statement.range),
            Stmt::Continue(statement) => self.leave_loop(false, statement.range),
            Stmt::FunctionDef(def) => self.function_def(def),
            Stmt::ClassDef(def) => self.class_def(def),
            Stmt::Try(statement) => self.try_stmt(statement),
            Stmt::With(statement) => self.with_stmt(statement),
            Stmt::Match(statement) => self.match_stmt(statement),
            Stmt::Raise(statement) => self.raise(statement),
            Stmt::Assert(statement) => self.assert_stmt(statement),
            Stmt::Delete(statement) => statement.targets.iter().try_for_each(|target| self.delete(target)),
            Stmt::Import(statement) => self.import(statement),
            Stmt::ImportFrom(statement) => self.import_from(statement),
            Stmt::Global(statement) => {
                self.note_globals(statement);
                Ok(())
            }
            Stmt::Pass(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::TypeAlias(statement) => self.type_alias(statement),
            Stmt::IpyEscapeCommand(_) => Err(self.error(stmt.range(), "Pellucid does not compile this statement yet")),
        }
    }

    fn expr_stmt(&mut self, expr: &'a Expr) -> Res {
        if self.interactive() && self.outer.is_empty() {
            return self.echo(expr, true);
        }
        self.expr(expr)?;
        self.emit(Instr::Pop {}, expr.range());
        Ok(())
    }

    fn checked_return(&mut self, statement: &'a ast::StmtReturn) -> Res {
        if self.scopes[self.frame()].kind != ScopeKind::Function {
            return Err(self.error(statement.range, "'return' outside function"));
        }
        let flags = self.unit.code.flags;
        if flags.generator && flags.coroutine && statement.value.is_some() {
            return Err(self.error(statement.range, "'return' with value in async generator"));
        }
        self.return_stmt(statement.value.as_deref(), statement.range)
    }

    /// Leaves word with the module of what is declared `global`, for `exec` with locals of their own. (What a function inside
    /// assigns to is known from its code.)
    fn note_globals(&mut self, statement: &'a ast::StmtGlobal) {
        let scope = &self.scopes[self.frame()];
        let is_module = scope.kind == ScopeKind::Module;
        let untold = |name: &&ast::Identifier| {
            is_module || !scope.symbols.get(&scope.private.mangle(&name.id)).is_some_and(|symbol| symbol.assigned)
        };
        let untold = statement.names.iter().filter(untold);
        let noted: Vec<String> = untold.map(|name| format!("{}{name}", Code::DECLARED_GLOBAL)).collect();
        let locals = &mut self.outer.first_mut().unwrap_or(&mut self.unit).code.locals;
        for name in noted {
            if !locals.contains(&name) {
                locals.push(name);
            }
        }
    }

    fn if_stmt(&mut self, statement: &'a ast::StmtIf) -> Res {
        let end = self.label();
        let mut next = self.label();
        self.jump_if(&statement.test, next, false)?;
        self.body(&statement.body)?;
        for clause in &statement.elif_else_clauses {
            self.emit_here(Instr::Jump { target: end });
            self.place(next);
            next = self.label();
            if let Some(test) = &clause.test {
                self.jump_if(test, next, false)?;
            }
            self.body(&clause.body)?;
        }
        self.place(next);
        self.place(end);
        Ok(())
    }

    fn raise(&mut self, statement: &'a ast::StmtRaise) -> Res {
        let mut argc = 0;
        for part in [&statement.exc, &statement.cause].into_iter().flatten() {
            self.expr(part)?;
            argc += 1;
        }
        self.emit(Instr::Raise { argc: Count(argc) }, statement.range);
        Ok(())
    }

    fn assert_stmt(&mut self, statement: &'a ast::StmtAssert) -> Res {
        let end = self.label();
        self.jump_if(&statement.test, end, true)?;
        // As in CPython, the traceback points at the test.
        let range = statement.test.range();
        self.emit(Instr::PushAssertionError {}, range);
        if let Some(message) = &statement.msg {
            self.expr(message)?;
            self.emit(Instr::Call { argc: Count(1) }, range);
        }
        self.emit(Instr::Raise { argc: Count(1) }, range);
        self.place(end);
        Ok(())
    }

    /// The text of a docstring, as CPython stores it, and its place.
    pub(super) fn docstring(&self, literal: &ExprStringLiteral) -> (String, TextRange) {
        (clean_docstring(&self.source.literal_text(literal)), literal.range)
    }

    /// The number of the line that a range begins in.
    pub(super) fn line_const(&self, range: TextRange) -> Const {
        Const::Int(self.source.line(range.start()).into())
    }
}

/// The docstring of a body.
pub(super) fn docstring(body: &[Stmt]) -> Option<&ExprStringLiteral> {
    let Stmt::Expr(first) = body.first()? else { return None };
    let Expr::StringLiteral(literal) = &*first.value else { return None };
    Some(literal)
}

/// A docstring without the indentation that its lines after the first have in common, as CPython stores it.
fn clean_docstring(text: &str) -> String {
    let expanded: Vec<String> = text.split('\n').map(expand_tabs).collect();
    let indent = |line: &String| line.len() - line.trim_start_matches(' ').len();
    let margin = expanded[1..].iter().filter(|line| line.len() > indent(line)).map(indent).min().unwrap_or(0);
    let mut lines = vec![expanded[0].trim_start_matches(' ').to_string()];
    lines.extend(expanded[1..].iter().map(|line| line[margin.min(indent(line))..].to_string()));
    lines.join("\n")
}

fn expand_tabs(line: &str) -> String {
    let mut result = String::with_capacity(line.len());
    let mut column = 0;
    for c in line.chars() {
        if c == '\t' {
            let width = 8 - column % 8;
            result.extend(std::iter::repeat_n(' ', width));
            column += width;
        } else {
            result.push(c);
            column += 1;
        }
    }
    result
}
