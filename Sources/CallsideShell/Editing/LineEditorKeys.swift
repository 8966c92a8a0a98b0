internal import CEditLine

extension LineEditor {
  /// Does what a key or a signal asks for.
  func act(_ action: ce_action) {
    switch action {
    case .draw: draw()
    case .resize: resize()
    case .step_aside: ce_print(editor, display.stepAside())
    case .clear: ce_print(editor, display.clear())
    case .complete: complete()
    case .older: show(history.older(than: line.text))
    case .newer: show(history.newer())
    case .search: beginSearch()
    case .paste: ce_replace(editor, 0, pasted.codePoints)
    }
  }

  /// What was pasted last.
  var pasted: String {
    var count = 0
    let text = ce_pasted(editor, &count)
    return String(codePoints: UnsafeBufferPointer(start: text, count: count)).onOneLine
  }

  /// Says that a key could do nothing.
  func beep() {
    ce_print(editor, "\u{7}")
  }

  private func resize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ce_size(editor, &rows, &columns)
    ce_print(editor, display.resize(columns: Int(columns), rows: Int(rows)))
  }

  private func show(_ text: String?) {
    guard let text else { return beep() }
    ce_set(editor, text.codePoints, text.unicodeScalars.count)
  }

  private func complete() {
    guard let completing else { return }
    let (text, cursor) = line
    let end = text.unicodeScalars.index(text.startIndex, offsetBy: cursor)
    let completion = completing(text, text.utf8.distance(from: text.startIndex, to: end))
    guard let start = place(completion.start, in: text, upTo: end) else { return beep() }
    switch completion.effect(onto: String(text[start..<end])) {
    case .nothing:
      beep()
    case .insert(var replacement):
      // A finished word brings its space along, but there may be one already.
      if replacement.last == " ", text[end...].first == " " { replacement.removeLast() }
      let before = text.unicodeScalars.distance(from: start, to: end)
      ce_replace(editor, before, replacement.codePoints)
    case .list(let labels):
      let listing = CompletionListing(
        labels: labels, columns: display.columns, rows: display.rows, more: wording.more)
      draw()
      ce_print(editor, display.stepAside() + listing.text)
    }
  }

  /// Finds a place given in UTF-8 bytes, if it is before `end` and not within a character.
  private func place(_ offset: Int, in text: String, upTo end: String.Index) -> String.Index? {
    guard
      offset >= 0,
      let index = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: end)
    else { return nil }
    return index.samePosition(in: text.unicodeScalars)
  }
}
