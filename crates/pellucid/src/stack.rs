//! A thread with a stack large enough for deeply nested native calls.
//!
//! Python functions that call each other never use the native stack; nested data in `repr`, or callbacks from native
//! functions into Python and back, do. A bound on their depth turns running out of stack into a RecursionError.

/// How many levels of native calls the stack of [`on_big_stack`] bears.
pub const BIG_STACK_LEVELS: usize = 3000;

/// Bytes of address space; memory is used only where the stack really grows to.
pub(crate) const BIG_STACK: usize = 512 << 20;

/// Calls `f` on a thread with a big stack, waits for it and gives back what it returned. Together with
/// [`crate::Options::native_levels`] and [`BIG_STACK_LEVELS`].
///
/// # Errors
/// As the operating system, if there is no room for such a thread.
///
/// # Panics
/// If `f` does, with the same payload.
pub fn on_big_stack<T: Send>(f: impl FnOnce() -> T + Send) -> std::io::Result<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("python".into()).stack_size(BIG_STACK).spawn_scoped(scope, f)?;
        match thread.join() {
            Ok(value) => Ok(value),
            Err(payload) => std::panic::resume_unwind(payload),
        }
    })
}
