"""Protocols: what is told of a connection's events. Here no connection is ever made; programs that test theirs call them."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols are told."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection; `transport` is how to write to it."""

    def connection_lost(self, exc):
        """The connection is gone: in order if `exc` is None."""

    def pause_writing(self):
        """The transport has more to write than it should."""

    def resume_writing(self):
        """The transport takes more again."""


class Protocol(BaseProtocol):
    """For streams of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other end sends no more. A true result keeps the connection open."""


class BufferedProtocol(BaseProtocol):
    """For streams whose bytes go straight into buffers of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """The buffer for what comes next."""

    def buffer_updated(self, nbytes):
        """So many bytes were put into the buffer."""

    def eof_received(self):
        """The other end sends no more. A true result keeps the connection open."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving has failed."""


class SubprocessProtocol(BaseProtocol):
    """For processes that were started."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process has written to a pipe."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the process was closed."""

    def process_exited(self):
        """The process has ended."""


def _feed_data_to_buffered_proto(proto, data):
    """Hand bytes to a BufferedProtocol, in as many parts as its buffers take."""
    while data:
        buffer = proto.get_buffer(len(data))
        room = len(buffer)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        part, data = data[:room], data[room:]
        buffer[: len(part)] = part
        proto.buffer_updated(len(part))
