import { fact, NOTHING, type Rule } from '../rule.ts';

/** A code in a picture: it moves the reader to a telephone, where no guard looks. */
export const codeInPicture: Rule = {
  code: 'attachments.code-in-picture',
  group: 'picture-code',
  severity: 'info',
  weight: 0.4,
  hard: undefined,
  category: 'phishing',
  source: 'CISA and FTC advisories on QR code phishing, 2023; FBI PSA I-011822',
  texts: {
    en: {
      title: 'Code in a picture',
      explanation: 'A picture in the message holds a code that asks a telephone {asks}.',
      advice: 'Scan it only if you know who it is from.',
      summary: 'A picture in it holds a code',
    },
    ru: {
      title: 'Код на картинке',
      explanation: 'На картинке в письме код, который просит телефон {asks}.',
      advice: 'Сканируйте, только если знаете, от кого он.',
      summary: 'На картинке в письме есть код',
    },
  },
  evaluate: ({ codes }) => {
    const [code] = codes;
    if (code === undefined) {
      return NOTHING;
    }
    const kind = codes.find((each) => each.kind === 'message')?.kind ?? code.kind ?? 'link';
    const facts = [fact('asks', kind)];
    // A code that writes to a number or calls one costs money at a glance.
    return [kind === 'message' ? { facts, weight: 1.2, severity: 'low' } : { facts }];
  },
};
