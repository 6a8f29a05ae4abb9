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
  codeDigitsHint: (count) => (count === 6 ? 'Шесть цифр.' : 'Восемь цифр.'),
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
    `Запрос: ${browser}, ${ago(minutes)}. Введите четырёхзначное число, показанное там.`,
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
  codeOnlyTitle: 'Вернитесь в тот браузер',
  codeOnlyLead:
    'Здесь эта ссылка ничего не делает. Вернитесь в браузер, где начали вход, и введите код из письма.',
  denyTitle: 'Откройте ссылку там, где начали',
  denyLead:
    'Ссылка действует только в том браузере, где её запросили. Откройте письмо там или введите там код.',
  pressLead: (browser, minutes) => `Запрос: ${browser}, ${ago(minutes)}. Если это были вы, продолжайте.`,
  usedTitle: 'Вход выполнен на другом устройстве',
  usedLead:
    'Ссылку открыли в другом браузере, и вход выполнен там. Это были не вы? Войдите здесь и завершите тот сеанс.',
  factorTitle: 'Ещё один шаг',
  factorLead: 'Почта подтверждена. Теперь подтвердите вход вторым способом.',
  factorPasskeyButton: 'Ключ доступа',
  factorPasskeyWaiting: 'Следуйте указаниям браузера…',
  factorPasskeyFailed: 'Не получилось. Попробуйте ещё раз или выберите другой способ.',
  factorTotpLabel: 'Код из приложения',
  factorTotpHint: 'Шесть цифр, новые каждые полминуты.',
  factorRecoveryTitle: 'Резервный код',
  factorRecoveryLabel: 'Резервный код',
  factorRecoveryHint: 'Каждый действует один раз.',
  factorMailTitle: 'Код по почте',
  factorMailLead: 'Он придёт на адрес, который вы указали для этого, а не в этот ящик.',
  factorMailButton: 'Прислать код',
  factorMailSent: (address) => `Код отправлен на ${address}.`,
  factorButton: 'Подтвердить',
  factorTrust: 'Больше не спрашивать в этом браузере',
  reportTitle: 'Это были не вы?',
  reportLead: (address) =>
    address === undefined
      ? 'Кто-то запросил письмо для входа на ваш адрес.'
      : `Кто-то запросил письмо для входа на адрес ${address}.`,
  reportEffect:
    'Сообщите нам, и в течение часа письма для входа по запросу незнакомых браузеров приходить не будут. Ваши браузеры и сеансы останутся как есть.',
  reportButton: 'Это был не я',
  reportedTitle: 'Спасибо',
  reportedLead: 'Записано. Без письма никто не войдёт. Больше ничего делать не нужно.',
  reportLabel: 'Ссылка из письма',
  captchaTitle: 'Секунду',
  captchaLead:
    'Сейчас много запросов, поэтому ваш браузер сначала выполнит небольшую работу. От вас ничего не нужно.',
  captchaWorking: 'Идёт проверка…',
  captchaFailed: 'Браузер не справился. Попробуйте ещё раз или возьмите другой браузер.',
  captchaButton: 'Продолжить',
  captchaNoScript: 'Для этой проверки нужен JavaScript. Без него повторите через несколько минут.',
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
    ip_banned: 'Запросы из вашей сети на время приостановлены.',
    captcha_required: 'Секунду, проверяем браузер…',
    captcha_failed: 'Проверка браузера не удалась. Повторите.',
    address_blocked: 'Этот сайт не принимает такой адрес.',
    mfa_required: 'Ещё один шаг: подтвердите вход вторым способом.',
    mfa_wrong: 'Неверно. Проверьте часы устройства или возьмите следующий код.',
    mfa_locked: 'Слишком много неверных попыток.',
    mfa_unavailable: 'Этот второй способ не настроен.',
    mfa_exists: 'Этот второй способ уже настроен.',
    pending_missing: 'Вход занял слишком много времени. Начните заново.',
    sudo_required: 'Подтвердите, пожалуйста, что это вы.',
    passkey_rejected: 'Ключ доступа не принят. Попробуйте ещё раз или выберите другой способ.',
    passkey_uv_required:
      'Ключ доступа не проверил, что это вы. Разблокируйте его PIN-кодом, пальцем или лицом.',
    passkey_unavailable: 'Такого ключа доступа нет.',
    refresh_race: 'Другой запрос только что обновил это. Возьмите его ответ.',
    refresh_reuse: 'Войдите, пожалуйста, ещё раз.',
    refresh_invalid: 'Войдите, пожалуйста, ещё раз.',
    access_token_invalid: 'Токен доступа недействителен.',
    mail_unavailable: 'Сейчас письма не отправляются. Повторите позже.',
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

function ago(minutes: number): string {
  return minutes < 1 ? 'только что' : `${russianMinutes(minutes)} назад`;
}
