#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "Editor.h"

enum { ENDED = -1, INTERRUPTED = -2 };

/// For how many milliseconds the rest of a sequence may stay away before an escape is the key
/// Esc; the end of what is pasted is sure to come, be it over a slow line.
enum { PATIENCE = 30, PATIENCE_IN_PASTE = 2000 };

static int next_byte(ce_editor *editor) {
  if (editor->queued) {
    unsigned char byte = (unsigned char)editor->queue[0];
    memmove(editor->queue, editor->queue + 1, (size_t)--editor->queued);
    return byte;
  }
  for (;;) {
    if (!ce_wait(editor)) return INTERRUPTED;
    unsigned char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count == 1) return byte;
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return ENDED;
  }
}

static void put_back(ce_editor *editor, int byte) {
  if (byte < 0 || editor->queued == sizeof editor->queue) return;
  memmove(editor->queue + 1, editor->queue, (size_t)editor->queued++);
  editor->queue[0] = (char)byte;
}

/// Reads what follows an escape when it is a whole control sequence, else nothing.
static size_t read_sequence(ce_editor *editor, char *sequence, size_t room) {
  size_t count = 0;
  int patience = editor->pasting ? PATIENCE_IN_PASTE : PATIENCE;
  while (count + 1 < room && (editor->queued || ce_ready(patience))) {
    int byte = next_byte(editor);
    if (byte < 0) break;
    sequence[count++] = (char)byte;
    if (count == 1 && byte != '[' && byte != 'O') break;
    if (count > 1 && byte >= 0x40 && byte <= 0x7e) break;
  }
  sequence[count] = 0;
  return count;
}

/// Returns the key that sends a sequence. Any key may be pressed together with Shift, Alt or Ctrl,
/// which comes as a second number.
static wchar_t key_of(const char *sequence, size_t count) {
  int number = 0, modifier = 0;
  sscanf(sequence + 1, "%d;%d", &number, &modifier);
  switch (sequence[count - 1]) {
    case 'A': return CE_KEY_UP;
    case 'B': return CE_KEY_DOWN;
    case 'C': return modifier > 2 ? CE_KEY_NEXT_WORD : CE_KEY_RIGHT;
    case 'D': return modifier > 2 ? CE_KEY_PREVIOUS_WORD : CE_KEY_LEFT;
    case 'F': return CE_KEY_END;
    case 'H': return CE_KEY_HOME;
    case 'c': return CE_KEY_NEXT_WORD;
    case 'd': return CE_KEY_PREVIOUS_WORD;
    case '~': break;
    default: return CE_KEY_IGNORED;
  }
  switch (number) {
    case 1: case 7: return CE_KEY_HOME;
    case 4: case 8: return CE_KEY_END;
    case 3: return CE_KEY_DELETE;
    default: return CE_KEY_IGNORED;
  }
}

/// Returns the key that an escape begins. What is for libedit to read is put back.
static wchar_t after_escape(ce_editor *editor) {
  char sequence[12];
  size_t count = read_sequence(editor, sequence, sizeof sequence);
  if (strcmp(sequence, "[200~") == 0 && !editor->pasting) return CE_KEY_PASTE;
  if (strcmp(sequence, "[201~") == 0) return editor->pasting ? CE_KEY_PASTE : CE_KEY_IGNORED;
  // libedit's vi keys take every escape for the key Esc, so the arrows are found here. With the
  // Emacs keys libedit finds them itself, and the user may have bound them.
  if (editor->vi && count > 1 && !editor->pasting) return key_of(sequence, count);
  while (count) put_back(editor, (unsigned char)sequence[--count]);
  return 033;
}

/// Reads one key: a character, or one of the `CE_KEY_` keys.
static int read_key(ce_editor *editor, wchar_t *key) {
  char bytes[8];
  size_t count = 0;
  for (;;) {
    int byte = next_byte(editor);
    if (byte < 0) return byte;
    if (count == 0 && !editor->pasting) {
      if (byte == editor->original.c_cc[VINTR] && byte) return INTERRUPTED;
      if (byte == editor->original.c_cc[VSUSP] && byte) {
        ce_suspend(editor);
        continue;
      }
    }
    if (count == 0 && byte == 033) {
      *key = after_escape(editor);
      return 1;
    }
    bytes[count++] = (char)byte;
    mbstate_t state = {0};
    size_t length = mbrtowc(key, bytes, count, &state);
    if (length == (size_t)-2 && count < sizeof bytes) continue;
    if (length == (size_t)-1 || length == (size_t)-2) {
      // Not a character: what came is dropped, but the byte that broke it off may begin another.
      if (count > 1) put_back(editor, byte);
      count = 0;
      continue;
    }
    count = 0;
    if (*key >= 0x80 && *key < 0xa0) continue;
    return 1;
  }
}

static void gather(ce_editor *editor, wchar_t key) {
  if (editor->pasted == CE_MOST_CHARACTERS) return;
  if (editor->pasted == editor->paste_room) {
    size_t room = editor->paste_room ? 2 * editor->paste_room : 256;
    wchar_t *paste = realloc(editor->paste, room * sizeof *paste);
    if (!paste) return;
    editor->paste = paste;
    editor->paste_room = room;
  }
  editor->paste[editor->pasted++] = key;
}

/// Reads up to the end of what is pasted, so that nothing in it acts as a key.
static int read_paste(ce_editor *editor) {
  wchar_t key;
  int found;
  editor->pasted = 0;
  editor->pasting = 1;
  while ((found = read_key(editor, &key)) == 1 && key != CE_KEY_PASTE) gather(editor, key);
  editor->pasting = 0;
  return found;
}

static int is_full(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->edit);
  return line->lastchar - line->buffer >= CE_MOST_CHARACTERS;
}

/// Puts the cursor back into the line. On an empty one, vi's `$` leaves it before the line, and
/// the next command of libedit would delete or write there.
static void mend_cursor(EditLine *edit) {
  const LineInfoW *line = el_wline(edit);
  if (line->cursor < line->buffer) el_cursor(edit, (int)(line->buffer - line->cursor));
}

int ce_get_key(EditLine *edit, wchar_t *key) {
  ce_editor *editor = ce_of(edit);
  mend_cursor(edit);
  ce_make_room(editor);
  for (;;) {
    int found = editor->interrupt == CE_CALM ? read_key(editor, key) : INTERRUPTED;
    if (found == 1 && *key == CE_KEY_PASTE) found = read_paste(editor);
    if (found == ENDED) return 0;
    if (found == INTERRUPTED) {
      if (editor->interrupt != CE_CALM) {
        errno = EINTR;
        return -1;
      }
      editor->interrupt = CE_OFFERED;
      *key = CE_KEY_INTERRUPT;
    }
    if (!editor->filtering) {
      if (*key < 0x20 || *key == CE_KEY_INTERRUPT || !is_full(editor)) return 1;
      ce_print(editor, "\a");
      continue;
    }
    // An escape that begins a sequence is told from the key Esc by what waits behind it.
    wchar_t offered = *key == 033 && editor->queued ? CE_KEY_IGNORED : *key;
    if (!editor->callbacks.key(editor->owner, (uint32_t)offered)) return 1;
  }
}
