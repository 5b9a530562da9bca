//! Statements, and what stands in them: handlers, cases, patterns, names of imports.

use super::{Rows, text};
use crate::error::Res;
use pellucid_bytecode::Const;
use ruff_python_ast as ast;
use ruff_python_ast::{Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

impl Rows<'_> {
    pub(super) fn body(&mut self, body: &[Stmt]) -> Res<Const> {
        self.list(body, Self::stmt)
    }

    fn stmt(&mut self, stmt: &Stmt) -> Res<Const> {
        let place = Some(stmt.range());
        Ok(match stmt {
            Stmt::Expr(s) => {
                let value = self.expr(&s.value)?;
                self.node("Expr", place, [value])
            }
            Stmt::Return(s) => {
                let value = self.maybe(s.value.as_deref())?;
                self.node("Return", place, [value])
            }
            Stmt::Delete(s) => {
                let targets = self.exprs(&s.targets)?;
                self.node("Delete", place, [targets])
            }
            Stmt::Assign(s) => {
                let parts = [self.exprs(&s.targets)?, self.expr(&s.value)?, Const::None];
                self.node("Assign", place, parts)
            }
            Stmt::AugAssign(s) => {
                let target = self.expr(&s.target)?;
                let value = self.expr(&s.value)?;
                self.node("AugAssign", place, [target, text(format!("{:?}", s.op)), value])
            }
            Stmt::AnnAssign(s) => {
                let parts = [self.expr(&s.target)?, self.expr(&s.annotation)?, self.maybe(s.value.as_deref())?];
                let [target, annotation, value] = parts;
                self.node("AnnAssign", place, [target, annotation, value, Const::Bool(s.simple)])
            }
            Stmt::TypeAlias(s) => {
                let parts = [self.expr(&s.name)?, self.type_params(s.type_params.as_deref())?, self.expr(&s.value)?];
                self.node("TypeAlias", place, parts)
            }
            Stmt::Raise(s) => {
                let parts = [self.maybe(s.exc.as_deref())?, self.maybe(s.cause.as_deref())?];
                self.node("Raise", place, parts)
            }
            Stmt::Assert(s) => {
                let parts = [self.expr(&s.test)?, self.maybe(s.msg.as_deref())?];
                self.node("Assert", place, parts)
            }
            Stmt::Import(s) => {
                let names = self.aliases(&s.names)?;
                self.node("Import", place, [names])
            }
            Stmt::ImportFrom(s) => {
                let names = self.aliases(&s.names)?;
                let module = s.module.as_ref().map_or(Const::None, text);
                self.node("ImportFrom", place, [module, names, Const::Int(i64::from(s.level))])
            }
            Stmt::Global(s) => self.node("Global", place, [names(&s.names)]),
            Stmt::Nonlocal(s) => self.node("Nonlocal", place, [names(&s.names)]),
            Stmt::Pass(_) | Stmt::IpyEscapeCommand(_) => self.node("Pass", place, []),
            Stmt::Break(_) => self.node("Break", place, []),
            Stmt::Continue(_) => self.node("Continue", place, []),
            Stmt::FunctionDef(s) => self.function(s)?,
            Stmt::ClassDef(s) => self.class(s)?,
            Stmt::If(s) => {
                let range = self.with_semicolon(s.range);
                let parts = [self.expr(&s.test)?, self.body(&s.body)?, self.otherwise(&s.elif_else_clauses, range)?];
                self.node("If", Some(range), parts)
            }
            _ => self.block(stmt)?,
        })
    }

    /// A statement that repeats, guards or chooses.
    fn block(&mut self, stmt: &Stmt) -> Res<Const> {
        let place = Some(self.with_semicolon(stmt.range()));
        Ok(match stmt {
            Stmt::For(s) => {
                let name = if s.is_async { "AsyncFor" } else { "For" };
                let head = [self.expr(&s.target)?, self.expr(&s.iter)?, self.body(&s.body)?, self.body(&s.orelse)?];
                let [target, iter, body, orelse] = head;
                self.node(name, place, [target, iter, body, orelse, Const::None])
            }
            Stmt::While(s) => {
                let parts = [self.expr(&s.test)?, self.body(&s.body)?, self.body(&s.orelse)?];
                self.node("While", place, parts)
            }
            Stmt::With(s) => {
                let name = if s.is_async { "AsyncWith" } else { "With" };
                let items = self.list(&s.items, |rows, item| {
                    let parts = [rows.expr(&item.context_expr)?, rows.maybe(item.optional_vars.as_deref())?];
                    Ok(rows.node("withitem", None, parts))
                })?;
                let body = self.body(&s.body)?;
                self.node(name, place, [items, body, Const::None])
            }
            Stmt::Try(s) => {
                let name = if s.is_star { "TryStar" } else { "Try" };
                let body = self.body(&s.body)?;
                let handlers = self.list(&s.handlers, Self::handler)?;
                let parts = [body, handlers, self.body(&s.orelse)?, self.body(&s.finalbody)?];
                self.node(name, place, parts)
            }
            Stmt::Match(s) => {
                let subject = self.expr(&s.subject)?;
                let cases = self.list(&s.cases, |rows, case| {
                    let pattern = rows.pattern(&case.pattern)?;
                    let parts = [pattern, rows.maybe(case.guard.as_deref())?, rows.body(&case.body)?];
                    Ok(rows.node("match_case", None, parts))
                })?;
                self.node("Match", place, [subject, cases])
            }
            _ => self.node("Pass", place, []),
        })
    }

    fn function(&mut self, s: &ast::StmtFunctionDef) -> Res<Const> {
        let name = if s.is_async { "AsyncFunctionDef" } else { "FunctionDef" };
        let decorators = self.list(&s.decorator_list, |rows, decorator| rows.expr(&decorator.expression))?;
        let type_params = self.type_params(s.type_params.as_deref())?;
        let arguments = self.arguments(Some(&s.parameters))?;
        let returns = self.maybe(s.returns.as_deref())?;
        let body = self.body(&s.body)?;
        let place = Some(self.undecorated(s.range, &s.decorator_list));
        Ok(self.node(name, place, [text(&s.name), arguments, body, decorators, returns, Const::None, type_params]))
    }

    fn class(&mut self, s: &ast::StmtClassDef) -> Res<Const> {
        let decorators = self.list(&s.decorator_list, |rows, decorator| rows.expr(&decorator.expression))?;
        let type_params = self.type_params(s.type_params.as_deref())?;
        let (bases, keywords) = self.call_arguments(s.arguments.as_deref())?;
        let body = self.body(&s.body)?;
        let place = Some(self.undecorated(s.range, &s.decorator_list));
        Ok(self.node("ClassDef", place, [text(&s.name), bases, keywords, body, decorators, type_params]))
    }

    /// A definition's place begins behind its decorators.
    fn undecorated(&self, range: TextRange, decorators: &[ast::Decorator]) -> TextRange {
        let start = decorators.last().map_or(range.start(), |last| self.source.skip_trivia(last.range.end()));
        self.with_semicolon(Self::from(start, range))
    }

    /// The place of what ends with a block: a semicolon behind its last statement belongs to it.
    fn with_semicolon(&self, range: TextRange) -> TextRange {
        let rest = &self.source.text[range.end().to_usize()..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\x0c']).len();
        match rest[blanks..].starts_with(';') {
            true => TextRange::new(range.start(), range.end() + TextSize::from(blanks as u32 + 1)),
            false => range,
        }
    }

    /// What follows an `if`: another one for each `elif`, which goes to the end of the statement.
    fn otherwise(&mut self, clauses: &[ast::ElifElseClause], whole: TextRange) -> Res<Const> {
        let Some((clause, rest)) = clauses.split_first() else { return Ok(Const::Tuple(Vec::new())) };
        let Some(test) = &clause.test else { return self.body(&clause.body) };
        let parts = [self.expr(test)?, self.body(&clause.body)?, self.otherwise(rest, whole)?];
        let elif = self.node("If", Some(Self::from(clause.range.start(), whole)), parts);
        Ok(Const::Tuple(vec![elif]))
    }

    fn handler(&mut self, handler: &ast::ExceptHandler) -> Res<Const> {
        let ast::ExceptHandler::ExceptHandler(handler) = handler;
        let kind = self.maybe(handler.type_.as_deref())?;
        let body = self.body(&handler.body)?;
        let name = handler.name.as_ref().map_or(Const::None, text);
        Ok(self.node("ExceptHandler", Some(self.with_semicolon(handler.range)), [kind, name, body]))
    }

    fn aliases(&mut self, names: &[ast::Alias]) -> Res<Const> {
        self.list(names, |rows, alias| {
            let asname = alias.asname.as_ref().map_or(Const::None, text);
            Ok(rows.node("alias", Some(alias.range), [text(&alias.name), asname]))
        })
    }

    fn pattern(&mut self, pattern: &Pattern) -> Res<Const> {
        let place = Some(pattern.range());
        let name = |name: &Option<ast::Identifier>| name.as_ref().map_or(Const::None, text);
        Ok(match pattern {
            Pattern::MatchValue(p) => {
                let value = self.expr(&p.value)?;
                self.node("MatchValue", place, [value])
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    ast::Singleton::None => Const::None,
                    ast::Singleton::True => Const::Bool(true),
                    ast::Singleton::False => Const::Bool(false),
                };
                self.node("MatchSingleton", place, [value])
            }
            Pattern::MatchSequence(p) => {
                let patterns = self.list(&p.patterns, Self::pattern)?;
                self.node("MatchSequence", place, [patterns])
            }
            Pattern::MatchMapping(p) => {
                let parts = [self.exprs(&p.keys)?, self.list(&p.patterns, Self::pattern)?, name(&p.rest)];
                self.node("MatchMapping", place, parts)
            }
            Pattern::MatchClass(p) => {
                let cls = self.expr(&p.cls)?;
                let patterns = self.list(&p.arguments.patterns, Self::pattern)?;
                let attrs = self.list(&p.arguments.keywords, |_, keyword| Ok(text(&keyword.attr)))?;
                let keywords = self.list(&p.arguments.keywords, |rows, keyword| rows.pattern(&keyword.pattern))?;
                self.node("MatchClass", place, [cls, patterns, attrs, keywords])
            }
            Pattern::MatchStar(p) => self.node("MatchStar", place, [name(&p.name)]),
            Pattern::MatchAs(p) => {
                let pattern = self.optional(p.pattern.as_deref(), Self::pattern)?;
                self.node("MatchAs", place, [pattern, name(&p.name)])
            }
            Pattern::MatchOr(p) => {
                let patterns = self.list(&p.patterns, Self::pattern)?;
                self.node("MatchOr", place, [patterns])
            }
        })
    }
}

fn names(names: &[ast::Identifier]) -> Const {
    Const::Tuple(names.iter().map(text).collect())
}
