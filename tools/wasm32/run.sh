#!/usr/bin/env bash
# Builds the machine for wasm32 and runs the corpus' bytecode there, under Node: the same files give the same output on a
# 32-bit machine. Words pick scripts by path.
#
# On Debian, as root, it installs the compiler that it needs (rustc-web, cargo-web, rust-web-src, lld-19); elsewhere it says
# what is missing and does nothing.
set -euo pipefail
cd "$(dirname "$0")"

packages=(rustc-web cargo-web rust-web-src lld-19)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
        echo "wasm32: skipped: this needs Debian's packages ${packages[*]}, and root to install them"
        exit 0
    fi
    if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}"; } >/dev/null; then
        echo "wasm32: skipped: the packages ${packages[*]} can't be installed"
        exit 0
    fi
fi
if ! command -v node >/dev/null; then
    echo "wasm32: skipped: there is no node"
    exit 0
fi

pellucid=${PELLUCID:-../../target/release/pellucid}
if [ ! -x "$pellucid" ]; then
    echo "wasm32: build the command first, or say where it is by PELLUCID=..."
    exit 1
fi
# Not the compiler that rustup has put first: that has no standard library for wasm32, nor its source.
export PATH="/usr/bin:$PATH" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTUP_TOOLCHAIN=
export RUSTFLAGS="-C linker=wasm-ld-19 -C link-arg=-zstack-size=33554432"
/usr/bin/cargo build --release --quiet --target wasm32-unknown-unknown -Z build-std=std,panic_abort
exec node run.mjs target/wasm32-unknown-unknown/release/pellucid_wasm32.wasm "$pellucid" "$@"
