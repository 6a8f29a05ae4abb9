/**
 * Phrases that ask the reader to sign in, to prove an account or to give a password. Written by hand from public
 * advice of consumer offices and banks; regular expressions over lower-case text with bounded gaps only.
 */
export const LOGIN_PHRASES: readonly string[] = [
  // English
  "(?:verify|confirm|validate|authenticate|re-?activate|restore|unlock|re-?confirm|secure) (?:your|the) (?:[a-z0-9'.-]{1,20} ){0,3}(?:account|identity|e-?mail|mailbox|password|information|details|billing|login|profile|wallet|ownership)",
  "(?:update|review) your (?:[a-z0-9'.-]{1,20} ){0,2}(?:account|billing|payment|password|security) (?:information|details|data|settings|method)",
  '(?:sign|log) ?-?in (?:now |here |below |immediately |again )?(?:to|and) (?:[a-z]{1,12} ){0,4}(?:verify|confirm|restore|avoid|keep|review|continue|unlock|secure|view|release|access)',
  'keep (?:my |your |the |using )?(?:same |current )?password',
  'password (?:will |is about to |is set to |has |is due to )?expire[sd]?',
  'your (?:[a-z0-9.-]{1,20} ){0,3}password (?:expires|will expire|has expired|is expiring)',
  '(?:mailbox|storage|quota|e-?mail box) (?:is |has |limit |size )?(?:almost |nearly |reached |exceeded )?(?:full|limit|exceeded|its limit)',
  '(?:pending|undelivered|blocked|held|quarantined|incoming|suspended|delayed) (?:e-?mails?|messages?)',
  '(?:messages?|e-?mails?) (?:is|are|were|has been|have been) (?:pending|held|blocked|quarantined|on hold|suspended|rejected by|stuck)',
  '(?:seed|recovery|secret) phrase',
  'validate (?:your )?(?:wallet|mailbox|e-?mail)',
  '(?:re-?)?enter your (?:password|card|credentials|pin)',
  'unusual (?:sign|log)-?in|unusual activity|suspicious (?:activity|sign|log)|unrecogni[sz]ed (?:device|sign|log|activity)|unauthori[sz]ed (?:access|login|sign|activity|transaction)',
  '(?:subscription|plan|protection|licen[sc]e|membership|antivirus) (?:[a-z]{1,12} ){0,3}(?:expired|expires|has ended|ending|lapsed|renew)|(?:renew|reactivate) (?:your|the) (?:[a-z0-9]{1,14} ){0,2}(?:subscription|plan|protection|licen[sc]e|membership)',
  // German
  '(?:abonnement|abo|lizenz|schutz|mitgliedschaft) (?:[a-zäöüß]{1,14} ){0,3}(?:abgelaufen|läuft ab|endet|verlängern|erneuern)|verlängern sie (?:es |ihr[a-z]{0,2} )',
  '(?:bestätigen|verifizieren|aktualisieren|überprüfen|prüfen|entsperren|reaktivieren|legitimieren) sie (?:bitte )?(?:jetzt |umgehend |sofort |noch heute )?(?:ihr|ihre|ihren|ihrem|das|den|die) (?:[a-zäöüß0-9-]{1,24} ){0,3}(?:konto|kontos|daten|identität|zugang|kundendaten|angaben|passwort|kennwort|anmeldung|zahlungs[a-zäöü]{0,20}|e-?mail[a-z-]{0,12}|telefonnummer)',
  '(?:loggen|melden) sie sich (?:bitte )?(?:jetzt |umgehend |sofort |hier |erneut )?(?:ein|an)',
  'ihr (?:passwort|kennwort) (?:läuft|ist|wird)',
  'ungewöhnliche (?:aktivität|anmeldung|anmeldeversuch)|verdächtige (?:aktivität|anmeldung|transaktion)|unbefugte[nr]? zugriff',
  '(?:push-?tan|photo-?tan|tan-verfahren|s-pushtan|bestsign|securego|secure go)',
  '(?:postfach|mailbox|speicherplatz|speicher) (?:ist |fast )?(?:voll|überschritten|erschöpft)',
  '(?:daten|kundendaten|identität|konto) (?:[a-zäöüß]{1,16} ){0,3}(?:bestätigen|verifizieren|abgleich|aktualisieren|legitimieren)',
  // Russian
  '(?:подтвердите|подтвердить|проверьте|обновите|обновить|восстановите|восстановить|разблокируйте|верифицируйте) (?:[а-яё]{1,16} ){0,3}(?:аккаунт|уч[её]тную запись|уч[её]тной записи|данные|личность|пароль|почту|почтовый ящик|вход|доступ|профиль|номер)',
  '(?:войдите|авторизуйтесь|зайдите|выполните вход) (?:[а-яё]{1,16} ){0,4}(?:кабинет|аккаунт|систему|уч[её]тную|чтобы|по ссылке|портал|почту)',
  '(?:срок действия|действие) (?:вашего )?пароля|пароль (?:истекает|ист[её]к|будет сброшен|устарел)',
  '(?:подозрительн|необычн|несанкционированн)[а-яё]{1,4} (?:вход|активност|операци|попытк|действи|доступ)',
  '(?:почтовый ящик|хранилище|ящик) (?:почти |полностью )?(?:заполнен|переполнен)',
  'введите (?:ваш |свой |данные )?(?:пароль|карты|код из|пин)',
];
