import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The same host below a domain sends, and serves every link; no text version, no header to sign off. */
export const oneHostMailing: Rule = {
  code: 'sender.one-host-mailing',
  group: 'sender-one-host',
  severity: 'medium',
  weight: 1.3,
  hard: undefined,
  category: 'spam',
  source:
    'Snowshoe sending: a host of its own for each mailing, which sends, serves the links and is thrown away',
  texts: {
    en: {
      title: 'A host for one mailing',
      explanation: '{host} sends it and serves all of its few links; such hosts are set up for one mailing.',
      advice: 'Do not use its links, also not to sign off.',
      summary: 'The host {host} sends it and serves all of its links, as hosts for one mailing do',
      clause: 'one host sends it and serves all of its links',
    },
    ru: {
      title: 'Узел для одной рассылки',
      explanation:
        '{host} и отправил письмо, и держит все его немногие ссылки: так делают узлы одной рассылки.',
      advice: 'Не переходите по ссылкам, и для отписки тоже.',
      summary: 'Узел {host} и отправил письмо, и держит все его ссылки',
      clause: 'один узел отправил письмо и держит все его ссылки',
    },
  },
  evaluate: ({ author, bulk, links, message, html }) => {
    const { host, root } = author.host;
    const count = links.web.length;
    const isOwn = host !== root && links.web.every((link) => link.host?.host === host);
    const isBare = html !== undefined && message.text === undefined && !bulk.hasUnsubscribe && !bulk.isList;
    if (!isOwn || !isBare || count === 0 || count > FEW || isPlainAnswer(message)) {
      return NOTHING;
    }
    const isFamiliar = author.kinship !== 'none';
    return [{ facts: [fact('host', host)], weight: isFamiliar ? 0.6 : 1.6 }];
  },
};

/** Links of a mailing that is one picture or one button, and a way out. */
const FEW = 4;
