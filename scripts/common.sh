# What the scripts share: where things go, and how they speak. Sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# In CI the build output outlives the checkout, so that the next run starts warm.
if [ -n "${CI:-}" ] && [ -z "${CARGO_TARGET_DIR:-}" ]; then
  export CARGO_TARGET_DIR="${XDG_CACHE_HOME:-$HOME/.cache}/passtuk/target"
fi
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
export PATH="$PWD/frontend/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

# step "what it does" command…: says what, runs it, says how long it took.
step() {
  local what=$1 begin=$SECONDS
  shift
  say "$what"
  "$@" || fail "$what: this step failed; its own words are above."
  printf '== %s: %d min %02d s\n' "$what" $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60))
}

# The version of a crate in Cargo.lock.
locked() { awk -v name="\"$1\"" '$1 == "name" && $3 == name { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock; }

# Runs apt-get when that is ours to do; otherwise says what is missing.
debian() {
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -qy "$@" >/dev/null
  else
    fail "$command is missing. Install it with your system's packages ($*) and run this again."
  fi
}
