import ExtranetModel
import Tables
import Testing
import Wording

/// Every spelling of a closed list means one code.
@Suite struct TermSpellingTests {
  static let lists: [any TermCell.Type] = [
    AddressState.self, AdministrativeLevel.self, BearerKind.self, BorderAlignment.self, FieldKind.self,
    LayoutBasis.self, CircuitState.self,
    CountingLedger.self, CountingUnit.self, DeviceRole.self, LineClass.self, MeasuringMethod.self,
    NetworkLayer.self,
    Pricing.self, Product.self, QuantityRange.Basis.self, QuantityRange.Movement.self,
    QuantityRange.Rounding.self,
    RecordKind.self, SegmentUse.self, TargetRole.self,
  ]

  @Test(arguments: lists.indices)
  func noSpellingIsAmbiguous(index: Int) { Self.check(Self.lists[index]) }

  private static func check<List: TermCell>(_ list: List.Type) {
    var owner: [String: List] = [:]
    for value in list.allCases {
      for spelling in [value.rawValue, value.phrase.zh, value.phrase.en] + value.aliases {
        let folded = spelling.foldedForMatching
        #expect(owner[folded, default: value] == value, "\(list): \(spelling)")
        owner[folded] = value
        #expect((try? List(cell: spelling)) == value, "\(list): \(spelling)")
      }
      #expect(value.cellText == value.rawValue)
      #expect(value.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(value.rawValue)")
      #expect(!value.phrase.zh.isEmpty && !value.phrase.en.isEmpty)
    }
  }

  @Test(arguments: [
    ("ＭＳＴＰ", BearerKind.mstp), (" dark  Fibre ", .darkFibre), ("裸光纤", .darkFibre), ("otn", .opticalChannel),
  ])
  func widthAndCaseDoNotMatter(text: String, expected: BearerKind) throws {
    #expect(try BearerKind(cell: text) == expected)
  }

  @Test func anUnknownSpellingIsToldTheKnownOnes() {
    #expect { try Pricing(cell: "free") } throws: {
      let error = $0 as? CellError
      return error?.code == "unknown-term" && error?.remedy?.en == "known: lump-sum, unit-price"
    }
  }
}
