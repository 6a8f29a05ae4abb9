/** Postern as a process of its own, so that its work and that of the measuring program do not share a thread. */
import { makeHome, startChild } from '../../apps/server/src/promises/testing/child-postern.ts';
import type { ChildHome, ChildPostern } from '../../apps/server/src/promises/testing/child-postern.ts';
import type { TestBrowser } from '../../apps/server/src/testing/test-browser.ts';
import type { Dovecot } from '../../tools/dovecot/dovecot.ts';

export interface BenchPostern {
  readonly child: ChildPostern;
  readonly home: ChildHome;
  readonly person: TestBrowser;
  readonly stop: () => Promise<void>;
}

/** Started, signed in, and allowed to connect to `hosts`. */
export async function startBenchPostern(dovecot: Dovecot, hosts: readonly string[]): Promise<BenchPostern> {
  const home = await makeHome();
  const environment = { POSTERN_ALLOW_HOSTS: hosts.join(','), POSTERN_LOG: 'error' };
  const child = await startChild({ home, dovecot, environment });
  return {
    child,
    home,
    person: await child.signIn('bench@example.org'),
    stop: async () => {
      await child.kill();
      home.remove();
    },
  };
}
