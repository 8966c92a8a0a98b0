#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int pt_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    pid_t *process, int *exited) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal;
  *process = forkpty(&terminal, NULL, NULL, &size);
  if (*process == -1) return -1;
  if (*process == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int signal = 1; signal < NSIG; signal++) {
      struct sigaction normal = {.sa_handler = SIG_DFL};
      sigaction(signal, &normal, NULL);
    }
    close_range(3, ~0U, 0);
    execve(path, arguments, environment);
    _exit(127);
  }
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  *exited = (int)syscall(SYS_pidfd_open, *process, 0);
  return terminal;
}

void pt_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal, TIOCSWINSZ, &size);
}

int pt_reads_keys(int terminal) {
  struct termios modes;
  return tcgetattr(terminal, &modes) == 0 && !(modes.c_lflag & ICANON);
}

size_t pt_modes(int terminal, unsigned char *bytes, size_t room) {
  struct termios modes;
  memset(&modes, 0, sizeof modes);
  if (room < sizeof modes || tcgetattr(terminal, &modes) == -1) return 0;
  memcpy(bytes, &modes, sizeof modes);
  return sizeof modes;
}

int pt_status(pid_t process) {
  int status;
  while (waitpid(process, &status, 0) == -1)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
