import Glibc

/// Two ends between which bytes flow.
final class Pipe {
  private(set) var reader: Int32
  private(set) var writer: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reader = ends[0]
    writer = ends[1]
  }

  func closeWriter() {
    if writer >= 0 { _ = Glibc.close(writer) }
    writer = -1
  }

  func closeReader() {
    if reader >= 0 { _ = Glibc.close(reader) }
    reader = -1
  }

  func close() {
    closeWriter()
    closeReader()
  }
}

/// Takes in what a program writes until it closes its ends, writes too much or takes too long.
struct PipeDrain {
  enum Ending { case atEnd, timedOut, full }

  private(set) var output: [UInt8] = []
  /// The first few thousand bytes of what it said had gone wrong.
  private(set) var errors: [UInt8] = []
  private static let mostErrors = 4096

  private let pipes: [Pipe]
  private let limit: Int
  private let deadline: ContinuousClock.Instant

  init(output: Pipe, errors: Pipe, limit: Int, seconds: Int) {
    pipes = [output, errors]
    self.limit = limit
    deadline = .now + .seconds(seconds)
  }

  mutating func run() -> Ending {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while pipes.contains(where: { $0.reader >= 0 }) {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return .timedOut }
      // A negative number is passed over by `poll`.
      var waits = pipes.map { pollfd(fd: $0.reader, events: Int16(POLLIN), revents: 0) }
      let milliseconds = Int32(min(left.components.seconds * 1000 + 100, 60_000))
      guard poll(&waits, nfds_t(waits.count), milliseconds) >= 0 || errno == EINTR else { return .timedOut }
      for (index, wait) in waits.enumerated() where wait.revents != 0 {
        let count = read(wait.fd, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          pipes[index].closeReader()
        } else if index == 0 {
          guard output.count + count <= limit else { return .full }
          output += chunk[..<count]
        } else if errors.count < Self.mostErrors {
          errors += chunk[..<min(count, Self.mostErrors - errors.count)]
        }
      }
    }
    return .atEnd
  }
}
