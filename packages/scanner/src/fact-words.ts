import type { Fact } from './report.ts';
import type { Language } from './rules/rule.ts';

type Words = Readonly<Record<Language, string>>;

function words(en: string, ru: string): Words {
  return { en, ru };
}

const UNREADABLE: Words = words('an unreadable address', 'нечитаемый адрес');

/**
 * Facts are stored as codes; these are the words for them, by name of the fact and code. A value that is not listed
 * (a domain, a number) speaks for itself.
 */
const FACT_WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  kind: {
    'same-looking-letters': words('letters that look the same', 'похожие буквы'),
    'one-letter-off': words('one letter off', 'отличие в одной букве'),
    'added-word': words('a word was added', 'добавлено слово'),
    'added-label': words('the real name only stands in front', 'настоящее имя лишь стоит впереди'),
    'other-ending': words('another ending', 'другое окончание'),
    shortcut: words('shortcut', 'ярлык'),
    'disk-image': words('disk image', 'образ диска'),
    gambling: words('gambling', 'азартные игры'),
    pills: words('pills and cures', 'лекарства и снадобья'),
    adult: words('adult contacts', 'знакомства для взрослых'),
    loan: words('loans', 'займы'),
    tokens: words('coins for nothing', 'криптовалюта даром'),
    'date-unreadable': words('it cannot be read', 'её нельзя прочитать'),
    'date-impossible': words('its time zone does not exist', 'такого часового пояса нет'),
    'date-ahead': words('it lies after the receipt', 'она позже получения'),
    'bulk-program': words('a program for bulk mail', 'программа рассылки'),
    'web-component': words('a component of a web server', 'компонент веб-сервера'),
    'web-script': words('a script on a web server', 'скрипт на веб-сервере'),
    links: words('links', 'ссылки'),
    text: words('text', 'текст'),
    'made-up-elements': words('elements that do not exist', 'несуществующие элементы'),
    'page-in-page': words('a page inside of a page', 'страница внутри страницы'),
    unclosed: words('elements that never end', 'незакрытые элементы'),
    'table-cells': words('cells of a table', 'ячейки таблицы'),
    'text-blocks': words('blocks of text', 'текстовые блоки'),
    debt: words('credit and debts', 'кредиты и долги'),
    insurance: words('insurance', 'страхование'),
    stock: words('shares that will rise', 'акции, которые вырастут'),
    riches: words('easy money', 'лёгкие деньги'),
    cure: words('miracle cures', 'чудо-средства'),
    replica: words('copies of brands', 'подделки брендов'),
    diploma: words('degrees without study', 'дипломы без учёбы'),
    cheap: words('bargains of doubtful origin', 'сомнительные дешёвые товары'),
    'address-list': words('lists of addresses', 'базы адресов'),
    web: words('places in search engines and web design', 'продвижение и создание сайтов'),
    maker: words('goods from an unknown maker', 'товары от неизвестного производителя'),
    gaming: words('games of chance', 'азартные игры'),
    capitals: words('capitals', 'заглавные буквы'),
    exclamations: words('exclamation marks', 'восклицательные знаки'),
    'cut-by-markup': words('invisible elements between the letters', 'невидимые элементы между буквами'),
    'cut-by-signs': words('invisible signs between the letters', 'невидимые знаки между буквами'),
    'other-script': words('letters of another script', 'буквы другого алфавита'),
    styled: words('letters of special alphabets', 'буквы особых алфавитов'),
    swapped: words('digits and signs instead of letters', 'цифры и знаки вместо букв'),
  },
  asks: {
    link: words('to open a link', 'открыть ссылку'),
    payment: words('to pay', 'заплатить'),
    message: words('to send a message or call', 'отправить сообщение или позвонить'),
    contact: words('to save a contact', 'сохранить контакт'),
    network: words('to join a network', 'подключиться к сети'),
    text: words('to read a text', 'прочитать текст'),
  },
  reason: {
    'time limit': words('it took too long', 'она длилась слишком долго'),
    'memory limit': words('it needed too much memory', 'ей не хватило памяти'),
    'partial-body': words('only a part of it is signed', 'подписана лишь часть письма'),
    'bad-signature': words('it was not made for this message', 'она сделана не для этого письма'),
    'weak-key': words('its key is too weak', 'её ключ слишком слаб'),
    'weak-algorithm': words('its method is out of date', 'её способ устарел'),
    expired: words('it had expired', 'её срок истёк'),
    malformed: words('it cannot be read', 'её нельзя прочитать'),
    'body-changed': words('the content is not what was signed', 'содержание не то, что было подписано'),
    'no-key': words('its key does not exist', 'её ключа не существует'),
    'scanner stopped': words('the checking program broke down on it', 'программа проверки на нём сломалась'),
  },
  scheme: {
    data: words('data', 'data'),
    script: words('script', 'script'),
    file: words('file', 'file'),
  },
  how: {
    'auto-and-system': words(
      'they run by themselves and reach for the system',
      'запускаются сами и обращаются к системе',
    ),
    auto: words('they run by themselves', 'запускаются сами'),
    system: words('they reach for the system', 'обращаются к системе'),
    unknown: words('what they do could not be read', 'что они делают, прочитать не удалось'),
  },
  what: {
    dde: words('it runs a command', 'запускает команду'),
    'external-template': words('it fetches a template from the network', 'загружает шаблон из сети'),
    'external-link': words('it fetches a part from the network', 'загружает часть из сети'),
    'rtf-object': words('it carries an embedded object', 'содержит встроенный объект'),
    'ole-object': words('it carries an embedded object', 'содержит встроенный объект'),
    'ole-exploit': words(
      'it loads an object that attacks use',
      'загружает объект, которым пользуются для атак',
    ),
    'ole-package': words('it carries a packed file', 'содержит упакованный файл'),
    'ole-embedded': words('a document inside', 'документ внутри'),
    'starts-program': words('a click starts a program', 'щелчок запускает программу'),
    'foreign-part': words('a part of another kind', 'часть другого вида'),
    activex: words('controls', 'элементы управления'),
    'external-workbook': words('links to another workbook', 'ссылки на другую книгу'),
    'pdf-remote': words('it opens a document on the network', 'открывает документ в сети'),
    'pdf-open-uri': words('it opens an address by itself', 'сам открывает адрес'),
    'pdf-media': words('a film or animation', 'фильм или анимация'),
    'pdf-form': words('a form that sends what is typed', 'форма, отправляющая введённое'),
    'pdf-encrypted': words('a lock against copying', 'защита от копирования'),
    'pdf-xfa': words('a form', 'форма'),
    'pdf-form-script': words('a form that calculates', 'форма с вычислениями'),
    'onenote-file': words('it carries an embedded file', 'содержит встроенный файл'),
    'pdf-launch': words('it starts a program', 'запускает программу'),
    'pdf-script': words('it runs script', 'выполняет скрипт'),
    'pdf-embedded': words('it carries an embedded file', 'содержит встроенный файл'),
    'page-obfuscated': words('hidden script', 'скрытый скрипт'),
    'page-redirect': words('a redirect', 'перенаправление'),
    'svg-script': words('script in a drawing', 'скрипт в рисунке'),
    'page-script': words('script', 'скрипт'),
    password: words('a password', 'пароль'),
    data: words('data', 'данные'),
    refresh: words('an automatic redirect', 'автоматическое перенаправление'),
    base: words('a hidden base address', 'скрытый базовый адрес'),
  },
  code: {
    'duplicate-header': words('the same field twice', 'одно поле дважды'),
    'boundary-conflict': words('two ways to divide it', 'два способа деления'),
    'encoding-conflict': words('two encodings of one part', 'две кодировки одной части'),
    'type-conflict': words('two types of one part', 'два типа одной части'),
    'name-conflict': words('two names of one file', 'два имени одного файла'),
    'broken-base64': words('broken encoding', 'повреждённая кодировка'),
    'hidden-part': words('a part that some programs hide', 'часть, которую видят не все программы'),
    'embedded-encoding': words('a file written into the text', 'файл внутри текста'),
    'header-folding': words('odd header lines', 'странные строки заголовка'),
    'charset-trick': words('a misused character set', 'неверно указанный набор знаков'),
    'partial-message': words('a message in pieces', 'письмо по частям'),
  },
  limit: {
    messageBytes: words('size of the message', 'размер письма'),
    headerBytes: words('size of the headers', 'размер заголовков'),
    headerFields: words('number of headers', 'число заголовков'),
    parts: words('number of parts', 'число частей'),
    depth: words('depth of nesting', 'глубина вложенности'),
    decodedBytes: words('size of the contents', 'размер содержимого'),
    textCharacters: words('length of the text', 'длина текста'),
    addresses: words('number of addresses', 'число адресов'),
    htmlDepth: words('depth of the HTML', 'глубина HTML'),
  },
  domain: {
    'unreadable-address': UNREADABLE,
    'unknown-place': words('an unknown place', 'неизвестный адрес'),
  },
  place: {
    name: words('sender name', 'имя отправителя'),
    subject: words('subject', 'тема'),
  },
  sender: { 'unreadable-address': UNREADABLE },
  where: {
    country: words('the country of the sender', 'страна отправителя'),
    subject: words('the subject', 'тема'),
  },
  field: {
    subject: words('subject', 'тема'),
    from: words('sender name', 'имя отправителя'),
  },
  ending: { none: words('no ending', 'без расширения') },
};

/** The words of one fact in one language. */
export function factWords({ name, value }: Fact, language: Language): string {
  return FACT_WORDS[name]?.[String(value)]?.[language] ?? String(value);
}
