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

void ce_act(ce_editor *editor, ce_action action);
ce_editor *ce_of(EditLine *edit);

// Signals.c
void ce_take_interrupts(void);
void ce_release_interrupts(void);
void ce_forget_interrupt(void);
void ce_listen(ce_editor *editor);
void ce_hush(ce_editor *editor);
int ce_wait(ce_editor *editor);
int ce_ready(int milliseconds);
void ce_suspend(ce_editor *editor);

// Keyboard.c
int ce_get_key(EditLine *edit, wchar_t *key);

#endif
