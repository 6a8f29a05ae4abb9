import { describeRule } from '../../testing/scan-for-test.ts';
import { smuggling } from './smuggling.ts';

describeRule(
  smuggling,
  [
    {
      title: 'a file built by script',
      html: '<script>a.href=URL.createObjectURL(new Blob([atob("QUJD")]));a.download="x.zip"</script>',
    },
  ],
  [
    { title: 'other script', html: '<script>var x = atob("QUJD");</script>' },
    { title: 'words about it', text: 'atob and Blob are functions of the browser.' },
  ],
);
