import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** An invitation that nobody sends, with a link: calendars put it before the reader unasked. */
export const unsignedInvitation: Rule = {
  code: 'attachments.unsigned-invitation',
  group: 'attachment',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'phishing',
  source: 'RFC 5546 section 3.2.2 (a request has an organizer); calendar phishing of 2024 and 2025',
  texts: {
    en: {
      title: 'Invitation from nobody',
      explanation: 'An attached invitation names nobody who invites, but has a link.',
      advice: 'Do not accept it, and do not open the link.',
      summary: 'An attached invitation names nobody who invites, but has a link',
      clause: 'its invitation names nobody who invites',
    },
    ru: {
      title: 'Приглашение ни от кого',
      explanation: 'Во вложенном приглашении не указано, кто приглашает, но есть ссылка.',
      advice: 'Не принимайте его и не открывайте ссылку.',
      summary: 'Во вложенном приглашении не указано, кто приглашает, но есть ссылка',
      clause: 'в приглашении не указано, кто приглашает',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(attachments, ({ file }) => file.marks.has('calendar-unsigned') && file.links.length > 0),
};
