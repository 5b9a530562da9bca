//! `posix`: the calls behind `os` and `io`, each of which goes to the host's files.
//!
//! What a host refuses is a PermissionError that names what would grant it. Results are plain tuples and numbers; `os` makes
//! them what CPython's are.

use std::io;

use pellucid_bytecode::pure::surrogate;
use pellucid_vm::files::{FileChange, FileStat, Files, OpenMode, SeekFrom};
use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::bytes::Bytes;
use pellucid_vm::types::bytes::codec::no_surrogates;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Raised};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "posix", doc: "Files and environment, as the host grants them.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "open(path, flags, mode, shown, /)", "Open a file: flags are those of 'r', 'w', 'a', 'x', '+'." => open;
    "read(file, limit, /)", "Read up to so many bytes; -1 for all." => read;
    "write(file, data, /)", "Write bytes." => write;
    "lseek(file, offset, whence, /)", "Move in a file." => seek;
    "ftruncate(file, length, /)", "Set the length of an open file." => set_len;
    "fsync(file, /)", "Hand what was written to the device." => sync;
    "close(file, /)", "Close a file." => close;
    "fstat(file, /)", "Return what is known about an open file." => stat_open;
    "stat(path, follow, shown, /)", "Return what is known about a path." => stat;
    "list(path, shown, /)", "Return (name, is folder, is file, is link, inode) for what is in a folder." => list;
    "readlink(path, shown, /)", "Return where a symbolic link leads." => read_link;
    "access(path, write, /)", "Return whether a path exists and may be read, or written." => access;
    "mkdir(path, mode, shown, /)", "Make a folder." => |vm, args| {
        let mode = number(vm, args[1])?;
        change(vm, args[0], args[2], FileChange::MakeDir(mode as u32))
    };
    "rmdir(path, shown, /)", "Remove an empty folder." => |vm, args| change(vm, args[0], args[1], FileChange::RemoveDir);
    "remove(path, shown, /)", "Remove a file." => |vm, args| change(vm, args[0], args[1], FileChange::Remove);
    "rename(path, to, shown, shown_to, /)", "Rename a file." => rename;
    "symlink(target, path, shown_target, shown, /)", "Make a symbolic link." => symlink;
    "chmod(path, mode, shown, /)", "Set the permissions." => |vm, args| {
        let mode = number(vm, args[1])?;
        change(vm, args[0], args[2], FileChange::Permissions(mode as u32))
    };
    "utime(path, accessed, modified, shown, /)", "Set the times, in nanoseconds." => |vm, args| {
        let (accessed, modified) = (number(vm, args[1])?, number(vm, args[2])?);
        change(vm, args[0], args[3], FileChange::Times(accessed, modified))
    };
    "truncate(path, length, shown, /)", "Set the length of a file." => |vm, args| {
        let length = number(vm, args[1])?;
        change(vm, args[0], args[2], FileChange::Truncate(length as u64))
    };
    "chdir(path, shown, /)", "Let relative paths start from a folder." =>
        |vm, args| change(vm, args[0], args[1], FileChange::Enter);
    "getcwd()", "Return the folder that relative paths start from." => current_dir;
    "environ()", "Return the environment variables as (name, value)." => environ;
    "strerror(number, /)", "Return the text for an error number." => strerror;
    "urandom(size, /)", "Return random bytes." => urandom;
    "write_stdout(data, /)", "Write bytes to standard output." => write_stdout;
    "read_stdin(limit, /)", "Return a line of standard input as bytes." => read_stdin;
];

/// Adds nothing: `os` has the constants.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn number(vm: &mut Vm, value: Value) -> PyResult<i64> {
    vm.to_isize(value)
}

fn path_text(vm: &mut Vm, value: Value) -> PyResult<String> {
    let text = vm.to_str(value, "path")?;
    match surrogate::find(text.as_str()) {
        None => Ok(text.as_str().to_owned()),
        Some(at) => Err(no_surrogates(vm, text, at)),
    }
}

/// Does something with the host's files. Without any, `flag` says what would grant it.
fn with_files<T>(vm: &mut Vm, write: bool, act: impl FnOnce(&mut dyn Files) -> io::Result<T>) -> io::Result<T> {
    match vm.host.files() {
        Some(files) => act(files),
        None => {
            let flag = if write { "--allow-write=DIR" } else { "--allow-read=DIR" };
            Err(io::Error::new(io::ErrorKind::PermissionDenied, format!("it would take {flag}")))
        }
    }
}

fn failed(vm: &mut Vm, error: &io::Error, shown: Value) -> Raised {
    if error.kind() == io::ErrorKind::InvalidInput && error.raw_os_error().is_none() {
        return vm.value_error(error.to_string());
    }
    vm.file_error(error, shown)
}

