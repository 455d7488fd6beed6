import ExtranetModel
import Measurements
import Wording

extension EchoEvidence {
  /// What every test on echo probes has to assume.
  var assumptions: [Phrase] {
    var result = [
      Phrase(zh: "ICMP 往返测量，不证明单向指标", en: "ICMP there and back: proves no one-way value"),
      Phrase(
        zh: "单侧检验，每侧错误概率 5 %；样本数视为事先定好",
        en: "one-sided tests, 5 % error probability each; the number of probes is taken as fixed beforehand"),
    ]
    if runs > 1 {
      result.append(
        Phrase(
          zh: "多次拨测合并计算：边测边看、见结论即停，错误概率会高于 5 %",
          en:
            "several runs are added up: whoever looks after each and stops at the first answer errs more often than 5 %"
        ))
    }
    if isDense {
      result.append(
        Phrase(
          zh: "拨测间隔不足 3 秒：丢包常成串，相邻样本不独立，错误概率会高于 5 %",
          en:
            "probes less than 3 s apart: losses come in bursts, neighbours are not independent, the error exceeds 5 %"
        ))
    }
    if dropped > 0 {
      result.append(
        Phrase(
          zh: "本机接收队列丢过包：这些丢失可能不是线路造成的",
          en: "this host's own queue dropped packets: so many losses may not be the line's"))
    }
    return result
  }

  /// Whether neighbouring probes meet the same burst (RFC 2330 §11.1 asks for spread samples).
  var isDense: Bool { spacing.map { $0 < .seconds(3) } ?? false }

  /// How the probes were sent.
  var figures: [Verdict.Figure] {
    var result = [
      Verdict.Figure(Phrase(zh: "拨测次数", en: "runs"), Phrase("\(runs)")),
      Verdict.Figure(Phrase(zh: "应答期限", en: "reply deadline"), Phrase(milliseconds(deadline))),
    ]
    if let spacing {
      result.append(Verdict.Figure(Phrase(zh: "拨测间隔", en: "probe spacing"), Phrase(milliseconds(spacing))))
    }
    if tally.excluded > 0 {
      result.append(Verdict.Figure(Phrase(zh: "剔除样本", en: "excluded"), Phrase("\(tally.excluded)")))
    }
    return result
  }
}
