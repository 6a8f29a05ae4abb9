import { describeRule } from '../../testing/scan-for-test.ts';
import { deliveryLure } from './delivery-lure.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  deliveryLure,
  [
    {
      title: 'a parcel on hold',
      html: 'Your parcel is on hold, a small fee is due.' + link('https://elsewhere-site.net/x'),
    },
    { title: 'German', html: 'Ihr Paket wartet im Lager.' + link('https://elsewhere-site.net/x') },
  ],
  [
    {
      title: 'a carrier',
      from: 'DHL <noreply@dhl.com>',
      html: 'Your parcel is on hold.' + link('https://www.dhl.com/x'),
    },
    { title: 'a friend', text: 'Your parcel is waiting at my place.' },
  ],
);
