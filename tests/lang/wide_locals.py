# A function with hundreds of locals, cells and parameters.
def many(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53, p54, p55, p56, p57, p58, p59, p60, p61, p62, p63, p64, p65, p66, p67, p68, p69, p70, p71, p72, p73, p74, p75, p76, p77, p78, p79, p80, p81, p82, p83, p84, p85, p86, p87, p88, p89, p90, p91, p92, p93, p94, p95, p96, p97, p98, p99, p100, p101, p102, p103, p104, p105, p106, p107, p108, p109, p110, p111, p112, p113, p114, p115, p116, p117, p118, p119, p120, p121, p122, p123, p124, p125, p126, p127, p128, p129, p130, p131, p132, p133, p134, p135, p136, p137, p138, p139, p140, p141, p142, p143, p144, p145, p146, p147, p148, p149, p150, p151, p152, p153, p154, p155, p156, p157, p158, p159, p160, p161, p162, p163, p164, p165, p166, p167, p168, p169, p170, p171, p172, p173, p174, p175, p176, p177, p178, p179, p180, p181, p182, p183, p184, p185, p186, p187, p188, p189, p190, p191, p192, p193, p194, p195, p196, p197, p198, p199, p200, p201, p202, p203, p204, p205, p206, p207, p208, p209, p210, p211, p212, p213, p214, p215, p216, p217, p218, p219, p220, p221, p222, p223, p224, p225, p226, p227, p228, p229, p230, p231, p232, p233, p234, p235, p236, p237, p238, p239, p240, p241, p242, p243, p244, p245, p246, p247, p248, p249, p250, p251, p252, p253, p254, p255, p256, p257, p258, p259, p260, p261, p262, p263, p264, p265, p266, p267, p268, p269, p270, p271, p272, p273, p274, p275, p276, p277, p278, p279, p280, p281, p282, p283, p284, p285, p286, p287, p288, p289, p290, p291, p292, p293, p294, p295, p296, p297, p298, p299, *, k0=0, k1=1, k2=2, k3=3, k4=4, k5=5, k6=6, k7=7, k8=8, k9=9, k10=10, k11=11, k12=12, k13=13, k14=14, k15=15, k16=16, k17=17, k18=18, k19=19, k20=20, k21=21, k22=22, k23=23, k24=24, k25=25, k26=26, k27=27, k28=28, k29=29, k30=30, k31=31, k32=32, k33=33, k34=34, k35=35, k36=36, k37=37, k38=38, k39=39, k40=40, k41=41, k42=42, k43=43, k44=44, k45=45, k46=46, k47=47, k48=48, k49=49):
    v0 = p0 + 0
    v1 = p1 + 1
    v2 = p2 + 2
    v3 = p3 + 3
    v4 = p4 + 4
    v5 = p5 + 5
    v6 = p6 + 6
    v7 = p7 + 7
    v8 = p8 + 8
    v9 = p9 + 9
    v10 = p10 + 10
    v11 = p11 + 11
    v12 = p12 + 12
    v13 = p13 + 13
    v14 = p14 + 14
    v15 = p15 + 15
    v16 = p16 + 16
    v17 = p17 + 17
    v18 = p18 + 18
    v19 = p19 + 19
    v20 = p20 + 20
    v21 = p21 + 21
    v22 = p22 + 22
    v23 = p23 + 23
    v24 = p24 + 24
    v25 = p25 + 25
    v26 = p26 + 26
    v27 = p27 + 27
    v28 = p28 + 28
    v29 = p29 + 29
    v30 = p30 + 30
    v31 = p31 + 31
    v32 = p32 + 32
    v33 = p33 + 33
    v34 = p34 + 34
    v35 = p35 + 35
    v36 = p36 + 36
    v37 = p37 + 37
    v38 = p38 + 38
    v39 = p39 + 39
    v40 = p40 + 40
    v41 = p41 + 41
    v42 = p42 + 42
    v43 = p43 + 43
    v44 = p44 + 44
    v45 = p45 + 45
    v46 = p46 + 46
    v47 = p47 + 47
    v48 = p48 + 48
    v49 = p49 + 49
    v50 = p50 + 50
    v51 = p51 + 51
    v52 = p52 + 52
    v53 = p53 + 53
    v54 = p54 + 54
    v55 = p55 + 55
    v56 = p56 + 56
    v57 = p57 + 57
    v58 = p58 + 58
    v59 = p59 + 59
    v60 = p60 + 60
    v61 = p61 + 61
    v62 = p62 + 62
    v63 = p63 + 63
    v64 = p64 + 64
    v65 = p65 + 65
    v66 = p66 + 66
    v67 = p67 + 67
    v68 = p68 + 68
    v69 = p69 + 69
    v70 = p70 + 70
    v71 = p71 + 71
    v72 = p72 + 72
    v73 = p73 + 73
    v74 = p74 + 74
    v75 = p75 + 75
    v76 = p76 + 76
    v77 = p77 + 77
    v78 = p78 + 78
    v79 = p79 + 79
    v80 = p80 + 80
    v81 = p81 + 81
    v82 = p82 + 82
    v83 = p83 + 83
    v84 = p84 + 84
    v85 = p85 + 85
    v86 = p86 + 86
    v87 = p87 + 87
    v88 = p88 + 88
    v89 = p89 + 89
    v90 = p90 + 90
    v91 = p91 + 91
    v92 = p92 + 92
    v93 = p93 + 93
    v94 = p94 + 94
    v95 = p95 + 95
    v96 = p96 + 96
    v97 = p97 + 97
    v98 = p98 + 98
    v99 = p99 + 99
    v100 = p100 + 100
    v101 = p101 + 101
    v102 = p102 + 102
    v103 = p103 + 103
    v104 = p104 + 104
    v105 = p105 + 105
    v106 = p106 + 106
    v107 = p107 + 107
    v108 = p108 + 108
    v109 = p109 + 109
    v110 = p110 + 110
    v111 = p111 + 111
    v112 = p112 + 112
    v113 = p113 + 113
    v114 = p114 + 114
    v115 = p115 + 115
    v116 = p116 + 116
    v117 = p117 + 117
    v118 = p118 + 118
    v119 = p119 + 119
    v120 = p120 + 120
    v121 = p121 + 121
    v122 = p122 + 122
    v123 = p123 + 123
    v124 = p124 + 124
    v125 = p125 + 125
    v126 = p126 + 126
    v127 = p127 + 127
    v128 = p128 + 128
    v129 = p129 + 129
    v130 = p130 + 130
    v131 = p131 + 131
    v132 = p132 + 132
    v133 = p133 + 133
    v134 = p134 + 134
    v135 = p135 + 135
    v136 = p136 + 136
    v137 = p137 + 137
    v138 = p138 + 138
    v139 = p139 + 139
    v140 = p140 + 140
    v141 = p141 + 141
    v142 = p142 + 142
    v143 = p143 + 143
    v144 = p144 + 144
    v145 = p145 + 145
    v146 = p146 + 146
    v147 = p147 + 147
    v148 = p148 + 148
    v149 = p149 + 149
    v150 = p150 + 150
    v151 = p151 + 151
    v152 = p152 + 152
    v153 = p153 + 153
    v154 = p154 + 154
    v155 = p155 + 155
    v156 = p156 + 156
    v157 = p157 + 157
    v158 = p158 + 158
    v159 = p159 + 159
    v160 = p160 + 160
    v161 = p161 + 161
    v162 = p162 + 162
    v163 = p163 + 163
    v164 = p164 + 164
    v165 = p165 + 165
    v166 = p166 + 166
    v167 = p167 + 167
    v168 = p168 + 168
    v169 = p169 + 169
    v170 = p170 + 170
    v171 = p171 + 171
    v172 = p172 + 172
    v173 = p173 + 173
    v174 = p174 + 174
    v175 = p175 + 175
    v176 = p176 + 176
    v177 = p177 + 177
    v178 = p178 + 178
    v179 = p179 + 179
    v180 = p180 + 180
    v181 = p181 + 181
    v182 = p182 + 182
    v183 = p183 + 183
    v184 = p184 + 184
    v185 = p185 + 185
    v186 = p186 + 186
    v187 = p187 + 187
    v188 = p188 + 188
    v189 = p189 + 189
    v190 = p190 + 190
    v191 = p191 + 191
    v192 = p192 + 192
    v193 = p193 + 193
    v194 = p194 + 194
    v195 = p195 + 195
    v196 = p196 + 196
    v197 = p197 + 197
    v198 = p198 + 198
    v199 = p199 + 199
    v200 = p200 + 200
    v201 = p201 + 201
    v202 = p202 + 202
    v203 = p203 + 203
    v204 = p204 + 204
    v205 = p205 + 205
    v206 = p206 + 206
    v207 = p207 + 207
    v208 = p208 + 208
    v209 = p209 + 209
    v210 = p210 + 210
    v211 = p211 + 211
    v212 = p212 + 212
    v213 = p213 + 213
    v214 = p214 + 214
    v215 = p215 + 215
    v216 = p216 + 216
    v217 = p217 + 217
    v218 = p218 + 218
    v219 = p219 + 219
    v220 = p220 + 220
    v221 = p221 + 221
    v222 = p222 + 222
    v223 = p223 + 223
    v224 = p224 + 224
    v225 = p225 + 225
    v226 = p226 + 226
    v227 = p227 + 227
    v228 = p228 + 228
    v229 = p229 + 229
    v230 = p230 + 230
    v231 = p231 + 231
    v232 = p232 + 232
    v233 = p233 + 233
    v234 = p234 + 234
    v235 = p235 + 235
    v236 = p236 + 236
    v237 = p237 + 237
    v238 = p238 + 238
    v239 = p239 + 239
    v240 = p240 + 240
    v241 = p241 + 241
    v242 = p242 + 242
    v243 = p243 + 243
    v244 = p244 + 244
    v245 = p245 + 245
    v246 = p246 + 246
    v247 = p247 + 247
    v248 = p248 + 248
    v249 = p249 + 249
    v250 = p250 + 250
    v251 = p251 + 251
    v252 = p252 + 252
    v253 = p253 + 253
    v254 = p254 + 254
    v255 = p255 + 255
    v256 = p256 + 256
    v257 = p257 + 257
    v258 = p258 + 258
    v259 = p259 + 259
    v260 = p260 + 260
    v261 = p261 + 261
    v262 = p262 + 262
    v263 = p263 + 263
    v264 = p264 + 264
    v265 = p265 + 265
    v266 = p266 + 266
    v267 = p267 + 267
    v268 = p268 + 268
    v269 = p269 + 269
    v270 = p270 + 270
    v271 = p271 + 271
    v272 = p272 + 272
    v273 = p273 + 273
    v274 = p274 + 274
    v275 = p275 + 275
    v276 = p276 + 276
    v277 = p277 + 277
    v278 = p278 + 278
    v279 = p279 + 279
    v280 = p280 + 280
    v281 = p281 + 281
    v282 = p282 + 282
    v283 = p283 + 283
    v284 = p284 + 284
    v285 = p285 + 285
    v286 = p286 + 286
    v287 = p287 + 287
    v288 = p288 + 288
    v289 = p289 + 289
    v290 = p290 + 290
    v291 = p291 + 291
    v292 = p292 + 292
    v293 = p293 + 293
    v294 = p294 + 294
    v295 = p295 + 295
    v296 = p296 + 296
    v297 = p297 + 297
    v298 = p298 + 298
    v299 = p299 + 299
    v300 = p0 + 300
    v301 = p1 + 301
    v302 = p2 + 302
    v303 = p3 + 303
    v304 = p4 + 304
    v305 = p5 + 305
    v306 = p6 + 306
    v307 = p7 + 307
    v308 = p8 + 308
    v309 = p9 + 309
    v310 = p10 + 310
    v311 = p11 + 311
    v312 = p12 + 312
    v313 = p13 + 313
    v314 = p14 + 314
    v315 = p15 + 315
    v316 = p16 + 316
    v317 = p17 + 317
    v318 = p18 + 318
    v319 = p19 + 319
    v320 = p20 + 320
    v321 = p21 + 321
    v322 = p22 + 322
    v323 = p23 + 323
    v324 = p24 + 324
    v325 = p25 + 325
    v326 = p26 + 326
    v327 = p27 + 327
    v328 = p28 + 328
    v329 = p29 + 329
    v330 = p30 + 330
    v331 = p31 + 331
    v332 = p32 + 332
    v333 = p33 + 333
    v334 = p34 + 334
    v335 = p35 + 335
    v336 = p36 + 336
    v337 = p37 + 337
    v338 = p38 + 338
    v339 = p39 + 339
    v340 = p40 + 340
    v341 = p41 + 341
    v342 = p42 + 342
    v343 = p43 + 343
    v344 = p44 + 344
    v345 = p45 + 345
    v346 = p46 + 346
    v347 = p47 + 347
    v348 = p48 + 348
    v349 = p49 + 349
    v350 = p50 + 350
    v351 = p51 + 351
    v352 = p52 + 352
    v353 = p53 + 353
    v354 = p54 + 354
    v355 = p55 + 355
    v356 = p56 + 356
    v357 = p57 + 357
    v358 = p58 + 358
    v359 = p59 + 359
    v360 = p60 + 360
    v361 = p61 + 361
    v362 = p62 + 362
    v363 = p63 + 363
    v364 = p64 + 364
    v365 = p65 + 365
    v366 = p66 + 366
    v367 = p67 + 367
    v368 = p68 + 368
    v369 = p69 + 369
    v370 = p70 + 370
    v371 = p71 + 371
    v372 = p72 + 372
    v373 = p73 + 373
    v374 = p74 + 374
    v375 = p75 + 375
    v376 = p76 + 376
    v377 = p77 + 377
    v378 = p78 + 378
    v379 = p79 + 379
    v380 = p80 + 380
    v381 = p81 + 381
    v382 = p82 + 382
    v383 = p83 + 383
    v384 = p84 + 384
    v385 = p85 + 385
    v386 = p86 + 386
    v387 = p87 + 387
    v388 = p88 + 388
    v389 = p89 + 389
    v390 = p90 + 390
    v391 = p91 + 391
    v392 = p92 + 392
    v393 = p93 + 393
    v394 = p94 + 394
    v395 = p95 + 395
    v396 = p96 + 396
    v397 = p97 + 397
    v398 = p98 + 398
    v399 = p99 + 399
    def inner():
        nonlocal v399
        v399 += 1
        return v0 + v2 + v4 + v6 + v8 + v10 + v12 + v14 + v16 + v18 + v20 + v22 + v24 + v26 + v28 + v30 + v32 + v34 + v36 + v38 + v40 + v42 + v44 + v46 + v48 + v50 + v52 + v54 + v56 + v58 + v60 + v62 + v64 + v66 + v68 + v70 + v72 + v74 + v76 + v78 + v80 + v82 + v84 + v86 + v88 + v90 + v92 + v94 + v96 + v98 + v100 + v102 + v104 + v106 + v108 + v110 + v112 + v114 + v116 + v118 + v120 + v122 + v124 + v126 + v128 + v130 + v132 + v134 + v136 + v138 + v140 + v142 + v144 + v146 + v148 + v150 + v152 + v154 + v156 + v158 + v160 + v162 + v164 + v166 + v168 + v170 + v172 + v174 + v176 + v178 + v180 + v182 + v184 + v186 + v188 + v190 + v192 + v194 + v196 + v198 + v200 + v202 + v204 + v206 + v208 + v210 + v212 + v214 + v216 + v218 + v220 + v222 + v224 + v226 + v228 + v230 + v232 + v234 + v236 + v238 + v240 + v242 + v244 + v246 + v248 + v250 + v252 + v254 + v256 + v258 + v260 + v262 + v264 + v266 + v268 + v270 + v272 + v274 + v276 + v278 + v280 + v282 + v284 + v286 + v288 + v290 + v292 + v294 + v296 + v298 + v300 + v302 + v304 + v306 + v308 + v310 + v312 + v314 + v316 + v318 + v320 + v322 + v324 + v326 + v328 + v330 + v332 + v334 + v336 + v338 + v340 + v342 + v344 + v346 + v348 + v350 + v352 + v354 + v356 + v358 + v360 + v362 + v364 + v366 + v368 + v370 + v372 + v374 + v376 + v378 + v380 + v382 + v384 + v386 + v388 + v390 + v392 + v394 + v396 + v398 + v399
    first = inner()
    return first, inner(), v399, k49, p299, v1


