#include "CPhoneNumbers.h"

#include <algorithm>
#include <cstring>
#include <string>

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

const PhoneNumberUtil &library() { return *PhoneNumberUtil::GetInstance(); }

std::string digits_of(const std::string &text) {
  std::string digits = text;
  library().NormalizeDigitsOnly(&digits);
  return digits;
}

bool copy(const std::string &text, char *place, size_t size) {
  if (text.size() >= size) return false;
  std::memcpy(place, text.c_str(), text.size() + 1);
  return true;
}

/// Returns the digits as they are dialled within the country of a number.
std::string national_digits(const PhoneNumber &read, const std::string &written, bool is_valid) {
  std::string significant, national;
  library().GetNationalSignificantNumber(read, &significant);
  const bool has_prefix = written.size() > significant.size() &&
                          written.compare(written.size() - significant.size(),
                                          significant.size(), significant) == 0;
  // Looking for the format takes as long as all the rest.
  if (has_prefix || !is_valid) return written;
  PhoneNumber bare = read;
  bare.clear_extension();
  library().Format(bare, PhoneNumberUtil::NATIONAL, &national);
  return digits_of(national);
}

/// Fills in a number as it was written; false where it does not fit.
bool fill(const PhoneNumber &read, const std::string &written, bool is_valid,
          cpn_number *number) {
  std::string international, national;
  library().Format(read, PhoneNumberUtil::E164, &international);
  number->is_valid = is_valid;
  number->is_in_full = read.country_code_source() != PhoneNumber::FROM_DEFAULT_COUNTRY;
  const std::string digits = digits_of(written);
  number->digits = digits.size();
  if (!number->is_in_full) national = national_digits(read, digits, is_valid);
  return copy(international, number->international, sizeof number->international) &&
         copy(national, number->national, sizeof number->national);
}

bool parse(const std::string &text, const char *region, PhoneNumber *number) {
  return library().ParseAndKeepRawInput(text, region, number) ==
             PhoneNumberUtil::NO_PARSING_ERROR &&
         library().IsPossibleNumber(*number);
}

/// Fills in a number that was found, as it was written.
bool take(const PhoneNumberMatch &match, const char *region, bool is_valid, cpn_number *number) {
  // The match does not say whether it was written with the code of its country.
  PhoneNumber read;
  const std::string &written = match.raw_string();
  return fill(parse(written, region, &read) ? read : match.number(), written, is_valid, number);
}

/// Whether a number that is not valid is written as one that is dialled.
bool is_dialled(const PhoneNumberMatch &match) {
  const std::string &written = match.raw_string();
  const size_t first = written.find_first_not_of("( ");
  const bool has_prefix =
      first != std::string::npos && (written[first] == '0' || written[first] == '+');
  return has_prefix && digits_of(written).size() >= 9;
}

}  // namespace

bool cpn_read(const char *text, size_t length, const char *region, cpn_number *number) {
  const std::string written(text, length);
  const std::string digits = digits_of(written);
  PhoneNumber read;
  // Elsewhere than where "00" is dialled it is written all the same.
  const bool is_abroad = digits.compare(0, 2, "00") == 0 && written.find('+') == std::string::npos;
  const bool is_read = parse(is_abroad ? "+" + digits.substr(2) : written, region, &read);
  if (is_read && library().IsValidNumber(read)) return fill(read, written, true, number);
  // Spreadsheets take the plus off.
  PhoneNumber whole;
  if (digits.size() >= 10 && digits[0] != '0' && parse("+" + digits, region, &whole) &&
      library().IsValidNumber(whole))
    return fill(whole, written, true, number);
  return is_read && fill(read, written, false, number);
}

bool cpn_may_be_mobile(const char *text, size_t length) {
  PhoneNumber read;
  if (!parse(std::string(text, length), "ZZ", &read)) return false;
  switch (library().GetNumberType(read)) {
    case PhoneNumberUtil::MOBILE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
    case PhoneNumberUtil::PAGER:
    case PhoneNumberUtil::PERSONAL_NUMBER: return true;
    default: return false;
  }
}

cpn_fault cpn_explain(const char *text, size_t length, const char *region, char country[3]) {
  country[0] = '\0';
  PhoneNumber read;
  switch (library().ParseAndKeepRawInput(std::string(text, length), region, &read)) {
    case PhoneNumberUtil::NO_PARSING_ERROR: break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return cpn_no_country;
    case PhoneNumberUtil::TOO_LONG_NSN: return cpn_too_long;
    case PhoneNumberUtil::TOO_SHORT_NSN:
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD: return cpn_too_short;
    default: return cpn_no_number;
  }
  std::string place;
  library().GetRegionCodeForCountryCode(read.country_code(), &place);
  // Several countries share some codes, and "ZZ" and "001" are none.
  if (place.size() == 2 && place != "ZZ") copy(place, country, 3);
  switch (library().IsPossibleNumberWithReason(read)) {
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return cpn_too_short;
    case PhoneNumberUtil::TOO_LONG: return cpn_too_long;
    case PhoneNumberUtil::INVALID_LENGTH: return cpn_wrong_length;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return cpn_no_country;
    default: return cpn_no_number;
  }
}

size_t cpn_find(const char *text, size_t length, const char *region, cpn_number *numbers,
                size_t room) {
  const std::string words(text, length);
  size_t found = 0;
  PhoneNumberMatcher matcher(library(), words, region, PhoneNumberMatcher::POSSIBLE, 50);
  PhoneNumberMatch match;
  while (found < room && matcher.HasNext() && matcher.Next(&match)) {
    if (library().IsValidNumber(match.number())) {
      found += take(match, region, true, &numbers[found]);
      continue;
    }
    // Too much may have been taken for one number.
    const size_t before = found;
    PhoneNumberMatcher inner(library(), match.raw_string(), region, PhoneNumberMatcher::VALID, 10);
    PhoneNumberMatch part;
    while (found < room && inner.HasNext() && inner.Next(&part))
      found += take(part, region, true, &numbers[found]);
    if (found == before && is_dialled(match))
      found += take(match, region, false, &numbers[found]);
  }
  return found;
}
