# CircuitBook. `make demo` and `make test` set everything up by themselves on a fresh Debian 12 with a Swift toolchain.

SWIFT ?= swift
PREFIX ?= /usr/local
ROUNDS ?= 5
# The benchmarks of the main job, and those of IPAddressing beside its rivals.
MAIN_JOB := ledger. gb18030. csv. sheet. plan. book. count reconcile json. cli.version cli.import cli.count \
  cli.reconcile cli.import-count-reconcile
ADDRESSING := ipv4. ipv6. lpm4. lpm6. lpm. free-space. aggregate. allocate. border. cli.aggregate
RELEASE := -c release --static-swift-stdlib -Xlinker -s

.PHONY: help demo test check build install bench bench-addressing docs clean dependencies

help:
	@echo 'make demo     the main job on the embedded book: every command is printed before it runs'
	@echo 'make test     all tests; as root the live ones too (raw sockets, namespaces, snmpd)'
	@echo 'make check    what CI runs: format, warnings as errors, import rules, tests, examples'
	@echo 'make build    debug build'
	@echo 'make install  release build into $$PREFIX/bin (default /usr/local)'
	@echo 'make bench    release build of circuitbook-bench, and the benchmarks of the main job'
	@echo 'make bench-addressing  IPAddressing beside Rust, Go, bart, glibc and Python; INPUT=FILE for a routing table'
	@echo 'make docs     DocC archives under .build/docs'
	@echo 'make clean    removes build products'

dependencies:
	@scripts/install-dependencies

build: dependencies
	$(SWIFT) build

demo: dependencies
	$(SWIFT) build --product circuitbook
	$(SWIFT) build --product example-ledgers
	@scripts/demo

test: dependencies
	@scripts/test

check: dependencies
	@scripts/check

install: dependencies
	$(SWIFT) build $(RELEASE) --product circuitbook
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 0755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/circuitbook" "$(DESTDIR)$(PREFIX)/bin/circuitbook"

bench: dependencies
	$(SWIFT) build $(RELEASE) --product circuitbook
	$(SWIFT) build $(RELEASE) --product example-ledgers
	$(SWIFT) build $(RELEASE) --product circuitbook-bench
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/circuitbook-bench" run $(MAIN_JOB) \
	  --rounds $(ROUNDS) --json

bench-addressing: dependencies
	@scripts/build-peers
	$(SWIFT) build $(RELEASE) --product circuitbook
	$(SWIFT) build $(RELEASE) --product circuitbook-bench
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/circuitbook-bench" run $(ADDRESSING) \
	  --rounds $(ROUNDS) --markdown $(if $(INPUT),--input "$(INPUT)")

docs: dependencies
	@scripts/docs

clean:
	$(SWIFT) package clean
	rm -rf .build-pure .build-fuzz
