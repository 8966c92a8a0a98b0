#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stddef.h>
#include <sys/types.h>

/// Starts a program on a terminal of its own and returns the controlling end, or -1.
///
/// The program gets default signals, whatever the tests were started with, and no other open
/// file. `exited` becomes a descriptor that can be read from when the program has ended.
int pt_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    pid_t *process, int *exited);

/// Resizes the terminal, which sends the program `SIGWINCH`.
void pt_resize(int terminal, int columns, int rows);

/// Returns whether keys reach the program one by one instead of in lines.
int pt_reads_keys(int terminal);

/// Copies the modes of the terminal, to be compared, and returns how many bytes there are.
size_t pt_modes(int terminal, unsigned char *bytes, size_t room);

/// Collects an ended program: its exit status, or 128 and the signal that ended it.
int pt_status(pid_t process);

#endif