/// The flags of `open` as bits: 1 read, 2 write, 4 append, 8 create, 16 create new, 32 truncate.
fn open(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = path_text(vm, args[0])?;
    let flags = number(vm, args[1])?;
    let permissions = number(vm, args[2])? as u32;
    let has = |bit: i64| flags & bit != 0;
    let mode = OpenMode {
        read: has(1),
        write: has(2),
        append: has(4),
        create: has(8),
        create_new: has(16),
        truncate: has(32),
    };
    match with_files(vm, has(2) || has(4), |files| files.open(&path, mode, permissions)) {
        Ok(file) => Ok(Value::from_usize(file as usize)),
        Err(error) => Err(failed(vm, &error, args[3])),
    }
}

fn file_number(vm: &mut Vm, value: Value) -> PyResult<u32> {
    Ok(u32::try_from(number(vm, value)?).unwrap_or(u32::MAX))
}

fn on_open<T>(vm: &mut Vm, result: io::Result<T>) -> PyResult<T> {
    result.map_err(|error| {
        let number = error.raw_os_error().unwrap_or(5);
        let text = error.to_string();
        let text = vm.new_str(text.split(" (os error").next().unwrap_or(&text));
        vm.err_args(Exc::OSError, &[Value::int_unchecked(number.into()), text])
    })
}

fn read(vm: &mut Vm, args: &[Value]) -> PyResult {
    let file = file_number(vm, args[0])?;
    let limit = usize::try_from(number(vm, args[1])?).unwrap_or(usize::MAX);
    // A file may be larger than an object may be: one byte more tells.
    let most = vm.max_object_bytes;
    let result = with_files(vm, false, |files| files.read(file, limit.min(most.saturating_add(1))));
    let bytes = on_open(vm, result)?;
    vm.check_size(bytes.len())?;
    Ok(vm.new_bytes(bytes))
}

fn write(vm: &mut Vm, args: &[Value]) -> PyResult {
    let file = file_number(vm, args[0])?;
    let Some(bytes) = vm.cast::<Bytes>(args[1]) else { return Err(vm.type_error("a bytes object is expected")) };
    let data = bytes.as_slice().to_vec();
    let result = with_files(vm, true, |files| files.write(file, &data));
    on_open(vm, result)?;
    Ok(Value::from_usize(data.len()))
}

fn seek(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (file, offset) = (file_number(vm, args[0])?, number(vm, args[1])?);
    let to = match number(vm, args[2])? {
        0 => match u64::try_from(offset) {
            Ok(offset) => SeekFrom::Start(offset),
            Err(_) => {
                return on_open(vm, Err(io::Error::from_raw_os_error(22)));
            }
        },
        1 => SeekFrom::Current(offset),
        _ => SeekFrom::End(offset),
    };
    let result = with_files(vm, false, |files| files.seek(file, to));
    let at = on_open(vm, result)?;
    Ok(vm.new_int(at as i64))
}

fn set_len(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (file, length) = (file_number(vm, args[0])?, number(vm, args[1])?);
    let result = with_files(vm, true, |files| files.set_len(file, u64::try_from(length).unwrap_or(0)));
    on_open(vm, result)?;
    Ok(Value::NONE)
}

fn sync(vm: &mut Vm, args: &[Value]) -> PyResult {
    let file = file_number(vm, args[0])?;
    let result = with_files(vm, true, |files| files.sync(file));
    on_open(vm, result)?;
    Ok(Value::NONE)
}

fn close(vm: &mut Vm, args: &[Value]) -> PyResult {
    let file = file_number(vm, args[0])?;
    let result = with_files(vm, false, |files| files.close(file));
    on_open(vm, result)?;
    Ok(Value::NONE)
}

fn stat_tuple(vm: &mut Vm, stat: &FileStat) -> Value {
    let fields = [
        i64::from(stat.mode),
        stat.inode as i64,
        stat.device as i64,
        stat.links as i64,
        i64::from(stat.user),
        i64::from(stat.group),
        stat.size as i64,
        stat.accessed,
        stat.modified,
        stat.changed,
    ];
    let fields = fields.map(|field| vm.new_int(field));
    vm.new_tuple(&fields)
}

fn stat_open(vm: &mut Vm, args: &[Value]) -> PyResult {
    let file = file_number(vm, args[0])?;
    let result = with_files(vm, false, |files| files.stat_open(file));
    let stat = on_open(vm, result)?;
    Ok(stat_tuple(vm, &stat))
}

fn stat(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = path_text(vm, args[0])?;
    let follow = vm.truth(args[1])?;
    match with_files(vm, false, |files| files.stat(&path, follow)) {
        Ok(stat) => Ok(stat_tuple(vm, &stat)),
        Err(error) => Err(failed(vm, &error, args[2])),
    }
}

