import { keyDay } from '@postern/keyring';
import type { Keyring } from '@postern/keyring';
import { DAY_MS } from '../../clock.ts';
import type { Instant } from '../../clock.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

/** Keys are rotated once a year; this leaves a month to do it. */
const KEY_AGE_MAX_MS: number = 396 * DAY_MS;
/** More live keys than a rotation needs: somebody stopped before its end. */
const LIVE_KEYS_MAX = 2;

/** Strength was checked when the keyring was built; here it is their number, age and use. */
export function checkKeys(keyring: Keyring, now: Instant): readonly Finding[] {
  return [checkRoundTrip(keyring), ...checkAge(keyring, now), checkNumber(keyring), checkIndex(keyring)];
}

function checkRoundTrip(keyring: Keyring): Finding {
  const opened = keyring.openText('seal.link', keyring.seal('seal.link', 'doctor', ['doctor']), ['doctor']);
  return opened.ok && opened.text === 'doctor'
    ? ok('keys', `${keyring.keyIds.join(', ')}: no weak or published secret; what is sealed opens.`)
    : fail('keys', 'What the keyring seals does not open.', 'Give the keyring that createKeyring() makes.');
}

function checkAge({ keyIds }: Keyring, now: Instant): Finding[] {
  const [newest = ''] = keyIds;
  const day = keyDay(newest);
  if (day === undefined) {
    const advice = 'Ids of "postern-login keygen" hold their day; or note elsewhere when it is due.';
    return [warn('key age', `The id "${newest}" does not say how old the key is.`, advice)];
  }
  const age = `${newest} is ${String(Math.max(0, Math.floor((now - day) / DAY_MS)))} days old`;
  return now - day > KEY_AGE_MAX_MS
    ? [
        warn(
          'key age',
          `${age}.`,
          'Put a fresh key first (postern-login keygen), reseal, then take the old one out.',
        ),
      ]
    : [ok('key age', `${age}.`)];
}

function checkNumber({ keyIds }: Keyring): Finding {
  return keyIds.length > LIVE_KEYS_MAX
    ? warn(
        'key rotation',
        `${String(keyIds.length)} keys are live.`,
        'Run "postern-login reseal", then take out all but the first.',
      )
    : ok(
        'key rotation',
        `Live keys: ${String(keyIds.length)}; more than ${String(LIVE_KEYS_MAX)} would be too many.`,
      );
}

function checkIndex({ keyIds, indexKeyIds }: Keyring): Finding {
  const [index = ''] = indexKeyIds;
  if (keyIds.includes(index)) {
    return warn(
      'index key',
      `Lookup values come from "${index}", which also seals.`,
      'Before it is taken out, keep it with use: "index"; or start with an index key (keygen --index).',
    );
  }
  return indexKeyIds.length > 1
    ? warn(
        'index key',
        `${String(indexKeyIds.length)} index keys are looked up by.`,
        'Take the old one out when its rows are gone.',
      )
    : ok('index key', `${index} makes the lookup values.`);
}
