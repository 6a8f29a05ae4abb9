import { describeRule } from '../../testing/scan-for-test.ts';
import { throwAwayHost } from './throw-away-host.ts';

describeRule(
  throwAwayHost,
  [
    { title: 'an application host', from: 'Casino <noreply@x1-abc.firebaseapp.com>' },
    { title: 'a tenant name', from: 'Desk <x@fcghtyt.onmicrosoft.com>' },
  ],
  [
    { title: 'a domain of its own', from: 'Anna <anna@berg.example>' },
    { title: 'the firm behind the host', from: 'Team <team@netlify.com>' },
  ],
);
