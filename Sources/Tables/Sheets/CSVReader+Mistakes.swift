import Wording

extension CSVReader {
  /// Leaves a row that is too long and goes on behind its line.
  mutating func skipRow(cellStart: Int?) -> Bool {
    if let cellStart {
      report(.cellTooLong, value: text(bytes[cellStart..<min(cellStart + 80, bytes.count)]))
    } else {
      report(.rowTooLong)
    }
    return skipLine()
  }

  /// Says where the quote opened and reads again from the line behind it, as if the quote were not there.
  ///
  /// No byte is read more than twice: a second such quote among the bytes read again would have closed the first.
  mutating func recover(_ mistake: CSVMistake, _ opening: Int, _ openingLine: Int) -> Bool {
    report(mistake, line: openingLine, value: text(bytes[opening..<min(opening + 80, bytes.count)]))
    position = opening
    line = openingLine
    return skipLine()
  }

  mutating func skipLine() -> Bool {
    while position < bytes.count, !isLineBreak(bytes[position]) { position += 1 }
    if position < bytes.count {
      position += endsLine(at: position) ? 1 : 2
      line += 1
    }
    return false
  }

  mutating func report(_ mistake: CSVMistake, line: Int? = nil, value: String? = nil) {
    let column = mistake.isAboutRow ? nil : row.columns
    let place = Place(source: source, sheet: sheetName, line: line ?? row.line, column: column)
    findings.append(mistake.finding(at: place, value: value.map { String($0.prefix(80)) }))
    guard findings.count >= limits.findings, !isStopped else { return }
    isStopped = true
    findings.append(CSVMistake.tooManyMistakes(limits.findings).finding(at: place, value: nil))
  }

  mutating func stop(_ mistake: CSVMistake) {
    report(mistake)
    isStopped = true
  }
}
