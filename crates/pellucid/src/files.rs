//! The files below the folders that the embedder granted.
//!
//! A path is judged by where it leads in the end: symbolic links and `..` are resolved first, and what lies outside of the
//! granted folders is refused. (Somebody who changes links in a granted folder at the same time from outside could win a
//! race against that; the program itself can't, as it does one thing at a time.)

use std::collections::HashMap;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

use pellucid_vm::files::{FileChange, FileStat, Files, FolderEntry, OpenMode};

/// Granted folders, and the files that are open.
pub(crate) struct GrantedFiles {
    read: Vec<PathBuf>,
    write: Vec<PathBuf>,
    open: HashMap<u32, File>,
    /// Where relative paths start, once the program has changed that; the host's own folder stays as it is.
    folder: Option<PathBuf>,
}

/// What a program wants with a path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    Read,
    Write,
    /// To know whether it is there.
    Look,
}

impl Want {
    fn refusal(self) -> io::Error {
        let flag = if self == Want::Write { "--allow-write=DIR" } else { "--allow-read=DIR" };
        io::Error::new(ErrorKind::PermissionDenied, format!("it would take {flag}"))
    }
}

/// The first number for an open file: those below are the standard streams.
const FIRST: u32 = 3;

impl GrantedFiles {
    /// The files below these folders; folders that don't exist grant nothing.
    pub(crate) fn new(read: &[PathBuf], write: &[PathBuf]) -> GrantedFiles {
        let real = |folders: &[PathBuf]| folders.iter().filter_map(|folder| folder.canonicalize().ok()).collect();
        GrantedFiles { read: real(read), write: real(write), open: HashMap::new(), folder: None }
    }

    /// The path in the form that is handed to the system, if the program may do this with it. With `follow`, a link at its
    /// end is resolved too.
    fn resolve(&self, path: &str, want: Want, follow: bool) -> io::Result<PathBuf> {
        if path.is_empty() {
            return Err(io::Error::from_raw_os_error(ENOENT));
        }
        if path.contains('\0') {
            return Err(io::Error::new(ErrorKind::InvalidInput, "embedded null byte"));
        }
        let absolute = match &self.folder {
            Some(folder) => folder.join(path),
            None => std::path::absolute(path)?,
        };
        let real = real_path(&absolute, follow, 40)?;
        let below = |folders: &[PathBuf]| folders.iter().any(|folder| real.starts_with(folder));
        let granted = match want {
            Want::Read => below(&self.read),
            Want::Write => below(&self.write),
            Want::Look => below(&self.read) || below(&self.write),
        };
        if granted { Ok(real) } else { Err(want.refusal()) }
    }

    fn file(&mut self, file: u32) -> io::Result<&mut File> {
        self.open.get_mut(&file).ok_or_else(|| io::Error::from_raw_os_error(EBADF))
    }
}

/// "No such file or directory".
const ENOENT: i32 = 2;
/// "Bad file descriptor".
const EBADF: i32 = 9;
/// "Too many levels of symbolic links".
const ELOOP: i32 = 40;

/// Where a path leads: links are followed, except one at its end unless `follow` is set. What does not exist stays as it is
/// written.
fn real_path(path: &Path, follow: bool, links: u32) -> io::Result<PathBuf> {
    if links == 0 {
        return Err(io::Error::from_raw_os_error(ELOOP));
    }
    let mut real = PathBuf::new();
    let mut parts = path.components().peekable();
    while let Some(part) = parts.next() {
        match part {
            Component::Prefix(_) | Component::RootDir => real.push(part),
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(name) => {
                real.push(name);
                let is_last = parts.peek().is_none();
                if (is_last && !follow) || !fs::symlink_metadata(&real).is_ok_and(|m| m.is_symlink()) {
                    continue;
                }
                let target = fs::read_link(&real)?;
                real.pop();
                let rest: PathBuf = parts.collect();
                let mut whole = real.join(target);
                if !rest.as_os_str().is_empty() {
                    whole.push(rest);
                }
                return real_path(&whole, follow, links - 1);
            }
        }
    }
    Ok(real)
}

