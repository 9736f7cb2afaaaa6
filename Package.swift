// swift-tools-version: 6.1
import PackageDescription

// The arrows of the house: a target may import only the targets named in its dependencies, and CI refuses any other
// (Scripts/check-layers). The audit path runs left to right: Containers, Documents, Plans, Auditing, Reports.
let package = Package(
  name: "ehcp-audit",
  products: [.executable(name: "ehcp-audit", targets: ["ehcp-audit"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibxml2", path: "Sources/CLibxml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Containers", dependencies: ["CLibxml2", "CZlib"]),
    .target(
      name: "Documents", dependencies: ["Containers", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Regulations"),
    .target(name: "Plans", dependencies: ["Documents", "Regulations", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Rubrics",
      dependencies: [
        "Regulations", .product(name: "Yams", package: "Yams"), .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Auditing", dependencies: ["Plans", "Documents", "Regulations", "Rubrics"]),
    .target(name: "Accuracy", dependencies: ["Auditing", "Plans", "Rubrics"]),
    .target(
      name: "Records",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Charts"),
    .target(name: "Statistics"),
    .target(
      name: "Caseload",
      dependencies: ["Containers", "Regulations", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Sampling",
      dependencies: ["Caseload", "Statistics", "Regulations", .product(name: "Crypto", package: "swift-crypto")]),
    .systemLibrary(
      name: "CXlsxWriter", path: "Sources/CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Workbooks", dependencies: ["CXlsxWriter"]),
    .target(
      name: "MonthlyRun",
      dependencies: [
        "Auditing", "Plans", "Regulations", "Rubrics", "Caseload", "Sampling", "Statistics", "Records",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "MonthlyRun",
        "Accuracy", "Auditing", "Plans", "Documents", "Regulations", "Rubrics", "Caseload", "Sampling", "Statistics",
        "Charts",
        "Workbooks", "Records",
      ]),
    .executableTarget(
      name: "ehcp-audit",
      dependencies: [
        "Reports", "Accuracy", "Auditing", "Plans", "Documents", "Rubrics", "Regulations", "Caseload", "Sampling",
        "Statistics", "MonthlyRun",
        "Records",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "coverage-simulation", dependencies: ["Statistics"], path: "Benchmarks/Coverage"),
    .testTarget(name: "ContainersTests", dependencies: ["Containers"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], exclude: ["Fixtures"]),
    .testTarget(name: "RegulationsTests", dependencies: ["Regulations"]),
    .testTarget(name: "PlansTests", dependencies: ["Plans", "Documents", "Regulations"]),
    .testTarget(name: "RubricsTests", dependencies: ["Rubrics", "Regulations"]),
    .testTarget(name: "AuditingTests", dependencies: ["Auditing", "Plans", "Documents", "Rubrics", "Regulations"]),
    .testTarget(name: "AccuracyTests", dependencies: ["Accuracy", "Auditing", "Plans", "Rubrics"]),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(
      name: "CaseloadTests", dependencies: ["Caseload", "Containers", "Regulations"],
      exclude: ["Clocks/cases.csv", "Fixtures"]),
    .testTarget(name: "SamplingTests", dependencies: ["Sampling", "Caseload", "Statistics", "Regulations"]),
    .testTarget(
      name: "MonthlyRunTests",
      dependencies: ["MonthlyRun", "Caseload", "Sampling", "Records", "Plans", "Regulations", "Rubrics"]),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Auditing", "Plans", "Documents", "Rubrics", "Regulations", "Caseload", "Sampling", "Statistics",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["ehcp-audit", "Reports", "Auditing", "Plans", "Documents", "Rubrics", "Caseload", "Workbooks"]),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers are built only where they are asked for (make fuzz): they need flags that no other build may have.
if Context.environment["EHCP_AUDIT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["CZlib", "Containers", "Documents", "Plans"], path: "Fuzzing/Targets",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
