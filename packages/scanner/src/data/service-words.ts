/** Words that stand beside a name without changing whose name it is: "DHL Paket Kundenservice". */
export const SERVICE_WORDS: ReadonlySet<string> = new Set(
  (
    'support service services team security account accounts customer customers care help helpdesk desk center centre ' +
    'centro info information notification notifications notice alert alerts no reply noreply no-reply online billing ' +
    'payment payments pay delivery express parcel paket shipping tracking bank banking mail email webmail prime id ' +
    'store shop inc llc ltd gmbh ag sa corp corporation group office portal update updates verification verify ' +
    'department dept admin administrator mailer system the my your from via official member members rewards reward ' +
    'kundenservice kundendienst kundencenter sicherheit hinweis benachrichtigung konto zahlung rechnung versand ' +
    'служба поддержки поддержка безопасность безопасности уведомление уведомления доставка аккаунт оплата банк ' +
    'онлайн support@ cliente clientes atención atendimento suporte servicio serviço seguridad segurança client clients ' +
    'assistance sécurité servizio clienti klantenservice business premium plus security-team protection fraud ' +
    'app news newsletter wallet rewards gutschein belohnung gewinn geschenk gift card promo shopping reminder shipment confirmation order orders department unit and & of for de da do la le'
  ).split(' '),
);

/** Words that a look-alike domain adds to a name: "paypal-login". */
export const DOMAIN_LURES: ReadonlySet<string> = new Set(
  (
    'login log signin sign secure secured security verify verification verified verifizierung account accounts konto ' +
    'kunde kunden service services support help helpdesk center billing bill pay payment payments zahlung invoice ' +
    'update updates alert alerts notice notification notify info online track tracking parcel paket package delivery ' +
    'redelivery shipping express customs zoll id app auth authentication password reset recovery restore unlock ' +
    'wallet bank banking sicherheit portal web mail webmail mailer team official refund bonus gift reward rewards ' +
    'promo client clients customer de com us uk ru eu net oplata dostavka bezopasnost vhod kabinet lk podderzhka'
  ).split(' '),
);

/** Lures that are about signing in or paying: beside an ordinary word ("apple", "visa") only these make a look-alike. */
export const GRAVE_LURES: ReadonlySet<string> = new Set(
  (
    'login signin secure secured security verify verification verified verifizierung account accounts konto zahlung ' +
    'auth authentication password reset recovery restore unlock wallet refund customs zoll redelivery sicherheit ' +
    'support alert alerts billing payment payments oplata bezopasnost vhod kabinet podderzhka'
  ).split(' '),
);

/** Words that name an office or a role, which a sender may hold in any firm or in none. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    'support helpdesk help desk administrator admin administration security billing accounting accounts payroll hr ' +
    'human resources it technical webmail mailbox postmaster voicemail voice scanner fax copier delivery shipping parcel ' +
    'customs refund refunds reward rewards customer service services team department notification notifications alert alerts server ' +
    'kundenservice kundendienst kundensupport kundenbetreuung kundencenter sicherheit sicherheitsteam buchhaltung ' +
    'personalabteilung rechnung rechnungsstelle zustellung paketzustellung paketdienst paketbenachrichtigung zoll ' +
    'postfach mahnung inkasso benachrichtigung klantenservice klantendienst bezorging pakket pakketdienst levering beveiliging ' +
    'service-client serviceclient assistance livraison colis sécurité facturation comptabilité atendimento suporte entrega ' +
    'encomenda encomendas cobrança financeiro segurança rastreamento notificação atención soporte entrega paquete ' +
    'seguridad facturación notificación aviso consegna pacco spedizione sicurezza assistenza fatturazione servizio clienti ' +
    'поддержка безопасность бухгалтерия доставка посылка уведомление администратор техподдержка obsługa klienta dostawa paczka'
  ).split(' '),
);
