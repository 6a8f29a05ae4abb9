import type { MailFacts, MailTemplates, MailWords } from './mail-templates.ts';
import { NOTICES_RU } from './notices-ru.ts';

const WARNING = 'Никто из нас никогда не спросит этот код или ссылку.';

/** The default words of every mail in Russian. */
export const TEMPLATES_RU: MailTemplates = {
  'sign-in': (facts) => ({
    subject: `Вход на ${facts.appName}`,
    before: [`Откройте ссылку, чтобы войти на ${facts.appName} как ${facts.address}:`],
    button: 'Войти',
    after: closing(
      facts,
      'Если вы не запрашивали вход, ничего не делайте: без этого письма ничего не произойдёт.',
    ),
  }),
  'sign-up': (facts) => ({
    subject: `Учётная запись на ${facts.appName}`,
    before: [`Откройте ссылку, чтобы создать учётную запись на ${facts.appName} для ${facts.address}:`],
    button: 'Создать учётную запись',
    after: closing(facts, 'Если вы её не запрашивали, ничего не делайте: без этого письма она не появится.'),
  }),
  invite: (facts) => ({
    subject: `Приглашение на ${facts.appName}`,
    before: [
      `Вы можете завести учётную запись на ${facts.appName} с адресом ${facts.address}.`,
      'Откройте ссылку, чтобы принять приглашение:',
    ],
    button: 'Принять приглашение',
    after: [
      ...ends(facts),
      'Если оно вам не нужно, ничего не делайте: без этого письма ничего не произойдёт.',
    ],
  }),
  'verify-email': (facts) => ({
    subject: `Подтвердите адрес для ${facts.appName}`,
    before: [`Откройте ссылку, чтобы подтвердить для ${facts.appName}, что ${facts.address} — ваш адрес:`],
    button: 'Подтвердить адрес',
    after: closing(
      facts,
      'Если вы этого не запрашивали, ничего не делайте: без этого письма ничего не произойдёт.',
    ),
  }),
  'change-email': (facts) => ({
    subject: `Подтвердите новый адрес для ${facts.appName}`,
    before: [
      `Из открытого сеанса на ${facts.appName} просят впредь использовать ${facts.address}.`,
      'Откройте ссылку, чтобы подтвердить, что это были вы:',
    ],
    button: 'Использовать этот адрес',
    after: closing(facts, 'Если это были не вы, ничего не делайте: адрес останется прежним.'),
  }),
  'reset-password': (facts) => ({
    subject: `Новый пароль для ${facts.appName}`,
    before: [`Откройте ссылку, чтобы задать новый пароль для ${facts.address} на ${facts.appName}:`],
    button: 'Задать пароль',
    after: closing(facts, 'Если вы этого не запрашивали, ничего не делайте: пароль останется прежним.'),
  }),
  'mfa-code': (facts) => ({
    subject: `Второй шаг входа на ${facts.appName}`,
    before: [`Пройден первый шаг входа на ${facts.appName}.`, `Код для второго шага: ${facts.code ?? ''}`],
    button: '',
    after: [
      ...asked(facts),
      WARNING,
      'Если это были не вы, кто-то читает ваши письма для входа: смените пароль того почтового ящика.',
    ],
  }),
  'step-up': (facts) => ({
    subject: `Подтвердите на ${facts.appName}, что это вы`,
    before:
      facts.url === undefined
        ? [`Код, чтобы подтвердить то, что вы собираетесь сделать на ${facts.appName}: ${facts.code ?? ''}`]
        : [`Откройте ссылку, чтобы подтвердить то, что вы собираетесь сделать на ${facts.appName}:`],
    button: 'Это я',
    after: closing(facts, 'Если это были не вы, завершите все сеансы: кто-то пользуется вашим.'),
  }),
  notice: (facts) => notice(facts),
};

function closing(facts: MailFacts, otherwise: string): readonly string[] {
  return [
    // Without a link, the code stands in the first sentence.
    ...(facts.code === undefined || facts.url === undefined
      ? []
      : [`Или введите этот код в браузере, где вы начали: ${facts.code}`]),
    ...asked(facts),
    `${WARNING} ${otherwise}`,
  ];
}

function asked(facts: MailFacts): readonly string[] {
  const from = facts.userAgent === undefined ? '' : `${facts.userAgent}, `;
  return [`Запрос: ${from}${facts.time}. ${lifetime(facts)}`.trim()];
}

function ends(facts: MailFacts): readonly string[] {
  return facts.minutes === undefined ? [] : [lifetime(facts)];
}

function lifetime({ minutes, url, code }: MailFacts): string {
  if (minutes === undefined) return '';
  if (url !== undefined && code !== undefined) return `Ссылка и код действуют один раз и ${span(minutes)}`;
  return `${url === undefined ? 'Код' : 'Ссылка'} действует один раз и ${span(minutes)}`;
}

/** Abbreviated, because the ending of the full word depends on the number. */
function span(minutes: number): string {
  const days = Math.round(minutes / 1_440);
  return minutes > 2_880 ? `${String(days)} дн.` : `${String(minutes)} мин.`;
}

function notice(facts: MailFacts): MailWords {
  const happened = named(facts.notice) ?? 'Изменилась защита вашей учётной записи.';
  const by = facts.userAgent === undefined ? '' : ` ${facts.userAgent}.`;
  return {
    subject: `Безопасность учётной записи на ${facts.appName}`,
    before: [
      `Речь о вашей учётной записи на ${facts.appName} с адресом ${facts.address}.`,
      happened,
      `Время: ${facts.time}.${by}`,
    ],
    button: '',
    after: [
      'Если это были вы, делать ничего не нужно. Если нет, войдите, завершите все другие сеансы и проверьте вторые факторы.',
    ],
  };
}

function named(name = ''): string | undefined {
  return Object.hasOwn(NOTICES_RU, name) ? NOTICES_RU[name] : undefined;
}
