//! The bounds of a session: what states show, where it stops, how much it may remember.

/// Settings of a [`super::Session`].
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The most objects in a state's heap.
    pub max_objects: usize,
    /// The most parts of one object.
    pub max_parts: usize,
    /// The most variables of one scope.
    pub max_variables: usize,
    /// The most frames in a state; where there are more, it is the innermost ones and the outermost one that are shown.
    pub max_frames: usize,
    /// Whether the session stops in modules of the library that are written in Python.
    pub library: bool,
    /// Whether a module's own dunder names (`__name__`, `__builtins__` and their like) stand among the global variables.
    pub dunder_globals: bool,
    /// Bytes that snapshots may take.
    pub snapshot_bytes: usize,
    /// How many instructions lie between two marks, by which searches backwards leave out what can't hold what they look
    /// for (far calls and loops, most times); 0 for no marks.
    pub marks: u64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            max_objects: 500,
            max_parts: 100,
            max_variables: 1000,
            max_frames: 200,
            library: false,
            dunder_globals: false,
            snapshot_bytes: 512 << 20,
            marks: 1 << 16,
        }
    }
}
