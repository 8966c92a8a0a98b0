#ifndef CE_EDITOR_H
#define CE_EDITOR_H

#include <histedit.h>
#include <stdio.h>
#include <termios.h>

#include "CEditLine.h"

struct ce_editor {
  EditLine *edit;
  History *history;
  FILE *sink;
  ce_callbacks callbacks;
  void *owner;
  struct termios original;
  int vi;
  int filtering;

  /// The columns of the terminal that libedit draws on, and the longest line it has had.
  size_t room, longest;

  /// Bytes read ahead behind an escape, to be read again.
  char queue[16];
  int queued;

  /// An interrupt is offered to libedit as a key first; when no binding takes it up, as inside a
  /// command of libedit that reads keys of its own, the reading ends by force.
  enum { CE_CALM, CE_OFFERED, CE_TAKEN } interrupt;

  wchar_t *paste;
  size_t pasted, paste_room;
  int pasting;
};

/// As many characters as a line may have, so that libedit can be given a row for all of them.
enum { CE_MOST_CHARACTERS = 1 << 17 };

/// Has libedit draw, unseen, on a terminal where every line fits in one row: with several rows its
/// drawing goes astray and sooner or later writes to memory that is not its own.
void ce_make_room(ce_editor *editor);

void ce_act(ce_editor *editor, ce_action action);
ce_editor *ce_of(EditLine *edit);

// Signals.c
void ce_listen(ce_editor *editor);
void ce_hush(ce_editor *editor);
int ce_wait(ce_editor *editor);
int ce_ready(int milliseconds);
void ce_suspend(ce_editor *editor);

// Keyboard.c
int ce_get_key(EditLine *edit, wchar_t *key);

#endif
