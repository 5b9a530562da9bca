"""Figures of all kinds of data, exactly and with the type of the data; what is refused; the normal distribution."""
import decimal, fractions, math, statistics
from decimal import *
def t(f):
    try: r = f()
    except BaseException as e: r = (type(e).__name__, str(e))
    print(r)
D=Decimal; F=fractions.Fraction
for data in [[1,2,3],[1.5,2.5],[D(1),D(2)],[F(1,2),F(3,4)],[1],[],['a'],[1,'a'],[None],[True,False],[float('inf'),1],[float('nan'),1.0],[-1,2],[0,1],[D('inf'),D('-inf')],[10**400,1], iter([1,2,3,4])]:
    data=list(data)
    for fn in ['mean','fmean','geometric_mean','harmonic_mean','median','median_low','median_high','median_grouped','mode','multimode','pstdev','pvariance','stdev','variance']:
        try: r=getattr(statistics,fn)(data)
        except Exception as e: r=(type(e).__name__,str(e))
        print(fn,data if len(str(data))<50 else '..',r)
t(lambda: statistics.quantiles([1,2,3,4,5])); t(lambda: statistics.quantiles([1,2,3,4,5],n=10,method='inclusive')); t(lambda: statistics.quantiles([1])); t(lambda: statistics.quantiles([1,2],n=0)); t(lambda: statistics.quantiles([1,2],method='x')); t(lambda: statistics.quantiles([]))
t(lambda: statistics.harmonic_mean([40,60],weights=[5,30])); t(lambda: statistics.fmean([1,2],[1,3])); t(lambda: statistics.fmean([1,2],[1])); t(lambda: statistics.fmean([1,2],[0,0])); t(lambda: statistics.harmonic_mean([1,2],[1]))
t(lambda: statistics.covariance([1,2,3],[1,5,7])); t(lambda: statistics.correlation([1,2,3],[1,5,7])); t(lambda: statistics.correlation([1,2,3],[3,1,2],method='ranked')); t(lambda: statistics.linear_regression([1,2,3],[1,5,7])); t(lambda: statistics.linear_regression([1,2,3],[1,5,7],proportional=True)); t(lambda: statistics.correlation([1],[1])); t(lambda: statistics.correlation([1,1],[1,2])); t(lambda: statistics.linear_regression([1,1],[1,2])); t(lambda: statistics.correlation([1,2],[1,2],method='x'))
N=statistics.NormalDist
t(lambda: N(100,15)); t(lambda: N(100,15).cdf(110)); t(lambda: N(100,15).inv_cdf(.3)); t(lambda: N().inv_cdf(1e-9)); t(lambda: N().inv_cdf(0)); t(lambda: N(1,-1)); t(lambda: N(0,0).pdf(1)); t(lambda: N(0,0).cdf(1)); t(lambda: N(1,2)+N(3,4)); t(lambda: N(1,2)*3-1); t(lambda: round(N(1,2).overlap(N(2,3)), 14)); t(lambda: N(1,2).zscore(3)); t(lambda: N(1,2).quantiles(4)); t(lambda: N.from_samples([1,2,3])); t(lambda: N(1,2).samples(3,seed=5)); t(lambda: N(1,2)==N(1,2)); t(lambda: hash(N(1,2))==hash(N(1,2))); t(lambda: N(1,2).variance); t(lambda: 3-N(1,2)); t(lambda: N(1,2)/2); t(lambda: N(1)+'a')
t(lambda: statistics.kde([1,2,3],h=1)(2)); t(lambda: statistics.kde([1,2,3],h=1,kernel='triangular',cumulative=True)(2)); t(lambda: statistics.kde([1,2,3],h=-1)); t(lambda: statistics.kde([1,2,3],h=1,kernel='x')); t(lambda: statistics.kde_random([1,2,3],h=1,seed=3)()); t(lambda: statistics.kde([],1))
t(lambda: statistics.median_grouped([1,2,2,3,4,4,4,4,4,5],interval=2)); t(lambda: statistics.median_grouped(['1'])); t(lambda: statistics.median_grouped([''])); t(lambda: statistics.variance([1,2,3],2)); t(lambda: statistics.pvariance([1,2,3],mu=2))
t(lambda: [N(5, 2).inv_cdf(p / 64) for p in range(1, 64)]); t(lambda: [N().inv_cdf(10.0 ** -p) for p in range(1, 300, 7)])
t(lambda: statistics.stdev([Decimal('1.5'), Decimal('2.25'), Decimal(7)])); t(lambda: statistics.pstdev([Decimal(1), 2, 4])); t(lambda: statistics.harmonic_mean([Decimal(3)]))
