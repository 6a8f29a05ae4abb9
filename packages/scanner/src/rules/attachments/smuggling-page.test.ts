import { describeRule } from '../../testing/scan-for-test.ts';
import { smugglingPage } from './smuggling-page.ts';

describeRule(
  smugglingPage,
  [
    {
      title: 'a file built by script',
      files: [
        {
          name: 'a.html',
          type: 'text/html',
          content: '<script>x(new Blob([atob("QUJD")]));URL.createObjectURL(b)</script>',
        },
      ],
    },
  ],
  [
    {
      title: 'a page without script',
      files: [{ name: 'a.html', type: 'text/html', content: '<h1>Bread</h1>' }],
    },
  ],
);
