import { fact, NOTHING, type Rule } from '../rule.ts';

/** The mailbox is a row of words strung together, as a program makes up addresses by the thousand. */
export const strungWords: Rule = {
  code: 'sender.strung-words',
  group: 'sender-mailbox',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'spam',
  source:
    'Mailbox names generated from word lists by senders that change addresses with every batch; RFC 5321 section 4.5.3.1.1 allows 64 characters',
  texts: {
    en: {
      title: 'Made-up mailbox',
      explanation: 'The mailbox "{mailbox}" is a row of unrelated words, as programs make up addresses.',
      advice: 'Do not answer; the address will not exist tomorrow.',
      summary: 'Its address was made up by a program',
      clause: 'its address was made up by a program',
    },
    ru: {
      title: 'Выдуманный адрес',
      explanation: 'Ящик «{mailbox}» — ряд случайных слов: так адреса придумывают программы.',
      advice: 'Не отвечайте: завтра этого адреса не будет.',
      summary: 'Его адрес придумала программа',
      clause: 'его адрес придумала программа',
    },
  },
  evaluate: ({ message, bulk }) => {
    const address = message.from.find((each) => each.address !== '')?.address ?? '';
    const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).slice(0, 64);
    if (bulk.isList || MACHINE.test(local)) {
      return NOTHING;
    }
    const words = /^[A-Za-z]+$/.test(local) ? (local.match(/[A-Z][a-z]{2,}|^[a-z]{3,}/g)?.length ?? 0) : 0;
    const isRow = words >= ROW || /^[A-Za-z]{26,64}$/.test(local);
    return isRow ? [{ facts: [fact('mailbox', local)] }] : NOTHING;
  },
};

/** Words with a capital each: a person has two or three names, a firm is no longer. */
const ROW = 4;
/** Mailboxes of machines tell in words what they are for. */
const MACHINE = /reply|bounce|notif|support|service|confirm|account|newsletter|postmaster|admin/i;
