extension PrefixTable {
  /// The table with some entries removed and others inserted or replaced.
  ///
  /// Removals come first: what is removed and inserted is there afterwards. Of inserted entries with the
  /// same prefix the last one counts; removing what is not there changes nothing. O(*n* + *e* log *e*) for
  /// *e* edits: entries are merged, never sorted again.
  @inlinable
  public func applying(
    inserting entries: some Sequence<(prefix: IPPrefix, value: Value)>,
    removing removed: some Sequence<IPPrefix> = []
  ) -> PrefixTable {
    var insertions = PrefixSorter()
    var inserted: [Value] = []
    for (prefix, value) in entries {
      insertions.append(prefix)
      inserted.append(value)
    }
    var removals = PrefixSorter()
    for prefix in removed { removals.append(prefix) }
    let merged = prefixes.merging(insertions.sorted(), removing: removals.sorted().prefixes)
    var values: [Value] = []
    values.reserveCapacity(merged.sources.count)
    for source in merged.sources {
      values.append(
        source < MatchCode.deeper ? self.values[Int(source)] : inserted[Int(source ^ MatchCode.deeper)])
    }
    return PrefixTable(merged.prefixes, values: values)
  }

  /// The table without some prefixes; those that are not there change nothing. O(*n* + *e* log *e*).
  @inlinable
  public func removing(_ prefixes: some Sequence<IPPrefix>) -> PrefixTable {
    applying(inserting: EmptyCollection(), removing: prefixes)
  }
}

extension PrefixLists {
  /// The lists with edits, and where the value of each prefix is: its old position, or `deeper` and the
  /// number it was inserted as.
  @usableFromInline
  func merging(
    _ inserted: SourcedPrefixes, removing removed: PrefixLists
  ) -> SourcedPrefixes {
    var merged = PrefixLists(
      capacity4: v4.count + inserted.prefixes.v4.count, capacity6: v6.count + inserted.prefixes.v6.count)
    var sources: [UInt32] = []
    sources.reserveCapacity(count + inserted.prefixes.count)
    merged.v4.merge(v4, inserted.prefixes.v4, removing: removed.v4) { position, isNew in
      sources.append(isNew ? MatchCode.deeper | inserted.sources[position] : UInt32(position))
    }
    merged.v6.merge(v6, inserted.prefixes.v6, removing: removed.v6) { position, isNew in
      let source =
        isNew ? inserted.sources[position + inserted.prefixes.v4.count] : UInt32(position + v4.count)
      sources.append(isNew ? MatchCode.deeper | source : source)
    }
    return SourcedPrefixes(prefixes: merged, sources: sources)
  }
}

extension SortedPrefixes {
  /// Appends what is in either list, the inserted first where both have it, but not what is only old and
  /// removed.
  fileprivate mutating func merge(
    _ old: Self, _ inserted: Self, removing removed: Self, took: (_ position: Int, _ isNew: Bool) -> Void
  ) {
    var next = 0
    var nextRemoved = 0
    for position in 0..<old.count {
      let prefix = old[position]
      while next < inserted.count, inserted[next] < prefix {
        append(inserted[next])
        took(next, true)
        next += 1
      }
      while nextRemoved < removed.count, removed[nextRemoved] < prefix { nextRemoved += 1 }
      let isReplaced = next < inserted.count && inserted[next] == prefix
      let isRemoved = nextRemoved < removed.count && removed[nextRemoved] == prefix
      guard !isReplaced && !isRemoved else { continue }
      append(prefix)
      took(position, false)
    }
    for position in next..<inserted.count {
      append(inserted[position])
      took(position, true)
    }
  }
}
