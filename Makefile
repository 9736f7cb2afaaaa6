# make demo    builds the engine, audits samples/ and says where the report is
# make test    every test and check of what the built program writes
# make bench   plans a second, peak memory and the time of one plan, on an invented corpus
.PHONY: demo test bench build format lint clean

SWIFT_FILES = Sources Tests Package.swift

demo:
	@Scripts/system-packages libxml2-dev zlib1g-dev libxlsxwriter-dev libsqlite3-dev pkg-config poppler-utils
	swift build -c release --product ehcp-audit
	@Scripts/demo "$$(swift build -c release --show-bin-path)/ehcp-audit"

test:
	@Scripts/system-packages libxml2-dev zlib1g-dev libxlsxwriter-dev libsqlite3-dev pkg-config poppler-utils python3 python3-venv chromium
	@Scripts/python-environment
	swift build --build-tests
	swift test --skip-build
	@.build-venv/bin/python Scripts/check-results "$$(swift build --show-bin-path)/ehcp-audit"
	@.build-venv/bin/python Tests/Browser/check_pages.py "$$(swift build --show-bin-path)/ehcp-audit"

bench:
	@Scripts/system-packages libxml2-dev zlib1g-dev libxlsxwriter-dev libsqlite3-dev pkg-config poppler-utils python3
	swift build -c release --product ehcp-audit
	@Benchmarks/measure "$$(swift build -c release --show-bin-path)/ehcp-audit"

build:
	@Scripts/system-packages libxml2-dev zlib1g-dev libxlsxwriter-dev libsqlite3-dev pkg-config poppler-utils
	swift build -c release --product ehcp-audit

format:
	swift format -i -p -r $(SWIFT_FILES)

lint:
	swift format lint --strict -p -r $(SWIFT_FILES)
	Scripts/check-house

clean:
	rm -rf .build .build-venv report
