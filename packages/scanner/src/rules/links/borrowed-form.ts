import { fact, NOTHING, type Rule } from '../rule.ts';

/** A link of an honest form carries a web address or a sum where the name of a user belongs. */
export const borrowedForm: Rule = {
  code: 'links.borrowed-form',
  group: 'links-borrowed-form',
  severity: 'high',
  weight: 2.4,
  hard: undefined,
  category: 'spam',
  source: 'Form spam: sign-up forms of honest sites send what is written into the name field to any address',
  texts: {
    en: {
      title: 'Lure in a borrowed form',
      explanation: 'The form of {domain} was filled in with a web address or a promise where a name belongs.',
      advice: 'Delete it; the site itself means no harm.',
      summary: 'Somebody filled a form of {domain} with a lure to have it sent to you',
      clause: 'a form of {domain} was filled with a lure',
    },
    ru: {
      title: 'Приманка в чужой форме',
      explanation: 'В форму {domain} вместо имени вписали адрес сайта или обещание.',
      advice: 'Удалите письмо; сам сайт ни при чём.',
      summary: 'Кто-то вписал приманку в форму {domain}, чтобы она пришла вам',
      clause: 'в форму {domain} вписали приманку',
    },
  },
  evaluate: ({ links, bulk }) => {
    const link = links.web.find(({ target }) => hasLureForName(target));
    return link === undefined || bulk.isList ? NOTHING : [{ facts: [fact('domain', link.host?.root ?? '')] }];
  },
};

const TARGET_CHARACTERS = 600;
const NAME_FIELD =
  /[?&](?:login|user|username|user_login|name|nickname|first_name|fname|display_name)=([^&#]{8,300})/i;

/** A blank and a web address, or a blank and a sum: neither is a name by which people sign in. */
function hasLureForName(target: string): boolean {
  const value = NAME_FIELD.exec(target.slice(0, TARGET_CHARACTERS))?.[1]?.replace(/%20|\+/g, ' ') ?? '';
  const hasSite = /[\p{L}\p{N}-]{2,63}\.[a-z]{2,12}(?![\p{L}@.])/iu.test(value) && !value.includes('@');
  const hasSum = /\d{3,}\s?(?:usd|btc|usdt|eur)|[$€£]\s?\d{2,}|\b(?:withdraw|bitcoin|binance)\b/i.test(value);
  return value.includes(' ') && (hasSite || hasSum);
}
