import { fact, signIf, type Rule } from '../rule.ts';

/** The message is built in a way that nobody can afford to verify. */
export const beyondVerifying: Rule = {
  code: 'authentication.beyond-verifying',
  group: 'authentication',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'spam',
  source: 'Limits of verifying (RFC 6376 section 8.4): honest headers stay far below them',
  texts: {
    en: {
      title: 'Too large to verify',
      explanation:
        'Its headers or its body are built in such a way that {domain} could not be verified as the sender.',
      advice: 'Be careful if you do not know the sender.',
      summary: 'It is built in such a way that its sender cannot be verified',
      clause: 'its sender cannot be verified',
    },
    ru: {
      title: 'Проверить слишком трудно',
      explanation: 'Письмо построено так, что проверить {domain} как отправителя не удалось.',
      advice: 'Осторожно, если не знаете отправителя.',
      summary: 'Письмо построено так, что отправителя не проверить',
      clause: 'отправителя не проверить',
    },
  },
  evaluate: ({ authentication, author, context: { verified } }) =>
    signIf(
      verified?.dkim.reason === 'too-large' && authentication.aligned !== true && author.host.root !== '',
      [fact('domain', author.host.root)],
    ),
};
