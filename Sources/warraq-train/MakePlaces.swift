import ArgumentParser
import Foundation

/// `places`: the names of places, from CLDR and GeoNames.
struct MakePlaces: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Prints the Arabic names of places.",
    discussion: """
      Of CLDR, the folder `common` is read (in Debian: unicode-cldr-core, /usr/share/unicode/cldr/\
      common); of GeoNames, the file cities15000.txt. A name of several sorts has the first of: \
      country, region, city, town.
      """)

  @Option(help: "The folder `common` of CLDR.")
  var cldr: String
  @Option(help: "A file of GeoNames, with 19 columns.")
  var geonames: String

  /// The sorts, those that win first.
  private enum Sort: String, CaseIterable { case country, region, city, town }

  /// From how many people on a town is a city.
  private static let city = 200_000

  func run() throws {
    var names: [String: Sort] = [:]
    func add(_ text: some StringProtocol, _ sort: Sort) {
      guard let name = Self.name(text) else { return }
      let all = Sort.allCases
      if let known = names[name], all.firstIndex(of: known) ?? 0 <= all.firstIndex(of: sort) ?? 0 {
        return
      }
      names[name] = sort
    }
    let main = try Files.text(of: cldr + "/main/ar.xml")
    for (type, text) in Self.elements("territory", main) {
      // Letters stand for states, digits for parts of the world.
      add(text, type.first?.isLetter == true ? .country : .region)
    }
    for (_, text) in Self.elements("exemplarCity", main) { add(text, .city) }
    for (_, text) in Self.elements("subdivision", try Files.text(of: cldr + "/subdivisions/ar.xml"))
    {
      let words = text.split(separator: " ")
      let isHeaded = words.first.map { Self.heads.contains(String($0)) } ?? false
      add(words.dropFirst(isHeaded ? 1 : 0).joined(separator: " "), .region)
    }
    for line in try Files.text(of: geonames).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 19 else { continue }
      let sort: Sort = Int(fields[14]) ?? 0 >= Self.city ? .city : .town
      for name in fields[3].split(separator: ",") {
        add(name.hasPrefix("مدينة ") ? name.dropFirst(6) : name, sort)
      }
    }
    for sort in Sort.allCases {
      for name in names.filter({ $0.value == sort }).keys.sorted() {
        print("\(sort.rawValue)\t\(name)")
      }
    }
  }

  /// Words that say what sort of region is named, and are no part of its name.
  private static let heads: Set = [
    "مقاطعة", "محافظة", "ولاية", "إقليم", "منطقة", "مدينة", "بلدية", "إمارة", "شعبية", "جهة",
    "قضاء", "دائرة", "جمهورية", "أبرشية", "كانتون", "دولة", "جزيرة", "جزر",
  ]

  /// Returns the elements of a sort in CLDR's XML, which has one to a line: their types and texts.
  private static func elements(_ tag: String, _ xml: String) -> [(type: String, text: String)] {
    xml.split(separator: "\n").compactMap { line in
      guard let open = line.range(of: "<" + tag), let end = line.range(of: "</" + tag + ">"),
        let close = line[open.upperBound...].firstIndex(of: ">"), close < end.lowerBound
      else { return nil }
      let attributes = line[open.upperBound..<close].components(separatedBy: "\"")
      return (
        attributes.count > 1 ? attributes[1] : "",
        String(line[line.index(after: close)..<end.lowerBound])
      )
    }
  }

  /// Returns a name in Arabic letters without marks; nothing where it is no such name, or one letter
  /// of another language's is in it.
  private static func name(_ text: some StringProtocol) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x64B...0x652, 0x640, 0x200C...0x200F: continue
      case 0x621...0x63A, 0x641...0x64A, 0x20: scalars.append(scalar)
      case 0x2D: scalars.append(" ")
      default: return nil
      }
    }
    let words = String(scalars).split(separator: " ")
    let name = words.joined(separator: " ")
    return (1...5).contains(words.count) && name.unicodeScalars.count >= 3 ? name : nil
  }
}
