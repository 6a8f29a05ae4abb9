/** A longer header is cut: only a few words of it are looked for. */
const USER_AGENT_MAX_CHARS = 512;
const UNKNOWN_BROWSER = 'an unknown browser';

/** In this order: most browsers also claim to be Chrome or Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox on Windows": words of our own only, so that nothing of the header reaches a mail or a page. */
export function describeUserAgent(header: string | undefined): string {
  const text = (header ?? '').slice(0, USER_AGENT_MAX_CHARS);
  const browser = firstMatch(BROWSERS, text);
  const system = firstMatch(SYSTEMS, text);
  if (browser === undefined)
    return system === undefined ? UNKNOWN_BROWSER : `${UNKNOWN_BROWSER} on ${system}`;
  return system === undefined ? browser : `${browser} on ${system}`;
}

/** The description in another language of the pages. */
export function translateUserAgent(description: string, language: 'en' | 'ru'): string {
  if (language === 'en') return description;
  return description.replace(UNKNOWN_BROWSER, 'неизвестный браузер').replace(' on ', ', ');
}

function firstMatch(table: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
