// swift-tools-version: 6.2
// The one statement of who may import whom. An arrow points down; what is not listed is not allowed.
// CIRCUITBOOK_PURE=1 leaves every target out that touches C, the network or a file.

import PackageDescription

let isPure = Context.environment["CIRCUITBOOK_PURE"] == "1"

let sourceSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let testSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target and its tests, which may use whatever it may use, and what is named for them alone.
func module(_ name: String, _ dependencies: [String] = [], forTests extra: [String] = []) -> [Target] {
  let names = dependencies.map { Target.Dependency(stringLiteral: $0) }
  return [
    .target(name: name, dependencies: names, swiftSettings: sourceSettings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [Target.Dependency(stringLiteral: name), "TestSupport"] + names
        + extra.map { Target.Dependency(stringLiteral: $0) },
      swiftSettings: testSettings
    ),
  ]
}

// MARK: Ground: values that know nothing of the extranet

let ground: [[Target]] = [
  module("IPAddressing"),
  module("CivilTime"),
  module("Wording"),
  module("JSONText"),
  module("Tables", ["Wording", "CivilTime", "JSONText"]),
]

// MARK: Nouns: everything the book keeps

let nouns: [[Target]] = [
  module("Measurements", ["IPAddressing", "CivilTime", "Wording"]),
  module("ExtranetModel", ["Measurements", "Tables", "JSONText", "IPAddressing", "CivilTime", "Wording"]),
  module("ChangePlanning", ["ExtranetModel", "Tables", "JSONText", "CivilTime", "Wording"]),
]

// MARK: Rules: what follows from the nouns; they keep nothing

let rules: [[Target]] = [
  module(
    "AddressPlanning",
    ["ChangePlanning", "ExtranetModel", "Tables", "JSONText", "IPAddressing", "CivilTime", "Wording"]),
  module("Reconciling", ["ExtranetModel", "Measurements", "Tables", "CivilTime", "Wording"]),
  module(
    "Judging",
    [
      "Reconciling", "ExtranetModel", "Measurements", "Tables", "JSONText", "IPAddressing", "CivilTime",
      "Wording",
    ]),
  module("SNMPValues", ["Measurements", "IPAddressing", "CivilTime", "Wording"]),
]

// MARK: Text: what comes in and goes out as text

let text: [[Target]] = [
  module(
    "Interchange",
    [
      "Tables", "ChangePlanning", "AddressPlanning", "Judging", "ExtranetModel", "JSONText", "IPAddressing",
      "CivilTime",
      "Wording",
    ]),
  module(
    "Reporting",
    [
      "Tables", "ChangePlanning", "AddressPlanning", "Judging", "Reconciling", "ExtranetModel",
      "Measurements",
      "JSONText", "IPAddressing", "CivilTime", "Wording",
    ]),
]

// MARK: Edges: C, threads, files, sockets

let edges: [[Target]] = [
  module("BlockingWork"),
  module("Documents", ["Tables", "Wording", "CCircuitBookFiles"]),
  module("Databases", ["BlockingWork", "CCircuitBookSQLite"]),
  module(
    "Book",
    [
      "Databases", "ChangePlanning", "ExtranetModel", "Measurements", "Tables", "JSONText", "IPAddressing",
      "CivilTime",
      "Wording", "BlockingWork", "CCircuitBookCrypto",
    ]),
  module(
    "Probing",
    ["Measurements", "IPAddressing", "CivilTime", "Wording", "BlockingWork", "CCircuitBookEchoSockets"]),
  module(
    "SNMPPolling",
    [
      "SNMPValues", "Measurements", "IPAddressing", "CivilTime", "Wording", "JSONText", "BlockingWork",
      "CCircuitBookSNMPSessions",
    ]),
]

// MARK: Top: what the product does, and its command line

