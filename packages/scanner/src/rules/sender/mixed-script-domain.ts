import { hasMixedScripts } from '../../text/mixed-scripts.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** A domain whose label mixes alphabets: nobody registers that for honest use. */
export const mixedScriptDomain: Rule = {
  code: 'sender.mixed-script-domain',
  group: 'sender-identity',
  severity: 'high',
  weight: 3.6,
  hard: undefined,
  category: 'impersonation',
  source: 'Unicode Technical Standard 39 section 5; ICANN guidelines for internationalised names',
  texts: {
    en: {
      title: 'Mixed alphabets in the sender domain',
      explanation:
        'The domain {domain} mixes letters of two alphabets that look alike, to pass for another one.',
      advice: 'Treat the sender as unknown.',
      summary: 'Its sender domain {domain} mixes letters of two alphabets to look like another',
    },
    ru: {
      title: 'Смешанные алфавиты в домене отправителя',
      explanation: 'В домене {domain} смешаны похожие буквы двух алфавитов, чтобы его приняли за другой.',
      advice: 'Считайте отправителя неизвестным.',
      summary: 'В домене отправителя {domain} смешаны буквы двух алфавитов',
    },
  },
  evaluate: ({ author }) =>
    signIf(hasMixedScripts([...author.host.subdomains, author.host.label].join('.')), [
      fact('domain', author.host.root),
    ]),
};