print(many(*range(300)))
print(many(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, k49=-1))
print(max(0, 37, 74, 111, 148, 185, 222, 259, 296, 333, 370, 407, 444, 481, 518, 555, 592, 629, 666, 703, 740, 777, 814, 851, 888, 925, 962, 999, 36, 73, 110, 147, 184, 221, 258, 295, 332, 369, 406, 443, 480, 517, 554, 591, 628, 665, 702, 739, 776, 813, 850, 887, 924, 961, 998, 35, 72, 109, 146, 183, 220, 257, 294, 331, 368, 405, 442, 479, 516, 553, 590, 627, 664, 701, 738, 775, 812, 849, 886, 923, 960, 997, 34, 71, 108, 145, 182, 219, 256, 293, 330, 367, 404, 441, 478, 515, 552, 589, 626, 663, 700, 737, 774, 811, 848, 885, 922, 959, 996, 33, 70, 107, 144, 181, 218, 255, 292, 329, 366, 403, 440, 477, 514, 551, 588, 625, 662, 699, 736, 773, 810, 847, 884, 921, 958, 995, 32, 69, 106, 143, 180, 217, 254, 291, 328, 365, 402, 439, 476, 513, 550, 587, 624, 661, 698, 735, 772, 809, 846, 883, 920, 957, 994, 31, 68, 105, 142, 179, 216, 253, 290, 327, 364, 401, 438, 475, 512, 549, 586, 623, 660, 697, 734, 771, 808, 845, 882, 919, 956, 993, 30, 67, 104, 141, 178, 215, 252, 289, 326, 363, 400, 437, 474, 511, 548, 585, 622, 659, 696, 733, 770, 807, 844, 881, 918, 955, 992, 29, 66, 103, 140, 177, 214, 251, 288, 325, 362, 399, 436, 473, 510, 547, 584, 621, 658, 695, 732, 769, 806, 843, 880, 917, 954, 991, 28, 65, 102, 139, 176, 213, 250, 287, 324, 361, 398, 435, 472, 509, 546, 583, 620, 657, 694, 731, 768, 805, 842, 879, 916, 953, 990, 27, 64, 101, 138, 175, 212, 249, 286, 323, 360, 397, 434, 471, 508, 545, 582, 619, 656, 693, 730, 767, 804, 841, 878, 915, 952, 989, 26, 63, 100, 137, 174, 211, 248, 285, 322, 359, 396, 433, 470, 507, 544, 581, 618, 655, 692, 729, 766, 803, 840, 877, 914, 951, 988, 25, 62, 99, 136, 173, 210, 247, 284, 321, 358, 395, 432, 469, 506, 543, 580, 617, 654, 691, 728, 765, 802, 839, 876, 913, 950, 987, 24, 61, 98, 135, 172, 209, 246, 283, 320, 357, 394, 431, 468, 505, 542, 579, 616, 653, 690, 727, 764, 801, 838, 875, 912, 949, 986, 23, 60, 97, 134, 171, 208, 245, 282, 319, 356, 393, 430, 467, 504, 541, 578, 615, 652, 689, 726, 763, 800, 837, 874, 911, 948, 985, 22, 59, 96, 133, 170, 207, 244, 281, 318, 355, 392, 429, 466, 503, 540, 577, 614, 651, 688, 725, 762, 799, 836, 873, 910, 947, 984, 21, 58, 95, 132, 169, 206, 243, 280, 317, 354, 391, 428, 465, 502, 539, 576, 613, 650, 687, 724, 761, 798, 835, 872, 909, 946, 983, 20, 57, 94, 131, 168, 205, 242, 279, 316, 353, 390, 427, 464, 501, 538, 575, 612, 649, 686, 723, 760, 797, 834, 871, 908, 945, 982, 19, 56, 93, 130, 167, 204, 241, 278, 315, 352, 389, 426, 463))
print(dict(a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15, a16=16, a17=17, a18=18, a19=19, a20=20, a21=21, a22=22, a23=23, a24=24, a25=25, a26=26, a27=27, a28=28, a29=29, a30=30, a31=31, a32=32, a33=33, a34=34, a35=35, a36=36, a37=37, a38=38, a39=39, a40=40, a41=41, a42=42, a43=43, a44=44, a45=45, a46=46, a47=47, a48=48, a49=49, a50=50, a51=51, a52=52, a53=53, a54=54, a55=55, a56=56, a57=57, a58=58, a59=59, a60=60, a61=61, a62=62, a63=63, a64=64, a65=65, a66=66, a67=67, a68=68, a69=69, a70=70, a71=71, a72=72, a73=73, a74=74, a75=75, a76=76, a77=77, a78=78, a79=79, a80=80, a81=81, a82=82, a83=83, a84=84, a85=85, a86=86, a87=87, a88=88, a89=89, a90=90, a91=91, a92=92, a93=93, a94=94, a95=95, a96=96, a97=97, a98=98, a99=99, a100=100, a101=101, a102=102, a103=103, a104=104, a105=105, a106=106, a107=107, a108=108, a109=109, a110=110, a111=111, a112=112, a113=113, a114=114, a115=115, a116=116, a117=117, a118=118, a119=119, a120=120, a121=121, a122=122, a123=123, a124=124, a125=125, a126=126, a127=127, a128=128, a129=129, a130=130, a131=131, a132=132, a133=133, a134=134, a135=135, a136=136, a137=137, a138=138, a139=139, a140=140, a141=141, a142=142, a143=143, a144=144, a145=145, a146=146, a147=147, a148=148, a149=149, a150=150, a151=151, a152=152, a153=153, a154=154, a155=155, a156=156, a157=157, a158=158, a159=159, a160=160, a161=161, a162=162, a163=163, a164=164, a165=165, a166=166, a167=167, a168=168, a169=169, a170=170, a171=171, a172=172, a173=173, a174=174, a175=175, a176=176, a177=177, a178=178, a179=179, a180=180, a181=181, a182=182, a183=183, a184=184, a185=185, a186=186, a187=187, a188=188, a189=189, a190=190, a191=191, a192=192, a193=193, a194=194, a195=195, a196=196, a197=197, a198=198, a199=199, a200=200, a201=201, a202=202, a203=203, a204=204, a205=205, a206=206, a207=207, a208=208, a209=209, a210=210, a211=211, a212=212, a213=213, a214=214, a215=215, a216=216, a217=217, a218=218, a219=219, a220=220, a221=221, a222=222, a223=223, a224=224, a225=225, a226=226, a227=227, a228=228, a229=229, a230=230, a231=231, a232=232, a233=233, a234=234, a235=235, a236=236, a237=237, a238=238, a239=239, a240=240, a241=241, a242=242, a243=243, a244=244, a245=245, a246=246, a247=247, a248=248, a249=249, a250=250, a251=251, a252=252, a253=253, a254=254, a255=255, a256=256, a257=257, a258=258, a259=259, a260=260, a261=261, a262=262, a263=263, a264=264, a265=265, a266=266, a267=267, a268=268, a269=269, a270=270, a271=271, a272=272, a273=273, a274=274, a275=275, a276=276, a277=277, a278=278, a279=279, a280=280, a281=281, a282=282, a283=283, a284=284, a285=285, a286=286, a287=287, a288=288, a289=289, a290=290, a291=291, a292=292, a293=293, a294=294, a295=295, a296=296, a297=297, a298=298, a299=299)['a299'])
try:
    many(*range(299))
