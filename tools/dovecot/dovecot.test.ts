import { expect, test } from 'vitest';
import { startDovecot } from './dovecot.ts';

test('a Dovecot that ends at its start is not waited for, and what it said is told', async () => {
  const broken = startDovecot({ users: {}, extra: 'no_such_setting = yes' });
  await expect(broken).rejects.toThrow(/Dovecot did not start:\n[\s\S]*no_such_setting/);
});

test('one that was killed comes back on its ports', async () => {
  const dovecot = await startDovecot({ users: { mo: 'secret' } });
  await dovecot.kill();
  await dovecot.start();
  await dovecot.stop();
});
