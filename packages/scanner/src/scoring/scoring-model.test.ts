import { describe, expect, test } from 'vitest';
import type { Finding } from '../report.ts';
import { scanRow } from '../testing/scan-for-test.ts';
import { applyModel, readModel, storeModel, type ScoringModel } from './scoring-model.ts';

const MODEL: ScoringModel = {
  prior: -3,
  slope: 0.8,
  caution: 60,
  dangerous: 95,
  factors: { 'links.shortener': 2, 'sender.to-nobody': 0 },
};

function finding(code: string, weight: number): Finding {
  const words = { title: '', explanation: '', advice: '', quote: undefined };
  return { ...words, code, group: code, weight, severity: 'low', hard: undefined, facts: [] };
}

describe('a scoring model', () => {
  test('scales what authors thought, and leaves alone what it does not name', () => {
    const found = [finding('links.shortener', 1.5), finding('sender.to-nobody', -1), finding('x.y', 0.7)];
    expect(applyModel(found, MODEL).map(({ weight }) => weight)).toEqual([3, 0, 0.7]);
  });

  test('S02: comes back from its file as it was', () => {
    expect(readModel(JSON.stringify(storeModel(MODEL)))).toEqual(MODEL);
  });

  test('S02: is refused where one factor was changed by hand', () => {
    const text = JSON.stringify(storeModel(MODEL)).replace('"links.shortener":2', '"links.shortener":3');
    expect(() => readModel(text)).toThrow(/checksum/);
  });

  test.each([
    ['text', 'nonsense'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['no factors', JSON.stringify({ ...storeModel(MODEL), factors: undefined })],
    ['a negative factor', JSON.stringify(storeModel({ ...MODEL, factors: { a: -1 } }))],
    ['a factor that is a word', JSON.stringify({ ...storeModel(MODEL), factors: { a: 'x' } })],
    ['too much', `"${'x'.repeat(1024 * 1024)}"`],
  ])('is refused in words: %s', (_name, text) => {
    expect(() => readModel(text)).toThrow(/scoring model/);
  });

  test('judges instead of the one the library came with', async () => {
    const row = { title: '', html: '<a href="https://bit.ly/x">Verify your account now</a>' };
    const harsh = { prior: 9, slope: 1, caution: 1, dangerous: 2, factors: {} };
    const mild = { ...harsh, prior: -99 };
    expect((await scanRow({ ...row, context: { model: harsh } })).verdict).not.toBe('clean');
    expect(await scanRow({ ...row, context: { model: mild } })).toMatchObject({ verdict: 'clean', score: 0 });
  });
});
