# The tasks of the house; `just` lists them.

_default:
    @just --list

# everything that must hold before a change lands
check:
    bash .ci/run

# all tests
test:
    cargo test

# accept changed snapshots and generated pages, after reading them
accept:
    WAAGE_ACCEPT=1 INSTA_UPDATE=always cargo test

# speed, printed and never asserted
bench:
    cargo bench

# the crate's documentation
docs:
    cargo doc --no-deps --open
