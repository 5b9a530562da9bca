"""Mocks: what they give and note, what their assertions say, specs, special methods, awaiting, and patches."""
import re
from unittest.mock import *


def r(x):
    return re.sub("id='\\d+'|0x\\w+", 'ID', repr(x))


def ids(x):
    return re.sub("id='\\d+'|0x\\w+", 'ID', str(x))


def f3(a, b=1):
    return 0


class K:
    attr = 5

    def meth(self, x, y=2):
        """doc"""

    @classmethod
    def cm(cls, q):
        pass

    @staticmethod
    def sm(z):
        pass

    async def am(self, t):
        pass

    @property
    def prop(self):
        return 1

    def __init__(self, w):
        self.w = w


k = K(1)
m = Mock()
m(1, 2, a=3)
m.foo.bar(5)
m.foo().x(6)
print(m.mock_calls, m.method_calls, m.call_args_list, m.call_args, m.foo.mock_calls)
c = call(1).foo.bar(2)
print(c, c.call_list(), call, call.foo, call.foo.bar, call.foo(1).bar)
print(call(1) == ((1,), {}), call(1) == ((1,),), call(1) == ('', (1,)), call.foo(1) == ('foo', (1,)), call.foo(1) == ('foo', (1,), {}), call() == (), call(a=1) == ({'a': 1},), call.foo() == ('foo',), call.foo() == 'foo')
am = create_autospec(K)
fm = create_autospec(f3)
im = create_autospec(K, instance=True)


expressions = """\
m
m.foo.bar
m.foo().x
m.assert_not_called()
m.assert_called_once()
m.assert_called_with(1)
m.assert_called_once_with(1)
m.assert_any_call(7)
m.assert_has_calls([call(9)])
m.foo.assert_called_with(3)
m.zip.assert_called()
m.zip.assert_called_with(1)
m.assert_foo
m.assrt_called
m.assert_has_calls([call(9)], any_order=True)
m.zip.assert_called_once()
m.assert_has_calls([call.foo.bar(5), call.foo()])
Mock(spec=int).zip
Mock(spec=int).zip()
Mock(spec_set=int).__setattr__("zip",1)
create_autospec(lambda a,b=1:0)(1,2,3)
MagicMock().__enter__()
Mock().__enter__
len(MagicMock())
int(MagicMock())
MagicMock()<3
list(MagicMock())
MagicMock()[1]
MagicMock()+1
Mock()+1
Mock(side_effect=ValueError("x"))()
Mock(side_effect=[1])()
patch("os.nothere").start()
patch("nomod.x").start()
patch("foo").start()
NonCallableMock()()
Mock(return_value=3, name="nm")
Mock(name="nm").a
Mock(wraps=[1]).index(1)
isinstance(Mock(spec=K), K)
Mock(spec=K).meth(1)
Mock(spec=K)
Mock(spec_set=K)
Mock(spec=["a","b"]).c
Mock(spec=["a","b"]).a
am
am(1)
am()
am(1).meth(5)
am(1).meth()
am(1).meth(1,2,3)
am(1).nothing
am(1).attr
am.meth(1, 2)
am.cm(1)
am.cm()
am.sm()
am.attr
am.w
im.meth(3)
im.meth.assert_called_with(3)
im.meth.assert_called_with(x=3)
im.meth.assert_called_with(4)
im()
im.prop
fm(1)
fm()
fm(1, 2)
fm.assert_called_with(1, b=2)
fm.assert_called_with(1, 3)
fm.assert_called_once()
fm.call_args_list
fm.mock_calls
type(fm).__name__
type(am(1).am).__name__
bool(MagicMock()), float(MagicMock()), complex(MagicMock()), hash(MagicMock()) is not None, 3 in MagicMock(), str(MagicMock())[:10]
MagicMock() == 3
MagicMock() == ANY, [1, ANY] == [1, 2]
ANY
sentinel.a
sentinel.a is sentinel.a
MagicMock(__len__=Mock(return_value=4)).__len__()
Mock(**{'a.b.return_value': 3, 'c': 4}).a.b()
Mock(side_effect=lambda x: x + 1)(2)
Mock(side_effect=[1, ValueError("no"), 3])
Mock(side_effect=lambda: DEFAULT, return_value=9)()
with_items()
attach()
resets()
decorated()
nested()
dicts()
multi()
opened()
asyncs()
prop()
sealed()
ctx()
starts()
classdec()
magicset()
wrapsmore()
deleted()
sorted([name for name in dir(Mock(spec=K)) if name[0] != "_" and name not in dir(Mock())])
kwargs_of_call()
objs()
""".splitlines()


def with_items():
    m = MagicMock()
    m.__getitem__.return_value = 7
    m.__iter__.return_value = [1, 2]
    m.__len__.return_value = 3
    m['k'] = 4
    del m['z']
    return (m[1], list(m), list(m), len(m), m.__getitem__.call_args, m.mock_calls, m.__setitem__.mock_calls)


def attach():
    parent = Mock()
    a = Mock(return_value=1)
    parent.attach_mock(a, 'child')
    parent.other = Mock()
    named = Mock(name='nm')
    parent.nm = named
    a(1)
    parent.other(2)
    named(3)
    parent.child(4)
    return (parent.mock_calls, parent.method_calls)


def resets():
    m = Mock(return_value=3, side_effect=[1, 2])
    m(1)
    m.a(2)
    m.reset_mock()
    x = (m.called, m.call_count, m.mock_calls, m.a.called, m())
    m.reset_mock(return_value=True, side_effect=True)
    return (x, r(m()))
