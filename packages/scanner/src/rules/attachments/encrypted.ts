import type { Rule, Sign } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** An encrypted attachment: nobody can look inside. */
export const encrypted: Rule = {
  code: 'attachments.encrypted',
  group: 'attachment-hidden',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'malware',
  source: 'CISA AA20-280A; also used by banks and doctors',
  texts: {
    en: {
      title: 'Locked attachment',
      explanation: 'An attachment ({type}) is encrypted, so it could not be checked.',
      advice: 'Open it only if you arranged it with the sender.',
      summary: 'An attachment is encrypted and could not be checked',
      clause: 'an attachment is encrypted',
    },
    ru: {
      title: 'Закрытое вложение',
      explanation: 'Вложение ({type}) зашифровано, проверить его нельзя.',
      advice: 'Открывайте, только если договаривались с отправителем.',
      summary: 'Вложение зашифровано, проверить его нельзя',
      clause: 'вложение зашифровано',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) => file.marks.has('encrypted') || file.marks.has('default-password'),
    ).map((sign) => (isPdf(sign) ? { ...sign, weight: 0.6, severity: 'low' } : sign)),
};

/** Banks and pay offices lock PDFs. */
function isPdf(sign: Sign): boolean {
  return sign.facts.some((each) => each.name === 'type' && each.value === 'application/pdf');
}
