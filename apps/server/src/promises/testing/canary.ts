import { randomBytes } from 'node:crypto';

/** A word that exists nowhere else: small letters and digits, beginning with what it stands for. */
export function makeCanary(place: string): string {
  return `kanari${place.replaceAll(/[^a-z]/g, '')}${randomBytes(8).toString('hex')}`;
}
