import { nameKinship } from '../../domains/name-kinship.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { linkRelation, type LinkRelation } from '../../facts/link-relation.ts';
import { fact, NOTHING, type Sign, type Rule } from '../rule.ts';

/** The display name and the address have nothing in common: one of the two is borrowed. */
export const nameUnlikeAddress: Rule = {
  code: 'sender.name-unlike-address',
  group: 'sender-name',
  severity: 'low',
  weight: 0.6,
  hard: undefined,
  category: 'impersonation',
  source:
    'Names that fit the address in nine of ten newsletters and one of four unwanted messages; NIST SP 800-177 on display names',
  texts: {
    en: {
      title: 'Name and address do not fit',
      explanation: 'The sender calls itself by a name that has nothing to do with its address at {domain}.',
      advice: 'Look at the address, not at the name.',
      summary: 'The name of the sender has nothing to do with its address at {domain}',
      clause: 'its name has nothing to do with the address at {domain}',
    },
    ru: {
      title: 'Имя и адрес не сочетаются',
      explanation: 'Имя отправителя не имеет ничего общего с его адресом в {domain}.',
      advice: 'Смотрите на адрес, а не на имя.',
      summary: 'Имя отправителя не имеет ничего общего с адресом в {domain}',
      clause: 'имя отправителя не сочетается с адресом в {domain}',
    },
  },
  evaluate: (whole) => {
    const { author, bulk, links, message, isAnswer } = whole;
    if (author.kinship !== 'none' || !author.isReadable || bulk.isList || isAnswer) {
      return NOTHING;
    }
    // A service that writes for a firm puts the firm's name in front and its address into Reply-To.
    const answersFit = message.replyTo.some(
      (reply) => nameKinship(author.report.name, reply.address) === 'shared',
    );
    const relation = linkRelation(links, author);
    if ((answersFit || isOnBehalf(whole)) && relation !== 'foreign') {
      return NOTHING;
    }
    const facts = [fact('domain', author.host.root)];
    if (author.report.isFreeMail) {
      return [{ facts, weight: 0.4, severity: 'info' }];
    }
    return [{ facts, weight: answersFit ? 0.5 : WEIGHTS[relation], severity: SEVERITY[relation] }];
  },
};

/** People write from addresses of their office and link to it; who links elsewhere besides is a stranger in it. */
const WEIGHTS: Readonly<Record<LinkRelation, number>> = {
  foreign: 1.7,
  tracked: 0.7,
  named: 0.7,
  none: 0.6,
  own: 0.3,
};
const SEVERITY: Readonly<Record<LinkRelation, Sign['severity'] & string>> = {
  foreign: 'medium',
  tracked: 'low',
  named: 'low',
  none: 'low',
  own: 'info',
};
