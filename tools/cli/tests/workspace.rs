//! The workspace as a whole: which package may know which, and whether the pages tell the truth about paths and commands.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package is two folders deep").to_owned()
}

/// What each package of the workspace may depend on, of the others.
const ARROWS: &[(&str, &[&str])] = &[
    ("pellucid-bytecode", &[]),
    ("pellucid-compiler", &["pellucid-bytecode"]),
    ("pellucid-vm", &["pellucid-bytecode"]),
    ("pellucid-stdlib", &["pellucid-bytecode", "pellucid-vm", "build:pellucid-bytecode", "build:pellucid-compiler"]),
    ("pellucid", &["pellucid-bytecode", "pellucid-compiler", "pellucid-stdlib", "pellucid-vm"]),
    ("pellucid-cli", &["pellucid"]),
    ("xtask", &["pellucid"]),
];

#[test]
fn packages_know_what_they_may() {
    let arguments = ["metadata", "--format-version=1", "--no-deps", "--offline"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().expect("cargo can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("there are packages");
    let names: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    let allowed: HashMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    for package in packages {
        let name = package["name"].as_str().expect("a package has a name");
        let may = allowed.get(name).unwrap_or_else(|| panic!("{name} is new: say here what it may depend on"));
        for dependency in package["dependencies"].as_array().expect("there is a list") {
            let on = dependency["name"].as_str().expect("a dependency has a name");
            let kind = dependency["kind"].as_str();
            if !names.contains(&on) || kind == Some("dev") {
                continue;
            }
            let on = if kind == Some("build") { format!("build:{on}") } else { on.to_owned() };
            assert!(may.contains(&on.as_str()), "{name} must not depend on {on}");
        }
        // The seam stands on nothing.
        if name == "pellucid-bytecode" {
            let normal = package["dependencies"].as_array().into_iter().flatten().filter(|d| d["kind"].is_null());
            assert_eq!(normal.count(), 0, "{name} depends on nothing at all");
        }
    }
}

/// The pages, with their texts.
fn pages() -> Vec<(PathBuf, String)> {
    let root = root();
    let mut files: Vec<PathBuf> =
        ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "tests/README.md"].iter().map(|f| root.join(f)).collect();
    files.extend(
        std::fs::read_dir(root.join("docs")).expect("docs is there").filter_map(|entry| Some(entry.ok()?.path())),
    );
    files.retain(|file| file.extension().is_some_and(|extension| extension == "md"));
    files.into_iter().map(|file| (file.clone(), std::fs::read_to_string(&file).expect("a page is text"))).collect()
}

/// What stands between backticks on one line, and the lines of code blocks.
fn code_pieces(page: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut in_block = false;
    for line in page.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if in_block || line.starts_with("    ") {
            pieces.push(line.trim());
        } else {
            pieces.extend(line.split('`').skip(1).step_by(2));
        }
    }
    pieces
}

/// The paths that a piece stands for: braces are alternatives. None if it is no path of this repository.
fn paths(piece: &str) -> Vec<String> {
    let tops = ["crates/", "tools/", "tests/", "docs/", "benches/", "examples/", ".ci/"];
    if !tops.iter().any(|top| piece.starts_with(top)) || piece.contains([' ', '*', '<', 'N']) {
        return Vec::new();
    }
    match (piece.find('{'), piece.find('}')) {
        (Some(open), Some(close)) if open < close => piece[open + 1..close]
            .split(',')
            .flat_map(|part| paths(&format!("{}{part}{}", &piece[..open], &piece[close + 1..])))
            .collect(),
        _ => vec![piece.to_owned()],
    }
}

#[test]
fn paths_in_the_pages_exist() {
    let root = root();
    for (file, text) in pages() {
        for piece in code_pieces(&text) {
            for word in piece.split(' ') {
                for path in paths(word) {
                    let path = path.split("::").next().unwrap_or(&path);
                    let there = root.join(path).exists();
                    assert!(there, "{} speaks of {path}, which does not exist", file.display());
                }
            }
        }
    }
}

#[test]
fn commands_in_the_pages_exist() {
    let justfile = std::fs::read_to_string(root().join("justfile")).expect("there is a justfile");
    for (file, text) in pages() {
        for piece in code_pieces(&text) {
            let command = piece.split(" #").next().unwrap_or(piece).trim();
            if let Some(recipe) = command.strip_prefix("just ") {
                let recipe = recipe.split(' ').next().unwrap_or_default();
                let there = justfile
                    .lines()
                    .any(|line| line.strip_prefix(recipe).is_some_and(|rest| rest.starts_with([':', ' '])));
                assert!(there, "{} speaks of `just {recipe}`, which does not exist", file.display());
            }
            let ours = command.strip_prefix("pellucid ").or_else(|| command.strip_prefix("cargo run --release -- "));
            let word = ours.and_then(|rest| rest.split(' ').next()).unwrap_or_default();
            // Lower-case words that are no file are commands; the rest is FILE, flags or a placeholder.
            if !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase()) {
                let help = Command::new(env!("CARGO_BIN_EXE_pellucid"))
                    .args([word, "--help"])
                    .output()
                    .expect("it can be started");
                let help = String::from_utf8_lossy(&help.stdout).into_owned();
                assert!(
                    help.contains(&format!("pellucid {word}")),
                    "{} speaks of `pellucid {word}`: {help}",
                    file.display()
                );
            }
        }
    }
}
