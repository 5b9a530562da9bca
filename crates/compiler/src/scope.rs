//! Scopes: which variable a name means in each module, function, class body, lambda and comprehension.
//!
//! One walk over the tree (in [`walk`]) collects what each scope binds, uses and declares; then every name is resolved.
//! Comprehensions that don't make a generator share the frame of the function or module around them, as scopes of their
//! own ("inlined"). Takes the tree; gives [`Scopes`] to the lowering, which asks by the range of a scope's node.

mod walk;

use crate::error::{CompileError, Res};
use crate::source::Source;
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use std::collections::HashMap;
use std::rc::Rc;

/// Index of a scope.
pub(crate) type ScopeId = usize;

/// What makes a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    /// The source text as a whole.
    Module,
    /// A class body.
    Class,
    /// A `def` or a lambda.
    Function,
    /// A list, set or dict comprehension.
    Comprehension,
    /// A generator expression.
    Generator,
    /// The type parameters of a definition, and what is evaluated among them.
    TypeParams,
    /// What is evaluated when somebody asks: a bound, constraints, a default of a type parameter, a type alias's value.
    Lazy,
}

impl ScopeKind {
    /// Whether it is one of the scopes for annotations, which see the names of a class body around them.
    pub(crate) fn is_annotation(self) -> bool {
        matches!(self, ScopeKind::TypeParams | ScopeKind::Lazy)
    }
}

/// What a scope says about a name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Symbol {
    /// It is a parameter.
    pub(crate) param: bool,
    /// It is assigned, imported, defined or deleted here (parameters included).
    pub(crate) bound: bool,
    /// It is bound by something other than an import.
    pub(crate) assigned: bool,
    /// It is read here.
    pub(crate) used: bool,
    /// Declared `global`.
    pub(crate) global: bool,
    /// Declared `nonlocal`, and where.
    pub(crate) nonlocal: Option<TextRange>,
    /// Where it is declared first.
    pub(crate) declared: Option<TextRange>,
    /// It has an annotation.
    pub(crate) annotated: bool,
    /// It is an iteration variable of this comprehension.
    pub(crate) iteration: bool,
    /// An assignment expression in this comprehension names it: it belongs to a scope around.
    pub(crate) named: bool,
    /// An inner scope with a frame of its own uses this scope's variable.
    pub(crate) captured: bool,
    /// The namespace of the class body around this scope for annotations comes before what the name means.
    pub(crate) class_first: bool,
    /// It is a type parameter.
    pub(crate) type_param: bool,
    /// What the name means here; known after [`Scopes::resolve`].
    pub(crate) place: Place,
}

/// Which variable a name means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// A global, or a builtin; in a class body, the class's namespace comes first.
    #[default]
    Global,
    /// A global by declaration.
    ExplicitGlobal,
    /// A variable of this scope, which shares the frame of the asking scope.
    Own(ScopeId),
    /// A variable of a scope with another frame, whose cell comes with the function.
    Free,
    /// An entry of the namespace of the class body.
    ClassName,
}

/// A scope.
#[derive(Debug)]
pub(crate) struct Scope {
    /// What made it.
    pub(crate) kind: ScopeKind,
    /// The scope around it.
    pub(crate) parent: Option<ScopeId>,
    /// Whether it lives in its parent's frame.
    pub(crate) inlined: bool,
    /// What becomes of names that begin with two underscores.
    pub(crate) private: Private,
    /// Its names, in the order of first mention.
    pub(crate) order: Vec<Name>,
    /// What it says about each.
    pub(crate) symbols: HashMap<Name, Symbol>,
    /// The free variables of its frame, in the order in which the closure holds them.
    pub(crate) frees: Vec<Name>,
    /// It contains `yield`.
    pub(crate) generator: bool,
    /// It is an `async def`, or a comprehension that awaits something.
    pub(crate) coroutine: bool,
    /// A method of this class needs the cell `__class__`.
    pub(crate) class_cell: bool,
    /// A scope for annotations in this class body needs the cell `__classdict__`.
    pub(crate) class_dict: bool,
    /// It is for annotations and directly in a class body.
    pub(crate) sees_class: bool,
    /// What the scope is, in messages: a kind of comprehension, or what it is for annotations of.
    pub(crate) construct: &'static str,
    /// It may look at its own variables by name (`locals()` and the like).
    pub(crate) reflective: bool,
    /// Names that methods of this class assign as `self.name`.
    pub(crate) self_attributes: Vec<Name>,
    /// It has annotated variables.
    pub(crate) annotations: bool,
}

