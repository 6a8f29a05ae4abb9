import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeUserAgent, translateUserAgent } from './user-agent.ts';

const MOZILLA = 'Mozilla/5.0';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a browser is named as its user knows it', () => {
  test.each([
    [`${MOZILLA} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox on Windows'],
    [`${MOZILLA} (X11; Linux x86_64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`, 'Chrome on Linux'],
    [`${MOZILLA} (Windows NT 10.0) ${WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge on Windows'],
    [
      `${MOZILLA} (Windows NT 10.0) ${WEBKIT} Chrome/140.0 YaBrowser/25.8 Safari/537.36`,
      'Yandex Browser on Windows',
    ],
    [`${MOZILLA} (Linux; Android 16) ${WEBKIT} Chrome/140.0 Mobile Safari/537.36`, 'Chrome on Android'],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1`,
      'Safari on iOS',
    ],
    [`${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15`, 'Safari on macOS'],
    ['curl/8.9', 'an unknown browser'],
    [undefined, 'an unknown browser'],
  ])('%s', (header, description) => {
    expect(describeUserAgent(header)).toBe(description);
  });

  test('in Russian too', () => {
    expect(translateUserAgent('Firefox on Windows', 'ru')).toBe('Firefox, Windows');
    expect(translateUserAgent('an unknown browser on Linux', 'ru')).toBe('неизвестный браузер, Linux');
  });
});

test('T-25 nothing of the header itself is ever repeated', () => {
  const words =
    /^(?:an unknown browser|Edge|Opera|Yandex Browser|Samsung Internet|Firefox|Chrome|Safari)(?: on (?:Android|iOS|Windows|macOS|ChromeOS|Linux))?$/;
  fc.assert(
    fc.property(fc.string(), (header) => words.test(describeUserAgent(`${header} Firefox/ ${header}`))),
  );
});
