//! Modules of a program's own: where they are looked for, and what may be read.
//!
//! A program finds modules in the folders that the embedder named and below them. What it writes into `sys.path` or a
//! package's `__path__` is looked at only as far as it stays inside these.

use std::path::{Component, Path, PathBuf};

/// A source file that was found.
pub(crate) struct Found {
    /// The file.
    pub(crate) file: PathBuf,
    /// The folder of a package; None for a plain module.
    pub(crate) package: Option<PathBuf>,
}

/// Looks for the module with this dotted name in these directories, in order.
pub(crate) fn find(name: &str, directories: &[String], roots: &[PathBuf]) -> Option<Found> {
    let last = name.rsplit('.').next()?;
    if last.is_empty() || last.contains(['/', '\\', '\0', ':']) {
        return None;
    }
    directories.iter().filter_map(|directory| allowed(Path::new(directory), roots)).find_map(|directory| {
        let package = directory.join(last);
        let init = package.join("__init__.py");
        if init.is_file() {
            return Some(Found { file: init, package: Some(package) });
        }
        let file = directory.join(format!("{last}.py"));
        file.is_file().then_some(Found { file, package: None })
    })
}

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
pub(crate) fn absolute_roots(roots: &[PathBuf]) -> Vec<PathBuf> {
    roots.iter().filter_map(|root| std::path::absolute(root).ok()).collect()
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
        assert!(find("../lib", &[here.join("src").display().to_string()], &roots).is_none());
    }
}
