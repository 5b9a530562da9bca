//! Modules of a program's own: where they are looked for, and what may be read.
//!
//! A program finds modules in the folders that the embedder named and below them. What it writes into `sys.path` or a
//! package's `__path__` is looked at only as far as it stays inside these.

use std::io;
use std::path::{Component, Path, PathBuf};

use pellucid_vm::host::FoundModule;

/// Looks for the module with this dotted name in a directory.
pub(crate) fn find(name: &str, directory: &str, roots: &[PathBuf]) -> Option<FoundModule> {
    let last = name.rsplit('.').next()?;
    if last.is_empty() || last.contains(['/', '\\', '\0', ':']) {
        return None;
    }
    let directory = allowed(Path::new(directory), roots)?;
    let package = directory.join(last);
    let is_folder = package.is_dir();
    if is_folder {
        let init = package.join("__init__.py");
        if init.is_file() {
            return Some(FoundModule::Package { file: shown(&init), directory: shown(&package) });
        }
    }
    let file = directory.join(format!("{last}.py"));
    if file.is_file() {
        return Some(FoundModule::Module { file: shown(&file) });
    }
    is_folder.then(|| FoundModule::Namespace { directory: shown(&package) })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The bytes of a file inside the roots.
///
/// # Errors
/// If it can't be read or lies elsewhere.
pub(crate) fn read(file: &str, roots: &[PathBuf]) -> io::Result<Vec<u8>> {
    match allowed(Path::new(file), roots) {
        Some(file) => std::fs::read(file),
        None => Err(io::Error::from_raw_os_error(EACCES)),
    }
}

/// The names in a folder inside the roots, sorted; those of folders end in a slash.
///
/// # Errors
/// If it can't be read or lies elsewhere.
pub(crate) fn list(folder: &str, roots: &[PathBuf]) -> io::Result<Vec<String>> {
    let Some(folder) = allowed(Path::new(folder), roots) else { return Err(io::Error::from_raw_os_error(EACCES)) };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if let Ok(mut name) = entry.file_name().into_string() {
            if entry.path().is_dir() {
                name.push('/');
            }
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// "Permission denied".
const EACCES: i32 = 13;

/// The directory in absolute form if it is one of the roots or inside one.
fn allowed(directory: &Path, roots: &[PathBuf]) -> Option<PathBuf> {
    let directory =
        std::path::absolute(if directory.as_os_str().is_empty() { Path::new(".") } else { directory }).ok()?;
    // A path that goes up again is judged by where it leads, any other by how it is written: a folder of modules may well
    // be a symbolic link that the embedder made.
    let goes_up = directory.components().any(|part| part == Component::ParentDir);
    let judged = if goes_up { directory.canonicalize().ok()? } else { directory };
    roots.iter().any(|root| judged.starts_with(root)).then_some(judged)
}

/// The roots in the form that [`find`] compares with.
pub(crate) fn absolute_roots<'a>(roots: impl IntoIterator<Item = &'a PathBuf>) -> Vec<PathBuf> {
    roots.into_iter().filter_map(|root| std::path::absolute(root).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_of_the_roots() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let roots = absolute_roots(&[here.join("src")]);
        let allows = |path: &str| allowed(&here.join(path), &roots).is_some();
        assert!(allows("src") && allows("src/nested") && allows("src/../src"));
        assert!(!allows("") && !allows("src/..") && !allows("src/../..") && !allows("/"));
        assert!(find("../lib", &here.join("src").display().to_string(), &roots).is_none());
    }
}
