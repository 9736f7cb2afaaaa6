/// How the program ends; scripts rely on the numbers.
enum ExitStatus: Int32, Error {
  /// All done.
  case done = 0
  /// Done, and something that was asked for was not reached.
  case notReached = 1
  /// Wrong usage.
  case wrongUsage = 2
  /// A result was written, but some input could not be read.
  case someUnread = 3
  /// Nothing could be done.
  case nothingDone = 4
}

/// Why nothing could be done: what is wrong, and what to do about it.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
