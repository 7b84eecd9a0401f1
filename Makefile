# Everything a person needs is `make run` and `make test`; `make help` lists the rest.
SHELL := /bin/sh
PREFIX ?= /usr/local
# lld links in a third of the time, and has nothing to say about Foundation's own symbols.
SWIFT_FLAGS := --explicit-target-dependency-import-check error -Xswiftc -use-ld=lld
# What the start needs of other libraries goes into the program, too, where there are archives of them:
# loading them and looking their names up took a tenth of the start. FriBidi is left out for its licence;
# libgcc has no archive to look for, the compiler knows its own.
ARCHIVES := .build/archives
ARCHIVED := stdc++ yaml z zstd
# Packed relocations are a megabyte less to read at the start; glibc knows them since 2.36.
PACKED := $(shell getconf GNU_LIBC_VERSION 2>/dev/null | awk -F '[ .]' \
  '$$2 > 2 || $$2 == 2 && $$3 >= 36 { print "-Xlinker -z -Xlinker pack-relative-relocs" }')
RELEASE_FLAGS := -c release --static-swift-stdlib $(SWIFT_FLAGS) -Xswiftc -L$(ARCHIVES) -Xlinker -s \
  -Xswiftc -Xclang-linker -Xswiftc -static-libgcc $(PACKED)
PROGRAM := .build/release/warraq

BUILD_PACKAGES := libncurses-dev libfribidi-dev libyaml-dev libzstd-dev zlib1g-dev \
  libarchive-dev libcurl4-openssl-dev libxml2-dev libgmime-3.0-dev
TEST_PACKAGES := libvterm-dev ncurses-term tmux unicode-data

.PHONY: help run build test check format bench fuzz cuts soak screens install keys train bundle \
  packages test-packages archives

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 16

run: build ## Build optimised and open the reader on the bundled corpus
	@$(PROGRAM)

build: packages archives ## Build optimised, with Swift's libraries inside the program
	swift build $(RELEASE_FLAGS) --product warraq

test: packages test-packages ## Build and run all tests
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build

check: packages test-packages ## Check formatting, dependencies between targets, and that nothing warns
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build --build-tests $(SWIFT_FLAGS)
	sh data/bundle.sh && git diff --exit-code --stat data/bundle.c

format: ## Format all sources
	swift format --in-place --recursive Package.swift Sources Tests

bench: packages archives ## Measure; see docs/benchmarks.md
	swift build $(RELEASE_FLAGS)
	.build/release/warraq-bench all --program $(PROGRAM)
	.build/release/warraq-bench generate --articles 5000 --queries .build/made-queries.jsonl \
	  > .build/made-articles.jsonl
	.build/release/warraq-bench index .build/made-articles.jsonl --output .build/made.image
	.build/release/warraq-bench queries .build/made.image .build/made-queries.jsonl
	.build/release/warraq-bench open .build/made.image --program $(PROGRAM)

# How long, and from which seed on; a fault is repeated with the seed that is told with it.
SECONDS ?= 60
SEED ?= 1
soak: packages archives ## Read spoilt files with random keys for SECONDS seconds, and look at every screen
	swift build $(RELEASE_FLAGS) --product warraq-bench
	.build/release/warraq-bench soak --seconds $(SECONDS) --seed $(SEED)

RUNS ?= 1000000
FUZZERS := LayoutFuzzer ImageFuzzer QueryFuzzer CleaningFuzzer
FORMATS := pages feeds mails json tables encodings archives markdown texts
fuzz: packages $(FUZZERS:%=fuzz-%) $(FORMATS:%=fuzz-format-%) ## Lay out, read and clean what fuzzers make up, RUNS of each, a million unless given

fuzz-%:
	swift build -c release --product $* --sanitize=fuzzer --scratch-path .build-fuzz \
	  -Xswiftc -DFUZZING $(SWIFT_FLAGS)
	mkdir -p .build-fuzz/corpus/$*
	SWIFT_BACKTRACE=enable=no .build-fuzz/release/$* -runs=$(RUNS) -max_len=96 -timeout=20 \
	  .build-fuzz/corpus/$*

fuzz-format-%:
	swift build -c release --product FormatFuzzer --sanitize=fuzzer --scratch-path .build-fuzz \
	  -Xswiftc -DFUZZING $(SWIFT_FLAGS)
	mkdir -p .build-fuzz/corpus/$*
	FORMAT=$* SWIFT_BACKTRACE=enable=no .build-fuzz/release/FormatFuzzer -runs=$(RUNS) -max_len=96 \
	  -timeout=20 .build-fuzz/corpus/$*

cuts: packages archives ## Read large files of every format, cut off at every thousandth byte
	swift build $(RELEASE_FLAGS) --product FormatFuzzer
	.build/release/FormatFuzzer

screens: build ## Write docs/terminals.png with the tool that SCREENSHOT_TOOL names
	sh Tests/screens.sh $(PROGRAM) docs/terminals.png

install: build ## Install under PREFIX, /usr/local unless given
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/warraq'

keys: build ## Write docs/keys.md from the table that binds the keys
	$(PROGRAM) keys > docs/keys.md

# The text comes with its own licence, and is not part of Warraq: see docs/names.md.
TRAIN ?= anercorp-train.txt
train: packages archives ## Make the model of names anew from the labelled text that TRAIN names
	swift build $(RELEASE_FLAGS) --product warraq-train
	.build/release/warraq-train model '$(TRAIN)'

bundle: ## Write data/bundle.c, the list of the files that the program carries
	sh data/bundle.sh

archives:
	@mkdir -p $(ARCHIVES) && rm -f $(ARCHIVES)/*.a
	@archive() { cc -print-file-name=lib$$1.a 2>/dev/null | grep '^/'; }; \
	  for name in $(ARCHIVED); do \
	    if file=$$(archive $$name); then ln -sf "$$file" $(ARCHIVES)/; fi; \
	  done; \
	  if curses=$$(archive ncursesw) && info=$$(archive tinfo); then \
	    echo "INPUT($$curses $$info)" > $(ARCHIVES)/libncursesw.a; \
	  fi

# Debian's and Ubuntu's packages, installed where one is missing.
packages: ; @$(call install-missing,$(BUILD_PACKAGES))
test-packages: ; @$(call install-missing,$(TEST_PACKAGES))

define install-missing
missing=; for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if ! command -v apt-get >/dev/null; then \
  echo "Install what these Debian packages hold, then run make again:$$missing"; exit 1; fi; \
if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
echo "Installing:$$missing"; \
$$as_root apt-get update -qq && $$as_root apt-get install -y -qq $$missing
endef
