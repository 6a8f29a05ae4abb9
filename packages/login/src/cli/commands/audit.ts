import { parseArgs } from 'node:util';
import { EXIT } from '../command.ts';
import type { Command } from '../command.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE } from '../open-target.ts';
import { UsageError } from '../usage-error.ts';

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

export const audit: Command = {
  summary: 'verify the audit log, or show its head',
  usage: `verify [--head SEQ:HASH] | head

  --head SEQ:HASH    a head noted earlier: rows cut off at the end are noticed too
${TARGET_USAGE}

"head" prints SEQ:HASH, to be noted where nobody who can write to the database can write.`,
  async run(args, { print, complain }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...TARGET_OPTIONS, head: { type: 'string' } },
    });
    const [action, ...rest] = positionals;
    if ((action !== 'verify' && action !== 'head') || rest.length > 0)
      throw new UsageError('Say verify or head.');
    const expected = values.head === undefined ? undefined : readHead(values.head);
    const target = await openTarget(values);
    try {
      if (action === 'head') {
        const head = await target.login.audit.head();
        if (head === undefined) complain('The audit log is empty.');
        else print(`${String(head.seq)}:${head.hash}`);
        return head === undefined ? EXIT.failed : EXIT.ok;
      }
      const verdict = await target.login.audit.verify(expected);
      if (verdict.ok) {
        print(`${String(verdict.rows)} rows, unbroken. Head: ${String(verdict.headSeq)}:${verdict.headHash}`);
        return EXIT.ok;
      }
      complain(`Row ${String(verdict.seq)} is not as it was written: ${verdict.problem}.`);
      return EXIT.failed;
    } finally {
      await target.close();
    }
  },
};

function readHead(text: string): { readonly seq: number; readonly hash: string } {
  const [, seq, hash] = HEAD.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new UsageError('--head is SEQ:HASH, as "head" prints it.');
  return { seq: Number(seq), hash };
}
