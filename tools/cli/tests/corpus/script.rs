//! A script and what is expected of it.

use std::fs;
use std::path::{Path, PathBuf};

/// One script of the corpus.
pub struct Script {
    /// Its path from the workspace's root, as it is reported.
    pub name: String,
    /// The folder that it runs in.
    pub folder: PathBuf,
    /// Its path from there.
    pub path: String,
    /// What is fed to it.
    pub input: Option<PathBuf>,
    /// Whether it is assembly.
    pub is_asm: bool,
    /// Modules that it imports by names that no import statement shows: a line `# modules: NAME...`.
    pub modules: Vec<String>,
    /// What is expected.
    pub expected: Expected,
}

/// What a script is to print, and how it is to end.
pub struct Expected {
    /// Standard output. None if there is no expectation, which is a mistake.
    pub out: Option<Vec<u8>>,
    /// Standard error.
    pub err: Err,
    /// Exit status.
    pub status: i32,
}

/// What is expected on standard error.
pub enum Err {
    /// This text.
    Exactly(Vec<u8>),
    /// Each of these lines somewhere.
    Has(Vec<String>),
    /// The same last `line N` as this text has.
    Line(String),
}

/// Every script there is, in order of their names.
pub fn find(root: &Path) -> Vec<Script> {
    let mut scripts = Vec::new();
    let tests = root.join("tests");
    walk(&tests, &mut |file| scripts.extend(script(root, &tests, file, file)));
    let examples = root.join("examples");
    walk(&examples, &mut |file| {
        let expected = examples.join("expected").join(file.file_name().expect("a file has a name"));
        scripts.extend(script(root, &examples, file, &expected));
    });
    scripts.sort_by(|a, b| a.name.cmp(&b.name));
    scripts
}

/// Calls `found` for every file that is a script: modules that scripts import are none, and those in `packages` have a command of
/// their own (`xtask packages`), since they need what is not here.
fn walk(folder: &Path, found: &mut impl FnMut(&Path)) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            // A folder may have the name of a script, to see what running it says.
            if name.ends_with(".py") {
                found(&path);
            } else if !name.ends_with("_pkg") && !["__pycache__", "dis", "packages"].contains(&name) {
                walk(&path, found);
            }
        } else if !name.starts_with('_') && (name.ends_with(".py") || name.ends_with(".pasm")) {
            found(&path);
        }
    }
}

/// The script at `file`, whose expectations stand beside `beside`. None for the tools of the corpus itself.
fn script(root: &Path, folder: &Path, file: &Path, beside: &Path) -> Option<Script> {
    let path = file.strip_prefix(folder).ok()?;
    let is_asm = file.extension().is_some_and(|extension| extension == "pasm");
    if path == Path::new("oracle.py") {
        return None;
    }
    let with = |extension: &str| beside.with_extension(extension);
    let text = String::from_utf8_lossy(&fs::read(file).unwrap_or_default()).into_owned();
    let line_only = text.starts_with("# syntax: line-only");
    let modules = text.lines().find_map(|line| line.strip_prefix("# modules: ")).unwrap_or_default();
    let err = fs::read(with("err")).unwrap_or_default();
    let err = match fs::read_to_string(with("errhas")) {
        Ok(lines) => Err::Has(lines.lines().map(str::to_owned).collect()),
        _ if line_only => Err::Line(String::from_utf8_lossy(&err).into_owned()),
        _ => Err::Exactly(err),
    };
    let status = fs::read_to_string(with("status")).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
    Some(Script {
        name: file.strip_prefix(root).ok()?.display().to_string(),
        folder: folder.to_owned(),
        path: path.display().to_string(),
        input: Some(with("in")).filter(|input| input.is_file()),
        is_asm,
        modules: modules.split_whitespace().map(str::to_owned).collect(),
        expected: Expected { out: fs::read(with("out")).ok(), err, status },
    })
}
