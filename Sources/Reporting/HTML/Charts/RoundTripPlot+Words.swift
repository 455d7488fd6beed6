import IPAddressing
import Measurements
import Wording

extension RoundTripPlot {
  /// What the plot shows, and of how many targets.
  var caption: String {
    let more = Phrase(
      zh: "；另有 \(omitted) 个目标见数据表，此处为丢包最多、时延最长者",
      en: "; \(omitted) more targets are in the data table, shown are those with most loss and longest delay")
    return Phrase(zh: "往返时延（毫秒，对数轴）", en: "Round trips (ms, logarithmic axis)")[language]
      + (omitted > 0 ? more[language] : "")
  }

  /// The range of every lane, for those who hear the page.
  var description: String {
    let chinese = language == .chinese
    return rows.map { row in
      "\(row.name): " + row.lanes.map(words).joined(separator: chinese ? "，" : ", ")
    }.joined(separator: chinese ? "；" : "; ")
  }

  /// The range of one lane, or why there is none.
  func words(_ lane: RoundTripRow.Lane) -> String {
    guard let low = lane.tally.minimumRoundTrip, let high = lane.tally.maximumRoundTrip else {
      return "\(lane.address.family) \(lane.silence?[language] ?? "")"
    }
    return "\(lane.address.family) \(low.shortMilliseconds)–\(high.shortMilliseconds) ms"
  }
}

extension Duration {
  /// Milliseconds with three decimals.
  var shortMilliseconds: String { decimalText(self / .milliseconds(1), places: 3) }
}

extension String {
  /// At most so many columns of display width, the rest as an ellipsis.
  func clipped(to width: Int) -> String {
    guard displayWidth(self) > width else { return self }
    var text = ""
    for character in self {
      if displayWidth(text) + displayWidth(String(character)) >= width { break }
      text.append(character)
    }
    return text + "…"
  }
}
