#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "Editor.h"

// libedit's own handling (`EL_SIGNAL`) draws inside the handler and sends each signal on to the
// whole process group. Here a handler only leaves a note, which is read while waiting for a key.

static volatile sig_atomic_t arrived[NSIG];
static int wake[2] = {-1, -1};

/// Signals taken while a line is read. Interrupts are taken between two lines as well, so that
/// one that comes during a command ends neither the program nor the next line.
static const int watched[] = {SIGWINCH, SIGCONT, SIGTERM, SIGHUP};
enum { WATCHED = sizeof watched / sizeof *watched };
static struct sigaction before[WATCHED], interrupt_before;

static void note(int signal) {
  int error = errno;
  arrived[signal] = 1;
  if (write(wake[1], "", 1) == -1) errno = 0;  // A full pipe wakes just as well.
  errno = error;
}

static void take(int signal, struct sigaction *old) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, old);
}

static int takers;

void ce_take_interrupts(void) {
  if (takers++ > 0) return;
  if (wake[0] == -1 && pipe(wake) == 0) {
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
      fcntl(wake[i], F_SETFL, O_NONBLOCK);
    }
  }
  take(SIGINT, &interrupt_before);
}

void ce_release_interrupts(void) {
  if (--takers == 0) sigaction(SIGINT, &interrupt_before, NULL);
}

void ce_forget_interrupt(void) { arrived[SIGINT] = 0; }

int ce_interrupted(void) { return arrived[SIGINT]; }

static void bracket_pastes(ce_editor *editor, int on) {
  if (ce_moves(editor)) ce_print(editor, on ? "\033[?2004h" : "\033[?2004l");
}

void ce_listen(ce_editor *editor) {
  for (int i = 0; i < WATCHED; i++) {
    arrived[watched[i]] = 0;
    take(watched[i], &before[i]);
  }
  bracket_pastes(editor, 1);
}

void ce_hush(ce_editor *editor) {
  bracket_pastes(editor, 0);
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &before[i], NULL);
}

/// Hands the terminal over as it was, lets the signal do its work, and takes the terminal back.
static void give_way(ce_editor *editor, int signal, int process) {
  ce_act(editor, ce_action_step_aside);
  el_wset(editor->edit, EL_PREP_TERM, 0);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &editor->original);
  ce_hush(editor);
  kill(process, signal);
  ce_listen(editor);
  el_wset(editor->edit, EL_PREP_TERM, 1);
}

void ce_suspend(ce_editor *editor) { give_way(editor, SIGTSTP, 0); }

/// Whoever stopped the program may have left the terminal in another mode.
static void resume(ce_editor *editor) {
  ce_act(editor, ce_action_step_aside);
  el_wset(editor->edit, EL_PREP_TERM, 0);
  el_wset(editor->edit, EL_PREP_TERM, 1);
  bracket_pastes(editor, 1);
}

static void answer(ce_editor *editor, int signal) {
  switch (signal) {
    case SIGWINCH: ce_act(editor, ce_action_resize); break;
    case SIGCONT: resume(editor); break;
    default: give_way(editor, signal, getpid());
  }
}

/// Waits until there is something to read; 0 when an interrupt came first.
int ce_wait(ce_editor *editor) {
  for (;;) {
    for (int i = 0; i < WATCHED; i++) {
      if (!arrived[watched[i]]) continue;
      arrived[watched[i]] = 0;
      answer(editor, watched[i]);
    }
    if (arrived[SIGINT]) return 0;
    if (!ce_ready(0)) ce_act(editor, ce_action_draw);
    struct pollfd ends[] = {
        {.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
    if (poll(ends, 2, -1) == -1 && errno != EINTR) return 1;
    char notes[64];
    while (ends[1].revents && read(wake[0], notes, sizeof notes) > 0) continue;
    if (ends[0].revents && !arrived[SIGINT]) return 1;
  }
}

int ce_ready(int milliseconds) {
  struct pollfd end = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&end, 1, milliseconds) == 1;
}
