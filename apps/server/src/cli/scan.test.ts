/** Real here: the command as a process, the scanning process, the demo's own samples as files. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeModel } from '@postern/scanner';
import { z } from 'zod';
import { attackSamples, legitimateTwins } from '../demo/attacks/index.ts';
import { OWNERS } from '../demo/people.ts';
import { letter } from '../testing/test-mail.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';

let folder: string;

/** A line of `--format jsonl`; nothing else may be in it. */
const Line = z.strictObject({
  file: z.string(),
  verdict: z.enum(['clean', 'caution', 'dangerous', 'unscannable']),
  category: z.string(),
  /** With its digits behind the point: they tell the worst messages apart. */
  score: z.number().min(0).max(100),
  findings: z.array(z.string()),
  attachments: z.array(z.strictObject({ name: z.string(), realType: z.string(), sha256: z.string() })),
  ms: z.number(),
  reason: z.string().optional(),
});

/** Forgeries of the owner's own domain: a file alone does not tell whose mailbox it was in. */
const NEEDS_ITS_MAILBOX: ReadonlySet<string> = new Set([
  'attack-look-alike-colleague',
  'attack-own-domain-forged',
]);

const EXIT_OF = { clean: 0, caution: 1, dangerous: 2, unscannable: 3 } as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-scan-'));
  for (const [name, samples] of [
    ['attacks', attackSamples()],
    ['twins', legitimateTwins()],
  ] as const) {
    mkdirSync(join(folder, name));
    for (const sample of samples) writeFileSync(join(folder, name, `${sample.name}.eml`), sample.raw);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Lines {
  readonly code: number | null;
  readonly lines: readonly z.infer<typeof Line>[];
}

async function linesOf(path: string): Promise<Lines> {
  const { code, output, errors } = await runCommand(['scan', '--format', 'jsonl', path]);
  expect(errors).toBe('');
  const lines = output.trimEnd().split('\n');
  return { code, lines: lines.map((line) => Line.parse(JSON.parse(line))) };
}

/** Both folders of samples, judged once for all who ask. */
let judged: Promise<{ readonly attacks: Lines; readonly twins: Lines }> | undefined;

function judgedSamples(): Promise<{ readonly attacks: Lines; readonly twins: Lines }> {
  judged ??= (async () => ({
    attacks: await linesOf(join(folder, 'attacks')),
    twins: await linesOf(join(folder, 'twins')),
  }))();
  return judged;
}

describe('S05: postern scan', () => {
  test(
    'stops every attack of the demo and passes every honest twin; the exit code is that of the worst',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const { attacks, twins } = await judgedSamples();
      expect(attacks.lines).toHaveLength(attackSamples().length);
      const missed = attacks.lines
        .filter(({ verdict }) => verdict === 'clean')
        .map(({ file }) => basename(file, '.eml'));
      expect(missed.filter((name) => !NEEDS_ITS_MAILBOX.has(name))).toEqual([]);
      expect(attacks.lines.every(({ findings }) => findings.length > 0)).toBe(true);
      expect(attacks.code).toBe(Math.max(...attacks.lines.map(({ verdict }) => EXIT_OF[verdict])));
      expect(attacks.code).toBeGreaterThanOrEqual(2);

      expect(twins.lines).toHaveLength(legitimateTwins().length);
      expect(twins.lines.filter(({ verdict }) => verdict === 'dangerous')).toEqual([]);
      expect(twins.code).toBe(Math.max(...twins.lines.map(({ verdict }) => EXIT_OF[verdict])));
    },
  );

  test('one message at a time ends with the code of its verdict', { timeout: COMMAND_TEST_MS }, async () => {
    const { attacks, twins } = await judgedSamples();
    const lines = [...attacks.lines, ...twins.lines];
    const verdicts = ['clean', 'caution', 'dangerous', 'unscannable'] as const;
    await Promise.all(
      verdicts.map(async (verdict) => {
        const line = lines.find((each) => each.verdict === verdict);
        if (line !== undefined) expect((await linesOf(line.file)).code).toBe(EXIT_OF[verdict]);
      }),
    );
    expect(new Set(lines.map(({ verdict }) => verdict)).size).toBeGreaterThanOrEqual(3);
  });

  test(
    'reads a message from standard input, and says in words what it found',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const [attack] = attackSamples();
      const input = attack?.raw ?? '';
      const [clean, found, json] = await Promise.all([
        runCommand(['scan', '-'], { input: letter({ subject: 'Sunday' }) }),
        runCommand(['scan', '-'], { input }),
        runCommand(['scan', '--format', 'json', '-'], { input }),
      ]);
      expect(clean).toMatchObject({ code: 0, errors: '' });
      expect(clean.output).toMatch(/^✔ clean {8}standard input\n$/);
      expect(found.code).toBeGreaterThan(0);
      expect(found.output).toMatch(
        /^[▲✖] (caution|dangerous) +standard input {2}\w+, \d+\n {4}\S.+\. .+\n[^]* {4}→ \S.+\n/,
      );
      expect(JSON.parse(json.output)).toHaveLength(1);
    },
  );

  test('nothing at all is a message too: it gets a verdict', { timeout: COMMAND_TEST_MS }, async () => {
    const { code, output } = await runCommand(['scan', '--format', 'jsonl', '-'], { input: '' });
    const { verdict } = Line.parse(JSON.parse(output));
    expect(code).toBe(EXIT_OF[verdict]);
  });

  test(
    'a name that leads nowhere is told before anything is judged',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const missing = join(folder, 'missing.eml');
      const answer = await runCommand(['scan', join(folder, 'twins'), missing]);
      expect(answer).toMatchObject({ code: 64, output: '' });
      expect(answer.errors).toBe(`postern scan: ${missing}: there is no such file\n`);
    },
  );

  test(
    'what cannot be read in a folder is a line with the reason, and the others are judged',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const mixed = join(folder, 'mixed');
      mkdirSync(join(mixed, '.Archive/cur'), { recursive: true });
      writeFileSync(join(mixed, '.Archive/cur/1:2,S'), letter({ subject: 'Sunday' }));
      symlinkSync(join(mixed, 'nowhere'), join(mixed, 'dangling'));
      symlinkSync(mixed, join(mixed, 'circle'));
      writeFileSync(join(mixed, 'huge.eml'), '');
      truncateSync(join(mixed, 'huge.eml'), 51 * 1_024 * 1_024);
      mkdirSync(join(mixed, 'closed'), { mode: 0o000 });
      const { code, lines } = await linesOf(mixed);
      chmodSync(join(mixed, 'closed'), 0o700);
      const told = lines.map(({ file, verdict, reason }) => [basename(file), verdict, reason]);
      expect(told).toEqual(
        expect.arrayContaining([
          ['1:2,S', 'clean', undefined],
          ['dangling', 'unscannable', 'there is no such file'],
          ['huge.eml', 'unscannable', 'it is larger than 50 MiB'],
        ]),
      );
      // Whoever runs as root may read everything; then the closed folder is an empty one.
      expect(told.filter(([name]) => name !== 'closed')).toHaveLength(3);
      expect(code).toBe(3);
    },
  );

  test(
    'neither a file name nor a message can write over the verdict on the terminal',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const sly = join(folder, 'sly');
      mkdirSync(sly);
      const name = '\u001b[2K\u009b1A\u202eclean.eml';
      const files = letter({ subject: 'Sunday' });
      writeFileSync(join(sly, name), files);
      const outputs = await Promise.all(
        ['text', 'json', 'jsonl'].map((format) => runCommand(['scan', '--format', format, sly])),
      );
      for (const { output, errors } of outputs) {
        expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
        expect(errors).toBe('');
      }
      const lines = outputs.at(-1)?.output.trimEnd().split('\n') ?? [];
      expect(lines.map((line) => basename(Line.parse(JSON.parse(line)).file))).toEqual([name]);
    },
  );

  test(
    'S05: --own is the mailbox that a file alone does not tell',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const forged = attackSamples().find((sample) => sample.name === 'attack-look-alike-colleague');
      const input = forged?.raw ?? '';
      const command = ['scan', '--format', 'jsonl'];
      const [alone, withOwner] = await Promise.all([
        runCommand([...command, '-'], { input }),
        runCommand([...command, '--own', OWNERS.work.address, '-'], { input }),
      ]);
      const without = Line.parse(JSON.parse(alone.output));
      const known = Line.parse(JSON.parse(withOwner.output));
      expect(known.score).toBeGreaterThan(without.score);
      expect(withOwner.code).toBeGreaterThan(0);
    },
  );

  test('a folder with nothing in it is all clean', { timeout: COMMAND_TEST_MS }, async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const outputs = { text: '\nNo message was found.\n', json: '[]\n', jsonl: '' };
    for (const [format, output] of Object.entries(outputs))
      expect(await runCommand(['scan', '--format', format, empty])).toEqual({ code: 0, output, errors: '' });
  });

  test(
    'S02: weighs by a model of the operator, and refuses one that was changed',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const [model, changed, message] = ['model.json', 'changed.json', 'twin.eml'].map((name) =>
        join(folder, name),
      );
      const stored = JSON.stringify(
        storeModel({ prior: -30, slope: 1, caution: 50, dangerous: 90, factors: {} }),
      );
      writeFileSync(model ?? '', stored);
      writeFileSync(changed ?? '', stored.replace('-30', '30'));
      writeFileSync(message ?? '', letter({ subject: 'Sunday' }));
      const judged = await runCommand(['scan', '--format', 'jsonl', '--model', model ?? '', message ?? '']);
      expect(Line.parse(JSON.parse(judged.output))).toMatchObject({ verdict: 'clean', score: 0 });
      const refused = await runCommand(['scan', '--model', changed ?? '', message ?? '']);
      expect(refused).toMatchObject({ code: 64, output: '' });
      expect(refused.errors).toMatch(/changed\.json: The checksum of the scoring model is wrong/);
      rmSync(message ?? '');
    },
  );

  test('a use that is none is answered with how it is used', { timeout: COMMAND_TEST_MS }, async () => {
    const wrong = [
      [],
      ['--format', 'xml', 'x'],
      ['--fast', 'x'],
      ['--format', 'text'],
      ['-', '-'],
      ['--own', 'anna', 'x'],
      ['--format'],
    ];
    for (const args of wrong) {
      const answer = await runCommand(['scan', ...args]);
      expect(answer).toMatchObject({ code: 64, output: '' });
      expect(answer.errors).toMatch(/^\S.+\n\nUsage: postern scan/);
    }
    const help = await runCommand(['scan', '--help']);
    expect(help).toMatchObject({ code: 0, errors: '' });
    expect(help.output).toMatch(/^Usage: postern scan/);
  });
});

describe('the command itself', () => {
  test(
    'O02: help lists every command and goes to standard output; an unknown one is an error',
    { timeout: COMMAND_TEST_MS },
    async () => {
      for (const word of ['--help', 'help', '-h']) {
        const help = await runCommand([word]);
        expect(help).toMatchObject({ code: 0, errors: '' });
        for (const name of ['serve', 'demo', 'scan', 'rules', 'keys', 'user'])
          expect(help.output).toContain(`\n  ${name}`);
      }
      expect(await runCommand(['sing'])).toMatchObject({ code: 64, output: '' });
    },
  );
});
