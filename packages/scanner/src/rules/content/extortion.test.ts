import { describeRule } from '../../testing/scan-for-test.ts';
import { extortion } from './extortion.ts';

describeRule(
  extortion,
  [
    {
      title: 'English',
      text: 'I recorded you with your camera. Send 900 USD in bitcoin to this wallet: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.',
    },
    { title: 'Russian', text: 'Я записал видео с вашей камеры. Переведите биткоин на кошелёк.' },
  ],
  [
    { title: 'an article about coins', text: 'The price of bitcoin rose. A wallet keeps your keys.' },
    { title: 'a camera shop', text: 'Your camera has been sent.' },
  ],
);
