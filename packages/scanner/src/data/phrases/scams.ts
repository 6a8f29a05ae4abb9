/** Promises of money or prizes from strangers. */
export const PRIZE_PHRASES: readonly string[] = [
  "(?:you(?:'ve| have)? (?:been |are )?(?:won|chosen|selected|a winner)|congratulations,? you|lucky winner|claim your (?:[a-z0-9$€£.,]{1,14} ){0,3}(?:prize|reward|gift|bonus|voucher|offer|winnings|device|sample))",
  '(?:exclusive|special|loyalty|free) (?:[a-z0-9$€£.,]{1,14} ){0,2}(?:reward|giveaway|gift card|prize)|(?:answer|complete|take) (?:a|the|this|our|few|some|quick|short)(?: [a-z0-9-]{1,14}){0,4} (?:survey|questions)',
  '(?:next of kin|beneficiary|inheritance|late client|deceased client|unclaimed (?:fund|asset|money)|consignment|atm card|compensation fund|lottery|donation (?:of|to you)|charity (?:fund|project))',
  '(?:\\d{1,3}|one|two|five|ten|several)[.,\\d]{0,10} ?(?:million|m) (?:us |u\\.s\\. |united states )?(?:dollars|euros?|pounds|usd|eur|gbp)|(?:usd|us\\$|\\$|€|£) ?\\d{1,3}(?:[.,]\\d{3}){2}',
  '(?:sie haben|haben sie) (?:[a-zäöüß]{1,14} ){0,4}gewonnen|herzlichen glückwunsch|ihr (?:gewinn|preis|geschenk|gutschein) (?:wartet|steht|ist)|erbschaft|begünstigte',
  '(?:вы (?:выиграли|стали победителем)|ваш (?:выигрыш|приз)|розыгрыш[а-яё]{0,3} (?:приз|ден)|наследств[оа]|денежн[а-яё]{2,3} (?:приз|выплат))',
];

/** Blackmail with made-up recordings. */
export const EXTORTION_PHRASES: readonly string[] = [
  '(?:recorded|filmed|captured|video of) you|(?:your|the) (?:web ?cam|camera|front camera)|masturbat|adult (?:web ?sites?|content|videos?)|(?:installed|infected) (?:[a-z]{1,12} ){0,5}(?:trojan|malware|spyware|virus|rat)|compromising|(?:send|share|publish|release|leak) (?:[a-z]{1,12} ){0,4}(?:video|footage|recording)',
  '(?:aufgezeichnet|gefilmt|ihre (?:web)?kamera|trojaner|masturbi|kompromittierend|pornoseite|erwachsenen-?(?:seite|website|inhalt))',
  '(?:записал|запись) (?:[а-яё]{1,12} ){0,3}(?:камер|видео|экран)|ваш[а-яё]{1,3} (?:веб-?)?камер|сайт[а-яё]{0,3} для взрослых|троян|мастурб|компромат',
];

/** Where blackmail wants its money. */
export const COIN_PHRASES: readonly string[] = [
  '\\b(?:bitcoin|btc|litecoin|monero|usdt|ethereum wallet)\\b|биткоин|биткойн',
];

/** A superior in a hurry: gift cards, discreet favours, a number to text. */
export const TASK_PHRASES: readonly string[] = [
  '(?:gift cards?|itunes cards?|google play cards?|steam cards?|apple cards?|amazon cards?)',
  "(?:are you (?:available|free|at (?:your )?desk|in the office|around)|quick (?:task|favou?r|request)|need (?:a|your) (?:quick |urgent )?(?:favou?r|help)|i(?:'m| am) (?:in|going into|tied up|currently) (?:[a-z]{1,10} ){0,3}meeting|(?:send|text|give|drop) me your (?:[a-z]{1,10} ){0,2}(?:number|cell|mobile|whatsapp)|keep this (?:confidential|between us|private)|handle this discreetly)",
  '(?:geschenkkarten|gutscheinkarten|sind sie (?:gerade )?(?:verfügbar|im büro|erreichbar|am platz)|kurz(?:e|en) (?:gefallen|aufgabe)|vertraulich behandeln|in einer besprechung|ihre (?:handy|mobil|whatsapp)-?nummer)',
  '(?:подарочн[а-яё]{2,3} карт|вы (?:на месте|сейчас свободны|в офисе)|нужна ваша (?:помощь|срочная)|небольшая просьба|на совещании|никому не (?:говор|сообща)|пришлите (?:ваш )?номер)',
];

