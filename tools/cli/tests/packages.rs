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

/// The entries of a cache's folder.
fn entries(cache: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir(cache).into_iter().flatten().map(|entry| entry.expect("it can be read").path()).collect();
    found.sort();
    found
}

#[test]
fn compiled_modules_are_kept_and_checked_by_content() {
    let site =
        folder("cached_site", &[("tool/__init__.py", "from .core import answer\n"), ("tool/core.py", "answer = 1\n")]);
    let cache = folder("cache", &[]);
    let (site_text, cache_text) = (text(&site), text(&cache));
    let run = || run(&["--path", site_text, "--cache", cache_text, "-c", "import tool; print(tool.answer)"]);
    let good = |text: &str| (0, text.to_owned(), String::new());
    assert_eq!(run(), good("1\n"));
    let first = entries(&cache);
    assert_eq!(first.len(), 2, "{first:?}");
    assert_eq!(run(), good("1\n"));
    assert_eq!(entries(&cache), first);
    assert_eq!(entries(&site), [site.join("tool")], "nothing is written beside the packages");
    // Another content of the same length, within the same second: no clock says so.
    std::fs::write(site.join("tool/core.py"), "answer = 2\n").expect("files can be written");
    assert_eq!(run(), good("2\n"));
    assert_eq!(entries(&cache).len(), 3);
    // What is damaged is written anew.
    let whole: Vec<Vec<u8>> = entries(&cache).iter().map(|entry| std::fs::read(entry).expect("it is there")).collect();
    for (number, entry) in entries(&cache).iter().enumerate() {
        let content =
            if number % 2 == 0 { b"not bytecode".to_vec() } else { whole[number][..whole[number].len() / 2].to_vec() };
        std::fs::write(entry, content).expect("files can be written");
    }
    assert_eq!(run(), good("2\n"));
    let again =
        entries(&cache).iter().filter(|entry| whole.contains(&std::fs::read(entry).expect("it is there"))).count();
    assert_eq!(again, 2, "the two that were used are whole again");
    // Without optimisation it is other code.
    let plain = ["-O0", "--path", site_text, "--cache", cache_text, "-c", "import tool; print(tool.answer)"];
    assert_eq!(self::run(&plain), good("2\n"));
    assert_eq!(entries(&cache).len(), 5);
}

#[test]
fn a_cache_that_cannot_be_used_is_no_harm() {
    let site = folder("plain_site", &[("tool.py", "answer = 1\n"), ("file", "")]);
    for cache in ["", text(&site.join("file")), "/no/such/place/at/all"] {
        let result = run(&["--path", text(&site), "--cache", cache, "-c", "import tool; print(tool.answer)"]);
        assert_eq!(result, (0, "1\n".to_owned(), String::new()), "{cache:?}");
    }
    // The environment variable; a flag comes before it, and modules beside the script are not kept.
    let cache = folder("cache_by_variable", &[]);
    let code = "import tool; print(tool.answer)";
    let mut command = pellucid();
    command.env("PELLUCIDCACHE", &cache).args(["--path", text(&site), "-c", code]);
    assert_eq!(finished(command.output().expect("it can be started")).0, 0);
    assert_eq!(entries(&cache).len(), 1);
    let mut command = pellucid();
    command.env("PELLUCIDCACHE", &cache).args(["-c", code]).current_dir(&site);
    assert_eq!(finished(command.output().expect("it can be started")).0, 0);
    assert_eq!(entries(&cache).len(), 1);
}

