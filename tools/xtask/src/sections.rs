//! Which scripts cover which section of the language reference, by the table `tests/lang/SECTIONS.md`.
//!
//! Knows the table's form only: a row is a section's number, its title, and the scripts in backquotes.

use std::path::Path;

/// A section of the reference.
#[derive(Debug)]
pub struct Section {
    /// Its number: `6.2.9.1`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The scripts that cover it, by their paths from `tests/`, without `.py`.
    pub scripts: Vec<String>,
}

/// Reads the table.
///
/// # Errors
/// If there is no table.
pub fn read(tests: &Path) -> Result<Vec<Section>, String> {
    let file = tests.join("lang/SECTIONS.md");
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let section = |line: &str| {
        let mut cells = line.strip_prefix("| ")?.split('|').map(str::trim);
        let (number, title, scripts) = (cells.next()?, cells.next()?, cells.next()?);
        let scripts = scripts.split('`').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let is_number = number.starts_with(|c: char| c.is_ascii_digit());
        is_number.then(|| Section { number: number.to_owned(), title: title.to_owned(), scripts })
    };
    Ok(text.lines().filter_map(section).collect())
}

/// What is wrong with the table: sections that have no script, and scripts that aren't there.
pub fn complaints(tests: &Path, sections: &[Section]) -> Vec<String> {
    let mut found = Vec::new();
    for Section { number, scripts, .. } in sections {
        if scripts.is_empty() {
            found.push(format!("{number} has no script"));
        }
        let missing = scripts.iter().filter(|script| !tests.join(script).with_extension("py").is_file());
        found.extend(missing.map(|script| format!("{number} names tests/{script}.py, which is not there")));
    }
    found
}

/// Prints the table and what is wrong with it; whether nothing is.
///
/// # Errors
/// If there is no table.
pub fn run() -> Result<bool, String> {
    let tests = tests();
    let sections = read(&tests)?;
    for Section { number, title, scripts } in &sections {
        println!("{number:<9} {title:<60} {}", scripts.join(" "));
    }
    let complaints = complaints(&tests, &sections);
    complaints.iter().for_each(|complaint| println!("{complaint}"));
    println!("{} sections, {} faults", sections.len(), complaints.len());
    Ok(complaints.is_empty())
}

fn tests() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_section_has_scripts_that_are_there() {
        let tests = super::tests();
        let sections = read(&tests).expect("the table is there");
        assert!(sections.len() > 190, "only {} sections", sections.len());
        assert_eq!(complaints(&tests, &sections), Vec::<String>::new());
    }

    #[test]
    fn what_is_missing_is_told() {
        let section = |scripts: &[&str]| Section {
            number: "1.2".into(),
            title: "Nothing".into(),
            scripts: scripts.iter().map(|&script| script.to_owned()).collect(),
        };
        let found = complaints(&super::tests(), &[section(&[]), section(&["lang/no_such_script"])]);
        assert_eq!(found, ["1.2 has no script", "1.2 names tests/lang/no_such_script.py, which is not there"]);
    }
}
