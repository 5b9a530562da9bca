//! Building: a program with the modules of its own that it imports, as one.
//!
//! It follows the imports that stand in the code, modules' own included, through the folders it is given, in the order of a
//! running program: the program's folders, the library, folders of packages. It runs nothing; what a program imports by
//! names that it makes up has to be named by whoever builds it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use pellucid_bytecode::format::ModuleKind;
use pellucid_bytecode::{Code, Const, Instr, verify};
use pellucid_vm::host::FoundModule;
use pellucid_vm::import::is_core_module;

use crate::error::SourceError;
use crate::program::{self, CompileMode, CompileOptions, Part, Program};
use crate::{modules, source};

/// How to build: folders with modules, modules that no import statement names, whether to optimise.
///
/// ```
/// use pellucid::{Build, Program};
///
/// let program = Program::compile("import json, none_such\nprint(json.dumps(1))", "main.py")?;
/// let built = Build::new().add_imports(program)?;
/// assert_eq!((built.library, built.missing), (vec!["json".to_owned()], vec!["none_such".to_owned()]));
/// let bytes = built.program.to_bytes();
/// # assert!(Program::from_bytes(&bytes).is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Build {
    roots: Vec<PathBuf>,
    packages: Vec<PathBuf>,
    named: Vec<String>,
    optimize: bool,
}

/// A built program, and what became of the imports in it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The program with its modules.
    pub program: Program,
    /// Modules that are the standard library's, which the program will find wherever it runs.
    pub library: Vec<String>,
    /// Modules that were not found. A program may well do without them.
    pub missing: Vec<String>,
}

impl Default for Build {
    fn default() -> Self {
        Build { roots: Vec::new(), packages: Vec::new(), named: Vec::new(), optimize: true }
    }
}

impl Build {
    /// With no folders to look into.
    pub fn new() -> Build {
        Build::default()
    }

    /// Adds a folder of the program's own to look for modules in, as [`crate::Options::import_root`].
    #[must_use]
    pub fn import_root(mut self, folder: impl Into<PathBuf>) -> Build {
        self.roots.push(folder.into());
        self
    }

    /// Adds a folder of packages, as [`crate::Options::packages`].
    #[must_use]
    pub fn packages(mut self, folder: impl Into<PathBuf>) -> Build {
        self.packages.push(folder.into());
        self
    }

    /// Adds a module by its dotted name, whether or not an import statement names it.
    #[must_use]
    pub fn module(mut self, name: impl Into<String>) -> Build {
        self.named.push(name.into());
        self
    }

    /// Whether modules go through the optimiser's passes. On by default.
    #[must_use]
    pub fn optimize(mut self, on: bool) -> Build {
        self.optimize = on;
        self
    }

    /// Adds the modules that a program imports, directly or through others.
    ///
    /// # Errors
    /// A module that can't be read or does not compile.
    pub fn add_imports(&self, program: Program) -> Result<Built, SourceError> {
        let mut search = Search {
            roots: modules::absolute_roots(&self.roots),
            packages: modules::absolute_roots(&self.packages),
            allowed: modules::absolute_roots(self.roots.iter().chain(&self.packages)),
            optimize: self.optimize,
            found: BTreeMap::new(),
            waiting: VecDeque::from([program.main.clone()]),
            library: BTreeSet::new(),
            missing: BTreeSet::new(),
        };
        for part in &program.modules {
            search.add(part.clone(), None);
        }
        for name in &self.named {
            search.import(name)?;
        }
        while let Some(part) = search.waiting.pop_front() {
            let package = match part.kind {
                ModuleKind::Plain => part.name.rsplit_once('.').map_or("", |(parent, _)| parent),
                _ => &part.name,
            };
            for import in imports_in(&part.code.to_code()) {
                search.follow(&import, package)?;
            }
        }
        let Search { found, library, missing, .. } = search;
        Ok(Built {
            program: Program {
                main: program.main,
                modules: found.into_values().map(|module| module.part).collect(),
                warnings: program.warnings,
            },
            library: library.into_iter().collect(),
            missing: missing.into_iter().collect(),
        })
    }
}

/// An import statement: `level` dots, a name, and what is taken from the module, if it is `from ... import`.
struct Import {
    level: usize,
    name: String,
    wanted: Vec<String>,
}

