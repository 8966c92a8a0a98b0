/// The codes of countries, as libphonenumber has them.
///
/// They tell what must be known of a number that was read long ago, without waiting for the library.
/// `scripts/calling-codes` writes this file.
enum CallingCodes {
  /// The first digits of international numbers by which a country is told; the longest count.
  static let countries = """
    1:us 1204:ca 1226:ca 1236:ca 1242:bs 1246:bb 1249:ca 1250:ca 1263:ca 1264:ai 1268:ag 1284:vg
    1289:ca 1306:ca 1340:vi 1343:ca 1345:ky 1365:ca 1367:ca 1368:ca 1403:ca 1416:ca 1418:ca
    1431:ca 1437:ca 1438:ca 1441:bm 1450:ca 1468:ca 1473:gd 1474:ca 1506:ca 1514:ca 1519:ca
    1548:ca 1579:ca 1581:ca 1584:ca 1587:ca 1600:ca 1604:ca 1613:ca 1622:ca 1639:ca 1647:ca
    1649:tc 1658:jm 1664:ms 1670:mp 1671:gu 1672:ca 1684:as 1705:ca 1709:ca 1721:sx 1742:ca
    1753:ca 1758:lc 1767:dm 1778:ca 1780:ca 1782:ca 1784:vc 1787:pr 1807:ca 1809:do 1819:ca
    1825:ca 1829:do 1849:do 1867:ca 1868:tt 1869:kn 1873:ca 1876:jm 1902:ca 1905:ca 1939:pr
    20:eg 211:ss 212:ma 2125288:eh 2125289:eh 213:dz 216:tn 218:ly 220:gm 221:sn 222:mr 223:ml
    224:gn 225:ci 226:bf 227:ne 228:tg 229:bj 230:mu 231:lr 232:sl 233:gh 234:ng 235:td 236:cf
    237:cm 238:cv 239:st 240:gq 241:ga 242:cg 243:cd 244:ao 245:gw 246:io 247:ac 248:sc 249:sd
    250:rw 251:et 252:so 253:dj 254:ke 255:tz 256:ug 257:bi 258:mz 260:zm 261:mg 262:re
    262269:yt 26263:yt 263:zw 264:na 265:mw 266:ls 267:bw 268:sz 269:km 27:za 290:sh 291:er
    297:aw 298:fo 299:gl 30:gr 31:nl 32:be 33:fr 34:es 350:gi 351:pt 352:lu 353:ie 354:is 355:al
    356:mt 357:cy 358:fi 35818:ax 359:bg 36:hu 370:lt 371:lv 372:ee 373:md 374:am 375:by 376:ad
    377:mc 378:sm 380:ua 381:rs 382:me 383:xk 385:hr 386:si 387:ba 389:mk 39:it 3906698:va 40:ro 41:ch
    420:cz 421:sk 423:li 43:at 44:gb 441481:gg 441534:je 441624:im 4474576:im 447509:je
    447524:im 447624:im 4477003:je 4477007:je 4477008:je 447781:gg 447797:je 447829:je 447839:gg
    4479111:gg 4479117:gg 447937:je 44980:gg 44981:gg 45:dk 46:se 47:no 4779:sj 48:pl 49:de
    500:fk 501:bz 502:gt 503:sv 504:hn 505:ni 506:cr 507:pa 508:pm 509:ht 51:pe 52:mx 53:cu
    54:ar 55:br 56:cl 57:co 58:ve 590:gp 591:bo 592:gy 593:ec 594:gf 595:py 596:mq 597:sr 598:uy
    599:cw 5993:bq 5994:bq 5997:bq 60:my 61:au 6189162:cc 6189164:cx 62:id 63:ph 64:nz 65:sg
    66:th 670:tl 672:nf 673:bn 674:nr 675:pg 676:to 677:sb 678:vu 679:fj 680:pw 681:wf 682:ck
    683:nu 685:ws 686:ki 687:nc 688:tv 689:pf 690:tk 691:fm 692:mh 7:ru 77:kz 81:jp 82:kr 84:vn
    850:kp 852:hk 853:mo 855:kh 856:la 86:cn 880:bd 886:tw 90:tr 91:in 92:pk 93:af 94:lk 95:mm
    960:mv 961:lb 962:jo 963:sy 964:iq 965:kw 966:sa 967:ye 968:om 970:ps 971:ae 972:il 973:bh
    974:qa 975:bt 976:mn 977:np 98:ir 992:tj 993:tm 994:az 995:ge 996:kg 998:uz
    """

