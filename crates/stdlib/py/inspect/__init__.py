"""Looking at objects: what they are, where they are from, what they take, where they run.

`_kinds` tells what an object is, `_sources` where it is written, `_signatures` (with `_parameters` and `_annotations`) what it
takes, `_arguments` what older functions say of that, `_frames` where it runs.
"""

from ._kinds import (
    CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_OPTIMIZED,
    CO_VARARGS, CO_VARKEYWORDS, TPFLAGS_IS_ABSTRACT, Attribute, classify_class_attrs, getattr_static, getclasstree, getmembers,
    getmembers_static, getmro, isabstract, isasyncgen, isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode,
    iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator, isgeneratorfunction,
    isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor, ismethodwrapper, ismodule, isroutine,
    istraceback, markcoroutinefunction, unwrap, walktree,
)  # fmt: skip
from ._sources import (
    ClassFoundException, cleandoc, findsource, getabsfile, getblock, getcomments, getdoc, getfile, getmodule,
    getmodulename, getsource, getsourcefile, getsourcelines,
)  # fmt: skip
from ._annotations import formatannotation, get_annotations
from ._parameters import (
    _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL, BoundArguments, Parameter,
    Signature, _ParameterKind, _empty,
)  # fmt: skip
from ._signatures import signature
from ._arguments import (
    ArgInfo, Arguments, ClosureVars, FullArgSpec, formatargvalues, getargs, getcallargs, getclosurevars, getfullargspec,
)  # fmt: skip
from ._frames import (
    AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED,
    GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, FrameInfo, Traceback, currentframe, getargvalues,
    getasyncgenlocals, getasyncgenstate, getcoroutinelocals, getcoroutinestate, getframeinfo, getgeneratorlocals,
    getgeneratorstate, getinnerframes, getlineno, getouterframes, stack, trace,
)  # fmt: skip
