//! Lines of source for tracebacks: what the host knows, and what a program made up and told the library's `linecache`, or
//! the loader of its module, of.

use crate::heap::{Gc, Str};
use crate::types::dict::Dict;
use crate::value::Value;
use crate::vm::Vm;

/// A line of a file; empty if nobody has it. `globals` are those of the code that comes from there. Python code may run.
pub fn source_line(vm: &mut Vm, file: &str, line: u32, globals: Value) -> String {
    match vm.host.source_line(file, line) {
        Some(text) => text,
        None => told_line(vm, file, line, globals).unwrap_or_default(),
    }
}

/// What `linecache` has of a file that the host does not know. It is asked only where it can have something: a program
/// has imported it, or the code's module has a loader.
fn told_line(vm: &mut Vm, file: &str, line: u32, globals: Value) -> Option<String> {
    if file.starts_with("<frozen ") {
        return None;
    }
    let (linecache, loader) = (vm.heap.intern("linecache"), vm.heap.intern("__loader__"));
    let has_loader = |dict: Gc<Dict>| vm.heap[dict].get_str(loader).is_some_and(|loader| !loader.is_none());
    let imported = vm.heap[vm.modules].get_str(linecache);
    if imported.is_none() && !globals.as_gc::<Dict>().is_some_and(has_loader) {
        return None;
    }
    let mark = vm.root_mark();
    let asked = vm.import("linecache").and_then(|module| {
        vm.root(module);
        let (name, file) = (vm.heap.intern("_told_line"), vm.new_str(file));
        let globals = globals.present().unwrap_or(Value::NONE);
        vm.call_method(module, name, &[file, Value::from_usize(line as usize), globals])
    });
    vm.unroot(mark);
    asked.ok()?.as_gc::<Str>().map(|text| text.as_str().to_owned())
}
