#include <stdint.h>
#include <unicode/udata.h>
#include <unicode/utypes.h>

/// The data of ICU, with nothing in them: 30 MB of names and languages that no phone number needs.
///
/// What its regular expressions ask of characters is in its code. A linker that finds these leaves the
/// archive with the others alone.
extern const struct no_unicode_data U_ICUDATA_ENTRY_POINT;

const struct no_unicode_data {
  uint16_t header_size;
  uint8_t magic1, magic2;
  UDataInfo info;
  char padding[8];
  uint32_t count, reserved;
} U_ICUDATA_ENTRY_POINT __attribute__((aligned(16))) = {
    .header_size = 32,
    .magic1 = 0xda,
    .magic2 = 0x27,
    .info = {.size = sizeof(UDataInfo),
             .sizeofUChar = U_SIZEOF_UCHAR,
             .dataFormat = {'T', 'o', 'C', 'P'},
             .formatVersion = {1, 0, 0, 0}},
};