/// All scopes of one source text; the module's is number 0.
#[derive(Debug, Default)]
pub(crate) struct Scopes {
    list: Vec<Scope>,
    by_range: HashMap<TextRange, ScopeId>,
    lazy_by_range: HashMap<TextRange, ScopeId>,
}

impl std::ops::Index<ScopeId> for Scopes {
    type Output = Scope;
    fn index(&self, id: ScopeId) -> &Scope {
        &self.list[id]
    }
}

impl Scopes {
    /// Collects and resolves the scopes of a tree. `future_annotations`: annotations are text, not code.
    pub(crate) fn build(source: &Source, tree: &ast::Mod, future_annotations: bool) -> Res<Scopes> {
        let mut scopes = walk::walk(source, tree, future_annotations)?;
        scopes.resolve(source)?;
        Ok(scopes)
    }

    /// The scope that the node with this range makes.
    pub(crate) fn at(&self, range: TextRange) -> ScopeId {
        self.by_range[&range]
    }

    /// The scope in which the expression with this range is evaluated when somebody asks.
    pub(crate) fn lazy_at(&self, range: TextRange) -> ScopeId {
        self.lazy_by_range[&range]
    }

    /// The scope whose frame a scope lives in.
    pub(crate) fn frame(&self, mut id: ScopeId) -> ScopeId {
        while self.list[id].inlined {
            id = self.list[id].parent.unwrap_or(0);
        }
        id
    }

    fn resolve(&mut self, source: &Source) -> Res {
        for id in 0..self.list.len() {
            for index in 0..self.list[id].order.len() {
                let name = self.list[id].order[index].clone();
                let place = self.place(source, id, &name)?;
                if let Some(symbol) = self.list[id].symbols.get_mut(&name) {
                    symbol.place = place;
                }
            }
        }
        self.list.iter_mut().for_each(|scope| scope.frees.sort());
        Ok(())
    }

    fn place(&mut self, source: &Source, id: ScopeId, name: &Name) -> Res<Place> {
        let scope = &self.list[id];
        let symbol = &scope.symbols[name];
        if let Some(range) = symbol.nonlocal {
            return match self.find(id, name) {
                Some(_) if self.names_type_param(id, name) => {
                    let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                    Err(CompileError::syntax(source, range, message))
                }
                Some(place) if place != Place::ExplicitGlobal => Ok(place),
                _ => Err(CompileError::syntax(source, range, format!("no binding for nonlocal '{name}' found"))),
            };
        }
        if symbol.global {
            return Ok(Place::ExplicitGlobal);
        }
        if symbol.bound {
            match scope.kind {
                ScopeKind::Module => return Ok(Place::Global),
                ScopeKind::Class => return Ok(Place::ClassName),
                _ => return Ok(Place::Own(id)),
            }
        }
        // Outside of every function, the class body comes before the globals; `find` tells for free variables.
        let sees_class = scope.sees_class;
        if let Some(class) = self.class_seen(id) {
            match class.symbols.get(name) {
                Some(symbol) if symbol.global => return Ok(Place::ExplicitGlobal),
                // What the class body binds, variables of functions around it don't stand in for.
                Some(symbol) if symbol.bound && symbol.nonlocal.is_none() && !self.found_before_class(id, name) => {
                    self.list[id].symbols.entry(name.clone()).or_default().class_first = true;
                    return Ok(Place::Global);
                }
                _ => {}
            }
        }
        let place = self.find(id, name).unwrap_or(Place::Global);
        let found_before = place == Place::Free && self.found_before_class(id, name);
        if sees_class
            && !found_before
            && name != "__classdict__"
            && let Some(symbol) = self.list[id].symbols.get_mut(name)
        {
            symbol.class_first = true;
        }
        Ok(place)
    }

