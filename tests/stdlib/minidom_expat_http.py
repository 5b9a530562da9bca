# Documents as nodes: read, built, searched, written; the parser with handlers; phrases of HTTP.
from xml.dom import minidom, Node
import xml.dom, xml.etree.ElementTree as ET
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,e)
d=minidom.parseString('<?xml version="1.0"?><!-- c --><root a="1" b="x&lt;y"><item id="1">one</item><item id="2">two<b/>t</item><?pi data?><![CDATA[raw <x>]]><ns:e xmlns:ns="u" ns:k="v"/></root>')
print(d.toxml()); print(d.toprettyxml()); print(d.toprettyxml(indent='  ',newl='\n',encoding='utf-8')); print(d.documentElement.toxml())
r=d.documentElement; print(r.tagName,r.nodeName,r.nodeType,r.getAttribute('b'),repr(r.getAttribute('zz')),r.hasAttribute('a'),[e.getAttribute('id') for e in d.getElementsByTagName('item')],len(d.getElementsByTagName('*')))
i=r.getElementsByTagName('item')[0]; print(i.firstChild.data,i.firstChild.nodeValue,i.nextSibling.getAttribute('id'),i.parentNode is r,i.childNodes,i.firstChild.nodeType==Node.TEXT_NODE,i.previousSibling,i.lastChild.nodeName)
e=d.getElementsByTagNameNS('u','e')[0]; print(e.prefix,e.localName,e.namespaceURI,e.getAttributeNS('u','k'),list(e.attributes.keys()),e.attributes['ns:k'].value,e.attributes.length)
n=d.createElement('new'); n.setAttribute('q','"<&>\n'); n.appendChild(d.createTextNode('a<b')); r.appendChild(n); r.insertBefore(d.createComment('x'),i); print(r.toxml())
r.removeChild(i); print(len(r.childNodes)); show(r.removeChild,i); show(d.appendChild,d.createElement('two')); show(d.createTextNode,5)
c=r.cloneNode(True); print(c.toxml()==r.toxml(), c is r); c=r.cloneNode(False); print(c.toxml()); r.replaceChild(d.createTextNode('T'),r.firstChild); print(r.firstChild.data); r.normalize()
doc=minidom.Document(); x=doc.createElement('people'); doc.appendChild(x)
for name in ['Ann','Bob']:
    p=doc.createElement('person'); p.setAttribute('name',name); t=doc.createElement('age'); t.appendChild(doc.createTextNode('30')); p.appendChild(t); x.appendChild(p)
print(doc.toprettyxml(indent='  ')); print(doc.toxml('utf-8'))
show(minidom.parseString,'<a>'); show(minidom.parseString,'<a></b>')
print(minidom.parseString(ET.tostring(ET.fromstring('<a><b>1</b><c/></a>'))).toprettyxml(indent='   '))
impl=minidom.getDOMImplementation(); dd=impl.createDocument(None,'root',impl.createDocumentType('root','pub','sys')); print(dd.toxml(), dd.documentElement, dd.doctype.name)if 0 else print(dd.toxml())
f=d.createDocumentFragment(); f.appendChild(d.createElement('f1')); f.appendChild(d.createElement('f2')); x2=d.createElement('x'); x2.appendChild(f); print(x2.toxml(), d.toxml()[:20], repr(d.createTextNode('abc')), repr(d.createTextNode('long text here')))
x2.removeAttribute('q') if 0 else show(x2.removeAttribute,'q'); print(xml.dom.NotFoundErr.code, x2.hasChildNodes(), bool(x2), x2.attributes.items())
with minidom.parseString('<a/>') as q: print(q.documentElement.tagName)
from xml.parsers import expat
p=expat.ParserCreate(); p.StartElementHandler=lambda n,a: print('S',n,a); p.EndElementHandler=lambda n: print('E',n); p.CharacterDataHandler=lambda d: print('D',repr(d)); p.buffer_text=True; p.CommentHandler=lambda c: print('C',c); p.ProcessingInstructionHandler=lambda t,d: print('P',t,d)
print(p.Parse('<a x="1" y="2">hi<b/>&amp; there<!--c--><?t d?></a>',True))
p=expat.ParserCreate(namespace_separator=' '); p.StartElementHandler=lambda n,a: print('S',n,a); p.StartNamespaceDeclHandler=lambda *a: print(a); p.Parse('<a xmlns="u" xmlns:b="v" b:k="1"/>',True)
p=expat.ParserCreate(); p.ordered_attributes=True; p.StartElementHandler=lambda n,a: print(n,a); p.Parse(b'<q z="1" a="2"/>',1)
try: expat.ParserCreate().Parse('<a></b>',True)
except expat.ExpatError as e: print(e,e.code,e.lineno,e.offset,expat.ErrorString(e.code))
from http import HTTPStatus, HTTPMethod
for s in HTTPStatus: print(repr(s), s.phrase, s.is_success, s.is_client_error)
print(HTTPStatus(404).name, HTTPStatus.OK==200, f'{HTTPStatus.OK}', HTTPStatus.REQUEST_URI_TOO_LONG, [repr(m) for m in HTTPMethod], HTTPStatus['CREATED'].value)
