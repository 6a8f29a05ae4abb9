import type { Letter } from '../letter.ts';
import type { MailboxName } from '../people.ts';
import type { Block } from './service-blocks.ts';
import { button, code, heading, list, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

function service(name: string, domain: string, mailbox: MailboxName, colour: string): Service {
  return {
    name,
    domain,
    sender: 'notices',
    mailbox,
    look: 'notice',
    colour,
    footer: `${name}. Nobody reads answers to this address; [write to us here](/contact).`,
  };
}

const CLOUD = service('Drawerbox', 'drawerbox.example', 'personal', '#3065c9');
const HOST = service('Lantern Hosting', 'lantern-hosting.example', 'work', '#c2631a');
const NAMES = service('Plain Domains', 'plain-domains.example', 'shop', '#2f7d4f');
const TRACKER = service('Plumbline', 'plumbline.example', 'work', '#4c6ea8');
const CODE = service('Forgeline', 'forgeline.example', 'work', '#5b4bb2');
const MUSIC = service('Lowtide Radio', 'lowtide-radio.example', 'personal', '#b13e6b');
const PHOTOS = service('Contact Sheet', 'contactsheet.example', 'personal', '#3d3d3d');
const FORUM = service('Green Wood Forum', 'greenwoodforum.example', 'shop', '#56723a');

function notice(
  from: Service,
  key: string,
  days: number,
  subject: string,
  ...blocks: readonly Block[]
): Letter {
  return serviceLetter(from, { key, subject, days, blocks });
}

export const ACCOUNT_LETTERS: readonly Letter[] = [
  notice(
    CLOUD,
    'drawerbox-device',
    3.3,
    'New sign-in to Drawerbox from a laptop',
    words('Hello Alex,'),
    words('you signed in a moment ago from a device we had not seen before.'),
    rows([
      ['Device', 'Laptop, Firefox'],
      ['Where', 'Northhaven'],
      ['How', 'passkey'],
    ]),
    small('That was you? Then all is well and you can forget this message.'),
  ),
  notice(
    CLOUD,
    'drawerbox-passkey',
    3.28,
    'A passkey was added to your Drawerbox',
    words('Hello Alex,'),
    words('from now on you open Drawerbox with your fingerprint. The passkey is called “Alex’s laptop”.'),
  ),
  notice(
    CLOUD,
    'drawerbox-space',
    22.3,
    'Your Drawerbox in autumn: 14 of 50 GB',
    heading('Plenty of room'),
    rows([
      ['Pictures', '9.2 GB'],
      ['Papers', '3.1 GB'],
      ['Other', '1.7 GB'],
    ]),
    small('We write this four times a year.'),
  ),
  notice(
    HOST,
    'lantern-renewed',
    5.6,
    'northwind-studio.example is renewed for a year',
    heading('Done, nothing to do'),
    rows(
      [
        ['Small server, 12 months', '€96.00'],
        ['Backups', '€24.00'],
      ],
      ['Paid by card', '€120.00'],
    ),
    words('Thank you for your sixth year with us.'),
  ),
  notice(
    HOST,
    'lantern-maintenance',
    8.3,
    'Maintenance in the night to Sunday, 2 to 3 o’clock',
    heading('A quarter of an hour without lamps'),
    words(
      'We change the switches in hall B. Your site will be away for about fifteen minutes between two and three. Mail waits outside and comes in afterwards.',
    ),
  ),
  notice(
    HOST,
    'lantern-maintenance-done',
    6.7,
    'Maintenance is over: eleven minutes',
    words('Everything came back after eleven minutes. One fan has been replaced as well, because it sang.'),
  ),
  notice(
    HOST,
    'lantern-cert',
    17.9,
    'Certificate of northwind-studio.example renewed',
    rows([
      ['Name', 'northwind-studio.example'],
      ['Valid for', '90 days'],
      ['Next time', 'by itself'],
    ]),
  ),
  notice(
    NAMES,
    'plain-renewal',
    10.1,
    'oakandloom.example renews by itself next month',
    heading('oakandloom.example'),
    rows([
      ['Two years', '€22.00'],
      ['Paid', 'from your balance'],
    ]),
    words(
      'You need do nothing. Should you wish to let the name go instead, there is a switch on [its page](/names/oakandloom).',
    ),
  ),
  notice(
    NAMES,
    'plain-dns',
    28.9,
    'A record was changed: www.oakandloom.example',
    words('You changed one record.'),
    code('www  CNAME  shops.stallwright.example'),
    small('Changes reach everybody within the hour.'),
  ),
  notice(
    TRACKER,
    'plumbline-password',
    13.7,
    'Your Plumbline password was changed',
    words('Hello Alex,'),
    words('you changed your password today at 9:14. All other devices have been signed out, as you asked.'),
  ),
  notice(
    TRACKER,
    'plumbline-assigned',
    0.4,
    'Inês gave you “Bakery: bird number two”',
    words('Inês Carvalho wrote: “The client has voted. Could you draw it in three sizes by Thursday?”'),
    button('Open in Plumbline', '/tasks/bakery-7'),
  ),
  notice(
    TRACKER,
    'plumbline-comment',
    1.7,
    'Omar commented on “Museum leaflet”',
    words('Omar Haddad: “Proof came. Blue is right. Fold is off by one millimetre.”'),
    button('Open in Plumbline', '/tasks/leaflet-30'),
  ),
  notice(
    TRACKER,
    'plumbline-week',
    7.2,
    'Your week in Plumbline: 11 done, 4 to go',
    list(
      'Done: wall labels, both rounds',
      'Done: timetable grid',
      'To go: [leaflet](/tasks/leaflet-30), [posters](/tasks/alpenrail-12)',
    ),
  ),
  notice(
    CODE,
    'forgeline-release',
    4.9,
    'Quire 3.2: page breaks that listen',
    heading('What is new in 3.2'),
    list(
      'Headings stay with the paragraph below them',
      'Footnotes may be long now',
      'Exports are a third smaller',
      'The German hyphenation knows “Dampfschiff”',
    ),
    button('All changes', '/quire/releases/3.2'),
  ),
  notice(
    CODE,
    'forgeline-release-31',
    31.4,
    'Quire 3.1: right-to-left, at last',
    heading('What is new in 3.1'),
    list('Hebrew and Arabic books', 'Tables that run over pages', 'Twelve bugs less'),
    button('All changes', '/quire/releases/3.1'),
  ),
  notice(
    CODE,
    'forgeline-build',
    2.4,
    'northwind/site: all 48 checks passed',
    rows([
      ['Branch', 'winter-colours'],
      ['Checks', '48 of 48'],
      ['Time', '1 min 12 s'],
    ]),
    button('See the run', '/northwind/site/runs/2210'),
  ),
  notice(
    CODE,
    'forgeline-merged',
    2.35,
    'northwind/site: “Winter colours” was merged',
    words('Dana Whitfield merged four commits. “Lovely. The snow can come.”'),
  ),
  notice(
    MUSIC,
    'lowtide-new',
    6.0,
    'New in your archive: three hours of foghorns',
    heading('Requested by nobody, loved by many'),
    words('A sound recordist spent a winter at eleven lighthouses. It is better than it sounds.'),
    button('Listen', '/foghorns'),
  ),
  notice(
    MUSIC,
    'lowtide-signin',
    26.8,
    'Lowtide Radio: the kitchen radio is connected',
    words(
      'Hello Alex, the radio called “Kitchen” now plays from your account. It takes over at the place where your telephone stopped.',
    ),
  ),
  notice(
    PHOTOS,
    'contact-ready',
    11.8,
    'Your 24 prints are ready',
    heading('Twenty-four prints, matt'),
    rows(
      [
        ['24 prints, 13 × 18', '€11.52'],
        ['Envelope', '€0.00'],
      ],
      ['Paid', '€11.52'],
    ),
    words('They wait at the counter in Rope Street. Number seven is our favourite.'),
  ),
  notice(
    FORUM,
    'forum-answer',
    1.3,
    'Ruth answered: “Drying ash indoors”',
    words(
      'ruth_talbot wrote: “Seal the ends today, not tomorrow. Then leave it alone until you have forgotten about it.”',
    ),
    button('Read the thread', '/t/drying-ash-indoors'),
  ),
  notice(
    FORUM,
    'forum-welcome',
    29.6,
    'Welcome to the Green Wood Forum',
    words('Hello Oak & Loom,'),
    words(
      'we are 3,100 people with shavings on the floor. Introduce yourself if you like, or just read along.',
    ),
    button('Where people say hello', '/t/hello'),
  ),
  serviceLetter(HOST, {
    key: 'lantern-invoice',
    subject: 'Invoice L-20931',
    days: 5.55,
    folder: 'Archive',
    blocks: [
      heading('Invoice L-20931'),
      rows(
        [
          ['Small server, 12 months', '€96.00'],
          ['Backups', '€24.00'],
        ],
        ['Paid', '€120.00'],
      ),
      small('The invoice is attached.'),
    ],
    files: [
      pdfFile('L-20931.pdf', [
        'Invoice L-20931',
        'Small server, 12 months: EUR 96.00',
        'Backups: EUR 24.00',
        'Paid: EUR 120.00',
      ]),
    ],
  }),
];
