//! The scripts of the corpus that are walked through, and sessions on them.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use pellucid::debug::{Session, Settings};
use pellucid::{Options, Program};

/// One script.
pub struct Script {
    /// Its path from the folder of tests.
    pub name: String,
    /// How many lines it has.
    pub lines: u64,
    /// Whether it runs the same in two machines.
    pub is_the_same_anywhere: bool,
    program: Program,
    folder: PathBuf,
    input: Vec<u8>,
}

/// Longer ones make walks slow, and show nothing that others don't.
const LONGEST: u64 = 200_000;

/// Words of scripts that do not run the same in another machine: where addresses, clocks or chance come in.
const CHANGING: [&str; 7] = ["id(", "hash", "0x", "weakref", "asyncio", "time", "random"];

impl Script {
    fn load(tests: &Path, path: &Path) -> Option<Script> {
        let text = fs::read_to_string(path).ok()?;
        let name = path.strip_prefix(tests).ok()?.display().to_string();
        let program = Program::compile(&text, &name).ok()?;
        let input = fs::read(path.with_extension("in")).unwrap_or_default();
        let lines = text.lines().count() as u64;
        let is_the_same_anywhere = !CHANGING.iter().any(|word| text.contains(word));
        Some(Script { name, lines, is_the_same_anywhere, program, folder: path.parent()?.to_owned(), input })
    }

    /// A session at the script's beginning.
    pub fn session(&self) -> Session {
        self.session_with(Settings::default().marks)
    }

    /// One with marks so far apart.
    pub fn session_with(&self, marks: u64) -> Session {
        let input = Cursor::new(self.input.clone());
        let options = Options::new().args([&self.name]).import_root(&self.folder).input(input);
        let settings = Settings { max_objects: 120, max_parts: 30, marks, ..Settings::default() };
        Session::new(&self.program, options, settings).expect("there is room for a thread")
    }
}

/// So many scripts, spread over the corpus.
pub fn some(count: usize) -> Vec<Script> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let mut paths = Vec::new();
    for folder in ["programs", "lang", "types", "errors", "stdlib"] {
        let entries = fs::read_dir(tests.join(folder)).expect("the corpus is there");
        paths.extend(entries.map(|entry| entry.expect("the folder can be read").path()));
    }
    let is_script = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.ends_with(".py") && !name.starts_with('_') && path.is_file()
    };
    paths.retain(is_script);
    paths.sort();
    // Neighbours resemble each other: first every eighth, then those behind these, and so on.
    let spread = (0..8).flat_map(|first| paths.iter().skip(first).step_by(8));
    let scripts = spread.filter_map(|path| Script::load(&tests, path));
    scripts.filter(|script| script.session().measure() <= LONGEST).take(count).collect()
}
