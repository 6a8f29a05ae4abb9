import { describeRule } from '../../testing/scan-for-test.ts';
import { orderByTelephone } from './order-by-telephone.ts';

describeRule(
  orderByTelephone,
  [
    { title: 'a number', text: 'Printer cartridges at half price, order today. Call (555) 210-1234 now.' },
    {
      title: 'a slip',
      text: 'Get a university diploma, no exams. Fax your order with a check or money order.',
    },
    {
      title: 'an announced number',
      text: 'Abnehmen ohne Diät, Fettverbrennung garantiert. Tel. +49 30 1234567',
    },
  ],
  [
    { title: 'a signature', text: 'See you on Friday.\n-- \nAnna Berg, (555) 210-1234' },
    {
      title: 'a newsletter',
      text: 'Printer cartridges at half price, order today. Call (555) 210-1234',
      headers: ['List-Unsubscribe: <https://a.example/u>'],
    },
    {
      title: 'an answer',
      text: 'Printer cartridges at half price? Call (555) 210-1234, order today',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
