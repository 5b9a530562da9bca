//! What a host's files can do: the operations behind `open` and `os`, refused or granted by the host.
//!
//! Paths are as the program wrote them; relative ones start from [`Files::current_dir`]. A file that a host refuses to show
//! is an error of kind `PermissionDenied` whose message says what would grant it.

use std::io;

/// How a file is to be opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenMode {
    /// For reading.
    pub read: bool,
    /// For writing.
    pub write: bool,
    /// Each write goes to the end.
    pub append: bool,
    /// It is made if there is none.
    pub create: bool,
    /// It must be made.
    pub create_new: bool,
    /// What is in it goes.
    pub truncate: bool,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FileStat {
    /// Kind and permissions, as Unix has them in `st_mode`.
    pub mode: u32,
    /// `st_ino`
    pub inode: u64,
    /// `st_dev`
    pub device: u64,
    /// `st_nlink`
    pub links: u64,
    /// `st_uid`
    pub user: u32,
    /// `st_gid`
    pub group: u32,
    /// Bytes.
    pub size: u64,
    /// Last access, in nanoseconds since 1970.
    pub accessed: i64,
    /// Last change of the content.
    pub modified: i64,
    /// Last change of anything.
    pub changed: i64,
}

/// What stands in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderEntry {
    /// The name.
    pub name: String,
    /// Whether it is a folder, not following links.
    pub is_dir: bool,
    /// Whether it is a plain file, not following links.
    pub is_file: bool,
    /// Whether it is a symbolic link.
    pub is_link: bool,
    /// `st_ino`
    pub inode: u64,
}

/// A change to a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileChange<'a> {
    /// Makes a folder with these permissions.
    MakeDir(u32),
    /// Removes an empty folder.
    RemoveDir,
    /// Removes a file or link.
    Remove,
    /// Gives it another path, in place of what is there.
    Rename(&'a str),
    /// Makes it a symbolic link to this.
    LinkTo(&'a str),
    /// Sets the permissions.
    Permissions(u32),
    /// Sets the times of the last access and change, in nanoseconds since 1970.
    Times(i64, i64),
    /// Sets the length.
    Truncate(u64),
    /// Lets relative paths start from this folder. It changes nothing outside of the program.
    Enter,
}

/// Where [`Files::seek`] starts.
pub use std::io::SeekFrom;

/// Files that a program may reach. Open ones go by numbers.
pub trait Files {
    /// Opens a file.
    ///
    /// # Errors
    /// As the system's, or if it is refused.
    fn open(&mut self, path: &str, mode: OpenMode, permissions: u32) -> io::Result<u32>;

    /// Reads up to so many bytes; fewer only at the end.
    ///
    /// # Errors
    /// As the system's.
    fn read(&mut self, file: u32, limit: usize) -> io::Result<Vec<u8>>;

    /// Writes all of these bytes.
    ///
    /// # Errors
    /// As the system's.
    fn write(&mut self, file: u32, bytes: &[u8]) -> io::Result<()>;

    /// Moves to another place and tells which.
    ///
    /// # Errors
    /// As the system's.
    fn seek(&mut self, file: u32, to: SeekFrom) -> io::Result<u64>;

    /// Sets the length of an open file.
    ///
    /// # Errors
    /// As the system's.
    fn set_len(&mut self, file: u32, length: u64) -> io::Result<()>;

    /// Hands what was written to the device.
    ///
    /// # Errors
    /// As the system's.
    fn sync(&mut self, file: u32) -> io::Result<()>;

    /// Closes a file.
    ///
    /// # Errors
    /// If it is not open.
    fn close(&mut self, file: u32) -> io::Result<()>;

    /// What is known about an open file.
    ///
    /// # Errors
    /// As the system's.
    fn stat_open(&mut self, file: u32) -> io::Result<FileStat>;

    /// What is known about a path; of the link itself, if it is one and `follow` is not set.
    ///
    /// # Errors
    /// As the system's, or if it is refused.
    fn stat(&mut self, path: &str, follow: bool) -> io::Result<FileStat>;

    /// What stands in a folder, in no order.
    ///
    /// # Errors
    /// As the system's, or if it is refused.
    fn list(&mut self, path: &str) -> io::Result<Vec<FolderEntry>>;

    /// Where a symbolic link leads.
    ///
    /// # Errors
    /// As the system's, or if it is refused.
    fn read_link(&mut self, path: &str) -> io::Result<String>;

    /// Whether the program may do these things with a path (which has to exist).
    fn access(&mut self, path: &str, write: bool) -> bool;

    /// Changes what a path leads to.
    ///
    /// # Errors
    /// As the system's, or if it is refused.
    fn change(&mut self, path: &str, change: FileChange<'_>) -> io::Result<()>;

    /// The folder that relative paths start from.
    ///
    /// # Errors
    /// If it is refused.
    fn current_dir(&mut self) -> io::Result<String>;
}