/// The import statements in a code object and those nested in it. The compiler writes them as two constants and IMPORT.
fn imports_in(code: &Code) -> Vec<Import> {
    let constant = |instr: &Instr| match instr {
        Instr::Push { value } => code.consts.get(value.index()),
        _ => None,
    };
    let mut imports = Vec::new();
    for window in code.instrs.windows(3) {
        let [level, wanted, Instr::Import { name }] = window else { continue };
        let Some(Const::Int(level)) = constant(level) else { continue };
        let wanted = match constant(wanted) {
            Some(Const::Tuple(items)) => items.iter().filter_map(text_of).collect(),
            _ => Vec::new(),
        };
        let level = usize::try_from(*level).unwrap_or(0);
        imports.push(Import { level, name: code.names[name.index()].clone(), wanted });
    }
    imports.extend(code.codes.iter().flat_map(imports_in));
    imports
}

fn text_of(constant: &Const) -> Option<String> {
    match constant {
        Const::Str(text) => Some(text.clone()),
        _ => None,
    }
}

/// A module that is in, and the folder in which its own modules are, if it is a package.
struct Module {
    part: Arc<Part>,
    folder: Option<PathBuf>,
}

/// What became of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Found,
    Library,
    Missing,
}

struct Search {
    roots: Vec<PathBuf>,
    packages: Vec<PathBuf>,
    /// Both.
    allowed: Vec<PathBuf>,
    optimize: bool,
    found: BTreeMap<String, Module>,
    /// Modules whose imports are still to be followed.
    waiting: VecDeque<Arc<Part>>,
    library: BTreeSet<String>,
    missing: BTreeSet<String>,
}

impl Search {
    fn add(&mut self, part: Arc<Part>, folder: Option<PathBuf>) {
        self.waiting.push_back(part.clone());
        self.found.insert(part.name.clone(), Module { part, folder });
    }

    fn follow(&mut self, import: &Import, package: &str) -> Result<(), SourceError> {
        let Some(name) = absolute_name(import, package) else { return Ok(()) };
        if self.import(&name)? != Fate::Found {
            return Ok(());
        }
        for wanted in &import.wanted {
            if wanted == "*" {
                // Which submodules `__all__` names is known when the program runs; any text of the package may be one.
                for text in self.texts_of(&name) {
                    self.find(&format!("{name}.{text}"))?;
                }
            } else {
                self.find(&format!("{name}.{wanted}"))?;
            }
        }
        Ok(())
    }

    /// Adds a module and the packages around it. What is not found is told.
    fn import(&mut self, name: &str) -> Result<Fate, SourceError> {
        for (end, _) in name.match_indices('.').chain([(name.len(), "")]) {
            match self.find(&name[..end])? {
                Fate::Found => {}
                Fate::Library => {
                    self.library.insert(name[..end].to_owned());
                    return Ok(Fate::Library);
                }
                Fate::Missing => {
                    self.missing.insert(name[..end].to_owned());
                    return Ok(Fate::Missing);
                }
            }
        }
        Ok(Fate::Found)
    }

    /// Adds a module whose package is there already, if there is such a module.
    fn find(&mut self, name: &str) -> Result<Fate, SourceError> {
        if self.found.contains_key(name) {
            return Ok(Fate::Found);
        }
        let found = match name.rsplit_once('.') {
            Some((parent, _)) => {
                let Some(folder) = self.found.get(parent).and_then(|module| module.folder.clone()) else {
                    return Ok(Fate::Missing);
                };
                self.look(name, &[folder])
            }
            None if is_core_module(name) && is_of_library(name) => return Ok(Fate::Library),
            None => match self.look(name, &self.roots) {
                None if is_of_library(name) => return Ok(Fate::Library),
                None => self.look(name, &self.packages),
                found => found,
            },
        };
        let Some(found) = found else { return Ok(Fate::Missing) };
        let (part, folder) = match found {
            FoundModule::Module { file } => (self.compile(name, ModuleKind::Plain, &file)?, None),
            FoundModule::Package { file, directory } => {
                (self.compile(name, ModuleKind::Package, &file)?, Some(PathBuf::from(directory)))
            }
            FoundModule::Namespace { directory } => {
                let part = compile_text(name, ModuleKind::Namespace, "", &directory, self.optimize)?;
                (part, Some(PathBuf::from(directory)))
            }
        };
        self.add(Arc::new(part), folder);
        Ok(Fate::Found)
    }

