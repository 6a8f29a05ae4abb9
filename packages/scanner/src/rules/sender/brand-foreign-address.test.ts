import { describeRule } from '../../testing/scan-for-test.ts';
import { brandForeignAddress } from './brand-foreign-address.ts';

describeRule(
  brandForeignAddress,
  [
    { title: 'a parcel service that writes from a shop', from: 'DHL Express <info@shop-news.example>' },
    { title: 'a payment service on a free mailbox', from: '"PayPal Support" <paypal.team77@gmail.com>' },
    { title: 'a provider on a free mailbox of its own', from: 'Microsoft Support <help77@outlook.com>' },
    { title: 'a name in look-alike letters', from: '=?utf-8?B?UNCweVBhbA==?= <a@mailer.example>' },
    { title: 'a Russian bank in Cyrillic', from: 'Сбербанк Онлайн <no-reply@bank-info.example>' },
    { title: 'an ordinary word that stands alone as a brand', from: 'Apple Support <x@cloud.example>' },
  ],
  [
    { title: 'the brand itself', from: 'DHL Express <noreply@dhl.com>' },
    { title: 'a national domain of the brand', from: 'Amazon.com.tr <siparis@amazon.com.tr>' },
    { title: 'a provider from its own office', from: 'Mail.ru <welcome@corp.mail.ru>' },
    { title: 'a person whose first name is a brand', from: 'Apple Martin <apple@martin.example>' },
    { title: 'a town hall whose street is called after a bank', from: 'Chase Miller <chase@miller.example>' },
  ],
);
