import { describeRule } from '../../testing/scan-for-test.ts';
import { inventedEnding } from './invented-ending.ts';

describeRule(
  inventedEnding,
  [{ title: 'an ending nobody has', from: 'Desk <x@parcel.eu-new>' }],
  [
    { title: 'a domain with an owner', from: 'Anna <anna@berg.com>' },
    { title: 'a device at home', from: 'NAS <root@nas.local>' },
    { title: 'a machine in an office network', from: 'Scanner <scan@printer.berg.lan>' },
  ],
);
