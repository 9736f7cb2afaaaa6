import Glibc

/// libFuzzer's own loop, called by name: the package manager gives the program its `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What is fuzzed: the word in `FUZZ_TARGET`, once for the whole run.
private let target: (@Sendable ([UInt8]) -> Void)? = getenv("FUZZ_TARGET").flatMap {
  FuzzTarget.named(String(cString: $0))
}

@main
struct Fuzz {
  static func main() {
    guard target != nil else {
      let message = Array("Name a target in FUZZ_TARGET.\n".utf8)
      _ = write(2, message, message.count)
      exit(2)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = runFuzzer(&count, &arguments) { start, count in
      target?(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(status)
  }
}
