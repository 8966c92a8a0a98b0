// Prints CallingCodes.swift: which first digits of an international number tell its country, and how each
// country numbers its telephones. Where countries share a code, numbers are tried.
#include <phonenumbers/phonenumberutil.h>

#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using std::string;

static const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
static std::mt19937 random_digits(7);
static std::map<string, string> countries;

static string lowercase(string text) {
  for (char &letter : text) letter = tolower(letter);
  return text;
}

// Returns how many of some numbers with a prefix are valid, by country.
static std::map<string, int> tried(const string &code, const string &prefix) {
  std::map<string, int> seen;
  for (int i = 0; i < 3000; i++) {
    const size_t length = code == "1" ? 10 : 7 + random_digits() % 4;
    string digits = prefix, significant, country;
    while (digits.size() < length) digits += char('0' + random_digits() % 10);
    PhoneNumber number;
    if (library.Parse("+" + code + digits, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
      continue;
    library.GetNationalSignificantNumber(number, &significant);
    if (significant != digits || !library.IsValidNumber(number)) continue;
    library.GetRegionCodeForNumber(number, &country);
    seen[lowercase(country)]++;
  }
  return seen;
}

static void narrow(const string &code, const string &prefix, const string &main, int depth) {
  const auto seen = tried(code, prefix);
  if (seen.empty()) return;
  string most = seen.begin()->first;
  for (const auto &[country, count] : seen)
    if (count > seen.at(most)) most = country;
  if (seen.size() == 1 || depth == 0) {
    if (most != main) countries[code + prefix] = most;
    return;
  }
  for (char digit = '0'; digit <= '9'; digit++) narrow(code, prefix + digit, main, depth - 1);
}

static void print(const std::map<string, string> &rows) {
  string line = "   ";
  for (const auto &[key, value] : rows) {
    if (line.size() + key.size() + value.size() + 2 > 96) {
      puts(line.c_str());
      line = "   ";
    }
    line += " " + key + ":" + value;
  }
  puts(line.c_str());
  puts("    \"\"\"");
}

int main() {
  std::set<string> regions;
  std::map<int, int> sharing;
  std::map<string, string> plans;
  library.GetSupportedRegions(&regions);
  for (const string &region : regions) {
    const int code = library.GetCountryCodeForRegion(region);
    string trunk;
    library.GetNddPrefixForRegion(region, true, &trunk);
    plans[lowercase(region)] = std::to_string(code) + (trunk.empty() ? "" : ":" + trunk);
    sharing[code]++;
  }
  for (const auto &[code, count] : sharing) {
    string main;
    library.GetRegionCodeForCountryCode(code, &main);
    countries[std::to_string(code)] = lowercase(main);
    // The islands of +590 have numbers by the dozen.
    if (count == 1 || code == 590) continue;
    const int depth = code == 1 ? 2 : 4;
    for (char digit = '0'; digit <= '9'; digit++)
      narrow(std::to_string(code), string(1, digit), lowercase(main), depth);
  }
  // A handful among those of Rome, which are hardly ever hit upon.
  countries["3906698"] = "va";
  puts("/// The codes of countries, as libphonenumber has them.\n///");
  puts("/// They tell what must be known of a number that was read long ago, without waiting for the library.");
  puts("/// `scripts/calling-codes` writes this file.");
  puts("enum CallingCodes {");
  puts("  /// The first digits of international numbers by which a country is told; the longest count.");
  puts("  static let countries = \"\"\"");
  print(countries);
  puts("\n  /// The code of each country, and what is dialled before a number within it.");
  puts("  static let plans = \"\"\"");
  print(plans);
  puts("}");
}
