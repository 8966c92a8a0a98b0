extension DateLexicon {
  /// The time of day; an underscore stands for a space.
  static let clockWords: [(DateSense, en: String, nl: String)] = [
    (
      .now,
      "now right_now just_now at_the_moment at_this_moment at_this_time immediately atm"
        + " asap as_soon_as_possible",
      "nu meteen direct onmiddellijk op_dit_moment zsm zo_snel_mogelijk zo_spoedig_mogelijk"
    ),
    (.soon, "later_today", "straks"),
    (.noon, "noon midday", ""), (.midnight, "midnight", "middernacht"),
    (.half, "half", "half halve"), (.quarterHour, "quarter quarters", "kwart"),
    (.past, "past after from", "over"), (.to, "to before till", "voor"),
    (.oClock, "oclock o_clock h", "uur u h"),
    (.ante, "am", ""), (.post, "pm p", ""),
    (.zone(0), "utc gmt z", "utc gmt z"), (.zone(60), "cet bst", "cet"),
    (.zone(120), "cest", "cest"),
    (.zone(-300), "est cdt", ""), (.zone(-240), "edt", ""), (.zone(-360), "cst mdt", ""),
    (.zone(-420), "mst pdt", ""), (.zone(-480), "pst", ""), (.zone(330), "ist", ""),
    (.zone(120), "eet", ""), (.zone(540), "jst", ""),
  ]

  /// What ties the pieces together.
  static let linkWords: [(DateSense, en: String, nl: String)] = [
    (.article, "a an", "een"), (.number(1), "", "een"), (.oneAndHalf, "", "anderhalf anderhalve"),
    (.number(2), "couple couple_of pair pair_of", "paar"),
    (.number(3), "few", "enkele"),
    (.ordinal(2), "second", ""), (.ordinal(-1), "last", "laatste"),
    (
      .ordinal(-2), "second_last second_to_last last_but_one next_to_last",
      "voorlaatste op_een_na_laatste"
    ),
    (.ordinal(-3), "third_last third_to_last", "op_twee_na_laatste"),
    (.turn(.this), "this current", "deze dit huidige huidig"),
    (.turn(.next), "next following", "volgende volgend"),
    (
      .turn(.coming), "coming",
      "komende komend aankomende aankomend aanstaande eerstkomende eerstvolgende as"
    ),
    (.turn(.upcoming), "upcoming", ""),
    (
      .turn(.last), "last previous past prior",
      "vorige vorig afgelopen voorbije verleden jl jongstleden"
    ),
    (.edge(.start), "beginning start begin early", "begin start vroeg"),
    (.edge(.middle), "middle mid halfway", "midden medio halverwege half"),
    (.edge(.end), "end", "eind einde ultimo"), (.edge(.late), "late later", "laat later"),
    (.hence, "in within after for", "over in binnen na"),
    (.later, "later hence from_now from_today", "later vanaf_nu vanaf_vandaag"),
    (.fromThisMoment, "from_right_now", "vanaf_dit_moment"),
    (.spanEnd, "time", ""),
    (.ago, "ago back", "geleden terug"),
    (.after, "after", "na"), (.onward, "from following", "vanaf"), (.before, "before", "voor"),
    (.through, "to till until untill through thru", "tot tm tem tot_en_met"),
    (.and, "and", "en"), (.between, "between", "tussen"),
    (
      .glue, "on the of in during by for from since t as_of starting",
      "op aan de het in in_de_loop_van van vd v_/_d s sinds tijdens vanaf per t"
    ),
    (
      .intro, "at around about approximately approx roughly before after by until till from",
      "om rond omstreeks tegen circa ca voor na tot vanaf ongeveer uiterlijk"
    ),
    (
      .filler,
      "sharp ish exactly approximately please at_the_earliest at_the_latest or_so"
        + " i_think i_guess",
      "nog precies exact ongeveer ergens graag op_zijn_vroegst op_zijn_laatst of_zo ofzo"
        + " denk_ik ik_denk schat_ik"
    ),
  ]
}
