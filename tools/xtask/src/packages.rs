//! `packages`: packages from the index, as they are, run by pellucid.
//!
//! `tests/packages` has a script `use_NAME.py` for each (a plain name would stand before the package) and what CPython printed; the packages themselves are not in the repository:
//! `--install` has pip put the pinned versions into a folder. It takes scripts and gives a table of results.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Where the packages are, and what to do.
#[derive(clap::Args)]
pub struct Options {
    /// Have pip install the pinned versions first; this is the only part that needs a network
    #[arg(long)]
    install: bool,
    /// Write the expectations anew, with CPython
    #[arg(long)]
    bless: bool,
    /// The folder with the packages, if not target/packages
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// The CPython 3.13 that installs and blesses
    #[arg(long, value_name = "COMMAND", default_value = "python3.13")]
    python: String,
    /// The pellucid command, if not the release build of this workspace
    #[arg(long, value_name = "COMMAND")]
    pellucid: Option<PathBuf>,
    /// Only these packages
    names: Vec<String>,
}

/// Runs the scripts and prints the table; false if an output was wrong.
///
/// # Errors
/// If something can't be found, read or started.
pub fn run(options: &Options) -> Result<bool, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("no workspace")?;
    let folder = root.join("tests/packages");
    let site = match &options.site {
        Some(site) => std::path::absolute(site)?,
        None => root.join("target/packages"),
    };
    if options.install {
        install(options, &folder, &site)?;
    }
    if !site.is_dir() {
        return Err(format!("{} is not there; --install makes it", site.display()).into());
    }
    let pellucid = match &options.pellucid {
        // Made absolute, since the scripts run in their own folder.
        Some(command) => std::path::absolute(command)?,
        None => root.join(format!("target/release/pellucid{}", std::env::consts::EXE_SUFFIX)),
    };
    let mut failed = 0;
    let scripts = scripts(&folder, &options.names)?;
    for script in &scripts {
        let name = package_of(script);
        let expected = script.with_extension("out");
        if options.bless {
            let output = Command::new(&options.python)
                .args(["-X", "utf8", "-B", &format!("use_{name}.py")])
                .env("PYTHONPATH", &site)
                .current_dir(&folder)
                .output()?;
            if !output.status.success() {
                return Err(format!("{name}: {}", String::from_utf8_lossy(&output.stderr)).into());
            }
            std::fs::write(&expected, output.stdout)?;
        }
        let output = run_script(&pellucid, &site, &folder, script)?;
        let good = output.status.success() && output.stdout == std::fs::read(&expected)?;
        println!("{name:20} {}", if good { "as CPython" } else { "differs" });
        if !good {
            failed += 1;
            println!("{}", String::from_utf8_lossy(&output.stderr).trim_end());
        }
    }
    println!("{} of {} packages as CPython", scripts.len() - failed, scripts.len());
    Ok(failed == 0)
}

/// The scripts, in the order of their names.
fn scripts(folder: &Path, names: &[String]) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut scripts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = package_of(&path);
        if path.extension().is_some_and(|extension| extension == "py") && (names.is_empty() || names.contains(&name)) {
            scripts.push(path);
        }
    }
    scripts.sort();
    Ok(scripts)
}

/// The package that a script is about.
fn package_of(script: &Path) -> String {
    let stem = script.file_stem().unwrap_or_default().to_string_lossy();
    stem.strip_prefix("use_").unwrap_or(&stem).to_owned()
}

/// Runs a script. A first line `# flags: ...` has more flags for it.
fn run_script(pellucid: &Path, site: &Path, folder: &Path, script: &Path) -> Result<Output, Box<dyn Error>> {
    let text = std::fs::read_to_string(script)?;
    let flags = text.lines().next().and_then(|line| line.strip_prefix("# flags: ")).unwrap_or_default();
    let file = script.file_name().ok_or("a script has a name")?;
    let mut command = Command::new(pellucid);
    command.arg("run").arg("--path").arg(site).args(flags.split_whitespace()).arg(file).current_dir(folder);
    Ok(command.output()?)
}

/// Has pip install what `requirements.txt` names, and removes compiled parts: what is left is Python.
fn install(options: &Options, folder: &Path, site: &Path) -> Result<(), Box<dyn Error>> {
    let status = Command::new(&options.python)
        .args(["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--upgrade", "--target"])
        .arg(site)
        .arg("--requirement")
        .arg(folder.join("requirements.txt"))
        .status()?;
    if !status.success() {
        return Err("pip could not install the packages".into());
    }
    remove_compiled(site)
}

fn remove_compiled(folder: &Path) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_compiled(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "so" || extension == "pyd") {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}
