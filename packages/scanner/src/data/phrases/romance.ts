/**
 * The commonest lures in French, Spanish, Portuguese, Italian and Dutch. A first, small set: whole sentences of these
 * languages follow with the evaluation by language.
 */
export const ROMANCE_LOGIN: readonly string[] = [
  "(?:vérifie[rz]|confirme[rz]|mett(?:re|ez) à jour|actualise[rz]|valide[rz]|réactive[rz]) (?:[\\p{L}']{1,14} ){0,3}(?:compte|identité|informations|coordonnées|mot de passe|accès|données)",
  '(?:verifi(?:que|car|car)|confirm(?:e|ar|a)|actuali(?:ce|zar|za)|atuali(?:ze|zar)|valid(?:e|ar)) (?:[\\p{L}]{1,14} ){0,3}(?:cuenta|conta|identidad|identidade|datos|dados|contraseña|senha|acceso|acesso|cadastro|información|informações)',
  '(?:verific(?:a|hi|are)|conferm(?:a|i|are)|aggiorn(?:a|i|are)) (?:[\\p{L}]{1,14} ){0,3}(?:account|conto|identità|dati|password|accesso|profilo)',
  '(?:verifieer|bevestig|controleer|update|werk) (?:[\\p{L}]{1,14} ){0,3}(?:account|rekening|gegevens|identiteit|wachtwoord|betaalgegevens|pas)',
];

export const ROMANCE_THREAT: readonly string[] = [
  "(?:compte|accès|carte|service|abonnement) (?:[\\p{L}']{1,14} ){0,4}(?:suspendu|bloqué|limité|désactivé|expiré|restreint|fermé)|(?:éviter|avant) (?:[\\p{L}']{1,12} ){0,3}(?:suspension|blocage|désactivation|clôture)|amende",
  '(?:cuenta|conta|acceso|acesso|tarjeta|cartão|servicio|pedido|cpf|suscripción|assinatura) (?:[\\p{L}]{1,14} ){0,4}(?:suspendid[ao]|suspens[ao]|bloquead[ao]|limitad[ao]|desactivad[ao]|desativad[ao]|cancelad[ao]|expirad[ao]|irregular|pendente|pendiente|retid[ao]|tributad[ao]|taxad[ao])|multa',
  '(?:account|conto|accesso|carta|servizio|abbonamento) (?:[\\p{L}]{1,14} ){0,4}(?:sospes[oa]|bloccat[oa]|limitat[oa]|disattivat[oa]|scadut[oa])',
  '(?:account|rekening|toegang|pas|abonnement|kaart) (?:[\\p{L}]{1,14} ){0,4}(?:geblokkeerd|opgeschort|beperkt|gedeactiveerd|verlopen|geschorst|opgezegd)|boete',
];

export const ROMANCE_URGENCY: readonly string[] = [
  "(?:dans les|sous|d'ici) (?:\\d{1,3}|24|48) ?(?:h|heures|jours)|immédiatement|dernier (?:rappel|avis|avertissement)|urgent|dès maintenant",
  '(?:en|dentro de|em até|nas próximas|en las próximas) (?:\\d{1,3}|24|48) ?(?:h|horas|días|dias)|inmediatamente|imediatamente|últim[oa] (?:aviso|chance|oportunidad|oportunidade|dia|día)|urgente|regulari[zs]e|evite',
  '(?:entro|nelle prossime) (?:\\d{1,3}|24|48) ?(?:ore|giorni)|immediatamente|ultimo (?:avviso|sollecito)',
  '(?:binnen) (?:\\d{1,3}|24|48) ?(?:uur|dagen)|onmiddellijk|laatste (?:herinnering|waarschuwing|kans)|zo snel mogelijk|actie vereist',
];

export const ROMANCE_PAYMENT: readonly string[] = [
  '(?:facture|paiement|solde|amende) (?:[\\p{L}]{1,12} ){0,2}(?:impayée?|en attente|en retard|due)|frais (?:de )?(?:douane|livraison|expédition)|remboursement|(?:régler|payer|payez|réglez) (?:[\\p{L}]{1,12} ){0,3}(?:montant|facture|frais|amende)',
  '(?:factura|fatura|boleto|pago|pagamento|taxa|tasa) (?:[\\p{L}]{1,12} ){0,2}(?:pendiente|pendente|vencid[ao]|atrasad[ao]|em aberto)|taxa (?:alfandegária|de (?:envio|entrega|importação|liberação))|(?:reembolso|restitui[çc][aã]o|devolución)|(?:pagar|pague|efetue o pagamento|realice el pago)|resgat(?:e|ar)|pontos (?:[\\p{L}]{1,12} ){0,3}(?:expira|vence)',
  '(?:fattura|pagamento|bolletta) (?:[\\p{L}]{1,12} ){0,2}(?:in sospeso|scadut[ao]|non pagat[ao]|insolut[ao])|rimborso|spese (?:doganali|di (?:spedizione|consegna))',
  '(?:factuur|betaling|bedrag|rekening) (?:[\\p{L}]{1,12} ){0,2}(?:openstaand|achterstallig|onbetaald|te betalen)|openstaande? (?:factuur|bedrag|betaling)|(?:douane|verzend|bezorg)kosten|terugbetaling|betaalmethode',
];

export const ROMANCE_PRIZE: readonly string[] = [
  '(?:vous (?:avez|êtes) (?:[\\p{L}]{1,12} ){0,3}(?:gagné|sélectionnée?|gagnant)|félicitations|votre (?:cadeau|récompense|gain|lot))',
  '(?:(?:has|você|usted|ha) (?:[\\p{L}]{1,12} ){0,3}(?:ganado|ganhou|selecionad[oa]|seleccionad[oa]|sido elegid[oa])|felicidades|parabéns|tu premio|seu prêmio|sua recompensa)',
  '(?:hai vinto|sei stato (?:scelto|selezionato)|congratulazioni|il tuo (?:premio|regalo))',
  '(?:je hebt|u hebt|u bent|je bent) (?:[\\p{L}]{1,12} ){0,3}(?:gewonnen|geselecteerd|uitgekozen)|gefeliciteerd|uw (?:prijs|beloning|cadeau)',
];

export const ROMANCE_DELIVERY: readonly string[] = [
  "(?:colis|livraison|envoi) (?:[\\p{L}0-9']{1,14} ){0,5}(?:en attente|non livré|suspendue?|retourné|bloqué|échoué|n'a pas pu)",
  '(?:paquete|envío|pedido|encomenda|pacote|objeto|entrega) (?:[\\p{L}0-9]{1,14} ){0,5}(?:pendiente|pendente|retenid[ao]|retid[ao]|no (?:pudo|entregado)|não (?:entregue|pôde)|aguardando|fiscalização|alfândega|alfandegári[ao])',
  '(?:pacco|spedizione|consegna) (?:[\\p{L}0-9]{1,14} ){0,5}(?:in attesa|in sospeso|non consegnat[oa]|bloccat[oa]|fallita)',
  '(?:pakket|zending|bezorging) (?:[\\p{L}0-9]{1,14} ){0,5}(?:wacht|vastgehouden|niet (?:bezorgd|geleverd)|mislukt|in behandeling)',
];
