"""What the event loop logs to."""

import logging

logger = logging.getLogger(__package__)
