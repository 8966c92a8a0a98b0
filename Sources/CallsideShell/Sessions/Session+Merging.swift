public import CallsideCore
import CallsideStore

/// Two leads that turned out to be one company.
extension Session {
  /// Moves everything of a lead to another, as which it is found from now on.
  public mutating func merge(_ lead: Lead, into target: Lead) throws {
    guard lead.id != target.id else { throw Diagnostic.sameLead(lead) }
    guard lead.openCall == nil else { throw Diagnostic.callIsOpen(lead) }
    try record([.merged(into: target.id)], for: lead.id)
    if options.isJSON { return try showJSON(of: target.id) }
    let merged = try store().lead(target.id)
    let form = merged.flatMap(legalForm)
    var page = page
    page.addDone(
      Phrase(
        en: "\(lead.name) is now part of \(target.name)",
        nl: "\(lead.name) hoort nu bij \(target.name)"))
    if let form,
      let other = [lead, target].compactMap(legalForm).first(where: {
        Spelling.fold($0) != Spelling.fold(form)
      })
    {
      page.secondary(page.words(.stays(form, beside: other)))
    }
    if let merged, merged.objectsToCalls, !target.objectsToCalls {
      page.secondary(
        page.words(
          en: "\(lead.name) objected to calls: nobody calls \(target.name) any more either.",
          nl: "\(lead.name) wil niet gebeld worden: \(target.name) bel je nu ook niet meer."))
    }
    page.secondary(
      page.words(
        en: "`undo` takes them apart again, as they were.",
        nl: "`ongedaan` haalt ze weer uit elkaar, zoals ze waren."))
    show(page)
  }

  /// Returns what was said last of a lead's legal form, or what its name says.
  private func legalForm(of lead: Lead) -> String? {
    (try? playbook(of: lead)).flatMap { lead.carried(into: $0).legalForm } ?? lead.legalFormTold
  }

  /// Warns when a lead was added of which the name, a number or an address is known already.
  ///
  mutating func warnOfSameCompany(as id: String) throws(Diagnostic) {
    let store = try store()
    guard let lead = try store.lead(id) else { return }
    let others = try store.leads(knownByAny: lead.identities.sorted()).filter { $0.id != id }
    // One that objected and has the same number was warned of already.
    guard let same = others.first(where: \.objectsToCalls) ?? others.first,
      !same.objectsToCalls || lead.addresses.isDisjoint(with: same.addresses)
    else { return }
    warn(.sameCompany(lead, same))
  }
}

extension Diagnostic {
  /// A lead was found by the name of another that was merged into it.
  static func mergedLead(_ former: String, into name: String) -> Diagnostic {
    Diagnostic(
      .warning, "merged-lead",
      Phrase(
        en: "\"\(former)\" is now part of \"\(name)\"", nl: "\"\(former)\" hoort nu bij \"\(name)\""
      ))
  }

  fileprivate static func sameCompany(_ lead: Lead, _ same: Lead) -> Diagnostic {
    let isByAddress = !lead.addresses.isDisjoint(with: same.addresses)
    return Diagnostic(
      .warning, "same-company",
      isByAddress
        ? Phrase(
          en: "\"\(same.name)\" (\(same.id)) has the same number or mail address",
          nl: "\"\(same.name)\" (\(same.id)) heeft hetzelfde nummer of mailadres")
        : same.objectsToCalls
          ? Phrase(
            en:
              "\"\(same.name)\" (\(same.id)) may be the same company, and does not want to be called",
            nl:
              "\"\(same.name)\" (\(same.id)) is misschien hetzelfde bedrijf, en wil niet gebeld worden"
          )
          : Phrase(
            en: "\"\(same.name)\" (\(same.id)) may be the same company",
            nl: "\"\(same.name)\" (\(same.id)) is misschien hetzelfde bedrijf"),
      help: Phrase(
        en: "if they are one: `merge \(lead.id) \(same.id)`",
        nl: "zijn ze hetzelfde: `samenvoegen \(lead.id) \(same.id)`"))
  }

  fileprivate static func sameLead(_ lead: Lead) -> Diagnostic {
    Diagnostic(
      .error, "same-lead",
      Phrase(
        en: "both names stand for lead \"\(lead.name)\" (\(lead.id))",
        nl: "dat is twee keer dezelfde lead: \"\(lead.name)\" (\(lead.id))"),
      help: Phrase(
        en: "type the ids; `find` shows them", nl: "typ de codes; `zoek` toont ze"))
  }

  fileprivate static func callIsOpen(_ lead: Lead) -> Diagnostic {
    Diagnostic(
      .error, "call-is-open",
      Phrase(
        en: "a call with \"\(lead.name)\" is not finished",
        nl: "een gesprek met \"\(lead.name)\" is nog niet af"),
      help: Phrase(
        en: "finish it first: `call \(lead.id)`", nl: "rond het eerst af: `bel \(lead.id)`"))
  }
}

extension Phrase {
  fileprivate static func stays(_ form: String, beside other: String) -> Phrase {
    Phrase(
      en: "Legal form: \(form). The other one, \(other), is kept as a field.",
      nl: "Rechtsvorm: \(form). De andere, \(other), blijft bewaard als veld.")
  }
}
