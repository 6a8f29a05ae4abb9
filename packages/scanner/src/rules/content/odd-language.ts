import type { MessageFacts } from '../../facts/message-facts.ts';
import { guessLanguage, type TextLanguage } from '../../text/guess-language.ts';
import { fact, NOTHING, type Rule, type Sign } from '../rule.ts';

/** Written in a language that does not fit its sender, or with a subject in another language than the text. */
export const oddLanguage: Rule = {
  code: 'content.odd-language',
  group: 'content-language',
  severity: 'low',
  weight: 0.9,
  hard: undefined,
  category: 'spam',
  source:
    'Taken-over mailboxes and copied templates: the language is that of the swindler, not of the sender',
  texts: {
    en: {
      title: 'Language does not fit',
      explanation: 'The language of the text does not fit {where}.',
      advice: 'Ask yourself whether this sender would write to you in this language.',
      summary: 'Its language does not fit {where}',
      clause: 'its language does not fit {where}',
    },
    ru: {
      title: 'Язык не подходит',
      explanation: 'Язык текста не подходит: {where}.',
      advice: 'Подумайте, стал бы этот отправитель писать вам на таком языке.',
      summary: 'Язык письма не подходит: {where}',
      clause: 'язык не подходит: {where}',
    },
  },
  evaluate: (facts) => {
    if (facts.bulk.isList || facts.isAnswer) {
      return NOTHING;
    }
    const { words, subjectEnd } = facts.intents.folded;
    const bodyStart = words.findIndex(({ start }) => start >= subjectEnd);
    const subject = guessLanguage(words.slice(0, bodyStart < 0 ? words.length : bodyStart), {
      words: 2,
      lead: 2,
    });
    // Most subjects are in no certain language, and most senders of no certain country.
    if (subject === undefined && spokenBy(facts) === undefined) {
      return NOTHING;
    }
    const body = bodyStart < 0 ? [] : words.slice(bodyStart).filter(({ start }) => start < TEXT_CHARACTERS);
    const language = guessLanguage(body, { words: 12, lead: 1.8 });
    return language === undefined ? NOTHING : [...signsOf(language, subject, facts)].slice(0, 1);
  },
};

/** Enough for a clear lead; what comes later is the small print, in whatever language. */
const TEXT_CHARACTERS = 3_000;

/** Languages in which people of a country write, besides English. */
const SPOKEN: ReadonlyMap<string, readonly TextLanguage[]> = new Map(
  Object.entries<readonly TextLanguage[]>({
    de: ['de'],
    at: ['de'],
    fr: ['fr'],
    es: ['es'],
    mx: ['es'],
    ar: ['es'],
    pt: ['pt'],
    br: ['pt'],
    it: ['it'],
    nl: ['nl'],
    pl: ['pl'],
    ru: ['ru'],
    se: ['sv'],
    uk: [],
    au: [],
    nz: [],
    in: [],
    za: [],
    jp: [],
    kr: [],
    cn: [],
    tr: [],
    gr: [],
    cz: [],
    ro: [],
    hu: [],
  }),
);

/** Languages of the sender's country; undefined where he has none that is known. */
function spokenBy({ author }: MessageFacts): readonly TextLanguage[] | undefined {
  return author.report.isFreeMail ? undefined : SPOKEN.get(author.host.suffix.split('.').at(-1) ?? '');
}

function* signsOf(
  language: TextLanguage,
  subject: TextLanguage | undefined,
  facts: MessageFacts,
): Generator<Sign> {
  const { bulk } = facts;
  const factor = bulk.hasOneClick ? 0.5 : 1;
  const spoken = spokenBy(facts);
  if (spoken !== undefined && language !== 'en' && !spoken.includes(language)) {
    yield { facts: [fact('where', 'country')], weight: 1.1 * factor };
  }
  if (subject !== undefined && subject !== language) {
    yield { facts: [fact('where', 'subject')], weight: 0.7 * factor };
  }
}
