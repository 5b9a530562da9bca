"""The base of messages of one part."""

from email import errors
from email.mime.base import MIMEBase

__all__ = ["MIMENonMultipart"]


class MIMENonMultipart(MIMEBase):
    """A message that has no parts."""

    def attach(self, payload):
        """Refuse a part."""
        raise errors.MultipartConversionError("Cannot attach additional subparts to non-multipart/*")
