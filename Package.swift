// swift-tools-version: 6.2
import PackageDescription

/// What every target of the portal is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One layer of the portal.
///
/// Layers stand in order: each imports only those above it.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one layer.
///
/// - Parameter data: folders that its tests read, beside its sources.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: data, swiftSettings: strict)
}

let package = Package(
  name: "portal",
  products: [.executable(name: "portal", targets: ["portal"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The system's libraries.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CQRCodegen", pkgConfig: "qrcodegen", providers: [.apt(["libqrcodegen-dev"])]),
    .systemLibrary(name: "CFreetype", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // What every layer needs and what needs no layer: texts, places, diagnostics, dates, exact quantities,
    // digests.
    layer("PortalCore", ["CCrypto"]),
    // The facts of the programme as immutable, checked values, and the tables that hold them.
    layer("PortalModel", ["PortalCore"]),
    // Bytes of `content/` in, a `Portal` and a log out; no disk.
    layer("PortalIngest", ["PortalCore", "PortalModel", .product(name: "Yams", package: "Yams")]),
    // Spreadsheets as districts send them in, clean tables and a report of every decision out; no disk.
    layer("PortalImport", ["PortalCore", "PortalModel", "PortalIngest", "CExpat", "CZip"]),
    // Texts and attachments in, personal information out of them; pictures without what a camera wrote. No disk.
    layer("PortalPrivacy", ["PortalCore", "PortalIngest", "PortalImport", "CZlib"]),
    // Facts in, numbers out: norms, coverage, progress, league table.
    layer("PortalIndicators", ["PortalCore", "PortalModel"]),
    // Text to safe HTML bytes: templates, Markdown, escaping. All code that runs per byte.
    layer("PortalMarkup", ["PortalCore", "CCmark"]),
    // Which pages there are, where they lie, which values fill them; maps and charts.
    layer(
      "PortalPages",
      [
        "PortalCore", "PortalModel", "PortalIndicators", "PortalMarkup", "CQRCodegen", "CFreetype", "CPNG", "CZip",
      ]),
    // Fills templates in parallel, adds feeds and data, checks links, hands each file to a sink.
    layer("PortalSite", ["PortalCore", "PortalModel", "PortalMarkup", "PortalPages", "CZlib", "CBrotli"]),
    // The only module that touches a disk.
    layer("PortalFiles", ["PortalCore", "PortalSite", "CZip"]),
    // Takes a built site to where it is read from: a folder, a git branch, a server; verifies what is published.
    layer("PortalPublish", ["PortalCore", "PortalModel", "PortalSite", "PortalFiles"]),
    // Options, the order of the layers, printing, exit codes, preview.
    layer(
      "PortalCommand",
      [
        "PortalCore", "PortalModel", "PortalIngest", "PortalImport", "PortalPrivacy", "PortalIndicators",
        "PortalMarkup", "PortalPages", "PortalSite", "PortalFiles", "PortalPublish",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(name: "portal", dependencies: ["PortalCommand"], swiftSettings: strict),

    // Marked sources, small cities and other things that several test targets need.
    .target(
      name: "TestSupport", dependencies: ["PortalCore", "PortalModel"], path: "Tests/TestSupport", swiftSettings: strict
    ),
    // What must hold of readers whatever they are given; fuzzers and tests hand them their inputs.
    .target(
      name: "FuzzReaders",
      dependencies: ["PortalCore", "PortalModel", "PortalIngest", "PortalImport", "PortalMarkup", "TestSupport"],
      path: "Tests/FuzzReaders", swiftSettings: strict),
    tests("CoreTests", ["PortalCore"]),
    tests("ModelTests", ["PortalCore", "PortalModel"]),
    tests("IngestTests", ["PortalCore", "PortalModel", "PortalIngest"]),
    tests("ImportTests", ["PortalCore", "PortalModel", "PortalIngest", "PortalImport"]),
    tests("PrivacyTests", ["PortalCore", "PortalImport", "PortalPrivacy"]),
    tests("IndicatorsTests", ["PortalCore", "PortalModel", "PortalIndicators"]),
    tests("MarkupTests", ["PortalCore", "PortalMarkup"]),
    tests("FuzzTests", ["FuzzReaders"], data: ["Corpus"]),
    tests("PagesTests", ["PortalCore", "PortalModel", "PortalIndicators", "PortalMarkup", "PortalPages"]),
    tests("SiteTests", ["PortalCore", "PortalMarkup", "PortalPages", "PortalSite"]),
    tests("FilesTests", ["PortalCore", "PortalSite", "PortalFiles"]),
    tests(
      "CommandTests", ["PortalCore", "PortalModel", "PortalCommand", "portal"],
      data: ["Cases", "Fixture", "Hostile", "ImportExample", "Quirks"]),
  ]
)

// The entry for libFuzzer, which brings a `main` of its own; `scripts/fuzz.sh` alone asks for it.
if Context.environment["PORTAL_FUZZ"] != nil {
  package.products.append(.library(name: "Fuzz", type: .static, targets: ["FuzzTarget"]))
  package.targets.append(
    .target(name: "FuzzTarget", dependencies: ["FuzzReaders"], path: "Tests/FuzzTarget", swiftSettings: strict))
}
