#define _GNU_SOURCE
#include "CEditLine.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "Editor.h"

#define HISTORY_SIZE 1000

ce_editor *ce_of(EditLine *edit) {
  ce_editor *editor = NULL;
  el_wget(edit, EL_CLIENTDATA, &editor);
  return editor;
}

void ce_act(ce_editor *editor, ce_action action) {
  editor->callbacks.act(editor->owner, action);
}

static unsigned char act(EditLine *edit, ce_action action) {
  ce_act(ce_of(edit), action);
  return CC_REFRESH;
}

static unsigned char clear(EditLine *edit, int key) { return act(edit, ce_action_clear); }
static unsigned char complete(EditLine *edit, int key) { return act(edit, ce_action_complete); }
static unsigned char older(EditLine *edit, int key) { return act(edit, ce_action_older); }
static unsigned char newer(EditLine *edit, int key) { return act(edit, ce_action_newer); }
static unsigned char search(EditLine *edit, int key) { return act(edit, ce_action_search); }
static unsigned char paste(EditLine *edit, int key) { return act(edit, ce_action_paste); }

static unsigned char interrupt(EditLine *edit, int key) {
  ce_editor *editor = ce_of(edit);
  if (editor->interrupt == CE_CALM) return CC_ERROR;
  editor->interrupt = CE_TAKEN;
  return CC_NEWLINE;
}

static wchar_t *no_prompt(EditLine *edit) {
  static wchar_t nothing[] = {0};
  return nothing;
}

/// Takes what libedit would draw. Only a beep gets through.
static ssize_t swallow(void *cookie, const char *text, size_t count) {
  if (memchr(text, '\a', count)) ce_print(cookie, "\a");
  return (ssize_t)count;
}

