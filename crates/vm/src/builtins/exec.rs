//! `eval`, `exec`, `compile`, `globals`, `locals`, `__import__`, `exit`: what runs code or looks at the code that runs.

use std::ops::RangeInclusive;
use std::sync::Arc;

use pellucid_bytecode::{Code, CodeKind, Instr, Position, VerifiedCode};

use crate::heap::{Gc, Str, Tuple};
use crate::host::{CompileMode, SourceError};
use crate::interp::code::{LoadedCode, const_value};
use crate::natives;
use crate::types::bytes::Bytes;
use crate::types::bytes::codec::no_surrogates;
use crate::types::class::Proxy;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};
use pellucid_bytecode::pure::source::{self, Undecodable};
use pellucid_bytecode::pure::surrogate;

pub(super) const FUNCTIONS: &[NativeDef] = natives![
    "eval(source, /, globals=None, locals=None)", "Return the value of an expression given as text or code." => eval;
    "exec(source, /, globals=None, locals=None, *, closure=None)", "Run statements given as text or code." => exec;
    "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", "Compile text to a code object." => compile;
    "globals()", "Return the module's variables." => globals;
    "breakpoint(*args, **kws)", "Call sys.breakpointhook, which by default starts the debugger." => breakpoint;
    "locals()", "Return the variables here." => locals;
    "__build_class__(func, name, /, *bases, **kwds)", "Build a class from the function that runs its body." => crate::ops::class::build_class;
    "__import__(name, globals=None, locals=None, fromlist=(), level=0)", "Import a module." => import;
    "help(object=None, /)", "Show what is told of an object." => help;
    "exit(code=None, /)", "Leave the program." => exit;
    "quit(code=None, /)", "Leave the program." => exit;
];

/// The flag of `compile` for a tree instead of code.
const ONLY_AST: i64 = 0x400;

/// The exception for source text that did not compile.
pub fn source_error(vm: &mut Vm, error: &SourceError, filename: &str) -> Raised {
    let exc = match error.kind {
        "IndentationError" => Exc::IndentationError,
        "TabError" => Exc::TabError,
        _ => Exc::SyntaxError,
    };
    let message = vm.new_str(&error.message);
    let text = match &error.text {
        None => Value::NONE,
        Some(text) => vm.new_str(text),
    };
    let place = [error.line, error.column, error.end_line, error.end_column].map(|n| Value::from_usize(n as usize));
    let filename = vm.new_str(filename);
    let place = vm.new_tuple(&[filename, place[0], place[1], text, place[2], place[3]]);
    vm.err_args(exc, &[message, place])
}

/// Source text as it was handed in: a string, or bytes in the encoding that they name or UTF-8; None for anything else.
fn source_text(vm: &mut Vm, source: Value) -> PyResult<Option<String>> {
    let text = if let Some(text) = vm.cast::<Str>(source) {
        if let Some(at) = surrogate::find(text.as_str()) {
            return Err(no_surrogates(vm, text, at));
        }
        text.as_str().to_owned()
    } else if let Some(bytes) = vm.cast::<Bytes>(source) {
        match source::decode(bytes.as_slice()) {
            Ok(text) => text.into_owned(),
            Err(Undecodable::Utf8(_)) => {
                return Err(vm.err(Exc::SyntaxError, "(unicode error) the source is not UTF-8"));
            }
            Err(Undecodable::Encoding(name)) => {
                return Err(vm.err(Exc::SyntaxError, format!("unknown encoding: {name}")));
            }
        }
    } else {
        return Ok(None);
    };
    if text.contains('\0') {
        return Err(vm.err(Exc::SyntaxError, "source code string cannot contain null bytes"));
    }
    Ok(Some(text))
}

fn verify(vm: &mut Vm, code: Code) -> PyResult<Arc<VerifiedCode>> {
    pellucid_bytecode::verify(code).map_err(|error| vm.err(Exc::SystemError, format!("bad code: {error}")))
}

