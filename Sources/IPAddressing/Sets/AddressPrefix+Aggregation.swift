extension AddressPrefix {
  /// The fewest prefixes that hold exactly the addresses of the given ones, in order.
  ///
  /// Prefixes inside others vanish, and two halves become one, as often as there are two. They may come in
  /// any order and repeat.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public static func aggregate(_ prefixes: some Sequence<Self>) -> [Self] {
    var sorted = Array(prefixes)
    AddressSorting.sort(&sorted)
    return aggregate(ordered: sorted)
  }

  @inlinable
  static func aggregate(ordered: [Self]) -> [Self] {
    var result: [Self] = []
    for prefix in ordered {
      if let last = result.last, last.contains(prefix) { continue }
      var joined = prefix
      while let last = result.last, last.length == joined.length, let sibling = joined.sibling,
        last == sibling, let supernet = joined.supernet
      {
        result.removeLast()
        joined = supernet
      }
      result.append(joined)
    }
    return result
  }
}

extension IPPrefix {
  /// The fewest prefixes that hold exactly the addresses of the given ones, IPv4 first, in order.
  ///
  /// Prefixes inside others vanish, and two halves become one, as often as there are two. They may come in
  /// any order and repeat.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public static func aggregate(_ prefixes: some Sequence<IPPrefix>) -> [IPPrefix] {
    var ipv4: [IPv4Prefix] = []
    var ipv6: [IPv6Prefix] = []
    for prefix in prefixes {
      switch prefix {
      case .v4(let prefix): ipv4.append(prefix)
      case .v6(let prefix): ipv6.append(prefix)
      }
    }
    return IPv4Prefix.aggregate(ipv4).map(IPPrefix.v4) + IPv6Prefix.aggregate(ipv6).map(IPPrefix.v6)
  }
}
