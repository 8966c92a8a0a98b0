#ifndef CPHONENUMBERS_H
#define CPHONENUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// libphonenumber with a C interface, since it is C++.
///
/// Its tables are read when the first number is, which takes some milliseconds, and not before. A
/// region is two capitals of ISO 3166; texts are UTF-8 and may hold any bytes.
typedef struct {
  /// The number as it is dialled from anywhere (E.164).
  char international[24];
  /// Its digits as they are dialled within its country.
  char national[24];
  /// How many digits it was written with, an extension included.
  size_t digits;
  /// Whether such a number may have been given to somebody; else it only has a length that is possible.
  bool is_valid;
  /// Whether it was written with the code of its country.
  bool is_in_full;
} cpn_number;

/// Reads a text that is one number and nothing else; false where its length is not possible.
bool cpn_read(const char *text, size_t length, const char *region, cpn_number *number);

/// Whether a number, as it is dialled from anywhere, is a mobile or another that goes with a person; some countries do
/// not tell these from the numbers of places, where any may be one.
bool cpn_may_be_mobile(const char *text, size_t length);

/// Why a text is not one number.
typedef enum {
  cpn_no_number,
  cpn_too_short,
  cpn_too_long,
  /// Numbers there have fewer digits or more, but not as many.
  cpn_wrong_length,
  /// No country has the code that it begins with.
  cpn_no_country,
} cpn_fault;

/// Returns why a text that ``cpn_read`` does not take is no number.
///
/// The two capitals of the country that its length is held against go into `country`, or none.
cpn_fault cpn_explain(const char *text, size_t length, const char *region, char country[3]);

/// Finds the numbers among other words, and returns how many there are, at most `room`.
///
/// One that is not valid must have been written as it is dialled, so that a date is not taken for one.
size_t cpn_find(const char *text, size_t length, const char *region, cpn_number *numbers,
                size_t room);

#ifdef __cplusplus
}
#endif

#endif
