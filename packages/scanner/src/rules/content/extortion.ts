import { signIf, type Rule } from '../rule.ts';

/** Blackmail with recordings that do not exist, payable in coins. */
export const extortion: Rule = {
  code: 'content.extortion',
  group: 'content-extortion',
  severity: 'high',
  weight: 4,
  hard: undefined,
  category: 'scam',
  source: 'Police advisories on sextortion by mail since 2018',
  texts: {
    en: {
      title: 'Blackmail for crypto coins',
      explanation: 'The message claims to have recordings of you and wants to be paid in crypto coins.',
      advice: 'Do not pay and do not answer. Such messages go to millions, nothing was recorded.',
      summary: 'It is a mass blackmail that wants to be paid in crypto coins',
    },
    ru: {
      title: 'Шантаж ради криптовалюты',
      explanation: 'Автор уверяет, что у него есть записи с вами, и требует заплатить криптовалютой.',
      advice: 'Не платите и не отвечайте. Такие письма рассылают миллионам, записей нет.',
      summary: 'Это массовый шантаж с требованием криптовалюты',
    },
  },
  evaluate: ({ words, bulk }) =>
    signIf(words.counts.extortion > 0 && words.counts.coin > 0 && hasWallet(words.text) && !bulk.isList, []),
};

/** Addresses of Bitcoin, Ethereum, Litecoin and Tron, or their being asked for. */
function hasWallet(text: string): boolean {
  return /\b(?:bc1[a-z0-9]{20,60}|[13][a-z0-9]{25,34}|0x[a-f0-9]{40}|ltc1[a-z0-9]{20,60}|t[a-z0-9]{33})\b|wallet|кошел[её]к|brieftasche/.test(
    text,
  );
}
