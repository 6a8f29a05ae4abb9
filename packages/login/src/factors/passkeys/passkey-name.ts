const NAME_MAX_CHARS = 60;
const NAMELESS = 'Passkey';

/** A name for lists: one line of visible text, cut where it is long. */
export function readPasskeyName(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const name = Array.from(line).slice(0, NAME_MAX_CHARS).join('').trim();
  return name === '' ? NAMELESS : name;
}
