/** Providers where anybody may open a mailbox: their domain says nothing about who writes. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.de hotmail.co.uk hotmail.fr live.com ' +
    'msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.co.jp yahoo.es yahoo.it yahoo.com.br ymail.com rocketmail.com ' +
    'aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de mail.de ' +
    'posteo.de mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com zoho.com yandex.ru yandex.com ' +
    'ya.ru mail.ru list.ru bk.ru inbox.ru internet.ru rambler.ru mail.com email.com usa.com fastmail.com hushmail.com ' +
    'laposte.net orange.fr free.fr wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it alice.it wp.pl o2.pl onet.pl ' +
    'interia.pl seznam.cz centrum.cz abv.bg ukr.net i.ua qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net ' +
    'rediffmail.com bol.com.br uol.com.br terra.com.br comcast.net verizon.net att.net sbcglobal.net cox.net ' +
    'bellsouth.net btinternet.com sky.com talktalk.net ntlworld.com virginmedia.com bigpond.com optusnet.com.au ' +
    'telenet.be skynet.be ziggo.nl kpnmail.nl bluewin.ch gmx.us inbox.lv tut.by mailinator.com duck.com hey.com'
  ).split(' '),
);
