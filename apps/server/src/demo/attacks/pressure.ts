import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { mailing } from './markup.ts';

const SLATE = '#3d4f66';

/** Nothing but words: haste, fear, and a wish. */
export const PRESSURE_CLASSES: readonly AttackClass[] = [
  {
    name: 'pressure to log in (English)',
    attacks: [
      {
        key: 'attack-pressure-login',
        mailbox: 'work',
        from: { name: 'Mail Administrator', address: 'admin@quota-notice.example' },
        authentication: 'none',
        subject: 'Final notice: your mailbox will be deactivated',
        minutesAgo: daysAgo(2, 11),
        html: mailing({
          title: 'Mailbox notice',
          colour: SLATE,
          paragraphs: [
            'Dear user,',
            'your mailbox has exceeded its limit and 14 incoming messages are being held.',
            'Verify your account within 24 hours to avoid deactivation of your mailbox.',
          ],
          button: { href: 'https://keep-access.example/mailbox', label: 'Keep my mailbox' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-pressure-login',
        mailbox: 'work',
        from: { name: 'Type Foundry North', address: 'hello@foundry-north.example' },
        subject: 'Your licence for Merle runs until January',
        minutesAgo: daysAgo(2, 13),
        html: mailing({
          title: 'Type Foundry North',
          colour: '#1f4d3f',
          paragraphs: [
            'Hello Alex,',
            'your yearly licence for Merle runs until 15 January. It renews by itself; if you would like to change it, log in when you have time.',
            'We added true small capitals in summer, they come with it.',
          ],
          button: { href: 'https://foundry-north.example/account', label: 'My licences' },
        }),
      },
    ],
  },
  {
    name: 'pressure to pay (Russian)',
    attacks: [
      {
        key: 'attack-pressure-pay-ru',
        mailbox: 'personal',
        from: { name: 'Служба взыскания', address: 'uvedomlenie@oplata-shtraf.example' },
        authentication: 'none',
        subject: 'Последнее предупреждение: неоплаченный штраф',
        minutesAgo: daysAgo(3, 2),
        offset: 180,
        html: mailing({
          title: 'Уведомление о задолженности',
          colour: '#8a2b2b',
          paragraphs: [
            'Уважаемый гражданин!',
            'За вами числится неоплаченный штраф на сумму 3 000 ₽.',
            'Срочно оплатите штраф в течение 24 часов, иначе будет начато исполнительное производство и ваш счёт будет заблокирован.',
          ],
          button: { href: 'https://kassa-24.example/shtraf/4471', label: 'Оплатить сейчас' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-pressure-pay-ru',
        mailbox: 'personal',
        from: { name: 'Языковой клуб «Глагол»', address: 'klub@glagol.example' },
        subject: 'Занятия в ноябре',
        minutesAgo: daysAgo(3, 5),
        offset: 180,
        html: mailing({
          title: 'Языковой клуб «Глагол»',
          colour: '#35598a',
          paragraphs: [
            'Здравствуйте, Алекс!',
            'В ноябре встречаемся по вторникам в семь вечера. Читаем рассказы Чехова и пьём чай.',
            'Оплатить занятия можно как обычно, на месте или на сайте, когда вам удобно.',
          ],
          button: { href: 'https://glagol.example/noyabr', label: 'Расписание' },
        }),
      },
    ],
  },
  {
    name: 'pressure to change bank details (German)',
    attacks: [
      {
        key: 'attack-bank-change-de',
        mailbox: 'shop',
        from: { name: 'Holzhandel Reimers', address: 'buero@holzhandel-reimers.example' },
        replyTo: { name: 'Holzhandel Reimers', address: 'holzhandel.reimers.buero@gmail.com' },
        returnPath: 'bounce@bulk-relay.example',
        authentication: 'fail',
        subject: 'Rechnung 2026-118: neue Bankverbindung',
        minutesAgo: daysAgo(1, 8),
        text: `Guten Tag,

bitte beachten Sie unsere neue Bankverbindung. Wegen einer Prüfung hat sich unsere Bankverbindung geändert, bitte zahlen Sie nicht mehr auf das alte Konto.

IBAN: DE00 0000 0000 0000 0000 00

Bitte überweisen Sie den offenen Betrag noch heute und antworten Sie nur auf diese Nachricht.

Mit freundlichen Grüßen
Gesa Reimers
`,
      },
    ],
    twins: [
      {
        key: 'twin-bank-change-de',
        mailbox: 'shop',
        from: { name: 'Weberei Sander', address: 'kontor@weberei-sander.example' },
        subject: 'Rechnung 4471 und Muster',
        minutesAgo: daysAgo(1, 9),
        text: `Guten Tag,

anbei kommt die Rechnung für die zwölf Meter Leinen per Post, wie immer. Unsere Bankverbindung finden Sie unten auf dem Bogen, sie ist dieselbe wie seit zwanzig Jahren.

Ich habe Ihnen drei neue Muster dazugelegt, das Moosgrün wird Ihnen gefallen.

Herzliche Grüße
Wilhelm Sander
`,
      },
    ],
  },
];
