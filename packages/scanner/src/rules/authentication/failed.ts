import { fact, NOTHING, type Rule } from '../rule.ts';

/** The mailbox's own provider could not confirm a sender that is not specially known. */
export const failed: Rule = {
  code: 'authentication.failed',
  group: 'authentication',
  severity: 'medium',
  weight: 2,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 7489 (DMARC); RFC 8601 section 5',
  texts: {
    en: {
      title: 'Sender not confirmed',
      explanation:
        'Your mail provider ({verifier}) checked whether this came from {domain}, and the check failed.',
      advice: 'Be careful with links and attachments. Forwarded mail can fail, too.',
      summary: 'Your mail provider could not confirm that it comes from {domain}',
      clause: 'your mail provider could not confirm that it comes from {domain}',
    },
    ru: {
      title: 'Отправитель не подтверждён',
      explanation:
        'Ваш почтовый сервис ({verifier}) проверил, пришло ли письмо от {domain}, и проверка не прошла.',
      advice: 'Осторожно со ссылками и вложениями. Бывает и с пересланными письмами.',
      summary: 'Ваш почтовый сервис не подтвердил, что письмо от {domain}',
      clause: 'ваш почтовый сервис не подтвердил, что оно от {domain}',
    },
  },
  evaluate: ({ authentication, author, bulk }) => {
    const { dmarc, spf, dkim, verifiedBy } = authentication;
    const facts = [
      fact('domain', author.host.root),
      fact('verifier', verifiedBy ?? ''),
      fact('dmarc', dmarc),
      fact('spf', spf),
    ];
    if (verifiedBy === undefined || author.host.root === '') {
      return NOTHING;
    }
    if (dmarc === 'fail') {
      return [bulk.isList ? { facts, weight: 0.8 } : { facts }];
    }
    const hasFailed =
      dmarc !== 'pass' && dkim !== 'pass' && (spf === 'fail' || spf === 'softfail' || dkim === 'fail');
    return hasFailed ? [{ facts, weight: bulk.isList ? 0.4 : 1.2 }] : NOTHING;
  },
};
