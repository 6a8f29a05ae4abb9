import { fact, NOTHING, type Rule } from '../rule.ts';

/** Markup that sends the reader on or changes where all links lead. */
export const redirectingMarkup: Rule = {
  code: 'content.redirecting-markup',
  group: 'content-markup',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'phishing',
  source: 'meta refresh and base href as evasion of link checks',
  texts: {
    en: {
      title: 'Markup that redirects',
      explanation: 'The message contains {what}, which changes where you end up.',
      advice: 'Do not use its links.',
      summary: 'It contains markup that changes where its links lead',
      clause: 'its markup changes where links lead',
    },
    ru: {
      title: 'Разметка с перенаправлением',
      explanation: 'Письмо содержит {what}: это меняет, куда вы попадёте.',
      advice: 'Не переходите по ссылкам.',
      summary: 'Разметка письма меняет, куда ведут ссылки',
      clause: 'разметка меняет, куда ведут ссылки',
    },
  },
  evaluate: ({ html, bulk }) => {
    if (html === undefined) {
      return NOTHING;
    }
    const hasForeignBase =
      html.base !== undefined && html.pathLinks > 0 && /^\s*(?:https?:|[/\\]{2})/i.test(html.base);
    const what = html.refreshes > 0 ? 'refresh' : hasForeignBase ? 'base' : '';
    return what === ''
      ? NOTHING
      : [
          bulk.hasUnsubscribe
            ? { facts: [fact('what', what)], weight: 0.5, severity: 'low' }
            : { facts: [fact('what', what)] },
        ];
  },
};
