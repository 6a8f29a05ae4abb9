import { fact, NOTHING, type Rule, type Sign } from '../rule.ts';
import { foundBy, namesOf } from './other-engines.ts';

/** Log-odds at the threshold at which Rspamd marks a message, and for each time that it is exceeded again. */
const AT_THRESHOLD = 2;
const HEAVIEST = 5;
/** Below its threshold Rspamd itself is not sure: a hint. */
const BELOW_THRESHOLD = 0.6;
/** Times its threshold at which Rspamd refuses a message in its own settings (15 of 6). */
const REFUSED = 2.5;

/** Rspamd thinks that the message is unwanted. Its score is a sum of many signs, some of which are ours as well. */
export const rspamd: Rule = {
  code: 'reputation.rspamd',
  group: 'engine-spam',
  severity: 'medium',
  weight: AT_THRESHOLD,
  hard: undefined,
  category: 'spam',
  source: 'Rspamd, protocol documentation: /checkv2, score, thresholds and symbols',
  texts: {
    en: {
      title: 'Unwanted by Rspamd',
      explanation:
        'The spam filter Rspamd gave this message {percent} % of the score at which it marks mail. What it saw most: {symbols}.',
      advice: 'Read it with care, and unsubscribe or answer only if you know the sender.',
      summary: 'The spam filter Rspamd marks it as unwanted',
      clause: 'the spam filter Rspamd marks it as unwanted',
    },
    ru: {
      title: 'Rspamd считает нежелательным',
      explanation:
        'Фильтр Rspamd поставил письму {percent} % той оценки, с которой он отмечает почту. Главные признаки: {symbols}.',
      advice: 'Читайте его осторожно; отвечайте и отписывайтесь, только если знаете отправителя.',
      summary: 'Фильтр Rspamd отметил его как нежелательное',
      clause: 'фильтр Rspamd отметил его как нежелательное',
    },
  },
  evaluate: (facts) => {
    const found = foundBy('rspamd', facts);
    if (found === undefined) {
      return NOTHING;
    }
    const ratio = found.ratio ?? 1;
    const told = [fact('percent', Math.round(ratio * 100)), fact('symbols', namesOf(found))];
    return [{ facts: told, ...strengthOf(ratio) }];
  },
};

function strengthOf(ratio: number): Pick<Sign, 'weight' | 'severity'> {
  if (ratio < 1) {
    return { weight: BELOW_THRESHOLD, severity: 'low' };
  }
  return {
    weight: Math.min(HEAVIEST, AT_THRESHOLD * ratio),
    severity: ratio >= REFUSED ? 'high' : 'medium',
  };
}
