//! What `product`, `permutations` and `combinations` give next: each keeps indices into its pool and moves on to those
//! that follow in lexicographic order.

use super::Tool;
use super::step::tool;
use crate::heap::Gc;
use crate::types::iter::{Iter, finish};
use crate::value::Value;
use crate::vm::Vm;

pub(super) fn next(vm: &mut Vm, gc: Gc<Iter>) -> Option<Value> {
    let state = tool(vm, gc)?;
    if !advance(state) {
        return finish(vm, gc);
    }
    let mut few = [Value::UNBOUND; 8];
    let mut many = Vec::new();
    let count = match &*state {
        Tool::Permutations { cycles, .. } => cycles.len(),
        Tool::Product { indices, .. } | Tool::Combinations { indices, .. } | Tool::Multisets { indices, .. } => {
            indices.len()
        }
        _ => 0,
    };
    let chosen = if count <= few.len() {
        &mut few[..count]
    } else {
        many.resize(count, Value::UNBOUND);
        &mut many[..]
    };
    choose(state, chosen);
    Some(vm.new_tuple(chosen))
}

/// Writes the items that are given now.
fn choose(state: &Tool, chosen: &mut [Value]) {
    match state {
        Tool::Product { pools, indices, .. } => {
            chosen.iter_mut().zip(pools.iter().zip(indices)).for_each(|(place, (pool, &i))| *place = pool[i]);
        }
        Tool::Permutations { pool, indices, .. }
        | Tool::Combinations { pool, indices, .. }
        | Tool::Multisets { pool, indices, .. } => {
            chosen.iter_mut().zip(indices).for_each(|(place, &i)| *place = pool[i]);
        }
        _ => {}
    }
}

/// Moves on to the next selection; false if there is none.
fn advance(state: &mut Tool) -> bool {
    match state {
        Tool::Product { pools, indices, started } => {
            if !std::mem::replace(started, true) {
                return pools.iter().all(|pool| !pool.is_empty());
            }
            for (index, pool) in indices.iter_mut().zip(pools).rev() {
                *index += 1;
                if *index < pool.len() {
                    return true;
                }
                *index = 0;
            }
            false
        }
        Tool::Permutations { indices, cycles, started, .. } => {
            if !std::mem::replace(started, true) {
                return true;
            }
            let count = indices.len();
            for i in (0..cycles.len()).rev() {
                cycles[i] -= 1;
                if cycles[i] > 0 {
                    indices.swap(i, count - cycles[i]);
                    return true;
                }
                // This place has been through all: it goes to the end, and the one before it changes.
                indices[i..].rotate_left(1);
                cycles[i] = count - i;
            }
            false
        }
        Tool::Combinations { pool, indices, started } => {
            if !std::mem::replace(started, true) {
                return true;
            }
            let (count, length) = (pool.len(), indices.len());
            let Some(i) = (0..length).rev().find(|&i| indices[i] != i + count - length) else { return false };
            let first = indices[i] + 1;
            indices[i..].iter_mut().zip(first..).for_each(|(index, next)| *index = next);
            true
        }
        Tool::Multisets { pool, indices, started } => {
            if !std::mem::replace(started, true) {
                return true;
            }
            let last = pool.len().saturating_sub(1);
            let Some(i) = indices.iter().rposition(|&index| index != last) else { return false };
            let next = indices[i] + 1;
            indices[i..].fill(next);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every selection of this length, as digits.
    fn all(length: usize, mut state: Tool) -> Vec<String> {
        let mut found = Vec::new();
        let mut chosen = vec![Value::UNBOUND; length];
        while advance(&mut state) {
            choose(&state, &mut chosen);
            found.push(chosen.iter().filter_map(|v| v.as_small_int()).map(|i| i.to_string()).collect());
        }
        found
    }

    fn pool(len: i64) -> Vec<Value> {
        (0..len).map(Value::int_unchecked).collect()
    }

    #[test]
    fn selections_come_in_order() {
        let pools = vec![pool(2), pool(3)];
        let product = Tool::Product { pools, indices: vec![0; 2], started: false };
        assert_eq!(all(2, product), ["00", "01", "02", "10", "11", "12"]);
        let empty = Tool::Product { pools: vec![], indices: vec![], started: false };
        assert_eq!(all(0, empty), [""]);
        let permutations =
            Tool::Permutations { pool: pool(3), indices: vec![0, 1, 2], cycles: vec![3, 2], started: false };
        assert_eq!(all(2, permutations), ["01", "02", "10", "12", "20", "21"]);
        let combinations = Tool::Combinations { pool: pool(4), indices: vec![0, 1], started: false };
        assert_eq!(all(2, combinations), ["01", "02", "03", "12", "13", "23"]);
        let multisets = Tool::Multisets { pool: pool(3), indices: vec![0, 0], started: false };
        assert_eq!(all(2, multisets), ["00", "01", "02", "11", "12", "22"]);
    }
}
