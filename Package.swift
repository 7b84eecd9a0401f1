// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target under Sources/, with its tests under Tests/, which may need more.
func library(
  _ name: String, _ dependencies: Target.Dependency..., testing: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + dependencies + testing,
      exclude: picturesBeside(name),
      swiftSettings: strict + (readsNaively(name) ? [.unsafeFlags(["-O"])] : [])),
  ]
}

/// Whether a target's tests compare it with readings so plain that they would take most of the time
/// that all tests take, were they not optimised.
func readsNaively(_ name: String) -> Bool { name == "SearchEngine" }

/// The folders of recorded frames and sample files that lie beside a target's tests.
func picturesBeside(_ name: String) -> [String] {
  switch name {
  case "Browser": ["Frames", "Corpus", "Story"]
  case "CorpusFiles": ["Samples"]
  case "Library": ["OtherStories"]
  case "Stories": ["Articles"]
  default: []
  }
}

let package = Package(
  name: "warraq",
  products: [
    .executable(name: "warraq", targets: ["warraq"]),
    .executable(name: "warraq-bench", targets: ["warraq-bench"]),
    .executable(name: "warraq-train", targets: ["warraq-train"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Without pkg-config, whose flags for ncursesw SwiftPM refuses with a warning, and whose folders for the
    // others would come before those of the archives that the Makefile prefers.
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CLanes"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    // These open the libraries that they are named for when a file needs them: see their headers.
    .target(name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
    .target(name: "CMime"),
    .target(name: "CArchive"),
    .target(name: "CCurl"),
    .target(
      name: "CBundledCorpus", path: "data",
      exclude: ["articles", "actors", "ties", "events", "gazetteer", "names"],
      sources: ["bundle.c", "names.c"], publicHeadersPath: "include"),
    .executableTarget(
      name: "warraq",
      dependencies: [
        "CMalloc",
        "Browser", "CorpusFiles", "CursesTerminal", "Feeds", "Fetching", "Library", "SearchEngine",
        "ArabicText",
        "CorpusModel",
        "Screen",
        "TextLayout",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "warraq-bench",
      dependencies: [
        "Library", "SearchQuery", "SearchEngine", "IndexImage", "Actors", "ArabicText", "Dates",
        "Statements", "Ties",
        "NameTagger", "Cleaning",
        "CorpusFiles", "BundledCorpus", "TextLayout", "Browser", "Screen", "CorpusModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "warraq-train",
      dependencies: [
        "NameTagger", "Actors", "CorpusFiles", "ArabicText", "CorpusModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "LayoutFuzzer", dependencies: ["TextLayout", "FuzzedFiles"], path: "Tests/LayoutFuzzer",
      swiftSettings: strict),
    .executableTarget(
      name: "ImageFuzzer",
      dependencies: ["IndexImage", "SearchQuery", "CorpusModel", "FuzzedFiles", "FuzzedImage"],
      path: "Tests/ImageFuzzer",
      swiftSettings: strict),
    .executableTarget(
      name: "QueryFuzzer",
      dependencies: ["IndexImage", "SearchQuery", "CorpusModel", "FuzzedFiles", "FuzzedImage"],
      path: "Tests/QueryFuzzer",
      swiftSettings: strict),
    .executableTarget(
      name: "FormatFuzzer", dependencies: ["ArticleChecks", "FuzzedFiles", "TestSupport"],
      path: "Tests/FormatFuzzer", swiftSettings: strict),
    .target(
      name: "ArticleChecks", dependencies: ["CorpusFiles", "CorpusModel", "TestSupport"],
      path: "Tests/ArticleChecks", swiftSettings: strict),
    .executableTarget(
      name: "CleaningFuzzer",
      dependencies: ["Cleaning", "CorpusModel", "TestSupport", "FuzzedFiles"],
      path: "Tests/CleaningFuzzer", swiftSettings: strict),
    .target(name: "FuzzedFiles", path: "Tests/FuzzedFiles", swiftSettings: strict),
    .target(
      name: "FuzzedImage",
      dependencies: ["SearchEngine", "SearchQuery", "IndexImage", "CorpusModel"],
      path: "Tests/FuzzedImage", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["CorpusModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "warraqTests",
      dependencies: ["TestSupport", "warraq"],
      swiftSettings: strict),
    // A terminal without a window, for tests only.
    .systemLibrary(name: "CVTerm", providers: [.apt(["libvterm-dev"])]),
    .testTarget(
      name: "TerminalChecksTests", dependencies: ["CVTerm", "TestSupport", "warraq"],
      swiftSettings: strict),
  ]
    + library("ArabicText", "CLanes")
    + library("CorpusModel")
    + library("YAMLReader", "CYAML")
    + library("Charsets")
    + library("Markup", "CXML")
    + library("Mail", "CMime", "Charsets")
    + library("Cleaning", "CorpusModel", "ArabicText", "Dates")
    + library("Containers", "CArchive")
    + library(
      "CorpusFiles", "Cleaning", "Containers", "Markup", "Mail", "Charsets", "CorpusModel",
      "YAMLReader", "ArabicText", testing: ["ArticleChecks"])
    + library("Fetching", "CCurl")
    + library("Feeds", "Fetching", "CorpusFiles", "Cleaning", "CorpusModel")
    + library("Actors", "NameTagger", "ArabicText", "CorpusModel", testing: ["CorpusFiles"])
    + library("NameTagger", "ArabicText", "CorpusModel", testing: ["BundledCorpus"])
    + library("Dates", "ArabicText", "CorpusModel")
    + library("Statements", "ArabicText", "CorpusModel")
    + library("Ties", "ArabicText", "CorpusModel")
    + library("Stories", "ArabicText", "CorpusModel", testing: ["Library", "Dates"])
    + library("SearchQuery", "ArabicText", "CorpusModel")
    + library("IndexImage", "ArabicText", "CorpusModel", "CZstd", "CZlib", "CPrefetch", "CLanes")
    + library(
      "SearchEngine", "SearchQuery", "IndexImage", "ArabicText", "CorpusModel",
      testing: ["BundledCorpus", "CorpusFiles"])
    + library("BundledCorpus", "CBundledCorpus", testing: ["CorpusFiles", "CorpusModel"])
    + library(
      "Library", "SearchQuery", "SearchEngine", "IndexImage", "Actors", "NameTagger", "Dates",
      "Statements", "Ties", "Stories", "CorpusFiles", "BundledCorpus", "CorpusModel",
      "ArabicText")
    + library("TextLayout", "CFriBidi")
    + library("Screen")
    + library(
      "Browser", "Cleaning", "Library", "SearchQuery", "SearchEngine", "TextLayout", "Screen",
      "CorpusModel",
      "ArabicText")
    + library("CursesTerminal", "Screen", "CNCurses"),
  swiftLanguageModes: [.v6]
)
