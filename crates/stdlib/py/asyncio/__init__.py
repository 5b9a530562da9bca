"""Tasks that wait for each other, in one event loop."""

from .exceptions import *
from .coroutines import *
from .events import *
from .futures import *
from .timeouts import *
from .tasks import *
from .locks import *
from .queues import *
from .taskgroups import *
from .threads import *
from .base_events import *
from .runners import *
from .unix_events import *
from .protocols import *
from .transports import *
from .streams import *
from . import base_events, coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks
from . import protocols, streams, threads, timeouts, transports, unix_events

__all__ = (
    exceptions.__all__ + coroutines.__all__ + events.__all__ + futures.__all__ + timeouts.__all__ + tasks.__all__
    + locks.__all__ + queues.__all__ + taskgroups.__all__ + threads.__all__ + base_events.__all__ + runners.__all__
    + unix_events.__all__ + protocols.__all__ + transports.__all__ + streams.__all__
)
