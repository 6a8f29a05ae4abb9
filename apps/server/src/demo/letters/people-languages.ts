import { createPdf } from '../files/pdf.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { carmen, jonas, katya, lea, misha, yuki } = CAST;
const TRAVEL = 'Путешествия';

/** Friends who write in their own languages, each with the charset their mail program was born with. */
export const LANGUAGE_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'ru-trip',
    mailbox: 'personal',
    subject: 'Поездка на озеро в июне',
    wrote: 'пишет:',
    offset: 180,
    turns: [
      {
        by: katya,
        hours: 560,
        folder: TRAVEL,
        isRead: true,
        text: 'Привет, Алекс!\n\nМы нашли домик прямо у воды, с лодкой и баней. На восемь дней, с 12 июня. Комаров в это время почти нет, хозяин клянётся.\n\nТы с нами? Нужно ответить хозяину до пятницы.\n\nКатя',
      },
      {
        by: 'me',
        hours: 552,
        text: 'Катя, привет!\n\nЯ с вами, конечно. Билеты посмотрю на выходных. Что привезти: чай, сыр, хорошее настроение?\n\nАлекс',
      },
      {
        by: katya,
        hours: 549,
        folder: TRAVEL,
        isRead: true,
        text: 'Сыр! И побольше. Настроение найдём на месте.\n\nДомик забронировали, задаток внесла я, потом посчитаемся.\n\nКатя',
      },
      {
        by: katya,
        hours: 11,
        text: 'Хозяин прислал схему проезда: от станции 14 километров, он встретит. Напиши, каким поездом едешь.\n\nКатя',
      },
    ],
  }),
  ...conversation({
    key: 'ru-koi8',
    mailbox: 'personal',
    subject: 'Старые фотографии',
    charset: 'koi8-r',
    wrote: 'пишет:',
    offset: 180,
    turns: [
      {
        by: misha,
        hours: 360,
        text: 'Здравствуй, Алекс!\n\nРазбирал шкаф и нашёл коробку снимков с нашей практики. Девяносто восьмой год, все худые и с гитарами. Отсканирую за неделю и пришлю.\n\nПомнишь ли ты, как звали девушку с виолончелью?\n\nМиша',
      },
      {
        by: 'me',
        hours: 350,
        text: 'Миша, это чудо!\n\nЕё звали Аня, и виолончель была чужая. Жду снимков.\n\nАлекс',
      },
      { by: misha, hours: 344, text: 'Точно, Аня! Теперь буду спать спокойно.\n\nМиша' },
    ],
  }),
  ...single(
    {
      key: 'ru-1251',
      mailbox: 'personal',
      subject: 'Приглашение на юбилей курса',
      charset: 'windows-1251',
      offset: 180,
    },
    {
      by: { name: 'Ольга Серова', address: 'o.serova@vypusk.example' },
      hours: 96,
      text: 'Дорогие однокурсники!\n\nВ мае нашему курсу двадцать пять лет. Встречаемся в субботу, 16-го, в полдень, у главного входа. Потом обед и прогулка на теплоходе.\n\nПожалуйста, сообщите до конца месяца, приедете ли вы и сколько вас будет.\n\nОльга Серова,\nстароста',
    },
  ),
  ...conversation({
    key: 'de-wohnung',
    mailbox: 'personal',
    subject: 'Besuch im März – passt die zweite Woche?',
    wrote: 'schrieb:',
    answer: 'AW:',
    charset: 'windows-1252',
    offset: 60,
    turns: [
      {
        by: jonas,
        hours: 290,
        folder: TRAVEL,
        isRead: true,
        text: 'Lieber Alex,\n\nwir würden uns sehr freuen, wenn du im März kämst. In der zweiten Woche ist das Gästezimmer frei, und die Müllers von nebenan spielen am Freitag wieder Kammermusik im Treppenhaus – das musst du hören.\n\nIsst du immer noch keinen Spargel?\n\nHerzliche Grüße\nJonas',
      },
      {
        by: 'me',
        hours: 282,
        text: 'Lieber Jonas,\n\ndie zweite Woche passt wunderbar. Ich nehme den Zug um 9:12 Uhr und bin am frühen Abend da. Und doch, Spargel inzwischen sehr gern!\n\nViele Grüße\nAlex',
      },
      {
        by: jonas,
        hours: 49,
        text: 'Großartig! Ich hole dich am Bahnhof ab, Gleis 3, der mit dem grünen Hut bin ich.\n\nJonas',
      },
    ],
  }),
  ...conversation({
    key: 'fr-marche',
    mailbox: 'personal',
    subject: "Marché de Noël à l'atelier",
    wrote: 'a écrit :',
    answer: 'RE:',
    charset: 'iso-8859-15',
    offset: 60,
    turns: [
      {
        by: lea,
        hours: 140,
        text: "Bonjour Alex,\n\nnous ouvrons l'atelier les 12 et 13 décembre : céramique, gravure, vin chaud. Il reste une table de deux mètres près de la fenêtre. Tu viendrais avec tes tissus ? La participation est de 40 €, le dîner du samedi est compris.\n\nÀ bientôt,\nLéa",
      },
      {
        by: 'me',
        hours: 133,
        text: 'Bonjour Léa,\n\navec grand plaisir ! Je prends la table. Une vingtaine de plaids et quelques coussins, rien de fragile.\n\nAlex',
      },
      {
        by: lea,
        hours: 26,
        text: "Parfait ! Voici le plan de la salle. N'oublie pas une rallonge électrique, les prises sont loin.\n\nLéa",
        files: [
          {
            name: 'Plan de la salle, décembre.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Atelier Fournier',
              'Table 7, près de la fenêtre : Alex Morgan',
              'Montage : vendredi à partir de 16 h',
            ]),
          },
        ],
      },
    ],
  }),
  ...single(
    { key: 'es-receta', mailbox: 'personal', subject: '¡La receta de la abuela! 🥘', offset: 60 },
    {
      by: carmen,
      hours: 405,
      isRich: true,
      text: '¡Hola, Alex!\n\nComo te prometí: cuatro tomates, dos pimientos, una cebolla, ajo, aceite del bueno y paciencia. Todo al fuego lento una hora y media; el huevo, al final.\n\n¿Cuándo vienes a probarla como es debido?\n\nUn abrazo fuerte,\nCarmen',
    },
  ),
  ...conversation({
    key: 'ja-ryokou',
    mailbox: 'personal',
    subject: '来春の京都のこと',
    wrote: 'さんのメール:',
    charset: 'iso-2022-jp',
    offset: 540,
    turns: [
      {
        by: yuki,
        hours: 610,
        folder: TRAVEL,
        isRead: true,
        text: 'アレックスさん\n\nお元気ですか。来春の京都行き、とても楽しみにしています。宿は鴨川の近くに見つけました。桜は四月の初めが一番きれいだと思います。\n\n食べられないものはありますか。\n\n田中 由紀',
      },
      {
        by: 'me',
        hours: 600,
        text: '由紀さん\n\nありがとうございます。四月二日に着きます。何でも食べますが、納豆だけはまだ練習中です。\n\nアレックス',
      },
      { by: yuki, hours: 33, text: '納豆は毎朝出ます。練習しましょう。\n\n由紀' },
    ],
  }),
];
