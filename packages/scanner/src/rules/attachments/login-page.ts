import type { FileKind } from '../../files/file-names.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A sign-in page sent as a file: it opens without an address that could be checked. */
export const loginPage: Rule = {
  code: 'attachments.login-page',
  group: 'attachment',
  severity: 'critical',
  weight: 4.6,
  hard: 'dangerous',
  category: 'phishing',
  source:
    'HTML attachments with password fields: most frequent form of credential theft by file (vendor reports 2022 to 2025)',
  texts: {
    en: {
      title: 'Sign-in page attached',
      explanation: 'An attachment is a web page that asks for a password.',
      advice: 'Delete it. No service sends its sign-in page as a file.',
      summary: 'Its attachment is a sign-in page that asks for your password',
    },
    ru: {
      title: 'Вложена страница входа',
      explanation: 'Вложение — веб-страница, которая просит пароль.',
      advice: 'Удалите. Сервисы не присылают страницу входа файлом.',
      summary: 'Вложение — страница входа, которая просит ваш пароль',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(attachments, ({ file }) => isPage(file.kind) && file.marks.has('page-login')),
};

function isPage(kind: FileKind): boolean {
  return kind === 'page' || kind === 'vector-image';
}
