"""Decimals: what contexts take and refuse, powers and roots, subclasses, formats."""
import decimal, fractions, math, statistics
from decimal import *
def t(f):
    try: r = f()
    except BaseException as e: r = (type(e).__name__, str(e))
    print(r)
print('--- decimal')
c=Context(prec=9, traps=[])
for s in [' +1', ' 1 ', '\u06601', '1_0', '1__0', '_1', 'nan123', 'sNaN5', '1e', '--1', 'Inf', '-infinity ', '1E+9999999999', 'NaN1e', '１２']:
    t(lambda: c.create_decimal(s)); t(lambda: Decimal(s))
t(lambda: c.logical_and(111111111111, Decimal('111111111'))); t(lambda: c.logical_and(Decimal('111111111111'), Decimal('111111111'))); t(lambda: c.logical_or(Decimal('111111111111'), Decimal(1))); t(lambda: c.logical_invert(Decimal('111111111111'))); t(lambda: c.logical_xor(Decimal('111111111111'), Decimal('111111111')))
t(lambda: c.flags[InvalidOperation])
c2=Context(prec=9, Emax=999999, Emin=-999999, traps=[])
for a,b in [('0.2','0.5'),('2','0.5'),('10','-3'),('1.1','30'),('0.5','0.5'),('9','0.5'),('1','0.3'),('100','1.5'),('2','-1'),('-2','3'),('1e-5','2'),('7','77'),('1.000001','1000000')]:
    c2.clear_flags()
    t(lambda: (c2.power(Decimal(a), Decimal(b)), sorted(s.__name__ for s,v in c2.flags.items() if v)))
for a in ['0.2','2','0.5','10','1e5','1','0.001','9.99e-3','3','-1','1234.5678']:
    c2.clear_flags()
    t(lambda: (c2.sqrt(Decimal(a)), c2.exp(Decimal(a)), sorted(s.__name__ for s,v in c2.flags.items() if v)))
    t(lambda: (c2.ln(Decimal(a)), c2.log10(Decimal(a)), c2.logb(Decimal(a)), c2.next_plus(Decimal(a)), c2.next_minus(Decimal(a)), c2.number_class(Decimal(a)), c2.to_eng_string(Decimal(a)), c2.normalize(Decimal(a)), c2.to_integral_exact(Decimal(a)), c2.is_normal(Decimal(a))))
ctx=Context()
for n,v in [('prec',0),('prec','x'),('Emin',1),('Emax',-1),('rounding','x'),('rounding',3),('capitals',2),('clamp',3),('flags','y'),('xyz',1), ('capitals','a')]:
    t(lambda: setattr(ctx,n,v))
t(lambda: Context(prec=-1)); t(lambda: Context(traps=[1])); t(lambda: Context(flags='x')); t(lambda: Context(clamp='x')); t(lambda: delattr(ctx,'prec')); t(lambda: Context(rounding=3)); t(lambda: Context(capitals=5))
t(lambda: repr(Context(prec=5,traps=[Overflow],flags=[Inexact])))
class MyDecimal(Decimal):
    y=None
d1=MyDecimal(1); d2=MyDecimal(2)
t(lambda: (type(d1+d2), type(d1.max(d2)), type(abs(d1)), type(MyDecimal(Decimal(3))), type(Decimal(d1)), type(d1.copy_abs()), type(+d1), type(d1.quantize(Decimal(1))), type(d1.normalize()), type(MyDecimal.from_float(0.5)), type(d1.copy_sign(d2)), type(copy_ if 0 else d1.__copy__()), type(d1.fma(d2,d2)), type(d1.scaleb(1)), type(d1.as_integer_ratio()[0]), type(d1.__round__(1)), type(divmod(d1,d2)[0]), type(d1.real), type(d1.conjugate())))
t(lambda: Decimal((0,(1,2,3),-1))); t(lambda: Decimal((0,[1,2],'F'))); t(lambda: Decimal((0,(1,11),0))); t(lambda: Decimal((2,(1,),0))); t(lambda: Decimal((0,(1,),'x'))); t(lambda: Decimal((1,2))); t(lambda: Decimal([0,[1],2])); t(lambda: Decimal(value='3', context=None)); t(lambda: Decimal(1).compare(2)); t(lambda: Decimal(1).compare('2')); t(lambda: Decimal('nan') < 1); t(lambda: Decimal('snan') == 1); t(lambda: hash(Decimal('snan'))); t(lambda: hash(Decimal('nan')) == object.__hash__(1) ); t(lambda: round(Decimal('2.675'),2)); t(lambda: round(Decimal('2.5'))); t(lambda: math.floor(Decimal('-2.5'))); t(lambda: Decimal('1.23').__format__('n')); t(lambda: format(Decimal('1234567.891'), ',.2f')); t(lambda: format(Decimal('1.5'), '_^20e')); t(lambda: format(Decimal('123.456'), '010.1f')); t(lambda: format(Decimal('0'), '%')); t(lambda: format(Decimal('-0'), 'z.1f')); t(lambda: format(Decimal('1E+3'),'f')); t(lambda: format(Decimal('1E+3'),'g')); t(lambda: format(Decimal(3), 'q')); t(lambda: f"{Decimal('NaN'):>8}|{Decimal('-Inf'):08}|{Decimal('1e9'):,}")
t(lambda: Decimal(10).sqrt(context=Context(prec=3))); t(lambda: Decimal(5).quantize(Decimal('0.01'), rounding=ROUND_UP)); t(lambda: Decimal('1e30').quantize(Decimal(1))); t(lambda: Decimal(3).to_integral_value(rounding=ROUND_UP)); t(lambda: Decimal('123').adjusted()); t(lambda: Decimal('12.3').as_tuple()); t(lambda: Decimal('-0').is_signed()); t(lambda: Decimal(12).rotate(1)); t(lambda: Decimal(12).shift(2)); t(lambda: Decimal(12).same_quantum(Decimal(1))); t(lambda: Decimal(7)//Decimal(-2)); t(lambda: Decimal(7)%Decimal(-2)); t(lambda: Decimal(7).remainder_near(Decimal(4))); t(lambda: divmod(Decimal(1),0)); t(lambda: Decimal(1)/0); t(lambda: Decimal(0)/0); t(lambda: Decimal(0)**0); t(lambda: pow(Decimal(3),4,5)); t(lambda: pow(Decimal(3),Decimal('0.5'),5)); t(lambda: Decimal(1)+1.5); t(lambda: Decimal(1)==1.0); t(lambda: Decimal('0.1')<0.1); t(lambda: Decimal(1)+fractions.Fraction(1,2)); t(lambda: int(Decimal('inf'))); t(lambda: int(Decimal('nan'))); t(lambda: float(Decimal('snan'))); t(lambda: Decimal(0.1)); t(lambda: Decimal.from_float(float('inf'))); t(lambda: Decimal('1.1').as_integer_ratio()); t(lambda: Decimal('inf').as_integer_ratio())
with localcontext() as lc:
    lc.traps[FloatOperation]=True
    t(lambda: Decimal(1.5)); t(lambda: Decimal(1) < 1.5); t(lambda: Decimal(1) == 1.5)
with localcontext(prec=3, rounding=ROUND_UP) as lc: t(lambda: Decimal(1)/3)
t(lambda: localcontext(foo=1).__enter__())
