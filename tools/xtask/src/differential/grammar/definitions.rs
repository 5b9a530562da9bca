//! Functions, generators and coroutines, and how they are called.

use super::names::{Function, Parameter, Scope, Type, Variable};
use super::{Place, Writer};

/// Types of parameters and results.
const TYPES: &[char] = &['i', 'i', 'i', 's', 's', 'f', 'l', 'd', 't', 'x', 'x', 'b'];

impl Writer {
    /// A function with a body, and mostly a call of it.
    pub fn function(&mut self) {
        let result = self.pick(TYPES);
        let function = self.signature(result);
        if self.chance(20) {
            let decorator = self.pick(&["logged", "logged_as('one')", "functools.cache", "(lambda f: f)"]);
            self.line(&format!("@{decorator}"));
        }
        let parameters = self.parameters(&function);
        self.line(&format!("def {}({parameters}):", function.name));
        self.body(&function, Place { function: true, ..Place::default() });
        self.finish(function);
    }

    /// A generator, and a few ways to run it.
    pub fn generator(&mut self) {
        let function = self.signature('g');
        let start = self.lines.len();
        let parameters = self.parameters(&function);
        self.line(&format!("def {}({parameters}):", function.name));
        self.body(&function, Place { function: true, generator: true, ..Place::default() });
        let call = self.call(&function, 2);
        // One that does something when it is closed is called only where it is: when else that happens is nobody's promise.
        let text = self.lines[start..].join("\n");
        if !["try:", "with ", "except"].iter().any(|word| text.contains(word)) {
            self.scope().functions.push(function);
        }
        let row = self.row(&[
            (3, "try:\n    print(list(#))\nexcept Exception as e:\n    show(e)"),
            (3, "$1 = #\ntry:\n    print(next($1), $1.send($x), $1.send($x))\nexcept BaseException as e:\n    show(e)"),
            (3, "$1 = #\ntry:\n    print(next($1), $1.throw($X))\n    print(list($1))\nexcept BaseException as e:\n    show(e)\nprint(list($1))"),
            (2, "$1 = #\ntry:\n    print(next($1))\n    print($1.close())\n    print(next($1, 'end'))\nexcept BaseException as e:\n    trace(e)"),
            (2, "def $2():\n    $3 = yield from #\n    print('result', $3)\n    return $3\n$1 = $2()\ntry:\n    print(next($1), $1.send(1))\n    print($1.throw($X))\n    print(list($1))\nexcept Exception as e:\n    trace(e)"),
            (1, "try:\n    $4, *$5 = #\n    print($4, $5)\n    print(*#)\nexcept Exception as e:\n    show(e)"),
            (1, "try:\n    print(sum(1 for _ in #), max(#, default=None, key=repr))\nexcept Exception as e:\n    trace(e)"),
            (1, "$1 = #\ntry:\n    $1.send($x)\nexcept Exception as e:\n    show(e)\nprint($1.gi_running, $1.gi_frame is None)"),
        ]);
        let mut text = row.replace('#', &call);
        for digit in 1..=5 {
            let name = self.fresh();
            text = text.replace(&format!("${digit}"), &name);
        }
        if let Some(name) = text.split(" = ").next().filter(|name| name.starts_with('v') && !name.contains(' ')) {
            text = format!("{text}\ntry:\n    {name}.close()\nexcept BaseException as e:\n    show(e)");
        }
        for line in text.lines() {
            let filled = self.fill(line, 2);
            self.line(&filled);
        }
    }

    /// A coroutine and a run of it.
    pub fn coroutine(&mut self) {
        let mut function = self.signature('c');
        function.star = (false, false);
        let parameters = self.parameters(&function);
        self.line(&format!("async def {}({parameters}):", function.name));
        self.body(&function, Place { function: true, coroutine: true, ..Place::default() });
        let call = self.call(&function, 2);
        self.line("try:");
        self.line(&format!("    print('driven', drive({call}))"));
        self.line("except Exception as e:");
        self.line("    trace(e)");
    }

    /// A name, and parameters of every kind.
    fn signature(&mut self, result: char) -> Function {
        let count = self.rng.usize(0..4);
        let (only_place, only_name) = (self.chance(15), self.chance(20));
        let mut parameters = Vec::new();
        let mut default = false;
        for index in 0..count {
            let by_name = only_name && index + 1 == count;
            default |= self.chance(30);
            parameters.push(Parameter {
                name: self.fresh(),
                letter: self.pick(TYPES),
                default: if by_name { self.chance(50) } else { default },
                only_place: only_place && index == 0 && count > 1,
                only_name: by_name,
            });
        }
        let name = self.fresh().replace('v', "f");
        Function { name, parameters, result, star: (self.chance(15), self.chance(12)) }
    }

    /// What stands between the parentheses of a definition.
    fn parameters(&mut self, function: &Function) -> String {
        let mut parts = Vec::new();
        let mut star = function.star.0.then(|| "*args".to_owned());
        for parameter in &function.parameters {
            if parameter.only_name {
                parts.push(star.take().unwrap_or("*".into()));
            }
            let mut text = parameter.name.clone();
            if self.chance(5) {
                text += ": int";
            }
            if parameter.default {
                let place = self.place;
                self.place.no_walrus = true;
                text = format!("{text}={}", self.hole(parameter.letter, 2));
                self.place = place;
            }
            parts.push(text);
            if parameter.only_place {
                parts.push("/".into());
            }
        }
        parts.extend(star);
        if function.star.1 {
            parts.push("**kwargs".into());
        }
        parts.join(", ")
    }

