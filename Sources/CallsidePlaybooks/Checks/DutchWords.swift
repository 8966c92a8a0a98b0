/// What Dutch authors write where the format has an English word.
///
/// The format is English in every language; these words are only understood far enough to say
/// which one was meant.
enum DutchWords {
  /// Returns the English words a Dutch one may stand for, among those that are valid.
  static func meant(by word: String, among names: some Sequence<String>) -> [String] {
    guard let meanings = meanings[word.lowercased()] else { return [] }
    return names.filter { meanings.contains($0) }
  }

  private static let meanings: [String: [String]] = [
    // Keys.
    "aanleiding": ["about"], "taal": ["language"], "titel": ["title"],
    "naam": ["name", "title", "label"],
    "munt": ["currency"], "munteenheid": ["currency"], "uren": ["hours"], "tijden": ["hours"],
    "vragen": ["questions"], "vraag": ["ask"], "waarom": ["why"], "verandert": ["changes"],
    "keuzes": ["choices"], "opties": ["choices"], "kans": ["chance"], "eenheid": ["unit"],
    "bezwaren": ["objections"], "hoort": ["hears"], "aanpak": ["meet"], "redenen": ["reasons"],
    "fasen": ["phases"], "fases": ["phases"], "soort": ["kind", "type"], "doel": ["goal"],
    "wie": ["who"], "binnen": ["within"], "grens": ["limit"], "voorbereiding": ["prepare"],
    "stappen": ["script"], "receptie": ["gatekeeper"], "inspreken": ["voicemail"],
    "uitkomsten": ["outcomes"], "zeg": ["say"], "luister": ["listen"], "als": ["when"],
    "wanneer": ["when"], "doe": ["do"], "deel": ["part"], "verplicht": ["required"],
    "volgende": ["next"], "naar": ["to"], "tot": ["to"], "van": ["from"], "vanaf": ["from"],
    "dagen": ["days"], "feestdagen": ["holidays"], "sluit": ["close"], "over": ["about", "in"],
    "bedrijf": ["company"], "aanbod": ["offer"], "telefoon": ["phone"], "draaiboek": ["playbook"],
    "controles": ["checks"], "toetsen": ["keys"], "ik": ["me"], "periode": ["per"],
    "vooruit": ["ahead"],
    "toekomst": ["ahead"], "kop": ["title"], "valuta": ["currency"], "werktijden": ["hours"],
    "kantooruren": ["hours"], "openingstijden": ["hours"], "belscript": ["script"],
    "gesprek": ["script"], "zeggen": ["say"], "zin": ["say"], "tekst": ["say", "text"],
    "luisteren": ["listen"], "rol": ["dmu"], "rollen": ["dmu"], "beslissers": ["dmu"],
    "bezwaar": ["objections"], "fase": ["phases", "phase"], "uitkomst": ["outcomes"],
    "voorwaarde": ["when", "exit"], "verder": ["exit", "to"], "actie": ["do"],
    "reden": ["reason", "why"], "limiet": ["limit"], "termijn": ["within", "limit", "in"],
    "slagingskans": ["chance"], "begin": ["from"], "einde": ["to"], "eind": ["to"],
    "dag": ["days"], "hint": ["tip"], "minimum": ["min"], "maximum": ["max"],
    "invoegen": ["include"], "voeg-in": ["include"], "omschrijving": ["label", "about"],
    "aanduiding": ["label"], "opnieuw": ["afresh"], "hoofdpersoon": ["main"], "heette": ["was"],
    "etiketten": ["tags"], "vraag-stellen": ["ask"], "vanaf-fase": ["required_from"],
    "ingesproken": ["voicemail"], "poging": ["cadence"], "weekdoel": ["target", "week_target"],
    "land": ["country"],
    // Values.
    "keuze": ["choice"], "ja-nee": ["yes-no"], "getal": ["number"],
    "aantal": ["number"], "bedrag": ["money"], "geld": ["money"], "procent": ["percent"],
    "percentage": ["percent"], "datum": ["date"], "mail": ["email"], "persoon": ["contact"],
    "verdieping": ["nurture"], "verdiepen": ["nurture"], "opvolging": ["nurture"],
    "opvolgen": ["nurture"], "opwarmen": ["nurture", "warmup"], "warmhouden": ["nurture"],
    "kennismaking": ["qualify"], "intake": ["qualify"], "behoefte": ["qualify"],
    "prospecteren": ["prospect"], "acquisitie": ["prospect"], "voorstel": ["quote"],
    "beslissen": ["decide"], "onderhandelen": ["decide"], "onderhandeling": ["decide"],
    "klantenservice": ["care"], "klantzorg": ["care"], "relatiebeheer": ["care"],
    "ja": ["yes"], "nee": ["no"],
    "prospectie": ["prospect"], "kwalificatie": ["qualify"], "kwalificeren": ["qualify"],
    "offerte": ["quote"], "besluit": ["decide"], "beslissing": ["decide"],
    "afsluiting": ["close"], "afsluiten": ["close"], "nazorg": ["care"], "bel": ["call"],
    "bellen": ["call", "dial"], "mailen": ["email"], "afspraak": ["meet"], "bezoek": ["meet"],
    "evalueren": ["evaluate"], "evaluatie": ["evaluate"], "gewonnen": ["won"],
    "verloren": ["lost"], "geen": ["none"], "nederlands": ["nl"], "engels": ["en"],
    "maand": ["month"], "kwartaal": ["quarter"], "jaar": ["year"],
    "toestemming": ["permission"], "samenvatting": ["summary"], "volgende-stap": ["next-step"],
    // Placeholders.
    "contact.voornaam": ["contact.first_name"], "contact.achternaam": ["contact.last_name"],
    "contact.naam": ["contact.name"], "lead.naam": ["lead.name"], "me.naam": ["me.name"],
    "me.voornaam": ["me.first_name"], "me.bedrijf": ["me.company"], "me.telefoon": ["me.phone"],
    "me.aanbod": ["me.offer"], "ik.naam": ["me.name"], "ik.voornaam": ["me.first_name"],
    "ik.bedrijf": ["me.company"], "ik.telefoon": ["me.phone"], "ik.aanbod": ["me.offer"],
    "mij.naam": ["me.name"], "mijn.naam": ["me.name"], "mijn.bedrijf": ["me.company"],
    "klant.naam": ["lead.name"], "bedrijf.naam": ["lead.name"],
    "klant.voornaam": ["contact.first_name"],
    // Tags.
    "bant.geld": ["BANT.budget"], "bant.gezag": ["BANT.authority"],
    "bant.beslisser": ["BANT.authority"], "bant.behoefte": ["BANT.need"],
    "bant.tijd": ["BANT.timeline"], "bant.termijn": ["BANT.timeline"],
    "bant.money": ["BANT.budget"], "bant.decider": ["BANT.authority"],
    "bant.timing": ["BANT.timeline"], "bant.time": ["BANT.timeline"],
    "spin.situatie": ["SPIN.situation"], "spin.probleem": ["SPIN.problem"],
    "spin.gevolg": ["SPIN.implication"], "spin.implicatie": ["SPIN.implication"],
    "spin.nut": ["SPIN.need-payoff"], "spin.opbrengst": ["SPIN.need-payoff"],
    "meddic.cijfers": ["MEDDIC.metrics"], "meddic.beslisser": ["MEDDIC.economic-buyer"],
    "meddic.criteria": ["MEDDIC.decision-criteria"],
    "meddic.besluit": ["MEDDIC.decision-process"], "meddic.pijn": ["MEDDIC.identify-pain"],
    "meddic.pain": ["MEDDIC.identify-pain"],
    // Roles and stages.
    "initiatiefnemer": ["initiator"], "gebruiker": ["user"], "beïnvloeder": ["influencer"],
    "beinvloeder": ["influencer"], "beslisser": ["decider"], "inkoper": ["buyer"],
    "poortwachter": ["gatekeeper"], "erken": ["acknowledge"], "erkennen": ["acknowledge"],
    "doorvragen": ["explore"], "onderzoek": ["explore"], "antwoord": ["respond"],
    "antwoorden": ["respond"], "check": ["confirm"], "controleer": ["confirm"],
  ]
}
