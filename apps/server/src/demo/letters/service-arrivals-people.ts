import { createInvitation } from '../files/calendar.ts';
import { landscapePng } from '../files/pictures.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { pdfFile } from './service-letter.ts';

/** Letters of people that arrive while the demo runs. */
export const ARRIVING_PEOPLE: readonly Letter[] = [
  {
    key: 'arrives:mum-key',
    mailbox: 'personal',
    from: CAST.mum,
    subject: 'Have you still got our spare key?',
    text: `Darling,

Dad has locked himself out again and swears the spare one is with you. Is it on the hook by your door, the one with the blue ribbon?

He is having tea next door in the meantime and enjoying it far too much.

Love, Mum
`,
  },
  {
    key: 'arrives:omar-proofs',
    mailbox: 'work',
    from: CAST.omar,
    subject: 'Printer’s proofs are here',
    text: `Hi Alex,

the proofs for the museum leaflet just came. The blue is right at last. The fold is a millimetre off, but I think that is the knife and not us.

They are on the big table, have a look when you are in.

Omar
`,
  },
  {
    key: 'arrives:greta-ash',
    mailbox: 'shop',
    from: CAST.sawmill,
    subject: 'Ash, 40 mm: I kept the good boards for you',
    text: `Hello,

we opened a new ash trunk this morning, very straight, hardly a knot. I put eight boards aside for you, 40 mm, between 2.2 and 2.6 m.

Tell me by the end of the week whether you want them all. They can dry here until January.

Greta
`,
  },
  {
    key: 'arrives:sam-row',
    mailbox: 'personal',
    from: CAST.sam,
    subject: 'Saturday, 7 o’clock, the double?',
    text: `Forecast says no wind at all. I have the key to the boathouse and a flask. You bring the rolls.

Sam
`,
  },
  {
    key: 'arrives:katya-photo',
    mailbox: 'personal',
    from: CAST.katya,
    subject: 'Первый снег',
    text: `Алекс, привет!

Сегодня утром выпал первый снег, и я сразу вышла с фотоаппаратом. Посылаю один снимок, остальные потом, когда разберу.

Как твоя скамейка, закончил?

Катя
`,
    files: [
      {
        name: 'первый снег.png',
        type: 'image/png',
        content: landscapePng(2.4, [176, 190, 214], [226, 232, 240]),
      },
    ],
  },
  {
    key: 'arrives:mei-labels',
    mailbox: 'work',
    from: CAST.mei,
    subject: 'Two small changes to the wall labels',
    text: `Dear Alex,

the curators are delighted. Two small things: the boat is from 1911, not 1912, and “Lindqvist” has a q in it, which we managed to lose on our side.

Everything else can go to print as it is.

Best wishes,
Mei
`,
  },
  {
    key: 'arrives:lea-tissu',
    mailbox: 'shop',
    from: CAST.lea,
    subject: 'Les échantillons de lin sont partis',
    charset: 'iso-8859-15',
    text: `Bonjour,

Les échantillons de lin sont partis ce matin : écru, ardoise et un vert que nous aimons beaucoup. Comptez trois jours.

Dites-nous lequel vous plaît, nous avons encore 60 mètres de chacun.

Bien à vous,
Léa
`,
  },
  {
    key: 'arrives:ines-invite',
    mailbox: 'work',
    from: CAST.ines,
    subject: 'Invitation: looking at the bakery drafts',
    text: 'Half an hour before lunch, by the window. I bring the drafts, Harper brings the pastries.\n',
    files: [
      {
        name: 'invite.ics',
        type: 'text/calendar',
        parameters: 'method=REQUEST; charset=utf-8',
        content: createInvitation({
          uid: 'bakery-drafts@northwind-studio.example',
          title: 'Looking at the bakery drafts',
          organiser: CAST.ines.address,
          attendee: 'alex.morgan@northwind-studio.example',
          start: '20270310T110000Z',
          end: '20270310T113000Z',
          place: 'By the window',
        }),
      },
    ],
  },
  {
    key: 'arrives:nina-recipe',
    mailbox: 'personal',
    from: CAST.nina,
    subject: 'What was in that soup',
    text: `The one with the beans. The children ate it without a word, which has never happened before. Sage? And what else?

N.
`,
  },
  {
    key: 'arrives:jonas-regal',
    mailbox: 'shop',
    from: CAST.jonas,
    subject: 'Regal für die Nische, 83 cm',
    charset: 'iso-8859-1',
    text: `Guten Tag,

wir haben eine Nische von genau 83 cm und hätten gern zwei Ihrer Eichenregale darin. Fertigen Sie auch auf Maß? Es eilt nicht, wir ziehen erst im Frühjahr um.

Viele Grüße
Jonas Weiß
`,
  },
  {
    key: 'arrives:dana-estimate',
    mailbox: 'work',
    from: CAST.dana,
    subject: 'Estimate for the railway people, my comments',
    text: `Alex,

read it on the train, it is good. I would give the typography two more days: they will ask for a third round, they always do. Comments are in the margins of the attached page.

No rush, it goes out next week.

Dana
`,
    files: [
      pdfFile('estimate-alpenrail-comments.pdf', [
        'Estimate, second draft',
        'Typography: 6 days instead of 4',
        'Travel: as agreed',
      ]),
    ],
  },
  {
    key: 'arrives:piotr-wool',
    mailbox: 'shop',
    from: CAST.piotr,
    subject: 'Wełna: nowe kolory na wiosnę',
    charset: 'iso-8859-2',
    text: `Dzień dobry,

mamy już kolory na wiosnę: mech, glina i jasny granit. Wyślę próbki w przyszłym tygodniu, razem z fakturą za październik.

Pozdrawiam serdecznie
Piotr
`,
  },
  {
    key: 'arrives:priya-book',
    mailbox: 'personal',
    from: CAST.priya,
    subject: 'I finished your book',
    text: `At two in the morning, thank you very much. Who does that to a lighthouse keeper?

You get it back on Thursday, with a slice of something.

Priya
`,
  },
  {
    key: 'arrives:harper-logo',
    mailbox: 'work',
    from: CAST.harper,
    subject: 'The second bird!',
    text: `Hello Alex,

we put all three on the shop window with tape and asked everybody who came in for bread. 41 to 12 to 3 for the second bird. My grandmother voted twice.

So: the second bird. How do we go on?

Harper
`,
  },
  {
    key: 'arrives:dad-shed',
    mailbox: 'personal',
    from: CAST.dad,
    subject: 'Shed',
    text: 'Alex,\n\nroof is on. It leans slightly towards the Hendersons, which your mother says is friendly.\n\nDad\n',
  },
];
