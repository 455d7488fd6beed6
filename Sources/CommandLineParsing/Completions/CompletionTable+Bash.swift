/// A text as one word of a POSIX shell, whatever it contains.
func shellQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

extension CompletionTable {
  /// Only builtins are used and nothing is expanded: a candidate with `$(…)` in it stays text.
  var bash: String {
    let function = "_" + identifier
    return """
      # bash completion for \(name)
      \(function)() {
        local current="${COMP_WORDS[COMP_CWORD]}" at='' value_of='' word index kind=words
        local -a candidates=()
        COMPREPLY=()
        [[ $current == = ]] && current=''
        for ((index = 1; index < COMP_CWORD; index++)); do
          word="${COMP_WORDS[index]}"
          [[ $word == = ]] && continue
          if [[ -n $value_of ]]; then value_of=''; continue; fi
          case "$at:$word" in
      \(stepCases)
      \(valueOptionCases)
          esac
        done
        if [[ -n $value_of ]]; then
          case "$at:$value_of" in
      \(valueCases { bashAction($0) })
          *) kind=nothing ;;
          esac
        elif [[ $current == -* ]]; then
          case "$at" in
      \(optionCases { shellQuoted($0.spelling) })
          esac
        else
          case "$at" in
      \(wordCases { bashAction($0) })
          *) kind=nothing ;;
          esac
        fi
        case $kind in
        words)
          for word in "${candidates[@]}"; do
            [[ $word == "$current"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
          done
          ;;
        files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
        folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
        esac
      }
      complete -F \(function) \(name)

      """
  }

  private func bashAction(_ candidates: Candidates) -> String {
    switch candidates {
    case .words(let words): "candidates=(\(words.map { shellQuoted($0.text) }.joined(separator: " ")))"
    case .files: "kind=files"
    case .folders: "kind=folders"
    case .nothing: "kind=nothing"
    }
  }
}

// What bash and zsh have in common: `case` tells where on the line the cursor stands.
extension CompletionTable {
  /// The program's name as part of a function's name.
  var identifier: String { String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) }

  /// From the node before to the node after: `circuit:list) at='circuit list'`.
  var stepCases: String {
    steps.map { path in
      let words = path.split(separator: " ")
      let before = words.dropLast().joined(separator: " ")
      return "    \(shellQuoted(before + ":" + (words.last ?? ""))) ) at=\(shellQuoted(path)) ;;"
    }.joined(separator: "\n")
  }

  /// The options after which a value stands.
  var valueOptionCases: String {
    nodes.flatMap { node in
      node.options.filter { $0.value != nil }.flatMap { option in
        option.spellings.map { "    \(shellQuoted(node.path + ":" + $0)) ) value_of=$word ;;" }
      }
    }.joined(separator: "\n")
  }

  /// What the value of each option completes to.
  func valueCases(_ action: (Candidates) -> String) -> String {
    nodes.flatMap { node in
      node.options.flatMap { option in
        option.value.map { value in
          option.spellings.map { "    \(shellQuoted(node.path + ":" + $0)) ) \(action(value)) ;;" }
        } ?? []
      }
    }.joined(separator: "\n")
  }

  /// The options at each node.
  func optionCases(_ candidate: ((spelling: String, meaning: String)) -> String) -> String {
    nodes.map { node in
      let all = node.options.flatMap { option in option.spellings.map { ($0, option.meaning) } }
      return "    \(shellQuoted(node.path)) ) candidates=(\(all.map(candidate).joined(separator: " "))) ;;"
    }.joined(separator: "\n")
  }

  /// The words or arguments at each node.
  func wordCases(_ action: (Candidates) -> String) -> String {
    nodes.map { node in
      "    \(shellQuoted(node.path)) ) \(action(node.words.isEmpty ? node.arguments : .words(node.words))) ;;"
    }.joined(separator: "\n")
  }
}
