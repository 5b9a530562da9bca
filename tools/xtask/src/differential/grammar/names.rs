//! Names: which variables, functions and classes there are where, and of which type they are meant to be.

use super::Writer;

/// What a value is meant to be; a letter, as the holes have it, and the class of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Type {
    /// `i`nt, `f`loat, `s`tr, b`y`tes, `l`ist, `d`ict, s`e`t, `t`uple, `b`ool, `o`bject, `x` for any.
    pub letter: char,
}

impl Type {
    pub fn of(letter: char) -> Type {
        Type { letter }
    }
}

/// A variable and what is meant to be in it.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    pub ty: Type,
}

/// A function that can be called: its parameters in order, with how they may be given.
#[derive(Clone, Debug)]
pub struct Function {
    pub name: String,
    pub parameters: Vec<Parameter>,
    /// What it returns; `g` for a generator.
    pub result: char,
    /// Whether more arguments are taken by place, and by name.
    pub star: (bool, bool),
}

/// One parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub name: String,
    pub letter: char,
    pub default: bool,
    /// `/` stands behind it, `*` before it.
    pub only_place: bool,
    pub only_name: bool,
}

/// A class: what its instances can do.
#[derive(Clone, Debug)]
pub struct Class {
    pub name: String,
    /// What `__init__` takes.
    pub init: Vec<char>,
    /// Attributes of instances and of the class.
    pub attributes: Vec<(String, char)>,
    /// Methods: name, parameters, result.
    pub methods: Vec<(String, Vec<char>, char)>,
    /// Whether it is an exception.
    pub exception: bool,
}

/// What a function, class or module defines.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    pub variables: Vec<Variable>,
    /// Variables of comprehensions and lambdas around the place that is written now.
    pub locals: Vec<Variable>,
    pub functions: Vec<Function>,
    pub classes: Vec<Class>,
}

impl Writer {
    /// A variable of this type that is meant to exist here: of this scope sooner than of those around it.
    pub fn variable(&mut self, ty: Type) -> Option<String> {
        let fits = |variable: &&Variable| variable.ty == ty || ty.letter == 'x';
        let mut names: Vec<String> = Vec::new();
        let inner = self.scopes.len() - 1;
        for (index, scope) in self.scopes.iter().enumerate() {
            let times = if index == inner { 3 } else { 1 };
            for variable in scope.variables.iter().chain(&scope.locals).chain(&scope.locals).filter(fits) {
                names.extend(std::iter::repeat_n(variable.name.clone(), times));
            }
        }
        (!names.is_empty()).then(|| names.swap_remove(self.rng.usize(0..names.len())))
    }

    /// A name to assign to: an old one of this scope, or a new one. From then on it is of this type.
    pub fn target(&mut self, ty: Type) -> String {
        let same: Vec<String> = self.scope().variables.iter().filter(|v| v.ty == ty).map(|v| v.name.clone()).collect();
        if !same.is_empty() && self.chance(45) {
            return same[self.rng.usize(0..same.len())].clone();
        }
        if self.chance(5) && !self.scope().variables.is_empty() {
            let count = self.scope().variables.len();
            let index = self.rng.usize(0..count);
            self.scope().variables[index].ty = ty;
            return self.scope().variables[index].name.clone();
        }
        // A name from outside, which makes it local here: whoever reads it earlier meets an error.
        if self.chance(1)
            && self.scopes.len() > 1
            && let Some(name) = self.variable(ty)
        {
            return name;
        }
        let name = self.fresh();
        self.scope().variables.push(Variable { name: name.clone(), ty });
        name
    }

    /// The scope that is written now.
    pub fn scope(&mut self) -> &mut Scope {
        let inner = self.scopes.len() - 1;
        &mut self.scopes[inner]
    }

    /// A function that returns something of this type.
    pub fn function_of(&mut self, letter: char) -> Option<Function> {
        let all: Vec<&Function> =
            self.scopes.iter().flat_map(|scope| &scope.functions).filter(|f| f.result == letter).collect();
        (!all.is_empty()).then(|| all[self.rng.usize(0..all.len())].clone())
    }

    /// A class of which instances can be made; an exception if that is asked for.
    pub fn class_of(&mut self, exception: bool) -> Option<Class> {
        let all: Vec<&Class> =
            self.scopes.iter().flat_map(|scope| &scope.classes).filter(|c| c.exception == exception).collect();
        (!all.is_empty()).then(|| all[self.rng.usize(0..all.len())].clone())
    }
}