#[test]
fn data_and_metadata_of_packages() {
    let site = folder(
        "data_site",
        &[
            ("tool/__init__.py", ""),
            ("tool/data/words.txt", "one\ntwo\n"),
            (
                "tool-1.2.dist-info/METADATA",
                "Metadata-Version: 2.1\nName: Tool\nVersion: 1.2\nRequires-Dist: other\n\nText.\n",
            ),
            ("tool-1.2.dist-info/entry_points.txt", "[console_scripts]\nrun = tool:main\n"),
            ("tool-1.2.dist-info/RECORD", "tool/__init__.py,,\n"),
        ],
    );
    let code = "
import importlib.metadata as m, importlib.resources as r, pkgutil
print(m.version('tool'), m.metadata('TOOL')['Name'], m.requires('tool'), list(m.entry_points(group='console_scripts')))
print(r.files('tool').joinpath('data', 'words.txt').read_text().split(), [p.name for p in r.files('tool').iterdir()])
print(pkgutil.get_data('tool', 'data/words.txt'), [i.name for i in pkgutil.iter_modules([r.files('tool').parent.__fspath__()])])
try:
    m.version('nothing')
except m.PackageNotFoundError as error:
    print(error)
try:
    open(r.files('tool').joinpath('data/words.txt'))
except PermissionError as error:
    print('refused')
";
    let (status, out, err) = run(&["--path", text(&site), "--cache", "", "-c", code]);
    assert_eq!(err, "");
    let expected = "1.2 Tool ['other'] [EntryPoint(name='run', value='tool:main', group='console_scripts')]\n\
                    ['one', 'two'] ['__init__.py', 'data']\n\
                    b'one\\ntwo\\n' ['tool']\nNo package metadata was found for nothing\nrefused\n";
    assert_eq!((status, out.as_str()), (0, expected));
}

#[test]
#[cfg(unix)]
fn links_do_not_lead_out_of_granted_folders() {
    let granted = folder("granted", &[("inside.txt", "inside")]);
    let beside = folder("beside", &[("secret.txt", "secret")]);
    std::os::unix::fs::symlink(&beside, granted.join("out")).expect("links can be made");
    std::os::unix::fs::symlink(beside.join("secret.txt"), granted.join("file")).expect("links can be made");
    std::os::unix::fs::symlink(beside.join("new.txt"), granted.join("dangling")).expect("links can be made");
    let code = "
import os, sys
root = sys.argv[1]
def attempt(function, *args):
    try:
        result = function(*args)
        return result.read() if hasattr(result, 'read') else result
    except OSError as error:
        return type(error).__name__
for name in ('inside.txt', 'out/secret.txt', 'file', '../beside/secret.txt', 'out/../inside.txt', './/inside.txt', 'dangling'):
    print(name, attempt(open, root + '/' + name), os.path.exists(root + '/' + name))
for name in ('w.txt', 'out/w.txt', 'file', 'dangling', '../beside/w.txt'):
    print(name, attempt(lambda: open(root + '/' + name, 'w').close()))
print(attempt(os.listdir, root + '/out'), attempt(os.remove, root + '/out/secret.txt'), attempt(os.rename, root + '/w.txt', root + '/out/w.txt'))
print(attempt(os.mkdir, root + '/out/d'), attempt(os.symlink, '/etc', root + '/etc'), attempt(os.listdir, root + '/etc'), attempt(os.listdir, '/'))
";
    let flags = [format!("--allow-read={}", granted.display()), format!("--allow-write={}", granted.display())];
    let (status, out, err) = run(&[&flags[0], &flags[1], "-c", code, text(&granted)]);
    assert_eq!(err, "");
    let expected = "inside.txt inside True\nout/secret.txt PermissionError False\nfile PermissionError False\n\
                    ../beside/secret.txt PermissionError False\nout/../inside.txt PermissionError False\n.//inside.txt inside True\n\
                    dangling PermissionError False\nw.txt None\nout/w.txt PermissionError\nfile PermissionError\n\
                    dangling PermissionError\n../beside/w.txt PermissionError\n\
                    PermissionError PermissionError PermissionError\nPermissionError None PermissionError PermissionError\n";
    assert_eq!((status, out.as_str()), (0, expected));
    assert_eq!(entries(&beside), [beside.join("secret.txt")]);
}
