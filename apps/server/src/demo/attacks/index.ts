import { compose } from '../build/compose.ts';
import type { Letter } from '../letter.ts';
import { createRandom } from '../random.ts';
import type { AttackClass } from './attack-class.ts';
import { ARCHIVE_CLASSES } from './archives.ts';
import { ATTACHMENT_CLASSES } from './attachments.ts';
import { CODE_CLASSES } from './codes.ts';
import { DOMAIN_CLASSES } from './domains.ts';
import { LINK_CLASSES } from './links.ts';
import { MARKUP_CLASSES } from './markup-tricks.ts';
import { PRESSURE_CLASSES } from './pressure.ts';
import { SENDER_CLASSES } from './sender.ts';
import { STRUCTURE_CLASSES } from './structure.ts';

/** A message to try the guard on. */
export interface DemoSample {
  readonly name: string;
  /** The way of attacking that it shows, or is the honest counterpart of. */
  readonly class: string;
  readonly raw: Buffer;
}

/** Every way of attacking that the demo shows, each with its honest counterpart. */
export const ATTACK_CLASSES: readonly AttackClass[] = [
  ...SENDER_CLASSES,
  ...DOMAIN_CLASSES,
  ...LINK_CLASSES,
  ...MARKUP_CLASSES,
  ...ATTACHMENT_CLASSES,
  ...ARCHIVE_CLASSES,
  ...CODE_CLASSES,
  ...PRESSURE_CLASSES,
  ...STRUCTURE_CLASSES,
];

/** Attacks that lie in the demo's mailboxes from the start. */
export const ATTACK_LETTERS: readonly Letter[] = ATTACK_CLASSES.flatMap((each) => each.attacks).filter(
  isSeeded,
);

/** The honest letters beside them. */
export const TWIN_LETTERS: readonly Letter[] = ATTACK_CLASSES.flatMap((each) => each.twins).filter(isSeeded);

/** When the samples were written, milliseconds UTC: fixed, so that they are the same bytes every time. */
const SAMPLES_AT = Date.UTC(2026, 9, 14, 9, 30);

/** Every attack as a message. */
export function attackSamples(): readonly DemoSample[] {
  return ATTACK_CLASSES.flatMap((each) => each.attacks.map((letter) => toSample(letter, each)));
}

/** The honest counterpart of every attack as a message. */
export function legitimateTwins(): readonly DemoSample[] {
  return ATTACK_CLASSES.flatMap((each) => each.twins.map((letter) => toSample(letter, each)));
}

function isSeeded(letter: Letter): boolean {
  return letter.minutesAgo !== undefined;
}

function toSample(letter: Letter, { name }: AttackClass): DemoSample {
  const raw = compose(letter, { at: SAMPLES_AT, random: createRandom('samples') });
  return { name: letter.key, class: name, raw };
}
