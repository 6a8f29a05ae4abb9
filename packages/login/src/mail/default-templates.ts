import { MAIL_KINDS } from './mail.ts';
import type { MailFacts, MailTemplates, MailWords } from './mail-templates.ts';
import { TEMPLATES_EN } from './templates-en.ts';
import { TEMPLATES_RU } from './templates-ru.ts';

type Kind = keyof MailTemplates;

/** The library's words in the language of each mail, but the kinds the host has words for. */
export function mailTemplates(own: Partial<MailTemplates> = {}): MailTemplates {
  const pairs = MAIL_KINDS.filter((kind) => kind !== 'noop').map(
    (kind) => [kind, own[kind] ?? inLanguage(kind)] as const,
  );
  return Object.freeze({ ...TEMPLATES_EN, ...Object.fromEntries(pairs) });
}

function inLanguage(kind: Kind): (facts: MailFacts) => MailWords {
  return (facts) => (facts.language === 'ru' ? TEMPLATES_RU : TEMPLATES_EN)[kind](facts);
}
