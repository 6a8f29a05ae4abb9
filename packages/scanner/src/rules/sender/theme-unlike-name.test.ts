import { describeRule } from '../../testing/scan-for-test.ts';
import { themeUnlikeName } from './theme-unlike-name.ts';

describeRule(
  themeUnlikeName,
  [
    {
      title: 'a billing team at a bakery',
      from: 'Norton Billing <gedsrisk@mapelmoulds.example>',
      html: '<p>Your subscription has expired. Renew your subscription.</p><a href="https://pay.example/x">Renew</a>',
    },
  ],
  [
    {
      title: 'a firm at its own address',
      from: 'Berg Billing <billing@berg.example>',
      html: '<p>Your subscription has expired. Renew your subscription.</p><a href="https://berg.example/x">Renew</a>',
    },
    {
      title: 'a foreign name without a purpose',
      from: 'Carla Ode <x7@mapelmoulds.example>',
      html: '<p>See you on Sunday.</p><a href="https://maps.example/x">Map</a>',
    },
  ],
);