except TypeError as e:
    print(e)
try:
    many(*range(298))
except TypeError as e:
    print(e)
a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59, a60, a61, a62, a63, a64, a65, a66, a67, a68, a69, a70, a71, a72, a73, a74, a75, a76, a77, a78, a79, a80, a81, a82, a83, a84, a85, a86, a87, a88, a89, a90, a91, a92, a93, a94, a95, a96, a97, a98, a99, a100, a101, a102, a103, a104, a105, a106, a107, a108, a109, a110, a111, a112, a113, a114, a115, a116, a117, a118, a119, a120, a121, a122, a123, a124, a125, a126, a127, a128, a129, a130, a131, a132, a133, a134, a135, a136, a137, a138, a139, a140, a141, a142, a143, a144, a145, a146, a147, a148, a149, a150, a151, a152, a153, a154, a155, a156, a157, a158, a159, a160, a161, a162, a163, a164, a165, a166, a167, a168, a169, a170, a171, a172, a173, a174, a175, a176, a177, a178, a179, a180, a181, a182, a183, a184, a185, a186, a187, a188, a189, a190, a191, a192, a193, a194, a195, a196, a197, a198, a199, a200, a201, a202, a203, a204, a205, a206, a207, a208, a209, a210, a211, a212, a213, a214, a215, a216, a217, a218, a219, a220, a221, a222, a223, a224, a225, a226, a227, a228, a229, a230, a231, a232, a233, a234, a235, a236, a237, a238, a239, a240, a241, a242, a243, a244, a245, a246, a247, a248, a249, *rest = range(260)
print(a0, a249, rest)
class Big:
    def m0(self): return 0
    def m1(self): return 1
    def m2(self): return 2
    def m3(self): return 3
    def m4(self): return 4
    def m5(self): return 5
    def m6(self): return 6
    def m7(self): return 7
    def m8(self): return 8
    def m9(self): return 9
    def m10(self): return 10
    def m11(self): return 11
    def m12(self): return 12
    def m13(self): return 13
    def m14(self): return 14
    def m15(self): return 15
    def m16(self): return 16
    def m17(self): return 17
    def m18(self): return 18
    def m19(self): return 19
    def m20(self): return 20
    def m21(self): return 21
    def m22(self): return 22
    def m23(self): return 23
    def m24(self): return 24
    def m25(self): return 25
    def m26(self): return 26
    def m27(self): return 27
    def m28(self): return 28
    def m29(self): return 29
    def m30(self): return 30
    def m31(self): return 31
    def m32(self): return 32
    def m33(self): return 33
    def m34(self): return 34
    def m35(self): return 35
    def m36(self): return 36
    def m37(self): return 37
    def m38(self): return 38
    def m39(self): return 39
    def m40(self): return 40
    def m41(self): return 41
    def m42(self): return 42
    def m43(self): return 43
    def m44(self): return 44
    def m45(self): return 45
    def m46(self): return 46
    def m47(self): return 47
    def m48(self): return 48
    def m49(self): return 49
    def m50(self): return 50
    def m51(self): return 51
    def m52(self): return 52
    def m53(self): return 53
    def m54(self): return 54
    def m55(self): return 55
    def m56(self): return 56
    def m57(self): return 57
    def m58(self): return 58
    def m59(self): return 59
    def m60(self): return 60
    def m61(self): return 61
    def m62(self): return 62
    def m63(self): return 63
    def m64(self): return 64
    def m65(self): return 65
    def m66(self): return 66
    def m67(self): return 67
    def m68(self): return 68
    def m69(self): return 69
    def m70(self): return 70
    def m71(self): return 71
    def m72(self): return 72
    def m73(self): return 73
    def m74(self): return 74
    def m75(self): return 75
    def m76(self): return 76
    def m77(self): return 77
    def m78(self): return 78
    def m79(self): return 79
    def m80(self): return 80
    def m81(self): return 81
    def m82(self): return 82
    def m83(self): return 83
    def m84(self): return 84
    def m85(self): return 85
    def m86(self): return 86
    def m87(self): return 87
    def m88(self): return 88
    def m89(self): return 89
    def m90(self): return 90
    def m91(self): return 91
    def m92(self): return 92
    def m93(self): return 93
    def m94(self): return 94
    def m95(self): return 95
    def m96(self): return 96
    def m97(self): return 97
    def m98(self): return 98
    def m99(self): return 99
    def m100(self): return 100
    def m101(self): return 101
    def m102(self): return 102
    def m103(self): return 103
    def m104(self): return 104
    def m105(self): return 105
    def m106(self): return 106
    def m107(self): return 107
    def m108(self): return 108
    def m109(self): return 109
    def m110(self): return 110
    def m111(self): return 111
    def m112(self): return 112
    def m113(self): return 113
    def m114(self): return 114
    def m115(self): return 115
    def m116(self): return 116
    def m117(self): return 117
    def m118(self): return 118
    def m119(self): return 119
    def m120(self): return 120
    def m121(self): return 121
    def m122(self): return 122
    def m123(self): return 123
    def m124(self): return 124
    def m125(self): return 125
    def m126(self): return 126
    def m127(self): return 127
    def m128(self): return 128
    def m129(self): return 129
    def m130(self): return 130
    def m131(self): return 131
    def m132(self): return 132
    def m133(self): return 133
    def m134(self): return 134
    def m135(self): return 135
    def m136(self): return 136
    def m137(self): return 137
    def m138(self): return 138
    def m139(self): return 139
    def m140(self): return 140
    def m141(self): return 141
    def m142(self): return 142
    def m143(self): return 143
    def m144(self): return 144
    def m145(self): return 145
    def m146(self): return 146
    def m147(self): return 147
    def m148(self): return 148
    def m149(self): return 149
    def m150(self): return 150
    def m151(self): return 151
    def m152(self): return 152
    def m153(self): return 153
    def m154(self): return 154
    def m155(self): return 155
    def m156(self): return 156
    def m157(self): return 157
    def m158(self): return 158
    def m159(self): return 159
    def m160(self): return 160
    def m161(self): return 161
    def m162(self): return 162
    def m163(self): return 163
    def m164(self): return 164
    def m165(self): return 165
    def m166(self): return 166
    def m167(self): return 167
    def m168(self): return 168
    def m169(self): return 169
    def m170(self): return 170
    def m171(self): return 171
    def m172(self): return 172
    def m173(self): return 173
    def m174(self): return 174
    def m175(self): return 175
    def m176(self): return 176
    def m177(self): return 177
    def m178(self): return 178
    def m179(self): return 179
    def m180(self): return 180
    def m181(self): return 181
    def m182(self): return 182
    def m183(self): return 183
    def m184(self): return 184
    def m185(self): return 185
    def m186(self): return 186
    def m187(self): return 187
    def m188(self): return 188
    def m189(self): return 189
    def m190(self): return 190
    def m191(self): return 191
    def m192(self): return 192
    def m193(self): return 193
    def m194(self): return 194
    def m195(self): return 195
    def m196(self): return 196
    def m197(self): return 197
    def m198(self): return 198
    def m199(self): return 199
    def m200(self): return 200
    def m201(self): return 201
    def m202(self): return 202
    def m203(self): return 203
    def m204(self): return 204
    def m205(self): return 205
    def m206(self): return 206
    def m207(self): return 207
    def m208(self): return 208
    def m209(self): return 209
    def m210(self): return 210
    def m211(self): return 211
    def m212(self): return 212
    def m213(self): return 213
    def m214(self): return 214
    def m215(self): return 215
    def m216(self): return 216
    def m217(self): return 217
    def m218(self): return 218
    def m219(self): return 219
    def m220(self): return 220
    def m221(self): return 221
    def m222(self): return 222
    def m223(self): return 223
    def m224(self): return 224
    def m225(self): return 225
    def m226(self): return 226
    def m227(self): return 227
    def m228(self): return 228
    def m229(self): return 229
    def m230(self): return 230
    def m231(self): return 231
    def m232(self): return 232
    def m233(self): return 233
    def m234(self): return 234
    def m235(self): return 235
    def m236(self): return 236
    def m237(self): return 237
    def m238(self): return 238
    def m239(self): return 239
    def m240(self): return 240
    def m241(self): return 241
    def m242(self): return 242
    def m243(self): return 243
    def m244(self): return 244
    def m245(self): return 245
    def m246(self): return 246
    def m247(self): return 247
    def m248(self): return 248
    def m249(self): return 249
    def m250(self): return 250
    def m251(self): return 251
    def m252(self): return 252
    def m253(self): return 253
    def m254(self): return 254
    def m255(self): return 255
    def m256(self): return 256
    def m257(self): return 257
    def m258(self): return 258
    def m259(self): return 259
    def m260(self): return 260
    def m261(self): return 261
    def m262(self): return 262
    def m263(self): return 263
    def m264(self): return 264
    def m265(self): return 265
    def m266(self): return 266
    def m267(self): return 267
    def m268(self): return 268
    def m269(self): return 269
    def m270(self): return 270
    def m271(self): return 271
    def m272(self): return 272
    def m273(self): return 273
    def m274(self): return 274
    def m275(self): return 275
    def m276(self): return 276
    def m277(self): return 277
    def m278(self): return 278
    def m279(self): return 279
    def m280(self): return 280
    def m281(self): return 281
    def m282(self): return 282
    def m283(self): return 283
    def m284(self): return 284
    def m285(self): return 285
    def m286(self): return 286
    def m287(self): return 287
    def m288(self): return 288
    def m289(self): return 289
    def m290(self): return 290
    def m291(self): return 291
    def m292(self): return 292
    def m293(self): return 293
    def m294(self): return 294
    def m295(self): return 295
    def m296(self): return 296
    def m297(self): return 297
    def m298(self): return 298
    def m299(self): return 299


b = Big()
print(b.m0() + b.m299(), sum(getattr(b, f'm{i}')() for i in range(300)))
for i in range(300):
    setattr(b, f'attr{i}', i)
print(len(b.__dict__), b.attr0, b.attr299)
