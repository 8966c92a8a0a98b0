#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>
#include <stdint.h>

/// libedit with fixed arguments, since Swift can call no variadic function.
///
/// libedit edits: keys, the line, what was deleted. It does not draw, because it garbles lines
/// that are longer than a row; what it prints goes nowhere, and the owner of the editor draws
/// before each key is read. It does not handle signals either, see `Signals.c`. Text crosses the
/// border as Unicode code points, libedit's wide characters, so nothing is lost on the way.
typedef struct ce_editor ce_editor;

#define CE_CLOSED_ENUM __attribute__((enum_extensibility(closed)))

/// What the owner of the editor is asked to do.
typedef enum CE_CLOSED_ENUM {
  /// Something may have changed, and nothing more has been typed yet.
  ce_action_draw,
  /// The terminal may have another size.
  ce_action_resize,
  /// Others are going to print, or have printed.
  ce_action_step_aside,
  ce_action_clear,
  ce_action_complete,
  ce_action_older,
  ce_action_newer,
  ce_action_search,
  ce_action_paste,
} ce_action;

/// How the reading of a line ended.
typedef enum CE_CLOSED_ENUM {
  ce_outcome_line,
  ce_outcome_interrupted,
  ce_outcome_ended,
} ce_outcome;

/// Keys that stand for more than one character typed, in a range that no keyboard sends.
enum {
  CE_KEY_UP = 0x90,
  CE_KEY_DOWN,
  CE_KEY_RIGHT,
  CE_KEY_LEFT,
  CE_KEY_HOME,
  CE_KEY_END,
  CE_KEY_DELETE,
  CE_KEY_NEXT_WORD,
  CE_KEY_PREVIOUS_WORD,
  CE_KEY_IGNORED,
  CE_KEY_PASTE,
  CE_KEY_INTERRUPT,
};

typedef struct {
  void (*act)(void *owner, ce_action action);
  /// Is offered every key typed while `ce_filter` is on; answers 0 when the key is for libedit.
  int (*key)(void *owner, uint32_t key);
} ce_callbacks;

/// Stands for `el_init_fd` on the standard streams, and for `el_wset` with `EL_CLIENTDATA`,
/// `EL_PROMPT`, `EL_GETCFN`, `EL_ADDFN` and `EL_SETTY`, and `el_set` with `EL_HIST`.
ce_editor *ce_open(const char *program, ce_callbacks callbacks);

/// Stands for `el_end`; leaves the terminal as it was before `ce_open`.
void ce_close(ce_editor *editor);

/// Stands for `el_wset` with `EL_EDITOR`; every binding made before is gone.
void ce_keys(ce_editor *editor, int vi);

/// Stands for `el_set` with `EL_BIND`; `command` is for vi's command mode.
void ce_bind(ce_editor *editor, const char *key, const char *function, int command);

/// Stands for `el_wset` with `EL_BIND`, for one of the `CE_KEY_` keys in every mode.
void ce_bind_key(ce_editor *editor, uint32_t key, const char *function);

/// Stands for `el_parse`: carries out one line of an `.editrc`.
void ce_command(ce_editor *editor, const char *line);

/// Stands for `history` with `H_ENTER`: a line that libedit's own history keys can find.
void ce_remember(ce_editor *editor, const char *line);

/// Stands for `history` with `H_CLEAR`.
void ce_forget(ce_editor *editor);

/// Stands for `el_wgets`; hands `owner` to the callbacks until it returns.
ce_outcome ce_read(ce_editor *editor, void *owner);

/// Sends every key to the callback `key` first.
void ce_filter(ce_editor *editor, int on);

/// Stands for `el_wline`: the text being edited, or the line just read.
const uint32_t *ce_text(ce_editor *editor, size_t *count, size_t *cursor);

/// Stands for `el_deletestr` and `el_winsertstr` at the cursor.
void ce_replace(ce_editor *editor, size_t before, const uint32_t *text);

/// Puts a text in the place of the whole line.
void ce_set(ce_editor *editor, const uint32_t *text, size_t cursor);

/// Returns what was pasted last.
const uint32_t *ce_pasted(ce_editor *editor, size_t *count);

/// Prints on the terminal.
void ce_print(ce_editor *editor, const char *text);

/// Stands for `el_get` with `EL_GETTC`: whether the cursor can be moved and the screen cleared.
int ce_moves(ce_editor *editor);

/// Returns the size of the terminal.
void ce_size(ce_editor *editor, int *rows, int *columns);

/// Begins to take interrupts, so that they end nothing; an open editor does so as well.
void ce_take_interrupts(void);

/// Leaves interrupts as they were, once all who took them have left them.
void ce_release_interrupts(void);

/// Forgets the interrupts that came.
void ce_forget_interrupt(void);

/// Whether an interrupt came since they were forgotten.
int ce_interrupted(void);

/// Returns how many columns a character takes, whatever the locale.
int ce_width(uint32_t character);

#endif
