import { NOTHING, type Rule } from '../rule.ts';

/** A well-formed report of a mail server on a message that could not be delivered: machines write them for machines. */
export const deliveryReport: Rule = {
  code: 'structure.delivery-report',
  group: 'trust-report',
  severity: 'info',
  weight: -2,
  hard: undefined,
  category: 'none',
  source:
    'RFC 3461, RFC 3464 and RFC 6522; lures that imitate reports are written for people and lack the machine part',
  texts: {
    en: {
      title: 'Delivery report',
      explanation:
        'The message is a report of a mail server, with the part for machines that real ones have.',
      advice: 'Nothing to do.',
      summary: 'It is a report of a mail server',
    },
    ru: {
      title: 'Отчёт о доставке',
      explanation: 'Это отчёт почтового сервера, с машинной частью, какая есть у настоящих.',
      advice: 'Ничего делать не нужно.',
      summary: 'Это отчёт почтового сервера',
    },
  },
  evaluate: ({ message, html, links, isBounce }) => {
    const { root } = message;
    const isReport =
      root.declaredType === 'multipart/report' &&
      root.children.some((part) => REPORTS.has(part.declaredType) && part.size > 0);
    // A report tells; where it wants the reader to go somewhere, it is a lure in its shape.
    const asks = html !== undefined && links.web.length > 3;
    if (isReport && !asks) {
      return [{ facts: [] }];
    }
    return isBounce && root.declaredType !== 'multipart/report' ? [{ facts: [], weight: -1.2 }] : NOTHING;
  },
};

const REPORTS: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
]);
