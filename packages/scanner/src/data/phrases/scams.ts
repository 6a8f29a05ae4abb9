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
