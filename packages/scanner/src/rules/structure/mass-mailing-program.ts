import { fact, NOTHING, type Rule } from '../rule.ts';

/** A program for sending by the thousand, or a script on a web server, says that it wrote the message. */
export const massMailingProgram: Rule = {
  code: 'structure.mass-mailing-program',
  group: 'structure-headers',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Names of bulk programs in the public rules of SpamAssassin; leaf mailers on broken-in web servers',
  texts: {
    en: {
      title: 'Mass-mailing program',
      explanation:
        'The message was written by a program for sending by the thousand or by a script on a web server ({kind}).',
      advice: 'Says little alone.',
      summary: 'It was written by a mass-mailing program',
    },
    ru: {
      title: 'Программа рассылки',
      explanation: 'Письмо написано программой массовой рассылки или скриптом на веб-сервере ({kind}).',
      advice: 'Само по себе мало что значит.',
      summary: 'Письмо написано программой массовой рассылки',
    },
  },
  evaluate: ({ headerShape: { mailer, webScript }, bulk }) => {
    if (bulk.isList) {
      return NOTHING;
    }
    const found = KINDS.find(({ pattern }) => pattern.test(mailer));
    if (found !== undefined) {
      return [{ facts: [fact('kind', found.kind)], weight: found.weight }];
    }
    return webScript === '' ? NOTHING : [{ facts: [fact('kind', 'web-script')], weight: 0.7 }];
  },
};

const KINDS: readonly { readonly kind: string; readonly pattern: RegExp; readonly weight: number }[] = [
  {
    kind: 'bulk-program',
    pattern:
      /leaf ?(?:php)?mailer|mass (?:sender|mail)|(?:mass|bulk|super|turbo|king|stealth|smart|atomic|gammadyne) ?(?:e-?)?mail|xedm|send-?blaster|email blaster|mail ?bomber|prospector|group mail|direct ?mailer|dmailer|floodgate|cybercreek|aristotle|diffondicool|xmailer pro|dark ?mailer|inbox mailer/,
    weight: 1.8,
  },
  {
    kind: 'web-component',
    pattern: /aspmail|jmail|csmtpconnection|aspqmail|persits|dundas|cdonts|devmailer/,
    weight: 1,
  },
  { kind: 'phpmailer', pattern: /phpmailer|swiftmailer/, weight: 0.5 },
];
