import { describeRule } from '../../testing/scan-for-test.ts';
import { unwantedOffer } from './unwanted-offer.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  unwantedOffer,
  [
    { title: 'gambling', html: '200 free spins in our casino.' + link('https://elsewhere-site.net/x') },
    { title: 'pills', html: 'Viagra without prescription' + link('https://elsewhere-site.net/x') },
  ],
  [
    { title: 'a friend', text: 'We went to the casino in Baden-Baden, nice building.' },
    {
      title: 'a pharmacy newsletter without offers',
      html: 'Our opening hours' + link('https://berg.example/'),
    },
  ],
);
