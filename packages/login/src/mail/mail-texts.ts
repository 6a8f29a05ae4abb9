import type { MailLanguage } from './mail.ts';

export interface MailTexts {
  readonly subject: (appName: string) => string;
  readonly intro: (appName: string, address: string) => string;
  readonly button: string;
  readonly code: (code: string) => string;
  readonly asked: (browser: string, time: string, minutes: number) => string;
  readonly warning: string;
}

const TEXTS: Readonly<Record<MailLanguage, MailTexts>> = {
  en: {
    subject: (appName) => `Sign in to ${appName}`,
    intro: (appName, address) => `Open this link to sign in to ${appName} as ${address}:`,
    button: 'Sign in',
    code: (code) => `Or type this code in the browser where you started: ${code}`,
    asked: (browser, time, minutes) =>
      `Asked for from ${browser} at ${time}. Link and code work once and expire in ${String(minutes)} minutes.`,
    warning:
      'Nobody from us will ever ask for this code or link. If you did not ask to sign in, ignore this mail: nothing happens without it.',
  },
  ru: {
    subject: (appName) => `Вход на ${appName}`,
    intro: (appName, address) => `Откройте ссылку, чтобы войти на ${appName} как ${address}:`,
    button: 'Войти',
    code: (code) => `Или введите этот код в браузере, где вы начали вход: ${code}`,
    asked: (browser, time, minutes) =>
      `Запрос: ${browser}, ${time}. Ссылка и код действуют один раз и ${String(minutes)} мин.`,
    warning:
      'Никто из нас никогда не спросит этот код или ссылку. Если вы не запрашивали вход, просто не отвечайте на письмо: без него ничего не произойдёт.',
  },
};

export function mailTexts(language: MailLanguage): MailTexts {
  return TEXTS[language];
}
