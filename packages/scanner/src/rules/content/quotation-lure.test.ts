import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { quotationLure } from './quotation-lure.ts';

describeRule(
  quotationLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'RFQ',
      text: 'Urgent request for quotation: please send your best price and catalogue for the products.',
    },
    {
      title: 'Spanish',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Cotización',
      text: 'Envíe cotización urgente y lista de precios de los productos, cantidad adjunta.',
    },
    {
      title: 'Chinese',
      from: 'Office <office.berg@gmail.com>',
      subject: '询价',
      text: '请发送产品报价和目录，询价。',
    },
  ],
  HONEST_LETTERS,
);