/// Where a tree's text has the characters of names that no identifier has: as `_ast` puts them.
const STAND_INS: RangeInclusive<u32> = 0x3_0000..=0x3_007f;

/// Makes the code of a tree's text the tree's: with names as they were, and the lines that the statements say they are on.
fn back_to_tree(code: &mut Code, places: &[u32]) {
    let names = [&mut code.name, &mut code.qualname].into_iter();
    let names = names.chain(&mut code.locals).chain(&mut code.cells).chain(&mut code.frees).chain(&mut code.names);
    for name in names {
        let back = |c: char| match STAND_INS.contains(&c.into()) {
            true => char::from((u32::from(c) - STAND_INS.start()) as u8),
            false => c,
        };
        *name = name.chars().map(back).collect();
    }
    code.first_line = line_in(places, code.first_line);
    for position in &mut code.positions {
        let line = line_in(places, position.line);
        *position = Position { line, column: 0, end_line: line, end_column: 0 };
    }
    code.codes.iter_mut().for_each(|code| back_to_tree(code, places));
}

/// The line of the source that a line of a tree's text is on.
fn line_in(places: &[u32], line: u32) -> u32 {
    let index = (line as usize).checked_sub(1);
    index.and_then(|index| places.get(index).or(places.last())).copied().unwrap_or(line)
}

fn compile_text(vm: &mut Vm, text: &str, filename: &str, mode: CompileMode) -> PyResult<Arc<VerifiedCode>> {
    compile_at(vm, text, None, filename, mode)
}

/// Compiles a text, of a tree if places are given for its lines.
fn compile_at(
    vm: &mut Vm,
    text: &str,
    places: Option<&[u32]>,
    filename: &str,
    mode: CompileMode,
) -> PyResult<Arc<VerifiedCode>> {
    match vm.host.compile(text, filename, mode) {
        Ok(mut code) => {
            if let Some(places) = places {
                back_to_tree(&mut code, places);
            }
            let warnings = vm.host.take_warnings();
            vm.tell_warnings(&warnings, filename)?;
            verify(vm, code)
        }
        Err(mut error) => {
            if let Some(places) = places {
                (error.line, error.end_line) = (line_in(places, error.line), line_in(places, error.end_line));
            }
            Err(refused(vm, *error, text, filename, mode))
        }
    }
}

/// The exception for text that was handed in and did not compile.
fn refused(vm: &mut Vm, mut error: SourceError, text: &str, filename: &str, mode: CompileMode) -> Raised {
    // Where an expression ends too early, CPython has no column to name.
    let at_end = error.column as usize > text.trim_end().chars().count();
    if mode == CompileMode::Eval && at_end && error.message == "invalid syntax" {
        (error.column, error.end_column) = (0, 0);
    }
    if mode == CompileMode::Eval && text.trim().is_empty() {
        (error.line, error.end_line) = (0, 0);
    }
    if error.late {
        error.text = None;
    }
    if mode != CompileMode::Module {
        without_added_newline(&mut error, text);
    }
    source_error(vm, &error, filename)
}

/// A text that is no file's is told as it was given: without a newline behind its last line.
fn without_added_newline(error: &mut SourceError, text: &str) {
    if text.is_empty() && error.text.is_some() {
        error.text = Some(String::new());
    } else if let Some(line) = &mut error.text
        && !text.ends_with('\n')
        && line.strip_suffix('\n').is_some_and(|line| text.rsplit('\n').next() == Some(line))
    {
        line.pop();
    }
}

/// The syntax tree of a text, as nodes of the module `ast`, which makes them of the host's rows.
fn syntax_tree(vm: &mut Vm, text: &str, filename: &str, mode: CompileMode) -> PyResult {
    match vm.host.syntax(text, filename, mode) {
        Ok(rows) => {
            let rows = const_value(vm, &rows)?;
            vm.root(rows);
            ask_for_nodes(vm, "_made", &[rows])
        }
        Err(error) => Err(refused(vm, *error, text, filename, mode)),
    }
}