import os, math


@patch('os.getcwd')
@patch.object(math, 'sqrt', return_value=5)
def decorated(sq, cwd):
    cwd.return_value = '/x'
    return (os.getcwd(), math.sqrt(4), sq.mock_calls, r(cwd), r(sq))


def nested():
    with patch('math.sqrt', new=lambda x: 42) as n, patch.object(K, 'attr', 6):
        a = (math.sqrt(1), K.attr, K(1).attr)
    return (a, math.sqrt(4), K.attr)


def dicts():
    d = {'a': 1}
    with patch.dict(d, {'b': 2}, c=3):
        x = dict(d)
        d['z'] = 1
    with patch.dict(d, clear=True):
        y = dict(d)

    @patch.dict('os.environ', {'ZZ': '1'})
    def f():
        return os.environ['ZZ']
    return (x, y, d, f(), 'ZZ' in os.environ)


def multi():

    @patch.multiple(K, attr=DEFAULT, meth=DEFAULT)
    def f(attr, meth):
        return (r(attr), r(meth), K.meth is meth)
    with patch.multiple('math', sqrt=DEFAULT, pi=3) as v:
        w = (sorted(v), math.pi)
    return (f(), w)


def opened():
    m = mock_open(read_data='one\ntwo\n')
    with patch('builtins.open', m):
        with open('f') as f:
            a = f.read()
        with open('g') as f:
            b = f.readlines()
        with open('h') as f:
            c = list(f)
        with open('h') as f:
            c2 = (f.readline(), f.readline(), f.readline())
        with open('w', 'w') as f:
            f.write('x')
    m.assert_called_with('w', 'w')
    m().write.assert_called_once_with('x')
    return (a, b, c, c2, m.mock_calls[:3])


def asyncs():
    import asyncio
    m = AsyncMock(return_value=3)

    async def go():
        x = await m(1)
        y = await m.foo(2)
        n = AsyncMock(side_effect=[1, 2])
        z = [await n(), await n()]
        try:
            await n()
        except StopAsyncIteration as e:
            z.append('stop')
        async with MagicMock() as q:
            z.append(r(q))
        mm = MagicMock()
        mm.__aiter__.return_value = [1, 2]
        z.append([i async for i in mm])
        return (x, r(y), z)
    o = asyncio.run(go())
    m.assert_awaited_once_with(1)
    try:
        m.assert_awaited_with(2)
    except AssertionError as e:
        o += (str(e),)
    try:
        m.assert_not_awaited()
    except AssertionError as e:
        o += (str(e),)
    return (o, m.await_count, m.await_args, m.await_args_list, asyncio.iscoroutinefunction(m), type(Mock(spec=K).am).__name__)


def prop():
    with patch.object(K, 'prop', new_callable=PropertyMock) as p:
        p.return_value = 8
        x = k.prop
        k.prop = 3
        return (x, p.mock_calls)


def sealed():
    m = Mock()
    m.a.b = 3
    seal(m)
    o = [m.a.b]
    for f in (lambda: m.c, lambda: m.a.d, lambda: m()):
        try:
            f()
        except AttributeError as e:
            o.append(str(e))
    return o


def ctx():
    m = MagicMock()
    m.__enter__.return_value = 5
    with m as v:
        pass
    return (v, m.mock_calls, m.__exit__.call_args)


def starts():
    p = patch('math.sqrt')
    s = p.start()
    s.return_value = 1
    x = math.sqrt(9)
    p.stop()
    q = patch.object(math, 'pi', 4)
    q.start()
    y = math.pi
    patch.stopall()
    return (x, y, math.sqrt(9), math.pi)


def classdec():

    @patch.object(K, 'attr', 99)
    class T:

        def test_a(self):
            return K.attr

        def other(self):
            return K.attr
    return (T().test_a(), T().other())


def magicset():
    m = Mock()
    m.__str__ = lambda self: 'text'
    m.__len__ = Mock(return_value=2)
    n = MagicMock()
    n.__eq__.return_value = True
    return (str(m), len(m), n == 5)


def wrapsmore():
    real = K(3)
    real.meth = lambda x: x * 2
    m = Mock(wraps=real)
    return (m.meth(4), m.meth.mock_calls, m.w)


def deleted():
    m = Mock()
    m.x
    del m.x
    try:
        m.x
    except AttributeError as e:
        return (str(e), hasattr(m, 'x'))


def kwargs_of_call():
    m = Mock()
    m(1, a=2)
    return (m.call_args.args, m.call_args.kwargs, m.call_args[0], m.call_args[1], m.mock_calls[0].kwargs)


def objs():
    with patch('%s.K' % __name__) as MK:
        MK.return_value.meth.return_value = 'faked'
        a = K(1).meth(2)
    with patch.object(K, 'meth', autospec=True) as mm:
        mm.return_value = 3
        b = K(1).meth(7)
        c = len(mm.call_args.args)
        try:
            K(1).meth()
        except TypeError as e:
            b = (b, str(e))
    with patch('%s.K' % __name__, spec=True) as MK:
        try:
            MK.zork
        except AttributeError as e:
            d = str(e)
        e = (r(MK), r(MK(1)))
    with patch('%s.K' % __name__, autospec=True) as MK:
        f = (r(MK), r(MK(1)), r(MK(2).meth(3)))
    return (a, b, c, d, e, f)


for e in expressions:
    try:
        print(e, '->', r(eval(e)))
    except BaseException as x:
        print(e, '->', type(x).__name__, ids(x))
