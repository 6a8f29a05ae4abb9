import { describe, expect, test } from 'vitest';
import { eventKind } from './events.ts';
import { HOST_EVENTS, isHostEventType } from './host-events.ts';
import type { HostEventType } from './host-events.ts';
import { openSite } from './testing/steps.ts';

describe('an event of the host', () => {
  test('goes to the listener and, chained, into the log', async () => {
    const { kit, login } = openSite();
    login.record('sys.start');
    login.record('admin.action', { userId: 'admin-1', reason: 'role', data: { target: 'user-2' } });
    expect(kit.events.map(({ type }) => type)).toEqual(['sys.start', 'admin.action']);
    const rows = await login.audit.query();
    expect(rows.map(({ type }) => type)).toEqual(['sys.start', 'admin.action']);
    expect(JSON.parse(rows[1]?.line ?? '')).toMatchObject({
      severity: 'notice',
      outcome: 'success',
      userId: 'admin-1',
    });
    expect(await login.audit.verify()).toMatchObject({ ok: true, rows: 2 });
  });

  test('T-88 keeps no address, network or browser as it was given', async () => {
    const { login } = openSite();
    login.record('token_api.denied', {
      userId: 'user-1',
      email: 'Mo+tag@example.org',
      ipKey: '203.0.113.9',
      userAgent: 'Mozilla/5.0 (X11; Linux) <b>Firefox/140.0</b>',
    });
    login.record('login.failed', { email: 'not an address' });
    const [row, other] = await login.audit.query();
    expect(row?.line).not.toMatch(/mo\+tag|example\.org"|203\.0|Mozilla|<b>/i);
    expect(JSON.parse(row?.line ?? '')).toMatchObject({
      maskedAddress: 'm•••@e•••.org',
      emailIndex: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      ipIndex: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      userAgent: 'Firefox on Linux',
    });
    expect(other?.line).not.toContain('not an address');
  });

  test('is found by the index that the library’s own events have', async () => {
    const { kit, login } = openSite();
    await login.start({ email: 'mo@example.org', ...kit.browserA.input });
    login.record('login.failed', { email: 'mo@example.org', ipKey: kit.browserA.input.ipKey });
    const [asked, recorded] = ['login.requested', 'login.failed'].map((type) =>
      kit.events.find((event) => event.type === type),
    );
    expect([recorded?.emailIndex, recorded?.ipIndex]).toEqual([asked?.emailIndex, asked?.ipIndex]);
  });

  test('is one of a closed list: what only the library can know is told by the library alone', () => {
    const { kit, login } = openSite();
    for (const type of [
      'login.success',
      'session.created',
      'audit.tamper',
      'mfa.removed',
      'anything',
      '',
      '__proto__',
    ]) {
      expect(isHostEventType(type), type).toBe(false);
      expect(() => {
        login.record(type as HostEventType);
      }, type).toThrow(TypeError);
    }
    expect(kit.events).toEqual([]);
    for (const type of HOST_EVENTS) expect(eventKind(type).severity.length, type).toBeGreaterThan(0);
    expect(new Set(HOST_EVENTS).size).toBe(HOST_EVENTS.length);
  });
});
