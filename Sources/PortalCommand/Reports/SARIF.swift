/// The objects of SARIF 2.1.0 that a report of ours is made of; members are named as in the standard.
enum SARIF {
  struct Log: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version
      case runs
    }
  }

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]?
    let columnKind: String
    let results: [Result]
    let properties: Properties?
  }

  /// The bag of properties of a run, whose names are ours.
  struct Properties: Encodable {
    let assessment: AssessmentJSON
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]
  }

  /// What a run says of itself.
  struct Notification: Encodable {
    let associatedRule: RuleReference
    let level: String
    let message: Text
    let properties: Omission
  }

  struct RuleReference: Encodable {
    let id: String
    let index: Int
  }

  /// The bag of properties of a notification, whose names are ours.
  struct Omission: Encodable {
    /// How many findings are not listed.
    let omitted: Int
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name: String
    let version: String
    let language: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let fullDescription: Text?
  }

  /// A message, a description, or the content of a file.
  struct Text: Encodable {
    let text: String
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]
    let fixes: [Fix]
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let message: Text?
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId: String?
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  struct Fix: Encodable {
    let description: Text
    let artifactChanges: [ArtifactChange]
  }

  struct ArtifactChange: Encodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Text
  }
}