impl Files for GrantedFiles {
    fn open(&mut self, path: &str, mode: OpenMode, permissions: u32) -> io::Result<u32> {
        let writes = mode.write || mode.append || mode.create || mode.create_new || mode.truncate;
        let mut real = None;
        if mode.read || !writes {
            real = Some(self.resolve(path, Want::Read, !mode.create_new)?);
        }
        if writes {
            real = Some(self.resolve(path, Want::Write, !mode.create_new)?);
        }
        let real = real.expect("a file is opened for reading or for writing");
        let mut options = OpenOptions::new();
        let makes = mode.create || mode.create_new || mode.truncate;
        options.read(mode.read).write((mode.write || makes) && !mode.append).append(mode.append);
        options.create(mode.create).create_new(mode.create_new).truncate(mode.truncate);
        set_permissions_of_new(&mut options, permissions);
        let file = options.open(&real)?;
        if file.metadata()?.is_dir() {
            return Err(io::Error::from_raw_os_error(21));
        }
        let number = (FIRST..).find(|number| !self.open.contains_key(number)).expect("there is always a free number");
        self.open.insert(number, file);
        Ok(number)
    }

    fn read(&mut self, file: u32, limit: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file(file)?.take(limit as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, file: u32, bytes: &[u8]) -> io::Result<()> {
        self.file(file)?.write_all(bytes)
    }

    fn seek(&mut self, file: u32, to: SeekFrom) -> io::Result<u64> {
        self.file(file)?.seek(to)
    }

    fn set_len(&mut self, file: u32, length: u64) -> io::Result<()> {
        self.file(file)?.set_len(length)
    }

    fn sync(&mut self, file: u32) -> io::Result<()> {
        self.file(file)?.sync_all()
    }

    fn close(&mut self, file: u32) -> io::Result<()> {
        self.open.remove(&file).map(|_| ()).ok_or_else(|| io::Error::from_raw_os_error(EBADF))
    }

    fn stat_open(&mut self, file: u32) -> io::Result<FileStat> {
        Ok(stat_of(&self.file(file)?.metadata()?))
    }

    fn stat(&mut self, path: &str, follow: bool) -> io::Result<FileStat> {
        let real = self.resolve(path, Want::Look, follow)?;
        let is_dir_wanted = path.ends_with('/');
        let metadata = fs::symlink_metadata(real)?;
        if is_dir_wanted && !metadata.is_dir() {
            return Err(io::Error::from_raw_os_error(20));
        }
        Ok(stat_of(&metadata))
    }

    fn list(&mut self, path: &str) -> io::Result<Vec<FolderEntry>> {
        let real = self.resolve(path, Want::Read, true)?;
        let mut entries = Vec::new();
        for entry in fs::read_dir(real)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            entries.push(FolderEntry {
                name: entry.file_name().to_string_lossy().into_owned(),
                is_dir: kind.is_dir(),
                is_file: kind.is_file(),
                is_link: kind.is_symlink(),
                inode: inode_of(&entry),
            });
        }
        Ok(entries)
    }

    fn read_link(&mut self, path: &str) -> io::Result<String> {
        let real = self.resolve(path, Want::Look, false)?;
        Ok(fs::read_link(real)?.display().to_string())
    }

    fn access(&mut self, path: &str, write: bool) -> bool {
        let want = if write { Want::Write } else { Want::Look };
        let Ok(real) = self.resolve(path, want, true) else { return false };
        fs::metadata(real).is_ok_and(|metadata| !write || !metadata.permissions().readonly())
    }

