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
