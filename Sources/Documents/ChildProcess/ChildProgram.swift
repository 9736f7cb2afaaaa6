import Glibc
import Synchronization

/// A program of the system that works on a document in a process of its own, so that its faults stay there.
///
/// It runs without a shell, with limits on time, memory and output, and gets the document as an open file that has no
/// name: nothing of a child's plan is left on a disk. Safe to use from several threads.
struct ChildProgram: Equatable {
  /// What one run may cost.
  struct Limits {
    /// Seconds until it is ended.
    var seconds = 20
    /// Most bytes of memory that it may ask for.
    var memory = 1 << 30
    /// Most bytes of output that are taken.
    var output = 96 << 20
  }

  /// How a run ended.
  enum Outcome: Equatable {
    case done([UInt8])
    /// It ended with a status other than 0, having said something.
    case failed(status: Int32, message: String)
    case tookTooLong
    case wroteTooMuch
    /// The system would not start it.
    case notStarted
  }

  /// Its absolute path.
  let path: String
  /// The program that sets limits on another before it becomes it; nil where the system has none.
  private let limiter: String?

  /// Files are opened and a program is started by one thread at a time: a program that another thread starts between the
  /// opening of a file and its marking would inherit it and keep a pipe open.
  private static let starting = Mutex<Void>(())

  /// Where the program finds the document that it is given.
  static let inputPath = "/dev/fd/3"

  /// Finds a program in the folders of a search path; nil where there is none. Relative folders do not count: a plan's
  /// folder must not be able to bring its own program.
  init?(_ name: String, searchPath: String? = nil) {
    let folders = searchPath ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    guard let path = Self.find(name, in: folders) else { return nil }
    self.path = path
    limiter = Self.find("prlimit", in: folders)
  }

  private static func find(_ name: String, in folders: String) -> String? {
    for folder in folders.split(separator: ":") where folder.utf8.first == UInt8(ascii: "/") {
      let candidate = String(folder) + "/" + name
      if access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
  }

  /// Runs the program on a document and takes what it writes to standard output.
  func run(_ arguments: [String], on document: [UInt8], limits: Limits = Limits()) -> Outcome {
    guard let started = Self.starting.withLock({ _ in start(arguments, on: document, memory: limits.memory) }) else {
      return .notStarted
    }
    let (child, output, errors) = started
    defer {
      output.close()
      errors.close()
    }
    var drain = PipeDrain(output: output, errors: errors, limit: limits.output, seconds: limits.seconds)
    let ending = drain.run()
    if ending != .atEnd { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    switch ending {
    case .timedOut: return .tookTooLong
    case .full: return .wroteTooMuch
    case .atEnd:
      // The low seven bits tell of a signal, the next byte of the status.
      if status == 0 { return .done(drain.output) }
      let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
      return .failed(status: code, message: String(decoding: drain.errors, as: UTF8.self))
    }
  }

  private func start(_ arguments: [String], on document: [UInt8], memory: Int) -> (pid_t, Pipe, Pipe)? {
    guard let input = NamelessFile(document) else { return nil }
    defer { input.close() }
    guard let output = Pipe() else { return nil }
    guard let errors = Pipe() else {
      output.close()
      return nil
    }
    guard let child = spawn(arguments, memory: memory, input: input, output: output, errors: errors) else {
      output.close()
      errors.close()
      return nil
    }
    output.closeWriter()
    errors.closeWriter()
    return (child, output, errors)
  }

  private func spawn(
    _ arguments: [String], memory: Int, input: NamelessFile, output: Pipe, errors: Pipe
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writer, 2)
    posix_spawn_file_actions_adddup2(&actions, input.number, 3)
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that whatever it starts ends with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let limited = limiter.map { [$0, "--as=\(memory)", "--core=0", "--"] } ?? []
    var words: [UnsafeMutablePointer<CChar>?] = (limited + [path] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, limiter ?? path, &actions, &attributes, &words, &environment) == 0 ? child : nil
  }
}