    fn change(&mut self, path: &str, change: FileChange<'_>) -> io::Result<()> {
        if change == FileChange::Enter {
            // Back to where it was started, whether or not it may read there.
            if std::env::current_dir().is_ok_and(|start| start == Path::new(path)) {
                self.folder = None;
                return Ok(());
            }
            let real = self.resolve(path, Want::Read, true)?;
            if !fs::metadata(&real)?.is_dir() {
                return Err(io::Error::from_raw_os_error(20));
            }
            self.folder = Some(real);
            return Ok(());
        }
        let follow = matches!(change, FileChange::Permissions(_) | FileChange::Times(..) | FileChange::Truncate(_));
        let real = self.resolve(path, Want::Write, follow)?;
        match change {
            FileChange::MakeDir(permissions) => make_dir(&real, permissions),
            FileChange::RemoveDir => fs::remove_dir(real),
            FileChange::Remove => {
                if fs::symlink_metadata(&real)?.is_dir() {
                    return Err(io::Error::from_raw_os_error(21));
                }
                fs::remove_file(real)
            }
            FileChange::Rename(to) => fs::rename(real, self.resolve(to, Want::Write, false)?),
            FileChange::LinkTo(target) => make_link(target, &real),
            FileChange::Permissions(permissions) => set_permissions(&real, permissions),
            FileChange::Times(accessed, modified) => {
                let times = fs::FileTimes::new().set_accessed(moment(accessed)).set_modified(moment(modified));
                File::open(real)?.set_times(times)
            }
            FileChange::Truncate(length) => OpenOptions::new().write(true).open(real)?.set_len(length),
            FileChange::Enter => Ok(()),
        }
    }

    fn current_dir(&mut self) -> io::Result<String> {
        if self.read.is_empty() && self.write.is_empty() {
            return Err(Want::Look.refusal());
        }
        match &self.folder {
            Some(folder) => Ok(folder.display().to_string()),
            None => Ok(std::env::current_dir()?.display().to_string()),
        }
    }
}

/// The moment so many nanoseconds after 1970.
fn moment(nanoseconds: i64) -> std::time::SystemTime {
    let distance = std::time::Duration::from_nanos(nanoseconds.unsigned_abs());
    let start = std::time::UNIX_EPOCH;
    let moment = if nanoseconds < 0 { start.checked_sub(distance) } else { start.checked_add(distance) };
    moment.unwrap_or(start)
}

#[cfg(unix)]
fn stat_of(metadata: &Metadata) -> FileStat {
    use std::os::unix::fs::MetadataExt;
    let time = |seconds: i64, nanoseconds: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanoseconds);
    FileStat {
        mode: metadata.mode(),
        inode: metadata.ino(),
        device: metadata.dev(),
        links: metadata.nlink(),
        user: metadata.uid(),
        group: metadata.gid(),
        size: metadata.size(),
        accessed: time(metadata.atime(), metadata.atime_nsec()),
        modified: time(metadata.mtime(), metadata.mtime_nsec()),
        changed: time(metadata.ctime(), metadata.ctime_nsec()),
    }
}

#[cfg(not(unix))]
fn stat_of(metadata: &Metadata) -> FileStat {
    let kind = if metadata.is_dir() { 0o040_755 } else { 0o100_644 };
    let time = |time: io::Result<std::time::SystemTime>| {
        let since = time.ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or(0)
    };
    FileStat {
        mode: kind,
        links: 1,
        size: metadata.len(),
        accessed: time(metadata.accessed()),
        modified: time(metadata.modified()),
        changed: time(metadata.modified()),
        ..FileStat::default()
    }
}

#[cfg(unix)]
fn inode_of(entry: &fs::DirEntry) -> u64 {
    std::os::unix::fs::DirEntryExt::ino(entry)
}

#[cfg(not(unix))]
fn inode_of(_: &fs::DirEntry) -> u64 {
    0
}

#[cfg(unix)]
fn set_permissions_of_new(options: &mut OpenOptions, permissions: u32) {
    std::os::unix::fs::OpenOptionsExt::mode(options, permissions);
}

#[cfg(not(unix))]
fn set_permissions_of_new(_: &mut OpenOptions, _: u32) {}

#[cfg(unix)]
fn make_dir(path: &Path, permissions: u32) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(permissions).create(path)
}

#[cfg(not(unix))]
fn make_dir(path: &Path, _: u32) -> io::Result<()> {
    fs::create_dir(path)
}

#[cfg(unix)]
fn make_link(target: &str, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(not(unix))]
fn make_link(_: &str, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(unix)]
fn set_permissions(path: &Path, permissions: u32) -> io::Result<()> {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(permissions))
}

#[cfg(not(unix))]
fn set_permissions(path: &Path, permissions: u32) -> io::Result<()> {
    let mut now = fs::metadata(path)?.permissions();
    now.set_readonly(permissions & 0o200 == 0);
    fs::set_permissions(path, now)
}
