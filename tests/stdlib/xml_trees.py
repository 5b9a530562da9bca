# Trees of elements: read, searched, changed, written; what is not well-formed.
import xml.etree.ElementTree as ET, io
from xml.sax.saxutils import escape,unescape,quoteattr
import warnings; warnings.simplefilter('ignore')
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,e,getattr(e,'code',''),getattr(e,'position',''))
doc='''<?xml version="1.0" encoding="utf-8"?>
<!-- c --><!DOCTYPE data [<!ENTITY me "my &lt;self">]>
<data xmlns="http://d" xmlns:x="http://x" a='1' x:b="2 &amp; 3&#x41;
t">head<country name="L">
 <rank>1</rank><year>2008</year><nb name="A" d="E"/>tail</country><x:y/><?pi some text?><![CDATA[<raw>&]]>&me; é</data>
<!-- end -->
'''
r=ET.fromstring(doc); print(r.tag,r.attrib,[c.tag for c in r],repr(r.text),[c.tail for c in r],ET.tostring(r),ET.tostring(r,'unicode'),ET.tostring(r,'utf-8',xml_declaration=True)[:60])
r2=ET.fromstring(doc.encode()); print(ET.tostring(r2)==ET.tostring(r))
for bad in ['','<a>','<a></b>','<a/><b/>','a','<a','<a b/>','<a b=c/>','<a b="1" b="2"/>','<a>&x;</a>','<a>&#0;</a>','<a>&</a>','<a>& b</a>','<x:a/>','<a><b></a>','</a>','<a b="<"/>','<a>]]></a>','<a>\x01</a>','<!-- x','<a><!-- x -- y --></a>','<a/>x','  <?xml version="1.0"?><a/>','<?xml version="1.0" encoding="foo"?><a/>','<a><![CDATA[x</a>','<1a/>','<a b="1"c="2"/>','<a','<a b','<a b=','<a b="','<','<a>text','<a b="x" /','<?pi','<a>\n<b>\n</a>','<a></a b>','<a b = "1"  >x</a >','<a>&#x110000;</a>','<a>&lt</a>','<!DOCTYPE a><a/>','<!DOCTYPE a SYSTEM "x"><a/>','<a><!DOCTYPE b></a>','<?XML x?><a/>','<a x:b="1"/>','<é/>','<a>é</a>','\n\n<a/>\n']:
    print(repr(bad),end=' '); show(lambda: ET.tostring(ET.fromstring(bad),'unicode'))
show(lambda:ET.fromstring(b'<a>\xff</a>')); show(lambda:ET.fromstring('<?xml version="1.0" encoding="latin-1"?><a>\xe9</a>'.encode('latin-1')).text); show(lambda:ET.fromstring('<?xml version="1.0" encoding="utf-16"?><a>\xe9</a>'.encode('utf-16')).text)
t=ET.fromstring('<r><a i="1"><b>x</b><b>y</b></a><a i="2"><b>z</b><c/></a><d><a i="3"/></d>t</r>')
for p in ['a','a/b','.//b','.//a','*','.','..','a/..','a[@i]','a[@i="2"]','a[@i="2"]/b',"a[@i!='2']",'a[1]','a[2]','a[last()]','a[last()-1]','a[b]',"a[b='x']","a[.='xy']",'.//a[@i="3"]','d/a','.//*','a/*','a//b','./a','nope',"*[@i]","b[.='x']",'.//b[1]',".//b[.='z']/..","a[c]/b"]:
    print(p,end=' '); show(lambda:[e.tag+str(e.attrib)+str(e.text) for e in t.findall(p)])
for p in ['/a','a[0]','a[-1]','a[foo()]','a[last()-x]','x:a','a[1.5]','//a','a]','','a//']:
    print(p,end=' '); show(lambda:[e.tag for e in t.findall(p)])
