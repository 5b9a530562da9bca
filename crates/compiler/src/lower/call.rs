//! Calls: plain, of methods, with keywords, with unpacking, and `super()` without arguments.

use super::{Lower, Variable};
use crate::error::Res;
use crate::scope::ScopeKind;
use pellucid_bytecode::operand::{Count, Flag, Local};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::Expr;
use ruff_python_ast::name::Name;
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    pub(super) fn call(&mut self, call: &'a ast::ExprCall) -> Res {
        let (range, arguments) = (call.range(), &call.arguments);
        if self.super_call(call) {
            return Ok(());
        }
        match &*call.func {
            Expr::Attribute(method) if !unpacks(arguments) => self.method_call(method, arguments, range),
            func => {
                self.expr(func)?;
                self.arguments(0, arguments, None, range)
            }
        }
    }

    fn method_call(&mut self, method: &'a ast::ExprAttribute, arguments: &'a ast::Arguments, range: TextRange) -> Res {
        self.expr(&method.value)?;
        let name = self.attribute_name(method);
        self.emit(Instr::LoadMethod { name }, self.attribute_range(method));
        // Where the attribute is on a line of its own, errors of the call point at it, not at the object's line.
        let range = match self.spans_lines(method.range) {
            true => TextRange::new(method.attr.range.start(), range.end()),
            false => range,
        };
        self.positional(arguments)?;
        let argc = Count((arguments.args.len() + arguments.keywords.len()) as u32);
        if arguments.keywords.is_empty() {
            self.emit(Instr::CallMethod { argc }, range);
            return Ok(());
        }
        let names = self.keywords(&arguments.keywords)?;
        let names = self.unit.b.constant(names);
        self.emit(Instr::CallMethodKw { argc, names }, range);
        Ok(())
    }

    /// Lowers arguments and the call; the callable and `extra` positional arguments are on the stack. A variable can be
    /// the last positional argument.
    pub(super) fn arguments(
        &mut self,
        extra: u32,
        arguments: &'a ast::Arguments,
        last: Option<&Name>,
        range: TextRange,
    ) -> Res {
        if unpacks(arguments) {
            return self.unpacking_call(extra, arguments, last, range);
        }
        self.positional(arguments)?;
        if let Some(last) = last {
            self.load(last, range);
        }
        let last = u32::from(last.is_some());
        let argc = Count(extra + last + (arguments.args.len() + arguments.keywords.len()) as u32);
        if arguments.keywords.is_empty() {
            self.emit(Instr::Call { argc }, range);
            return Ok(());
        }
        let names = self.keywords(&arguments.keywords)?;
        let names = self.unit.b.constant(names);
        self.emit(Instr::CallKw { argc, names }, range);
        Ok(())
    }

    fn positional(&mut self, arguments: &'a ast::Arguments) -> Res {
        if let [Expr::Generator(generator)] = &*arguments.args
            && !generator.parenthesized
        {
            return self.generator(generator, arguments.range);
        }
        arguments.args.iter().try_for_each(|arg| self.expr(arg))
    }

    /// Pushes the values of keyword arguments; the result is the tuple of their names.
    fn keywords(&mut self, keywords: &'a [ast::Keyword]) -> Res<Const> {
        self.check_repeated(keywords)?;
        let mut names = Vec::new();
        for keyword in keywords {
            self.expr(&keyword.value)?;
            names.extend(keyword.arg.as_ref().map(|name| Const::Str(name.id.to_string())));
        }
        Ok(Const::Tuple(names))
    }

    fn check_repeated(&self, keywords: &'a [ast::Keyword]) -> Res {
        let mut seen = std::collections::HashSet::new();
        for keyword in keywords {
            if let Some(name) = &keyword.arg {
                self.check_not_debug(name, keyword.range)?;
            }
            if let Some(name) = &keyword.arg
                && !seen.insert(&name.id)
            {
                return Err(self.error(keyword.range, format!("keyword argument repeated: {}", name.id)));
            }
        }
        Ok(())
    }

    fn unpacking_call(
        &mut self,
        extra: u32,
        arguments: &'a ast::Arguments,
        last: Option<&Name>,
        range: TextRange,
    ) -> Res {
        if extra > 0 {
            self.emit(Instr::BuildList { count: Count(extra) }, range);
            self.argument_tuple(&arguments.args, range)?;
            self.emit(Instr::ListExtend { depth: Count(1) }, range);
            if let Some(last) = last {
                self.load(last, range);
                self.emit(Instr::ListAppend { depth: Count(1) }, range);
            }
            self.emit(Instr::ListToTuple {}, range);
        } else if self.optimise() || !arguments.args.is_empty() {
            self.argument_tuple(&arguments.args, range)?;
        } else {
            self.emit(Instr::BuildTuple { count: Count(0) }, range);
        }
        let has_kwargs = !arguments.keywords.is_empty();
        if has_kwargs {
            self.keyword_dict(&arguments.keywords, range)?;
        }
        self.emit(Instr::CallEx { has_kwargs: Flag(has_kwargs) }, range);
        Ok(())
    }

    fn keyword_dict(&mut self, keywords: &'a [ast::Keyword], range: TextRange) -> Res {
        self.check_repeated(keywords)?;
        let first = keywords.iter().position(|keyword| keyword.arg.is_none()).unwrap_or(keywords.len());
        self.keyword_group(&keywords[..first], range)?;
        let mut rest = &keywords[first..];
        while let Some(unpacked) = rest.first() {
            self.expr(&unpacked.value)?;
            self.emit(Instr::DictMerge { depth: Count(1) }, range);
            let next = rest[1..].iter().position(|keyword| keyword.arg.is_none()).map_or(rest.len(), |n| n + 1);
            if next > 1 {
                self.keyword_group(&rest[1..next], range)?;
                self.emit(Instr::DictMerge { depth: Count(1) }, range);
            }
            rest = &rest[next..];
        }
        Ok(())
    }

    fn keyword_group(&mut self, keywords: &'a [ast::Keyword], range: TextRange) -> Res {
        for keyword in keywords {
            if let Some(name) = &keyword.arg {
                self.push_str(&name.id, range);
                self.expr(&keyword.value)?;
            }
        }
        self.emit(Instr::BuildDict { count: Count(keywords.len() as u32) }, range);
        Ok(())
    }

    /// `super()` in a method: the class cell and the first parameter become its arguments. Says whether it was one.
    fn super_call(&mut self, call: &'a ast::ExprCall) -> bool {
        let Expr::Name(name) = &*call.func else { return false };
        if name.id != "super" || !call.arguments.args.is_empty() || !call.arguments.keywords.is_empty() {
            return false;
        }
        // A `super` of the program's own gets what it was given.
        if !matches!(self.variable(&name.id), Variable::Global)
            || self.scopes[0].symbols.get(&name.id).is_some_and(|s| s.bound)
        {
            return false;
        }
        let class = Name::new_static("__class__");
        let Variable::Cell(cell) = self.variable(&class) else { return false };
        let frame = &self.scopes[self.frame()];
        if frame.kind != ScopeKind::Generator && self.unit.code.arg_count == 0 {
            return false;
        }
        let first = frame.order.first().filter(|_| frame.kind == ScopeKind::Function).cloned();
        let first_cell = first.and_then(|name| self.unit.cell_index.get(&(self.frame(), name)).copied());
        self.load(&name.id, name.range);
        self.emit(Instr::LoadCell { cell }, call.range());
        match first_cell {
            Some(cell) => self.emit(Instr::LoadCell { cell: pellucid_bytecode::operand::Cell(cell) }, call.range()),
            None => self.emit(Instr::Load { var: Local(0) }, call.range()),
        }
        self.emit(Instr::Call { argc: Count(2) }, call.range());
        true
    }
}

/// Whether arguments are unpacked (`*a`, `**k`), so that their number is only known when the program runs.
fn unpacks(arguments: &ast::Arguments) -> bool {
    arguments.args.iter().any(|arg| matches!(arg, Expr::Starred(_)))
        || arguments.keywords.iter().any(|keyword| keyword.arg.is_none())
}
