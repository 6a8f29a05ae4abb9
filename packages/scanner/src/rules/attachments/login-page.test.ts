import { buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { loginPage } from './login-page.ts';

describeRule(
  loginPage,
  [
    {
      title: 'a password field',
      files: [{ name: 'a.html', type: 'text/html', content: '<form><input type="password"></form>' }],
    },
    {
      title: 'inside an archive',
      files: [
        {
          name: 'a.zip',
          content: buildZip([{ name: 'a.htm', content: '<form><input type="password"></form>' }]),
        },
      ],
    },
  ],
  [
    { title: 'a saved page', files: [{ name: 'a.html', type: 'text/html', content: '<h1>Bread</h1>' }] },
    {
      title: 'a search form',
      files: [{ name: 'a.html', type: 'text/html', content: '<form><input type="hidden"></form>' }],
    },
  ],
);
