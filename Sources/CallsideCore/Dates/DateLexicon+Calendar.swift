extension DateLexicon {
  /// Days, units, parts of the day; an underscore stands for a space.
  static let calendarWords: [(DateSense, en: String, nl: String)] = [
    (.weekday(1, alone: true), "monday mondays mon", "maandag maandags maandagen"),
    (.weekday(2, alone: true), "tuesday tuesdays tues tue", "dinsdag dinsdags dinsdagen"),
    (.weekday(3, alone: true), "wednesday wednesdays weds wed", "woensdag woensdags woensdagen"),
    (.weekday(4, alone: true), "thursday thursdays thurs thur thu", "donderdag donderdags"),
    (.weekday(5, alone: true), "friday fridays fri", "vrijdag vrijdags vrijdagen"),
    (.weekday(6, alone: true), "saturday saturdays sat", "zaterdag zaterdags zaterdagen"),
    (.weekday(7, alone: true), "sunday sundays sun", "zondag zondags zondagen"),
    (.weekday(1, alone: false), "", "ma maa"), (.weekday(2, alone: false), "", "di din"),
    (.weekday(3, alone: false), "", "wo woe"), (.weekday(4, alone: false), "", "do don"),
    (.weekday(5, alone: false), "", "vr vrij"), (.weekday(6, alone: false), "", "za zat"),
    (.weekday(7, alone: false), "", "zo zon"),
    (.month(1), "january jan", "januari jan"),
    (.month(2), "february feb febr", "februari feb febr"),
    (.month(3), "march mar", "maart mrt mar"), (.month(4), "april apr", "april apr"),
    (.month(5), "may", "mei"), (.month(6), "june jun", "juni jun"),
    (.month(7), "july jul", "juli jul"), (.month(8), "august aug", "augustus aug"),
    (.month(9), "september sept sep", "september sept sep"),
    (.month(10), "october oct", "oktober okt"), (.month(11), "november nov", "november nov"),
    (.month(12), "december dec", "december dec"),
    (.season(.spring), "spring springtime", "voorjaar lente"),
    (.season(.summer), "summer summertime", "zomer"),
    (.season(.autumn), "autumn fall", "najaar herfst"), (.season(.winter), "winter", "winter"),
    (.unit(.second), "second seconds sec secs s", "seconde seconden secondes sec s tel"),
    (.unit(.minute), "minute minutes min mins m", "minuut minuten minuutje min m"),
    (.unit(.quarterHour), "", "kwartier kwartieren kwartiertje"),
    (.unit(.hour), "hour hours hr hrs h", "uur uren uurtje u h"),
    (.unit(.day), "day days d", "dag dagen dgn d"),
    (
      .unit(.workday),
      "weekday weekdays workday workdays working_day working_days business_day"
        + " business_days", "werkdag werkdagen"
    ),
    (.unit(.weekend), "weekend weekends week_-_end", "weekend weekends weekeinde"),
    (.unit(.week), "week weeks wk wks w", "week weken weekje wk w"),
    (.unit(.fortnight), "fortnight fortnights", ""),
    (.unit(.month), "month months mth mths mo mos", "maand maanden maandje mnd"),
    (.unit(.quarter), "quarter quarters qtr qtrs q", "kwartaal kwartalen q"),
    (.unit(.year), "year years yr yrs y", "jaar jaren jr j"),
    (.day(0, nil), "today", "vandaag"), (.day(1, nil), "tomorrow tmrw tmr", "morgen"),
    (.day(2, nil), "day_after_tomorrow overmorrow", "overmorgen"),
    (.day(-1, nil), "yesterday", "gisteren gister"),
    (.day(-2, nil), "day_before_yesterday", "eergisteren eergister"),
    (.day(0, .morning), "", "vanochtend vanmorgen"),
    (.day(0, .midday), "", "vanmiddag"), (.day(0, .afternoon), "", "vannamiddag"),
    (.day(0, .evening), "tonight tonite", "vanavond"), (.day(0, .night), "", "vannacht"),
    (.day(-1, .evening), "last_night last_evening", "gisternacht gisterennacht"),
    (
      .dayPart(.morning), "morning mornings first_thing",
      "ochtend ochtends morgens voormiddag morgen vroeg"
    ),
    (.dayPart(.beforeLunch), "before_lunch", "voor_de_lunch voor_lunch"),
    (.dayPart(.lunch), "lunch lunchtime lunch_time", "lunch lunchtijd lunchpauze"),
    (.dayPart(.afterLunch), "after_lunch", "na_de_lunch na_lunch"),
    (.dayPart(.midday), "afternoon afternoons", "middag middags"),
    (.dayPart(.afternoon), "", "namiddag namiddags"),
    (.dayPart(.evening), "evening evenings", "avond avonds"),
    (.dayPart(.night), "night nights", "nacht nachts"),
    (
      .dayPart(.closing),
      "eod cob end_of_day end_of_the_day close_of_business close_of_play",
      "einde_dag eind_dag eind_van_de_dag einde_van_de_dag einde_van_de_werkdag"
    ),
    (.endOf(.week), "eow", ""), (.endOf(.month), "eom", ""),
    (.endOf(.quarter), "eoq", ""), (.endOf(.year), "eoy", ""),
  ]

  /// Feasts and other named days.
  static let feastWords: [(DateSense, en: String, nl: String)] = [
    (
      .feast(.newYear), "new_years_day new_year_day new_year new_years",
      "nieuwjaar nieuwjaarsdag nieuwjaarsochtend nieuwe_jaar"
    ),
    (.feast(.valentine), "valentines_day valentines valentine", "valentijn valentijnsdag"),
    (.feast(.carnival), "carnival", "carnaval"),
    (.feast(.goodFriday), "good_friday", "goede_vrijdag"),
    (
      .feast(.easter), "easter easter_sunday easter_day",
      "pasen eerste_paasdag 1_e_paasdag paaszondag"
    ),
    (.feast(.easterMonday), "easter_monday easter_mon", "tweede_paasdag 2_e_paasdag paasmaandag"),
    (.feast(.kingsDay), "kings_day", "koningsdag"),
    (.feast(.remembrance), "remembrance_day", "dodenherdenking"),
    (.feast(.liberation), "liberation_day", "bevrijdingsdag"),
    (.feast(.mothersDay), "mothers_day", "moederdag"),
    (.feast(.ascension), "ascension ascension_day", "hemelvaart hemelvaartsdag"),
    (
      .feast(.whitSunday), "whitsunday whit_sunday pentecost",
      "pinksteren eerste_pinksterdag 1_e_pinksterdag pinksterzondag"
    ),
    (
      .feast(.whitMonday), "whitmonday whit_monday pentecost_monday",
      "tweede_pinksterdag 2_e_pinksterdag pinkstermaandag"
    ),
    (.feast(.fathersDay), "fathers_day", "vaderdag"),
    (.feast(.independence), "independence_day", ""),
    (.feast(.budgetDay), "", "prinsjesdag"),
    (.feast(.halloween), "halloween halloween_day", "halloween"),
    (.feast(.stNicholas), "", "sinterklaas pakjesavond sinterklaasavond"),
    (.feast(.thanksgiving), "thanksgiving thanksgiving_day", ""),
    (.feast(.blackFriday), "black_friday", "black_friday"),
    (.feast(.christmasEve), "christmas_eve xmas_eve", "kerstavond"),
    (
      .feast(.christmas), "christmas christmas_day xmas xmas_day",
      "kerst kerstmis kerstdag eerste_kerstdag 1_e_kerstdag"
    ),
    (.feast(.boxingDay), "boxing_day", "tweede_kerstdag 2_e_kerstdag"),
    (
      .feast(.newYearsEve), "new_years_eve new_year_eve",
      "oudjaar oudejaarsdag oudejaarsavond oudjaarsavond oud_en_nieuw"
    ),
  ]
}
