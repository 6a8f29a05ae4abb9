import { writeDatabase } from '../../testing/second-factor.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { HOUR_MS } from '../../testing/test-time.ts';
import type { TestTime } from '../../testing/test-time.ts';
import { reserve } from './reserve.ts';

/** Makes known@, closed@ and reserved@example.org what their names say; nobody@example.org is not known. */
export async function makeAddresses(postern: TestPostern, time: TestTime): Promise<void> {
  for (const name of ['known', 'closed', 'reserved']) {
    await postern.signedIn(`${name}@example.org`);
    time.advance(HOUR_MS);
  }
  await writeDatabase(
    postern.dataFolder,
    "UPDATE user SET disabled_at = 1 WHERE email = 'closed@example.org'",
    [],
  );
  await reserve(postern, 'reserved@example.org');
}
