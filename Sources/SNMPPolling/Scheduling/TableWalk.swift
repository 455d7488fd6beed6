import SNMPValues

/// Several columns walked side by side with GETBULK (RFC 3416 §4.2.3), each on its own last name.
struct TableWalk {
  private struct Column {
    let identifier: ObjectIdentifier
    var last: ObjectIdentifier
    var isDone = false
  }

  private var columns: [Column]
  /// Columns asked together; the rest wait until these are done.
  private var width: Int
  /// Variables asked for in one packet.
  private var budget: Int
  /// Indices of the columns of the request last made.
  private var asked: [Int] = []

  init(_ objects: [MIBObject], variablesInPacket: Int) {
    columns = objects.map { Column(identifier: $0.identifier, last: $0.identifier) }
    width = max(1, min(objects.count, variablesInPacket))
    budget = max(1, variablesInPacket)
  }

  var isDone: Bool { columns.allSatisfy(\.isDone) }

  private var repetitions: Int { max(1, budget / max(1, asked.count)) }

  /// What to ask next, or nil when every column has ended.
  mutating func next() -> (names: [ObjectIdentifier], repetitions: Int)? {
    asked = Array(columns.indices.lazy.filter { [columns] in !columns[$0].isDone }.prefix(width))
    return asked.isEmpty ? nil : (asked.map { columns[$0].last }, repetitions)
  }

  /// Takes the rows of an answer and gives back the variables that belong to the columns.
  ///
  /// Every variable either moves a column on, ends it or is a fault, so that a walk always comes to an end.
  mutating func take(_ variables: some Sequence<SNMPVariable>) throws(PollCause) -> [SNMPVariable] {
    var taken: [SNMPVariable] = []
    var count = 0
    for variable in variables {
      defer { count += 1 }
      let index = asked[count % asked.count]
      guard !columns[index].isDone else { continue }
      guard variable.value.isPresent, columns[index].identifier.contains(variable.identifier) else {
        columns[index].isDone = true
        continue
      }
      guard columns[index].last < variable.identifier else { throw .notIncreasing }
      columns[index].last = variable.identifier
      taken.append(variable)
    }
    if count == 0 { throw .emptyAnswer }
    return taken
  }

  /// Asks for less from now on: fewer rows, then fewer columns; false when there is no less.
  mutating func shrink() -> Bool {
    if repetitions > 1 {
      budget = max(1, asked.count * (repetitions / 2))
    } else if asked.count > 1 {
      width = asked.count / 2
    } else {
      return false
    }
    return true
  }

  /// Asks for one row of a few columns from now on; false when there is no less.
  mutating func askForLeast() -> Bool {
    guard repetitions > 1 || asked.count > 1 else { return false }
    width = max(1, asked.count / 4)
    budget = width
    return true
  }

  /// Gives up a column the agent fails on; false when the request had no such column.
  mutating func abandon(position: Int) -> Bool {
    guard asked.indices.contains(position) else { return false }
    columns[asked[position]].isDone = true
    return true
  }
}

extension PollCause: Error {}
