//! Compiles the library's Python modules under `py/` to portable bytecode, and makes a table of them.
//!
//! `py/name.py` is the module `name`, `py/name/__init__.py` a package. Tracebacks call the file `<frozen name>`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use pellucid_bytecode::format::{EncodeOptions, encode};
use pellucid_compiler::{Options, compile};

fn main() {
    println!("cargo::rerun-if-changed=py");
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let mut modules = Vec::new();
    find(&manifest.join("py"), "", &mut modules);
    modules.sort_by(|a, b| a.name.cmp(&b.name));
    let mut table = String::from("&[\n");
    let mut all = Vec::new();
    for module in &modules {
        let file = format!("{}.bytecode", module.name);
        let code = module.compile();
        all.extend_from_slice(&code);
        fs::write(out.join(&file), code).expect("the output folder can be written to");
        let Module { name, is_package, .. } = module;
        let bytes = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))", format!("/{file}"));
        writeln!(table, "FrozenModule {{ name: {name:?}, is_package: {is_package}, code: {bytes} }},")
            .expect("a String takes everything");
    }
    table.push(']');
    fs::write(out.join("frozen.rs"), table).expect("the output folder can be written to");
    let fingerprint = format!("{:#018x}", pellucid_bytecode::format::checksum(&all));
    fs::write(out.join("fingerprint.rs"), fingerprint).expect("the output folder can be written to");
}

/// A module's source file.
struct Module {
    name: String,
    is_package: bool,
    path: PathBuf,
}

impl Module {
    /// Its portable bytecode. A mistake in a library module is a mistake in the build.
    fn compile(&self) -> Vec<u8> {
        let source = fs::read_to_string(&self.path).expect("a module is UTF-8 text");
        match compile(&source, &format!("<frozen {}>", self.name), &Options::default()) {
            Ok(code) => encode(&code, &EncodeOptions::default()),
            Err(error) => panic!("{}: {error}", self.path.display()),
        }
    }
}

fn find(folder: &Path, package: &str, modules: &mut Vec<Module>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let name = if package.is_empty() { stem.to_owned() } else { format!("{package}.{stem}") };
        if path.is_dir() {
            find(&path, &name, modules);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            let is_package = stem == "__init__";
            let name = if is_package { package.to_owned() } else { name };
            modules.push(Module { name, is_package, path });
        }
    }
}
