import { describeRule } from '../../testing/scan-for-test.ts';
import { sloganName } from './slogan-name.ts';

describeRule(
  sloganName,
  [
    {
      title: 'an ailment as name, mailbox named after it',
      from: 'Joint Pain Gone <joint_pain_gone@harbour-lane.example>',
      html: '<a href="https://harbour-lane.example/a">x</a>',
    },
    {
      title: 'a ware on a cheap domain',
      from: 'Bonus Gadget <info@harbour-lane.shop>',
      html: '<p>Look</p><a href="https://harbour-lane.click/a">x</a>',
    },
    {
      title: 'German',
      from: 'Kredit Angebot <kreditangebot@weg-am-see.example>',
      html: '<a href="https://weg-am-see.example">x</a>',
    },
    {
      title: 'Russian on a domain that sells nothing',
      from: 'Подарок и бонус <a@harbour-lane.example>',
      html: '<a href="https://harbour-lane.click/a">x</a>',
    },
  ],
  [
    {
      title: 'a shop that is named after its wares',
      from: 'Solar Deals <news@solardeals.example>',
      html: '<a href="https://solardeals.example">x</a>',
    },
    {
      title: 'a person',
      from: 'Anna Berg <anna@harbour-lane.example>',
      html: '<a href="https://harbour-lane.click/a">x</a>',
    },
    {
      title: 'a department',
      from: 'Harbour Insurance <service@harbour.example>',
      html: '<a href="https://harbour.example">x</a>',
    },
    {
      title: 'an answer',
      from: 'Free Rewards <free_rewards@lane.example>',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
