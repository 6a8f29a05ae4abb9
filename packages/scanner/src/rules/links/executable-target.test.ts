import { describeRule } from '../../testing/scan-for-test.ts';
import { executableTarget } from './executable-target.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  executableTarget,
  [
    { title: 'a page inside the link', html: link('data:text/html,<h1>x</h1>') },
    { title: 'script', html: link('javascript:location=1') },
    { title: 'blanks in the scheme', html: link(' java\tscript:alert(1)') },
    { title: 'a search window of the system', html: link('search-ms:query=x') },
  ],
  [
    { title: 'a leftover of an editor', html: link('javascript:void(0)') },
    { title: 'a web link', html: link('https://berg.example/') },
    { title: 'a picture', html: '<img src="data:image/png;base64,iVBORw0KGgo=">' },
  ],
);