let top: [[Target]] = [
  module(
    "Operations",
    [
      "Book", "Documents", "Interchange", "AddressPlanning", "Judging", "Reconciling", "Probing",
      "SNMPPolling",
      "SNMPValues", "ChangePlanning", "ExtranetModel", "Measurements", "Tables", "JSONText", "IPAddressing",
      "CivilTime", "Wording",
    ], forTests: ["ExampleLedgers"]),
  [
    .target(
      name: "CircuitBookCommands",
      dependencies: [
        "Operations", "Reporting", "CommandLineParsing", "Book", "Documents", "Interchange",
        "AddressPlanning",
        "Judging", "Reconciling", "Probing", "SNMPPolling", "ChangePlanning", "ExtranetModel", "Measurements",
        "Tables", "JSONText", "IPAddressing", "CivilTime", "Wording",
      ],
      swiftSettings: sourceSettings
    ),
    .executableTarget(
      name: "circuitbook", dependencies: ["CircuitBookCommands"], swiftSettings: sourceSettings),
    .target(
      name: "ExampleLedgers",
      dependencies: [
        "ExtranetModel", "Documents", "Tables", "JSONText", "IPAddressing", "CivilTime", "Wording",
      ],
      path: "Examples/ExampleLedgers",
      swiftSettings: sourceSettings
    ),
    .testTarget(
      name: "ExampleLedgersTests",
      dependencies: [
        "example-ledgers", "ExampleLedgers", "Interchange", "Documents", "Judging", "Reconciling",
        "ChangePlanning",
        "ExtranetModel",
        "Tables", "IPAddressing", "CivilTime", "Wording",
      ],
      swiftSettings: testSettings
    ),
    .executableTarget(
      name: "example-ledgers", dependencies: ["ExampleLedgers", "Documents", "Wording"],
      path: "Examples/example-ledgers", swiftSettings: sourceSettings),
    .executableTarget(
      name: "circuitbook-bench",
      dependencies: [
        "Operations", "Book", "Documents", "Interchange", "Reconciling", "ChangePlanning", "ExtranetModel",
        "Tables",
        "JSONText", "IPAddressing", "CivilTime", "Wording", "BorderInside", "BorderOutside",
        "CCircuitBookHeap",
      ],
      path: "Benchmarks/circuitbook-bench",
      swiftSettings: sourceSettings
    ),
    // The same loops as a user of IPAddressing, and compiled together with its sources, which are links.
    .target(
      name: "BorderOutside", dependencies: ["IPAddressing"], path: "Benchmarks/Border/Outside",
      swiftSettings: sourceSettings),
    .target(
      name: "BorderInside", path: "Benchmarks/Border/Inside",
      swiftSettings: sourceSettings + [.define("INSIDE")]),
    .target(name: "CCircuitBookHeap", path: "Benchmarks/CCircuitBookHeap"),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "CircuitBookCommands", "ExampleLedgers", "Operations", "CommandLineParsing", "Book", "Documents",
        "ExtranetModel",
        "Tables",
        "JSONText", "CivilTime", "Wording", "TestSupport",
      ],
      exclude: ["Snapshots"],
      swiftSettings: testSettings
    ),
    .testTarget(
      name: "LiveTests",
      dependencies: [
        "Operations", "Book", "BlockingWork", "Probing", "SNMPPolling", "SNMPValues", "Measurements",
        "ExtranetModel",
        "IPAddressing",
        "CivilTime", "Wording", "TestSupport",
      ],
      swiftSettings: testSettings
    ),
  ],
]

// MARK: C: system libraries (a module map and a header) and shims

let systemLibraries: [Target] = [
  .systemLibrary(name: "CCircuitBookSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CCircuitBookCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .target(name: "CCircuitBookFiles"),
  .target(name: "CCircuitBookEchoSockets"),
  .target(name: "CCircuitBookSNMPSessions", linkerSettings: [.linkedLibrary("netsnmp")]),
]

let testSupport: Target = .target(
  name: "TestSupport", path: "Tests/TestSupport", swiftSettings: testSettings)

let pure = ground + nouns + rules + text + [module("CommandLineParsing", ["Wording"])]

let package = Package(
  name: "CircuitBook",
  products: [
    .library(name: "IPAddressing", targets: ["IPAddressing"]),
    .library(
      name: "CircuitBook",
      targets: (ground + nouns + rules + text).flatMap { $0 }.filter { $0.type == .regular }.map(\.name)
        + (isPure ? [] : ["Operations"])),
  ] + (isPure ? [] : [.executable(name: "circuitbook", targets: ["circuitbook"])]),
  targets: pure.flatMap { $0 } + [testSupport]
    + (isPure ? [] : (edges + top).flatMap { $0 } + systemLibraries),
  swiftLanguageModes: [.v6]
)
