import { parseArgs } from 'node:util';
import { contextOf } from '../../context-of.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandOutput, ExitCode } from '../command.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE } from '../open-target.ts';
import { resealLogin } from '../reseal-sources.ts';
import type { ResealedLogin } from '../reseal-sources.ts';
import { UsageError } from '../usage-error.ts';

export const reseal: Command = {
  summary: 'seal everything stored under the first key',
  usage: `

Second-factor secrets and signing keys go under the first key, so that the others can be taken out. Safe beside the
running site, once that has the new key too; stopped midway, it is run again. Links and codes need none of it: they
are gone after an hour. Webhook messages that wait are gone after 4 days: with webhooks, keep the old key as long.

${TARGET_USAGE}`,
  async run(args, output) {
    const { values } = parseArgs({ args: [...args], options: TARGET_OPTIONS });
    const target = await openTarget(values);
    const stop = new AbortController();
    const abort = (): void => {
      stop.abort();
    };
    process.once('SIGINT', abort).once('SIGTERM', abort);
    try {
      if (!target.hasKeys) throw new UsageError('Give --keys FILE too.');
      const { store, clock } = contextOf(target.login);
      const result = await resealLogin(store, target.keyring, clock.now(), {
        signal: stop.signal,
        onProgress: (part, { seen, resealed }) => {
          output.print(`${part}: ${String(seen)} seen, ${String(resealed)} sealed again`);
        },
      });
      return report(result, output);
    } finally {
      process.off('SIGINT', abort).off('SIGTERM', abort);
      await target.close();
    }
  },
};

function report(result: ResealedLogin, { print, complain }: CommandOutput): ExitCode {
  const parts = Object.values(result);
  const sum = (count: 'resealed' | 'overtaken' | 'unreadableCount'): number =>
    parts.reduce((total, part) => total + part[count], 0);
  print(`${String(sum('resealed'))} values were sealed again.`);
  if (sum('unreadableCount') > 0) {
    complain(`${String(sum('unreadableCount'))} values open with none of the keys:`);
    for (const id of parts.flatMap(({ unreadable }) => unreadable)) complain(`  ${id}`);
  }
  const isDone = parts.every(({ done }) => done) && sum('overtaken') === 0;
  if (!isDone) complain('Not all was reached. Run it again.');
  return isDone ? EXIT.ok : EXIT.failed;
}
