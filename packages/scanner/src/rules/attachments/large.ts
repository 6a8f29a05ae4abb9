import { LARGE_ATTACHMENT_BYTES } from '../../limits.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A large attachment: told, because large ones are not looked into to the end. */
export const large: Rule = {
  code: 'attachments.large',
  group: 'attachment-size',
  severity: 'info',
  weight: 0.2,
  hard: undefined,
  category: 'none',
  source: 'Limits of looking into files; an observation, not an accusation',
  texts: {
    en: {
      title: 'Large attachment',
      explanation: 'An attachment is larger than 10 MB ({megabytes} MB).',
      advice: 'Download it only if you expected it.',
      summary: 'An attachment is large ({megabytes} MB)',
    },
    ru: {
      title: 'Большое вложение',
      explanation: 'Вложение больше 10 МБ ({megabytes} МБ).',
      advice: 'Загружайте, только если ждали его.',
      summary: 'Вложение большое ({megabytes} МБ)',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file, depth }) => depth === 0 && file.size > LARGE_ATTACHMENT_BYTES,
      ({ carrier }) => [fact('megabytes', Math.round(carrier.size / 1_048_576))],
    ),
};
