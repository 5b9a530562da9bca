//! Functions: `def`, lambda, and making function objects with their defaults, annotations and closures.

use super::stmt::docstring;
use super::{Lower, Unit};
use crate::error::Res;
use crate::scope::ScopeId;
use pellucid_bytecode::operand::{Count, FunctionParts};
use pellucid_bytecode::{Code, CodeKind, Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    pub(super) fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Res {
        self.decorators(&def.decorator_list)?;
        let range = self.behind_decorators(&def.decorator_list, def.range);
        if let Some(params) = &def.type_params {
            self.generic_function(def, params, range)?;
        } else {
            let parts = self.defaults(&def.parameters, range)?;
            self.function(def, parts, range)?;
        }
        self.apply_decorators(&def.decorator_list);
        self.store_name(&def.name.id, range);
        Ok(())
    }

    /// Pushes the function of a definition; its defaults are on the stack.
    pub(super) fn function(
        &mut self,
        def: &'a ast::StmtFunctionDef,
        mut parts: FunctionParts,
        range: TextRange,
    ) -> Res {
        parts.annotations = self.annotations(&def.parameters, def.returns.as_deref(), range)?;
        let scope = self.scopes.at(def.range);
        self.begin_unit(scope, CodeKind::Function, &def.name.id, def.range)?;
        self.parameters(&def.parameters);
        if let Some(literal) = docstring(&def.body) {
            let (text, _) = self.docstring(literal);
            self.unit.b.constant(Const::Str(text));
            self.unit.code.flags.docstring = true;
            self.body(&def.body[1..])?;
        } else {
            self.body(&def.body)?;
        }
        self.return_none();
        let code = self.end_unit()?;
        self.make_function(scope, code, parts, range);
        Ok(())
    }

    pub(super) fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Res {
        let parts = match &lambda.parameters {
            Some(parameters) => self.defaults(parameters, lambda.range)?,
            None => FunctionParts::default(),
        };
        let scope = self.scopes.at(lambda.range);
        self.begin_unit(scope, CodeKind::Function, "<lambda>", lambda.range)?;
        if let Some(parameters) = &lambda.parameters {
            self.parameters(parameters);
        }
        self.expr(&lambda.body)?;
        self.emit(Instr::Return {}, lambda.body.range());
        let code = self.end_unit()?;
        self.make_function(scope, code, parts, lambda.range);
        Ok(())
    }

    /// Pushes decorators, to be applied once the thing they decorate is on the stack.
    pub(super) fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Res {
        decorators.iter().try_for_each(|decorator| self.expr(&decorator.expression))
    }

    pub(super) fn apply_decorators(&mut self, decorators: &'a [ast::Decorator]) {
        for decorator in decorators.iter().rev() {
            self.emit(Instr::Call { argc: Count(1) }, decorator.expression.range());
        }
    }

    /// The range of a definition from its keyword on.
    pub(super) fn behind_decorators(&self, decorators: &[ast::Decorator], range: TextRange) -> TextRange {
        match decorators.last() {
            Some(last) => TextRange::new(self.source.skip_trivia(last.end()), range.end()),
            None => range,
        }
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        let code = &mut self.unit.code;
        code.pos_only_count = parameters.posonlyargs.len() as u32;
        code.arg_count = code.pos_only_count + parameters.args.len() as u32;
        code.kw_only_count = parameters.kwonlyargs.len() as u32;
        code.flags.var_args = parameters.vararg.is_some();
        code.flags.var_kwargs = parameters.kwarg.is_some();
    }

    /// Pushes the defaults of parameters.
    pub(super) fn defaults(&mut self, parameters: &'a ast::Parameters, range: TextRange) -> Res<FunctionParts> {
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let defaults: Vec<_> = positional.filter_map(|parameter| parameter.default.as_deref()).collect();
        if !defaults.is_empty() {
            for default in &defaults {
                self.expr(default)?;
            }
            self.emit(Instr::BuildTuple { count: Count(defaults.len() as u32) }, range);
        }
        let mut keyword_defaults = 0;
        for parameter in &parameters.kwonlyargs {
            let Some(default) = &parameter.default else { continue };
            let name = self.mangled(&parameter.parameter.name.id);
            self.push_str(&name, range);
            self.expr(default)?;
            keyword_defaults += 1;
        }
        if keyword_defaults > 0 {
            self.emit(Instr::BuildDict { count: Count(keyword_defaults) }, range);
        }
        Ok(FunctionParts {
            defaults: !defaults.is_empty(),
            kw_defaults: keyword_defaults > 0,
            ..FunctionParts::default()
        })
    }

    /// Pushes a dict of annotations; says whether there were any.
    fn annotations(
        &mut self,
        parameters: &'a ast::Parameters,
        returns: Option<&'a ast::Expr>,
        range: TextRange,
    ) -> Res<bool> {
        let positional = parameters.posonlyargs.iter().chain(&parameters.args).map(|p| &p.parameter);
        let keyword = parameters.kwonlyargs.iter().map(|p| &p.parameter);
        let rest = parameters.vararg.as_deref().into_iter();
        let all = positional.chain(rest).chain(keyword).chain(parameters.kwarg.as_deref());
        let named = all.filter_map(|parameter| Some((&parameter.name.id, parameter.annotation.as_deref()?)));
        let return_name = Name::new_static("return");
        let mut count = 0;
        for (name, annotation) in named.chain(returns.map(|returns| (&return_name, returns))) {
            let name = self.mangled(name);
            self.push_str(&name, range);
            self.annotation(annotation)?;
            count += 1;
        }
        if count > 0 {
            self.emit(Instr::BuildDict { count: Count(count) }, range);
        }
        Ok(count > 0)
    }

    /// Pushes a function over a code object; what `parts` says is on the stack already, except the closure.
    pub(super) fn make_function(&mut self, scope: ScopeId, code: Code, mut parts: FunctionParts, range: TextRange) {
        if !self.unit.b.reachable() {
            return;
        }
        let frees = self.scopes[scope].frees.clone();
        for name in &frees {
            let cell = self.closure_cell(name);
            self.emit(Instr::PushCell { cell }, range);
        }
        if !frees.is_empty() {
            self.emit(Instr::BuildTuple { count: Count(frees.len() as u32) }, range);
            parts.closure = true;
        }
        let code = self.unit.b.code(code);
        self.emit(Instr::MakeFunction { code, parts }, range);
    }
}

impl Unit<'_> {
    /// The unit takes one positional parameter that has no name in the source: the iterator of a comprehension.
    pub(super) fn takes_iterator(&mut self) {
        self.code.arg_count = 1;
    }
}
