/**
 * Words that stand in names of wares, ailments and offers, and hardly ever in names of people and houses: bulk mailers
 * write what they sell where a sender belongs. Lower-case Latin and Cyrillic, singular and plural apart.
 */
export const SLOGAN_WORDS: ReadonlySet<string> = new Set(
  (
    'offer offers deal deals bargain bargains relief free freebie remedy remedies trick tricks hack hacks secret ' +
    'secrets gift gifts giveaway reward rewards bonus prize winner camera heater flashlight drone gadget ' +
    'gadgets earbuds smartwatch burn burner burning fat slim slimming diet weight loss belly detox keto cbd gummies ' +
    'gummy heal healed healing cure cures tonic ritual gone vanish remover booster boost solar debt debts loan loans ' +
    'mortgage refinance insurance warranty savings quote quotes coverage medicare casino dating singles hookup ' +
    'flirt cash income profit profits earnings millionaire jackpot energy bills flooring roofing roof gutter gutters ' +
    'windows bathtub walk-in shower hearing vision eyesight sleep snoring insomnia pain joint joints nail nails fungus ' +
    'tinnitus prostate bladder memory dementia alzheimer neuropathy nerve nerves blood sugar ' +
    'glucose diabetes pressure cholesterol liver kidney wrinkles skin hair regrowth teeth gum gums libido testosterone ' +
    'erection viagra cialis pills supplement vitamin survival generator lamp cleaner purifier ' +
    'replica rolex luggage knife knives toolset angebot angebote gewinn gewinner gutschein gratis kostenlos kredit ' +
    'versicherung abnehmen fett schmerzen gelenke geschenk prämie casinobonus aanbieding korting gewonnen prijs ' +
    'lening verzekering afvallen pijn cadeau offre offres cadeau gratuit gagnant gain maigrir douleur crédit ' +
    'assurance mutuelle rencontre oferta ofertas regalo premio ganador gratis préstamo crédito seguro adelgazar dolor ' +
    'grátis prêmio ganhador empréstimo emagrecer dor brinde promoção offerta offerte regalo vincitore prestito ' +
    'dimagrire dolore sconto скидка скидки акция подарок приз выигрыш кредит займ похудение суставы здоровье казино ' +
    'бонус заработок доход'
  ).split(' '),
);
