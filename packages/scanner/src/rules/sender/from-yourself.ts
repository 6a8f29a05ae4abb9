import { NOTHING, type Rule } from '../rule.ts';

/** The message pretends to come from the reader. */
export const fromYourself: Rule = {
  code: 'sender.from-yourself',
  group: 'sender-identity',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'impersonation',
  source: 'Self-addressed extortion waves since 2018 (police advisories)',
  texts: {
    en: {
      title: 'Pretends to be you',
      explanation: 'The sender is your own address, but nothing confirms that you sent it.',
      advice: 'You were probably not hacked: a sender address is easily forged.',
      summary: 'It pretends to come from yourself',
    },
    ru: {
      title: 'Выдаёт себя за вас',
      explanation: 'Отправителем указан ваш же адрес, но ничто не подтверждает, что письмо ваше.',
      advice: 'Скорее всего, вас не взломали: адрес отправителя легко подделать.',
      summary: 'Письмо выдаёт себя за ваше собственное',
    },
  },
  evaluate: ({ author, authentication }) => {
    const isConfirmed = authentication.dmarc === 'pass' || authentication.aligned === true;
    return author.isOwnAddress && !isConfirmed && authentication.verifiedBy !== undefined
      ? [{ facts: [] }]
      : NOTHING;
  },
};
