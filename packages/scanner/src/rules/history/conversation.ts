import { signIf, type Rule } from '../rule.ts';

/** An answer in a thread, without links or attachments that run. */
export const conversation: Rule = {
  code: 'history.conversation',
  group: 'trust-history',
  severity: 'info',
  weight: -0.8,
  hard: undefined,
  category: 'none',
  source: 'Threads are rare in mass attacks; hijacked threads bring links or files',
  texts: {
    en: {
      title: 'Part of a conversation',
      explanation: 'The message answers earlier ones.',
      advice: 'Nothing to do.',
      summary: 'It answers earlier messages',
    },
    ru: {
      title: 'Часть переписки',
      explanation: 'Письмо отвечает на прежние.',
      advice: 'Ничего делать не нужно.',
      summary: 'Письмо отвечает на прежние',
    },
  },
  evaluate: ({ message, links, isAnswer }) =>
    signIf(
      isAnswer && message.inReplyTo.length > 0 && message.references.length > 0 && links.web.length <= 3,
      [],
    ),
};
