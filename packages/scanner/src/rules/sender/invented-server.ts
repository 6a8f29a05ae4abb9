import { hasInventedEnding } from '../../domains/has-invented-ending.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** The server that handed the message over called itself by a name whose ending does not exist. */
export const inventedServer: Rule = {
  code: 'sender.invented-server',
  group: 'sender-server',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'spam',
  source:
    "RFC 5321 section 4.1.4: a server greets with its own name; an ending that does not exist is nobody's name",
  texts: {
    en: {
      title: 'Server under an invented name',
      explanation: 'The server that handed it over called itself {server}, a name that cannot exist.',
      advice: 'Honest mail servers have a name. Do not trust the sender.',
      summary: 'The server that sent it goes by an invented name',
      clause: 'the server that sent it goes by an invented name',
    },
    ru: {
      title: 'Сервер с выдуманным именем',
      explanation: 'Передавший письмо сервер назвался {server}: такого имени не бывает.',
      advice: 'У честных почтовых серверов есть имя. Не доверяйте отправителю.',
      summary: 'Отправивший письмо сервер назвался выдуманным именем',
      clause: 'отправивший его сервер назвался выдуманным именем',
    },
  },
  evaluate: ({ handingOver, bulk }) => {
    const { greeting } = handingOver;
    return signIf(greeting !== undefined && hasInventedEnding(greeting) && !bulk.isList, [
      fact('server', greeting?.host ?? ''),
    ]);
  },
};
