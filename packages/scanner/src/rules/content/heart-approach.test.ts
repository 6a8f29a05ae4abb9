import { describeRule } from '../../testing/scan-for-test.ts';
import { heartApproach } from './heart-approach.ts';

describeRule(
  heartApproach,
  [
    {
      title: 'women of a country',
      from: 'Date Finder <info@mail.garden.example>',
      subject: 'Oekraïense meisjes',
      text: 'Vind prachtige vrouwen. https://garden.example/',
    },
    {
      title: 'a lonely girl',
      subject: 'Hello',
      text: 'I am a single girl, looking for a man. Chat with me.',
    },
  ],
  [
    { title: 'a novel', subject: 'Book of the week', text: 'A novel about dating in the city.' },
    { title: 'a friend', text: 'Are you lonely? Come over on Sunday.' },
  ],
);
