//! Packages from folders: `--path`, PELLUCIDPATH, `-m`, folders as programs; and what stays out of reach.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn pellucid() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pellucid"));
    command.stdin(std::process::Stdio::null()).env_remove("PELLUCIDPATH");
    command
}

fn finished(output: Output) -> (i32, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    finished(pellucid().args(arguments).output().expect("it can be started"))
}

/// A folder of its own for a test, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages").join(name);
    // What an earlier run of the test left behind.
    let _ = std::fs::remove_dir_all(&folder);
    for (file, content) in files {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().expect("it is in the folder")).expect("folders can be made");
        std::fs::write(path, content).expect("files can be written");
    }
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn packages_come_from_path_and_from_the_environment() {
    let site = folder("site", &[("tool/__init__.py", "from .core import answer\n"), ("tool/core.py", "answer = 42\n")]);
    let more = folder("more", &[("extra.py", "print('extra', __file__.rpartition('/')[2])\n"), ("json.py", "1 / 0\n")]);
    let code = "import tool, extra, json; print(tool.answer, json.loads('[1]'))";
    let expected = (0, "extra extra.py\n42 [1]\n".to_owned(), String::new());
    assert_eq!(run(&["--path", text(&site), &format!("--path={}", text(&more)), "-c", code]), expected);
    let paths = format!("{}:{}", text(&site), text(&more));
    assert_eq!(finished(pellucid().env("PELLUCIDPATH", paths).args(["-c", code]).output().unwrap()), expected);
    let (status, _, err) = run(&["-c", "import tool"]);
    assert!(status == 1 && err.ends_with("ModuleNotFoundError: No module named 'tool'\n"), "{err}");
}

#[test]
fn what_is_put_into_sys_path_stays_inside_the_folders() {
    let site = folder("inside", &[("sub/deep.py", "print('deep')\n")]);
    let beside = folder("outside", &[("secret.py", "print('secret')\n")]);
    let code = format!("import sys; sys.path[:] = [{:?}, {:?}]\nimport deep\nimport secret", site.join("sub"), beside);
    let (status, out, err) = run(&["--path", text(&site), "-c", &code]);
    assert_eq!((status, out.as_str()), (1, "deep\n"));
    assert!(err.ends_with("ModuleNotFoundError: No module named 'secret'\n"), "{err}");
    let up = format!("import sys; sys.path.append({:?} + '/../outside')\nimport secret", site);
    assert_eq!(run(&["--path", text(&site), "-c", &up]).0, 1);
}

#[test]
fn modules_run_by_name() {
    let files = [
        ("pkg/__init__.py", "print('package', __name__)\n"),
        (
            "pkg/__main__.py",
            "import sys\nfrom . import part\nprint(__name__, __package__, __spec__.name, sys.argv[1:])\n",
        ),
        ("pkg/part.py", "print('part of', __package__)\n"),
        ("pkg/bare/__init__.py", ""),
        ("plain.py", "import sys\nprint(__name__, repr(__package__), sys.argv[0] == __file__)\nsys.exit(3)\n"),
    ];
    let site = folder("run_by_name", &files);
    let site = text(&site);
    let (status, out, err) = run(&["--path", site, "-m", "pkg", "-x", "y"]);
    assert_eq!(err, "");
    assert_eq!((status, out.as_str()), (0, "package pkg\npart of pkg\n__main__ pkg pkg.__main__ ['-x', 'y']\n"));
    assert_eq!(run(&["--path", site, "-m", "plain"]), (3, "__main__ '' True\n".into(), String::new()));
    let refused = |name: &str| run(&["--path", site, "-m", name]);
    assert_eq!(refused("nothing"), (1, String::new(), "pellucid: No module named nothing\n".into()));
    let (status, _, err) = refused("pkg.bare");
    assert_eq!(status, 1);
    let expected =
        "pellucid: No module named pkg.bare.__main__; 'pkg.bare' is a package and cannot be directly executed\n";
    assert_eq!(err, expected);
    let (_, _, err) = refused("nothing.more");
    let expected = "pellucid: Error while finding module specification for 'nothing.more' (ModuleNotFoundError: No \
                    module named 'nothing')\n";
    assert_eq!(err, expected);
}

#[test]
fn a_folder_with_a_main_module_is_a_program() {
    let program = folder(
        "program",
        &[
            (
                "__main__.py",
                "import helper, sys\nprint(__name__, repr(__package__), sys.path[0] == helper.here, sys.argv[1:])\n1 / 0\n",
            ),
            ("helper.py", "here = __file__.rpartition('/')[0]\n"),
        ],
    );
    let (status, out, err) = run(&[text(&program), "a"]);
    assert_eq!((status, out.as_str()), (1, "__main__ '' True ['a']\n"));
    let expected = format!(
        "Traceback (most recent call last):\n  File \"{}\", line 3, in <module>\n    1 / 0\n    ~~^~~\n\
         ZeroDivisionError: division by zero\n",
        program.join("__main__.py").display()
    );
    assert_eq!(err, expected);
}
