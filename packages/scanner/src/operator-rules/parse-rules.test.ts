import { describe, expect, test } from 'vitest';
import { findRepeated, parseRules } from './parse-rules.ts';

const WHEN = { fact: 'subject', contains: 'x' };

function problemsOf(...rules: readonly unknown[]): readonly string[] {
  return parseRules('a.json', JSON.stringify({ rules })).problems.map(
    ({ rule, path, problem }) => `${rule} | ${path} | ${problem}`,
  );
}

function problemsOfWhen(when: unknown): readonly string[] {
  return problemsOf({ code: 'operator.a', when }).map((line) => line.replace('operator.a | ', ''));
}

describe('W20 rule files of an operator', () => {
  test('the shortest rule: a code and what it asks', () => {
    const { rules, problems } = parseRules(
      'a.json',
      JSON.stringify({ rules: [{ code: 'operator.old-supplier', when: WHEN }] }),
    );
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({
      code: 'operator.old-supplier',
      group: 'operator.old-supplier',
      severity: 'medium',
      weight: 1.5,
      verdict: undefined,
      category: 'none',
      texts: { en: { title: 'old supplier' } },
    });
  });

  test('words in one language serve both', () => {
    const texts = { en: { title: 'T', explanation: 'E.', advice: 'A.' } };
    const { rules } = parseRules(
      'a.json',
      JSON.stringify({ rules: [{ code: 'operator.a', when: WHEN, texts }] }),
    );
    expect(rules[0]?.texts.ru).toEqual(texts.en);
  });

  test('what was read is plain data that survives the way to a worker', () => {
    const { rules } = parseRules('a.json', JSON.stringify({ rules: [{ code: 'operator.a', when: WHEN }] }));
    expect(structuredClone(rules)).toEqual(rules);
  });

  test.each([
    ['', 'no JSON'],
    ['[', 'no JSON'],
    ['[]', 'a list "rules"'],
    ['{"rules": {}}', 'a list "rules"'],
    ['{"rules": [], "rule": []}', 'is not known here'],
  ])('a file with %s says what is wrong', (text, problem) => {
    expect(parseRules('a.json', text).problems[0]?.problem).toContain(problem);
  });

  test.each([
    [1, 'rule 1 |  | must be an object'],
    [{ when: WHEN }, 'rule 1 | code | must be "operator."'],
    [{ code: 'sender.mine', when: WHEN }, 'sender.mine | code | must be "operator."'],
    [{ code: 'operator.A', when: WHEN }, 'operator.A | code | must be "operator."'],
    [{ code: 'operator.a', when: WHEN, wieght: 1 }, 'operator.a | wieght | is not known here'],
    [{ code: 'operator.a', when: WHEN, weight: 1e9 }, 'operator.a | weight | must be a number from -6 to 10'],
    [{ code: 'operator.a', when: WHEN, severity: 'bad' }, 'operator.a | severity | must be one of info'],
    [
      { code: 'operator.a', when: WHEN, verdict: 'clean' },
      'operator.a | verdict | must be caution or dangerous',
    ],
    [{ code: 'operator.a', when: WHEN, texts: { de: {} } }, 'operator.a | texts.de | is not known here'],
    [
      { code: 'operator.a', when: WHEN, texts: { en: { title: '' } } },
      'operator.a | texts.en.title | must be text',
    ],
    [
      { code: 'operator.a', when: WHEN, tests: [{ message: 'a.eml' }] },
      'operator.a | tests[0].expect | must be true',
    ],
    [
      { code: 'operator.a', when: WHEN, tests: [{ expect: true }] },
      'operator.a | tests[0].message | must be the path',
    ],
    [{ code: 'operator.a' }, 'operator.a | when | must be a condition'],
  ])('a rule %j says where it is wrong', (rule, expected) => {
    expect(problemsOf(rule)[0]).toContain(expected);
  });

  test.each([
    [{}, 'when | must have exactly one of fact'],
    [{ all: [WHEN], any: [WHEN] }, 'when | must have exactly one of fact'],
    [{ all: [] }, 'when.all | must be a list of at least one condition'],
    [{ any: [WHEN, { fact: 'sender.domian', equals: 'x' }] }, 'when.any[1].fact | is no fact of a message'],
    [{ fact: 'constructor', equals: 'x' }, 'when.fact | is no fact'],
    [{ fact: 'subject' }, 'when | must have exactly one of exists'],
    [{ fact: 'subject', contains: 'a', equals: 'b' }, 'when | must have exactly one of exists'],
    [{ fact: 'subject', contains: '' }, 'when.contains | must be text'],
    [{ fact: 'subject', contains: [] }, 'when.contains | must be text'],
    [{ fact: 'subject', contains: 3 }, 'when.contains | must be text'],
    [{ fact: 'subject', matches: '(a' }, 'when.matches | the pattern has a "("'],
    [{ fact: 'subject', matches: ['a', '(?=b)'] }, 'when.matches | the pattern has "(?=b'],
    [{ fact: 'subject', atLeast: 3 }, 'when.atLeast | is not known here'],
    [{ fact: 'links.count', atLeast: '3' }, 'when.atLeast | must be a number'],
    [{ fact: 'links.count', contains: '3' }, 'when.contains | is not known here'],
    [{ fact: 'bulk.isList', is: 'yes' }, 'when.is | must be true or false'],
    [{ some: 'parts', where: WHEN }, 'when.some | must be one of links, attachments, files'],
    [{ some: 'links', where: WHEN }, 'when.where.fact | is no fact of links'],
    [{ some: 'links', where: { some: 'files', where: WHEN } }, 'when.where | must have exactly one of fact'],
    [
      { fact: 'links.root', equals: { fact: 'links.count' } },
      'when.equals.fact | is no fact of a message that is text',
    ],
    [{ fact: 'subject', matches: { fact: 'text' } }, 'when.matches | must be a pattern'],
  ])('a condition %j says where it is wrong', (when, expected) => {
    expect(problemsOfWhen(when).join('\n')).toContain(expected);
  });

  test('H-95 conditions without end are refused', () => {
    const when = `${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)}`;
    const { problems } = parseRules('a.json', `{"rules":[{"code":"operator.a","when":${when}}]}`);
    expect(problems[0]?.problem).toContain('nested deeper than 20');
  });

  test('all problems of a file are told at once, and the good rules are kept apart', () => {
    const { rules, problems } = parseRules(
      'a.json',
      JSON.stringify({ rules: [{ code: 'operator.a', when: WHEN }, { code: 'x' }, { code: 'operator.b' }] }),
    );
    expect(rules.map((rule) => rule.code)).toEqual(['operator.a']);
    expect(problems).toHaveLength(2);
  });

  test('a code is given once', () => {
    const { rules } = parseRules(
      'a.json',
      JSON.stringify({
        rules: [
          { code: 'operator.a', when: WHEN },
          { code: 'operator.a', when: WHEN },
        ],
      }),
    );
    expect(findRepeated(rules)).toMatchObject([{ rule: 'operator.a', path: 'code' }]);
  });
});
