/** Phrases that ask for a payment, offer a refund, or demand a fee. */
export const PAYMENT_PHRASES: readonly string[] = [
  // English
  '(?:outstanding|overdue|unpaid|past due|pending|due) (?:[a-z]{1,12} ){0,2}(?:invoice|payment|balance|bill|amount|fee|toll|fine|tax)',
  '(?:pay|settle|remit) (?:[a-z]{1,12} ){0,3}(?:invoice|fee|fees|balance|amount|bill|customs|duty|shipping|toll|fine|now|immediately)',
  '(?:customs|delivery|redelivery|shipping|clearance|handling|processing|activation|release) (?:fee|fees|charge|charges|costs|duty|duties)',
  '(?:tax|government|your|a|pending|eligible for (?:a|the)) (?:[a-z]{1,12} ){0,2}refund',
  '(?:wire|bank) transfer|swift copy|proof of payment|payment (?:advice|slip|confirmation|remittance)|remittance advice',
  'update (?:your )?(?:payment|billing|card)|payment (?:method|details|information) (?:has |have |is |was |needs? )?(?:expired|declined|updated|to be updated|failed)',
  // German
  '(?:offene[nrs]?|ausstehende[nrs]?|unbezahlte[nrs]?|fällige[nrs]?|überfällige[nrs]?) (?:[a-zäöüß]{1,16} )?(?:rechnung|betrag|zahlung|forderung|gebühr|gebühren|posten|beitrag|bescheid|strafe|maut)',
  '(?:bezahlen|begleichen|überweisen|zahlen) sie (?:bitte )?(?:[a-zäöüß]{1,16} ){0,4}(?:betrag|rechnung|gebühr|gebühren|zollgebühr|summe|versandkosten|forderung|umgehend|jetzt)',
  '(?:zoll|versand|liefer|zustell|bearbeitungs|einfuhr)(?:gebühr|gebühren|kosten|abgaben)',
  '(?:steuer)?(?:rückerstattung|erstattung|rückzahlung) (?:[a-zäöüß]{1,16} ){0,3}(?:beantragen|erhalten|betrag|anspruch|ihnen|verfügbar|von)?',
  'zahlungs(?:methode|daten|mittel|informationen) (?:[a-zäöüß]{1,16} ){0,3}(?:aktualisieren|abgelaufen|abgelehnt|bestätigen|ungültig)',
  // Russian
  '(?:оплатите|оплатить|погасите|внесите|переведите|доплатите) (?:[а-яё]{1,16} ){0,4}(?:сч[её]т|задолженность|штраф|пошлину|комиссию|сумму|доставку|налог|плат[её]ж|оплату|деньги)',
  '(?:неоплаченн|просроченн|непогашенн)[а-яё]{1,4} (?:сч[её]т|плат[её]ж|задолженност|штраф|заказ|налог)',
  '(?:возврат|компенсаци|выплат)[а-яё]{1,3} (?:[а-яё]{1,16} ){0,2}(?:налог|средств|денег|ндс|положен|одобрен|доступн)',
  '(?:таможенн[а-яё]{2,4} пошлин|комисси[яюи] за (?:доставк|перевод|вывод))',
];

/** Phrases that announce other bank details than the reader knows. */
export const BANK_CHANGE_PHRASES: readonly string[] = [
  // English
  '(?:chang|updat|switch|mov|amend|replac)(?:ed?|ing) (?:of )?(?:(?:our|my|the|company|new) ){0,3}(?:bank(?:ing)?|account|payment|payroll|direct deposit|remittance|iban|ach) ?(?:bank )?(?:account|details|information|instructions|info|coordinates|data)?(?: (?:details|information|number))?',
  '(?:new|updated|different|revised) (?:bank(?:ing)?|iban|payment|wire|remittance|ach) (?:account|details|information|instructions|coordinates|info)',
  "(?:do not|don't|please do not|kindly do not|no longer) (?:[a-z]{1,12} ){0,4}(?:old|previous|former|existing) (?:bank )?(?:account|details)",
  '(?:old|previous|former|current) (?:bank )?account (?:[a-z]{1,12} ){0,4}(?:audit|closed|frozen|unavailable|review|no longer|tax)',
  // German
  '(?:neue|geänderte|aktualisierte|andere) (?:n|r)?(?:bankverbindung|bankdaten|kontoverbindung|iban|kontodaten|zahlungsdaten)',
  '(?:neuen?|geänderten?|aktualisierten?) (?:bankverbindung|bankdaten|kontoverbindung|iban|kontodaten)',
  '(?:bankverbindung|kontoverbindung|bankdaten|kontodaten|iban) (?:[a-zäöüß]{1,16} ){0,3}(?:geändert|gewechselt|aktualisiert|umgestellt)',
  '(?:nicht mehr|keinesfalls) auf (?:das|unser) (?:alte|bisherige)s? (?:konto|bankkonto)',
  // Russian
  '(?:нов[а-яё]{2,3}|измен[а-яё]{2,8}|обновл[а-яё]{2,6}) (?:банковск[а-яё]{2,3} )?реквизит',
  'реквизит[а-яё]{0,3} (?:[а-яё]{1,16} ){0,3}(?:измен|смен|обнов)|смен[а-яё]{1,4} (?:банковск[а-яё]{2,3} )?реквизит',
  '(?:стар[а-яё]{2,3}|прежн[а-яё]{2,3}) (?:реквизит|сч[её]т)[а-яё]{0,3} (?:[а-яё]{1,12} ){0,3}(?:не использ|не действ|закрыт|заблок|недоступ)|не (?:переводите|платите|использ[а-яё]{1,6}) (?:[а-яё]{1,12} ){0,3}(?:стар|прежн)',
];
