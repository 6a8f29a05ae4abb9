import { writeDatabase } from '../../testing/second-factor.ts';
import type { TestPostern } from '../../testing/test-postern.ts';

/** An account moves from its address, which may be taken back for as long as a test lasts. */
export async function reserve({ dataFolder }: TestPostern, email: string): Promise<void> {
  await writeDatabase(
    dataFolder,
    `INSERT INTO email_change (id, user_id, undo_hash, old_email, new_email, changed_at, undo_until)
     SELECT 'moved-' || id, id, 'hash-' || id, email, 'moved-' || email, 0, ${String(Number.MAX_SAFE_INTEGER)}
     FROM user WHERE email = ?`,
    [email],
  );
  await writeDatabase(dataFolder, `UPDATE user SET email = 'moved-' || email WHERE email = ?`, [email]);
}
