//! BLAKE2, as RFC 7693 describes it, in both sizes and with all its parameters. The state is: eight words, how many bytes
//! went in, and the last of them, which wait because the last block is treated differently.

use pellucid_vm::{PyResult, Value, Vm};

use crate::support::bytes_arg;

/// In which order the words of a block go into the rounds.
const ORDER: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/// Which four words each step of a round mixes.
const QUARTERS: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

macro_rules! variant {
    ($name:ident, $word:ty, $rounds:literal, $rotations:expr, $start:expr) => {
        mod $name {
            use super::{ORDER, QUARTERS};

            pub(super) const WORD: usize = size_of::<$word>();
            pub(super) const BLOCK: usize = 16 * WORD;
            const START: [$word; 8] = $start;

            /// The state, with eight words of its hash, the count, and what waits.
            pub(super) struct State {
                words: [$word; 8],
                count: u128,
                waiting: Vec<u8>,
            }

            fn word_at(bytes: &[u8], i: usize) -> $word {
                let bytes = bytes.get(i * WORD..(i + 1) * WORD).and_then(|bytes| bytes.try_into().ok());
                <$word>::from_le_bytes(bytes.unwrap_or_default())
            }

            impl State {
                pub(super) fn start(parameters: &[u8]) -> State {
                    let words = std::array::from_fn(|i| START[i] ^ word_at(parameters, i));
                    State { words, count: 0, waiting: Vec::new() }
                }

                pub(super) fn load(bytes: &[u8]) -> Option<State> {
                    let (words, rest) = bytes.split_at_checked(8 * WORD)?;
                    let (count, waiting) = rest.split_at_checked(16)?;
                    let words = std::array::from_fn(|i| word_at(words, i));
                    let count = u128::from_le_bytes(count.try_into().ok()?);
                    (waiting.len() <= BLOCK).then(|| State { words, count, waiting: waiting.to_vec() })
                }

                pub(super) fn save(&self) -> Vec<u8> {
                    let words = self.words.iter().flat_map(|word| word.to_le_bytes());
                    words.chain(self.count.to_le_bytes()).chain(self.waiting.iter().copied()).collect()
                }

                pub(super) fn update(&mut self, mut data: &[u8]) {
                    while !data.is_empty() {
                        if self.waiting.len() == BLOCK {
                            self.count = self.count.wrapping_add(BLOCK as u128);
                            self.mix(0, 0);
                            self.waiting.clear();
                        }
                        let size = data.len().min(BLOCK - self.waiting.len());
                        self.waiting.extend(&data[..size]);
                        data = &data[size..];
                    }
                }

                pub(super) fn finish(mut self, last_node: bool) -> Vec<u8> {
                    self.count = self.count.wrapping_add(self.waiting.len() as u128);
                    self.waiting.resize(BLOCK, 0);
                    self.mix(<$word>::MAX, if last_node { <$word>::MAX } else { 0 });
                    self.words.iter().flat_map(|word| word.to_le_bytes()).collect()
                }

                /// Mixes the block that waits into the words.
                fn mix(&mut self, last_block: $word, last_node: $word) {
                    let block: [$word; 16] = std::array::from_fn(|i| word_at(&self.waiting, i));
                    let mut v: [$word; 16] = std::array::from_fn(|i| if i < 8 { self.words[i] } else { START[i - 8] });
                    v[12] ^= self.count as $word;
                    v[13] ^= (self.count >> (8 * WORD)) as $word;
                    v[14] ^= last_block;
                    v[15] ^= last_node;
                    let [r0, r1, r2, r3] = $rotations;
                    for round in 0..$rounds {
                        let order = &ORDER[round % 10];
                        for (i, &[a, b, c, d]) in QUARTERS.iter().enumerate() {
                            v[a] = v[a].wrapping_add(v[b]).wrapping_add(block[order[2 * i]]);
                            v[d] = (v[d] ^ v[a]).rotate_right(r0);
                            v[c] = v[c].wrapping_add(v[d]);
                            v[b] = (v[b] ^ v[c]).rotate_right(r1);
                            v[a] = v[a].wrapping_add(v[b]).wrapping_add(block[order[2 * i + 1]]);
                            v[d] = (v[d] ^ v[a]).rotate_right(r2);
                            v[c] = v[c].wrapping_add(v[d]);
                            v[b] = (v[b] ^ v[c]).rotate_right(r3);
                        }
                    }
                    for i in 0..8 {
                        self.words[i] ^= v[i] ^ v[i + 8];
                    }
                }
            }
        }
    };
}

variant!(
    long,
    u64,
    12,
    [32, 24, 16, 63],
    [
        0x6a09_e667_f3bc_c908,
        0xbb67_ae85_84ca_a73b,
        0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f,
        0x1f83_d9ab_fb41_bd6b,
        0x5be0_cd19_137e_2179,
    ]
);
variant!(
    short,
    u32,
    10,
    [16, 12, 8, 7],
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,]
);

fn result(vm: &mut Vm, bytes: Option<Vec<u8>>) -> PyResult {
    match bytes {
        Some(bytes) => Ok(vm.new_bytes(bytes)),
        None => Err(vm.value_error("this is no state of a hash")),
    }
}

/// `_hashlib.blake2_start`
pub(super) fn start(vm: &mut Vm, args: &[Value]) -> PyResult {
    let is_long = vm.truth(args[0])?;
    let parameters = bytes_arg(vm, args[1])?;
    let bytes = if is_long { long::State::start(&parameters).save() } else { short::State::start(&parameters).save() };
    Ok(vm.new_bytes(bytes))
}

/// `_hashlib.blake2_update`
pub(super) fn update(vm: &mut Vm, args: &[Value]) -> PyResult {
    let is_long = vm.truth(args[0])?;
    let (state, data) = (bytes_arg(vm, args[1])?, bytes_arg(vm, args[2])?);
    macro_rules! updated {
        ($variant:ident) => {
            $variant::State::load(&state).map(|mut state| {
                state.update(&data);
                state.save()
            })
        };
    }
    let bytes = if is_long { updated!(long) } else { updated!(short) };
    result(vm, bytes)
}

/// `_hashlib.blake2_digest`
pub(super) fn digest(vm: &mut Vm, args: &[Value]) -> PyResult {
    let is_long = vm.truth(args[0])?;
    let state = bytes_arg(vm, args[1])?;
    let (length, last_node) = (vm.to_isize(args[2])?, vm.truth(args[3])?);
    let bytes = if is_long {
        long::State::load(&state).map(|state| state.finish(last_node))
    } else {
        short::State::load(&state).map(|state| state.finish(last_node))
    };
    let bytes = bytes.map(|mut bytes| {
        bytes.truncate(length.max(0) as usize);
        bytes
    });
    result(vm, bytes)
}
