extension CompletionTable {
  /// One `complete` line for each word and option, on the condition that the walk has come to its node.
  var fish: String {
    let function = "__\(identifier)_at"
    return """
      # fish completion for \(name)
      function \(function)
        set -l at ''
        set -l value_of ''
        for word in (commandline -opc)[2..-1]
          if test -n "$value_of"
            set value_of ''
            continue
          end
          switch "$at:$word"
      \(fishSteps)
          end
        end
        test "$at" = "$argv[1]"
      end
      complete -c \(name) -f

      """ + (nodes.flatMap { fishLines($0, function) } + [""]).joined(separator: "\n")
  }

  private var fishSteps: String {
    let steps = steps.map { path in
      let words = path.split(separator: " ")
      let before = words.dropLast().joined(separator: " ")
      return "    case \(fishQuoted(before + ":" + (words.last ?? "")))\n      set at \(fishQuoted(path))"
    }
    let values = nodes.flatMap { node in
      node.options.filter { $0.value != nil }.flatMap { option in
        option.spellings.map { "    case \(fishQuoted(node.path + ":" + $0))\n      set value_of $word" }
      }
    }
    return (steps + values).joined(separator: "\n")
  }

  private func fishLines(_ node: Node, _ function: String) -> [String] {
    let start = "complete -c \(name) -n \(fishQuoted("\(function) \(fishQuoted(node.path))"))"
    let words = node.words.map { "\(start) -a \(fishWords([$0])) -d \(fishQuoted($0.meaning))" }
    let options = node.options.map { option in
      "\(start) \(fishSpellings(option)) -d \(fishQuoted(option.meaning))"
        + (option.value.map(fishAction) ?? "")
    }
    return words + options + fishArguments(node.arguments).map { start + $0 }
  }

  private func fishSpellings(_ option: Option) -> String {
    option.spellings.map { spelling in
      spelling.hasPrefix("--") ? "-l \(spelling.dropFirst(2))" : "-s \(spelling.dropFirst())"
    }.joined(separator: " ")
  }

  private func fishAction(_ candidates: Candidates) -> String {
    switch candidates {
    case .words(let words): " -x -a \(fishWords(words))"
    case .files: " -r -F"
    case .folders: " -x -a '(__fish_complete_directories)'"
    case .nothing: " -x"
    }
  }

  private func fishArguments(_ candidates: Candidates) -> [String] {
    switch candidates {
    case .words(let words): words.map { " -a \(fishWords([$0])) -d \(fishQuoted($0.meaning))" }
    case .files: [" -F"]
    case .folders: [" -a '(__fish_complete_directories)'"]
    case .nothing: []
    }
  }

  /// The list after `-a` is expanded once more: each word is quoted inside it.
  private func fishWords(_ words: [Word]) -> String {
    fishQuoted(words.map { fishQuoted($0.text) }.joined(separator: " "))
  }

  /// In fish's single quotes only `\` and `'` are special.
  private func fishQuoted(_ text: String) -> String {
    "'" + String(text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }) + "'"
  }
}
