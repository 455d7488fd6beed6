extension CompletionTable {
  /// The same walk as in bash; `_describe` shows what each candidate means.
  var zsh: String {
    let function = "_" + identifier
    return """
      #compdef \(name)
      # zsh completion for \(name)
      \(function)() {
        local at='' value_of='' word index
        local -a candidates=()
        for ((index = 2; index < CURRENT; index++)); do
          word="${words[index]}"
          if [[ -n $value_of ]]; then value_of=''; continue; fi
          case "$at:$word" in
      \(stepCases)
      \(valueOptionCases)
          esac
        done
        if [[ -z $value_of && $PREFIX == --*=* ]]; then
          value_of="${PREFIX%%=*}"
          compset -P '*='
        fi
        if [[ -n $value_of ]]; then
          case "$at:$value_of" in
      \(valueCases { zshAction($0) })
          esac
        elif [[ $PREFIX == -* ]]; then
          case "$at" in
      \(optionCases { zshCandidate(Word(text: $0.spelling, meaning: $0.meaning)) })
          esac
        else
          case "$at" in
      \(wordCases { zshAction($0) })
          esac
        fi
        (( ${#candidates} )) && _describe -t values \(shellQuoted(name)) candidates
      }
      if [[ $funcstack[1] == \(function) ]]; then
        \(function) "$@"
      else
        compdef \(function) \(name)
      fi

      """
  }

  private func zshAction(_ candidates: Candidates) -> String {
    switch candidates {
    case .words(let words): "candidates=(\(words.map(zshCandidate).joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    case .nothing: "_message \(shellQuoted(name))"
    }
  }

  /// `_describe` parts a candidate from its meaning at the first colon.
  private func zshCandidate(_ word: Word) -> String {
    let text = String(word.text.flatMap { $0 == ":" || $0 == "\\" ? ["\\", $0] : [$0] })
    return shellQuoted(text + ":" + word.meaning)
  }
}