/// Calls a function of the module of nodes.
fn ask_for_nodes(vm: &mut Vm, function: &str, args: &[Value]) -> PyResult {
    let module = vm.import("_ast")?;
    vm.root(module);
    let name = vm.heap.intern(function);
    vm.call_method(module, name, args)
}

impl Vm {
    /// Warns of something that will not work for ever, in the name of the function that runs.
    ///
    /// # Errors
    /// The warning itself, where a filter makes it an error.
    #[cold]
    pub fn warn_deprecated(&mut self, message: &str) -> PyResult<()> {
        let module = self.import("warnings")?;
        self.root(module);
        let (name, message) = (self.heap.intern("warn"), self.new_str(message));
        let category = self.types.exception(Exc::DeprecationWarning).into();
        self.call_method(module, name, &[message, category]).map(|_| ())
    }

    /// Tells what the compiler has warned of, as the filters of the module `warnings` say.
    ///
    /// # Errors
    /// SyntaxError for a warning that a filter makes an error; what a replaced `showwarning` raises.
    pub fn tell_warnings(&mut self, warnings: &[SourceError], filename: &str) -> PyResult<()> {
        if warnings.is_empty() {
            return Ok(());
        }
        let module = self.import("warnings")?;
        self.root(module);
        let name = self.heap.intern("_warn_of_source");
        for warning in warnings {
            let message = self.new_str(&warning.message);
            self.root(message);
            let file = self.new_str(filename);
            self.root(file);
            let told = self.call_method(module, name, &[message, file, Value::from_usize(warning.line as usize)]);
            if let Err(raised) = told {
                if !self.is_exc(raised, Exc::SyntaxWarning) {
                    return Err(raised);
                }
                let mut error = warning.clone();
                if error.late && filename.starts_with('<') {
                    error.text = None;
                }
                return Err(source_error(self, &error, filename));
            }
        }
        Ok(())
    }
}

/// The code to be run by `eval` or `exec`.
fn code_of(vm: &mut Vm, source: Value, mode: CompileMode, name: &str) -> PyResult<Gc<LoadedCode>> {
    if let Some(code) = source.as_gc::<LoadedCode>() {
        return Ok(code);
    }
    let Some(text) = source_text(vm, source)? else {
        return Err(vm.type_error(format!("{name}() arg 1 must be a string, bytes or code object")));
    };
    let text = if mode == CompileMode::Eval { text.trim_start_matches([' ', '\t']) } else { &text };
    let verified = compile_text(vm, text, "<string>", mode)?;
    vm.load_code(&verified)
}

/// Code with free variables has nowhere to get them from.
fn refuse_free_variables(vm: &mut Vm, code: Gc<LoadedCode>, name: &str) -> PyResult<()> {
    match vm.heap[code].verified.code().frees.len() {
        0 => Ok(()),
        count if name == "exec" => {
            Err(vm.type_error(format!("code object requires a closure of exactly length {count}")))
        }
        _ => Err(vm.type_error(format!("code object passed to {name}() may not contain free variables"))),
    }
}

/// A module's code with its global names made names of a namespace: what `exec` with locals of their own runs. Functions
/// inside go on using globals.
fn with_namespace(vm: &mut Vm, code: Gc<LoadedCode>) -> PyResult<Gc<LoadedCode>> {
    let mut code = vm.heap[code].verified.to_code();
    if code.kind == CodeKind::Module {
        code.kind = CodeKind::Class;
        let declared: Vec<bool> = code.names.iter().map(|name| code.declares_global(name)).collect();
        for instr in &mut code.instrs {
            *instr = match *instr {
                Instr::LoadGlobal { name } if !declared[name.index()] => Instr::LoadName { name },
                Instr::StoreGlobal { name } if !declared[name.index()] => Instr::StoreName { name },
                Instr::DeleteGlobal { name } if !declared[name.index()] => Instr::DeleteName { name },
                other => other,
            };
        }
    }
    let verified = verify(vm, code)?;
    vm.load_code(&verified)
}

