import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct FreshLeadTests {
  @Test(arguments: [Lead.Source.cold, .offline, nil])
  func aNewLeadIsCalledWithinThePhasesTime(source: Lead.Source?) {
    checkNudge(
      .freshLead, on: .sample(source: source),
      says: .to(
        .call, due: "2026-03-02T10:00:00+01:00", ready: "2026-03-02T09:00:00+01:00", 7,
        en: "new, not called yet", nl: "nieuw, nog niet gebeld"))
  }

  @Test func marketingsLeadsWeighMost() {
    checkNudge(
      .freshLead, on: .sample(source: .marketing),
      says: .to(
        .call, due: "2026-03-02T09:00:00+01:00", ready: "2026-03-02T09:00:00+01:00", 20,
        en: "new from marketing, nobody has called yet",
        nl: "nieuw van marketing, nog niemand heeft gebeld"))
  }

  @Test(arguments: [
    (Lead.Readiness.mql, "2026-03-02T11:00:00+01:00", "2026-03-02T11:00:00+01:00"),
    (.sql, "2026-03-02T11:00:00+01:00", "2026-03-02T11:00:00+01:00"),
    (.mql, "2026-03-07T12:00:00+01:00", "2026-03-09T09:00:00+01:00"),
    (.sql, "2026-04-03T18:00:00+02:00", "2026-04-07T09:00:00+02:00"),
  ])
  func qualifiedLeadsAreDueAtOnce(readiness: Lead.Readiness, created: String, due: String) {
    let lead = Lead.sample {
      $0.createdAt = FrozenWorld.date(created)
      $0.readiness = readiness
    }
    checkNudge(
      .freshLead, on: lead,
      says: .to(
        .call, due: due, ready: created, 20,
        en: readiness == .sql
          ? "new and qualified (SQL), nobody has called yet"
          : "new from marketing, nobody has called yet",
        nl: readiness == .sql
          ? "nieuw en gekwalificeerd (SQL), nog niemand heeft gebeld"
          : "nieuw van marketing, nog niemand heeft gebeld"))
  }

  @Test(arguments: [
    ("2026-03-06T16:30:00+01:00", "2026-03-06T17:30:00+01:00"),
    ("2026-03-06T16:30:01+01:00", "2026-03-09T09:00:01+01:00"),
    ("2026-03-06T17:15:00+01:00", "2026-03-09T09:45:00+01:00"),
    ("2026-03-07T12:00:00+01:00", "2026-03-09T10:00:00+01:00"),
    ("2026-03-02T07:00:00+01:00", "2026-03-02T10:00:00+01:00"),
    ("2026-04-03T17:00:00+02:00", "2026-04-07T09:30:00+02:00"),
  ])
  func theClockRunsInWorkingHours(created: String, due: String) {
    let lead = Lead.sample {
      ($0.createdAt, $0.phaseSince) = (FrozenWorld.date(created), FrozenWorld.date(created))
    }
    checkNudge(
      .freshLead, on: lead,
      says: .to(
        .call, due: due, ready: created, 7, en: "new, not called yet", nl: "nieuw, nog niet gebeld")
    )
  }

  @Test func aPhaseInDaysIsDueDaysLater() {
    let lead = Lead.sample { $0.phase = "quote" }
    checkNudge(
      .freshLead, on: lead,
      says: .to(
        .call, due: "2026-03-04T09:00:00+01:00", ready: "2026-03-02T09:00:00+01:00", 7,
        en: "new, not called yet", nl: "nieuw, nog niet gebeld"))
  }

  @Test func oneCallMakesItNoLongerNew() {
    checkSilent(.freshLead, on: .sample { $0.calls = Call.attempts(1) })
    checkSilent(.freshLead, on: .sample { $0.calls = [.begun("2026-03-02T09:00:00+01:00")] })
  }

  @Test func aPlanIsLeftToAnother() {
    checkSilent(.freshLead, on: .sample { $0.plan(.email, isPromised: false) })
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealIsNotNew(status: Lead.Status) {
    checkSilent(.freshLead, on: .sample { $0.close(status) })
  }
}
