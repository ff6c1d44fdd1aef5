"""Runs commands one by one and measures them, with a listening trap on loopback where this is a network of its own.

A program, not a module: `python trap.py JOBS.json [lonely]`. JOBS is a list of commands; what comes out is one JSON
object with what each command did, what the trap caught, and proof that the trap catches something.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

PORT = 8642
_LONGEST = 60.0
_SIOCSIFFLAGS, _IFF_UP_RUNNING = 0x8914, 0x41
# Nobody's: an address for documents (RFC 5737), and a name that no server knows (RFC 2606).
_NOWHERE, _NO_NAME = ("192.0.2.1", 80), "tidak-ada.invalid"


class Trap:
    """Listens on loopback, and counts who comes."""

    def __init__(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
            fcntl.ioctl(control, _SIOCSIFFLAGS, struct.pack("16sh", b"lo", _IFF_UP_RUNNING))
        self.caught = 0
        self._listening = socket.create_server(("127.0.0.1", PORT))
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            connection, _ = self._listening.accept()
            self.caught += 1
            connection.close()

    def state(self) -> dict[str, int]:
        """Return what the trap caught, and what the kernel of this network counted as leaving or wanting to leave."""
        rows = [line.split() for line in Path("/proc/net/snmp").read_text("ascii").splitlines()]
        counted = {f"{names[0]}{name}": int(value) for names, values in zip(rows[::2], rows[1::2], strict=True)
                   for name, value in zip(names[1:], values[1:], strict=True)}  # fmt: skip
        wanted = ("Ip:OutNoRoutes", "Tcp:ActiveOpens", "Udp:OutDatagrams")
        return {"caught": self.caught} | {name: counted[name] for name in wanted}


def _run(command: list[str]) -> dict[str, Any]:
    """Run one command to its end; memory in MB at its height, time in seconds of the processor."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        clock = threading.Timer(_LONGEST, process.kill)
        clock.start()
        assert process.stdout
        assert process.stderr
        errors: list[str] = []
        reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))  # type: ignore[union-attr]
        reader.start()
        out = process.stdout.read()
        reader.join()
        _, status, usage = os.wait4(process.pid, 0)
        clock.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "code": process.returncode,
        "out": out,
        "err": "".join(errors),
        "megabytes": usage.ru_maxrss / 1024,
        "seconds": usage.ru_utime + usage.ru_stime,
    }


def main(jobs: Path, is_lonely: bool) -> None:
    """Run the jobs; in a lonely network, also say what was caught, before and after a visit of our own."""
    trap = Trap() if is_lonely else None
    told: dict[str, Any] = {"runs": [_run(command) for command in json.loads(jobs.read_text("utf-8"))]}
    if trap:
        told["caught"] = trap.state()
        os.environ["TRAP_LOG"] = os.environ["PROOF_LOG"]  # what follows is our own visit
        with socket.create_connection(("127.0.0.1", PORT)) as visit:
            visit.recv(1)  # ends when the trap has counted us
        with suppress(OSError):
            socket.create_connection(_NOWHERE, timeout=1)
        with suppress(OSError):
            socket.getaddrinfo(_NO_NAME, 80)
        told["proof"] = trap.state()
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "lonely" in sys.argv[2:])
