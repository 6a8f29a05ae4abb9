import { describeRule } from '../../testing/scan-for-test.ts';
import { leadTrade } from './lead-trade.ts';

describeRule(
  leadTrade,
  [
    {
      title: 'solar panels without obligation',
      from: 'Installateur <zon@appjj.garden.example>',
      text: 'Vrijblijvend offertes voor zonnepanelen ontvangen? https://go.example/1',
    },
    {
      title: 'an insurance under a foreign name',
      from: 'PolicyPlug Savings <x7@rare.garden.example>',
      text: 'Compare rates of car insurance: https://rare.garden.example/1',
    },
  ],
  [
    {
      title: 'a friend who got new windows',
      from: 'Anna Berg <anna@berg.example>',
      text: 'We have new windows: https://pictures.example/1',
    },
    { title: 'a mail without a link', text: 'Solar panels or a home warranty? Ask me.' },
    {
      title: 'a shop that sells tea',
      from: 'Tea <news@tea.example>',
      text: 'New tea: https://tea.example/1',
    },
  ],
);
