import { isUnder } from '../../data/link-hosts.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import { countPurposes } from '../../facts/count-purposes.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Links that only a mailing service counts, under a name that does not fit the account they were sent with. */
export const hiredMailer: Rule = {
  code: 'links.hired-mailer',
  group: 'links-hired-mailer',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source:
    'Accounts at mailing services that were taken over: the links run through the service, the name is of a third',
  texts: {
    en: {
      title: 'Hired mailer, foreign name',
      explanation:
        'Its links run through the counter of a mailing service ({service}), and the name has nothing to do with {domain}.',
      advice: 'Take it as a message from somebody else.',
      summary: 'It went out through a mailing account of {domain} under a name that is not of {domain}',
      clause: 'it went out through an account of somebody else',
    },
    ru: {
      title: 'Чужой рассыльщик',
      explanation: 'Ссылки идут через счётчик службы рассылок ({service}), а имя не связано с {domain}.',
      advice: 'Считайте, что письмо прислал кто-то другой.',
      summary: 'Письмо ушло с рассылочной учётки {domain} под посторонним именем',
      clause: 'оно ушло с чужой рассылочной учётки',
    },
  },
  evaluate: (facts) => {
    const { author, bulk, links, message } = facts;
    if (isListOrAnswer({ bulk, message }) || author.kinship !== 'none' || author.brand !== undefined) {
      return NOTHING;
    }
    const counter = links.web.find(({ host }) => host !== undefined && isCounter(host.host));
    if (counter?.host === undefined) {
      return NOTHING;
    }
    const purposes = Math.min(3, countPurposes(facts));
    const weight = 0.8 + 0.3 * purposes + (author.report.isFreeMail ? 0.5 : 0);
    return [
      {
        facts: [fact('service', counter.host.root), fact('domain', author.host.root || 'unreadable-address')],
        weight,
      },
    ];
  },
};

/** Counters of services by which any programmer sends: their accounts are the ones that are taken over. */
const COUNTERS: ReadonlySet<string> = new Set(
  (
    'ct.sendgrid.net pstmrk.it awstrack.me sendibt1.com sendibt2.com sendibt3.com sendibm1.com mailgun.org ' +
    'mandrillapp.com sparkpostmail.com mjt.lu klclick.com klclick1.com klclick2.com klclick3.com acemlna.com ' +
    'acemlnb.com acemlnc.com acemlnd.com activehosted.com hubspotlinks.com mailersend.net elasticemail.com ' +
    'smtp2go.com exponea.com sendpulse.com mailtrap.io brevosend.com ml-link.com list-manage.com cmail19.com'
  ).split(' '),
);

function isCounter(host: string): boolean {
  return COUNTERS.has(host) || isUnder(host, COUNTERS);
}
