import { BOUNDARY_TRICKS, DELIMITER_TRICKS, TWO_TYPE_TRICKS, TYPE_TRICKS } from './boundary-tricks.ts';
import { EMBEDDED_TRICKS } from './embedded-tricks.ts';
import {
  BASE64_TRICKS,
  ENCODING_VALUE_TRICKS,
  QUOTED_TRICKS,
  QUOTED_VALUE_TRICKS,
  RAW_TRICKS,
} from './encoding-tricks.ts';
import {
  ENCODING_FIELD_TRICKS,
  FILE_TYPE_TRICKS,
  FIRST_FIELD_TRICKS,
  TYPE_FIELD_TRICKS,
} from './field-tricks.ts';
import { QUOTED, render, type Trick } from './plan.ts';
import { STRUCTURE_TRICKS } from './structure-tricks.ts';

/** A message that hides the archive of payload.ts, and how. */
export interface HiddenMessage {
  readonly family: string;
  readonly trick: string;
  readonly raw: Buffer;
}

/** Every trick, by what it plays with. */
export const TRICK_FAMILIES: Readonly<Record<string, readonly Trick[]>> = Object.freeze({
  'type field': TYPE_FIELD_TRICKS,
  'encoding field': ENCODING_FIELD_TRICKS,
  'first field': FIRST_FIELD_TRICKS,
  'file type field': FILE_TYPE_TRICKS,
  boundary: BOUNDARY_TRICKS,
  type: [...TYPE_TRICKS, ...TWO_TYPE_TRICKS],
  delimiter: DELIMITER_TRICKS,
  'encoding value': [...ENCODING_VALUE_TRICKS, ...QUOTED_VALUE_TRICKS],
  base64: BASE64_TRICKS,
  'quoted-printable': [...QUOTED_TRICKS, ...RAW_TRICKS],
  structure: STRUCTURE_TRICKS,
  embedded: EMBEDDED_TRICKS,
});

/** One message for each trick. */
export function hiddenMessages(): readonly HiddenMessage[] {
  return Object.entries(TRICK_FAMILIES).flatMap(([family, tricks]) =>
    tricks.map(({ title, change }) => ({ family, trick: title, raw: render(change) })),
  );
}

/** Families whose tricks leave the body of the file as it is. */
const OUTER = ['type field', 'file type field', 'boundary', 'type', 'delimiter'] as const;

/**
 * The same tricks with the archive in quoted-printable: base64 is found wherever it stands, by its looks; this is
 * found only by whoever takes the structure apart.
 */
export function hiddenInQuoted(): readonly HiddenMessage[] {
  const quoted = { encodingField: 'Content-Transfer-Encoding: quoted-printable\r\n', body: QUOTED };
  return OUTER.flatMap((family) =>
    (TRICK_FAMILIES[family] ?? []).map(({ title, change }) => ({
      family: `${family}, quoted-printable`,
      trick: title,
      raw: render({ ...quoted, ...change }),
    })),
  );
}

/** Families that change different pieces of a message, and so can be put together. */
const COMBINED: readonly (readonly [first: string, second: string])[] = [
  ['type field', 'encoding field'],
  ['type field', 'base64'],
  ['boundary', 'encoding field'],
  ['boundary', 'base64'],
  ['encoding field', 'base64'],
  ['encoding value', 'type'],
  ['boundary', 'quoted-printable'],
  ['type field', 'quoted-printable'],
  ['delimiter', 'encoding field'],
  ['delimiter', 'base64'],
];

/** Two tricks at once: every `step`-th pair of the families that go together. */
export function hiddenPairs(step: number): readonly HiddenMessage[] {
  const found: HiddenMessage[] = [];
  for (const [first, second] of COMBINED) {
    const pairs = (TRICK_FAMILIES[first] ?? []).flatMap((one) =>
      (TRICK_FAMILIES[second] ?? []).map((other) => [one, other] as const),
    );
    for (let at = 0; at < pairs.length; at += step) {
      const [one, other] = pairs[at] ?? [];
      if (one === undefined || other === undefined) continue;
      const raw = render({ ...one.change, ...other.change });
      found.push({ family: `${first} + ${second}`, trick: `${one.title}, and ${other.title}`, raw });
    }
  }
  return found;
}
