// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "callside",
  products: [.executable(name: "callside", targets: ["callside"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.1"),
  ],
  targets: [
    .target(
      name: "CPhoneNumbers",
      linkerSettings: [
        .linkedLibrary("phonenumber"), .linkedLibrary("protobuf-lite"), .linkedLibrary("icui18n"),
        .linkedLibrary("icuuc"),
      ]),
    .target(name: "CallsideCore", dependencies: ["CPhoneNumbers"], swiftSettings: strict),
    .target(
      name: "CallsidePlaybooks",
      dependencies: [
        "CallsideCore", "Yams", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(name: "CallsideReports", dependencies: ["CallsideCore"], swiftSettings: strict),
    .target(
      name: "CallsideStore",
      dependencies: ["CallsideCore", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "CEditLine", cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CallsideShell",
      dependencies: [
        "CallsideCore", "CallsidePlaybooks", "CallsideReports", "CallsideStore", "CEditLine",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "callside",
      dependencies: [
        "CallsideShell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      cSettings: [.treatAllWarnings(as: .error)], linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "CallsideTestSupport", dependencies: ["CallsideCore", "CPseudoTerminal"],
      path: "Tests/CallsideTestSupport", swiftSettings: strict),
    .testTarget(
      name: "CallsideCoreTests",
      dependencies: [
        "CallsideCore", "CallsideTestSupport",
        .product(name: "CustomDump", package: "swift-custom-dump"),
        .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
      ],
      swiftSettings: strict),
    .target(
      name: "CallsideFuzzing",
      dependencies: ["CallsideCore", "CallsidePlaybooks", "CallsideStore", "CallsideTestSupport"],
      path: "Tests/CallsideFuzzing", swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["CallsideFuzzing", "CallsideTestSupport"], path: "Tests/Fuzz",
      swiftSettings: strict),
    .executableTarget(
      name: "chance", dependencies: ["CallsideCore", "CallsideStore"], path: "Tests/Chance",
      swiftSettings: strict),
    .testTarget(
      name: "CallsidePlaybooksTests",
      dependencies: ["CallsideFuzzing", "CallsidePlaybooks", "CallsideTestSupport"],
      exclude: ["Golden", "Schema"], swiftSettings: strict),
    .testTarget(
      name: "CallsideReportsTests",
      dependencies: ["CallsideReports", "CallsidePlaybooks", "CallsideTestSupport"],
      exclude: ["Appointments/read.py", "Exporting/read.py"], swiftSettings: strict),
    .testTarget(
      name: "CallsideStoreTests",
      dependencies: ["callside", "CallsideStore", "CallsideTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CallsideShellTests",
      dependencies: ["callside", "CallsideShell", "CallsideStore", "CallsideTestSupport"],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["callside", "CallsideTestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