    /// The class whose names this scope for annotations sees.
    fn class_seen(&self, id: ScopeId) -> Option<&Scope> {
        let mut scope = &self.list[id];
        while scope.sees_class {
            scope = &self.list[scope.parent?];
        }
        (scope.kind == ScopeKind::Class && self.list[id].sees_class).then_some(scope)
    }

    /// Whether a scope for annotations around another has a name, so that the class body around both does not come first.
    fn found_before_class(&self, id: ScopeId, name: &Name) -> bool {
        let mut at = self.list[id].parent;
        while let Some(scope) = at.map(|at| &self.list[at]).filter(|scope| scope.kind.is_annotation()) {
            if scope.symbols.get(name).is_some_and(|symbol| symbol.bound) {
                return true;
            }
            at = scope.parent;
        }
        false
    }

    /// Whether the binding that a `nonlocal` means is a type parameter.
    fn names_type_param(&self, id: ScopeId, name: &Name) -> bool {
        let mut at = self.list[id].parent;
        while let Some(scope) = at.map(|at| &self.list[at]) {
            if let Some(symbol) = scope.symbols.get(name).filter(|s| s.bound && s.nonlocal.is_none())
                && scope.kind != ScopeKind::Class
            {
                return symbol.type_param;
            }
            at = scope.parent;
        }
        false
    }

    /// Looks a name up in the scopes around `id`; None if it is a global. Where a frame is crossed, the variable is marked
    /// as captured and goes into the closures of all frames on the way.
    fn find(&mut self, id: ScopeId, name: &Name) -> Option<Place> {
        let mut crossed = Vec::new();
        let mut at = id;
        loop {
            if !self.list[at].inlined {
                crossed.push(at);
            }
            at = self.list[at].parent?;
            let scope = &mut self.list[at];
            match scope.kind {
                ScopeKind::Module => return None,
                // The class is not there yet for a comprehension that its body runs.
                ScopeKind::Class if name == "__class__" && crossed.is_empty() => return None,
                ScopeKind::Class if name == "__class__" => {
                    scope.class_cell = true;
                    break;
                }
                ScopeKind::Class if name == "__classdict__" => {
                    scope.class_dict = true;
                    break;
                }
                ScopeKind::Class => {}
                _ => match scope.symbols.get_mut(name) {
                    Some(symbol) if symbol.global => return Some(Place::ExplicitGlobal),
                    Some(symbol) if symbol.bound && symbol.nonlocal.is_none() => {
                        symbol.captured |= !crossed.is_empty();
                        break;
                    }
                    _ => {}
                },
            }
        }
        if crossed.is_empty() {
            return Some(Place::Own(at));
        }
        for frame in crossed {
            let frees = &mut self.list[frame].frees;
            if !frees.contains(name) {
                frees.push(name.clone());
            }
        }
        Some(Place::Free)
    }
}

/// What becomes of private names (`__x`) in a scope: `__x` in a class `C` stands for `_C__x`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Private {
    /// The innermost class around.
    class: Option<Name>,
    /// The only names that are changed: its type parameters, between these and the body of the class.
    only: Option<Rc<[Name]>>,
}

impl Private {
    /// In the body of a class.
    fn within(class: &Name) -> Private {
        Private { class: Some(class.clone()), only: None }
    }

    /// Among the type parameters of a class, and in its bases.
    fn among(class: &Name, params: &ast::TypeParams) -> Private {
        let names = params.type_params.iter().map(|param| param.name().id.clone());
        Private { class: Some(class.clone()), only: Some(names.collect()) }
    }

    /// The name that a name stands for.
    pub(crate) fn mangle(&self, name: &Name) -> Name {
        let unchanged = self.only.as_ref().is_some_and(|only| !only.contains(name));
        let Some(class) = self.class.as_ref().filter(|_| !unchanged) else { return name.clone() };
        let class = class.trim_start_matches('_');
        if !name.starts_with("__") || name.ends_with("__") || name.contains('.') || class.is_empty() {
            return name.clone();
        }
        Name::new(format!("_{class}{name}"))
    }
}
