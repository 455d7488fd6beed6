import ExtranetModel
import Tables
import Testing
import Wording

@testable import Reporting

@Suite struct DelayAxisTests {
  @Test(arguments: [
    ([0.18, 76.0], [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]), ([1.0, 1.0], [1, 2]), ([3.0, 4.0], [2, 5]),
  ])
  func theEndsAreRoundAndFit(delays: [Double], ticks: [Double]) throws {
    let axis = try #require(DelayAxis(fitting: delays.map { .milliseconds($0) }))
    #expect(axis.ticks.map { Double($0) / 1e6 } == ticks)
    for delay in delays { #expect((0...1).contains(axis.position(of: .milliseconds(delay)))) }
    #expect(axis.position(ofNanoseconds: axis.ticks.first ?? -1) == 0)
    #expect(axis.position(ofNanoseconds: axis.ticks.last ?? -1) == 1)
  }

  @Test(arguments: [[Duration.zero, .zero], [.zero, .seconds(1_000_000)], [.seconds(-1), .nanoseconds(1)]])
  func noDelayBreaksIt(delays: [Duration]) throws {
    let axis = try #require(DelayAxis(fitting: delays))
    #expect(axis.ticks.count >= 2)
    for delay in delays { #expect((0...1).contains(axis.position(of: delay))) }
  }

  @Test func nothingHasNoAxis() { #expect(DelayAxis(fitting: []) == nil) }

  @Test func aDecadeIsAThirdOfThree() throws {
    let axis = try #require(DelayAxis(fitting: [.milliseconds(1), .seconds(1)]))
    #expect(abs(axis.position(of: .milliseconds(10)) - 1.0 / 3) < 1e-12)
    #expect(abs(axis.position(of: .milliseconds(100)) - 2.0 / 3) < 1e-12)
  }

  @Test(arguments: [(500_000, "0.5"), (1, "0.000001"), (2_000_000_000, "2,000"), (20_000, "0.02")])
  func labelsAreMilliseconds(nanoseconds: Int64, text: String) {
    #expect(DelayAxis.label(nanoseconds) == text)
  }

  @Test(arguments: [(1.0, 0.0), (8.0, 3.0), (0.125, -3.0), (10.0, 3.321_928_094_887_362_3)])
  func logarithms(value: Double, expected: Double) {
    #expect(abs(binaryLogarithm(value) - expected) < 1e-12)
  }
}

@Suite struct ChartTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (2_004, "2,004"), (-1_234_567, "-1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func thousandsStandApart(number: Int, text: String) { #expect(number.grouped == text) }

  @Test(arguments: [("abc", "abc"), ("abcdefgh", "abcd…"), ("线路线路", "线路…"), ("", "")])
  func longNamesAreClippedByDisplayWidth(name: String, text: String) { #expect(name.clipped(to: 5) == text) }

  @Test(arguments: [(0.0, "0 %"), (0.0036, "+0.36 %"), (-1.0, "−100.00 %")])
  func ratiosHaveASign(ratio: Double, text: String) { #expect(signedPercent(ratio) == text) }

  @Test func aShareIsNeverNothingWhenThereIsSomething() {
    #expect(shareText(1, of: 4_294_967_296) == "<\u{A0}0.01\u{A0}%")
    #expect(shareText(0, of: 10) == "0.00\u{A0}%")
    #expect(shareText(1, of: 0) == "–")
  }

  @Test func aBarBeyondItsEdgeSaysThatItGoesOn() {
    let edge = DifferenceBar.edge(of: [-1, 0.01], range: 0.02)
    #expect(edge == 0.1)
    #expect(DifferenceBar(ratio: -1, range: 0.02, edge: edge).markup.source.contains("<path"))
    #expect(!DifferenceBar(ratio: 0.01, range: 0.02, edge: edge).markup.source.contains("<path"))
  }

  @Test func everyOutcomeIsVisibleInTheBar() {
    let outcomes = OutcomeBar(
      Array(repeating: .notMeasured, count: 5_000) + [.violated, .met], language: .english)
    let widths = outcomes.bar.source.split(separator: "width=\"").dropFirst().compactMap { part in
      Double(part.prefix { $0 != "%" })
    }
    #expect(widths == [1, 1, 98])
  }
}

@Suite struct PageTextTests {
  /// A difference and its percentage stand side by side: one minus sign, U+2212.
  @Test(arguments: [
    (TableValue.integer(-2), "\u{2212}2"), (.integer(-1_234), "\u{2212}1,234"), (.integer(0), "0"),
    (.integer(1_234), "1,234"), (.decimal("-0.5"), "\u{2212}0.5"), (.text("-"), "-"),
  ])
  func aNegativeFigureHasAMinusSign(value: TableValue, text: String) {
    #expect(value.pageText(in: .english) == text)
    #expect(signedPercent(-0.0022).hasPrefix("\u{2212}"))
  }
}
