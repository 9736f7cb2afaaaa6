/// The version of the engine, as `--version` and every result print it.
public enum EngineVersion {
  /// Semantic version.
  public static let current = "0.1.0"
}
