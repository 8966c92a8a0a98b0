"""A prompt at a terminal, with a clock in the place of the person."""

import fcntl
import os
import pty
import select
import struct
import termios
import time

PATIENCE = 60


class Terminal:
    """A program at a terminal; `opening` is how long it took to its first prompt."""

    def __init__(self, command, environment, prompt):
        self.prompt = prompt.encode()
        self.unread = b""
        start = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
        self.expect(self.prompt)
        while termios.tcgetattr(self.terminal)[3] & termios.ICANON:
            time.sleep(0.0002)
        self.opening = time.perf_counter() - start

    def expect(self, wanted):
        """Reads until something is printed, and forgets what came before it."""
        end = time.perf_counter() + PATIENCE
        while wanted not in self.unread:
            left = end - time.perf_counter()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                raise SystemExit(f"bench: waited in vain for {wanted!r}; there was {self.unread[-400:]!r}")
            self.unread += os.read(self.terminal, 65536)
        self.unread = self.unread[self.unread.index(wanted) + len(wanted):]

    def time(self, keys, wanted):
        """Returns the seconds from pressing keys to seeing something."""
        start = time.perf_counter()
        os.write(self.terminal, keys.encode())
        self.expect(wanted.encode())
        return time.perf_counter() - start

    def type(self, keys, wanted):
        self.time(keys, wanted)

    def enter(self, line):
        """Types a line; returns the seconds from Enter to the next prompt."""
        self.type(line, line[-4:])
        seconds = self.time("\r", self.prompt.decode())
        while termios.tcgetattr(self.terminal)[3] & termios.ICANON:
            time.sleep(0.0002)
        return seconds

    def resident(self):
        """The megabytes of memory it has."""
        with open(f"/proc/{self.process}/status") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1024

    def close(self):
        """Leaves as people do: a program that is killed leaves the next start something to mend."""
        end = time.perf_counter() + PATIENCE
        os.write(self.terminal, b"\x04")
        while os.waitpid(self.process, os.WNOHANG)[0] == 0:
            if time.perf_counter() > end:
                raise SystemExit("bench: a prompt does not end")
            # It may have something to say; a call has to be left before the program is.
            if select.select([self.terminal], [], [], 0.05)[0]:
                try:
                    os.read(self.terminal, 65536)
                except OSError:
                    continue
            else:
                os.write(self.terminal, b"\x04")
        os.close(self.terminal)
