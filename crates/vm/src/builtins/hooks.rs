//! What `sys` lets a program put in the place of the machine's own: how a value is echoed at a prompt (`displayhook`), and
//! what is said of an exception that nobody caught (`excepthook`). Asked by the interpreter's PRINT and by
//! [`Vm::exit_status`]; a program that has not imported `sys` pays a look into `sys.modules`.

use super::stream::Stream;
use crate::heap::{Gc, Str};
use crate::traceback::render;
use crate::types::exception::{Exc, Traceback};
use crate::types::module::Module;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// Something of the module `sys`, if a program has imported that.
    fn sys_item(&mut self, name: &str) -> Option<Value> {
        let (sys, name) = (self.heap.intern("sys"), self.heap.intern(name));
        let sys = self.heap[self.modules].get_str(sys)?.as_gc::<Module>()?;
        self.heap[self.heap[sys].dict].get_str(name)
    }

    /// What a program has put in the place of a hook; None if it has left it alone.
    fn replaced(&mut self, name: &str) -> Option<Value> {
        let hook = self.sys_item(name)?;
        (self.sys_item(&format!("__{name}__"))? != hook).then_some(hook)
    }

    /// The echo of a prompt, by way of `sys.displayhook`.
    ///
    /// # Errors
    /// What the hook, or `repr`, raises.
    pub fn echo(&mut self, value: Value) -> PyResult<()> {
        match self.replaced("displayhook") {
            Some(hook) => self.call(hook, &[value]).map(|_| ()),
            None => self.display(value),
        }
    }

    /// `sys.displayhook`: shows a value that is not None and remembers it as `_`.
    ///
    /// # Errors
    /// What `repr` or the output raises.
    pub fn display(&mut self, value: Value) -> PyResult<()> {
        if value.is_none() {
            return Ok(());
        }
        let (builtins, underscore) = (self.builtins, self.heap.intern("_"));
        let text = self.repr(value)?;
        let line = format!("{}\n", text.as_str());
        match self.sys_item("stdout") {
            Some(out) if out != self.stream(Stream::Out) => self.write_to(out, &line)?,
            _ => self.write_out(&line)?,
        }
        self.heap.dict_set_str(builtins, underscore, value);
        Ok(())
    }

    /// `sys.excepthook`: shows an exception on `sys.stderr`.
    ///
    /// # Errors
    /// TypeError if it is none; what writing raises.
    pub fn show_exception(&mut self, value: Value, traceback: Value) -> PyResult<()> {
        self.show_exception_after("", value, traceback)
    }

    /// As [`Vm::show_exception`], with some words before.
    ///
    /// # Errors
    /// As there.
    pub fn show_exception_after(&mut self, words: &str, value: Value, traceback: Value) -> PyResult<()> {
        let Some(raised) = self.as_exception(value) else {
            let message = format!("print_exception(): Exception expected for value, {} found", self.type_name(value));
            return Err(self.type_error(message));
        };
        if raised.traceback().is_none() && traceback.is::<Traceback>() {
            raised.set_traceback(traceback);
        }
        let text = words.to_owned() + &render(self, raised, true);
        let errors = match self.sys_item("stderr") {
            Some(errors) => errors,
            None => self.stream(Stream::Err),
        };
        match errors.is_none() {
            true => Ok(()),
            false => self.write_to(errors, &text),
        }
    }

    /// What is to be said on standard error of an exception that nobody caught, which may be nothing because the program
    /// has seen to it: by `sys.excepthook`, or by a `sys.stderr` of its own.
    ///
    /// # Errors
    /// The SystemExit that a hook raised.
    pub(crate) fn last_words(&mut self, raised: Raised) -> PyResult<String> {
        let mark = self.root_mark();
        self.root(raised.0);
        self.remember_last(raised);
        let words = match self.replaced("excepthook") {
            Some(hook) => self.call_excepthook(hook, raised),
            None => Ok(self.words_to_own_stderr(raised)),
        };
        self.unroot(mark);
        words
    }

    fn call_excepthook(&mut self, hook: Value, raised: Raised) -> PyResult<String> {
        let class = self.class_of(raised.value()).into();
        match self.call(hook, &[class, raised.value(), raised.traceback()]) {
            Ok(_) => Ok(String::new()),
            Err(error) if self.is_exc(error, Exc::SystemExit) => Err(error),
            Err(error) => {
                self.root(error.0);
                let (second, first) = (render(self, error, true), render(self, raised, true));
                Ok(format!("Error in sys.excepthook:\n{second}\nOriginal exception was:\n{first}"))
            }
        }
    }

    /// The text for an exception, or nothing if it went to what the program has put in the place of standard error.
    fn words_to_own_stderr(&mut self, raised: Raised) -> String {
        let text = render(self, raised, true);
        match self.sys_item("stderr") {
            Some(errors) if errors.is_none() => String::new(),
            Some(errors) if errors != self.stream(Stream::Err) => match self.write_to(errors, &text) {
                Ok(()) => String::new(),
                Err(_) => text,
            },
            _ => text,
        }
    }

    /// Sets `sys.last_exc` and its older kin, which debuggers look at after the end.
    fn remember_last(&mut self, raised: Raised) {
        let sys = self.heap.intern("sys");
        let Some(sys) = self.heap[self.modules].get_str(sys).and_then(|sys| sys.as_gc::<Module>()) else { return };
        let dict = self.heap[sys].dict;
        let class = self.class_of(raised.value()).into();
        for (name, value) in [
            ("last_exc", raised.value()),
            ("last_type", class),
            ("last_value", raised.value()),
            ("last_traceback", raised.traceback()),
        ] {
            let name: Gc<Str> = self.heap.intern(name);
            self.heap.dict_set_str(dict, name, value);
        }
    }

    fn write_to(&mut self, file: Value, text: &str) -> PyResult<()> {
        let mark = self.root_mark();
        let (write, text) = (self.heap.intern("write"), self.new_str(text));
        self.root(text);
        let result = self.call_method(file, write, &[text]).map(|_| ());
        self.unroot(mark);
        result
    }
}
