import { describeRule } from '../../testing/scan-for-test.ts';
import { inventedServer } from './invented-server.ts';

describeRule(
  inventedServer,
  [
    {
      title: 'a name that cannot exist',
      headers: ['Received: from qzf.hgkr.zzq (host.example [192.0.2.7]) by mx.home.example; Tue, 3 Nov 2026'],
    },
  ],
  [
    {
      title: 'a server with a name',
      headers: [
        'Received: from mail.berg.com (mail.berg.com [192.0.2.7]) by mx.home.example; Tue, 3 Nov 2026',
      ],
    },
    {
      title: 'a server that greets by the name it has inside its house',
      headers: ['Received: from exchange.berg.local (mail.berg.com [192.0.2.7]) by mx.home.example; Tue'],
    },
    {
      title: 'a single machine name',
      headers: ['Received: from NASBOX (p1.dsl.example [192.0.2.7]) by mx.home.example; Tue, 3 Nov 2026'],
    },
    {
      title: 'a service that uses a private ending between its own machines',
      headers: ['Received: from mta7.xt.local ([192.0.2.7]) by mx.home.example; Tue, 3 Nov 2026'],
    },
  ],
);
