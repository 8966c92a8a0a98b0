/// What a row says of a lead that is known, beside its people.
extension ImportedRow {
  /// Returns the particulars that differ.
  func change(of lead: Lead, _ said: [(key: String, value: String)]) -> LeadChange {
    var change = missing(from: lead)
    if let value, value != lead.value { change.value = value }
    if let owner, isOther(owner, than: lead) { change.owner = owner }
    if isExported(from: lead), let company, company.name != lead.name { change.name = company.name }
    var said = said
    if let form = otherLegalForm(than: lead) { said.append(form) }
    var seen: Set<String> = []
    for (key, value) in said where seen.insert(key).inserted && lead.fields[key] != value {
      change.fields[key] = value
    }
    return change
  }

  /// Returns the particulars that were missing, and what is said otherwise under a name of its own.
  ///
  /// - Parameter beside: What is said of the row's deal alone.
  func addition(
    to lead: Lead, _ said: [(key: String, value: String)],
    beside: [(key: String, value: String)] = []
  ) -> LeadChange {
    var change = missing(from: lead)
    var said = said
    if let value {
      if lead.value == nil { change.value = value }
      if value != lead.value ?? value { said.append(("value", value.decimalString)) }
    }
    if let owner, isOther(owner, than: lead) { said.append(("owner", owner)) }
    if let form = otherLegalForm(than: lead) { said.append(form) }
    let name = deal ?? contact?.name ?? ""
    let all =
      said.map { (key: $0.key, value: $0.value, isNamed: Self.particulars.contains($0.key)) }
      + beside.map { (key: $0.key, value: $0.value, isNamed: true) }
    for (key, value, isNamed) in all {
      // Under its heading, else with the name, else with a number: the first that is free. That of a
      // particular is not.
      let keys = [key] + ImportedRow.keys(key, of: name)
      let free = isNamed ? keys.dropFirst(name.isEmpty ? 2 : 1) : keys[...]
      let own = free.first { (change.fields[$0] ?? lead.fields[$0] ?? value) == value }
      if let own, lead.fields[own] != value { change.fields[own] = value }
    }
    return change
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
