# time: the parts whose results do not depend on the clock's value.
import time
a = time.perf_counter()
b = time.perf_counter()
print(b >= a, type(a).__name__, type(time.time()).__name__, type(time.time_ns()).__name__, type(time.monotonic()).__name__, type(time.perf_counter_ns()).__name__, type(time.process_time()).__name__)
m = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - m >= 0.009, time.sleep(0), time.time() > 1.7e9)
for bad in (-1, "a", None):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(tuple(time.gmtime(1700000000)), time.gmtime(86400 * 365).tm_year)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1700000000)), time.strftime("%j %A %B %a %b %d %p %I %y %%", time.gmtime(951782400)))
print(time.gmtime(0)[0], len(time.gmtime(0)), time.gmtime(1e9) < time.gmtime(2e9), time.gmtime(0))
