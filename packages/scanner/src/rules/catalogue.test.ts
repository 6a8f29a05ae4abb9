import { describe, expect, test } from 'vitest';
import { explainFinding } from '../explain-finding.ts';
import { rules } from './catalogue.ts';
import { LANGUAGES } from './rule.ts';

describe('the catalogue', () => {
  test('gives every rule a code of its own that begins with its folder', () => {
    const codes = rules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      codes.every((code) =>
        /^(?:sender|authentication|links|content|attachments|structure|history|reputation)\.[a-z-]+$/.test(
          code,
        ),
      ),
    ).toBe(true);
  });

  test.each(LANGUAGES)('has all words of every rule in %s, written as sentences', (language) => {
    for (const rule of rules) {
      const text = rule.texts[language];
      expect(text.title.length, rule.code).toBeGreaterThan(3);
      expect(text.explanation, rule.code).toMatch(/[.]$/);
      expect(text.advice, rule.code).toMatch(/[.]$/);
      expect(text.summary, rule.code).toMatch(/[^.]$/);
    }
  });

  test.each(LANGUAGES)('gives every rule a title of its own in %s', (language) => {
    const titles = rules.map((rule) => rule.texts[language].title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('uses the same facts in every language', () => {
    const names = (text: string): readonly string[] =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
    for (const rule of rules) {
      expect(names(rule.texts.ru.explanation), rule.code).toEqual(names(rule.texts.en.explanation));
    }
  });

  test('names the source of every idea', () => {
    expect(rules.filter((rule) => rule.source.length < 10)).toEqual([]);
  });

  test('explains nothing for a code of another version', () => {
    expect(explainFinding('sender.of-the-future', [], 'en')).toBeUndefined();
  });

  test('puts stored facts back into words', () => {
    const words = explainFinding('links.shortener', [{ name: 'domain', value: 'bit.ly' }], 'ru');
    expect(words?.explanation).toContain('bit.ly');
  });
});
