import { signIf, type Rule } from '../rule.ts';

/** Calls the reader by the e-mail address, in the subject or as a greeting: all that a list of addresses knows. */
export const namesReaderByAddress: Rule = {
  code: 'content.names-reader-by-address',
  group: 'content-greeting',
  severity: 'low',
  weight: 0.9,
  hard: undefined,
  category: 'spam',
  source: 'Merge fields of mass mailers; firms know the name of their customers',
  texts: {
    en: {
      title: 'Your address as your name',
      explanation: 'It uses your e-mail address in place of your name.',
      advice: 'A firm you have business with knows your name.',
      summary: 'It calls you by your e-mail address',
    },
    ru: {
      title: 'Адрес вместо имени',
      explanation: 'Вместо имени письмо использует ваш адрес.',
      advice: 'Фирма, с которой вы имеете дело, знает ваше имя.',
      summary: 'Письмо обращается к вам по адресу',
    },
  },
  evaluate: ({ words, context, bulk }) => {
    const own = context.ownAddresses.filter((address) => address.length > 5);
    const greets = own.some(
      (address) =>
        words.subject.includes(address) ||
        greetsAs(words.text.slice(0, 1_500), address) ||
        greetsAs(words.text.slice(0, 1_500), oddLocalPart(address)),
    );
    return signIf(greets && !bulk.isList && !bulk.hasOneClick, []);
  },
};

/** What stands before the @, where it is no name by itself: with a dot, a line or a digit in it. */
function oddLocalPart(address: string): string {
  const local = address.slice(0, address.lastIndexOf('@'));
  return local.length > 4 && /[\d._]/.test(local) ? local : address;
}

function greetsAs(text: string, address: string): boolean {
  const at = text.indexOf(address);
  return (
    at > 0 &&
    /(?:dear|hello|hi|hey|hallo|bonjour|olá|hola|ciao|beste|liebe|guten tag|estimad[oa]|prezad[oa]|gentile|caro|cara|cher|chère|szanowny|witaj|您好|尊敬的|уважаем\S{0,6}|здравствуйте|привет),?\s{1,3}$/.test(
      text.slice(Math.max(0, at - 24), at),
    )
  );
}
