import { describeRule } from '../../testing/scan-for-test.ts';
import { salesPitch } from './sales-pitch.ts';

describeRule(
  salesPitch,
  [
    {
      title: 'debts',
      html: '<p>Refinance now! Low interest rates, no credit check. Act now, click here.</p>',
    },
    {
      title: 'riches',
      text: 'Work from home and be your own boss: earn up to $5,000 a week. To be removed, reply with remove.',
    },
    {
      title: 'cures',
      html: '<p>Doctors stunned: this bedtime ritual melts stubborn fat overnight. <a href="https://elsewhere-site.net">Watch the video</a></p>',
    },
    {
      title: 'places in a search engine',
      text: 'We offer SEO services and guest posts, backlinks and first page of Google. Are you interested? Reply to know more. No obligation.',
    },
    {
      title: 'German',
      text: 'Geld verdienen von zuhause: Nebenverdienst ohne Risiko. Jetzt sichern, kostenlos!',
    },
    { title: 'Russian', text: 'Заработок в интернете без вложений, пассивный доход. Жмите! Бесплатно.' },
    { title: 'Spanish', text: 'Baja de peso: quema grasa sin riesgo, adelgazar rápido. Haz clic aquí' },
    { title: 'Chinese', text: '代开发票 办证 免费 点击这里' },
  ],
  [
    { title: 'a friend on a diet', text: 'I finally quit smoking and my doctor is happy. Dinner on Friday?' },
    { title: 'a bank', html: '<p>Your statement for October is ready. Sign in to read it.</p>' },
    {
      title: 'a talk about mortgages on a list',
      text: 'mortgage rates and home equity, click here',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
    {
      title: 'an answer in a thread',
      text: 'our factory can do the sheet metal, moq 100',
      headers: ['In-Reply-To: <1@home.example>', 'References: <1@home.example>'],
    },
  ],
);
