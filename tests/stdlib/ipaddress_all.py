# Addresses, networks and interfaces of both versions.
import ipaddress as ip, pickle
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,e)
props='version max_prefixlen compressed exploded packed reverse_pointer is_multicast is_private is_global is_unspecified is_reserved is_loopback is_link_local is_site_local ipv4_mapped ipv6_mapped teredo sixtofour scope_id'.split()
for a in ['1.2.3.4','10.0.0.1','127.0.0.1','0.0.0.0','255.255.255.255','224.0.0.1','169.254.1.1','100.64.0.1','192.0.0.9','192.168.1.1','240.1.1.1','::','::1','2001:db8::1','ff02::1','::ffff:1.2.3.4','2002:102:304::','2001:0:4136:e378:8000:63bf:3fff:fdd2','fec0::1','1:0:0:2:0:0:0:3','1::2:0:0:3:4','2001:4860:4860::8888','64:ff9b::1','::1.2.3.4','fc00::']:
    x=ip.ip_address(a); print(a,repr(x),str(x),int(x))
    for p in props:
        try: print('  ',p,getattr(x,p))
        except AttributeError as e: print('  ',p,'no')
for a in ['','1','1.2.3','1.2.3.4.5','1.2.3.256','01.2.3.4','1.2.3.a','1.2.3.','1.2.3.4/5',':',':1','1:','1::2::3','1:2:3:4:5:6:7','1:2:3:4:5:6:7:8:9','12345::','g::','::1%','::1%a%b','1:2:3:4:5:6:7::8','::1.2.3.4.5','1:2:3:4:5:6:7:1.2.3.4',5,2**32,2**128,-1,b'abcd',b'abc',None,1.5,'1.2.3.1000', '٣.1.1.1']:
    print(repr(a)); show(ip.ip_address,a); show(ip.IPv4Address,a); show(ip.IPv6Address,a); show(ip.ip_network,a); show(ip.ip_interface,a)
for n in ['10.0.0.0/8','10.0.0.0/255.0.0.0','10.0.0.0/0.255.255.255','192.168.1.1/24','1.2.3.4/33','1.2.3.4/a','1.2.3.4/255.0.255.0','1.2.3.4/24/5','2001:db8::/32','2001:db8::1/64','::/0','0.0.0.0/0','1.2.3.4','100.64.0.0/10','192.0.0.0/24','fe80::/10','ff00::/8','1.2.3.4/-1','1.2.3.4/']:
    print(n); show(ip.ip_network,n); show(ip.ip_network,n,strict=False); show(ip.ip_interface,n)
n=ip.ip_network('192.168.0.0/29')
print(list(n),list(n.hosts()),n.num_addresses,n.netmask,n.hostmask,n.broadcast_address,n.prefixlen,n[1],n[-1],n.with_netmask,n.with_hostmask,n.with_prefixlen,n.exploded)
show(lambda:n[8]); print(ip.ip_address('192.168.0.3') in n, ip.ip_address('::') in n, n.overlaps(ip.ip_network('192.168.0.4/30')))
print(list(n.subnets()),list(n.subnets(new_prefix=31)),n.supernet(),n.supernet(new_prefix=16),list(n.subnets(2)))
show(list,n.subnets(new_prefix=20)); show(list,n.subnets(prefixlen_diff=9)); show(n.supernet,30); show(n.supernet,new_prefix=30); show(list,n.subnets(2,30))
print(list(n.address_exclude(ip.ip_network('192.168.0.2/31')))); show(list,n.address_exclude(ip.ip_network('1.0.0.0/8')))
print(n.subnet_of(ip.ip_network('192.168.0.0/16')),n.supernet_of(ip.ip_network('192.168.0.0/30')),n.compare_networks(ip.ip_network('192.168.0.0/30'))); show(n.subnet_of,ip.ip_network('::/0'))
print(list(ip.summarize_address_range(ip.ip_address('10.0.0.1'),ip.ip_address('10.0.0.20')))); show(list,ip.summarize_address_range(ip.ip_address('10.0.0.5'),ip.ip_address('10.0.0.2')))
print(list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'),ip.ip_network('10.0.0.128/25'),ip.ip_network('10.0.0.5/32'),ip.ip_network('11.0.0.0/8')])), list(ip.collapse_addresses([ip.ip_address('1.1.1.%d'%i) for i in (1,2,3,4,9)])))
a=ip.ip_address('1.2.3.4'); print(a+1,a-1,a<a+1,a==ip.ip_address('1.2.3.4'),hash(a)==hash(ip.ip_address('1.2.3.4')),a==5,f'{a:b} {a:#x} {a:_X} {a:n} {a:s}', pickle.loads(pickle.dumps(a)))
show(lambda:a<ip.ip_address('::1')); show(lambda:a<5); show(lambda:a+2**32); show(lambda:a+'x')
i=ip.ip_interface('192.168.1.5/24'); print(i,repr(i),i.ip,i.network,i.netmask,i.hostmask,i.with_prefixlen,i.with_netmask,i.with_hostmask,i==ip.ip_interface('192.168.1.5/24'),i<ip.ip_interface('192.168.2.5/24'),i.exploded,i.is_private)
i=ip.ip_interface('2001:db8::5/64'); print(i,repr(i),i.ip,i.network,i.exploded,i.with_netmask)
print(sorted([ip.ip_address('::1'),a,n,ip.ip_network('::/64')],key=ip.get_mixed_type_key)); print(ip.v4_int_to_packed(5),ip.IPv4Network((5,32)),ip.IPv4Network(('10.0.0.0','255.0.0.0')),list(ip.ip_network('1.2.3.4/31').hosts()),list(ip.ip_network('1.2.3.4/32').hosts()),list(ip.ip_network('::/126').hosts()))
print(n.reverse_pointer, ip.ip_network('2001:db8::/32').reverse_pointer)
