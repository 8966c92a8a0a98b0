internal import CEditLine

extension LineEditor {
  /// Begins a search through the history: every key goes to it first from now on.
  func beginSearch() {
    guard search == nil, !history.entries.isEmpty else { return beep() }
    let (text, cursor) = line
    search = HistorySearch(entries: history.entries, draft: text, cursor: cursor)
    ce_filter(editor, 1)
  }

  /// Offers a key to the search, and says whether it was one for it; any other ends it.
  func searchTakes(_ key: UInt32) -> Bool {
    var isFound = true
    switch key {
    case control("R"): isFound = search?.older() ?? false
    case control("S"): isFound = search?.newer() ?? false
    case control("H"), 0x7f: search?.deleteLast()
    case UInt32(CE_KEY_PASTE): search?.type(pasted)
    case control("G"):
      search?.giveUp()
      showSearch()
      endSearch()
      return true
    case control("["):
      endSearch()
      return true
    default:
      guard let scalar = Unicode.Scalar(key), !scalar.isControl else {
        endSearch()
        return false
      }
      search?.type(String(scalar))
    }
    if !isFound || search?.isFailing == true { beep() }
    showSearch()
    return true
  }

  private func showSearch() {
    guard let search else { return }
    ce_set(editor, search.line.codePoints, search.cursor)
  }

  /// Leaves the line as found.
  private func endSearch() {
    if let search, let match = search.match { history.show(match.entry, leaving: search.draft) }
    search = nil
    ce_filter(editor, 0)
  }

  private func control(_ letter: Unicode.Scalar) -> UInt32 { letter.value & 0x1f }
}
