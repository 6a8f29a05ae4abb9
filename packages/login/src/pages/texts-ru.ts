import type { PageTexts } from './texts.ts';

export const RUSSIAN: PageTexts = {
  requestTitle: 'Вход',
  requestLead: 'Введите адрес электронной почты. Мы пришлём ссылку и код; пароль не нужен.',
  emailLabel: 'Адрес электронной почты',
  requestButton: 'Прислать ссылку',
  requestHint: 'Ссылка действует один раз и десять минут.',
  checkTitle: 'Проверьте почту',
  checkLead: (address) => `Если ${address} может войти на этот сайт, письмо уже в пути.`,
  checkLink: 'Откройте ссылку в этом браузере — и вход выполнен.',
  matchLabel: 'Число этого входа',
  matchHint: 'Если открыть ссылку на другом устройстве, оно спросит это число.',
  codeLabel: 'Код из письма',
  codeHint: 'Восемь букв и цифр, например K7QF-2M9T.',
  codeButton: 'Войти по коду',
  otherAddress: 'Другой адрес',
  landingTitle: 'Вход',
  landingAuto: 'Секунду: выполняется вход.',
  landingAsk: 'Вы открыли ссылку для входа. Нажмите кнопку, чтобы продолжить.',
  landingButton: 'Продолжить',
  pasteLabel: 'Ссылка из письма',
  pasteHint: 'Без JavaScript скопируйте ссылку из письма целиком и вставьте её сюда.',
  matchTitle: (address) => `Войти как ${address}?`,
  matchLead: (browser, minutes) =>
    `Запрос: ${browser}, ${minutes < 1 ? 'только что' : `${russianMinutes(minutes)} назад`}. Введите четырёхзначное число, показанное там.`,
  matchField: 'Четырёхзначное число',
  matchElse: 'Чтобы продолжить в том браузере, введите там код из письма.',
  matchNotYou: 'Вы этого не запрашивали? Закройте страницу. Ничего не произойдёт.',
  matchButton: 'Войти',
  confirmTitle: 'Сменить учётную запись?',
  confirmLead: (now, next) => `В этом браузере вы вошли как ${now}. Ссылка — для ${next}.`,
  confirmButton: (next) => `Войти как ${next}`,
  confirmStay: 'Оставить как есть',
  welcomeTitle: 'Добро пожаловать',
  welcomeLead: {
    setup: 'Это новый сайт. Адрес, с которым вы сейчас войдёте, станет адресом администратора.',
    invite: 'Вас пригласили. Введите свой адрес, чтобы создать учётную запись.',
  },
  grantLabel: 'Полученная ссылка',
  grantHint: 'Без JavaScript вставьте ссылку целиком сюда.',
  errorTitle: 'Не получилось',
  again: 'Начать заново',
  minutes: russianMinutes,
  triesLeft: (count) => `Осталось попыток: ${String(count)}.`,
  waitFor: (seconds) =>
    seconds < 90
      ? `Повторите через ${String(seconds)} с.`
      : `Повторите через ${String(Math.ceil(seconds / 60))} мин.`,
  errors: {
    address_invalid: 'Это не похоже на адрес электронной почты.',
    rate_limited: 'Слишком много запросов.',
    token_invalid: 'Ссылка недействительна.',
    token_expired: 'Срок ссылки истёк. Запросите новую.',
    token_used: 'Ссылка уже использована. Если это были не вы, запросите новую.',
    token_revoked: 'Более новый вход заменил эту ссылку.',
    binding_required: 'Введите число, показанное в браузере, где вы начали вход.',
    match_wrong: 'Число не совпадает.',
    match_exhausted: 'Слишком много неверных чисел. Запросите новое письмо.',
    attempt_unknown: 'Этот вход в браузере больше не открыт. Начните заново.',
    code_wrong: 'Код неверен.',
    code_exhausted: 'Слишком много неверных кодов. Запросите новое письмо.',
    code_path_closed: 'Коды для этого адреса пока отключены. Воспользуйтесь ссылкой из письма.',
    confirm_required: 'В этом браузере открыта другая учётная запись.',
    signup_closed: 'Новые учётные записи здесь не создаются.',
    account_disabled: 'Эта учётная запись отключена.',
    session_missing: 'Войдите, пожалуйста.',
    session_expired: 'Войдите, пожалуйста, ещё раз.',
    session_revoked: 'Войдите, пожалуйста, ещё раз.',
    origin_rejected: 'Запрос пришёл с другого сайта, поэтому ничего не сделано.',
    store_unavailable: 'Повторите, пожалуйста, через минуту.',
  },
};

function russianMinutes(count: number): string {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return `${String(count)} минуту`;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)
    ? `${String(count)} минуты`
    : `${String(count)} минут`;
}
