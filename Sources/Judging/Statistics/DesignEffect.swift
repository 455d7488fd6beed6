/// By how much the variance of losses between blocks of probes exceeds that of independent losses; at least 1.
///
/// Loss is bursty: a thousand probes of which twenty were lost in one burst say no more than a few dozen.
func designEffect(of blocks: [EchoBlock]) -> Double {
  let sent = blocks.reduce(0) { $0 + $1.sent }
  let lost = blocks.reduce(0) { $0 + $1.lost }
  guard blocks.count > 1, lost > 0, lost < sent else { return 1 }
  let share = Double(lost) / Double(sent)
  // Each block's losses against what it would have lost at the common share, over the binomial variance.
  let excess = blocks.reduce(0) { sum, block in
    let off = Double(block.lost) - Double(block.sent) * share
    return sum + off * off / (Double(block.sent) * share * (1 - share))
  }
  return max(1, excess / Double(blocks.count - 1))
}
