# Dates and addresses of mail; the lines of several files.
from email.utils import *
from datetime import *
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,e)
u=datetime(2024,3,5,6,7,8,tzinfo=timezone.utc)
show(format_datetime,u); show(format_datetime,u,usegmt=True); show(format_datetime,datetime(2024,1,1)); show(format_datetime,datetime(2024,1,1,tzinfo=timezone(timedelta(hours=-5,minutes=-30)))); show(format_datetime,datetime(2024,1,1),True)
show(formatdate,0); show(formatdate,1e9,usegmt=True); show(formatdate,1.5)
for s in ['Mon, 20 Nov 1995 19:12:08 -0500','20 Nov 95 19:12 GMT','Thu, 01 Jan 1970 00:00:00 +0000','Fri, 5 Mar 2024 01:02:03 -0000','garbage','','Tue, 3 Foo 2020 1:2:3 GMT','1 Jan 2020 10:20:30 EST','1 Jan 2020 10:20:30 (c)']:
    show(parsedate_tz,s); show(parsedate,s); show(parsedate_to_datetime,s)
    if parsedate_tz(s) and parsedate_tz(s)[9] is not None: show(mktime_tz,parsedate_tz(s))
for a in [('Bob','b@x.org'),('','b@x.org'),('A. B','c@d'),('Q"u\\','e@f'),('é','g@h')]: show(formataddr,a)
for a in ['Bob <b@x.org>','b@x.org','"B, C" <d@e>','<f@g>','h@i (Name)','','"q\\"r" <s@t>','a b <c@d>']: show(parseaddr,a)
show(getaddresses,['a <b@c>, d@e','"f, g" <h@i>']); print(unquote('"a\\"b"'),unquote('<x>'),unquote('y'))
