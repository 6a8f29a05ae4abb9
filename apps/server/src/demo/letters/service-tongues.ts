import type { Letter } from '../letter.ts';
import { button, code, heading, list, picture, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

const STROM: Service = {
  name: 'Gegenwind Strom',
  domain: 'gegenwind-strom.example',
  sender: 'post',
  mailbox: 'personal',
  look: 'notice',
  colour: '#2f7d6b',
  language: 'de',
  footer: 'Gegenwind Strom eG, Ihre Genossenschaft. [Was wir speichern](/datenschutz)',
};
const WANDERN: Service = {
  name: 'Der Höhenweg',
  domain: 'hoehenweg.example',
  sender: 'redaktion',
  mailbox: 'personal',
  look: 'magazine',
  colour: '#496b52',
  language: 'de',
  charset: 'windows-1252',
  isList: true,
  footer: 'Jeden zweiten Donnerstag. [Alle Ausgaben](/ausgaben) · [Abbestellen](/leave)',
};
const STOFFE: Service = {
  name: 'Weberei Hollerbusch',
  domain: 'weberei-hollerbusch.example',
  sender: 'werkstatt',
  mailbox: 'shop',
  look: 'paper',
  colour: '#6d2f45',
  language: 'de',
  charset: 'iso-8859-15',
  footer: 'Weberei Hollerbusch, drei Webstühle und eine Katze.',
};
const KNIGI: Service = {
  name: 'Книжная лавка «Причал»',
  domain: 'prichal-knigi.example',
  sender: 'lavka',
  mailbox: 'personal',
  look: 'paper',
  colour: '#24506b',
  language: 'ru',
  footer: 'Книжная лавка «Причал», Канатная улица, 6.',
};
const MUZEI: Service = {
  name: 'Музей на набережной',
  domain: 'muzei-naberezhnaya.example',
  sender: 'afisha',
  mailbox: 'personal',
  look: 'magazine',
  colour: '#6b4a8a',
  language: 'ru',
  charset: 'windows-1251',
  isList: true,
  footer: 'Афиша выходит раз в две недели. [Отписаться](/leave)',
};
const TISSUS: Service = {
  name: 'Atelier Fournier',
  domain: 'atelier-fournier.example',
  sender: 'commandes',
  mailbox: 'shop',
  look: 'paper',
  colour: '#7c5c2e',
  language: 'fr',
  footer: 'Atelier Fournier, tisseurs de lin depuis 1974.',
};
const RAIL: Service = {
  name: 'Les Trains du Lac',
  domain: 'trainsdulac.example',
  sender: 'billets',
  mailbox: 'personal',
  look: 'bill',
  colour: '#1f5fa0',
  language: 'fr',
  footer: 'Les Trains du Lac. Bon voyage !',
};
const LANAS: Service = {
  name: 'Telares Ibáñez',
  domain: 'telares-ibanez.example',
  sender: 'pedidos',
  mailbox: 'shop',
  look: 'bill',
  colour: '#a0412d',
  language: 'es',
  footer: 'Telares Ibáñez, lanas y tintes naturales.',
};

const GERMAN: readonly Letter[] = [
  serviceLetter(STROM, {
    key: 'strom-versammlung',
    subject: 'Das neue Windrad dreht sich',
    days: 9.2,
    blocks: [
      heading('Guten Tag, Alex Morgan'),
      words(
        'seit Dienstag, 6:40 Uhr, dreht sich unser drittes Windrad. Wer es sehen will: Am Samstag stehen wir mit Suppe am Deich.',
      ),
      picture('/windrad.jpg', 'Ein Windrad am Deich im Morgenlicht'),
    ],
  }),
  serviceLetter(STROM, {
    key: 'strom-monat',
    subject: 'Ihre Monatsübersicht: 175 kWh',
    days: 32.6,
    folder: 'Receipts',
    blocks: [
      heading('Guten Tag, Alex Morgan'),
      rows([
        ['Verbrauch', '175 kWh'],
        ['Aus Wind', '68 %'],
        ['Abschlag', '52,00 €'],
      ]),
      small('Die Übersicht liegt als PDF bei.'),
    ],
    files: [pdfFile('monatsübersicht.pdf', ['Monatsübersicht', 'Verbrauch: 175 kWh', 'Abschlag: 52,00 EUR'])],
  }),
  serviceLetter(WANDERN, {
    key: 'hoehenweg-7',
    subject: 'Drei Touren, die erst im Nebel schön werden',
    preview: 'Ausgabe 7',
    days: 6.3,
    blocks: [
      picture('/7/nebel.jpg', 'Ein Grat, der aus dem Nebel ragt'),
      heading('Oben Sonne, unten Milch'),
      list(
        'Vom Sattel zur alten Seilbahn, drei Stunden',
        'Der Rundweg um den Kessel, vier Stunden',
        'Zur Hütte, die nur sonntags offen hat',
      ),
      button('Karten ansehen', '/7'),
    ],
  }),
  serviceLetter(WANDERN, {
    key: 'hoehenweg-6',
    subject: 'Was in den Rucksack gehört und was nicht',
    preview: 'Ausgabe 6',
    days: 20.3,
    blocks: [
      heading('Weniger ist mehr, außer bei Socken'),
      words(
        'Wir haben zwölf Hüttenwirte gefragt, was ihre Gäste nie auspacken. Auf Platz eins: das zweite Paar Schuhe.',
      ),
      button('Zur ganzen Liste', '/6'),
    ],
  }),
  serviceLetter(STOFFE, {
    key: 'hollerbusch-rechnung',
    subject: 'Rechnung 318: Köperstoff, 12 Meter',
    days: 8.4,
    folder: 'Suppliers',
    blocks: [
      words('Guten Tag nach Oak & Loom,'),
      rows(
        [
          ['Köper, ungebleicht, 12 m', '228,00 €'],
          ['Versand', '9,50 €'],
        ],
        ['Zusammen', '237,50 €'],
      ),
      words('Zahlbar wie immer in dreißig Tagen. Die Katze hat auf dem Stoff gelegen, aber nur kurz.'),
    ],
    files: [
      pdfFile('Rechnung-318.pdf', [
        'Rechnung 318',
        'Köper, ungebleicht, 12 m: 228,00 EUR',
        'Versand: 9,50 EUR',
      ]),
    ],
  }),
  serviceLetter(STOFFE, {
    key: 'hollerbusch-farben',
    subject: 'Neue Farben: Walnuss, Krapp und ein stilles Blau',
    days: 17.1,
    blocks: [
      words('Guten Tag,'),
      words(
        'wir haben gefärbt. Drei Farben sind so geworden, wie wir wollten, eine vierte viel schöner. Muster schicken wir gern, schreiben Sie einfach zurück.',
      ),
    ],
  }),
];

const RUSSIAN: readonly Letter[] = [
  serviceLetter(KNIGI, {
    key: 'prichal-zakaz',
    subject: 'Ваш заказ собран: две книги',
    days: 2.8,
    blocks: [
      words('Здравствуйте, Алекс!'),
      rows(
        [
          ['К. Паустовский, «Повесть о жизни»', '14,00 €'],
          ['«Северные маяки», альбом', '22,00 €'],
        ],
        ['Оплачено', '36,00 €'],
      ),
      words('Книги лежат у кассы, завёрнуты в коричневую бумагу. Приходите, когда будет удобно.'),
    ],
  }),
  serviceLetter(KNIGI, {
    key: 'prichal-vecher',
    subject: 'В пятницу читаем вслух',
    days: 10.9,
    blocks: [
      words('Дорогие друзья!'),
      words(
        'В эту пятницу в семь вечера читаем рассказы о море. Чай наш, варенье чьё-нибудь. Стульев двадцать, подоконников три.',
      ),
      button('Занять стул', '/vecher'),
    ],
  }),
  serviceLetter(MUZEI, {
    key: 'muzei-zima',
    subject: 'Зимняя афиша: лодки, лёд и один кит',
    preview: 'Афиша, зима',
    days: 3.8,
    blocks: [
      picture('/zima/kit.jpg', 'Скелет кита под стеклянной крышей'),
      heading('Кит вернулся'),
      words(
        'После двух лет реставрации скелет снова висит под крышей. По воскресеньям о нём рассказывает хранитель, который его собирал.',
      ),
      list('«Лодки на льду», фотографии', '«Карта, которой не было», лекция', 'Мастерская узлов для детей'),
      button('Вся афиша', '/zima'),
    ],
  }),
  serviceLetter(MUZEI, {
    key: 'muzei-osen',
    subject: 'Осенняя афиша: письма смотрителей маяка',
    preview: 'Афиша, осень',
    days: 18.3,
    blocks: [
      heading('Сто лет писем'),
      words(
        'Смотрители писали домой каждую неделю, а почта ходила раз в месяц. Письма приходили пачками и читались вслух.',
      ),
      button('Подробнее', '/osen'),
    ],
  }),
  serviceLetter(
    {
      ...KNIGI,
      name: 'Поезд «Полярная стрела»',
      domain: 'polar-strela.example',
      sender: 'bilety',
      look: 'bill',
      colour: '#2c3e66',
      footer: 'Поезд «Полярная стрела», двое суток до северного моря.',
    },
    {
      key: 'strela-bilet',
      subject: 'Ваш билет: нижнее место у окна',
      days: 16.0,
      folder: 'Путешествия',
      blocks: [
        heading('Счастливого пути!'),
        rows([
          ['Вагон', '6'],
          ['Место', '11, нижнее'],
          ['Чай', 'в подстаканнике'],
        ]),
        code('PS-40 118 6'),
      ],
      files: [pdfFile('bilet.pdf', ['PS-40 118 6', 'Coach 6, seat 11'])],
    },
  ),
];

const ROMANCE: readonly Letter[] = [
  serviceLetter(TISSUS, {
    key: 'fournier-commande',
    subject: 'Votre commande de lin est prête',
    days: 7.1,
    blocks: [
      words('Bonjour,'),
      rows(
        [
          ['Lin lavé, écru, 20 m', '340,00 €'],
          ['Lin lavé, ardoise, 10 m', '170,00 €'],
        ],
        ['Total', '510,00 €'],
      ),
      words('Le colis part jeudi. Nous avons ajouté un petit coupon vert, pour vous donner envie.'),
      words('Léa'),
    ],
    files: [pdfFile('facture-1127.pdf', ['Facture 1127', 'Lin lavé, 30 m : 510,00 EUR'])],
  }),
  serviceLetter(TISSUS, {
    key: 'fournier-tarifs',
    subject: 'Nos tarifs pour l’hiver',
    days: 22.8,
    folder: 'Suppliers',
    blocks: [
      words('Bonjour,'),
      words(
        'les prix ne bougent pas, sauf le lin épais, un peu plus cher. En échange, il est encore plus épais.',
      ),
      rows([
        ['Lin lavé, le mètre', '17,00 €'],
        ['Lin épais, le mètre', '21,50 €'],
        ['Chutes, le kilo', '8,00 €'],
      ]),
    ],
  }),
  serviceLetter(RAIL, {
    key: 'trains-billet',
    subject: 'Vos billets pour Annecy',
    days: 14.5,
    folder: 'Путешествия',
    blocks: [
      heading('Bon voyage, Alex Morgan !'),
      rows(
        [
          ['Aller, voiture 4, place 52', '28,00 €'],
          ['Retour, voiture 2, place 17', '28,00 €'],
        ],
        ['Payé', '56,00 €'],
      ),
      code('TDL 7Q4 K2'),
      small('Asseyez-vous à gauche : le lac commence après le troisième tunnel.'),
    ],
  }),
  serviceLetter(RAIL, {
    key: 'trains-horaire',
    subject: 'Votre train partira 6 minutes plus tard',
    days: 12.0,
    blocks: [
      heading('18 h 42 au lieu de 18 h 36'),
      words('Des travaux près de la gare. Votre place reste la même, et la correspondance aussi.'),
    ],
  }),
  serviceLetter(LANAS, {
    key: 'ibanez-pedido',
    subject: 'Su pedido de lana sale mañana',
    days: 4.3,
    blocks: [
      words('Hola:'),
      rows(
        [
          ['Lana merina, ocre, 4 kg', '132,00 €'],
          ['Lana merina, musgo, 4 kg', '132,00 €'],
          ['Envío', '18,00 €'],
        ],
        ['Pagado', '282,00 €'],
      ),
      words(
        'El ocre salió un poco más cálido que la última vez. A nosotros nos encanta; si a usted no, lo cambiamos.',
      ),
      words('Un saludo, Carmen'),
    ],
  }),
  serviceLetter(LANAS, {
    key: 'ibanez-precios',
    subject: 'Lista de precios y dos colores nuevos',
    days: 25.9,
    folder: 'Suppliers',
    blocks: [
      picture('/colores.jpg', 'Madejas de lana en una cuerda al sol'),
      heading('Aceituna y barro'),
      rows([
        ['Lana merina, el kilo', '33,00 €'],
        ['Lana churra, el kilo', '19,00 €'],
      ]),
      button('Ver la lista', '/precios'),
    ],
    files: [pdfFile('precios.pdf', ['Lista de precios', 'Lana merina: 33,00 EUR', 'Lana churra: 19,00 EUR'])],
  }),
];

export const TONGUE_LETTERS: readonly Letter[] = [...GERMAN, ...RUSSIAN, ...ROMANCE];
