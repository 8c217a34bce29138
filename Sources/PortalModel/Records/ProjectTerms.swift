extension Project {
  /// Where a project stands, in the order of its life; withdrawn apart.
  package enum Stage: String, Term, Comparable {
    case chosen
    case preparing
    case building
    case completed
    case accepted
    case operating
    case withdrawn

    package var title: String {
      switch self {
      case .chosen: "已选定"
      case .preparing: "前期"
      case .building: "在建"
      case .completed: "已竣工"
      case .accepted: "已验收"
      case .operating: "运营中"
      case .withdrawn: "已撤销"
      }
    }

    /// The stages of a project that is not withdrawn, in their order.
    package static var life: [Stage] { allCases.filter { $0 != .withdrawn } }

    package static func < (left: Stage, right: Stage) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Whether something is built, converted or enlarged.
  package enum BuildType: String, Term {
    case newBuild = "new-build"
    case conversion
    case extension_ = "extension"

    package var title: String {
      switch self {
      case .newBuild: "新建"
      case .conversion: "改建"
      case .extension_: "扩建"
      }
    }
  }

  /// Where the space comes from (三（二）1).
  package enum SpaceSource: String, Term {
    case infill = "infill-or-conversion"
    case repurposing
    case transfer
    case newBuildInStep = "new-build-in-step"

    package var title: String {
      switch self {
      case .infill: "补改"
      case .repurposing: "转型"
      case .transfer: "划转"
      case .newBuildInStep: "新建四同步"
      }
    }
  }

  /// 集聚型、分散型、嵌入型 (三（二）2).
  package enum HubForm: String, Term {
    case clustered
    case dispersed
    case embedded

    package var title: String {
      switch self {
      case .clustered: "集聚型"
      case .dispersed: "分散型"
      case .embedded: "嵌入型"
      }
    }
  }

  /// 服务综合体、民生一条街 (三（二）2).
  package enum HubMode: String, Term {
    case complex
    case street

    package var title: String {
      switch self {
      case .complex: "服务综合体"
      case .street: "民生一条街"
      }
    }
  }

  /// The four steps taken together with new housing (四同步).
  package enum StepInStep: String, Term {
    case planned
    case built
    case accepted
    case handedOver = "handed-over"

    package var title: String {
      switch self {
      case .planned: "同步规划"
      case .built: "同步建设"
      case .accepted: "同步验收"
      case .handedOver: "同步交付"
      }
    }
  }

  /// How the place is run (三（四）).
  package enum OperatingMode: String, Term {
    case publicBuiltPrivatelyRun = "public-built-privately-run"
    case privatelyRunPubliclyAided = "privately-run-publicly-aided"
    case governmentPurchase = "government-purchase"
    case publicWelfareVenture = "public-welfare-venture"
    case entrusted

    package var title: String {
      switch self {
      case .publicBuiltPrivatelyRun: "公建民营"
      case .privatelyRunPubliclyAided: "民办公助"
      case .governmentPurchase: "政府购买服务"
      case .publicWelfareVenture: "公益创投"
      case .entrusted: "委托经营"
      }
    }
  }

  /// What a place can show beyond the norm (三（三）2).
  package enum Highlight: String, Term {
    case wellnessCare = "wellness-care"
    case medicalAndElderlyCare = "medical-and-elderly-care"
    case everydayAndEmergency = "everyday-and-emergency"
    case childFriendly = "child-friendly"
    case sportsAndHealth = "sports-and-health"
    case sharedChildCare = "shared-child-care"

    package var title: String {
      switch self {
      case .wellnessCare: "康养"
      case .medicalAndElderlyCare: "医养结合"
      case .everydayAndEmergency: "平急两用"
      case .childFriendly: "儿童友好"
      case .sportsAndHealth: "体卫融合"
      case .sharedChildCare: "托育资源共享"
      }
    }
  }

  /// The eight kinds of project information to be published, 国办发〔2017〕94号.
  package enum DisclosureKind: String, Term {
    case approvalService = "approval-service"
    case approvalResult = "approval-result"
    case tendering
    case landAcquisition = "land-acquisition"
    case designChange = "design-change"
    case construction
    case qualityAndSafety = "quality-and-safety"
    case completion

    package var title: String {
      switch self {
      case .approvalService: "批准服务信息"
      case .approvalResult: "批准结果信息"
      case .tendering: "招标投标信息"
      case .landAcquisition: "征收土地信息"
      case .designChange: "重大设计变更信息"
      case .construction: "施工有关信息"
      case .qualityAndSafety: "质量安全监督信息"
      case .completion: "竣工有关信息"
      }
    }
  }
}
