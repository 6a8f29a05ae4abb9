import { describe, expect, test } from 'vitest';
import type { EngineResult } from '../report.ts';
import { parseEngineAddress } from './address.ts';
import type { Engine } from './engine.ts';
import { runEngines } from './run-engines.ts';

const RAW = new Uint8Array([1]);

function engine(name: Engine['name'], check: Engine['check']): Engine {
  return { name, check, close: () => Promise.resolve() };
}

const clean = (name: Engine['name']): EngineResult => ({ engine: name, outcome: 'clean' });

describe('W19 several engines', () => {
  test('are asked at the same time', async () => {
    const order: string[] = [];
    const waiting = Promise.withResolvers<EngineResult>();
    const first = engine('clamd', () => {
      order.push('clamd asked');
      return waiting.promise;
    });
    const second = engine('rspamd', () => {
      order.push('rspamd asked');
      waiting.resolve(clean('clamd'));
      return Promise.resolve(clean('rspamd'));
    });
    expect(await runEngines([first, second], RAW)).toEqual([clean('clamd'), clean('rspamd')]);
    expect(order).toEqual(['clamd asked', 'rspamd asked']);
  });

  test('one that breaks or ignores every limit does not take the others along', async () => {
    const stuck = engine('yara', () => new Promise(() => undefined));
    const broken = engine('clamd', () => Promise.reject(new Error('a bug')));
    const throwing = engine('clamd', () => {
      throw new Error('a bug');
    });
    const good = engine('rspamd', () => Promise.resolve(clean('rspamd')));
    const results = await runEngines([stuck, broken, throwing, good], RAW, { timeLimitMs: 50 });
    expect(results.map(({ outcome }) => outcome)).toEqual(['timed-out', 'failed', 'failed', 'clean']);
  });

  test('nobody is waited for where the caller gave up before', async () => {
    const stuck = engine('yara', () => new Promise(() => undefined));
    const results = await runEngines([stuck], RAW, { signal: AbortSignal.abort() });
    expect(results).toEqual([{ engine: 'yara', outcome: 'timed-out' }]);
  });

  test('none are asked where there are none', async () => {
    expect(await runEngines([], RAW)).toEqual([]);
  });
});

describe('addresses of engines', () => {
  test.each([
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['tcp:127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamav:3310', { host: 'clamav', port: 3310 }],
    ['tcp://clamav:3310', { host: 'clamav', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
  ])('%s', (text, address) => {
    expect(parseEngineAddress(text)).toEqual(address);
  });

  test.each([
    '',
    'clamav',
    ':3310',
    'clamav:0',
    'clamav:70000',
    'unix:relative',
    'http://a:1',
    'a b:1',
    '::1:3310',
  ])('"%s" is none', (text) => {
    expect(parseEngineAddress(text)).toBeUndefined();
  });
});
