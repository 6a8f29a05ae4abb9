import { buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { passwordForArchive } from './password-for-archive.ts';

const locked = buildZip([{ name: 'a.doc', content: 'x'.repeat(40), isEncrypted: true }]);

describeRule(
  passwordForArchive,
  [
    {
      title: 'English',
      text: 'Archive password: 4471',
      files: [{ name: 'a.zip', type: 'application/zip', content: locked }],
    },
    {
      title: 'German',
      text: 'Das Passwort lautet: 4471. Passwort: 4471',
      files: [{ name: 'a.zip', type: 'application/zip', content: locked }],
    },
    {
      title: 'Russian',
      text: 'Пароль от архива: 4471. Пароль: 4471',
      files: [{ name: 'a.zip', type: 'application/zip', content: locked }],
    },
  ],
  [
    {
      title: 'a password that comes by telephone',
      text: 'I will call you.',
      files: [{ name: 'a.zip', type: 'application/zip', content: locked }],
    },
    {
      title: 'an open archive',
      text: 'Password: 4471',
      files: [
        { name: 'a.zip', type: 'application/zip', content: buildZip([{ name: 'a.txt', content: 'x' }]) },
      ],
    },
  ],
);