    /// Looks along folders. A folder without an `__init__` is what is left if there is nothing better.
    fn look(&self, name: &str, folders: &[PathBuf]) -> Option<FoundModule> {
        let find = |folder: &PathBuf| modules::find(name, &folder.display().to_string(), &self.allowed);
        let mut found: Vec<FoundModule> = folders.iter().filter_map(find).collect();
        let best = found.iter().position(|found| !matches!(found, FoundModule::Namespace { .. }));
        if found.is_empty() { None } else { Some(found.swap_remove(best.unwrap_or(0))) }
    }

    fn compile(&self, name: &str, kind: ModuleKind, file: &str) -> Result<Part, SourceError> {
        let bytes = std::fs::read(file).map_err(|error| SourceError::of_file(file, format!("{error}")))?;
        compile_text(name, kind, &source::decode(bytes, file)?, file, self.optimize)
    }

    /// The texts among the constants of a package's own code.
    fn texts_of(&self, name: &str) -> Vec<String> {
        fn collect(constant: &Const, into: &mut BTreeSet<String>) {
            match constant {
                Const::Str(text) if text.len() < 100 => _ = into.insert(text.clone()),
                Const::Tuple(items) => items.iter().for_each(|item| collect(item, into)),
                _ => {}
            }
        }
        let mut texts = BTreeSet::new();
        let module = self.found.get(name).filter(|module| module.folder.is_some());
        module.iter().for_each(|m| m.part.code.code().consts.iter().for_each(|c| collect(c, &mut texts)));
        texts.into_iter().filter(|text| !text.is_empty() && !text.contains('.')).collect()
    }
}

fn compile_text(name: &str, kind: ModuleKind, text: &str, file: &str, optimize: bool) -> Result<Part, SourceError> {
    let text = program::with_line_feeds(text);
    let code = program::compile(&text, file, CompileOptions { mode: CompileMode::Module, optimize })?;
    let code = verify(code).map_err(|error| program::refused(file, &error))?;
    let source = Some(text.into_owned().into()).filter(|_| kind != ModuleKind::Namespace);
    Ok(Part { name: name.to_owned(), kind, code, source })
}

fn is_of_library(name: &str) -> bool {
    let library = pellucid_stdlib::LIBRARY;
    library.native.iter().any(|m| m.name == name) || library.frozen.iter().any(|m| m.name == name)
}

/// The absolute name of what an import statement in this package names.
fn absolute_name(import: &Import, package: &str) -> Option<String> {
    if import.level == 0 {
        return Some(import.name.clone()).filter(|name| !name.is_empty());
    }
    let mut base = package;
    for _ in 1..import.level {
        base = base.rsplit_once('.')?.0;
    }
    match (base, import.name.as_str()) {
        ("", _) => None,
        (base, "") => Some(base.to_owned()),
        (base, name) => Some(format!("{base}.{name}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_names() {
        let name = |level, name: &str, package| {
            absolute_name(&Import { level, name: name.to_owned(), wanted: Vec::new() }, package)
        };
        assert_eq!(name(0, "a.b", "p"), Some("a.b".to_owned()));
        assert_eq!(name(1, "b", "p.q"), Some("p.q.b".to_owned()));
        assert_eq!(name(2, "", "p.q"), Some("p".to_owned()));
        assert_eq!(name(3, "b", "p.q"), None);
        assert_eq!(name(1, "b", ""), None);
    }

    #[test]
    fn import_statements_are_found_wherever_they_stand() {
        let text = "import a.b\ndef f():\n    from ..c import d, e\n    class C:\n        import g as h\n";
        let program = Program::compile(text, "x.py").expect("it compiles");
        let found: Vec<_> =
            imports_in(&program.code().to_code()).into_iter().map(|i| (i.level, i.name, i.wanted.len())).collect();
        assert_eq!(found, [(0, "a.b".to_owned(), 0), (2, "c".to_owned(), 2), (0, "g".to_owned(), 0)]);
    }
}
