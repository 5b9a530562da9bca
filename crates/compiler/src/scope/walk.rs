//! The walk that collects scopes and symbols, and the errors that can be told from declarations alone.
//!
//! Resolves nothing: that is [`super::Scopes`]'s part. Also refuses, by name, the constructs that aren't compiled yet.

use super::{Private, Scope, ScopeId, ScopeKind, Scopes, Symbol};
use crate::error::{CompileError, Res};
use crate::source::Source;
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::collections::HashMap;

pub(super) fn walk(source: &Source, tree: &ast::Mod, future_annotations: bool) -> Res<Scopes> {
    let mut walker = Walker {
        source,
        scopes: Scopes::default(),
        current: 0,
        future_annotations,
        iteration_target: false,
        comprehension_iterable: 0,
        error: None,
    };
    walker.push(ScopeKind::Module, tree.range(), Private::default());
    match tree {
        ast::Mod::Module(module) => walker.visit_body(&module.body),
        ast::Mod::Expression(expression) => walker.visit_expr(&expression.body),
    }
    match walker.error {
        Some(error) => Err(error),
        None => Ok(walker.scopes),
    }
}

struct Walker<'s> {
    source: &'s Source<'s>,
    scopes: Scopes,
    current: ScopeId,
    future_annotations: bool,
    /// In the target of a comprehension's `for`.
    iteration_target: bool,
    /// How many iterables of comprehensions are around, where `:=` is refused.
    comprehension_iterable: u32,
    error: Option<Box<CompileError>>,
}

