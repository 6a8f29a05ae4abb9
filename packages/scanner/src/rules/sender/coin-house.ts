import type { MessageFacts } from '../../facts/message-facts.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import { readCoinHouse } from '../../facts/read-coin-house.ts';
import { foldLookAlikes } from '../../text/fold-look-alikes.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** An exchange or a wallet is spoken for by an address that bears another name. */
export const coinHouse: Rule = {
  code: 'sender.coin-house',
  group: 'sender-coin-house',
  severity: 'high',
  weight: 2.2,
  hard: undefined,
  category: 'impersonation',
  source: 'Warnings of wallet makers and exchanges: they write from their own domain only',
  texts: {
    en: {
      title: 'Wallet or exchange from a foreign address',
      explanation: 'It speaks for {house}, but {domain} does not bear that name.',
      advice: 'Never type recovery words; open the app of your wallet or exchange yourself.',
      summary: 'It speaks for {house}, but was sent from {domain}',
      clause: 'it speaks for {house} from a foreign address',
    },
    ru: {
      title: 'Кошелёк или биржа с чужого адреса',
      explanation: 'Письмо говорит от имени {house}, но {domain} так не называется.',
      advice: 'Никому не вводите слова восстановления; откройте приложение кошелька или биржи сами.',
      summary: 'Письмо говорит от имени {house}, но отправлено с {domain}',
      clause: 'оно говорит от имени {house} с чужого адреса',
    },
  },
  evaluate: (facts) => {
    const { author, bulk, message } = facts;
    if (isListOrAnswer({ bulk, message })) {
      return NOTHING;
    }
    const inName = readCoinHouse(author.report.name);
    const inSubject = inName === '' ? readCoinHouse(message.subject.slice(0, SUBJECT_CHARACTERS)) : '';
    const pulls = wantsWallet(facts);
    const house = inName || inSubject || (pulls >= 2 ? readCoinHouse(facts.visibleText.slice(0, 1_500)) : '');
    if (house === '' || bearsName(house, author.host.root)) {
      return NOTHING;
    }
    const weight = (inName === '' ? (inSubject === '' ? 1 : 1.5) : 2) + 0.2 * Math.min(3, pulls);
    return [
      { facts: [fact('house', house), fact('domain', author.host.root || 'unreadable-address')], weight },
    ];
  },
};

const SUBJECT_CHARACTERS = 300;

/** How much of it is about getting at a wallet. */
function wantsWallet({ intents: { counts } }: MessageFacts): number {
  return (
    (counts.get('crypto') ?? 0) +
    (counts.get('credential') ?? 0) +
    (counts.get('suspension') ?? 0) +
    (counts.get('second-factor') ?? 0)
  );
}

/** The domain is named like the house, however it is written: other rules judge look-alikes. */
function bearsName(house: string, root: string): boolean {
  const domain = foldLookAlikes(root).replace(/[^\p{L}]/gu, '');
  return house.split(' ').some((word) => domain.includes(foldLookAlikes(word).replace(/[^\p{L}]/gu, '')));
}
