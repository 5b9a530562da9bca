# Tracing is the machine's own business, and no connection is ever made.
import asyncio
import sys

sys.settrace(None)
sys.setprofile(None)
for function in (sys.settrace, sys.setprofile):
    try:
        function(print)
    except RuntimeError as error:
        print(error)


async def main():
    for call in (asyncio.open_connection, asyncio.start_server):
        try:
            await call("localhost", 80)
        except PermissionError as error:
            print(error)


asyncio.run(main())

import socket

for call in (socket.socket, lambda: socket.create_connection(("localhost", 80))):
    try:
        call()
    except PermissionError as error:
        print(error)
print(socket.gethostname(), socket.has_ipv6)
