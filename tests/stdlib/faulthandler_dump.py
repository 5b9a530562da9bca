# faulthandler: where the program is, told on request.
import faulthandler
import sys

def inner():
    sys.stdout.flush()
    faulthandler.dump_traceback(file=sys.stdout, all_threads=False)

print(faulthandler.is_enabled(), faulthandler.disable())
faulthandler.enable(sys.stdout)
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())
inner()
faulthandler.cancel_dump_traceback_later()
print(sys.pycache_prefix)