/// Runs code in the namespaces given, or in those of the caller.
fn run(vm: &mut Vm, code: Gc<LoadedCode>, globals: Value, locals: Value) -> PyResult {
    let (globals, locals) = match globals.not_none() {
        None => {
            let here = match vm.current_globals() {
                Some(globals) => globals,
                None => vm.new_dict(),
            };
            let locals = match locals.not_none() {
                Some(locals) => locals,
                None => vm.current_locals()?,
            };
            (here, locals)
        }
        Some(globals) => {
            let dict = vm.cast::<Dict>(globals).expect("the caller has checked it");
            // A subclass may have a say in what a name of the module is.
            (dict, locals.not_none().unwrap_or(globals))
        }
    };
    let builtins = vm.names.builtins;
    if vm.heap[globals].get_str(builtins).is_none() {
        let module = vm.builtins_module();
        vm.heap.dict_set_str(globals, builtins, module);
    }
    vm.root(code);
    vm.root(globals);
    vm.root(locals);
    if locals == globals.into() {
        return vm.run_loaded(code, globals, None);
    }
    let code = with_namespace(vm, code)?;
    vm.run_loaded(code, globals, Some(locals))
}

impl Vm {
    /// Evaluates an expression with the variables of a running frame, the outermost being 0. What it does to variables of
    /// a function does not reach the function.
    ///
    /// # Errors
    /// A SyntaxError, or whatever the expression raises.
    pub fn evaluate_in_frame(&mut self, level: usize, expression: &str) -> PyResult {
        let globals = self.frame_view(level).globals;
        let locals = self.locals_at(self.frame_count() - 1 - level, true)?;
        let mark = self.root_mark();
        self.root(locals);
        let verified = compile_text(self, expression, "<expression>", CompileMode::Eval);
        let code = verified.and_then(|verified| self.load_code(&verified));
        let result = code.and_then(|code| run(self, code, globals.into(), locals));
        self.unroot(mark);
        result
    }
}

fn is_mapping(vm: &mut Vm, value: Value) -> bool {
    let name = vm.names.getitem;
    vm.cast::<Dict>(value).is_some() || vm.lookup_special(value, name).is_some()
}

fn eval(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[2].not_none().is_some() && !is_mapping(vm, args[2]) {
        return Err(vm.type_error("locals must be a mapping"));
    }
    if let Some(globals) = args[1].not_none()
        && (vm.cast::<Dict>(globals).is_none() || globals.is::<Proxy>())
    {
        let message = match is_mapping(vm, globals) {
            true => "globals must be a real dict; try eval(code, {}, mapping)",
            false => "globals must be a dict",
        };
        return Err(vm.type_error(message));
    }
    let code = code_of(vm, args[0], CompileMode::Eval, "eval")?;
    refuse_free_variables(vm, code, "eval")?;
    run(vm, code, args[1], args[2])
}

fn exec(vm: &mut Vm, args: &[Value]) -> PyResult {
    if let Some(globals) = args[1].not_none()
        && (vm.cast::<Dict>(globals).is_none() || globals.is::<Proxy>())
    {
        let message = format!("exec() globals must be a dict, not {}", vm.type_name(globals));
        return Err(vm.type_error(message));
    }
    if let Some(locals) = args[2].not_none()
        && !is_mapping(vm, locals)
    {
        let message = format!("locals must be a mapping or None, not {}", vm.type_name(locals));
        return Err(vm.type_error(message));
    }
    let code = code_of(vm, args[0], CompileMode::Module, "exec")?;
    refuse_free_variables(vm, code, "exec")?;
    run(vm, code, args[1], args[2])?;
    Ok(Value::NONE)
}

