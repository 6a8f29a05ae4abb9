/** Games of chance that pay before they are asked. */
export const GAMBLING_PHRASES: readonly string[] = [
  '(?:casino|free ?spins|freispiele|no deposit bonus|welcome bonus|willkommensbonus|bonus ohne einzahlung|jackpot|slots?bonus|sportwetten|betting bonus|tours gratuits|giros gratis|gratis spins|rodadas grátis|казино|фриспин|бездепозитн|ставки на спорт)',
  '(?:\\d{2,4} ?%|[€$£] ?\\d{2,5}|\\d{2,5} ?[€$£]) (?:[a-z+&]{1,12} ){0,3}bonus',
];

/** Medicine without a doctor. */
export const PILL_PHRASES: readonly string[] = [
  '(?:viagra|cialis|levitra|tadalafil|sildenafil|(?:online|canadian) pharmacy|without (?:a |the need for a )?prescription|potenzmittel|rezeptfrei|erectile|male enhancement|виагра|сиалис|потенци[яи]|без рецепта)',
  '(?:weight loss|lose weight|fat burner|keto (?:gummies|diet)|belly fat|blood sugar (?:trick|ritual)|abnehmen ohne|schlank im|похудеть|похудени[ея]) ',
];

/** Strangers who want company. */
export const ADULT_PHRASES: readonly string[] = [
  '(?:hot (?:girls|women|singles|milfs)|singles? (?:near|in) (?:you|your)|ukrainian (?:women|girls|ladies|single)|russian (?:women|brides)|(?:my|her|hot|naked|nude|nackt)[ -]?(?:nude|naked|foto|photo|pic|video)s?|sex ?(?:date|partner|treffen|chat|contacts?)|one[- ]night stand|einsame frauen|sexkontakte|rencontres? (?:coquin|chaud)|секс|интим|девушки (?:ждут|рядом))',
];

/** Money lent to anybody. */
export const LOAN_PHRASES: readonly string[] = [
  '(?:(?:instant|personal|business|quick|payday) loans?|loan offer|apply for (?:a )?loan|\\d ?% interest|sofortkredit|kredit ohne schufa|darlehen (?:angebot|anbieten)|быстрый (?:кредит|за[её]м)|за[её]м без отказа|кредит без (?:справок|отказа))',
];

/** Coins for nothing: airdrops, forgotten balances, doubled deposits. */
export const TOKEN_PHRASES: readonly string[] = [
  '(?:air ?drop|(?:claim|receive|collect|unlock|allocate)(?: [a-z0-9$]{1,12}){0,3} (?:tokens?|xrp|btc|eth|usdt|coins?|crypto)|token (?:allocation|distribution|redistribution|claim|reward)|connect (?:your )?wallet|(?:bitcoin|btc|crypto|mining)[ -](?:payout|balance|withdrawal|payment)|(?:automatic|cloud) (?:bitcoin )?mining|double your (?:bitcoin|btc|crypto|deposit)|wallet (?:verification|migration|synchroni[sz]ation|upgrade))',
  '(?:bitcoin|btc|krypto)-?(?:auszahlung|guthaben)|wallet (?:verifizieren|bestätigen|aktualisieren)',
  '(?:вывод|получ[а-яё]{2,4}) (?:[0-9.,]{1,12} )?(?:биткоин|btc|криптовалют|токен)|раздач[аиу] токенов|аирдроп|подключите кошел[её]к',
];
