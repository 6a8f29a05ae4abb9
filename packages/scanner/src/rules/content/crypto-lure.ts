import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A wallet to verify, coins to claim, a balance to withdraw. */
export const cryptoLure: Rule = lureRule({
  code: 'content.crypto-lure',
  category: 'scam',
  source:
    'Warnings of exchanges and wallet makers about airdrops, migrations, withdrawals and recovery words',
  texts: {
    en: {
      title: 'Coins and wallets',
      explanation: 'The message wants a wallet verified or coins claimed or withdrawn by its link.',
      advice: 'Never connect a wallet or type recovery words because of a message.',
      summary: 'It lures with coins or wants a wallet verified',
      clause: 'it lures with coins',
    },
    ru: {
      title: 'Криптовалюта и кошельки',
      explanation: 'Письмо просит подтвердить кошелёк или получить монеты по ссылке.',
      advice: 'Не подключайте кошелёк и не вводите секретную фразу из-за письма.',
      summary: 'Письмо заманивает криптовалютой или просит подтвердить кошелёк',
      clause: 'оно заманивает криптовалютой',
    },
  },
  intents: [['crypto', 1]],
  helpers: [
    ['urgency', 0.5],
    ['credential', 0.4],
    ['reward', 0.3],
    ['suspension', 0.4],
  ],
  needs: 'link-or-file',
  least: 1,
});
