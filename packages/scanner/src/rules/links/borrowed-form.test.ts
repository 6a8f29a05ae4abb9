import { describeRule } from '../../testing/scan-for-test.ts';
import { borrowedForm } from './borrowed-form.ts';

describeRule(
  borrowedForm,
  [
    {
      title: 'a site and a sum as the name of a user',
      from: 'WordPress <wordpress@bakery.example>',
      text: 'Set your password: https://bakery.example/wp-login.php?action=rp&key=1&login=www.lure.example%20-%20127325%20USD',
    },
  ],
  [
    {
      title: 'a person who signed up',
      from: 'WordPress <wordpress@bakery.example>',
      text: 'Set your password: https://bakery.example/wp-login.php?action=rp&key=1&login=anna%20berg',
    },
    {
      title: 'an address as the name of a user',
      text: 'Set your password: https://bakery.example/wp-login.php?action=rp&login=anna@berg.example',
    },
  ],
);