impl Walker<'_> {
    fn push(&mut self, kind: ScopeKind, range: TextRange, private: Private) -> ScopeId {
        let id = self.scopes.list.len();
        let parent = (id > 0).then_some(self.current);
        let inlined = kind == ScopeKind::Comprehension;
        self.scopes.list.push(Scope {
            kind,
            parent,
            inlined,
            private,
            order: Vec::new(),
            symbols: HashMap::new(),
            frees: Vec::new(),
            generator: kind == ScopeKind::Generator,
            coroutine: false,
            class_cell: false,
            class_dict: false,
            sees_class: false,
            construct: "",
            reflective: false,
            self_attributes: Vec::new(),
            annotations: false,
        });
        match kind {
            ScopeKind::Lazy => self.scopes.lazy_by_range.insert(range, id),
            _ => self.scopes.by_range.insert(range, id),
        };
        self.current = id;
        id
    }

    /// Opens a scope for annotations: of this construct, as messages call it.
    fn push_annotation_scope(&mut self, kind: ScopeKind, construct: &'static str, range: TextRange, private: Private) {
        let around = &self.scopes[self.current];
        let sees_class = around.kind == ScopeKind::Class || around.sees_class;
        self.push(kind, range, private);
        self.scope().sees_class = sees_class;
        self.scope().construct = construct;
        if sees_class {
            self.symbol(&Name::new_static("__classdict__")).used = true;
        }
    }

    /// An expression that is evaluated when somebody asks for it.
    fn lazy(&mut self, construct: &'static str, expr: &Expr) {
        let private = self.private();
        self.push_annotation_scope(ScopeKind::Lazy, construct, expr.range(), private);
        match expr {
            Expr::Starred(starred) => self.visit_expr(&starred.value),
            expr => self.visit_expr(expr),
        }
        self.pop();
    }

    /// Opens the scope of type parameters and goes through them. `parts` are what else the scope keeps.
    fn type_params(&mut self, params: &ast::TypeParams, private: Private, parts: &[&'static str]) {
        let construct = "the definition of a generic";
        self.push_annotation_scope(ScopeKind::TypeParams, construct, params.range, private);
        for part in parts {
            let symbol = self.symbol(&Name::new_static(part));
            symbol.bound = true;
            symbol.param = part.ends_with("defaults");
        }
        let mut with_default = false;
        for param in &params.type_params {
            let name = param.name();
            if self.symbol(&name.id).type_param {
                return self.fail(name.range, format!("duplicate type parameter '{}'", name.id));
            }
            self.bind(&name.id, name.range);
            self.symbol(&name.id).type_param = true;
            if let ast::TypeParam::TypeVar(ast::TypeParamTypeVar { bound: Some(bound), .. }) = param {
                let what = if bound.is_tuple_expr() { "a TypeVar constraint" } else { "a TypeVar bound" };
                self.lazy(what, bound);
            }
            match (param.default(), with_default) {
                (Some(default), _) => {
                    with_default = true;
                    let what = match param {
                        ast::TypeParam::TypeVar(_) => "a TypeVar default",
                        ast::TypeParam::ParamSpec(_) => "a ParamSpec default",
                        ast::TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
                    };
                    self.lazy(what, default);
                }
                (None, true) => {
                    let message = format!("non-default type parameter '{}' follows default type parameter", name.id);
                    return self.fail(param.range(), message);
                }
                (None, false) => {}
            }
        }
    }

    fn type_alias(&mut self, statement: &ast::StmtTypeAlias) {
        self.visit_expr(&statement.name);
        if let Some(params) = &statement.type_params {
            let private = self.private();
            self.type_params(params, private, &[".type_params"]);
        }
        self.lazy("a type alias", &statement.value);
        if statement.type_params.is_some() {
            self.pop();
        }
    }

    /// Refuses an expression that can't stand in a scope for annotations; says whether this is one.
    fn refuse_in_annotation(&mut self, range: TextRange, what: &str) -> bool {
        let scope = &self.scopes[self.current];
        let (is_annotation, construct) = (scope.kind.is_annotation(), scope.construct);
        if is_annotation {
            self.fail(range, format!("{what} expression cannot be used within {construct}"));
        }
        is_annotation
    }

    fn pop(&mut self) {
        self.current = self.scopes[self.current].parent.unwrap_or(0);
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes.list[self.current]
    }

    fn private(&self) -> Private {
        self.scopes[self.current].private.clone()
    }

    fn fail(&mut self, range: TextRange, message: impl Into<String>) {
        if self.error.is_none() {
            self.error = Some(CompileError::syntax(self.source, range, message));
        }
    }

    fn refuse(&mut self, range: TextRange, construct: &str) {
        if self.error.is_none() {
            let message = format!("Pellucid does not compile {construct} yet");
            self.error = Some(CompileError::syntax(self.source, range, message));
        }
    }

    fn symbol_in(&mut self, id: ScopeId, name: &Name) -> &mut Symbol {
        let name = self.scopes[id].private.mangle(name);
        let scope = &mut self.scopes.list[id];
        if !scope.symbols.contains_key(&name) {
            scope.order.push(name.clone());
        }
        scope.symbols.entry(name).or_default()
    }

    fn symbol(&mut self, name: &Name) -> &mut Symbol {
        self.symbol_in(self.current, name)
    }

    fn bind(&mut self, name: &Name, range: TextRange) {
        if name == "__debug__" {
            self.fail(range, "cannot assign to __debug__");
        }
        let iteration = self.iteration_target;
        if iteration && self.symbol(name).named {
            let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
            return self.fail(range, message);
        }
        let symbol = self.symbol(name);
        symbol.bound = true;
        symbol.assigned = true;
        symbol.iteration |= iteration;
    }

    fn import(&mut self, name: &Name, range: TextRange) {
        let assigned = self.symbol(name).assigned;
        self.bind(name, range);
        self.symbol(name).assigned = assigned;
    }

    fn use_name(&mut self, name: &Name) {
        self.symbol(name).used = true;
        let kind = self.scopes[self.current].kind;
        if name == "super" && !matches!(kind, ScopeKind::Module | ScopeKind::Class) {
            self.symbol(&Name::new_static("__class__")).used = true;
        }
        if matches!(name.as_str(), "locals" | "vars" | "dir" | "eval" | "exec") {
            let frame = self.scopes.frame(self.current);
            self.scopes.list[frame].reflective = true;
        }
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        let positional = parameters.posonlyargs.iter().chain(&parameters.args).map(|p| &p.parameter);
        let keyword = parameters.kwonlyargs.iter().map(|p| &p.parameter);
        let rest = parameters.vararg.iter().chain(&parameters.kwarg).map(|p| &**p);
        for parameter in positional.chain(keyword).chain(rest) {
            let name = &parameter.name;
            if self.symbol(&name.id).param {
                self.fail(name.range, format!("duplicate argument '{}' in function definition", name.id));
            }
            self.symbol(&name.id).param = true;
            self.bind(&name.id, name.range);
        }
    }

    /// Defaults, which belong to the scope around the function; as annotations do.
    fn parameter_defaults(&mut self, parameters: &ast::Parameters) {
        let all = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        for parameter in all {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn parameter_annotations(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter() {
            if let Some(annotation) = parameter.annotation() {
                self.visit_annotation(annotation);
            }
        }
    }

    fn function(&mut self, def: &ast::StmtFunctionDef) {
        self.bind(&def.name.id, def.range);
        def.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
        self.parameter_defaults(&def.parameters);
        if let Some(params) = &def.type_params {
            let private = self.private();
            self.type_params(params, private, &[".defaults", ".kwdefaults", ".type_params"]);
        }
        self.parameter_annotations(&def.parameters);
        if let Some(returns) = &def.returns {
            self.visit_annotation(returns);
        }
        let private = self.private();
        self.push(ScopeKind::Function, def.range, private);
        self.scope().coroutine = def.is_async;
        self.parameters(&def.parameters);
        self.visit_body(&def.body);
        self.pop();
        if def.type_params.is_some() {
            self.pop();
        }
    }

    fn class(&mut self, def: &ast::StmtClassDef) {
        self.bind(&def.name.id, def.range);
        def.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
        if let Some(params) = &def.type_params {
            self.type_params(params, Private::among(&def.name.id, params), &[".type_params", ".generic_base"]);
        }
        if let Some(arguments) = &def.arguments {
            self.visit_arguments(arguments);
        }
        self.push(ScopeKind::Class, def.range, Private::within(&def.name.id));
        if def.type_params.is_some() {
            self.symbol(&Name::new_static(".type_params")).used = true;
        }
        self.visit_body(&def.body);
        self.pop();
        if def.type_params.is_some() {
            self.pop();
        }
    }

    fn lambda(&mut self, lambda: &ast::ExprLambda) {
        let iteration = std::mem::take(&mut self.iteration_target);
        if let Some(parameters) = &lambda.parameters {
            self.parameter_defaults(parameters);
            self.parameter_annotations(parameters);
        }
        let private = self.private();
        self.push(ScopeKind::Function, lambda.range, private);
        if let Some(parameters) = &lambda.parameters {
            self.parameters(parameters);
        }
        self.visit_expr(&lambda.body);
        self.pop();
        self.iteration_target = iteration;
    }

    /// `word`: what sort of comprehension it is; "generator" for a generator expression.
    fn comprehension(
        &mut self,
        word: &'static str,
        range: TextRange,
        parts: &[&Expr],
        generators: &[ast::Comprehension],
    ) {
        let generator = word == "generator";
        self.comprehension_iterable += 1;
        self.visit_expr(&generators[0].iter);
        self.comprehension_iterable -= 1;
        let private = self.private();
        let kind = if generator { ScopeKind::Generator } else { ScopeKind::Comprehension };
        self.push(kind, range, private);
        self.scope().construct = word;
        self.scope().coroutine = generators.iter().any(|clause| clause.is_async);
        for (index, clause) in generators.iter().enumerate() {
            if index > 0 {
                self.comprehension_iterable += 1;
                self.visit_expr(&clause.iter);
                self.comprehension_iterable -= 1;
            }
            let outer = std::mem::replace(&mut self.iteration_target, true);
            self.visit_expr(&clause.target);
            self.iteration_target = outer;
            clause.ifs.iter().for_each(|test| self.visit_expr(test));
        }
        parts.iter().for_each(|part| self.visit_expr(part));
        let awaits = self.scope().coroutine;
        self.pop();
        if awaits && !generator {
            self.waits_here(range, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    /// Something here waits: fine in an asynchronous function; a comprehension becomes asynchronous by it.
    fn waits_here(&mut self, range: TextRange, complaint: &str) {
        let scope = self.scope();
        match scope.kind {
            ScopeKind::Comprehension | ScopeKind::Generator => scope.coroutine = true,
            ScopeKind::Function if scope.coroutine => {}
            _ => self.fail(range, complaint),
        }
    }

    /// `name := value`: inside comprehensions the name belongs to the scope around them all.
    fn named(&mut self, named: &ast::ExprNamed) {
        self.visit_expr(&named.value);
        let Expr::Name(target) = &*named.target else { return };
        if self.refuse_in_annotation(named.range, "named") {
            return;
        }
        if self.comprehension_iterable > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.fail(named.range, message);
        }
        let mut id = self.current;
        while matches!(self.scopes[id].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            let symbol = self.symbol_in(id, &target.id);
            symbol.used = true;
            symbol.named = true;
            if symbol.iteration {
                let name = &target.id;
                let message = format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                return self.fail(target.range, message);
            }
            id = self.scopes[id].parent.unwrap_or(0);
        }
        if id != self.current && self.scopes[id].kind == ScopeKind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            return self.fail(target.range, message);
        }
        if id != self.current && self.scopes[id].kind.is_annotation() {
            let within = match self.scopes[id].construct {
                "the definition of a generic" => "within the definition of a generic",
                "a type alias" => "in a type alias",
                _ => "in a TypeVar bound",
            };
            let message = format!("assignment expression within a comprehension cannot be used {within}");
            return self.fail(target.range, message);
        }
        let inner = std::mem::replace(&mut self.current, id);
        let iteration = std::mem::take(&mut self.iteration_target);
        self.bind(&target.id, target.range);
        self.iteration_target = iteration;
        self.current = inner;
    }

    fn yields(&mut self, range: TextRange, words: &str) {
        match self.scopes[self.current].kind {
            ScopeKind::Module | ScopeKind::Class => self.fail(range, format!("'{words}' outside function")),
            ScopeKind::Comprehension => {
                let kind = self.scope().construct;
                self.fail(range, format!("'yield' inside {kind} comprehension"));
            }
            ScopeKind::Generator => self.fail(range, "'yield' inside generator expression"),
            ScopeKind::Function => self.scope().generator = true,
            ScopeKind::TypeParams | ScopeKind::Lazy => _ = self.refuse_in_annotation(range, "yield"),
        }
    }

    fn yields_from(&mut self, range: TextRange) {
        let scope = self.scope();
        if scope.kind == ScopeKind::Function && scope.coroutine {
            return self.fail(range, "'yield from' inside async function");
        }
        self.yields(range, "yield from");
    }

    fn awaits(&mut self, range: TextRange) {
        if self.refuse_in_annotation(range, "await") {
            return;
        }
        let in_function = !matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Class);
        let complaint = if in_function { "'await' outside async function" } else { "'await' outside function" };
        self.waits_here(range, complaint);
    }

    fn declare_global(&mut self, statement: &ast::StmtGlobal) {
        for name in &statement.names {
            let symbol = self.symbol(&name.id).clone();
            if let Some(problem) = misdeclared(&symbol, "global") {
                return self.fail(statement.range, problem.replace("{}", &name.id));
            }
            if symbol.nonlocal.is_some() {
                let first = symbol.declared.unwrap_or(statement.range);
                return self.fail(first, format!("name '{}' is nonlocal and global", name.id));
            }
            let symbol = self.symbol(&name.id);
            symbol.global = true;
            symbol.declared = symbol.declared.or(Some(statement.range));
        }
    }

    fn declare_nonlocal(&mut self, statement: &ast::StmtNonlocal) {
        if self.scopes[self.current].kind == ScopeKind::Module {
            return self.fail(statement.range, "nonlocal declaration not allowed at module level");
        }
        for name in &statement.names {
            let symbol = self.symbol(&name.id).clone();
            if let Some(problem) = misdeclared(&symbol, "nonlocal") {
                return self.fail(statement.range, problem.replace("{}", &name.id));
            }
            if symbol.global {
                let first = symbol.declared.unwrap_or(statement.range);
                return self.fail(first, format!("name '{}' is nonlocal and global", name.id));
            }
            let symbol = self.symbol(&name.id);
            symbol.nonlocal = Some(statement.range);
            symbol.declared = symbol.declared.or(Some(statement.range));
        }
    }

    fn annotated(&mut self, statement: &ast::StmtAnnAssign) {
        if let Some(value) = &statement.value {
            self.visit_expr(value);
        }
        let in_function = self.scopes[self.current].kind == ScopeKind::Function;
        self.scope().annotations |= statement.simple;
        if !in_function {
            self.visit_annotation(&statement.annotation);
        }
        let Expr::Name(target) = &*statement.target else { return self.visit_expr(&statement.target) };
        let symbol = self.symbol(&target.id).clone();
        if statement.simple && symbol.global && self.scopes[self.current].kind != ScopeKind::Module {
            return self.fail(statement.range, format!("annotated name '{}' can't be global", target.id));
        }
        if statement.simple && symbol.nonlocal.is_some() {
            return self.fail(statement.range, format!("annotated name '{}' can't be nonlocal", target.id));
        }
        self.symbol(&target.id).annotated |= statement.simple;
        if statement.simple || statement.value.is_some() {
            self.bind(&target.id, target.range);
        }
    }

    fn import_from(&mut self, statement: &ast::StmtImportFrom) {
        for alias in &statement.names {
            if &alias.name == "*" {
                if self.scopes[self.current].kind != ScopeKind::Module {
                    self.fail(alias.range, "import * only allowed at module level");
                }
                continue;
            }
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            self.import(&bound.id, statement.range);
        }
    }

    /// `self.name = ...` in a method: the class lists such names as `__static_attributes__`.
    fn self_attribute(&mut self, attribute: &ast::ExprAttribute) {
        if !matches!(&*attribute.value, Expr::Name(name) if name.id == "self") {
            return;
        }
        let mut id = Some(self.current);
        while let Some(at) = id {
            let scope = &mut self.scopes.list[at];
            if scope.kind == ScopeKind::Class {
                if at != self.current && !scope.self_attributes.contains(&attribute.attr.id) {
                    scope.self_attributes.push(attribute.attr.id.clone());
                }
                return;
            }
            id = scope.parent;
        }
    }
}

/// What is wrong with declaring a name global or nonlocal after what was already said about it.
fn misdeclared(symbol: &Symbol, word: &str) -> Option<String> {
    if symbol.param {
        Some(format!("name '{{}}' is parameter and {word}"))
    } else if symbol.used {
        Some(format!("name '{{}}' is used prior to {word} declaration"))
    } else if symbol.annotated {
        Some(format!("annotated name '{{}}' can't be {word}"))
    } else if symbol.assigned {
        Some(format!("name '{{}}' is assigned to before {word} declaration"))
    } else {
        None
    }
}

impl<'a> Visitor<'a> for Walker<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if self.error.is_some() {
            return;
        }
        match stmt {
            Stmt::FunctionDef(def) => self.function(def),
            Stmt::ClassDef(def) => self.class(def),
            Stmt::Global(statement) => self.declare_global(statement),
            Stmt::Nonlocal(statement) => self.declare_nonlocal(statement),
            Stmt::AnnAssign(statement) => self.annotated(statement),
            Stmt::ImportFrom(statement) => self.import_from(statement),
            Stmt::Import(statement) => {
                for alias in &statement.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let first = bound.id.split('.').next().unwrap_or_default();
                    self.import(&Name::new(first), statement.range);
                }
            }
            Stmt::TypeAlias(statement) => self.type_alias(statement),
            Stmt::For(statement) if statement.is_async && !self.scope().coroutine => {
                self.fail(statement.range, "'async for' outside async function");
            }
            Stmt::With(statement) if statement.is_async && !self.scope().coroutine => {
                self.fail(statement.range, "'async with' outside async function");
            }
            Stmt::IpyEscapeCommand(statement) => self.fail(statement.range, "invalid syntax"),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_annotation(&mut self, annotation: &'a Expr) {
        if !self.future_annotations {
            self.visit_expr(annotation);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.error.is_some() {
            return;
        }
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load => self.use_name(&name.id),
                ExprContext::Del if name.id == "__debug__" => self.fail(name.range, "cannot delete __debug__"),
                _ => self.bind(&name.id, name.range),
            },
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::ListComp(comp) => self.comprehension("list", comp.range, &[&comp.elt], &comp.generators),
            Expr::SetComp(comp) => self.comprehension("set", comp.range, &[&comp.elt], &comp.generators),
            Expr::Generator(comp) => self.comprehension("generator", comp.range, &[&comp.elt], &comp.generators),
            Expr::DictComp(comp) => match &comp.key {
                Some(key) => self.comprehension("dict", comp.range, &[key, &comp.value], &comp.generators),
                None => self.fail(comp.range, "dict unpacking cannot be used in dict comprehension"),
            },
            Expr::Named(named) => self.named(named),
            Expr::Yield(e) => {
                self.yields(e.range, "yield");
                visitor::walk_expr(self, expr);
            }
            Expr::YieldFrom(e) => {
                self.yields_from(e.range);
                visitor::walk_expr(self, expr);
            }
            Expr::Await(e) => {
                self.awaits(e.range);
                visitor::walk_expr(self, expr);
            }
            Expr::TString(e) => self.refuse(e.range, "t-strings"),
            Expr::Attribute(attribute) => {
                if attribute.ctx == ExprContext::Store {
                    self.self_attribute(attribute);
                }
                self.visit_expr(&attribute.value);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(clause) = handler;
        if let Some(class) = &clause.type_ {
            self.visit_expr(class);
        }
        if let Some(name) = &clause.name {
            self.bind(&name.id, clause.range);
        }
        self.visit_body(&clause.body);
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        let name = match pattern {
            ast::Pattern::MatchStar(star) => star.name.as_ref(),
            ast::Pattern::MatchAs(capture) => capture.name.as_ref(),
            ast::Pattern::MatchMapping(mapping) => mapping.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(&name.id, pattern.range());
        }
        visitor::walk_pattern(self, pattern);
    }
}
