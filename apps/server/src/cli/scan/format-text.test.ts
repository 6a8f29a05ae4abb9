import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '@postern/scanner';
import { formatText, formatTotals } from './format-text.ts';
import type { Judged } from './judged.ts';

const PLAIN = { hasColour: false, columns: Infinity };

function finding(title: string, more: Partial<Finding> = {}): Finding {
  return {
    code: 'links.test',
    severity: 'high',
    weight: 1,
    group: 'test',
    hard: undefined,
    title,
    explanation: `It is about ${title.toLowerCase()}.`,
    advice: `Mind ${title.toLowerCase()}.`,
    facts: [],
    quote: undefined,
    ...more,
  };
}

function judged(more: Partial<Report>): Judged {
  const report: Report = {
    verdict: 'caution',
    category: 'phishing',
    score: 77.4,
    summary: '',
    findings: [],
    authentication: {
      spf: 'unknown',
      dkim: 'unknown',
      dmarc: 'unknown',
      arc: 'unknown',
      aligned: undefined,
      verifiedBy: undefined,
    },
    sender: {
      name: '',
      address: '',
      domain: '',
      organisationalDomain: '',
      isFreeMail: false,
      isFirstContact: undefined,
    },
    links: [],
    attachments: [],
    notChecked: [],
    stream: 'personal',
    isUrgent: false,
    stats: { bytes: 0, parts: 0, milliseconds: 0 },
    rulesVersion: '',
    ...more,
  };
  return { file: 'a.eml', report };
}

describe('S05: the text of postern scan', () => {
  test('names the file, the verdict and the reasons, the strongest first, and what to do about that one', () => {
    const findings = [
      finding('Weak'),
      finding('Honest', { weight: -2 }),
      finding('Grave', { hard: 'dangerous' }),
    ];
    const text = formatText(judged({ findings }), PLAIN);
    expect(text.split('\n')).toEqual([
      '▲ caution      a.eml  phishing, 77',
      '    Grave. It is about grave.',
      '    Weak. It is about weak.',
      '    → Mind grave.',
      '',
    ]);
  });

  test('a clean message is one line, but what could not be looked into is told', () => {
    const clean = { verdict: 'clean', category: 'none', findings: [finding('Weak')] } as const;
    expect(formatText(judged(clean), PLAIN)).toBe('✔ clean        a.eml\n');
    const notChecked = [
      { what: 'plan.zip', why: 'encrypted' },
      { what: 'DNS', why: 'switched-off' },
    ] as const;
    expect(formatText(judged({ ...clean, notChecked }), PLAIN)).toBe(
      '✔ clean        a.eml\n    Not checked: plan.zip (it is encrypted).\n',
    );
  });

  test('many reasons of one kind are told once, and more than a few are counted', () => {
    const same = Array.from({ length: 5 }, () => finding('Same'));
    const others = Array.from({ length: 8 }, (_, at) => finding(`Other ${String(at)}`));
    const text = formatText(judged({ findings: [...same, ...others] }), PLAIN);
    expect(text.match(/Same\. /g)).toHaveLength(1);
    expect(text).toContain('    and 3 more\n');
  });

  test('names from a message cannot steer the terminal', () => {
    const findings = [finding('Name', { explanation: 'Called \u001b[2J\u202egpj.exe.' })];
    expect(formatText(judged({ findings }), { hasColour: true, columns: 80 })).toContain(
      'Called <U+001B>[2J<U+202E>gpj.exe.',
    );
  });

  test('lines are broken for a narrow terminal, and colours are there only when asked for', () => {
    const findings = [finding('Long', { explanation: 'word '.repeat(60).trim() })];
    const lines = formatText(judged({ findings }), { hasColour: false, columns: 60 }).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(lines.length).toBeGreaterThan(5);
    expect(formatText(judged({ findings }), PLAIN)).not.toContain('\u001b');
    expect(formatText(judged({ findings }), { hasColour: true, columns: 60 })).toContain(
      '\u001b[33m▲ caution',
    );
  });

  test('S15: malware is counted apart from phishing and spam, the worst first', () => {
    const called = [
      { verdict: 'clean', category: 'none', count: 3 },
      { verdict: 'dangerous', category: 'phishing', count: 1 },
      { verdict: 'unscannable', category: 'none', count: 1 },
      { verdict: 'dangerous', category: 'malware', count: 2 },
    ] as const;
    expect(formatTotals(called, PLAIN)).toBe(
      '\n7 messages: 3 dangerous (2 malware, 1 phishing), 1 unscannable, 3 clean\n',
    );
    expect(formatTotals([{ verdict: 'clean', category: 'none', count: 1 }], PLAIN)).toBe('');
    expect(formatTotals([], PLAIN)).toBe('\nNo message was found.\n');
  });
});
