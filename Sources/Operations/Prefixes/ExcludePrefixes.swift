import Documents
import IPAddressing

/// What remains of addresses when others are taken out.
public enum ExcludePrefixes {
  /// Takes addresses out of those of all lines.
  ///
  /// - Returns: What remains as the fewest prefixes, in order and computed one by one.
  /// - Throws: `OperationError` with every wrong line.
  public static func run(_ excluded: [AddressBlock], from lines: AddressLines) throws(OperationError)
    -> IPSetPrefixes
  {
    var builder = IPSetBuilder()
    let faults = try lines.forEachBlock { block in
      builder.add(block.range)
      return .more
    }
    try faults.check()
    for block in excluded { builder.remove(block.range) }
    return builder.build().prefixes
  }
}
