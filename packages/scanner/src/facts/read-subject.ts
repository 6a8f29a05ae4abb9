/** What catches the eye in a subject. */
export interface SubjectFacts {
  /** Signs of alarm: warning lights, sirens, clocks, bells. */
  readonly hasAlarmSign: boolean;
  /** Most of its letters are capitals, and it is longer than a word or two. */
  readonly isShouted: boolean;
  /** A number of a case, ticket, parcel or invoice. */
  readonly hasReference: boolean;
  readonly hasAmount: boolean;
  readonly exclamationMarks: number;
}

/** Capitals in a subject that make it shouted: fewer may be a name. */
const SHOUTED_LETTERS = 14;
const SUBJECT_CHARACTERS = 500;

/** Reads the subject as it was written. Linear. */
export function readSubject(subject: string): SubjectFacts {
  const text = subject.slice(0, SUBJECT_CHARACTERS);
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return {
    hasAlarmSign: /[⚠❗❕‼⛔⏰⏳⌛🚨🔴🔔📢🆘🛑🔒🔐📛🚫❌]/u.test(text),
    isShouted: capitals >= SHOUTED_LETTERS && capitals > small * 2,
    hasReference:
      /(?:[#№]|\b(?:ref|id|no|nr|num|case|ticket|order|invoice|protocolo|vorgang|aktenzeichen|referencia|référence|processo|código|código|code|номер|заявка|дело)\b)[\s.:#№°º-]{0,4}[\p{L}-]{0,6}\d{3,}/iu.test(
        text,
      ) || /\b[A-Z]{1,4}[-_]?\d{5,}\b|\d{7,}/.test(text),
    hasAmount:
      /[$€£¥₽₹]\s?\d|\d[\d.,]{0,12}\s?(?:[$€£¥₽₹]|(?:usd|eur|gbp|btc|eth|usdt|руб|zł|chf|brl)\b)|r\$\s?\d/iu.test(
        text,
      ),
    exclamationMarks: text.match(/!/g)?.length ?? 0,
  };
}
