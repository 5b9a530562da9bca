"""Servers, for programs that derive from them: there is no network, so none can listen. Handlers work on what a program hands
them.
"""

import io
import os
import selectors
import socket
import sys
import threading

__all__ = [
    "BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "ForkingUDPServer",
    "ForkingTCPServer", "ForkingMixIn", "BaseRequestHandler",
    "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "UnixStreamServer", "UnixDatagramServer",
    "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer",
]  # fmt: skip


class BaseServer:
    """What all servers do with a request."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self.__shutdown_request = False

    def server_activate(self):
        """Begin to listen."""

    def serve_forever(self, poll_interval=0.5):
        """Answer requests until `shutdown` is called."""
        self.__shutdown_request = False
        while not self.__shutdown_request:
            self.handle_request()
            self.service_actions()

    def shutdown(self):
        """Make `serve_forever` end."""
        self.__shutdown_request = True

    def service_actions(self):
        """What is done between requests."""

    def handle_request(self):
        """Answer one request."""
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        try:
            self.process_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except BaseException:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called when no request came."""

    def verify_request(self, request, client_address):
        """Whether a request is to be answered."""
        return True

    def process_request(self, request, client_address):
        """Answer a request, and end it."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Clean up."""

    def finish_request(self, request, client_address):
        """Answer a request."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a request."""
        self.close_request(request)

    def close_request(self, request):
        """Clean up after a request."""

    def handle_error(self, request, client_address):
        """Tell of an error."""
        import traceback

        print("-" * 40, file=sys.stderr)
        print("Exception occurred during processing of request from", client_address, file=sys.stderr)
        traceback.print_exc()
        print("-" * 40, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server of connections."""

    address_family, socket_type = socket.AF_INET, socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except BaseException:
                self.server_close()
                raise

    def server_bind(self):
        """Take the address."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        """Begin to listen."""
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        """Clean up."""
        self.socket.close()

    def fileno(self):
        """The descriptor of the socket."""
        return self.socket.fileno()

    def get_request(self):
        """The next request and where it is from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """End a request."""
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        """Clean up after a request."""
        request.close()


class UDPServer(TCPServer):
    """A server of packets."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        """The next packet and where it is from."""
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        """Nothing to do."""

    def shutdown_request(self, request):
        """End a request."""
        self.close_request(request)

    def close_request(self, request):
        """Nothing to do."""


class ThreadingMixIn:
    """Answers each request in a thread of its own."""

    daemon_threads = False
    block_on_close = True

    def process_request_thread(self, request, client_address):
        """Answer a request in a thread."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        """Start a thread for a request."""
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        thread.start()
        thread.join()


class ForkingMixIn:
    """Would answer each request in a process of its own, which none can be started here."""

    def process_request(self, request, client_address):
        """Refuse to start a process."""
        raise PermissionError(1, "programs here start no other programs")


class ForkingTCPServer(ForkingMixIn, TCPServer):
    """A server of connections with processes."""


class ForkingUDPServer(ForkingMixIn, UDPServer):
    """A server of packets with processes."""


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """A server of packets with threads."""


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """A server of connections with threads."""


class UnixStreamServer(TCPServer):
    """A server of connections in this machine."""

    address_family = socket.AF_UNIX


class UnixDatagramServer(UDPServer):
    """A server of packets in this machine."""

    address_family = socket.AF_UNIX


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    """A server of connections in this machine, with threads."""


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    """A server of packets in this machine, with threads."""


class BaseRequestHandler:
    """Answers one request."""

    def __init__(self, request, client_address, server):
        self.request, self.client_address, self.server = request, client_address, server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """What is done before."""

    def handle(self):
        """Answer."""

    def finish(self):
        """What is done behind."""


class _SocketWriter(io.BufferedIOBase):
    """Writes to a socket at once."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        return len(b)

    def fileno(self):
        return self._sock.fileno()


class StreamRequestHandler(BaseRequestHandler):
    """Answers a request with files to read from and to write to."""

    rbufsize, wbufsize = -1, 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        """Make the files."""
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        self.wfile = _SocketWriter(self.connection) if self.wbufsize == 0 else self.connection.makefile("wb", self.wbufsize)

    def finish(self):
        """Close the files."""
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                pass
        self.wfile.close()
        self.rfile.close()


class DatagramRequestHandler(BaseRequestHandler):
    """Answers a packet with a packet."""

    def setup(self):
        """Make the files."""
        self.packet, self.socket = self.request
        self.rfile, self.wfile = io.BytesIO(self.packet), io.BytesIO()

    def finish(self):
        """Send the packet."""
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
