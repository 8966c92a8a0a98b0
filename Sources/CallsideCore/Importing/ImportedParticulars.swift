/// What a row says of a lead that is known, beside its people.
extension ImportedRow {
  /// Returns the particulars that differ.
  ///
  /// - Parameter beside: What is said of the row's deal alone, where that is kept beside the lead's own.
  func change(
    of lead: Lead, _ said: [(key: String, value: String)],
    beside: [(key: String, value: String)] = []
  ) -> LeadChange {
    var change = missing(from: lead)
    if let value, value != lead.value, beside.isEmpty || lead.value == nil { change.value = value }
    if let owner, isOther(owner, than: lead) { change.owner = owner }
    change.name = newName(for: lead)
    var said = said
    if let form = otherLegalForm(than: lead) { said.append(form) }
    var seen: Set<String> = []
    for (key, value) in said where seen.insert(key).inserted && lead.fields[key] != value {
      change.fields[key] = value
    }
    // A deal of several rows may be the lead's own, and its value that of the lead.
    for (key, text) in beside where key != "value" || value != lead.value {
      keep(text, as: key, isNamed: true, beside: lead, in: &change)
    }
    return change
  }

  /// Returns the name that a table which was exported from here gives a lead; one that it had before is only out of
  /// date.
  private func newName(for lead: Lead) -> String? {
    guard isExported(from: lead), let company, company.name != lead.name,
      !lead.formerNames.contains(company.name)
    else { return nil }
    return company.name
  }

  /// Returns the particulars that were missing, and what is said otherwise under a name of its own.
  ///
  /// - Parameter beside: What is said of the row's deal alone.
  func addition(
    to lead: Lead, _ said: [(key: String, value: String)], beside: [(key: String, value: String)],
    _ isFirst: Firsts? = nil
  ) -> LeadChange {
    var change = missing(from: lead)
    var said = said
    if let value {
      let isOwn = isFirst?.ofOpenDeal == true
      if value != lead.value, isOwn || lead.value == nil { change.value = value }
      let isKept = isOwn || beside.contains { $0.key == "value" }
      // What is the lead's value by now may be another's then.
      let isOther = isFirst?.isBeforeOpenDeal == true || value != lead.value ?? value
      if isOther, !isKept { said.append(("value", value.decimalString)) }
    }
    if let owner, isOther(owner, than: lead) { said.append(("owner", owner)) }
    if let form = otherLegalForm(than: lead) { said.append(form) }
    for (key, value) in said {
      let isNamed = Self.particulars.contains(key)
      keep(value, as: key, isNamed: isNamed, beside: lead, in: &change)
    }
    for (key, value) in beside { keep(value, as: key, isNamed: true, beside: lead, in: &change) }
    return change
  }

  /// Keeps something under its heading, else with the name of the deal or person, else with a number: the first that
  /// is free.
  ///
  /// - Parameter isNamed: Whether its heading is that of a particular, which is not free.
  private func keep(
    _ value: String, as key: String, isNamed: Bool, beside lead: Lead, in change: inout LeadChange
  ) {
    let name = deal ?? contact?.name ?? ""
    let keys = [key] + ImportedRow.keys(key, of: name)
    let free = isNamed ? keys.dropFirst(name.isEmpty ? 2 : 1) : keys[...]
    let own = free.first { (change.fields[$0] ?? lead.fields[$0] ?? value) == value }
    if let own, lead.fields[own] != value { change.fields[own] = value }
  }

  /// Whether a lead is somebody else's: "Anna" is who is called "anna" here.
  private func isOther(_ owner: String, than lead: Lead) -> Bool {
    Spelling.fold(owner) != Spelling.fold(lead.owner)
  }

  private static let particulars: Set<String> = [
    "value", "owner", "phone", "email", "title",
  ]

  /// Returns the keys under which something is kept with a name: the first that is free.
  static func keys(_ key: String, of name: String) -> [String] {
    let person = name.isEmpty ? "" : name + " "
    return [name.isEmpty ? key : "\(key) (\(name))"]
      + (2...99).map { "\(key) (\(person)\($0))" }
  }

  /// Returns a legal form that is not the one on record: whether they may be called hangs on it.
  private func otherLegalForm(than lead: Lead) -> (key: String, value: String)? {
    guard let legalForm, let known = lead.legalForm, known != legalForm else { return nil }
    return ("legal form", legalForm)
  }

  private func missing(from lead: Lead) -> LeadChange {
    var change = LeadChange()
    if lead.source == nil { change.source = source }
    if lead.legalForm == nil { change.legalForm = legalForm }
    if lead.country == nil { change.country = country }
    if lead.zone == nil { change.zone = zone }
    return change
  }
}
