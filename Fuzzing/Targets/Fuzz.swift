import Glibc

/// What is fuzzed: the word in `FUZZ_TARGET`, once for the whole run.
private let target: (([UInt8]) -> Void)? = getenv("FUZZ_TARGET").flatMap { FuzzTarget.named(String(cString: $0)) }

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else {
    _ = fputs("Name a target in FUZZ_TARGET.\n", stderr_)
    exit(2)
  }
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Standard error, opened anew: the C library's own name for it is a variable that Swift 6 does not let through.
nonisolated(unsafe) private let stderr_ = fdopen(2, "w")