/// Names that a locale with UTF-8 goes by; the first asks the environment.
static const char *const locales[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
enum { LOCALES = sizeof locales / sizeof *locales };

/// Makes the character set UTF-8 also where the environment names none.
static void speak_utf8(void) {
  for (int i = 0; i < LOCALES; i++)
    if (setlocale(LC_CTYPE, locales[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
}

static struct termios terminal_before;
static int terminal_is_changed;

static void restore_terminal(void) {
  if (terminal_is_changed) tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal_before);
  terminal_is_changed = 0;
}

/// Sees to it that the terminal is restored also when the program exits from within a command.
static void change_terminal(const struct termios *original) {
  static int registered;
  if (terminal_is_changed) return;
  terminal_before = *original;
  terminal_is_changed = 1;
  if (!registered) registered = atexit(restore_terminal) == 0;
}

ce_editor *ce_open(const char *program, ce_callbacks callbacks) {
  ce_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->callbacks = callbacks;
  cookie_io_functions_t io = {.write = swallow};
  if (isatty(STDOUT_FILENO) && tcgetattr(STDIN_FILENO, &editor->original) == 0)
    editor->sink = fopencookie(editor, "w", io);
  if (editor->sink) {
    speak_utf8();
    editor->edit = el_init_fd(
        program, stdin, editor->sink, editor->sink, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  }
  if (!editor->edit) {
    if (editor->sink) fclose(editor->sink);
    free(editor);
    return NULL;
  }
  EditLine *edit = editor->edit;
  change_terminal(&editor->original);
  ce_take_interrupts();

  el_wset(edit, EL_CLIENTDATA, editor);
  el_wset(edit, EL_PROMPT, no_prompt);
  el_wset(edit, EL_GETCFN, ce_get_key);
  el_wset(edit, EL_ADDFN, L"ce-clear", L"Clear the screen", clear);
  el_wset(edit, EL_ADDFN, L"ce-complete", L"Complete the word", complete);
  el_wset(edit, EL_ADDFN, L"ce-older", L"Go to an older line", older);
  el_wset(edit, EL_ADDFN, L"ce-newer", L"Go to a newer line", newer);
  el_wset(edit, EL_ADDFN, L"ce-search", L"Search older lines", search);
  el_wset(edit, EL_ADDFN, L"ce-paste", L"Insert what was pasted", paste);
  el_wset(edit, EL_ADDFN, L"ce-interrupt", L"Abandon the line", interrupt);
  // Interrupt and suspend come as keys, so that a pasted one does nothing, and Ctrl-S is free.
  // Line breaks that are pasted come as they are.
  el_wset(edit, EL_SETTY, L"-d", L"-isig", L"-ixon", L"-icrnl", L"-inlcr", NULL);

  HistEvent event;
  editor->history = history_init();
  history(editor->history, &event, H_SETSIZE, HISTORY_SIZE);
  el_set(edit, EL_HIST, history, editor->history);
  return editor;
}

void ce_close(ce_editor *editor) {
  // Without this, libedit would throw away what was typed ahead for the next program.
  el_wset(editor->edit, EL_EDITMODE, 0);
  el_end(editor->edit);
  restore_terminal();
  ce_release_interrupts();
  history_end(editor->history);
  fclose(editor->sink);
  free(editor->paste);
  free(editor);
}

void ce_keys(ce_editor *editor, int vi) {
  editor->vi = vi;
  el_wset(editor->edit, EL_EDITOR, vi ? L"vi" : L"emacs");
}

void ce_bind(ce_editor *editor, const char *key, const char *function, int command) {
  if (command)
    el_set(editor->edit, EL_BIND, "-a", key, function, NULL);
  else
    el_set(editor->edit, EL_BIND, key, function, NULL);
}

void ce_bind_key(ce_editor *editor, uint32_t key, const char *function) {
  const wchar_t text[] = {(wchar_t)key, 0};
  wchar_t name[40];
  swprintf(name, sizeof name / sizeof *name, L"%s", function);
  el_wset(editor->edit, EL_BIND, text, name, NULL);
  if (editor->vi) el_wset(editor->edit, EL_BIND, L"-a", text, name, NULL);
}

void ce_command(ce_editor *editor, const char *line) {
  Tokenizer *words = tok_init(NULL);
  int count;
  const char **word;
  if (tok_str(words, line, &count, &word) == 0 && count > 0) el_parse(editor->edit, count, word);
  tok_end(words);
}

void ce_remember(ce_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
  size_t count = strlen(line);
  if (count > editor->longest) editor->longest = count;
}

void ce_forget(ce_editor *editor) {
  HistEvent event;
  history(editor->history, &event, H_CLEAR);
}

/// How many columns libedit makes of a character that it cannot print, and how many it can have.
enum { WIDEST = 8, MOST_COLUMNS = 9999999 };

void ce_make_room(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->edit);
  size_t count = (size_t)(line->lastchar - line->buffer);
  if (count > editor->longest) editor->longest = count;
  // One key can bring back as much as there ever was: a line from the history, deleted text.
  size_t needed = WIDEST * (count + editor->longest + 256);
  if (needed <= editor->room) return;
  editor->room = 2 * needed < MOST_COLUMNS ? 2 * needed : MOST_COLUMNS;
  wchar_t columns[24];
  swprintf(columns, sizeof columns / sizeof *columns, L"%zu", editor->room);
  el_wset(editor->edit, EL_SETTC, L"li", L"3", NULL);
  el_wset(editor->edit, EL_SETTC, L"co", columns, NULL);
  el_wset(editor->edit, EL_REFRESH);
}

ce_outcome ce_read(ce_editor *editor, void *owner) {
  int count = 0;
  editor->owner = owner;
  editor->interrupt = CE_CALM;
  editor->filtering = 0;
  editor->room = 0;
  el_wset(editor->edit, EL_EDITMODE, 1);
  ce_forget_interrupt();
  ce_listen(editor);
  ce_act(editor, ce_action_resize);
  const wchar_t *line = el_wgets(editor->edit, &count);
  ce_hush(editor);
  if (editor->interrupt != CE_CALM) return ce_outcome_interrupted;
  return line && count > 0 ? ce_outcome_line : ce_outcome_ended;
}

void ce_filter(ce_editor *editor, int on) { editor->filtering = on; }

const uint32_t *ce_text(ce_editor *editor, size_t *count, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->edit);
  *count = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

void ce_replace(ce_editor *editor, size_t before, const uint32_t *text) {
  el_deletestr(editor->edit, (int)before);
  el_winsertstr(editor->edit, (const wchar_t *)text);
  ce_make_room(editor);
}

void ce_set(ce_editor *editor, const uint32_t *text, size_t cursor) {
  const LineInfoW *line = el_wline(editor->edit);
  int count = (int)(line->lastchar - line->buffer);
  el_cursor(editor->edit, (int)(line->lastchar - line->cursor));
  ce_replace(editor, (size_t)count, text);
  el_cursor(editor->edit, (int)cursor - (int)wcslen((const wchar_t *)text));
}

const uint32_t *ce_pasted(ce_editor *editor, size_t *count) {
  *count = editor->pasted;
  return (const uint32_t *)editor->paste;
}

void ce_print(ce_editor *editor, const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

int ce_moves(ce_editor *editor) {
  const char *terminal = getenv("TERM"), *clear = NULL, *bell = NULL;
  if (!terminal || !*terminal || strcmp(terminal, "dumb") == 0) return 0;
  el_wget(editor->edit, EL_GETTC, "cd", &clear);
  el_wget(editor->edit, EL_GETTC, "bl", &bell);
  // A terminal of which not even the bell is known is newer than terminfo, and all new ones
  // understand the sequences of ECMA-48.
  return clear && *clear ? strncmp(clear, "\033[J", 3) == 0 : !bell || !*bell;
}

void ce_size(ce_editor *editor, int *rows, int *columns) {
  struct winsize size = {0};
  ioctl(STDIN_FILENO, TIOCGWINSZ, &size);
  *rows = size.ws_row > 0 ? size.ws_row : 24;
  *columns = size.ws_col > 1 ? size.ws_col : 80;
}

static locale_t utf8_locale;

static void find_utf8_locale(void) {
  for (int i = 1; i < LOCALES && !utf8_locale; i++)
    utf8_locale = newlocale(LC_CTYPE_MASK, locales[i], NULL);
}

int ce_width(uint32_t character) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  if (character >= 0x20 && character < 0x7f) return 1;
  pthread_once(&once, find_utf8_locale);
  locale_t before = utf8_locale ? uselocale(utf8_locale) : NULL;
  int width = wcwidth((wchar_t)character);
  if (before) uselocale(before);
  return width > 0 ? width : 0;
}
