import { describeRule } from '../../testing/scan-for-test.ts';
import { massMailingProgram } from './mass-mailing-program.ts';

describeRule(
  massMailingProgram,
  [
    { title: 'a leaf mailer', headers: ['X-Mailer: Leaf PHPMailer 2.8'] },
    { title: 'a bulk program', headers: ['X-Mailer: Advanced Mass Sender 4'] },
    { title: 'a script', headers: ['X-PHP-Originating-Script: 10033:send.php'] },
    { title: 'a component of a web server', headers: ['X-Mailer: AspMail 4.0'] },
  ],
  [
    { title: 'Apple Mail', headers: ['X-Mailer: Apple Mail (2.3774)'] },
    {
      title: 'a tracker that mails its list',
      headers: ['X-Mailer: PHPMailer 6.5', 'List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
  ],
);