/// The file that code says it is from: text, bytes or a path.
fn code_filename(vm: &mut Vm, value: Value) -> PyResult<Gc<Str>> {
    if let Some(text) = vm.cast::<Str>(value) {
        return Ok(text);
    }
    if let Some(bytes) = vm.cast::<Bytes>(value) {
        let text = String::from_utf8_lossy(bytes.as_slice()).into_owned();
        return Ok(vm.heap.alloc_str(&text));
    }
    let fspath = vm.heap.intern("__fspath__");
    match vm.call_special(value, fspath, &[])? {
        Some(path) => vm.to_str(path, "a path"),
        None => {
            let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn compile(vm: &mut Vm, args: &[Value]) -> PyResult {
    let filename = code_filename(vm, args[1])?;
    let mode = vm.to_str(args[2], "compile() argument 'mode'")?;
    let only_tree = match args[3].present() {
        Some(flags) => i64::from(vm.to_c_int(flags)?) & ONLY_AST != 0,
        None => false,
    };
    if [filename, mode].iter().any(|text| text.as_str().contains('\0')) {
        return Err(vm.value_error("embedded null character"));
    }
    let mode = match mode.as_str() {
        "exec" => CompileMode::Module,
        "eval" => CompileMode::Eval,
        "single" => CompileMode::Interactive,
        _ => {
            let last = if only_tree { ", 'single' or 'func_type'" } else { " or 'single'" };
            return Err(vm.value_error(format!("compile() mode must be 'exec', 'eval'{last}")));
        }
    };
    if args[0].is::<LoadedCode>() {
        return Ok(args[0]);
    }
    let (text, places) = match source_text(vm, args[0])? {
        Some(text) => (text, None),
        None => {
            let written = ask_for_nodes(vm, "_text_of", &[args[0], args[2]])?;
            vm.root(written);
            let Some(&[text, places]) = vm.cast::<Tuple>(written).as_ref().map(|pair| pair.items()) else {
                return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
            };
            if only_tree {
                return Ok(args[0]);
            }
            let line = |place: Value| place.as_small_int().and_then(|line| u32::try_from(line).ok()).unwrap_or(1);
            let places: Vec<u32> = vm.collect(places)?.into_iter().map(line).collect();
            (vm.to_str(text, "a tree's text")?.as_str().to_owned(), Some(places))
        }
    };
    if only_tree {
        return syntax_tree(vm, &text, filename.as_str(), mode);
    }
    let verified = compile_at(vm, &text, places.as_deref(), filename.as_str(), mode)?;
    Ok(vm.load_code(&verified)?.into())
}

fn globals(vm: &mut Vm, _: &[Value]) -> PyResult {
    match vm.current_globals() {
        Some(globals) => Ok(globals.into()),
        None => Ok(vm.new_dict().into()),
    }
}

fn breakpoint(vm: &mut Vm, args: &[Value]) -> PyResult {
    let sys = vm.import("sys")?;
    vm.root(sys);
    let name = vm.heap.intern("breakpointhook");
    let Some(hook) = vm.getattr_opt(sys, name)? else {
        return Err(vm.err(Exc::RuntimeError, "lost sys.breakpointhook"));
    };
    vm.root(hook);
    let keywords = crate::types::class::keyword_pairs(vm, args[0]);
    vm.call_kw(hook, &args[1..], &keywords)
}

fn locals(vm: &mut Vm, _: &[Value]) -> PyResult {
    vm.current_locals()
}

fn import(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(name) = vm.cast::<Str>(args[0]) else { return Err(vm.type_error("module name must be a string")) };
    let level = match args[4].present() {
        None => 0,
        Some(level) => vm.to_isize(level)?,
    };
    let globals = match args[1].not_none().and_then(|g| vm.cast::<Dict>(g)) {
        Some(globals) => globals,
        None => vm.new_dict(),
    };
    vm.root(globals);
    let name = vm.heap.intern(name.as_str());
    let fromlist = args[3].present().unwrap_or(Value::NONE);
    vm.import_name(name, level, fromlist, globals)
}

/// The library's `pydoc` knows what to say.
fn help(vm: &mut Vm, args: &[Value]) -> PyResult {
    let module = vm.import("pydoc")?;
    vm.root(module);
    let name = vm.heap.intern("_help");
    vm.call_method(module, name, args)
}

fn exit(vm: &mut Vm, args: &[Value]) -> PyResult {
    let code = args[0].present();
    Err(vm.err_args(Exc::SystemExit, code.as_slice()))
}