  /// The code of each country, and what is dialled before a number within it.
  static let plans = """
    ac:247 ad:376 ae:971:0 af:93:0 ag:1:1 ai:1:1 al:355:0 am:374:0 ao:244 ar:54:0 as:1:1 at:43:0
    au:61:0 aw:297 ax:358:0 az:994:0 ba:387:0 bb:1:1 bd:880:0 be:32:0 bf:226 bg:359:0 bh:973
    bi:257 bj:229 bl:590:0 bm:1:1 bn:673 bo:591:0 bq:599 br:55:0 bs:1:1 bt:975 bw:267 by:375:8
    bz:501 ca:1:1 cc:61:0 cd:243:0 cf:236 cg:242 ch:41:0 ci:225 ck:682 cl:56 cm:237 cn:86:0
    co:57:0 cr:506 cu:53:0 cv:238 cw:599 cx:61:0 cy:357 cz:420 de:49:0 dj:253 dk:45 dm:1:1
    do:1:1 dz:213:0 ec:593:0 ee:372 eg:20:0 eh:212:0 er:291:0 es:34 et:251:0 fi:358:0 fj:679
    fk:500 fm:691 fo:298 fr:33:0 ga:241 gb:44:0 gd:1:1 ge:995:0 gf:594:0 gg:44:0 gh:233:0 gi:350
    gl:299 gm:220 gn:224 gp:590:0 gq:240 gr:30 gt:502 gu:1:1 gw:245 gy:592 hk:852 hn:504
    hr:385:0 ht:509 hu:36:06 id:62:0 ie:353:0 il:972:0 im:44:0 in:91:0 io:246 iq:964:0 ir:98:0
    is:354 it:39 je:44:0 jm:1:1 jo:962:0 jp:81:0 ke:254:0 kg:996:0 kh:855:0 ki:686:0 km:269
    kn:1:1 kp:850:0 kr:82:0 kw:965 ky:1:1 kz:7:8 la:856:0 lb:961:0 lc:1:1 li:423:0 lk:94:0
    lr:231:0 ls:266 lt:370:8 lu:352 lv:371 ly:218:0 ma:212:0 mc:377:0 md:373:0 me:382:0 mf:590:0
    mg:261:0 mh:692:1 mk:389:0 ml:223 mm:95:0 mn:976:0 mo:853 mp:1:1 mq:596:0 mr:222 ms:1:1
    mt:356 mu:230 mv:960 mw:265:0 mx:52:01 my:60:0 mz:258 na:264:0 nc:687 ne:227 nf:672 ng:234:0
    ni:505 nl:31:0 no:47 np:977:0 nr:674 nu:683 nz:64:0 om:968 pa:507 pe:51:0 pf:689 pg:675
    ph:63:0 pk:92:0 pl:48 pm:508:0 pr:1:1 ps:970:0 pt:351 pw:680 py:595:0 qa:974 re:262:0
    ro:40:0 rs:381:0 ru:7:8 rw:250:0 sa:966:0 sb:677 sc:248 sd:249:0 se:46:0 sg:65 sh:290
    si:386:0 sj:47 sk:421:0 sl:232:0 sm:378 sn:221 so:252:0 sr:597 ss:211:0 st:239 sv:503 sx:1:1
    sy:963:0 sz:268 ta:290 tc:1:1 td:235 tg:228 th:66:0 tj:992 tk:690 tl:670 tm:993:8 tn:216
    to:676 tr:90:0 tt:1:1 tv:688 tw:886:0 tz:255:0 ua:380:0 ug:256:0 us:1:1 uy:598:0 uz:998:8
    va:39 vc:1:1 ve:58:0 vg:1:1 vi:1:1 vn:84:0 vu:678 wf:681 ws:685 xk:383:0 ye:967:0 yt:262:0
    za:27:0 zm:260:0 zw:263:0
    """
}
