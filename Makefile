# make demo    builds the engine, audits samples/ and says where the report is
# make test    every test and check of what the built program writes
# make coverage    simulates how often the intervals hold the truth, and fails below 94.5 %
# make crosscheck  compares estimates, agreement and draws with R and Python packages on fresh random cases
# make accuracy  measures the engine on the half of the labels that is only reported, and says what changed since
# make fuzz    damages files at random under a sanitizer; SECONDS=60 for each target, TARGETS="html rtf" for some
# make faults  stops a monthly run between every two writes and at random moments, and compares what comes of it
# make layouts  how well sections and items are found in the layout corpus, by format and by family of forms
# make bench   plans a second, peak memory, what each station takes, and other programs, on an invented corpus
# make words   words lost by this reader and by others, on the same Word files and PDFs
# make bombs   seconds and memory that files made to exhaust a machine take before they are refused
# make bench-sampling  tickets against the published package, and a month of 700,000 cases
# What the build needs of the system.
BUILD = libxml2-dev zlib1g-dev libxlsxwriter-dev libsqlite3-dev pkg-config
SECONDS ?= 60
TARGETS ?= docx docx-body odt odt-body fodt html rtf text xml pdf drawing zip sections
.PHONY: demo test faults layouts fuzz bench bench-sampling coverage crosscheck accuracy words bombs build format lint clean

SWIFT_FILES = Sources Tests Benchmarks Fuzzing Package.swift

demo:
	@Scripts/system-packages $(BUILD) poppler-utils
	swift build -c release --product ehcp-audit
	@Scripts/demo "$$(swift build -c release --show-bin-path)/ehcp-audit"

test:
	@Scripts/system-packages $(BUILD) poppler-utils python3 python3-venv chromium
	@Scripts/python-environment
	swift build --build-tests
	swift test --skip-build
	@.build-venv/bin/python Scripts/check-results "$$(swift build --show-bin-path)/ehcp-audit"
	@python3 Tests/Layouts/measure.py "$$(swift build --show-bin-path)/ehcp-audit" --held-out
	@.build-venv/bin/python Tests/Browser/check_pages.py "$$(swift build --show-bin-path)/ehcp-audit"

faults:
	@Scripts/system-packages $(BUILD) poppler-utils python3
	swift build -c release --product ehcp-audit
	@CC=clang python3 Scripts/faults/run "$$(swift build -c release --show-bin-path)/ehcp-audit"

layouts:
	@Scripts/system-packages $(BUILD) poppler-utils python3
	swift build --product ehcp-audit
	@python3 Tests/Layouts/measure.py "$$(swift build --show-bin-path)/ehcp-audit" --names --held-out

bench:
	@Scripts/system-packages $(BUILD) poppler-utils python3 \
	  python3-venv libxml2-utils
	@Scripts/python-environment Benchmarks/requirements.txt || echo "Some of the programs to compare with are missing."
	swift build -c release --product ehcp-audit
	@$$(test -x .build-venv/bin/python && echo .build-venv/bin/python || echo python3) Benchmarks/measure \
	  "$$(swift build -c release --show-bin-path)/ehcp-audit"

words:
	@Scripts/system-packages $(BUILD) poppler-utils python3 \
	  python3-venv pandoc libreoffice-writer-nogui
	@Scripts/python-environment Benchmarks/requirements.txt
	swift build -c release --product ehcp-audit
	@.build-venv/bin/python Benchmarks/words-lost "$$(swift build -c release --show-bin-path)/ehcp-audit"

bombs:
	@Scripts/system-packages $(BUILD) poppler-utils python3
	swift build -c release --product ehcp-audit
	@python3 Benchmarks/bombs "$$(swift build -c release --show-bin-path)/ehcp-audit"

bench-sampling:
	@Scripts/system-packages $(BUILD) poppler-utils python3 \
	  python3-venv
	@Scripts/crosscheck/python-environment
	swift build -c release --product ehcp-audit
	@.build-venv-crosscheck/bin/python Benchmarks/tickets "$$(swift build -c release --show-bin-path)/ehcp-audit"
	@Benchmarks/draws "$$(swift build -c release --show-bin-path)/ehcp-audit"

coverage:
	@Scripts/system-packages libxml2-dev zlib1g-dev libxlsxwriter-dev pkg-config
	swift build -c release --product coverage-simulation
	@"$$(swift build -c release --show-bin-path)/coverage-simulation"

accuracy:
	@Scripts/system-packages $(BUILD) poppler-utils python3
	swift build -c release --product ehcp-audit
	@cp docs/accuracy.json .build/accuracy-before.json
	@"$$(swift build -c release --show-bin-path)/ehcp-audit" accuracy Tests/Labelled/report --output docs/accuracy.md
	@"$$(swift build -c release --show-bin-path)/ehcp-audit" accuracy Tests/Labelled/report --format json \
	  --output docs/accuracy.json
	@Scripts/regrade .build/accuracy-before.json docs/accuracy.json

crosscheck:
	@Scripts/system-packages libxml2-dev zlib1g-dev libxlsxwriter-dev pkg-config python3 python3-venv r-base-core \
	  r-cran-survey r-cran-psych
	@Scripts/crosscheck/python-environment
	swift build -c release --product ehcp-audit
	@.build-venv-crosscheck/bin/python Scripts/crosscheck/run \
	  "$$(swift build -c release --show-bin-path)/ehcp-audit" $(SEED)

fuzz:
	@Scripts/system-packages $(BUILD)
	@Fuzzing/run $(SECONDS) $(TARGETS)

build:
	@Scripts/system-packages $(BUILD) poppler-utils
	swift build -c release --product ehcp-audit

format:
	swift format -i -p -r $(SWIFT_FILES)

lint:
	swift format lint --strict -p -r $(SWIFT_FILES)
	Scripts/check-house

clean:
	rm -rf .build .build-venv .build-venv-crosscheck report