/** "Call this number to cancel the charge." */
export const CALLBACK_PHRASES: readonly string[] = [
  "(?:to )?(?:cancel|dispute|refund|stop|report|if you did not|didn't|not authori[sz]ed?)[^.!?]{0,80}(?:call|contact|dial|reach|phone)[^.!?]{0,60}(?:\\+?1?[ .(-]{0,3}8[0-9]{2}|\\(?\\d{3}\\)?[ .-]{1,3}\\d{3}|toll|help ?(?:line|desk)|support (?:team|number|line))",
  '(?:call|contact|dial)[^.!?]{0,60}(?:to|for) (?:[a-z]{1,12} ){0,3}(?:cancel|refund|dispute)',
];

/** Letters addressed to nobody. */
export const GREETING_PHRASES: readonly string[] = [
  'dear (?:[a-z-]{1,16} )?(?:customer|client|user|member|account holder|card ?holder|subscriber|beneficiary|friend|sir|madam|sir/madam|valued [a-z]{1,12}|e-?mail user|webmail user|owner|winner|taxpayer)',
  '(?:hello|hi|attention|attn),? (?:[a-z-]{1,16} )?(?:customer|client|user|member|beneficiary|email owner|account owner)',
  'sehr geehrte(?:r|s)? (?:[a-zäöü-]{1,16} )?(?:kunde|kundin|kunden|nutzer|nutzerin|mitglied|kontoinhaber|damen und herren|frau/herr|herr/frau|empfänger)|(?:liebe[r]?|guten tag,?|hallo,?) (?:[a-z]{1,12} )?(?:kunde|kundin|kunden|nutzer)',
  'уважаем(?:ый|ая|ые) (?:[а-яё]{1,16} )?(?:клиент|пользовател|абонент|покупател|получател|владелец|гражданин|подписчик)[а-яё]{0,3}',
  '(?:estimad[oa]|cher|chère|prezad[oa]|gentile|beste|geachte) (?:[\\p{L}()/]{1,16} )?(?:cliente|client|cliente,|usuari[oa]|utente|klant|gebruiker|membro|titulaire)',
];

/** A package that waits for something. */
export const DELIVERY_PHRASES: readonly string[] = [
  '(?:your |the |a )?(?:package|parcel|shipment) (?:[a-z#0-9-]{1,16} ){0,5}(?:could not be delivered|not delivered|on hold|held|waiting|pending|stopped|suspended|returned|undeliver|failed|address)|missed delivery|re-?schedule (?:your )?delivery|incomplete (?:delivery |shipping )?address|(?:courier|parcel) (?:[a-z]{1,10} ){0,3}delivery attempt',
  '(?:paket|sendung|lieferung)(?:es)? (?:[a-zäöüß0-9-]{1,16} ){0,5}(?:nicht zugestellt|wartet|zurückgehalten|angehalten|fehlgeschlagen|ausstehend|konnte nicht|zollamt|zurückgeschickt|zurückgesendet)|zustellung (?:[a-zäöüß]{1,16} ){0,3}(?:fehlgeschlagen|nicht möglich|gescheitert)|adresse (?:unvollständig|aktualisieren|bestätigen)',
  '(?:посылк|отправлени|заказ|доставк)[а-яё]{0,3} (?:[а-яё0-9№-]{1,16} ){0,5}(?:не доставлен|ожида|задержан|возвра|приостановлен|не удалось|таможн)|уточните адрес|неверный адрес',
];

/** A document, voice message or fax that somebody is said to have left. */
export const DOCUMENT_PHRASES: readonly string[] = [
  '(?:shared|sent) (?:a|an|the|you a|you an|some)(?: [a-z0-9-]{1,14}){0,3} (?:document|file|folder|pdf|invoice|contract|agreement)(?:s)?(?: with you| to you| for)?|(?:review|view|open|access|download|sign) (?:the |your |this |shared )?(?:[a-z]{1,12} )?(?:document|file|pdf|attachment|contract|agreement)s?|(?:new )?(?:voice ?mail|voice message|fax message|e-?fax|missed call)|(?:document|file)s? (?:has been |have been |is |are |was )?(?:shared|waiting|ready|completed)',
  '(?:dokument|datei)(?:en)? (?:[a-zäöüß]{1,14} ){0,4}(?:geteilt|freigegeben|unterzeichnen|ansehen|öffnen|prüfen)|neue sprachnachricht|voicemail',
  '(?:документ|файл)[а-яё]{0,3} (?:[а-яё]{1,14} ){0,4}(?:доступ|подписат|просмотр|открыт|отправлен)|голосов[а-яё]{2,3} сообщени',
];
