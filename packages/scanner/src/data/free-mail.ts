/** Providers where anybody may open a mailbox: their domain says nothing about who writes. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.de hotmail.co.uk ' +
    'hotmail.fr live.com msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.co.jp yahoo.es yahoo.it ' +
    'yahoo.com.br ymail.com rocketmail.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.com gmx.at ' +
    'gmx.ch web.de t-online.de freenet.de mail.de posteo.de mailbox.org proton.me protonmail.com pm.me ' +
    'tutanota.com tuta.io tuta.com zoho.com yandex.ru yandex.com ya.ru mail.ru list.ru bk.ru inbox.ru ' +
    'internet.ru rambler.ru mail.com email.com usa.com fastmail.com hushmail.com laposte.net orange.fr ' +
    'free.fr wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it alice.it wp.pl o2.pl onet.pl interia.pl ' +
    'seznam.cz centrum.cz abv.bg ukr.net i.ua qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net ' +
    'rediffmail.com bol.com.br uol.com.br terra.com.br comcast.net verizon.net att.net sbcglobal.net cox.net ' +
    'bellsouth.net btinternet.com sky.com talktalk.net ntlworld.com virginmedia.com bigpond.com ' +
    'optusnet.com.au telenet.be skynet.be ziggo.nl kpnmail.nl bluewin.ch gmx.us inbox.lv tut.by ' +
    'firemail.de mailinator.com duck.com hey.com outlook.es outlook.it outlook.com.br outlook.jp outlook.co outlook.at ' +
    'outlook.be outlook.cz outlook.dk outlook.in outlook.pt outlook.sa outlook.ie outlook.com.au hotmail.es ' +
    'hotmail.it hotmail.nl hotmail.be hotmail.ch hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.com.br ' +
    'hotmail.com.ar hotmail.ca hotmail.co.jp hotmail.co.th live.de live.fr live.nl live.it live.be live.ca ' +
    'live.se live.dk live.no live.co.uk live.com.au live.com.mx live.jp windowslive.com passport.com yahoo.ca ' +
    'yahoo.in yahoo.co.in yahoo.com.mx yahoo.com.ar yahoo.com.au yahoo.com.sg yahoo.com.ph yahoo.com.vn ' +
    'yahoo.com.hk yahoo.com.tw yahoo.co.id yahoo.co.nz yahoo.co.za yahoo.gr yahoo.pl yahoo.ro yahoo.se ' +
    'yahoo.dk yahoo.no yahoo.ie yahoo.at yahoo.be yahoo.nl yahoo.pt myyahoo.com aim.com gmx.fr gmx.es gmx.it ' +
    'gmx.co.uk gmx.eu gmx.info gmx.li email.de arcor.de kabelmail.de vodafonemail.de unitymedia.de online.de ' +
    'onlinehome.de t-online.com magenta.de mailfence.com posteo.net posteo.eu posteo.at posteo.ch ' +
    'protonmail.ch proton.ch tutamail.com tutanota.de keemail.me startmail.com runbox.com disroot.org ' +
    'riseup.net cock.li skiff.com countermail.com mailo.com zohomail.com zohomail.eu zohomail.in ya.com ' +
    'yandex.by yandex.kz yandex.ua narod.ru mail.ua vk.com lenta.ru ro.ru autorambler.ru myrambler.ru ' +
    'rambler.ua xmail.ru meta.ua bigmir.net email.ua online.ua inbox.com gawab.com lycos.com excite.com ' +
    'juno.com netzero.net netscape.net earthlink.net mindspring.com peoplepc.com charter.net spectrum.net ' +
    'rr.com roadrunner.com optonline.net frontier.com centurylink.net windstream.net q.com embarqmail.com ' +
    'rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca neuf.fr club-internet.fr numericable.fr ' +
    'bbox.fr cegetel.net aliceadsl.fr noos.fr voila.fr caramail.com inwind.it iol.it tin.it tim.it email.it ' +
    'supereva.it poste.it fastwebnet.it vodafone.it op.pl poczta.onet.pl onet.eu poczta.fm gazeta.pl tlen.pl ' +
    'go2.pl vp.pl autograf.pl buziaczek.pl spoko.pl email.cz post.cz volny.cz atlas.cz azet.sk centrum.sk ' +
    'post.sk zoznam.sk freemail.hu citromail.hu indamail.hu mail.bg dir.bg yahoo.bg net.hr inet.hr siol.net ' +
    'hotmail.hr foxmail.com vip.qq.com yeah.net sina.cn sohu.com tom.com 139.com 189.cn aliyun.com 21cn.com ' +
    'nate.com hanmail.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com ' +
    'biglobe.ne.jp ocn.ne.jp ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br bol.com ' +
    'superig.com.br sapo.pt iol.pt clix.pt mail.pt telepac.pt terra.com terra.es telefonica.net movistar.es ' +
    'ono.com wanadoo.es prodigy.net.mx planet.nl hetnet.nl home.nl upcmail.nl casema.nl chello.nl xs4all.nl ' +
    'quicknet.nl zonnet.nl kpnplanet.nl scarlet.be proximus.be pandora.be sunrise.ch hispeed.ch ' +
    'swissonline.ch bluemail.ch hotmail.at aon.at chello.at utanet.at inode.at kabsi.at btopenworld.com ' +
    'blueyonder.co.uk tiscali.co.uk talk21.com o2.co.uk virgin.net plusnet.com tesco.net telia.com spray.se ' +
    'home.se passagen.se online.no broadpark.no jubii.dk ofir.dk mail.dk kolumbus.fi luukku.com suomi24.fi ' +
    'elisanet.fi iinet.net.au tpg.com.au internode.on.net xtra.co.nz slingshot.co.nz vodamail.co.za ' +
    'webmail.co.za mweb.co.za telkomsa.net in.com indiatimes.com sify.com rocketmail.co walla.com walla.co.il ' +
    '012.net.il bezeqint.net mynet.com superonline.com ttmail.com guerrillamail.com guerrillamail.net ' +
    'sharklasers.com yopmail.com yopmail.fr temp-mail.org tempmail.com 10minutemail.com trashmail.com ' +
    'trashmail.de maildrop.cc getnada.com dispostable.com throwawaymail.com mohmal.com ' +
    'privaterelay.appleid.com mozmail.com simplelogin.co anonaddy.me passmail.net passinbox.com ' +
    'relay.firefox.com consultant.com engineer.com accountant.com dr.com doctor.com lawyer.com europe.com ' +
    'asia.com post.com usa.net myself.com writeme.com techie.com iname.com execs.com activist.com ' +
    'workmail.com contractor.net representative.com financier.com minister.com clerk.com diplomats.com ' +
    'secretary.net deliveryman.com'
  ).split(' '),
);
