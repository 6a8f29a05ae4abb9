/** Phrases that threaten a loss: a blocked account, a closed service, a fine. */
export const THREAT_PHRASES: readonly string[] = [
  // English
  '(?:account|mailbox|access|service|profile|card|membership|subscription|wallet|e-?mail|domain|funds)(?:s)? (?:[a-z]{1,12} ){0,4}(?:suspended|limited|restricted|blocked|deactivated|disabled|terminated|closed|locked|on hold|deleted|cancell?ed|removed|frozen|interrupted)',
  '(?:suspend|terminat|deactivat|delet|clos|block|disabl|lock|restrict)(?:e|ed|ing|ion|ation|ure)? (?:of )?(?:your|this|the) (?:[a-z-]{1,14} ){0,2}(?:account|mailbox|access|service|e-?mail|card|domain|wallet)',
  '(?:avoid|prevent|to stop) (?:[a-z]{1,14} ){0,3}(?:suspension|termination|deactivation|interruption|closure|loss|losing|limitation|restriction|being (?:locked|closed|suspended|deleted)|service)',
  '(?:legal action|arrest|court|prosecut|penalt(?:y|ies)|late fee|lawsuit)',
  'failure to (?:comply|verify|confirm|update|do so|act|respond|pay)',
  "we (?:were|are) unable to (?:process|verify|renew|validate|authori[sz]e|bill)|payment (?:was |has been |has )?(?:declined|failed|unsuccessful|rejected)|could ?n[o']t (?:be )?(?:process|renew|authori[sz]e|bill)",
  // German
  '(?:konto|zugang|zugriff|karte|postfach|dienst|abo|abonnement|mitgliedschaft|funktionen)(?:s|es)? (?:[a-zäöüß-]{1,16} ){0,5}(?:gesperrt|eingeschränkt|deaktiviert|gelöscht|geschlossen|blockiert|begrenzt|ausgesetzt|beendet|limitiert|stillgelegt)',
  '(?:sperrung|deaktivierung|einschränkung|löschung|schließung|kündigung|abschaltung) (?:[a-zäöüß]{1,14} ){0,2}(?:ihr|des|ihres|zu vermeiden)',
  '(?:mahnung|inkasso|vollstreckung|bußgeld|säumnis|letzte (?:mahnung|aufforderung|erinnerung|warnung))',
  // Russian
  '(?:аккаунт|уч[её]тная запись|доступ|карта|ящик|профиль|счет|счёт|кабинет|услуга) (?:[а-яё]{1,16} ){0,4}(?:заблокирован|ограничен|приостановлен|удал[её]н|деактивирован|закрыт|отключ[её]н|аннулирован)',
  'блокировк[аиу] (?:[а-яё]{1,16} ){0,2}(?:аккаунт|карт|сч[её]т|доступ|уч[её]тн|ящик)|во избежание (?:блокировк|отключен|удален|штраф)',
  '(?:судебн|взыскан|исполнительн[а-я]{2,4} производств|штраф)[а-яё]{0,6}',
];

/** Phrases that press for time. */
export const URGENCY_PHRASES: readonly string[] = [
  // English
  'within (?:the next )?(?:\\d{1,3}|twenty[- ]four|forty[- ]eight|one|two|three|five|seven) ?(?:\\([^)]{1,20}\\) )?(?:hours?|hrs?|days?|business days|working days|minutes)',
  '(?:immediate|urgent|prompt) (?:action|attention|response|update|verification|payment|assistance)',
  '(?:act|respond|verify|update|confirm|reply|claim) (?:now|immediately|today|asap|as soon as possible|urgently)',
  '(?:final|last|second|third) (?:notice|warning|reminder|chance|attempt|call)',
  "(?:as soon as possible|\\basap\\b|right away|without delay|time[- ]sensitive|before it's too late|expires? (?:today|soon|in)|ends (?:today|tonight))",
  '(?:action|attention|response) required|\\burgent\\b|\\bimmediately\\b',
  // German
  '(?:innerhalb|binnen) (?:von )?(?:\\d{1,3}|24|48|zwei|drei|sieben|weniger) (?:stunden|tagen|tage|werktagen|minuten)',
  '(?:umgehend|unverzüglich|sofortige? (?:handlung|maßnahme|aktion)|dringend|so schnell wie möglich|handlungsbedarf|noch heute|letzte chance|frist)',
  // Russian
  '(?:в течение|до истечения) (?:\\d{1,3}|двух|тр[её]х|суток|24) ?(?:час|сут|дн|минут|рабочих)?',
  '(?:срочно|немедленно|незамедлительно|последнее (?:предупреждение|уведомление|напоминание)|как можно скорее|сегодня же|требуется (?:действие|подтверждение|ваше))',
];
