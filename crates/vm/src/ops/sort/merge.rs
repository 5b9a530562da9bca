//! A stable, adaptive merge sort whose comparison can fail and need not make sense: runs that are already in order are
//! found, short ones are filled up by binary insertion, and neighbours are merged by the powersort policy (Munro, Wild:
//! "Nearly-Optimal Mergesorts", 2018), with a galloping search where one side wins for long (Peters' timsort).

use std::marker::PhantomData;

/// Runs shorter than this are filled up.
const MIN_RUN: usize = 32;
/// So many wins in a row of one side make a merge gallop.
const MIN_GALLOP: usize = 7;

/// A run on the stack of those that wait to be merged: where it starts, how long it is, and the power of the boundary to
/// the run behind it.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    len: usize,
    power: u32,
}

struct Sorter<'a, C, E, T, F: FnMut(&mut C, &T, &T) -> Result<bool, E>> {
    items: &'a mut [T],
    less: F,
    buffer: Vec<T>,
    min_gallop: usize,
    kind: PhantomData<fn(C) -> E>,
}

/// Sorts by `less`; with `reverse`, in the opposite order. Equal items keep their order. After an error, the items are all
/// still there.
pub(super) fn sort<C, E, T: Copy>(
    cx: &mut C,
    items: &mut [T],
    reverse: bool,
    less: impl FnMut(&mut C, &T, &T) -> Result<bool, E>,
) -> Result<(), E> {
    // Turned around before and after, equal items keep their order.
    if reverse {
        items.reverse();
    }
    let mut sorter = Sorter { items, less, buffer: Vec::new(), min_gallop: MIN_GALLOP, kind: PhantomData };
    let result = sorter.sort(cx);
    if reverse {
        sorter.items.reverse();
    }
    result
}

