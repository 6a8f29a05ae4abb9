/**
 * Labels of brands that also mean something else. A look-alike is a domain that cannot well mean anything but the
 * brand; what stands here needs more than the bare word.
 */

/** Words of mail itself: "fair-mail" and "pochta-klub" imitate nobody. Only the whole domain in front tells. */
export const GENERIC_LABELS: ReadonlySet<string> = new Set('mail post pochta'.split(' '));

/** Ordinary words, family names, places and offices that are brands too, beside the brands marked ambiguous. */
export const ORDINARY_LABELS: ReadonlySet<string> = new Set(
  'norton strato elster finanzamt nalog kraken ripple blockchain citi ozon steam'.split(' '),
);

/** Names that many independent firms carry ("sparkasse-berg", "berg-telekom"), and words that often are part of one. */
export const SHARED_LABELS: ReadonlySet<string> = new Set(
  'sparkasse sparkassen volksbank volksbanken raiffeisenbank telekom santander outlook telegram'.split(' '),
);

/** Ordinary words and real firms that happen to be one letter from a brand, or to look like one. */
export const HONEST_NEIGHBOURS: ReadonlySet<string> = new Set(
  (
    'finance telecom bookings paypay goggle amazone klara strip barclay santanders gitlab googol hermans telefon ' +
    'discover discount y-mobile telegraf telegrams stearn deeper password trust packet mobile laposta banca ' +
    'sicherheitsteam accountsteam paymentsteam cleaner lundi mcdonald interest panel postal correo correio argent kontakte senhora barter interact'
  ).split(' '),
);
