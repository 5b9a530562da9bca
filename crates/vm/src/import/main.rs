//! The module `__main__`: a program that was handed in, or a module of `sys.path` that is run by name.

use std::sync::Arc;

use pellucid_bytecode::VerifiedCode;

use super::find::Found;
use crate::heap::Gc;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::module::Module;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// The module `__main__`, made when it is first asked for.
    pub fn main_module(&mut self, file: Option<&str>) -> Gc<Module> {
        let name = self.names.main;
        if let Some(module) = self.heap[self.modules].get_str(name).and_then(Value::as_gc::<Module>) {
            return module;
        }
        let module = self.new_module("__main__", Value::NONE, None);
        let (builtins, annotations, cached) = (self.builtins_module(), self.new_dict(), self.heap.intern("__cached__"));
        let dict = self.heap[module].dict;
        self.heap.dict_set_str(dict, self.names.annotations, annotations.into());
        self.heap.dict_set_str(dict, self.names.builtins, builtins);
        if let Some(file) = file {
            let file = self.new_str(file);
            self.heap.dict_set_str(dict, self.names.file, file);
            self.heap.dict_set_str(dict, cached, Value::NONE);
        }
        self.heap.dict_set_str(self.modules, name, module.into());
        module
    }

    /// The global variables of `__main__`, if there is such a module.
    pub fn main_globals(&self) -> Option<Gc<Dict>> {
        let module = self.heap[self.modules].get_str(self.names.main)?.as_gc::<Module>()?;
        Some(self.heap[module].dict)
    }

    /// Runs a program as the module `__main__`.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn run_main(&mut self, code: &Arc<VerifiedCode>, file: Option<&str>) -> PyResult {
        let module = self.main_module(file);
        let dict = self.heap[module].dict;
        self.set_docstring(dict, code.code());
        self.enter_main();
        let result = self.run_code(code, dict, None);
        self.leave_main();
        result
    }

    /// Calls the functions that programs have registered for their end, if they have imported what keeps them.
    ///
    /// # Errors
    /// Whatever they raise.
    pub fn run_exit_functions(&mut self) -> PyResult {
        let (module, function) = (self.heap.intern("atexit"), self.heap.intern("_run_exitfuncs"));
        match self.heap[self.modules].get_str(module) {
            Some(module) => self.call_method(module, function, &[]),
            None => Ok(Value::NONE),
        }
    }

    /// Runs a module that is found along `sys.path` as `__main__`, a package by its submodule `__main__`: what `-m` does.
    ///
    /// # Errors
    /// Whatever it raises; SystemExit with what is to be said if there is no such module.
    pub fn run_module_as_main(&mut self, name: &str) -> PyResult {
        let mark = self.root_mark();
        let result = self.find_main(name).and_then(|(spec, code, file)| {
            self.root(spec);
            let file = self.new_str(&file);
            self.root(file);
            self.set_argv0(file)?;
            let module = self.main_module(None);
            let dict = self.heap[module].dict;
            self.init_attributes(module.into(), spec)?;
            let main = self.names.main;
            self.heap.dict_set_str(dict, self.names.name, main.into());
            self.enter_main();
            let result = self.exec_code_in(&code, module.into());
            self.leave_main();
            result
        });
        self.unroot(mark);
        result
    }

    /// The program's name is the file's, also where `sys` has been imported already.
    fn set_argv0(&mut self, file: Value) -> PyResult<()> {
        let text = self.to_str(file, "file")?.as_str().to_owned();
        match self.argv.first_mut() {
            Some(first) => *first = text,
            None => self.argv.push(text),
        }
        let sys = self.heap.intern("sys");
        if let Some(sys) = self.heap[self.modules].get_str(sys)
            && let Some(argv) = self.plain_attr(sys, "argv")?.and_then(Value::as_gc::<List>)
            && let Some(first) = self.heap[argv].items.first_mut()
        {
            *first = file;
        }
        Ok(())
    }

    /// The spec, code and file of what `-m` names.
    fn find_main(&mut self, name: &str) -> PyResult<(Value, Arc<VerifiedCode>, String)> {
        let mut path = None;
        if let Some((parent, _)) = name.rsplit_once('.') {
            let package = match self.import_as(parent, false) {
                Ok(package) => package,
                Err(raised) if self.is_exc(raised, Exc::ImportError) => {
                    let class = self.class_of(raised.value());
                    let class = self.heap[class].name.as_str().to_owned();
                    let text = self.str_of(raised.value())?;
                    let message =
                        format!("Error while finding module specification for '{name}' ({class}: {})", text.as_str());
                    return Err(self.cannot_run(&message));
                }
                Err(raised) => return Err(raised),
            };
            path = self.getattr_opt(package, self.names.path)?;
            if path.is_none() {
                let message = format!(
                    "Error while finding module specification for '{name}' (ModuleNotFoundError: __path__ attribute \
                     not found on '{parent}' while trying to find '{name}')"
                );
                return Err(self.cannot_run(&message));
            }
        }
        let found = match self.find_module(name, path)? {
            Some(found) => found,
            None => return Err(self.cannot_run(&format!("No module named {name}"))),
        };
        match found {
            Found::Source { directory: Some(_), .. } | Found::Namespace(_) => self.find_main_of_package(name),
            Found::Source { ref file, directory: None } => {
                let spec = self.spec_of(name, &found)?;
                self.root(spec);
                let code = self.source_code(name, file)?;
                Ok((spec, code, file.clone()))
            }
            Found::Frozen(module) if module.is_package => self.find_main_of_package(name),
            Found::Frozen(_) => {
                let spec = self.spec_of(name, &found)?;
                Ok((spec, self.frozen_code(name)?, name.to_owned()))
            }
            Found::Native(_) | Found::Spec(_) => Err(self.cannot_run(&format!("No code object available for {name}"))),
        }
    }

    fn find_main_of_package(&mut self, name: &str) -> PyResult<(Value, Arc<VerifiedCode>, String)> {
        if name.ends_with(".__main__") || name == "__main__" {
            return Err(self.cannot_run("Cannot use package as __main__ module"));
        }
        self.import_as(name, false)?;
        let main = format!("{name}.__main__");
        let module = self.heap.intern(name);
        let path = match self.heap[self.modules].get_str(module) {
            Some(module) => self.getattr_opt(module, self.names.path)?,
            None => None,
        };
        if self.find_module(&main, path)?.is_none() {
            let message = format!("No module named {main}; '{name}' is a package and cannot be directly executed");
            return Err(self.cannot_run(&message));
        }
        self.find_main(&main)
    }

    /// SystemExit that says why a module can't be run.
    fn cannot_run(&mut self, reason: &str) -> Raised {
        let text = self.new_string(format!("pellucid: {reason}"));
        self.err_args(Exc::SystemExit, &[text])
    }
}
