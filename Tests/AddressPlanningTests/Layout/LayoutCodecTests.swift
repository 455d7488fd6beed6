import AddressPlanning
import ExtranetModel
import IPAddressing
import TestSupport
import Testing
import Wording

@Suite struct LayoutCodecTests {
  @Test(arguments: [
    ([:], "3fff:581::/32"),
    (["area": "1"], "3fff:581:100::/40"),
    (["area": "0x1f", "zone": "outer"], "3fff:581:1f10::/44"),
    (["area": "1", "zone": "内网", "use": "loopback"], "3fff:581:101::/48"),
    (["area": "1", "zone": "INNER", "use": "互联地址", "subnet": "65535"], "3fff:581:102:ffff::/64"),
    (["area": "1", "zone": "0", "use": "2", "subnet": "7", "interface": "1"], "3fff:581:102:7::1/128"),
  ])
  func valuesBecomePrefixes(values: [String: String], prefix: String) throws {
    let codec = try LayoutCodec(ExampleLayouts.shipped("example-changshu"))
    #expect(try codec.encode(values).description == prefix)
  }

  @Test(arguments: [
    (["use": "link"], "value-missing"),
    (["area": "1", "zone": "side"], "unknown-code"),
    (["area": "-1"], "unknown-code"),
    (["area": "+1"], "unknown-code"),
    (["area": "0x+1"], "unknown-code"),
    (["area": "256"], "value-too-wide"),
    (["area": "1", "zone": "inner", "use": "0"], "value-reserved"),
    (["county": "1"], "unknown-field"),
  ])
  func wrongValuesAreNamed(values: [String: String], code: String) throws {
    let codec = try LayoutCodec(ExampleLayouts.shipped("example-changshu"))
    let error = #expect(throws: AddressPlanningError.self) { try codec.encode(values) }
    #expect(error?.code == code)
  }

  @Test func anAddressIsTakenApart() throws {
    let codec = try LayoutCodec(ExampleLayouts.shipped("example-changshu"))
    let decoded = try codec.decode(try #require(IPv6Address("3fff:581:712:3::1")))
    #expect(decoded.fields.map(\.field.id) == ["area", "zone", "use", "subnet", "interface"])
    #expect(decoded.fields.map(\.value) == [7, 1, 2, 3, 1])
    #expect(decoded["zone"]?.phrase == Phrase(zh: "外网", en: "outer network"))
    #expect(decoded["area"]?.meaning == .number)
    #expect(decoded["area"]?.phrase == Phrase(zh: "区域 7", en: "area 7"))
    #expect(decoded["interface"]?.phrase.en.hasSuffix(" 0x1") == true)
    #expect(decoded.unnamed == [])
    #expect(decoded.basis == .example)
  }

  @Test func whatCannotBeNamedIsSaid() throws {
    let codec = try LayoutCodec(ExampleLayouts.shipped("example-changshu"))
    let decoded = try codec.decode(try #require(IPv6Address("3fff:581:7f0::")))
    #expect(decoded.unnamed.map(\.field.id) == ["zone", "use"])
    #expect(decoded["zone"]?.meaning == .unknownCode)
    #expect(decoded["use"]?.meaning == .reserved)
    #expect(decoded["zone"]?.phrase == Phrase(zh: "15（码表中没有）", en: "15, not in the table"))
    #expect(decoded["use"]?.phrase == Phrase(zh: "0（保留）", en: "0, set aside"))
  }

  @Test func anAddressElsewhereIsRefused() throws {
    let codec = try LayoutCodec(ExampleLayouts.shipped("example-changshu"))
    let address = try #require(IPv6Address("3fff:582::1"))
    let error = #expect(throws: AddressPlanningError.self) { try codec.decode(address) }
    #expect(error?.code == "outside-layout")
  }

  @Test func aLayoutStillToBeSolvedIsRefused() throws {
    let layout = try ExampleLayouts.shipped("example-sanmenxia")
    let error = #expect(throws: AddressPlanningError.self) { try LayoutCodec(layout) }
    #expect(error?.code == "layout-not-solved")
  }

  @Test func fixedFieldsNeedNoValueAndAreChecked() throws {
    var fixed = ExampleLayouts.field("type", .fixed, width: .bits(4))
    fixed.value = 5
    let layout = try ExampleLayouts.layout(
      "2001:db8::/32",
      [
        fixed, ExampleLayouts.field("area", width: .bits(28)),
        ExampleLayouts.field("interface", .interfaceID, width: .bits(64)),
      ])
    let codec = try LayoutCodec(layout)
    #expect(try codec.encode(["area": "1"]).description == "2001:db8:5000:1::/64")
    #expect(throws: AddressPlanningError.self) { try codec.encode(["type": "4", "area": "1"]) }
    let decoded = try codec.decode(try #require(IPv6Address("2001:db8:6000:1::")))
    #expect(decoded["type"]?.meaning == .fixedMismatch)
  }

  @Test(arguments: SeededRandom.seeds)
  func decodingUndoesEncoding(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let layout = try Self.randomLayout(&random)
      let codec = try LayoutCodec(layout)
      let count = Int.random(in: 1...layout.fields.count, using: &random)
      var values: [String: String] = [:]
      for placement in codec.placements.prefix(count) {
        let bits = UInt128(random.next()) << 64 | UInt128(random.next())
        values[placement.field.id] = String(bits >> UInt128(128 - placement.width))
      }
      let prefix = try codec.encode(values)
      #expect(try codec.decode(prefix).values == values)
      #expect(try codec.encode(codec.decode(prefix).values) == prefix)
      #expect(prefix.length == codec.placements[count - 1].end)
    }
  }

  /// A layout of random fields that end at bit 128.
  private static func randomLayout(_ random: inout SeededRandom) throws -> AddressLayout {
    var left = 96
    var fields: [LayoutField] = []
    while left > 0 {
      let width = Int.random(in: 1...min(left, 40), using: &random)
      fields.append(ExampleLayouts.field("f\(fields.count)", .subnet, width: .bits(width)))
      left -= width
    }
    return try ExampleLayouts.layout("2001:db8::/32", fields)
  }
}
