.PHONY: run test test-long check e2e bench fuzz

run: ## build and serve the shop with demo accounts
	scripts/run

test: ## everything: crates on two databases, WebAssembly, browser
	scripts/test

test-long: ## the property tests with 100 000 cases each
	PROPTEST_CASES=100000 scripts/with-postgres cargo test --release

check: ## form, lints, licences
	scripts/check

e2e: ## only the browser tests, on what was built last
	scripts/e2e

bench: ## every measure of docs/performance.md that applies
	scripts/bench

fuzz: ## mutated inputs for the design parser and the edits, fifteen minutes each
	scripts/fuzz
