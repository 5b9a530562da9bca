//! Type parameters and type aliases: `def f[T]`, `class C[T]`, `type X[T] = ...`.
//!
//! A definition with type parameters is made by a function of their own, called at once, so that the parameters are its
//! variables. What stands in bounds, constraints, defaults and the values of aliases becomes functions that are called when
//! somebody asks. The objects are made by the library's module `_typing`, as any program could make them.

use super::Lower;
use crate::error::Res;
use crate::scope::ScopeId;
use pellucid_bytecode::operand::{Count, FunctionParts};
use pellucid_bytecode::{Code, CodeKind, Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

const TYPE_PARAMS: Name = Name::new_static(".type_params");
const GENERIC_BASE: Name = Name::new_static(".generic_base");

impl<'a> Lower<'a> {
    /// Pushes the function of a definition with type parameters.
    pub(super) fn generic_function(
        &mut self,
        def: &'a ast::StmtFunctionDef,
        params: &'a TypeParams,
        range: TextRange,
    ) -> Res {
        // Which defaults there are is known only when they are lowered, which is behind the function on the stack.
        let positional = def.parameters.posonlyargs.iter().chain(&def.parameters.args).any(|p| p.default.is_some());
        let keyword = def.parameters.kwonlyargs.iter().any(|p| p.default.is_some());
        let given = [(positional, ".defaults"), (keyword, ".kwdefaults")];
        let scope = self.begin_type_params(&def.name.id, params, def.range)?;
        self.unit.code.arg_count = 2;
        for (_, name) in given.iter().filter(|(given, _)| *given) {
            self.load(&Name::new_static(name), range);
        }
        let parts = FunctionParts { defaults: positional, kw_defaults: keyword, ..FunctionParts::default() };
        self.function(def, parts, range)?;
        self.load(&TYPE_PARAMS, range);
        self.emit(Instr::Copy { depth: Count(2) }, range);
        let name = self.name("__type_params__");
        self.emit(Instr::StoreAttr { name }, range);
        let code = self.end_type_params(range)?;
        self.make_function(scope, code, FunctionParts::default(), range);
        self.defaults(&def.parameters, range)?;
        for (place, _) in given.iter().enumerate().filter(|(_, (given, _))| !given) {
            self.push(Const::None, range);
            if place == 0 && keyword {
                self.emit(Instr::Swap { depth: Count(2) }, range);
            }
        }
        self.emit(Instr::Call { argc: Count(2) }, range);
        Ok(())
    }

    /// Pushes the class of a definition with type parameters.
    pub(super) fn generic_class(
        &mut self,
        def: &'a ast::StmtClassDef,
        params: &'a TypeParams,
        range: TextRange,
    ) -> Res {
        let scope = self.begin_type_params(&def.name.id, params, def.range)?;
        self.typing("_generic_base", range);
        self.load(&TYPE_PARAMS, range);
        self.emit(Instr::Call { argc: Count(1) }, range);
        self.store_name(&GENERIC_BASE, range);
        self.class_builder(def, range)?;
        match &def.arguments {
            Some(arguments) => self.arguments(2, arguments, Some(&GENERIC_BASE), range)?,
            None => {
                self.load(&GENERIC_BASE, range);
                self.emit(Instr::Call { argc: Count(3) }, range);
            }
        }
        let code = self.end_type_params(range)?;
        self.make_function(scope, code, FunctionParts::default(), range);
        self.emit(Instr::Call { argc: Count(0) }, range);
        Ok(())
    }

    /// `type X = value` and `type X[T] = value`.
    pub(super) fn type_alias(&mut self, statement: &'a ast::StmtTypeAlias) -> Res {
        let range = statement.range;
        let Expr::Name(name) = &*statement.name else { return Ok(()) };
        match &statement.type_params {
            None => self.alias_object(&name.id, statement, range)?,
            Some(params) => {
                let scope = self.begin_type_params(&name.id, params, range)?;
                self.alias_object(&name.id, statement, range)?;
                let code = self.end_type_params(range)?;
                self.make_function(scope, code, FunctionParts::default(), range);
                self.emit(Instr::Call { argc: Count(0) }, range);
            }
        }
        self.store_name(&name.id, name.range);
        Ok(())
    }

    fn alias_object(&mut self, name: &Name, statement: &'a ast::StmtTypeAlias, range: TextRange) -> Res {
        self.typing("_type_alias", range);
        self.push_str(name, range);
        match statement.type_params {
            None => self.push(Const::Tuple(Vec::new()), range),
            Some(_) => self.load(&TYPE_PARAMS, range),
        }
        self.lazy(name, &statement.value, range)?;
        self.module_name(range);
        self.emit(Instr::Call { argc: Count(4) }, range);
        Ok(())
    }

    /// Begins the function in which a definition with type parameters is made, and makes these.
    fn begin_type_params(&mut self, name: &Name, params: &'a TypeParams, range: TextRange) -> Res<ScopeId> {
        let scope = self.scopes.at(params.range);
        self.begin_unit(scope, CodeKind::Function, &format!("<generic parameters of {name}>"), range)?;
        self.see_class(params.range);
        for param in &params.type_params {
            self.type_param(param)?;
            self.emit(Instr::Copy { depth: Count(1) }, param.range());
            self.store_name(&param.name().id, param.range());
        }
        self.emit(Instr::BuildTuple { count: Count(params.type_params.len() as u32) }, params.range);
        self.store_name(&TYPE_PARAMS, params.range);
        Ok(scope)
    }

    /// Ends it with the value on top of the stack as its result.
    fn end_type_params(&mut self, range: TextRange) -> Res<Code> {
        self.emit(Instr::Return {}, range);
        self.end_unit()
    }

    /// In a scope for annotations directly in a class body: lets names mean those of the class body first.
    fn see_class(&mut self, range: TextRange) {
        if self.scopes[self.frame()].sees_class {
            let cell = self.free_cell(&Name::new_static("__classdict__"));
            self.emit(Instr::LoadCell { cell }, range);
            self.emit(Instr::UseNamespace {}, range);
        }
    }

    /// Pushes a new type parameter.
    fn type_param(&mut self, param: &'a TypeParam) -> Res {
        let range = param.range();
        let name = &param.name().id;
        let maker = match param {
            TypeParam::TypeVar(_) => "_type_var",
            TypeParam::ParamSpec(_) => "_param_spec",
            TypeParam::TypeVarTuple(_) => "_type_var_tuple",
        };
        self.typing(maker, range);
        self.push_str(name, range);
        self.lazy_or_none(name, param.default(), range)?;
        let mut argc = 2;
        if let TypeParam::TypeVar(variable) = param {
            let bound = variable.bound.as_deref();
            self.push(Const::Bool(bound.is_some_and(Expr::is_tuple_expr)), range);
            self.lazy_or_none(name, bound, range)?;
            argc += 2;
        }
        self.emit(Instr::Call { argc: Count(argc) }, range);
        Ok(())
    }

    fn lazy_or_none(&mut self, name: &str, expr: Option<&'a Expr>, range: TextRange) -> Res {
        match expr {
            Some(expr) => self.lazy(name, expr, range),
            None => {
                self.push(Const::None, range);
                Ok(())
            }
        }
    }

    /// Pushes a function that evaluates an expression.
    fn lazy(&mut self, name: &str, expr: &'a Expr, range: TextRange) -> Res {
        let scope = self.scopes.lazy_at(expr.range());
        self.begin_unit(scope, CodeKind::Function, name, expr.range())?;
        self.see_class(expr.range());
        match expr {
            Expr::Starred(starred) => {
                self.expr(&starred.value)?;
                self.emit(Instr::Unpack { count: Count(1) }, starred.range);
            }
            expr => self.expr(expr)?,
        }
        self.emit(Instr::Return {}, expr.range());
        let code = self.end_unit()?;
        self.make_function(scope, code, FunctionParts::default(), range);
        Ok(())
    }

    /// Pushes a function of the library's module `_typing`.
    fn typing(&mut self, name: &str, range: TextRange) {
        self.push(Const::Int(0), range);
        self.push(Const::None, range);
        let module = self.name("_typing");
        self.emit(Instr::Import { name: module }, range);
        let name = self.name(name);
        self.emit(Instr::LoadAttr { name }, range);
    }

    fn module_name(&mut self, range: TextRange) {
        let name = self.name("__name__");
        self.emit(Instr::LoadGlobal { name }, range);
    }
}
