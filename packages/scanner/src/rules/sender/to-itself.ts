import { fact, NOTHING, type Rule } from '../rule.ts';

/** The message is addressed to its own sender; those who read it stand nowhere. */
export const toItself: Rule = {
  code: 'sender.to-itself',
  group: 'sender-addressing',
  severity: 'low',
  weight: 0.9,
  hard: undefined,
  category: 'spam',
  source: 'Blind copies to many under the name of one; RFC 5322 section 3.6.3',
  texts: {
    en: {
      title: 'Addressed to its own sender',
      explanation:
        'The message is addressed to {address}, who is also its sender: all others got blind copies.',
      advice: 'Be careful: it was sent to many people out of sight.',
      summary: 'It is addressed to its own sender',
      clause: 'it is addressed to its own sender',
    },
    ru: {
      title: 'Адресовано самому себе',
      explanation: 'Письмо адресовано отправителю ({address}): остальные получили скрытые копии.',
      advice: 'Осторожно: его разослали многим скрытно.',
      summary: 'Оно адресовано самому отправителю',
      clause: 'оно адресовано самому отправителю',
    },
  },
  evaluate: ({ author, message, bulk, headerShape, links, pitches }) => {
    const { address } = author.report;
    const readers = [...message.to, ...message.cc];
    const isItself =
      readers.length > 0 && readers.every((reader) => reader.address.toLowerCase() === address);
    const isAside = bulk.isList || bulk.hasUnsubscribe || bulk.isAutomatic || headerShape.hasThreadFields;
    // Notes to oneself are short and sell nothing.
    const offers = links.web.length > 0 || pitches.pressing + pitches.excuse > 1;
    const isReaders = author.isOwnAddress;
    return isItself && !isAside && offers && !isReaders && author.isReadable
      ? [{ facts: [fact('address', address)] }]
      : NOTHING;
  },
};
