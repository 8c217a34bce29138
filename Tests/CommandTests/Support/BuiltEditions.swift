import FoundationEssentials
import TestSupport
import Testing

/// Two editions of the fixture as `portal build` made them, for the tests that publish them; each is built once and copied.
enum BuiltEditions {
  private static let one = Result {
    let city = try TwoEditions.first()
    try city.build()
    return city
  }

  private static let two = Result {
    let city = try Workplace(copying: one.get())
    try #require(try city.run("edition", "--site", "site").status == 0)
    try TwoEditions.change(city)
    try city.build()
    return city
  }

  /// The first edition, built.
  static func first() throws -> Workplace {
    try Workplace(copying: one.get())
  }

  /// Keeps the first edition and builds the second.
  static func second(in city: Workplace) throws {
    let second = try two.get().folder.path
    for folder in ["content", "site"] {
      try city.folder.remove(folder)
      try FileManager.default.copyItem(atPath: "\(second)/\(folder)", toPath: "\(city.folder.path)/\(folder)")
    }
  }

  /// Runs `portal publish`, which is allowed to publish the demo.
  static func publish(_ city: Workplace, _ arguments: String...) throws -> PortalRun {
    try city.start(["publish", "--demo", "--language", "zh"] + arguments, environment: Tool.environment).finish()
  }
}
