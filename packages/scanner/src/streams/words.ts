/** Networks whose mails are about what other people do there. Registrable domains of the senders they write from. */
export const SOCIAL_NETWORKS: ReadonlySet<string> = new Set(
  (
    'facebookmail.com instagram.com linkedin.com twitter.com x.com tiktok.com pinterest.com redditmail.com reddit.com ' +
    'tumblr.com quora.com nextdoor.com meetup.com meetupmail.com xing.com vk.com ok.ru discord.com discordapp.com ' +
    'snapchat.com threads.net threads.com mastodon.social bsky.app badoo.com tinder.com okcupid.com bumble.com strava.com ' +
    'researchgate.net researchgatemail.net academia-mail.com goodreads.com twitch.tv weibo.com'
  ).split(' '),
);

/** Mailboxes from which nobody writes in person. */
export const ROBOT: RegExp =
  /^(?:no-?_?\.?reply|do-?_?not-?_?reply|donotreply|notifications?|notify|alerts?|mailer-daemon|postmaster|bounces?|robot|auto-?(?:confirm|mailer|reply)|updates?|system|billing|receipts?|orders?|newsletters?|news|info-?mail|marketing|promo(?:tions?)?|offers?|e?mailings?|noreply[\w.+-]{0,30}|[\w.+-]{0,30}-no-?reply)(?:[+.@-]|$)/i;

/** Of these, the ones that are for advertising. */
export const ADVERTISING_MAILBOX: RegExp =
  /^(?:newsletters?|news|marketing|promo(?:tions?)?|offers?|deals|e?mailings?)(?:[+.@-]|$)/i;

/**
 * Subjects about something of the reader's own: an order, a payment, an account, an appointment. Whole words in the
 * languages of the guard.
 */
export const ABOUT_YOURS: RegExp = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:your |dein[e]? |ihre? |votre |tu |su |seu |sua |tuo |ваш(?:а|и|е)? )?(?:` +
      'receipt|invoice|order|purchase|payment|refund|booking|reservation|itinerary|ticket|statement|delivery|shipment|parcel|package|' +
      'verification code|security code|security alert|sign-?in|log-?in|password|account|subscription|appointment|reminder|invitation|' +
      'rechnung|bestellung|lieferung|zahlung|buchung|sendung|kontoauszug|termin|erinnerung|anmeldung|passwort|' +
      'facture|commande|livraison|paiement|réservation|colis|rappel|rendez-vous|mot de passe|' +
      'factura|pedido|pago|reserva|envío|recordatorio|cita|contraseña|' +
      'fatura|pagamento|encomenda|lembrete|senha|fattura|ordine|spedizione|prenotazione|promemoria|' +
      'заказ\\p{L}{0,3}|сч[её]т\\p{L}{0,2}|чек|оплат\\p{L}{1,3}|плат[её]ж\\p{L}{0,3}|доставк\\p{L}{1,2}|бронировани\\p{L}{1,2}|напоминани\\p{L}{1,2}|парол\\p{L}{1,2}|вход|код подтверждения' +
      String.raw`)(?![\p{L}\p{N}])`,
    '订单|发票|收据|快递|验证码|提醒|预订',
  ].join('|'),
  'iu',
);

/** Subjects that advertise. */
export const ADVERTISES: RegExp =
  /\d{1,2} ?% (?:off|rabatt|de descuento|de réduction|di sconto|de desconto)|(?:^|[-–(\s])(?:save|sparen) \d{1,3} ?%|-\d{1,2} ?%|(?<![\p{L}\p{N}])(?:sale|deals?|discounts?|coupons?|promo|special offers?|limited offer|last chance|free shipping|new arrivals|black friday|cyber monday|newsletter|rabatt|angebote?|gutschein|soldes|promotions?|offre spéciale|ofertas?|descuentos?|rebajas|descontos?|promoção|sconti|offerte|скидк\p{L}{1,3}|распродаж\p{L}{1,2}|акци[яию]|промокод|выгодн\p{L}{2,3})(?![\p{L}\p{N}])|优惠|折扣|促销|特价/iu;

/** Shown text of a link by which one ends a subscription. */
export const ENDS_SUBSCRIPTION: RegExp =
  /unsubscribe|opt[ -]?out|(?:e-?mail|notification|communication)s? (?:preferences|settings)|abmelden|abbestellen|désabonner|désinscri|darse de baja|cancelar (?:la )?suscripción|cancelar inscrição|descadastr|disiscriv|annulla l'iscrizione|uitschrijven|afmelden|отписаться|отказаться от рассылки|退订|取消订阅/i;

/** A subject that asks to be read before others. */
export const ASKS_FOR_HASTE: RegExp =
  /(?<![\p{L}\p{N}])(?:urgent|urgently|important|asap|time[- ]sensitive|dringend|eilig|wichtig|urgente|importante|срочно|важно|pilne|ważne)(?![\p{L}\p{N}])|紧急|重要|緊急/iu;
