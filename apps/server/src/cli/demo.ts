import { startDemoMail } from '../demo/index.ts';
import { DEMO_ENTRY_PATH } from '../features/identity/index.ts';
import { systemClock } from '../infrastructure/clock.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import { run } from './serve.ts';

const DEMO_COLOURS = ['blue', 'plum', 'green'] as const;
/** A message every minute or so, so that the live part can be seen. Milliseconds. */
const ARRIVAL_MS = 60_000;

/** Runs Postern on three made-up mailboxes, with a data folder of its own. */
export async function demo(): Promise<number> {
  const mail = await startDemoMail({ now: systemClock.now(), host: '127.0.0.1' });
  try {
    const loaded = load({
      ...process.env,
      POSTERN_DATA: process.env['POSTERN_DATA'] ?? './demo-data',
      POSTERN_ALLOW_HOSTS: `127.0.0.1:${String(mail.port)}`,
      PUBLIC_URL: '',
      HOST: '127.0.0.1',
      SMTP_URL: '',
    });
    if (loaded === undefined) return EXIT.wrongConfiguration;
    const mailboxes = mail.mailboxes.map(({ name, address, username, password }, index) => ({
      name,
      address,
      username,
      password,
      colour: DEMO_COLOURS[index % DEMO_COLOURS.length] ?? 'blue',
      port: mail.port,
    }));
    const email = mailboxes[0]?.address ?? 'demo@localhost.example';
    return await run(loaded, { email, authservIds: [mail.authservId], mailboxes }, (postern) => {
      mail.startArrivals({ everyMs: ARRIVAL_MS });
      process.stdout.write(
        `The Postern demo is open at ${new URL(DEMO_ENTRY_PATH, postern.publicUrl).href}\n`,
      );
    });
  } finally {
    await mail.close();
  }
}
