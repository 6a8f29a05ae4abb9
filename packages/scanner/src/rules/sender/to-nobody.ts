import { signIf, type Rule } from '../rule.ts';

/** No visible recipient. */
export const toNobody: Rule = {
  code: 'sender.to-nobody',
  group: 'sender-addressing',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'spam',
  source: 'Missing recipients: 9 of 100 phishing messages, 1 of 100 legitimate ones',
  texts: {
    en: {
      title: 'Addressed to nobody',
      explanation: 'The message does not name you or anybody as recipient.',
      advice: 'Be careful: it was sent to many people out of sight.',
      summary: 'It names nobody as recipient',
    },
    ru: {
      title: 'Никому не адресовано',
      explanation: 'В письме не указан получатель.',
      advice: 'Осторожно: его разослали многим скрытно.',
      summary: 'В письме не указан получатель',
    },
  },
  evaluate: ({ message, bulk, isBounce }) =>
    signIf(
      !isBounce &&
        message.to.length === 0 &&
        message.cc.length === 0 &&
        !bulk.hasUnsubscribe &&
        !bulk.isList &&
        !bulk.isAutomatic &&
        message.root.declaredType !== 'multipart/report',
      [],
    ),
};
