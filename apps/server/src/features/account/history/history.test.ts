/** Real here: HTTP, SQLite on disk, the sign-in library's audit log. */
import { routes } from '@postern/contracts';
import { LOGIN_EVENTS } from '@postern/login';
import type { LoginEventType } from '@postern/login';
import { describe, expect, test } from 'vitest';
import { HISTORY_WORDS, NOBODYS_EVENTS, sentenceFor } from './history-words.ts';
import { startTimedPostern } from '../../../testing/timed-postern.ts';
import { withTotp } from '../../../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();

describe('the security history', () => {
  test('has a sentence for every event that can concern a person, and only for those', () => {
    const told = new Set(Object.keys(HISTORY_WORDS));
    const all = new Map<string, unknown>(Object.entries(LOGIN_EVENTS));
    for (const type of all.keys()) {
      const isNobodys = [...NOBODYS_EVENTS].some((nobodys: LoginEventType) => nobodys === type);
      expect([type, told.has(type)]).toEqual([type, !isNobodys]);
      if (isNobodys) continue;
      const sentence = sentenceFor(type, {});
      expect(sentence).toMatch(/^[A-Z].{12,}\.$/s);
      expect(sentence).not.toMatch(/undefined|null|\bjwt\b|amr|aal/i);
    }
  });

  test('an event that this version does not know is named, not hidden', () => {
    expect(sentenceFor('new.kind', {})).toContain('new.kind');
    expect(sentenceFor('constructor', {})).toContain('“constructor”');
  });

  test('tells what was done, newest first, page by page, and nothing of another person', async () => {
    const ann = await postern.signedIn('ann@example.org');
    const bob = await postern.signedIn('bob@example.org');
    await withTotp(ann, time);
    await ann.call(routes.makeRecoveryCodes);
    const first = await ann.call(routes.history, { query: { limit: '2' } });
    expect(first.entries.map(({ type }) => type)).toContain('recovery.generated');
    expect(first.entries).toHaveLength(2);
    const second = await ann.call(routes.history, { query: { limit: '2', before: String(first.next) } });
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a));
    const texts = (await ann.call(routes.history)).entries.map(({ text }) => text);
    expect(texts).toContain('An authenticator app was set up.');
    expect((await bob.call(routes.history)).entries.map(({ type }) => type)).not.toContain('mfa.enrolled');
  });

  test('a limit that is none is refused by its name', async () => {
    const cleo = await postern.signedIn('cleo@example.org');
    const answer = await cleo.get('/api/v1/me/history?limit=100000');
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('"path":"limit"')]);
  });
});
