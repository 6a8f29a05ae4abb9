import { signIf, type Rule } from '../rule.ts';

/** An empty Return-Path marks a delivery report; who sends anything else with it does not want to hear of failures. */
export const reportWithoutReport: Rule = {
  code: 'sender.report-without-report',
  group: 'sender-shape',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'phishing',
  source: 'RFC 5321 section 4.5.5: the null return path is for delivery reports and other automatic answers',
  texts: {
    en: {
      title: 'Nobody takes its failures',
      explanation:
        'It was sent as if it were a delivery report, so that no failure comes back, but it is none.',
      advice: 'Be careful: honest senders want to know when mail does not arrive.',
      summary: 'It was sent like a delivery report although it is none',
      clause: 'it was sent like a delivery report although it is none',
    },
    ru: {
      title: 'Отказ в доставке никому не придёт',
      explanation: 'Письмо отправлено как служебный отчёт о доставке, хотя это не отчёт.',
      advice: 'Будьте осторожны: честный отправитель хочет знать, что письмо не дошло.',
      summary: 'Письмо отправлено как отчёт о доставке, хотя им не является',
      clause: 'оно отправлено как отчёт о доставке, хотя это не отчёт',
    },
  },
  evaluate: ({ relations, links, bulk, message }) => {
    const isReport =
      bulk.isAutomatic ||
      bulk.isList ||
      /^multipart\/report$|^message\//.test(message.root.declaredType) ||
      MACHINE.test(message.from[0]?.address ?? '');
    return signIf(relations.hasEmptyBounce && links.web.length > 0 && !isReport, []);
  },
};

/** Who sends reports and answers by itself (RFC 3834 section 3.3). */
const MACHINE = /^(?:mailer-daemon|postmaster|root|cron|daemon)@/i;