    /// The body of a function, with inner functions that use its variables, and what it returns.
    pub fn body(&mut self, function: &Function, place: Place) {
        let outer = std::mem::replace(&mut self.place, place);
        let mut scope = Scope::default();
        for parameter in &function.parameters {
            scope.variables.push(Variable { name: parameter.name.clone(), ty: Type::of(parameter.letter) });
        }
        if function.star.0 {
            scope.variables.push(Variable { name: "args".into(), ty: Type::of('t') });
        }
        if function.star.1 {
            scope.variables.push(Variable { name: "kwargs".into(), ty: Type::of('d') });
        }
        self.indent += 1;
        if self.chance(60) {
            self.line("tick()");
        }
        if self.chance(12)
            && self.scopes.len() == 1
            && let Some(name) = self.variable(Type::of('i'))
            && self.rng.bool()
            && !scope.variables.iter().any(|v| v.name == name)
        {
            self.line(&format!("global {name}"));
            scope.locals.push(Variable { name, ty: Type::of('i') });
        }
        self.scopes.push(scope);
        for _ in 0..self.rng.u32(1..4) {
            if self.scopes.len() < 4 && self.chance(15) && self.budget > 0 {
                self.inner();
            } else {
                self.statement();
            }
        }
        if function.result == 'g' {
            self.write_line("yield $x");
        } else {
            let returned = if function.result == 'c' { 'x' } else { function.result };
            if self.chance(90) {
                let value = self.hole(returned, 3);
                self.line(&format!("return {value}"));
            }
        }
        self.scopes.pop();
        self.indent -= 1;
        self.place = outer;
    }

    fn write_line(&mut self, text: &str) {
        let filled = self.fill(text, 2);
        self.line(&filled);
    }

    /// A function in a function, which may change the variables around it.
    fn inner(&mut self) {
        let mine: Vec<Variable> =
            self.scope().variables.iter().filter(|v| !["args", "kwargs"].contains(&v.name.as_str())).cloned().collect();
        let result = self.pick(TYPES);
        let function = self.signature(result);
        let parameters = self.parameters(&function);
        self.line(&format!("def {}({parameters}):", function.name));
        let before = self.lines.len();
        self.body(&function, Place { function: true, ..Place::default() });
        // The first line of the body may say that a variable is the outer function's.
        if let Some(variable) = mine.last().filter(|_| self.rng.bool()) {
            let bound: Vec<&str> = function.parameters.iter().map(|p| p.name.as_str()).collect();
            let globals = self.lines[before..].iter().any(|line| line.trim_start().starts_with("global"));
            if !bound.contains(&variable.name.as_str()) && !globals {
                let indent = "    ".repeat(self.indent + 1);
                self.lines.insert(before, format!("{indent}nonlocal {}", variable.name));
                if variable.ty.letter == 'i' && self.rng.bool() {
                    self.lines.insert(before + 1, format!("{indent}{} += 1", variable.name));
                }
            }
        }
        self.finish(function);
    }

    /// A defined function is there to be called.
    fn finish(&mut self, function: Function) {
        if self.chance(70) {
            let call = self.call(&function, 2);
            if self.scopes.len() == 1 {
                self.line("try:");
                self.line(&format!("    print('{}', {call})", function.name));
                self.line("except Exception as error:");
                let handler = self.pick(&["show", "trace"]);
                self.line(&format!("    {handler}(error)"));
            } else {
                self.line(&format!("print('{}', {call})", function.name));
            }
        }
        self.scope().functions.push(function);
    }

    /// A call that mostly fits the parameters.
    pub fn call(&mut self, function: &Function, depth: u32) -> String {
        let mut parts = Vec::new();
        let mut named = false;
        for parameter in &function.parameters {
            if parameter.default && self.chance(40) {
                named = true;
                continue;
            }
            if self.chance(2) {
                continue;
            }
            let value = self.hole(parameter.letter, depth);
            if named && parameter.only_place {
                continue;
            }
            if parameter.only_name || named || (!parameter.only_place && self.chance(20)) {
                named = true;
                parts.push(format!("{}={value}", parameter.name));
            } else {
                parts.push(value);
            }
        }
        if !named && function.star.0 && self.chance(60) {
            parts.push(self.fill("*$I", depth));
        }
        if function.star.1 && self.chance(60) {
            parts.push(self.fill("**{'extra': $x}", depth));
        }
        match self.rng.u32(0..200) {
            0 => parts.push(self.fill("unknown=$x", 1)),
            1 if !named => parts.push(self.fill("*$t", 1)),
            2 => parts.push(self.fill("**$d", 1)),
            3 if !named => parts.push(self.fill("$x", 1)),
            _ => {}
        }
        format!("{}({})", function.name, parts.join(", "))
    }
}