fn list(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = path_text(vm, args[0])?;
    let entries = match with_files(vm, false, |files| files.list(&path)) {
        Ok(entries) => entries,
        Err(error) => return Err(failed(vm, &error, args[1])),
    };
    let mut items = Vec::new();
    for entry in &entries {
        let flag = |on: bool| if on { Value::TRUE } else { Value::FALSE };
        let parts = [
            vm.new_str(&entry.name),
            flag(entry.is_dir),
            flag(entry.is_file),
            flag(entry.is_link),
            vm.new_int(entry.inode as i64),
        ];
        items.push(vm.new_tuple(&parts));
    }
    Ok(vm.new_list(items))
}

fn read_link(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = path_text(vm, args[0])?;
    match with_files(vm, false, |files| files.read_link(&path)) {
        Ok(target) => Ok(vm.new_str(&target)),
        Err(error) => Err(failed(vm, &error, args[1])),
    }
}

fn access(vm: &mut Vm, args: &[Value]) -> PyResult {
    let path = path_text(vm, args[0])?;
    let write = vm.truth(args[1])?;
    let granted = vm.host.files().is_some_and(|files| files.access(&path, write));
    Ok(if granted { Value::TRUE } else { Value::FALSE })
}

fn change(vm: &mut Vm, path: Value, shown: Value, change: FileChange<'_>) -> PyResult {
    let path = path_text(vm, path)?;
    match with_files(vm, change != FileChange::Enter, |files| files.change(&path, change)) {
        Ok(()) => Ok(Value::NONE),
        Err(error) => Err(failed(vm, &error, shown)),
    }
}

/// An error that names two paths.
fn failed_with_two(vm: &mut Vm, error: &io::Error, first: Value, second: Value) -> Raised {
    let raised = vm.file_error(error, first);
    let args = raised.args();
    let parts = [args.items()[0], args.items()[1], first, Value::NONE, second];
    vm.err_args(Exc::OSError, &parts)
}

fn rename(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (path, to) = (path_text(vm, args[0])?, path_text(vm, args[1])?);
    match with_files(vm, true, |files| files.change(&path, FileChange::Rename(&to))) {
        Ok(()) => Ok(Value::NONE),
        Err(error) => Err(failed_with_two(vm, &error, args[2], args[3])),
    }
}

fn symlink(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (target, path) = (path_text(vm, args[0])?, path_text(vm, args[1])?);
    match with_files(vm, true, |files| files.change(&path, FileChange::LinkTo(&target))) {
        Ok(()) => Ok(Value::NONE),
        Err(error) => Err(failed_with_two(vm, &error, args[2], args[3])),
    }
}

/// A program that was granted no folder is at the root of a file system of which it sees nothing.
fn current_dir(vm: &mut Vm, _: &[Value]) -> PyResult {
    if vm.host.files().is_none() {
        return Ok(vm.new_str("/"));
    }
    match with_files(vm, false, |files| files.current_dir()) {
        Ok(path) => Ok(vm.new_str(&path)),
        Err(error) => {
            let raised = vm.file_error(&error, Value::NONE);
            let parts = [raised.args().items()[0], raised.args().items()[1]];
            Err(vm.err_args(Exc::OSError, &parts))
        }
    }
}

fn environ(vm: &mut Vm, _: &[Value]) -> PyResult {
    let mut items = Vec::new();
    for (name, value) in vm.host.environment() {
        let pair = [vm.new_str(&name), vm.new_str(&value)];
        items.push(vm.new_tuple(&pair));
    }
    Ok(vm.new_list(items))
}

fn strerror(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = i32::try_from(number(vm, args[0])?).unwrap_or(-1);
    let text = io::Error::from_raw_os_error(number).to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    Ok(vm.new_str(text))
}

fn urandom(vm: &mut Vm, args: &[Value]) -> PyResult {
    let size = number(vm, args[0])?;
    crate::random::entropy_bytes(vm, size)
}

fn write_stdout(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(bytes) = vm.cast::<Bytes>(args[0]) else { return Err(vm.type_error("a bytes object is expected")) };
    let data = bytes.as_slice().to_vec();
    match vm.host.write_stdout_bytes(&data) {
        Ok(()) => Ok(Value::from_usize(data.len())),
        Err(error) => Err(vm.host_error(&error)),
    }
}

/// The next line, or what the text stream has read and not handed out.
fn read_stdin(vm: &mut Vm, _: &[Value]) -> PyResult {
    let unread = vm.take_unread_input();
    let text = if unread.is_empty() { vm.read_line()? } else { unread };
    Ok(vm.new_bytes(text.as_bytes()))
}
