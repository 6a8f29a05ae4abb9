import { fact, NOTHING, signIf, type Rule } from '../rule.ts';

/** An encrypted attachment and its password in the same message: meant to keep scanners out, not strangers. */
export const passwordForArchive: Rule = {
  code: 'content.password-for-archive',
  group: 'attachment-hidden',
  severity: 'high',
  weight: 4,
  hard: 'dangerous',
  category: 'malware',
  source: 'Emotet and QakBot campaigns (CISA AA20-280A)',
  texts: {
    en: {
      title: 'Locked file with its key',
      explanation:
        'An attachment is encrypted and the message gives its password, so that no scanner can look inside.',
      advice: 'Do not open it unless you arranged it with the sender.',
      summary: 'Its attachment is locked against scanners and the password stands in the text',
      clause: 'its attachment is locked against scanners',
    },
    ru: {
      title: 'Закрытый файл с паролем в письме',
      explanation: 'Вложение зашифровано, а пароль указан в письме, чтобы проверка не заглянула внутрь.',
      advice: 'Не открывайте, если не договаривались с отправителем.',
      summary: 'Вложение закрыто от проверки, а пароль указан в тексте',
      clause: 'вложение закрыто от проверки',
    },
  },
  evaluate: ({ attachments, words, message, visibleText }) => {
    const locked = attachments.find(
      (file) => file.marks.has('encrypted') || file.inside.some((inner) => inner.marks.has('encrypted')),
    );
    if (locked === undefined) {
      return NOTHING;
    }
    const text = `${words.text} ${(message.text ?? '').slice(0, 8_000).toLowerCase()} ${visibleText.slice(0, 8_000).toLowerCase()}`;
    return signIf(GIVES_PASSWORD.test(text), [fact('part', locked.partId), fact('type', locked.realType)]);
  },
};

const GIVES_PASSWORD =
  /(?:^|[^\p{L}])(?:pass ?word|pass ?code|pwd|pass|passwort|kennwort|пароль|код|mot de passe|contraseña|senha|hasło|wachtwoord)\s{0,3}(?:(?:is|ist|for|to|für|der|des|для|к|архива?|zip|archive|archivs?|the|file|open|attachment|datei|anhangs?|файла|вложения|est|es)\s{1,3}){0,5}[:=\-–"'«“]{0,3}\s{0,3}["'«“]?[\p{L}\p{N}!@#$%^&*._-]{3,40}/u;