impl<C, E, T: Copy, F: FnMut(&mut C, &T, &T) -> Result<bool, E>> Sorter<'_, C, E, T, F> {
    fn sort(&mut self, cx: &mut C) -> Result<(), E> {
        let len = self.items.len();
        let min_run = min_run(len);
        let mut runs: Vec<Run> = Vec::new();
        let mut start = 0;
        while start < len {
            let mut end = start + self.find_run(cx, start)?;
            if end - start < min_run {
                let full = len.min(start + min_run);
                self.insert(cx, start, end, full)?;
                end = full;
            }
            if let Some(last) = runs.last() {
                let power = node_power(last.start, last.len, end - start, len);
                while runs.len() > 1 && runs[runs.len() - 2].power > power {
                    self.merge_top(cx, &mut runs)?;
                }
                if let Some(last) = runs.last_mut() {
                    last.power = power;
                }
            }
            runs.push(Run { start, len: end - start, power: 0 });
            start = end;
        }
        while runs.len() > 1 {
            self.merge_top(cx, &mut runs)?;
        }
        Ok(())
    }

    #[inline]
    fn less_at(&mut self, cx: &mut C, a: usize, b: usize) -> Result<bool, E> {
        (self.less)(cx, &self.items[a], &self.items[b])
    }

    /// The length of the run at `start`. One that falls is turned around, equal neighbours in it keeping their order.
    fn find_run(&mut self, cx: &mut C, start: usize) -> Result<usize, E> {
        let len = self.items.len();
        let mut end = self.rising_end(cx, start + 1)?;
        if end == len {
            return Ok(end - start);
        }
        if end > start + 1 {
            if self.less_at(cx, start, end - 1)? {
                return Ok(end - start);
            }
            // All equal so far: with what comes they can be part of a falling run.
            self.items[start..end].reverse();
        }
        end += 1;
        // Equal neighbours at the end of the falling run, beside the last item.
        let mut equal = 0;
        while end < len {
            if self.less_at(cx, end, end - 1)? {
                self.items[end - equal - 1..end].reverse();
                equal = 0;
            } else if self.less_at(cx, end - 1, end)? {
                break;
            } else {
                equal += 1;
            }
            end += 1;
        }
        self.items[end - equal - 1..end].reverse();
        self.items[start..end].reverse();
        // Turned around, it may go on rising.
        Ok(self.rising_end(cx, end)? - start)
    }

    /// The first place from `next` on whose item is below the one before it.
    fn rising_end(&mut self, cx: &mut C, mut next: usize) -> Result<usize, E> {
        while next < self.items.len() && !self.less_at(cx, next, next - 1)? {
            next += 1;
        }
        Ok(next)
    }

    /// Inserts the items from `sorted` to `end` into the run that begins at `start`.
    fn insert(&mut self, cx: &mut C, start: usize, sorted: usize, end: usize) -> Result<(), E> {
        for next in sorted..end {
            let item = self.items[next];
            let (mut low, mut high) = (start, next);
            while low < high {
                let middle = low + (high - low) / 2;
                if (self.less)(cx, &item, &self.items[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            self.items.copy_within(low..next, low + 1);
            self.items[low] = item;
        }
        Ok(())
    }

    fn merge_top(&mut self, cx: &mut C, runs: &mut Vec<Run>) -> Result<(), E> {
        let (Some(right), Some(left)) = (runs.pop(), runs.pop()) else { return Ok(()) };
        runs.push(Run { start: left.start, len: left.len + right.len, power: right.power });
        let (start, middle, end) = (left.start, right.start, right.start + right.len);
        // What is in place already at both ends takes no part in the merge.
        let first = self.items[middle];
        let start = start + self.count_not_above(cx, &first, start, middle, 0)?;
        if start == middle {
            return Ok(());
        }
        let last = self.items[middle - 1];
        let end = middle + self.count_below(cx, &last, middle, end, right.len - 1)?;
        if end == middle {
            return Ok(());
        }
        if middle - start <= end - middle {
            self.merge_forwards(cx, start, middle, end)
        } else {
            self.merge_backwards(cx, start, middle, end)
        }
    }

    /// How many items of a sorted range are not above `item`: the search starts near `hint` and doubles its steps.
    fn count_not_above(&mut self, cx: &mut C, item: &T, start: usize, end: usize, hint: usize) -> Result<usize, E> {
        gallop(end - start, hint, |i| {
            let other = self.items[start + i];
            Ok(!(self.less)(cx, item, &other)?)
        })
    }

    /// How many items of a sorted range are below `item`.
    fn count_below(&mut self, cx: &mut C, item: &T, start: usize, end: usize, hint: usize) -> Result<usize, E> {
        gallop(end - start, hint, |i| {
            let other = self.items[start + i];
            (self.less)(cx, &other, item)
        })
    }

    /// Merges with the left run in the buffer, from the front.
    fn merge_forwards(&mut self, cx: &mut C, start: usize, middle: usize, end: usize) -> Result<(), E> {
        self.buffer.clear();
        self.buffer.extend_from_slice(&self.items[start..middle]);
        let mut cursor = Cursor { left: 0, right: middle, out: start };
        let result = self.run_forwards(cx, &mut cursor, end);
        // What is left of the buffer goes where it belongs, or, after an error, where there is room.
        let rest = self.buffer.len() - cursor.left;
        self.items[cursor.out..cursor.out + rest].copy_from_slice(&self.buffer[cursor.left..]);
        result
    }

    fn run_forwards(&mut self, cx: &mut C, at: &mut Cursor, end: usize) -> Result<(), E> {
        let left_len = self.buffer.len();
        let (mut left_wins, mut right_wins) = (0, 0);
        while at.left < left_len && at.right < end {
            let (left, right) = (self.buffer[at.left], self.items[at.right]);
            if (self.less)(cx, &right, &left)? {
                self.items[at.out] = right;
                at.right += 1;
                (right_wins, left_wins) = (right_wins + 1, 0);
            } else {
                self.items[at.out] = left;
                at.left += 1;
                (left_wins, right_wins) = (left_wins + 1, 0);
            }
            at.out += 1;
            if left_wins.max(right_wins) >= self.min_gallop {
                self.gallop_forwards(cx, at, end)?;
                (left_wins, right_wins) = (0, 0);
            }
        }
        Ok(())
    }

    /// Takes whole stretches of one side at a time, as long as they are long enough.
    fn gallop_forwards(&mut self, cx: &mut C, at: &mut Cursor, end: usize) -> Result<(), E> {
        loop {
            let (left_len, right_start) = (self.buffer.len(), at.right);
            if at.left >= left_len || at.right >= end {
                return Ok(());
            }
            let right = self.items[at.right];
            let from = at.left;
            let taken = gallop(left_len - from, 0, |i| {
                let left = self.buffer[from + i];
                Ok(!(self.less)(cx, &right, &left)?)
            })?;
            self.items[at.out..at.out + taken].copy_from_slice(&self.buffer[from..from + taken]);
            at.left += taken;
            at.out += taken;
            if at.left >= left_len {
                return Ok(());
            }
            let left = self.buffer[at.left];
            let moved = self.count_below(cx, &left, right_start, end, 0)?;
            self.items.copy_within(right_start..right_start + moved, at.out);
            at.right += moved;
            at.out += moved;
            if taken < MIN_GALLOP && moved < MIN_GALLOP {
                self.min_gallop += 2;
                return Ok(());
            }
            self.min_gallop = self.min_gallop.saturating_sub(1).max(1);
        }
    }

    /// Merges with the right run in the buffer, from the back.
    fn merge_backwards(&mut self, cx: &mut C, start: usize, middle: usize, end: usize) -> Result<(), E> {
        self.buffer.clear();
        self.buffer.extend_from_slice(&self.items[middle..end]);
        // Each field is the end of what remains.
        let mut cursor = Cursor { left: middle, right: self.buffer.len(), out: end };
        let result = self.run_backwards(cx, &mut cursor, start);
        let rest = cursor.right;
        self.items[cursor.out - rest..cursor.out].copy_from_slice(&self.buffer[..rest]);
        result
    }

    fn run_backwards(&mut self, cx: &mut C, at: &mut Cursor, start: usize) -> Result<(), E> {
        let (mut left_wins, mut right_wins) = (0, 0);
        while at.left > start && at.right > 0 {
            let (left, right) = (self.items[at.left - 1], self.buffer[at.right - 1]);
            at.out -= 1;
            let less = (self.less)(cx, &right, &left).inspect_err(|_| at.out += 1)?;
            if less {
                self.items[at.out] = left;
                at.left -= 1;
                (left_wins, right_wins) = (left_wins + 1, 0);
            } else {
                self.items[at.out] = right;
                at.right -= 1;
                (right_wins, left_wins) = (right_wins + 1, 0);
            }
            if left_wins.max(right_wins) >= self.min_gallop {
                self.gallop_backwards(cx, at, start)?;
                (left_wins, right_wins) = (0, 0);
            }
        }
        Ok(())
    }

    fn gallop_backwards(&mut self, cx: &mut C, at: &mut Cursor, start: usize) -> Result<(), E> {
        loop {
            if at.left <= start || at.right == 0 {
                return Ok(());
            }
            let right = self.buffer[at.right - 1];
            let left_len = at.left - start;
            let kept = self.count_not_above(cx, &right, start, at.left, left_len - 1)?;
            let moved = left_len - kept;
            self.items.copy_within(at.left - moved..at.left, at.out - moved);
            at.left -= moved;
            at.out -= moved;
            if at.left <= start {
                return Ok(());
            }
            let left = self.items[at.left - 1];
            let right_len = at.right;
            let below = gallop(right_len, right_len - 1, |i| {
                let right = self.buffer[i];
                (self.less)(cx, &right, &left)
            })?;
            let taken = right_len - below;
            self.items[at.out - taken..at.out].copy_from_slice(&self.buffer[below..right_len]);
            at.right -= taken;
            at.out -= taken;
            if taken < MIN_GALLOP && moved < MIN_GALLOP {
                self.min_gallop += 2;
                return Ok(());
            }
            self.min_gallop = self.min_gallop.saturating_sub(1).max(1);
        }
    }
}

/// How far a merge has come on either side and in the result.
struct Cursor {
    left: usize,
    right: usize,
    out: usize,
}

/// The number of leading places of `0..len` for which `before` holds (it holds up to some place and not behind it): steps
/// away from `hint` that double in length, then a binary search.
fn gallop<E>(len: usize, hint: usize, mut before: impl FnMut(usize) -> Result<bool, E>) -> Result<usize, E> {
    let (mut low, mut high) = (0, len);
    let mut step = 1;
    if before(hint)? {
        low = hint + 1;
        while low < high && low + step <= high {
            let at = low + step - 1;
            if before(at)? {
                low = at + 1;
                step *= 2;
            } else {
                high = at;
            }
        }
    } else {
        high = hint;
        while high > low && high >= low + step {
            let at = high - step;
            if before(at)? {
                low = at + 1;
            } else {
                high = at;
                step *= 2;
            }
        }
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle)? {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// The least length of runs: such that their number is a power of two or just below.
fn min_run(mut len: usize) -> usize {
    let mut rest = 0;
    while len >= 2 * MIN_RUN {
        rest |= len & 1;
        len >>= 1;
    }
    len + rest
}

/// How deep in a perfectly balanced tree of merges the boundary between two neighbouring runs lies.
fn node_power(start: usize, left: usize, right: usize, len: usize) -> u32 {
    let (mut a, mut b) = (2 * start + left, 2 * start + 2 * left + right);
    let mut power = 0;
    loop {
        power += 1;
        if a >= len {
            a -= len;
            b -= len;
        } else if b >= len {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random.
    fn numbers(len: usize, modulus: u64, mut seed: u64) -> Vec<u64> {
        std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % modulus
        })
        .take(len)
        .collect()
    }

    /// The same numbers, mostly in order: runs up and down, with a few out of place.
    fn shapes(len: usize) -> Vec<Vec<u64>> {
        let random = numbers(len, 1 << 30, len as u64);
        let few = numbers(len, 5, 7);
        let mut sorted = random.clone();
        sorted.sort();
        let mut nearly = sorted.clone();
        if len > 10 {
            nearly.swap(3, len - 2);
        }
        let mut turned = sorted.clone();
        turned.reverse();
        let mut two = sorted[len / 2..].to_vec();
        two.extend_from_slice(&sorted[..len / 2]);
        let teeth = (0..len as u64).map(|i| i % 37).collect();
        vec![random, few, sorted, nearly, turned, two, teeth]
    }

    #[test]
    fn sorts_like_a_stable_sort() {
        for len in [0, 1, 2, 3, 31, 32, 63, 64, 65, 100, 1000, 5000] {
            for keys in shapes(len) {
                let mut pairs: Vec<(u64, usize)> = keys.iter().copied().zip(0..).collect();
                let mut expected = pairs.clone();
                expected.sort_by_key(|p| p.0);
                let done: Result<(), ()> = sort(&mut (), &mut pairs, false, |(), a, b| Ok(a.0 < b.0));
                assert_eq!((done, &pairs), (Ok(()), &expected));
                expected.sort_by_key(|p| p.1);
                pairs.clone_from(&expected);
                expected.sort_by_key(|pair| std::cmp::Reverse(pair.0));
                let done: Result<(), ()> = sort(&mut (), &mut pairs, true, |(), a, b| Ok(a.0 < b.0));
                assert_eq!((done, &pairs), (Ok(()), &expected));
            }
        }
    }

    #[test]
    fn runs_in_order_take_few_comparisons() {
        let count = |keys: Vec<u64>| {
            let mut calls = 0usize;
            let mut keys = keys;
            let done: Result<(), ()> = sort(&mut calls, &mut keys, false, |calls, a, b| {
                *calls += 1;
                Ok(a < b)
            });
            assert_eq!(done, Ok(()));
            calls
        };
        assert_eq!(count((0..1000).collect()), 999);
        assert_eq!(count((0..1000).rev().collect()), 999);
        assert!(count((500..1000).chain(0..500).collect()) < 1050);
    }

    #[test]
    fn an_error_or_nonsense_loses_nothing() {
        for limit in (0..4000).step_by(7) {
            let mut keys = numbers(300, 40, limit);
            let mut expected = keys.clone();
            expected.sort();
            let mut left = limit;
            let _ = sort(&mut left, &mut keys, false, |left: &mut u64, a: &u64, b: &u64| -> Result<bool, ()> {
                *left = left.checked_sub(1).ok_or(())?;
                // From halfway on, the answers make no sense.
                Ok(if *left < limit / 2 { (*left).is_multiple_of(3) } else { a < b })
            });
            keys.sort();
            assert_eq!(keys, expected);
        }
    }
}
