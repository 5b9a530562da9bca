# Time zones whose data is given: moments of change, the rule after the last, times that are skipped or shown twice.
import base64, io, pickle, zlib
from datetime import datetime, timedelta, timezone, time
from zoneinfo import ZoneInfo

DATA = {
    'Europe/Berlin': (
        'c-rOEe@xVM9LMoHexxvRZ#6g*5b7etPB?xh2AQ3}3{F!nBbAUq&?1b}7?g%Tm~)NUyT))1$saLh&944HTSIO3YqXF=yX-92mMgNFb2F#aSbd(~'
        'QM&b4|MXAa<NJBs5B_1?>*-s*wl2%|k1J~Y=6Y%T`IOD(=#Fu$>JFZ}yeAaUp5DXy>bt6Y+jr?;RFe*kmdeT39Xfo#BcHvJBd4~e$cR5qMvipZ'
        'PFEb?e0u+4Ia3p_pO-o{m_L#ntRL0j!S%K;()#7BYr1?H)g_^@6B@eMB2&E!<hJbJG}if(#!dZN9pNX{apky9yYQCYerBIe|KMefKYC0O4h1A}'
        '&t93)p^~(5izGMr<&Kp#a%Y)OoCQU4mn%<F5>n;vm}!z4>Cx1yIXd&Z6io}p>8y_?=so?{)zy1ZXLp{{^!86RW5ZE(*S@Kll_AOU_e*x+faEOg'
        'lH9}|$;)byys<W!6W^(G&R0wR@69^*m`CpWszM9;s<d!muHL_WzRv4T&<E<AI=?+%9xRSjPi?#`NEy{4&zKZPexfDLZ=~eX_p&hjge)8$l!q?7'
        'CZ&Nlq-^Lt_3rGDMThq5;>JdKxMQ0xdGtkH+OS&7?`=?DS&2U4SftBbX}av1TPtFVrQ+-qeeCK?S$^afT@j3ymHQ@3W&h9ec-s}J>Kv9;RY9rV'
        '^rJp8?;WYB9MamP-Lkqcpmh@uYki_>{SUiz&6r=;4z}u(=Y9Ir!4=x@ag#i~qfi_B%4OY}Bz<Okt~4zv5PzLR)@RO;4Mo4ovy*MooDr+dm%o*k'
        'N!PUH)Q8e~DWuQ6-6ziv59r3-@9U;OkG{~_t8F{mG|V0r9`W}h($0B{bw*5>_}@QlwwN7!w-b`>5jNW-;R}BA^I2~Dt$&?2-Y@g|Y@VWW4sP?x'
        'Tz0$pv5#-XZuk9*LH%K_bqA`iBg3*Z<3a|8j0_nXGB#vz$mo#aA>%^^h>Q>!qNN!lGDu4^N@SSGIFW%`nvq(Xp(0~N28)aq8Lp)nFMlKhMn;Sb'
        '85uJ&XiGC{WZ1~Kk%1#4xBgRR=*ZZS!6TzbhL4ON2>=oSBm_tdkRTvYury&n;(!DKi3Ab~Bo;_8kZ2&`K;nS}1c?X|5+o)_P>`rtny?^ou{41}'
        'B7=kmi477QBsxfVkoX`0LL!8O2#FCABqT~mn2<PGnm{3uvNWMWVub_?i53zrBwk3skcc56Lt=&m4T%~OHY9GACU8jPEKTT;*df6~qKAYJi60U`'
        'B!Wl?kr*ODM52g<5s4!bNF<V$CX`4lkzgXxM8b*06A361Q6!{DOp%}>QANUv#1#oF5?M<VS|qlXCb&p+k?<n%MFNaO7zr`{uVNf+KAWA%Z@IkL'
        '>AC4{mp9Xm8QIZ)0-mUGL;'
    ),
    'America/New_York': (
        'c-rmOe{{`t9LMoHW*BRviLgX9!!|!!eyv)eHQeUM7MA9tHakP@9W_&$3Te)%)!|IVnaGb3=GSD@{A?VZelSEo=0hyW_^?7&_x5>ys=xZnpPkda'
        '=YAhMn?K#x^PQZUHNJ=EU$3CQKfKQW{qrp^+eguga9O<VXZ8MT9$E6<=W1!jDfwXLPkPyeb+SBmrCKrKfLR%quZnxFF~z>+dUcC8&FZQ-`omf='
        'Ys$0q+REW(UD04&vgsbPJ}*jdSTsyFW)4!DruUT130+m`m@wHAag+L}-&NTfWK>z3<5E_ANNo@N)oicWtUf;dwfUsvD_y>~%<L%GsCO<~Xm(}K'
        '*SlxEWcDQG=)LJ<&8IP=bcJ`i><jIy_eZ74{%a%EfslAPaIBB|>~$lDI{qSuRGqGT{<Jw9|GhqvQelp^-=V*bEjGtIOZ4%ux#qZ@slV~9ly7%t'
        '=<llX<@;5ys;csdaw0!n=_0S3%z9Xz%8QX75<98WY0c%#$Y@=i5M_Ss)l8p_2sJ;oysXa!T{7pc9M(TqSDN!jx9FORQgdNPrMg&hNX+6=b*W&p'
        'T%NH&)n*sUFJq^vUz2j>$^(z9t1+o^t<zNfTWFkIZ!}t8zc$L$o$aT8Ki1d$vA>=6ZEb7(EB)HDz-I#HoYeKEYExf)Dp36)4TfqJ6n{b*cH6BQ'
        'zR_A5H(RC}ubpp#&1<TOo-Iv}FV!JCGv%hTSvqvpOw;V$@w$0_hPip#Bf3Rag1KdMXC0OpX<GJas&9>KVp?^GRIMA;nA_?#QMX+VmNqAARNI5+'
        'rQNPCRrrQ4<n|>SRQnu{x#N|2szb^t({VzHzB6{Oxognd`tGn5CZh8c9pT#}k-;fCvTC_>KG#ckDW4-<E0a}JQI<q+x>v>I4VG^6TB+`tnWo3&'
        '>#Ao$qPb`IcPcibi@CQ)x$4z0#Pn|SjqY82(e$bNSof_sX!?Cyq~l61$bH*i*7p~DB@ZloQpaa+lm}<cP!A=|m;UMF)PR^A891Q78dzIw5~9ZH'
        'gvz-lG2}s=xM`9ZRMSxpUX(9Gj>aqR^ojE5mJTXuj8}#h2C89kF*5x5YBi#5b4gCwuafI(<+0e+>ajDSW>k2E9<}$98SN|9smm(O<5hF@m|3Of'
        'iSkK0Eq#F*TlA<_-pw*@&P4TORG~bT=~d|=xss6(qcUnzB{QPA%KSV|vVv+=*4l8HP<=#AEbMD0eR)YgozvDlQ&Oq3Q+!4WO7*j`+Dy(~pr?fG'
        'HqRwZ)6e-%NKWrUl~c7#a$Du9-0}}(+O<^mLeXq_@mQRio|h>vZ4Fm>X^Ar99gnIXQ18axfeq>f{72t@|F$BJ$M4^_Ga%6KFI(?v^v~1&rm1^2'
        '8{$p&3>;uTBkX6S{R~ZJ-vaF0J(F)>3;p($R^PmZY$CFY$TlMTh-@UXlgL&gdx>l&vYW_uI_-WU8|t(>ifk#er^u!vyNYZpvaiU-B0Gz0EwZ=B'
        '<|4a`Y%j9E$Ob#@4kKIaw0n$fGP29aHY59tY&5dd$W|kJjchiu+sJk!`;Bb4)9yI3<xacj$fhH^?zG#E>^rjY$j&2MkL*3N`N-}&?e-)4k2C=3'
        '0MY`a2S^i;E+B0{`hYY7=>*aWq!&mtkZvIDK>Fdd4M94Bv;^r1(iEgCNL!G;AdNvfgR}<e4bmK>J4kzw{vZu<+72NtLVAQW30;@me`MPxUbau}'
        '3uYUIbP8z|(krA{?u%x-g|y3Q`-L>jX*-6r4CxutG^A@t+mOB?jYB$zv<~SV(mbSlNc)ifAq_-2h_ujYdx$g<=_1lbq>o4=kxnA5M0$xd6X_<>'
        'PNbhmL!GvxNK2izr$|$gt|Dzk`ie9b=`7M(q_;?Ok?tbxMf!_080j$5VyEpf(qyE|NSl#9BaKEnjkFr+HPURP+eo{Sej^Qc+KwYFciNsKO?TR^'
        'BW*|ejx-+WJkolk_ek@R?j!9-`j6ZIPJ0I+w}8{$1ISI_w08k=8zA=qaw8yj0&*)L_X2V=Aa?_DJ0SN1azh|@1aeC_?LC3q6i$0rAh(6n-WSM?'
        'f!rC$t%2Md$jyP=9mws0+#kpdg4`j<E#mb3^?l_gaoW2CxlNq*K0$62<W50u735w)ZWiQj!T)cU8^2wG?H^+8Kj`Z18QmkgTUT%Q?$O<&y9NIV'
        'yfeeI'
    ),
    'Europe/Dublin': (
        'c-rmOSy0tw7{~Erhyre}=9Z|uMlKlQ0hg2{b0ri>^rWO2T8f%vNXCd}<W!c9<2*K$nVPRlN{YDQisl;XWG*Q#nEM9qYodtue*Ze%bk)>F7o9Wb'
        'eEu_d=bYd7@$?y*5a#;J%lFBL*V!k}RX?_0(;KXqGW}q=$}{%3&CGdQ&37|qnpsn88S~jXJv-%rnKNjHo;zlTnHRIheBZWM&#&KKFKC#nGa3i$'
        'j7vpkp=-Zcm{(0ND!i^Uw<qewJAc(#3u5#VlWLZJ?$*n`+-sI6MVl4L%T0Fo5VJC>k6z_gW_4JKSySnzSz9H}ti5)?tSfZsoWnQt`lG$|hBf>3'
        'kINpKjo+-)o2L8g&7-F3Eu%~H*0@x?Eq0#ysa0Q{8@^d@k2`3#=lhxiQ73g?-FoI=Or|~*+(;h|nXC`r`%33mOw#$6F6*P`YM9@C-mQ;qyJwDP'
        'Uo<DOs_T>KyUeNNSIp^QBlVdcjm=q)m~&y}&H0GM`htIuE~x4;1;yobVaW)6G5?CbbgZYoyl#)avf{qE`t34(ZQNjUeb!igV?dO-nHH~abxF{-'
        '<J;*w^(vU(+Xm{pu4|?!z*`rc+-L4RyrA!IT49O{yv&0!i%iM(oFuQLTwOXSPJ4IH&}DqXby@dBUAC~c_Em}6cgI8RcRfazTVBhQ-|N;DraUke'
        'msZi0MjSV4T8OC}yUA2ZRp#l?Ii_mdO;auKl2mV%D>b}+k(xC#q~@6=@=Vc0skL>A_@7#!YG-DtI-4h`x|2i&%pRt6VzR0?uA6!`+M@yoG*!<9'
        'w^a4Jbd?6>YpRBgn@Gbu%_YdMk_6>dm&S!R<oWC(3EsJ1nxyAT$PX)}>B#lso-kEH`yEkX$=Rw|M2>3S<7?HT&P>%ZY?NwQlBQbur%S72161qc'
        '6bawZLA`i1PTI_mmx!Ejd1-t*X*<2Pyqpjy?LKX-+IRMr4g>vF$NCqfQ->1O*?Xr%2A)unSI?^`ugxlI_YT$N%v{wqYoUtXwNbiFo}^+jXUnU@'
        'hpX<BK9Sho6QxJuAnEx+qIjYs<+U0y(knPfdfjzPT(!<B?obtZ{Z1p*XVq=#o9CzAFqKum?91xSv|B1ZeYff#pQi?ly(n+BU9H~kw@U^FOjCm*'
        'vLwN0r3|hkGPq!>3@J&Lp*vFLonsyumeE%db4RFmzlf0G^LwiIh6G5`_!eqJY#WuFP(!^RT33zibWeRy*`-pNR+E(Lr`4#6cV*PxZ7TKZ5gEO7'
        'z8bSTM?RdkMaE{$l#f#9N!sKzDfLuouRq`3|MuIbOxgdy`_ZHOm0T|8yR^&Y6Hv;><*KMkm3Nj&InO>kmU5n5K99enyLnt4?I)_I$JO3`BJH#N'
        'H_q$Hs@Vt6-`KuK_SJiz-wk8~9qkSxTZrr-vWdtpBHM`UBeIdmP9j^0>?N|9$ZjIr>1g*8*-%HjqsW#bdx~r-va86pBKwMLEV8r6)*^e0Y%a39'
        '$o3-pi)^r?-C<;lkv&E>8QEoIn~{A+HX7M!WUG<AMm8JSZDhNV{dTk)j_f$H<;b2Rn~v<dquq97-yQA7BRh|5J+k-6<|Dh0Y(KL9NCS`#AT2<8'
        'fHVQ=0@4OY+Xti(NGFh1AiY4Efpi0D2htCuAxKA%mLNSrnu2r%X$#U9N81>rGe~QY-XP6Ey2Fov_8|R18iaHRX_2Gtk@EwxO>(qdLfVA%327A4'
        'DWp|MubiK?Z5Glkq+LkAkcJ^0Lt2LP3~8F9?HbZHq;E*$kj^2kLwbia59uD#KBRw01Cb6QEkt^VG||y^5ox2N?IY4iq?1T1kzOLrM7oKz6X_??'
        'P^6<sOOc);O?9+gMcV3U`-(Ic=`7M(q_;?Ok?tbxMf!_080j$5Vx-4NlaVeXZFaPMMjGvCJB_p&={3@9q}xclk$xi$M>>wQ9O*gIbfoJ@+Z}D+'
        'k;XgP&LgcydXF?8=|0kar2ohbfZPGdEr8qu$W4IU1;}lH+y}^w;8^hZ|CL(-xfhU|0l6EH+X1;BkQ)NIBamAHxhIgD0=X-Y+XA^SkQ>9%-WkZP'
        ';b`v-<mN!`4&?Sg?hoV!LGBRz{}%b@w}_wpbCXc}H+OKiP<Kd+5Nk7N8tV54u}<w$'
    ),
    'Australia/Lord_Howe': (
        'c-qy}Ur3dA9LMqJ^yfk^%A&+{X7&eX+39(*#j(_^W@V{4Ju9uOHcii|v|n2J?cb83>>t}GEa{?u5XN9^Yth_jwHQN2L`-7Qik5W|(nY@_=odt%'
        '-}}Mq!ES;)oagm;dEop0gqKC@raJ%mx5<77+wZ7W`xx=2?m=Rxz$89C7)eU6mZa|Wk>tQEN$xC-r1YlC2W@U7_1Zugz4c3#cKjPNrb?;w)@~U)'
        '=dd0ZePqUuZPXKr{xB1s-qjhIohIYvuR1gCfXV#sl%CkP&P?jKtg?Fc%VasJf*01xl*(4+9w`>Dx>!wZ3QBffP)#dOkdIOm)O7E;On?1cg;Iu?'
        '(7jtKr}LrAxO_>?{HMp{p6k(hzg#r=doSu)CytqdHOKVqJwM8vLeX<;+U4V5yDFU9BJ&34>iOfUWd6&edcosErs(!&y|BB%Ec$7wF78}xN{;8~'
        '(l*a5Zb{K)s#HE%9a80Gu2d8xtFSv<K23YAmJEF%OJeuc(x-n*<-fnFs+(Q1?CM#yyz7=(asG;~?zm)D?mw+pNrzb-*{wgT+-5#sP^)V~D@^T&'
        '^Yoged{Z~9M%4$FOZ~G#73s~B=wBIX?X@&n_d}doe<mOeUq4Zet&e1bx}j7wW;Ry!>87Gy)0}f%Z_51LY##Nk-V%4tY<cySZs}_?a%ZF7`e)Q^'
        '`?*4IzpzhsoK<S)k%)Y;yIk#RS}40>u~=Z>fd0>*cl8<MIPK#(s>7!p`+lY?5a&2Y&pSgM=fwAck;NrpXLeyl*qP*c*{*%M{?l{9|Km*UFN-xN'
        'w%l|2&lNdYUwgL5>H6C9MNZh)o-uOD$T=e?jhr=d+Q@k$Cytysa_Y#rBPZ``&mK8_Uwi&Y0=_l_Bn2b~Bnc!7Bn>1FBoQPNBo!nVBpD<dBpqLy'
        '50a3t%?L>e$q7jc$qGpe$qPvg$qY#i$qh*k$qq>m$qz};*Jg;Mh~$VQiDZeSiR6hSie!qUisXtUi)4$Wi{y(W>}xYdQbuw{l18#d(nj(|5=Sye'
        'Qb%$}l1H*f(ns<~CIFcMWD0!k93Yc`%mOkE$UGnufy@Ll706s5lYz_zG9Ac#`0>~YL1qM*5??zf$fO{%f=mlCFUZ6oGlNVGGB?QN_`YAW6QAq9'
        '=TG+B8QHG=$Fr|qR*B~Zy`Y;_G7aM20&qw6(*'
    ),
    'Asia/Kolkata': (
        'c-jkz%1kq2zzf)bm<5Q18h}Lm+&#Na-R{vi!&)eDW~$MOOC>@x7@3%XkbxoS21vQL8%VWp1Oo>HLv#iskB@H%gD((!28S?c8<-gzFoY1clO2dz'
        'fmrN65UA~v&;ZfS&tDsWXpkE~G{_ww8sru*4RjBPhPsIb2w{#2x&U$%&}kfCr}2QDCIE7p2Zr;wfJ|LeD`NvL0Cw6+iv'
    ),
}
ZONES = {}
for k, text in DATA.items():
    z = ZoneInfo.from_file(io.BytesIO(zlib.decompress(base64.b85decode(text))), key=k)
    ZONES[k] = z
    for y in (1945, 1970, 2011, 2050):
        for m,d,h in [(1,1,0),(3,8,2),(3,29,2),(3,31,2),(7,1,12),(10,25,2),(10,27,2),(11,1,1),(12,30,12)]:
            for f in (0,1):
                t=datetime(y,m,d,h,30,fold=f,tzinfo=z)
                print(k,t.isoformat(),t.tzname(),t.dst(),t.astimezone(timezone.utc).isoformat(), end=' ')
            u=datetime(y,m,d,h,30,tzinfo=timezone.utc).astimezone(z); print(u.isoformat(),u.fold,u.tzname())
berlin = ZONES["Europe/Berlin"]
print(str(berlin), repr(berlin), berlin.key, time(1, tzinfo=berlin).utcoffset(), time(1, tzinfo=ZONES["Asia/Kolkata"]).utcoffset())
print(datetime(2024, 3, 31, 1, 59, tzinfo=berlin) + timedelta(minutes=2))
print(datetime(2024, 6, 1, 12, tzinfo=berlin) == datetime(2024, 6, 1, 6, tzinfo=ZONES["America/New_York"]))
try:
    pickle.dumps(berlin)
except pickle.PicklingError as error:
    print(error)
for k in ["/etc/passwd", "../x", "Europe//Berlin", "Nope/X"]:
    try:
        print(ZoneInfo(k))
    except Exception as error:
        print(type(error).__name__, error)