print(t.find('a').get('i'),t.find('zz'),t.findtext('a/b'),t.findtext('zz','def'),t.findtext('d'),[e.tag for e in t.iter()],[e.text for e in t.iter('b')],list(t.itertext()),len(t),t[0].tag,[e.tag for e in t[1:]])
n=ET.fromstring('<r xmlns:p="u:p" xmlns="u:d"><p:a/><b/></r>'); print(n.findall('p:a',{'p':'u:p'})[0].tag, n.find('b'), n.find('{u:d}b').tag, n.find('b',{'':'u:d'}).tag, [e.tag for e in n.findall('{*}a')], [e.tag for e in n.findall('{u:d}*')],[e.tag for e in n.findall('{}*')])
ET.register_namespace('q','u:p'); print(ET.tostring(n)); show(ET.register_namespace,'ns1','x')
e=ET.Element('root',{'z':'1'},y='2'); s=ET.SubElement(e,'s',k='v'); s.text='a<b>&"c"'; s.tail='T'; e.append(ET.Comment('com')); e.append(ET.PI('tgt','data')); e.set('q','"<\n\t>'); ET.SubElement(e,'empty')
print(ET.tostring(e),ET.tostring(e,short_empty_elements=False),ET.tostring(e,method='html'),ET.tostring(e,method='text'),repr(e)[:17],e.keys(),e.items(),bool(s),bool(e))
ET.indent(e); print(ET.tostring(e,'unicode')); ET.indent(e,'\t'); print(ET.tostring(e,'unicode')); ET.dump(e)
e.remove(s); show(e.remove,s); e.insert(0,s); del e[1]; e[0]=ET.Element('new'); print([c.tag if isinstance(c.tag,str) else 'fn' for c in e]); e.clear(); print(e.attrib,len(e)); show(e.append,5); show(ET.SubElement,5,'x'); show(ET.Element,'a',5)
x=ET.Element('a'); x.text=5; show(ET.tostring,x); x.text=None; x.set('k',5); show(ET.tostring,x); show(ET.tostring,ET.Element(5)); show(ET.tostring,ET.Element('a'),method='zz')
print(ET.tostring(ET.Element('é'),'us-ascii') , ET.tostring(ET.fromstring('<a>é€</a>')), ET.tostring(ET.fromstring('<a>é</a>'),'iso-8859-1'))
tree=ET.ElementTree(ET.fromstring('<a><b/></a>')); b=io.BytesIO(); tree.write(b,encoding='utf-8',xml_declaration=True); print(b.getvalue()); o=io.StringIO(); tree.write(o,'unicode'); print(o.getvalue()); print(tree.getroot().tag,tree.find('b').tag,[x.tag for x in tree.iter()],ET.parse(io.StringIO('<q/>')).getroot().tag)
for ev,el in ET.iterparse(io.BytesIO(b'<a xmlns:z="u"><b k="1">t</b><!--c--><z:c/></a>'),events=('start','end','start-ns','end-ns','comment')): print(ev,el.tag if hasattr(el,'tag') and isinstance(el.tag,str) else el if not hasattr(el,'tag') else el.text)
p=ET.XMLPullParser(['end']); p.feed('<a><b/>'); p.feed('</a>'); print([(a,b.tag) for a,b in p.read_events()]); p.close()
class T:
    def start(s,t,a): print('S',t,a)
    def end(s,t): print('E',t)
    def data(s,d): print('D',repr(d))
    def close(s): return 'closed'
p=ET.XMLParser(target=T()); p.feed('<a x="1">hi<b/></a>'); print(p.close())
print(ET.QName('u','t'),repr(ET.QName('x')),ET.QName('a')==ET.QName('a'),ET.tostring(ET.Element(ET.QName('u:z','t'))),ET.iselement(e),ET.iselement(5))
print(ET.XMLID('<a id="1"><b id="2"/></a>')[1].keys(), ET.fromstringlist(['<a>','</a>']).tag, ET.tostringlist(ET.Element('a')))
print(ET.canonicalize('<a  z="1" b=\'2\' ><!-- c --><b/> x &amp; y</a>'),ET.canonicalize('<a xmlns:u="k"><b u:x="1"/></a>',with_comments=True))
import copy,pickle; c=copy.deepcopy(t); print(ET.tostring(c)==ET.tostring(t), c is not t, ET.tostring(copy.copy(t))==ET.tostring(t), ET.tostring(pickle.loads(pickle.dumps(t)))==ET.tostring(t))
print(escape('a<b>&c"',{'"':'&q;'}),unescape('&lt;&amp;lt;&gt;'),quoteattr('a"b'),quoteattr("a'b\"\n"),quoteattr('x'))
print(ET.VERSION, ET.tostring(ET.fromstring('<a xml:lang="en"/>')), ET.tostring(n,default_namespace='u:d')if 0 else '')
